"""How long data is kept, what is held back, and destroying what is due."""
