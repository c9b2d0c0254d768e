"""The second driver of stories: a nurse who types them into the widgets of the real program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hands import CTRL, holds
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ward import CHECKER, Ward
from ward_words import Task, charts, check_texts, keys, page_of, readings, tasks, texts

from assistant.acts import Decision
from assistant.quantities import DoseUnit
from assistant.record.entries import Ordered, SheetMade
from assistant.rules.setup import Page
from assistant.session import Outcome
from assistant.stories.promises import broken
from assistant.stories.reading import PASSES, Step
from assistant.views.setup_usual import usual
from ui.bedside.charting import Asking
from ui.bedside.screen import BedsideScreen
from ui.setup.second import SecondPage

Key = Qt.Key


class Nurse:
    """Does one task of a story after the other; `heard` is what came of the last entry."""

    def __init__(self, ward: Ward) -> None:
        self.ward, self.hands = ward, ward.hands
        self.heard: Outcome | None = None
        self._listens: set[BedsideScreen] = set()

    @property
    def tasks(self) -> list[Task]:
        """The whole story."""
        return tasks(self.ward.story, self.ward.running.desk.protocol)

    def play(self) -> list[str]:
        """All of the story, on a new folder; the promises that did not hold."""
        found: list[str] = []
        self.ward.come_on()
        self.ward.begin()
        for task in self.tasks:
            self.do(task)
            said = broken(task.last.expected, self.ward.session, self.heard, task.at)
            found.extend(f"line {task.last.line}: {b}" for b in said)
        return found

    def do(self, task: Task) -> None:
        """A page of the wizard, or one line at the bedside, at its time."""
        self.heard = None
        self.ward.pass_time(task.at)
        if task.page is Page.SECOND:
            self._second()
        elif task.page is not None:
            self._page(task)
        elif task.last.verb == "check":
            self._pay(task.last)
        elif task.last.verb != PASSES:
            self._entry(task.last)
        assert not self.ward.strays, "another window took the keyboard"
        assert self.ward.window.trouble_said() == ""

    # ------------------------------------------------------------ the wizard
    def _page(self, task: Task) -> None:
        screen = self.ward.setup
        assert screen.step is task.page
        wanted = texts(task.steps)
        if task.page is Page.ORDER:
            unit = DoseUnit(wanted["unit"])
            wanted = {**usual(screen.place.protocol, unit), **wanted}
        if task.page is Page.PUMP:
            order = self.ward.session.chart.last(Ordered)
            assert order is not None
            assert order.start is not None
            drug = screen.place.protocol.protocol.drug
            wanted |= {"shows_drug": drug, "shows_unit": order.start.unit}
        self._fill_and_go(wanted)

    def _fill_and_go(self, wanted: Mapping[str, str]) -> None:
        """Fill the page in front; Enter in its last field goes on by itself."""
        screen, before = self.ward.setup, self.ward.where()
        self.hands.fill(screen.page, wanted)
        self.hands.until(lambda: not screen._charter.saving, "the page is charted")
        self.hands.settle()
        if self.ward.where() == before:
            self._go_on()

    def _go_on(self) -> None:
        """Press Continue; the page has to be complete."""
        ward, screen = self.ward, self.ward.setup
        button = screen.footer.go_button
        assert button.isEnabled(), button.accessibleDescription()
        before = ward.where()
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.until(lambda: ward.where() != before, "the next page")
        self.hands.settle()

    def _second(self) -> None:
        """A second person signs in and reads alone."""
        screen = self.ward.setup
        assert isinstance(screen.page, SecondPage)
        assert holds(screen.page.initials, self.hands.here)
        for text in (CHECKER.initials, CHECKER.pin):
            self.hands.write(text)
            self.hands.press(Key.Key_Return)
        self.hands.until(lambda: screen.checker is not None, "the checker signs in")
        checker = screen.checker
        assert checker is not None
        self.hands.fill(checker.page, readings(self.ward.story, screen.desk.protocol))
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.until(lambda: screen.checker is None, "the readings agree")
        self.hands.settle()

    def _pay(self, step: Step) -> None:
        """A check that was left for later: F7 leads from the bedside to its page and back."""
        self.hands.press(Key.Key_F7)
        self.hands.settle()
        page = page_of(step, self.ward.running.desk.protocol)
        row = next(r for r in self.ward.setup.frame.rail.rows() if r.step.id == page.value)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        self._fill_and_go(check_texts(step))
        self._go_on()
        assert self.ward.where() == "bedside"

    # ------------------------------------------------------------ the bedside
    def _entry(self, step: Step) -> None:
        """One line of the quick entry; what is asked or refused is left again by Esc."""
        ward, entry = self.ward, self.ward.bedside.entry
        self._listen(ward.bedside)
        letter, text = keys(step)
        version = ward.session.chart.version
        assert self.hands.here is entry.bar.line
        self.hands.type(letter.lower() + text)
        self.hands.enter()
        if step.verb == "shows":
            self.hands.press(Key.Key_F9)
        if reason := step.words.partition(" because ")[2]:
            self.hands.type(reason)
            self.hands.enter()
        if charts(step):
            assert ward.session.chart.version > version, entry.bar.sentence.words()
            assert entry.bar.line.text() == ""
            return
        last = ward.session.chart.log.last()
        assert (ward.session.chart.version, entry.bar.line.text()) == (version, text), last
        for _ in range(2):
            self.hands.press(Key.Key_Escape)
        self.hands.settle()
        assert (ward.session.chart.version, entry.bar.line.text()) == (version, "")

    def _listen(self, screen: BedsideScreen) -> None:
        if screen in self._listens:
            return
        self._listens.add(screen)
        charting = screen.entry.charting
        charting.stopped.connect(self._held)
        charting.asked.connect(self._held)
        charting.charted.connect(self._charted)

    def _held(self, _asking: Asking, decision: Decision) -> None:
        self.heard = Outcome(held=decision)

    def _charted(self, _asking: Asking, outcome: Outcome) -> None:
        self.heard = outcome

    # ------------------------------------------------------------ the sheet
    def look_at_sheet(self) -> None:
        """From the bedside to the sheet, until its pages are on the screen."""
        if self.ward.where() != "sheet":
            self.hands.press(Key.Key_P, CTRL)
        sheet = self.ward.sheet
        self.hands.until(lambda: bool(sheet.pages) and not sheet.busy, "the sheet is made")

    def save_sheet(self, file: Path) -> None:
        """Save it; the name of the file is all that is not typed here."""
        sheet, session = self.ward.sheet, self.ward.session
        before = len(list(session.chart.all(SheetMade)))
        sheet._choose = lambda _parent, _name: str(file)
        self.hands.press(Key.Key_S, CTRL)
        said = sheet.controls.message
        self.hands.until(lambda: len(list(session.chart.all(SheetMade))) > before, said.words())
        self.hands.settle()
