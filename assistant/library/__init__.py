"""The protocols on this computer: files, shared parts, signatures, and whom this place trusts."""
