"""A wizard without a window: the texts of a page, read and charted into a session in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from assistant.acts import Act
from assistant.clock import StoppedClock
from assistant.library.files import read_file
from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    By,
    Entry,
    Hand,
    Recorded,
    SecondChecked,
    SessionOpened,
    What,
)
from assistant.rules.setup import Page
from assistant.session import Outcome, Session
from assistant.views import setup
from assistant.views.setup_form import Charting, PageRead, Place

ROOT = Path(__file__).resolve().parents[2]
NIGHT = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)
NURSE = By(hand=Hand.PERSON, person="mensah", name="RN A Mensah")

PATIENT = {
    "bed": "12", "name": "Okafor, Grace", "born": "14-Jul-1958", "sex": "F",
    "mrn": "1297287652", "weight": "70", "weight_kind": "measured",
    "check:wristband": "yes", "check:allergies": "none known", "check:contraindications": "none",
    "agents": "none",
}  # fmt: skip
ORDER = {
    "unit": "mcg/kg/min", "drug": "norepinephrine", "route": "intravenous",
    "indication": "septic shock", "start": "0.05", "maximum": "0.5", "step": "0.02",
    "interval": "5", "map_low": "65", "map_high": "75", "notify": "0.25",
    "prescriber": "Dr A Lind", "how": "written",
}  # fmt: skip
INDICATION = {
    "check:indication": "septic shock", "systolic": "78", "diastolic": "44", "source": "cuff",
}  # fmt: skip
FLUIDS = {"volume": "1540", "check:fluid": "running now"}
LINE = {
    "line": "peripheral", "site": "left forearm", "gauge": "18", "check:dedicated": "yes",
    "check:blood_return": "yes", "check:alkaline": "no", "check:arterial_line": "in place",
    "check:phentolamine": "yes", "check:central_line": "in place", "check:large_vein": "yes",
}  # fmt: skip
BAG = {
    "bag": "4in250", "check:vial_label": "base1", "check:solution": "clear",
    "check:bag_label": "yes",
}  # fmt: skip
PUMP = {
    "check:pump_cleared": "yes", "shows_drug": "norepinephrine", "shows_unit": "mcg/kg/min",
    "rate": "13.1",
}  # fmt: skip
DEFERRED = {"why:second_check": "nobody free"}
TYPED: Mapping[Page, Mapping[str, str]] = {
    Page.PATIENT: PATIENT, Page.ORDER: ORDER, Page.INDICATION: INDICATION, Page.FLUIDS: FLUIDS,
    Page.LINE: LINE, Page.PREPARATION: BAG, Page.PUMP: PUMP, Page.SECOND: DEFERRED,
    Page.CONFIRM: {},
}  # fmt: skip


@lru_cache
def septic() -> Protocol:
    """The protocol that ships."""
    path = ROOT / "resources" / "protocols" / "adult_septic_shock.toml"
    return read_file(path)


class Memory:
    """A journal that keeps entries as long as the test runs."""

    def __init__(self) -> None:
        self.rows: list[Recorded] = []

    def append(self, entries: Sequence[Entry]) -> Sequence[Recorded]:
        start = len(self.rows) + 1
        new = [Recorded(start + i, entry) for i, entry in enumerate(entries)]
        self.rows.extend(new)
        return new


@dataclass
class Wizard:
    """A session under work; `fill` charts a page, `read` only reads it."""

    protocol: Protocol = field(default_factory=septic)
    clock: StoppedClock = field(default_factory=lambda: StoppedClock(NIGHT))
    by: By = NURSE
    training: bool = True

    def __post_init__(self) -> None:
        self.journal = Memory()
        self.session = Session(UUID(int=7), self.protocol, self.journal, self.clock)
        self.chart_it(Charting(SessionOpened(protocol_hash="x", training=self.training)))

    @property
    def chart(self) -> Chart:
        return self.session.chart

    @property
    def place(self) -> Place:
        return Place(self.chart, self.protocol, self.clock.now())

    def read(self, page: Page, texts: Mapping[str, str]) -> PageRead:
        return setup.read(self.place, page, texts, UTC)

    def fill(self, page: Page, **changed: str) -> PageRead:
        """Chart a page as it is usually filled in, with some texts changed ("" leaves one out)."""
        given = {key.replace("__", ":"): text for key, text in changed.items()}
        return self.chart_page(page, {**TYPED[page], **given})

    def chart_page(self, page: Page, texts: Mapping[str, str]) -> PageRead:
        found = self.read(page, texts)
        assert found.closed == "", found.closed
        if found.charting:
            outcome = self.chart_it(*found.charting)
            assert outcome.charted, outcome
        self.clock.go(self.clock.now() + timedelta(seconds=20))
        return found

    def chart_it(self, *rows: Charting, by: By | None = None) -> Outcome:
        now = self.clock.now()
        acts = [
            Act(row.what, row.at or now, by or self._hand(row.what), row.reason, row.as_shown)
            for row in rows
        ]
        return self.session.submit(*acts)

    def _hand(self, what: What) -> By:
        """The nurse's, but a second check is the checker's own."""
        if isinstance(what, SecondChecked):
            return By(hand=Hand.PERSON, person=what.checker, name=what.checker_name)
        return self.by

    def until(self, page: Page) -> "Wizard":
        """Chart every page before that one."""
        for before in list(Page)[: list(Page).index(page)]:
            self.fill(before)
        return self
