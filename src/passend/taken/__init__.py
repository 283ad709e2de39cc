"""Whose work it is: a task given to a colleague, a question for support with its answers, and the post about it."""
