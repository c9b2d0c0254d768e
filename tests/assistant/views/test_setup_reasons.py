"""What a rate that differs gives, and the reasons that are offered for it."""

import pytest
from wizard import NIGHT, septic

from assistant.views import setup
from assistant.views.setup_emergency import read
from assistant.views.setup_form import Form, Place
from assistant.views.setup_pump import OTHER, REASONS
from assistant.views.setup_reasons import Asked, Reason, asked

FAST = {
    "population": "adult", "bed": "12", "weight": "70", "weight_kind": "estimated",
    "bag": "4in250", "line": "peripheral", "unit": "mcg/kg/min", "dose": "0.05", "rate": "13.1",
}  # fmt: skip


def rows(**changed: str) -> tuple[Asked, ...]:
    form = Form(Place(setup.NOTHING, septic(), NIGHT), {**FAST, **changed})
    return asked(read(form), form)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"rate": "13.7"}, "13.7 mL/h gives 0.052 mcg/kg/min, not 0.05 mcg/kg/min."),
        ({"rate": "131"}, "131 mL/h gives 0.499 mcg/kg/min, not 0.05 mcg/kg/min: ten times off."),
        (
            {"unit": "mcg/min", "dose": "3.5", "rate": "15"},
            "15 mL/h gives 4 mcg/min, not 3.5 mcg/min.",
        ),
    ],
)
def test_a_rate_that_differs_says_the_dose_that_it_gives(
    changed: dict[str, str], said: str
) -> None:
    (row,) = rows(**changed)
    assert row.sentence.replace("\u00a0", " ") == said
    assert row.back == "rate"


def test_what_else_takes_a_reason_is_asked_once_the_pump_was_looked_at_again() -> None:
    assert len(rows(rate="131")) == 1
    assert len(rows(rate="131", **{"why:pump_tenfold": "told by the prescriber"})) > 1


def test_its_reasons_are_those_of_the_pumps_page() -> None:
    (row,) = rows(rate="13.7")
    assert {each.kept for each in row.offered} == {kept for kept, *_ in REASONS} - {OTHER}


def test_anything_else_keeps_its_own_reasons_and_nothing_to_go_back_to() -> None:
    row = next(r for r in rows(bag="8in250", rate="6.6") if "central" in r.key)
    assert row.back == ""
    assert row.offered[0] == Reason("prescriber decided, recorded", "prescriber decided, recorded")
    assert rows() == ()
