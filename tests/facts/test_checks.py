"""What is asked at the bedside before and after a start."""

import pytest
from unit import profile, septic_shock

from assistant.protocol.model import Check
from assistant.rules.setup import Page


def check(name: str) -> Check:
    (found,) = (row for row in septic_shock().checks if row.id == name)
    return found


def test_S032_S062_fluid_before_the_pressor_or_beside_it_is_a_good_answer() -> None:
    fluid = check("fluid")
    assert fluid.step == "fluids"
    assert {"given", "running now"} <= set(fluid.good)
    assert "before" in fluid.why.lower()


def test_S046_the_reason_is_asked_and_each_shock_has_its_profile() -> None:
    assert check("indication").step == "indication"
    assert check("indication").good == ("septic shock",)
    assert profile("cardiogenic_shock").protocol.indication == "cardiogenic shock"
    assert profile("cardiogenic_shock").protocol.order_only


def test_S047_the_wizard_goes_through_line_mixture_dose_and_pump() -> None:
    steps = [page.value for page in Page]
    wanted = ["order", "line", "preparation", "pump", "confirm"]
    assert [step for step in steps if step in wanted] == wanted


def test_S073_an_arterial_line_is_asked_about_until_it_is_in_or_not_planned() -> None:
    line = check("arterial_line")
    assert line.step == "line"
    assert set(line.good) == {"in place", "not planned"}


@pytest.mark.parametrize("answer", ["yes"])
def test_S147_S148_alkaline_fluid_on_the_line_is_no_good_answer(answer: str) -> None:
    alkaline = check("alkaline")
    assert "icarbonate" in alkaline.question
    assert answer in alkaline.answers
    assert answer not in alkaline.good
    assert "inactivates" in alkaline.why


def test_S025_S164_the_line_carries_nothing_else_and_is_not_flushed() -> None:
    dedicated = check("dedicated")
    assert dedicated.good == ("yes",)
    assert "flush" in dedicated.why
    assert "do not flush" in septic_shock().extravasation.steps
