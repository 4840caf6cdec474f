#!/usr/bin/env python3
"""indexing.py OKR COUNT FIRST_SEED: holds what okr's index tells against the commits, on COUNT random histories.

For each seed, main is set to commits of the history back and forth; each time, `okr log` must say with the index,
which so grows and is rewound, what it says without. Exits 1 where it doesn't, having said where.
"""
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

import histories
from compare import ENVIRONMENT

STEPS = 8


def events(okr, folder, cycle, **environment):
    narrowed = ["--cycle", cycle] if cycle else []
    run = subprocess.run([okr, "log", "--json"] + narrowed, cwd=folder, env=dict(ENVIRONMENT, HOME=folder, **environment),
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    told = json.loads(run.stdout.decode() or "{}")
    if "events" not in told:
        # Where main is broken, the index must not say less than the commits do.
        return [str(run.returncode) + run.stderr.decode()]
    return [json.dumps(each, sort_keys=True) for each in told["events"]]


def git(folder, *arguments):
    return subprocess.run(["git", "-C", folder] + list(arguments), check=True, env=ENVIRONMENT,
                          stdout=subprocess.PIPE).stdout.decode()


def tips(folder, chance):
    """Commits of main, in any order: each step is told from whatever the index had before."""
    commits = git(folder, "rev-list", "--topo-order", "--reverse", "main").split()
    chosen = chance.sample(commits, min(STEPS, len(commits)))
    some = sorted(chosen[: STEPS // 2], key=commits.index)
    return some + chosen[STEPS // 2:] + commits[-1:]


def compare(okr, seed):
    """What there is to say of one seed."""
    folder = tempfile.mkdtemp(prefix="okr-history-")
    try:
        histories.make(seed, folder)
        chance = random.Random(seed)
        for tip in tips(folder, chance):
            git(folder, "update-ref", "refs/heads/main", tip)
            cycle = chance.choice([None] + git(folder, "ls-tree", "--name-only", tip, "cycles/").split())
            cycle = cycle and cycle.split("/")[1]
            plain, indexed = (events(okr, folder, cycle, OKR_INDEX=word) for word in ("off", "on"))
            if plain != indexed:
                lost = [each for each in plain if each not in indexed][:3]
                extra = [each for each in indexed if each not in plain][:3]
                return "seed %d, main at %s, cycle %s:\n%s%s" % (
                    seed, tip, cycle, "".join("  only the commits: %s\n" % each for each in lost),
                    "".join("  only the index: %s\n" % each for each in extra))
        return ""
    finally:
        shutil.rmtree(folder)


def main(okr, count, first):
    said = [compare(os.path.abspath(okr), seed) for seed in range(int(first), int(first) + int(count))]
    sys.stdout.write("".join(said))
    print("%d histories, %d differ" % (len(said), sum(map(bool, said))))
    return 1 if any(said) else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:]))
