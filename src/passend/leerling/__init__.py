"""Pupils, their parents, enrolments and classes. Reading from other rooms goes through `toegang`."""
