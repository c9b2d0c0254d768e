"""What a protocol names is named once, and nothing that limits a line is left out."""

import pytest
from unitprotocol import TEXT, faults, told


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('id = "8in250"', 'id = "4in250"', "preparations 2, id: 4in250 is there twice"),
        ('id = "tartrate2"', 'id = "base1"', "labels 2, id: base1 is there twice"),
        ('id = "dedicated"', 'id = "wristband"', "wristband is there twice"),
        ("[routes.peripheral]", "[routes.periferal]", "periferal is not known here"),
        ("[routes.peripheral]", "[routes.periferal]", "Write peripheral under routes"),
        ("[fields.map_mmhg]", "[fields.mapp_mmhg]", "map_mmhg is missing"),
        ("[sources.order]", "[sources.orders]", "sources: order is missing"),
        ('id = "second_check"', 'id = "second"', "checks: second_check is missing"),
        ('good = ["given",', 'good = ["gven",', "gven is none of its answers"),
        ('good = ["yes"]', 'good = ["yes", "no"]', "and not all of them"),
        ('good = ["yes"]', "good = []", "it has to name some of the answers"),
        ('answers = ["yes", "no"]', 'answers = ["yes", "yes"]', "two different answers or more"),
        ('id = "weaning"', 'id = "verify"', "verify is there twice"),
        ('id = "C15"', 'id = "C05"', "id: C05 is there twice"),
        ('id = "kotani"', 'id = "goradia"', "formulas 2, id: goradia is there twice"),
        ('about = "8 mg in 250 mL"', 'about = "4 mg in 250 mL"', "4 mg in 250 mL is there twice"),
        ("[plausible]\nweight_kg", "[plausible]\nweight", "weight is not known here"),
        ('expires = "2027-05-21"', 'expires = "2026-05-21"', "before it is in force"),
    ],
)
def test_H24_a_name_that_leads_nowhere_is_refused(old: str, new: str, words: str) -> None:
    assert words in told(old, new)


@pytest.mark.parametrize("name", ["dose_below", "hours", "hours_near", "site_check"])
def test_H24_a_limit_of_a_line_cannot_just_be_left_out(name: str) -> None:
    at = TEXT.index(f"{name} = ", TEXT.index("[routes.intraosseous]"))
    data = (TEXT[:at] + TEXT[TEXT.index("\n", at) + 1 :]).encode()
    assert [f"{f.key}: {f.reason}" for f in faults(data)] == [
        f"routes, intraosseous: {name} is missing, so nothing would limit this line"
    ]


def test_a_limit_without_words_for_it_is_refused() -> None:
    assert "nobody would be told" in told('over = "over this', 'over = "" # "over this', 2)


def test_a_protocol_without_preparations_is_none() -> None:
    start, end = TEXT.index("[[preparations]]"), TEXT.index("[fields.weight_kg]")
    rest = (TEXT[:start] + TEXT[end:]).replace("[protocol]", "preparations = []\n[protocol]", 1)
    assert [f.reason for f in faults(rest.encode())] == ["there is none of preparations"]


def without_key(key: str, table: str) -> str:
    at = TEXT.index(f"{key} = ", TEXT.index(table))
    return TEXT[:at] + TEXT[TEXT.index("\n", at) + 1 :]


def test_a_site_that_is_watched_closely_at_first_says_how_long() -> None:
    text = without_key("site_check_first", "[routes.intraosseous]")
    assert "and one is missing" in faults(text.encode())[0].reason


def test_another_access_is_asked_about_on_every_line_that_is_not_central() -> None:
    start = TEXT.index("prompts = [", TEXT.index("[routes.peripheral]"))
    text = TEXT[:start] + TEXT[TEXT.index("]", start) + 2 :]
    assert [f.key for f in faults(text.encode())] == ["routes, peripheral"]
