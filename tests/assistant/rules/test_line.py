"""The line in use: its clock runs from the drug, and signs stay with the site they were seen at."""

from told import at, charted

from assistant.rules.line import drug_since, line_since, site_signs

ARM = "06:50  line  peripheral; site left forearm; gauge 18"
OTHER = "08:00  line  peripheral; site right forearm; gauge 18"
BEFORE = ("06:41  weight  70 kg measured", ARM, "06:56  bag  4 mg in 250 mL")
RUNS = "07:06  rate  13.1 mL/h"


def test_H32_the_clock_of_a_line_runs_from_the_drug_not_from_the_cannula() -> None:
    chart = charted(*BEFORE)
    assert line_since(chart, at("07:00")) == at("06:50")
    assert drug_since(chart, at("07:00")) is None
    assert drug_since(charted(*BEFORE, RUNS), at("08:00")) == at("07:06")


def test_H32_a_new_site_has_a_clock_of_its_own_and_the_same_one_again_has_not() -> None:
    again = "07:30  line  peripheral; site left forearm; gauge 18"
    assert drug_since(charted(*BEFORE, RUNS, again), at("07:40")) == at("07:06")
    assert drug_since(charted(*BEFORE, RUNS, OTHER), at("08:10")) == at("08:00")


def test_H31_signs_stay_with_the_site_at_which_they_were_seen() -> None:
    seen = (*BEFORE, RUNS, "07:50  site  pale, cold")
    assert site_signs(charted(*seen), at("07:55")) == ("pale", "cold")
    found_so = (*BEFORE, RUNS, OTHER, "08:00  site  pale")
    assert site_signs(charted(*found_so), at("08:05")) == ("pale",)
    assert site_signs(charted(*seen, OTHER), at("08:05")) == ()
    assert site_signs(charted(*seen, "07:58  site  clear"), at("07:59")) == ()
    assert site_signs(charted(*BEFORE), at("07:00")) == ()
