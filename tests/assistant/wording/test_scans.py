"""Every code that is not taken has its plain sentence."""

import re

import pytest

from assistant.typed.scan import ScanCode
from assistant.wording import scans

SAID = [
    scans.NOT_TAKEN,
    scans.UNKNOWN,
    scans.unknown_product("09521234000099"),
    scans.other_drug("EPINEPHrine 1 mg in 1 mL, vial", "norepinephrine"),
    scans.contradicts("norepinephrine tartrate 2 mg in 1 mL, vial", "2025-12-31", passed=True),
    scans.contradicts("norepinephrine tartrate 2 mg in 1 mL, vial", "", passed=False),
    scans.typed_line("A1", "2026-12-31", passed=False),
    scans.typed_line("A1", "", passed=False),
    scans.two_labels("Lot", "A1", "B2"),
    scans.earlier_counts("2026-12-31"),
    scans.runs_on("LOT717251231", "2025-12-31", passed=True),
    scans.band_given("OKAFOR, PETER", "Okafor, Grace"),
    scans.product_line("norepinephrine vial", "A1", "2026-12-31", passed=False),
    scans.product_line("norepinephrine vial", "", "2025-12-31", passed=True),
    scans.product_line("norepinephrine vial", "", "", passed=False),
    scans.other_band("mrn", "55102934", "12972876"),
    scans.band_says("55102934"),
    scans.band_of_another_bed("BRANDT, Tomas", "7"),
    scans.band_of_another_bed("BRANDT, Tomas", ""),
    scans.band_taken(("name", "born", "mrn")),
    scans.band_taken(("mrn",)),
    scans.band_taken(()),
    scans.band_fits("12972876"),
    scans.band_fits(""),
    *(scans.trouble_sentence(code) for code in ScanCode),
]


@pytest.mark.parametrize("said", SAID)
def test_H11_a_sentence_is_plain_and_commands_nothing(said: str) -> None:
    assert said[0].isupper()
    assert said[-1] == "."
    assert not re.search(r"[<>&!]", said)
    banned = r"\b(please|error|should|must|always|safe|correct|optimal|recommended|never)\b"
    assert not re.search(banned, said, re.IGNORECASE)


def test_the_line_of_a_product_tells_lot_and_last_day_as_they_are_written() -> None:
    said = scans.product_line("vial", "A1", "2026-12-31", passed=False)
    assert said == "Scanned: vial; lot A1. Use by 31-Dec-2026."
    said = scans.product_line("vial", "", "2025-08-14", passed=True)
    assert said == "Scanned: vial. The use-by day on this label, 14-Aug-2025, has passed."


def test_what_a_band_filled_in_is_named() -> None:
    said = scans.band_taken(("name", "born", "mrn"))
    assert said.startswith("Filled in from the band: name, birth date and MRN. ")
