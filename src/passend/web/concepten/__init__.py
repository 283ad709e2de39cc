"""Drafts: what was typed and not yet sent stays in the browser, locked with a key that only the own account gets."""
