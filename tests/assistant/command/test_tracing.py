"""`trace`: good only when as many facts as asked are answered and proven."""

import json
from pathlib import Path

import pytest
from factlist import numbered

from assistant.command import main, tracing
from assistant.command.tracing import is_rule, trace_facts

ALL = sorted({test for tests in numbered().values() for test in tests})


def results(folder: Path, *failed: str) -> Path:
    """A JUnit XML in which every proof passed, but these."""
    rows = []
    for test in ALL:
        place, _, name = test.partition("::")
        inside = "<failure/>" if name in failed else ""
        rows.append(f'<testcase file="{place}" name="{name}[1]">{inside}</testcase>')
    file = folder / "results.xml"
    file.write_text(f"<testsuites>{''.join(rows)}</testsuites>", encoding="utf-8")
    return file


def test_every_fact_is_answered_and_has_a_test(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", "--results", str(results(tmp_path)), "--fail-under", "100"]) == 0
    told = capsys.readouterr()
    assert told.out.rstrip().endswith("167 of 167 answered and proven")
    assert told.err == ""
    assert "start.bands.0.low = 0.02 mcg/kg/min" in told.out
    assert "No test was run now" in told.out


def test_a_proof_that_failed_is_named_and_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = "test_S064_a_systolic_under_70"
    file = results(tmp_path, failed)
    assert main(["trace", "--results", str(file), "--fail-under", "100"]) == 1
    told = capsys.readouterr().out
    assert "166 of 167 answered and proven" in told
    assert f"\nS64: tests/facts/test_emergency.py::{failed} is no proof: failed\n" in told
    assert main(["trace", "--results", str(file), "--fail-under", "99"]) == 0


def test_json_is_all_that_goes_to_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert trace_facts(Path("-"), results(tmp_path), 100) == 0
    told = json.loads(capsys.readouterr().out)
    assert [row["id"] for row in told] == [f"S{number}" for number in range(1, 168)]
    assert all(row["answered"] and row["proven"] for row in told)


def test_json_goes_beside_the_table_when_a_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "trace.json"
    trace_facts(file, results(tmp_path), 0)
    assert len(json.loads(file.read_text(encoding="utf-8"))) == 167
    assert "answered and proven" in capsys.readouterr().out


def test_a_program_without_its_tests_says_so_and_does_not_pass(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tracing, "TESTS", tmp_path / "tests")
    assert main(["trace", "--fail-under", "1"]) == 1
    assert "the proof is not part of this program" in capsys.readouterr().out
    assert main(["trace"]) == 0


def test_a_protocol_that_cannot_be_read_is_told_and_does_not_pass(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "adult_septic_shock.toml").write_text("id = ", encoding="utf-8")
    monkeypatch.setattr(tracing, "SHIPPED", tmp_path)
    assert trace_facts(None, results(tmp_path), 0) == 1
    told = capsys.readouterr()
    assert "adult_septic_shock.toml: the profile cannot be read\nLine 1: this is" in told.err
    assert "\nS64: the profile adult_septic_shock cannot be read\n" in told.out


def test_a_proof_is_run_by_this_python(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (alone,) = next(tests for tests in numbered().values() if len(tests) == 1)
    place, _, name = alone.partition("::")
    file = tmp_path / place
    file.parent.mkdir(parents=True)
    file.write_text(f"def {name}(): pass\n", encoding="utf-8")
    count = sum(tests == (alone,) for tests in numbered().values())
    monkeypatch.setattr(tracing, "TESTS", file.parent)
    monkeypatch.setattr(tracing, "ROOT", tmp_path)
    assert trace_facts(None, None, 1) == 1
    assert f"\n{count} of 167 answered and proven" in capsys.readouterr().out


def test_only_what_the_window_comes_to_is_a_rule() -> None:
    assert is_rule("assistant.rules.titration:titrate")
    assert not is_rule("assistant.exchange.cases:read_cases")
    assert not is_rule("assistant.rules.episodes:overdue_ticks")
    assert not is_rule("assistant.rules.titration:nothing")
    assert not is_rule("assistant.rules.nothing:titrate")
    assert not is_rule("os:getcwd")


def test_without_its_source_a_rule_only_has_to_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tracing, "ROOT", tmp_path)
    assert is_rule("assistant.rules.episodes:overdue_ticks")
    assert not is_rule("assistant.rules.mixing:nothing")


def test_json_tells_fact_answer_place_test_and_citation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trace_facts(Path("-"), results(tmp_path), 100)
    told = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    fact = told["S52"]
    assert fact["by"] == ["rule assistant.rules.dosing:band"]
    assert fact["values"][0] == {"place": "start.bands.0.low", "figure": "0.02 mcg/kg/min"}
    assert all(test["passed"] for row in told.values() for test in row["tests"])
    assert fact["citation"] == {
        "title": "How to start a norepinephrine drip (article)",
        "date": "2026-02-11",
        "section": "short answer",
    }
