"""The words for what allauth says: what is wrong in a form, what was done, and what is sent by mail."""

from django.utils.translation import gettext_lazy as _

FOUTEN = {
    "account_inactive": _("Dit account mag niet meer inloggen. Vraag het na bij uw school."),
    "email_password_mismatch": _(
        "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw."
    ),
    "enter_current_password": _("Dit is niet uw wachtwoord van nu."),
    "incorrect_code": _("Deze code klopt niet, of is al gebruikt. Vul de code in die u nu ziet."),
    "incorrect_password": _("Dit wachtwoord klopt niet."),
    "invalid_password_reset": _("Deze link werkt niet meer."),
    "rate_limited": _("Dit ging te vaak achter elkaar mis. Probeer het over een kwartier opnieuw."),
    "too_many_login_attempts": _("Dit ging te vaak achter elkaar mis. Probeer het over een kwartier opnieuw."),
    "cannot_delete_authenticator": _("Deze tweede stap kan niet weg."),
    "cannot_generate_recovery_codes": _("Herstelcodes horen bij een tweede stap. Stel die eerst in."),
}

# A template of allauth that is not here says nothing: the page that follows makes it clear.
MELDINGEN = {
    "account/messages/password_changed.txt": _("Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd."),
    "account/messages/password_set.txt": _("Uw wachtwoord is ingesteld. Op andere apparaten bent u uitgelogd."),
    "mfa/messages/totp_activated.txt": _("De app is uw tweede stap. Op andere apparaten bent u uitgelogd."),
    "mfa/messages/totp_deactivated.txt": _("De app is geen tweede stap meer."),
    "mfa/messages/webauthn_added.txt": _("De passkey is toegevoegd. Op andere apparaten bent u uitgelogd."),
    "mfa/messages/webauthn_removed.txt": _("De passkey is verwijderd."),
}

# Prefix of allauth -> (subject, what happened).
MAIL = {
    "account/email/password_changed": (
        _("Uw wachtwoord is gewijzigd"),
        _("Het wachtwoord van uw account is gewijzigd."),
    ),
    "account/email/password_set": (_("Uw wachtwoord is ingesteld"), _("Uw account heeft nu een wachtwoord.")),
    "account/email/password_reset": (
        _("Uw wachtwoord is gewijzigd"),
        _("Met een link uit uw mail is een nieuw wachtwoord gekozen. Overal is uw account uitgelogd."),
    ),
    "mfa/email/totp_activated": (
        _("Een app is uw tweede stap"),
        _("Voor uw account is een app ingesteld als tweede stap bij het inloggen."),
    ),
    "mfa/email/totp_deactivated": (
        _("De app is geen tweede stap meer"),
        _("De app is verwijderd als tweede stap bij het inloggen."),
    ),
    "mfa/email/webauthn_added": (_("Een passkey is toegevoegd"), _("Aan uw account is een passkey toegevoegd.")),
    "mfa/email/webauthn_removed": (_("Een passkey is verwijderd"), _("Van uw account is een passkey verwijderd.")),
    "mfa/email/recovery_codes_generated": (
        _("Er zijn nieuwe herstelcodes"),
        _("Voor uw account zijn nieuwe herstelcodes gemaakt. De oude werken niet meer."),
    ),
    "socialaccount/email/account_connected": (
        _("Uw account is gekoppeld"),
        _("U kunt nu ook via uw organisatie inloggen bij Passend."),
    ),
}

BEVESTIGEN = {
    "reauthenticate": _("Met uw wachtwoord"),
    "mfa_reauthenticate": _("Met een code uit de app, of een herstelcode"),
    "mfa_reauthenticate:webauthn": _("Met een passkey"),
}

EINDE = {
    "lengte": _("Uw sessie was om. Log opnieuw in; wat u typte en nog niet vastlegde, staat er daarna weer."),
    "rust": _(
        "U bent uitgelogd omdat u een tijd niets deed. Log opnieuw in; wat u typte en nog niet vastlegde, staat er"
        " daarna weer."
    ),
    "apparaat": _("Uw sessie hoorde bij een andere browser en is voor de zekerheid beëindigd. Log opnieuw in."),
    "klok": _("Uw sessie is voor de zekerheid beëindigd. Log opnieuw in."),
}
