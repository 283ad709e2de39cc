"""The page of a pupil."""
