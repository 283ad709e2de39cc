"""Acting on a plan: what a plan that runs looks like, whether support was given, and how a goal comes along."""
