"""Who may import whom. Each floor knows the floors below it, and nothing above."""

from source import Module, knows, modules

GROUND = {"assistant.quantities", "assistant.typed", "assistant.clock", "assistant.trouble"}
RECORDS = GROUND | {"assistant.protocol", "assistant.record"}
RULES = RECORDS | {"assistant.rules"}
ACTS = RULES | {"assistant.acts"}
VIEWS = RULES | {"assistant.wording", "assistant.views"}
SESSION = ACTS | VIEWS | {"assistant.session"}
SCREENS = {"assistant.session", "assistant.acts", "assistant.views", "assistant.wording"} | GROUND
SHAPES = {"assistant.record", "assistant.protocol"}
BARE_UI: dict[str, set[str]] = {
    "ui.theme": set(),
    "ui.widgets": {"ui.theme"},
    "ui.models": {"ui.theme"},
    "ui.delegates": {"ui.theme", "ui.widgets", "ui.models"},
}
OUTSIDE = {
    "assistant.store",
    "assistant.paper",
    "assistant.exchange",
    "assistant.staff",
    "assistant.stories",
    "assistant.library",
    "assistant.trace",
}
ALL = SESSION | OUTSIDE | {"ui"}

# room -> the rooms it may know, besides itself; a longer name wins over a shorter one
MAY_KNOW: dict[str, set[str]] = {
    "assistant.quantities": set(),
    "assistant.clock": set(),
    "assistant.trouble": set(),
    "assistant.typed": {"assistant.quantities"},
    "assistant.protocol": GROUND,
    "assistant.record": GROUND,
    "assistant.rules": RECORDS,
    "assistant.acts": RULES,
    "assistant.wording": RULES,
    "assistant.views": VIEWS,
    "assistant.session": ACTS | VIEWS,
    "assistant.staff": GROUND | {"assistant.record"},
    "assistant.store": GROUND | {"assistant.record", "assistant.staff"},
    "assistant.paper": VIEWS,
    "assistant.exchange": SESSION,
    "assistant.stories": SESSION,
    "assistant.library": GROUND | {"assistant.protocol"},
    "assistant.trace": GROUND | {"assistant.protocol", "assistant.library"},
    "assistant.command": ALL,
    "assistant.__main__": {"assistant.command"},
    "ui": SCREENS,
    "ui.desk": SCREENS | SHAPES,  # the bridge hands entries to the journal
    **BARE_UI,
    "ui.app": ALL,
}


def within(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def room_of(name: str) -> str | None:
    rooms = [room for room in MAY_KNOW if within(name, room)]
    return max(rooms, key=len) if rooms else None


def living_in(*rooms: str) -> list[Module]:
    return [module for module in modules() if room_of(module.name) in rooms]


def trespasses(*rooms: str) -> list[str]:
    """Each import by which a module of these rooms knows more than it may, as a sentence."""
    return [
        f"{module.place} imports {other}"
        for module in living_in(*rooms)
        for other in sorted(knows(module))
        if other != "assistant" and not allowed(module, other)
    ]


def allowed(module: Module, other: str) -> bool:
    room = room_of(module.name) or ""
    return any(within(other, each) for each in MAY_KNOW[room] | {room})


def test_every_module_lives_on_a_floor() -> None:
    homeless = [m.place for m in modules() if room_of(m.name) is None and m.name != "assistant"]
    assert homeless == []


def test_the_ground_floor_knows_nothing_of_ours_but_typed_its_quantities() -> None:
    assert trespasses(*GROUND) == []


def test_protocol_and_record_know_the_ground_and_not_each_other() -> None:
    assert trespasses("assistant.protocol", "assistant.record") == []


def test_rules_know_protocol_and_record() -> None:
    assert trespasses("assistant.rules") == []


def test_acts_know_rules_and_below() -> None:
    assert trespasses("assistant.acts") == []


def test_wording_and_views_know_rules_and_below_and_no_acts() -> None:
    assert trespasses("assistant.wording", "assistant.views") == []


def test_session_knows_acts_views_and_below() -> None:
    assert trespasses("assistant.session") == []


def test_store_knows_record_and_staff_and_no_rule() -> None:
    assert trespasses("assistant.store", "assistant.staff") == []


def test_paper_knows_views_and_wording_and_no_session() -> None:
    assert trespasses("assistant.paper") == []


def test_exchange_and_stories_know_session_and_below_and_no_disk() -> None:
    assert trespasses("assistant.exchange", "assistant.stories") == []


def test_screens_know_no_store_no_paper_no_record_and_no_rule() -> None:
    assert trespasses("ui", "ui.desk") == []


def test_theme_widgets_models_and_delegates_know_nothing_clinical() -> None:
    assert trespasses(*BARE_UI) == []


def test_only_the_app_touches_store_or_paper() -> None:
    outside = {"assistant.store", "assistant.paper"}
    touching = {
        module.place
        for module in modules()
        if within(module.name, "ui") and not within(module.name, "ui.app")
        for other in knows(module)
        if any(within(other, room) for room in outside)
    }
    assert touching == set()


def test_nobody_in_the_window_knows_the_app() -> None:
    knowing = [
        module.place
        for module in modules()
        if within(module.name, "ui") and not within(module.name, "ui.app")
        if any(within(other, "ui.app") for other in knows(module))
    ]
    assert knowing == []


def test_nobody_knows_the_command_line_but_its_own_door() -> None:
    knowing = [
        module.place
        for module in modules()
        if not within(module.name, "assistant.command") and module.name != "assistant.__main__"
        if any(within(other, "assistant.command") for other in knows(module))
    ]
    assert knowing == []


def test_nothing_goes_in_circles() -> None:
    graph = {module.name: set(knows(module)) for module in modules()}
    while free := {name for name, others in graph.items() if not others & graph.keys()}:
        graph = {name: others for name, others in graph.items() if name not in free}
    circles = {name: sorted(others & graph.keys()) for name, others in graph.items()}
    assert circles == {}
