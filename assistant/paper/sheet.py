"""The handover sheet as a PDF: one page A4 for a usual shift, further ones when it does not fit."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.boxes import Band, Banner, Boxes
from assistant.paper.columns import Entries, Filling, Totals, cells, column_width
from assistant.paper.flow import ACROSS, LEFT, Block, Flow
from assistant.paper.fonts import REGULAR, register
from assistant.paper.page import FIRST_TOP, NAME, NEXT_TOP, Title, frame
from assistant.paper.parts import BODY, ActionRow, Section, Text
from assistant.paper.receiver import Receiver, Severity
from assistant.paper.text import NOTE, Run, has_unseen, safe_paragraph
from assistant.paper.trend import LEAST, MOST, Chart
from assistant.views.handover import HandoverView

GAP: Final = 4.0
ENTRIES_HEAD: Final = 18.0
FEW: Final = 9
"""Fewer last entries than these on the first page take a page of their own."""
WHEN_DATED: Final = 82.0
WHEN: Final = 36.0


def handover_pdf(view: HandoverView) -> bytes:
    """The sheet as the bytes of a PDF; the same view gives the same bytes.

    Every font in it is embedded, nothing in it is markup of others, and nothing is dropped but
    older entries, which are counted. Its title names no patient.
    """
    register()
    flow = Flow((FIRST_TOP, NEXT_TOP))
    _lay_out(view, flow)
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, initialFontName=REGULAR, lang="en")
    canvas.setTitle(f"{NAME}. {view.snapshot}")
    canvas.setAuthor("Titration Assistant")
    canvas.setSubject(view.record)
    for number, page in enumerate(flow.pages, start=1):
        canvas.setFont(REGULAR, BODY.fontSize)
        frame(canvas, view, number, len(flow.pages))
        for placed in page:
            placed.block.draw(canvas, LEFT, placed.top, ACROSS)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _lay_out(view: HandoverView, flow: Flow) -> None:
    """Put everything into pages; the trend takes what room the first page leaves."""
    above, below = _above(view), _below(view)
    flow.add_all(above, gap=GAP)
    if view.trend is not None:
        rest = sum(block.height(ACROSS) + GAP for block in below) + ENTRIES_HEAD + 3 * GAP
        room = flow.room - rest - _entries_room(view)
        flow.add(Chart(view.trend, min(MOST, max(LEAST, room))), gap=GAP + 1)
    _sections(flow, below)
    _entries(flow, view)


def _above(view: HandoverView) -> list[Block]:
    banner = view.banner
    marks = "   ".join(mark for mark in (banner.training, banner.notice) if mark)
    blocks: list[Block] = [Title(view.snapshot)]
    blocks += [Band(marks)] if marks else []
    blocks += [Banner(banner), Boxes(view.boxes), Section("I", "Illness severity"), Severity()]
    blocks.append(Section("P", "Patient summary"))
    blocks += [Text(safe_paragraph(BODY, line)) for line in view.summary]
    if view.missing:
        blocks.append(Text(safe_paragraph(BODY, Run(view.missing, bold=True))))
    if has_unseen(view):
        blocks.append(Text(safe_paragraph(BODY, Run(NOTE, quiet=True))))
    return blocks


def _below(view: HandoverView) -> list[Block]:
    blocks: list[Block] = [Section("A", "Action list")]
    wide = WHEN_DATED if any(len(a.when) > len("00:00") for a in view.actions) else WHEN
    blocks += [ActionRow(action, wide) for action in view.actions]
    if not view.actions:
        blocks.append(Text(safe_paragraph(BODY, "Nothing is due and nothing is open.")))
    if view.what_ifs:
        blocks.append(Section("S", "Situation and what if"))
        cases = [(Run(w.case, bold=True), f"  {w.then}") for w in view.what_ifs]
        blocks += [Text(safe_paragraph(BODY, *case)) for case in cases]
    if view.whole is not None:
        blocks.append(Section("", "Totals of each shift", "mg as base"))
        blocks.append(Totals(view.shifts, view.whole))
    return [*blocks, Section("S", "Synthesis by the receiver"), Receiver()]


def _sections(flow: Flow, blocks: list[Block]) -> None:
    """A head never stands alone at the end of a page."""
    for number, block in enumerate(blocks):
        keep = 0.0
        if isinstance(block, Section) and number + 1 < len(blocks):
            keep = min(blocks[number + 1].height(ACROSS), 60.0)
        flow.add(block, gap=GAP if isinstance(block, Section) else 1.0, keep=keep)


def _entries_room(view: HandoverView) -> float:
    """The height that the first few entries want."""
    wide = column_width(ACROSS)
    few = cells(view.entries[: 2 * FEW])
    return sum(cell.height(wide) for cell in few) / 3 + 10


def _entries(flow: Flow, view: HandoverView) -> None:
    """The last entries: what fits on this page, or as many as there are on further ones."""
    left = cells(view.entries)
    if not left:
        return
    wide = column_width(ACROSS)
    trial = Filling(wide, flow.room - ENTRIES_HEAD - GAP, list(left)).fill()
    wanted = min(FEW, len(view.entries))
    if trial.count >= wanted:
        _add(flow, view, trial)
        return
    flow.next_page()
    filling = Filling(wide, flow.room - ENTRIES_HEAD - GAP, left)
    _add(flow, view, filling.fill())


def _add(flow: Flow, view: HandoverView, block: Entries) -> None:
    count = block.count
    note = f"{count} of {view.entry_count}. The full log is in the program."
    if count == view.entry_count:
        note = f"All {count}, the newest first." if count > 1 else "The only one."
    flow.add(Section("", "Last entries", note), gap=GAP)
    flow.add(block, gap=2.0)
