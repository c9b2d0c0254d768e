"""Preparations, labels and checks are whole, and their words are known ones."""

from unitprotocol import TEXT, faults, protocol, told

from assistant.quantities import Labelled


def test_a_check_of_an_unknown_step_would_never_be_asked_and_is_refused() -> None:
    said = told('step = "pump"', 'step = "pumps"')
    assert "pumps is not known here" in said
    assert "'second check'" in said


def test_whether_a_bag_is_for_a_central_line_only_is_always_written() -> None:
    assert "preparations 2, central_only: is missing" in told("central_only = true\n", "")


def test_a_mixture_that_is_off_says_why() -> None:
    start = TEXT.index('caution = "10 mcg')
    text = TEXT[:start] + TEXT[TEXT.index("\n", start) + 1 :]
    assert [f.reason for f in faults(text.encode())] == ["is off without a caution"]


def test_true_is_not_a_text() -> None:
    assert "neither true nor false" in told("central_only = true", 'central_only = "true"')


def test_labels_count_as_base_or_as_a_named_salt() -> None:
    labels = {label.id: label.labelled for label in protocol().labels}
    assert labels == {
        "base1": Labelled.BASE,
        "tartrate2": Labelled.TARTRATE,
        "bitartrate2": Labelled.BITARTRATE,
    }
    assert "salt is not known here" in told('labelled = "tartrate"', 'labelled = "salt"')
