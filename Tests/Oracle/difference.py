"""What is different in meaning between two states (see state.py), as lists of changes."""
import re

from direction import direct
from milestones import milestone_changes
from state import REMOVED_KEYS, split

CHECK_IN = ("current", "confidence", "blocked")
FIELD_KINDS = {
    "title": "reworded", "why": "reworded", "owner": "owner_changed", "with": "owner_changed", "team": "owner_changed",
    "supports": "alignment_changed", "kind": "kind_changed", "grade": "graded",
    "current": "value_changed", "confidence": "confidence_changed",
    "target": "measure_changed", "baseline": "measure_changed", "keep": "measure_changed", "unit": "measure_changed",
    "due": "measure_changed", "expected": "measure_changed", "weight": "measure_changed",
}
OBJECTIVE_KINDS = {key: FIELD_KINDS[key] for key in ("title", "why", "owner", "with", "supports", "kind")}
KEY_RESULT_KINDS = {key: kind for key, kind in FIELD_KINDS.items() if key not in ("why", "with", "supports", "kind")}
SHOWN_DEFAULTS = {"weight": 1.0, "kind": "aspirational"}


def change(kind, ref, field=None, old=None, new=None, direction=None):
    return {"kind": kind, "ref": ref, "field": field, "from": old, "to": new, "direction": direction}


def difference(old, new):
    return (fields_of("settings_changed", "okr.yaml", old["settings"], new["settings"])
            + things("team_changed", old["teams"], new["teams"])
            + things("cycle_changed", old["cycles"], new["cycles"])
            + plans(old, new) + items(old, new, renamed_cycles(old, new)))


def fields_of(kind, ref, old, new):
    return [change(kind, ref, key, old.get(key), new.get(key))
            for key in sorted(set(old) | set(new)) if old.get(key) != new.get(key)]


def things(kind, old, new):
    changes = []
    for key in sorted(set(old) | set(new)):
        if key in old and key in new:
            changes += fields_of(kind, key, old[key], new[key])
        else:
            changes.append(change(kind, key, None, old.get(key), new.get(key)))
    return changes


def plans(old, new):
    changes = []
    for ref in sorted(set(old["plans"]) | set(new["plans"])):
        for each in fields_of("edited", ref, old["plans"].get(ref, {}), new["plans"].get(ref, {})):
            changes.append(dict(each, kind="reworded") if each["field"] == "about" else each)
    return changes


def normalised(title):
    return " ".join(re.findall(r"[^\W_]+", title.lower()))


def item_of(item):
    return {key: value for key, value in item.items() if key not in REMOVED_KEYS}


def alike(one, other):
    """Everything but id and title is the same."""
    strip = lambda item: {key: value for key, value in item.items() if key not in ("id", "title")}
    return strip(one) == strip(other)


def objective_moved(one, other):
    return one["title"] == other["title"]


def objective_renamed(one, other):
    return normalised(one["title"]) == normalised(other["title"]) or (
        alike(one, other) and any("current" in result for result in one["key_results"].values()))


def measure(result):
    milestones = [(each["id"], each["title"], each.get("weight", 1)) for each in result.get("milestones", [])]
    return [result.get(key) for key in ("baseline", "target", "keep", "unit")] + [milestones, "milestones" in result]


def key_result_moved(one, other):
    return one["title"] == other["title"] or measure(one) == measure(other)


def key_result_renamed(one, other):
    return normalised(one["title"]) == normalised(other["title"]) or (alike(one, other) and "current" in one)


def renamed_cycles(old, new):
    """The newer ids of cycles by their older ones: of those that went and came in one step, the likelier pairs first."""
    place = lambda ref, cycle: cycle + ref[ref.index("/"):]
    left = lambda cycle: [ref for ref in old["objectives"]
                          if ref.startswith(cycle + "/") and ref not in new["objectives"]]
    pairs = []
    for gone in set(old["cycles"]) - set(new["cycles"]):
        for come in set(new["cycles"]) - set(old["cycles"]):
            shared = sum(place(ref, come) in new["objectives"] and place(ref, come) not in old["objectives"]
                         and objective_moved(old["objectives"][ref], new["objectives"][place(ref, come)])
                         for ref in left(gone))
            is_same = old["cycles"][gone] == new["cycles"][come]
            if is_same or 0 < shared >= len(left(gone)) / 2:
                pairs.append((not is_same, -shared, gone, come))
    renamed = {}
    for _, _, gone, come in sorted(pairs):
        if gone not in renamed and come not in renamed.values():
            renamed[gone] = come
    return renamed


def match(old, new, is_moved, is_renamed):
    """Where the items of `new` come from: ({new place: (old place, event)}, [what is gone])."""
    origins = {place: (place, None) for place in new if place in old}
    gone = [place for place in old if place not in new]
    came = []
    for place in new:
        if place in old:
            continue
        source = next((each for each in gone if old[each]["id"] == new[place]["id"]
                       and is_moved(old[each], new[place])), None)
        if source is None:
            came.append(place)
        else:
            gone.remove(source)
            origins[place] = (source, "moved")
    for place in list(came):
        parent = split(place)[0]
        lost = [each for each in gone if split(each)[0] == parent]
        rivals = [each for each in came if split(each)[0] == parent]
        if len(lost) == 1 and len(rivals) == 1 and is_renamed(old[lost[0]], new[place]):
            origins[place] = (lost[0], "renamed")
            gone.remove(lost[0])
    return origins, gone


def items(old, new, renamed):
    before, after = old["objectives"], new["objectives"]
    # An objective of a cycle with another name is looked for where it would stand now, had nobody touched it.
    stood = {}
    for ref in before:
        cycle = ref[:ref.index("/")]
        place = renamed.get(cycle, cycle) + ref[len(cycle):]
        stood[ref if ref in after or place in before else place] = ref
    origins, gone = match({place: before[ref] for place, ref in stood.items()}, after,
                          objective_moved, objective_renamed)
    origins = {place: (stood[source], event or ("moved" if stood[source] != place else None))
               for place, (source, event) in origins.items()}
    gone = [stood[place] for place in gone]
    now = {source: place for place, (source, _) in origins.items()}
    # A key result stands where it would stand now had nobody touched it; its old place is kept beside.
    results, was, later = {}, {}, {}
    for ref, objective in before.items():
        for key, result in objective["key_results"].items():
            place = now.get(ref, ref) + "/" + key
            results[place], was[place] = result, ref + "/" + key
    for ref, objective in after.items():
        for key, result in objective["key_results"].items():
            later[ref + "/" + key] = result
    within, lost = match(results, later, key_result_moved, key_result_renamed)
    changes = []
    for place, objective in after.items():
        if place not in origins:
            changes.append(change("objective_added", place, None, None, item_of(objective)))
            continue
        source, event = origins[place]
        changes += arrival(event, place, source) + objective_fields(place, before[source], objective)
    for ref in gone:
        changes.append(change("objective_removed", ref, None, item_of(before[ref]), None))
    for place, result in later.items():
        if place not in within:
            changes.append(change("key_result_added", place, None, None, dict(result)))
            continue
        source, event = within[place]
        changes += arrival(event, place, was[source])
        changes += key_result_fields(place, results[source], result, end(old, was[source]), end(new, place))
    for place in lost:
        changes.append(change("key_result_removed", place, None, dict(results[place]), None))
    return changes


def end(state, ref):
    return state["cycles"].get(ref.split("/")[0], {}).get("ends")


def arrival(event, place, source):
    goes = "/" not in place[place.index(":"):] and source[:source.index("/")] != place[:place.index("/")]
    if event == "moved" or event and goes:
        return [change("moved", place, None, source, place)]
    if event == "renamed":
        return [change("renamed", place, "id", split(source)[1], split(place)[1])]
    return []


def objective_fields(ref, old, new):
    return changed_fields(ref, item_of(old), item_of(new), OBJECTIVE_KINDS)


def changed_fields(ref, old, new, kinds):
    changes = []
    for key in sorted(set(old) | set(new)):
        one, other = (item.get(key, SHOWN_DEFAULTS.get(key) if key in kinds else None) for item in (old, new))
        if key in ("id", "milestones", "checked") and kinds is KEY_RESULT_KINDS or key == "id" or one == other:
            continue
        if key == "status":
            kind = "dropped" if other == "dropped" else "reinstated"
        elif key == "blocked" and kinds is KEY_RESULT_KINDS:
            kind = "unblocked" if other is None else "blocked"
        else:
            kind = kinds.get(key, "edited")
        changes.append(change(kind, ref, key, one, other))
    return changes


def key_result_fields(ref, old, new, old_end, new_end):
    changes = changed_fields(ref, old, new, KEY_RESULT_KINDS)
    changes = direct(changes, old, new, old_end, new_end)
    changes += milestone_changes(ref, old, new)
    if old.get("checked") != new.get("checked"):
        checked_in = any(each["field"] in CHECK_IN or each["kind"].startswith("milestone_") for each in changes)
        if "checked" not in new:
            changes.append(change("edited", ref, "checked", old["checked"], None))
        elif checked_in:
            changes = [dict(each, checked=new["checked"]) if is_check_in(each) else each for each in changes]
        else:
            changes.append(change("confirmed", ref, "checked", old.get("checked"), new["checked"]))
    return changes


def is_check_in(each):
    return each["field"] in CHECK_IN or each["kind"].startswith("milestone_")
