"""Other agents: what the articles say of them, for the prescriber; none is titrated here."""

import re

from proving import statement
from shown import said
from unit import septic_shock


def test_S119_S121_a_second_agent_rather_than_ever_more_of_the_first() -> None:
    said("add-agent", "drip", "0.1 to 0.25 mcg/kg/min", "rather than ever more norepinephrine")


def test_S120_S122_S123_vasopressin_in_both_units() -> None:
    said("vasopressin", "drip", "0.03 units/min", "1.8 units/h", "0.04 units/min", "2.4 units/h")
    said("vasopressin", "drip", "as salvage")
    assert "never titrated here" in statement(septic_shock(), "vasopressin").why


def test_S124_epinephrine() -> None:
    said("epinephrine-second", "drip", "0.1 to 0.5 mcg/kg/min", "there is no vasopressin")


def test_S126_S127_dobutamine() -> None:
    said("dobutamine", "drip", "2.5 to 20 mcg/kg/min", "perfusion stays poor", "heart is weak")


def test_S128_S129_S130_hydrocortisone() -> None:
    said("hydrocortisone", "drip", "50 mg every 6 h", "200 mg/day", "high doses")


def test_S131_S132_S135_S136_phentolamine() -> None:
    said("phentolamine", "drip", "5 to 10 mg", "10 to 15 mL", "0.1 to 0.2 mg/kg", "10 mg at most")


def test_S133_where_phentolamine_goes_and_where_the_label_puts_it() -> None:
    said("phentolamine-site", "drip", "into the skin at the site")
    assert "infiltrates the whole area" in statement(septic_shock(), "phentolamine-site").why


def test_S134_as_soon_as_it_leaks() -> None:
    said("phentolamine", "drip", "As soon as it leaks")


def test_S139_dopamine_is_not_first() -> None:
    said("dopamine-first", "drip", "Dopamine is not the first agent")


def test_S141_S142_dopamine_brings_fast_rhythms_and_no_figure_is_shown() -> None:
    said("dopamine-rhythm", "drip", "fast rhythms", "atria", "ventricles")
    found = statement(septic_shock(), "dopamine-rhythm")
    assert re.findall(r"\d", found.says + found.why) == []
    assert "not verified" in found.why


def test_S143_S144_dopamine_does_not_protect_the_kidney() -> None:
    said("dopamine-kidney", "drip", "does not protect the kidney", "advised against")


def test_S145_S146_phenylephrine_is_not_first_and_why() -> None:
    said(
        "phenylephrine-first", "drip", "not the first agent", "raise the number", "worsen the flow"
    )
    said("phenylephrine-first", "drip", "nothing for the heart")


def test_S125_poor_perfusion_at_target_asks_for_something_else() -> None:
    said("dobutamine", "drip", "perfusion stays poor at target")
