"""Where sources differ stands beside what is asked: two rows at most, the others counted."""

from unit import profile

from assistant.rules.setup import Page
from assistant.views.setup_differing import MOST, ON_PAGE, differing


def test_the_order_page_tells_of_the_map_first_and_what_is_used() -> None:
    rows = differing(profile("adult_septic_shock"), Page.ORDER)
    assert rows[0].startswith("Sources differ: Which MAP. Used: The ordered range.")
    assert rows[1].startswith("Sources differ: A start of up to 0.5")
    assert rows[-1] == "1 more in Protocols, F5."
    assert ".." not in " ".join(rows)


def test_every_record_of_the_table_stands_in_the_adult_text() -> None:
    known = {row.id for row in profile("adult_septic_shock").disagreements}
    assert known >= {ident for row in ON_PAGE.values() for ident in row}


def test_a_page_has_no_more_than_two_and_none_that_its_profile_does_not_hold() -> None:
    for page in ON_PAGE:
        rows = differing(profile("adult_septic_shock"), page)
        assert sum(row.startswith("Sources differ:") for row in rows) == MOST
    assert differing(profile("paediatric"), Page.ORDER) == ()
    assert len(differing(profile("paediatric"), Page.LINE)) == MOST + 1


def test_pages_without_a_record_say_nothing() -> None:
    assert differing(profile("adult_septic_shock"), Page.PATIENT) == ()
