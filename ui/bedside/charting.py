"""Charting: one act on its way to the disk, and what is said to it on that way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from assistant.acts import Act, Decision, Verdict
from assistant.session import Outcome
from assistant.views.entry_read import Body
from assistant.wording.entries import sentence
from assistant.wording.findings import finding_sentence
from ui.desk import Desk

WEIGHT = (Verdict.CHART, Verdict.ASK_REASON, Verdict.STOP)
"""What Enter does, the gravest last."""


@dataclass(frozen=True)
class Asking:
    """An entry that wants to be charted. `at` None is the moment of Enter.

    `make` builds the body from the reason given; `undoing` is a correction of what stands here.
    `also` is charted with it, or neither is.
    """

    what: Body
    at: datetime | None = None
    as_shown: bool = False
    make: Callable[[str], Body] | None = None
    undoing: bool = False
    also: Body | None = None

    def with_reason(self, reason: str) -> Asking:
        """The same with its body made of the reason, when it is made of one."""
        return self if self.make is None else replace(self, what=self.make(reason), make=None)


def told(decision: Decision) -> list[str]:
    """The sentences of a decision's findings, the gravest first; lateness is told beside them."""
    weight = {"stop": 0, "caution": 1, "note": 2}
    shown = [f for f in decision.findings if f.code != "late_entry"]
    rows = sorted(shown, key=lambda f: weight[f.level.value])
    return [finding_sentence(f) for f in rows]


def codes(decision: Decision) -> list[str]:
    """The codes of the findings that ask for something."""
    return [f.code for f in decision.findings if f.level.value != "note"]


class Charting(QObject):
    """`stopped`, `asked` (Asking, Decision); `charted` (Asking, Outcome); `changed` (sentence)
    when the chart moved on meanwhile; `failed` (sentence) when the disk did.
    """

    stopped = Signal(object, object)
    asked = Signal(object, object)
    charted = Signal(object, object)
    changed = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: Desk, session: UUID, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self._going: Asking | None = None
        desk.trouble.connect(self._trouble)

    @property
    def saving(self) -> bool:
        """Whether an entry of ours is on its way to the disk."""
        return self._going is not None

    def acts(self, asking: Asking, reason: str = "") -> list[Act]:
        """The acts of the person here; a reason goes where one is asked for."""
        bodies = [asking.what] if asking.also is None else [asking.what, asking.also]
        made = [self._desk.act(what, at=asking.at, as_shown=asking.as_shown) for what in bodies]
        if len(made) == 1:
            return [replace(made[0], reason=reason)]
        return [replace(act, reason=reason if self._asks(act) else "") for act in made]

    def _asks(self, act: Act) -> bool:
        return self._desk.preview(self._session, act).verdict is Verdict.ASK_REASON

    def decide(self, asking: Asking, reason: str = "") -> Decision:
        """What Enter would do now: of two entries, what holds up either."""
        return self._decided(self.acts(asking, reason))

    def _decided(self, acts: list[Act]) -> Decision:
        found = [self._desk.preview(self._session, act) for act in acts]
        if len(found) == 1:
            return found[0]
        findings = tuple(finding for each in found for finding in each.findings)
        worst = max((each.verdict for each in found), key=WEIGHT.index)
        what = None if any(each.what is None for each in found) else found[0].what
        return Decision(what, findings, worst, passable=False)

    def weigh(self, asking: Asking, reason: str = "") -> None:
        """Chart it, or tell what stands against it. While one is saving, nothing else goes."""
        if self.saving:
            return
        acts = self.acts(asking, reason)
        decision = self._decided(acts)
        if decision.verdict is Verdict.STOP:
            self.stopped.emit(asking, decision)
        elif decision.verdict is Verdict.ASK_REASON or decision.what is None:
            self.asked.emit(asking, decision)
        else:
            self._going = asking
            self._desk.submit(self._session, *acts, shown=sentence(decision.what), done=self._done)

    def _done(self, outcome: Outcome) -> None:
        asking, self._going = self._going, None
        if asking is None:
            return
        if outcome.charted:
            self.charted.emit(asking, outcome)
        elif outcome.changed:
            self.changed.emit(outcome.changed)
        else:
            self.weigh(asking)

    def _trouble(self, said: str) -> None:
        if self.saving:
            self._going = None
            self.failed.emit(said)
