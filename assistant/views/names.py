"""Names out of sight: a chart in which the patient is initials, for screens that nobody is at."""

from __future__ import annotations

from dataclasses import replace

from assistant.record.chart import Chart, fold_events
from assistant.record.entries import PatientNamed, What
from assistant.record.timeline import Event
from assistant.views.banner import BannerView, Fact, shown_name

HIDDEN = "Names are hidden. Any key shows them."


def initials_of(name: str) -> str:
    """`OKAFOR, Grace` as `G. O.`: given names first, the family name last."""
    family, _, given = name.partition(",")
    words = (
        "".join(sign for sign in word if sign.isalpha()) for word in (given + " " + family).split()
    )
    return " ".join(f"{word[0].upper()}." for word in words if word)


def initials_only(chart: Chart) -> Chart:
    """The same chart with initials in place of the name, and no number, birth date or sex."""
    if not any(isinstance(event.what, PatientNamed) for event in chart.log):
        return chart
    return replace(fold_events(_bare(event) for event in chart.log), version=chart.version)


def without_names(chart: Chart, said: str) -> str:
    """A sentence with initials where it names the patient."""
    for event in chart.log:
        if isinstance(event.what, PatientNamed):
            short = initials_of(event.what.name)
            for shown in (shown_name(event.what.name), event.what.name):
                said = said.replace(shown, short)
    return said


def hidden_banner(view: BannerView) -> BannerView:
    """A banner of such a chart: bed, initials and what is given; what identifies is not told."""
    return replace(view, identifiers=(Fact("", HIDDEN),))


def _bare(event: Event[What]) -> Event[What]:
    if not isinstance(event.what, PatientNamed):
        return event
    return replace(event, what=PatientNamed(name=initials_of(event.what.name)))
