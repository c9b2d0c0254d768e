"""What the wizard asks before a start, and what it makes of a poor answer."""

import pytest
from questions import GOOD, OPEN, SAID_BY, SEPTIC, charted_as, question
from unit import profile, septic_shock
from wizard import Wizard

from assistant.rules.setup import Page, first_open, gates

ALL = (
    "adult_septic_shock", "anaphylaxis", "cardiogenic_shock", "chronic_hypertension",
    "hepatorenal_syndrome", "older_age", "other_use", "paediatric", "pregnancy",
)  # fmt: skip


def test_S032_S062_fluid_before_the_pressor_or_beside_it_is_a_good_answer() -> None:
    page, fluid = question("fluid")
    assert page is Page.FLUIDS
    assert "Before or together with the pressor" in fluid.why
    assert charted_as("fluid", "given") == charted_as("fluid", "running now") == GOOD
    assert charted_as("fluid", "unknown") == OPEN


def test_S046_the_reason_is_asked_and_each_shock_has_its_profile() -> None:
    for name, reason in ((SEPTIC, "septic shock"), ("cardiogenic_shock", "cardiogenic shock")):
        assert question("indication", name)[0] is Page.INDICATION
        assert charted_as("indication", reason, name) == GOOD
        assert charted_as("indication", "another reason", name) == OPEN
    assert profile("cardiogenic_shock").protocol.order_only


def test_S047_the_wizard_goes_through_line_mixture_dose_and_pump() -> None:
    wizard, gone = Wizard(protocol=septic_shock()), list[Page]()
    while (page := first_open(wizard.chart, wizard.protocol)) is not Page.CONFIRM:
        assert gates(wizard.chart) or page is Page.SECOND
        gone.append(page)
        wizard.fill(page)
    assert gone == [page for page in Page if page is not Page.CONFIRM]
    wanted = [Page.ORDER, Page.LINE, Page.PREPARATION, Page.PUMP]
    assert [page for page in gone if page in wanted] == wanted
    assert gates(wizard.chart) == ()


def test_S073_an_arterial_line_is_asked_about_until_it_is_in_or_not_planned() -> None:
    assert question("arterial_line")[0] is Page.LINE
    assert charted_as("arterial_line", "in place") == GOOD
    assert charted_as("arterial_line", "not planned") == SAID_BY
    assert charted_as("arterial_line", "asked for") == OPEN


@pytest.mark.parametrize("name", ALL)
def test_S147_S148_alkaline_fluid_on_the_line_is_no_good_answer(name: str) -> None:
    page, alkaline = question("alkaline", name)
    assert page is Page.LINE
    assert "icarbonate" in alkaline.question
    assert "inactivates" in alkaline.why
    assert charted_as("alkaline", "no", name) == GOOD
    assert charted_as("alkaline", "yes", name) == OPEN


@pytest.mark.parametrize("name", ALL)
def test_S025_S164_the_line_carries_nothing_else_and_is_not_flushed(name: str) -> None:
    page, dedicated = question("dedicated", name)
    assert page is Page.LINE
    assert "flush" in dedicated.why
    assert charted_as("dedicated", "yes", name) == GOOD
    assert charted_as("dedicated", "no", name) == OPEN
    assert "do not flush" in profile(name).extravasation.steps
