"""The table: what lacks is said, and only what is answered and proven counts."""

from datetime import date

from assistant.trace.facts import Document, Fact
from assistant.trace.proof import Outcome
from assistant.trace.report import Line, as_json, closing, lines, per_cent, sections
from assistant.trace.table import Row

TEST = "tests/facts/test_a.py::test_S001_it_runs"


def row(number: int = 1, *faults: str, tests: tuple[str, ...] = (TEST,), title: str = "A") -> Row:
    fact = Fact(
        id=f"S{number}", says="It may.", document="d", section="s", use="shown",
        by=("statement may",), tests=tests,
    )  # fmt: skip
    document = Document(title=title, dated=date(2026, 2, 11))
    return Row(fact, document, (("start.low", "0.01 mcg/kg/min"),), faults)


def line(outcome: Outcome | None, *faults: str, tests: tuple[str, ...] = (TEST,)) -> Line:
    (found,) = lines([row(1, *faults, tests=tests)], None if outcome is None else {TEST: outcome})
    return found


def test_answered_and_proven_lacks_nothing() -> None:
    good = line(Outcome.PASSED)
    assert good.done
    assert good.lacks == ()
    assert closing((good,)) == "1 of 1 answered and proven"


def test_a_test_that_did_not_pass_is_named() -> None:
    assert line(Outcome.SKIPPED).lacks == (f"{TEST} is no proof: skipped",)
    assert line(Outcome.PASSED, tests=()).lacks == ("no test proves it",)
    assert not line(Outcome.PASSED, tests=()).done


def test_a_fault_of_the_answer_counts_though_the_test_passed() -> None:
    assert line(Outcome.PASSED, "no check x is asked").lacks == ("no check x is asked",)
    assert not line(Outcome.PASSED, "no check x is asked").done


def test_a_program_without_its_tests_proves_nothing() -> None:
    bare = line(None)
    assert not bare.done
    assert bare.lacks == ()
    assert closing((bare,)) == "1 of 1 answered; the proof is not part of this program."


def test_the_count_is_never_rounded_up() -> None:
    many = tuple(lines([row(n) for n in range(1, 168)], {TEST: Outcome.PASSED}))
    assert per_cent(many) == 100
    assert per_cent((*many[1:], line(Outcome.FAILED))) == 99
    assert per_cent(()) == 0


def test_facts_stand_under_their_section() -> None:
    found = lines([row(1), row(2), row(3, title="B")], {})
    assert [(cited, len(group)) for cited, group in sections(found)] == [
        ("A, 2026-02-11, s", 2), ("B, 2026-02-11, s", 1)
    ]  # fmt: skip


def test_json_holds_it_all() -> None:
    (told,) = as_json([line(Outcome.FAILED)])
    assert told["values"] == [{"place": "start.low", "figure": "0.01 mcg/kg/min"}]
    assert (told["id"], told["says"], told["use"]) == ("S1", "It may.", "shown")
    assert told["by"] == ["statement may"]
    assert told["source"] == "A, 2026-02-11, s"
    assert told["citation"] == {"title": "A", "date": "2026-02-11", "section": "s"}
    assert told["tests"] == [{"test": TEST, "outcome": "failed", "passed": False}]
    assert (told["answered"], told["proven"]) == (True, False)
    (bare,) = as_json([line(None)])
    assert bare["tests"] == [{"test": TEST, "outcome": None, "passed": None}]
    (good,) = as_json([line(Outcome.PASSED)])
    assert good["tests"] == [{"test": TEST, "outcome": "passed", "passed": True}]
    assert bare["proven"] is None
