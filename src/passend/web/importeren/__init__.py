"""Bringing files in: offer, say what the columns hold, look at what would happen, do it, and undo it."""
