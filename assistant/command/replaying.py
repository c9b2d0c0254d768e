"""`replay`: a flowsheet through the same acts as the screens."""

from __future__ import annotations

import sys
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import Progress

from assistant.command.out import STANDARD, instant, read_file, write_file, write_json
from assistant.command.places import protocol
from assistant.command.status import GOOD, REFUSED
from assistant.exchange.flowsheet import read_flowsheet
from assistant.exchange.replay import Replayed, replay
from assistant.exchange.replay_result import result
from assistant.wording.findings import finding_sentence

SLOW = 2000


def replay_file(file: Path, json: Path | None, pdf: Path | None, until: str) -> int:
    """Play a file, print what it came to, and tell every row that was refused."""
    rules, as_of = protocol(), instant(until)
    flowsheet = read_flowsheet(read_file(file))
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(f"Playing {file.name}", visible=len(flowsheet.rows) > SLOW)
        played = replay(
            flowsheet,
            rules,
            as_of,
            lambda done, total: bar.update(task, completed=done, total=total),
        )
    for refused in played.refused:
        typer.echo(f"{file}, line {refused.line}: {refused.reason}", err=True)
    told = result(played, finding_sentence)
    if json is not None:
        write_json(told, json)
    if pdf is not None:
        write_file(pdf, _sheet(played, as_of))
    if json != STANDARD:
        _tell(told["infusion"], len(played.findings))
    sys.stdout.flush()
    return REFUSED if played.refused else GOOD


def _sheet(played: Replayed, as_of: object) -> bytes:
    from datetime import datetime

    from assistant.paper.sheet import handover_pdf
    from assistant.views.handover import handover

    events = list(played.chart.log)
    last = max((e.at for e in events), key=lambda at: at.timestamp(), default=None)
    now = as_of if isinstance(as_of, datetime) else last
    if now is None:
        raise ValueError("an empty flowsheet has no sheet")
    zone = events[0].at.tzinfo
    return handover_pdf(handover(played.chart, protocol(), now, zone or now.tzinfo))


def _tell(infusion: dict[str, object], findings: int) -> None:
    if not infusion.get("started"):
        typer.echo("Nothing ran in this file.")
        return
    typer.echo(
        f"{infusion['started']} to {infusion['ended']}: {infusion['running_hours']} h running, "
        f"{infusion['drug_mg']} mg, {infusion['volume_ml']} mL, {findings} findings."
    )
