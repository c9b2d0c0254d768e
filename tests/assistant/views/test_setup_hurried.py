"""What an emergency start and a take-over share: the bag by what its label says, the reasons."""

from uuid import UUID

from wizard import NIGHT, Memory, septic

from assistant.acts import Act
from assistant.clock import StoppedClock
from assistant.quantities import DoseUnit
from assistant.record.entries import UNSIGNED, BagHung, BedTaken, PumpRuns, Stopped
from assistant.session import Session
from assistant.views import setup
from assistant.views.setup_form import Form, Place
from assistant.views.setup_hurried import (
    bag,
    finished,
    infused,
    left_for_later,
    runs,
    set_to,
    strengths,
    unit_on,
)
from assistant.views.setup_others import others_of, tell_bed
from assistant.views.setup_reasons import Asked, asked

OTHER = {"bag": "other", "mg": "5", "ml": "100", "unit": "mcg/min", "dose": "5"}


def form(**texts: str) -> Form:
    return Form(Place(setup.NOTHING, septic(), NIGHT), texts)


def test_another_strength_is_told_by_mg_and_ml_and_takes_a_reason() -> None:
    made = form(**OTHER)
    bag(made)
    hung = made.chart.last(BagHung)
    assert hung is not None
    assert hung.concentration.mcg_ml == 50
    rows = asked(finished(made), made)
    assert rows
    assert all(isinstance(row, Asked) and row.offered for row in rows)
    by = infused(made.chart)
    assert by is not None
    assert by.weight is None
    assert infused(form().chart) is None
    half = form(**{**OTHER, "ml": ""})
    bag(half)
    assert half.lacking == ["the mL of the bag"]


def test_a_dose_that_needs_no_weight_is_worked_out_without_one() -> None:
    made = form(**OTHER)
    bag(made)
    assert unit_on(made) is DoseUnit.PER_MIN
    assert set_to(made).rate == "6"
    assert unit_on(form()) is DoseUnit.PER_KG


def test_the_unit_keys_and_the_strength_cards_come_from_the_protocol() -> None:
    rows = strengths(septic())
    assert [row.key for row in rows] == [str(n) for n in range(1, len(rows) + 1)]


def test_that_no_order_is_charted_goes_without_saying() -> None:
    made = form(**OTHER, rate="6")
    bag(made)
    what = PumpRuns.model_validate({"rate": {"text": "6", "unit": "mL/h"}})
    runs(made, what, "order to follow")
    assert "why:no_order" not in [row.key for row in finished(made).whys]
    assert len(made.chart.all(PumpRuns)) == 1
    assert left_for_later(made)


def test_a_bed_with_an_open_infusion_is_told_and_one_whose_infusion_is_over_is_not() -> None:
    session = Session(UUID(int=9), septic(), Memory(), StoppedClock(NIGHT))
    assert session.submit(Act(BedTaken(bed="12A"), NIGHT, UNSIGNED)).charted
    made = form(bed="12a")
    tell_bed(made, others_of([session.chart]))
    assert made.said["bed"].role == "caution"
    assert "open on bed 12a already" in made.said["bed"].text
    assert finished(made).closed == ""
    assert session.submit(Act(Stopped(reason="weaned off"), NIGHT, UNSIGNED)).charted
    assert others_of([session.chart]).beds == frozenset()
