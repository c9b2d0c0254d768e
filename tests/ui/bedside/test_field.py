"""What the bedside shows, and that nothing of it is cut off in a smaller window."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from bedside import Bedside
from charting import mean
from infusion import amount, runs, titrating
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.record.entries import BagLeftRead, Paused, Resumed, SiteLooked, Stopped
from assistant.rules.checks import debts
from assistant.views.entry_kinds import Mode
from assistant.views.trend_axes import Window
from ui.bedside.fitted import FittedVital
from ui.bedside.screen import BedsideScreen
from ui.theme import apply, color, theme_named
from ui.widgets import KeyButton, Words

Show = Callable[..., BedsideScreen]


def words_on(part: QWidget) -> str:
    return "\n".join(w.words() for w in part.findChildren(Words) if w.isVisible() and w.words())


def test_dose_rate_bag_and_the_other_units_stand_together(at_bedside: Show) -> None:
    screen = at_bedside(Bedside([*titrating(), ("14:06", runs("6.6", "0.025"))]))
    said = words_on(screen.field.dose)
    assert screen.field.dose.number.shown() == "0.025"
    for part in ("norepinephrine", "as base", "6.6\u00a0mL/h", "16\u00a0mcg in 1\u00a0mL", "1.75"):
        assert part in said


def test_the_countdown_the_reason_and_the_debts_are_on_the_next_tile(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    said = words_on(screen.field.next)
    assert screen.field.next.ring.accessibleName() == "in 3 minutes, due 14:10"
    assert "every 5\u00a0min while titrating" in said
    assert "14:50\nSite check" in said
    owed = len(debts(here.session.chart, here.session.protocol, here.desk.now()))
    assert owed > 1
    assert screen.field.next.open.text().startswith(f"{owed} open")


def test_H38_a_check_that_fell_due_while_nobody_looked_is_late_at_the_next_tick(
    at_bedside: Show,
) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    here.clock.at = here.clock.at.replace(hour=14, minute=40)
    screen.refresh()
    words = screen.strip.words()
    assert words is not None
    assert words.sentence == "MAP check 30\u00a0min late"
    assert screen.field.next.ring.accessibleName().startswith("30 minutes, late")


def test_flush_perfusion_and_the_way_to_the_rate_card_stand_with_line_and_bag(
    at_bedside: Show,
) -> None:
    screen = at_bedside(Bedside(titrating()))
    card = screen.field.side.supply
    gone: list[object] = []
    assert card.flush.words.words().startswith("Do not flush: 1.5\u00a0mL")
    assert card.perfusion.words.words() == "Perfusion not recorded"
    assert not any(row.isVisibleTo(card) for row in card.agents)
    screen.go.connect(gone.append)
    QTest.mouseClick(card.card, Qt.MouseButton.LeftButton)
    assert gone == [("card", screen.session)]


def test_the_label_of_the_bag_has_a_key_and_a_button_beside_the_bag(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    button = screen.field.side.supply.label
    gone: list[object] = []
    screen.go.connect(gone.append)
    assert button.key() == "Ctrl+Shift+P"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(screen, Qt.Key.Key_P, both)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert gone == [("label", screen.session)] * 2


def test_H45_an_old_map_is_drawn_small_then_as_dashes(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    number = screen.field.map.number
    full = number.digits_px()
    here.go("14:15:30")
    screen.refresh()
    assert number.shown() == "61"
    assert number.digits_px() < full
    here.go("14:20")
    screen.refresh()
    assert number.shown() == "61"
    here.go("14:20:01")
    screen.refresh()
    assert "61" not in number.shown()
    assert "last 61 at 14:05" in words_on(screen.field.map)


def test_H25_no_suggestion_is_offered_on_a_stale_map(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    card = screen.field.side.suggestion
    assert any(b.isVisible() for b in card.fills.values())
    here.go("14:16")
    screen.refresh()
    assert not any(b.isVisible() for b in card.fills.values())
    assert "Not enough to go on: the last MAP is 11\u00a0min old." in words_on(card)


def test_H22_a_bag_that_ends_soon_is_the_one_strip(at_bedside: Show) -> None:
    rows = [*titrating(), ("14:05:30", BagLeftRead(left=amount("15", "mL")))]
    screen = at_bedside(Bedside(rows))
    words = screen.strip.words()
    assert words is not None
    assert words.level == "high"
    assert words.sentence == "Bag 1 runs dry 14:43"
    assert words.more == "+1"
    assert "change by 14:18" in screen.field.side.supply.bag.words.words()


def test_the_target_chip_is_filled_only_for_an_alert(at_bedside: Show) -> None:
    here = Bedside([row for row in titrating() if row[0] != "14:00"])
    screen = at_bedside(here)
    assert not screen.strip.isVisible()
    assert "One reading" in words_on(screen.field.side.suggestion)


def test_windows_of_the_trend_change_what_is_drawn(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    QTest.mouseClick(screen.field.trend.buttons[Window.ALL], Qt.MouseButton.LeftButton)
    screen.field.trend.show_trend(screen.found, screen.desk.now(), screen.desk.zone)
    assert "since the start" in words_on(screen.field.trend)
    assert screen.entry.bar.line.hasFocus()


def test_a_tick_without_news_draws_the_trend_only_every_few_seconds(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    before = screen.field.trend._drawn
    here.go("14:06:14")
    screen.refresh()
    assert screen.field.trend._drawn == before
    here.go("14:06:20")
    screen.refresh()
    assert screen.field.trend._drawn != before


def test_site_signs_are_the_worst_of_all(at_bedside: Show) -> None:
    rows = [*titrating(), ("14:06", SiteLooked(signs=("pale", "cold")))]
    words = at_bedside(Bedside(rows)).strip.words()
    assert words is not None
    assert words.sentence == "Site pale and cold at 14:06"


def test_what_was_acknowledged_stays_as_a_chip_until_the_next_reading(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    screen.acknowledge()
    assert not screen.strip.isVisible()
    assert "Seen: MAP 61" in screen.field.side._chips[0].accessibleName()
    here.go("14:07")
    here.desk.submit(here.id, here.desk.act(mean("60")))
    screen.refresh()
    assert screen.strip.isVisible()


def in_sight(screen: BedsideScreen, part: QWidget) -> bool:
    view = screen.field.scrolls.viewport()
    place = QRect(part.mapTo(view, QPoint(0, 0)), part.size())
    return part.isVisible() and view.rect().contains(place)


@pytest.mark.parametrize("size", [(1280, 644), (1366, 690), (1600, 760), (1600, 924)])
def test_suggestion_with_its_reasons_and_buttons_is_in_sight_beside_a_strip(
    at_bedside: Show, qapp: QApplication, size: tuple[int, int]
) -> None:
    screen = at_bedside(Bedside(titrating()), size)
    qapp.processEvents()
    screen.refresh()
    qapp.processEvents()
    assert screen.strip.isVisible()
    assert in_sight(screen, screen.field.side.suggestion)
    assert in_sight(screen, screen.field.side.suggestion.decline)


@pytest.mark.parametrize("size", [(1600, 760), (1600, 924), (1900, 1000)])
def test_line_bag_and_not_to_flush_are_in_sight_and_behind_no_tab(
    at_bedside: Show, qapp: QApplication, size: tuple[int, int]
) -> None:
    screen = at_bedside(Bedside(titrating()), size)
    qapp.processEvents()
    screen.refresh()
    qapp.processEvents()
    supply = screen.field.side.supply
    assert all(in_sight(screen, part) for part in (supply.line, supply.bag, supply.flush))


def test_all_buttons_of_the_entry_stand_in_one_row_of_a_small_window(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()), (1280, 644))
    shown = [b for b in screen.entry.row.buttons.values() if b.isVisible()]
    assert len({b.y() for b in shown}) == 1
    assert screen.entry.row.buttons[Mode.SITE].text() == "Site"
    assert screen.entry.row.buttons[Mode.SITE].toolTip() == "Site check"


def shown_within(screen: BedsideScreen) -> Iterator[QWidget]:
    for kind in (Words, KeyButton, FittedVital):
        yield from (part for part in screen.findChildren(kind) if part.isVisible())


@pytest.mark.parametrize(("size", "percent"), [
    ((1600, 1000), 100), ((1280, 720), 100), ((1600, 1000), 150),
])  # fmt: skip
@pytest.mark.parametrize("theme", ["night", "day"])
def test_nothing_is_cut_off_sideways_nor_squeezed(
    at_bedside: Show, qapp: QApplication, theme: str, size: tuple[int, int], percent: int
) -> None:
    apply(qapp, theme_named(theme), percent)
    screen = at_bedside(Bedside([*titrating(), ("14:06", runs("6.6", "0.025"))]), size)
    qapp.processEvents()
    screen.refresh()
    qapp.processEvents()
    for part in shown_within(screen):
        place = QRect(part.mapTo(screen, QPoint(0, 0)), part.size())
        assert place.left() >= 0, part.accessibleName()
        assert place.right() <= screen.width(), part.accessibleName()
        assert part.width() >= part.minimumSizeHint().width() - 1, part.accessibleName()
        if isinstance(part, Words) and not part.elides() and part.words():
            assert part.height() >= part.heightForWidth(part.width()) - 1, part.words()
    entry = screen.entry.bar.mapTo(screen, QPoint(0, screen.entry.bar.height())).y()
    assert entry <= screen.height()


def test_targets_are_44_pixels_and_8_apart(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    buttons = [b for b in screen.entry.row.buttons.values() if b.isVisible()]
    assert all(b.width() >= 44 and b.height() >= 44 for b in buttons)
    assert all(b.x() - (a.x() + a.width()) >= 8 for a, b in pairwise(buttons) if a.y() == b.y())


@pytest.mark.parametrize(("what", "word"), [
    (Paused(reason="pump alarm"), "Paused"), (Stopped(reason="weaned off"), "Stopped"),
])  # fmt: skip
def test_a_pump_that_stands_does_not_look_like_one_that_runs(
    at_bedside: Show, what: Paused | Stopped, word: str
) -> None:
    here = Bedside([*titrating(), ("14:06", what)])
    screen = at_bedside(here)
    card = screen.field.dose
    assert card.number.shown() == word
    said = words_on(card)
    assert "stands" in said
    assert "last 0.09\u00a0mcg/kg/min\nat 23.6\u00a0mL/h" in said
    assert card.number.grab().toImage().pixelColor(4, card.number.height() // 2) != color("dose")
    assert card.number.is_word
    if word == "Paused":
        here.desk.submit(here.id, here.desk.act(Resumed()))
        screen.refresh()
        assert card.number.shown() == "0.09"
        assert "stands" not in words_on(card)


@pytest.mark.parametrize("size", [(1280, 720), (1600, 1000)])
def test_dose_and_map_are_digits_of_one_size(at_bedside: Show, size: tuple[int, int]) -> None:
    screen = at_bedside(Bedside(titrating()), size)
    field = screen.field
    assert field.map.number.digits_px() == field.dose.number.digits_px() >= 96


def test_debts_past_due_say_so_in_two_words(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    here.clock.at = here.clock.at.replace(hour=15)
    screen.refresh()
    assert screen.field.next.open.text().endswith("open, past due")


def test_a_scroll_bar_that_comes_and_goes_never_arranges_the_cards_without_end(
    at_bedside: Show, qapp: QApplication
) -> None:
    rows = [row for row in titrating() if row[0] != "14:00"]
    screen = at_bedside(Bedside(rows))
    for height in range(1040, 859, -12):
        screen.resize(1600, height)
        qapp.processEvents()
        screen.refresh()
    assert screen.field.side.isVisible()
