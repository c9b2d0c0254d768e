"""Another bed in the quick entry: a bed that another open session has is asked about first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.record.chart import Chart
from assistant.record.entries import BedTaken
from assistant.views.entry_line import Preview
from assistant.views.setup_others import others_of

TAKEN = "Another open infusion has bed {bed}."


def tell_bed(shown: Preview, others: Iterable[Chart]) -> Preview:
    """The same preview, asking when one of the other charts lies in that bed; no name is told."""
    what = shown.body
    if not isinstance(what, BedTaken) or what.bed.casefold() not in others_of(others).beds:
        return shown
    told = f"{TAKEN.format(bed=what.bed)} {shown.problem}".strip()
    return replace(shown, problem=told, ask=True)
