"""Rate cards: from a profile or a chart to paper, away from the event loop."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.views.card_choices import bag_card, profile_of
from assistant.views.patient_card import patient_card
from assistant.views.rate_card_refusal import NoCard
from ui.app.papers import Lacking, LoosePapers
from ui.desk import Desk
from ui.reference.made import Asked
from ui.review.made import Made, MadeAnswer


class Cards(LoosePapers):
    """Makes, keeps and prints cards; nothing of it is charted, since a card is no part of one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("card")
        self._desk = desk

    def make(self, asked: Asked, answered: MadeAnswer) -> None:
        """Make the card as of now."""
        now = self._desk.now()
        found = self._desk.sessions[asked.session] if asked.session else None
        known = (found.chart, found.protocol) if found else None
        bug = "The card could not be made: a rate did not give its dose."
        self.have(lambda: self._make(asked, known, now), answered, bug)

    def _make(self, asked: Asked, known: tuple[Chart, Protocol] | None, now: datetime) -> Made:
        from assistant.paper.rate_card import SIZES, patient_card_pdf, rate_card_pdf

        paper = next(name for name in SIZES if name == asked.paper)
        stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%S}Z.pdf"
        if known is None:
            ident, rules = profile_of(self._desk.profiles, asked.profile)
            try:
                card = bag_card(rules, asked.preparation, now, self._desk.zone)
            except NoCard as none:
                raise Lacking(str(none)) from none
            name = f"rate_card_{ident.lower()}_{asked.preparation}_{stamp}"
            return Made(rate_card_pdf(card, paper), name, card.made)
        chart, rules = known
        shown = patient_card(chart, rules, now, self._desk.zone)
        if shown.card is None:
            raise Lacking(shown.why)
        name = f"rate_card_{str(asked.session)[:8]}_{stamp}"
        return Made(patient_card_pdf(shown, paper), name, shown.card.made, chart.version)
