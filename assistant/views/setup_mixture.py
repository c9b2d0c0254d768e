"""How long the mixture in the bag holds: typed off its label or by the pharmacy's rule.

`24 h` from now, `14:15` the next time that a clock shows it, or `22-Nov-2026 14:15`.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from assistant.record.entries import BagHung
from assistant.typed.times import instants
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form, Place
from assistant.views.setup_marks import last_day
from assistant.wording.numbers import MONTHS, clock, day, duration, moment
from assistant.wording.scans import earlier_counts

ENDS = "ends"
NOT_READ = "Type when it expires: 24 h, 14:15, or 22-Nov-2026 14:15."
PAST = "That is past already: the bag has expired."
_HOURS = re.compile(r"([1-9]\d{0,2}) ?h", re.ASCII)
_DATED = re.compile(r"(?:(\d{2})-([A-Z][a-z]{2})-(\d{4}) )?([01]\d|2[0-3]):?([0-5]\d)", re.ASCII)
NEAR = timedelta(minutes=2)


def with_mixture(form: Form, bag: BagHung) -> BagHung:
    """The bag with the time its mixture expires, when one was typed.

    What it was made from may end earlier: that counts then.
    """
    if not form.text(ENDS):
        return bag
    ends = _ends(form)
    if ends is None:
        form.say(ENDS, "stop", NOT_READ)
        form.lack("when the mixture expires")
        return bag
    now = form.place.now.replace(second=0, microsecond=0)
    if ends <= now:
        form.say(ENDS, "caution", PAST)
    elif bag.expires is not None and bag.expires < ends:
        form.say(ENDS, "caution", earlier_counts(str(bag.expires.date())))
        return bag
    else:
        form.say(ENDS, "ok", f"Until {moment(ends, now)}, {duration(ends - now)} from now.")
    return bag.model_copy(update={"expires": ends})


def known_mixture(place: Place) -> dict[str, str]:
    """The same as a text, from the bag that is charted; a use-by day is another thing."""
    bag = place.chart.last(BagHung)
    if bag is None or bag.expires is None or last_day(bag, place.now):
        return {}
    ends = bag.expires.astimezone(place.now.tzinfo)
    return {ENDS: f"{day(ends)} {clock(ends)}"}


def _ends(form: Form) -> datetime | None:
    text, now = form.text(ENDS), form.place.now.replace(second=0, microsecond=0)
    before = form.place.chart.event(BagHung)
    if before is not None and before.what.expires is not None:
        kept, said = before.what.expires, known_mixture(form.place).get(ENDS)
        if text == said or _counted(text, before.at, kept):
            return kept
    if found := _HOURS.fullmatch(text):
        return now + timedelta(hours=int(found[1]))
    found = _DATED.fullmatch(text)
    return _dated(form, found, now) if found else None


def _counted(text: str, at: datetime, kept: datetime) -> bool:
    """Whether hours were typed that came to this when the bag was charted."""
    found = _HOURS.fullmatch(text)
    return found is not None and abs(at + timedelta(hours=int(found[1])) - kept) < NEAR


def _dated(form: Form, found: re.Match[str], now: datetime) -> datetime | None:
    zone = zone_of(form.place) or now.tzinfo
    if zone is None or (found[2] is not None and found[2] not in MONTHS):
        return None
    wall, today = time(int(found[4]), int(found[5])), now.date()
    days = [today, today + timedelta(days=1)]
    if found[1] is not None:
        try:
            days = [date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))]
        except ValueError:
            return None
    possible = [each.astimezone(zone) for on in days for each in instants(on, wall, zone)]
    ahead = [each for each in possible if each > now]
    return next(iter(ahead or (possible if found[1] else [])), None)
