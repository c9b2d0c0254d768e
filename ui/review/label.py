"""The bag's label on the screen: the very label that will be saved or printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from assistant.views.banner import banner
from ui.banner import banner_words
from ui.desk import Desk
from ui.review.controls import Controls
from ui.review.made import Answer, Printers
from ui.review.paper import ChoosePath, PaperScreen, ask_path

SIZE = "100 by 62 mm"


@dataclass(frozen=True, slots=True)
class MadeLabel:
    """A label as it was made; `name` is what its file may be called: ids, no patient."""

    pdf: bytes
    name: str
    says: str


LabelAnswer = Callable[[MadeLabel | None, str], None]


class LabelMaker(Protocol):
    """Every answer comes later, on the window's thread."""

    def make(self, session: UUID, bag: str, answered: LabelAnswer) -> None:
        """Make the label of `bag`, of the one that hangs for ""; or the sentence of what lacks."""
        ...

    def save(self, made: MadeLabel, path: Path, answered: Answer) -> None:
        """Write it whole or not at all."""
        ...

    def printers(self, answered: Printers) -> None:
        """The printers of this computer, the usual one first."""
        ...

    def print_on(self, made: MadeLabel, printer: str, answered: Answer) -> None:
        """Hand it to a printer."""
        ...


class LabelScreen(PaperScreen):
    """Made anew on every visit; `asked` is the bag of a page that is not charted yet."""

    sheet = "bag label"

    def __init__(
        self, desk: Desk, session: UUID, labels: LabelMaker, choose: ChoosePath = ask_path
    ) -> None:
        super().__init__(desk, Controls("Bag label"), choose)
        self.session, self._labels = session, labels
        self.made: MadeLabel | None = None
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

    def _have(self, made: MadeLabel | None, trouble: str) -> None:
        self.made = made
        self.done(trouble, "")
        self.controls.save.setEnabled(made is not None)
        self.controls.print.setEnabled(made is not None)
        if made is not None:
            self.show_pdf(made.pdf)
            self.controls.say_made(made.says, len(self.pages), SIZE)
        self.refresh()

    def file_name(self) -> str:
        """As the maker named it."""
        return self.made.name if self.made else ""

    def keep(self, path: Path, answered: Answer) -> None:
        """Write it."""
        if self.made is not None:
            self._labels.save(self.made, path, answered)

    def find_printers(self, answered: Printers) -> None:
        """The usual one first."""
        self._labels.printers(answered)

    def hand_over(self, printer: str, answered: Answer) -> None:
        """Print it."""
        if self.made is not None:
            self._labels.print_on(self.made, printer, answered)
