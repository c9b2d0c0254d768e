"""A session at work: the one object of the core that changes, and only by charting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol as Interface
from uuid import UUID, uuid4

from assistant.acts import Act, Decision, Manner, Verdict, decide
from assistant.clock import Clock
from assistant.protocol.model import Protocol
from assistant.record.chart import EMPTY, Chart, follow
from assistant.record.entries import Entry, Recorded, SessionOpened, What
from assistant.rules.findings import Finding
from assistant.wording.entries import sentence


class Journal(Interface):
    """Where entries are kept. `append` returns only what is durable, or raises."""

    def append(self, entries: Sequence[Entry]) -> Sequence[Recorded]:
        """Keep all of these entries or none of them."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of submitting acts: what was charted, or the decision that held them up.

    `changed` is the new sentence when the chart moved on since the nurse read hers. `findings` is
    what was found on all acts up to the one that was held.
    """

    recorded: tuple[Recorded, ...] = ()
    held: Decision | None = None
    held_act: Act | None = None
    changed: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def charted(self) -> bool:
        """Whether everything was charted."""
        return bool(self.recorded)


@dataclass
class Session:
    """One norepinephrine infusion for one patient."""

    id: UUID
    protocol: Protocol
    journal: Journal
    clock: Clock
    chart: Chart = field(default=EMPTY)

    @property
    def training(self) -> bool:
        """Whether this session was opened in a training folder."""
        opened = self.chart.last(SessionOpened)
        return opened is not None and opened.training

    def preview(self, act: Act) -> Decision:
        """What Enter would do now; charts nothing."""
        return decide(self.chart, self.protocol, act, self.clock.now())

    def weigh(self, *acts: Act) -> tuple[Decision, ...]:
        """What Enter would do with each of these acts, the ones before it charted."""
        now, chart, found = self.clock.now(), self.chart, list[Decision]()
        for act in acts:
            found.append(decide(chart, self.protocol, act, now))
            entry = self._entry(act.what, act, now)
            chart = follow(chart, Recorded(chart.version + 1, entry))
        return tuple(found)

    def submit(
        self, *acts: Act, shown: str | None = None, manner: Manner = Manner.SCREEN
    ) -> Outcome:
        """Decide again on the present chart, keep all or nothing, then follow.

        `shown` is the sentence the nurse read; when the act now says another one, nothing is
        charted. Whatever the journal raises comes through, and the chart stays as it was.
        """
        now = self.clock.now()
        chart, bodies, found = self.chart, list[tuple[What, Act]](), list[Finding]()
        for act in acts:
            decision = decide(chart, self.protocol, act, now, manner)
            found.extend(decision.findings)
            if decision.verdict is not Verdict.CHART or decision.what is None:
                return Outcome(held=decision, held_act=act, findings=tuple(found))
            bodies.append((decision.what, act))
            chart = follow(chart, Recorded(chart.version + 1, self._entry(decision.what, act, now)))
        if shown is not None and (now_says := sentence(bodies[0][0])) != shown:
            return Outcome(changed=now_says, findings=tuple(found))
        recorded = self.journal.append([self._entry(what, act, now) for what, act in bodies])
        for row in recorded:
            self.chart = follow(self.chart, row)
        return Outcome(tuple(recorded), findings=tuple(found))

    def _entry(self, what: What, act: Act, now: datetime) -> Entry:
        return Entry(id=uuid4(), session=self.id, at=act.at, recorded_at=now, by=act.by, what=what)
