"""The settings under which the tests run: those of the product, in an environment of their own."""

import os
import tempfile

# Always a database of this run alone, whatever the environment says: it is thrown away afterwards. The processes of
# pytest-xdist inherit the folder. The server in it starts when a test needs it.
for naam in ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_BACKUP_URL"):
    os.environ.pop(naam, None)
    os.environ.pop(f"{naam}_FILE", None)
os.environ["PASSEND_DATA"] = os.environ.setdefault(
    "PASSEND_TOETSMAP", os.path.join(tempfile.gettempdir(), f"passend-toets-{os.getpid()}")
)
os.environ.setdefault("PASSEND_SECRET_KEY", "alleen-voor-de-tests-" + "x" * 40)
os.environ.setdefault("PASSEND_SLEUTELS", "VoorDeTestsAlleen-abcdefghijklmnopqrstuvwxy=")
os.environ.setdefault("PASSEND_HTTPS", "nee")
os.environ.setdefault("PASSEND_TWEEDE_FACTOR", "nee")  # the tests about it switch it on

from config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, and no secret to keep
