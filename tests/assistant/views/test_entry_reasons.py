"""Reasons by digit."""

from assistant.views.entry_reasons import ARTEFACT, MOST, reasons


def test_the_first_findings_reasons_come_first_and_none_twice() -> None:
    found = reasons(["tenfold", "over_order", "over_one_step"])
    assert found[0] == "prescriber at the bedside"
    assert len(found) == len(set(found)) == MOST


def test_an_odd_reading_can_be_real_or_an_artefact() -> None:
    assert ARTEFACT in reasons(["map_jump"])


def test_a_finding_without_reasons_of_its_own_gets_the_usual_ones() -> None:
    assert reasons(["start_high"])
