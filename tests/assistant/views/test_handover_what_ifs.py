from charting import aim, bag, chart_of, clock, dose, weight
from handovers import made_up, septic, spoken
from unitprotocol import protocol

from assistant.record.entries import Amount, LineChosen, Ordered, What
from assistant.views.handover_pump import pump
from assistant.views.handover_what_ifs import what_ifs
from assistant.views.handover_words import HandoverView

READY: tuple[tuple[str, What], ...] = (("07:00", bag()), ("07:00", weight("70")))


def told(view: HandoverView) -> list[tuple[str, str]]:
    return [(spoken(w.case), spoken(w.then)) for w in view.what_ifs]


def mcg(text: str) -> Amount:
    return Amount(text=text, unit="mcg/kg/min")


def test_the_order_and_the_line_say_what_may_be_done() -> None:
    rows = told(septic("07:55"))
    assert rows[:3] == [
        (
            "If MAP is under 65 at 2 readings",
            "the order allows 0.02 mcg/kg/min up, every 5 min or longer, up to 0.5 mcg/kg/min",
        ),
        (
            "If the dose reaches 0.25 mcg/kg/min",
            "the order says call Dr Lind; chart who was told and what was said",
        ),
        (
            "If MAP is over 75 at 2 readings",
            "a step down of 0.02 mcg/kg/min, every 5 min or longer",
        ),
    ]
    assert rows[3][0] == "If the site is pale, cold, hard or painful"
    assert rows[4][0] == "If the dose reaches 0.5 mcg/kg/min by this peripheral line"


def test_without_an_order_it_is_the_protocol_that_says_call() -> None:
    rows = told(made_up(*READY, ("07:10", dose("0.05")), now=clock("08:00")))
    assert rows == [
        ("If MAP falls", "no target is ordered: call the prescriber"),
        (
            "If the dose reaches 0.25 mcg/kg/min",
            "the protocol says call the prescriber; chart who was told and what was said",
        ),
    ]


def test_a_dose_that_reached_the_call_says_so() -> None:
    rows = told(made_up(*READY, ("07:10", dose("0.3")), now=clock("08:00")))
    assert rows[1][0] == "Dose has reached 0.25 mcg/kg/min"


def test_an_order_without_step_interval_or_maximum_says_what_it_lacks() -> None:
    bare = told(made_up(("07:00", aim("65")), now=clock("08:00")))
    assert bare[0][1] == "the order names no step: call the prescriber"
    assert len(bare) == 2
    thin = Ordered(map_low=Amount(text="65", unit="mmHg"), step=mcg("0.02"))
    rows = told(made_up(("07:00", thin), now=clock("08:00")))
    assert rows[0][1] == (
        "the order allows 0.02 mcg/kg/min up, no interval is ordered, no maximum is ordered"
    )
    assert rows[2][1].endswith("no interval is ordered, the upper end is the protocol's")


def test_a_step_down_of_its_own_and_weaning_off_are_told() -> None:
    order = Ordered(
        map_low=Amount(text="65", unit="mmHg"), map_high=Amount(text="75", unit="mmHg"),
        step=mcg("0.02"), step_down=mcg("0.01"), interval_down=Amount(text="15", unit="min"),
        may_wean_off=True,
    )  # fmt: skip
    assert told(made_up(("07:00", order), now=clock("08:00")))[2][1] == (
        "a step down of 0.01 mcg/kg/min, every 15 min or longer; the order lets it be weaned off"
    )


def test_a_central_line_has_neither_site_nor_limit() -> None:
    rows = told(made_up(("07:00", LineChosen(access="central")), now=clock("08:00")))
    assert len(rows) == 2


def test_after_the_stop_nothing_may_come() -> None:
    assert septic("09:45").what_ifs == ()


def test_a_profile_without_a_dose_to_call_at_says_nothing_of_it() -> None:
    chart = chart_of(*READY, ("07:10", dose("0.05")))
    ladder = protocol().model_copy(update={"escalation": None})
    ran = pump(chart, clock("08:00"))
    cases = [row.case for row in what_ifs(chart, ladder, clock("08:00"), ran)]
    assert cases == ["If MAP falls"]
