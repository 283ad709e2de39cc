"""The one door to pupil data: accounts, rights, and selectors that know who is asking."""
