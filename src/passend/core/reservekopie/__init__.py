"""A backup in one locked file, and putting it back. The commands are `passend bewaren` and `passend terugzetten`.

maken.py         take a backup: everything of one moment, as PostgreSQL's own archive
bestand.py       the file: locked in blocks, so that nothing can be changed, left out or cut off unnoticed
inhoud.py        what is in a database: rows per table with a hash, and how it is locked
terugzetten.py   put it back in one transaction: all of it, the same as it was, or nothing
gereedschap.py   the programs of PostgreSQL, from the wheel or of this machine
"""
