"""Informed in the quick entry: what it answers, who and how, what was told, and how long it holds.

What it is about and what was told are filled in from the card, the strip and the facts; nothing
else is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Literal

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Informed
from assistant.rules.advice import advice
from assistant.rules.courses import is_route_code
from assistant.rules.informed import TOPICS, informed
from assistant.rules.line import site_signs
from assistant.rules.readings import last
from assistant.rules.route import RouteLimit
from assistant.rules.table import CALLS
from assistant.typed import choice, note
from assistant.typed.characters import first_hidden
from assistant.views.alert import Alert
from assistant.views.alerts import alerts
from assistant.views.board import stage
from assistant.views.dose_tile import STANDS, shown_dose
from assistant.views.entry_kinds import Mode
from assistant.views.entry_line import Preview, nothing, weighed
from assistant.views.entry_read import Read, said
from assistant.views.entry_until import read_until
from assistant.views.map_tile import freshness
from assistant.wording.about import about
from assistant.wording.numbers import NBSP, clock, dose
from assistant.wording.reminders import listed

How = Literal["bedside", "phone", "page", "other"]
ROLES = ("registrar", "consultant", "prescriber", "pharmacist", "charge nurse")
WAYS: tuple[How, ...] = ("bedside", "phone", "page", "other")
WAY_WORDS = ("At the bedside", "By phone", "By page", "Another way")
WHO = "Who was informed? A digit, or the role in words."
HOW = "How was the {who} reached?"
UNTIL = (
    "Valid until a dose or a time, such as 0.4 or 0600. Empty: it holds until the condition ends."
)


@dataclass(frozen=True, slots=True)
class About:
    """A condition that the call may answer: its code, its words, and whether it is meant."""

    code: str
    words: str
    on: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """The entry so far; `how` is None until it was said how somebody was reached."""

    about: tuple[About, ...]
    told: str
    who: str = ""
    how: How | None = None
    said: str = ""

    @property
    def question(self) -> str:
        """What is asked next."""
        if not self.who:
            return WHO
        return HOW.format(who=self.who) if self.how is None else UNTIL

    @property
    def choices(self) -> tuple[str, ...]:
        """What digits stand for now; none while a dose or a time is typed."""
        if not self.who:
            return ROLES
        return WAY_WORDS if self.how is None else ()


def begin(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Telling:
    """A new entry about what is in front: the call of the card, what goes with it, the strip.

    What was answered already, seen, or waits behind the strip can be added.
    """
    rows: dict[str, About] = {}
    for code, on in _conditions(chart, protocol, now, zone):
        words, kept = about(code), rows.get(about(code))
        if kept is None or (on and not kept.on):
            rows[words] = About(code, words, on)
    return Telling(tuple(rows.values()), facts(chart, protocol, now, zone))


def can_answer(code: str) -> bool:
    """Whether a call answers a condition."""
    return code in TOPICS or code in CALLS


def _conditions(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo
) -> Iterator[tuple[str, bool]]:
    found = advice(chart, protocol, now)
    if found.decided is not None:
        if found.decided.action in CALLS:
            yield found.decided.action.value, found.calls
        for also in found.decided.also:
            yield also.value, informed(chart, protocol, also, now) is None
    shown = alerts(chart, protocol, now, zone, found)
    for place, alert in enumerate(a for a in shown.open if can_answer(_code(a))):
        yield _code(alert), place == 0 and alert is shown.open[0]
    for alert in shown.folded:
        if can_answer(_code(alert)):
            yield _code(alert), False


def _code(alert: Alert) -> str:
    """What a call about it names: every hour of a line is about the hours of that line."""
    return RouteLimit.TIME.value if is_route_code(alert.code) else alert.code


def facts(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """What there is to tell: the last MAP on the dose of now, and signs at the site."""
    reading, given = last(chart, protocol, now), shown_dose(chart, protocol, now)
    parts = []
    if reading is not None:
        fresh = freshness(chart, protocol, reading, now) == "fresh"
        at = "" if fresh else f" at {clock(reading.at, zone)}"
        parts.append(f"MAP {reading.mean.shown}{at}")
    if given is not None:
        stands = STANDS.get(stage(chart, now), "")
        named = dose(given.dose, typed=given.typed)
        parts.append(f"{stands.lower()}, last {named}" if stands else f"on {named}")
    signs = site_signs(chart, now)
    said = " ".join(parts) + (f", site {listed(signs)}" if signs else "")
    return said.replace(NBSP, " ").strip(" ,")


def toggled(telling: Telling, code: str) -> Telling:
    """The same with one condition meant, or meant no more."""
    rows = tuple(replace(a, on=not a.on) if a.code == code else a for a in telling.about)
    return replace(telling, about=rows)


def answered(telling: Telling, text: str, *, words: bool = False) -> Telling | None:
    """The next answer: a digit at once, `words` on Enter; None while it is no answer."""
    bare = text.strip(" ")
    if place := choice(bare, len(telling.choices)):
        return _next(telling, ROLES[place - 1], WAYS[min(place, len(WAYS)) - 1])
    is_role = words and not telling.who and any(sign.isalpha() for sign in bare)
    is_role = is_role and not first_hidden(bare)
    return replace(telling, who=" ".join(bare.split())) if is_role else None


def _next(telling: Telling, role: str, way: How) -> Telling:
    return replace(telling, how=way) if telling.who else replace(telling, who=role)


def back(telling: Telling) -> Telling | None:
    """The answer before, to be given again; None at the beginning."""
    if telling.how is not None:
        return replace(telling, how=None)
    return replace(telling, who="") if telling.who else None


def preview_informed(
    chart: Chart, protocol: Protocol, telling: Telling, text: str, now: datetime, zone: tzinfo
) -> Preview:
    """What Enter would chart with `text` as dose, time, or -16 for an earlier call."""
    limits = protocol.texts.limits()
    if telling.choices:
        read = note(text, limits=limits) if text.strip(" ") else None
        refused = said(read, "Who") if read and read.value is None else ""
        return nothing(Mode.INFORMED, now, refused or (telling.question if read else ""))
    until = read_until(chart, protocol, text, now, zone)
    for label, words in (("Told", telling.told), ("Said", telling.said)):
        typed = note(words, limits=limits) if words.strip(" ") else None
        if typed is not None and typed.value is None:
            return nothing(Mode.INFORMED, now, said(typed, label))
    if until.problem and not until.ask:
        return nothing(Mode.INFORMED, now, until.problem)
    body = Informed(
        about=tuple(each.code for each in telling.about if each.on),
        who=telling.who,
        how=telling.how or "other",
        told=telling.told.strip(" "),
        said=telling.said.strip(" "),
        until_dose=until.dose,
        until=until.moment,
    )
    answers = "" if body.about else "It answers no condition: it is kept in the record."
    comment = " ".join(part for part in (until.comment, answers) if part)
    return weighed(
        (chart, protocol, now, zone), Mode.INFORMED, Read(body, comment=comment), until.at,
        until.problem,
    )  # fmt: skip
