"""Garbage is collected on the window's thread alone.

Python collects in whatever thread happens to allocate. Widgets that hold each other would then
be taken apart by the thread of the record while the window walks over them, and that crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Collector(QObject):
    """From now on garbage is collected here, once a second, as far as it is due."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_due)
        self._timer.start(EVERY_MS)


def collect_due() -> None:
    """Collect each generation that has grown past its threshold, as Python would by itself."""
    for generation, limit in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] > limit:
            gc.collect(generation)
