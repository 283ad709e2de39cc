"""The school's support plan: stored editions and which one is in force; the only reader of plan files."""
