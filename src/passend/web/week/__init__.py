"""The support of one week: who does what, with whom, where and when."""
