"""The rate card: dose by weight in mL/h for one bag, computed here and never copied."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Concentration, Dose, DoseUnit, Drug, Rate, Volume, Weight
from assistant.rules.dosing import Infused, RateFlag, dose_to_rate
from assistant.views.library_about import DIGEST_SHOWN, stands, watermark
from assistant.views.rate_card_refusal import refuse_impossible
from assistant.views.rate_card_rows import Chosen, doses, weights
from assistant.views.rate_card_sources import sources
from assistant.views.rate_card_words import Basis, CardHead, Cell, Mark, RateCard, Row
from assistant.views.standing import standing
from assistant.wording.numbers import (
    NBSP,
    birth,
    clock,
    day,
    dose_number,
    plain,
    rate,
    rate_number,
    strength,
    with_unit,
)

TITLE = "Norepinephrine rate card"
COMPUTED = (
    "Each rate is computed, not copied: dose, times weight and 60 where it is per kg, over the "
    "strength, rounded once to the pump's step of {step}, then worked back to the dose."
)
LOOK = "A reference, not an order. Look at the order, the bag, the weight and the pump."
MARKS = {
    RateFlag.LOW_RATE: Mark.LOW,
    RateFlag.ROUNDING_WARN: Mark.ROUNDED,
    RateFlag.ROUNDING_BLOCK: Mark.ROUNDED_MUCH,
}


def rate_card(
    protocol: Protocol,
    drug: Drug,
    volume: Volume,
    now: datetime,
    zone: tzinfo,
    weight: Weight | None = None,
    chosen: Chosen = (),
    most: Dose | None = None,
) -> RateCard:
    """The card of a bag, for the usual weights or for one, and for the usual doses or `chosen`.

    `drug` is base. No rate delivers more than `most`. NoCard for what cannot be.
    """
    concentration, shown = Concentration.of(drug, volume), chosen or doses(protocol)
    unit, step = shown[0][0].unit, Rate(protocol.pump.step.exact)
    weighed = _columns(protocol, concentration, shown, weight)
    columns = [Infused(concentration, each) for each in weighed]
    rows = tuple(_row(protocol, dose, said, columns, volume, most) for dose, said in shown)
    return RateCard(
        title=TITLE,
        profile=protocol.protocol.name,
        bag=_bag(drug, volume),
        strength=f"{strength(concentration)}, as base",
        head=_head(protocol, concentration, weighed),
        unit=unit,
        columns=tuple(_column(each) for each in weighed),
        rows=rows,
        more_heads=_more_heads(unit, volume) if len(columns) == 1 else (),
        legend=_legend(protocol, rows),
        how=COMPUTED.format(step=rate(step)),
        sources=sources(protocol, concentration, ordered=bool(chosen)),
        void=_void(protocol, now.astimezone(zone).date(), weighed),
        made=f"Made {day(now, zone)} {clock(now, zone)}",
        rules=_rules(protocol),
        notice=standing(protocol, now, zone),
        watermark=watermark(protocol),
        warnings=_warnings(protocol, concentration),
        basis=Basis(concentration, weighed, tuple(dose for dose, _ in shown), step),
    )


def _bag(drug: Drug, volume: Volume) -> str:
    return f"{with_unit(plain(drug.mg, 3), 'mg')} in {with_unit(plain(volume.ml, 3), 'mL')}"


def _columns(
    protocol: Protocol, concentration: Concentration, shown: Chosen, weight: Weight | None
) -> tuple[Weight | None, ...]:
    """The weights of a card. NoCard where a dose of it cannot be given at one of them."""
    usual = weight is None and shown[0][0].unit is DoseUnit.PER_KG
    found = weights(protocol) if usual else (weight,)
    refuse_impossible(protocol, concentration, found, (dose for dose, _ in shown))
    return found


def _head(
    protocol: Protocol, concentration: Concentration, columns: tuple[Weight | None, ...]
) -> CardHead:
    known = [plain(each.kg, 2) for each in columns if each is not None]
    ends = f"{known[0]} to {known[-1]}" if len(known) > 1 else "".join(known)
    return CardHead(
        strength=plain(concentration.mcg_ml, 2),
        strength_unit=f"mcg in 1{NBSP}mL",
        weight=ends or "any",
        weight_unit="kg" if ends else "",
        step=rate_number(Rate(protocol.pump.step.exact)),
        ends=birth(protocol.protocol.expires),
    )


def _column(weight: Weight | None) -> str:
    return "any weight" if weight is None else with_unit(plain(weight.kg, 2), "kg")


def cell(protocol: Protocol, dose: Dose, infused: Infused, most: Dose | None = None) -> Cell:
    """The rate of a dose on the pump's step, with what is to be known about it."""
    made = dose_to_rate(dose, infused, protocol, most)
    return Cell(rate_number(made.pump), tuple(MARKS[flag] for flag in made.flags if flag in MARKS))


def _row(
    protocol: Protocol,
    dose: Dose,
    said: str,
    columns: list[Infused],
    volume: Volume,
    most: Dose | None,
) -> Row:
    cells = tuple(cell(protocol, dose, each, most) for each in columns)
    more = _more(protocol, dose, columns[0], volume, most) if len(columns) == 1 else ()
    return Row(dose_number(dose, typed=True), cells, said, more)


def _more_heads(unit: DoseUnit, volume: Volume) -> tuple[str, ...]:
    other = DoseUnit.PER_HOUR if unit is DoseUnit.PER_MIN else DoseUnit.PER_MIN
    return ("gives", other, f"{with_unit(plain(volume.ml, 1), 'mL')} lasts")


def _more(
    protocol: Protocol, dose: Dose, infused: Infused, volume: Volume, most: Dose | None
) -> tuple[str, ...]:
    made = dose_to_rate(dose, infused, protocol, most)
    other = DoseUnit.PER_HOUR if dose.unit is DoseUnit.PER_MIN else DoseUnit.PER_MIN
    gives = (made.flow.as_dose(unit, infused.weight) for unit in (dose.unit, other))
    lasts = "no end" if made.pump.ml_h == 0 else _hours(volume.ml / made.pump.ml_h)
    return (*map(dose_number, gives), lasts)


def _hours(hours: Fraction) -> str:
    """Whole minutes, rounded down: a bag that ends sooner is looked at sooner."""
    whole, minutes = divmod(int(hours * 60), 60)
    return f"{with_unit(str(whole), 'h')} {with_unit(str(minutes), 'min')}"


def _legend(protocol: Protocol, rows: tuple[Row, ...]) -> tuple[tuple[str, str], ...]:
    limits = protocol.pump
    said = {
        Mark.LOW: f"under {rate(Rate(limits.low_rate.exact))}: pumps run unevenly and start late",
        Mark.ROUNDED: f"the pump's step misses the dose by over {limits.rounding_warn.value}%",
        Mark.ROUNDED_MUCH: (
            f"the pump's step misses the dose by over {limits.rounding_block.value}%: "
            "not with this bag, ask for a weaker strength"
        ),
    }
    there = {mark for row in rows for each in row.cells for mark in each.marks}
    return tuple((mark, said[mark]) for mark in Mark if mark in there)


def _void(protocol: Protocol, today: date, columns: tuple[Weight | None, ...]) -> tuple[str, ...]:
    """When the card ends to hold, in the words of who finds it on a wall."""
    expires = protocol.protocol.expires
    past = today > date.fromisoformat(expires)
    ends = (
        f"since {birth(expires)}, when the protocol expired" if past else f"after {birth(expires)}"
    )
    other = "for a bag of another strength or salt"
    if len(columns) == 1 and columns[0] is not None:
        return (other, "at a change of bag, weight or order", ends)
    return (other, "for a pump with another step", ends)


def _rules(protocol: Protocol) -> str:
    of, short = protocol.protocol, protocol.digest[:DIGEST_SHOWN]
    who = f"approved by {stands(protocol)}" if protocol.signed else "not approved on this unit"
    return f"{of.id} {of.version} {short}, {who}"


def _warnings(protocol: Protocol, concentration: Concentration) -> tuple[str, ...]:
    """A strength that the unit does not make, that it has off, or that is easily another drug."""
    made = [row for row in protocol.preparations if row.strength.exact == concentration.mcg_ml]
    said = [] if made else ["This strength is none of the unit's preparations: pharmacist first."]
    said += [row.caution for row in made if row.caution]
    known = (row for row in protocol.strengths if row.value.exact == concentration.mcg_ml)
    return tuple(dict.fromkeys((*said, *(f"{row.says}." for row in known))))
