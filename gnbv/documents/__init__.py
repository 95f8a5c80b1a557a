"""Documents own what an office hands up: tables, charts and sentences in sections, in no format."""

from gnbv.documents.document import INVENTED, Document, Section
from gnbv.documents.report import report

__all__ = ["INVENTED", "Document", "Section", "report"]
