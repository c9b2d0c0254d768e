"""The sheet by other programs' eyes: qpdf, pdffonts, pdftotext and pdftoppm of poppler."""

import subprocess
from pathlib import Path

import pytest
from charting import aim, bag, clock, dose, mean, weight
from handovers import made_up, septic, spoken

from assistant.paper.sheet import handover_pdf
from assistant.record.entries import Noted
from assistant.views.handover_words import HandoverView

LONG = " ".join(f"word{n}" for n in range(1500))
VIEWS = {
    "before the start": septic("06:55"),
    "running": septic("07:55"),
    "paused": septic("09:01"),
    "stopped": septic("09:45"),
    "days and pages": made_up(
        ("07:00", bag()), ("07:00", weight("70")), ("07:00", aim("65")), ("07:10", dose("0.05")),
        ("07:20", mean("66")), ("07:40", Noted(text=f"李 <b>{LONG}</b>")),
        now=clock("08:00", day=9),
    ),
}  # fmt: skip


def run(*line: str | Path) -> str:
    return subprocess.run(line, capture_output=True, text=True, check=True).stdout


@pytest.fixture(params=VIEWS, ids=str)
def sheet(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[HandoverView, Path]:
    view = VIEWS[request.param]
    path = tmp_path / "sheet.pdf"
    path.write_bytes(handover_pdf(view))
    return view, path


def test_qpdf_finds_nothing_wrong(sheet: tuple[HandoverView, Path]) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", sheet[1])


def test_every_font_is_embedded_and_ours(sheet: tuple[HandoverView, Path]) -> None:
    rows = run("pdffonts", sheet[1]).splitlines()[2:]
    assert rows
    for row in rows:
        name, embedded, subset, unicode = row.split()[0], *row.split()[-5:-2]
        assert "TitraSans" in name
        assert (embedded, subset, unicode) == ("yes", "yes", "yes")


def test_another_reader_finds_dose_rate_strength_weight_map_bag_and_totals(
    sheet: tuple[HandoverView, Path],
) -> None:
    view, path = sheet
    said = spoken(run("pdftotext", "-layout", path, "-"))
    for box in view.boxes:
        assert spoken(f"{box.value} {box.unit}") in said
    for total in view.shifts:
        assert spoken(total.drug) in said
        assert spoken(total.volume) in said
    assert view.banner.weight.value.replace("\u00a0", " ") in said
    assert f"MRN {view.banner.identifiers[2].value}" in said if view.banner.identifiers else True
    plain = spoken(run("pdftotext", path, "-"))
    if view.whole is not None:
        dose, rate, pressure = (spoken(f"{b.value} {b.unit}") for b in view.boxes[:3])
        assert f"{dose} at {rate}." in plain
        assert f"MAP {pressure}, " in plain
    for action in view.actions:
        assert spoken(action.what)[:40] in plain


def test_every_page_can_be_drawn(sheet: tuple[HandoverView, Path], tmp_path: Path) -> None:
    run("pdftoppm", "-r", "40", "-png", sheet[1], tmp_path / "page")
    pages = run("pdfinfo", sheet[1])
    count = int(next(li for li in pages.splitlines() if li.startswith("Pages:")).split()[1])
    assert len(list(tmp_path.glob("page*.png"))) == count
