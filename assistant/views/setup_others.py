"""The other infusions that are open here: whose they are, and in which beds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.record.chart import Chart
from assistant.record.entries import BedTaken, PatientNamed, Stopped
from assistant.views.setup_form import Form

BED_OPEN = (
    "An infusion is open on bed {bed} already: F2 shows it. Go on here for another patient or a"
    " second infusion."
)


@dataclass(frozen=True, slots=True)
class Others:
    """Names and record numbers as charted; beds casefolded."""

    names: tuple[str, ...] = ()
    mrns: tuple[str, ...] = ()
    beds: frozenset[str] = frozenset()


def others_of(charts: Iterable[Chart]) -> Others:
    """Those of sessions that are not over."""
    open_ = [chart for chart in charts if chart.last(Stopped) is None]
    people = [named for chart in open_ if (named := chart.last(PatientNamed))]
    beds = (bed for chart in open_ if (bed := chart.last(BedTaken)))
    return Others(
        tuple(row.name for row in people),
        tuple(row.mrn for row in people if row.mrn),
        frozenset(row.bed.casefold() for row in beds),
    )


def tell_bed(form: Form, others: Others) -> None:
    """An infusion is open on that bed already: told, and never refused."""
    text = form.text("bed")
    if text and text.casefold() in others.beds:
        form.say("bed", "caution", BED_OPEN.format(bed=text))
