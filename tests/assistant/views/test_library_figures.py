"""The single figures of a section, from the places that the table of rows names."""

from unit import profile

from assistant.views.library_figures import at, figure_lines, places


def test_a_place_is_found_wherever_it_stands_and_nothing_where_there_is_none() -> None:
    rules = profile("adult_septic_shock")
    assert [f.value for f in at(rules, "intervals.titrating")] == ["5"]
    assert len(at(rules, "intervals.after_strength")) == 4
    assert at(rules, "hepatorenal.start") == ()
    assert at(rules, "protocol.name.first") == ()
    assert at(rules, "protocol.name") == ()


def test_two_ends_of_a_range_are_named_by_their_last_words() -> None:
    assert places("start.low high") == ("start.low", "start.high")
    assert places("perfusion.lactate_every_low high")[1] == "perfusion.lactate_every_high"
    assert places("intervals.shortest longest")[1] == "intervals.longest"
    assert places("pump.step") == ("pump.step",)


def test_a_range_with_one_end_alone_says_that_end() -> None:
    fluid = {each.key: each for each in figure_lines(profile("adult_septic_shock"), "fluid")}
    assert fluid["fluids.low"].value == "30\u00a0mL/kg"
    child = {each.key: each for each in figure_lines(profile("paediatric"), "fluid")}
    assert child["fluids.low"].value == "40 to 60\u00a0mL/kg"
    assert list(figure_lines(profile("paediatric"), "nowhere")) == []
