"""What the articles say and this program does not do: refused with the reason, and not done."""

import re
from fractions import Fraction

import pytest
from proving import places_with
from shown import refused
from unit import PROTOCOLS, profile, septic_shock

from assistant.quantities import Concentration, Flow, Volume
from assistant.rules.flush import flush_bolus
from assistant.views.library import library

PROFILES = sorted(path.stem for path in PROTOCOLS.glob("*.toml"))
BRACKET = r"8\s*(?:-|to|–)\s*12\s*mcg"


def shown_lines(name: str, *, but: str = "") -> list[str]:
    """Every piece of text that the library of a profile shows, but in lines of one kind."""
    sections = library(profile(name)).sections
    rows = [row for section in sections for row in section.lines if row.kind != but]
    notes = [note.text for row in rows for note in row.notes]
    said = [origin.says for row in rows for origin in row.origins]
    return [*(f"{row.head} {row.value}" for row in rows), *notes, *said]


def test_S053_S084_the_bracket_is_refused_with_its_reason() -> None:
    refused("bracket", "drip", "other doses", "this patient's weight")


@pytest.mark.parametrize("name", PROFILES)
def test_S053_S084_the_bracket_stands_beside_no_dose(name: str) -> None:
    lines = shown_lines(name, but="disagreement")
    assert [text for text in lines if re.search(BRACKET, text)] == []
    beside = [text for text in lines if "0.02 to 0.05" in text]
    assert [text for text in beside if "mg/h" in text or "mcg/min" in text] == []


def test_S053_S084_no_screen_sheet_or_page_of_the_manual_holds_the_bracket() -> None:
    found = places_with(BRACKET)
    assert [place for place in found if not place.split(":")[0].endswith(".toml")] == []


def test_S025_S164_the_flush_is_refused_and_no_step_flushes() -> None:
    refused("io-flush", "io", "a flush is a dose", "24 mcg at once")
    refused("io-flush-drip", "drip", "a flush is a dose", "24 mcg at once")
    for name in PROFILES:
        assert "do not flush" in profile(name).extravasation.steps
        (check,) = (row for row in profile(name).checks if row.id == "dedicated")
        assert check.good == ("yes",)
        assert "flush" in check.why


def test_S025_S164_a_flush_through_the_usual_line_is_24_mcg() -> None:
    space = Volume(septic_shock().line.dead_space.exact)
    (usual,) = (row for row in septic_shock().preparations if row.id == "4in250")
    strength = Concentration(usual.strength.exact)
    pushed = flush_bolus(space, strength, Flow(Fraction("3.5")))
    assert pushed.drug.mg * 1000 == 24


def test_S026_manual_pressure_is_refused_and_not_offered() -> None:
    refused("manual-pressure", "io", "pump")
    for name in PROFILES:
        answers = [answer for row in profile(name).checks for answer in row.answers]
        assert [answer for answer in answers if "hand" in answer or "manual" in answer] == []
    (needle,) = (row for row in septic_shock().checks if row.id == "io_limb")
    assert "by the pump" in needle.question
    assert "not by hand" in needle.why


def test_S077_S078_ten_mcg_in_1_ml_is_refused_and_off() -> None:
    refused("ten-mcg", "drip", "epinephrine")
    standing = {row.id: row.standing for row in septic_shock().preparations}
    assert standing["1in100"] == "off"
    assert standing["4in250"] == "usual"
    usual = [row.strength.value for row in septic_shock().preparations if row.standing == "usual"]
    assert "10" not in usual
    assert "10" not in septic_shock().plausible["conc_mcg_ml"].usual


def test_S096_S097_S098_the_slow_ladder_is_refused_for_others() -> None:
    refused("four-hourly", "drip", "hepatorenal")


def test_S140_the_deaths_with_dopamine_are_refused_and_their_number_is_nowhere() -> None:
    refused("dopamine-deaths", "drip", "relative")
    many = r"\b(?:11|eleven)\s*(?:%|per\s*cent|points)"
    number = rf"(?i)dopamine[^\n]*{many}|{many}[^\n]*dopamine"
    assert places_with(number) == []
    for name in PROFILES:
        assert [text for text in shown_lines(name) if re.search(number, text)] == []


def test_S161_cold_shock_is_refused_in_a_child() -> None:
    refused("cold-shock", "drip", "epinephrine", of="paediatric")
    assert all("cold" not in band.says for band in profile("paediatric").start.bands)
