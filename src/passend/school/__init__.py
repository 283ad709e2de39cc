"""The school itself: bestuur, locaties, schooljaren, groepen, medewerkers and their rollen."""
