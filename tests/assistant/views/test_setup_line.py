"""Line: its kind is needed, its checks follow from it, its limits are shown with their source."""

from wizard import LINE, Wizard

from assistant.record.entries import Amount, CheckAnswered, LineChosen
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


def test_a_flush_is_told_in_mcg_once_a_bag_is_known() -> None:
    assert view(setup.form_of(_wizard().place, Page.LINE, {"line": "central"})).flush == ""
    hung = Wizard().until(Page.PUMP).place
    said = view(setup.form_of(hung, Page.LINE, {"line": "central", "dead_space": ""})).flush
    assert said.replace("\u00a0", " ") == "1.5 mL of 16 mcg in 1 mL is 24 mcg: do not flush."
    typed = view(setup.form_of(hung, Page.LINE, {"line": "central", "dead_space": "2"})).flush
    assert typed.startswith("2\u00a0mL of 16")
    assert typed.endswith("is 32\u00a0mcg: do not flush.")


def test_charted_answers_come_back() -> None:
    wizard = _wizard()
    assert known(wizard.place) == {}
    texts = {**LINE, "dead_space": "1.5"}
    wizard.chart_page(Page.LINE, texts)
    assert known(wizard.place) == texts
    other = _wizard()
    other.fill(Page.LINE)
    assert "dead_space" not in known(other.place)


def test_a_line_that_is_not_planned_says_who_decided_it() -> None:
    wizard = _wizard()
    for check in ("arterial_line", "central_line"):
        texts = {**LINE, f"check:{check}": "not planned"}
        assert "who decided" in wizard.read(Page.LINE, texts).closed
        said = wizard.read(Page.LINE, {**texts, f"why:{check}": "Dr Lind"})
        assert said.closed == ""
        kept = [row.what for row in said.charting if isinstance(row.what, CheckAnswered)]
        assert [row.reason for row in kept if row.check == check] == ["Dr Lind"]
    waits = wizard.read(Page.LINE, {**LINE, "check:arterial_line": "asked for"})
    assert "why the arterial line is left open" in waits.closed


def test_a_primed_line_is_charted_as_such_and_comes_back() -> None:
    wizard = _wizard()
    texts = {**LINE, "primed": "yes", "dead_space": "0.6"}
    wizard.chart_page(Page.LINE, texts)
    line = wizard.chart.last(LineChosen)
    assert line is not None
    assert line.primed
    assert known(wizard.place) == texts
    assert wizard.read(Page.LINE, texts).charting == ()


def test_a_dead_space_far_from_the_usual_one_takes_a_reason() -> None:
    read = _wizard().read(Page.LINE, {**LINE, "dead_space": "15"})
    assert [row.key for row in read.whys] == ["why:dead_space_odd"]
