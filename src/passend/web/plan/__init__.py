"""The support plan as a page to read."""
