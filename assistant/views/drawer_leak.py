"""The drawer of a leak: the drug goes on by another access first, then the place is seen to.

What is answered is charted, one step or several; what is done stands in a list and is asked no
more. A stop before another access runs is charted with whose word it is.
Source: WORK on extravasation, UX 4.8.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta, tzinfo
from typing import cast

from assistant.record.entries import (
    Access,
    LeakAct,
    LeakStep,
    LineChosen,
    Paused,
    Resumed,
    SiteLooked,
)
from assistant.rules.examine import examine
from assistant.rules.findings import Level
from assistant.rules.leak_course import CLEAR, Course, course
from assistant.rules.leak_looks import leak_looks
from assistant.rules.running import setting_at
from assistant.views.drawer_leak_care import care_steps
from assistant.views.entry_readings import read_site
from assistant.views.setup_form import Charting, Form, PageRead, Place
from assistant.wording.findings import finding_sentence
from assistant.wording.leak import card, steps_done
from assistant.wording.numbers import duration, moment
from assistant.wording.reminders import listed

NONE, NOT_YET = "none yet", "no"
ACCESS = (
    ("central", "2", "Central"), ("other arm", "3", "Other arm"),
    ("intraosseous", "4", "Intraosseous"), (NONE, "0", "None: call now"),
)  # fmt: skip
STARTED = (("yes", "Y", "It runs there"), (NOT_YET, "N", "Not yet"))
STOPPED = (("yes", "Y", "Stopped here"), (NOT_YET, "N", "Not yet"))
LOOKS = (("same", "S", "Same"), ("smaller", "M", "Smaller"), ("larger", "L", "Larger"),
         (CLEAR, "C", "Clear"))  # fmt: skip
CALL = "Call now. Until another access runs, a stop here is the doctor's word."
BY_WORD = "Nothing runs elsewhere yet. It is charted with whose word the stop is, and why."
REASON = "leak at the line before"
_BEFORE = timedelta(seconds=1)
"""Signs were seen before the drug ran elsewhere, also when both are charted in one."""


@dataclass(frozen=True, slots=True)
class LeakView:
    """What stands beside the questions: the clock, what is done, phentolamine; what is asked."""

    clock: str
    done: str
    card: tuple[str, str, str, str]
    asked: frozenset[str]


def read(form: Form) -> PageRead:
    """Read the page: whatever is answered on it, in the order of the pathway."""
    found = course(form.place.chart, form.place.protocol, form.place.now)
    asked = _asked(form, found)
    _signs(form, found, asked)
    _elsewhere(form, found, asked)
    _stop(form, asked)
    care_steps(form, asked)
    _look(form, found, asked)
    return form.done()


def view(form: Form, zone: tzinfo) -> LeakView:
    """What is shown with the page as it is."""
    place = form.place
    chart, protocol, now = place.chart, place.protocol, place.now
    found = course(chart, protocol, now)
    return LeakView(
        clock_words(place, zone),
        steps_done(found, now, zone),
        card(chart, protocol, now, zone),
        _asked(form, found),
    )


def clock_words(place: Place, zone: tzinfo) -> str:
    """Since when, running to the second, and when the place is looked at again; "" before that."""
    chart, protocol, now = place.chart, place.protocol, place.now
    found = course(chart, protocol, now)
    if found is None:
        return ""
    gone = int((now - found.since).total_seconds())
    minutes, seconds = divmod(gone, 60)
    spent = f"{duration(timedelta(minutes=minutes))} " if minutes else ""
    named = f"Signs ({listed(found.signs)})" if found.signs else "Leak"
    row = next(leak_looks(chart, protocol, now), None)
    then = f". Next look {moment(row.at, now, zone)}" if row else ""
    return f"{named} since {moment(found.since, now, zone)}: {spent}{seconds}\u00a0s{then}."


def _asked(form: Form, found: Course | None) -> frozenset[str]:
    """The keys that are still asked."""
    done = found.done if found else {}
    keys = {"called"}
    has = "other_access" in done and done["other_access"].text != NONE
    elsewhere = found is not None and found.runs_elsewhere
    if not has and not elsewhere:
        keys.add("access")
    if not elsewhere and (has or form.text("access") not in ("", NONE)):
        keys |= {"started", "where"}
    if found is None or not found.seen:
        keys.add("signs")
    if "stopped_here" not in done:
        keys.add("stopped")
        if form.text("stopped") == "yes" and not elsewhere and form.text("started") != "yes":
            keys.add("word")
    for key, steps in _ONCE.items():
        if not any(step in done for step in steps):
            keys.add(key)
    if found is None or found.given is None:
        keys |= {"drug_mg", "drug_by", "drug_at"}
    if found is not None and (_look_near(form) or not keys & _AT_PLACE):
        keys.add("look")
    return frozenset(keys)


def _look_near(form: Form) -> bool:
    """Whether a look is due, or is within the round of now."""
    chart, protocol, now = form.place.chart, form.place.protocol, form.place.now
    row = next(leak_looks(chart, protocol, now), None)
    return row is not None and row.at - now <= timedelta(minutes=protocol.intervals.round.whole)


_ONCE: dict[str, tuple[LeakAct, ...]] = {
    "cannula": ("cannula_left", "cannula_out"),
    "aspirated": ("aspirated",),
    "flushed": ("not_flushed", "flushed"),
    "edge": ("edge_marked",),
}
_AT_PLACE = frozenset({"signs", "stopped", *_ONCE})
"""What is done at the place once, before it is looked at again."""


def _signs(form: Form, found: Course | None, asked: frozenset[str]) -> None:
    """Signs belong to the line that leaked: charted later, they are as of before it was left."""
    text = form.text("signs")
    if "signs" not in asked or not text:
        return
    came = read_site(text)
    if came.body is None:
        form.say("signs", "stop", came.problem)
        form.lack("the signs")
        return
    left = found.left if found else None
    at = left or (form.place.now if _starts(form, asked) else None)
    form.put(came.body, "signs", at=at - _BEFORE if at else None)
    form.notes.clear()  # what signs make one think of is what stands open here


def _starts(form: Form, asked: frozenset[str]) -> bool:
    return "started" in asked and form.text("started") == "yes"


def _elsewhere(form: Form, found: Course | None, asked: frozenset[str]) -> None:
    named = form.text("access") if "access" in asked else ""
    if named:
        form.put(LeakStep(step="other_access", text=named), "access")
    if named == NONE:
        form.say("access", "caution", CALL)
    if not _starts(form, asked):
        return
    form.put(LeakStep(step="started_there"), "started")
    done = found.done.get("other_access") if found else None
    what = named or (done.text if done else "")
    line = _line(form, found, what)
    with_reason(form, line, "started")
    setting = setting_at(form.place.chart, form.place.now)
    if setting.rate is not None and not setting.running and not setting.stopped:
        with_reason(form, Resumed(reason="other access"), "started")


def _line(form: Form, found: Course | None, named: str) -> LineChosen:
    """The other access as a line; never the same place as the one that leaks."""
    kind = "peripheral" if named == "other arm" else named
    before = found.line if found and found.line else form.place.chart.last(LineChosen)
    site = form.words("where") or ("other arm" if named == "other arm" else "")
    if not site and before is not None and before.access == kind:
        site = "another place"
    cannula = form.text("cannula")
    old = {"left": "kept", "out": "removed"}.get(cannula, "unknown")
    return LineChosen.model_validate(
        {"access": cast("Access", kind), "site": site, "old": old, "reason": REASON}
    )


def with_reason(form: Form, what: LineChosen | Resumed, under: str) -> None:
    """Chart what was done because of the leak: that is its reason; what is found is told."""
    place = form.place
    for finding in examine(place.chart, place.protocol, what, place.now, place.now):
        if finding.level is not Level.NOTE:
            form.say(under, "caution", finding_sentence(finding))
    form.charting.append(Charting(what, what.reason))


def _stop(form: Form, asked: frozenset[str]) -> None:
    """A stop is never refused. Before the drug runs elsewhere it is a doctor's word."""
    if "stopped" not in asked or form.text("stopped") != "yes":
        return
    if "word" not in asked:
        form.put(LeakStep(step="stopped_here"), "stopped")
        return
    form.say("stopped", "caution", BY_WORD)
    word = form.words("word", needed=True)
    if word:
        said = f"before another access runs, by the word of {word}"
        form.put(LeakStep(step="stopped_here", text=said), "stopped")
        if setting_at(form.place.chart, form.place.now).running:
            form.put(Paused(reason=f"leak, by the word of {word}"), "stopped")


def _look(form: Form, found: Course | None, asked: frozenset[str]) -> None:
    seen = form.text("look")
    if found is None or "look" not in asked or not seen:
        return
    form.put(LeakStep(step="looked", text=seen), "look")
    if not found.runs_elsewhere and found.signs:
        form.put(SiteLooked(signs=() if seen == CLEAR else found.signs), "look")
