"""Lot and use-by day of what a bag is made from: typed off the label, or filled in by a scan.

What the code said is kept beside what stands on the page, so that two that differ are both told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import NamedTuple

from assistant.record.entries import BagHung
from assistant.typed.scan import Scan
from assistant.typed.use_by import run_on, use_by
from assistant.views.setup_form import Form
from assistant.wording.numbers import birth
from assistant.wording.scans import PASSED, TWO_LABELS, runs_on, two_labels

LOT, USE_BY = "lot", "use_by"
"""Fields of the page; a scan fills them, and overwrites nothing that a hand typed."""
CODE_LOT, CODE_DAY, RUN_ON = "code_lot", "code_day", "code_run_on"
"""Texts that only a scan fills: what the last code said. The day is an ISO date."""
NOT_READ = "Type the use-by day: 31-Dec-2027, 2027-12-31, or Dec-2027."
_LAST = time(23, 59, 59)
_MANY = re.compile(r"[,;+ ]+")


class Marks(NamedTuple):
    """Lot and last day that count for a bag: the earliest day of those that were told."""

    lot: str = ""
    last: date | None = None


def filled(form: Form, found: Scan, *, anew: bool) -> dict[str, str]:
    """The texts of a code, and of the fields that it fills.

    A field is filled when it is empty, and when it holds what the code of another product said:
    the code in hand is `anew` of such a one.
    """
    last = found.expires.isoformat() if found.expires else ""
    texts = {CODE_LOT: found.lot, CODE_DAY: last, RUN_ON: found.run_on}
    for key, code, said in ((LOT, CODE_LOT, found.lot), (USE_BY, CODE_DAY, birth(last))):
        here = form.text(key)
        if not here or (anew and here == birth(form.text(code))):
            texts[key] = said
    return texts


def marks(form: Form, *, of_bag: bool) -> Marks:
    """What counts for the bag; of a code whose product is not `of_bag`, nothing."""
    lot, typed = form.words(LOT), _typed(form)
    code_lot, code_day = form.text(CODE_LOT), _code_day(form)
    if not of_bag:
        return Marks("" if lot == code_lot else lot, None if typed == code_day else typed)
    days = [day for day in (typed, code_day) if day is not None]
    return Marks(lot or code_lot, min(days, default=None))


def say_marks(form: Form, *, of_bag: bool) -> None:
    """Under the fields: a day that is over, one that cannot be read, what the code says else."""
    day = _typed(form)
    if form.text(USE_BY) and day is None:
        form.say(USE_BY, "stop", NOT_READ)
        form.lack("the use-by day")
    elif day is not None and over(form, day):
        form.say(USE_BY, "caution", PASSED.format(day=birth(day.isoformat())))
    for key, said in _differing(form) if of_bag else ():
        form.say(key, "caution", said)


def ask_run_on(form: Form) -> None:
    """A code that lost a separator: the day is typed, or a reason says why there is none."""
    said = run_on_said(form)
    if said and not form.text(USE_BY):
        form.why(RUN_ON, said, USE_BY)


def differing(form: Form) -> str:
    """Lot and day as the code has them and as they stand here, where they differ; else ""."""
    rows = [said for _, said in _differing(form)]
    return " ".join((*rows, TWO_LABELS)) if rows else ""


def run_on_said(form: Form) -> str:
    """That the last code has lost a separator, "" when it has not."""
    part = form.text(RUN_ON)
    day = run_on(part)
    return runs_on(part, day.isoformat(), passed=over(form, day)) if day else ""


def over(form: Form, day: date) -> bool:
    """Whether that day is over; the day itself still counts."""
    return day < form.place.now.date()


def last_minute(form: Form, last: date) -> datetime:
    """The end of the last day, where the program stands."""
    return datetime.combine(last, _LAST, form.place.now.tzinfo)


def known_marks(bag: BagHung, now: datetime) -> Mapping[str, str]:
    """Lot and day as texts, from the bag that is charted; the hour of a mixture is no such day."""
    last = last_day(bag, now)
    return {
        LOT: bag.lot, USE_BY: birth(last),
        CODE_LOT: bag.lot if bag.product else "", CODE_DAY: last if bag.product else "",
    }  # fmt: skip


def last_day(bag: BagHung, now: datetime) -> str:
    """The use-by day that was charted with a bag as an ISO date, "" for an hour or none."""
    at = bag.expires.astimezone(now.tzinfo) if bag.expires else None
    return at.date().isoformat() if at is not None and at.time() == _LAST else ""


def _typed(form: Form) -> date | None:
    found = use_by(form.text(USE_BY)) if form.text(USE_BY) else None
    return found if isinstance(found, date) else None


def _code_day(form: Form) -> date | None:
    text = form.text(CODE_DAY)
    return date.fromisoformat(text) if text else None


def _differing(form: Form) -> list[tuple[str, str]]:
    """Of several vials one may have typed several lots; the code's is one of them then."""
    lot, code_lot = form.text(LOT), form.text(CODE_LOT)
    day, code_day = _typed(form), _code_day(form)
    rows = []
    here = lot.casefold()
    if lot and code_lot and code_lot.casefold() not in (here, *_MANY.split(here)):
        rows.append((LOT, two_labels("Lot", code_lot, lot)))
    if day is not None and code_day is not None and day != code_day:
        both = (birth(each.isoformat()) for each in (code_day, day))
        rows.append((USE_BY, two_labels("Use-by day", *both)))
    return rows
