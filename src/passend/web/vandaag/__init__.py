"""The start page: what is late, what is due this week, and the signals."""
