"""The banner above the wizard, in as much room as typing leaves it."""

from __future__ import annotations

from assistant.views.banner import BannerView
from assistant.views.setup_form import Place
from assistant.views.status import order_brief
from ui.banner import banner_words, brief_words
from ui.theme import scale
from ui.widgets import BannerWords

COMPACT, BRIEF = 1200, 1440


def fitted(shown: BannerView, place: Place, width: int) -> BannerWords:
    """As much as stands in two lines of this width."""
    wide = width * 100 // scale().percent
    brief = order_brief(place.chart, place.now)
    if brief and COMPACT <= wide < BRIEF:
        return brief_words(shown, brief)
    return banner_words(shown, compact=wide < COMPACT)
