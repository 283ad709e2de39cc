"""Facts and a date in, the stand out: what is open, late, done or blocked for one onderwerp, and why."""
