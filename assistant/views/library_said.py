"""What sources say and where they disagree: statements, refusals with their reason, sources."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.protocol.model import Check, Disagreement, Figure, Protocol, Source
from assistant.views.library_lines import (
    figure_words,
    is_unit,
    origin,
    origins,
    sign_off,
)
from assistant.views.library_used import DIFFER, STEPS, used
from assistant.views.library_words import Line, Note
from assistant.wording.numbers import birth

REFUSED, CHECK = "Not applied", "Check"


def statements(protocol: Protocol, *sections: str) -> Iterator[Line]:
    """What sources say of these sections, shown, or not applied and why."""
    for row in protocol.statements:
        if row.section not in sections:
            continue
        refused = row.standing == "refused"
        yield Line(
            key=f"statements.{row.id}",
            kind="refused" if refused else "statement",
            head=row.says,
            notes=(Note("Why not" if refused else "Why", row.why),) if row.why else (),
            origins=origins(protocol, [row.source]),
            used=used(f"statements.{row.id}"),
            mark=REFUSED if refused else "",
            sign_off=sign_off(protocol, [row.source]),
        )


def checks(protocol: Protocol, *steps: str) -> Iterator[Line]:
    """The questions of these steps of the wizard."""
    for index, row in enumerate(protocol.checks):
        if row.step in steps:
            yield _check(protocol, index, row)


def _check(protocol: Protocol, index: int, row: Check) -> Line:
    later = f"may follow, asked again after {figure_words(row.due)}"
    notes = [
        Note("Why", row.why),
        Note("Counts as done", _answers(protocol, row.good)),
        Note("Left for later", later if row.may_follow else "no, it comes first"),
    ]
    if row.access:
        notes.append(Note("Asked for", _lines(row.access)))
    ids = [row.source, row.due.source]
    return Line(
        key=f"checks.{row.id}",
        kind="check",
        head=row.question,
        value=_answers(protocol, row.answers),
        notes=tuple(notes),
        origins=origins(protocol, ids),
        used=STEPS[row.step],
        mark=CHECK,
        sign_off=sign_off(protocol, ids),
        places=(f"checks.{index}.due",),
    )


def _answers(protocol: Protocol, answers: tuple[str, ...]) -> str:
    """Answers in their words; one that is the id of a vial label in the label's."""
    labels = {label.id: label.says for label in protocol.labels}
    return "; ".join(labels.get(each, each) for each in answers)


def _lines(access: tuple[str, ...]) -> str:
    articles = {"intraosseous": "an"}
    return " or ".join(f"{articles.get(each, 'a')} {each} line" for each in access)


def disagreements(protocol: Protocol) -> Iterator[Line]:
    """Where two sources differ: both of what they say, what is used, and why."""
    for index, row in enumerate(protocol.disagreements):
        ids = [figure.source for figure in row.figures]
        open_value = is_unit(protocol, ids)
        yield Line(
            key=f"disagreements.{row.id}",
            kind="disagreement",
            head=row.about,
            notes=(*_sides(protocol, row), Note("Used", row.used), Note("Why", row.why)),
            origins=origins(protocol, ids),
            used=DIFFER.get(row.id, used("disagreements")),
            mark=row.id,
            sign_off=sign_off(protocol, ids) if open_value else "",
            places=tuple(f"disagreements.{index}.figures.{n}" for n in range(len(row.figures))),
        )


def _sides(protocol: Protocol, row: Disagreement) -> tuple[Note, ...]:
    if row.one and row.other:
        return (Note("One", row.one), Note("Other", row.other))
    sides = zip(("One", "Other", "Third"), row.figures, strict=False)
    rest = [Note("Also", _told(protocol, figure)) for figure in row.figures[3:]]
    return (*(Note(label, _told(protocol, figure)) for label, figure in sides), *rest)


def _told(protocol: Protocol, figure: Figure) -> str:
    return f"{figure_words(figure)}, {protocol.sources[figure.source].title}"


def sources(protocol: Protocol) -> Iterator[Line]:
    """Every document that a line of this text cites, with what each passage says."""
    documents: dict[tuple[str, str], list[Source]] = {}
    for row in protocol.sources.values():
        documents.setdefault((row.title, row.dated), []).append(row)
    for (title, dated), rows in documents.items():
        first = origin(rows[0])
        said = ", ".join(part for part in (birth(dated), first.standing) if part)
        notes = tuple(Note(row.place or "Says", row.says) for row in rows)
        key = f"sources.{title}.{dated}"
        yield Line(key, "source", title, said, notes, sign_off=_signed(protocol, rows[0]))


def _signed(protocol: Protocol, row: Source) -> str:
    ident = next(name for name, each in protocol.sources.items() if each == row)
    return sign_off(protocol, [ident])
