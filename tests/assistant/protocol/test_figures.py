"""No figure of a protocol escapes the rules that go over all of them."""

from unitprotocol import TEXT, protocol

from assistant.protocol.figures import figures


def test_every_figure_of_the_text_is_walked_over() -> None:
    found = list(figures(protocol()))
    assert len(found) == TEXT.count("{ value = ")
    assert len({path for path, _ in found}) == len(found)


def test_a_figure_is_found_where_it_stands() -> None:
    found = dict(figures(protocol()))
    assert found["routes", "peripheral", "hours"].value == "24"
    assert found["start", "bands", 1, "high"].value == "0.1"
