"""Icons: Lucide drawings, tinted with a colour of the theme at the moment of painting."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.look import theme
from ui.theme.places import ICONS
from ui.theme.tokens import Role


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: str, role: Role, box: QRectF) -> None:
    """Draw an icon into a box. Raises FileNotFoundError for a name that is not shipped."""
    _drawing(name, theme().hex(role)).render(painter, box)


def pixmap(name: str, role: Role, px: int, ratio: float = 2.0) -> QPixmap:
    """An icon as a picture of px logical pixels, sharp up to the given device ratio."""
    drawing = _drawing(name, theme().hex(role))
    picture = QPixmap(round(px * ratio), round(px * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, role: Role, px: int) -> QIcon:
    """An icon in the present theme's colour of a role."""
    return QIcon(pixmap(name, role, px))


def app_icon() -> QIcon:
    """The program's own icon, for windows and the task bar."""
    return QIcon(str(ICONS / "app.svg"))
