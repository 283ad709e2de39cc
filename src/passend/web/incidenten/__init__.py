"""Incidents: recording them in a minute, involving people, and counting them over periods."""
