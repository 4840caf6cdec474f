"""Edits that change what stands where: renames, moves, files, teams and cycles."""
from edits import BROKEN, PEOPLE, TEAMS, Editor
from plans_text import Raw


class Shaper(Editor):
    def rename_result(self, version):
        found = self.some_result(version)
        return bool(found) and self.rename(found[1], "current" in found[1])

    def rename_objective(self, version):
        found = self.some_objective(version)
        return bool(found) and self.rename(
            found[1], any("current" in each for each in found[1].get("key_results", [])))

    def rename(self, item, measured):
        """With the same title, one written otherwise, or, sometimes, another one."""
        item["id"] = self.new_id()
        way = self.random.randrange(4)
        if way == 0:
            item["title"] = item["title"].upper() + "!"
        elif way == 1 and (measured or self.random.random() < 0.3):
            item["title"] = self.title()
        return True

    def move_result(self, version):
        found, target = self.some_result(version), self.some_objective(version)
        if not found or found[0] is target[1].get("key_results"):
            return False
        found[0].remove(found[1])
        target[1].setdefault("key_results", []).append(found[1])
        way = self.random.randrange(5)
        if way == 0 and "milestones" not in found[1]:
            found[1]["title"] = self.title()
        elif way == 1:
            found[1]["owner"] = self.random.choice(PEOPLE)
        elif way == 2 and "target" in found[1]:
            found[1]["current"] = self.number()
        elif way == 3 and self.random.random() < 0.3:
            found[1].update(title=self.title(), unit="others")
            if "milestones" in found[1]:
                del found[1]["unit"]
        return True

    def move_objective(self, version):
        found, ref = self.some_objective(version), self.some_plan(version)
        if not found or found[0] is version.plans[ref].get("objectives"):
            return False
        found[0].remove(found[1])
        version.plans[ref].setdefault("objectives", []).append(found[1])
        if self.random.random() < 0.2:
            found[1]["title"] = self.title()
        elif self.random.random() < 0.2:
            found[1]["why"] = self.title()
        return True

    def reorder(self, version):
        for found in (self.some_result(version), self.some_objective(version)):
            if found:
                self.random.shuffle(found[0])
                for key in ("milestones", "supports", "with", "tags", "initiatives"):
                    self.random.shuffle(found[1].get(key, []))
        return True

    def change_measure(self, version):
        found = self.some_result(version)
        if not found:
            return False
        for key in ("target", "baseline", "keep", "milestones", "unit", "expected", "current"):
            found[1].pop(key, None)
        found[1].update(self.measure())
        return True

    def plan_field(self, version):
        ref = self.some_plan(version)
        return bool(ref) and self.set(version.plans[ref], *self.random.choice(
            [("about", self.title()), ("x-team", {"a": self.title()})]))

    def settings(self, version):
        if not version.settings:
            return False
        key, value = self.random.choice([
            ("organisation", self.title()), ("cadence", {"check_in_days": self.random.randrange(7, 30)}),
            ("strategy", [{"id": self.random.choice(["trust", "growth"]), "title": self.title()}]),
            ("limits", {"objectives": {"max": self.random.randrange(3, 9)}}),
            ("language", self.random.choice(["en", "de"])),
            ("health", {"behind": self.random.randrange(1, 20) / 100}), ("facilitators", self.some_of(PEOPLE)),
            ("people", {"ana": {"name": self.title(), "emails": ["ana@example.org"]}}), ("x-ours", self.title()),
            ("proposals", {"approvals": self.random.randrange(1, 4), "approvers": "members"}),
            ("lint", {"rules": {"kr-output": self.random.choice(["off", "error"])}})])
        return self.set(version.settings, key, value)

    def team(self, version):
        teams = version.settings.get("teams")
        if not teams:
            return False
        path = self.random.choice(sorted(teams))
        key, value = self.random.choice([("name", self.title()), ("leads", self.some_of(PEOPLE)),
                                         ("members", self.some_of(PEOPLE)), ("okrs", "none"), (None, None)])
        if key is None:
            teams["team-%d" % self.random.randrange(9)] = {"name": self.title()}
            return True
        return self.set(teams[path], key, value)

    def cycle_field(self, version):
        if not version.cycles:
            return False
        return self.set_kept(version.cycles[self.random.choice(sorted(version.cycles))], *self.random.choice([
            ("state", Raw("active")), ("state", Raw("active")), ("state", Raw("closed")), ("state", Raw("planning")),
            ("title", self.title()), ("check_in_days", self.random.randrange(7, 30)),
            ("planning", {"opens": Raw("2025-12-01"), "due": self.day()}), ("x-note", self.title())]))

    def set_kept(self, fields, key, value):
        if key in ("state", "title"):
            fields[key] = value
            return True
        return self.set(fields, key, value)

    def layout(self, version):
        """Comments, quoting, order of keys: nothing that means anything."""
        for ref in version.plans:
            version.style["cycles/%s.yaml" % ref] = self.random.randrange(10 ** 6)
        return True

    def break_file(self, version):
        files = ["cycles/%s.yaml" % ref for ref in sorted(version.plans)] * 3
        files += ["cycles/%s/cycle.yaml" % cycle for cycle in sorted(version.cycles)] + ["okr.yaml"]
        version.broken[self.random.choice(files)] = self.random.choice(BROKEN)
        return True

    def mend_files(self, version):
        if not version.broken:
            return False
        del version.broken[self.random.choice(sorted(version.broken))]
        return True

    def carry(self, version):
        """A key result goes on in another plan under the same id; the old one stays."""
        found, target = self.some_result(version), self.some_objective(version)
        if not found or any(each["id"] == found[1]["id"] for each in target[1].get("key_results", [])):
            return False
        item = dict(found[1], carried_from="2026-q0/company:a/b")
        item.pop("grade", None)
        target[1].setdefault("key_results", []).append(item)
        return True

    def add_plan(self, version):
        if not version.cycles:
            return False
        ref = self.random.choice(sorted(version.cycles)) + "/" + self.random.choice(TEAMS + ["legal"])
        if ref in version.plans:
            return False
        version.plans[ref] = self.plan()
        return True

    def remove_plan(self, version):
        if len(version.plans) < 3 or self.random.random() < 0.5:
            return False
        del version.plans[self.some_plan(version)]
        return True

    def move_team(self, version):
        """The team's plans are found at its new path, and okr.yaml says where it was."""
        teams = version.settings.get("teams")
        old = self.random.choice(TEAMS[1:])
        new = "tribe/" + self.new_id()
        plans = [ref for ref in version.plans if ref.split("/", 1)[1] == old]
        if not teams or not plans:
            return False
        teams[new] = dict(teams.pop(old, {}), formerly=[old])
        for ref in plans:
            self.move_file(version, ref, ref.split("/", 1)[0] + "/" + new)
        return True

    def move_cycle(self, version):
        """The cycle's folder gets another name."""
        if not version.cycles:
            return False
        old, new = self.random.choice(sorted(version.cycles)), self.new_id()
        version.cycles[new] = version.cycles.pop(old)
        version.broken.pop("cycles/%s/cycle.yaml" % old, None)
        for ref in [each for each in version.plans if each.startswith(old + "/")]:
            self.move_file(version, ref, new + ref[len(old):])
        return True

    def move_file(self, version, old, new):
        version.plans[new] = version.plans.pop(old)
        for texts in (version.broken, version.style):
            if "cycles/%s.yaml" % old in texts:
                texts["cycles/%s.yaml" % new] = texts.pop("cycles/%s.yaml" % old)

    def beginning(self, version):
        """The first files of a repository."""
        version.settings = {"okr": 1, "organisation": self.title(),
                            "teams": {team: {"name": self.title()} for team in TEAMS}}
        for number in range(self.random.randrange(1, 3)):
            cycle = "2026-q%d" % (number + 1)
            version.cycles[cycle] = self.cycle(number)
            for team in self.random.sample(TEAMS, self.random.randrange(1, 4)):
                version.plans[cycle + "/" + team] = self.plan()
