"""A second check that was put off stays in sight, with reason and due time, until it is paid."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from uuid import UUID

import pytest
from wizard import Wizard

from assistant.record.entries import By, Hand, SecondChecked
from assistant.rules.setup import Page
from assistant.views.board import tile
from assistant.views.handover_actions import actions
from assistant.views.next_tile import next_tile
from assistant.views.setup_checkers import refusal
from assistant.views.setup_confirm import view
from assistant.views.setup_form import Charting

COSTA = By(hand=Hand.PERSON, person="costa", name="RN J Costa")
CHECK = "Independent second check"


def put_off(reason: str) -> Wizard:
    """It runs, and the second check was put off for that."""
    wizard = Wizard().until(Page.SECOND)
    wizard.fill(Page.SECOND, why__second_check=reason)
    wizard.fill(Page.CONFIRM)
    return wizard


def seen(wizard: Wizard) -> Iterator[tuple[str, str]]:
    """Where the check is seen as open, and in which words."""
    given = (wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    looked = next_tile(*given)
    if looked is not None and looked.debts:
        yield "bedside", looked.debts
    if text := tile(UUID(int=1), *given).open:
        yield "board", text
    for row in view(wizard.place, UTC).debts:
        if CHECK in row.what:
            yield "page", f"{row.what}, due {row.due}, {row.reason}"
    for action in actions(*given):
        if CHECK in action.what:
            yield "sheet", f"{action.when} {action.what}, {action.remark}"


def checks(wizard: Wizard, by: By, *, delayed: bool = False) -> None:
    what = SecondChecked(readings=(), checker=by.person, checker_name=by.name, delayed=delayed)
    assert wizard.chart_it(Charting(what), by=by).charted


@pytest.mark.parametrize("reason", ["nobody free", "refused: the other nurse is in an arrest"])
def test_H36_put_off_or_refused_it_stays_in_sight_with_reason_and_due_time(reason: str) -> None:
    wizard = put_off(reason)
    first = dict(seen(wizard))
    assert list(first) == ["bedside", "board", "page", "sheet"]
    assert first["bedside"] == first["board"] == "1 open"
    assert first["page"] == f"{CHECK}, due 04:17, {reason}"
    assert first["sheet"] == f"04:17 Open: {CHECK}, {reason}"
    wizard.clock.go(wizard.clock.now() + timedelta(minutes=40))
    assert list(dict(seen(wizard))) == list(first)
    checks(wizard, COSTA)
    assert dict(seen(wizard)) == {}


def test_H36_alone_the_own_check_is_marked_and_the_receivers_pays_it() -> None:
    wizard = put_off("alone at night")
    mensah, ito = wizard.by, By(hand=Hand.PERSON, person="ito", name="RN K Ito")
    assert refusal(wizard.place, mensah.person, mensah.person, UTC)
    wizard.clock.go(wizard.clock.now() + timedelta(minutes=wizard.protocol.debts.alone.whole))
    assert refusal(wizard.place, mensah.person, mensah.person, UTC) == ""
    checks(wizard, mensah, delayed=True)
    after = dict(seen(wizard))
    assert list(after) == ["bedside", "board", "page", "sheet"]
    for place in ("page", "sheet"):
        assert f"{CHECK}, by another: RN A Mensah has read again alone" in after[place]
    assert refusal(wizard.place, mensah.person, ito.person, UTC)
    assert refusal(wizard.place, ito.person, ito.person, UTC) == ""
    checks(wizard, ito)
    assert dict(seen(wizard)) == {}
