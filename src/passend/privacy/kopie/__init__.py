"""The copy of a pupil's file: everything that the system holds on one child, readable and in an open format."""
