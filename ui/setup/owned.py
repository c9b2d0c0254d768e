"""A debt of the program's own as a row of a page: it shows only while it is owed."""

from __future__ import annotations

from assistant.views.setup import Page as Step
from assistant.views.setup_form import Place
from assistant.views.setup_own import own_code, own_row
from ui.setup.page import Page
from ui.setup.rows import Question

YES_LATER = (("yes", "Y", "Yes"), ("no", "N", "Not yet"))


class Owned:
    """The row of a page; `show` asks the chart whether it is owed now."""

    def __init__(self, page: Page, step: Step) -> None:
        self._step = step
        self.question: Question = page.row(own_code(step), "Open from the start", YES_LATER)
        self.question.hide()
        page.column.addWidget(self.question)

    def show(self, place: Place) -> None:
        """Show it, in its words, while it is owed."""
        row = own_row(place, self._step)
        self.question.setVisible(row is not None)
        if row is not None:
            self.question.say(row.question)
