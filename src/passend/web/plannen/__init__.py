"""The plans of a pupil: what stands in one, how its goals come along, and what was given."""
