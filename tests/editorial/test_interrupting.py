"""Ctrl-C ends a run over several processes, whenever it comes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.editorial.newsroom import FALSE, HEAD
from tests.integrations.drafts import ROOT


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no groups of processes here")
@pytest.mark.parametrize("after", [0.2, 0.6, 1.0])
def test_an_interrupt_ends_every_process(tmp_path, after: float) -> None:
    for number in range(400):
        (tmp_path / f"{number}.md").write_text(HEAD + f"{FALSE}\n\n" * 20, encoding="utf-8")
    # Whoever starts the tests in the background has them ignore Ctrl-C, and so would the run: it is asked to listen.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    run = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", ".", "-j", "2", "--no-cache", "-q"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    time.sleep(after)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=30)
    assert run.returncode in (130, -signal.SIGINT), said
    assert b"Traceback" not in said or after < 0.5  # before the program has begun, Python itself answers
