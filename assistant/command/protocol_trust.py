"""`protocol trust`: the list of keys whose signatures count in a data folder."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from assistant.command.status import GOOD
from assistant.library.keys import read_public
from assistant.library.trust import Trusted, add, doubt, remove, trusted


def add_key(file: Path, data: Path) -> int:
    """Trust the key in a file, and show what to compare with its owner."""
    _warn(data)
    made = add(data, read_public(file), datetime.now().astimezone())
    typer.echo(f"Trusted from now on: {_line(made)}")
    typer.echo("Compare this fingerprint with its owner, by telephone or in person.")
    return GOOD


def list_keys(data: Path) -> int:
    """One line for each key."""
    _warn(data)
    rows = trusted(data)
    for row in rows:
        typer.echo(_line(row))
    if not rows:
        typer.echo("Nobody's signature counts here yet.")
    return GOOD


def remove_key(who: str, data: Path) -> int:
    """Trust a key no more."""
    gone = remove(data, who)
    typer.echo(f"Trusted no more: {_line(gone)}")
    return GOOD


def _warn(data: Path) -> None:
    if said := doubt(data):
        typer.echo(said, err=True)


def _line(row: Trusted) -> str:
    return f"{row.name}, {row.role}, key {row.fingerprint}, since {row.since}"
