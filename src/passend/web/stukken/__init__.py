"""One record about a pupil as it was written down, and the report of it for parents."""
