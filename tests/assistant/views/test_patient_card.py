"""The card of one patient: this weight, this bag, the order's own steps."""

from datetime import UTC, datetime

from charting import bag, clock, weight
from infusion import Row, amount, chart, order, prepared, runs
from shelved import spoken
from unit import profile

from assistant.protocol.model import Protocol
from assistant.views.patient_card import PatientCard, patient_card

RULES = profile("adult_septic_shock")
NOW: datetime = clock("14:06")


def card(*more: Row, rows: list[Row] | None = None, rules: Protocol = RULES) -> PatientCard:
    known = prepared() if rows is None else rows
    return patient_card(chart([*known, *more]), rules, NOW, UTC)


def doses(shown: PatientCard) -> list[str]:
    assert shown.card is not None
    return [row.dose for row in shown.card.rows]


def test_the_rows_are_the_doses_that_the_orders_steps_come_to() -> None:
    shown = card(("13:20", runs("23.6", "0.09")))
    assert doses(shown)[:4] == ["0.01", "0.03", "0.05", "0.07"]
    assert doses(shown)[-1] == "0.5"
    assert shown.card is not None
    assert shown.card.rows[-1].cells[0].rate == "131.2"
    assert shown.card.columns == ("70\u00a0kg",)
    assert shown.banner.name == "OKAFOR, Grace"
    assert shown.strip.rows


def test_a_bag_of_a_salt_counts_as_base() -> None:
    shown = card(("13:14", bag("8", "250", "tartrate")))
    assert shown.card is not None
    assert spoken(shown.card.strength) == "16 mcg in 1 mL, as base"


def test_without_a_bag_or_a_weight_it_says_what_lacks() -> None:
    no_bag = card(rows=[row for row in prepared() if row[1].kind != "bag"])
    assert (no_bag.card, no_bag.why) == (None, "No bag is charted yet: a card belongs to a bag.")
    no_weight = card(rows=[row for row in prepared() if row[1].kind != "weight"])
    assert (no_weight.card, no_weight.why) == (None, "No weight is charted yet.")


def test_without_an_order_the_protocols_doses_stand_there() -> None:
    shown = card(rows=[row for row in prepared() if row[1].kind != "order"])
    assert doses(shown)[:2] == ["0.01", "0.015"]


def test_too_many_steps_give_way_to_the_protocols_doses_up_to_the_maximum() -> None:
    small = order(step=amount("0.005", "mcg/kg/min"), maximum=amount("0.3", "mcg/kg/min"))
    assert doses(card(("13:14", small)))[-2:] == ["0.25", "0.3"]
    none = order(step=amount("0", "mcg/kg/min"))
    assert doses(card(("13:14", none)))[-1] == "0.5"
    open_ended = order(step=None, maximum=None)
    assert doses(card(("13:14", open_ended)))[-1] == "0.5"


def test_a_maximum_in_another_unit_is_turned_into_the_cards() -> None:
    other = order(start=None, step=None, maximum=amount("14", "mcg/min"), notify=None)
    assert doses(card(("13:14", other)))[-1] == "0.2"
    rows = [row for row in prepared() if row[1].kind != "weight"]
    ladder = card(("13:14", other), rows=rows, rules=profile("hepatorenal_syndrome"))
    assert doses(ladder)[-1] == "0.84"
    per_kg = order(start=None, step=None, notify=None)
    alone = card(("13:14", per_kg), rows=rows, rules=profile("hepatorenal_syndrome"))
    assert (alone.card, alone.why) == (None, "No weight is charted yet.")


def test_a_call_in_another_unit_is_no_row() -> None:
    other = order(notify=amount("14", "mcg/min"), maximum=amount("0.2", "mcg/kg/min"))
    shown = card(("13:14", other), ("13:15", weight("70")))
    assert shown.card is not None
    assert [row.named for row in shown.card.rows if row.named] == ["start", "maximum"]
