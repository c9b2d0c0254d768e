"""The screen of an emergency start or a take-over: one page, charted in one, then the bedside."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views import setup
from assistant.views.setup import PageRead, Place
from assistant.views.setup_emergency import offered, profile_for
from assistant.views.setup_form import Form
from assistant.views.setup_hurried import strengths
from assistant.views.setup_others import others_of, tell_bed
from assistant.views.standing import says
from ui.desk import Desk
from ui.screen import Screen
from ui.setup.charter import Charter
from ui.setup.drafts import Drafts, MemoryDrafts
from ui.setup.hurried import HurriedPage
from ui.setup.scanned import beside, take
from ui.setup.shown import banner_shown
from ui.theme import scale
from ui.widgets import Card, PatientBanner, ScrollColumn, WizardFooter

SAVING = "Saving."
AT = "typed_at"
"""When the last key was pressed, beside the texts."""
KEEP = timedelta(minutes=10)
"""What was typed longer ago and not charted is forgotten: it may be of another patient."""
EDGE, RIGHT, NARROW, TALL = 8, 430, 900, 700


class HurriedScreen(Screen):
    """With a session that is being prepared it goes on with that one; with None it opens one.

    `reader` reads the page, `name` is where its half-typed texts are kept.
    """

    def __init__(
        self,
        desk: Desk,
        session: UUID | None,
        page: HurriedPage,
        reader: Callable[[Form], PageRead],
        *,
        name: str,
        words: str,
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._name, self._reader = name, reader
        self._charter = Charter(desk, session, self)
        self._drafts = drafts or MemoryDrafts()
        self._read: PageRead | None = None
        self._refused = ""
        self._typed_at: datetime | None = None
        self.page = page
        self.banner = PatientBanner()
        self.footer = WizardFooter(words, back="Leave", keys=("Esc", "Ctrl+Enter"))
        self._lay_out()
        kept = self._kept()
        page.profile_head.offer(offered(desk.profiles, kept.get("population", "")))
        page.set_texts(kept)
        page.changed.connect(self._typed)
        page.rested.connect(self.refresh)
        page.finished.connect(self._finished)
        self.footer.back.connect(self.leave)
        self.footer.go_on.connect(self.go_on)
        self._charter.opened.connect(self._opened)
        self._charter.charted.connect(self._charted)
        self._charter.held.connect(self._held)
        self.refresh()

    def _lay_out(self) -> None:
        left, right = ScrollColumn(), ScrollColumn()
        left.add(self.page)
        right.add(self.page.helper)
        self._cards = Card(padding=16), Card(padding=16)
        for card, inside in zip(self._cards, (left, right), strict=True):
            card.add(inside, 1)
        row = QHBoxLayout()
        row.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        row.setSpacing(12)
        row.addWidget(self._cards[0], 1)
        row.addWidget(self._cards[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(row, 1)
        column.addWidget(self.footer)
        self.banner.setVisible(self.session is not None)

    @property
    def session(self) -> UUID | None:
        """The session under work, None before it is opened."""
        return self._charter.session

    @property
    def place(self) -> Place:
        """The chart as it is now, under the profile of who lies there."""
        if self.session is not None:
            found = self.desk.sessions[self.session]
            return Place(found.chart, found.protocol, self.desk.now())
        texts = self.page.texts()
        given = texts.get("population", ""), texts.get("profile", "")
        chosen = profile_for(self.desk.profiles, *given)
        self._charter.profile = chosen
        return Place(setup.NOTHING, self.desk.rules_of(chosen), self.desk.now())

    def _kept(self) -> dict[str, str]:
        """What a kill left half typed; what is charted already of a session under work."""
        kept = json.loads(self._drafts.get(self.session, self._name) or "{}")
        texts = {str(key): str(text) for key, text in kept.items()}
        typed = texts.pop(AT, "")
        self._typed_at = datetime.fromisoformat(typed) if typed else None
        if self._stale():
            texts = {}
        if self.session is None:
            return texts
        known = setup.known(self.place, setup.Page.PATIENT)
        charted = {key: known[key] for key in ("bed", "weight", "weight_kind") if key in known}
        return charted | texts

    def _stale(self) -> bool:
        return self._typed_at is not None and self.desk.now() - self._typed_at > KEEP

    def arrive(self) -> None:
        """The keyboard is where typing goes on; what was left long ago is gone."""
        if self.session is not None and setup.is_running(self.place.chart):
            self.go.emit(("bedside", self.session))
            return
        if self._stale():
            self._forget()
        self.refresh()
        self.page.start_typing()

    def refresh(self) -> None:
        """Show what came of the page as it is now."""
        place = self.place
        if self.session is not None:
            self.banner.say(banner_shown(self.desk, place, self.width()))
        self.page.offer_bags(strengths(place.protocol))
        population = self.page.texts().get("population", "")
        self.page.profile_head.offer(offered(self.desk.profiles, population))
        used = place.protocol if population or self.session else None
        words = says(used, used.protocol.id).removeprefix("Adult, ") if used else ""
        self.page.profile_head.say(words, fixed=self.session is not None)
        form = self._form = Form(place, self.page.texts())
        read = self._read = self._reader(form)
        tell_bed(form, others_of(row.chart for row in beside(self.desk, self.session)))
        self.page.show_read(read, form)
        self.footer.set_reason(SAVING if self._charter.saving else self._refused or read.closed)

    def scanned(self, text: str) -> bool:
        """A bag or vial was scanned: it fills the strength alone, never a rate or a dose."""
        found = take(text, setup.Page.PREPARATION, self._form, self.desk.zone, ())
        if found is not None:
            self.page.take(found)
            self.page.start_typing()
        return found is not None

    def _typed(self) -> None:
        self._typed_at = self.desk.now()
        kept = {**self.page.texts(), AT: self._typed_at.isoformat()}
        self._drafts.set(self.session, self._name, json.dumps(kept))
        self._refused = ""
        self.refresh()

    def _finished(self) -> None:
        self.footer.go_button.setFocus()

    def leave(self) -> None:
        """Forget what is typed: the next one begins with nothing filled in."""
        self._forget()
        self.go.emit(("back",))

    def _forget(self) -> None:
        self._typed_at = None
        self._drafts.set(self.session, self._name, "")
        self.page.empty()

    def go_on(self) -> None:
        """Chart all of it in one, or say what holds it up."""
        self.refresh()
        read = self._read
        if self._charter.saving or read is None or read.closed or self._refused:
            return
        acts = [
            self.desk.act(row.what, at=row.at, reason=row.reason, as_shown=row.as_shown)
            for row in read.charting
        ]
        self._charter.chart(acts)
        self.footer.set_reason(SAVING)

    def _opened(self, session: UUID) -> None:
        self._drafts.set(None, self._name, "")
        self.became.emit(session)

    def _charted(self) -> None:
        self._drafts.set(self.session, self._name, "")
        QTimer.singleShot(0, lambda: self.go.emit(("bedside", self.session)))

    def _held(self, sentence: str) -> None:
        self._refused = sentence
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """The column on the right keeps its width, and gives way in a small window."""
        wide = self.width() * 100 // scale().percent
        share = self.width() * 9 // 20 if wide < NARROW else scale().grow(RIGHT)
        self.page.arrange(roomy=self.height() * 100 // scale().percent > TALL)
        self._cards[1].setFixedWidth(min(share, self.width() * 9 // 20))
