"""Dated measurements of pupils, with their source; never overwritten."""
