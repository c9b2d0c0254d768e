"""F28: a sheet is handed to a printer's system, or it is told that it was not."""

import stat
from pathlib import Path

import pytest
from handovers import septic
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from assistant.paper.sheet import handover_pdf
from ui.app import sheets_printing
from ui.app.sheets_printing import draw_pages, print_pdf, printer_names

PDF = handover_pdf(septic("07:55"))


def program(folder: Path, text: str) -> str:
    path = folder / "lp"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def by(monkeypatch: pytest.MonkeyPatch, lp: str | None) -> None:
    monkeypatch.setattr(sheets_printing.shutil, "which", lambda _name: lp)


def test_cups_gets_the_pdf_itself_and_a_name_without_a_patient(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    took = tmp_path / "took.pdf"
    by(monkeypatch, program(tmp_path, f'echo "$1 $2 $3 $4" >"{took}.line"; cp "$6" "{took}"'))
    assert print_pdf(PDF, "handover_1", "ICU-2") == ""
    assert took.read_bytes() == PDF
    assert Path(f"{took}.line").read_text() == "-d ICU-2 -t handover_1\n"


def test_h60_no_copy_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    by(monkeypatch, program(tmp_path, f'echo "$6" >"{tmp_path}/where"'))
    print_pdf(PDF, "handover_1", "ICU-2")
    assert not Path((tmp_path / "where").read_text().strip()).exists()


def test_a_printer_that_refuses_is_told_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by(monkeypatch, program(tmp_path, "echo 'no such destination' >&2; exit 1"))
    said = print_pdf(PDF, "handover_1", "ICU-2")
    assert said.startswith("ICU-2 did not take the sheet: no such destination.")
    by(monkeypatch, program(tmp_path, "exit 3"))
    assert "status 3" in print_pdf(PDF, "handover_1", "ICU-2")


def test_a_printer_that_does_not_answer_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets_printing, "PATIENCE_S", 0.2)
    by(monkeypatch, program(tmp_path, "exec sleep 5"))
    assert print_pdf(PDF, "handover_1", "ICU-2").startswith("ICU-2 did not answer.")


def test_elsewhere_a_printer_that_is_gone_is_told(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    by(monkeypatch, None)
    assert print_pdf(PDF, "handover_1", "nowhere").startswith("The printer nowhere is gone.")


def test_elsewhere_qt_draws_the_pages(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(72)
    assert draw_pages(PDF, printer)
    read = QPdfDocument(None)
    read.load(str(tmp_path / "out.pdf"))
    assert read.pageCount() == 1


def test_the_usual_printer_stands_first(monkeypatch: pytest.MonkeyPatch) -> None:
    names = staticmethod(lambda: ["b", "Usual", "A"])
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", names)
    monkeypatch.setattr(QPrinterInfo, "defaultPrinterName", staticmethod(lambda: "Usual"))
    assert printer_names() == ("Usual", "A", "b")
