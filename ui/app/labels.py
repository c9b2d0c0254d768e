"""Bag labels: from a chart to paper, away from the event loop."""

from __future__ import annotations

from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BagHung
from assistant.views.label import Made as MadeBag
from assistant.views.label import NoLabel, label
from ui.app.papers import Lacking, LoosePapers
from ui.desk import Desk
from ui.review.made import Made, MadeAnswer


class Labels(LoosePapers):
    """Makes, keeps and prints labels; nothing of it is charted: the nurse says what hangs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("label")
        self._desk = desk

    def make(self, session: UUID, bag: str, answered: MadeAnswer) -> None:
        """Make the label of `bag`, of the one that hangs for ""; or the sentence of what lacks."""
        found, now, by = self._desk.sessions[session], self._desk.now(), self._desk.by
        made = MadeBag(BagHung.model_validate_json(bag), now, by) if bag else None
        chart, rules = found.chart, found.protocol
        bug = "The label could not be made. The record is not touched."
        self.have(lambda: self._make(session, chart, rules, made), answered, bug)

    def _make(self, session: UUID, chart: Chart, rules: Protocol, made: MadeBag | None) -> Made:
        from assistant.paper.label import label_pdf

        try:
            shown = label(session, chart, rules, self._desk.zone, made)
        except NoLabel as none:
            raise Lacking(str(none)) from none
        name = f"label_{session.hex[:8]}_{shown.bag.replace(' ', '').lower()}.pdf"
        return Made(label_pdf(shown), name, f"{shown.bag}, {shown.strength}")
