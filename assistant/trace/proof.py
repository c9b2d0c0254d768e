"""The proof: the named tests are run, and only a test that passed is one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from assistant.trouble import Trouble

WORKERS = 2
OUTER = ("PYTEST_", "COV_", "TEST_")
"""Settings of a run around this one, which must not reach the proof."""
RAN = (0, 1)
"""Exit statuses of pytest after which its results can be used: all passed, some did not."""


class Outcome(StrEnum):
    """How a test ended; of one with several cases the worst counts."""

    PASSED = "passed"
    SKIPPED = "skipped"
    FAILED = "failed"
    MISSING = "missing"


class NoProof(Trouble):
    """The tests could not be run at all."""


def files_of(tests: Iterable[str]) -> tuple[str, ...]:
    """The files of those tests, each once."""
    return tuple(sorted({test.partition("::")[0] for test in tests}))


def proven(tests: Iterable[str], outcomes: Mapping[str, Outcome]) -> bool:
    """Whether there is a test, and each of them ran and passed."""
    ended = [outcomes.get(test, Outcome.MISSING) for test in tests]
    return bool(ended) and all(each is Outcome.PASSED for each in ended)


def run(root: Path, tests: Iterable[str]) -> dict[str, Outcome]:
    """Run the files of those tests with this Python in the folder `root`. NoProof when it cannot.

    Whole files are run, so that one test that is gone does not keep the others from running.
    """
    wanted = tuple(tests)
    files = [name for name in files_of(wanted) if (root / name).is_file()]
    if not files:
        return dict.fromkeys(wanted, Outcome.MISSING)
    if find_spec("pytest") is None:
        raise NoProof("The tests cannot be run: pytest is not installed. Run make test once.")
    with TemporaryDirectory() as folder:
        results = Path(folder) / "results.xml"
        said = _pytest(root, files, results)
        if not results.is_file():
            raise NoProof(f"The tests could not be run.\n{said}")
        return read_results(results.read_bytes(), wanted)


def _pytest(root: Path, files: list[str], results: Path) -> str:
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    words += ["-o", "junit_family=xunit1", f"--junitxml={results}"]
    words += ["--continue-on-collection-errors"]
    if len(files) > WORKERS and find_spec("xdist") is not None:
        words += ["-n", str(WORKERS), "--dist", "loadfile"]
    bare = {name: text for name, text in os.environ.items() if not name.startswith(OUTER)}
    ended = subprocess.run(  # noqa: S603  this Python, and files of the project
        [*words, *files], cwd=root, env=bare, capture_output=True, text=True, check=False
    )
    return ended.stdout if ended.returncode in RAN else f"{ended.stdout}\n{ended.stderr}"


def read_results(data: bytes, tests: Iterable[str]) -> dict[str, Outcome]:
    """How each of the tests ended by a JUnit XML that names files. NoProof when it is none."""
    try:
        root = ET.fromstring(data)  # noqa: S314  written by pytest a moment ago
    except ET.ParseError as failed:
        raise NoProof(f"The results of the tests cannot be read: {failed}.") from failed
    ended: dict[str, Outcome] = {}
    order = list(Outcome)
    for case in root.iter("testcase"):
        name = case.get("name", "").partition("[")[0]
        key = f"{case.get('file', '').replace(os.sep, '/')}::{name}"
        ended[key] = max(ended.get(key, Outcome.PASSED), _ended(case), key=order.index)
    return {test: ended.get(test, Outcome.MISSING) for test in tests}


def _ended(case: ET.Element) -> Outcome:
    if case.find("failure") is not None or case.find("error") is not None:
        return Outcome.FAILED
    return Outcome.SKIPPED if case.find("skipped") is not None else Outcome.PASSED
