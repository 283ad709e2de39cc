"""The signals of everyone, and putting one aside."""
