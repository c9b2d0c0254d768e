"""What the promises of a whole shift are held against."""

import pytest
from told import ARM, BAG, ORDER, READY, RUNNING, START, WEIGHT, at, session
from unit import profile

from assistant.stories.promises import broken

BARE = "06:50  line  central; site right jugular"
ON_WAY = (WEIGHT, ORDER, BARE, BAG, START)
AT_ARM = (WEIGHT, ORDER, ARM, BAG, START)
AT_CALL = (*READY, "07:00  dose  0.25 mcg/kg/min", "07:05  map  60 cuff", "07:10  map  60 cuff")
GO_ON = "07:10  informed  registrar; about notify_dose; told MAP 60; until 0.4 mcg/kg/min"


@pytest.mark.parametrize(
    ("lines", "now", "holds", "breaks"),
    [
        (ON_WAY, "07:01", "drug arrives 07:06", "drug has arrived"),
        (ON_WAY, "07:07", "drug has arrived", "drug arrives 07:06"),
        ((*ON_WAY, "07:02  pause  x"), "07:03", "drug arrives nowhere", "drug has arrived"),
        ((*ON_WAY, "07:05  map  60 cuff"), "07:06", "may wait 6 min", "may wait 7 min"),
        (RUNNING, "07:01", "may wait for nothing", "may wait 4 min"),
        (AT_CALL, "07:11", "informed nobody", "informed 07:10"),
        ((*AT_CALL, GO_ON), "07:11", "informed 07:10", "informed nobody"),
        (AT_CALL, "07:11", "strip CALL_BEFORE_NEXT_INCREASE", "quiet"),
        ((*RUNNING, "07:05  map  70 cuff"), "07:06", "quiet", "strip map_below"),
        (RUNNING, "07:05", "sounds map", "sounds nothing"),
        (RUNNING, "07:06", "sounds nothing", "sounds map"),
        (RUNNING, "07:01", "heart due 07:15", "heart due now"),
        (RUNNING, "07:15", "heart due now", "heart due 07:15"),
        (RUNNING, "07:17", "heart overdue 2 min", "heart due now"),
        (RUNNING, "07:01", "site waits for nothing", "site due 08:00"),
        (AT_ARM, "07:01", "site due 08:00", "site due now"),
        (AT_ARM, "07:01", "line due 11:00", "line due now"),
        (RUNNING, "07:01", "urine due 08:00", "urine due now"),
        (RUNNING, "09:01", "lactate due 11:00", "lactate waits for nothing"),
        ((*RUNNING, "07:02  fluid  2100 mL"), "07:03", "fluid overdue 1 min", "fluid due now"),
        ((*AT_CALL, "07:10  chest_pain  yes"), "07:11", "room for nothing", "room up to 0.27"),
        (
            (*RUNNING, "07:05  map  60 cuff", "07:05  chest_pain  yes"), "07:06",
            "room up to 0.07", "room for nothing",
        ),
        (
            (*RUNNING, "07:05  map  80 cuff", "07:10  map  80 cuff", "07:10  mental  worse"),
            "07:11", "room down to 0.03", "room for nothing",
        ),
    ],
)  # fmt: skip
def test_a_promise_of_a_shift_holds_when_it_is_so_and_breaks_when_it_is_not(
    lines: tuple[str, ...], now: str, holds: str, breaks: str
) -> None:
    made = session(*lines)
    assert broken([holds], made, None, at(now)) == []
    (told,) = broken([breaks], made, None, at(now))
    assert told == f"promised {breaks!r}, is {holds!r}"


def test_a_debt_is_named() -> None:
    over = session(*RUNNING, "07:02  dose  0.6 mcg/kg/min")
    assert broken(["owes order_to_match"], over, None, at("07:03")) == []
    (told,) = broken(["owes a_kidney"], over, None, at("07:03"))
    assert told.startswith("promised 'owes a_kidney', is [")


def test_H32_the_first_drug_of_a_child_at_1_ml_an_hour_is_promised_after_90_minutes() -> None:
    lines = ("06:41  weight  12 kg measured", BARE, BAG, "07:00  rate  1 mL/h")
    made = session(*lines, rules=profile("paediatric"))
    assert broken(["drug arrives 08:30"], made, None, at("07:01")) == []
