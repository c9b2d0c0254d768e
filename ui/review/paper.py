"""PaperScreen: the very page that will be saved or printed, and what can be done with it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.review.controls import Controls
from ui.review.made import Answer, LooseMaker, Made, Maker
from ui.review.page_view import PageView
from ui.screen import Screen
from ui.theme import GAP
from ui.widgets import PatientBanner, ScrollColumn

ChoosePath = Callable[[QWidget, str], str]
_STEP = 80


def ask_path(parent: QWidget, name: str) -> str:
    """Where the person wants the file, "" for nowhere; the dialog asks before it overwrites."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(place)
    path, _ = QFileDialog.getSaveFileName(
        parent, "Save the PDF", str(Path(folder) / name), "PDF (*.pdf)"
    )
    return path


class PaperScreen(Screen):
    """A page on the left, its controls on the right; `sheet` is what it is called in sentences."""

    sheet = "sheet"

    def __init__(
        self, desk: Desk, maker: Maker, controls: Controls, choose: ChoosePath = ask_path
    ) -> None:
        super().__init__(desk)
        self.busy = False
        self.made: Made | None = None
        self._maker = maker
        self.pages: list[PageView] = []
        self.banner, self.controls, self._choose = PatientBanner(), controls, choose
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._paper = ScrollColumn(spacing=16)
        self.side = ScrollColumn()
        self._lay_out()
        controls.save.clicked.connect(self.save)
        controls.print.clicked.connect(self.ask_printers)
        controls.again.clicked.connect(self.make)
        controls.back.clicked.connect(lambda: self.go.emit(("back",)))
        controls.printer_chosen.connect(self.print_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(GAP)
        row.addWidget(self._paper, 1)
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.side.add(self.controls)
        row.addWidget(self.side)
        column.addLayout(row, 1)

    def keeps_names(self) -> bool:
        """A page is a picture: names in it are hidden by covering it."""
        return True

    # ------------------------------------------------- what a sheet of its own kind answers
    @abstractmethod
    def make(self) -> None:
        """Ask for it as of now."""

    @abstractmethod
    def keep(self, made: Made, path: Path, answered: Answer) -> None:
        """Write it there."""

    @abstractmethod
    def hand_over(self, made: Made, printer: str, answered: Answer) -> None:
        """Hand it to a printer."""

    # ------------------------------------------------- what all of them do
    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages in place of those before."""
        for page in self.pages:
            self._paper.column.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        count = self._document.pageCount()
        self.pages = [PageView(self._document, number, self.sheet) for number in range(count)]
        for page in self.pages:
            self._paper.add(page)

    def save(self) -> None:
        """Ask where, then write it there."""
        made = self.made
        path = self._choose(self, made.name) if made and not self.busy else ""
        if made is None or not path:
            return
        target = Path(path).with_suffix(".pdf")
        self.work(f"Saving the {self.sheet}.")
        said = f"Saved as {target}."
        self.keep(made, target, lambda why: self.done(why, said))

    def ask_printers(self) -> None:
        """Look for printers; one is used at once, of several one is chosen."""
        if self.made is None or self.busy:
            return
        self.work("Looking for printers.")
        self._maker.printers(self._have_printers)

    def _have_printers(self, names: tuple[str, ...]) -> None:
        if not names:
            self.done("No printer is set up on this computer. Save the PDF instead.", "")
            return
        self.done("", "")
        if len(names) == 1:
            self.print_on(names[0])
        else:
            self.controls.offer(names)

    def print_on(self, printer: str) -> None:
        """Hand the sheet to that printer."""
        if self.made is None or self.busy:
            return
        self.controls.offer(())
        self.work(f"Handing the {self.sheet} to {printer}.")
        count = f"{len(self.pages)} page{'' if len(self.pages) == 1 else 's'}"
        said = f"Handed to {printer}, {count}. Look whether the paper came."
        self.hand_over(self.made, printer, lambda why: self.done(why, said))

    def work(self, said: str) -> None:
        """Something is being done."""
        self.busy = True
        self.controls.say_work(said)

    def done(self, trouble: str, said: str) -> None:
        """It is done, or it was not."""
        self.busy = False
        self.controls.say_done(trouble, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._paper.verticalScrollBar()
        page = bar.pageStep() - _STEP
        moves = {
            Qt.Key.Key_Down: bar.value() + _STEP,
            Qt.Key.Key_Up: bar.value() - _STEP,
            Qt.Key.Key_PageDown: bar.value() + page,
            Qt.Key.Key_Space: bar.value() + page,
            Qt.Key.Key_PageUp: bar.value() - page,
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        key = Qt.Key(event.key())
        if key in moves:
            bar.setValue(moves[key])
        else:
            super().keyPressEvent(event)


class LooseScreen(PaperScreen):
    """Of a paper that is no part of a record: the maker keeps and prints it, nothing is charted."""

    def __init__(
        self, desk: Desk, maker: LooseMaker, controls: Controls, choose: ChoosePath = ask_path
    ) -> None:
        super().__init__(desk, maker, controls, choose)
        self._loose = maker

    def show_made(self, made: Made | None, trouble: str, size: str) -> None:
        """The paper, of that size; or why there is none, and nothing to save or print."""
        self.made = made
        self.done(trouble, "")
        self.controls.save.setEnabled(made is not None)
        self.controls.print.setEnabled(made is not None)
        if made is not None:
            self.show_pdf(made.pdf)
            self.controls.say_made(made.says, len(self.pages), size)
        self.refresh()

    def keep(self, made: Made, path: Path, answered: Answer) -> None:
        """Write it."""
        self._loose.save(made, path, answered)

    def hand_over(self, made: Made, printer: str, answered: Answer) -> None:
        """Print it."""
        self._loose.print_on(made, printer, answered)
