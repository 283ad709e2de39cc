"""Searching pupils, groups and pages."""
