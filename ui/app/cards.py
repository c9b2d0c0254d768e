"""Rate cards: from a profile or a chart to paper, away from the event loop."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.trouble import Trouble
from assistant.views.card_choices import bag_card, profile_of
from assistant.views.patient_card import patient_card
from assistant.views.rate_card_refusal import NoCard
from ui.app.away import Away
from ui.app.sheets_printing import print_pdf, printer_names
from ui.app.sheets_saving import save_whole
from ui.desk import Desk
from ui.reference.made import Asked, CardAnswer, MadeCard
from ui.review.made import Answer, Printers


class Lacking(Trouble):
    """There is no card yet: a bag or a weight is not charted."""


class Cards(Away):
    """Makes, keeps and prints cards; nothing of it is charted, since a card is no part of one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("card")
        self._desk = desk

    def make(self, asked: Asked, answered: CardAnswer) -> None:
        """Make the card as of now."""
        now = self._desk.now()
        found = self._desk.sessions[asked.session] if asked.session else None
        known = (found.chart, found.protocol) if found else None

        def have(future: Future[MadeCard]) -> None:
            try:
                answered(future.result(), "")
            except Trouble as trouble:
                answered(None, trouble.sentence)
            except Exception:
                answered(None, "The card could not be made: a rate did not give its dose.")
                raise

        self.do(lambda: self._make(asked, known, now), have)

    def _make(self, asked: Asked, known: tuple[Chart, Protocol] | None, now: datetime) -> MadeCard:
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
            return MadeCard(rate_card_pdf(card, paper), name, card.made)
        chart, rules = known
        shown = patient_card(chart, rules, now, self._desk.zone)
        if shown.card is None:
            raise Lacking(shown.why)
        name = f"rate_card_{str(asked.session)[:8]}_{stamp}"
        return MadeCard(patient_card_pdf(shown, paper), name, shown.card.made, chart.version)

    def save(self, made: MadeCard, path: Path, answered: Answer) -> None:
        """Write it whole or not at all."""
        self.do(lambda: save_whole(path, made.pdf), lambda future: answered(future.result()))

    def printers(self, answered: Printers) -> None:
        """The printers of this computer; asking may take a while."""
        self.do(printer_names, lambda future: answered(future.result()))

    def print_on(self, made: MadeCard, printer: str, answered: Answer) -> None:
        """Hand it to a printer; its job is named by the file, not by the patient."""
        title = made.name.removesuffix(".pdf")
        self.do(
            lambda: print_pdf(made.pdf, title, printer), lambda future: answered(future.result())
        )
