"""The order: seven elements, none accepted by one key for another, start and maximum typed."""

import pytest
from unit import profile
from wizard import ORDER, Wizard

from assistant.quantities import DoseUnit
from assistant.record.entries import Amount, BaselineMap, Noted, Ordered
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_order import known, view
from assistant.views.setup_usual import usual


def _wizard() -> Wizard:
    return Wizard().until(Page.ORDER)


def _read(**changed: str) -> setup.PageRead:
    return _wizard().read(Page.ORDER, {**ORDER, **changed})


def test_the_whole_order_is_one_entry() -> None:
    (row,) = _read().charting
    assert isinstance(row.what, Ordered)
    assert row.what.start == Amount(text="0.05", unit="mcg/kg/min")
    assert row.what.interval == Amount(text="5", unit="min")
    assert not row.what.read_back


def test_nothing_of_an_order_is_filled_in_beforehand() -> None:
    assert known(_wizard().place) == {}


@pytest.mark.parametrize("key", ["start", "unit", "prescriber", "how"])
def test_dose_with_its_unit_prescriber_and_how_are_needed(key: str) -> None:
    assert _read(**{key: ""}).closed.startswith("Still to answer")


@pytest.mark.parametrize("how", ["verbal", "phone"])
def test_a_spoken_order_is_asked_for_its_read_back_and_charted_so(how: str) -> None:
    assert "the read-back" in _read(how=how).closed
    read = _read(how=how, read_back="yes")
    assert isinstance(read.charting[0].what, Ordered)
    assert read.charting[0].what.read_back


@pytest.mark.parametrize("how", ["written", "electronic"])
def test_an_order_on_paper_or_screen_is_no_read_back(how: str) -> None:
    read = _read(how=how, read_back="yes")
    assert read.closed == ""
    assert isinstance(read.charting[0].what, Ordered)
    assert not read.charting[0].what.read_back


def test_an_order_that_is_not_whole_goes_on_with_a_reason() -> None:
    assert _read(maximum="").closed == "Still to answer: the rest of the order, or why."
    read = _read(maximum="", **{"why:order_incomplete": "asked again at the round"})
    assert read.closed == ""
    notes = [row.what.text for row in read.charting if isinstance(row.what, Noted)]
    assert notes == ["Order lacks the maximum: asked again at the round"]


def test_a_start_over_its_own_maximum_is_stopped_in_words() -> None:
    read = _read(start="0.6", maximum="0.5")
    assert read.closed == "The start dose is over the order's own maximum."
    assert read.said["maximum"].role == "stop"


def test_a_spoken_order_that_was_not_read_back_takes_a_reason() -> None:
    read = _read(how="phone", read_back="no")
    assert [row.key for row in read.whys] == ["why:not_read_back"]
    assert read.said["maximum"].role == "caution"
    under_start = _read(
        how="phone", read_back="no", maximum="", **{"why:order_incomplete": "asked for"}
    )
    assert under_start.said["start"].role == "caution"


def test_H03_the_whole_order_doses_in_one_unit() -> None:
    read = _read(unit="mcg/min", start="5", maximum="30", step="1", notify="20")
    what = read.charting[0].what
    assert isinstance(what, Ordered)
    units = {what.start.unit, what.step.unit, what.maximum.unit}  # type: ignore[union-attr]
    assert units == {"mcg/min"}
    hourly = _read(unit="mg/h", start="0.5", maximum="3", step="0.5", notify="2").charting[0].what
    assert isinstance(hourly, Ordered)
    assert hourly.start == Amount(text="0.5", unit="mg/h")


def test_the_page_shows_all_seven_elements_and_what_is_not_given() -> None:
    wizard = _wizard()
    shown = view(setup.form_of(wizard.place, Page.ORDER, {**ORDER, "maximum": ""}))
    assert len(shown.elements) == 7
    missing = [element.label for element in shown.elements if not element.there]
    assert missing == ["Maximum"]
    assert shown.same_as == ("3.5\u00a0mcg/min", "0.21\u00a0mg/h")
    nothing = view(setup.form_of(wizard.place, Page.ORDER, {}))
    assert {element.value for element in nothing.elements} == {"Not given"}
    bare = view(setup.form_of(wizard.place, Page.ORDER, {"map_low": "65"}))
    assert [row.value for row in bare.elements if row.label == "Goal"] == ["MAP 65 to 75\u00a0mmHg"]
    odd = view(setup.form_of(wizard.place, Page.ORDER, {"map_low": "65", "map_high": "x"}))
    assert [row.value for row in odd.elements if row.label == "Goal"] == [
        "MAP 65 or more\u00a0mmHg"
    ]
    assert bare.same_as == ()
    assert {row.value for row in bare.more} == {"Not given"}


def test_a_charted_order_comes_back_whole_and_is_not_charted_again() -> None:
    wizard = _wizard()
    wizard.fill(Page.ORDER)
    texts = known(wizard.place)
    assert texts == {**ORDER, "unit": DoseUnit.PER_KG}
    assert wizard.read(Page.ORDER, texts).charting == ()
    lacking = _wizard()
    reason = {"why:order_incomplete": "asked"}
    lacking.chart_page(Page.ORDER, {**ORDER, "maximum": "", **reason})
    again = known(lacking.place)
    assert "maximum" not in again
    assert lacking.read(Page.ORDER, {**again, **reason}).charting == ()


# ---------------------------------------------------------------- one MAP, the way down, ladders


def test_a_single_map_is_stored_with_the_end_that_the_protocol_gives_it() -> None:
    wizard = _wizard()
    texts = {**ORDER, "map_low": "65", "map_high": ""}
    read = wizard.read(Page.ORDER, texts)
    what = read.charting[0].what
    assert isinstance(what, Ordered)
    assert what.map_high == Amount(text="75", unit="mmHg")
    assert read.said["map_high"].text == "Taken as 75, 10 above the lower one."
    wizard.chart_page(Page.ORDER, texts)
    assert wizard.read(Page.ORDER, texts).charting == ()


def test_the_way_down_and_off_are_elements_of_their_own() -> None:
    wizard = _wizard()
    texts = {**ORDER, "step_down": "0.05", "interval_down": "15", "wean": "yes"}
    wizard.chart_page(Page.ORDER, texts)
    order = wizard.chart.last(Ordered)
    assert order is not None
    assert (order.step_down, order.interval_down, order.may_wean_off) == (
        Amount(text="0.05", unit="mcg/kg/min"), Amount(text="15", unit="min"), True,
    )  # fmt: skip
    assert known(wizard.place) == {**texts, "unit": DoseUnit.PER_KG}
    assert wizard.read(Page.ORDER, known(wizard.place)).charting == ()


@pytest.mark.parametrize(
    ("minutes", "role"),
    [("0", "stop"), ("1", "caution"), ("5", ""), ("60", ""), ("480", "caution"), ("481", "stop")],
)
def test_an_order_waits_from_1_to_480_minutes(minutes: str, role: str) -> None:
    said = _read(interval=minutes).said.get("interval")
    assert (said.role if said else "") == role


def test_H27_the_hepatorenal_interval_elsewhere_takes_one_reason() -> None:
    read = _read(interval="240")
    assert [row.key for row in read.whys] == ["why:interval"]
    told = {key: said.text for key, said in read.said.items()}
    assert "hepatorenal" in told["maximum"]
    done = _read(interval="240", **{"why:interval": "Dr Lind, on purpose"})
    assert done.closed == ""


def _ladder() -> Wizard:
    return Wizard(protocol=profile("hepatorenal_syndrome")).until(Page.ORDER)


LADDER = {
    **ORDER, "unit": "mg/h", "start": "0.5", "step": "0.5", "maximum": "3", "interval": "240",
    "map_low": "75", "map_high": "", "notify": "", "indication": "hepatorenal syndrome",
}  # fmt: skip


def test_H27_a_hepatorenal_order_is_made_from_the_baseline() -> None:
    wizard = _ladder()
    assert "map_low" not in usual(wizard.protocol, DoseUnit.PER_HOUR)
    bare = wizard.read(Page.ORDER, LADDER)
    assert "why:no_baseline" in [row.key for row in bare.whys]
    texts = {**LADDER, "baseline": "65"}
    read = wizard.read(Page.ORDER, texts)
    assert (read.whys, read.closed) == ((), "")
    assert read.said["map_low"].text == "From the baseline: 65 and 10 is 75."
    wizard.chart_page(Page.ORDER, texts)
    baseline = wizard.chart.last(BaselineMap)
    assert baseline is not None
    assert baseline.map == Amount(text="65", unit="mmHg")
    assert known(wizard.place)["baseline"] == "65"
    assert wizard.read(Page.ORDER, known(wizard.place)).charting == ()
    assert "no_baseline" not in str(_wizard().read(Page.ORDER, {**ORDER, "baseline": "65"}).whys)


def test_H03_a_start_in_another_unit_says_which_it_looks_like() -> None:
    said = _read(start="8").said["start"]
    assert (said.role, said.text.split(". ")[-1]) == ("stop", "It looks like mcg/min.")
