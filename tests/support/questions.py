"""The checks as the wizard asks them, and what it makes of an answer."""

from unit import profile
from wizard import Wizard

from assistant.record.entries import CheckAnswered
from assistant.rules.setup import Page
from assistant.views.setup_checks import CheckView, page_views

SEPTIC = "adult_septic_shock"
GOOD, SAID_BY, OPEN = ("done", "done"), ("", "done"), ("", "failed")
"""What is charted without a reason and with one. A good answer may want to know who said so; a
poor one wants its reason, and stays a debt."""


def question(name: str, of: str = SEPTIC) -> tuple[Page, CheckView]:
    """The page that asks a check, and the question; the test fails when no page does."""
    rows = [(page, row) for page in Page for row in page_views(profile(of), page)]
    (found,) = ((page, row) for page, row in rows if row.id == name)
    return found


def charted_as(name: str, said: str, of: str = SEPTIC, **texts: str) -> tuple[str, str]:
    """The outcome that the page charts for an answer: without a reason, and with one."""
    page, view = question(name, of)
    assert said in [answer.id for answer in view.answers]
    wizard, given = Wizard(protocol=profile(of)), {f"check:{name}": said, **texts}
    both = []
    for why in ("", "told"):
        read = wizard.read(page, {**given, f"why:{name}": why})
        rows = [row.what for row in read.charting if isinstance(row.what, CheckAnswered)]
        both.append(next((row.outcome for row in rows if row.check == name), ""))
    return both[0], both[1]
