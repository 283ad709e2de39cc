"""Django without domain: base model, school scope, row-level security, history, clock and the database itself."""
