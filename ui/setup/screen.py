"""The wizard's screen: one page for each step, read against the chart at every key.

It holds no fact that the chart does not: which page is open follows from what is charted, and
half-typed texts lie in the drafts until their page is charted.
"""

from __future__ import annotations

import json
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from assistant.views import setup
from assistant.views.setup import Page as Step
from assistant.views.setup import PageRead, Place
from assistant.views.setup_compared import Compared
from assistant.views.setup_others import others_of
from ui.desk import Desk, Signed, Wanted
from ui.screen import Screen
from ui.setup.charter import Charter
from ui.setup.checked import checked_acts
from ui.setup.checker import Checker
from ui.setup.drafts import PROFILE, Drafts, MemoryDrafts, kept
from ui.setup.frame import Frame, over
from ui.setup.keys import is_back
from ui.setup.lastdone import LastDone
from ui.setup.page import Page
from ui.setup.pages import make
from ui.setup.scanned import beside, scanned_on
from ui.setup.second import SecondPage, SignInByBadge, SignInChecker
from ui.setup.shown import banner_covered, banner_shown, go_words, place_shown, show_around
from ui.widgets import PatientBanner, WizardFooter

SAVING = "Saving."


class SetupScreen(Screen):
    """The wizard of one session; with None it opens a new one at the first Continue.

    `sign_in` and `by_badge` ask who a checker is; `drafts` keeps half-typed texts.
    """

    def __init__(
        self,
        desk: Desk,
        session: UUID | None,
        *,
        sign_in: SignInChecker | None = None,
        by_badge: SignInByBadge | None = None,
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._charter = Charter(desk, session, self)
        self.profile = ""
        self._sign_in, self._by_badge = sign_in, by_badge
        self._drafts = drafts or MemoryDrafts()
        self._last = LastDone(desk, self._drafts, self)
        self._pages: dict[Step, Page] = {}
        self._refused, self._unsigned = "", False
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
        self._stack.addWidget(over(self.frame, self.footer))
        over(self.banner, self._stack, home=self)
        self.frame.rail.chosen.connect(lambda ident: self.open_step(Step(ident)))
        self.footer.back.connect(self.back)
        self.footer.go_on.connect(self.go_on)
        self.footer.to_open.connect(self._to_open)

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
            doors = (self._sign_in, self._by_badge)
            page = self._pages[step] = make(step, self.desk, self.place, *doors)
            page.set_texts(
                {**setup.known(self.place, step), **kept(self._drafts, self.session, step.value)}
            )
            page.changed.connect(self._typed)
            page.finished.connect(self._finished)
            page.done.connect(lambda key: self._last.did(self.session, self.step.value, key))
            page.go.connect(lambda going: self.go.emit((going[0], self.session, *going[1:])))
            if isinstance(page, SecondPage):
                page.handed_over.connect(self.cover)
        self.frame.put(self.page)
        self.refresh()
        if self.isVisible():
            self._focus()

    def _focus(self) -> None:
        if not self.page.start_typing():
            self.footer.go_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self) -> None:
        self._drafts.set(self.session, self.step.value, json.dumps(self.page.texts()))
        self._refused = ""
        self._show_page()

    def _finished(self) -> None:
        self._show_page()
        if isinstance(self.page, SecondPage) or self.page.sent:
            self.go_on()
        if self._read is not None and self._read.closed:
            self.page.to_open()
        else:
            self.footer.go_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _to_open(self) -> None:
        self.page.to_open()

    def arrive(self) -> None:
        """The keyboard goes where typing goes on."""
        if self._take_profile():
            self.open_step(self._first_open())
        elif self.asked and self.checker is None:
            self.open_step(Step(self.asked))
        self.refresh()
        self._last.show(self.session, self.step.value, self.page)
        if self.checker is None:
            self._focus()

    def refresh(self) -> None:
        """Show banner, rail and page as the chart has them now."""
        desk, place = self.desk, self.place
        if self.checker is not None:
            self.banner.say(banner_covered(desk, place))
            return
        self.banner.say(banner_shown(desk, place, self.width(), self.step))
        show_around(self.frame, self.footer, desk, place, self.step)
        self._show_page()

    def _show_page(self) -> None:
        place, texts = self.place, self.page.texts()
        others = others_of(row.chart for row in beside(self.desk, self.session))
        self.footer.set_words(go_words(place, self.step, texts))
        read = self._read = setup.read(place, self.step, texts, self.desk.zone, others)
        self.page.show_read(read, setup.form_of(place, self.step, texts))
        self.page.show_place(place_shown(self.desk, place))
        self.footer.set_reason(SAVING if self._charter.saving else self._refused or read.closed)

    def scanned(self, text: str) -> bool:
        here = (self.page, self.step, self.place)
        return self.checker is None and scanned_on(self.desk, self.session, *here, text)

    def badge(self, text: str) -> bool:
        page = self.page  # of the second check: then the badge is the checker's
        return self.checker is not None or (isinstance(page, SecondPage) and page.badge(text))

    def keeps_names(self) -> bool:
        return self.step is Step.PATIENT and self.checker is None

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
        if self.desk.person is None and not self._unsigned and self._asks_who():
            return
        acts = [
            self.desk.act(row.what, at=row.at, reason=row.reason, as_shown=row.as_shown)
            for row in read.charting
        ]
        self._charter.chart(acts)
        self.footer.set_reason(SAVING)

    def _asks_who(self) -> bool:
        question = f"{self.step.value.capitalize()}: who charts it?"
        return self.desk.want(Wanted(question, self._who, unsigned=True))

    def _who(self, signed: bool) -> None:
        self._unsigned = not signed
        self.go_on()

    def _opened(self, session: UUID) -> None:
        for key in (self.step.value, PROFILE):
            self._drafts.set(None, key, "")
        self._last.move(session)
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
        acts, closed = checked_acts(self.desk, self.place, checker, rows)
        if closed:
            checker.footer.set_reason(closed)
        else:
            self._charter.chart(acts)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_back(event):
            event.accept()
            if self.checker is None:
                QTimer.singleShot(0, self.back)
            return True
        return super().event(event)
