"""`protocol sign` and `protocol key`: a named person stands for a protocol."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import typer

from assistant.command.protocol_check import read_or_tell
from assistant.command.status import GOOD, REFUSED
from assistant.library.disk import lies_there, read_bytes
from assistant.library.keys import make_key, open_key, public_file, public_of, read_public
from assistant.library.persons import named
from assistant.library.reader import Reader
from assistant.library.signed_texts import keep
from assistant.library.signing import refuse_outside, sign, write_signature
from assistant.library.trust import doubt, trusted
from assistant.library.values import Value, list_head, ticked, unaccepted, values
from assistant.protocol.model import Protocol
from assistant.protocol.standing import approved_by
from assistant.trouble import Trouble

Who = tuple[str, str]


def new_key(file: Path, who: Who, passphrase_file: Path | None) -> int:
    """Make a key, and show its fingerprint."""
    named(*who)
    public = make_key(file, _passphrase(passphrase_file, new=True), *who)
    typer.echo(f"Private key: {file}. It stays with you, and so does its passphrase.")
    typer.echo(f"Public half: {public_file(file)}. 'protocol trust add' takes it.")
    typer.echo(f"Fingerprint: {public.fingerprint}")
    return GOOD


def sign_file(
    file: Path,
    key: Path,
    who: Who,
    accepts: Path | None,
    passphrase_file: Path | None,
    data: Path,
) -> int:
    """Sign the whole text once every value of the unit's own is accepted by name."""
    named(*who)
    rules, text = read_or_tell(file)
    now = datetime.now().astimezone()
    refuse_outside(rules, now.date())
    odd = _unaccepted(rules, accepts)
    if odd:
        for sentence in odd:
            typer.echo(sentence, err=True)
        typer.echo("Not signed: each value has to be accepted by name.", err=True)
        return REFUSED
    private = open_key(key, _passphrase(passphrase_file))
    counts = _counts(key, public_of(private), who, data)
    if not counts:
        _refuse_less(file, data, now)
    made = sign(rules, private, who, now)
    keep(data, text)
    beside = write_signature(file, made)
    typer.echo(f"{beside}: {rules.protocol.id} {rules.protocol.version} signed by {', '.join(who)}")
    if not counts:
        typer.echo(
            f"This key is not trusted here for {', '.join(who)}: the protocol stays unsigned on "
            "this computer until 'protocol trust add' takes its public half."
        )
    return GOOD


def _counts(key: Path, public: str, who: Who, data: Path) -> bool:
    """Whether this key counts here. Trouble when it is known, but by another name or role."""
    if said := doubt(data):
        typer.echo(said, err=True)
    here = [row for row in trusted(data) if row.public == public]
    names = [(row.name, row.role) for row in here]
    if lies_there(public_file(key)):
        own = read_public(public_file(key))
        names += [(own.name, own.role)] if own.public == public else []
    for name in names:
        if name != who:
            raise Trouble(f"This key is of {', '.join(name)}: it signs in no other name.")
    return bool(here)


def _refuse_less(file: Path, data: Path, now: datetime) -> None:
    """Trouble when a signature that counts here would give way to one that does not."""
    there = Reader(data, now.date()).look(file).rules
    if there is not None and there.signed:
        raise Trouble(
            f"{file} is signed by {approved_by(there)}, and that counts here; this key does not. "
            "'protocol trust add' takes its public half first."
        )


def _unaccepted(rules: Protocol, accepts: Path | None) -> list[str]:
    wanted = values(rules)
    if accepts is not None:
        try:
            text = read_bytes(accepts).decode("utf-8-sig")
        except UnicodeDecodeError as failed:
            raise Trouble(f"{accepts} is not UTF-8 text. Save it as UTF-8.") from failed
        if text.partition("\n")[0].strip() != list_head(rules):
            head = f"its first line is not {list_head(rules)}"
            return [f"{accepts} was not made for this text: {head}. 'protocol values' writes it."]
        return unaccepted([value.told for value in wanted], ticked(text))
    if not at_terminal():
        raise Trouble(
            "The values have to be accepted by name. 'protocol values FILE' writes the list; "
            "put an x into each bracket and give it with --accepts."
        )
    return _asked(wanted)


def _asked(wanted: Sequence[Value]) -> list[str]:
    """Each value asked for, one by one; the first no ends it."""
    for number, value in enumerate(wanted, 1):
        said = f"{number} of {len(wanted)}: {value.told} ({value.source}). Accepted"
        if not typer.confirm(said, default=False):
            return [f"Not accepted: {value.told}"]
    return []


def _passphrase(file: Path | None, *, new: bool = False) -> str:
    if file is not None:
        lines = read_bytes(file).decode(errors="replace").splitlines()
        if not lines or not lines[0]:
            raise Trouble(f"{file} holds no passphrase in its first line.")
        return lines[0]
    if not at_terminal():
        raise Trouble("The passphrase is asked for at a terminal, or read by --passphrase-file.")
    return str(typer.prompt("Passphrase", hide_input=True, confirmation_prompt=new))


def at_terminal() -> bool:
    """Whether a person sits there to be asked."""
    return sys.stdin.isatty()
