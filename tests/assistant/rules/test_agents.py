"""Other agents: what is known of their bag goes on with a new rate; a second person reads them."""

from charting import bag, clock, dose, journal, recorded, weight
from unitprotocol import protocol

from assistant.record.chart import Chart, fold
from assistant.record.entries import AgentRuns, Amount, By, Hand, What
from assistant.rules.agents import AGENT, course_of, owed_by_agents, running, whole
from assistant.rules.checks import debts

NURSE = By(hand=Hand.PERSON, person="7", name="RN Mensah")
BEFORE: list[tuple[str, What]] = [
    ("13:00", weight("70")), ("13:02", bag()), ("13:20", dose("0.3")),
]  # fmt: skip


def runs(text: str, name: str = "vasopressin", **more: str) -> AgentRuns:
    whole_ = {"name": name, "amount": Amount(text=text, unit="units/min"), **more}
    return AgentRuns.model_validate(whole_)


def chart(*rows: tuple[str, What]) -> Chart:
    before = journal(*BEFORE)
    after = [recorded(n, clock(at), what, by=NURSE) for n, (at, what) in enumerate(rows, 10)]
    return fold([*before, *after])


def owed(*rows: tuple[str, What], now: str = "15:00") -> list[str]:
    found = owed_by_agents(chart(*rows), protocol(), clock(now))
    return [f"{dict(d.facts)['name']} {d.due:%H:%M}" for d in found]


def test_H36_an_agent_begun_here_owes_a_second_person() -> None:
    assert owed(("14:00", runs("0.03"))) == ["vasopressin 14:15"]
    assert owed(("14:00", runs("0.03", checked_by="RN Costa"))) == []
    later = ("14:20", runs("0.03", name="Vasopressin", checked_by="RN Costa"))
    assert owed(("14:00", runs("0.03")), later) == []
    codes = {d.code for d in debts(chart(("14:00", runs("0.03"))), protocol(), clock("15:00"))}
    assert f"{AGENT}:vasopressin" in codes


def test_H36_who_charted_it_is_no_second_person() -> None:
    assert owed(("14:00", runs("0.03", checked_by="rn mensah"))) == ["vasopressin 14:15"]


def test_what_ran_before_or_has_ended_owes_nothing() -> None:
    assert owed(("13:10", runs("0.03"))) == []
    assert owed(("14:00", runs("0.03")), ("14:30", runs("0"))) == []
    again = owed(("14:00", runs("0.03", checked_by="RN Costa")), ("14:30", runs("0")),
                 ("14:40", runs("0.02")))  # fmt: skip
    assert again == ["vasopressin 14:55"]


def test_a_new_rate_keeps_bag_and_line() -> None:
    first = ("14:00", runs("0.03", strength="20 units in 50 mL", line="own central lumen"))
    known = chart(first, ("14:30", runs("0.04")))
    (event,) = running(known, clock("15:00"))
    assert whole(known, event) == runs(
        "0.04", strength="20 units in 50 mL", line="own central lumen"
    )
    assert len(course_of(known, "Vasopressin", clock("15:00"))) == 2
    ended = chart(first, ("14:30", runs("0")), ("14:40", runs("0.02")))
    (event,) = running(ended, clock("15:00"))
    assert whole(ended, event) == runs("0.02")
    assert running(ended, clock("14:35")) == ()
