from datetime import UTC

from charting import bag, chart_of, clock, dose, weight
from handovers import made_up, septic, spoken
from unit import profile

from assistant.record.entries import (
    AgentRuns,
    Amount,
    CheckAnswered,
    FluidGiven,
    LineChosen,
    Noted,
    PatientNamed,
    PerfusionRead,
    SiteLooked,
    What,
)
from assistant.views.handover_care import care
from assistant.views.handover_pump import pump


def summary(*rows: tuple[str, What], now: str = "08:00") -> str:
    return spoken(" ".join(made_up(*rows, now=clock(now)).summary))


def sign(name: str, text: str = "", unit: str = "", hours: str = "") -> PerfusionRead:
    over = Amount(text=hours, unit="h") if hours else None
    return PerfusionRead.model_validate(
        {"sign": name, "amount": Amount(text=text, unit=unit) if text else None, "hours": over}
    )


def test_fluid_line_site_and_perfusion_stand_with_their_times() -> None:
    fluid, perfusion = (spoken(line) for line in septic("08:28").summary[3:])
    assert fluid == (
        "Crystalloid 1,540 mL, 22 mL/kg of 30 in the first 3 h, running now. "
        "No other agent is charted. Peripheral line 18 G, left forearm, 1 h 22 min of 24 h. "
        "Site clear 08:05. Its own lumen: yes."
    )
    assert perfusion == "Heart rate 104 per min, sinus, 07:14."


def test_fluid_without_a_weight_or_an_answer_is_told_in_millilitres() -> None:
    given = FluidGiven(volume=Amount(text="500", unit="mL"))
    assert "Crystalloid 500 mL. No other" in summary(("07:00", given))


def test_every_agent_stands_with_its_last_amount() -> None:
    rows = [
        ("07:00", AgentRuns(name="vasopressin", amount=Amount(text="0.02", unit="units/min"))),
        ("07:30", AgentRuns(name="Vasopressin", amount=Amount(text="0.03", unit="units/min"))),
        ("07:40", AgentRuns(name="dobutamine", amount=Amount(text="5", unit="mcg/kg/min"))),
    ]
    said = summary(*rows)
    assert "Vasopressin 0.03 units/min since 07:30; Dobutamine 5 mcg/kg/min since 07:40." in said


def test_the_sheet_has_one_equivalent_dose_while_another_agent_runs() -> None:
    rows: list[tuple[str, What]] = [
        ("07:00", weight("70")), ("07:00", bag()), ("07:10", dose("0.25")),
        ("07:20", AgentRuns(name="vasopressin", amount=Amount(text="1.8", unit="units/h"))),
        ("07:40", AgentRuns(name="dobutamine", amount=Amount(text="5", unit="mcg/kg/min"))),
    ]  # fmt: skip
    chart, now = chart_of(*rows), clock("08:00")
    said = care(chart, profile("adult_septic_shock"), now, UTC, pump(chart, now))
    assert "NEE 0.325 mcg/kg/min by Goradia 2021; not counted: dobutamine." in spoken(said[0])


def test_lactate_has_the_one_before_it_and_urine_its_rate_per_kg() -> None:
    rows = [
        ("07:00", weight("70")),
        ("07:00", sign("lactate", "3.1", "mmol/L")),
        ("07:30", sign("lactate", "2.1", "mmol/L")),
        ("07:40", sign("urine", "28", "mL", "1")),
    ]
    said = summary(*rows)
    assert "Lactate 2.1 mmol/L, 07:30 (was 3.1 mmol/L, 32 % lower than the first)." in said
    assert "Urine 28 mL in 1 h = 0.4 mL/kg/h, 07:40." in said


def test_urine_without_weight_or_hours_claims_no_rate() -> None:
    assert "= " not in summary(("07:40", sign("urine", "28", "mL", "1")))
    assert "= " not in summary(("07:00", weight("70")), ("07:40", sign("urine", "28", "mL")))
    assert "= " not in summary(("07:00", weight("70")), ("07:40", sign("urine", "28", "mL", "0")))


def test_a_central_line_has_no_limit_and_a_site_text_ends_once() -> None:
    rows = [("07:00", bag()), ("07:00", weight("70")), ("07:00", LineChosen(access="central",
            site="right jugular."))]  # fmt: skip
    said = summary(*rows, ("07:10", dose("0.05")))
    assert "Central line, right jugular, 50 min." in said
    unused = summary(("07:00", LineChosen(access="peripheral")), ("07:10", SiteLooked()))
    assert "Peripheral line. Site clear 07:10." in unused


def test_the_last_two_notes_stand_as_they_were_written() -> None:
    rows = [("07:0" + str(n), Noted(text=f"note <{n}>")) for n in range(3)]
    assert "Notes: 07:02 note <2>; 07:01 note <1>" in summary(*rows)


def test_everything_that_was_never_charted_is_named() -> None:
    missing = septic("08:28").missing
    assert missing == "Not recorded: lactate, urine, capillary refill, mental state, extremities."
    half = made_up(("07:00", PatientNamed(name="OKAFOR, Grace")), now=clock("08:00"))
    assert half.missing.startswith("Not recorded: name and MRN, allergies,")


def test_when_nothing_is_missing_nothing_is_said() -> None:
    from charting import aim, mean

    from assistant.record.entries import HeartRead

    rows: list[tuple[str, What]] = [
        ("07:00", PatientNamed(name="OKAFOR, Grace", mrn="1")), ("07:00", aim("65")),
        ("07:00", CheckAnswered(check="allergies", outcome="done", answer="none known")),
        ("07:00", weight("70")), ("07:00", bag()), ("07:00", LineChosen(access="central")),
        ("07:00", SiteLooked()), ("07:00", mean("66")),
        ("07:00", HeartRead(rate=Amount(text="90", unit="/min"))),
        ("07:00", FluidGiven(volume=Amount(text="500", unit="mL"))),
    ]  # fmt: skip
    signs = ("lactate", "urine", "cap_refill", "mental", "extremities")
    seen = [("07:01", PerfusionRead.model_validate({"sign": s, "text": "warm"})) for s in signs]
    assert made_up(*rows, *seen, now=clock("08:00")).missing == ""


def told_of(profile_name: str, *rows: tuple[str, What]) -> str:
    """The fluid of a small journal under another profile."""
    chart, now = chart_of(*rows), clock("08:00")
    said = care(chart, profile(profile_name), now, UTC, pump(chart, now))
    return spoken(said[0]).split(". ")[0]


def test_fluid_is_told_beside_what_the_profile_names_and_alone_where_it_names_nothing() -> None:
    given = FluidGiven(volume=Amount(text="700", unit="mL"))
    known = (("07:00", weight("70")), ("07:10", given))
    assert told_of("pregnancy", *known) == "Crystalloid 700 mL, 10 mL/kg of 1,000 to 2,000 mL"
    assert told_of("paediatric", *known) == (
        "Crystalloid 700 mL, 10 mL/kg of 40 to 60 in the first 1 h"
    )
    assert told_of("cardiogenic_shock", *known) == "Crystalloid 700 mL, 10 mL/kg"
    assert told_of("pregnancy", known[1]) == "Crystalloid 700 mL of 1,000 to 2,000 mL"


def test_H31_a_leak_is_handed_on_with_the_time_for_phentolamine() -> None:
    rows = [("07:00", LineChosen(access="peripheral", site="left forearm"))]
    said = summary(*rows, ("07:10", SiteLooked(signs=("coolness",))))
    assert "Signs of a leak at the peripheral line, left forearm, since 07:10: coolness." in said
    assert "until 19:10, 12 h from the first signs" in said
    assert "Signs of a leak" not in summary(*rows, ("07:10", SiteLooked()))


def test_the_first_epinephrine_stands_with_its_time_and_its_clock() -> None:
    from assistant.record.entries import DrugGiven

    given = (("07:10", DrugGiven(name="epinephrine")), ("07:20", DrugGiven(name="epinephrine")))
    assert told_of("anaphylaxis", *given).startswith("First epinephrine 07:10, 50 min ago")
    assert "epinephrine" not in told_of("pregnancy", *given)


def test_an_agents_bag_and_line_stay_on_the_sheet_with_its_last_rate() -> None:
    first = AgentRuns(
        name="vasopressin", amount=Amount(text="0.03", unit="units/min"),
        strength="20 units in 50 mL", line="own central lumen",
    )  # fmt: skip
    later = AgentRuns(name="vasopressin", amount=Amount(text="0.04", unit="units/min"))
    said = summary(("07:00", first), ("07:40", later))
    wanted = "Vasopressin 0.04 units/min, 20 units in 50 mL, own central lumen since 07:40."
    assert wanted in said
