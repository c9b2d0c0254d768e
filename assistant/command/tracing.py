"""`trace`: each fact of the sources, what in the program answers it, and what proves it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from assistant.command.out import STANDARD, read_file, write_json
from assistant.command.places import RESOURCES
from assistant.command.status import GOOD, REFUSED
from assistant.library.files import SHIPPED, sentences, whole_text
from assistant.protocol.faults import ProtocolFaults
from assistant.protocol.model import Protocol
from assistant.protocol.reading import read_protocol
from assistant.trace.callers import TOPS, reached
from assistant.trace.facts import Facts, read_facts
from assistant.trace.proof import Outcome, read_results, run
from assistant.trace.report import Line, as_json, closing, lines, per_cent, sections
from assistant.trace.table import Known, rows

FACTS = RESOURCES / "facts.toml"
ROOT = RESOURCES.parent
TESTS = ROOT / "tests" / "facts"
WIDE = 150
"""Columns of a table that goes to a file or another program."""


def trace_facts(json: Path | None, results: Path | None, bar: int) -> int:
    """Print the table; 0 only when at least `bar` per cent are answered and proven."""
    facts = read_facts(read_file(FACTS))
    profiles, unread = _profiles()
    outcomes = _outcomes(facts, results)
    found = lines(rows(facts, Known(profiles, is_rule)), outcomes)
    if json == STANDARD:
        write_json(as_json(found), json)
    else:
        _print(found)
        if json is not None:
            write_json(as_json(found), json)
        if results is not None:
            typer.echo(f"No test was run now: these are the results in {results}.")
        typer.echo(closing(found))
    for sentence in unread:
        typer.echo(sentence, err=True)
    return GOOD if per_cent(found) >= bar and not unread else REFUSED


def is_rule(name: str) -> bool:
    """Whether `module:function` can be called, and the window comes to it.

    Without the source beside it, as in the frozen program, nobody can tell who calls it.
    """
    module, _, function = name.partition(":")
    if module.partition(".")[0] not in TOPS:
        return False
    try:
        there = callable(getattr(import_module(module), function, None))
    except ModuleNotFoundError:
        return False
    return there and (name in _reached(ROOT) if (ROOT / TOPS[0]).is_dir() else True)


@cache
def _reached(root: Path) -> frozenset[str]:
    return reached(root)


def _profiles() -> tuple[dict[str, Protocol], list[str]]:
    """Every shipped profile by its file's name, and why others cannot be read.

    What is wrong with a part that many share is told once.
    """
    found: dict[str, Protocol] = {}
    unread: list[str] = []
    for file in sorted(SHIPPED.glob("*.toml")):
        text = whole_text(file)
        try:
            found[file.stem] = read_protocol(text)
        except ProtocolFaults as failed:
            unread += [f"{file.name}: the profile cannot be read", *sentences(failed, text)]
    return found, list(dict.fromkeys(unread))


def _outcomes(facts: Facts, results: Path | None) -> Mapping[str, Outcome] | None:
    """How the named tests ended: by a file of results, by running them; None without tests."""
    tests = [test for fact in facts.facts for test in fact.tests]
    if results is not None:
        return read_results(read_file(results), tests)
    return run(ROOT, tests) if TESTS.is_dir() else None


def _print(found: tuple[Line, ...]) -> None:
    console = Console(width=None if Console().is_terminal else WIDE, highlight=False)
    for cited, group in sections(found):
        table = Table(title=cited, title_justify="left", box=box.SIMPLE, show_header=False)
        for width in (4, 42, 7, 42, 40):
            table.add_column(width=width, overflow="fold")
        for line in group:
            table.add_row(*_cells(line))
        console.print(table, markup=False)
    for line in found:
        if line.lacks:
            first, *more = line.lacks
            rest = f" ({len(more)} more)" if more else ""
            typer.echo(f"{line.row.fact.id}: {first}{rest}")


def _cells(line: Line) -> tuple[str, ...]:
    fact = line.row.fact
    by = [*fact.by, *(f"{place} = {figure}" for place, figure in line.row.values)]
    tests = [test.removeprefix("tests/facts/") for test in fact.tests]
    state = ["proven"] if line.done else list(line.lacks)
    return fact.id, fact.says, fact.use, "\n".join(by), "\n".join([*tests, *state])
