"""Printers: CUPS gets the PDF itself; elsewhere Qt draws its pages."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QByteArray, QRect
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

PATIENCE_S = 60
DPI = 300
INSTEAD = "The sheet is still here: save the PDF, or choose another printer."


def printer_names() -> tuple[str, ...]:
    """Every printer of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: (name != usual, name.casefold())))


def print_pdf(data: bytes, title: str, printer: str) -> str:
    """Hand the PDF over; "" when the printer's system took it, else what went wrong."""
    lp = shutil.which("lp")
    return _by_lp(lp, data, title, printer) if lp else _by_qt(data, title, printer)


def _by_lp(lp: str, data: bytes, title: str, printer: str) -> str:
    with TemporaryDirectory(prefix="titration-") as folder:  # only its owner may look in
        file = Path(folder) / "sheet.pdf"
        file.write_bytes(data)
        line = [lp, "-d", printer, "-t", title, "--", str(file)]
        try:
            done = subprocess.run(  # noqa: S603  a fixed program, no shell
                line, capture_output=True, text=True, timeout=PATIENCE_S, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return f"{printer} did not answer. {INSTEAD}"
    if done.returncode:
        why = " ".join(done.stderr.split()) or f"status {done.returncode}"
        return f"{printer} did not take the sheet: {why}. {INSTEAD}"
    return ""


def _by_qt(data: bytes, title: str, name: str) -> str:
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return f"The printer {name} is gone. {INSTEAD}"
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setDocName(title)
    printer.setFullPage(True)
    return "" if draw_pages(data, printer) else f"{name} did not take the sheet. {INSTEAD}"


def draw_pages(data: bytes, printer: QPrinter) -> bool:
    """Draw every page of a PDF onto a printer; whether it could be begun and ended."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        place = QRect(0, 0, paper.width(), paper.height())
        painter.drawImage(place, document.render(page, paper.size()))
    return painter.end()
