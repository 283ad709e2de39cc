"""What the plan asks people: where its text is silent, and where only a person can judge."""
