"""Names out of sight: a chart in which the patient is initials, for screens that nobody is at."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.record.chart import Chart, fold_events
from assistant.record.entries import PatientNamed, What
from assistant.record.timeline import Event
from assistant.views.banner import BannerView, Fact, shown_name

HIDDEN = "Names are hidden. Any key shows them."
FREE = ("text", "reason", "told", "said")
"""Fields in which a person writes freely; every other text is an answer, and stays as it is."""
SHORT = 4
"""A name of so few letters can be a word of a note: it counts with its capital alone."""
Mask = Callable[[str], str]


def initials_of(name: str) -> str:
    """`OKAFOR, Grace` as `G. O.`: given names first, the family name last."""
    family, _, given = name.partition(",")
    words = (
        "".join(sign for sign in word if sign.isalpha()) for word in (given + " " + family).split()
    )
    return " ".join(f"{word[0].upper()}." for word in words if word)


def initials_only(chart: Chart) -> Chart:
    """The same chart with initials in place of the name, and no number, birth date or sex.

    Notes and reasons that name the patient have the initials as well. Hazard H60.
    """
    if not any(isinstance(event.what, PatientNamed) for event in chart.log):
        return chart
    mask = _mask(chart)
    return replace(fold_events(_bare(event, mask) for event in chart.log), version=chart.version)


def without_names(chart: Chart, said: str) -> str:
    """A sentence with initials where it names the patient."""
    for event in chart.log:
        if isinstance(event.what, PatientNamed):
            short = initials_of(event.what.name)
            for shown in (shown_name(event.what.name), event.what.name):
                said = said.replace(shown, short)
    return _mask(chart)(said)


def hidden_banner(view: BannerView) -> BannerView:
    """A banner of such a chart: bed, initials and what is given; what identifies is not told."""
    return replace(view, identifiers=(Fact("", HIDDEN),))


def _bare(event: Event[What], mask: Mask) -> Event[What]:
    if isinstance(event.what, PatientNamed):
        return replace(event, what=PatientNamed(name=initials_of(event.what.name)))
    told = {key: text for key in FREE if isinstance(text := getattr(event.what, key, None), str)}
    changed = {key: short for key, text in told.items() if (short := mask(text)) != text}
    return replace(event, what=event.what.model_copy(update=changed)) if changed else event


def _mask(chart: Chart) -> Mask:
    """Puts initials for each of the patient's names in a text, and nothing for the number."""
    named = [e.what for e in chart.log if isinstance(e.what, PatientNamed)]
    words = {word for what in named for word in re.findall(r"[^\W\d_]+", what.name)}
    names = {word for word in words if len(word) > 1}
    numbers = {re.escape(what.mrn) for what in named if what.mrn}
    rows = sorted((_as_written(name) for name in names), key=len, reverse=True)
    if not rows:
        return lambda text: text
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join((*sorted(numbers), *rows))})(?!\w)")
    return lambda text: pattern.sub(lambda found: _initial(found[0]), text)


def _as_written(name: str) -> str:
    word = re.escape(name)
    if len(name) > SHORT:
        return f"(?i:{word})"
    return f"{re.escape(name.capitalize())}|{re.escape(name.upper())}"


def _initial(word: str) -> str:
    return f"{word[0].upper()}." if word[0].isalpha() else "(number hidden)"
