"""A nurse who starts an infusion in the real program, page by page, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from hands import CTRL
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ward import CHECKER, Person, a_ward
from ward_nurse import Nurse
from wizard import TYPED

from assistant.rules.checks import debts
from assistant.rules.setup import Page as Step
from assistant.stories.reading import Story, read_story
from assistant.views.setup_own import own_code, own_row
from ui.setup.checker import Checker
from ui.setup.hurried_screen import HurriedScreen
from ui.setup.second import SecondPage

Key = Qt.Key
MOST_PAGES = 12
Texts = Mapping[str, str]
READ: Final[Texts] = {
    "weight": "70", "dose": "0.05", "dose_unit": "mcg/kg/min", "strength": "16", "drawn": "4",
    "drug": "norepinephrine", "rate": "13.1", "pump_unit": "mcg/kg/min", "line": "peripheral",
    "site": "left forearm",
}  # fmt: skip
"""What a second person reads of the usual start."""


def empty(profile: str = "adult_septic_shock") -> Story:
    """A story that only says under which profile it begins, and when."""
    lines = ("title Start", "date 2026-11-21", "zone -05:00", f"profile {profile}", "")
    return read_story("\n".join((*lines, "04:00  bed 12", "")))


class Starter(Nurse):
    """Fills pages by their texts; every text is typed, Enter and Tab lead from one to the next."""

    def begin(self) -> None:
        """Come on duty, and begin a new infusion of the story's profile."""
        self.ward.come_on()
        self.ward.begin()

    def page(self, step: Step, *without: str, **changed: str) -> None:
        """Fill the page in front and go on from it; `wristband` as `check__wristband`."""
        given = {key.replace("__", ":"): text for key, text in changed.items()}
        wanted = {**TYPED[step], **given}
        assert self.ward.setup.step is step, self.ward.where()
        self.whole({key: text for key, text in wanted.items() if key not in without})

    def whole(self, wanted: Texts) -> None:
        """Fill the page in front with these texts alone, and go on."""
        self._fill_and_go(wanted)
        self.later(seconds=20)

    def later(self, **by: float) -> None:
        """Let time pass."""
        self.ward.pass_time(self.ward.clock.now() + timedelta(**by))

    def hurried(self, key: Key, wanted: Texts) -> None:
        """An emergency start or a take-over by its key, charted in one."""
        self.hands.press(key, CTRL)
        self.hands.settle()
        screen = self.ward.front
        assert isinstance(screen, HurriedScreen), self.ward.where()
        self.hands.fill(screen.page, wanted)
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.until(
            lambda: self.ward.where() == "bedside", screen.footer.go_button.accessibleDescription()
        )
        self.hands.settle()

    def hand_over(self, who: Person = CHECKER) -> Checker | None:
        """Sign somebody in as the checker; None when the program says no."""
        screen, page = self.ward.setup, self.ward.setup.page
        assert isinstance(page, SecondPage)
        page.initials.setFocus()
        for text in (who.initials, who.pin):
            self.hands.write(text)
            self.hands.press(Key.Key_Return)
        self.hands.until(page._button.isEnabled, "an answer")
        return screen.checker

    def reads(self, readings: Texts, why: str = "") -> None:
        """The checker in front reads alone; what differs is charted with its reason."""
        screen = self.ward.setup
        checker = screen.checker
        assert checker is not None
        self.hands.fill(checker.page, readings)
        self.hands.press(Key.Key_Return, CTRL)
        if why:
            assert checker.comparing()
            self.hands.type(why)
            self.hands.press(Key.Key_Return, CTRL)
        self.hands.until(
            lambda: screen.checker is None, checker.footer.go_button.accessibleDescription()
        )
        self.hands.settle()

    def pay(self, texts: Mapping[Step, Texts], read: Texts = READ) -> set[str]:
        """From the bedside by F7 to what is owed, the first due first, until nothing has a page.

        Each is answered on the page that its Alt and digit opens. What is still owed after it.
        """
        self.hands.press(Key.Key_F7)
        self.hands.settle()
        for _ in range(MOST_PAGES):
            if self.ward.setup.step is not Step.CONFIRM:
                self.to_page(Step.CONFIRM)
            self.hands.press(Key.Key_1, Qt.KeyboardModifier.AltModifier)
            self.hands.settle()
            step = self.ward.setup.step
            if step is Step.CONFIRM:
                break
            if step is Step.SECOND:
                self.hand_over()
                self.reads(read)
            else:
                self.whole(self._own(step) or texts[step])
        return self.owed()

    def _own(self, step: Step) -> Texts:
        """The answer to what the program itself left open on a page, while it is shown there."""
        row = own_row(self.ward.setup.place, step)
        return {own_code(step): "yes"} if row is not None else {}

    def to_page(self, step: Step) -> None:
        """Click a step of the rail."""
        row = next(r for r in self.ward.setup.frame.rail.rows() if r.step.id == step.value)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        self.hands.settle()
        assert self.ward.setup.step is step

    def owed(self) -> set[str]:
        """What is still open."""
        session = self.ward.session
        return {row.code for row in debts(session.chart, session.protocol, self.ward.clock.now())}


@contextmanager
def a_starter(folder: Path, profile: str = "adult_septic_shock") -> Iterator[Starter]:
    """A nurse in a new ward, closed at the end."""
    story = empty(profile)
    with a_ward(folder, story) as ward:
        yield Starter(ward)
