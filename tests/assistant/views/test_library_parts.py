"""Bands, agents, routes, orders, formulas, signs, and what is done when the drug leaks."""

from shelved import line, lines, read, spoken
from unit import profile

from assistant.views.library_parts import agents, formulas, orders, routes


def test_start_bands_stand_beside_each_other_with_their_source() -> None:
    start = read().section("start").lines
    assert [spoken(each.value) for each in start[:3]] == [
        "0.02 to 0.05 mcg/kg/min",
        "0.05 to 0.1 mcg/kg/min",
        "0.1 to 0.5 mcg/kg/min",
    ]


def test_an_agent_is_for_the_prescriber_to_consider() -> None:
    rows = {each.head.split(",")[0]: each for each in agents(profile("adult_septic_shock"))}
    assert spoken(rows["Vasopressin"].value) == "0.03 to 0.04 units/min"
    assert "for the prescriber to consider" in rows["Dobutamine"].head
    assert list(agents(profile("paediatric"))) == []
    first = next(agents(profile("adult_septic_shock")))
    assert [note.label for note in first.notes] == ["When", "How"]


def test_an_agent_of_one_amount_says_it_once() -> None:
    rules = profile("adult_septic_shock")
    assert rules.escalation is not None
    agent = rules.escalation.agents[0]
    one = agent.model_copy(update={"high": agent.low})
    only = rules.escalation.model_copy(update={"agents": (one,)})
    (row,) = agents(rules.model_copy(update={"escalation": only}))
    assert spoken(row.value) == "0.03 units/min"


def test_a_line_without_limits_says_so_and_one_with_limits_says_what_over_them_means() -> None:
    rows = list(routes(profile("adult_septic_shock")))
    assert rows[0].value == "No limit of dose or time is named"
    assert any("call for central access now" in each.value for each in rows)
    assert any(spoken(each.value) == "4, 6, 12 and 20 h" for each in rows)


def test_a_usual_order_is_told_whole() -> None:
    (row,) = orders(profile("adult_septic_shock"))
    assert spoken(row.value) == (
        "Step 0.02 mcg/kg/min, every 5 min or longer, MAP 65 to 75 mmHg, call at 0.25 mcg/kg/min"
    )
    (ladder,) = orders(profile("hepatorenal_syndrome"))
    assert spoken(ladder.value) == "Step 0.5 mg/h, every 240 min or longer, up to 3 mg/h"
    rules = profile("adult_septic_shock")
    open_ended = rules.orders[0].model_copy(update={"map_high": None})
    (thin,) = orders(rules.model_copy(update={"orders": (open_ended,)}))
    assert "MAP 65 mmHg" in spoken(thin.value)


def test_formulas_are_named_and_in_no_rule() -> None:
    rows = list(formulas(profile("adult_septic_shock")))
    assert rows
    assert all("in no rule" in each.head for each in rows)


def test_signs_and_the_order_of_work_at_a_leak_are_told_in_words() -> None:
    shown = read()
    assert line(shown, "perfusion.poor.skin").value == "mottled"
    assert line(shown, "extravasation.steps.1").value.startswith("Other access now")
    assert [each.head for each in lines(shown)].count("Without phentolamine, by order") == 3


def test_a_childs_dose_says_what_it_asks_for() -> None:
    said = [(spoken(e.head), e.value) for e in read("paediatric").section("start").lines]
    assert ("A dose over 5 mcg/kg/min", "it is no dose here") in said
