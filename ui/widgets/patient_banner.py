"""PatientBanner: whose screen this is, on every screen of a patient, covered by nothing."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import RADIUS_CONTROL, Role, color, scale
from ui.widgets.banner_words import BannerWords, Fact
from ui.widgets.bed_edge import EDGE, paint_edge
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import hairline, rounded, start
from ui.widgets.pairs import Inline
from ui.widgets.speech import aloud
from ui.widgets.words import Words


def inline(fact: Fact) -> Inline:
    """One fact on one line."""
    return Inline(fact.label, fact.value, fact.note, slashed_zero=fact.slashed_zero)


class _BedBox(QWidget):
    """The bed in its box: the place before the name."""

    def __init__(self, label: str, bed: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 5, 14, 5)
        column.setSpacing(0)
        column.addWidget(Words(label, "caps", "text2", centre=True))
        column.addWidget(Words(bed, "title", centre=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(scale().grow(84), hint.width()), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        rounded(painter, QRectF(self.rect()), RADIUS_CONTROL, color("raised"), color("outline"))
        painter.end()


class _Column(QWidget):
    """One column of facts, with a hairline on its left."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 0, 0, 0)
        column.setSpacing(3)
        for fact in facts:
            column.addWidget(inline(fact))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        hairline(painter, QPointF(0.5, 2), QPointF(0.5, self.height() - 2.0))
        painter.end()


class Ribbon(QWidget):
    """A bar over the whole width that says what kind of screen this is (training, a notice)."""

    def __init__(self, text: str, ground: Role, tone: Role) -> None:
        super().__init__()
        self._ground: Role = ground
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        self._words = Words(text, "strong", tone, centre=True)
        row.addWidget(self._words)

    def say(self, text: str) -> None:
        """Say something else."""
        self._words.say(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(self._ground))
        painter.end()


class PatientBanner(QWidget):
    """Bed, name, identifiers and the facts that must be beside them; takes `BannerWords`."""

    def __init__(self, words: BannerWords | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: BannerWords | None = None
        self._edge = 0
        self._inner: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if words is not None:
            self.say(words)

    def set_edge(self, number: int) -> None:
        """The edge of the bed, the same on every screen of it."""
        if number != self._edge:
            self._edge = number
            self.update()

    def say(self, words: BannerWords) -> None:
        """Show another patient or changed facts; the same words again do nothing."""
        if words == self._words:
            return
        self._words = words
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = self._build(words)
        self._column.addWidget(self._inner)
        spoken = [f"{words.bed_label} {words.bed}", words.name]
        spoken += [f"{f.label} {f.value}" for f in words.identifiers]
        self.setAccessibleName(aloud(", ".join(spoken)))

    def _build(self, words: BannerWords) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if words.training:
            both = "     ".join(part for part in (words.training, words.notice) if part)
            column.addWidget(Ribbon(both, "text3", "canvas"))
        blocks = QWidget()
        flow = FlowLayout(blocks, gap=28, line_gap=10)
        flow.setContentsMargins(20, 9, 20, 9)
        flow.addWidget(self._who(words))
        for facts in words.columns:
            flow.addWidget(_Column(facts))
        column.addWidget(blocks)
        if words.notice and not words.training:
            column.addWidget(Ribbon(words.notice, "raised", "text2"))
        return inner

    def _who(self, words: BannerWords) -> QWidget:
        who = QWidget()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(_BedBox(words.bed_label, words.bed))
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Words(words.name, "title"))
        facts = QWidget()
        flow = FlowLayout(facts, gap=20, line_gap=2)
        for fact in words.identifiers:
            flow.addWidget(inline(fact))
        column.addWidget(facts)
        row.addWidget(names, 1)
        return who

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("surface"))
        paint_edge(painter, QRectF(0, 0, EDGE, self.height()), self._edge)
        painter.fillRect(QRectF(0, self.height() - 1.0, self.width(), 1), color("outline"))
        painter.end()
