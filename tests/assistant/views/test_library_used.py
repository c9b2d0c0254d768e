"""Where a place of the text is used: the nearest row above counts."""

import pytest
from unit import profile

from assistant.views.library_used import CARD, DIFFER, HERE, LINE, SUGGESTION, used
from assistant.views.setup_differing import ON_PAGE
from assistant.wording.differing import ALSO, LIMITED, RULES

PROFILES = ("adult_septic_shock", "anaphylaxis", "cardiogenic_shock", "chronic_hypertension",
            "hepatorenal_syndrome", "older_age", "paediatric", "pregnancy")  # fmt: skip


def test_a_place_takes_the_row_above_it() -> None:
    assert used("titration.episode") == (SUGGESTION,)
    assert CARD in used("preparations.0.strength")
    assert used("titration.ask_change") == ("Bedside typed dose",)


def test_a_formula_acts_where_another_agent_is_shown() -> None:
    assert {"Bedside supply", "Handover sheet"} <= set(used("formulas"))


def test_a_place_that_is_used_nowhere_has_none() -> None:
    assert used("nothing.here") == ()


@pytest.mark.parametrize("name", PROFILES)
def test_every_disagreement_names_the_screens_on_which_its_choice_acts(name: str) -> None:
    told = {row.id for row in profile(name).disagreements} - {"C31"}
    assert told <= DIFFER.keys()
    assert all(HERE not in DIFFER[ident] for ident in told)


def test_what_the_bedside_points_at_says_so_in_the_library() -> None:
    assert all(SUGGESTION in DIFFER[i] for ids in (*RULES.values(), *ALSO.values()) for i in ids)
    assert all(LINE in DIFFER[i] for i in LIMITED)


def test_a_page_of_the_wizard_that_shows_a_record_is_among_its_places() -> None:
    for page, idents in ON_PAGE.items():
        assert all(f"Wizard {page.value}" in DIFFER[ident] for ident in idents)
