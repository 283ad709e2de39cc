#!/usr/bin/env python
"""Django's own commands (migrate, shell, …); the commands of the product are in `passend`."""

import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from passend.core import opstarten
from passend.core.databank import DatabankFout

if __name__ == "__main__":
    try:
        opstarten.start()
    except (ImproperlyConfigured, DatabankFout) as fout:
        sys.exit(str(fout))
    execute_from_command_line(sys.argv)
