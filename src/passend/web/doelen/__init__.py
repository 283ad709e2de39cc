"""Goals of pupils, in words for a child, and the wall of goals of a groep."""
