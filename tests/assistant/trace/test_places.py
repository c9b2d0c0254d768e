"""A dotted place in a protocol leads to what stands there, or to nothing."""

import pytest
from unit import septic_shock

from assistant.trace.places import at, figure_at, split


def test_the_usual_profile_is_meant_where_none_is_named() -> None:
    assert split("start.low") == ("adult_septic_shock", "start.low")
    assert split("paediatric:start.low") == ("paediatric", "start.low")


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("start.bands.0.low", "0.02"),
        ("routes.peripheral.hours", "24"),
        ("preparations.4in250.strength", "16"),
        ("escalation.agents.vasopressin.low", "0.03"),
    ],
)
def test_a_figure_is_found_by_field_key_number_id_or_name(place: str, value: str) -> None:
    figure = figure_at(septic_shock(), place)
    assert figure is not None
    assert figure.value == value


@pytest.mark.parametrize(
    "place",
    ["", "nowhere", "start.bands.99.low", "start.bands.none", "routes.leg", "start.low.value.more"],
)
def test_a_place_that_leads_nowhere_is_none(place: str) -> None:
    assert at(septic_shock(), place) is None


def test_what_is_no_figure_is_not_taken_for_one() -> None:
    assert at(septic_shock(), "start") is septic_shock().start
    assert figure_at(septic_shock(), "start") is None
