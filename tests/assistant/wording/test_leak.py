"""H31: what a nurse reads when the drug may lie outside the vein."""

from datetime import UTC

from charting import chart_of, clock
from told import ARM, BAG, ORDER, START, WEIGHT, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.record.entries import DrugGiven, LeakStep, SiteLooked, What
from assistant.rules.advice import advice
from assistant.wording.leak import card as drug_card
from assistant.wording.leak import handed_on, pathway, shortly
from assistant.wording.suggestion import card

AT_ARM = (WEIGHT, ORDER, ARM, BAG, START)
COLD = "08:00  site  coolness, pallor"
DRUG = (
    "Phentolamine by order, 5 to 10 mg in 10 to 15 mL of saline, infiltrated, until 20:00, 12 h "
    "from the first signs."
)


def spoken(text: str) -> str:
    return text.replace("\u00a0", " ")


def told(*lines: str, now: str = "08:05", rules: Protocol | None = None) -> str:
    return spoken(pathway(charted(*lines), rules or protocol(), at(now), UTC))


def test_H31_the_card_has_every_step_in_its_order_and_phentolamine_with_its_end() -> None:
    chart = charted(*AT_ARM, COLD)
    now = at("08:05")
    shown = card(advice(chart, protocol(), now), chart, protocol(), now, UTC)
    assert spoken(shown.why) == (
        "Site coolness and pallor since 08:00. In this order: "
        "1 other access now, and start the drug there; 2 then stop it here; "
        "3 leave the cannula in and aspirate; 4 do not flush; "
        "5 phentolamine by order, infiltrated through the area. "
        f"{DRUG} In stock: not answered. "
        "Without it, by order: terbutaline 1 mg in 10 mL around the place; "
        "nitroglycerin 2% ointment, with the pressure watched; warmth, and the limb raised."
    )


def test_the_stock_is_told_as_it_was_answered() -> None:
    asked = "06:58  check  phentolamine no, pharmacy told"
    assert "In stock: no, pharmacy told. Without it" in told(*AT_ARM[:-1], asked, START, COLD)


def test_H31_after_12_hours_its_end_is_told_and_at_12_it_is_still_in_time() -> None:
    assert "infiltrated, until 20:00, 12 h from" in told(*AT_ARM, COLD, now="20:00")
    late = told(*AT_ARM, COLD, now="20:01")
    assert "infiltrated, its 12 h from the first signs ended 20:00." in late


def test_a_child_has_milligrams_for_the_weight_and_no_volume() -> None:
    light = (WEIGHT.replace("70", "3"), *AT_ARM[1:], COLD)
    said = told(*light, rules=profile("paediatric"))
    assert "by order, 0.3 to 0.6 mg for 3 kg, infiltrated, volume by the pharmacist, until" in said
    assert "of saline" not in said
    heavy = (WEIGHT.replace("70", "100"), *AT_ARM[1:], COLD)
    assert "by order, 10 mg for 100 kg," in told(*heavy, rules=profile("paediatric"))
    unknown = told(ARM, BAG, "07:00  rate  5 mL/h", COLD, rules=profile("paediatric"))
    assert "a child's dose is per kg and no weight is charted" in unknown


def test_what_was_given_is_told_instead_of_the_dose() -> None:
    said = told(*AT_ARM, COLD, "08:03  given  phentolamine 5 mg sc")
    assert "Phentolamine given 08:03. In stock" in said


def test_the_strip_has_the_first_steps_and_the_drug() -> None:
    assert spoken(shortly(charted(*AT_ARM, COLD), protocol(), at("08:05"), UTC)) == (
        "Think of extravasation: other access now, and start the drug there; then stop it here. "
        f"{DRUG}"
    )


def test_H31_who_takes_over_reads_of_the_leak_as_long_as_phentolamine_has_its_time() -> None:
    def handed(*lines: str, now: str) -> str:
        return spoken(handed_on(charted(*AT_ARM, *lines), protocol(), at(now), UTC))

    moved = "08:20  line  central; site right jugular"
    assert handed(COLD, moved, now="20:00") == (
        "Signs of a leak at the peripheral line, left forearm, since 08:00: coolness and pallor. "
        f"{DRUG} In stock: not answered."
    )
    assert handed(COLD, moved, now="20:01") == ""
    assert handed(COLD, now="20:01").startswith("Signs of a leak at the peripheral line")
    bare = charted(WEIGHT, BAG, START, COLD)
    said = handed_on(bare, protocol(), at("09:00"), UTC)
    assert said.startswith("Signs of a leak since 08:00")


def test_without_signs_nothing_is_said() -> None:
    chart = charted(*AT_ARM, "08:00  site  clear")
    place = (chart, protocol(), at("08:05"), UTC)
    assert pathway(*place) == shortly(*place) == handed_on(*place) == ""


def test_H31_who_takes_over_reads_every_step_with_its_time() -> None:
    steps: list[tuple[str, What]] = [
        ("08:00", SiteLooked(signs=("cold",))),
        ("08:02", LeakStep(step="other_access", text="central")),
        ("08:04", LeakStep(step="stopped_here")), ("08:03", LeakStep(step="started_there")),
    ]  # fmt: skip
    said = spoken(handed_on(chart_of(*steps), protocol(), clock("09:00"), UTC))
    assert said.endswith(
        "Done: 08:02 Other access for the pressor: central. 08:03 Started there. "
        "08:04 Stopped at the site of the leak."
    )
    unseen = spoken(handed_on(chart_of(*steps[1:2]), protocol(), clock("09:00"), UTC))
    assert unseen == "Leak: 08:02 Other access for the pressor: central."


def test_H31_the_drawers_card_tells_when_it_was_given() -> None:
    drug = DrugGiven(name="phentolamine", way="infiltrated")
    signs = ("08:00", SiteLooked(signs=("cold",)))
    first, *_ = drug_card(chart_of(signs, ("08:30", drug)), protocol(), clock("09:00"), UTC)
    assert first == "Phentolamine given 08:30."
