"""EntryBox: the sunken box that a line edit stands in, with its unit inside on the right."""

from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme import RADIUS_CONTROL, Role, TypeRole, color, scale
from ui.widgets.entry_line import EntryLine
from ui.widgets.painting import focus_ring, rounded, start
from ui.widgets.words import Words


class EntryBox(QWidget):
    """A frame of 44 px or more (68 for big digits); the focus ring is 3 px on its edge."""

    def __init__(
        self, unit: str, *, big: bool, secret: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._big = big
        self._edge: Role | None = None
        self.line = EntryLine(self)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
            self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.unit = Words(unit, "emphasis" if big else "body", "text2")
        if not unit:
            self.unit.hide()
        row = self._row = QHBoxLayout(self)
        row.setSpacing(10)
        row.addWidget(self.line, 1)
        row.addWidget(self.unit)
        self.setFocusProxy(self.line)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.line.focused.connect(self._refresh)
        self.restyle()

    def set_edge(self, role: Role | None) -> None:
        """Colour the outline (a stop); None is the ordinary outline."""
        self._edge = role
        self.update()

    def restyle(self) -> None:
        role: TypeRole = "entry" if self._big else "emphasis"
        font = scale().font(role)
        self.line.setFont(font)
        look = QPalette(self.line.palette())
        look.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        look.setColor(QPalette.ColorRole.Text, color("text"))
        look.setColor(QPalette.ColorRole.PlaceholderText, color("text3"))
        look.setColor(QPalette.ColorRole.Highlight, color("selected"))
        look.setColor(QPalette.ColorRole.HighlightedText, color("action_ink"))
        self.line.setPalette(look)
        side = 18 if self._big else 12
        self._row.setContentsMargins(QMargins(side, 4, side, 4))
        height = max(scale().target, scale().grow(68 if self._big else 48))
        self.setFixedHeight(height)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def _refresh(self, _on: bool) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        enabled = self.line.isEnabled() and not self.line.isReadOnly()
        ground: Role = "sunken" if enabled and palette_is_dark() else "surface"
        rounded(
            painter,
            box,
            RADIUS_CONTROL,
            color(ground if enabled else "raised"),
            color(self._edge or ("outline" if enabled else "hairline")),
            2.5 if self._edge else 1.2,
        )
        if self.line.hasFocus():
            focus_ring(painter, box, RADIUS_CONTROL, self._edge or "focus")
        painter.end()


def palette_is_dark() -> bool:
    """Whether the theme in force is a dark one."""
    return color("canvas").lightness() < color("text").lightness()
