"""Preparation: the bag's strength is worked out in the open, from the vial that was read."""

import pytest
from wizard import BAG, Wizard

from assistant.record.entries import Amount, BagHung, Noted
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_bag import OTHER, PREMIXED, cards, known, label_view, mixing
from assistant.wording.numbers import strength

NB = "\u00a0"
ANOTHER = {**BAG, "bag": OTHER, "mg": "5", "ml": "250", "named": "Dr Ito, pharmacy"}


def _wizard() -> Wizard:
    return Wizard().until(Page.PREPARATION)


def _bag(**changed: str) -> BagHung:
    texts = {**BAG, **{key.replace("__", ":"): text for key, text in changed.items()}}
    rows = _wizard().read(Page.PREPARATION, texts).charting
    return next(row.what for row in rows if isinstance(row.what, BagHung))


def test_H18_a_card_says_mcg_in_1_ml_and_mg_in_ml_together() -> None:
    first, second, _third = cards(_wizard().protocol)
    assert (first.key, first.strength) == ("1", f"16{NB}mcg in 1{NB}mL")
    assert first.lines == (f"4{NB}mg in 250{NB}mL", "glucose 5%")
    assert second.note == "Central line only"


@pytest.mark.parametrize(
    ("label", "mg"), [("base1", "4"), ("tartrate2", "8"), ("bitartrate2", "8"), ("later", "4")]
)
def test_H16_the_bag_is_charted_as_its_vial_counts_and_holds_the_same(label: str, mg: str) -> None:
    bag = _bag(check__vial_label=label, why__vial_label="vial thrown away")
    assert bag.drug == Amount(text=mg, unit="mg")
    assert strength(bag.concentration) == f"16{NB}mcg in 1{NB}mL"


def test_a_ready_made_bag_is_told_as_such() -> None:
    assert _bag(check__vial_label=PREMIXED).made == "premixed"
    assert _bag().made == "unknown"


def test_the_label_question_says_what_each_vial_counts_as() -> None:
    rows = {row.id: row for row in label_view(_wizard().protocol).answers}
    assert rows["tartrate2"].note == f"counted as 1{NB}mg of base in 1{NB}mL"
    assert len({row.key for row in rows.values()}) == len(rows)
    assert rows["later"].note == ""


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


def test_H19_another_strength_takes_a_name_and_a_reason() -> None:
    wizard = _wizard()
    read = wizard.read(Page.PREPARATION, {**ANOTHER, "named": ""})
    assert "who named the strength" in read.closed
    assert read.said["mg"].role == "caution"
    whole = wizard.read(Page.PREPARATION, {**ANOTHER, "why:unusual_strength": "theatre bag"})
    assert whole.closed == ""
    notes = [row.what.text for row in whole.charting if isinstance(row.what, Noted)]
    assert notes == ["Bag: theatre bag", "Strength named by Dr Ito, pharmacy"]


def test_H17_a_bag_for_central_lines_on_another_line_is_charted_with_a_reason() -> None:
    wizard = _wizard()
    read = wizard.read(Page.PREPARATION, {**BAG, "bag": "8in250"})
    assert [row.key for row in read.whys] == ["why:central_bag_elsewhere"]
    wizard.fill(Page.PREPARATION, bag="8in250", why__central_bag_elsewhere="only bag there")
    assert wizard.chart.last(BagHung) is not None


def test_charted_answers_come_back_and_are_not_charted_twice() -> None:
    assert known(Wizard().place) == {}
    wizard = _wizard()
    wizard.fill(Page.PREPARATION)
    assert known(wizard.place) == BAG
    assert wizard.read(Page.PREPARATION, BAG).charting == ()
    other = _wizard()
    other.chart_page(Page.PREPARATION, {**ANOTHER, "why:unusual_strength": "theatre bag"})
    texts = known(other.place)
    assert (texts["bag"], texts["mg"], texts["ml"]) == (OTHER, "5", "250")
    again = other.read(Page.PREPARATION, texts)
    assert (again.closed, again.charting) == ("", ())


def test_a_protocol_without_a_vial_question_still_charts_a_bag() -> None:
    wizard = _wizard()
    checks = tuple(check for check in wizard.protocol.checks if check.id != "vial_label")
    place = setup.Place(
        wizard.chart, wizard.protocol.model_copy(update={"checks": checks}), wizard.clock.now()
    )
    read = setup.read(place, Page.PREPARATION, BAG, wizard.clock.now().tzinfo)
    assert [row.what.kind for row in read.charting] == ["bag", "check"]


def test_the_bag_is_needed() -> None:
    texts = {key: text for key, text in BAG.items() if key != "bag"}
    assert "the bag's strength" in _wizard().read(Page.PREPARATION, texts).closed
