"""What the requirements ask, shown through the pages of a school with a plan in force."""
