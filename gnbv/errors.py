"""Errors own how work ends that cannot go on: as data, which a caller shows in a language."""

import errno
from collections.abc import Iterable

from gnbv.diagnostics import Diagnostic
from gnbv.language import Text

_FINDINGS = Text("kế hoạch có lỗi:", "the plan has findings:")

# The system gives its reasons in English.
_REASONS = {
    errno.EACCES: "không có quyền truy cập",
    errno.EPERM: "không có quyền truy cập",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EEXIST: "đã có tệp hoặc thư mục này",
    errno.EINVAL: "đây không phải là tệp",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "đây không phải là thư mục",
    errno.ENOTEMPTY: "thư mục không trống",
    errno.ELOOP: "liên kết dẫn vòng tròn",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp",
    errno.EFBIG: "tệp quá lớn",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.EBUSY: "tệp đang được dùng",
    errno.EBADF: "luồng đã đóng",
    errno.EPIPE: "không còn tiến trình nào đọc",
    errno.EMFILE: "quá nhiều tệp đang mở",
    errno.EIO: "lỗi vào ra của đĩa",
}


def system_reason(error: OSError) -> Text:
    """Return why the system could not do something; what is not known here is in its own words."""
    reason = error.strerror or str(error)
    return Text(_REASONS.get(error.errno or 0, reason), reason)


class GnbvError(Exception):
    """Why gnbv could not do what was asked; `text` has it in both languages, `str()` in English."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class UsageError(GnbvError):
    """Wrong usage: a name that a plan does not have, a year outside it."""


class FailedError(GnbvError):
    """The work could not be done: a file that cannot be read or written, a library missing."""


class PlanError(GnbvError):
    """A plan that cannot be calculated with: `findings` are the reasons, under `head`."""

    def __init__(self, findings: Iterable[Diagnostic], head: Text | None = None) -> None:
        self.head = head or _FINDINGS
        super().__init__(self.head)
        self.findings = tuple(findings)

    @property
    def unread(self) -> bool:
        """Whether the plan, or a file of it, could not be read at all."""
        return any(found.could_not_be_read for found in self.findings)

    def __str__(self) -> str:
        lines = (f"{one.place}: {one.code} {one.message('en')}" for one in self.findings)
        return "\n".join([self.head.en, *lines])
