"""Giving a task to a colleague, giving it back, and taking over what a colleague had."""
