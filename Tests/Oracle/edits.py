"""Edits as people make them by hand, on a version of all files; see `Version`."""
import copy

from plans_text import Raw, text

WORDS = ["fast", "calm", "trusted", "simple", "early", "fair", "open", "steady", "bright", "small", "honest", "quick", "größer", "l'été:"]
THINGS = ["checkout", "letters", "search", "orders", "teams", "answers", "costs", "pages", "visits", "returns"]
PEOPLE = ["mia", "ana", "ben@example.org", "kim@example.org", "lee@example.org"]
UNITS = ["ms", "%", "days", "orders"]
TEAMS = ["company", "engineering", "engineering/checkout", "marketing"]
BROKEN = ["objectives: [\n", "<<<<<<< ours\nabout: x\n=======\nabout: y\n>>>>>>> theirs\n", "about: a\nabout: b\n",
          "objectives:\n  - {id: a, title: A, key_results: [{id: b, title: B, target: 1e3}]}\n",
          "objectives:\n  - {id: a, title: A}\n  - {id: a, title: B}\n", "\tabout: x\n", "about: &a x\nx-b: *a\n"]


class Version:
    """What the files say. `plans` by "CYCLE/TEAM"; `broken` and `other` are texts by path."""

    def __init__(self):
        self.settings, self.cycles, self.plans, self.broken, self.other, self.style = {}, {}, {}, {}, {}, {}

    def copy(self):
        return copy.deepcopy(self)

    def files(self, layout_of):
        files = dict(self.other)
        if self.settings:
            files["okr.yaml"] = text(self.settings, layout_of("okr.yaml", self.style))
        for cycle, fields in self.cycles.items():
            path = "cycles/%s/cycle.yaml" % cycle
            files[path] = text(fields, layout_of(path, self.style))
        for ref, plan in self.plans.items():
            path = "cycles/%s.yaml" % ref
            files[path] = text(plan, layout_of(path, self.style))
        for path, broken in self.broken.items():
            if path in files:
                files[path] = broken
        return files


class Editor:
    """Random edits; every id it makes is new in the repository."""

    def __init__(self, random):
        self.random, self.count, self.lost = random, 0, []

    def new_id(self):
        self.count += 1
        return "%s-%d" % (self.random.choice(THINGS), self.count)

    def title(self):
        words = (self.random.choice(WORDS).capitalize(), self.random.choice(THINGS), self.random.randrange(999))
        return "%s %s %d" % words

    def day(self):
        return Raw("2026-%02d-%02d" % (self.random.randrange(1, 13), self.random.randrange(1, 29)))

    def time(self):
        return Raw("%sT%02d:%02d:00Z" % (self.day().text, self.random.randrange(24), self.random.randrange(60)))

    def number(self):
        number = self.random.randrange(0, 1000)
        return self.random.choice([number, number / 4, self.random.randrange(-20, 20)])

    # Things.

    def milestone(self):
        item = {"id": self.new_id(), "title": self.title()}
        if item["title"].isascii() and self.random.random() < 0.3:
            item["id"] = item["title"].lower().replace(" ", "-")
        if self.random.random() < 0.3:
            item["weight"] = self.random.choice([1, 2, 3])
        if self.random.random() < 0.3:
            item["done"] = self.day()
        return item

    def measure(self):
        kind = self.random.randrange(4)
        if kind == 0:
            return {"milestones": [self.milestone() for _ in range(self.random.randrange(1, 5))]}
        if kind == 1:
            return {"keep": self.bound(), "unit": "%"}
        measure = {"target": self.number(), "unit": self.random.choice(UNITS)}
        if self.random.random() < 0.8:
            measure["baseline"] = measure["target"] + self.random.choice([-1, 1]) * self.random.randrange(1, 500)
        return measure

    def bound(self):
        return "%s %s" % (self.random.choice(["<", "<=", ">", ">="]), self.random.randrange(100))

    def key_result(self):
        item = dict({"id": self.new_id(), "title": self.title()}, **self.measure())
        if self.random.random() < 0.4:
            item["owner"] = self.random.choice(PEOPLE)
        if "milestones" not in item and self.random.random() < 0.3:
            item["current"] = self.number()
        return item

    def objective(self):
        item = {"id": self.new_id(), "title": self.title(),
                "key_results": [self.key_result() for _ in range(self.random.randrange(0, 4))]}
        if self.random.random() < 0.3:
            item["kind"] = self.random.choice(["committed", "aspirational"])
        return item

    def plan(self):
        plan = {"objectives": [self.objective() for _ in range(self.random.randrange(1, 3))]}
        if self.random.random() < 0.3:
            plan["about"] = self.title()
        return plan

    def cycle(self, number):
        start = number % 4 * 3 + 1
        return {"title": "Q%d" % (number % 4 + 1), "starts": Raw("2026-%02d-01" % start),
                "ends": Raw("2026-%02d-28" % (start + 2)), "state": Raw("planning")}

    # Choosing.

    def some_plan(self, version):
        return self.random.choice(sorted(version.plans)) if version.plans else None

    def some_objective(self, version):
        """(the list it stands in, the objective), or None."""
        found = [(plan["objectives"], each) for _, plan in sorted(version.plans.items())
                 for each in plan.get("objectives", [])]
        return self.random.choice(found) if found else None

    def some_result(self, version):
        found = [(objective["key_results"], each) for _, plan in sorted(version.plans.items())
                 for objective in plan.get("objectives", []) for each in objective.get("key_results", [])]
        return self.random.choice(found) if found else None

    # Edits. Each returns whether it found something to edit.

    def edit(self, version):
        for _ in range(20):
            kinds = [self.check_in] * 8 + [self.result_field] * 6 + [self.objective_field] * 3 + [
                self.milestones] * 3 + [self.add_result, self.remove_result, self.add_objective, self.remove_objective,
                self.rename_result, self.rename_objective, self.move_result, self.move_objective, self.read_again,
                self.reorder, self.change_measure, self.plan_field, self.settings, self.team, self.cycle_field,
                self.layout, self.layout, self.break_file, self.mend_files, self.mend_files, self.carry, self.add_plan,
                self.remove_plan]
            if self.random.choice(kinds)(version):
                return

    def set(self, item, key, value):
        """Sets, or takes away sometimes."""
        if key in item and self.random.random() < 0.25:
            del item[key]
        else:
            item[key] = value
        return True

    def check_in(self, version):
        for _ in range(self.random.choice([1, 1, 2])):
            found = self.some_result(version)
            if not found:
                return False
            item = found[1]
            if self.random.random() < 0.75:
                item["checked"] = self.time()
            elif self.random.random() < 0.1:
                item.pop("checked", None)
            if "milestones" in item:
                self.set(self.random.choice(item["milestones"]), "done", self.day())
            elif self.random.random() < 0.8:
                self.set(item, "current", self.number())
            if self.random.random() < 0.5:
                self.set(item, "confidence", self.random.randrange(11) / 10)
            if self.random.random() < 0.15:
                self.set(item, "blocked", self.title())
        return True

    def result_field(self, version):
        found = self.some_result(version)
        if not found:
            return False
        item = found[1]
        if "target" in item and self.random.random() < 0.5:
            key = self.random.choice(["target", "baseline"])
            value = item[key] + self.random.choice([-100, -10, -0.5, 7, 60]) if key in item else self.number()
            if value != item.get("baseline" if key == "target" else "target"):
                item[key] = value
                return True
        if "keep" in item and self.random.random() < 0.5:
            item["keep"] = self.bound()
            return True
        key, value = self.random.choice([
            ("title", self.title()), ("title", self.title()), ("unit", self.random.choice(UNITS)),
            ("owner", self.random.choice(PEOPLE)), ("team", self.random.choice(TEAMS)), ("due", self.day()),
            ("weight", self.random.choice([1, 2, 0.5])),
            ("expected", {"2026-02-%02d" % self.random.randrange(1, 29): self.number()}),
            ("guardrail", "x-%d" % self.random.randrange(9)), ("check_in_days", self.random.randrange(1, 30)),
            ("source", {"dora": "lead_time", "window": "%dd" % self.random.randrange(9)}),
            ("carried_from", "2025-q4/company:a/b-%d" % self.random.randrange(9)),
            ("grade", {"score": self.random.randrange(11) / 10, "cause": "other", "note": self.title()}),
            ("status", "dropped"), ("reason", self.title()), ("x-note", {"a": [self.title(), "1"]})])
        if "milestones" in item and key in ("unit", "expected"):
            return False
        return self.assign(item, key, value)

    def assign(self, item, key, value):
        if key in ("title", "id"):
            item[key] = value
            return True
        return self.set(item, key, value)

    def objective_field(self, version):
        found = self.some_objective(version)
        if not found:
            return False
        return self.assign(found[1], *self.random.choice([
            ("title", self.title()), ("why", self.title()), ("kind", self.random.choice(["committed", "aspirational"])),
            ("owner", self.random.choice(PEOPLE)), ("with", self.some_of(TEAMS)),
            ("status", "dropped"), ("reason", self.title()),
            ("supports", self.some_of(["company:a", "company:b", "strategy:trust"])),
            ("tags", self.some_of(["evergreen", "risk", "debt"])), ("initiatives", self.initiatives()),
            ("carried_from", "2025-q4/company:a-%d" % self.random.randrange(9)),
            ("x-note", self.title())]))

    def initiatives(self):
        return [{"title": self.title(), "link": "https://example.org/%d" % number}
                for number in range(self.random.randrange(1, 3))]

    def some_of(self, words):
        return self.random.sample(words, self.random.randrange(1, len(words) + 1))

    def milestones(self, version):
        found = self.some_result(version)
        if not found or "milestones" not in found[1]:
            return False
        mine = found[1]["milestones"]
        at = self.random.randrange(len(mine))
        kind = self.random.randrange(6)
        if kind == 0:
            mine.insert(at, self.milestone())
        elif kind == 1 and len(mine) > 1:
            del mine[at]
        elif kind == 2:
            mine[at]["title"] = self.title()
        elif kind == 3:
            mine[at]["weight"] = self.random.choice([1, 2, 4])
        elif kind == 4:
            mine[at] = dict(mine[at], id=self.new_id(), title=self.title())
        else:
            mine[at]["x-link"] = self.title()
        return True

    def add_result(self, version):
        found = self.some_objective(version)
        if not found:
            return False
        results = found[1].setdefault("key_results", [])
        results.insert(self.random.randrange(len(results) + 1), self.key_result())
        return True

    def remove_result(self, version):
        found = self.some_result(version)
        if not found:
            return False
        found[0].remove(found[1])
        self.lost.append(copy.deepcopy(found[1]))
        return True

    def read_again(self, version):
        """Something removed comes back, where it was or elsewhere."""
        found = self.some_objective(version)
        if not found or not self.lost:
            return False
        item = copy.deepcopy(self.random.choice(self.lost))
        if any(each["id"] == item["id"] for plan in version.plans.values() for objective in plan.get("objectives", [])
               for each in objective.get("key_results", [])):
            return False
        found[1].setdefault("key_results", []).append(item)
        return True

    def add_objective(self, version):
        ref = self.some_plan(version)
        if not ref:
            return False
        version.plans[ref].setdefault("objectives", []).append(self.objective())
        return True

    def remove_objective(self, version):
        found = self.some_objective(version)
        if not found:
            return False
        found[0].remove(found[1])
        return True
