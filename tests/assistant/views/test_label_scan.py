"""The program's own label, scanned again: this bag, another bag, another infusion."""

from uuid import UUID

import pytest
from wizard import BAG, Wizard

from assistant.rules.setup import Page
from assistant.typed.label_code import LabelCode
from assistant.views.label_scan import OTHER_INFUSION, own_label
from assistant.views.setup_form import Form
from assistant.views.setup_scanned import Taken

HERE = UUID("2b1f09c4-0000-4000-8000-000000000001")


def scanned(wizard: Wizard, code: LabelCode, session: UUID | None = HERE, bag: str = "") -> Taken:
    texts = {**BAG, "bag": bag} if bag else {}
    return own_label(session, Form(wizard.place, texts), code)


@pytest.mark.parametrize("session", [None, UUID(int=5)])
def test_H34_the_label_of_another_infusion_is_stopped(session: UUID | None) -> None:
    found = scanned(Wizard().until(Page.PUMP), LabelCode("2b1f09c4", 1, "16"), session)
    assert (found.said.role, found.said.text, found.texts) == ("stop", OTHER_INFUSION, {})


@pytest.mark.parametrize(
    ("number", "strength", "role", "part"),
    [
        (1, "16", "ok", "as it stands here"), (1, "32", "stop", "another strength"),
        (3, "16", "stop", "no such bag"), (2, "16", "note", "Choose the bag"),
    ],
)  # fmt: skip
def test_H17_the_label_is_held_against_the_bag_that_is_charted(
    number: int, strength: str, role: str, part: str
) -> None:
    found = scanned(Wizard().until(Page.PUMP), LabelCode("2b1f09c4", number, strength))
    assert found.said.role == role
    assert part in found.said.text
    assert f"bag {number}, {strength}\u00a0mcg in 1\u00a0mL" in found.said.text


def test_H17_a_label_that_was_printed_first_is_held_against_the_page() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    code = LabelCode("2b1f09c4", 1, "16")
    assert scanned(wizard, code, bag="4in250").said.role == "ok"
    assert scanned(wizard, code, bag="8in250").said.role == "stop"


def test_the_label_of_the_bag_before_is_told() -> None:
    wizard = Wizard().until(Page.LINE)
    wizard.fill(Page.LINE, line="central")
    wizard.fill(Page.PREPARATION)
    wizard.fill(Page.PREPARATION, bag="8in250", why__new_strength="pharmacy sent it")
    found = scanned(wizard, LabelCode("2b1f09c4", 1, "16"))
    assert (found.said.role, "bag 2 is the one" in found.said.text) == ("caution", True)
