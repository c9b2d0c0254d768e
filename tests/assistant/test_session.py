"""A session changes only by charting, and charts all of what it is told or nothing."""

from collections.abc import Sequence

import pytest
from told import READY, RUNNING, at, fact, session

from assistant.acts import Act, Verdict
from assistant.clock import StoppedClock
from assistant.record.entries import Entry, Noted, PressureRead, PumpRuns, Recorded, Struck
from assistant.session import Session
from assistant.stories.driver import NURSE
from assistant.trouble import Trouble
from assistant.wording.entries import sentence


def act(made: Session, line: str, reason: str = "") -> Act:
    what, when = fact(made.chart, line)
    clock = made.clock
    assert isinstance(clock, StoppedClock)
    clock.go(when)
    return Act(what, when, NURSE, reason)


class Broken:
    """A journal whose disk fails."""

    def append(self, entries: Sequence[Entry]) -> Sequence[Recorded]:
        raise Trouble("The disk is full.")


def test_what_is_charted_is_in_the_journal_and_then_on_the_chart() -> None:
    made = session(*RUNNING)
    version = made.chart.version
    outcome = made.submit(act(made, "07:10  map  61 cuff"))
    assert outcome.charted
    assert [row.number for row in outcome.recorded] == [version + 1]
    read = made.chart.last(PressureRead)
    assert read is not None
    assert read.map is not None
    assert read.map.text == "61"
    entry = outcome.recorded[0].entry
    assert (entry.at, entry.recorded_at, entry.by) == (at("07:10"), at("07:10"), NURSE)
    assert entry.session == made.id


def test_half_a_character_never_comes_to_the_journal_and_is_told_in_words() -> None:
    made = session(*RUNNING)
    made.journal = Broken()
    before = made.chart
    for body, reason in ((Noted(text="family \ud800"), ""), (Noted(text="family"), "told \ud800")):
        outcome = made.submit(Act(body, at("07:10"), NURSE, reason))
        assert (outcome.charted, made.chart) == (False, before)
        assert outcome.findings[0].code == "text_hidden"


def test_several_acts_are_charted_together_or_not_at_all() -> None:
    made = session(*RUNNING)
    before = made.chart
    good, bad = act(made, "07:10  map  61 cuff"), act(made, "07:10  dose  0.9 mcg/kg/min")
    outcome = made.submit(good, bad)
    assert not outcome.charted
    assert outcome.held is not None
    assert (outcome.held.verdict, outcome.held_act) == (Verdict.STOP, bad)
    assert "tenfold" in {f.code for f in outcome.findings}
    assert made.chart is before
    assert made.submit(good, act(made, "07:10  note  calm")).charted
    assert made.chart.version == before.version + 2


def test_the_second_act_is_decided_on_the_chart_after_the_first() -> None:
    made = session(*READY)
    first = act(made, "07:00  dose  0.05 mcg/kg/min")
    second = act(made, "07:00  dose  0.5 mcg/kg/min")
    outcome = made.submit(first, second)
    assert outcome.held is not None
    assert "tenfold" in {f.code for f in outcome.held.findings}


def test_a_sentence_that_changed_since_it_was_read_charts_nothing_and_is_told() -> None:
    made = session(*RUNNING)
    asked = act(made, "07:10  map  61 cuff")
    shown = sentence(asked.what)
    before = made.chart
    outcome = made.submit(asked, shown="MAP 16\u00a0mmHg, cuff")
    assert (outcome.charted, outcome.changed) == (False, shown)
    assert made.chart is before
    assert made.submit(asked, shown=shown).charted


def test_a_journal_that_fails_leaves_the_chart_as_it_was_and_its_trouble_comes_through() -> None:
    made = session(*RUNNING)
    before, asked = made.chart, act(made, "07:10  map  61 cuff")
    made.journal = Broken()
    with pytest.raises(Trouble, match="disk is full"):
        made.submit(asked)
    assert made.chart is before


def test_preview_tells_what_enter_would_do_and_charts_nothing() -> None:
    made = session(*RUNNING)
    before = made.chart
    decision = made.preview(act(made, "07:10  dose  0.9 mcg/kg/min"))
    assert decision.verdict is Verdict.STOP
    assert made.chart is before


def test_a_charted_act_tells_what_was_found_on_it() -> None:
    made = session(*RUNNING)
    outcome = made.submit(act(made, "07:02  dose  0.07 mcg/kg/min", "told by the prescriber"))
    assert outcome.charted
    assert {f.code for f in outcome.findings} == {"too_soon"}


def test_a_session_knows_whether_it_is_training() -> None:
    assert session(training=True).training
    assert not session(training=False).training
    fresh = session()
    bare = Session(fresh.id, fresh.protocol, fresh.journal, fresh.clock)
    assert not bare.training


def test_what_is_struck_counts_no_more() -> None:
    made = session(*RUNNING, "07:10  map  61 cuff")
    last = next(iter(made.chart.log.newest()))
    outcome = made.submit(Act(Struck(entry=last.id, reason="slip"), at("07:10"), NURSE))
    assert outcome.charted
    assert made.chart.last(PressureRead) is None
    assert made.chart.last(PumpRuns) is not None


def test_a_note_may_be_charted_by_anybody_and_changes_no_dose() -> None:
    made = session(*RUNNING)
    outcome = made.submit(Act(Noted(text="family here"), at("07:00"), NURSE))
    assert outcome.charted
