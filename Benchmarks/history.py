"""Measures how the history is read: the index made cold, grown, and asked, on 100,000 check-ins."""
import json
import os
import shutil
import subprocess
import sys

from measure import Memory, NotMeasured, Row, Size, interleaved, run


class History:
    def __init__(self, okr, generator, place, environment):
        self.okr, self.generator, self.place, self.environment = okr, generator, place, environment

    def measurements(self):
        return [self.cold, self.growth, self.warm, self.catching_up, self.truth]

    def timed(self, words, repository):
        return run(words, repository, self.environment)

    def said(self, words, repository):
        done = subprocess.run(words, cwd=repository, env=self.environment, capture_output=True, text=True)
        if done.returncode:
            raise NotMeasured(f"{' '.join(words[:3])}: {done.stderr.strip()}")
        return done.stdout

    def repository(self, teams, check_ins):
        path = os.path.join(self.place, f"check-ins-{check_ins}")
        if os.path.isdir(path):
            return path
        if not os.path.isfile(self.generator):
            raise NotMeasured("no generator of large repositories: make bench GENERATOR=path/to/generate.py")
        subprocess.run(
            [sys.executable, self.generator, path, "--teams", str(teams), "--checkins", str(check_ins), "--cycles", "1"],
            check=True, stdout=subprocess.DEVNULL, env=self.environment)
        return path

    def large(self):
        return self.repository(1000, 100_000)

    def make(self, repository):
        """Makes the index from nothing."""
        shutil.rmtree(os.path.join(repository, ".git", "okr"), ignore_errors=True)
        return self.timed([self.okr, "log", "-n", "1"], repository)

    def cold(self):
        repository = self.large()
        peaks = []

        def ours():
            done = self.make(repository)
            peaks.append(done.peak)
            return done.seconds

        times = interleaved(2, ours, lambda: self.timed(["git", "log", "-p", "--format=%B"], repository).seconds)
        index = folder_size(os.path.join(repository, ".git", "okr"))
        pack = folder_size(os.path.join(repository, ".git", "objects", "pack"))
        return [Row("index of 100,000 check-ins, cold", "git log -p --format=%B", 1.5, 0.6, *times),
                Memory("index of 100,000 check-ins, peak memory", 250e6, peaks),
                Size("index of 100,000 check-ins, size", "the pack files", 1.0, 0.5, index, pack)]

    def growth(self):
        large, small = self.large(), self.repository(100, 10_000)
        times = interleaved(2, lambda: self.make(large).seconds, lambda: 10 * self.make(small).seconds)
        return [Row("index of 100,000 check-ins, cold", "ten times that of 10,000", 1.2, 1.0, *times)]

    def warm(self):
        repository = self.large()
        cycle = os.listdir(os.path.join(repository, "cycles"))[0]
        plans = sorted(self.said(["git", "ls-files", f"cycles/{cycle}/*.yaml"], repository).split())
        plan = plans[len(plans) // 2]
        team = plan[len(f"cycles/{cycle}/"):-len(".yaml")]
        found = json.loads(self.said([self.okr, "show", f"{cycle}/{team}", "--json"], repository))
        item = found["teams"][0]["objectives"][0]["key_results"][0]["ref"]
        rows = []
        for words in [["retro", cycle, "--team", team], ["log", item], ["show", item]]:
            times = interleaved(5, lambda: self.timed([self.okr, *words], repository).seconds,
                                lambda: self.timed(["git", "log", "-p", "--", plan], repository).seconds)
            rows.append(Row(f"{words[0]} of one of 1,000 teams, warm", "git log -p -- PLAN", 0.3, 0.1, *times))
        return rows

    def catching_up(self):
        repository = self.large()
        tip = self.said(["git", "rev-parse", "HEAD"], repository).strip()
        cycle = os.listdir(os.path.join(repository, "cycles"))[0]
        path = os.path.join(repository, "cycles", cycle, "company.yaml")
        count = iter(range(1, 1000))

        def ours():
            with open(path) as file:
                text = file.read()
            with open(path, "w") as file:
                file.write(f"# {next(count)}\n" + text.replace("title: ", "title: Still ", 1))
            self.said(["git", "commit", "-qam", "plan: company"], repository)
            return self.timed([self.okr, "log", "-n", "1"], repository).seconds

        times = interleaved(15, ours, lambda: self.timed([self.okr, "--version"], repository).seconds)
        self.said(["git", "reset", "-q", "--hard", tip], repository)
        return [Row("log -n 1 after one new commit", "okr --version", 5, 2, *times)]

    def truth(self):
        """No figure: whether what the index tells is what the generator did."""
        repository = self.large()
        with open(repository + ".truth.json") as file:
            truth = json.load(file)
        rows = self.answer("SELECT kind, COUNT(*) AS n FROM changes WHERE field IS NOT NULL GROUP BY kind", repository)
        counts = {row["kind"]: int(row["n"]) for row in rows}
        wrong = [f"{kind}: {counts.get(kind)} for {number}" for kind, number in truth["counts"].items()
                 if counts.get(kind) != number]
        rows = self.answer("SELECT ref, current FROM key_results", repository)
        values = {row["ref"]: row["current"] for row in rows}
        wrong += [f"{ref}: {values.get(ref)} for {value}" for ref, value in truth["final_values"].items()
                  if values.get(ref) != value]
        rows = self.answer("SELECT DISTINCT commit_id, ref FROM changes WHERE kind = 'measure_changed'", repository)
        if len(rows) != len(truth["measure_changes"]):
            wrong.append(f"measures changed: {len(rows)} for {len(truth['measure_changes'])}")
        print("  the index and the generator differ: " + "; ".join(wrong[:5]) if wrong
              else "  the index tells what the generator did: counts, final values, measure changes")
        return []

    def answer(self, sql, repository):
        return json.loads(self.said([self.okr, "query", sql, "--format", "json"], repository))["rows"]


def folder_size(path):
    return sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))
