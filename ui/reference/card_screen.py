"""The rate card on the screen: of a bag of a profile, or of the patient with the step strip."""

from __future__ import annotations

from uuid import UUID

from assistant.views.banner import banner
from assistant.views.card_choices import bag_choices, profile_of
from assistant.views.standing import says
from assistant.views.step_strip import step_strip
from ui.banner import banner_words
from ui.desk import Desk
from ui.reference.made import Asked, CardMaker
from ui.reference.step_strip import StepStripCard
from ui.review.controls import WIDE, Controls
from ui.review.made import Made
from ui.review.paper import ChoosePath, LooseScreen, ask_path
from ui.theme import scale
from ui.widgets import Card, Choices, KeyButton, Words

PAPERS = ("A4", "Letter")
MOVED = "Bag, weight, order or dose may have changed since. Ctrl+R makes it again."


class CardScreen(LooseScreen):
    """Made anew on every visit and for every choice; a card for a patient says when it is old."""

    sheet = "rate card"

    def __init__(
        self,
        desk: Desk,
        session: UUID | None,
        cards: CardMaker,
        choose: ChoosePath = ask_path,
    ) -> None:
        self.paper_key = KeyButton("Letter in place of A4", "Ctrl+T", icon="file-text")
        super().__init__(desk, cards, Controls("Rate card", self.paper_key), choose)
        self.session, self._cards = session, cards
        self.paper, self.profile = PAPERS[0], ""
        self.paper_key.clicked.connect(self.turn_paper)
        self.strip = StepStripCard()
        self.bags, self.of = Choices("", ()), Words("", "strong")
        self.bags.chosen.connect(lambda _ident: self.make())
        self._add_side()

    def _add_side(self) -> None:
        """For a patient the steps stand first, for a profile its bags."""
        if self.session is None:
            self.banner.hide()
            self._beside: Card = Card("Bag")
            self._beside.add(self.of)
            self._beside.add(self.bags)
        else:
            self._beside = self.strip
        self.side.column.insertWidget(0, self._beside)
        self.side.add_space()
        self.restyle()

    def restyle(self) -> None:
        """As wide as the controls are."""
        self._beside.setFixedWidth(scale().grow(WIDE))

    def arrive(self) -> None:
        """A fresh card, and the keyboard to scroll it."""
        if self.session is None:
            self._offer_bags()
        self.setFocus()
        self.make()

    def _offer_bags(self) -> None:
        ident, rules = profile_of(self.desk.profiles, self.asked or self.profile)
        if ident == self.profile:
            return
        self.profile = ident
        self.of.say(says(rules, ident))
        rows = bag_choices(rules)
        self.bags.set_options((row.id, "", row.says, row.note) for row in rows)
        self.bags.set_value(rows[0].id)

    def refresh(self) -> None:
        """Whose card it is, the strip of now, and whether the chart has moved on."""
        if self.session is None:
            return
        found, now, zone = self.desk.sessions[self.session], self.desk.now(), self.desk.zone
        self.banner.say(banner_words(banner(found.chart, found.protocol, now, zone)))
        self.strip.show_strip(step_strip(found.chart, found.protocol, now))
        old = self.made is not None and self.made.upto < found.chart.version
        if old and not self.busy:
            self.controls.message.say("caution", MOVED)

    def turn_paper(self) -> None:
        """The other size of paper."""
        now, other = self.paper, PAPERS[1 - PAPERS.index(self.paper)]
        self.paper = other
        self.paper_key.say(f"{now} in place of {other}")
        self.make()

    def make(self) -> None:
        """Ask for a card as of now."""
        if self.busy:
            return
        self.work("Computing the card.")
        asked = Asked(self.session, self.profile, self.bags.value(), self.paper)
        self._cards.make(asked, self._have)

    def _have(self, made: Made | None, trouble: str) -> None:
        self.show_made(made, trouble, self.paper)
