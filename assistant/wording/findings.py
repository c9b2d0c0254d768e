"""The sentence of every finding: value, limit, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.rules.findings import Finding
from assistant.wording.findings_bag import BAG
from assistant.wording.findings_dose import DOSE, ORDER, START
from assistant.wording.findings_seen import SEEN

NB = "\u00a0"
_RECORD: Mapping[str, str] = {
    "in_future": "That time is in the future. Type a time that has been.",
    "charted_ahead": "Keyed before the time it happened.",
    "late_entry": "Late entry, {minutes} min after it happened.",
    "text_hidden": "{what}: a character that cannot be seen ({char}) came along. Type it by hand.",
    "text_too_long": "{what}: {most} characters fit, this has {length}. Shorten it.",
    "check_reason": "A check that is left takes a reason.",
    "unknown_check": "This check is not in the protocol in force.",
    "check_not_good": "The answer is {answer}. {why} It is kept as open; say what was done.",
    "same_person": "The second check is by another person than the one who made the bag or set "
    "the pump.",
    "own_check_early": "Your own check again is for one who is alone: put the check off as alone, "
    "then read again after {minutes} min.",
    "own_check": "The same person again, alone: the check by another stays open.",
    "checker_took_part": "The checker has charted in this session before.",
    "check_differs": "The readings differ in: {fields}. Look again together.",
    "struck_already": "That entry is charted in error already.",
    "nothing_to_strike": "No such entry in this session.",
    "strike_of_strike": "A correction is not corrected; chart the entry again.",
    "sign_nothing": "Choose at least one entry to sign.",
    "signed_already": "Signed or charted in error meanwhile: {count}. Look at the list again.",
    "sign_in_first": "Only a person signs: sign in first.",
    "strike_reason": "Why was it charted in error?",
    "informed_nobody": "Type who was informed: a role such as registrar.",
    "informed_nothing": "Type what was told: an answer to nothing is none.",
    "informed_over": "The answer ended before it was given. Type a time ahead, or a dose.",
    "informed_ended": "That answer has ended since.",
    "informed_passed": "More runs already than {dose}: the answer does not reach that far.",
    "drug_unnamed": "Type the name of the drug that was given.",
    "drug_of_nothing": "An amount that was given is above 0.",
    "away_over": "That time has passed. Type when the patient is back.",
    "away_long": "Longer than {hours} h away: no look is asked for until then.",
    "away_still": "The pump stands still.",
    "block_ahead": "A block is charted after it ended.",
    "block_long": "A block of more than {hours} h. Single entries say more.",
    "snooze_reason": "Type why it can wait.",
    "snooze_long": "It can wait for {minutes} min at most.",
    "snooze_twice": "It has waited twice. Chart it, or say whom you informed.",
    "agent_over": "{name} {value} is over {limit}. The protocol says: {says}.",
    "agent_per_hour": "{name} {value} is {times} times {limit}. Units per hour?",
    "agent_per_min": "{name} {value} is {same}, under {limit}. Units per minute?",
    "agent_said": "{says}.",
    "agent_line": "{says}. Another line for it.",
    "agent_is_ours": "{name} is the drug of this session: Dose or Rate charts it. Beside it?",
    "agent_unit": "{name} is known in {unit}, not in {found}. Read the unit again.",
}
_SAYS: Mapping[str, str] = {**_RECORD, **SEEN, **DOSE, **START, **ORDER, **BAG}
CODES = frozenset(_SAYS)


def finding_sentence(finding: Finding) -> str:
    """What a finding says. KeyError for a code that has no sentence: a bug."""
    said = _SAYS[finding.code].format(**dict(finding.facts))
    for unit in ("mcg/kg/min", "mL/h", "mL", "min", "kg", "mcg", "mmHg", "times", "steps"):
        said = said.replace(f" {unit}", f"{NB}{unit}")
    return said
