"""Placing or keeping a pupil: what lies on the table before people decide, and the load of the groepen."""
