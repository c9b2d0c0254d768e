"""A finished second check on its way to the chart."""

from __future__ import annotations

from dataclasses import replace

from assistant.acts import Act
from assistant.views.setup import Place
from assistant.views.setup_checkers import is_own
from assistant.views.setup_compared import Compared
from assistant.views.setup_form import Form
from assistant.views.setup_second import hand_of, read_second
from ui.desk import Desk
from ui.setup.checker import Checker


def checked_acts(
    desk: Desk, place: Place, checker: Checker, rows: tuple[Compared, ...]
) -> tuple[list[Act], str]:
    """The check by the checker's own hand, or nothing and what it still needs.

    One's own check again, alone, is marked so.
    """
    texts = {"why:check_differs": checker.reason()}
    who = (checker.who.id, checker.who.name)
    own = is_own(place, who[0], desk.person.id if desk.person else "", who[1])
    read = read_second(Form(place, texts), rows, who, delayed=own)
    if read.closed:
        return [], read.closed
    by = hand_of(*who)
    acts = [replace(desk.act(row.what, reason=row.reason), by=by) for row in read.charting]
    return acts, ""
