"""The site, built: `python .ci/site/build.py FOLDER` wants `gnbv[site]`; 1 where anything is wrong.

A warning of the generator is a fault, and so is a link that leads nowhere.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from gathering import gather
from links import faults


def build(site: Path) -> int:
    """Build the site in a folder; return 0, or 1 after what is wrong was printed."""
    with tempfile.TemporaryDirectory() as pages:
        gather(Path(pages))
        options = ["-q", "-W", "--keep-going", "-b", "html", "-c", str(Path(__file__).parent)]
        command = [sys.executable, "-m", "sphinx", *options, "-d", f"{pages}/.doctrees"]
        done = subprocess.run([*command, pages, str(site)], check=False)  # noqa: S603
    found = list(faults(site.resolve()))
    sys.stderr.writelines(f"{one}\n" for one in found)
    return int(bool(done.returncode or found))


if __name__ == "__main__":
    sys.exit(build(Path(sys.argv[1])))
