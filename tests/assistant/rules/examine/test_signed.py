"""Signing later: only what waits is signed, once, and only by a person."""

from charting import bag, chart_of, clock, dose, entry_id, recorded
from unit import septic_shock

from assistant.acts import Act, Verdict, decide
from assistant.record.chart import Chart, follow
from assistant.record.entries import UNSIGNED, By, Hand, SecondChecked, SignedFor
from assistant.rules.examine.signed import signed_for
from assistant.rules.findings import Level

MENSAH = By(hand=Hand.PERSON, person="am", name="RN A Mensah")
NIGHT = chart_of(("13:55", bag()), ("14:00", dose("0.05")))


def signs(*numbers: int) -> SignedFor:
    return SignedFor(entries=tuple(entry_id(n) for n in numbers))


def codes(chart: Chart, what: SignedFor) -> list[tuple[Level, str]]:
    return [(f.level, f.code) for f in signed_for(chart, what)]


def test_what_waits_is_signed_and_nothing_else() -> None:
    assert codes(NIGHT, signs(1, 2)) == []
    assert codes(NIGHT, signs()) == [(Level.STOP, "sign_nothing")]
    assert codes(NIGHT, signs(2, 9)) == [(Level.STOP, "signed_already")]
    signed = follow(NIGHT, recorded(3, clock("14:20"), signs(2), by=MENSAH))
    assert codes(signed, signs(2)) == [(Level.STOP, "signed_already")]
    assert codes(signed, signs(1)) == []


def test_H35_only_a_person_signs() -> None:
    def verdict(by: By) -> Verdict:
        act = Act(signs(1, 2), clock("14:20"), by)
        return decide(NIGHT, septic_shock(), act, clock("14:20")).verdict

    assert verdict(MENSAH) is Verdict.CHART
    assert verdict(UNSIGNED) is Verdict.STOP


def test_H36_who_signed_for_the_bag_does_not_check_it() -> None:
    signed = follow(NIGHT, recorded(3, clock("14:20"), signs(1), by=MENSAH))
    checked = SecondChecked(readings=(("rate", "13.1"),), checker="am", checker_name="RN A Mensah")
    other = checked.model_copy(update={"checker": "jc", "checker_name": "RN J Costa"})

    def found(what: SecondChecked) -> list[str]:
        act = Act(what, clock("14:30"), MENSAH)
        return [f.code for f in decide(signed, septic_shock(), act, clock("14:30")).findings]

    assert "same_person" in found(checked)
    assert "same_person" not in found(other)


def test_how_many_of_them_wait_no_more_is_told() -> None:
    (found,) = signed_for(NIGHT, signs(2, 8, 9))
    assert found.fact("count") == "2"
