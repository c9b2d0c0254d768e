"""`smoke`: the whole job once, on a real record in a folder that goes away again."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import typer

from assistant.clock import StoppedClock
from assistant.command.out import zone_of
from assistant.command.places import SMOKE, protocol, protocol_text
from assistant.command.status import GOOD, REFUSED
from assistant.session import Session
from assistant.store import Folder, Store
from assistant.stories.driver import Player, play
from assistant.stories.reading import read_story


def play_smoke() -> int:
    """Play the smoke story through a record, verify it, and make its sheet."""
    story = read_story(SMOKE.read_text(encoding="utf-8"))
    clock = StoppedClock(story.steps[0].at)
    with TemporaryDirectory() as folder:
        store = Store.open(Folder.at(Path(folder)), clock=clock)
        store.keep_protocol(protocol_text())
        session = Session(uuid4(), protocol(), store, clock)
        wrong = play(story, Player(session, clock), training=True)
        report = store.verify()
        pages = _sheet(session, clock)
        store.close()
    wrong.extend(fault.sentence for fault in report.faults)
    for sentence in wrong:
        typer.echo(sentence, err=True)
    typer.echo(f"{story.title}: {report.rows} entries, sheet of {pages} bytes.")
    return REFUSED if wrong or not pages else GOOD


def _sheet(session: Session, clock: StoppedClock) -> int:
    from assistant.paper.sheet import handover_pdf
    from assistant.views.handover import handover

    now = clock.now()
    return len(handover_pdf(handover(session.chart, session.protocol, now, zone_of(now))))
