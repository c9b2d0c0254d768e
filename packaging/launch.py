"""Where the frozen program starts; an installed one has the command instead."""

import sys

from assistant.command import main

sys.exit(main())
