"""The wizard: from the first check to the start, one page for each step."""
