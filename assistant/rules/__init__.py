"""Pure functions of (chart, protocol, now), one file for each step of the nurse's work."""
