"""What is made and what a label says: preparations, labels, odd strengths, the Rule of 6, sums."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.protocol.model import Preparation, Protocol
from assistant.quantities import Concentration
from assistant.views.library_lines import figure_line, figure_words, text_line, upper
from assistant.views.library_words import Line, Note
from assistant.wording.numbers import strength

OFF = "Off"


def preparations(protocol: Protocol) -> Iterator[Line]:
    """Each mixture with what is drawn up; one that is off with its caution."""
    labels = {label.id: label.says for label in protocol.labels}
    for index, row in enumerate(protocol.preparations):
        names = ("strength", "drug", "volume", "draw_up")
        places = [f"preparations.{index}.{name}" for name in names]
        found = [row.strength, row.drug, row.volume, row.draw_up]
        into = f"{figure_words(row.drug)} in {figure_words(row.volume)}"
        head = f"{into}, {row.diluent}"
        notes = _notes(row, labels.get(row.vial, row.vial))
        made = figure_line(protocol, places, head, found, _strength(row), notes)
        yield _keyed(made, f"preparations.{row.id}", OFF if row.standing == "off" else "")


def _keyed(line: Line, key: str, mark: str) -> Line:
    return Line(
        key, line.kind, line.head, line.value, line.notes, line.origins, line.used, mark,
        line.sign_off, line.places,
    )  # fmt: skip


def _strength(row: Preparation) -> str:
    return f"{strength(Concentration(row.strength.exact))}, as base"


def _notes(row: Preparation, vial: str) -> tuple[Note, ...]:
    notes = [
        Note("Draw up", f"{figure_words(row.draw_up)} of {vial}"),
        Note("Line", "central only" if row.central_only else "any"),
    ]
    if row.note:
        notes.append(Note("Note", row.note))
    if row.caution:
        notes.append(Note("Caution", row.caution))
    return tuple(notes)


def labels(protocol: Protocol) -> Iterator[Line]:
    """What a vial may say, and what its mg count as."""
    for index, row in enumerate(protocol.labels):
        counted = "counted as it is" if row.labelled == "base" else "half of it is counted, as base"
        place = f"labels.{index}.per_ml"
        value = f"{figure_words(row.per_ml)} of {row.labelled}, {counted}"
        made = figure_line(protocol, [place], f"Vial label: {row.says}", [row.per_ml], value)
        yield _keyed(made, f"labels.{row.id}", "")


def strengths(protocol: Protocol) -> Iterator[Line]:
    """Strengths that are easily something else."""
    for index, row in enumerate(protocol.strengths):
        place = f"strengths.{index}.value"
        value = "no value here" if row.cannot else "asked about"
        head = f"A typed strength of {figure_words(row.value)}"
        made = figure_line(protocol, [place], head, [row.value], value, (Note("Why", row.says),))
        yield _keyed(made, f"strengths.{row.value.value}", "")


def sixes(protocol: Protocol) -> Iterator[Line]:
    """Whether the Rule of 6 is in use here, and what is used instead."""
    rule = protocol.rule_of_six
    if rule is None:
        return
    said = "In use on this unit" if rule.in_use else "Off, unless the unit has it in use"
    yield text_line("rule_of_six.in_use", "Rule of 6", said, (Note("Instead", rule.instead),))


def sums(protocol: Protocol) -> Iterator[Line]:
    """Pairs of figures that have to add up; the text is refused when they do not."""
    for index, row in enumerate(protocol.sums):
        place = f"sums.{index}.gives"
        value = f"{row.equals.replace('*', '×')} = {figure_words(row.gives)}"
        made = figure_line(protocol, [place], upper(row.about), [row.gives], value)
        yield _keyed(made, f"sums.{row.about}", "")
