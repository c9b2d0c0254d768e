"""H25, H26, H32: whatever is on the chart, no suggestion goes where it must not."""

from charts import random_chart
from hypothesis import example, given, settings
from hypothesis import strategies as st
from suggested import broken_rules
from unit import profile

PROFILES = ("adult_septic_shock", "paediatric", "hepatorenal_syndrome", "anaphylaxis")


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(PROFILES))
@example(27417, "adult_septic_shock")  # the pump at its last step under the maximum
def test_H26_no_suggestion_breaks_a_rule_on_any_chart(seed: int, name: str) -> None:
    made = random_chart(seed, name)
    for moment in made.moments:
        assert broken_rules(made.chart, profile(name), moment) == [], (seed, name, moment)
