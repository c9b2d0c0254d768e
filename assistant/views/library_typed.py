"""How what is typed is read: limits of fields, plausible values, lengths of texts."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.protocol.model import FieldRule, Plausible, Protocol
from assistant.quantities import exact
from assistant.views.library_lines import origins, sign_off
from assistant.views.library_used import used
from assistant.views.library_words import Line, Note
from assistant.wording.numbers import plain, with_unit

NAMES = {
    "weight_kg": "Dosing weight",
    "dose_mcg_kg_min": "Dose per kg",
    "dose_mcg_min": "Dose per minute",
    "rate_ml_h": "Pump rate",
    "amount_mg": "Drug in a bag",
    "volume_ml": "Volume of a bag",
    "map_mmhg": "MAP",
    "map_target_mmhg": "MAP range of an order",
    "heart_rate_bpm": "Heart rate",
    "lactate_mmol_l": "Lactate",
    "fluid_ml": "Crystalloid",
    "check_interval_min": "Check interval",
    "bag_left_ml": "Left in the bag",
    "sbp_mmhg": "Systolic",
    "dbp_mmhg": "Diastolic",
    "map": "MAP",
    "sbp": "Systolic",
    "dbp": "Diastolic",
    "hr": "Heart rate",
    "lactate": "Lactate",
    "crt_s": "Capillary refill",
    "urine_ml": "Urine",
    "conc_mcg_ml": "Strength",
    "dose_mg_h": "Dose per hour",
    "order_interval_min": "Interval of an order",
    "cap_refill_s": "Capillary refill",
    "urine_ml_kg_h": "Urine per kg",
}
_TEXTS = {
    "name_max": ("A name has at most", "characters"),
    "bed_max": ("A bed has at most", "characters"),
    "note_max": ("A note has at most", "characters"),
    "mrn_digits": ("An MRN has", "digits"),
    "pin_digits": ("A PIN has", "digits"),
    "pdf_name_max": ("The name of a file has at most", "characters"),
    "age_refuse_over": ("An age is refused over", "years"),
    "age_ask_over": ("An age is asked about over", "years"),
    "age_ask_under": ("An age is asked about under", "years"),
    "late_min": ("An entry counts as late after", "min"),
    "ahead_min": ("A time may lie ahead by", "min"),
    "back_min": ("A time may lie back by", "min"),
}


def typed(protocol: Protocol) -> Iterator[Line]:
    """Fields, plausible values and texts, a line each."""
    for name, rule in protocol.fields.items():
        yield _line(protocol, f"fields.{name}", name, "as typed", _field(rule), rule.source)
    for name, row in protocol.plausible.items():
        yield _line(protocol, f"plausible.{name}", name, "at the bedside", _limits(row), row.source)
    limits = protocol.texts
    for name, (words, unit) in _TEXTS.items():
        given = getattr(limits, name)
        ends = given if isinstance(given, tuple) else (given,)
        value = with_unit(" to ".join(_number(str(end)) for end in ends), unit)
        yield _said(protocol, f"texts.{name}", words, value, (), limits.source)


def _line(
    protocol: Protocol, key: str, name: str, where: str, notes: tuple[Note, ...], source: str
) -> Line:
    plainly = name.replace("_", " ").capitalize()
    head = f"{NAMES.get(name, plainly)}, {where}"
    return _said(protocol, key, head, "", notes, source)


def _said(
    protocol: Protocol, key: str, head: str, value: str, notes: tuple[Note, ...], source: str
) -> Line:
    return Line(
        key,
        "figure",
        head,
        value,
        notes,
        origins(protocol, [source]),
        used(key),
        sign_off=sign_off(protocol, [source]),
    )


def _field(rule: FieldRule) -> tuple[Note, ...]:
    notes = [Note("Refused outside", _range(*rule.hard, rule.unit))]
    if rule.soft:
        notes.append(Note("Asked outside", _range(*rule.soft, rule.unit)))
    if rule.usual:
        notes.append(Note("Usual", _many(rule.usual, rule.unit)))
    if rule.change:
        notes.append(Note("Asked when it changes by more than", f"{rule.change} times"))
    notes.append(Note("Decimals", str(rule.decimals)))
    if rule.pair:
        notes.append(Note("Two pressures", "one after a slash is read as the other"))
    if rule.comma:
        notes.append(Note("A comma", "is read as a point"))
    if rule.zero:
        notes.append(Note("A typed 0", "asks whether the infusion stops"))
    return tuple(notes)


def _limits(row: Plausible) -> tuple[Note, ...]:
    pairs = (
        ("Cannot be under", row.cannot_below),
        ("Asked under", row.ask_below),
        ("Asked over", row.ask_above),
        ("Cannot be over", row.cannot_above),
    )
    notes = [
        Note(label, with_unit(_number(limit), row.unit))
        for label, limit in pairs
        if limit is not None
    ]
    if row.usual:
        notes.append(Note("Usual", _many(row.usual, row.unit)))
    return tuple(notes)


def _range(low: str, high: str, unit: str) -> str:
    return with_unit(f"{_number(low)} to {_number(high)}", unit)


def _many(amounts: tuple[str, ...], unit: str) -> str:
    return with_unit(", ".join(_number(each) for each in amounts), unit)


def _number(text: str) -> str:
    return plain(exact(text), 6)
