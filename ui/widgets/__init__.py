"""The parts that screens are built of. They know words, numbers as text, and roles; no more."""

from ui.widgets.announcing import announce
from ui.widgets.banner_words import BannerWords, Fact
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipRole
from ui.widgets.choices import ChoiceCards, Choices
from ui.widgets.columns import ColumnsLayout
from ui.widgets.entry_box import EntryBox
from ui.widgets.entry_field import EntryField
from ui.widgets.flow import FlowLayout
from ui.widgets.gauge import Gauge, GaugeWords
from ui.widgets.icon_label import Icon, IconLabel
from ui.widgets.key_button import ButtonRole, KeyButton
from ui.widgets.log_list import LogList
from ui.widgets.log_model import LogMark, LogModel, LogRow
from ui.widgets.message import Badge, Message, MessageRole
from ui.widgets.option import Choice
from ui.widgets.pairs import Inline, Pair
from ui.widgets.patient_banner import PatientBanner, Ribbon
from ui.widgets.ring import Ring
from ui.widgets.scroll_column import ScrollColumn
from ui.widgets.sheet import Sheet
from ui.widgets.small_parts import Divider
from ui.widgets.sparkline import Sparkline
from ui.widgets.speech import aloud
from ui.widgets.step_rail import RailStep, StepRail, StepState
from ui.widgets.strip import Level, Strip, StripWords
from ui.widgets.top_bar import Place, TopBar
from ui.widgets.trend import Trend
from ui.widgets.trend_words import Band, Mark, Point, Span, Step, Tick, TrendWords
from ui.widgets.trouble_band import TroubleBand
from ui.widgets.vital import Freshness, Vital
from ui.widgets.wizard_footer import WizardFooter
from ui.widgets.words import Caps, Heading, Words

__all__ = [
    "Badge", "Band", "BannerWords", "ButtonRole", "Caps", "Card", "Chip", "ChipRole", "Choice",
    "ChoiceCards", "Choices", "ColumnsLayout", "Divider", "EntryBox", "EntryField", "Fact",
    "FlowLayout", "Freshness", "Gauge", "GaugeWords", "Heading", "Icon", "IconLabel", "Inline",
    "KeyButton", "Level", "LogList", "LogMark", "LogModel", "LogRow", "Mark", "Message",
    "MessageRole", "Pair", "PatientBanner", "Place", "Point", "RailStep", "Ribbon", "Ring",
    "ScrollColumn", "Sheet", "Span", "Sparkline", "Step", "StepRail", "StepState", "Strip",
    "StripWords", "Tick", "TopBar", "Trend", "TrendWords", "TroubleBand", "Vital",
    "WizardFooter", "Words", "aloud", "announce",
]  # fmt: skip
