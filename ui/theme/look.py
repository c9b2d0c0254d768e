"""The look in force: one theme and one text size for the whole application, like its palette.

Widgets ask `theme()` and `scale()` when they paint or lay out; those that hand colours or fonts
to Qt do it in `restyle()`, which `apply` calls again on every widget when the look changes.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme.scale import Scale
from ui.theme.tokens import Role, Theme, theme_named


@dataclass(frozen=True)
class Habits:
    """What else a person chose: `still` stops all motion, `alt` puts letter keys behind Alt."""

    still: bool = False
    alt: bool = False


class _Look:
    def __init__(self) -> None:
        self.theme: Theme | None = None
        self.scale = Scale()
        self.habits = Habits()


_look = _Look()
_CURSOR_MS = 1000
"""One blink of the text cursor a second."""


def theme() -> Theme:
    """The theme in force; night until `apply` says otherwise."""
    if _look.theme is None:
        _look.theme = theme_named("night")
    return _look.theme


def scale() -> Scale:
    """The text size in force."""
    return _look.scale


def habits() -> Habits:
    """Motion and letter keys as they were chosen."""
    return _look.habits


def color(role: Role) -> QColor:
    """A colour of the theme in force."""
    return theme().color(role)


def palette(chosen: Theme) -> QPalette:
    """Qt's own palette in the colours of a theme, for line edits, tables and scroll bars."""
    pairs: tuple[tuple[QPalette.ColorRole, Role], ...] = (
        (QPalette.ColorRole.Window, "canvas"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Base, "sunken" if chosen.dark else "surface"),
        (QPalette.ColorRole.AlternateBase, "raised"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.Button, "raised"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.BrightText, "text"),
        (QPalette.ColorRole.ToolTipBase, "raised"),
        (QPalette.ColorRole.ToolTipText, "text"),
        (QPalette.ColorRole.PlaceholderText, "text3"),
        (QPalette.ColorRole.Highlight, "selected"),
        (QPalette.ColorRole.HighlightedText, "action_ink"),
        (QPalette.ColorRole.Link, "action"),
        (QPalette.ColorRole.LinkVisited, "action"),
        (QPalette.ColorRole.Accent, "action"),
        (QPalette.ColorRole.Light, "raised"),
        (QPalette.ColorRole.Midlight, "hairline"),
        (QPalette.ColorRole.Mid, "hairline"),
        (QPalette.ColorRole.Dark, "outline"),
        (QPalette.ColorRole.Shadow, "sunken"),
    )
    made = QPalette()
    for place, role in pairs:
        made.setColor(place, chosen.color(role))
    for place in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, chosen.color("text3"))
    return made


def apply(
    app: QApplication, chosen: Theme, percent: int = 100, habits: Habits | None = None
) -> None:
    """Put a theme and a text size (100 to 200 percent) in force, at the start or at any time.

    Without `habits` things move and letter keys stand alone.
    """
    _look.theme, _look.scale, _look.habits = chosen, Scale(percent), habits or Habits()
    app.setCursorFlashTime(0 if _look.habits.still else _CURSOR_MS)
    if app.style() is None or app.style().name().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(chosen))
    body: QFont = _look.scale.font("body")
    app.setFont(body)
    for widget in app.allWidgets():
        restyle = getattr(widget, "restyle", None)
        if restyle is not None:
            restyle()
        widget.updateGeometry()
        widget.update()
