"""Papers: made, kept and printed away from the event loop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from assistant.trouble import Trouble
from ui.app.away import Away
from ui.app.sheets_printing import print_pdf, printer_names
from ui.app.sheets_saving import save_whole
from ui.review.made import Answer, Made, MadeAnswer, Printers


class Lacking(Trouble):
    """There is no such paper yet: a bag or a weight is not charted."""


class Papers(Away):
    """What every kind of paper asks of this computer."""

    def have(self, job: Callable[[], Made], answered: MadeAnswer, bug: str) -> None:
        """Make it; a Trouble is answered in its own sentence, a bug with `bug` and then raised."""

        def told(future: Future[Made]) -> None:
            try:
                answered(future.result(), "")
            except Trouble as trouble:
                answered(None, trouble.sentence)
            except Exception:
                answered(None, bug)
                raise

        self.do(job, told)

    def printers(self, answered: Printers) -> None:
        """The printers of this computer; asking may take a while."""
        self.do(printer_names, lambda future: answered(future.result()))


class LoosePapers(Papers):
    """Papers that are no part of a record: what is done with them is not charted."""

    def save(self, made: Made, path: Path, answered: Answer) -> None:
        """Write it whole or not at all."""
        self.do(lambda: save_whole(path, made.pdf), lambda future: answered(future.result()))

    def print_on(self, made: Made, printer: str, answered: Answer) -> None:
        """Hand it to a printer; its job is named by the file, not by the patient."""
        self.do(
            lambda: print_pdf(made.pdf, title_of(made), printer),
            lambda future: answered(future.result()),
        )


def title_of(made: Made) -> str:
    """What its print job is called: as its file, so no patient."""
    return made.name.removesuffix(".pdf")
