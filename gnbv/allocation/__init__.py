"""Allocation owns how a plan's money falls on fiscal years, exact to the đồng."""

from gnbv.allocation.allocate import Allocation, Share, allocate
from gnbv.allocation.apportion import apportion

__all__ = ["Allocation", "Share", "allocate", "apportion"]
