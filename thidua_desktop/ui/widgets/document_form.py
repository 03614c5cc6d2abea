"""A legal document in a form: how its record comes from the fields and goes into them."""

from collections.abc import Mapping

from thidua_desktop.domain.records.campaigns import LegalDocument
from thidua_desktop.ui.widgets.form_fields import FormValues, Value


def to_document(values: FormValues) -> LegalDocument:
    """Make the document that the fields say."""
    return LegalDocument(
        values.text("kind"),
        values.text("number"),
        values.day("issued_on"),
        values.text("issuer"),
        values.text("summary"),
    )


def document_values(document: object) -> Mapping[str, Value]:
    """Give the fields of a document."""
    assert isinstance(document, LegalDocument)  # noqa: S101  # the field holds documents only
    return {
        "kind": document.kind,
        "number": document.number,
        "issued_on": document.issued_on,
        "issuer": document.issuer,
        "summary": document.summary,
    }
