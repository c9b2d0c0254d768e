"""PINs that cost nothing: what a hash costs is measured where staff is tested."""

from assistant.staff import Hasher

CHEAP = Hasher(time_cost=1, memory_kib=8, lanes=1)
