"""Signing in; signing out is Django's own view."""

from django.contrib.auth.views import LoginView
from django.forms import BaseForm
from django.http import HttpResponse

from passend.web.inloggen.forms import InlogForm


class Inloggen(LoginView):
    """The page to sign in on. A mistake gives the form again with status 422."""

    form_class = InlogForm
    template_name = "inloggen/inloggen.html"
    redirect_authenticated_user = True

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """The form with its message and what was typed, without the password."""
        return self.render_to_response(self.get_context_data(form=form), status=422)
