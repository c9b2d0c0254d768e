"""`protocol`: read, check, sign and compare the unit's written rules, and say whom to trust."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Check, sign and compare protocols, and say whose signature counts here.",
)
trust = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Whose signature counts on this computer.",
)
app.add_typer(trust, name="trust")

Files = Annotated[list[Path], typer.Argument(help="Protocol files, TOML")]
File = Annotated[Path, typer.Argument(help="A protocol file, TOML")]
Name = Annotated[str, typer.Option("--name", help="Your name, as it stands on every sheet")]
Role = Annotated[str, typer.Option("--role", help="Your role, such as ICU pharmacist")]
Secret = Annotated[
    Path | None, typer.Option("--passphrase-file", help="A file whose first line is the passphrase")
]


def _data(context: typer.Context) -> Path:
    """The data folder: the one of --data, else the person's own."""
    from assistant.command.places import data_folder

    return data_folder(context.obj if isinstance(context.obj, Path) else None).path


@app.command()
def check(context: typer.Context, files: Files) -> None:
    """Read protocols and tell every fault with its line; a good one in one line."""
    from assistant.command.protocol_check import check_files

    raise typer.Exit(check_files(files, _data(context)))


@app.command()
def values(file: File) -> None:
    """Write the values of the unit's own, as a list that waits to be ticked."""
    from assistant.command.protocol_check import write_values

    raise typer.Exit(write_values(file))


@app.command()
def sign(
    context: typer.Context,
    file: File,
    key: Annotated[Path, typer.Option("--key", help="Your private key")],
    name: Name,
    role: Role,
    accepts: Annotated[
        Path | None, typer.Option("--accepts", help="The list of 'protocol values', ticked [x]")
    ] = None,
    passphrase_file: Secret = None,
) -> None:
    """Stand for a protocol by name: the whole text, and each value of the unit's own."""
    from assistant.command.protocol_sign import sign_file

    raise typer.Exit(sign_file(file, key, (name, role), accepts, passphrase_file, _data(context)))


@app.command()
def diff(
    a: Annotated[Path, typer.Argument(help="A protocol file")],
    b: Annotated[Path, typer.Argument(help="Another one")],
) -> None:
    """Tell each difference with both values and both lines; 0 same, 1 different, 2 trouble."""
    from assistant.command.protocol_check import compare

    raise typer.Exit(compare(a, b))


@app.command()
def key(
    file: Annotated[Path, typer.Argument(help="Where the private key goes; FILE.pub beside it")],
    name: Name,
    role: Role,
    passphrase_file: Secret = None,
) -> None:
    """Make a key for a named person, under a passphrase."""
    from assistant.command.protocol_sign import new_key

    raise typer.Exit(new_key(file, (name, role), passphrase_file))


@trust.command("add")
def trust_add(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The public half of a key: FILE.pub")],
) -> None:
    """Let a person's signature count here from now on."""
    from assistant.command.protocol_trust import add_key

    raise typer.Exit(add_key(file, _data(context)))


@trust.command("list")
def trust_list(context: typer.Context) -> None:
    """Show whose signature counts here, with the fingerprint of each key."""
    from assistant.command.protocol_trust import list_keys

    raise typer.Exit(list_keys(_data(context)))


@trust.command("remove")
def trust_remove(
    context: typer.Context,
    who: Annotated[str, typer.Argument(help="The name, or how the fingerprint begins")],
) -> None:
    """Let a person's signature count no more; infusions under way keep what they began with."""
    from assistant.command.protocol_trust import remove_key

    raise typer.Exit(remove_key(who, _data(context)))
