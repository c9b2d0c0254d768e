"""The protocol library: profiles and sections on the left, what they say and from where beside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.banner import bed_of
from assistant.views.library_page import Here, Page, Stop, page
from assistant.views.library_shelf import Text, text_of, texts
from ui.desk import Desk
from ui.reference.choosing import Choosing
from ui.reference.head import Band, LibraryHead
from ui.reference.lines_view import LinesView
from ui.reference.rail import Rail
from ui.screen import Screen
from ui.theme import GAP, scale
from ui.widgets import Card, EntryField, Words

RAIL_WIDE = 300
RAIL_MOST = 0.36
COMPACT = 480


class LibraryScreen(Screen):
    """Arrows go through the list and the lines, Enter goes in, Esc goes back; letters look for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.place = Here()
        self.page: Page | None = None
        self._texts: tuple[Text, ...] = ()
        self._came = False
        self.rail, self.lines = Rail(), LinesView()
        self.head, self.band = LibraryHead(), Band()
        self.search = EntryField("", message_lines=0)
        self.search.set_placeholder("Type to find")
        self.search.line.setAccessibleName("Words to find")
        self.nothing = Words("", "emphasis", "text2", centre=True)
        self._left, self._right = Card(padding=8), QWidget()
        self._lay_out()
        self.choosing = Choosing(self)
        self._connect()
        self.restyle()

    def _lay_out(self) -> None:
        self._left.add(self.search)
        self._left.add(self.rail, 1)
        card = Card(padding=0)
        for part in (self.head, self.band):
            card.add(part)
        card.add(self.nothing, 1)
        card.add(self.lines, 1)
        card.body.setSpacing(0)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(card)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 16)
        row.setSpacing(GAP)
        row.addWidget(self._left)
        row.addWidget(self._right, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.read)
        self.rail.entered.connect(self.lines.setFocus)
        self.lines.left.connect(self.rail.setFocus)
        for list_ in (self.rail, self.lines):
            list_.typed.connect(self._begin_search)
        field = self.search
        field.typed.connect(self.look_for)
        field.entered.connect(lambda _text: self.lines.setFocus())
        field.stepped.connect(lambda _way: self.lines.setFocus())
        self.head.compare.clicked.connect(self.ask_other)
        self.head.card.clicked.connect(self.show_card)
        self.head.back.clicked.connect(self.leave)
        self.choosing.chosen.connect(self.compare)

    def arrive(self) -> None:
        """The list has the keyboard, on the text of the infusion that was in front."""
        self._take_texts()
        if not self._came:
            self._came = True
            mine = self.desk.sessions.get(self.beside) if self.beside else None
            ident = text_of(self._texts, mine.protocol if mine else None)
            self.place = Here(ident or self._texts[0].id)
        self._show()
        self.rail.setFocus()

    def _take_texts(self) -> None:
        sessions = self.desk.sessions.values()
        beds = [(bed_of(each.chart), each.protocol) for each in sessions]
        now, zone = self.desk.now(), self.desk.zone
        self._texts = texts(self.desk.profiles, beds, now, zone)

    def read(self, stop: Stop) -> None:
        """Go to a text, or to a section of the one that is read."""
        if stop.text != self.place.text:
            self.place = self.place._replace(text=stop.text, against="")
        elif stop.section:
            self.place = self.place._replace(section=stop.section)
        self._show(going=stop)

    def look_for(self, words: str) -> None:
        """Show the lines alone that hold these words."""
        self.place = self.place._replace(words=words)
        self._show()

    def _begin_search(self, text: str) -> None:
        field = self.search
        field.setFocus()
        field.line.setText(field.text() + text)
        self.look_for(field.text())

    def ask_other(self) -> None:
        """Choose the text that this one is compared with."""
        others = [Stop(t.id, "", t.name, t.note) for t in self._texts if t.id != self.place.text]
        if others:
            self.choosing.ask(others)

    def compare(self, ident: str) -> None:
        """Show where another text differs from this one."""
        self.place = self.place._replace(against=ident, section="", words="")
        self.search.clear()
        self._show()
        self.lines.setFocus()

    def show_card(self) -> None:
        """The rate card of the text that is read."""
        self.go.emit(("card", None, self.place.text))

    def leave(self) -> None:
        """One step back: out of a search, out of a comparison, to the list, to the place before."""
        if self.place.words or self.search.text():
            self.search.clear()
            self.look_for("")
            self.rail.setFocus()
        elif self.place.against:
            self.place = self.place._replace(against="")
            self._show()
            self.rail.setFocus()
        elif self.lines.hasFocus():
            self.rail.setFocus()
        else:
            self.go.emit(("back",))

    def _show(self, going: Stop | None = None) -> None:
        made = page(self._texts, self.place)
        self.page = made
        self.head.title.say(made.title)
        self.head.detail.say(made.detail)
        self.band.say(made.notice)
        self.nothing.say(made.nothing)
        self.nothing.setVisible(bool(made.nothing))
        self.lines.setVisible(not made.nothing)
        stays = going if going in made.stops else made.here
        self.rail.say(list(made.stops), self.place.text, stays)
        if self.lines.words.rows() != made.rows:
            self.lines.say(made.rows, made.watermark)
        if made.whole and going is not None:
            self.lines.come_to(going.section)

    def restyle(self) -> None:
        """As wide as the text size and the window allow."""
        most = round(self.width() * RAIL_MOST)
        self._left.setFixedWidth(min(scale().grow(RAIL_WIDE), max(most, 200)))
        self.head.arrange(compact=self.height() < scale().grow(COMPACT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
