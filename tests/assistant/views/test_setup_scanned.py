"""What every page says of a code that it cannot use, and who else lies in the unit."""

from uuid import UUID

import pytest
from wizard import Wizard

from assistant.record.chart import EMPTY
from assistant.record.entries import Stopped
from assistant.rules.setup import Page
from assistant.typed.scan import Scan, ScanCode
from assistant.views.setup_form import Charting
from assistant.views.setup_scanned import may_be_badge, not_read, patients_of
from assistant.wording.scans import UNKNOWN, trouble_sentence


def test_a_code_that_nobody_knows_is_told_plainly() -> None:
    found = not_read(Scan("x", "unknown"), "product")
    assert found is not None
    assert (found.said.role, found.said.text, dict(found.texts)) == ("stop", UNKNOWN, {})


def test_the_trouble_of_a_code_of_this_page_is_told_and_that_of_another_is_not() -> None:
    wrong = Scan("x", "product", trouble=ScanCode.GTIN_CHECK)
    found = not_read(wrong, "product")
    assert found is not None
    assert found.said.text == trouble_sentence(ScanCode.GTIN_CHECK)
    assert not_read(wrong, "wristband") is None
    assert not_read(Scan("x", "product", gtin="09521234000013"), "product") is None


def test_H34_the_open_sessions_give_number_name_and_bed() -> None:
    wizard = Wizard().until(Page.CONFIRM)
    (row,) = patients_of([EMPTY, wizard.chart])
    assert row == ("1297287652", "Okafor, Grace", "12")


def test_a_session_that_is_over_is_nobody_any_more() -> None:
    wizard = Wizard().until(Page.CONFIRM)
    wizard.fill(Page.CONFIRM)
    over = wizard.chart_it(Charting(Stopped(reason="weaned"), "weaned"))
    assert over.charted, over
    assert patients_of([wizard.chart]) == ()
    assert isinstance(wizard.session.id, UUID)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("NU-123456", True),
        ("STAFF-000417", True),
        ("9521234000099", True),
        ("]d2010952123400001317271231", False),
        ("]d20109521234000044", False),
        ("12972876", False),
        ("TA1|0badcafe|1|16", False),
    ],
)
def test_H35_no_vial_and_no_wristband_is_a_badge(text: str, may: bool) -> None:
    assert may_be_badge(text, Wizard().protocol) is may
