"""Signing in and out, the second factor, the session, and what somebody arranges about the own account."""
