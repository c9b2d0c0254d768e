"""What is seen at the patient, in words: signs of perfusion, danger, epinephrine before."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.rules.anaphylaxis import GateNeeds
from assistant.rules.epinephrine import first_epinephrine, gate_of
from assistant.rules.narrowing import dangers, narrow_signs
from assistant.rules.perfusion import Sign, lactate_clearance, poor_signs, unknown
from assistant.wording.numbers import moment, plain, with_unit
from assistant.wording.reminders import listed

_POOR = {
    Sign.URINE: "little urine",
    Sign.CAP_REFILL: "slow capillary refill",
    Sign.LACTATE: "a lactate that rises",
    Sign.MENTAL: "mental state worse",
    Sign.SKIN: "mottled skin",
    Sign.EXTREMITIES: "cold extremities",
    Sign.DIGITS: "ischaemic digits",
    Sign.CHEST_PAIN: "chest pain",
}
_NAMES = {
    Sign.CAP_REFILL: "capillary refill",
    Sign.MENTAL: "mental state",
    Sign.CHEST_PAIN: "chest pain",
}
_DANGERS = {"rhythm": "a new rhythm", "digits": "ischaemic digits", "chest pain": "chest pain"}
_NEEDS = {
    GateNeeds.MINUTES: "the minutes after the first epinephrine",
    GateNeeds.BOLUSES: "a bolus of epinephrine",
    GateNeeds.VOLUME: "volume",
    GateNeeds.HYPOTENSION: "a low pressure",
}


def seen(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """Every sign that holds a step, the lactate's clearance, and what nobody has charted."""
    parts, gone = [signs_seen(chart, protocol, now)], lactate_clearance(chart, now)
    if gone is not None:
        parts.append(f"Lactate {cleared(gone)}.")
    if open_ := unknown(chart, protocol, now):
        parts.append(f"Not known: {listed(_NAMES.get(sign, sign.value) for sign in open_)}.")
    return " ".join(part for part in parts if part)


def signs_seen(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """Every sign that holds a step; "" when none was charted."""
    held = [danger(d.what, d.words) for d in dangers(chart, protocol, now)]
    signs = dict.fromkeys(
        p.sign for p in (*poor_signs(chart, protocol, now), *narrow_signs(chart, protocol, now))
    )
    named = [*held, *(_POOR[sign] for sign in signs if _POOR[sign] not in held)]
    return f"Seen: {listed(named)}." if named else ""


def danger(what: str, words: str) -> str:
    """A danger with the rhythm by its name."""
    named = _DANGERS[what]
    return f"{named}, {words}" if what == "rhythm" and words else named


def cleared(gone: Fraction) -> str:
    """A lactate's clearance in per cent, in words: "32 % lower than the first"."""
    shown = with_unit(plain(abs(gone), 0), "%")
    return f"{shown} {'lower' if gone >= 0 else 'higher'} than the first"


def epinephrine(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo | None = None) -> str:
    """Anaphylaxis: the clock since the first epinephrine and what is still open; a note.

    With a zone its time stands before the minutes: on paper minutes alone grow old.
    """
    gate = gate_of(chart, protocol, now)
    if gate is None:
        return ""
    first = first_epinephrine(chart, now)
    since = "No epinephrine is charted" if first is None else first_given(first, now, zone)
    left = [_NEEDS[need] for need in gate.needs if need is not GateNeeds.HYPOTENSION]
    return f"{since}; the sources also name {listed(left)}." if left else f"{since}."


def first_given(first: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """How long ago the first epinephrine was, its time before that where a zone is given."""
    minutes = with_unit(str((now - first) // timedelta(minutes=1)), "min")
    told = f"{moment(first, now, zone)}, " if zone else ""
    return f"First epinephrine {told}{minutes} ago"
