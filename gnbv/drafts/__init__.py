"""Drafts own how a document's table becomes a plan: proposals with reasons, judged by a check."""

from gnbv.drafts.draft import Draft, draft
from gnbv.drafts.paper import PaperError, Problem
from gnbv.drafts.proposal import Told

__all__ = ["Draft", "PaperError", "Problem", "Told", "draft"]
