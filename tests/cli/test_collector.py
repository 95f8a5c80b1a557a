"""The collector rests while a command is loaded, and is on again however that ends."""

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from gnbv.cli.collector import resting, wake
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


def test_it_rests_until_it_is_woken() -> None:
    with resting():
        assert not gc.isenabled()
        wake()
        assert gc.isenabled()
        assert gc.get_freeze_count()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(KeyError), resting():
        raise KeyError
    assert gc.isenabled()


def test_waking_it_twice_freezes_nothing_more() -> None:
    wake()
    assert not gc.get_freeze_count()


def test_a_command_runs_with_the_collector_on_and_its_modules_frozen() -> None:
    script = (
        "import gc, sys\n"
        "import gnbv.cli\n"
        "sys.argv = ['gnbv', 'show']\n"
        "def look(event, _):\n"
        "    if event == 'open' and str(_[0]).endswith('plan.yaml'):\n"
        "        print('on' if gc.isenabled() else 'off', gc.get_freeze_count() > 0)\n"
        "sys.addaudithook(look)\n"
        "gnbv.cli.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, timeout=120
    )
    assert done.stdout.decode().startswith("on True")


def test_the_library_leaves_it_alone() -> None:
    script = (
        "import gc, gnbv\n"
        "gnbv.check('vinh-long-2022-2025')\n"
        "assert gc.isenabled() and not gc.get_freeze_count()\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=120)
