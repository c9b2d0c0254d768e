"""Who may do the second check now: another person, or one alone for long enough, marked so."""

from __future__ import annotations

from datetime import datetime, tzinfo

from assistant.record.entries import PumpRuns
from assistant.rules.seconding import made_by, own_from
from assistant.views.setup_form import Place
from assistant.wording.numbers import moment
from assistant.wording.setup import OWN_LATER, OWN_NOW, SAME_PERSON


def is_own(place: Place, checker: str, here: str, name: str = "") -> bool:
    """Whether this checker prepared it, or is signed in at the start that they would check."""
    started = place.chart.last(PumpRuns) is not None
    return made_by(place.chart, checker, name) or (not started and checker == here)


def own_opens(place: Place) -> datetime | None:
    """From when one who is alone may read again, None when the check was not put off so."""
    return own_from(place.chart, place.protocol)


def refusal(place: Place, checker: str, here: str, zone: tzinfo, name: str = "") -> str:
    """Why this person does not check now, "" when they may."""
    if not is_own(place, checker, here, name):
        return ""
    opens = own_opens(place)
    if opens is None:
        return SAME_PERSON
    return "" if opens <= place.now else OWN_LATER.format(time=moment(opens, place.now, zone))


def own_said(place: Place, zone: tzinfo) -> str:
    """What one who is alone can do now or later, "" when the check was not put off so."""
    opens = own_opens(place)
    if opens is None:
        return ""
    if opens > place.now:
        return OWN_LATER.format(time=moment(opens, place.now, zone))
    return OWN_NOW
