#!/usr/bin/env python3
"""histories.py SEED DIR: makes a random repository at DIR, the same one for the same seed.

Its history is what people leave behind: edits by hand, check-ins, renames and moves, broken files, merged
proposals, clones joined in every shape, several roots, reverts, cherry-picks, and clocks that are wrong.
"""
import os
import random
import subprocess
import sys

from edits import Version
from joining import join
from plans_text import Raw
from shaping import Shaper

PEOPLE = [("Mia Lindqvist", "mia@example.org"), ("Ana Sousa", "ana@example.org"), ("Ben Okafor", "ben@example.org"),
          ("Élodie Marchand", "elodie@example.org"), ("Kim Tran", "kim@example.org")]


class Commit:
    def __init__(self, mark, parents, version, seen):
        self.mark, self.parents, self.version, self.seen = mark, parents, version, seen


class Importer:
    """Writes commits with `git fast-import`, whole trees each."""

    def __init__(self, folder):
        clean = {"PATH": os.environ.get("PATH", ""), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        subprocess.run(["git", "-c", "init.defaultBranch=main", "init", "--quiet", folder], check=True, env=clean)
        self.git = subprocess.Popen(["git", "-C", folder, "fast-import", "--quiet", "--force", "--cat-blob-fd=1"],
                                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=clean)

    def data(self, text):
        data = text.encode()
        self.git.stdin.write(b"data %d\n%s\n" % (len(data), data))

    def line(self, text):
        self.git.stdin.write(text.encode() + b"\n")

    def commit(self, mark, parents, files, message, author, committer):
        # Without a branch of its own a commit would have the last one's for a parent.
        self.line("commit refs/work/%d" % mark)
        self.line("mark :%d" % mark)
        self.line("author %s <%s> %d +0100" % (author[0] + (author[1],)))
        self.line("committer %s <%s> %d -0330" % (committer[0] + (committer[1],)))
        self.data(message)
        for place, parent in enumerate(parents):
            self.line("%s :%d" % ("merge" if place else "from", parent))
        self.line("deleteall")
        for path in sorted(files):
            self.line("M 100644 inline " + path)
            self.data(files[path])

    def id_of(self, mark):
        self.line("get-mark :%d" % mark)
        self.git.stdin.flush()
        return self.git.stdout.readline().decode().strip()

    def finish(self, head, marks):
        self.line("reset refs/heads/main")
        self.line("from :%d" % head)
        for mark in marks:
            self.line("reset refs/work/%d" % mark)
            self.line("from 0000000000000000000000000000000000000000")
        self.line("done")
        self.git.stdin.close()
        if self.git.wait():
            raise SystemExit("git fast-import failed")


class Writer:
    def __init__(self, seed, folder):
        self.random = random.Random(seed)
        self.git = Importer(folder)
        self.edits = Shaper(self.random)
        self.commits, self.branches, self.names = [], {}, 0
        self.clock = 1767225600 + seed % 1000
        self.skewed = self.random.random() < 0.4

    def layout_of(self, path, style):
        return random.Random("%s %s" % (path, style.get(path, 0)))

    def time(self):
        self.clock += self.random.choice([0, 0, 60, 3600, 86400])
        if self.skewed and self.random.random() < 0.25:
            return self.random.choice([0, self.random.randrange(4070000000), self.clock - 86400 * 30, 4070908799])
        return self.clock

    def write(self, parents, version, message):
        author = (self.random.choice(PEOPLE), self.time())
        committer = author if self.random.random() < 0.6 else (self.random.choice(PEOPLE), self.time())
        mark = len(self.commits) + 1
        if self.random.random() < 0.1:
            message += ("\n" if "\n\n" in message else "\n\n") + "Co-authored-by: Lee Chang <lee@example.org>"
        files = version.files(self.layout_of)
        self.git.commit(mark, [each.mark for each in parents], files, message + "\n", author, committer)
        commit = Commit(mark, parents, version, {mark}.union(*(each.seen for each in parents)))
        self.commits.append(commit)
        return commit

    # What can happen.

    def begin(self):
        version = Version()
        if self.commits:
            # Another repository: its files are others, or the same ones.
            version.cycles["2027-q1"] = self.edits.cycle(0)
            version.plans["2027-q1/" + self.random.choice(["company", "sales"])] = self.edits.plan()
            if self.random.random() < 0.5:
                self.edits.beginning(version)
        else:
            self.edits.beginning(version)
        return self.write([], version, "init")

    def edit(self, branch):
        version = self.branches[branch].version.copy()
        kind = self.random.random()
        if kind < 0.05:
            version.other["README.md"] = "%d\n" % self.random.randrange(999)
        elif kind < 0.09:
            self.edits.move_team(version)
        elif kind < 0.12:
            self.edits.move_cycle(version)
        else:
            for _ in range(self.random.choice([1, 1, 1, 2])):
                self.edits.edit(version)
        self.branches[branch] = self.write([self.branches[branch]], version, "edit %d" % len(self.commits))

    def fork(self, branch):
        self.names += 1
        self.branches["branch-%d" % self.names] = self.branches[branch]

    def base(self, one, other):
        """A common ancestor that no other one descends from; the first of them where there are several."""
        common = one.seen & other.seen
        candidates = (each for each in self.commits if each.mark in common)
        best = max(candidates, key=lambda each: len(each.seen), default=None)
        return best.version if best else Version()

    def joined(self, ours, theirs, evil=0.0):
        return join(self.base(ours, theirs), ours.version, theirs.version, self.random, evil)

    def merge(self, branch, others, message, version):
        parents = [self.branches[branch]] + [self.branches[each] for each in others]
        self.branches[branch] = self.write(parents, version, message)

    def sync(self, branch, other):
        ours, theirs = self.branches[branch], self.branches[other]
        version = self.joined(ours, theirs, self.random.choice([0, 0, 0.2]))
        if self.random.random() < 0.1:
            self.edits.edit(version)
        self.merge(branch, [other], "Merge branch '%s'" % other, version)

    def criss_cross(self, branch, other):
        ours, theirs = self.branches[branch], self.branches[other]
        self.sync(branch, other)
        merged = self.branches[branch]
        self.branches["passing"] = ours
        self.sync(other, "passing")
        del self.branches["passing"]
        assert merged is self.branches[branch] and theirs is self.branches[other].parents[0]

    def keep_ours(self, branch, other):
        self.merge(branch, [other], "Merge branch '%s', ours" % other, self.branches[branch].version.copy())

    def octopus(self, branch, others):
        version = self.branches[branch].version
        for other in others:
            ours = Commit(0, [], version, self.branches[branch].seen)
            version = self.joined(ours, self.branches[other])
        self.merge(branch, others, "Merge branches", version.copy())

    def propose(self, branch):
        """A proposal of a few commits, merged in one of the ways there are."""
        name = "proposal-%d" % len(self.commits)
        self.branches[name] = self.branches[branch]
        for _ in range(self.random.randrange(1, 4)):
            self.edit(name)
        if self.random.random() < 0.6:
            self.edit(branch)
            if self.random.random() < 0.3:
                self.sync(name, branch)
        version = self.joined(self.branches[branch], self.branches[name])
        way = self.random.randrange(5)
        trailers = "merge: %s\n\nProposal: 2026-q1/%s" % (name, name)
        if way == 0:
            trailers += "\nProposed-by: Ana Sousa <ana@example.org>\nApproved-by: Kim Tran <kim@example.org>"
        message = {2: "Merge pull request #7 from example/proposals/2026-q1/" + name,
                   3: "Merge branch 'proposals/2026-q1/%s' into 'main'" % name}.get(way, trailers)
        others = [] if way == 4 else [name]
        if way == 0:
            self.branches["talk"] = self.write([], Version(), "talk: approve\n\nTalk: approve")
            others.append("talk")
        self.merge(branch, others, message, version)
        self.branches.pop("talk", None)
        del self.branches[name]

    def revert(self, branch):
        done = self.pick(branch, lambda commit, ours: commit.mark in ours.seen)
        if done:
            commit, ours = done
            version = join(commit.version, ours.version, commit.parents[0].version, self.random)
            message = 'Revert "edit"\n\nThis reverts commit %s.' % self.git.id_of(commit.mark)
            self.branches[branch] = self.write([ours], version, message)

    def cherry_pick(self, branch):
        done = self.pick(branch, lambda commit, ours: commit.mark not in ours.seen)
        if done:
            commit, ours = done
            version = join(commit.parents[0].version, ours.version, commit.version, self.random)
            self.branches[branch] = self.write([ours], version, "edit again")

    def pick(self, branch, fits):
        ours = self.branches[branch]
        fitting = [each for each in self.commits[-12:] if len(each.parents) == 1 and fits(each, ours)]
        return (self.random.choice(fitting), ours) if fitting else None

    def step(self):
        branch = self.random.choice(sorted(self.branches))
        others = [each for each in sorted(self.branches) if self.branches[each].mark not in self.branches[branch].seen]
        kind = self.random.random()
        if kind < 0.55:
            self.edit(branch)
        elif kind < 0.66 and len(self.branches) < 5:
            self.fork(branch)
        elif kind < 0.72:
            self.propose(branch)
        elif kind < 0.77:
            self.revert(branch)
        elif kind < 0.82:
            self.cherry_pick(branch)
        elif kind < 0.83:
            self.branches["root-%d" % len(self.commits)] = self.begin()
        elif others:
            self.bring(branch, self.random.choice(others), others)

    def bring(self, branch, other, others):
        kind = self.random.random()
        if kind < 0.15 and self.branches[branch].mark not in self.branches[other].seen:
            self.criss_cross(branch, other)
        elif kind < 0.25 and len(others) > 1:
            self.octopus(branch, self.random.sample(others, 2))
        elif kind < 0.33:
            self.keep_ours(branch, other)
        else:
            self.sync(branch, other)

    def history(self, linear):
        self.branches["main"] = self.begin()
        for _ in range(self.random.randrange(15, 45)):
            if linear:
                kind = self.random.random()
                (self.revert if kind < 0.1 else self.propose if kind < 0.2 else self.edit)("main")
            else:
                self.step()
        for other in sorted(self.branches):
            if self.branches[other].mark not in self.branches["main"].seen and self.random.random() < 0.8:
                self.sync("main", other)
        version = self.branches["main"].version.copy()
        # However it came to be written: without it nothing is told.
        version.settings["okr"] = Raw("1")
        version.broken.clear()
        self.branches["main"] = self.write([self.branches["main"]], version, "mend")
        self.git.finish(self.branches["main"].mark, [each.mark for each in self.commits])


def make(seed, folder, linear=None):
    """Every fourth history is one line, with proposals, unless `linear` says otherwise."""
    Writer(seed, folder).history(seed % 4 == 0 if linear is None else linear)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    make(int(sys.argv[1]), sys.argv[2])
