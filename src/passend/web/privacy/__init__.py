"""Requests of parents and pupils, copies of a file, corrections, and what is kept how long."""
