"""Words on the screen: one label for every size and tone, plain text only, that wraps."""

import re
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Role, TypeRole, color, scale
from ui.widgets.speech import aloud

_ANY: Final = 16_777_215
JOINER: Final = "\u2060"
"""Keeps a unit such as mcg/kg/min on one line: no break after a slash."""


def _joined(text: str) -> str:
    return text.replace("/", f"/{JOINER}")


class Words(QLabel):
    """Plain text in a type role and a tone.

    It asks for one line and wraps between words when it gets less, so nothing is ever cut.
    With `elides=True` it stays on one line, ends in an ellipsis when it must, and shows the
    whole on hover and to a reader.
    """

    def __init__(
        self,
        text: str = "",
        role: TypeRole = "body",
        tone: Role = "text",
        *,
        elides: bool = False,
        slashed_zero: bool = False,
        centre: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._tone, self._elides, self._slashed = role, tone, elides, slashed_zero
        self._whole = text
        self._struck = False
        self._hint: QSize | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(not elides)
        if centre:
            self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not elides)
        self.setSizePolicy(policy)
        self.restyle()

    def words(self) -> str:
        """The whole text, also when an ellipsis is shown."""
        return self._whole

    def elides(self) -> bool:
        """Whether it may end in an ellipsis."""
        return self._elides

    def say(self, text: str, tone: Role | None = None) -> None:
        """Show another text, and another tone if given."""
        if tone is not None and tone != self._tone:
            self._tone = tone
            self._whole = text
            self.restyle()
        elif text != self._whole:
            self._whole = text
            self._show()
            self.updateGeometry()

    def set_role(self, role: TypeRole) -> None:
        """Another size of the scale (a smaller window)."""
        if role != self._role:
            self._role = role
            self.restyle()

    def strike(self, struck: bool) -> None:
        """Draw a line through the words: charted, then withdrawn."""
        self._struck = struck
        self.restyle()

    def restyle(self) -> None:
        font = scale().font(self._role, slashed_zero=self._slashed)
        font.setStrikeOut(self._struck)
        self.setFont(font)
        look = QPalette(self.palette())
        look.setColor(QPalette.ColorRole.WindowText, color(self._tone))
        self.setPalette(look)
        self._show()
        self.updateGeometry()

    def _show(self) -> None:
        self._hint = None
        text = self._whole
        if self._elides:
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
            self.setToolTip(self._whole if text != self._whole else "")
        self.setAccessibleName(aloud(self._whole))
        shown = _joined(text)
        if shown != self.text():
            self.setText(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elides:
            self._show()

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(self._cased(text)) + 2

    def _cased(self, text: str) -> str:
        upper = self.font().capitalization() == QFont.Capitalization.AllUppercase
        return text.upper() if upper else text

    def sizeHint(self) -> QSize:
        if self._hint is None:
            lines = self._whole.split("\n")
            width = max(self._width_of(line) for line in lines)
            self._hint = QSize(width, self.fontMetrics().lineSpacing() * len(lines))
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        if self._elides:
            return QSize(self._width_of("WWW"), self.fontMetrics().lineSpacing())
        longest = max((self._width_of(word) for word in re.split("[ \n]", self._whole)), default=0)
        return QSize(longest, self.fontMetrics().lineSpacing())

    def heightForWidth(self, width: int) -> int:
        if self._elides or width >= self.sizeHint().width():
            return self.sizeHint().height()
        wrapped = int(Qt.TextFlag.TextWordWrap)
        shown = self._cased(_joined(self._whole))
        box = self.fontMetrics().boundingRect(0, 0, width, _ANY, wrapped, shown)
        return box.height()


class Heading(Words):
    """The title of a page or a card (26 px)."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "title", parent=parent)


class Caps(Words):
    """A small label in capitals, above a value."""

    def __init__(self, text: str = "", tone: Role = "text3", parent: QWidget | None = None) -> None:
        super().__init__(text, "caps", tone, parent=parent)
