"""A copy as a PDF that a screen reader can read: tags, language, title, headings and table headers."""

from passend.privacy.fouten import Privacyfout

GEEN_PDF = (
    "Op deze computer kan Passend geen PDF maken: er ontbreken systeemonderdelen (Pango). Vraag de beheerder om "
    "libpango te installeren. U kunt dezelfde kopie wel als webbladzijde openen en afdrukken."
)


def pdf_van(html: str, css: str) -> bytes:
    """The PDF of a page in this style. Nothing is fetched from anywhere.

    Raises Privacyfout with a Dutch sentence when the system libraries are missing.
    """
    try:
        # The import itself loads the system libraries; a server without them must still start.
        from weasyprint import CSS, HTML, URLFetcher  # type: ignore[import-untyped]  # noqa: PLC0415
    except OSError as fout:
        raise Privacyfout(GEEN_PDF) from fout
    niets = URLFetcher(allowed_protocols=(), allow_redirects=False)
    stijl = CSS(string=css, url_fetcher=niets)
    pdf: bytes = HTML(string=html, url_fetcher=niets).write_pdf(stylesheets=[stijl], pdf_variant="pdf/ua-1")
    return pdf
