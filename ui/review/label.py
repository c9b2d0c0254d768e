"""The bag's label on the screen: the very label that will be saved or printed."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from assistant.views.banner import banner
from ui.banner import banner_words
from ui.desk import Desk
from ui.review.controls import Controls
from ui.review.made import LooseMaker, Made, MadeAnswer
from ui.review.paper import ChoosePath, LooseScreen, ask_path

SIZE = "100 by 62 mm"


class LabelMaker(LooseMaker, Protocol):
    """Of bag labels."""

    def make(self, session: UUID, bag: str, answered: MadeAnswer) -> None:
        """Make the label of `bag`, of the one that hangs for ""; or the sentence of what lacks."""
        ...


class LabelScreen(LooseScreen):
    """Made anew on every visit; `asked` is the bag of a page that is not charted yet."""

    sheet = "bag label"

    def __init__(
        self, desk: Desk, session: UUID, labels: LabelMaker, choose: ChoosePath = ask_path
    ) -> None:
        super().__init__(desk, labels, Controls("Bag label"), choose)
        self.session, self._labels = session, labels
        self.side.add_space()

    def arrive(self) -> None:
        """A fresh label, and the keyboard to scroll it."""
        self.setFocus()
        self.make()

    def refresh(self) -> None:
        """Whose bag it is."""
        found = self.desk.sessions[self.session]
        view = banner(found.chart, found.protocol, self.desk.now(), self.desk.zone)
        self.banner.say(banner_words(view))

    def make(self) -> None:
        """Ask for the label of the bag that one came here for."""
        if self.busy:
            return
        self.work("Making the label.")
        self._labels.make(self.session, self.asked, self._have)

    def _have(self, made: Made | None, trouble: str) -> None:
        self.show_made(made, trouble, SIZE)
