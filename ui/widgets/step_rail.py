"""StepRail: the steps of a piece of work, what came of each, and where one is."""

from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import RADIUS, color, paint_icon, scale
from ui.widgets.painting import focus_ring, rounded, start
from ui.widgets.speech import aloud
from ui.widgets.words import Words

StepState = Literal["done", "now", "waiting", "debt"]
_SPOKEN: Final[dict[StepState, str]] = {
    "done": "done", "now": "now", "waiting": "waiting", "debt": "left for later",
}  # fmt: skip


class RailStep(NamedTuple):
    """A step: its id, its title, what came of it in one line, and its state."""

    id: str
    title: str
    result: str = ""
    state: StepState = "waiting"


class _Disc(QWidget):
    """The round mark: a tick when done, a clock when left for later, else the number."""

    def __init__(self, number: int, state: StepState) -> None:
        super().__init__()
        self._number, self._state = number, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        side = scale().grow(34)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        now, done, debt = (self._state == s for s in ("now", "done", "debt"))
        painter.setBrush(color("selected" if now else "target_fill" if done else "surface"))
        style = Qt.PenStyle.DashLine if debt else Qt.PenStyle.SolidLine
        line = color("selected" if now else "target" if done else "outline")
        painter.setPen(QPen(line, 1.8, style))
        painter.drawEllipse(box)
        inset = box.width() * 0.24
        inner = box.adjusted(inset, inset, -inset, -inset)
        if done:
            paint_icon(painter, "check", "target", inner)
        elif debt:
            paint_icon(painter, "clock", "text2", inner)
        else:
            painter.setFont(scale().font("strong"))
            painter.setPen(color("action_ink" if now else "text2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepRow(QAbstractButton):
    """One step, as a button over the whole width of the rail."""

    def __init__(self, number: int, step: RailStep, close: bool = False) -> None:
        super().__init__()
        self.step = step
        air = 4 if close else 9
        title = Words(step.title, "control", "text2" if step.state == "waiting" else "text")
        result = Words(step.result, "small", "text2")
        if not step.result:
            result.hide()
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(title)
        text.addWidget(result)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, air, 10, air)
        row.setSpacing(12)
        row.addWidget(_Disc(number, step.state), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        for part in (title, result):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # words wrap where the rail is narrow
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMinimumHeight(scale().target)
        spoken = f"Step {number}, {step.title}, {_SPOKEN[step.state]}"
        self.setAccessibleName(aloud(f"{spoken}, {step.result}" if step.result else spoken))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        if self.step.state == "now":
            rounded(painter, box, RADIUS, color("selected_fill"), color("selected"), 2)
        elif self.underMouse():
            rounded(painter, box, RADIUS, color("raised"))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS)
        painter.end()


class StepRail(QWidget):
    """`say(steps)` shows them, numbered from 1; `chosen(id)` when one is pressed."""

    chosen = Signal(str)

    def __init__(self, steps: Iterable[RailStep] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[RailStep, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._close = False
        self.setAccessibleName("Steps")
        self.say(steps)

    def say(self, steps: Iterable[RailStep]) -> None:
        """Show these steps; the keyboard stays on the step it was on."""
        given = tuple(steps)
        if given != self._steps:
            self._steps = given
            self._fill()

    def set_close(self, close: bool) -> None:
        """Less air, for a small window: every step is in sight."""
        if close != self._close:
            self._close = close
            self._column.setSpacing(2 if close else 6)
            self._fill()

    def tall(self, steps: Iterable[RailStep], width: int) -> int:
        """How tall these steps would be in that width."""
        made = [StepRow(number, step, self._close) for number, step in enumerate(steps, 1)]
        tall = [max(row.minimumHeight(), row.heightForWidth(width)) for row in made]
        for row in made:
            row.deleteLater()
        return sum(tall) + self._column.spacing() * (len(tall) - 1)

    def _fill(self) -> None:
        kept = next((row.step.id for row in self.rows() if row.hasFocus()), "")
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, step in enumerate(self._steps, start=1):
            row = StepRow(number, step, self._close)
            row.clicked.connect(self._press)
            self._column.addWidget(row)
            row.show()
            if step.id == kept:
                row.setFocus()

    def _press(self) -> None:
        row = self.sender()
        if isinstance(row, StepRow):
            self.chosen.emit(row.step.id)

    def rows(self) -> list[StepRow]:
        """The rows, in order."""
        found = [self._column.itemAt(at) for at in range(self._column.count())]
        widgets = [item.widget() for item in found if item is not None]
        return [widget for widget in widgets if isinstance(widget, StepRow)]
