"""`python -m passend.web.opdrachten`: the command line where `passend` itself is not installed."""

import sys

from passend.web.opdrachten import main

sys.exit(main())
