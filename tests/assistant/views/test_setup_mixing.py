"""The mixing card: the bag's strength is worked out in the open, from the vial that was read."""

from unit import profile
from wizard import BAG, TYPED, Wizard

from assistant.record.entries import Amount, Paused, Weighed
from assistant.rules.mixing import RULE_OF_SIX
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_bag import PREMIXED
from assistant.views.setup_form import Charting
from assistant.views.setup_mixing import NOT_STANDARD, mixing
from assistant.views.setup_strengths import OTHER

NB = "\u00a0"
ANOTHER = {**BAG, "bag": OTHER, "mg": "5", "ml": "250", "named": "Dr Ito, pharmacy"}


def _wizard() -> Wizard:
    return Wizard().until(Page.PREPARATION)


def test_the_mixing_card_is_worked_line_by_line() -> None:
    wizard = _wizard()
    shown = mixing(setup.form_of(wizard.place, Page.PREPARATION, BAG))
    assert [step.value for step in shown.steps] == [f"4{NB}mL", f"250{NB}mL", f"16{NB}mcg"]
    texts = [line.text for line in shown.working]
    assert texts[1] == (f"4{NB}mg in 250{NB}mL = 4,000{NB}mcg in 250{NB}mL = 16{NB}mcg in 1{NB}mL")
    assert texts[2].endswith(f"÷ 16{NB}mcg in 1{NB}mL = 13.125, on the pump 13.1{NB}mL/h")
    assert shown.bag_label[:3] == (
        "norepinephrine, as base", f"4{NB}mg in 250{NB}mL", f"16{NB}mcg in 1{NB}mL",
    )  # fmt: skip


def test_H18_the_mixing_card_shows_drug_volume_and_strength_together() -> None:
    steps = mixing(setup.form_of(_wizard().place, Page.PREPARATION, BAG)).steps
    assert [(step.label, step.value, step.note) for step in steps] == [
        ("Draw up", f"4{NB}mL", f"4{NB}mg base"),
        ("Make up to", f"250{NB}mL", "glucose 5%"),
        ("Bag holds", f"16{NB}mcg", f"in each 1{NB}mL, as base"),
    ]


def test_H16_a_salt_is_turned_into_base_in_the_working() -> None:
    texts = {**BAG, "check:vial_label": "tartrate2"}
    shown = mixing(setup.form_of(_wizard().place, Page.PREPARATION, texts))
    assert shown.working[0].text == (
        f"4{NB}mL × 2{NB}mg of tartrate in 1{NB}mL = 8{NB}mg of tartrate = 4{NB}mg of base"
    )


def test_a_ready_made_bag_has_nothing_to_draw_up() -> None:
    texts = {**BAG, "check:vial_label": PREMIXED}
    shown = mixing(setup.form_of(_wizard().place, Page.PREPARATION, texts))
    assert [step.label for step in shown.steps] == ["Ready-made bag", "Bag holds"]
    other = mixing(
        setup.form_of(_wizard().place, Page.PREPARATION, {**ANOTHER, "check:vial_label": ""})
    )
    assert [step.label for step in other.steps] == ["Bag", "Bag holds"]
    assert other.source == "Typed here"


def test_before_the_label_is_read_the_unit_vial_is_drawn() -> None:
    shown = mixing(setup.form_of(_wizard().place, Page.PREPARATION, {"bag": "4in250"}))
    assert shown.steps[0].value == f"4{NB}mL"
    assert [line.label for line in shown.working] == ["Strength", "Start"]


def test_nothing_is_worked_out_before_a_bag_is_chosen() -> None:
    for texts in ({}, {"bag": "gone from the protocol"}, {"bag": OTHER, "mg": "5"}):
        assert mixing(setup.form_of(_wizard().place, Page.PREPARATION, texts)).steps == ()


def test_what_the_start_still_needs_is_named() -> None:
    bare = Wizard()
    shown = mixing(setup.form_of(bare.place, Page.PREPARATION, BAG))
    assert shown.working[-1].text == "No start dose is charted yet."
    bare.fill(Page.ORDER)
    shown = mixing(setup.form_of(bare.place, Page.PREPARATION, BAG))
    assert shown.working[-1].text == "No dosing weight is charted yet."


def test_H20_a_drug_that_was_added_to_a_full_bag_is_told_with_its_true_strength() -> None:
    wizard = _wizard()
    shown = mixing(setup.form_of(wizard.place, Page.PREPARATION, {**BAG, "made": "added"}))
    (added,) = [line.text for line in shown.working if line.label == "Added"]
    assert added == (
        f"15.75{NB}mcg in 1{NB}mL in truth, 1.6{NB}% less; every dose uses 16{NB}mcg in 1{NB}mL"
    )
    for made in ("withdrawn", ""):
        texts = {**BAG, "made": made}
        lines = mixing(setup.form_of(wizard.place, Page.PREPARATION, texts)).working
        assert "Added" not in [line.label for line in lines]


def test_H19_a_label_says_non_standard_where_the_strength_is() -> None:
    wizard = _wizard()
    for texts, odd in ((BAG, False), (ANOTHER, True), ({**BAG, "bag": "1in100"}, True)):
        label = mixing(setup.form_of(wizard.place, Page.PREPARATION, texts)).bag_label
        assert (NOT_STANDARD in label) is odd


def test_H19_the_rule_of_6_is_worked_out_with_its_source_and_ml_drawn_up() -> None:
    wizard = Wizard(protocol=profile("paediatric"))
    weight = Weighed(weight=Amount(text="12.5", unit="kg"), how="measured")
    wizard.chart_it(Charting(weight))
    texts = {**BAG, "bag": RULE_OF_SIX}
    shown = mixing(setup.form_of(wizard.place, Page.PREPARATION, texts))
    assert [step.value for step in shown.steps] == [f"7.5{NB}mL", f"100{NB}mL", f"75{NB}mcg"]
    assert NOT_STANDARD in shown.bag_label
    assert "norepinephrine" in shown.source


def _bags(wizard: Wizard, **texts: str) -> dict[str, str]:
    shown = mixing(setup.form_of(wizard.place, Page.PREPARATION, {**BAG, **texts}))
    return {line.label: line.text for line in shown.working}


def test_H17_a_bag_of_another_strength_is_told_with_the_rate_of_the_same_dose() -> None:
    wizard = Wizard().until(Page.CONFIRM)
    wizard.fill(Page.CONFIRM)
    lines = _bags(wizard, bag=OTHER, mg="16", ml="250", named="Dr Ito, pharmacy")
    assert lines["Same dose"] == (
        f"13.1{NB}mL/h × 16{NB}mcg in 1{NB}mL ÷ 64{NB}mcg in 1{NB}mL = 3.275, "
        f"on the pump 3.3{NB}mL/h"
    )
    assert lines["Left alone"] == f"13.1{NB}mL/h gives 4 times the dose"
    assert "Start" not in lines
    weaker = _bags(wizard, bag=OTHER, mg="1", ml="250", named="Dr Ito, pharmacy")
    assert weaker["Left alone"] == f"13.1{NB}mL/h gives 0.25 times the dose"


def test_H17_the_rate_of_the_same_dose_is_told_only_for_a_change_while_it_runs() -> None:
    other = {"bag": OTHER, "mg": "16", "ml": "250", "named": "Dr Ito, pharmacy"}
    wizard = Wizard().until(Page.CONFIRM)
    assert "Start" in _bags(wizard, **other)
    wizard.fill(Page.CONFIRM)
    assert "Same dose" not in _bags(wizard)
    assert "Same dose" in _bags(wizard, **other)
    wizard.chart_it(Charting(Paused(reason="scan"), "scan"))
    assert "Same dose" not in _bags(wizard, **other)


def test_H17_the_rate_of_the_same_dose_stays_within_the_order() -> None:
    wizard = Wizard()
    for page in (page for page in TYPED if page is not Page.CONFIRM):
        wizard.fill(page, **({"maximum": "0.05"} if page is Page.ORDER else {}))
    wizard.fill(Page.CONFIRM)
    lines = _bags(wizard, bag=OTHER, mg="16", ml="250", named="Dr Ito, pharmacy")
    assert lines["Same dose"].endswith(f"= 3.275, on the pump 3.2{NB}mL/h")
