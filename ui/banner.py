"""A banner view as words for the banner widget."""

from __future__ import annotations

from assistant.views.banner import BannerView, CoveredBanner
from ui.widgets import BannerWords, Fact


def banner_words(view: BannerView, *, compact: bool = False) -> BannerWords:
    """The whole banner. Training is told by the window's own ribbon, once.

    `compact`, for little room: weight, allergies and range stand with the identifiers, and the
    order's further elements are left to the page.
    """
    if compact:
        facts = (*view.identifiers, view.weight, view.allergies, view.order)
        short = tuple(Fact(*fact[:2], "", fact[3]) for fact in facts)
        return BannerWords(view.bed, view.name, short, notice=view.notice)
    columns = tuple(tuple(Fact(*fact) for fact in column) for column in view.columns)
    return BannerWords(
        bed=view.bed,
        name=view.name,
        identifiers=tuple(Fact(*fact) for fact in view.identifiers),
        columns=columns,
        notice=view.notice,
    )


def covered_words(view: CoveredBanner) -> BannerWords:
    """The banner while a second person reads alone: bed and name, and nothing else."""
    return BannerWords(bed=view.bed, name=view.name, notice=view.notice)
