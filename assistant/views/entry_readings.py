"""Readings of the quick entry: pressures, heart rate, site, bag, note."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Literal

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    Amount,
    BagHung,
    BagLeftRead,
    HeartRead,
    Noted,
    PressureRead,
    SiteLooked,
)
from assistant.typed import blood_pressure, note, number
from assistant.views.entry_kinds import RHYTHMS, SIGNS
from assistant.views.entry_read import Read, said

Source = Literal["arterial", "cuff", "unknown"]
_SOURCES: dict[str, Source] = {"a": "arterial", "c": "cuff"}
_TAIL = re.compile(r"(?P<value>[\d./]+) ?(?P<tail>[acx]*)", re.ASCII)
_HEART = re.compile(r"\d[^h]*h ?\d", re.ASCII)
_NEW = re.compile(r"\bnew( rhythm)?\b", re.ASCII | re.IGNORECASE)
_SITE = re.compile(r"0|[1-6]+", re.ASCII)


def read_map(chart: Chart, protocol: Protocol, text: str, at: datetime) -> Read:
    """A MAP, or a pair of which it is computed; A and C name the source, X an artefact.

    Without a letter the source is that of the last reading: the sentence shows it. H and a heart
    rate behind it are charted as well.
    """
    bare, also, heart = text.lower(), "", Read()
    if _HEART.search(bare):
        bare, _, also = bare.partition("h")
        heart = read_heart(protocol, also.strip())
        if heart.body is None:
            return heart
    read = _pressure(chart, protocol, bare.strip(), at)
    asked = " ".join(part for part in (read.problem, heart.problem) if part)
    return replace(read, problem=asked, ask=read.body is not None and bool(asked), also=heart.body)


def _pressure(chart: Chart, protocol: Protocol, text: str, at: datetime) -> Read:
    found = _TAIL.fullmatch(text)
    value, tail = (found["value"], found["tail"]) if found else (text, "")
    named = [_SOURCES[sign] for sign in tail if sign in _SOURCES]
    last = chart.last(PressureRead, at)
    source: Source = named[-1] if named else last.source if last else "unknown"
    fields = {name: protocol.fields[name].field(name) for name in ("sbp_mmhg", "dbp_mmhg")}
    if "/" in value:
        pair = blood_pressure(value, fields["sbp_mmhg"], fields["dbp_mmhg"])
        if pair.value is None:
            return Read(problem=said(pair, "Pressure"))
        high, low = (Amount(text=each, unit="mmHg") for each in pair.values)
        body = PressureRead(systolic=high, diastolic=low, source=source, artefact="x" in tail)
        return Read(body, said(pair, "Pressure"), bool(pair.code))
    typed = number(value, protocol.fields["map_mmhg"].field("map_mmhg"))
    if typed.value is None:
        return Read(problem=said(typed, "MAP"))
    body = PressureRead(
        map=Amount(text=typed.value, unit="mmHg"), source=source, artefact="x" in tail
    )
    return Read(body, said(typed, "MAP"), bool(typed.code))


def as_artefact(what: object) -> PressureRead | None:
    """The same pressure marked as an artefact: kept, drawn hollow, not counted."""
    if not isinstance(what, PressureRead):
        return None
    return what.model_copy(update={"artefact": True})


def read_heart(protocol: Protocol, text: str) -> Read:
    """A heart rate, and behind a blank the rhythm: by its digit, or in words.

    The last digit, or the word "new", tells that the rhythm was not there before.
    """
    value, _, rest = text.partition(" ")
    typed = number(value, protocol.fields["heart_rate_bpm"].field("heart_rate_bpm"))
    if typed.value is None:
        return Read(problem=said(typed, "Heart rate"))
    found = _rhythm(rest.strip())
    if found is None:
        return Read(problem=f"Rhythm: a digit from 1 to {len(RHYTHMS)}, or words.")
    rhythm, new = found
    body = HeartRead(rate=Amount(text=typed.value, unit="/min"), rhythm=rhythm, new=new)
    return Read(body, said(typed, "Heart rate"), bool(typed.code))


def _rhythm(text: str) -> tuple[str, bool] | None:
    """The rhythm and whether it is new; None for digits that name none."""
    new = bool(_NEW.search(text))
    bare = " ".join(_NEW.sub(" ", text).split())
    if any(sign.isalpha() for sign in bare) or not bare:
        return bare, new
    if not re.fullmatch(r"[\d ]+", bare, re.ASCII):
        return None
    named = [int(digit) for digit in bare if digit != " "]
    if not all(1 <= digit <= len(RHYTHMS) for digit in named):
        return None
    rows = [RHYTHMS[digit - 1] for digit in named if digit < len(RHYTHMS)]
    return (rows[-1] if rows else ""), new or len(RHYTHMS) in named


def read_site(text: str) -> Read:
    """0 is clear; each digit from 1 to 6 names a sign."""
    bare = text.replace(" ", "")
    if not _SITE.fullmatch(bare):
        return Read(problem="Site: 0 is clear; 1 to 6 name what is seen.")
    seen = [SIGNS[int(digit) - 1] for digit in dict.fromkeys(bare) if digit != "0"]
    return Read(SiteLooked(signs=tuple(seen)))


def read_note(protocol: Protocol, text: str) -> Read:
    """Free text, kept as typed."""
    typed = note(text, limits=protocol.texts.limits())
    if typed.value is None:
        return Read(problem=said(typed, "Note"))
    return Read(Noted(text=typed.value))


def read_bag(chart: Chart, protocol: Protocol, text: str, at: datetime) -> Read:
    """What is left in mL; N is a new bag like the one that hangs."""
    bag = chart.last(BagHung, at)
    if text.lower() == "n":
        if bag is None:
            return Read(problem="No bag is charted that a new one could be like.")
        return Read(bag.model_copy(update={"remaining": None}), comment="Same strength, full.")
    field = protocol.fields["bag_left_ml"].field("bag_left_ml")
    typed = number(text, field, capacity=Decimal(bag.volume.text) if bag else None)
    if typed.value is None:
        return Read(problem=said(typed, "Bag"))
    return Read(BagLeftRead(left=Amount(text=typed.value, unit="mL")), said(typed, "Bag"),
                bool(typed.code))  # fmt: skip
