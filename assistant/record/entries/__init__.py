"""The closed union of everything that can stand in a journal.

Kinds are words and stay for ever: what one version wrote, every later one reads.
"""

from __future__ import annotations

from typing import Annotated, NamedTuple
from uuid import UUID

from pydantic import Field, TypeAdapter

from assistant.record.entries.absence import Away, BlockCharted, HandsBusy
from assistant.record.entries.alert import Acknowledged, Informed, NotNow, Snoozed
from assistant.record.entries.bag import BagHung, BagLeftRead
from assistant.record.entries.base import (
    ASSISTANT,
    IMPORTED,
    UNSIGNED,
    Amount,
    By,
    Frozen,
    Hand,
    Moment,
)
from assistant.record.entries.check import CheckAnswered, Outcome, SecondChecked
from assistant.record.entries.dose import (
    End,
    Paused,
    PumpProgrammed,
    PumpRuns,
    Resumed,
    Stopped,
    WeaningBegan,
)
from assistant.record.entries.line import Access, LeakAct, LeakStep, LineChosen, SiteLooked
from assistant.record.entries.note import ClockMoved, Noted, SheetMade, SignedFor, Struck
from assistant.record.entries.order import Ordered
from assistant.record.entries.patient import (
    BedTaken,
    EmergencyStarted,
    Origin,
    PatientNamed,
    SessionOpened,
    TakenOver,
    Weighed,
)
from assistant.record.entries.reading import (
    AgentRuns,
    BaselineMap,
    DrugGiven,
    FluidGiven,
    HeartRead,
    PerfusionRead,
    PressureRead,
    ShockRecognised,
    Sign,
)

OfPatient = SessionOpened | PatientNamed | BedTaken | Weighed | EmergencyStarted | TakenOver
OfOrder = Ordered
OfLine = LineChosen | SiteLooked | LeakStep
OfBag = BagHung | BagLeftRead
OfDose = PumpProgrammed | PumpRuns | Paused | Resumed | Stopped | WeaningBegan
OfReading = PressureRead | HeartRead | PerfusionRead | FluidGiven | AgentRuns | DrugGiven
OfCourse = ShockRecognised | BaselineMap
OfCheck = CheckAnswered | SecondChecked
OfAlert = Acknowledged | Snoozed | NotNow | Informed
OfAbsence = Away | HandsBusy | BlockCharted
OfRecord = Noted | Struck | SignedFor | SheetMade | ClockMoved
OfCare = OfLine | OfBag | OfDose | OfReading | OfCourse | OfAbsence
What = OfPatient | OfOrder | OfCare | OfCheck | OfAlert | OfRecord


class Entry(Frozen):
    """One fact: what, when it was so, when it was keyed, by whom."""

    id: UUID
    session: UUID
    at: Moment
    recorded_at: Moment
    by: By
    what: Annotated[What, Field(discriminator="kind")]

    @property
    def late_seconds(self) -> int:
        """How long after the fact it was keyed; negative when it was charted ahead."""
        return int((self.recorded_at - self.at).total_seconds())


class Recorded(NamedTuple):
    """An entry with the number that its journal gave it; numbers only grow."""

    number: int
    entry: Entry


_READER: TypeAdapter[Entry] = TypeAdapter(Entry)


def to_text(entry: Entry) -> str:
    """The entry as the JSON text that is stored and sealed."""
    return entry.model_dump_json(exclude_defaults=False)


def from_text(text: str | bytes) -> Entry:
    """An entry read back. pydantic.ValidationError when it is not one."""
    return _READER.validate_json(text)


__all__ = [
    "ASSISTANT",
    "IMPORTED",
    "UNSIGNED",
    "Access",
    "Acknowledged",
    "AgentRuns",
    "Amount",
    "Away",
    "BagHung",
    "BagLeftRead",
    "BaselineMap",
    "BedTaken",
    "BlockCharted",
    "By",
    "CheckAnswered",
    "ClockMoved",
    "DrugGiven",
    "EmergencyStarted",
    "End",
    "Entry",
    "FluidGiven",
    "Frozen",
    "Hand",
    "HandsBusy",
    "HeartRead",
    "Informed",
    "LeakAct",
    "LeakStep",
    "LineChosen",
    "Moment",
    "NotNow",
    "Noted",
    "OfAbsence",
    "OfAlert",
    "OfBag",
    "OfCheck",
    "OfCourse",
    "OfDose",
    "OfLine",
    "OfOrder",
    "OfPatient",
    "OfReading",
    "OfRecord",
    "Ordered",
    "Origin",
    "Outcome",
    "PatientNamed",
    "Paused",
    "PerfusionRead",
    "PressureRead",
    "PumpProgrammed",
    "PumpRuns",
    "Recorded",
    "Resumed",
    "SecondChecked",
    "SessionOpened",
    "SheetMade",
    "ShockRecognised",
    "Sign",
    "SignedFor",
    "SiteLooked",
    "Snoozed",
    "Stopped",
    "Struck",
    "TakenOver",
    "WeaningBegan",
    "Weighed",
    "What",
    "from_text",
    "to_text",
]
