"""A condition that ends and begins anew, or grows, asks for a new call."""

from charting import recorded
from told import ARM, BAG, LINE, ORDER, RUNNING, START, WEIGHT, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.record.chart import follow
from assistant.record.entries import Amount, Informed, PressureRead
from assistant.rules.anew import Topic, began_anew

TOLD = "08:00  informed  registrar; about map_below; told MAP 58"


def anew(
    topic: Topic,
    *lines: str,
    now: str = "12:00",
    before: tuple[str, ...] = RUNNING,
    told: str = TOLD,
    rules: Protocol | None = None,
    day: int = 0,
) -> bool:
    """Whether a call at 08:00, before those lines, answers no more."""
    chart = charted(*before, told, *lines)
    event = chart.event(Informed)
    assert event is not None
    return began_anew(chart, rules or protocol(), topic, event, at(now, day))


def test_a_dose_that_fell_under_the_call_and_rose_again_is_called_about_again() -> None:
    high = (*RUNNING, "07:10  dose  0.3 mcg/kg/min")
    for topic, under in ((Topic.NOTIFY, "0.2"), (Topic.BAND, "0.08")):
        fell = f"09:00  dose  {under} mcg/kg/min"
        assert not anew(topic, "09:00  dose  0.32 mcg/kg/min", before=high)
        assert anew(topic, fell, before=high)
        assert anew(topic, fell, "10:00  dose  0.3 mcg/kg/min", before=high)


def test_a_call_made_before_the_dose_is_reached_still_answers_it() -> None:
    near = (*RUNNING, "07:10  dose  0.23 mcg/kg/min")
    assert not anew(Topic.NOTIFY, "09:00  dose  0.27 mcg/kg/min", before=near)


def test_without_a_dose_to_call_at_nothing_begins_anew() -> None:
    child = profile("paediatric")
    plain = (WEIGHT, ORDER.replace("notify 0.25 mcg/kg/min; ", ""), LINE, BAG, START)
    assert not anew(Topic.NOTIFY, before=plain, rules=child)
    assert not anew(Topic.BAND, before=plain, rules=child)
    assert not anew(Topic.EMERGENCY, "09:00  map  60 cuff", before=plain, rules=child)
    assert not anew(Topic.NOTIFY, "09:00  dose  0.3 mcg/kg/min", before=plain)


def test_a_limit_per_kg_without_a_weight_is_not_compared() -> None:
    bare = (ORDER, LINE, BAG, "07:00  rate  65 mL/h")
    assert not anew(Topic.NOTIFY, "09:00  rate  20 mL/h", before=bare)
    strange = (WEIGHT, ORDER, LINE, "07:00  rate  70 mL/h")
    later = ("09:00  bag  4 mg in 250 mL", "10:00  rate  60 mL/h", "11:00  rate  70 mL/h")
    assert anew(Topic.NOTIFY, *later, before=strange)


def test_another_maximum_or_a_higher_dose_is_called_about_again() -> None:
    top = (*RUNNING, "07:10  dose  0.5 mcg/kg/min")
    assert not anew(Topic.MAXIMUM, before=top)
    assert anew(Topic.MAXIMUM, "09:00  dose  0.48 mcg/kg/min", before=top)
    assert anew(Topic.MAXIMUM, "09:00  dose  0.52 mcg/kg/min", before=top)
    assert anew(Topic.MAXIMUM, f"09:00  {ORDER[7:].replace('max 0.5', 'max 0.6')}", before=top)
    assert not anew(Topic.MAXIMUM, f"09:00  {ORDER[7:].replace('to 75', 'to 80')}", before=top)
    assert anew(Topic.MAXIMUM, before=(WEIGHT, LINE, BAG, START))
    agreed = f"{TOLD}; until 0.6 mcg/kg/min"
    assert not anew(Topic.MAXIMUM, "09:00  dose  0.52 mcg/kg/min", before=top, told=agreed)
    unknown = (WEIGHT, ORDER, LINE, "07:00  rate  65 mL/h")
    assert anew(Topic.MAXIMUM, before=unknown)


def test_another_line_has_limits_of_its_own() -> None:
    arm = (WEIGHT, ORDER, ARM, BAG, START)
    for topic in (Topic.ROUTE_DOSE, Topic.ROUTE_TIME):
        assert not anew(topic, before=arm, now="10:00")
        assert anew(topic, "09:00  line  peripheral; site right forearm", before=arm)
        assert anew(topic, before=(WEIGHT, ORDER, BAG, START))


def test_H32_each_hour_that_the_protocol_names_is_asked_again_unless_a_time_was_agreed() -> None:
    arm = (WEIGHT, ORDER, ARM, BAG, START)
    assert not anew(Topic.ROUTE_TIME, before=arm, now="10:59")
    assert anew(Topic.ROUTE_TIME, before=arm, now="11:00")
    agreed = f"{TOLD}; until 23:00"
    assert not anew(Topic.ROUTE_TIME, before=arm, now="22:00", told=agreed)
    late = TOLD.replace("08:00", "04:00")
    assert not anew(Topic.ROUTE_TIME, before=arm, told=late, now="08:00", day=1)
    central = (WEIGHT, ORDER, LINE, BAG, START)
    assert not anew(Topic.ROUTE_TIME, before=central, now="22:00")


def test_a_sign_that_was_not_told_of_is_called_about_again() -> None:
    slow = (*RUNNING, "07:30  mental  worse")
    assert not anew(Topic.PERFUSION, "09:00  mental  worse", before=slow)
    assert anew(Topic.PERFUSION, "09:00  skin  mottled", before=slow)
    assert anew(Topic.PERFUSION, "09:00  mental  alert", "10:00  mental  worse", before=slow)
    assert not anew(Topic.PERFUSION, "09:00  mental  alert", before=slow)
    cold = (*RUNNING, "07:30  extremities  cold")
    assert not anew(Topic.NARROW, "09:00  extremities  cold", before=cold)
    assert anew(Topic.NARROW, "09:00  digits  ischaemic", before=cold)


def test_a_danger_that_was_not_told_of_is_called_about_again() -> None:
    new = (*RUNNING, "07:30  hr  140 atrial fibrillation; new")
    assert not anew(Topic.DANGER, "09:00  hr  130 atrial fibrillation", before=new)
    assert anew(Topic.DANGER, "09:00  chest_pain  yes", before=new)
    assert anew(Topic.DANGER, "09:00  hr  160 ventricular tachycardia; new", before=new)


def test_a_site_that_was_clear_or_is_worse_is_called_about_again() -> None:
    pale = (*RUNNING, "07:30  site  pale")
    assert not anew(Topic.SITE, "09:00  site  pale", before=pale)
    assert anew(Topic.SITE, "09:00  site  pale, cold", before=pale)
    assert anew(Topic.SITE, "09:00  site  clear", "10:00  site  pale", before=pale)


def test_a_pressure_that_came_back_ends_it() -> None:
    low = (*RUNNING, "07:30  map  58 cuff")
    assert not anew(Topic.LOW, "08:30  map  60 cuff", before=low)
    assert anew(Topic.LOW, "08:30  map  65 cuff", "08:40  map  60 cuff", before=low)
    assert not anew(Topic.LOW, "08:30  map  9 cuff", before=low)
    high = (*RUNNING, "07:30  map  80 cuff")
    assert not anew(Topic.HIGH, "08:30  map  79 cuff", before=high)
    assert anew(Topic.HIGH, "08:30  map  75 cuff", before=high)
    assert anew(Topic.HIGH, "08:30  map  79 cuff", before=(WEIGHT, LINE, BAG, START))
    far = (*RUNNING, "07:30  map  95 cuff")
    assert not anew(Topic.OVERSHOOT, "08:30  map  96 cuff", before=far)
    assert anew(Topic.OVERSHOOT, "08:30  map  89 cuff", "08:40  map  95 cuff", before=far)
    flat = (*RUNNING, "07:30  map  66/38 cuff")
    assert not anew(Topic.EMERGENCY, "08:30  map  68/45 cuff", before=flat)
    assert anew(Topic.EMERGENCY, "08:30  map  90/50 cuff", before=flat)
    assert not anew(Topic.EMERGENCY, "08:30  map  70 cuff", before=flat)


def test_a_pressure_high_enough_for_the_ladder_ends_what_was_told_of_it() -> None:
    rules = profile("hepatorenal_syndrome")
    low = (WEIGHT, "06:42  baseline  68 mmHg", LINE, BAG, START, "07:30  map  88/50 cuff")
    assert not anew(Topic.LADDER, "08:30  map  62 cuff", before=low, rules=rules)
    assert not anew(Topic.LADDER, "08:30  map  88/60 cuff", before=low, rules=rules)
    assert anew(Topic.LADDER, "08:30  map  70 cuff", before=low, rules=rules)
    assert anew(Topic.LADDER, "08:30  map  60 cuff", before=(WEIGHT, LINE, BAG, START), rules=rules)
    assert not anew(Topic.LADDER, "08:30  map  70 cuff", before=low)


def test_the_orders_own_dose_to_call_at_counts_and_the_units_where_it_has_none() -> None:
    higher = (WEIGHT, ORDER.replace("notify 0.25", "notify 0.3"), LINE, BAG, START)
    ran = (*higher, "07:10  dose  0.3 mcg/kg/min")
    assert anew(Topic.NOTIFY, "09:00  dose  0.27 mcg/kg/min", before=ran)
    plain = (WEIGHT, ORDER.replace("notify 0.25 mcg/kg/min; ", ""), LINE, BAG, START)
    ran = (*plain, "07:10  dose  0.3 mcg/kg/min")
    assert not anew(Topic.NOTIFY, "09:00  dose  0.27 mcg/kg/min", before=ran)
    assert anew(Topic.NOTIFY, "09:00  dose  0.2 mcg/kg/min", before=ran)


def test_an_order_that_comes_later_says_nothing_about_a_call_before_it() -> None:
    ran = (*RUNNING, "07:10  dose  0.3 mcg/kg/min")
    order = ORDER[7:].replace("notify 0.25", "notify 0.28")
    lines = ("09:00  dose  0.27 mcg/kg/min", f"10:00  {order}")
    assert not anew(Topic.NOTIFY, *lines, before=ran, now="09:30")
    assert anew(Topic.NOTIFY, *lines, before=ran, now="10:30")


def test_what_happened_in_the_minute_of_the_call_was_told_of() -> None:
    arm = (WEIGHT, ORDER, ARM, BAG, START)
    moved = (*arm, "08:00  line  peripheral; site right forearm")
    assert not anew(Topic.ROUTE_DOSE, before=moved)
    hour = TOLD.replace("08:00", "11:00")
    assert not anew(Topic.ROUTE_TIME, before=arm, told=hour, now="12:00")
    assert not anew(Topic.SITE, before=(*RUNNING, "08:00  site  clear"))
    assert not anew(Topic.LOW, before=(*RUNNING, "08:00  map  66 cuff"))


def test_a_diastolic_that_is_still_too_low_ends_no_emergency() -> None:
    flat = (*RUNNING, "07:30  map  66/38 cuff")
    assert not anew(Topic.EMERGENCY, "08:30  map  95/38 cuff", before=flat)


def test_half_a_pair_beside_a_map_can_end_an_emergency_too() -> None:
    chart = charted(*RUNNING, "07:30  map  66/38 cuff", TOLD)
    event = chart.event(Informed)
    assert event is not None
    high = Amount(text="98", unit="mmHg")
    read = PressureRead(map=Amount(text="70", unit="mmHg"), systolic=high)
    later = follow(chart, recorded(900, at("08:30"), read))
    assert began_anew(later, protocol(), Topic.EMERGENCY, event, at("12:00"))
