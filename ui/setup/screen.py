"""The wizard's screen: one page for each step, read against the chart at every key.

It holds no fact that the chart does not: which page is open follows from what is charted, and
half-typed texts lie in the drafts until their page is charted.
"""

from __future__ import annotations

import json
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assistant.views import banner, setup
from assistant.views.setup import Page as Step
from assistant.views.setup import PageRead, Place
from assistant.views.setup_form import Form
from assistant.views.setup_second import Compared, charted_by, hand_of, read_second
from assistant.wording.numbers import clock_seconds
from ui.banner import covered_words
from ui.desk import Desk, Signed
from ui.screen import Screen
from ui.setup.charter import Charter
from ui.setup.checker import Checker
from ui.setup.drafts import PROFILE, Drafts, MemoryDrafts
from ui.setup.fitted import fitted
from ui.setup.frame import Frame
from ui.setup.keys import is_back
from ui.setup.page import Page
from ui.setup.pages import make
from ui.setup.second import SecondPage, SignInChecker
from ui.widgets import PatientBanner, RailStep, WizardFooter

SAVING = "Saving."
START = "Started now"


class SetupScreen(Screen):
    """The wizard of one session; with None it opens a new one at the first Continue.

    `sign_in` asks who a checker is; `drafts` keeps half-typed texts.
    """

    def __init__(
        self,
        desk: Desk,
        session: UUID | None,
        *,
        sign_in: SignInChecker | None = None,
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._charter = Charter(desk, session, self)
        self.profile = ""
        self._sign_in, self._drafts = sign_in, drafts or MemoryDrafts()
        self._pages: dict[Step, Page] = {}
        self._refused = ""
        self._read: PageRead | None = None
        self.checker: Checker | None = None
        self.banner, self.frame, self.footer = PatientBanner(), Frame(), WizardFooter()
        self._stack = QStackedWidget()
        self._lay_out()
        self._charter.opened.connect(self._opened)
        self._charter.charted.connect(self._charted)
        self._charter.held.connect(self._held)
        self.step = Step.PATIENT
        self._take_profile()
        self.open_step(self._first_open())

    def _take_profile(self) -> bool:
        """Take the profile that was chosen last; pages ask what it asks, so old ones go."""
        chosen = "" if self.session else self._drafts.get(None, PROFILE)
        if self.session or chosen == self.profile or chosen not in self.desk.profiles:
            return False
        self.profile = self._charter.profile = chosen
        for step in list(self._pages):
            self.frame.drop(self._pages.pop(step))
        return True

    def _lay_out(self) -> None:
        work = QWidget()
        inner = QVBoxLayout(work)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.frame, 1)
        inner.addWidget(self.footer)
        self._stack.addWidget(work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.frame.rail.chosen.connect(lambda ident: self.open_step(Step(ident)))
        self.footer.back.connect(self.back)
        self.footer.go_on.connect(self.go_on)

    @property
    def session(self) -> UUID | None:
        """The session under work, None before the first page is charted."""
        return self._charter.session

    @property
    def place(self) -> Place:
        """The chart as it is now, with the protocol and the time."""
        if self.session is None:
            return Place(setup.NOTHING, self.desk.rules_of(self.profile), self.desk.now())
        found = self.desk.sessions[self.session]
        return Place(found.chart, found.protocol, self.desk.now())

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._pages[self.step]

    def heading(self) -> tuple[str, str]:
        """What this screen is, and which step it shows."""
        return "Start an infusion", setup.step_of(self.step)

    def _first_open(self) -> Step:
        place = self.place
        return setup.first_open(place.chart, place.protocol)

    def open_step(self, step: Step) -> None:
        """Show a page; texts typed on any other stay where they are."""
        self.step, self._refused = step, ""
        if step not in self._pages:
            page = self._pages[step] = make(step, self.desk, self.place, self._sign_in)
            page.set_texts({**setup.known(self.place, step), **self._draft(step)})
            page.changed.connect(self._typed)
            page.finished.connect(self._finished)
            if isinstance(page, SecondPage):
                page.handed_over.connect(self.cover)
        self.frame.put(self.page)
        self.footer.set_words(START if step is Step.CONFIRM else "Continue")
        self.refresh()
        if self.isVisible():
            self._focus()

    def _focus(self) -> None:
        if not self.page.start_typing():
            self.footer.go_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _draft(self, step: Step) -> dict[str, str]:
        kept = self._drafts.get(self.session, step.value)
        return {str(key): str(text) for key, text in json.loads(kept or "{}").items()}

    def _typed(self) -> None:
        self._drafts.set(self.session, self.step.value, json.dumps(self.page.texts()))
        self._refused = ""
        self._show_page()

    def _finished(self) -> None:
        if isinstance(self.page, SecondPage):
            self.go_on()
        else:
            self.footer.go_button.setFocus(Qt.FocusReason.TabFocusReason)

    def arrive(self) -> None:
        """The keyboard goes where typing goes on."""
        if self._take_profile():
            self.open_step(self._first_open())
        self.refresh()
        if self.checker is None:
            self._focus()

    def refresh(self) -> None:
        """Show banner, rail and page as the chart has them now."""
        place, zone = self.place, self.desk.zone
        if self.checker is not None:
            cover = banner.covered(place.chart, place.protocol, place.now, zone)
            self.banner.say(covered_words(cover))
            return
        shown = banner.banner(place.chart, place.protocol, place.now, zone)
        if self.desk.training:
            shown = replace(shown, training=banner.TRAINING)
        self.banner.say(fitted(shown, place, self.width()))
        rows = setup.rail(place.chart, place.protocol, self.step, zone)
        self.frame.say_steps(
            RailStep(row.page.value, row.title, row.result, row.state.value) for row in rows
        )
        last = place.chart.log.last()
        saved = f"Saved {clock_seconds(last.recorded_at, zone)}" if last else ""
        self.footer.set_saved(saved)
        self._show_page()

    def _show_page(self) -> None:
        place, texts = self.place, self.page.texts()
        names = setup.names_of(
            session.chart for ident, session in self.desk.sessions.items() if ident != self.session
        )
        read = self._read = setup.read(place, self.step, texts, self.desk.zone, names)
        self.page.show_read(read, setup.form_of(place, self.step, texts))
        self.page.show_place(place)
        if isinstance(self.page, SecondPage):
            self.page.tell_maker(charted_by(place.chart))
        self.footer.set_reason(SAVING if self._charter.saving else self._refused or read.closed)

    def back(self) -> None:
        """The page before; from the first one, the place before."""
        steps = list(Step)
        before = steps.index(self.step) - 1
        if before < 0:
            choose = self.session is None and len(self.desk.profiles) > 1
            self.go.emit(("choose",) if choose else ("back",))
        else:
            self.open_step(steps[before])

    def go_on(self) -> None:
        """Chart what the page holds, then show the next open one."""
        self._show_page()
        read = self._read
        if self._charter.saving or read is None or read.closed or self._refused:
            return
        if not read.charting:
            self._next()
            return
        acts = [
            self.desk.act(row.what, at=row.at, reason=row.reason, as_shown=row.as_shown)
            for row in read.charting
        ]
        self._charter.chart(acts)
        self.footer.set_reason(SAVING)

    def _opened(self, session: UUID) -> None:
        for key in (self.step.value, PROFILE):
            self._drafts.set(None, key, "")
        self.became.emit(session)

    def _charted(self) -> None:
        self._drafts.set(self.session, self.step.value, "")
        self.uncover()
        self._next()

    def _held(self, sentence: str) -> None:
        self._refused = sentence
        self.refresh()

    def _next(self) -> None:
        place = self.place
        if setup.is_running(place.chart) and self.step is Step.CONFIRM:
            self.go.emit(("bedside", self.session))
            return
        if self.page.renewed:
            self.frame.drop(self._pages.pop(self.step))
        self.open_step(setup.next_open(place.chart, place.protocol, self.step))

    def cover(self, who: Signed) -> None:
        """A checker has signed in: everything charted is covered."""
        checker = self.checker = Checker(self.place, who)
        self._stack.addWidget(checker)
        self._stack.setCurrentWidget(checker)
        checker.left.connect(self._left)
        checker.done.connect(self._checked)
        self.refresh()
        checker.page.start_typing()

    def _left(self) -> None:
        self.uncover()
        self.refresh()
        self._focus()

    def uncover(self) -> None:
        """The checker is done, or has gone."""
        if self.checker is not None:
            self._stack.removeWidget(self.checker)
            self.checker.hide()
            self.checker.deleteLater()
            self.checker = None

    def _checked(self, rows: tuple[Compared, ...]) -> None:
        checker = self.checker
        if checker is None or self._charter.saving:
            return
        texts = {"why:check_differs": checker.reason()}
        who = (checker.who.id, checker.who.name)
        read = read_second(Form(self.place, texts), rows, who)
        acts = [
            replace(self.desk.act(row.what, reason=row.reason), by=hand_of(*who))
            for row in read.charting
        ]
        if read.closed:
            checker.footer.set_reason(read.closed)
        else:
            self._charter.chart(acts)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_back(event):
            event.accept()
            if self.checker is None:
                QTimer.singleShot(0, self.back)
            return True
        return super().event(event)
