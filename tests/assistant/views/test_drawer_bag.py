"""Another bag: one key for the same strength, everything that another one asks for."""

from datetime import timedelta

from drawn import place_at, read_on
from infusion import Row, amount, runs, titrating

from assistant.record.entries import (
    BagHung,
    BagLeftRead,
    CheckAnswered,
    Ordered,
    Paused,
    PumpRuns,
)
from assistant.views.drawer_bag import elsewhere, read, strengths, then, view
from assistant.views.drawer_rate import rates

SAME = {"strength": "same", "check:vial_label": "base1", "left": "20", "second": "alone"}
EIGHT = "8in250"
NEW = {
    "strength": EIGHT, "why:new_strength": "ordered",
    "why:central_bag_elsewhere": "line on its way",
    "tubing": "new", "rate": "11.8",
    "check:vial_label": "base1", "second": "now",
}  # fmt: skip
PER_KG = "mcg/kg/min"


def ids() -> list[str]:
    return [ident for ident, _key, _words in strengths(place_at())]


def test_the_unit_s_own_other_strengths_are_offered_by_digit() -> None:
    first, *others, last = strengths(place_at())
    assert first[:2] == ("same", "S")
    assert "16\u00a0mcg" in first[2]
    assert EIGHT in [ident for ident, _, _ in others]
    assert last[:2] == ("other", "0")


def test_the_same_strength_charts_what_was_left_the_bag_its_label_and_the_check_put_off() -> None:
    _, came = read_on(read, place_at(), SAME)
    assert came.closed == ""
    left, bag, label, second = (row.what for row in came.charting)
    assert left == BagLeftRead(left=amount("20", "mL"))
    assert isinstance(bag, BagHung)
    assert bag.concentration.mcg_ml == 16
    assert bag.remaining is None
    assert label == CheckAnswered(check="vial_label", outcome="done", answer="base1")
    assert isinstance(second, CheckAnswered)
    assert second.outcome == "deferred"
    assert second.reason == "alone"
    assert second.due == place_at().now + timedelta(minutes=60)


def test_a_check_put_off_for_another_reason_is_due_as_the_unit_says() -> None:
    _, came = read_on(read, place_at(), SAME | {"second": "emergency"})
    second = came.charting[-1].what
    assert isinstance(second, CheckAnswered)
    assert second.due is not None
    assert second.due == place_at().now + timedelta(minutes=15)


def test_each_required_answer_of_the_same_strength_keeps_it_closed() -> None:
    for key in ("strength", "check:vial_label", "second"):
        rest = {name: text for name, text in SAME.items() if name != key}
        assert read_on(read, place_at(), rest)[1].closed, key


def test_H17_another_strength_asks_tubing_reason_and_the_rate_off_the_pump() -> None:
    for key in ("why:new_strength", "tubing", "rate"):
        rest = {name: text for name, text in NEW.items() if name != key}
        assert read_on(read, place_at(), rest)[1].closed, key
    _, came = read_on(read, place_at(), NEW)
    assert came.closed == ""
    bag, label, pump = came.charting
    assert isinstance(bag.what, BagHung)
    assert bag.what.tubing == "new"
    assert "ordered" in bag.reason
    assert isinstance(label.what, CheckAnswered)
    assert pump.what == PumpRuns(rate=amount("11.8", "mL/h"), dose=amount("0.09", PER_KG))


def test_H17_the_rate_before_and_the_rate_for_the_same_dose_stand_side_by_side() -> None:
    form, _ = read_on(read, place_at(), NEW)
    shown = view(form)
    assert shown.new
    assert shown.running
    assert shown.rates is not None
    assert shown.rates.sentence.replace("\u00a0", " ") == (
        "16 mcg in 1 mL at 23.6 mL/h. Now 32 mcg in 1 mL at 11.8 mL/h: the same 0.09 mcg/kg/min."
    )


def test_H17_the_old_rate_left_on_the_pump_is_asked_about_and_charted_as_it_is() -> None:
    _, came = read_on(read, place_at(), NEW | {"rate": "23.6"})
    assert came.closed
    assert came.said["rate"].role == "caution"
    why = {"why:pump_differs": "prescriber wants it so", "why:large_change": "told by doctor"}
    _, came = read_on(read, place_at(), NEW | {"rate": "23.6"} | why)
    assert came.closed == ""
    assert came.charting[-1].what == PumpRuns(rate=amount("23.6", "mL/h"))


def test_while_the_pump_stands_no_rate_and_no_tubing_is_asked_for() -> None:
    rows: list[Row] = [*titrating(), ("14:05", Paused(reason="bag"))]
    texts = {key: text for key, text in NEW.items() if key not in ("rate", "tubing")}
    form, came = read_on(read, place_at(rows=rows), texts)
    assert came.closed == ""
    assert not view(form).running
    assert view(form).rates is None


def test_a_bag_that_is_not_full_and_one_hung_earlier_are_charted_so() -> None:
    _, came = read_on(read, place_at(), SAME | {"full": "200", "at": "13:58"})
    bag = next(row for row in came.charting if isinstance(row.what, BagHung))
    assert isinstance(bag.what, BagHung)
    assert bag.what.remaining == amount("200", "mL")
    assert bag.at is not None
    assert f"{bag.at:%H:%M}" == "13:58"


def test_a_bag_of_no_strength_of_the_unit_goes_on_as_one_like_it() -> None:
    odd = BagHung(drug=amount("5", "mg"), labelled="base", volume=amount("250", "mL"),
                  named_by="RPh M Kim")  # fmt: skip
    rows: list[Row] = [*titrating(), ("14:04", odd), ("14:04", runs("18.9", "0.09"))]
    texts = SAME | {"why:unusual_strength": "the only bag here"}
    _, came = read_on(read, place_at(rows=rows), texts)
    bag = next(row.what for row in came.charting if isinstance(row.what, BagHung))
    assert bag.concentration == odd.concentration
    assert bag.named_by == "RPh M Kim"


def test_a_checker_of_now_leads_to_the_check_and_a_deferred_one_nowhere() -> None:
    assert then({"second": "now"}) == "second"
    assert then({"second": "alone"}) == then({}) == ""


def test_without_a_bag_the_wizard_asks_for_it() -> None:
    bare = [row for row in titrating() if not isinstance(row[1], BagHung)]
    place = place_at(rows=bare)
    assert elsewhere(place) == "preparation"
    assert elsewhere(place_at()) == ""
    assert strengths(place) == ()
    form, came = read_on(read, place, SAME)
    assert came.closed or came.charting
    assert view(form).now == ""
    assert isinstance(place.chart.last(Ordered), Ordered)


def test_no_rate_is_known_of_a_bag_without_drug() -> None:
    place = place_at()
    empty = BagHung(drug=amount("0", "mg"), labelled="base", volume=amount("250", "mL"))
    assert rates(place.chart, place.protocol, empty, place.now) is None
