"""How work ends that cannot go on: the system's reasons in both languages."""

import errno
import os

import pytest

from gnbv.errors import system_reason


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (errno.ENOENT, "không có tệp hoặc thư mục này", "No such file or directory"),
        (errno.ENOSPC, "đĩa đã đầy", "No space left on device"),
        (errno.EACCES, "không có quyền truy cập", "Permission denied"),
    ],
)
def test_a_reason_of_the_system_is_in_both_languages(number: int, vi: str, en: str) -> None:
    assert system_reason(OSError(number, os.strerror(number), "x")) == (vi, en)


def test_a_reason_that_is_not_known_is_in_the_systems_words() -> None:
    assert system_reason(OSError(errno.EDOM, "odd")) == ("odd", "odd")
    assert system_reason(OSError("mere words")) == ("mere words", "mere words")
