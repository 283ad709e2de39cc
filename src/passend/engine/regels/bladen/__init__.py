"""The leaves of conditions: each kind of condition as a CTE with one row per onderwerp, day and perhaps vak."""
