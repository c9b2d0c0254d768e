"""A nurse who types the beginning of a shift: calls, fluids and signs of perfusion as well."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from unit import profile
from ward_nurse import Nurse
from ward_words import Task, tasks, texts

from assistant.protocol.model import Protocol
from assistant.rules.setup import Page
from assistant.stories.reading import Step, Story
from assistant.stories.words import fields, is_clock
from assistant.views.entry_informed import ROLES, WAYS
from assistant.views.entry_kinds import MENUS, Mode

MENU = {"lactate": ("f", Mode.LACTATE), "urine": ("f", Mode.URINE), "fluid": ("g", Mode.FLUID)}
ELSEWHERE = ("shock", "lactate")
"""What neither a page nor the bedside takes before the start."""


def typed(story: Story, until: str) -> Story:
    """The shift up to a time of its first day, without what nothing takes before the start."""
    begun = next(step.at for step in story.steps if step.verb == "start")
    end = begun.replace(hour=int(until[:2]), minute=int(until[3:]))
    kept = (s for s in story.steps if s.at >= begun or _is_on_a_page(s))
    return replace(story, steps=tuple(kept)).until(end)


def _is_on_a_page(step: Step) -> bool:
    return step.verb not in ELSEWHERE and not any(p.startswith("asked") for p in step.expected)


class TypingNurse(Nurse):
    """The nurse of the smoke story, who knows more of the keys."""

    @property
    def tasks(self) -> list[Task]:
        """The whole story, by the pages of its own profile."""
        return tasks(self.ward.story, self._rules)

    @property
    def _rules(self) -> Protocol:
        return profile(self.ward.story.profile or "adult_septic_shock")

    def _page(self, task: Task) -> None:
        """A page with its reason, and an order that no usual one stands for."""
        more = dict(_reason(step) for step in task.steps if step.verb == "bag" and _reason(step)[1])
        if task.page is Page.ORDER and not self._rules.orders:
            more = {"drug": "norepinephrine", "route": "intravenous", "indication": "septic shock"}
        if not more:
            super()._page(task)
            return
        bare = (replace(s, words=s.words.partition(" because ")[0]) for s in task.steps)
        self._fill_and_go({**texts(tuple(bare)), **more})

    def _entry(self, step: Step) -> None:
        if step.verb == "informed":
            self._chart(step, "i", *_call(step))
        elif step.verb in MENU:
            letter, mode = MENU[step.verb]
            key = next(
                str(n) for keys in MENUS.values() for n, m in enumerate(keys, 1) if m is mode
            )
            self._chart(step, letter, key, step.words.partition(" ")[0])
        else:
            super()._entry(step)

    def _chart(self, step: Step, *presses: str) -> None:
        version = self.ward.session.chart.version
        for text in presses:
            self.hands.type(text)
        self.hands.enter()
        self.hands.settle()
        said = self.ward.bedside.entry.bar.sentence.words()
        assert self.ward.session.chart.version > version, f"line {step.line}: {said}"
        assert self.ward.bedside.entry.mode is Mode.MAP
        self.hands.press(Qt.Key.Key_Escape)


def _reason(step: Step) -> tuple[str, str]:
    """The reason of a line, by the finding that it is promised with."""
    code = next((p.partition(" ")[2] for p in step.expected if p.startswith("finding")), "")
    return f"why:{code}", step.words.partition(" because ")[2]


def _call(step: Step) -> tuple[str, ...]:
    """The digits of who and how, and until when, as the panel asks them."""
    first, more = fields(step.words)
    who, way = next(w for w in ROLES if first.startswith(w)), next(w for w in WAYS if w in first)
    ends = more.get("until", "").partition(" ")[0]
    return (
        str(ROLES.index(who) + 1),
        str(WAYS.index(way) + 1),
        ends.replace(":", "") if is_clock(ends) else ends,
    )
