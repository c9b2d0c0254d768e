"""The list of hazards and the tests that prove their controls.

`PYTHONPATH=.:tests/support python tests/support/hazards.py` enters every test that carries a
hazard's number in its name; ids that were entered by hand stay.
"""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parents[1]
LIST = TESTS / "hazards.toml"
_NUMBER = re.compile(r"(?<=_)h\d\d(?=_)", re.IGNORECASE)
_KEYS = ("id", "hazard", "harm", "severity", "control", "open")


@dataclass
class Hazard:
    """One hazard. `open` names in a word what is still to be built; `tests` are ids."""

    id: str
    hazard: str
    harm: str
    severity: str
    control: str
    open: str = ""
    tests: list[str] = field(default_factory=list)


def listed() -> list[Hazard]:
    """The hazards as they stand in the list."""
    rows = tomllib.loads(LIST.read_text(encoding="utf-8"))["hazard"]
    return [Hazard(**row) for row in rows]


@cache
def every_test() -> frozenset[str]:
    """The id of every test in the tree, as tests/a/test_b.py::test_c."""
    found = (_tests(path) for path in sorted(TESTS.rglob("test_*.py")))
    return frozenset(name for names in found for name in names)


def _tests(path: Path) -> list[str]:
    place = path.relative_to(TESTS.parent).as_posix()
    syntax = ast.parse(path.read_text(encoding="utf-8"))
    names = (node.name for node in ast.walk(syntax) if isinstance(node, ast.FunctionDef))
    return [f"{place}::{name}" for name in names if name.startswith("test_")]


def numbered() -> dict[str, set[str]]:
    """The tests that carry a hazard's number in their name, by that number."""
    found: dict[str, set[str]] = {}
    for test in every_test():
        for number in map(str.upper, _NUMBER.findall(test.partition("::")[2])):
            found.setdefault(number, set()).add(test)
    return found


def refresh() -> None:
    """Write the list again, with every test that carries a number and none that is gone."""
    by_number = numbered()
    rows = []
    for each in listed():
        kept = {test for test in each.tests if test in every_test()}
        each.tests = sorted(kept | by_number.get(each.id, set()))
        rows.append(_written(each))
    head = LIST.read_text(encoding="utf-8").split("[[hazard]]")[0]
    LIST.write_text(head + "\n".join(rows), encoding="utf-8")


def _written(each: Hazard) -> str:
    texts = ((key, getattr(each, key)) for key in _KEYS)
    lines = ["[[hazard]]", *(f'{key} = "{text}"' for key, text in texts if text)]
    tests = "".join(f'  "{test}",\n' for test in each.tests)
    lines.append(f"tests = [\n{tests}]\n" if tests else "tests = []\n")
    return "\n".join(lines)


if __name__ == "__main__":
    refresh()
