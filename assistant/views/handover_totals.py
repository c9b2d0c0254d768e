"""What ran in: in each shift from 07 to 19 and from 19 to 07, and in the whole."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo

from assistant.rules.running import Totals, totals
from assistant.rules.shifts import shifts
from assistant.views.handover_pump import Pump
from assistant.views.handover_words import Total
from assistant.wording.numbers import clock, day, duration, plain, with_unit

MG_PLACES, ML_PLACES = 3, 1


def shift_totals(ran: Pump, now: datetime, zone: tzinfo) -> tuple[Total, ...]:
    """Every shift with running time, in order; the shifts keep the offset of now."""
    offset = timezone(now.astimezone(zone).utcoffset() or timedelta())
    found = []
    for shift in shifts(ran.spans, offset):
        hours = f"{clock(shift.start, offset)[:2]} to {clock(shift.end, offset)[:2]}"
        label = f"{day(shift.start, offset).rpartition('-')[0]} {hours}"
        found.append(_total(label, shift.totals))
    return tuple(found)


def whole_total(ran: Pump) -> Total | None:
    """The sum of the infusion, None before it ran."""
    if not ran.spans:
        return None
    return _total(f"Whole infusion, {duration(ran.ran)} running", totals(ran.spans))


def _total(label: str, amounts: Totals) -> Total:
    drug = with_unit(plain(amounts.drug_mg, MG_PLACES), "mg")
    return Total(label, drug, with_unit(plain(amounts.volume_ml, ML_PLACES), "mL"))
