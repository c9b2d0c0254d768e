"""The rate card as a PDF of one page, A4 or Letter."""

from __future__ import annotations

from io import BytesIO
from typing import Final, Literal

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.boxes import Band, Banner, Boxes
from assistant.paper.card_strip import CardStrip
from assistant.paper.card_table import CardTable
from assistant.paper.flow import Block
from assistant.paper.fonts import BOLD, REGULAR, register
from assistant.paper.ink import LINE, QUIET
from assistant.paper.parts import BODY, Text
from assistant.paper.strokes import fitting, rule, say
from assistant.paper.text import Run, safe_paragraph, style
from assistant.paper.watermark import watermark
from assistant.views.banner import BannerView
from assistant.views.handover_words import Box
from assistant.views.patient_card import PatientCard
from assistant.views.rate_card import LOOK
from assistant.views.rate_card_checking import checked
from assistant.views.rate_card_words import RateCard
from assistant.views.step_strip import StepStrip

Paper = Literal["A4", "Letter"]
SIZES: Final[dict[Paper, tuple[float, float]]] = {"A4": A4, "Letter": LETTER}
SIDE, TOP, BOTTOM, GAP, LINES = 34.0, 26.0, 44.0, 7.0, 2.0
Place = tuple[Block, float, float, float]
STRIP_WIDE: Final = 168.0
_VOID: Final = style(8.8, leading=11.6)


def rate_card_pdf(card: RateCard, paper: Paper = "A4") -> bytes:
    """The card of a bag. WrongCard when a cell does not give its dose: then nothing is made."""
    return _pdf(checked(card), paper, None, None)


def patient_card_pdf(shown: PatientCard, paper: Paper = "A4") -> bytes:
    """The card of a patient with the step strip. ValueError when there is no card to print."""
    if shown.card is None:
        raise ValueError(f"there is no card: {shown.why}")
    return _pdf(checked(shown.card), paper, shown.banner, shown.strip)


def _pdf(card: RateCard, paper: Paper, banner: BannerView | None, strip: StepStrip | None) -> bytes:
    register()
    size, out = SIZES[paper], BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1, initialFontName=REGULAR, lang="en")
    canvas.setTitle(f"{card.title}. {card.bag}. {card.made}")
    canvas.setAuthor("Titration Assistant")
    canvas.setSubject(card.rules)
    canvas.setFont(REGULAR, BODY.fontSize)
    for number, (block, left, top, width) in enumerate(_places(card, banner, strip, size)):
        if number == 0 and isinstance(block, CardTable):
            block.ground(canvas, left, top, width)
            watermark(canvas, card.watermark, size)
        block.draw(canvas, left, top, width)
    _foot(canvas, card, size[0] - SIDE)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _places(
    card: RateCard, banner: BannerView | None, strip: StepStrip | None, size: tuple[float, float]
) -> list[Place]:
    """Every block with its left, top and width; the table, which takes what is left, first."""
    width, top = size[0] - 2 * SIDE, size[1] - TOP
    found: list[Place] = []
    for block in _above(card, banner):
        found.append((block, SIDE, top, width))
        top -= block.height(width) + GAP
    below = _below(card)
    base = BOTTOM + sum(block.height(width) + LINES for block in below)
    table, wide = CardTable(card), width
    table.fit(top - base - GAP)
    if strip is not None:
        wide -= STRIP_WIDE + 2 * GAP
        found.append((CardStrip(strip), SIDE + width - STRIP_WIDE, top, STRIP_WIDE))
    for block in below:
        found.append((block, SIDE, base, width))
        base -= block.height(width) + LINES
    return [(table, SIDE, top, wide), *found]


class _Title(Block):
    def __init__(self, card: RateCard) -> None:
        self.card = card

    def height(self, width: float) -> float:
        """One large line, two small ones."""
        del width
        return 28.0

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """The name on the left, when and for whom on the right."""
        say(canvas, self.card.title, (left, top - 19), 18.5, font=BOLD)
        right = left + width
        say(canvas, self.card.made, (right, top - 10), 10, font=BOLD, align="right")
        size = fitting(self.card.profile, 280, 8.4, REGULAR)
        say(canvas, self.card.profile, (right, top - 22), size, ink=QUIET, align="right")


def _above(card: RateCard, banner: BannerView | None) -> list[Block]:
    blocks: list[Block] = [_Title(card)]
    marks = "   ".join(mark for mark in (banner.training if banner else "", card.notice) if mark)
    blocks += [Band(marks)] if marks else []
    blocks += [Banner(banner)] if banner else []
    blocks.append(Boxes(_boxes(card)))
    blocks += [Text(safe_paragraph(_VOID, Run(words, bold=True)), 0) for words in card.warnings]
    return blocks


def _boxes(card: RateCard) -> tuple[Box, ...]:
    of = card.head
    return (
        Box("norepinephrine, as base", of.strength, of.strength_unit, (card.bag,)),
        Box("Dosing weight", of.weight, of.weight_unit, ("as ordered",)),
        Box("Pump, steps of", of.step, "mL/h", ("read the rate back",)),
        Box("Void after", of.ends, "", ("and " + card.void[0],)),
    )


def _below(card: RateCard) -> list[Block]:
    rows = [[Run(f"{sign}  ", bold=True), Run(words)] for sign, words in card.legend]
    rows.append([Run("Void "), Run(f"{'; '.join(card.void)}.", bold=True)])
    rows += [[Run(words, quiet=True)] for words in (card.how, card.sources) if words]
    return [Text(safe_paragraph(BODY, *row), 0) for row in rows]


def _foot(canvas: Canvas, card: RateCard, right: float) -> None:
    rule(canvas, (SIDE, 37), (right, 37), ink=LINE)
    say(canvas, "Page 1 of 1", (right, 27), 8.2, font=BOLD, align="right")
    say(canvas, LOOK, (SIDE, 27), 7.4, ink=QUIET)
    say(canvas, card.rules, (SIDE, 17), fitting(card.rules, 400, 7.4, REGULAR), ink=QUIET)
