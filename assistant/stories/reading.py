"""The text of a story -> its lines.

A story is UTF-8 text. `# ...` comments, `title ...`, `date 2026-11-21`, `zone -05:00`, `profile
paediatric` (the protocol it is played under), then lines

    07:06  dose  0.05 mcg/kg/min     -> pump 13.1 mL/h; reading due 07:11

with a time (24 h; an earlier one than the line before is the next day), a verb, its words, and
after `->` what has to be so then, apart by `;`. `(time passes)` is a verb of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

_LINE = re.compile(r"(?P<h>[01]\d|2[0-3]):(?P<m>[0-5]\d)\s+(?P<rest>.+)", re.ASCII)
PASSES = "(time passes)"
VERBS = (
    "as", "patient", "bed", "weight", "order", "check", "fluid", "line", "bag", "set", "second",
    "start", "dose", "rate", "shows", "map", "hr", "site", "lactate", "urine", "refill", "mental",
    "note", "left", "pause", "resume", "stop", "strike", "agent", "informed", "shock", "baseline",
    "given", "extremities", "skin", "digits", "chest_pain", "cvp", "scvo2", "emergency", "taken",
    "sign", "leak",
)  # fmt: skip


class StoryFault(ValueError):
    """A line of a story that cannot be read, with its number."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line: when, what is done (verb and words), and what is expected after it."""

    line: int
    at: datetime
    verb: str
    words: str
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A title and its steps, in order; the protocol's name, "" for the usual one."""

    title: str
    steps: tuple[Step, ...]
    profile: str = ""

    def ending(self, at: datetime) -> Story:
        """The same story moved in time so that its last step is at that instant."""
        by = at.replace(second=0, microsecond=0) - self.steps[-1].at
        return replace(self, steps=tuple(replace(s, at=(s.at + by)) for s in self.steps))

    def until(self, at: datetime) -> Story:
        """Only the steps up to that instant."""
        return replace(self, steps=tuple(s for s in self.steps if s.at <= at))


def read_story(text: str) -> Story:
    """A story of its text. StoryFault names the line that cannot be read; a story has steps."""
    head = {"title": "", "date": "2026-11-21", "zone": "+00:00", "profile": ""}
    steps: list[Step] = []
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.split("#", 1)[0].strip()
        word, _, rest = line.partition(" ")
        if word in head and rest:
            head[word] = rest.strip()
        elif line:
            steps.append(_step(number, line, _midnight(number, head["date"], head["zone"]), steps))
    if not steps:
        raise StoryFault("line 1: a story has at least one step such as 07:06 map 58")
    return Story(head["title"], tuple(steps), head["profile"])


def _midnight(number: int, day: str, offset: str) -> datetime:
    try:
        midnight = datetime.fromisoformat(f"{day}T00:00{offset}")
    except ValueError:
        midnight = None
    if midnight is None or midnight.tzinfo is None:
        raise StoryFault(f"line {number}: date {day!r} or zone {offset!r} above cannot be read")
    return midnight


def _step(number: int, line: str, midnight: datetime, before: list[Step]) -> Step:
    found = _LINE.fullmatch(line)
    if found is None:
        raise StoryFault(f"line {number}: a step begins with a time such as 07:06")
    at = midnight + timedelta(hours=int(found["h"]), minutes=int(found["m"]))
    while before and at < before[-1].at:
        at += timedelta(days=1)
    done, _, expected = found["rest"].partition("->")
    verb, words = _verb(number, done.strip())
    promises = tuple(p.strip() for p in expected.split(";") if p.strip())
    return Step(number, at, verb, words, promises)


def _verb(number: int, done: str) -> tuple[str, str]:
    if done == PASSES:
        return PASSES, ""
    verb, _, words = done.partition(" ")
    if verb not in VERBS:
        raise StoryFault(f"line {number}: {verb!r} is not one of {', '.join(VERBS)}")
    return verb, words.strip()
