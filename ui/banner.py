"""A banner view as words for the banner widget."""

from __future__ import annotations

from assistant.views.banner import BannerView, CoveredBanner
from assistant.views.banner import Fact as ViewFact
from ui.widgets import BannerWords, Fact


def banner_words(view: BannerView, *, compact: bool = False) -> BannerWords:
    """The whole banner.

    `compact`, for little room: weight, allergies and range stand with the identifiers, and the
    order's further elements are left to the page.
    """
    if compact:
        facts = (*view.identifiers, _weight(view), view.allergies, view.order)
        short = tuple(Fact(*fact[:2], "", fact[3]) for fact in facts)
        return BannerWords(view.bed, view.name, short, training=view.training, notice=view.notice)
    columns = tuple(tuple(Fact(*fact) for fact in column) for column in view.columns)
    return BannerWords(
        bed=view.bed,
        name=view.name,
        identifiers=tuple(Fact(*fact) for fact in view.identifiers),
        columns=columns,
        training=view.training,
        notice=view.notice,
    )


def brief_words(view: BannerView, order: str) -> BannerWords:
    """The banner in one column, for a small window; `order` is the order in few words."""
    weight = _weight(view)._replace(note=f"Allergies: {view.allergies.value}")
    brief = view.order._replace(note=order)
    return BannerWords(
        bed=view.bed,
        name=view.name,
        identifiers=tuple(Fact(*fact) for fact in view.identifiers),
        columns=((Fact(*weight), Fact(*brief)),),
        training=view.training,
        notice=view.notice,
    )


def _weight(view: BannerView) -> ViewFact:
    """The weight with its kind beside it: "70 kg, estimated", where no note has room."""
    how = f", {view.weight_how}" if view.weight_how else ""
    return view.weight._replace(value=f"{view.weight.value}{how}")


def covered_words(view: CoveredBanner) -> BannerWords:
    """The banner while a second person reads alone: who it is, and no value."""
    return BannerWords(
        bed=view.bed,
        name=view.name,
        identifiers=tuple(Fact(*fact) for fact in view.identifiers),
        training=view.training,
        notice=view.notice,
    )
