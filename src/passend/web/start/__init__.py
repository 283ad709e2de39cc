"""The start page: the groups that someone sees."""
