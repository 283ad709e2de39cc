#!/usr/bin/env python
"""Django's own commands (migrate, shell, …); the commands of the product are in `passend`."""

import sys

from django.core.management import execute_from_command_line

from passend.core import opstarten

if __name__ == "__main__":
    opstarten.start()
    execute_from_command_line(sys.argv)
