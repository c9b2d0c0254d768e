"""The unit's written rules, as data."""
