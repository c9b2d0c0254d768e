"""The bag's label by other programs' eyes: qpdf, pdffonts, pdftotext, and zbar for its code."""

import subprocess
from datetime import UTC
from pathlib import Path
from uuid import UUID

import pytest
from wizard import Wizard

from assistant.paper.label import label_pdf
from assistant.rules.setup import Page
from assistant.typed.label_code import read_label_code
from assistant.views.label import LabelView, label

SESSION = UUID("2b1f09c4-0000-4000-8000-000000000001")
BAGS = ("4in250", "8in250", "16in250")
DPI = 203
"""Dots per inch of a usual label printer."""


def run(*line: str | Path) -> str:
    return subprocess.run(line, capture_output=True, text=True, check=True).stdout


@pytest.fixture(params=BAGS)
def made(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[LabelView, Path]:
    wizard = Wizard().until(Page.LINE)
    wizard.fill(Page.LINE, line="central")
    wizard.fill(Page.PREPARATION, bag=request.param, ends="24 h")
    view = label(SESSION, wizard.chart, wizard.protocol, UTC)
    path = tmp_path / "label.pdf"
    path.write_bytes(label_pdf(view))
    return view, path


def test_qpdf_finds_nothing_wrong(made: tuple[LabelView, Path]) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", made[1])


def test_every_font_is_embedded_and_ours(made: tuple[LabelView, Path]) -> None:
    rows = run("pdffonts", made[1]).splitlines()[2:]
    assert rows
    assert all("TitraSans" in row and row.split()[-5] == "yes" for row in rows)


def test_another_reader_finds_the_record_on_it(made: tuple[LabelView, Path]) -> None:
    view, path = made
    said = " ".join(run("pdftotext", "-layout", path, "-").replace("\u00a0", " ").split())
    for text in (view.drug, view.strength, view.amount, view.diluent, view.prepared, view.expires,
                 view.patient, view.made_by, view.code, f"Bed {view.bed}"):  # fmt: skip
        assert " ".join(text.replace("\u00a0", " ").split()) in said


def test_H17_another_decoder_reads_the_code_as_a_label_printer_draws_it(
    made: tuple[LabelView, Path], tmp_path: Path
) -> None:
    view, path = made
    run("pdftoppm", "-r", str(DPI), "-gray", "-png", path, tmp_path / "label")
    found = run("zbarimg", "--quiet", "--raw", tmp_path / "label-1.png").strip()
    assert found == view.code
    code = read_label_code(found)
    assert code is not None
    assert (code.of(SESSION), code.number) == (True, 1)
    assert view.strength.startswith(f"{code.strength}\u00a0mcg in 1")
