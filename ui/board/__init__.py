"""The board, and signing in."""
