"""Every component in every state, from the templates that the screens use: to choose from before making another."""
