"""Indication: what it is for, the pressure now, and the emergency test with its source."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistant.views.setup import Page as Step
from assistant.views.setup_checks import page_views
from assistant.views.setup_form import Form, Place
from assistant.views.setup_indication import EmergencyView, asks_words, view
from ui.desk import Desk
from ui.setup.page import Page
from ui.setup.rows import Fields, Panel
from ui.widgets import Badge, Caps, Divider, IconLabel, Words

SOURCES = (("arterial", "A", "Arterial line"), ("cuff", "C", "Cuff"))
_ANSWERS = {None: "", True: "yes", False: "no"}


class IndicationPage(Page):
    """Systolic and diastolic, or a MAP alone."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("What is it for, and what is the pressure now?")
        for row in page_views(place.protocol, Step.INDICATION):
            self.column.addWidget(self.ask(row))
        self.column.addWidget(self.row("source", "Measured by", SOURCES))
        self.column.addWidget(Divider())
        high = self.field("systolic", "Systolic", "mmHg", big=True, lines=0)
        low = self.field("diastolic", "Diastolic", "mmHg", big=True, lines=0)
        mean = self.field("map", "MAP, if it is shown", "mmHg", big=True, lines=0)
        self.column.addWidget(Fields((high, 1, 200), (low, 1, 200), (mean, 1, 200)))
        self.column.addWidget(self._test())
        self.help_column.addWidget(IconLabel("zap", "Emergency test", role="emphasis"))
        self._says = Words("", "body", "text2")
        self.help_column.addWidget(self._says)
        for text in (
            "It tells only whether the start waits for fluid. It never starts or stops anything.",
            "No pressure yet? Go on with a reason; the first check is due at the start.",
        ):
            self.help_column.addWidget(Words(text, "body", "text2"))
        self.close_column()

    def passes(self, widget: QWidget) -> bool:
        """With both typed the MAP is computed; Tab reaches its field."""
        both = self.fields["systolic"].text() and self.fields["diastolic"].text()
        return super().passes(widget) or (widget is self.fields["map"] and bool(both))

    def detail_label(self, ident: str, given: str) -> str:
        return "What is it for, in words?" if asks_words(given) else ""

    def _test(self) -> Panel:
        self._badge, self._verdict = Badge(), Words("", "emphasis")
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._badge)
        row.addWidget(self._verdict, 1)
        self._lines = (_Limit(), _Limit())
        self._mean = Words("", "body", "text2")
        return Panel(Caps("Emergency test"), head, *self._lines, self._mean)

    def show_form(self, form: Form) -> None:
        shown = view(form)
        self._verdict.say(shown.verdict)
        self._badge.set_role("caution" if shown.met else "note")
        for line, (value, limit, met) in zip(self._lines, shown.lines, strict=True):
            line.say(value, limit, _ANSWERS[met])
        self._mean.say(shown.computed)
        self._says.say(_says(shown))


class _Limit(QWidget):
    """A value, its limit as a question, and the answer: "SBP 78  under 70?  no"."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self._value, self._limit = Words("", "strong"), Words("", "body", "text2")
        self._met = Words("", "strong")
        for part in (self._value, self._limit, self._met):
            row.addWidget(part)
        row.addStretch(1)

    def say(self, value: str, limit: str, met: str) -> None:
        self._value.say(value)
        self._limit.say(limit)
        self._met.say(met)
        self.setAccessibleName(f"{value}, {limit} {met}")


def _says(shown: EmergencyView) -> str:
    return shown.source
