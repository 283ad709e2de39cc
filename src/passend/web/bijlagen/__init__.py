"""Scanned papers with a record: adding, reading and taking away."""
