"""The list of the groups that someone sees."""
