"""What comes of an entry."""

from datetime import UTC

from charting import clock, mean
from infusion import chart, prepared, titrating
from unitprotocol import protocol

from assistant.record.entries import Noted, PressureRead, What
from assistant.views.entry_after import after, comment

NOW = clock("14:06:12")


def said(what: What, at: str = "14:06:12", rows: list[tuple[str, What]] | None = None) -> str:
    found = chart(titrating() if rows is None else rows)
    words = comment(found, protocol(), what, clock(at), NOW, UTC)
    return words.replace("\u00a0", " ")


def test_the_chart_with_the_entry_is_another_chart() -> None:
    found = chart(titrating())
    assert after(found, mean("70"), NOW, NOW).version == found.version + 1
    assert found.version == len(titrating())


def test_a_reading_is_told_against_target_and_the_one_before() -> None:
    assert said(mean("61")) == "4 below target, as at 14:05. Next check 14:11."
    assert said(mean("59")) == "6 below target, 2 lower than 14:05. Next check 14:11."


def test_what_does_not_count_is_told() -> None:
    odd = mean("66").model_copy(update={"artefact": True})
    assert said(odd).startswith("Kept, drawn hollow, not counted.")
    assert said(PressureRead()) == "Next check 14:10."


def test_the_first_reading_without_an_order_has_nothing_beside_it() -> None:
    assert said(mean("60"), rows=[]) == ""
    assert said(mean("60"), rows=prepared()) == "5 below target."


def test_a_late_first_or_last_entry_goes_between_nothing() -> None:
    assert said(Noted(text="turned"), "13:50") == "Late entry, 16 min ago."


def test_a_late_reading_leaves_the_check_due() -> None:
    rows = [row for row in titrating() if row[0] < "13:55" or row[1].kind != "pressure"]
    assert said(mean("62"), "13:53", rows).endswith("MAP check still due since 13:58.")
