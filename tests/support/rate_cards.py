"""Rate cards for tests, and what stands on their paper."""

from datetime import UTC
from fractions import Fraction

from infusion import chart, prepared, runs
from shelved import NOW
from unit import profile

from assistant.quantities import Drug, Volume, Weight, exact
from assistant.views.patient_card import PatientCard, patient_card
from assistant.views.rate_card import rate_card
from assistant.views.rate_card_words import RateCard


def bag_card(
    name: str = "adult_septic_shock", mg: str = "4", ml: str = "250", weight: str = ""
) -> RateCard:
    """The card of a bag."""
    heavy = Weight(Fraction(weight)) if weight else None
    return rate_card(profile(name), Drug(exact(mg)), Volume(exact(ml)), NOW, UTC, heavy)


def patients_card() -> PatientCard:
    """The card of the made-up patient, running at 0.09."""
    rows = chart([*prepared(), ("13:20", runs("23.6", "0.09"))])
    return patient_card(
        rows, profile("adult_septic_shock"), NOW.replace(year=2025, month=8, day=14), UTC
    )
