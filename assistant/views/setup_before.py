"""What came before the start: when shock was recognised, epinephrine given, what else runs.

The times may stay empty; each is charted as the time it was so. What else runs is asked with the
patient, and "none" is an answer of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.record.entries import AgentRuns, DrugGiven, Noted, PumpRuns, ShockRecognised
from assistant.rules.epinephrine import first_epinephrine
from assistant.typed import time_of_day
from assistant.views.entry_given import read_agent, same_as
from assistant.views.setup_form import Form, Place
from assistant.wording.entries import amount
from assistant.wording.numbers import clock
from assistant.wording.seen import first_given

SHOCK, EPINEPHRINE, AGENTS = "shock_at", "epinephrine_at", "agents"
BETWEEN = ";"
NONE, NOT_KNOWN = "none", "not known"
ANSWERS = {
    NONE: "No other pressor or inotrope is running",
    NOT_KNOWN: "Other pressors and inotropes: not known yet",
}
"""Answers in place of an agent, and the note each leaves."""


class FieldWords(NamedTuple):
    """A field of this part: its key, its label, and how it is typed."""

    key: str
    label: str
    hint: str


def fields(protocol: Protocol) -> tuple[FieldWords, ...]:
    """The fields that the profile has a use for."""
    found: list[FieldWords] = []
    within = protocol.fluids.within if protocol.fluids else None
    if within is not None:
        hint = f"0315: {within.value} h of fluid from then"
        found.append(FieldWords(SHOCK, "Shock recognised at", hint))
    if protocol.anaphylaxis is not None:
        found.append(FieldWords(EPINEPHRINE, "Epinephrine given at", "each bolus: 0340 0345"))
    return tuple(found)


def known(place: Place) -> dict[str, str]:
    """The time of shock as it is charted; what is added each time is never filled in again."""
    shock = place.chart.event(ShockRecognised)
    return {} if shock is None else {SHOCK: clock(shock.at, zone_of(place))}


def read(form: Form) -> None:
    """Read the fields of the profile."""
    keys = {row.key for row in fields(form.place.protocol)}
    if SHOCK in keys and form.text(SHOCK) != form.known.get(SHOCK, ""):
        for at in _times(form, SHOCK, [form.text(SHOCK)]):
            form.put(ShockRecognised(), SHOCK, at=at)
    if EPINEPHRINE in keys:
        for at in _times(form, EPINEPHRINE, form.text(EPINEPHRINE).split()):
            form.put(DrugGiven(name="epinephrine"), EPINEPHRINE, at=at)


def known_agents(place: Place) -> dict[str, str]:
    """What else runs as it was told at the start; empty while nobody was asked."""
    charted = place.chart.all(AgentRuns)
    if rows := dict.fromkeys(f"{e.what.name} {amount(e.what.amount)}" for e in charted):
        return {AGENTS: f"{BETWEEN} ".join(rows).replace("\u00a0", " ")}
    notes = {event.what.text for event in place.chart.all(Noted)}
    return next(({AGENTS: word} for word, note in ANSWERS.items() if note in notes), {})


def read_agents(form: Form) -> None:
    """What else runs: each agent, or that there is none, or that nobody knows yet."""
    said = form.text(AGENTS)
    if not said and form.place.chart.last(PumpRuns) is None:
        form.lack("what else is running")
    if not said or said == form.known.get(AGENTS, ""):
        return
    if said.casefold() in ANSWERS:
        form.chart_note(Noted(text=ANSWERS[said.casefold()]))
        return
    for agent in agents_on(form):
        form.put(agent, AGENTS)


def since_epinephrine(form: Form) -> str:
    """The clock of the first epinephrine, charted or just typed; "" without one."""
    place = form.place
    if place.protocol.anaphylaxis is None:
        return ""
    typed = _times(form, EPINEPHRINE, form.text(EPINEPHRINE).split())
    charted = first_epinephrine(place.chart, place.now)
    first = min([*typed, *filter(None, [charted])], default=None)
    return f"{first_given(first, place.now, zone_of(place))}." if first else ""


def zone_of(place: Place) -> tzinfo | None:
    """The zone in which the present is told."""
    return place.now.tzinfo


def _times(form: Form, key: str, texts: list[str]) -> Iterator[datetime]:
    """Times of the hours before; how long ago one was is never asked about."""
    limits, zone = form.place.protocol.texts.limits(), zone_of(form.place)
    for text in filter(None, texts):
        if zone is None:
            raise ValueError("the present carries no time zone")
        asked = replace(limits, late_min=limits.back_min)
        value = form.take(key, time_of_day(text, now=form.place.now, zone=zone, limits=asked))
        if value:
            yield datetime.fromisoformat(value).astimezone(zone)


def agents_on(form: Form) -> Iterator[AgentRuns]:
    """Each agent with its rate, told in both of its units."""
    same: list[str] = []
    for text in filter(None, (part.strip() for part in form.text(AGENTS).split(BETWEEN))):
        found = read_agent(text)
        if not isinstance(found.body, AgentRuns):
            form.say(AGENTS, "stop", found.problem)
            form.lack("the other agents")
        else:
            same.append(same_as(found.body.amount))
            yield found.body
    if any(same):
        form.say(AGENTS, "note", " ".join(filter(None, same)))
