"""The settings under which the tests run: those of the product, in an environment of their own."""

import os
import tempfile

# One folder per test run; the processes of pytest-xdist inherit it. The database in it starts when a test needs it.
os.environ.setdefault("PASSEND_DATA", os.path.join(tempfile.gettempdir(), f"passend-toets-{os.getpid()}"))
os.environ.setdefault("PASSEND_SECRET_KEY", "alleen-voor-de-tests-" + "x" * 40)
os.environ.setdefault("PASSEND_HTTPS", "nee")

from config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, and no secret to keep
