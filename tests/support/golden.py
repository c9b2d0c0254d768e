"""Golden journals: kept for ever as they were written, read by every later version.

`PYTHONPATH=.:tests/support python tests/support/golden.py NAME` writes a new one, and never
writes over an old one.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from uuid import NAMESPACE_OID, UUID, uuid5

from kinds import EXAMPLES
from unitprotocol import protocol
from wizard import Memory

from assistant.clock import StoppedClock
from assistant.record.chart import fold
from assistant.record.entries import UNSIGNED, Entry, Recorded, Struck, What, from_text, to_text
from assistant.rules.running import spans, totals
from assistant.session import Session
from assistant.stories.driver import Player, play
from assistant.stories.reading import read_story
from assistant.wording.entries import sentence

JOURNALS = Path(__file__).parents[1] / "journals"
STORIES = Path(__file__).parents[2] / "resources" / "stories"


def read(name: str) -> list[Recorded]:
    """The journal of that name, each line numbered as it stands."""
    text = (JOURNALS / f"{name}.jsonl").read_text(encoding="utf-8")
    return [Recorded(n, from_text(line)) for n, line in enumerate(text.splitlines(), 1)]


def expected(name: str) -> dict[str, object]:
    """What the journal came to when it was written."""
    found = json.loads((JOURNALS / f"{name}.expected.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def told(journal: Sequence[Recorded]) -> dict[str, object]:
    """What a journal comes to: its sentences, its kinds on the chart, its doses and its sums."""
    chart = fold(journal)
    end = max(row.entry.at for row in journal) + timedelta(minutes=1)
    rows = spans(chart, end)
    sums = totals(rows)
    return {
        "sentences": [_line(row.entry) for row in journal],
        "counts": {kind.__name__: len(line) for kind, line in chart.kinds.items()},
        "struck": sorted(str(each) for each in chart.strikes),
        "doses": [
            [
                s.start.isoformat(),
                s.end.isoformat(),
                _text(s.setting.flow.mcg_min if s.setting.flow else None),
            ]
            for s in rows
        ],
        "totals": {
            "drug_mg": _text(sums.drug_mg),
            "volume_ml": _text(sums.volume_ml),
            "hours": _text(sums.hours),
        },
    }


def _line(entry: Entry) -> str:
    return f"{entry.at.isoformat()} {sentence(entry.what)}"


def _text(amount: Fraction | None) -> str | None:
    return None if amount is None else str(amount)


def septic() -> list[Recorded]:
    """The septic story as it is played now, with ids that follow from the numbers."""
    story = read_story((STORIES / "septic.story").read_text(encoding="utf-8"))
    clock, memory = StoppedClock(story.steps[0].at), Memory()
    session = Session(uuid5(NAMESPACE_OID, "septic"), protocol(), memory, clock)
    assert play(story, Player(session, clock), training=True) == []
    return [_fixed(row.number, row.entry) for row in memory.rows]


def kinds() -> list[Recorded]:
    """One entry of every kind, and one that is struck."""
    session, start = uuid5(NAMESPACE_OID, "kinds"), datetime(2026, 11, 21, 7, 0, tzinfo=UTC)
    rows: list[What] = list(EXAMPLES)
    rows = [w.model_copy(update={"entry": _id(3)}) if isinstance(w, Struck) else w for w in rows]
    return [
        _fixed(
            n,
            Entry(
                id=_id(n), session=session, at=start + timedelta(minutes=n),
                recorded_at=start + timedelta(minutes=n, seconds=20), by=UNSIGNED, what=what,
            ),
        )
        for n, what in enumerate(rows, 1)
    ]  # fmt: skip


def _id(number: int) -> UUID:
    return uuid5(NAMESPACE_OID, f"entry {number}")


def _fixed(number: int, entry: Entry) -> Recorded:
    return Recorded(number, entry.model_copy(update={"id": _id(number)}))


MAKERS = {
    "septic": septic, "kinds": kinds, "kinds_of_care": kinds, "kinds_of_start": kinds,
    "kinds_of_absence": kinds,
}  # fmt: skip
"""`kinds` stands as it was written when there were fewer of them; a newer one is added to it."""


def write(name: str) -> None:
    """Write a journal and what it comes to; FileExistsError when there is one."""
    journal = MAKERS[name]()
    with (JOURNALS / f"{name}.jsonl").open("x", encoding="utf-8") as file:
        file.writelines(f"{to_text(row.entry)}\n" for row in journal)
    with (JOURNALS / f"{name}.expected.json").open("x", encoding="utf-8") as file:
        json.dump(told(journal), file, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    write(sys.argv[1])
