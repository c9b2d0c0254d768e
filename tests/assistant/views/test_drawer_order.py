"""A new order in one line: one element changes, six are carried over, limits are told."""

from datetime import timedelta

import pytest
from drawn import place_at, read_on
from infusion import amount, order, prepared

from assistant.record.entries import Ordered
from assistant.views.drawer_order import elsewhere, prescriber, read, unit_now, view

GIVEN = {"how": "phone", "prescriber": "Dr A Lind"}
PER_KG = "mcg/kg/min"


def ordered(texts: dict[str, str]) -> Ordered:
    _, came = read_on(read, place_at(), GIVEN | texts)
    assert came.closed == "", came.closed
    (row,) = came.charting
    assert isinstance(row.what, Ordered)
    return row.what


@pytest.mark.parametrize(
    ("texts", "new"),
    [
        ({"element": "maximum", "maximum": "0.6"}, {"maximum": amount("0.6", PER_KG)}),
        ({"element": "step", "step": "0.03"}, {"step": amount("0.03", PER_KG)}),
        ({"element": "interval", "interval": "10"}, {"interval": amount("10", "min")}),
        ({"element": "notify", "notify": "0.3"}, {"notify": amount("0.3", PER_KG)}),
        ({"element": "step_down", "step_down": "0.01"}, {"step_down": amount("0.01", PER_KG)}),
        ({"element": "interval_down", "interval_down": "15"},
         {"interval_down": amount("15", "min")}),
        ({"element": "wean", "wean": "yes"}, {"may_wean_off": True}),
        ({"element": "target", "map_low": "70", "map_high": "80"},
         {"map_low": amount("70", "mmHg"), "map_high": amount("80", "mmHg")}),
    ],
)  # fmt: skip
def test_one_element_changes_and_the_others_are_carried_over(
    texts: dict[str, str], new: dict[str, object]
) -> None:
    assert ordered(texts) == order(how="phone", read_back=True).model_copy(update=new)


def test_an_end_of_the_order_is_the_next_such_time() -> None:
    what = ordered({"element": "expires", "expires": "18:00"})
    assert what.expires is not None
    assert what.expires - place_at().now == timedelta(minutes=234)


def test_a_spoken_order_that_was_not_read_back_takes_a_reason() -> None:
    texts = GIVEN | {"element": "maximum", "maximum": "0.6", "how": "not read back"}
    _, came = read_on(read, place_at(), texts)
    assert came.closed
    assert came.whys[0].key == "why:not_read_back"


def test_the_same_value_again_is_no_new_order() -> None:
    _, came = read_on(read, place_at(), GIVEN | {"element": "maximum", "maximum": "0.5"})
    assert came.closed
    assert came.charting == ()


def test_a_slip_of_ten_times_is_asked_about() -> None:
    _, came = read_on(read, place_at(), GIVEN | {"element": "maximum", "maximum": "5"})
    assert came.closed
    assert came.said["maximum"].role in ("caution", "stop")


def test_a_maximum_under_the_dose_that_runs_is_told_and_charted() -> None:
    texts = GIVEN | {"element": "maximum", "maximum": "0.04"}
    _, came = read_on(read, place_at(), texts | {"why:maximum": "told by the prescriber"})
    assert came.closed == ""
    assert "The dose that runs is over this maximum." in came.notes
    assert "The start dose is over the order's own maximum." in came.notes


def test_each_answer_is_asked_for() -> None:
    whole = GIVEN | {"element": "maximum", "maximum": "0.6"}
    for key in whole:
        rest = {name: text for name, text in whole.items() if name != key}
        assert read_on(read, place_at(), rest)[1].closed, key


def test_the_order_stands_there_whole_with_old_beside_new() -> None:
    form, _ = read_on(read, place_at(), {"element": "maximum", "maximum": "0.6"})
    rows = {row.label: (row.was.replace("\u00a0", " "), row.now.replace("\u00a0", " "))
            for row in view(form)}  # fmt: skip
    assert rows["Maximum"] == ("0.5 mcg/kg/min", "0.6 mcg/kg/min")
    assert rows["MAP target"] == ("65 to 75 mmHg", "")
    assert rows["Start"] == ("0.05 mcg/kg/min", "")
    assert rows["Route"] == ("intravenous", "")


def test_without_an_order_the_whole_one_is_asked_for_in_the_wizard() -> None:
    bare = [row for row in prepared() if not isinstance(row[1], Ordered)]
    assert elsewhere(place_at(rows=bare)) == "order"
    assert elsewhere(place_at()) == ""
    assert prescriber(place_at()) == "Dr A Lind"
    assert unit_now(place_at()) == PER_KG
    assert prescriber(place_at(rows=bare)) == ""
    assert read_on(read, place_at(rows=bare), {})[1].closed
    assert view(read_on(read, place_at(rows=bare), {})[0]) == ()
