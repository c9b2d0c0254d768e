"""What a bag, its strength or the line gives cause to say."""

from __future__ import annotations

from collections.abc import Mapping

BAG: Mapping[str, str] = {
    "empty_bag": "A bag has a volume above 0 mL.",
    "product_other_drug": "The code on it is {name}, not {drug}. Read the label aloud with a second"
    " person.",
    "bag_expired": "Its use-by day has passed.",
    "no_drug_in_bag": "This bag holds no drug.",
    "unusual_strength": "{strength} mcg in 1 mL is not a strength of this unit. Who named it?",
    "strength_named": "{says}.",
    "strength_named_cannot": "{says}. Read the label again.",
    "strength_cannot": "{strength} mcg in 1 mL is {side} {limit} mcg in 1 mL, which no bag holds."
    " Read the label again.",
    "off_preparation": "{says}.",
    "sixes": "Made for this child alone: two people check it, and the label says non-standard.",
    "sixes_off": "The Rule of 6 is off on this unit. Instead: {instead}.",
    "sixes_too_heavy": "Over {most} kg the Rule of 6 is stronger than any usual bag. Instead:"
    " {instead}.",
    "sixes_elsewhere": "The Rule of 6 is for children only.",
    "sixes_without_weight": "The Rule of 6 needs the dosing weight first.",
    "new_strength": "New strength: {now} mcg in 1 mL, was {was}. The pump rate changes with it.",
    "tubing_unknown": "New tubing, primed, or the same? In the same one the old strength runs on.",
    "tubing_same": "The same tubing: {was} mcg in 1 mL runs on for about {minutes} min.",
    "more_than_it_holds": "{left} mL is more than the bag holds.",
    "no_bag": "No bag is charted yet.",
    "over_route": "At or over {limit} by a {access} line: over this route's limit. "
    "Call for central access; going on by this line is the prescriber's decision, record it.",
    "over_site": "Over {limit} mcg/min, the most that this unit runs by a {access} line. Call for"
    " central access.",
    "central_bag_elsewhere": "This strength is meant for a central line; the line is {access}.",
    "dead_space_odd": "A dead space of {space} mL is far from the usual {usual} mL. Read it again.",
}
