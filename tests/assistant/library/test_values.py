"""What a person accepts by name: each value whose source is the unit itself."""

import pytest
from unit import septic_shock

from assistant.library.values import ticked, unaccepted, values
from assistant.protocol.figures import figures
from assistant.trouble import Trouble


def told() -> list[str]:
    return [value.told for value in values(septic_shock())]


def test_every_figure_and_rule_of_the_units_own_is_there_and_no_other() -> None:
    rules, lines = septic_shock(), told()
    assert "pump, step = 0.1 mL/h" in lines
    assert "checks, wristband, due = 15 min" in lines
    assert (
        "checks, bag_label = Bag labelled with drug, mg in mL, mcg in 1 mL, base, time and "
        "two initials?" in lines
    )
    assert "fields, weight_kg, hard = 2 to 400 kg" in lines
    assert "fields, weight_kg, change = 1.2" in lines
    assert "texts, late_min = 60" in lines
    assert not any("escalation, inform_at" in line for line in lines)
    own = {name for name, source in rules.sources.items() if source.standing == "unit"}
    many = [figure for _path, figure in figures(rules) if figure.source in own]
    assert sum(value.source in own for value in values(rules)) == len(lines)
    assert len(lines) > len(many)


def test_each_place_is_named_once() -> None:
    places = [value.place for value in values(septic_shock())]
    assert len(places) == len(set(places))


def test_the_list_that_is_written_is_the_list_that_is_read() -> None:
    lines = [value.line for value in values(septic_shock())]
    assert all(line.startswith("[ ] ") for line in lines)
    assert ticked("\n".join(lines)) == []
    text = "# a remark\n\n" + "\n".join(line.replace("[ ]", "[x]", 1) for line in lines) + "\n"
    assert ticked(text) == told()
    assert unaccepted(told(), ticked(text.replace("[x]", "[X]"))) == []


def test_H24_a_missing_an_extra_and_a_changed_value_are_refused_by_name() -> None:
    wanted = ["a = 1 mg", "b = 2 mg", "c = 3 mg"]
    odd = unaccepted(wanted, ["a = 1 mg", "b = 20 mg", "d = 4 mg", "a = 1 mg"])
    assert odd == [
        "Changed: the list says b = 20 mg, the protocol says b = 2 mg",
        "Not in this protocol: d = 4 mg",
        "Not accepted: c = 3 mg",
        "There twice: a = 1 mg",
    ]


def test_a_line_that_is_none_is_told_with_its_number() -> None:
    with pytest.raises(Trouble, match="Line 2 of the accepted values is none: yes to all"):
        ticked("[x] a = 1 mg  # unit\nyes to all\n")
