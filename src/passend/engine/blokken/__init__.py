"""The nine building blocks of which every part of a plan is made."""
