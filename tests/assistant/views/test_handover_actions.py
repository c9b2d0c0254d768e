from charting import bag, clock, dose, mean, rate, weight
from handovers import made_up, septic, spoken

from assistant.record.entries import CheckAnswered, LineChosen, Stopped, What
from assistant.views.handover_words import Action

READY: tuple[tuple[str, What], ...] = (("07:00", bag()), ("07:00", weight("70")))


def told(rows: tuple[Action, ...]) -> list[tuple[str, str, str]]:
    return [(a.when, spoken(a.what), spoken(a.remark)) for a in rows]


def test_what_is_due_stands_in_the_order_of_time_with_its_reason() -> None:
    assert told(septic("07:55").actions) == [
        ("07:44", "Open: Spoken order, to be signed by Dr Lind, 11 min late", ""),
        ("08:00", "Open: Arterial line: asked for", "registrar asked"),
        ("08:06", "Site check", "left forearm, every 60 min"),
        ("08:10", "MAP check", "every 15 min, stable"),
        ("17:21", "Change bag 1 by then", "233 mL left, 10 mL kept back"),
        ("22-Nov-2026 07:06", "Peripheral line: 24 h limit, another access by then", ""),
    ]
    assert [a.late for a in septic("07:55").actions] == [True, *[False] * 5]


def test_what_nobody_answered_is_one_row_and_names_every_check() -> None:
    rows = told(made_up(*READY, ("07:10", dose("0.05")), now=clock("08:00")).actions)
    never = next(row for row in rows if row[1].startswith("Never answered"))
    assert never[0] == "07:25"
    for word in ("wristband", "allergies", "vial label", "second check"):
        assert word in never[1]


def test_a_late_look_says_how_late() -> None:
    rows = told(made_up(*READY, ("07:10", dose("0.05")), now=clock("08:00")).actions)
    assert ("07:15", "MAP check, 45 min late", "every 5 min while titrating") in rows


def test_after_the_stop_only_what_is_still_open_is_left() -> None:
    line = LineChosen(access="peripheral")
    rows = (*READY, ("07:00", line), ("07:10", dose("0.05")), ("07:40", Stopped()))
    said = told(made_up(*rows, now=clock("08:11")).actions)
    assert all(text.startswith(("Open", "Never answered")) for _, text, _ in said)


def test_a_line_without_a_site_is_named_by_its_kind() -> None:
    rows = (*READY, ("07:00", LineChosen(access="peripheral")), ("07:10", dose("0.05")))
    said = told(made_up(*rows, ("07:11", mean("66")), now=clock("07:12")).actions)
    assert ("08:10", "Site check", "peripheral, every 60 min") in said


def test_a_pump_that_runs_without_a_bag_has_no_bag_to_change() -> None:
    said = told(made_up(("07:10", rate("10")), now=clock("08:00")).actions)
    assert not any("bag" in text.lower() and "Change" in text for _, text, _ in said)


def test_before_the_start_the_set_up_says_what_is_next_and_what_was_left() -> None:
    rows = told(septic("06:55").actions)
    waits = "bag's strength, vial label, look of the solution, bag label"
    assert rows[0] == ("next", f"Preparation: {waits}", "")
    assert rows[1:] == [
        ("then", "Pump: rate the pump shows, cleared pump", ""),
        ("then", "Second check", ""),
        ("then", "Confirm: start", ""),
        ("later", "Line: arterial line", ""),
    ]


def test_a_check_put_off_says_what_was_answered_and_why() -> None:
    put_off = CheckAnswered(check="second_check", outcome="deferred", reason="alone at night")
    rows = (*READY, ("07:00", put_off), ("07:10", dose("0.05")))
    said = told(made_up(*rows, now=clock("07:12")).actions)
    assert ("07:25", "Open: Independent second check", "alone at night") in said
