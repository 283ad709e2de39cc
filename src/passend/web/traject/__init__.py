"""The route of a pupil."""
