"""The bags that a unit can hang, as cards: usual ones, what is kept off, any other last."""

from __future__ import annotations

from typing import NamedTuple

from assistant.protocol.model import Preparation, Protocol, RuleOfSix
from assistant.quantities import Dose, DoseUnit, Drug, Labelled, Volume, decimal_text
from assistant.record.entries import Amount, BagHung
from assistant.rules.mixing import RULE_OF_SIX
from assistant.rules.running import setting_at
from assistant.rules.sixes import rule_of_six
from assistant.rules.vials import label_of, labelled_mg
from assistant.views.setup_checks import capital
from assistant.views.setup_form import Place
from assistant.wording.numbers import plain, with_unit

OTHER = "other"
OFF = "Off here: a reason and a second person"
TWO = "Two people check it"
ANOTHER = ("mg and mL", "with a name")


class StrengthCard(NamedTuple):
    """A bag of the unit as a card."""

    id: str
    key: str
    strength: str
    note: str
    lines: tuple[str, ...]


def cards(protocol: Protocol) -> tuple[StrengthCard, ...]:
    """The unit's bags, keyed 1, 2, 3; then what it keeps off, and last any other strength."""
    usual = [row for row in protocol.preparations if row.standing == "usual"]
    off = [row for row in protocol.preparations if row.standing == "off"]
    rows = [_card(row) for row in usual]
    rows.extend(_card(row) for row in off)
    if protocol.rule_of_six is not None:
        rows.append(_sixes(protocol.rule_of_six))
    rows.append(StrengthCard(OTHER, "", "Another strength", "", ANOTHER))
    return tuple(row._replace(key=str(number)) for number, row in enumerate(rows, 1))


def _card(row: Preparation) -> StrengthCard:
    note = "Central line only" if row.central_only else capital(row.note) or "Unit alternative"
    mix = f"{with_unit(row.drug.value, 'mg')} in {with_unit(row.volume.value, 'mL')}"
    return StrengthCard(
        row.id,
        "",
        f"{plain(row.strength.exact, 2)}\u00a0mcg in 1\u00a0mL",
        OFF if row.standing == "off" else note,
        (f"{mix}, as base", row.diluent),
    )


def _sixes(rule: RuleOfSix) -> StrengthCard:
    per, volume = with_unit(rule.per_kg.value, rule.per_kg.unit), with_unit(rule.volume.value, "mL")
    made = (f"{per} in {volume}, as base", f"up to {with_unit(rule.most.value, 'kg')}")
    return StrengthCard(RULE_OF_SIX, "", "Rule of 6", TWO if rule.in_use else OFF, made)


def of_unit(place: Place, ident: str, said: str) -> BagHung | None:
    """The bag of that card, its drug counted as the vial label `said` counts it.

    None for a card that is none, and for the Rule of 6 while there is no weight.
    """
    label = label_of(place.protocol, said)
    labelled = label.labelled if label else Labelled.BASE
    mixed = _sixes_of(place) if ident == RULE_OF_SIX else _row_of(place.protocol, ident)
    if mixed is None:
        return None
    drug, volume, diluent = mixed
    mg = labelled_mg(drug, label) if label else drug.mg
    return BagHung(
        drug=Amount(text=decimal_text(mg, 6), unit="mg"),
        labelled=labelled,
        volume=Amount(text=decimal_text(volume.ml, 3), unit="mL"),
        diluent=diluent,
        preparation=ident,
    )


def _row_of(protocol: Protocol, ident: str) -> tuple[Drug, Volume, str] | None:
    row = next((row for row in protocol.preparations if row.id == ident), None)
    return (Drug(row.drug.exact), Volume(row.volume.exact), row.diluent) if row else None


def _sixes_of(place: Place) -> tuple[Drug, Volume, str] | None:
    rule, weight = place.protocol.rule_of_six, setting_at(place.chart, place.now).weight
    if rule is None or weight is None or weight.kg <= 0:
        return None
    mixed = rule_of_six(rule, weight, Dose(rule.per_ml_h.exact, DoseUnit(rule.per_ml_h.unit)))
    return mixed.drug, mixed.volume, ""
