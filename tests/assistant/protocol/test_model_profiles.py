"""The nine profiles that are shipped: whom each is for, what it holds, and what it leaves out."""

import re

import pytest
from unit import PROTOCOLS, profile

from assistant.protocol.model import Protocol

IDS = {
    "adult_septic_shock": "NE-ADULT-SEPTIC",
    "cardiogenic_shock": "NE-CARDIOGENIC",
    "hepatorenal_syndrome": "NE-HEPATORENAL",
    "anaphylaxis": "NE-ANAPHYLAXIS",
    "paediatric": "NE-PAEDIATRIC",
    "pregnancy": "NE-PREGNANCY",
    "chronic_hypertension": "NE-HYPERTENSION",
    "older_age": "NE-OLDER-AGE",
    "other_use": "NE-OTHER",
}
UNTOLD = r"\b(safe|safely|should|must|always|correct|optimal|recommended|please|error)\b|[<>&!]"


def bands(protocol: Protocol) -> list[tuple[str, str]]:
    return [(band.low.value, band.high.value) for band in protocol.start.bands]


def test_every_profile_loads_under_its_id_and_nobody_has_signed_it() -> None:
    assert {path.stem for path in PROTOCOLS.glob("*.toml")} == set(IDS)
    assert {name: profile(name).protocol.id for name in IDS} == IDS
    assert not any(profile(name).signed for name in IDS)
    assert len({profile(name).protocol.says for name in IDS}) == len(IDS)


def test_start_doses_stand_as_bands_where_a_source_names_them() -> None:
    septic = [("0.02", "0.05"), ("0.05", "0.1"), ("0.1", "0.5")]
    assert {name: bands(profile(name)) for name in IDS} == {
        "adult_septic_shock": septic,
        "chronic_hypertension": septic,
        "older_age": septic,
        "cardiogenic_shock": [],
        "hepatorenal_syndrome": [],
        "other_use": [],
        "anaphylaxis": [("0.05", "0.1")],
        "pregnancy": [("0.02", "0.02")],
        "paediatric": [("0.1", "1")],
    }


def test_a_range_of_map_is_named_only_where_a_source_names_one() -> None:
    aims = {name: profile(name).target for name in IDS}
    assert {n: (a.low.whole, a.high.whole) for n, a in aims.items() if a} == {
        "adult_septic_shock": (65, 75),
        "chronic_hypertension": (70, 75),
        "older_age": (60, 65),
    }


def test_fluid_is_an_amount_only_where_a_source_names_one() -> None:
    rows = {name: profile(name).fluids for name in IDS}
    found = {
        name: (row.low.value, row.high.value if row.high else "", row.low.unit)
        for name, row in rows.items()
        if row
    }
    assert found == {
        "adult_septic_shock": ("30", "", "mL/kg"),
        "chronic_hypertension": ("30", "", "mL/kg"),
        "older_age": ("30", "", "mL/kg"),
        "pregnancy": ("1000", "2000", "mL"),
        "paediatric": ("40", "60", "mL/kg"),
    }


def test_a_child_cardiogenic_shock_and_any_other_use_are_run_by_the_order_only() -> None:
    by_order = {n for n in IDS if profile(n).protocol.order_only}
    assert by_order == {"cardiogenic_shock", "paediatric", "other_use"}
    assert {n for n in IDS if profile(n).emergency is None} == {"paediatric"}
    assert {n for n in IDS if profile(n).escalation is None} == {
        "paediatric",
        "hepatorenal_syndrome",
    }


def test_a_childs_dose_is_noted_over_1_named_over_2_and_stopped_over_5() -> None:
    notes = [(n.above.value, n.asks) for n in profile("paediatric").start.notes]
    assert notes == [("1", "note"), ("2", "name"), ("5", "cannot")]


def test_a_child_is_weighed_from_half_a_kilogram_on() -> None:
    weight = profile("paediatric").fields["weight_kg"]
    assert (weight.hard, weight.decimals) == (("0.5", "120"), 2)


def test_H18_what_is_off_comes_with_its_caution_and_stands_last() -> None:
    rows = profile("adult_septic_shock").preparations
    assert [(row.strength.value, row.standing) for row in rows] == [
        ("16", "usual"),
        ("32", "usual"),
        ("64", "usual"),
        ("10", "off"),
    ]
    assert "epinephrine" in rows[-1].caution


def test_H23_each_of_the_forty_disagreements_is_written_down() -> None:
    found = {row.id for name in IDS for row in profile(name).disagreements}
    assert found == {f"C{number:02}" for number in range(1, 41)}


def words_of(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in words_of(inner)]
    if isinstance(value, list | tuple):
        return [text for inner in value for text in words_of(inner)]
    return []


@pytest.mark.parametrize("name", IDS)
def test_no_word_of_a_profile_promises_commands_or_shows_the_bracket(name: str) -> None:
    texts = words_of(profile(name).model_dump())
    assert len(texts) > 500
    assert [text for text in texts if re.search(UNTOLD, text, re.IGNORECASE)] == []
    assert [text for text in texts if re.search(r"\b8\s*(-|to)\s*12\b", text)] == []


@pytest.mark.parametrize("name", IDS)
def test_everything_that_is_refused_says_why(name: str) -> None:
    refused = [row for row in profile(name).statements if row.standing == "refused"]
    assert refused
    assert all(len(row.why) > 20 for row in refused)
