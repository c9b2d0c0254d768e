"""The facts of the two source articles, what answers each, and the test that proves it."""
