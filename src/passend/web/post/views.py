"""How often one gets post about the own work."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from passend.taken.enums import Ritme
from passend.taken.post import postvoorkeur_get, postvoorkeur_zetten
from passend.toegang.selectors import account_email
from passend.web.velden import KEUZEFOUTEN
from passend.web.verzoek import Schoolverzoek, op_school


class Postformulier(forms.Form):
    """Never, every day or every week."""

    ritme = forms.ChoiceField(
        label=gettext_lazy("Hoe vaak wilt u een mail over uw werk?"),
        choices=[("", gettext_lazy("Nooit")), *Ritme.choices],
        required=False,
        widget=forms.RadioSelect,
        error_messages=KEUZEFOUTEN,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@op_school
def postvoorkeur(request: Schoolverzoek) -> HttpResponse:
    """Choose how often; never is what one starts with."""
    form = Postformulier(request.POST or None, initial={"ritme": postvoorkeur_get(voor=request.medewerker)})
    if request.method == "POST" and form.is_valid():
        postvoorkeur_zetten(form.cleaned_data["ritme"], door=request.medewerker)
        messages.success(request, _("Bewaard."))
        return redirect("postvoorkeur")
    inhoud = {
        "deel": "account",
        "form": form,
        "email": account_email(medewerker=request.medewerker),
        "met_mail": settings.MAIL_INGESTELD,
    }
    return render(request, "post/postvoorkeur.html", inhoud, status=422 if form.is_bound else 200)
