"""The banner's words come from its view, all of them or the few that a checker may see."""

from datetime import UTC

from wizard import Wizard

from assistant.rules.setup import Page
from assistant.views.banner import banner, covered
from ui.banner import banner_words, brief_words, covered_words


def test_the_whole_banner_has_its_columns() -> None:
    wizard = Wizard().until(Page.INDICATION)
    view = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    words = banner_words(view)
    assert (words.bed, words.name) == ("12", "OKAFOR, Grace")
    assert [len(column) for column in words.columns] == [2, 2]
    assert words.identifiers[2].slashed_zero
    assert words.notice == view.notice


def test_a_compact_banner_keeps_weight_allergies_and_range_with_the_identifiers() -> None:
    wizard = Wizard().until(Page.INDICATION)
    words = banner_words(
        banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC), compact=True
    )
    assert words.columns == ()
    labels = [fact.label for fact in words.identifiers]
    assert labels == ["Born", "Sex", "MRN", "Weight", "Allergies", "Order"]


def test_the_kind_of_the_weight_stands_in_every_banner() -> None:
    wizard = Wizard().until(Page.INDICATION)
    view = banner(wizard.chart, wizard.protocol, wizard.clock.now(), UTC)
    how = view.weight_how
    assert how in ("measured", "stated", "estimated")
    assert brief_words(view, "step 0.02").columns[0][0].value.endswith(f"kg, {how}")
    assert banner_words(view, compact=True).identifiers[3].value.endswith(f"kg, {how}")
    assert how in banner_words(view).columns[0][0].note


def test_H36_the_covered_banner_says_who_it_is_and_no_value() -> None:
    wizard = Wizard().until(Page.SECOND)
    words = covered_words(covered(wizard.chart, wizard.protocol, wizard.clock.now(), UTC))
    assert (words.bed, words.name) == ("12", "OKAFOR, Grace")
    assert [fact.label for fact in words.identifiers] == ["Born", "Sex", "MRN"]
    assert words.columns == ()
    assert "not approved" in words.notice
