"""Does every text fit? Used by tests on every screen, at every text size."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QWidget

from ui.widgets.words import Words


def _named(widget: QWidget) -> str:
    text = widget.accessibleName()
    if not text and isinstance(widget, QLabel):
        text = widget.text()
    return f"{type(widget).__name__}: {text[:60]}"


def _scrolled(widget: QWidget, root: QWidget) -> bool:
    """Inside a scroll area, so standing outside its view is no fault."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root.parentWidget():
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _cut(widget: QWidget) -> bool:
    if isinstance(widget, Words):
        if widget.elides():
            return False
        words_fit = widget.width() >= widget.minimumSizeHint().width()
        return not words_fit or widget.height() < widget.heightForWidth(widget.width())
    least = widget.minimumSizeHint()
    if not widget.accessibleName() or not least.isValid():
        return False
    if isinstance(widget, QLineEdit):  # what is typed scrolls in it
        return widget.height() < widget.fontMetrics().height()
    return widget.width() < least.width() or widget.height() < least.height()


def clipped_texts(root: QWidget) -> list[str]:
    """Visible labels and painted widgets of `root` with less room than their words need.

    Also names what stands partly outside its parent. An empty list is what a test asks for.
    """
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.window() is not root.window():
            continue
        if _cut(widget):
            found.append(f"cut: {_named(widget)} {widget.width()}x{widget.height()}")
        parent = widget.parentWidget()
        speaks = isinstance(widget, QLabel) or bool(widget.accessibleName())
        if parent is None or not speaks or _scrolled(widget, root):
            continue
        if not parent.rect().contains(widget.geometry()):
            found.append(f"outside: {_named(widget)}")
    return found


def overlapping(root: QWidget) -> list[str]:
    """Pairs of visible labels or painted leaves of `root` that lie on each other."""
    leaves = [
        w
        for w in root.findChildren(QWidget)
        if w.isVisibleTo(root) and w.accessibleName() and not _has_words(w)
    ]
    boxes = [(w, box) for w in leaves if not (box := _in_sight(w, root)).isEmpty()]
    return [
        f"{_named(one)} over {_named(other)}"
        for place, (one, a) in enumerate(boxes)
        for other, b in boxes[place + 1 :]
        if a.intersects(b)
    ]


def _in_sight(widget: QWidget, root: QWidget) -> QRect:
    """The part of the widget that its parents do not hide, in the root's coordinates."""
    box = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        box = box.intersected(QRect(parent.mapTo(root, QPoint(0, 0)), parent.size()))
        parent = parent.parentWidget()
    return box


def _has_words(widget: QWidget) -> bool:
    return any(child.accessibleName() for child in widget.findChildren(QWidget))
