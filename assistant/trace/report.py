"""The table of facts as a person reads it, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from assistant.trace.proof import Outcome, proven
from assistant.trace.table import Row


@dataclass(frozen=True, slots=True)
class Line:
    """A fact with everything that is known of it; `tests` is None where tests are no part."""

    row: Row
    tests: Mapping[str, Outcome] | None

    @property
    def done(self) -> bool:
        """Whether it is answered, and proven by tests that ran and passed."""
        named = self.row.fact.tests
        return self.row.answered and self.tests is not None and proven(named, self.tests)

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is wrong with its answer or its proof, a sentence each."""
        return (*self.row.faults, *self._unproven())

    def _unproven(self) -> Iterator[str]:
        if self.tests is None:
            return
        if not self.row.fact.tests:
            yield "no test proves it"
        for test in self.row.fact.tests:
            ended = self.tests.get(test, Outcome.MISSING)
            if ended is not Outcome.PASSED:
                yield f"{test} is no proof: {ended.value}"


def lines(rows: Iterable[Row], outcomes: Mapping[str, Outcome] | None) -> tuple[Line, ...]:
    """Each row with how its tests ended; None for `outcomes` where no tests are there."""
    return tuple(Line(row, outcomes) for row in rows)


def sections(found: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    """The lines under where they stand: title, date and section."""
    for cited, group in groupby(found, key=lambda line: line.row.cited):
        yield cited, list(group)


def per_cent(found: tuple[Line, ...]) -> int:
    """Whole per cent of the facts that are answered and proven, rounded down."""
    return 100 * sum(line.done for line in found) // len(found) if found else 0


def closing(found: tuple[Line, ...]) -> str:
    """The count under the table."""
    count = sum(line.done for line in found)
    if any(line.tests is None for line in found):
        answered = sum(line.row.answered for line in found)
        return f"{answered} of {len(found)} answered; the proof is not part of this program."
    return f"{count} of {len(found)} answered and proven"


def as_json(found: Iterable[Line]) -> list[dict[str, object]]:
    """One object a fact; `outcome` and `passed` of a test are null where tests are no part."""
    return [_object(line) for line in found]


def _object(line: Line) -> dict[str, object]:
    fact, tests = line.row.fact, line.tests
    return {
        "id": fact.id,
        "says": fact.says,
        "source": line.row.cited,
        "citation": {
            "title": line.row.document.title,
            "date": line.row.document.dated.isoformat(),
            "section": fact.section,
        },
        "use": fact.use,
        "by": list(fact.by),
        "values": [{"place": place, "figure": figure} for place, figure in line.row.values],
        "tests": [_test(test, tests) for test in fact.tests],
        "answered": line.row.answered,
        "proven": None if tests is None else proven(fact.tests, tests),
        "lacks": list(line.lacks),
    }


def _test(test: str, tests: Mapping[str, Outcome] | None) -> dict[str, object]:
    if tests is None:
        return {"test": test, "outcome": None, "passed": None}
    return {"test": test, "outcome": tests[test].value, "passed": tests[test] is Outcome.PASSED}
