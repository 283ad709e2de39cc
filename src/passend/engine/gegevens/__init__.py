"""Data that comes with the engine."""
