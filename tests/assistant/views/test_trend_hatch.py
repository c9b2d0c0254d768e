"""What is hatched, and the words on it."""

from charting import bag, weight
from infusion import amount
from trends import seconds, trend_of

from assistant.record.entries import LineChosen, Paused
from assistant.views.trend_axes import Window
from assistant.views.trend_hatch import SETTLING


def test_a_change_of_the_pump_settles_and_a_new_weight_does_not() -> None:
    shown = trend_of("14:06", ("14:00", weight("63"))).settling
    assert [s.start for s in shown] == [seconds("13:26"), seconds("13:32")]
    assert {s.words for s in shown} == {SETTLING}


def test_after_a_start_the_drug_is_on_its_way_through_the_dead_space() -> None:
    [way] = trend_of("14:00").on_the_way
    assert way.start == seconds("13:20")
    assert seconds("13:26") < way.end < seconds("13:27")
    assert way.words == "drug on its way"
    assert trend_of("15:30").on_the_way == ()
    assert trend_of("15:30", window=Window.ALL).on_the_way == (way,)


def test_after_a_new_line_it_is_on_its_way_again_and_may_go_on_past_now() -> None:
    slow = LineChosen(access="central", site="right jugular", dead_space=amount("3", "mL"))
    [way] = trend_of("14:06", ("14:04", slow)).on_the_way
    assert way.start == seconds("14:04")
    assert seconds("14:11") < way.end < seconds("14:12")
    primed = LineChosen(access="central", site="right jugular", primed=True)
    assert trend_of("14:06", ("14:04", primed)).on_the_way == ()


def test_while_the_pump_stands_the_way_goes_on_until_now() -> None:
    line = LineChosen(access="central", site="right jugular")
    [way] = trend_of("14:06", ("14:04", line), ("14:04:30", Paused())).on_the_way
    assert way.end == seconds("14:06")


def test_another_strength_says_how_much_of_the_dose_it_gives() -> None:
    [weaker] = trend_of("14:06", ("14:02", bag("16", "250"))).other_strength
    assert weaker.words == "a quarter of this dose"
