#!/usr/bin/env python3
"""compare.py OKR COUNT FIRST_SEED: holds `okr log` against events.py on COUNT random histories.

For each seed, every event of every commit must be the same, and the events that okr tells, put back one
after the other, must give the plans of main. Exits 1 where something differs, having said what.
"""
import collections
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile

import events
import histories
import state
from difference import is_check_in
from reading import SETS, SHOWN_AS_SETS
from replay import replay

ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
               "LC_ALL": "C.UTF-8"}
if "OKR_INDEX" in os.environ:
    ENVIRONMENT["OKR_INDEX"] = os.environ["OKR_INDEX"]
SHOWN = 8
TOLD = ("kind", "ref", "field", "from", "to", "direction", "via", "proposal", "author")


def plain(value, key=None):
    """A value as both sides would write it: numbers as doubles, sets sorted."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, dict):
        return {name: plain(each, name) for name, each in value.items() if each not in ([],) or name not in SETS}
    each = [plain(each) for each in value]
    # In which order milestones stand is no change, so nothing tells it.
    is_set = key in SHOWN_AS_SETS or key == "milestones"
    return sorted(each, key=lambda one: json.dumps(one, sort_keys=True)) if is_set else each


def line(event):
    told = {name: event[name] for name in TOLD}
    for side in ("from", "to"):
        told[side] = plain(told[side], (told["field"] or "").split("/")[-1])
    return json.dumps(told, sort_keys=True, ensure_ascii=False)


def okr_events(okr, folder):
    run = subprocess.run([okr, "log", "--json"], cwd=folder, env=dict(ENVIRONMENT, HOME=folder),
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if run.returncode not in (0, 65):
        raise RuntimeError("okr log failed in %s (%d): %s" % (folder, run.returncode, run.stderr.decode()))
    return json.loads(run.stdout.decode())["events"]


def by_commit(lines):
    result = collections.defaultdict(collections.Counter)
    for commit, text in lines:
        result[commit][text] += 1
    return result


def differences(history, mine, theirs):
    """One text for each commit about which the two don't agree, in order."""
    one, other = by_commit(mine), by_commit(theirs)
    order = [ident for ident in history.graph.order if ident in one or ident in other]
    order += [ident for ident in other if ident not in history.graph.ancestors]
    for ident in order:
        if one[ident] != other[ident]:
            yield ident, describe(history, ident, one[ident] - other[ident], other[ident] - one[ident])


def short(event):
    told = "%(kind)s %(ref)s" % event + (" %(field)s" % event if event["field"] else "")
    told += ": %s -> %s" % (json.dumps(event["from"], ensure_ascii=False), json.dumps(event["to"], ensure_ascii=False))
    for name in ("direction", "proposal"):
        told += " (%s)" % event[name] if event[name] else ""
    return told + ", " + event["author"]["name"] + ", " + event["via"]


def describe(history, ident, missing, extra):
    commit = history.commits.get(ident)
    parents = len(commit.parents) if commit else 0
    text = "commit %s, %d parent%s: %s\n" % (ident, parents, "" if parents == 1 else "s",
                                            commit.subject if commit else "not on main")
    for sign, counter in (("only the oracle", missing), ("only okr", extra)):
        shown = sorted(counter.elements())
        for event in shown[:SHOWN]:
            text += "  %s: %s\n" % (sign, short(json.loads(event)))
        if len(shown) > SHOWN:
            text += "  %s: and %d more\n" % (sign, len(shown) - SHOWN)
    return text


def law(history, told):
    """What differs between the plans of main and what okr's events replay to, or None."""
    order = {ident: place for place, ident in enumerate(history.graph.order)}
    groups = collections.defaultdict(list)
    for event in told:
        groups[event["commit"]].append(restored(event, history))
    now = state.empty()
    for ident in sorted(groups, key=lambda each: order.get(each, -1)):
        replay(now, groups[ident])
    found = unlike(comparable(now), comparable(history.head))
    return found and "the events don't replay to main: " + found


def disorder(history, told):
    """Where okr's commits, the newest first, don't stand in the order of the history, or None."""
    place = {ident: number for number, ident in enumerate(history.graph.order)}
    for one, other in zip(told, told[1:]):
        if place.get(one["commit"], -1) < place.get(other["commit"], -1):
            return "commit %s is told after %s\n" % (one["commit"], other["commit"])
    return None


def unlike(one, other):
    """The first thing that two states say differently, or None."""
    for part in one:
        for key in sorted(set(one[part]) | set(other[part])):
            if one[part].get(key) != other[part].get(key):
                return "%s %s\n  replayed: %s\n  main:     %s\n" % (
                    part, key, json.dumps(one[part].get(key), sort_keys=True),
                    json.dumps(other[part].get(key), sort_keys=True))
    return None


def restored(event, history):
    """The event as the oracle holds it: sets sorted, and `checked` taken from its time."""
    event = dict(event)
    for side in ("from", "to"):
        event[side] = plain(event[side], (event["field"] or "").split("/")[-1])
    if is_check_in(dict(event, field=event["field"] or "")):
        event["checked"] = event["time"]
    return event


def comparable(now):
    """Without `checked`: the time of an event may be that or its author's, and the event doesn't say which."""
    now = plain(state.shape(now))
    for objective in now["objectives"].values():
        for result in objective["key_results"].values():
            result.pop("checked", None)
    return now


def main(okr, count, first):
    totals = collections.Counter()
    seeds = range(int(first), int(first) + int(count))
    with multiprocessing.Pool(min(os.cpu_count() or 1, 4)) as pool:
        for said, counted in pool.imap(compare, [(os.path.abspath(okr), seed) for seed in seeds]):
            sys.stdout.write(said)
            totals.update(counted)
        # Not left to `with`, which ends workers by a signal: a test's children may have it blocked.
        pool.close()
        pool.join()
    print("%(histories)d histories, %(commits)d commits, %(joins)d joins, %(events)d events: %(differ)d histories "
          "differ, %(linear)d of them first in a commit that is no join" % collections.defaultdict(int, totals))
    print(", ".join("%s %d" % (key[5:], value) for key, value in sorted(totals.items()) if key.startswith("kind ")))
    return 1 if totals["differ"] else 0


def compare(task):
    """What there is to say of one seed, and what was counted."""
    okr, seed = task
    folder = tempfile.mkdtemp(prefix="okr-history-")
    try:
        histories.make(seed, folder)
        return compare_history(seed, events.History(folder), okr_events(okr, folder))
    finally:
        shutil.rmtree(folder)


def compare_history(seed, history, told):
    mine = list(history.lines())
    own = unlike(state.shape(history.replayed), state.shape(history.head))
    if own:
        raise RuntimeError("seed %d: the oracle's own events don't replay to main: %s" % (seed, own))
    found = list(differences(history, [(each["commit"], line(each)) for each in mine],
                             [(each["commit"], line(each)) for each in told]))
    broken = law(history, told) or disorder(history, told)
    joins = [each for each in history.graph.order if len(history.followed(history.commits[each])) > 1]
    totals = collections.Counter("kind " + each["kind"] for each in mine)
    totals.update(histories=1, commits=len(history.graph.order), joins=len(joins), events=len(mine),
                  differ=bool(found or broken), linear=bool(found) and found[0][0] not in joins)
    said = ""
    if found:
        said += "seed %d: %d commits differ; the first:\n%s\n" % (seed, len(found), found[0][1])
    if broken:
        said += "seed %d: %s\n" % (seed, broken)
    return said, totals


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:]))
