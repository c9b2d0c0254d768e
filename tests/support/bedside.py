"""A bedside for tests: a stopped clock, a journal in memory, a desk, a fixed story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from charting import DAY, bag, clock, mean, weight
from unitprotocol import protocol

from assistant.clock import StoppedClock
from assistant.protocol.model import Protocol
from assistant.record.chart import Chart, follow
from assistant.record.entries import (
    Amount,
    BedTaken,
    By,
    Entry,
    Hand,
    HeartRead,
    LineChosen,
    Ordered,
    PatientNamed,
    PumpRuns,
    Recorded,
    SessionOpened,
    SiteLooked,
    What,
)
from assistant.trouble import Trouble
from ui.desk import Desk, Signed

NURSE = Signed("7", "RN A Mensah", "AM", "nurse")
SIGNED = By(hand=Hand.PERSON, person=NURSE.id, name=NURSE.name)
Row = tuple[str, What]


class MemoryJournal:
    """Numbers entries as they come; `full` is a disk that takes nothing more."""

    def __init__(self) -> None:
        self.rows: list[Recorded] = []
        self.full = False

    def append(self, entries: Sequence[Entry]) -> Sequence[Recorded]:
        if self.full:
            raise Trouble("The disk is full.")
        made = [Recorded(len(self.rows) + n, e) for n, e in enumerate(entries, 1)]
        self.rows.extend(made)
        return made


class SameThread(Executor):
    """Does the work at once, where it is asked for."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Trouble as trouble:
            future.set_exception(trouble)
        return future


def amount(text: str, unit: str) -> Amount:
    return Amount(text=text, unit=unit)


def order(**others: object) -> Ordered:
    """MAP 65 to 75, from 0.05 in steps of 0.02 every 5 min, call at 0.25, max 0.5."""
    dose = "mcg/kg/min"
    whole: dict[str, object] = {
        "drug": "norepinephrine", "route": "intravenous", "indication": "septic shock",
        "start": amount("0.05", dose), "step": amount("0.02", dose),
        "interval": amount("5", "min"), "maximum": amount("0.5", dose),
        "map_low": amount("65", "mmHg"), "map_high": amount("75", "mmHg"),
        "notify": amount("0.25", dose), "prescriber": "Dr A Lind", "how": "written",
        "read_back": True,
    }  # fmt: skip
    return Ordered.model_validate({**whole, **others})


def runs(rate: str, dose: str) -> PumpRuns:
    return PumpRuns(rate=amount(rate, "mL/h"), dose=amount(dose, "mcg/kg/min"))


def prepared(*, training: bool = True) -> list[Row]:
    """Everything before the pump first runs."""
    return [
        ("13:00", SessionOpened(protocol_hash="0", training=training)),
        ("13:01", PatientNamed(name="Okafor, Grace", born="1958-07-14", sex="F", mrn="1297287652")),
        ("13:01", BedTaken(bed="12")),
        ("13:05", weight("70")),
        ("13:06", order()),
        ("13:10", LineChosen(access="peripheral", site="left forearm", gauge="18")),
        ("13:12", bag()),
    ]  # fmt: skip


def titrating(*, training: bool = True) -> list[Row]:
    """Three doses, a MAP that rose and fell again: two readings under target by 14:05."""
    pressures = (
        ("13:21", "54"), ("13:26", "55"), ("13:31", "57"), ("13:36", "60"), ("13:41", "63"),
        ("13:46", "66"), ("13:51", "68"), ("13:55", "67"), ("14:00", "62"), ("14:05", "61"),
    )  # fmt: skip
    rows = [(at, mean(value, "arterial")) for at, value in pressures]
    return [
        *prepared(training=training),
        ("13:20", runs("13.1", "0.05")),
        ("13:26", runs("18.4", "0.07")),
        ("13:32", runs("23.6", "0.09")),
        ("13:50", SiteLooked()),
        ("14:04", HeartRead(rate=amount("104", "per min"), rhythm="sinus")),
        *rows,
    ]


def chart(rows: Sequence[Row]) -> Chart:
    """The chart of a story, signed by the nurse."""
    folded = Chart()
    for number, (at, what) in enumerate(rows, 1):
        entry = Entry(
            id=uuid4(), session=uuid4(), at=clock(at), recorded_at=clock(at), by=SIGNED, what=what
        )
        folded = follow(folded, Recorded(number, entry))
    return folded


class Bedside:
    """A desk with one session that has this story, at that time."""

    def __init__(
        self,
        rows: Sequence[Row],
        at: str = "14:06:12",
        rules: Protocol | None = None,
        *,
        signed: bool = True,
    ) -> None:
        self.clock = StoppedClock(clock(at))
        self.journal = MemoryJournal()
        self.desk = Desk(
            self.journal, rules or protocol(), self.clock, UTC, SameThread(), training=True
        )
        self.id = uuid4()
        self.session = self.desk.take_up(self.id, self.desk.protocol, [])
        self.session.chart = chart(rows)
        self.journal.rows = [None] * self.session.chart.version  # type: ignore[list-item]
        self.desk.sign_in(NURSE if signed else None)

    def go(self, at: str) -> datetime:
        """Let time pass until then."""
        self.clock.go(clock(at))
        return self.clock.now()

    def charted(self) -> list[What]:
        """What was charted since the story, in order."""
        return [row.entry.what for row in self.journal.rows if row is not None]


__all__ = ["DAY", "NURSE", "Bedside", "MemoryJournal", "amount", "chart", "order", "prepared",
           "runs", "titrating"]  # fmt: skip
