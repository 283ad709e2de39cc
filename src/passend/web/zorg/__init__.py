"""Sharing a concern about a pupil or a group, and what the plan says about it."""
