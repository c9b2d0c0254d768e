"""Play a story into a session: the core driver. The widgets have one of their own in the tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from assistant.acts import Act
from assistant.clock import StoppedClock
from assistant.protocol.model import Protocol
from assistant.protocol.standing import approved_by
from assistant.quantities import Dose, DoseUnit, Rate, Weight, decimal_text, on_pump
from assistant.record.entries import (
    UNSIGNED,
    Amount,
    By,
    Hand,
    Ordered,
    PumpProgrammed,
    PumpRuns,
    SecondChecked,
    SessionOpened,
    SignedFor,
    Struck,
    What,
)
from assistant.rules.running import setting_at
from assistant.rules.unsigned import unsigned
from assistant.session import Journal, Outcome, Session
from assistant.stories.bodies import amount, body
from assistant.stories.promises import broken
from assistant.stories.reading import PASSES, Step, Story, StoryFault

NURSE = By(hand=Hand.PERSON, person="story-nurse", name="RN A Mensah")
NOBODY = "nobody"
"""The hand of a story while nobody is signed in."""
CHECKER = ("story-checker", "RN J Costa")


@dataclass
class Player:
    """A session, its clock, and who charts; `broken` collects the promises that did not hold."""

    session: Session
    clock: StoppedClock
    by: By = NURSE

    def open(self, *, training: bool) -> None:
        """Begin the session."""
        rules = self.session.protocol
        opened = SessionOpened(
            protocol_hash=rules.digest,
            training=training,
            workstation="story",
            profile=rules.protocol.id,
            approved_by=approved_by(rules),
            record_only=rules.record_only,
        )
        self.session.submit(Act(opened, self.clock.now(), self.by))

    def do(self, step: Step) -> Outcome | None:
        """One step, at its time; None when only time passes or the hand changes."""
        self.clock.go(step.at)
        if step.verb == PASSES:
            return None
        if step.verb == "as":
            person = By(hand=Hand.PERSON, person=f"story-{step.words}", name=step.words)
            self.by = UNSIGNED if step.words == NOBODY else person
            return None
        words, _, reason = step.words.partition(" because ")
        cut = Step(step.line, step.at, step.verb, words, step.expected)
        shown = step.verb == "shows"
        what = self._read(cut)
        act = Act(what, step.at, self.by, reason.strip(), as_shown=shown)
        if isinstance(what, SecondChecked):
            act = replace(act, by=By(hand=Hand.PERSON, person=CHECKER[0], name=CHECKER[1]))
        return self.session.submit(act)

    def _read(self, step: Step) -> What:
        """What a step charts. StoryFault names the line whose words cannot be charted."""
        try:
            return self.what(step)
        except ValueError as fault:
            raise StoryFault(f"line {step.line}: {fault}") from fault

    def what(self, step: Step) -> What:
        """The body that a step charts, worked out where a nurse would read it off."""
        match step.verb:
            case "dose" | "shows":
                return self._dose(step)
            case "rate":
                return PumpRuns(rate=amount(step.words))
            case "set":
                rate, _, dose = step.words.partition(" for ")
                return PumpProgrammed(rate=amount(rate), dose=amount(dose))
            case "start":
                return self._start()
            case "second":
                return self._second()
            case "sign":
                return SignedFor(entries=tuple(e.id for e in unsigned(self.session.chart)))
            case "strike":
                return Struck(entry=self._last(), reason=step.words or "typing slip")
            case _:
                return body(step)

    def _last(self) -> UUID:
        """The last entry that still counts and is no correction itself."""
        chart = self.session.chart
        rows = (e for e in chart.log.newest() if not isinstance(e.what, Struck))
        return next(e.id for e in rows if e.id not in chart.strikes)

    def _dose(self, step: Step) -> PumpRuns:
        dose = amount(step.words)
        return PumpRuns(rate=self._rate(dose), dose=dose)

    def _rate(self, dose: Amount) -> Amount:
        setting = setting_at(self.session.chart, self.clock.now())
        if setting.concentration is None:
            raise StoryFault("a dose needs a bag before it")
        flow = Dose(dose.exact, DoseUnit(dose.unit)).flow(setting.weight)
        step = Rate(self.session.protocol.pump.step.exact)
        pump = on_pump(setting.concentration.rate(flow), step)
        return Amount(text=decimal_text(pump.pump.ml_h, 3), unit="mL/h")

    def _start(self) -> PumpRuns:
        ready = self.session.chart.last(PumpProgrammed)
        if ready is None:
            raise StoryFault("set the pump before it starts")
        return PumpRuns(rate=ready.rate, dose=ready.dose)

    def _second(self) -> SecondChecked:
        chart = self.session.chart
        setting, order = setting_at(chart, self.clock.now()), chart.last(Ordered)
        ready = chart.last(PumpProgrammed)
        weight = setting.weight or Weight(amount("1 kg").exact)
        readings = [("weight", decimal_text(weight.kg, 1))]
        if order and order.start:
            readings.append(("dose", f"{order.start.text} {order.start.unit}"))
        if ready:
            readings.append(("rate", ready.rate.text))
        return SecondChecked(readings=tuple(readings), checker=CHECKER[0], checker_name=CHECKER[1])


def begin(
    story: Story, journal: Journal, profiles: Callable[[str], Protocol], ident: UUID | None = None
) -> Player:
    """Who plays a story: a session of its own under the story's profile, and its clock.

    `profiles` reads a profile of that name, "" for the usual one.
    """
    clock = StoppedClock(story.steps[0].at)
    return Player(Session(ident or uuid4(), profiles(story.profile), journal, clock), clock)


def play(
    story: Story,
    player: Player,
    *,
    training: bool = False,
    each: Callable[[Step], None] | None = None,
) -> list[str]:
    """Play every step; the promises that did not hold, each with its line."""
    found: list[str] = []
    player.clock.go(story.steps[0].at)
    player.open(training=training)
    for step in story.steps:
        outcome = player.do(step)
        told = player.session
        found.extend(
            f"line {step.line}: {b}" for b in broken(step.expected, told, outcome, step.at)
        )
        held = outcome is not None and not outcome.charted
        if held and not any(p.startswith(("refused", "asked")) for p in step.expected):
            decision = outcome.held if outcome else None
            codes = ", ".join(f.code for f in decision.findings) if decision else "changed"
            found.append(f"line {step.line}: not charted: {codes}")
        if each is not None:
            each(step)
    return found
