"""Every widget in its states, in pages, for looking at and for measuring."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tests.ui.widgets.gallery_words import BAGS, BANNER, PLACES, STEPS, VIALS, log_rows, trend_words
from ui.widgets import (
    Card,
    Chip,
    ChoiceCards,
    Choices,
    ColumnsLayout,
    Divider,
    EntryField,
    FlowLayout,
    Gauge,
    GaugeWords,
    Heading,
    IconLabel,
    KeyButton,
    LogList,
    Pair,
    PatientBanner,
    Ring,
    ScrollColumn,
    Sparkline,
    StepRail,
    Strip,
    StripWords,
    TopBar,
    Trend,
    TroubleBand,
    Vital,
    WizardFooter,
    Words,
)


def row(*parts: QWidget, stretch: tuple[int, ...] = ()) -> QWidget:
    """Parts side by side, or below each other when there is no room."""
    holder = QWidget()
    line = ColumnsLayout(holder)
    for place, part in enumerate(parts):
        line.add(part, stretch[place] if stretch else 1)
    return holder


def page(*tops: QWidget) -> tuple[QWidget, ScrollColumn]:
    """A window with fixed parts on top and a scrolling column below."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for top in tops:
        column.addWidget(top)
    inside = ScrollColumn(margin=16)
    column.addWidget(inside, 1)
    return window, inside


def top_bar() -> TopBar:
    """The bar of places, with one of them on."""
    bar = TopBar(PLACES)
    bar.set_here("live")
    bar.set_person("RN A Mensah")
    bar.set_now("Thu 14-Aug-2025  24 h clock", "14:06:12")
    return bar


def dose_card() -> Card:
    """The running dose."""
    card = Card("norepinephrine", "for 34\u00a0min", bar="dose")
    card.title.say("norepinephrine", "dose")
    dose = Vital("0.09", "mcg/kg/min", role="vital_m", tone="dose", over="Dose", widest="0.99")
    card.add(dose)
    card.add(Divider())
    pairs = FlowLayout(gap=28)
    for pair in (Pair("Pump", "23.6\u00a0mL/h"), Pair("Bag", "16\u00a0mcg in 1\u00a0mL"),
                 Pair("Same as", "6.3\u00a0mcg/min", tone="text2")):  # fmt: skip
        pairs.addWidget(pair)
    card.add(pairs)
    return card


def map_card() -> Card:
    """The pressure with its gauge."""
    card = Card("MAP", "1\u00a0min ago")
    number = Vital("61", "mmHg", role="vital_m", widest="100")
    chip = Chip("4 below target", "medium", "arrow-down")
    left = QVBoxLayout()
    left.addWidget(number)
    left.addWidget(chip)
    left.addWidget(Words("6 lower in 10\u00a0min", "strong"))
    line = QHBoxLayout()
    line.addLayout(left, 1)
    line.addWidget(Gauge(GaugeWords(30, 110, (65, 75), ("65", "75"), 61)))
    card.add(line)
    return card


def next_card() -> Card:
    """What is next."""
    card = Card()
    ring = Ring(160)
    ring.say(0.76, "3:48", "due 14:10")
    words = QVBoxLayout()
    words.addWidget(Words("MAP", "next"))
    words.addWidget(Words("every 5\u00a0min while titrating", "body", "text2"))
    words.addWidget(Divider())
    words.addWidget(IconLabel("bandage", "Site check", "14:20"))
    words.addStretch(1)
    line = QHBoxLayout()
    line.setSpacing(18)
    line.addWidget(ring)
    line.addLayout(words, 1)
    card.add(line)
    return card


def consider_card() -> Card:
    """A suggestion, in its own calm tint."""
    card = Card("To consider", "not an order", fill="info_fill", line="info_line")
    card.title.say("To consider", "info")
    card.add(Words("One ordered step up would be 0.11\u00a0mcg/kg/min", "emphasis"))
    why = "MAP under 65 at 14:00 and 14:05; 34 min since last step; order allows 0.02 every 5 min."
    card.add(Words(why))
    buttons = FlowLayout()
    buttons.addWidget(KeyButton("Chart a step up", "Up", "action"))
    buttons.addWidget(KeyButton("Not now", "N"))
    buttons.addWidget(KeyButton("Full basis", "W", "link"))
    card.add(buttons)
    return card


def strips() -> list[Strip]:
    """The three levels."""
    buttons = (("ack", "Acknowledge", "A"), ("snooze", "Snooze 5\u00a0min", "Z"))
    return [
        Strip(StripWords("low", "MAP check due now", "Due 14:10.", buttons[:1], "+2")),
        Strip(
            StripWords("medium", "MAP 61 is below target 65 at the last 2 checks",
                       "14:00 and 14:05. Last dose change 34\u00a0min ago.", buttons)
        ),
        Strip(StripWords("high", "MAP 48, below 50", "At 14:06.", buttons[:1])),
    ]  # fmt: skip


def live_page() -> QWidget:
    """Like the live screen."""
    window, inside = page(top_bar(), PatientBanner(BANNER))
    inside.add(strips()[1])
    inside.add(row(dose_card(), map_card(), next_card()))
    chart = Card("MAP and dose", "last 45\u00a0min and next 30\u00a0min")
    chart.add(Trend(trend_words()), 1)
    inside.add(row(chart, consider_card(), stretch=(2, 1)), 1)
    return window


def setup_page() -> QWidget:
    """Like the wizard."""
    window, inside = page(PatientBanner(BANNER))
    rail = Card()
    rail.add(StepRail(STEPS))
    rail.add(KeyButton("Emergency start", "Ctrl+E", "danger", "octagon-alert"))
    middle = Card()
    bags = ChoiceCards("Which bag are you using?", BAGS)
    bags.set_value("16")
    vial = Choices("Read the vial label. What does it say?", VIALS)
    vial.set_value("A")
    middle.add(bags)
    middle.add(Divider())
    middle.add(vial)
    asked = Choices("Wristband matches the person in the bed?",
                    (("y", "Y", "Yes", ""), ("n", "N", "No", "")), inline=True)  # fmt: skip
    asked.set_value("y")
    middle.add(asked)
    inside.add(row(rail, middle, entries(), stretch=(3, 6, 4)))
    footer = WizardFooter()
    footer.set_saved("Saved 14:01:22")
    footer.set_reason("Continue opens when the second check is done or deferred.")
    layout = window.layout()
    assert layout is not None
    layout.addWidget(footer)
    return window


def entries() -> Card:
    """Fields with each kind of message."""
    card = Card("Read these yourself")
    rate = EntryField("Rate you would set", "mL/h", big=True, hint="from the order")
    rate.set_text("13.1")
    rate.set_message("caution", "0.13 is 2 steps up. The order's step is 0.02.")
    site = EntryField("Where the line ends")
    site.set_text("left forearm")
    site.set_message("ok", "Matches the line charted at 13:50.")
    dose = EntryField("Dose", "mcg/kg/min", big=True)
    dose.set_text("0.9")
    dose.set_message("stop", "0.9 is 10 times the dose now, 0.09.")
    pin = EntryField("PIN", secret=True)
    pin.set_text("1234")
    pin.set_message("note", "Badge, or initials and PIN.")
    for field in (rate, dose, site, pin):
        card.add(field)
    return card


def parts_page() -> QWidget:
    """Everything else."""
    band = TroubleBand((("print", "Print them", "Ctrl+P"),))
    band.say("Not saved", "The disk is full. Print the last 2 entries and call IT 5555.",
             ("14:06 MAP 66\u00a0mmHg", "14:07 dose 0.11\u00a0mcg/kg/min"))  # fmt: skip
    window, inside = page(band)
    for strip in strips():
        inside.add(strip)
    inside.add(Heading("Buttons and chips"))
    flow = FlowLayout()
    for text, key, role in (
        ("Chart", "Enter", "action"), ("Not now", "N", "quiet"), ("Stop", "Ctrl+E", "danger"),
        ("Extravasation", "X", "alert"), ("Why this check", "", "link"),
    ):  # fmt: skip
        flow.addWidget(KeyButton(text, key, role))
    chosen = KeyButton("MAP", "M")
    chosen.set_chosen(True)
    closed = KeyButton("Closed", "F7")
    closed.setEnabled(False)
    for button in (chosen, closed, Chip("7 open"), Chip("in target", "target"),
                   Chip("* MAP check overdue 2\u00a0min", "low", "timer")):  # fmt: skip
        flow.addWidget(button)
    inside.add(flow)
    inside.add(row(stale_card(), board_card(), rings_card()))
    log = LogList()
    log.say(log_rows(40))
    log.setFixedHeight(300)
    log.selectRow(1)
    inside.add(log)
    return window


def stale_card() -> Card:
    """Numbers that grow old."""
    card = Card("MAP", "11\u00a0min ago")
    old = Vital("61", "mmHg", role="vital_m")
    old.say("61", "old")
    gone = Vital("61", "mmHg", role="vital_m")
    gone.say("61", "gone")
    card.add(old)
    card.add(gone)
    card.add(Words("last 61 at 13:50", "body", "text2"))
    return card


def board_card() -> Card:
    """A small curve."""
    card = Card("12  OKAFOR, Grace", "A Mensah")
    spark = Sparkline()
    spark.say([(t * 60.0, 52 + (t % 13)) for t in range(45)], (0, 2700), (45, 85), (65, 75))
    card.add(spark)
    card.add(Words("MAP, last 45\u00a0min", "small", "text2"))
    return card


def rings_card() -> Card:
    """Rings: soon, late."""
    card = Card()
    soon, late = Ring(130), Ring(130)
    soon.say(0.5, "11\u00a0min", "Site")
    late.say(0, "2\u00a0min", "late", overdue=True)
    card.add(row(soon, late))
    return card


PAGES = {"live": live_page, "setup": setup_page, "parts": parts_page}
