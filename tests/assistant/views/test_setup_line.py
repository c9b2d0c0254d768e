"""Line: its kind is needed, its checks follow from it, its limits are shown with their source."""

from wizard import LINE, Wizard

from assistant.record.entries import Amount, LineChosen
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_line import checks_for, known, view


def _wizard() -> Wizard:
    return Wizard().until(Page.LINE)


def test_the_line_is_charted_with_site_gauge_and_dead_space() -> None:
    read = _wizard().read(Page.LINE, {**LINE, "dead_space": "1.5"})
    line = read.charting[0].what
    assert line == LineChosen(
        access="peripheral", site="left forearm", gauge="18",
        dead_space=Amount(text="1.5", unit="mL"),
    )  # fmt: skip


def test_the_kind_of_line_is_needed_and_the_site_is_not() -> None:
    wizard = _wizard()
    assert "the line" in wizard.read(Page.LINE, {**LINE, "line": ""}).closed
    assert wizard.read(Page.LINE, {**LINE, "site": ""}).closed == ""


def test_phentolamine_is_asked_for_lines_that_can_leak_into_tissue() -> None:
    protocol = _wizard().protocol
    for access, asked in (("central", False), ("peripheral", True), ("intraosseous", True)):
        ids = {check.id for check in checks_for(protocol, access)}
        assert ("phentolamine" in ids) is asked


def test_the_limits_of_a_line_are_shown_with_where_they_come_from() -> None:
    wizard = _wizard()
    shown = view(setup.form_of(wizard.place, Page.LINE, {"line": "peripheral"}))
    said = [text for text, _source in shown.limits]
    assert said[0] == "Under 0.5\u00a0mcg/kg/min by this line."
    assert all(source for _text, source in shown.limits)
    assert view(setup.form_of(wizard.place, Page.LINE, {"line": "central"})).limits == ()
    assert view(setup.form_of(wizard.place, Page.LINE, {})).limits == ()


def test_a_bag_for_central_lines_is_told_on_another_line() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    wizard.fill(Page.PREPARATION, bag="8in250", why__central_bag_elsewhere="only bag on the ward")
    found = view(setup.form_of(wizard.place, Page.LINE, {"line": "peripheral"})).found
    assert found == ("This strength is meant for a central line; the line is peripheral.",)
    assert view(setup.form_of(wizard.place, Page.LINE, {"line": "central"})).found == ()
    plain = Wizard().until(Page.PUMP)
    assert view(setup.form_of(plain.place, Page.LINE, {"line": "peripheral"})).found == ()


def test_charted_answers_come_back() -> None:
    wizard = _wizard()
    assert known(wizard.place) == {}
    texts = {**LINE, "dead_space": "1.5"}
    wizard.chart_page(Page.LINE, texts)
    assert known(wizard.place) == texts
    other = _wizard()
    other.fill(Page.LINE)
    assert "dead_space" not in known(other.place)
