"""A story's lines as what a nurse types: which lines make one page, and the keys of the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import groupby

from assistant.protocol.model import Protocol
from assistant.quantities import decimal_text
from assistant.record.entries import PumpRuns
from assistant.rules.setup import Page
from assistant.rules.vials import label_of
from assistant.stories.bodies import amount, body, fields
from assistant.stories.reading import PASSES, Step, Story, StoryFault
from assistant.views.entry_modes import SIGNS

PAGES = {
    "patient": Page.PATIENT, "bed": Page.PATIENT, "weight": Page.PATIENT, "order": Page.ORDER,
    "map": Page.INDICATION, "fluid": Page.FLUIDS, "line": Page.LINE, "bag": Page.PREPARATION,
    "set": Page.PUMP, "second": Page.SECOND, "start": Page.CONFIRM,
}  # fmt: skip
LETTERS = {
    "map": "", "dose": "D", "rate": "R", "shows": "D", "hr": "H", "site": "S", "left": "B",
    "note": "O", "pause": "P", "resume": "P", "stop": "T",
}  # fmt: skip
_ORDER = {"step": "step", "interval": "interval", "max": "maximum", "notify": "notify"}


@dataclass(frozen=True, slots=True)
class Task:
    """What is done in one go: a page of the wizard with all its lines, or one line."""

    page: Page | None
    steps: tuple[Step, ...]

    @property
    def at(self) -> datetime:
        """When it is charted: with its last line."""
        return self.steps[-1].at

    @property
    def last(self) -> Step:
        """The line whose promises hold after it."""
        return self.steps[-1]


def tasks(story: Story, protocol: Protocol) -> list[Task]:
    """A story as its tasks: until the start page by page, after it line by line."""
    begun = next(n for n, step in enumerate(story.steps) if step.verb == "start") + 1
    before, after = story.steps[:begun], story.steps[begun:]
    found = [
        Task(page, tuple(steps))
        for page, steps in groupby(before, lambda step: page_of(step, protocol))
    ]
    return [*found, *(Task(None, (step,)) for step in after)]


def page_of(step: Step, protocol: Protocol) -> Page:
    """The page of the wizard that a line belongs to."""
    if step.verb == "check":
        ident = fields(step.words)[0].partition(" ")[0]
        return Page(next(check.step for check in protocol.checks if check.id == ident))
    if step.verb not in PAGES:
        raise StoryFault(f"line {step.line}: no page of the wizard takes {step.verb!r}")
    return PAGES[step.verb]


def texts(steps: tuple[Step, ...]) -> dict[str, str]:
    """The texts of a page by the keys of its fields."""
    found: dict[str, str] = {}
    for step in steps:
        found |= _text(step)
    return found


def _text(step: Step) -> dict[str, str]:
    first, more = fields(step.words)
    number, _, rest = first.partition(" ")
    match step.verb:
        case "patient":
            return {"name": first, **more, "agents": "none"}
        case "bed":
            return {"bed": first}
        case "weight":
            return {"weight": number, "weight_kind": first.rpartition(" ")[2]}
        case "order":
            return _order(more)
        case "check":
            return check_texts(step)
        case "map":
            high, _, low = number.partition("/")
            return {"systolic": high, "diastolic": low, "source": rest}
        case "fluid":
            return {"volume": number}
        case "line":
            return {"line": first, **more}
        case "bag":
            return {"bag": more["preparation"]}
        case "set":
            return {"rate": number}
        case _:
            return {}


def _order(more: Mapping[str, str]) -> dict[str, str]:
    low, _, high = more["MAP"].partition(" to ")
    start = amount(more["start"])
    doses = {key: amount(more[word]).text for word, key in _ORDER.items() if word in more}
    return {
        "unit": start.unit, "start": start.text, **doses, "map_low": low, "map_high": high,
        "prescriber": more["by"], "how": more.get("how", "written"),
        **_spoken(more),
    }  # fmt: skip


def _spoken(more: Mapping[str, str]) -> dict[str, str]:
    """Only an order by word of mouth is read back."""
    if more.get("how", "written") not in ("verbal", "phone"):
        return {}
    return {"read_back": "yes" if "read" in more else "no"}


def check_texts(step: Step) -> dict[str, str]:
    """A check's answer and the reason it is left open for."""
    said, more = fields(step.words)
    check, _, answer = said.partition(" ")
    later = more.get("outcome") == "deferred"
    found = {f"check:{check}": "later" if later else answer}
    return {**found, f"why:{check}": more["because"]} if "because" in more else found


def readings(story: Story, protocol: Protocol) -> dict[str, str]:
    """What a second person reads at the bedside of this story, by the keys of the checker."""
    seen: dict[str, str] = {}
    for step in story.steps:
        if step.verb in ("weight", "order", "line", "set", "check"):
            seen |= _text(step)
    first, _ = fields(next(step.words for step in story.steps if step.verb == "bag"))
    drug, volume = (amount(part) for part in first.split(" in "))
    vial = label_of(protocol, seen["check:vial_label"])
    assert vial is not None
    strength = Fraction(drug.text) * 1000 / Fraction(volume.text)
    return {
        "weight": seen["weight"], "dose": seen["start"], "dose_unit": seen["unit"],
        "strength": decimal_text(strength, 3),
        "drawn": decimal_text(drug.exact / vial.per_ml.exact, 2),
        "drug": protocol.protocol.drug, "rate": seen["rate"], "pump_unit": seen["unit"],
        "line": seen["line"], "site": seen["site"],
    }  # fmt: skip


def keys(step: Step) -> tuple[str, str]:
    """The letter that chooses the mode, and the text that is typed in it."""
    if step.verb not in LETTERS:
        raise StoryFault(f"line {step.line}: the quick entry takes no {step.verb!r}")
    words = step.words.partition(" because ")[0]
    number, _, rest = words.partition(" ")
    match step.verb:
        case "map":
            return "", number + rest[:1]
        case "dose" | "rate" | "shows" | "left":
            return LETTERS[step.verb], number
        case "site":
            signs = [s.strip() for s in words.split(",")]
            return "S", "".join(str(SIGNS.index(s) + 1) for s in signs if s != "clear") or "0"
        case _:
            return LETTERS[step.verb], words


def kind_of(step: Step) -> type:
    """The kind of entry that a line at the bedside leaves."""
    return PumpRuns if step.verb in ("dose", "rate", "shows") else type(body(step))


def charts(step: Step) -> bool:
    """Whether a line leaves an entry, by what it promises."""
    refused = any(p.startswith(("refused", "asked")) for p in step.expected)
    return step.verb != PASSES and not refused
