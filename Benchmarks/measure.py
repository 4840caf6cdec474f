"""Times whole processes, and lays two series of times side by side."""
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Optional


class NotMeasured(Exception):
    """Why a row has no figures."""


def failure(words, status, complaint):
    name = " ".join([os.path.basename(words[0])] + words[1:3])
    reason = complaint.strip().split("\n")[0]
    return NotMeasured(f"'{name}' ended with {status}: {reason}")


@dataclass
class Run:
    seconds: float
    peak: int  # bytes of memory


def run(words, directory=".", environment=None, answers=(0,)):
    """Runs a program to its end without a terminal; what it says goes nowhere unless it fails.

    `answers` are the exit statuses that are no failure.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        words, cwd=directory, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in answers:
        raise failure(words, process.returncode, complaint.decode(errors="replace"))
    return Run(seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def interleaved(rounds, ours, theirs):
    """Takes both times in turn, so that a noisy moment of the machine meets both; the first round warms up."""
    pairs = [(ours(), theirs()) for _ in range(rounds + 1)][1:]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


@dataclass
class Row:
    what: str
    against: str
    bound: float
    goal: Optional[float]
    ours: list
    theirs: list

    @property
    def ratio(self):
        return statistics.median(self.ours) / statistics.median(self.theirs)

    @property
    def least(self):
        return min(self.ours) / min(self.theirs)

    def cells(self):
        return [self.what, duration(self.ours), self.against, duration(self.theirs),
                f"{self.ratio:.2f}", f"{self.least:.2f}", f"{self.bound:g}", f"{self.goal:g}",
                verdict(self.ratio, self.bound, self.goal)]


@dataclass
class Memory:
    what: str
    bound: float  # bytes
    peaks: list

    def cells(self):
        peak = max(self.peaks)
        return [self.what, f"{peak / 1e6:.0f} MB", "", "", "", "", f"{self.bound / 1e6:.0f} MB", "",
                verdict(peak, self.bound, None)]


@dataclass
class Size:
    what: str
    against: str
    bound: float
    goal: float
    ours: int  # bytes
    theirs: int

    def cells(self):
        ratio = self.ours / self.theirs
        return [self.what, f"{self.ours / 1e6:.0f} MB", self.against, f"{self.theirs / 1e6:.0f} MB", f"{ratio:.2f}", "",
                f"{self.bound:g}", f"{self.goal:g}", verdict(ratio, self.bound, self.goal)]


def verdict(figure, bound, goal):
    if goal is not None and figure <= goal:
        return "goal reached"
    return "within bound" if figure <= bound else "OVER BOUND"


def duration(times):
    def text(seconds):
        if seconds >= 1:
            return f"{seconds:.2f} s"
        return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.0f} µs"
    return f"{text(statistics.median(times))} ({text(min(times))})"


def table(rows):
    heads = ["what", "okr: median (min)", "against", "median (min)", "ratio", "of mins", "bound", "goal", "verdict"]
    lines = [heads] + [row.cells() for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines)
