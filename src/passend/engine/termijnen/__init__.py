"""Date arithmetic, the school calendar, and the windows of terms: pure functions that are asked for a date."""
