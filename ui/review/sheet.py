"""The handover sheet on the screen: the very page that will be saved or printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistant.views.banner import banner
from ui.banner import banner_words
from ui.desk import Desk
from ui.review.controls import Controls
from ui.review.made import Made, SheetMaker
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
        parent, "Save the handover sheet", str(Path(folder) / name), "PDF (*.pdf)"
    )
    return path


class SheetScreen(Screen):
    """Made anew whenever one comes here; F5 makes it again when the record has moved on."""

    def __init__(
        self, desk: Desk, session: UUID, sheets: SheetMaker, choose: ChoosePath = ask_path
    ) -> None:
        super().__init__(desk)
        self.session, self._sheets, self._choose = session, sheets, choose
        self.made: Made | None = None
        self.busy = False
        self.pages: list[PageView] = []
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.banner, self.controls = PatientBanner(), Controls()
        self._paper = ScrollColumn(spacing=16)
        self._lay_out()
        self._connect()
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
        side = ScrollColumn()
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        side.add(self.controls)
        side.add_space()
        row.addWidget(side)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        controls = self.controls
        controls.save.clicked.connect(self.save)
        controls.print.clicked.connect(self.ask_printers)
        controls.again.clicked.connect(self.make)
        controls.back.clicked.connect(lambda: self.go.emit(("back",)))
        controls.printer_chosen.connect(self.print_on)

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
        self._work("Making the sheet.")
        self._sheets.make(self.session, self._have)

    def _have(self, made: Made | None, trouble: str) -> None:
        self._done(trouble, "")
        if made is not None:
            self.made = made
            self._show(made)
        self.refresh()

    def _show(self, made: Made) -> None:
        for page in self.pages:
            self._paper.column.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._buffer.close()
        self._buffer.setData(QByteArray(made.pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.pages = [PageView(self._document, n) for n in range(self._document.pageCount())]
        for page in self.pages:
            self._paper.add(page)
        self.controls.say_made(made.snapshot, len(self.pages))

    def save(self) -> None:
        """Ask where, then write it there."""
        made = self.made
        path = self._choose(self, made.name) if made and not self.busy else ""
        if made is None or not path:
            return
        target = Path(path).with_suffix(".pdf")
        self._work("Saving the sheet.")
        said = f"Saved as {target}."
        self._sheets.save(self.session, made, target, lambda why: self._done(why, said))

    def ask_printers(self) -> None:
        """Look for printers; one is used at once, of several one is chosen."""
        if self.made is None or self.busy:
            return
        self._work("Looking for printers.")
        self._sheets.printers(self._have_printers)

    def _have_printers(self, names: tuple[str, ...]) -> None:
        if not names:
            self._done("No printer is set up on this computer. Save the PDF instead.", "")
            return
        self._done("", "")
        if len(names) == 1:
            self.print_on(names[0])
        else:
            self.controls.offer(names)

    def print_on(self, printer: str) -> None:
        """Hand the sheet to that printer."""
        made = self.made
        if made is None or self.busy:
            return
        self.controls.offer(())
        self._work(f"Handing the sheet to {printer}.")
        count = f"{len(self.pages)} page{'' if len(self.pages) == 1 else 's'}"
        said = f"Handed to {printer}, {count}. Look whether the paper came."
        self._sheets.print_on(self.session, made, printer, lambda why: self._done(why, said))

    def _work(self, said: str) -> None:
        self.busy = True
        self.controls.say_work(said)

    def _done(self, trouble: str, said: str) -> None:
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
