"""Another line: what is required of a central one, and what follows from it."""

from drawn import place_at, read_on

from assistant.record.entries import CheckAnswered, LineChosen
from assistant.views.drawer_line import SAME, read, view

CENTRAL = {
    "line": "central", "site": "right jugular", "lumen": "distal", "confirmed": "x-ray",
    "through": "now", "old": "kept", "check:blood_return": "yes",
}  # fmt: skip


def test_from_peripheral_to_central_charts_line_and_blood_return_together() -> None:
    _, came = read_on(read, place_at(), CENTRAL)
    assert came.closed == ""
    line, blood = (row.what for row in came.charting)
    assert line == LineChosen(
        access="central", site="right jugular", lumen="distal", confirmed="x-ray", old="kept"
    )
    assert blood == CheckAnswered(check="blood_return", outcome="done", answer="yes")


def test_each_required_answer_that_is_missing_keeps_it_closed() -> None:
    for key in CENTRAL:
        rest = {name: text for name, text in CENTRAL.items() if name != key}
        assert read_on(read, place_at(), rest)[1].closed, key


def test_a_place_that_is_not_confirmed_yet_is_charted_as_unknown_and_not_refused() -> None:
    _, came = read_on(read, place_at(), CENTRAL | {"confirmed": "not yet"})
    line = came.charting[0].what
    assert came.closed == ""
    assert isinstance(line, LineChosen)
    assert line.confirmed == ""


def test_it_may_have_run_there_since_an_earlier_time() -> None:
    _, came = read_on(read, place_at(), CENTRAL | {"through": "since", "at": "13:58"})
    at = came.charting[0].at
    assert at is not None
    assert f"{at:%H:%M}" == "13:58"
    assert read_on(read, place_at(), CENTRAL | {"through": "since"})[1].closed


def test_a_peripheral_line_is_asked_for_its_vein_and_not_for_a_lumen() -> None:
    texts = {
        "line": "peripheral", "site": "right forearm", "gauge": "20", "through": "now",
        "old": "removed", "check:blood_return": "yes", "check:large_vein": "yes",
    }  # fmt: skip
    form, came = read_on(read, place_at(), texts)
    assert came.closed == ""
    line = came.charting[0].what
    assert isinstance(line, LineChosen)
    assert (line.gauge, line.old) == ("20", "removed")
    assert {row.id for row in view(form).checks} == {"blood_return", "large_vein"}


def test_it_tells_where_it_runs_now_when_the_drug_arrives_and_not_to_flush() -> None:
    form, _ = read_on(read, place_at(), CENTRAL)
    shown = view(form)
    assert shown.now.startswith("Now: Peripheral 18")
    assert "First drug reaches the vein about 14:09." in shown.follows
    assert any("do not flush" in row for row in shown.follows)


def test_the_line_that_runs_already_is_told_as_such() -> None:
    texts = {"line": "peripheral", "site": "left forearm", "through": "now"}
    _, came = read_on(read, place_at(), texts)
    assert came.said["site"].text == SAME
