"""Make the files of the demo schools in `demo/`. Everything is invented.

`demo/<school>/school.json` and `feiten.json` are written by hand; the EDEXML file and the tables beside them follow
from `school.json`. Run `python -m tools.demo` after a change; the same input gives the same bytes. The files are about
the school year that `school.json` names and the three before it; whoever loads them moves all days to the present.
"""
