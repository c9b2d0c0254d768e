"""Charts told in the language of the stories, so that a nurse can read what a test charts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from unitprotocol import protocol
from wizard import Memory

from assistant.acts import Act, Decision, Manner, decide
from assistant.clock import StoppedClock
from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import What
from assistant.rules.findings import Finding
from assistant.session import Session
from assistant.stories.driver import NURSE, Player
from assistant.stories.reading import PASSES, Step, read_story

DAY = datetime(2026, 11, 21, tzinfo=UTC)
WEIGHT = "06:41  weight  70 kg measured"
ORDER = (
    "06:44  order  norepinephrine; MAP 65 to 75; start 0.05 mcg/kg/min; step 0.02 mcg/kg/min; "
    "interval 5 min; max 0.5 mcg/kg/min; notify 0.25 mcg/kg/min; by Dr Lind"
)
LINE = "06:50  line  central; site right jugular; primed"
ARM = "06:50  line  peripheral; site left forearm; primed"
BAG = "06:56  bag  4 mg in 250 mL"
READY = (WEIGHT, ORDER, LINE, BAG)
"""70 kg; MAP 65 to 75, from 0.05 by 0.02 every 5 min, at most 0.5; 16 mcg in 1 mL."""
START = "07:00  dose  0.05 mcg/kg/min"
RUNNING = (*READY, START)


def at(text: str, day: int = 0) -> datetime:
    """`07:06` of the day of the story, or of one `day` days later."""
    hour, minute = (int(part) for part in text.split(":"))
    return DAY + timedelta(days=day, hours=hour, minutes=minute)


def session(*lines: str, training: bool = True, rules: Protocol | None = None) -> Session:
    """A session in memory; every line is charted as a fact, whatever is found."""
    story = read_story("\n".join(lines) if lines else "06:00 (time passes)")
    clock = StoppedClock(story.steps[0].at)
    made = Session(UUID(int=1), rules or protocol(), Memory(), clock)
    player = Player(made, clock)
    player.open(training=training)
    for step in story.steps:
        clock.go(step.at)
        if step.verb == PASSES:
            continue
        words, _, reason = step.words.partition(" because ")
        what = player.what(Step(step.line, step.at, step.verb, words, ()))
        act = Act(what, step.at, player.by, reason)
        assert made.submit(act, manner=Manner.IMPORT).charted, step
    return made


def charted(*lines: str, training: bool = True, rules: Protocol | None = None) -> Chart:
    """The chart of those lines."""
    return session(*lines, training=training, rules=rules).chart


def fact(chart: Chart, line: str) -> tuple[What, datetime]:
    """What one more line would chart, and when."""
    step = read_story(line).steps[0]
    clock = StoppedClock(step.at)
    made = Session(UUID(int=1), protocol(), Memory(), clock, chart)
    return Player(made, clock).what(step), step.at


def weighed(chart: Chart, line: str, *, reason: str = "", as_shown: bool = False) -> Decision:
    """What comes of one more line, keyed when it happened."""
    what, when = fact(chart, line)
    return decide(chart, protocol(), Act(what, when, NURSE, reason, as_shown), when)


def found(chart: Chart, line: str) -> dict[str, str]:
    """The findings on one more line: code -> level."""
    return {f.code: f.level.value for f in weighed(chart, line).findings}


def finding(chart: Chart, line: str, code: str) -> Finding:
    """The finding of that code on one more line."""
    return next(f for f in weighed(chart, line).findings if f.code == code)
