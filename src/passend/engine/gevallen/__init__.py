"""Cases beside a plan: given these facts, on this date, then this answer."""
