"""Which text it is, and who stands for it."""

from shelved import line, read, signed
from unit import profile

from assistant.views.library import library
from assistant.views.library_about import notice, stands, watermark


def test_an_unsigned_text_says_so_over_behind_and_in_it() -> None:
    rules = profile("adult_septic_shock")
    assert notice(rules) == (
        "Training content, not approved on this unit. No suggestion with a real patient."
    )
    assert watermark(rules) == "NOT APPROVED"
    assert line(read(), "protocol.approval").value.startswith("Nobody.")


def test_a_signed_text_names_the_person_and_has_no_mark() -> None:
    rules = signed()
    assert (notice(rules), watermark(rules)) == ("", "")
    assert stands(rules) == "A Berg, ICU pharmacist, 21-Nov-2026 14:06"


def test_a_text_that_was_lent_for_charting_alone_says_why() -> None:
    only = signed().model_copy(update={"record_only": "septic.toml has 1 fault"})
    assert notice(only).startswith("Record only: septic.toml has 1 fault.")
    assert watermark(only) == "RECORD ONLY"
    assert line(library(only), "protocol.record_only").value == "septic.toml has 1 fault"


def test_for_whom_until_when_and_that_only_the_order_says_how() -> None:
    child = read("paediatric")
    assert line(child, "protocol.for").value == "Children: septic shock"
    assert line(child, "protocol.dates").value == "21-Nov-2026 to 21-May-2027"
    assert "only the prescriber's order does" in line(child, "protocol.order_only").value
    bare = profile("paediatric")
    plain = bare.model_copy(update={"protocol": bare.protocol.model_copy(update={"says": ""})})
    assert [n.label for n in line(library(plain), "protocol.name").notes] == ["Version"]
