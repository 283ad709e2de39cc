"""Rights of parents and pupils, the copy of a file, and how long data is kept."""
