"""What is different between two lists of milestones."""
from reading import MILESTONE


def milestone_changes(ref, old, new):
    before, after = old.get("milestones", []), new.get("milestones", [])
    if before == after:
        return []
    same_kind = "milestones" in old and "milestones" in new
    pairs, gone, came = pair(before, after)
    changes = []
    for one, other in pairs:
        changes += within(ref, one, other)
    for each in came:
        changes.append(tell("measure_changed", ref, each, None, dict(each), "harder" if same_kind else "changed"))
    for each in gone:
        direction = "changed" if not same_kind else "harder" if "done" in each else "easier"
        changes.append(tell("measure_changed", ref, each, dict(each), None, direction))
    return changes


def tell(kind, ref, milestone, old, new, direction=None):
    return {"kind": kind, "ref": ref, "field": "milestones/" + milestone["id"], "from": old, "to": new,
            "direction": direction}


def pair(before, after):
    """The same id; or gone and new, as far after the same milestone that stayed, and of the same weight."""
    stayed = {each["id"] for each in before} & {each["id"] for each in after}
    free = {place: each for each, place in places(before, stayed)}
    was = {each["id"]: each for each in before}
    pairs, came = [], []
    for each in after:
        if each["id"] in stayed:
            pairs.append((was[each["id"]], each))
    for each, place in places(after, stayed):
        other = free.get(place)
        if other is not None and other.get("weight", 1) == each.get("weight", 1):
            pairs.append((free.pop(place), each))
        else:
            came.append(each)
    return pairs, list(free.values()), came


def places(milestones, stayed):
    anchor, offset, result = None, 0, []
    for each in milestones:
        if each["id"] in stayed:
            anchor, offset = each["id"], 0
        else:
            result.append((each, (anchor, offset)))
            offset += 1
    return result


def within(ref, old, new):
    changes = []
    if old["id"] != new["id"]:
        changes.append(tell("reworded", ref, new, bare(old), bare(new)))
    elif old["title"] != new["title"]:
        changes.append(tell("reworded", ref, new, old["title"], new["title"]))
    if old.get("weight", 1.0) != new.get("weight", 1.0):
        changes.append(tell("measure_changed", ref, new, old.get("weight", 1.0), new.get("weight", 1.0), "changed"))
    if old.get("done") != new.get("done"):
        kind = "milestone_done" if "done" in new else "milestone_reopened"
        changes.append(tell(kind, ref, new, old.get("done"), new.get("done")))
    rest = [{key: value for key, value in each.items() if key not in MILESTONE} for each in (old, new)]
    if rest[0] != rest[1]:
        changes.append(tell("edited", ref, new, *rest))
    return changes


def bare(milestone):
    return {"id": milestone["id"], "title": milestone["title"]}
