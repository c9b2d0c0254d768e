"""What is said about an entry before it is charted, word for word: said.txt is read aloud."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, WEIGHT, at, charted, fact
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.record.entries import Amount, PressureRead
from assistant.rules.examine import examine
from assistant.rules.findings import Finding
from assistant.wording.findings import finding_sentence

SAID = Path(__file__).with_name("said.txt")
SLOWLY_DOWN = f"{ORDER}; step_down 0.01 mcg/kg/min; interval_down 10 min"
BY_MINUTE = (
    "06:44  order  norepinephrine; MAP 65 to 75; start 7 mcg/min; step 2 mcg/min; "
    "interval 5 min; max 30 mcg/min; by Dr Lind"
)
BEDS = {
    "nothing": (),
    "weighed": (WEIGHT,),
    "ordered": (WEIGHT, ORDER, LINE),
    "ordered by an arm": (WEIGHT, ORDER, ARM),
    "no order": (WEIGHT, LINE, BAG),
    "ready": READY,
    "ready by an arm": (WEIGHT, ORDER, ARM, BAG),
    "running": RUNNING,
    "by the minute": (WEIGHT, BY_MINUTE, LINE, BAG),
    "slowly down": (WEIGHT, SLOWLY_DOWN, LINE, BAG, "07:00  dose  0.2 mcg/kg/min"),
    "coarse": (WEIGHT, ORDER.replace("step 0.02", "step 0.03"), *RUNNING[2:]),
    "child": ("06:41  weight  12 kg measured",),
    "heavy child": ("06:41  weight  30 kg measured",),
}


def rows() -> Iterator[tuple[str, tuple[str, ...], str, list[str]]]:
    """Of each part of said.txt the profile, what is charted, the entry, and what is said."""
    for part in SAID.read_text("utf-8").split("\n\n")[1:]:
        bed, *lines = part.strip().splitlines()
        name, _, of = bed.removeprefix("## ").partition(" / ")
        before = [line.removeprefix("+ ") for line in lines if line.startswith("+ ")]
        entry = next(line for line in lines if line[0].isdigit())
        told = [line.strip() for line in lines if line.startswith("    ")]
        yield of, (*BEDS[name], *before), entry, told


def rules_of(name: str) -> Protocol:
    return profile(name) if name else protocol()


def aloud(found: Finding) -> str:
    """`caution too_soon (order): 3 min since the last change; ...`."""
    source = f" ({found.source})" if found.source else ""
    sentence = finding_sentence(found).replace("\u00a0", " ")
    return f"{found.level} {found.code}{source}: {sentence}"


@pytest.mark.parametrize(("name", "before", "entry", "told"), list(rows()))
def test_what_is_said_is_said_word_for_word_with_its_numbers_and_its_source(
    name: str, before: tuple[str, ...], entry: str, told: list[str]
) -> None:
    rules = rules_of(name)
    chart = charted(*before, rules=rules)
    what, when = fact(chart, entry)
    assert [aloud(each) for each in examine(chart, rules, what, when, when)] == told


def mmhg(text: str) -> Amount | None:
    return Amount(text=text, unit="mmHg") if text else None


@pytest.mark.parametrize(
    ("systolic", "diastolic", "mean", "told"),
    [
        (
            *("92", "50", "93"),
            "caution map_outside_pair: MAP 93 lies outside its own systolic and diastolic.",
        ),
        (
            *("92", "50", "80"),
            (
                "caution map_off_formula (unit): MAP 80 is far from 64, which its pair gives."
                " Real, artefact or a slip?"
            ),
        ),
    ],
)
def test_a_mean_is_held_against_its_own_pair_in_words(
    systolic: str, diastolic: str, mean: str, told: str
) -> None:
    what = PressureRead(map=mmhg(mean), systolic=mmhg(systolic), diastolic=mmhg(diastolic))
    found = examine(charted(*RUNNING), protocol(), what, at("07:10"), at("07:10"))
    assert [aloud(each) for each in found] == [told]
