"""The list of facts and the tests that prove them.

`PYTHONPATH=.:tests/support python tests/support/factlist.py` enters every test of tests/facts
that carries a fact's number in its name.
"""

import ast
import re
from functools import cache

from source import ROOT

LIST = ROOT / "resources" / "facts.toml"
_NUMBER = re.compile(r"_S(\d{3})(?=_)")
_TESTS = re.compile(r"^tests = \[.*?\]$|^tests = \[\n(?: .*\n)*\]$", re.MULTILINE)


@cache
def numbered() -> dict[str, tuple[str, ...]]:
    """The tests that carry a fact's number in their name, by its id."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests" / "facts").glob("test_*.py")):
        place = path.relative_to(ROOT).as_posix()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for number in _NUMBER.findall(node.name):
                    found.setdefault(f"S{int(number)}", []).append(f"{place}::{node.name}")
    return {name: tuple(tests) for name, tests in found.items()}


def refresh() -> None:
    """Write the list again, with every test that carries a number and none that is gone."""
    head, *entries = LIST.read_text(encoding="utf-8").split("[[facts]]")
    written = [_TESTS.sub(_tests(_id(entry)), entry) for entry in entries]
    LIST.write_text("[[facts]]".join([head, *written]), encoding="utf-8")


def _id(entry: str) -> str:
    found = re.search(r'^id = "(S\d+)"$', entry, re.MULTILINE)
    assert found is not None, entry
    return found[1]


def _tests(fact: str) -> str:
    rows = "".join(f'  "{test}",\n' for test in numbered().get(fact, ()))
    return f"tests = [\n{rows}]" if rows else "tests = []"


if __name__ == "__main__":
    refresh()
