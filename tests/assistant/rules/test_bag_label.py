"""The code on a bag tells another drug and a day that has passed; a bag that hangs is charted."""

from datetime import timedelta

from charting import bag, clock
from unit import septic_shock

from assistant.record.chart import EMPTY
from assistant.rules.bag_label import bag_label, product_of
from assistant.rules.examine.bag import bag_hung
from assistant.rules.examine.passing import may_pass
from assistant.rules.findings import Level

UNIT = septic_shock()
OURS, OTHER = "09521234000068", "09521234000044"
NOW = clock("08:00")


def test_the_units_own_bag_within_its_day_has_nothing_odd() -> None:
    what = bag("4").model_copy(update={"product": OURS, "lot": "A1", "expires": NOW})
    assert bag_label(UNIT, what, NOW) == ()
    assert bag_label(UNIT, bag("4"), NOW) == ()


def test_H30_the_code_of_another_drug_stops_and_names_both() -> None:
    what = bag("4").model_copy(update={"product": OTHER})
    (found,) = bag_label(UNIT, what, NOW)
    assert (found.level, found.code) == (Level.STOP, "product_other_drug")
    assert found.fact("name") == "EPINEPHrine 1 mg in 1 mL, vial"
    assert found.fact("drug") == "norepinephrine"
    assert found.source == "training-codes"


def test_H30_what_hangs_already_is_charted_with_its_reason() -> None:
    what = bag("4").model_copy(update={"product": OTHER})
    assert may_pass(what, bag_hung(EMPTY, UNIT, what, NOW))


def test_a_bag_after_its_last_minute_takes_a_reason() -> None:
    what = bag("4").model_copy(update={"expires": NOW - timedelta(minutes=1)})
    (found,) = bag_hung(EMPTY, UNIT, what, NOW)
    assert (found.level, found.code) == (Level.CAUTION, "bag_expired")


def test_a_code_that_nobody_wrote_down_is_no_product() -> None:
    assert product_of(UNIT, "") is None
    assert product_of(UNIT, "09521234000099") is None
