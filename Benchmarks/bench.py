"""Measures okr against git and libyaml, both on this machine and in turn, and prints the ratios.

    bench.py OKR READER GENERATOR [MEASUREMENT…]

OKR is the release build, READER the program that reads plans in process, GENERATOR makes the large repository.
No figure here makes anything fail: a verdict is for people to read.
"""
import json
import os
import platform
import shutil
import subprocess
import sys

from history import History
from measure import Memory, NotMeasured, Row, failure, interleaved, run, table

OKR, READER, GENERATOR = [os.path.abspath(path) for path in sys.argv[1:4]]
HERE = os.path.dirname(os.path.abspath(__file__))
PLACE = os.path.abspath(".build/bench")
DEMO = os.path.join(PLACE, "demo")
MANY = os.path.join(PLACE, "plans-1000")
ENVIRONMENT = {
    "PATH": os.environ["PATH"], "HOME": PLACE, "TZ": "UTC", "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_GLOBAL": os.path.join(PLACE, "gitconfig"),
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0",
    "GIT_AUTHOR_NAME": "Helena Brandt", "GIT_AUTHOR_EMAIL": "helena@example.org",
    "GIT_COMMITTER_NAME": "Helena Brandt", "GIT_COMMITTER_EMAIL": "helena@example.org",
}


def timed(words, directory=PLACE):
    return run(words, directory, ENVIRONMENT)


def said(words, directory=PLACE):
    done = subprocess.run(words, cwd=directory, env=ENVIRONMENT, capture_output=True, text=True)
    if done.returncode:
        raise failure(words, done.returncode, done.stderr)
    return done.stdout


# The day the demo is told for.
TODAY = ["--as-of", "2026-02-28"]
made = set()


def demo():
    """Made anew by each run, once, since it tells of the program at hand."""
    if DEMO not in made:
        shutil.rmtree(DEMO, ignore_errors=True)
        said([OKR, "demo", DEMO])
        made.add(DEMO)
    return DEMO


def thousand_plans():
    if os.path.isdir(MANY):
        return MANY
    if not os.path.isfile(GENERATOR):
        raise NotMeasured(f"no generator of large repositories at {sys.argv[3]}: make bench GENERATOR=path/to/generate.py")
    subprocess.run(
        [sys.executable, GENERATOR, MANY, "--teams", "1000", "--checkins", "1000", "--cycles", "1"],
        check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return MANY


def clone(source, name):
    target = os.path.join(PLACE, name)
    shutil.rmtree(target, ignore_errors=True)
    said(["git", "clone", "-q", source, target])
    return target


def moving_key_result(repository):
    """A reference to a key result of the running cycle with a baseline and a target, and both numbers."""
    status = json.loads(said([OKR, "status", "--full", "--json", *TODAY], repository))
    for team in status["teams"]:
        for objective in team["objectives"]:
            for key_result in objective["key_results"]:
                if key_result["type"] == "range":
                    return key_result["ref"], key_result["baseline"], key_result["target"]
    raise NotMeasured("the demo has no key result that goes from a baseline to a target")


def check_in():
    ours, theirs = clone(demo(), "check-in-okr"), clone(demo(), "check-in-git")
    reference, baseline, target = moving_key_result(ours)
    rounds = 30
    values = iter(range(1, rounds + 2))

    def with_okr():
        value = baseline + (target - baseline) * next(values) / (2 * rounds)
        return timed([OKR, "checkin", f"{reference}={value:.3f}"], ours).seconds

    def with_git():
        changed = said(["git", "diff", "--name-only", "HEAD~1", "HEAD"], ours).split()
        for path in changed:
            shutil.copyfile(os.path.join(ours, path), os.path.join(theirs, path))
        return timed(["git", "-c", "core.fsync=committed", "commit", "-qam", f"check-in: {reference}"], theirs).seconds

    return [Row("checkin, whole process", "git commit -qam, same change, fsync", 1.5, 1.0,
                *interleaved(rounds, with_okr, with_git))]


def status_of_thousand():
    repository = thousand_plans()
    cycle = os.listdir(os.path.join(repository, "cycles"))[0]
    peaks = []

    def with_okr():
        done = timed([OKR, "status", "--cycle", cycle], repository)
        peaks.append(done.peak)
        return done.seconds

    def with_python():
        return float(said([sys.executable, os.path.join(HERE, "load_yaml.py"), os.path.join(repository, "cycles")]))

    times = interleaved(5, with_okr, with_python)
    return [Row("status of 1,000 plans, whole process", "PyYAML CSafeLoader, loading only", 0.35, 0.1, *times),
            Memory("status of 1,000 plans, peak memory", 120e6, peaks)]


def linting():
    repository = thousand_plans()
    cycle = os.listdir(os.path.join(repository, "cycles"))[0]

    # Findings end with 1: that is an answer.
    def with_lint():
        return run([OKR, "lint", "--cycle", cycle, "--json"], repository, ENVIRONMENT, answers=(0, 1)).seconds

    return [Row("lint of 1,000 plans, whole process", "okr status of the same", 1.5, 1.2,
                *interleaved(5, with_lint, lambda: timed([OKR, "status", "--cycle", cycle], repository).seconds))]


def start_up():
    def git():
        return timed(["git", "--version"]).seconds
    return [Row("--help", "git --version", 8, 4, *interleaved(60, lambda: timed([OKR, "--help"]).seconds, git))]


def status_of_demo():
    repository = demo()
    return [Row("status of the demo", "git --version", 20, 10,
                *interleaved(40, lambda: timed([OKR, "status", *TODAY], repository).seconds,
                             lambda: timed(["git", "--version"]).seconds))]


def reading():
    lines = said([READER, os.path.join(thousand_plans(), "cycles")]).split("\n")
    times = [[float(word) for word in line.split()] for line in lines if line]
    return [Row("one plan, bytes to values, in process", "libyaml's events of the same bytes", 6, 3,
                [pair[0] for pair in times], [pair[1] for pair in times])]


def proposal_in(repository):
    """One team's proposal, submitted and approved, while main went on elsewhere; the commits of all three."""
    cycle = sorted(os.listdir(os.path.join(repository, "cycles")))[-1]
    plans = sorted(said(["git", "ls-files", f"cycles/{cycle}/*.yaml"], repository).split())
    plans = [path for path in plans if not path.endswith("/cycle.yaml")]
    proposal = f"proposals/{cycle}/bench"

    def commit(path, old, new):
        with open(os.path.join(repository, path)) as file:
            text = file.read()
        with open(os.path.join(repository, path), "w") as file:
            file.write(text.replace(old, new, 1))
        said(["git", "commit", "-qam", "plan: sooner", "--author=Noor <noor@example.org>"], repository)

    commit(f"cycles/{cycle}/cycle.yaml", "state: closed", "state: active")
    commit("okr.yaml", "lead-company@example.org", ENVIRONMENT["GIT_AUTHOR_EMAIL"])
    said(["git", "branch", proposal], repository)
    commit(plans[-1], "    title: ", "    title: Sooner, ")
    said(["git", "switch", "-q", proposal], repository)
    commit(plans[len(plans) // 2], "    title: ", "    title: Sooner, ")
    tree = said(["git", "rev-parse", "HEAD^{tree}"], repository).strip()
    talk = []
    for word in ["submit", "approve"]:
        message = f"talk: {word} {cycle}/bench\n\nTalk: {word}\nTree: {tree}\n"
        empty = subprocess.run(["git", "mktree"], cwd=repository, env=ENVIRONMENT, input=b"", capture_output=True)
        talk = ["-p", said(["git", "commit-tree", empty.stdout.decode().strip(), *talk, "-m", message],
                           repository).strip()]
    tips = {proposal: said(["git", "rev-parse", "HEAD"], repository).strip(),
            f"talk/{cycle}/bench": talk[1]}
    said(["git", "switch", "-q", "main"], repository)
    return said(["git", "rev-parse", "HEAD"], repository).strip(), tips


def merge_of_thousand():
    repository = clone(thousand_plans(), "merge")
    main, tips = proposal_in(repository)
    branch = next(iter(tips))

    def again():
        said(["git", "reset", "-q", "--hard", main], repository)
        for name, tip in tips.items():
            said(["git", "update-ref", f"refs/heads/{name}", tip], repository)

    def with_okr():
        again()
        return timed([OKR, "merge", "bench"], repository).seconds

    def with_git():
        again()
        return timed(["git", "-c", "core.fsync=committed", "merge", "-q", "--no-ff", "-m", "merge: bench", branch],
                     repository).seconds

    return [Row("merge of a proposal into 1,000 plans", "git merge --no-ff, same branch, fsync", 1.5, 1.0,
                *interleaved(15, with_okr, with_git))]


def many_proposals(repository, count):
    """Proposals of one team each, which begin at main's tip; main has gone on since."""
    cycle = sorted(os.listdir(os.path.join(repository, "cycles")))[-1]
    plans = sorted(said(["git", "ls-files", f"cycles/{cycle}/*.yaml"], repository).split())
    plans = [path for path in plans if not path.endswith("/cycle.yaml")][:count]
    stream = []
    for number, path in enumerate(plans):
        text = said(["git", "show", f"main:{path}"], repository).replace("    title: ", "    title: Sooner: ", 1)
        who = f"Noor <noor@example.org> {1770000000 + number} +0000"
        branch = f"proposals/{cycle}/bench-{number}"
        stream.append(f"commit refs/heads/{branch}\ncommitter {who}\ndata 12\nplan: sooner\nfrom main^0\n"
                      f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n")
    subprocess.run(["git", "fast-import", "--quiet"], cwd=repository, env=ENVIRONMENT, check=True,
                   input="".join(stream).encode())
    said(["git", "commit", "-q", "--allow-empty", "-m", "plan: go on"], repository)


def proposals():
    repository = clone(thousand_plans(), "proposals")
    many_proposals(repository, 200)
    loop = "for b in $(git for-each-ref --format='%(refname)' refs/heads/proposals); do git diff --stat main...$b; done"
    return [Row("proposals, 200 of them open", "git diff --stat main...BRANCH over them", 0.5, 0.1,
                *interleaved(7, lambda: timed([OKR, "proposals"], repository).seconds,
                             lambda: timed(["sh", "-c", loop], repository).seconds))]


def machine():
    load = os.getloadavg()[0]
    git = subprocess.run(["git", "--version"], capture_output=True, text=True).stdout.strip()
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {load:.1f} at the start, {git}"


def main():
    os.makedirs(PLACE, exist_ok=True)
    shutil.rmtree(DEMO, ignore_errors=True)
    print(machine())
    rows, missing = [], []
    history = History(OKR, GENERATOR, PLACE, ENVIRONMENT)
    wanted = sys.argv[4:]
    for measurement in [check_in, merge_of_thousand, proposals, status_of_thousand, linting, start_up, status_of_demo, reading,
                        *history.measurements()]:
        if wanted and measurement.__name__ not in wanted:
            continue
        print(f"  {measurement.__name__.replace('_', ' ')} …", file=sys.stderr, flush=True)
        try:
            rows += measurement()
        except NotMeasured as reason:
            missing.append(f"not measured: {measurement.__name__.replace('_', ' ')}: {reason}")
    print(table(rows))
    print("\n".join(missing))
    print("Ratios are of medians taken in turn; below the bound is what we promise, below the goal what we want.")


main()
