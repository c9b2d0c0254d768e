"""The trend for a nurse who cannot see it: the same readings and doses, as rows."""

from datetime import UTC

from charting import clock
from infusion import Row, chart, runs, titrating
from unitprotocol import protocol

from assistant.views.trend import trend
from assistant.views.trend_table import TableRow, table


def rows(*more: Row) -> list[TableRow]:
    told = [*titrating(), *more]
    view = trend(chart(told), protocol(), clock("14:06:12"), UTC)
    return [TableRow(*(cell.replace("\u00a0", " ") for cell in row)) for row in table(view, UTC)]


def test_every_point_of_the_curve_is_a_row_with_its_dose_and_its_distance() -> None:
    found = rows()
    view = trend(chart(titrating()), protocol(), clock("14:06:12"), UTC)
    assert len([row for row in found if row.pressure]) == len(view.dots)
    assert found[0] == TableRow("14:05", "61 mmHg", "0.09 mcg/kg/min", "4 below target")


def test_a_change_of_dose_is_a_row_of_its_own_and_the_newest_is_first() -> None:
    found = rows(("14:06", runs("28.9", "0.11")))
    assert found[0] == TableRow("14:06", "", "0.11 mcg/kg/min", "dose changed")
    assert [row.time for row in found] == sorted((row.time for row in found), reverse=True)
