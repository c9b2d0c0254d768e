"""`cases`: a pharmacist's worked cases through the program's own rules."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from assistant.command.out import STANDARD, read_file, write_file
from assistant.command.places import rules_here
from assistant.command.status import GOOD, REFUSED
from assistant.exchange.cases import Unreadable, as_json, closing, line_of, read_cases, run_cases
from assistant.trouble import Trouble


def cases_file(file: Path, json: Path | None, data: Path | None = None) -> int:
    """Work every case under the protocols of this place; 0 only when all agree."""
    try:
        records = read_cases(read_file(file).decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise Trouble(f"{file} is not UTF-8 text. Save it as UTF-8.") from fault
    except Unreadable as fault:
        raise Trouble(f"{file}: {fault}") from fault
    results = run_cases(records, rules_here(data))
    if json == STANDARD:
        sys.stdout.write(as_json(results) + "\n")
    else:
        for found in results:
            typer.echo(line_of(found))
        typer.echo(closing(results))
        if json is not None:
            write_file(json, as_json(results).encode())
    return GOOD if all(r.agrees for r in results) else REFUSED
