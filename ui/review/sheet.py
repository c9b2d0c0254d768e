"""The handover sheet on the screen: the very page that will be saved or printed."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from assistant.views.banner import banner
from ui.banner import banner_words
from ui.desk import Desk
from ui.review.controls import Controls
from ui.review.made import Answer, Made, SheetMaker
from ui.review.paper import ChoosePath, PaperScreen, ask_path


class SheetScreen(PaperScreen):
    """Made anew whenever one comes here; Ctrl+R makes it again when the record has moved on."""

    sheet = "handover sheet"

    def __init__(
        self, desk: Desk, session: UUID, sheets: SheetMaker, choose: ChoosePath = ask_path
    ) -> None:
        super().__init__(desk, sheets, Controls("Handover sheet"), choose)
        self.session, self._sheets = session, sheets
        self.side.add_space()

    def arrive(self) -> None:
        """A fresh sheet, and the keyboard to scroll it."""
        self.setFocus()
        self.make()

    def refresh(self) -> None:
        """Whose sheet it is, and whether the record has moved on since it was made."""
        found = self.desk.sessions[self.session]
        view = banner(found.chart, found.protocol, self.desk.now(), self.desk.zone)
        self.banner.say(banner_words(view))
        self.controls.say_newer(self._sheets.newer(self.session, self.made) if self.made else 0)

    def make(self) -> None:
        """Ask for a sheet as of now."""
        if self.busy:
            return
        self.work("Making the sheet.")
        self._sheets.make(self.session, self._have)

    def _have(self, made: Made | None, trouble: str) -> None:
        self.done(trouble, "")
        if made is not None:
            self.made = made
            self.show_pdf(made.pdf)
            self.controls.say_made(made.says, len(self.pages))
        self.refresh()

    def keep(self, made: Made, path: Path, answered: Answer) -> None:
        """Write it, and chart that it was saved."""
        self._sheets.save(self.session, made, path, answered)

    def hand_over(self, made: Made, printer: str, answered: Answer) -> None:
        """Print it, and chart that it was printed."""
        self._sheets.print_on(self.session, made, printer, answered)
