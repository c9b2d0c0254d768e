"""A use-by day: as it is printed on a label, and where a code has run it into another part."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from assistant.typed.codes import Moment
from assistant.typed.dates import day_of

_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_WORDED_MONTH = re.compile(r"[A-Za-z]{3}[- ][0-9]{4}")
_RUN_ON = re.compile(r"(?=17(\d\d)(\d\d)(\d\d))", re.ASCII)
_CENTURY = 2000


def use_by(text: str) -> date | Moment:
    """31-Dec-2027 or 2027-12-31; Dec-2027 and 2027-12 hold to the end of that month.

    NOT_A_DATE or NO_SUCH_DAY for any other text: no other order of day and month is read.
    """
    bare = text.strip(" ")
    month = f"{bare}-01" if _MONTH.fullmatch(bare) else ""
    if _WORDED_MONTH.fullmatch(bare):
        month = f"01-{bare.replace(' ', '-')}"
    found = day_of(month or bare)
    if month and isinstance(found, date):
        return found.replace(day=monthrange(found.year, found.month)[1])
    return found


def run_on(text: str) -> date | None:
    """The use-by day that a part of open length has swallowed, as LOT717261231 has; else None.

    A code without its separator reads so: what follows the lot counts as more of the lot. It can
    be the lot as well, so it is a cause to ask and never a day.
    """
    for found in _RUN_ON.finditer(text, 1):
        year, month, day = (int(part) for part in found.groups())
        if not 1 <= month <= 12:  # noqa: PLR2004  months of a year
            continue
        last = monthrange(_CENTURY + year, month)[1]
        if day <= last:
            return date(_CENTURY + year, month, day or last)
    return None
