"""What was asked of parents and the pupil, and what each answered."""
