"""The suggestion card as it stands now."""

from charting import mean
from infusion import at

from assistant.record.entries import NotNow, PerfusionRead
from assistant.views.considering import decline


def test_a_live_card_can_be_filled_in_by_the_arrow_of_its_way() -> None:
    up = at("14:06").considering
    assert up.live
    assert (up.card.fill, up.key) == ("0.11", "Up")
    down = at("14:13", ("14:07", mean("78")), ("14:12", mean("79"))).considering
    assert (down.card.fill, down.key) == ("0.07", "Down")


def test_H25_nothing_is_offered_on_a_stale_map() -> None:
    assert not at("14:16").considering.live


def test_H25_nothing_is_offered_to_a_real_patient_on_an_unsigned_protocol() -> None:
    shown = at("14:06", training=False).considering
    assert shown.card.closed.startswith("Suggestions are off: no protocol is approved")
    assert not shown.live


def test_not_now_holds_until_the_next_reading() -> None:
    said = ("14:06", decline("INCREASE", "procedure or turning"))
    assert said[1] == NotNow(action="INCREASE", reason="procedure or turning")
    quiet = at("14:07", said).considering
    assert quiet.declined == "Not now, said 14:06: procedure or turning"
    assert not quiet.live
    assert at("14:11", said, ("14:10", mean("60"))).considering.live


def test_not_now_to_another_answer_says_nothing_of_this_one() -> None:
    assert at("14:07", ("14:06", decline("DECREASE", "wait"))).considering.live


def test_a_step_down_beside_a_call_can_be_filled_in_by_the_arrow_down() -> None:
    worse = PerfusionRead(sign="mental", text="worse")
    rows = (("14:07", mean("80")), ("14:12", mean("80")), ("14:12", worse))
    shown = at("14:13", *rows).considering
    assert (shown.live, shown.key, shown.card.fill) == (True, "Down", "0.07")


def test_a_step_up_beside_a_call_waits_for_the_call() -> None:
    pain = PerfusionRead(sign="chest_pain", text="yes")
    shown = at("14:07", ("14:06", pain)).considering
    assert (shown.live, shown.card.fill) == (False, "")
