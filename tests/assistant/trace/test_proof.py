"""Only a test that ran and passed is a proof."""

from pathlib import Path

import pytest

from assistant.trace import proof
from assistant.trace.proof import NoProof, Outcome, files_of, proven, read_results, run

TESTS = """
import pytest

def test_good():
    pass

@pytest.mark.parametrize("n", [1, 2])
def test_half(n):
    assert n == 1

@pytest.mark.parametrize("n", [1, 2])
def test_both(n):
    pass

@pytest.mark.skip
def test_left_out():
    pass

@pytest.mark.xfail
def test_hoped():
    assert False

@pytest.fixture
def broken():
    yield
    raise ValueError

def test_after(broken):
    pass
"""
NAMES = ("good", "half", "both", "left_out", "hoped", "after", "gone")
ENDED = ("passed", "failed", "passed", "skipped", "skipped", "failed", "missing")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "tests" / "facts"
    folder.mkdir(parents=True)
    (folder / "test_a.py").write_text(TESTS, encoding="utf-8")
    (folder / "test_b.py").write_text("import nothing_of_the_kind\n", encoding="utf-8")
    return tmp_path


def name(test: str, file: str = "a") -> str:
    return f"tests/facts/test_{file}.py::test_{test}"


def test_every_test_ends_as_it_ended(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_ADDOPTS", "--collect-only")
    wanted = [*(name(each) for each in NAMES), name("x", "b"), name("y", "c")]
    found = run(project, wanted)
    assert [found[name(each)].value for each in NAMES] == list(ENDED)
    assert found[name("x", "b")] is Outcome.MISSING
    assert found[name("y", "c")] is Outcome.MISSING


def test_nothing_to_run_is_no_proof(tmp_path: Path) -> None:
    assert run(tmp_path, [name("x")]) == {name("x"): Outcome.MISSING}


def test_without_pytest_there_is_a_sentence(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "find_spec", lambda _name: None)
    with pytest.raises(NoProof, match="pytest is not installed"):
        run(project, [name("good")])


def test_a_run_that_could_not_begin_is_a_sentence(project: Path) -> None:
    (project / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option\n", encoding="utf-8")
    with pytest.raises(NoProof, match="The tests could not be run"):
        run(project, [name("good")])


@pytest.mark.parametrize("lacking", ["xdist", ""])
def test_many_files_are_shared_among_workers_where_that_can_be(
    project: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    there = proof.find_spec
    monkeypatch.setattr(proof, "find_spec", lambda name: None if name == lacking else there(name))
    wanted = [name("good", file) for file in ("d", "e", "f")]
    for each in wanted:
        (project / each.partition("::")[0]).write_text("def test_good(): pass\n", encoding="utf-8")
    assert run(project, wanted) == dict.fromkeys(wanted, Outcome.PASSED)


def test_results_that_are_none_are_a_sentence() -> None:
    with pytest.raises(NoProof, match="cannot be read"):
        read_results(b"nonsense", [])


def test_a_fact_without_a_test_is_not_proven() -> None:
    assert not proven([], {})
    assert proven(["a"], {"a": Outcome.PASSED})
    assert not proven(["a", "b"], {"a": Outcome.PASSED, "b": Outcome.SKIPPED})
    assert not proven(["a"], {})


def test_each_file_is_run_once() -> None:
    assert files_of([name("a"), name("b"), name("c", "b")]) == (
        "tests/facts/test_a.py",
        "tests/facts/test_b.py",
    )
