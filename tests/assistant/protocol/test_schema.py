"""Missing, unknown and misshapen keys are told in words, at their line."""

import pytest
from unitprotocol import TEXT, changed, faults, line_with, told


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("reserve = {", "reservee = {", "bag, reservee: is not a key of this place. Did you mean"),
        ("reserve = {", "qqqq = {", "bag, qqqq: is not a key of this place. Take it out."),
        ("reserve = {", "reservee = {", "bag, reserve: is missing. Write it."),
        ('value = "0.1"', "value = 0.1", "start, bands 2, high, value: is not text in quotes"),
        ('value = "0.1"', 'value = "0,1"', "0,1 is not written as it has to be"),
        ('value = "0.1"', 'value = "1000000000000.5"', "longer than anything it can mean"),
        ('source = "unit"', 'source = ""', "is empty. Fill it in."),
        ("decimals = 1", 'decimals = "1"', "is not a whole number. Write a whole number without"),
        ('answers = ["yes", "no"]', 'answers = "yes"', "is not a list"),
        ('population = "adult"', 'population = "adults"', "adults is not known here"),
        ("[bag]", "[bags]", "bag: is missing"),
        ('id = "4in250"', 'id = "../x"', "id: is not a plain name. Write letters A to Z"),
        ('version = "0.1"', 'version = " "', "version: is not a plain name"),
        ("[sources.flush]", '[sources."fl ush"]', "sources, fl ush: is not a plain name"),
        ('drug = "norepinephrine"', 'drug = " "', "begins or ends with a blank. Take the blank"),
        ("decimals = 1", "decimals = -1", "-1 is below 0, the least here. Write 0 or more."),
        ("decimals = 1", "decimals = 7", "7 is over 6, the most here. Write 6 or less."),
        ("mrn_digits = [", "mrn_digits = [1, ", "has more than 2 entries. Leave 2."),
        ('hard = ["2", "400"]', 'hard = ["9", "2"]', "Write the lower end first"),
        ("2027-05-21", "2027-02-31", "2027-02-31 is no day of the calendar. Write a date like"),
        ('cannot_below = "20"', 'cannot_below = "50"', "ask_above, cannot_above from low to high"),
        ('spellings = ["mL"]', "spellings = []", "its own spellings. Add it to spellings."),
        ("poor = { mental", "poor = { mentl", "poor, mentl: mentl is not known here. Write one"),
        ('mental = ["worse"]', "mental = []", "poor, mental: has fewer than 1 entries"),
        ('mental = ["worse"], ', "", "perfusion: mental counts here, and poor has no words"),
        ('hard = ["urine"', 'hard = ["urin"', "hard 1: urin is not known here"),
        ('hard = ["2", "400"]', 'hard = ["400", "2"]', "the lower end is not below the upper one"),
    ],
)
def test_a_fault_of_shape_is_told(old: str, new: str, words: str) -> None:
    assert words in told(old, new)


def test_a_list_of_routes_is_no_table() -> None:
    routes = TEXT[TEXT.index("[routes.central]") : TEXT.index("[bag]")]
    data = TEXT.replace(routes, "").replace("[protocol]", "routes = []\n[protocol]").encode()
    assert [f.reason for f in faults(data) if f.key == "routes"] == ["is not a table"]


def test_a_number_is_no_table() -> None:
    text = TEXT.replace("[pump]", "[pumps]").replace("[protocol]", "pump = 1\n[protocol]")
    assert [f.reason for f in faults(text.encode()) if f.key == "pump"] == ["is not a table"]


def test_every_fault_of_shape_has_its_own_line() -> None:
    text = TEXT.replace("reserve = {", "reserves = {").replace("within = {", "withn = {", 1)
    lines = {fault.key: fault.line for fault in faults(text.encode())}
    assert lines["bag, reserves"] == line_with(text, "reserves = {")
    assert lines["bag, reserve"] == line_with(text, "[bag]")
    assert lines["fluids, withn"] == line_with(text, "withn = {")


def test_a_wrong_value_inside_a_list_is_found_at_its_own_line() -> None:
    found = faults(changed('  { value = "10", unit = "min"', '  { value = 10, unit = "min"'))
    assert [f.key for f in found] == ["intervals, after_strength 3, value"]
    assert found[0].line == line_with(TEXT, '  { value = "10", unit = "min"')
