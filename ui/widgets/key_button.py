"""KeyButton: words, the key that does the same, and perhaps an icon."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import RADIUS_CONTROL, TARGET, Role, color, habits, paint_icon, scale
from ui.widgets.keys import sequences
from ui.widgets.painting import cap_width, focus_ring, paint_cap, rounded, start
from ui.widgets.speech import aloud

LOW = 30
"""Height of a small button at 100 percent, before the least of 44 px."""
ButtonRole = Literal["action", "quiet", "danger", "alert", "link", "bare", "low", "medium", "high"]

_INK: dict[ButtonRole, Role] = {
    "action": "action_ink", "quiet": "text", "danger": "high", "alert": "high_ink",
    "link": "action", "bare": "text2", "low": "low_ink", "medium": "medium_ink", "high": "high_ink",
}  # fmt: skip
_FILL: dict[ButtonRole, Role] = {"action": "action", "quiet": "raised", "alert": "high_fill"}
_LINE: dict[ButtonRole, Role] = {
    "quiet": "outline", "danger": "high", "alert": "high_border",
    "low": "low_ink", "medium": "medium_ink", "high": "high_ink",
}  # fmt: skip


def with_alt(key: str) -> str:
    """A key as it is pressed now: Alt goes before a letter that was switched to it."""
    letter = len(key) == 1 and key.isalpha()
    return f"Alt+{key}" if letter and habits().alt else key


class KeyButton(QPushButton):
    """A button of at least 44 px with its key on a cap.

    `clicked` fires on a click, on Space or Enter in focus, and (unless `listens` is False) when
    the key is pressed anywhere in its window. A bare Enter is never listened for. Roles:
    action (filled, the one next thing), quiet, danger (outlined, leads to something grave),
    alert (filled red), link; low, medium and high are for use on an alert strip's fill.
    `set_chosen(True)` fills a quiet button with the action colour, for modes and tabs.
    """

    def __init__(
        self,
        text: str,
        key: str = "",
        role: ButtonRole = "quiet",
        icon: str = "",
        *,
        listens: bool = True,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._key, self._role, self._icon, self._large = key, role, icon, large
        self._chosen, self._tight, self._cap, self._pictured = False, False, True, True
        self._small = False
        self._shortcuts = QShortcut(self)
        self._shortcuts.setKeys(sequences(key) if listens else [])
        self._shortcuts.activated.connect(self.click)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def say(self, text: str) -> None:
        """Show other words on the same button."""
        if text != self.text():
            self.setText(text)
            self._name()
            self.updateGeometry()

    def key(self) -> str:
        """The name on the key cap; a letter that stands behind Alt says so."""
        return with_alt(self._key)

    def set_role(self, role: ButtonRole) -> None:
        """Change how much the button asks for attention."""
        self._role = role
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Show the button as the mode or tab that is on."""
        self._chosen = chosen
        self._name()
        self.update()

    def set_large(self, large: bool) -> None:
        """Larger words and more height, or the usual ones."""
        if large != self._large:
            self._large = large
            self.updateGeometry()
            self.update()

    def set_tight(self, tight: bool) -> None:
        """Less air beside the words, for a row in a small window; never under 44 px."""
        if tight != self._tight:
            self._tight = tight
            self.updateGeometry()
            self.update()

    def set_cap(self, shown: bool) -> None:
        """Leave the cap out where the row is too short; the key works all the same."""
        if shown != self._cap:
            self._cap = shown
            self.updateGeometry()
            self.update()

    def set_icon(self, shown: bool) -> None:
        """Leave the icon out where the row is too short; the words stay."""
        if shown != self._pictured:
            self._pictured = shown
            self.updateGeometry()
            self.update()

    def set_small(self, small: bool) -> None:
        """Smaller words and less height, never under 44 px, where one row would become two."""
        if small != self._small:
            self._small = small
            self.updateGeometry()
            self.update()

    def chosen(self) -> bool:
        """Whether it is shown as on."""
        return self._chosen

    def _name(self) -> None:
        self.setAccessibleName(aloud(self.text()) + (", chosen" if self._chosen else ""))
        self.setAccessibleDescription(f"Key {self.key()}" if self._key else "")

    def restyle(self) -> None:
        """The key may have another name now."""
        self._name()

    def _type(self) -> Literal["emphasis", "button", "control", "small"]:
        if self._small:
            return "small"
        if self._role == "bare":
            return "control"
        return "emphasis" if self._large else "button"

    def sizeHint(self) -> QSize:
        font = scale().font(self._type())
        width = QFontMetricsF(font).horizontalAdvance(self.text()) + 2 * self._side()
        if self._icon and self._pictured:
            width += scale().grow(20) + 10
        if self._key and self._cap:
            width += cap_width(self.key()) + self._gap()
        if self._small:
            return QSize(max(TARGET, round(width + 1)), max(TARGET, scale().grow(LOW)))
        height = scale().target + (scale().grow(20) if self._large else 0)
        return QSize(max(scale().target, round(width + 1)), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _side(self) -> int:
        return {"link": 4, "bare": 10}.get(self._role, 6 if self._tight else 15)

    def _gap(self) -> int:
        return 6 if self._tight else 10

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _ink(self) -> Role:
        if not self.isEnabled():
            return "text3"
        if self._chosen:
            return "text" if self._role == "bare" else "action_ink"
        return _INK[self._role]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        self._paint_ground(painter, box)
        ink, left, right = color(self._ink()), box.left() + self._side(), box.right() - self._side()
        if self._icon and self._pictured:
            side = scale().grow(20)
            place = QRectF(left, box.center().y() - side / 2, side, side)
            paint_icon(painter, self._icon, self._ink(), place)
            left += side + 10
        if self._key and self._cap:
            paint_cap(painter, self.key(), right, box.center().y(), ink)
            right -= cap_width(self.key()) + self._gap()
        painter.setPen(ink)
        painter.setFont(scale().font(self._type()))
        plain = not self._icon or not self._pictured
        wide = Qt.AlignmentFlag.AlignHCenter if plain else Qt.AlignmentFlag.AlignLeft
        text_box = QRectF(left, box.top(), right - left, box.height())
        painter.drawText(text_box, wide | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        on = self._chosen and self._role != "bare"
        fill = color("action") if on else self._fill()
        line = _LINE.get(self._role)
        edge = color(line) if line and not self._chosen else None
        if not self.isEnabled():
            fill, edge = color("raised"), color("hairline")
        if fill is not None and self.isEnabled() and (self.isDown() or self.underMouse()):
            fill = fill.darker(118) if self.isDown() else fill.lighter(108)
        rounded(painter, box, RADIUS_CONTROL, fill, edge, 1.5)
        if self._chosen and not on:
            painter.fillRect(QRectF(8, box.bottom() - 3, box.width() - 16, 3), color("selected"))
        if self.hasFocus():
            on_strip = self._role in ("low", "medium", "high", "alert")
            ring: Role = _INK[self._role] if on_strip else "focus"
            focus_ring(painter, box, RADIUS_CONTROL, ring)

    def _fill(self) -> QColor | None:
        if self._role == "bare" and self.underMouse():
            return color("raised")
        role = _FILL.get(self._role)
        return color(role) if role else None
