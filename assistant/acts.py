"""What a nurse can do, and what the program says to it before it is charted.

Two families. An *intention* (an order, a check, a correction) can be stopped. A *fact* (the pump
runs at, the MAP was) is never refused for being unwise: a stop only closes the plain entry, and
the act passes when it says that this is what the pump shows, with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import get_args

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import By, End, Hand, PumpRuns, SignedFor, Stopped, What
from assistant.rules.examine import examine
from assistant.rules.examine.passing import may_pass
from assistant.rules.examine.texts import text
from assistant.rules.findings import Finding, Findings, Level, note, stop


class Manner(StrEnum):
    """Where an act comes from: a screen asks, an import only lists."""

    SCREEN = "screen"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Act:
    """Chart `what`, true at `at`, by `by`.

    `reason` answers cautions. `as_shown` says: it is what the pump shows.
    """

    what: What
    at: datetime
    by: By
    reason: str = ""
    as_shown: bool = False


QUESTIONS = frozenset({"stop_reason", "check_reason", "strike_reason"})
"""Findings that only ask for a reason."""


class Verdict(StrEnum):
    """What Enter does."""

    CHART = "chart"
    ASK_REASON = "ask reason"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Decision:
    """The body to chart (None when stopped), what was found, and what Enter does."""

    what: What | None
    findings: tuple[Finding, ...]
    verdict: Verdict
    passable: bool = False


def decide(
    chart: Chart, protocol: Protocol, act: Act, now: datetime, manner: Manner = Manner.SCREEN
) -> Decision:
    """What comes of an act on this chart at `now`; nothing is charted here.

    `passable` tells that a stop may be passed by saying that it is what the pump shows.
    """
    given = text(protocol, "reason", act.reason)
    found = (*([given] if given else ()), *examine(chart, protocol, act.what, act.at, now))
    if isinstance(act.what, SignedFor) and act.by.hand is not Hand.PERSON:
        found = (*found, stop("sign_in_first"))
    if manner is Manner.IMPORT:
        return Decision(act.what, _listed(found), Verdict.CHART)
    worst = Findings(found).worst
    passable = may_pass(act.what, found)
    if worst is Level.STOP and not (passable and act.as_shown):
        return Decision(None, found, Verdict.STOP, passable)
    if worst in (Level.STOP, Level.CAUTION) and not act.reason.strip():
        return Decision(None, found, Verdict.ASK_REASON, passable)
    return Decision(_with_reason(act), found, Verdict.CHART, passable)


def _listed(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings of a row that cannot be asked back: no questions, and a time ahead is only told."""
    kept = (f for f in found if f.code not in QUESTIONS)
    return tuple(note("charted_ahead") if f.code == "in_future" else f for f in kept)


def _with_reason(act: Act) -> What:
    what = act.what
    if isinstance(what, PumpRuns):
        reason = act.reason or what.reason
        return what.model_copy(update={"reason": reason, "as_shown": act.as_shown})
    if isinstance(what, Stopped) and act.reason in get_args(End):
        return what.model_copy(update={"reason": act.reason, "end": act.reason})
    if "reason" in type(what).model_fields and act.reason:
        return what.model_copy(update={"reason": act.reason})
    return what
