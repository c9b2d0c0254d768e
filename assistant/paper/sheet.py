"""The handover sheet as a PDF: one page A4 for a usual shift, further ones when it does not fit."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.boxes import Band, Banner, Boxes
from assistant.paper.columns import Filling, Totals, cells, column_width, even
from assistant.paper.flow import ACROSS, LEFT, Block, Flow
from assistant.paper.fonts import REGULAR, register
from assistant.paper.page import FIRST_TOP, NAME, NEXT_TOP, Title, frame
from assistant.paper.parts import BODY, ActionRow, Section, Text
from assistant.paper.receiver import ASKED, Receiver, Severity
from assistant.paper.text import NOTE, Run, has_unseen, safe_paragraph
from assistant.paper.trend import LEAST, MOST, Chart
from assistant.views.handover_words import HandoverView, Total

GAP: Final = 4.0
ENTRIES_HEAD: Final = 18.0
FEW: Final = 6
"""Fewer last entries than these on the first page take a page of their own."""
WHEN_DATED: Final = 94.0
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
    flow.add_all(_summary(view), gap=0.6)
    if view.trend is not None:
        rest = sum(block.height(ACROSS) + _gap(block) for block in below) + ENTRIES_HEAD + GAP
        room = flow.room - rest - _entries_room(view) - 2 * GAP
        flow.add(Chart(view.trend, min(MOST, max(LEAST, room))), gap=GAP + 1)
    _sections(flow, below)
    _entries(flow, view)


def _above(view: HandoverView) -> list[Block]:
    banner = view.banner
    marks = "   ".join(mark for mark in (banner.training, banner.notice) if mark)
    blocks: list[Block] = [Title(view.snapshot)]
    blocks += [Band(marks)] if marks else []
    blocks += [Banner(banner), Boxes(view.boxes), Severity(Section("I", "Illness severity"))]
    blocks.append(Section("P", "Patient summary"))
    return blocks


def _summary(view: HandoverView) -> list[Block]:
    runs = [Run(line) for line in view.summary]
    runs += [Run(view.missing, bold=True)] if view.missing else []
    runs += [Run(NOTE, quiet=True)] if has_unseen(view) else []
    return [Text(safe_paragraph(BODY, run)) for run in runs]


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
        blocks += _totals(view.whole, view.shifts)
    return [*blocks, Section("S", "Synthesis by the receiver", ASKED), Receiver()]


def _totals(whole: Total, shifts: tuple[Total, ...]) -> list[Block]:
    """The whole in the head, each shift in columns; one shift alone stands in the head too."""
    said = f"{whole.label}: {whole.drug} as base, {whole.volume}"
    if len(shifts) > 1:
        return [Section("", "Totals", said), Totals(shifts)]
    one = "".join(f"{t.label}: {t.drug} as base, {t.volume}.  " for t in shifts)
    return [Section("", "Totals", one + said)]


def _sections(flow: Flow, blocks: list[Block]) -> None:
    """A head never stands alone at the end of a page."""
    for number, block in enumerate(blocks):
        keep = 0.0
        if isinstance(block, Section) and number + 1 < len(blocks):
            keep = min(blocks[number + 1].height(ACROSS), 60.0)
        flow.add(block, gap=_gap(block), keep=keep)


def _gap(block: Block) -> float:
    return GAP if isinstance(block, Section) else 1.0


def _entries_room(view: HandoverView) -> float:
    """The height that the first few entries want."""
    wide = column_width(ACROSS)
    few = cells(view.entries[: 2 * FEW])
    return sum(cell.height(wide) for cell in few) / 3 + 10


def _entries(flow: Flow, view: HandoverView) -> None:
    """The last entries: what fits on this page, else as many as further pages take."""
    left = cells(view.entries)
    if not left:
        return
    wide, head = column_width(ACROSS), Section("", "Last entries")
    first = Filling(wide, flow.room - ENTRIES_HEAD - GAP, list(left))
    block = even(wide, first.room, left) or first.fill()
    few = min(FEW, len(view.entries))
    if block.count < few:
        flow.next_page()
        count = _on_pages(flow, head, Filling(wide, 0.0, left, cuts=True), few)
    else:
        flow.add(head, gap=GAP)
        flow.add(block, gap=2.0)
        count = block.count
    head.note = f"{count} of {view.entry_count}. The full log is in the program."


def _on_pages(flow: Flow, head: Section, filling: Filling, few: int) -> int:
    """Fill a page, and further ones until a few entries stand there whole."""
    count = 0
    flow.add(head)
    while True:
        filling.room = flow.room - GAP
        block = filling.fill()
        flow.add(block, gap=2.0)
        count += block.count
        if count >= few and not filling.within:
            return count
        flow.next_page()
