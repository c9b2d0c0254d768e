"""The bag's label: what the record says, and blanks where a hand writes."""

from datetime import UTC, timedelta
from uuid import UUID

import pytest
from wizard import NURSE, Wizard

from assistant.quantities import Labelled
from assistant.record.chart import EMPTY
from assistant.record.entries import UNSIGNED, Amount, BagHung, SecondChecked, TakenOver
from assistant.rules.setup import Page
from assistant.typed.label_code import read_label_code
from assistant.views.label import (
    LabelView,
    Made,
    NoLabel,
    contents,
    in_one_ml,
    label,
    pending,
    signed,
)
from assistant.views.setup_form import Charting

SESSION = UUID("2b1f09c4-0000-4000-8000-000000000001")
NB = "\u00a0"


def hung() -> Wizard:
    return Wizard().until(Page.PUMP)


def of(wizard: Wizard, made: Made | None = None) -> LabelView:
    return label(SESSION, wizard.chart, wizard.protocol, UTC, made)


def test_H18_drug_base_mg_in_ml_and_mcg_in_one_ml_stand_together() -> None:
    found = of(hung())
    assert (found.drug, found.amount, found.strength, found.diluent) == (
        "norepinephrine, as base", f"4{NB}mg in 250{NB}mL", f"16{NB}mcg in 1{NB}mL", "glucose 5%",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("mg", "ml", "labelled", "amount", "one"),
    [
        ("4", "254.25", "base", "4 mg in 254.25 mL", "15.733 mcg in 1 mL"),
        ("4.0625", "100.125", "base", "4.0625 mg in 100.125 mL", "40.574 mcg in 1 mL"),
        ("4.00", "250.0", "base", "4 mg in 250 mL", "16 mcg in 1 mL"),
        ("0.5", "1000", "base", "0.5 mg in 1,000 mL", "0.5 mcg in 1 mL"),
    ],
)
def test_H18_a_figure_stands_in_full_as_it_was_typed(
    mg: str, ml: str, labelled: str, amount: str, one: str
) -> None:
    bag = BagHung(
        drug=Amount(text=mg, unit="mg"), labelled=Labelled(labelled),
        volume=Amount(text=ml, unit="mL"),
    )  # fmt: skip
    assert contents(bag) == amount.replace(" mg", f"{NB}mg").replace(" mL", f"{NB}mL")
    assert in_one_ml(bag) == one.replace(" mcg", f"{NB}mcg").replace(" mL", f"{NB}mL")


def test_H34_bed_initials_and_number_stand_on_it_and_no_name() -> None:
    found = of(hung())
    assert (found.bed, found.patient) == ("12", "G. O.   MRN 1297287652")
    assert "Okafor" not in repr(found)


def test_H16_a_salt_is_told_as_the_base_that_it_holds() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    wizard.fill(Page.PREPARATION, check__vial_label="bitartrate2")
    found = of(wizard)
    assert (found.amount, found.strength) == (f"4{NB}mg in 250{NB}mL", f"16{NB}mcg in 1{NB}mL")


def test_the_same_record_gives_the_same_label_at_any_later_time() -> None:
    wizard = hung()
    before = of(wizard)
    wizard.clock.go(wizard.clock.now() + timedelta(hours=5))
    wizard.fill(Page.PUMP)
    assert of(wizard) == before


def test_its_code_names_session_bag_and_strength() -> None:
    code = read_label_code(of(hung()).code)
    assert code is not None
    assert (code.of(SESSION), code.number, code.strength) == (True, 1, "16")


def test_H18_of_a_bag_that_came_with_its_infusion_nobody_knows_who_made_it_and_when() -> None:
    wizard = hung()
    wizard.chart_it(Charting(TakenOver(origin="ward")))
    came = of(wizard)
    assert (came.prepared, came.made_by) == ("", "")
    bag = wizard.chart.last(BagHung)
    assert bag is not None
    own = of(wizard, Made(bag, wizard.clock.now(), NURSE))
    assert own.prepared != ""
    assert own.made_by != ""


def test_two_hands_stand_on_it_as_far_as_they_are_known() -> None:
    wizard = hung()
    assert (of(wizard).made_by, of(wizard).checked_by) == ("AM  RN A Mensah", "")
    wizard.fill(Page.PUMP)
    done = SecondChecked(readings=(), checker="costa", checker_name="RN J Costa")
    wizard.chart_it(Charting(done))
    assert of(wizard).checked_by == "JC  RN J Costa"


def test_H36_ones_own_delayed_check_signs_no_label() -> None:
    wizard = hung()
    wizard.fill(Page.PUMP)
    wizard.fill(Page.SECOND, why__second_check="alone")
    wizard.clock.go(wizard.clock.now() + timedelta(hours=2))
    own = SecondChecked(readings=(), checker="mensah", checker_name="RN A Mensah", delayed=True)
    assert wizard.chart_it(Charting(own)).charted
    assert of(wizard).checked_by == ""


def test_a_bag_on_the_page_is_labelled_before_it_is_charted() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    with pytest.raises(NoLabel, match="No bag is charted yet"):
        of(wizard)
    what = BagHung(
        drug=Amount(text="8", unit="mg"), labelled="base", volume=Amount(text="250", unit="mL"),
        expires=wizard.clock.now() + timedelta(hours=24),
    )  # fmt: skip
    found = of(wizard, Made(what, wizard.clock.now(), NURSE))
    assert (found.bag, found.strength, found.diluent) == ("Bag 1", f"32{NB}mcg in 1{NB}mL", "")
    assert (found.prepared[:11], found.expires[:11]) == ("21-Nov-2026", "22-Nov-2026")
    assert of(wizard, Made(what, wizard.clock.now(), UNSIGNED)).made_by == ""
    unsaid = Made(what.model_copy(update={"expires": None}), wizard.clock.now(), NURSE)
    assert of(wizard, unsaid).expires == ""


def test_the_bag_that_hangs_is_taken_from_the_record_and_another_from_the_page() -> None:
    wizard = hung()
    charted = wizard.chart.last(BagHung)
    assert charted is not None
    assert pending(wizard.chart, charted) == ""
    assert pending(wizard.chart, None) == ""
    other = charted.model_copy(update={"volume": Amount(text="500", unit="mL")})
    assert BagHung.model_validate_json(pending(wizard.chart, other)) == other
    assert pending(EMPTY, charted) != ""


def test_H19_a_strength_that_is_not_the_units_own_is_marked_and_training_too() -> None:
    assert of(hung()).marks == ("TRAINING",)
    wizard = Wizard(training=False).until(Page.PREPARATION)
    odd = BagHung(
        drug=Amount(text="5", unit="mg"), labelled="base", volume=Amount(text="250", unit="mL")
    )
    assert of(wizard, Made(odd, wizard.clock.now(), NURSE)).marks == ("NON-STANDARD",)


def test_an_empty_bag_has_no_label() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    odd = BagHung(
        drug=Amount(text="0", unit="mg"), labelled="base", volume=Amount(text="250", unit="mL")
    )
    with pytest.raises(NoLabel, match="holds no drug"):
        of(wizard, Made(odd, wizard.clock.now(), NURSE))


def test_nothing_is_known_of_a_patient_that_nobody_named() -> None:
    wizard = Wizard()
    odd = BagHung(
        drug=Amount(text="4", unit="mg"), labelled="base", volume=Amount(text="250", unit="mL")
    )
    found = of(wizard, Made(odd, wizard.clock.now(), NURSE))
    assert (found.bed, found.patient) == ("", "")


@pytest.mark.parametrize(
    ("name", "said"),
    [("RN A Mensah", "AM  RN A Mensah"), ("Dr. J. Lind", "JL  Dr. J. Lind"), ("RN", "RN")],
)
def test_a_person_stands_with_initials_and_name(name: str, said: str) -> None:
    assert signed(name) == said
