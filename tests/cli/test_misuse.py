"""Wrong usage: in both languages, with what is right, and with exit code 2."""

import pytest

from tests.conftest import TEMPLATE, Run

MISUSES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("chek",), "không có lệnh 'chek'; có phải ý bạn là check?", "no command 'chek'; did you mean"),
    (("SHOW",), "có phải ý bạn là show?", "did you mean show?"),
    (("frobnicate",), "không có lệnh 'frobnicate'\n", "there is no command 'frobnicate'\n"),
    (
        ("check", "--selct", "C"),
        "không có tùy chọn '--selct'; có phải ý bạn là --select?",
        "there is no option '--selct'; did you mean --select?",
    ),
    (("--vrsion",), "có phải ý bạn là --version?", "did you mean --version?"),
    (("show", "-x"), "không có tùy chọn '-x'\n", "there is no option '-x'\n"),
    (("show", "--unit"), "--unit cần một giá trị\n", "--unit wants a value\n"),
    (("show", "-o"), "-o cần một giá trị\n", "-o wants a value\n"),
    (("show", "--force=1"), "--force không nhận giá trị\n", "--force takes no value\n"),
    (("show", "a", "b", "c"), "thừa đối số: b c\n", "there are arguments too many: b c\n"),
    (("explain",) * 3, "thừa đối số: explain\n", "there are arguments too many: explain\n"),
    (("schema",), "thiếu đối số LOẠI\n", "the argument KIND is missing\n"),
    (("init",), "thiếu đối số THƯ_MỤC\n", "the argument FOLDER is missing\n"),
    (
        ("export",),
        "thiếu tùy chọn -o, --output TỆP\n",
        "the option -o, --output FILE is missing\n",
    ),
    (
        ("import", "a.xlsx"),
        "thiếu tùy chọn --into THƯ_MỤC\n",
        "the option --into FOLDER is missing\n",
    ),
    (
        ("show", "--year", "2030"),
        "không có tùy chọn '--year'",
        "there is no option '--year'",
    ),
    (
        ("allocate", "--year", "x"),
        "--year cần một số nguyên, không phải 'x'\n",
        "--year wants a number, not 'x'\n",
    ),
    (
        ("allocate", "--year", "2030.5"),
        "--year cần một số nguyên, không phải '2030.5'\n",
        "--year wants a number, not '2030.5'\n",
    ),
    (("allocate", "--year="), "--year cần một số nguyên", "--year wants a number, not ''"),
    (
        ("check", "--jobs", "0"),
        "--jobs phải từ 1 trở lên, không phải 0\n",
        "--jobs must be 1 or more, not 0\n",
    ),
    (
        ("allocate", "--by", "sorce"),
        "--by không nhận 'sorce'; có phải ý bạn là source? Giá trị nhận được: project, source,",
        "--by does not take 'sorce'; did you mean source? It takes: project, source, nature,",
    ),
    (
        ("allocate", "--unit", "usd"),
        "--unit không nhận 'usd'; giá trị nhận được: dong, nghin, trieu, ty\n",
        "--unit does not take 'usd'; it takes: dong, nghin, trieu, ty\n",
    ),
    (("show", "--format=exel"), "--format không nhận 'exel'", "--format does not take 'exel'"),
    (("--lang", "fr", "check"), "--lang không nhận 'fr'", "--lang does not take 'fr'"),
    (("check", "--lang", "vn"), "--lang không nhận 'vn'", "--lang does not take 'vn'"),
    (("schema", "projct"), "có phải ý bạn là project?", "did you mean project?"),
    (("explain", "C1044"), "có phải ý bạn là C104?", "did you mean C104?"),
    (("targets", "--agency", "yte"), "không có cơ quan 'yte' (gần nhất: yt", "(nearest: yt"),
    (
        ("allocate", "--set", "centrl.cut=5%"),
        "không có nguồn 'centrl'; có phải ý bạn là central? Có: central, local, mobilised\n",
        "there is no source 'centrl'; did you mean central? There are: central, local, mobilised\n",
    ),
    (
        ("allocate", "--set", "central.cut=10"),
        "'--set central.cut=10': thiếu dấu %, hãy viết --set central.cut=10%\n",
        "'--set central.cut=10': the % is missing, write --set central.cut=10%\n",
    ),
    (("allocate", "--set", "cut=2,5"), "hãy viết --set cut=2,5%\n", "write --set cut=2,5%\n"),
)


@pytest.mark.parametrize(("words", "vi", "en"), MISUSES, ids=[" ".join(m[0]) for m in MISUSES])
def test_wrong_usage_is_answered_in_both_languages(
    inside: Run, words: tuple[str, ...], vi: str, en: str
) -> None:
    for lang, expected in (("vi_VN.UTF-8", vi), ("C.UTF-8", en)):
        done = inside(*words, LANG=lang, GNBV_PLAN=str(TEMPLATE))
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("gnbv: ")
        assert expected in done.stderr
        assert "wrong usage" not in done.stderr


@pytest.mark.parametrize("words", [("check", "--frob"), ("frob",), ("show", "a", "b"), ("schema",)])
def test_wrong_usage_shows_how_it_is_used_and_where_help_is(
    inside: Run, words: tuple[str, ...]
) -> None:
    vi = inside("--lang", "vi", *words).stderr.splitlines()
    en = inside("--lang", "en", *words).stderr.splitlines()
    command = "gnbv" if words == ("frob",) else f"gnbv {words[0]}"
    assert vi[1].startswith(f"Cách dùng: {command} [TÙY_CHỌN]")
    assert en[1].startswith(f"Usage: {command} [OPTIONS]")
    assert vi[2:] == [f"Xem trợ giúp: {command} --help"]
    assert en[2:] == [f"Try '{command} --help' for help."]


def test_the_language_that_is_asked_for_is_the_one_of_what_is_wrong(inside: Run) -> None:
    for words in (("--lang", "vi", "chek"), ("chek", "--lang", "vi"), ("check", "x", "--lang=vi")):
        assert "có" in inside(*words).stderr
    assert "no command" in inside("--lang", "en", "chek", LANG="vi_VN").stderr


@pytest.mark.parametrize(
    ("unit", "key"),
    [
        *((unit, "ty") for unit in ("ty", "tỷ", "Tỷ", "tỉ", "tỷ đồng", "ty\u0309")),
        *((unit, "trieu") for unit in ("trieu", "triệu", "triệu đồng", "TRIỆU")),
        *((unit, "nghin") for unit in ("nghin", "nghìn", "ngàn", "nghìn đồng")),
        *((unit, "dong") for unit in ("dong", "đồng", "đ", "VND")),
    ],
)
def test_units_are_taken_as_documents_write_them(inside: Run, unit: str, key: str) -> None:
    done = inside("show", str(TEMPLATE), "--unit", unit)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == inside("show", str(TEMPLATE), f"--unit={key}").stdout
