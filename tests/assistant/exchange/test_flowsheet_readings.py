"""Rows about what was seen at the patient."""

import pytest
from sheets import beside, body, refusal

from assistant.record.entries import (
    AgentRuns,
    Amount,
    FluidGiven,
    HeartRead,
    Noted,
    PerfusionRead,
    PressureRead,
    SiteLooked,
)


def mmhg(text: str) -> Amount:
    return Amount(text=text, unit="mmHg")


@pytest.mark.parametrize(
    ("source", "kept"),
    [("arterial", "arterial"), ("Cuff", "cuff"), ("NIBP", "cuff"), ("A-line", "arterial")],
)
def test_a_map_with_its_source(source: str, kept: str) -> None:
    found = body(f"map,61,mmHg,source={source}")
    assert found == PressureRead.model_validate({"map": mmhg("61"), "source": kept})


@pytest.mark.parametrize("detail", ["", "source=unknown"])
def test_a_map_without_a_source_is_kept_as_unknown(detail: str) -> None:
    assert body(f"map,61,mm Hg,{detail}") == PressureRead(map=mmhg("61"))
    assert beside(f"map,61,mmHg,{detail}") == ""


def test_a_source_in_other_words_is_kept_beside_it() -> None:
    assert body("map,61,mmHg,source=doppler") == PressureRead(map=mmhg("61"))
    assert beside("map,61,mmHg,source=doppler") == "Beside map: source doppler"


def test_an_implausible_map_is_kept() -> None:
    assert body("map,0,mmHg,source=cuff") == PressureRead(map=mmhg("0"), source="cuff")
    assert body("map,801,mmHg,") == PressureRead(map=mmhg("801"))


@pytest.mark.parametrize("text", ["118/52", "118 / 52"])
def test_a_pair_of_pressures(text: str) -> None:
    assert body(f"bp,{text},mmHg,source=cuff") == PressureRead(
        systolic=mmhg("118"), diastolic=mmhg("52"), source="cuff"
    )


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("map,61,kPa,", "Known: mmHg"),
        ("map,61,,", "no unit"),
        ("map,-1,mmHg,", "negative"),
        ("map,low,mmHg,", "not a plain number"),
        ("bp,118,mmHg,", "like 118/52"),
        ("bp,118/..,mmHg,", "not a plain number"),
        ("bp,118/52,kPa,", "Known: mmHg"),
        ("bp,-118/52,mmHg,", "like 118/52"),
    ],
)
def test_a_pressure_that_cannot_be_read_is_refused(rest: str, said: str) -> None:
    assert said in refusal(rest)


@pytest.mark.parametrize("unit", ["", "bpm", "/min", "beats/min"])
def test_a_heart_rate_needs_no_unit(unit: str) -> None:
    found = body(f"hr,112,{unit},rhythm=sinus")
    assert found == HeartRead(rate=Amount(text="112", unit="/min"), rhythm="sinus")


def test_a_heart_rate_in_another_unit_is_refused() -> None:
    assert "Known: /min" in refusal("hr,112,mmHg,")


def test_signs_of_perfusion() -> None:
    assert body("lactate,3.7,mmol/L,") == PerfusionRead(
        sign="lactate", amount=Amount(text="3.7", unit="mmol/L")
    )
    assert body("urine,450,mL,hours=1") == PerfusionRead(
        sign="urine", amount=Amount(text="450", unit="mL"), hours=Amount(text="1", unit="h")
    )
    assert body("urine,450,mL,") == PerfusionRead(
        sign="urine", amount=Amount(text="450", unit="mL")
    )
    assert body("cap_refill,4,s,") == body("Cap Refill,4,seconds,")
    assert body("mental,drowsy,,") == PerfusionRead(sign="mental", text="drowsy")
    assert body('extremities,"cool, mottled",,') == PerfusionRead(
        sign="extremities", text="cool, mottled"
    )


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("lactate,33,mg/dL,", "Known: mmol/L"),
        ("urine,450,mL,hours=0", "is 0"),
        ("urine,450,mL,hours=1 d", "Known: h"),
        ("cap_refill,4,min,", "Known: s"),
        ("mental,,,", "no mental state"),
        ("extremities,,,", "no extremities"),
        ("site,,,", "no site"),
        ("fluid,1,L,", "Known: mL"),
        ("note,,,", "no text"),
    ],
)
def test_a_sign_that_cannot_be_read_is_refused(rest: str, said: str) -> None:
    assert said in refusal(rest)


@pytest.mark.parametrize("text", ["clear", "Clear, dry and intact", "no signs", "OK"])
def test_a_site_that_is_plainly_clear_has_no_sign(text: str) -> None:
    assert body(f'site,"{text}",,') == SiteLooked(signs=(), text=text)


@pytest.mark.parametrize("text", ["pale, cold", "not clear", "swollen", "0/4"])
def test_any_other_word_about_the_site_is_kept_as_a_sign(text: str) -> None:
    assert body(f'site,"{text}",,') == SiteLooked(signs=(text,), text=text)


def test_fluid_and_notes() -> None:
    assert body("fluid,500,mL,") == FluidGiven(volume=Amount(text="500", unit="mL"))
    assert body('note,"went to CT, back soon",,') == Noted(text="went to CT, back soon")


@pytest.mark.parametrize(
    ("value", "unit", "kept"),
    [
        ("1.8", "units/h", "units/h"),
        ("0.03", "U/min", "units/min"),
        ("0.1", "mcg/kg/min", "mcg/kg/min"),
    ],
)
def test_another_agent_keeps_the_unit_it_was_charted_in(value: str, unit: str, kept: str) -> None:
    assert body(f"agent,{value},{unit},name=vasopressin") == AgentRuns(
        name="vasopressin", amount=Amount(text=value, unit=kept)
    )


def test_an_agent_without_a_name_or_a_known_unit_is_refused() -> None:
    assert "no name" in refusal("agent,1.8,units/h,")
    assert "units/h, units/min" in refusal("agent,1.8,drops/min,name=vasopressin")
