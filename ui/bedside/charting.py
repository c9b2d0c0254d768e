"""Charting: one act on its way to the disk, and what is said to it on that way."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from assistant.acts import Act, Decision, Verdict
from assistant.session import Outcome
from assistant.wording.entries import sentence
from assistant.wording.findings import finding_sentence
from ui.bedside.asking import Asking
from ui.desk import Desk

__all__ = ["Asking", "Charting", "codes", "told"]

WEIGHT = (Verdict.CHART, Verdict.ASK_REASON, Verdict.STOP)
"""What Enter does, the gravest last."""


def told(decision: Decision) -> list[str]:
    """The sentences of a decision's findings, the gravest first; lateness is told beside them."""
    weight = {"stop": 0, "caution": 1, "note": 2}
    shown = [f for f in decision.findings if f.code != "late_entry"]
    rows = sorted(shown, key=lambda f: weight[f.level.value])
    return [finding_sentence(f) for f in rows]


def _joined(found: list[Decision]) -> Decision:
    """Two entries of one line, as one: what holds up either."""
    if len(found) == 1:
        return found[0]
    findings = tuple(finding for each in found for finding in each.findings)
    worst = max((each.verdict for each in found), key=WEIGHT.index)
    what = None if any(each.what is None for each in found) else found[0].what
    return Decision(what, findings, worst, passable=False)


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

    def acts(self, asking: Asking) -> list[Act]:
        """The acts of the person here; of two in one line, the one that is asked has the reason."""
        found = self._desk.sessions[self._session]
        rows: list[Act] = []
        for one in asking.each:
            bodies = [one.what] if one.also is None else [one.what, one.also]
            for what in bodies:
                act = self._desk.act(what, at=one.at, as_shown=one.as_shown)
                gives = bool(one.reason)
                if gives and len(bodies) > 1:
                    gives = found.weigh(*rows, act)[-1].verdict is Verdict.ASK_REASON
                rows.append(replace(act, reason=one.reason) if gives else act)
        return rows

    def each(self, asking: Asking) -> list[Decision]:
        """What Enter would do now with each of them, the ones before it charted."""
        found = list(self._desk.weigh(self._session, *self.acts(asking)))
        rows: list[Decision] = []
        for one in asking.each:
            count = 1 if one.also is None else 2
            rows.append(_joined(found[:count]))
            found = found[count:]
        return rows

    def weighed(self, asking: Asking) -> tuple[Asking, Decision]:
        """The same asking with the place of the first that is held up, and why it is."""
        rows = self.each(asking)
        held = next((n for n, row in enumerate(rows) if row.verdict is not Verdict.CHART), None)
        if held is not None:
            return replace(asking, held=held), rows[held]
        findings = tuple(finding for row in rows for finding in row.findings)
        return replace(asking, held=0), replace(rows[0], findings=findings)

    def weigh(self, asking: Asking) -> None:
        """Chart it, or tell what stands against it. While one is saving, nothing else goes."""
        if self.saving:
            return
        asking, decision = self.weighed(asking)
        if decision.verdict is Verdict.STOP:
            self.stopped.emit(asking, decision)
        elif decision.verdict is Verdict.ASK_REASON or decision.what is None:
            self.asked.emit(asking, decision)
        else:
            self._going = asking
            said, acts = sentence(decision.what), self.acts(asking)
            self._desk.submit(self._session, *acts, shown=said, done=self._done)

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
