"""What each step came to: one line in the rail, one sentence on the last page."""

from datetime import UTC

import pytest
from unit import profile
from wizard import Wizard

from assistant.record.entries import Amount, FluidGiven, SecondChecked, Weighed
from assistant.rules.checks import debts
from assistant.rules.setup import Page
from assistant.views.setup_form import Charting
from assistant.views.setup_results import result, step_sentences

NB = "\u00a0"
LINES = {
    Page.PATIENT: f"OKAFOR, Grace, 70{NB}kg",
    Page.ORDER: "Order, Dr A Lind 04:00",
    Page.INDICATION: "Septic shock, MAP 55",
    Page.FLUIDS: f"22 of 30{NB}mL/kg, running now",
    Page.LINE: f"Peripheral 18{NB}G, left forearm",
    Page.PREPARATION: f"16{NB}mcg in 1{NB}mL, as base",
    Page.PUMP: f"13.1{NB}mL/h for 0.05{NB}mcg/kg/min",
    Page.SECOND: "Put off, due 04:17",
    Page.CONFIRM: "Running since 04:02",
}


@pytest.mark.parametrize("page", list(Page))
def test_a_page_that_is_charted_says_what_it_came_to(page: Page) -> None:
    wizard = Wizard()
    assert result(wizard.chart, wizard.protocol, page, UTC) == ""
    wizard.until(Page.CONFIRM)
    wizard.fill(Page.CONFIRM)
    assert result(wizard.chart, wizard.protocol, page, UTC) == LINES[page]


@pytest.mark.parametrize(("differs", "said"), [((), "Agrees"), (("weight",), "Differs")])
def test_a_second_check_says_whether_both_sides_agree(differs: tuple[str, ...], said: str) -> None:
    wizard = Wizard().until(Page.SECOND)
    done = SecondChecked(readings=(), differs=differs, checker="costa", checker_name="RN J Costa")
    wizard.chart_it(Charting(done, "scale"))
    assert result(wizard.chart, wizard.protocol, Page.SECOND, UTC) == f"{said}, RN J Costa 04:02"


def test_what_was_left_out_is_left_out_of_the_line() -> None:
    wizard = Wizard()
    wizard.fill(Page.ORDER, read_back="no")
    wizard.fill(Page.INDICATION, check__indication="later", why__indication="x",
                systolic="", diastolic="", why__pressure="no cuff")  # fmt: skip
    wizard.fill(Page.FLUIDS, check__fluid="later", why__fluid="asked")
    wizard.fill(Page.LINE, gauge="", site="")
    lines = [result(wizard.chart, wizard.protocol, page, UTC) for page in list(Page)[1:5]]
    assert lines == ["Order, Dr A Lind 04:00", "Left for later", "left for later", "Peripheral"]
    sentences = dict(step_sentences(wizard.chart, wizard.protocol, UTC))
    assert sentences["Indication"] == "Left for later, no pressure charted"
    assert sentences["Fluids"] == f"Crystalloid 1,540{NB}mL, left for later"
    assert sentences["Patient"] == "Not charted."


def test_a_patient_without_a_bed_or_weight_is_said_as_far_as_known() -> None:
    from assistant.record.entries import CheckAnswered, PatientNamed

    wizard = Wizard()
    wizard.chart_it(Charting(PatientNamed(name="Okafor, Grace")))
    put_off = CheckAnswered(check="second_check", outcome="deferred", reason="x")
    wizard.chart_it(Charting(put_off))
    assert dict(step_sentences(wizard.chart, wizard.protocol, UTC))["Patient"] == "OKAFOR, Grace"
    assert result(wizard.chart, wizard.protocol, Page.SECOND, UTC) == "Put off"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("adult_septic_shock", "22 of 30\u00a0mL/kg"),
        ("cardiogenic_shock", "22\u00a0mL/kg"),
        ("pregnancy", "22\u00a0mL/kg"),
        ("paediatric", "22\u00a0mL/kg"),
    ],
)
def test_fluid_is_shown_beside_a_volume_only_where_the_sources_name_one(
    name: str, said: str
) -> None:
    wizard = Wizard(protocol=profile(name))
    weight = Weighed(weight=Amount(text="70", unit="kg"), how="measured")
    fluid = FluidGiven(volume=Amount(text="1540", unit="mL"))
    wizard.chart_it(Charting(weight, "x"), Charting(fluid))
    assert result(wizard.chart, wizard.protocol, Page.FLUIDS, UTC) == said


def test_another_use_is_told_in_the_nurses_own_words_and_closed_without_them() -> None:
    other = profile("other_use")
    wizard = Wizard(protocol=other)
    texts = {"check:indication": "another use, in words", "source": "cuff", "map": "55"}
    assert "what it is for, in words" in wizard.read(Page.INDICATION, texts).closed
    texts["why:indication"] = "vasoplegia after bypass"
    read = wizard.read(Page.INDICATION, texts)
    assert read.closed == ""
    for row in read.charting:
        wizard.chart_it(row)
    said = result(wizard.chart, other, Page.INDICATION, UTC)
    assert said == "Vasoplegia after bypass, MAP 55"
    assert debts(wizard.chart, other, wizard.clock.now()) == []
