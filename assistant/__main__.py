"""`python -m assistant` is the command."""

import sys

from assistant.command import main

sys.exit(main())
