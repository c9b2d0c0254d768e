"""`sessions`, `sheet`, `verify`: what the record on this computer holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

import typer
from rich.console import Console
from rich.progress import Progress

from assistant.command.out import (
    STANDARD,
    instant,
    within_reach,
    write_file,
    write_json,
    zone_of,
)
from assistant.command.places import data_folder, protocol
from assistant.command.status import GOOD, REFUSED
from assistant.library.kept import rules_or
from assistant.protocol.model import Protocol
from assistant.record.chart import Chart, fold
from assistant.record.entries import BedTaken, PatientNamed, SessionOpened
from assistant.store import Store
from assistant.trouble import Trouble
from assistant.views.board import stage
from assistant.wording.numbers import clock, day

_SHORTEST = 4
"""Signs of an id that name a session: fewer are soon another patient's."""


@contextmanager
def _record(data: Path | None) -> Iterator[Store]:
    folder = data_folder(data)
    if not folder.holds_record:
        raise Trouble(f"{folder.path} holds no record yet. Open the window once, or name another.")
    store = Store.open(folder, read_only=True)
    try:
        yield store
    finally:
        store.close()


def list_sessions(data: Path | None, *, as_json: bool) -> int:
    """Each session with its bed, patient, first entry and where it stands."""
    now = datetime.now().astimezone()
    rows = []
    with _record(data) as store:
        for row in store.sessions():
            chart = fold(store.read(row.id))
            named, bed = chart.last(PatientNamed), chart.last(BedTaken)
            rows.append(
                {
                    "id": str(row.id),
                    "bed": bed.bed if bed else "",
                    "patient": named.name if named else "",
                    "began": row.first_at.astimezone().isoformat(),
                    "stage": stage(chart, max(now, row.last_at)).value,
                    "entries": row.count,
                }
            )
    if as_json:
        write_json(rows, STANDARD)
        return GOOD
    for told in rows:
        began = datetime.fromisoformat(str(told["began"]))
        typer.echo(
            f"{told['id']}  bed {told['bed'] or '-'}  {told['patient'] or 'not named'}  "
            f"{day(began)} {clock(began)}  {told['stage']}  {told['entries']} entries"
        )
    if not rows:
        typer.echo("No session yet.")
    return GOOD


def write_sheet(data: Path | None, session: str, pdf: Path, until: str) -> int:
    """The handover sheet of a session as a PDF."""
    from assistant.paper.sheet import handover_pdf
    from assistant.views.handover import handover

    as_of = instant(until)
    with _record(data) as store:
        wanted = _session(store, session)
        chart = fold(store.read(wanted))
        rules = protocol_of(store, chart)
        number, seal = store.head()
    now = as_of or datetime.now().astimezone()
    if as_of is not None:
        chart = chart.until(within_reach(as_of, chart))
    shown = handover(chart, rules, now, zone_of(now), record=f"{number} {seal}")
    write_file(pdf, handover_pdf(shown))
    typer.echo(f"Wrote {pdf}.")
    return GOOD


def _session(store: Store, text: str) -> UUID:
    known = [row.id for row in store.sessions()]
    found = [s for s in known if len(text) >= _SHORTEST and str(s).startswith(text)]
    if len(found) != 1:
        why = "more than one session" if found else "no session"
        raise Trouble(f"“{text}” names {why}. 'titration-assistant sessions' lists them.")
    return found[0]


def protocol_of(store: Store, chart: Chart) -> Protocol:
    """The protocol that a session began under, as it is kept with it, and who had signed it."""
    opened = chart.last(SessionOpened)
    if opened is None:
        raise Trouble("This session has no first entry, so its protocol is not known.")
    digest, by = opened.protocol_hash, opened.approved_by
    signature = store.signature(digest, by) if by else b""
    return rules_or(protocol, store.protocol(digest), signature, by, opened.record_only)


def verify_record(data: Path | None, *, as_json: bool) -> int:
    """Check everything; 1 and the row when something is wrong."""
    with _record(data) as store, Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Checking")
        report = store.verify(lambda done, total: bar.update(task, completed=done, total=total))
    if as_json:
        write_json(
            {
                "ok": report.ok,
                "entries": report.rows,
                "faults": [
                    {"where": str(f.where), "row": f.number, "what": f.sentence}
                    for f in report.faults
                ],
            },
            STANDARD,
        )
    else:
        for fault in report.faults:
            typer.echo(fault.sentence)
        said = "Everything agrees" if report.ok else "The record is not whole"
        typer.echo(f"{said}: {report.rows} entries, file, second copy and seals checked.")
    return GOOD if report.ok else REFUSED
