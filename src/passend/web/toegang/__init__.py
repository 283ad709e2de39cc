"""Who may see what, who read it, and what opens a file beside a role."""
