"""`protocol check`, `values` and `diff`: what stands in protocol files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import typer

from assistant.command.status import GOOD, REFUSED, WRONG_USE
from assistant.library.files import sentences, whole_text
from assistant.library.reader import Looked, Reader
from assistant.library.values import list_head, values
from assistant.protocol.composing import origin
from assistant.protocol.differences import differences
from assistant.protocol.faults import ProtocolFaults
from assistant.protocol.model import Protocol
from assistant.protocol.reading import read_protocol
from assistant.protocol.standing import approved_by, early, expired
from assistant.trouble import Trouble


def check_files(files: Sequence[Path], data: Path) -> int:
    """Tell every fault of every file; 0 only when all can be read."""
    today = datetime.now().astimezone().date()
    reader = Reader(data, today)
    found = [reader.look(file) for file in files]
    for look in found:
        for sentence in look.faults:
            typer.echo(_told(look.file, sentence), err=True)
        if look.rules is not None:
            typer.echo(f"{look.file}: {_good(look, look.rules, today)}")
    return GOOD if all(look.rules is not None for look in found) else REFUSED


def _good(look: Looked, rules: Protocol, today: date) -> str:
    head, by = rules.protocol, approved_by(rules)
    days = f"expired {head.expires}" if expired(rules, today) else f"expires {head.expires}"
    days = f"in force from {head.in_force}, {days}" if early(rules, today) else days
    signed = f"signed by {by}" if by else "unsigned"
    why = f": {look.unsigned}" if look.unsigned else ""
    return f"{head.id} {head.version}, {rules.digest}, {days}, {signed}{why}"


def _told(file: Path, sentence: str) -> str:
    return sentence if sentence.startswith(str(file)) else f"{file}: {sentence}"


def write_values(file: Path) -> int:
    """Every value of the unit's own as a line to be ticked."""
    rules, _text = read_or_tell(file)
    found = values(rules)
    typer.echo(list_head(rules))
    for value in found:
        typer.echo(value.line)
    return GOOD


def read_or_tell(file: Path) -> tuple[Protocol, bytes]:
    """A protocol's rules and whole text. Trouble with every fault, a line each."""
    text = whole_text(file)
    try:
        return read_protocol(text), text
    except ProtocolFaults as failed:
        raise Trouble("\n".join(f"{file}: {row}" for row in sentences(failed, text))) from failed


def compare(a: Path, b: Path) -> int:
    """Each difference with both values and both lines; 2 when a file cannot be compared."""
    try:
        one, other = whole_text(a), whole_text(b)
        found = differences(one, other)
    except Trouble as trouble:
        typer.echo(trouble.sentence, err=True)
        return WRONG_USE
    except (ValueError, RecursionError):
        for file in (a, b):
            for sentence in Reader(None, datetime.now().astimezone().date()).look(file).faults:
                typer.echo(_told(file, sentence), err=True)
        return WRONG_USE
    for row in found:
        typer.echo(f"{row.place}:")
        typer.echo(f"  {_at(one, row.one_line)}: {row.one or 'not there'}")
        typer.echo(f"  {_at(other, row.other_line)}: {row.other or 'not there'}")
    if not found:
        same = one == other
        typer.echo("Both say the same." + ("" if same else " Only spaces or remarks differ."))
    return REFUSED if found else GOOD


def _at(text: bytes, line: int) -> str:
    part, number = origin(text, line)
    where = f"{part} line" if part else "line"
    return f"{where} {number}" if line else "no line"
