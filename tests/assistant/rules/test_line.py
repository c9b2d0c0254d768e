"""The line in use: its clock runs from the drug, and signs stay with the site they were seen at."""

from datetime import datetime

from charting import bag, chart_of, clock, dose
from told import at, charted

from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, TakenOver
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


def came(since: str | None, placed: str | None, *, charted_at: str = "14:00") -> Chart:
    """An infusion taken over at 14:00, with what is known of it from before."""
    over = TakenOver(origin="ward", since=clock(since) if since else None)
    line = LineChosen(access="peripheral", site="hand", placed=clock(placed) if placed else None)
    return chart_of(("14:00", bag()), ("14:00", over), (charted_at, line), ("14:00", dose("0.05")))


def test_H32_of_a_take_over_the_clock_runs_from_what_is_known() -> None:
    def since(chart: Chart) -> datetime | None:
        return drug_since(chart, clock("15:00"))

    assert since(came("10:00", "08:00")) == clock("10:00")
    assert since(came("08:00", "10:00")) == clock("10:00")
    assert since(came(None, "08:00")) == clock("08:00")
    assert since(came("10:00", None)) == clock("10:00")
    assert since(came(None, None)) == clock("14:00")
    assert since(came("10:00", None, charted_at="14:30")) == clock("14:30")


def test_H32_a_line_that_is_charted_again_keeps_when_it_was_placed() -> None:
    first = LineChosen(access="peripheral", site="hand", placed=clock("08:00"))
    again = first.model_copy(update={"placed": None})
    chart = chart_of(("10:00", first), ("11:00", again))
    assert line_since(chart, clock("12:00")) == clock("08:00")
