"""What was typed on a page of the wizard, read against the chart: what to say, what to chart.

A page is a set of texts by key. Reading them charts nothing and changes nothing, so it is done
again at every key. Keys that start with `check:` hold an answer, those with `why:` a reason.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from assistant.protocol.model import Check, Protocol
from assistant.record.chart import Chart, follow
from assistant.record.entries import (
    UNSIGNED,
    Amount,
    CheckAnswered,
    Entry,
    Noted,
    Recorded,
    What,
)
from assistant.rules.checks import answer
from assistant.rules.examine import examine
from assistant.rules.examine.passing import may_pass
from assistant.rules.findings import Finding, Level
from assistant.typed import Answer, NumberField, Typed, number
from assistant.views.setup_typed import line
from assistant.wording.answers import sentence as answer_sentence
from assistant.wording.findings import finding_sentence
from assistant.wording.setup import closed_sentence, field_label, open_word

LATER = "later"
_SAME_REASON = {
    "hepatorenal_interval": "interval", "pump_drug": "pump_differs", "pump_unit": "pump_differs",
}  # fmt: skip
"""Findings whose reason is one with another: of their field, or of a pump that differs."""
_SAID_OF = {"patient": "Patient"}
Role = Literal["", "note", "caution", "stop", "ok"]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence under a field, and its weight."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Why:
    """Something that takes a reason: the key its text is kept under, and the sentence.

    What is only `absent` so far is asked about once typing has gone past it.
    """

    key: str
    sentence: str
    under: str
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Charting:
    """One body to chart, with the reason that answers its findings; `at` None is now."""

    what: What
    reason: str = ""
    as_shown: bool = False
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PageRead:
    """What came of a page's texts. `closed` says why it cannot be charted yet, "" when it can.

    `lacking` are the words of everything that keeps it closed.
    """

    said: Mapping[str, Said]
    whys: tuple[Why, ...]
    notes: tuple[str, ...]
    charting: tuple[Charting, ...]
    closed: str
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is read: the chart so far, the protocol, the time."""

    chart: Chart
    protocol: Protocol
    now: datetime


@dataclass
class Form:
    """A page while it is read; `done()` gives what came of it.

    `known` are its texts as they stand in the chart: they are not asked about again.
    """

    place: Place
    texts: Mapping[str, str]
    known: Mapping[str, str] = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)
    whys: list[Why] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    charting: list[Charting] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    stopped: str = ""
    at: datetime | None = None
    """When it was so, of everything that is charted from here on; None is now."""

    def __post_init__(self) -> None:
        """Begin with the chart as it is; what is charted here is followed on it."""
        self.chart = self.place.chart

    def text(self, key: str) -> str:
        """What stands under a key, without outer blanks."""
        return self.texts.get(key, "").strip()

    def lack(self, word: str) -> None:
        """Something that keeps the page closed."""
        self.lacking.append(word)

    def say(self, key: str, role: Role, text: str) -> None:
        """A sentence under a field; a weightier one that stands there stays."""
        rank = ("", "ok", "note", "caution", "stop")
        before = self.said.get(key)
        if before is None or rank.index(before.role) < rank.index(role):
            self.said[key] = Said(role, text)

    def take(self, key: str, read: Typed, *, needed: bool = False) -> str:
        """The value of a read text, "" when there is none; what is to be said of it is said."""
        word = open_word(key)
        if not self.text(key):
            if needed:
                self.lack(word)
            return ""
        sentence = answer_sentence(read, field_label(key))
        if read.answer is Answer.REFUSE or read.value is None:
            self.say(key, "stop", sentence)
            self.lack(word)
            return ""
        if read.answer is Answer.ASK and self.texts.get(key) != self.known.get(key):
            self.say(key, "caution", sentence)
            self.why(key, sentence, key)
        return read.value

    def number(
        self,
        key: str,
        numbers: NumberField,
        *,
        needed: bool = False,
        previous: Decimal | None = None,
        others: Collection[NumberField] = (),
    ) -> Amount | None:
        """A number as it was typed, None while it is empty or cannot be read.

        `others` are fields of other units, in which it may have been meant.
        """
        read = number(self.texts.get(key, ""), numbers, previous=previous, others=others)
        value = self.take(key, read, needed=needed)
        return Amount(text=value, unit=numbers.unit) if value else None

    def words(self, key: str, *, needed: bool = False) -> str:
        """A free text in its normal form, "" while it is empty or cannot be read."""
        read = line(self.place.protocol, self.texts.get(key, ""))
        return self.take(key, read, needed=needed)

    def choice(self, key: str, *, needed: bool = False) -> str:
        """The answer chosen."""
        if needed and not self.text(key):
            self.lack(open_word(key))
        return self.text(key)

    def why(
        self, code: str, sentence: str, under: str = "", lack: str = "a reason",
        *, absent: bool = False,
    ) -> str:  # fmt: skip
        """The reason given for something; a missing one keeps the page closed, told as `lack`."""
        key = f"why:{code}"
        if all(row.key != key for row in self.whys):
            self.whys.append(Why(key, sentence, under, absent))
            if not self.text(key):
                self.lack(lack)
        return self.text(key)

    def check(self, check: Check, *, detail: str = "") -> None:
        """An answer to a check: good ones are done, others stay open with a reason.

        `detail` names what a good answer still has to tell, such as which allergies.
        """
        given = self.text(f"check:{check.id}")
        if not given:
            self.lack(open_word(check.id))
            return
        reason = self.text(f"why:{check.id}")
        good = given in check.good and given != LATER
        if not reason and (not good or detail):
            self.lack(detail or f"why {open_word(check.id)} is left open")
            return
        outcome: Literal["done", "failed", "deferred"] = "done" if good else "failed"
        if given == LATER:
            outcome, given = "deferred", ""
        kept = reason if detail or not good else ""
        what = CheckAnswered(check=check.id, outcome=outcome, answer=given, reason=kept)
        before = answer(self.chart, check.id)
        if before is None or before.what.model_copy(update={"due": None}) != what:
            self._add(what, kept)

    def chart_new(self, what: What, under: str, *, keys: tuple[str, ...] = ()) -> None:
        """Chart a fact unless it stands in the chart already; ask what it gives cause to ask.

        `keys` are fields whose own questions its reason answers too.
        """
        before = self.chart.last(type(what))
        if before is not None and _bare(before) == _bare(what):
            return
        self.put(what, under, keys=keys)

    def put(
        self, what: What, under: str, *, keys: tuple[str, ...] = (), at: datetime | None = None
    ) -> None:
        """Chart a fact, also when the same stands in the chart; `at` is when it was so."""
        place, at = self.place, at or self.at
        found = examine(self.chart, place.protocol, what, at or place.now, place.now)
        given = [reason for key in keys if (reason := self.text(f"why:{key}"))]
        shown = may_pass(what, found)
        for finding in found:
            given += self._finding(finding, under, passable=shown)
        stops = any(finding.level is Level.STOP for finding in found)
        self._add(what, "; ".join(dict.fromkeys(given)), as_shown=shown and stops, at=at)

    def chart_note(self, note: Noted) -> None:
        """Chart a note that the page makes out of a reason."""
        self._add(note, "")

    def _finding(self, finding: Finding, under: str, *, passable: bool) -> list[str]:
        sentence = finding_sentence(finding)
        if finding.level is Level.NOTE:
            self.notes.append(sentence)
            return []
        if finding.level is Level.STOP and not passable:
            self.say(under, "stop", sentence)
            self.stopped = self.stopped or sentence
            return []
        self.say(under, "caution", sentence)
        code = _SAME_REASON.get(finding.code, finding.code)
        reason = self.why(code, sentence, under)
        if code == "pump_differs":
            self._tell_too(f"why:{code}", sentence)
        return [reason] if reason else []

    def _tell_too(self, key: str, sentence: str) -> None:
        """One reason for several differences: each of them is told with it."""
        rows = enumerate(self.whys)
        at, row = next((n, row) for n, row in rows if row.key == key)
        if sentence not in row.sentence:
            self.whys[at] = replace(row, sentence=f"{row.sentence} {sentence}")

    def _add(
        self, what: What, reason: str, *, as_shown: bool = False, at: datetime | None = None
    ) -> None:
        self.charting.append(Charting(what, reason, as_shown, at))
        self._follow(what, at)
        if reason and "reason" not in type(what).model_fields:
            note = Noted(text=f"{_SAID_OF.get(what.kind, what.kind)}: {reason}")
            self.charting.append(Charting(note))
            self._follow(note)

    def _follow(self, what: What, at: datetime | None = None) -> None:
        number, now = self.chart.version + 1, self.place.now
        entry = Entry(
            id=UUID(int=number), session=UUID(int=0), at=at or now, recorded_at=now, by=UNSIGNED,
            what=what,
        )  # fmt: skip
        self.chart = follow(self.chart, Recorded(number, entry))

    def done(self) -> PageRead:
        """What came of the page."""
        closed = self.stopped or closed_sentence(self.lacking)
        whys, notes, acts = tuple(self.whys), tuple(self.notes), tuple(self.charting)
        return PageRead(self.said, whys, notes, acts, closed, tuple(self.lacking))


def _bare(what: What) -> dict[str, object]:
    """A fact without the reason it was charted with."""
    return {name: value for name, value in what if name != "reason"}
