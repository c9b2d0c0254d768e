"""The commands that need no screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import click
import typer

from assistant.command.status import GOOD, REFUSED, WRONG_USE
from assistant.trouble import Trouble

app = typer.Typer(
    name="titration-assistant",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=(
        "Records, computes, reminds and explains a norepinephrine infusion. Without a command "
        "it opens the window; with 'training' the demonstration. --data DIR, before or after "
        "the command, chooses another data folder."
    ),
)

Json = Annotated[Path | None, typer.Option("--json", help="Write JSON there; - is standard output")]
Pdf = Annotated[Path | None, typer.Option("--pdf", help="Write the handover sheet there")]
Until = Annotated[str, typer.Option("--until", help="As of this time, ISO 8601 with an offset")]


class _Data:
    """The data folder that was chosen, for the commands below."""

    folder: Path | None = None


def run(data: Path | None, words: Sequence[str]) -> int:
    """Run a command: 0 good, 1 something was refused or wrong, 2 wrong use."""
    _Data.folder = data
    try:
        status = app(args=list(words), standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return WRONG_USE
    except Trouble as trouble:
        typer.echo(trouble.sentence, err=True)
        return REFUSED
    return status if isinstance(status, int) else GOOD


@app.command()
def replay(
    file: Annotated[Path, typer.Argument(help="A flowsheet, CSV")],
    json: Json = None,
    pdf: Pdf = None,
    until: Until = "",
) -> int:
    """Play a flowsheet through the same acts as the screens."""
    from assistant.command.replaying import replay_file

    return replay_file(file, json, pdf, until)


@app.command()
def cases(
    file: Annotated[Path, typer.Argument(help="Worked cases, JSON")], json: Json = None
) -> int:
    """Work a pharmacist's cases through the program's own rules."""
    from assistant.command.casework import cases_file

    return cases_file(file, json)


@app.command()
def sheet(
    session: Annotated[str, typer.Argument(help="A session's id, from 'sessions'")],
    pdf: Annotated[Path, typer.Option("--pdf", help="Where to write it")],
    until: Until = "",
) -> int:
    """Write the handover sheet of a session."""
    from assistant.command.keeping import write_sheet

    return write_sheet(_Data.folder, session, pdf, until)


@app.command()
def sessions(
    json: Annotated[bool, typer.Option("--json", help="As JSON")] = False,  # noqa: FBT002  typer
) -> int:
    """List the sessions of the data folder."""
    from assistant.command.keeping import list_sessions

    return list_sessions(_Data.folder, as_json=json)


@app.command()
def verify(
    json: Annotated[bool, typer.Option("--json", help="As JSON")] = False,  # noqa: FBT002  typer
) -> int:
    """Check the record, its second copy and every seal."""
    from assistant.command.keeping import verify_record

    return verify_record(_Data.folder, as_json=json)


@app.command()
def screens(
    folder: Annotated[Path, typer.Argument(help="Where the pictures go")],
    theme: Annotated[str, typer.Option(help="day or night; both when not given")] = "",
    size: Annotated[str, typer.Option(help="WxH in pixels")] = "1600x1000",
    text: Annotated[int, typer.Option(help="Text size in per cent")] = 100,
) -> int:
    """Draw every screen in its main states, each from a story played through the record."""
    from assistant.command.pictures import draw_screens

    return draw_screens(folder, theme, size, text)


@app.command(hidden=True)
def smoke() -> int:
    """Play the smoke story from the first check to the sheet, through a record on disk."""
    from assistant.command.smoke import play_smoke

    return play_smoke()
