"""ScrollColumn: things below each other that scroll up and down, and never sideways."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.scroll_bar import ScrollBar


class ScrollColumn(QScrollArea):
    """Put parts in with `add(part, stretch)`; whatever gets the keyboard is brought into view."""

    def __init__(self, spacing: int = 12, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(spacing)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._inside.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below what is there."""
        if isinstance(part, QWidget):
            self.column.addWidget(part, stretch)
        else:
            self.column.addLayout(part, stretch)

    def add_space(self) -> None:
        """Let spare room stay empty below what is there."""
        self.column.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._inside.minimumSizeHint().width() + bar, 80)

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        hint = self._inside.sizeHint()
        return QSize(hint.width() + bar, hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._inside.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, 60)
