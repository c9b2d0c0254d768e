"""A fault says where, why, and what to do."""

from assistant.protocol.faults import Fault, Odd, ProtocolFaults, dotted


def test_a_fault_is_one_sentence_with_its_line() -> None:
    fault = Fault(12, "pump, step, value", "0 limits nothing", "Write a number above 0")
    assert fault.sentence == "Line 12, pump, step, value: 0 limits nothing. Write a number above 0."


def test_a_fault_of_the_whole_line_needs_no_key() -> None:
    assert Fault(3, "", "a quote is missing", "Close it").sentence.startswith("Line 3: a quote")


def test_all_faults_are_told_together() -> None:
    one, two = Fault(1, "a", "is missing", "Write it"), Fault(2, "b", "is empty", "Fill it in")
    found = ProtocolFaults((one, two))
    assert found.faults == (one, two)
    assert str(found) == f"{one.sentence}\n{two.sentence}"


def test_elements_of_lists_are_counted_from_one() -> None:
    odd = Odd(("sums", 0, "gives", "value"), "is missing", "Write it")
    assert dotted(odd.path) == "sums 1, gives, value"
    assert dotted((3,)) == "3"
