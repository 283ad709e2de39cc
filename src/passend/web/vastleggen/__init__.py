"""Recording what was done for a pupil, on a form that the plan makes."""
