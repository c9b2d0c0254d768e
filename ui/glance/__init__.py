"""Glance: what is read from the foot of the bed."""
