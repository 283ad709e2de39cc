"""Questions for support: asking a colleague, a role or somebody from outside, and what was answered."""
