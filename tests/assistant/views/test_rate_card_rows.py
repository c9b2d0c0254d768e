"""Which doses and weights a card has."""

from fractions import Fraction

import pytest
from unit import profile

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit
from assistant.views.rate_card_rows import (
    COARSE,
    FINE,
    doses,
    ordered,
    round_between,
    weights,
)


def mcg(text: str) -> Dose:
    return Dose(Fraction(text), DoseUnit.PER_KG)


def test_round_numbers_lie_between_their_ends_and_both_ends_are_there() -> None:
    found = round_between(Fraction(2), Fraction(60), COARSE)
    assert found == [2, 3, 5, 10, 20, 30, 50, 60]
    assert round_between(Fraction("0.07"), Fraction("0.09"), FINE) == [
        Fraction("0.07"), Fraction("0.08"), Fraction("0.09"),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="above zero"):
        round_between(Fraction(0), Fraction(1), FINE)


def test_the_doses_hold_every_start_that_the_protocol_names_and_stay_within_its_ends() -> None:
    rules = profile("adult_septic_shock")
    amounts = [dose.amount for dose, _ in doses(rules)]
    assert amounts == sorted(amounts)
    assert (amounts[0], amounts[-1]) == (rules.start.low.exact, rules.start.high.exact)
    for band in rules.start.bands:
        assert {band.low.exact, band.high.exact} <= set(amounts)


def test_an_orders_steps_go_down_from_its_start_and_end_at_its_maximum() -> None:
    rows = ordered(mcg("0.05"), mcg("0.02"), mcg("0.14"), mcg("0.1"))
    assert [float(dose.amount) for dose, _ in rows] == [
        0.01, 0.03, 0.05, 0.07, 0.09, 0.1, 0.11, 0.13, 0.14,
    ]  # fmt: skip
    assert [said for _, said in rows if said] == ["start", "call", "maximum"]
    assert ordered(mcg("0.05"), mcg("0.001"), mcg("0.5")) == ()
    with pytest.raises(ValueError, match="above zero"):
        ordered(mcg("0.05"), mcg("0"), mcg("0.5"))


def test_a_call_above_the_maximum_is_no_row() -> None:
    rows = ordered(mcg("0.05"), mcg("0.05"), mcg("0.2"), mcg("0.25"))
    assert rows[-1] == (mcg("0.2"), "maximum")


def test_weights_are_round_and_those_that_nobody_asks_about() -> None:
    adult = [int(weight.kg) for weight in weights(profile("adult_septic_shock"))]
    assert (adult[0], adult[-1], len(adult)) == (40, 150, 12)
    child = [int(weight.kg) for weight in weights(profile("paediatric"))]
    assert child == [2, 3, 5, 10, 20, 30, 50, 60]


def bare(**limits: object) -> Protocol:
    rules = profile("adult_septic_shock")
    row = rules.plausible["weight_kg"].model_copy(update=limits)
    return rules.model_copy(update={"plausible": {**rules.plausible, "weight_kg": row}})


def test_without_a_range_of_weights_there_is_no_table() -> None:
    unknown = bare(ask_below=None, cannot_below=None)
    with pytest.raises(ValueError, match="no weight"):
        weights(unknown)
    assert weights(bare(ask_above=None))[-1].kg > 150


def test_a_dose_that_lies_outside_of_the_cards_ends_is_no_row() -> None:
    rules = profile("adult_septic_shock")
    low = rules.start.low.model_copy(update={"value": "0.03"})
    narrow = rules.model_copy(update={"start": rules.start.model_copy(update={"low": low})})
    assert doses(narrow)[0][0] == mcg("0.03")
