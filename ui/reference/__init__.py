"""What a nurse looks up: the protocol library, and the rate card of a bag."""
