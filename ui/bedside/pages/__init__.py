"""The pages of the drawers that the wizard does not have."""
