"""The tool that waits at a point: `python -m tests.cli.hold EVENT NAME NTH HERE GO [ARGUMENTS]`.

When it has come to the point it writes a byte to the descriptor HERE, and waits for GO to end.
"""

import os
import signal
import sys
from types import FrameType
from typing import Any


def main() -> None:
    """Run the tool, and hold it once."""
    event, name, nth, here, go = sys.argv[1:6]
    sys.argv[:] = ["gnbv", *sys.argv[6:]]
    left = int(nth)

    def hold() -> None:
        nonlocal left
        left -= 1
        if not left:
            os.write(int(here), b"!")
            os.read(int(go), 1)

    def look(happens: str, about: tuple[Any, ...]) -> None:
        if happens == event and (not name or str(about[0]).endswith(name)):
            hold()

    def enter(frame: FrameType, kind: str, _: object) -> None:
        if kind == "call" and frame.f_code.co_name == name:
            hold()

    # Whoever runs the tests in the background has Ctrl-C ignored, which is inherited.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if event == "call":
        sys.setprofile(enter)
    else:
        sys.addaudithook(look)
    from gnbv.cli import main as run

    run()


if __name__ == "__main__":
    main()
