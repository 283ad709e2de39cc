"""How often somebody gets post about the own work."""
