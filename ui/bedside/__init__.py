"""The bedside: one infusion, what runs, where the pressure is, what comes next."""
