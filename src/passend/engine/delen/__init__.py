"""The parts of a plan, each a list of elements or one mapping; `Plan` is the whole."""
