"""`replay`: a flowsheet through the same acts as the screens."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import Progress

from assistant.command.out import (
    STANDARD,
    instant,
    read_file,
    within_reach,
    write_file,
    write_json,
    zone_of,
)
from assistant.command.places import rules_here
from assistant.command.status import GOOD, REFUSED
from assistant.exchange.flowsheet import Flowsheet, read_flowsheet
from assistant.exchange.replay import Replayed, replay
from assistant.exchange.replay_result import result
from assistant.protocol.model import Protocol
from assistant.protocol.standing import as_of as standing_on
from assistant.trouble import Trouble
from assistant.wording.findings import finding_sentence

SLOW = 2000


def replay_file(
    file: Path, json: Path | None, pdf: Path | None, until: str, data: Path | None = None
) -> int:
    """Play a file, print what it came to, and tell every row that was refused."""
    as_of, flowsheet = instant(until), read_flowsheet(read_file(file))
    rules = _usual(data, flowsheet)
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
        write_file(pdf, _sheet(played, rules, as_of))
    if json != STANDARD:
        _tell(told["infusion"], len(played.findings))
    sys.stdout.flush()
    return REFUSED if played.refused else GOOD


def _usual(data: Path | None, flowsheet: Flowsheet) -> Protocol:
    """The usual rules of this place, as they stood on the first day of the file."""
    rules = next(iter(rules_here(data).values()))
    first = min((row.at for row in flowsheet.rows), default=None)
    return rules if first is None else standing_on(rules, first.date())


def _sheet(played: Replayed, rules: Protocol, as_of: datetime | None) -> bytes:
    from assistant.paper.sheet import handover_pdf
    from assistant.views.handover import handover

    events = list(played.chart.log)
    if not events:
        raise Trouble("There is no sheet of a file without a readable row.")
    now = within_reach(as_of, played.chart) if as_of else max(e.at for e in events)
    return handover_pdf(handover(played.chart, rules, now, zone_of(events[0].at)))


def _tell(infusion: dict[str, object], findings: int) -> None:
    if not infusion.get("started"):
        typer.echo("Nothing ran in this file.")
        return
    typer.echo(
        f"{infusion['started']} to {infusion['ended']}: {infusion['running_hours']} h running, "
        f"{infusion['drug_mg']} mg, {infusion['volume_ml']} mL, {findings} findings."
    )
