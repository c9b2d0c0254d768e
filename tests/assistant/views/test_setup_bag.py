"""Preparation: which bag, what its vial says, and who stands for a strength that is not usual."""

import pytest
from unit import profile
from wizard import BAG, Wizard

from assistant.record.entries import Amount, BagHung, CheckAnswered, PumpRuns, Weighed
from assistant.rules.mixing import RULE_OF_SIX
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_bag import AT_NIGHT, PREMIXED, asks_pharmacist, known, label_view
from assistant.views.setup_form import Charting
from assistant.views.setup_strengths import OTHER
from assistant.wording.numbers import strength

NB = "\u00a0"
ANOTHER = {**BAG, "bag": OTHER, "mg": "5", "ml": "250", "named": "Dr Ito, pharmacy"}


def _wizard() -> Wizard:
    return Wizard().until(Page.PREPARATION)


def _bag(**changed: str) -> BagHung:
    texts = {**BAG, **{key.replace("__", ":"): text for key, text in changed.items()}}
    rows = _wizard().read(Page.PREPARATION, texts).charting
    return next(row.what for row in rows if isinstance(row.what, BagHung))


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


def test_H19_another_strength_takes_a_name_and_a_reason() -> None:
    wizard = _wizard()
    read = wizard.read(Page.PREPARATION, {**ANOTHER, "named": ""})
    assert "who named the strength" in read.closed
    assert read.said["mg"].role == "caution"
    whole = wizard.read(Page.PREPARATION, {**ANOTHER, "why:unusual_strength": "theatre bag"})
    assert whole.closed == ""
    (row,) = (row for row in whole.charting if isinstance(row.what, BagHung))
    assert isinstance(row.what, BagHung)
    assert (row.what.named_by, row.reason) == ("Dr Ito, pharmacy", "theatre bag")


def test_H19_a_bag_of_another_strength_keeps_who_named_it_when_the_page_is_read_again() -> None:
    wizard = _wizard()
    wizard.chart_page(Page.PREPARATION, {**ANOTHER, "why:unusual_strength": "theatre bag"})
    hung = wizard.chart.last(BagHung)
    assert hung is not None
    assert (hung.named_by, hung.reason) == ("Dr Ito, pharmacy", "theatre bag")
    assert wizard.read(Page.PREPARATION, {**ANOTHER, "named": ""}).charting == ()


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
    assert [row.what.kind for row in read.charting] == ["bag", "check", "check"]


def test_the_bag_is_needed() -> None:
    texts = {key: text for key, text in BAG.items() if key != "bag"}
    assert "the bag's strength" in _wizard().read(Page.PREPARATION, texts).closed


# ---------------------------------------------------------------- off, at night, tubing (H17, H19)

ONE_IN_100 = {**BAG, "bag": "1in100"}
NIGHT = {**ANOTHER, "named": "RN J Costa", "why:unusual_strength": "theatre bag"}


def test_H19_H30_a_mixture_that_is_off_opens_only_with_a_reason() -> None:
    wizard = _wizard()
    read = wizard.read(Page.PREPARATION, ONE_IN_100)
    assert [row.key for row in read.whys] == ["why:off_preparation"]
    assert "epinephrine" in read.whys[0].sentence
    wizard.chart_page(Page.PREPARATION, {**ONE_IN_100, "why:off_preparation": "only one there"})
    hung = wizard.chart.last(BagHung)
    assert hung is not None
    assert (hung.preparation, hung.reason) == ("1in100", "only one there")


def test_H19_at_night_a_second_person_names_it_and_a_pharmacist_confirms_it_later() -> None:
    wizard = _wizard()
    read = wizard.read(Page.PREPARATION, NIGHT)
    assert (read.said["named"].role, read.said["named"].text) == ("note", AT_NIGHT)
    assert "named" not in wizard.read(Page.PREPARATION, ANOTHER).said
    wizard.chart_page(Page.PREPARATION, NIGHT)
    assert asks_pharmacist(wizard.place)
    texts = {**known(wizard.place), "confirmed": "Dr Ito, pharmacist"}
    (row,) = wizard.read(Page.PREPARATION, texts).charting
    assert row.what == CheckAnswered(
        check="strength_confirmed", outcome="done", reason="Dr Ito, pharmacist"
    )
    wizard.chart_page(Page.PREPARATION, texts)
    assert not asks_pharmacist(wizard.place)
    assert wizard.read(Page.PREPARATION, texts).charting == ()


def test_H17_a_new_strength_asks_for_the_tubing_once_the_drug_has_run() -> None:
    wizard = _wizard()
    wizard.fill(Page.PREPARATION)
    other = {**BAG, "bag": "8in250", "why:central_bag_elsewhere": "only bag there",
             "why:new_strength": "ordered"}  # fmt: skip
    assert "the tubing" not in wizard.read(Page.PREPARATION, other).closed
    rate = Amount(text="13.1", unit="mL/h")
    wizard.chart_it(Charting(PumpRuns(rate=rate), "start"))
    assert "the tubing" in wizard.read(Page.PREPARATION, other).closed
    assert wizard.read(Page.PREPARATION, BAG).closed == ""
    wizard.chart_page(Page.PREPARATION, {**other, "tubing": "same", "made": "added"})
    hung = wizard.chart.last(BagHung)
    assert hung is not None
    assert (hung.tubing, hung.made) == ("same", "added")
    again = known(wizard.place)
    assert (again["tubing"], again["made"]) == ("same", "added")
    assert wizard.read(Page.PREPARATION, again).charting == ()


def test_H18_an_undiluted_vial_as_a_bag_takes_a_reason() -> None:
    texts = {**ANOTHER, "mg": "64", "ml": "64", "why:mg": "x", "why:ml": "x"}
    read = _wizard().read(Page.PREPARATION, texts)
    assert "why:strength_named_cannot" in [row.key for row in read.whys]


# ---------------------------------------------------------------- the Rule of 6 (H19)


def _child(kg: str) -> Wizard:
    wizard = Wizard(protocol=profile("paediatric"))
    wizard.chart_it(Charting(Weighed(weight=Amount(text=kg, unit="kg"), how="measured")))
    return wizard


SIX = {**BAG, "bag": RULE_OF_SIX}


def test_H19_the_rule_of_6_is_mixed_for_this_childs_weight() -> None:
    wizard = _child("12.5")
    read = wizard.read(Page.PREPARATION, SIX)
    assert [row.key for row in read.whys] == ["why:sixes_off"]
    assert "standard strength" in read.whys[0].sentence
    wizard.chart_page(Page.PREPARATION, {**SIX, "why:sixes_off": "ordered by Dr Lind"})
    hung = wizard.chart.last(BagHung)
    assert hung is not None
    assert (hung.drug.text, hung.volume.text, hung.preparation) == ("7.5", "100", RULE_OF_SIX)
    assert strength(hung.concentration) == f"75{NB}mcg in 1{NB}mL"
    heavier = Weighed(weight=Amount(text="13", unit="kg"), how="measured")
    wizard.chart_it(Charting(heavier, "new scale"))
    assert wizard.read(Page.PREPARATION, known(wizard.place)).charting == ()


def test_H19_over_25_kg_the_rule_of_6_says_what_to_use_instead() -> None:
    read = _child("26").read(Page.PREPARATION, SIX)
    assert [row.key for row in read.whys] == ["why:sixes_too_heavy"]
    assert "16, 32 or 64" in read.whys[0].sentence
    bare = Wizard(protocol=profile("paediatric"))
    assert "the dosing weight" in bare.read(Page.PREPARATION, SIX).closed
