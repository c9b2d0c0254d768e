"""The commands that need no screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from assistant.command.protocols import app as protocols
from assistant.command.status import GOOD, REFUSED
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

app.add_typer(protocols, name="protocol")


class _Data:
    """The data folder that was chosen, for the commands below."""

    folder: Path | None = None


def run(data: Path | None, words: Sequence[str]) -> int:
    """Run a command: 0 good, 1 something was refused or wrong, 2 wrong use."""
    _Data.folder = data
    try:
        app(args=list(words), prog_name="titration-assistant", obj=data)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else GOOD
    except Trouble as trouble:
        typer.echo(trouble.sentence, err=True)
    return REFUSED


@app.command()
def replay(
    file: Annotated[Path, typer.Argument(help="A flowsheet, CSV")],
    json: Json = None,
    pdf: Pdf = None,
    until: Until = "",
) -> None:
    """Play a flowsheet through the same acts as the screens."""
    from assistant.command.replaying import replay_file

    raise typer.Exit(replay_file(file, json, pdf, until, _Data.folder))


@app.command()
def cases(
    file: Annotated[Path, typer.Argument(help="Worked cases, JSON")], json: Json = None
) -> None:
    """Work a pharmacist's cases through the program's own rules."""
    from assistant.command.casework import cases_file

    raise typer.Exit(cases_file(file, json, _Data.folder))


@app.command()
def sheet(
    session: Annotated[str, typer.Argument(help="A session's id, from 'sessions'")],
    pdf: Annotated[Path, typer.Option("--pdf", help="Where to write it")],
    until: Until = "",
) -> None:
    """Write the handover sheet of a session."""
    from assistant.command.keeping import write_sheet

    raise typer.Exit(write_sheet(_Data.folder, session, pdf, until))


@app.command()
def card(
    profile: Annotated[str, typer.Option("--profile", help="A protocol's id")],
    bag: Annotated[str, typer.Option("--bag", help='Such as "4 mg in 250 mL", the mg as base')],
    pdf: Annotated[Path, typer.Option("--pdf", help="Where to write it")],
    weight: Annotated[str, typer.Option("--weight", help="One weight in kg alone")] = "",
    paper: Annotated[str, typer.Option("--paper", help="A4 or Letter")] = "A4",
) -> None:
    """Write the rate card of a bag: each rate computed and worked back, on one page."""
    from assistant.command.cards import write_card

    raise typer.Exit(write_card(_Data.folder, profile, bag, weight, paper, pdf))


@app.command()
def sessions(
    json: Annotated[bool, typer.Option("--json", help="As JSON")] = False,  # noqa: FBT002  typer
) -> None:
    """List the sessions of the data folder."""
    from assistant.command.keeping import list_sessions

    raise typer.Exit(list_sessions(_Data.folder, as_json=json))


@app.command()
def verify(
    json: Annotated[bool, typer.Option("--json", help="As JSON")] = False,  # noqa: FBT002  typer
) -> None:
    """Check the record, its second copy and every seal."""
    from assistant.command.keeping import verify_record

    raise typer.Exit(verify_record(_Data.folder, as_json=json))


@app.command()
def screens(
    folder: Annotated[Path, typer.Argument(help="Where the pictures go")],
    theme: Annotated[str, typer.Option(help="day, night or contrast; two when not given")] = "",
    size: Annotated[str, typer.Option(help="WxH in pixels")] = "1600x1000",
    text: Annotated[int, typer.Option(help="Text size in per cent")] = 100,
) -> None:
    """Draw every screen in its main states, each from a story played through the record."""
    from assistant.command.pictures import draw_screens

    raise typer.Exit(draw_screens(folder, theme, size, text))


@app.command()
def trace(
    fail_under: Annotated[
        int, typer.Option("--fail-under", min=0, max=100, help="Least per cent proven")
    ] = 0,
    json: Json = None,
    results: Annotated[
        Path | None, typer.Option("--results", help="JUnit XML of a run, in place of running")
    ] = None,
) -> None:
    """Show every fact of the sources, what answers it, and the test that proves it."""
    from assistant.command.tracing import trace_facts

    raise typer.Exit(trace_facts(json, results, fail_under))


@app.command(hidden=True)
def smoke() -> None:
    """Play the smoke story from the first check to the sheet, through a record on disk."""
    from assistant.command.smoke import play_smoke

    raise typer.Exit(play_smoke())
