"""Drawer: a page beside the live values. What is typed is kept until it is charted or emptied."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assistant.views.banner import bed_of, name_of
from assistant.views.entry_line import says
from assistant.views.entry_modes import may_wait
from assistant.views.names import without_names
from assistant.views.setup_form import Form, PageRead, Place
from ui.bedside.drawer_footer import DrawerFooter
from ui.desk import Desk, Wanted
from ui.setup.charter import Charter
from ui.setup.follow import Follow
from ui.setup.page import Page
from ui.theme import scale
from ui.widgets import Card, Message, ScrollColumn, Words

SAVING = "Saving."
NOTHING = "Nothing new is typed here."
WIDE, LEAST, SHARE, AIR = 640, 420, 46, 44


def nowhere(_texts: Mapping[str, str]) -> str:
    """After it is charted the bedside goes on."""
    return ""


@dataclass(frozen=True)
class Drawn:
    """What a drawer holds: its head, how its page is made and read, and the words of its key.

    `known` are the texts it begins with. `then` is the page of the wizard that follows once it
    is charted, "" for none; `instead` the one that opens in its place, as long as there is one.
    One that `stays` opens again after it was charted, for the next step.
    """

    name: str
    title: str
    make: Callable[[Desk, Place], Page]
    read: Callable[[Form], PageRead]
    go_on: str = "Chart"
    known: Callable[[Place], Mapping[str, str]] = field(default=lambda _place: {})
    then: Callable[[Mapping[str, str]], str] = nowhere
    instead: Callable[[Place], str] = field(default=lambda _place: "")
    stays: bool = False


class Drawer(Card):
    """`left()` when it closes, `goes(str)` to a page of the wizard.

    Its page is read at every key, as in the wizard.
    """

    left = Signal()
    goes = Signal(str)

    def __init__(self, desk: Desk, session: UUID) -> None:
        super().__init__(fill="raised", line="action", padding=0)
        self.desk, self.session = desk, session
        self.page: Page | None = None
        self._drawn: Drawn | None = None
        self._going: Drawn | None = None
        self._read: PageRead | None = None
        self._refused = ""
        self._kept: dict[str, dict[str, str]] = {}
        self._charter = Charter(desk, session, self)
        self._whose, self._title = Words("", "control", "text2"), Words("", "title")
        self._scroll, self.sentence, self.notes = ScrollColumn(), Message(2), Message(1)
        self._follow = Follow(self._scroll)
        self.footer = DrawerFooter(self)
        self._lay_out()
        self.footer.left.connect(self.leave)
        self.footer.charted.connect(self.chart)
        self.footer.to_open.connect(self._to_open)
        self._charter.charted.connect(self._charted)
        self._charter.held.connect(self._held)
        self.hide()

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 12, 12, 6)
        inside.setSpacing(4)
        for part in (self._whose, self._title):
            inside.addWidget(part)
        inside.addWidget(self._scroll, 1)
        inside.addWidget(self.notes)
        inside.addWidget(self.sentence)
        self.add(inside, 1)
        self.add(self.footer)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def fit(self, whole: int, beside: int = 0) -> None:
        """A share of the screen's width that leaves `beside` for dose and pressure."""
        room = max(LEAST, whole - beside - AIR)
        self.setFixedWidth(min(scale().grow(WIDE), whole * SHARE // 100, room))

    def make_room(self, whole: int, field: QWidget, entry: QWidget) -> None:
        """Let what was folded away be forgotten at once: else the window would grow by it."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for part in (field, entry):
            part.updateGeometry()
        self.fit(whole, field.minimumSizeHint().width())

    @property
    def place(self) -> Place:
        """The chart as it is now."""
        found = self.desk.sessions[self.session]
        return Place(found.chart, found.protocol, self.desk.now())

    @property
    def is_open(self) -> bool:
        """Whether a page stands here."""
        return self.page is not None

    def open_up(self, drawn: Drawn) -> None:
        """Show this page, with what was typed on it before and not charted."""
        self._put_away()
        self._drawn, self._refused = drawn, ""
        self._title.say(drawn.title)
        self.footer.set_words(drawn.go_on)
        page = self.page = drawn.make(self.desk, self.place)
        page.title.hide()
        page.set_close(close=True)
        page.set_texts(self._kept.get(drawn.name) or drawn.known(self.place))
        page.changed.connect(self._typed)
        page.finished.connect(self._to_open)
        page.go.connect(self._gone)
        self._scroll.add(page, 1)
        self._follow.watch(page)
        self.show()
        self.refresh()
        page.start_typing()

    def _put_away(self) -> None:
        if self.page is not None:
            self._follow.drop(self.page)
            self._scroll.column.removeWidget(self.page)
            for part in (self.page.helper, self.page.head, self.page):
                part.hide()
                part.deleteLater()
            self.page = None

    def _typed(self) -> None:
        if self._drawn is not None and self.page is not None:
            self._kept[self._drawn.name] = self.page.texts()
        self._refused = ""
        self.refresh()

    def _to_open(self) -> None:
        """The keyboard goes to what is still open, else to the key that charts."""
        if self._read is not None and not self._read.closed:
            self.footer.go_button.setFocus()
        elif self.page is not None:
            self.page.to_open()

    def refresh(self) -> None:
        """Show what came of the page as it is now, and the sentence that would be stored."""
        if self._drawn is None or self.page is None:
            return
        place = self.place
        whose = f"Bed {bed_of(place.chart)} {name_of(place.chart)}"
        self._whose.say(self._seen(whose))
        self.setAccessibleName(f"{self._drawn.title}. {self._whose.words()}")
        form = Form(place, self.page.texts(), self._drawn.known(place))
        read = self._read = self._drawn.read(form)
        self.page.show_read(read, form)
        self.page.show_place(place)
        closed = SAVING if self._charter.saving else self._refused or read.closed
        if not closed and not read.charting:
            closed = NOTHING
        self.footer.set_reason(closed)
        self._say(place, read)

    def _seen(self, said: str) -> str:
        """A sentence as it may be seen now: with initials while names are hidden."""
        return without_names(self.place.chart, said) if self.desk.names_hidden else said

    def _sentence(self, place: Place, read: PageRead) -> str:
        """What would be stored, beginning with bed and name once."""
        now, rows = place.now, list[str]()
        head = f"Bed {bed_of(place.chart)} {name_of(place.chart)}"
        for row in read.charting:
            said = says(place.chart, row.what, row.at or now, now, self.desk.zone)
            rows.append(said.removeprefix(head).lstrip(" ,:") if rows else said)
        return self._seen(". ".join(rows))

    def _say(self, place: Place, read: PageRead) -> None:
        said, notes = self._sentence(place, read), " ".join(read.notes)
        self.sentence.setVisible(bool(said))
        self.sentence.say("ok" if not read.closed else "note", said)
        self.notes.setVisible(bool(notes))
        self.notes.say("note", notes)

    def chart(self) -> None:
        """Chart all of it in one, or say what holds it up. Who charts is asked for first."""
        self.refresh()
        read = self._read
        if self._charter.saving or read is None or read.closed or not read.charting:
            return
        if self.desk.person is None:
            waits = all(may_wait(row.what) for row in read.charting)
            said = self._sentence(self.place, read)
            then = Wanted(said, lambda _signed: self._go_on(), unsigned=waits)
            if self.desk.want(then):
                return
        self._go()

    def _go_on(self) -> None:
        """Somebody answered who charts: read it once more, as it is by then."""
        self.refresh()
        self._go()

    def _go(self) -> None:
        read = self._read
        if self._charter.saving or self._drawn is None or read is None or read.closed:
            return
        self._going = self._drawn
        acts = [
            self.desk.act(row.what, at=row.at, reason=row.reason, as_shown=row.as_shown)
            for row in read.charting
        ]
        self._charter.chart(acts)
        self._say_saving()

    def _say_saving(self) -> None:
        if self._charter.saving:
            self.footer.set_reason(SAVING)

    def _charted(self) -> None:
        """What is on disk is no draft any more, also when the drawer was left meanwhile."""
        gone, self._going = self._going, None
        if gone is not None:
            self._kept.pop(gone.name, None)
        if gone is None or self._drawn is not gone:
            return
        texts = self.page.texts() if self.page is not None else {}
        QTimer.singleShot(0, self, lambda: self._end(gone, gone.then(texts)))

    def _end(self, gone: Drawn, page: str) -> None:
        """After the disk's answer, in a moment of its own: close, or open for the next step."""
        if self._drawn is not gone:
            return
        if gone.stays:
            self.open_up(gone)
            return
        self.leave()
        if page:
            self.goes.emit(page)

    def _gone(self, place: object) -> None:
        """The page itself leads to a page of the wizard."""
        if isinstance(place, str):
            QTimer.singleShot(0, self, lambda: self._to_wizard(place))

    def _to_wizard(self, page: str) -> None:
        self.leave()
        self.goes.emit(page)

    def _held(self, sentence: str) -> None:
        self._refused = sentence
        self.refresh()

    def leave(self) -> None:
        """Close; what is typed here waits for the next time."""
        self._put_away()
        self._drawn = None
        self.hide()
        self.left.emit()
