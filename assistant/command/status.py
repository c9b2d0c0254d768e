"""What a command's exit status says."""

GOOD, REFUSED, WRONG_USE = 0, 1, 2
