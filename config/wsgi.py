"""The door for the web server: `granian --interface wsgi config.wsgi:application`."""

from django.core.wsgi import get_wsgi_application

from passend.core import opstarten

opstarten.start()
application = get_wsgi_application()
