"""The banner tells whose infusion this is, and never invents what is not charted."""

from datetime import UTC

from wizard import LINE, PATIENT, Wizard

from assistant.protocol.model import Approval
from assistant.record.entries import Amount, Ordered
from assistant.rules.setup import Page
from assistant.views.banner import Fact, banner, covered, shown_name
from assistant.views.setup_form import Charting

NB = "\u00a0"


def test_nothing_charted_is_said_so() -> None:
    wizard = Wizard()
    shown = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    assert (shown.bed, shown.name) == ("--", "Patient not named yet")
    assert shown.identifiers == ()
    assert shown.weight.value == shown.order.value == "Not recorded"
    assert shown.allergies.value == "Not asked yet"
    assert shown.columns == ((shown.weight, shown.allergies), (shown.order,))


def test_weight_carries_its_kind_and_time_and_order_its_elements() -> None:
    wizard = Wizard().until(Page.INDICATION)
    shown = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    assert (shown.bed, shown.name) == ("12", "OKAFOR, Grace")
    assert shown.identifiers[0].value == f"14-Jul-1958 (68{NB}y)"
    assert shown.identifiers[2] == Fact("MRN", "1297287652", slashed_zero=True)
    assert shown.weight == Fact("Weight", f"70{NB}kg", "measured 04:00")
    assert shown.order == Fact("Order", f"MAP 65 to 75{NB}mmHg", "Dr A Lind 04:00")
    assert shown.order_line.startswith(
        f"Step 0.02{NB}mcg/kg/min, every 5{NB}min or longer, max 0.5"
    )


def test_training_and_an_unsigned_protocol_are_told() -> None:
    wizard = Wizard()
    shown = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    assert shown.training.startswith("TRAINING")
    assert "not approved on this unit" in shown.notice
    real = Wizard(training=False)
    told = banner(real.chart, real.protocol, real.clock.now(), UTC)
    assert told.training == ""
    approval = Approval(name="K Ito", role="pharmacist", at=wizard.clock.now(), key="d4d0")
    signed = wizard.protocol.model_copy(update={"approval": approval})
    assert banner(wizard.chart, signed, wizard.clock.now(), UTC).notice == ""


def test_known_allergies_are_named() -> None:
    wizard = Wizard()
    wizard.fill(
        Page.PATIENT, check__allergies="known, prescriber told", why__allergies="penicillin"
    )
    shown = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    assert shown.allergies.value == "penicillin"
    later = Wizard()
    later.fill(Page.PATIENT, check__allergies="later", why__allergies="cannot speak")
    told = banner(later.chart, later.protocol, later.clock.now(), UTC)
    assert told.allergies.value == "Not asked yet"


def test_unknown_identifiers_are_not_recorded() -> None:
    wizard = Wizard()
    texts = {**PATIENT, "born": "", "mrn": "", "sex": "", "check:wristband": "later"}
    wizard.chart_page(Page.PATIENT, {**texts, "why:wristband": "no band on"})
    shown = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    assert [fact.value for fact in shown.identifiers] == ["Not recorded"] * 3


def test_an_order_without_elements_says_what_there_is() -> None:
    wizard = Wizard()
    wizard.chart_it(Charting(Ordered(prescriber="Dr Lind")))
    shown = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    assert (shown.order.value, shown.order_line) == ("no MAP range", "")
    low = Ordered(map_low=Amount(text="65", unit="mmHg"))
    wizard.chart_it(Charting(low))
    shown = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    assert shown.order.value == f"MAP 65 or more{NB}mmHg"


def test_H36_the_covered_banner_holds_bed_and_name_alone() -> None:
    wizard = Wizard().until(Page.SECOND)
    shown = covered(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    assert (shown.bed, shown.name) == ("12", "OKAFOR, Grace")
    said = f"{shown.bed} {shown.name} {shown.training} {shown.notice}"
    for value in ("70", "0.05", "16", "13.1", LINE["site"]):
        assert value not in said


def test_a_name_without_a_comma_stays_as_typed() -> None:
    assert shown_name("Okafor, Grace") == "OKAFOR, Grace"
    assert shown_name("Unknown male 3") == "Unknown male 3"
