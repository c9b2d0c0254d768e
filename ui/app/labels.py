"""Bag labels: from a chart to paper, away from the event loop."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BagHung
from assistant.trouble import Trouble
from assistant.views.label import Made, NoLabel, label
from ui.app.away import Away
from ui.app.sheets_printing import print_pdf, printer_names
from ui.app.sheets_saving import save_whole
from ui.desk import Desk
from ui.review.label import LabelAnswer, MadeLabel
from ui.review.made import Answer, Printers


class NotYet(Trouble):
    """There is nothing to label yet."""


class Labels(Away):
    """Makes, keeps and prints labels; nothing of it is charted: the nurse says what hangs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("label")
        self._desk = desk

    def make(self, session: UUID, bag: str, answered: LabelAnswer) -> None:
        """Make the label of `bag`, of the one that hangs for ""; or the sentence of what lacks."""
        found, now, by = self._desk.sessions[session], self._desk.now(), self._desk.by
        made = Made(BagHung.model_validate_json(bag), now, by) if bag else None
        chart, rules = found.chart, found.protocol

        def have(future: Future[MadeLabel]) -> None:
            try:
                answered(future.result(), "")
            except Trouble as trouble:
                answered(None, trouble.sentence)
            except Exception:
                answered(None, "The label could not be made. The record is not touched.")
                raise

        self.do(lambda: self._make(session, chart, rules, made), have)

    def _make(self, session: UUID, chart: Chart, rules: Protocol, made: Made | None) -> MadeLabel:
        from assistant.paper.label import label_pdf

        try:
            shown = label(session, chart, rules, self._desk.zone, made)
        except NoLabel as none:
            raise NotYet(str(none)) from none
        name = f"label_{session.hex[:8]}_{shown.bag.replace(' ', '').lower()}.pdf"
        return MadeLabel(label_pdf(shown), name, f"{shown.bag}, {shown.strength}")

    def save(self, made: MadeLabel, path: Path, answered: Answer) -> None:
        """Write it whole or not at all."""
        self.do(lambda: save_whole(path, made.pdf), lambda future: answered(future.result()))

    def printers(self, answered: Printers) -> None:
        """The printers of this computer; asking may take a while."""
        self.do(printer_names, lambda future: answered(future.result()))

    def print_on(self, made: MadeLabel, printer: str, answered: Answer) -> None:
        """Hand it to a printer; its job is named by the file, not by the patient."""
        title = made.name.removesuffix(".pdf")
        self.do(
            lambda: print_pdf(made.pdf, title, printer), lambda future: answered(future.result())
        )
