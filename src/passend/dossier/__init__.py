"""The case as a log: facts, and what the engine makes of them with the plan in force."""
