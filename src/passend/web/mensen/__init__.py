"""The people of the school: who works here, in which role, where and when."""
