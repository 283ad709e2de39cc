"""Django's PostgreSQL backend, with one addition: every statement runs under the school scope of this moment."""
