"""Stories: infusions told in plain lines, played into a session and held to what they promise."""
