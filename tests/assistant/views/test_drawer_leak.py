"""H31: the drawer of a leak charts the steps in their order, and never refuses a stop."""

from datetime import UTC

from charting import bag, chart_of, clock, dose, weight
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import LeakStep, LineChosen, Paused, Resumed, SiteLooked, What
from assistant.rules.leak import leak
from assistant.rules.line import site_signs
from assistant.views.drawer_leak import clock_words, read, view
from assistant.views.setup_form import Form, PageRead, Place

BEFORE: list[tuple[str, What]] = [
    ("13:00", weight("70")), ("13:01", LineChosen(access="peripheral", site="left forearm")),
    ("13:02", bag()), ("13:20", dose("0.09")),
]  # fmt: skip
SIGNS: tuple[str, What] = ("14:00", SiteLooked(signs=("pale",)))


def step(at: str, name: str, text: str = "") -> tuple[str, What]:
    return at, LeakStep.model_validate({"step": name, "text": text})


def form(*rows: tuple[str, What], now: str = "14:06", **texts: str) -> Form:
    return Form(Place(chart_of(*BEFORE, *rows), protocol(), clock(now)), texts)


def page(*rows: tuple[str, What], now: str = "14:06", **texts: str) -> PageRead:
    return read(form(*rows, now=now, **texts))


def bodies(came: PageRead) -> list[What]:
    return [row.what for row in came.charting]


def charted(*rows: tuple[str, What], **texts: str) -> Chart:
    """The chart after this page was charted at 14:06."""
    came = page(*rows, **texts)
    assert came.closed == ""
    at = [(r.at or clock("14:06")).strftime("%H:%M:%S") for r in came.charting]
    return chart_of(*BEFORE, *rows, *zip(at, bodies(came), strict=True))


def test_nothing_is_charted_of_an_empty_page() -> None:
    assert page().charting == ()
    assert page().closed == ""


def test_H31_the_other_access_alone_can_be_charted_at_once() -> None:
    assert bodies(page(access="central")) == [LeakStep(step="other_access", text="central")]


def test_H31_signs_are_told_of_the_line_that_leaked_and_not_of_the_new_one() -> None:
    after = charted(access="central", started="yes", signs="14")
    now = clock("14:07")
    found = leak(after, now)
    assert found is not None
    assert (found.signs, found.here) == (("pale", "painful"), False)
    assert found.line is not None
    assert found.line.site == "left forearm"
    assert site_signs(after, now) == ()
    later = charted(
        ("14:02", LeakStep(step="other_access", text="central")),
        ("14:03", LineChosen(access="central")), step("14:03", "started_there"), signs="2",
    )  # fmt: skip
    assert site_signs(later, now) == ()


def test_a_start_there_is_charted_as_the_line_that_it_runs_by_now() -> None:
    new = bodies(page(access="other arm", started="yes", cannula="left"))
    assert LineChosen(
        access="peripheral", site="other arm", old="kept", reason="leak at the line before"
    ) in new  # fmt: skip
    named = bodies(page(access="other arm", started="yes", where="right forearm"))
    assert any(isinstance(b, LineChosen) and b.site == "right forearm" for b in named)


def test_H31_another_line_of_the_same_kind_is_another_place() -> None:
    bone = ("13:30", LineChosen(access="intraosseous"))
    came = bodies(page(bone, access="intraosseous", started="yes"))
    assert any(isinstance(b, LineChosen) and b.site == "another place" for b in came)


def test_H31_a_stop_before_another_access_runs_takes_the_doctors_word_and_pauses() -> None:
    bare = page(SIGNS, stopped="yes")
    assert "whose word the stop is" in bare.closed
    assert bare.said["stopped"].role == "caution"
    told = page(SIGNS, stopped="yes", word="Dr Lind, arm is black")
    assert told.closed == ""
    assert bodies(told) == [
        LeakStep(
            step="stopped_here",
            text="before another access runs, by the word of Dr Lind, arm is black",
        ),
        Paused(reason="leak, by the word of Dr Lind, arm is black"),
    ]


def test_a_stop_after_the_start_elsewhere_takes_nobodys_word() -> None:
    moved = ("14:03", LineChosen(access="central"))
    for came in (page(SIGNS, moved, stopped="yes"), page(access="central", started="yes",
                                                         stopped="yes")):  # fmt: skip
        assert came.closed == ""
        assert LeakStep(step="stopped_here") in bodies(came)
        assert not any(isinstance(body, Paused) for body in bodies(came))


def test_a_drug_that_stood_still_runs_again_with_the_start_elsewhere() -> None:
    rows = (SIGNS, step("14:01", "other_access", "central"), ("14:02", Paused(reason="leak")))
    assert Resumed(reason="other access") in bodies(page(*rows, started="yes"))


def test_no_other_access_yet_is_charted_and_says_call_now() -> None:
    came = page(access="none yet")
    assert bodies(came) == [LeakStep(step="other_access", text="none yet")]
    assert came.said["access"].text.startswith("Call now.")


def test_what_is_done_is_asked_no_more_and_stands_with_its_time() -> None:
    rows = (SIGNS, step("14:01", "other_access", "central"), step("14:02", "cannula_left"))
    shown = view(form(*rows), UTC)
    assert shown.done == "14:01 Other access for the pressor: central. 14:02 Cannula left in."
    assert not {"access", "signs", "cannula"} & shown.asked
    assert {"started", "stopped", "flushed", "edge"} <= shown.asked
    again = view(form(SIGNS, step("14:01", "other_access", "none yet")), UTC)
    assert "access" in again.asked


def test_H31_the_clock_runs_from_the_first_sign_to_the_second() -> None:
    place = form(SIGNS, now="14:02:10").place
    said = clock_words(place, UTC).replace("\u00a0", " ")
    assert said == "Signs (pale) since 14:00: 2 min 10 s. Next look 14:15."
    assert clock_words(form().place, UTC) == ""


def test_a_look_is_asked_when_it_is_near_or_the_rest_is_done() -> None:
    assert "look" not in view(form(SIGNS), UTC).asked
    assert "look" in view(form(SIGNS, now="14:12"), UTC).asked
    names = ("stopped_here", "cannula_left", "aspirated", "not_flushed", "edge_marked")
    done = [step("14:03", name) for name in names]
    assert "look" in view(form(SIGNS, *done), UTC).asked


def test_a_look_is_charted_and_while_it_runs_there_as_a_look_at_the_site() -> None:
    moved = ("14:03", LineChosen(access="central"))
    assert page(SIGNS, look="smaller").charting == ()
    assert bodies(page(SIGNS, moved, now="14:15", look="smaller")) == [
        LeakStep(step="looked", text="smaller")
    ]
    here = bodies(page(SIGNS, now="14:15", look="clear"))
    assert here == [LeakStep(step="looked", text="clear"), SiteLooked()]
    assert SiteLooked(signs=("pale",)) in bodies(page(SIGNS, now="14:16", look="same"))


def test_the_words_of_a_sign_are_digits() -> None:
    came = page(signs="9")
    assert came.said["signs"].role == "stop"
    assert "the signs" in came.closed


def test_H31_phentolamine_is_told_with_its_hours_stock_and_what_else() -> None:
    first, stock, without, looks = (w.replace("\u00a0", " ") for w in view(form(SIGNS), UTC).card)
    assert "5 to 10 mg in 10 to 15 mL of saline" in first
    assert first.endswith("until 15-Aug-2025 02:00, 12 h from the first signs.")
    assert stock == "In stock: not answered."
    assert without.startswith("Without it, by order: terbutaline")
    assert looks.endswith("15, 30 and 60 min after the first signs, then every 60 min.")
    before = view(form(), UTC).card[0].replace("\u00a0", " ")
    assert before.endswith("within 12 h of the signs.")


def test_H31_no_volume_of_saline_is_told_of_any_child() -> None:
    child: Protocol = profile("paediatric")
    for kg in ("3", "40"):
        place = Place(chart_of(("13:00", weight(kg)), SIGNS), child, clock("14:06"))
        said = view(Form(place, {}), UTC).card[0]
        assert "saline" not in said
        assert "volume by the pharmacist" in said
