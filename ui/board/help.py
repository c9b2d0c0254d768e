"""Help: the manual, chapter by chapter."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import (
    QFont,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout

from ui.desk import Desk
from ui.screen import Screen
from ui.theme import color, scale
from ui.theme.places import RESOURCES
from ui.widgets import Card, KeyButton
from ui.widgets.scroll_bar import ScrollBar

MANUAL = RESOURCES / "manual"
SPACE = 12
LINE = 130


class HelpScreen(Screen):
    """Chapters on the left, the text on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._text = QTextBrowser()
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(0)
        self._text.setVerticalScrollBar(ScrollBar())
        self._buttons: dict[Path, KeyButton] = {}
        self._here = chapters()[0]
        self._lay_out()
        self.show_chapter(self._here)

    def _lay_out(self) -> None:
        list_ = Card("Manual")
        for number, path in enumerate(chapters(), 1):
            button = KeyButton(title_of(path), f"Alt+{number}")
            button.clicked.connect(lambda _on=False, p=path: self.show_chapter(p))
            self._buttons[path] = button
            list_.add(button)
        left = QVBoxLayout()
        left.addWidget(list_)
        left.addStretch(1)
        page = Card(padding=28)
        page.add(self._text, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 16)
        row.setSpacing(12)
        row.addLayout(left, 2)
        row.addWidget(page, 5)

    def show_chapter(self, path: Path) -> None:
        """Show one chapter."""
        self._here = path
        for each, button in self._buttons.items():
            button.set_chosen(each == path)
        self.restyle()

    def restyle(self) -> None:
        """Set the text again in the colours and the size in force."""
        look = QPalette(self._text.palette())
        look.setColor(QPalette.ColorRole.Base, color("surface"))
        look.setColor(QPalette.ColorRole.Text, color("text"))
        self._text.setPalette(look)
        self._text.setFont(scale().font("body"))
        self._text.document().setMarkdown(
            self._here.read_text(encoding="utf-8"), QTextDocument.MarkdownFeature.MarkdownNoHTML
        )
        self._space()

    def _space(self) -> None:
        """Air between paragraphs, more above a heading; semi-bold in place of a faked bold."""
        block = self._text.document().begin()
        while block.isValid():
            cursor, form = QTextCursor(block), block.blockFormat()
            heading = form.headingLevel() > 0
            form.setTopMargin(scale().grow(2 * SPACE if heading else SPACE))
            form.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(form)
            self._weigh(block)
            block = block.next()
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self._text.verticalScrollBar().setValue(0)

    def _weigh(self, block: QTextBlock) -> None:
        parts = block.begin()
        bold: list[tuple[int, int]] = []
        while not parts.atEnd():
            part = parts.fragment()
            if part.charFormat().fontWeight() > QFont.Weight.DemiBold:
                bold.append((part.position(), part.length()))
            parts += 1
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.DemiBold)
        for position, length in bold:
            cursor = QTextCursor(block)
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(form)

    def text(self) -> str:
        """The chapter in front, as plain text."""
        return self._text.toPlainText()

    def arrive(self) -> None:
        """Reading begins at once."""
        self._text.setFocus()


def chapters() -> list[Path]:
    """The chapters, in the order of their file names."""
    return sorted(MANUAL.glob("*.md"))


def title_of(path: Path) -> str:
    """The first heading of a chapter."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    return first.lstrip("# ").strip()
