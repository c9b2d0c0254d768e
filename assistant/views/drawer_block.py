"""The drawer of a block: what the pump gave while every hand was busy, charted afterwards."""

from __future__ import annotations

from datetime import datetime

from pydantic import ValidationError

from assistant.quantities import Dose, DoseUnit
from assistant.record.entries import Amount, BlockCharted, PumpRuns
from assistant.record.entries.dose import RATE_UNIT
from assistant.rules.absence import unwritten
from assistant.rules.examine import examine
from assistant.rules.running import setting_at
from assistant.typed import NumberField
from assistant.views.dose_tile import unit_at
from assistant.views.drawer_parts import Row, numbered, when
from assistant.views.entry_dose import runs_at
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import dose_field, number_field
from assistant.wording.numbers import clock

DOSE, RATE = "dose", "rate"
WHYS = numbered(("arrest", "hands busy", "transport", "procedure"))
SEEN = numbered(("told by the prescriber", "arterial line", "cuff", "pulse"))
PUMP = ("start", "most", "end")
BACKWARDS = "It ended before it began."


def units(place: Place) -> tuple[Row, ...]:
    """What the pump's figures are typed in: the order's dose unit, or mL/h."""
    return ((DOSE, "D", str(unit_at(place.chart, place.now))), (RATE, "R", RATE_UNIT))


def usual(place: Place) -> dict[str, str]:
    """When the hands became busy, of the first time of which no block is charted."""
    found, zone = next(unwritten(place.chart, place.now), None), zone_of(place)
    return {"began": clock(found.at, zone)} if found is not None and zone is not None else {}


def known(place: Place) -> dict[str, str]:
    """Why, as it was told when the hands became busy."""
    found = next(unwritten(place.chart, place.now), None)
    return {"why": found.what.reason} if found is not None and found.what.reason else {}


def read(form: Form) -> PageRead:
    """Read the drawer: the block, then the pump as it has run since its end."""
    began, ended = when(form, "began", needed=True), when(form, "ended", needed=True)
    unit = form.choice("unit", needed=True)
    field = _field(form, unit) if unit else None
    read_of = {key: form.number(key, field, needed=key == "end") for key in PUMP} if field else {}
    why, seen = form.words("why", needed=True), form.words("seen")
    if began is None or ended is None or not why:
        return form.done()
    try:
        block = BlockCharted(
            began=began, ended=ended, start=read_of.get("start"), most=read_of.get("most"),
            end=read_of.get("end"), seen=seen, reason=why,
        )  # fmt: skip
    except ValidationError:
        form.say("ended", "stop", BACKWARDS)
        form.lack("a time after it began")
        return form.done()
    form.texts = {**form.texts, "why:block_long": why}
    form.put(block, "ended")
    end = read_of.get("end")
    if end is not None:
        _goes_on(form, end, ended, why)
    return form.done()


def _field(form: Form, unit: str) -> NumberField:
    protocol = form.place.protocol
    if unit == RATE:
        return number_field(protocol, "rate_ml_h")
    return dose_field(protocol, unit_at(form.place.chart, form.place.now))


def _goes_on(form: Form, end: Amount, ended: datetime, why: str) -> None:
    """The pump has run so since the block ended; one that is charted so already is not again."""
    place = form.place
    setting = setting_at(place.chart, ended)
    if end.unit == RATE_UNIT:
        what = PumpRuns(rate=end)
        same = setting.rate is not None and setting.rate.ml_h == end.exact
    else:
        dose = Dose(end.exact, DoseUnit(end.unit))
        what = runs_at(setting, dose, place.protocol)
        same = setting.meant == dose
    if same and setting.running:
        return
    found = examine(form.chart, place.protocol, what, ended, place.now)
    form.texts = {**form.texts, **{f"why:{row.code}": why for row in found}}
    form.put(what, "end", at=ended)
