"""Events put back: from a state and the events of a commit to the state after it.

Commits made side by side meet here, so an event may find something else than its commit did: what is about
an item that isn't there does nothing, what arrives where something stands takes its place (an objective's key
results stay), so does a measure of another kind, and a key result whose objective isn't there is lost.
"""
import copy

from difference import SHOWN_DEFAULTS
from state import split

ABOUT_ITEMS = ("objective_added", "objective_removed", "key_result_added", "key_result_removed", "moved", "renamed")


def is_result(ref):
    return "/" in ref[ref.index(":"):]


def take(state, ref):
    if is_result(ref):
        parent, key = split(ref)
        return state["objectives"].get(parent, {"key_results": {}})["key_results"].pop(key, None)
    return state["objectives"].pop(ref, None)


def find(state, ref):
    if ":" not in ref:
        return None
    if is_result(ref):
        parent, key = split(ref)
        return state["objectives"].get(parent, {"key_results": {}})["key_results"].get(key)
    return state["objectives"].get(ref)


def put(state, ref, item):
    if item is None:
        return
    item["id"] = split(ref)[1]
    if is_result(ref):
        parent, key = split(ref)
        if parent in state["objectives"]:
            state["objectives"][parent]["key_results"][key] = item
    else:
        old = state["objectives"].get(ref, {"key_results": {}})["key_results"]
        state["objectives"][ref] = dict(item, key_results=dict(old, **item["key_results"]))


def replay(state, events):
    """Changes `state`. The events of one commit are one step, whatever their order."""
    by_kind = {}
    for each in events:
        by_kind.setdefault(each["kind"], []).append(each)
    of = lambda kind, results: [each for each in by_kind.get(kind, []) if is_result(each["ref"]) == results]
    # Key results that move leave before their objectives do; removed ones are named where they would stand.
    moving = [(each["to"], take(state, each["from"])) for each in of("moved", True)]
    leaving = [(each["to"], take(state, each["from"])) for each in of("moved", False)]
    leaving += [(each["ref"], take(state, split(each["ref"])[0] + ":" + each["from"])) for each in of("renamed", False)]
    for each in of("objective_removed", False):
        take(state, each["ref"])
    for ref, item in leaving:
        put(state, ref, item)
    for each in of("key_result_removed", True):
        take(state, each["ref"])
    for each in of("objective_added", False):
        put(state, each["ref"], dict(copy.deepcopy(each["to"]), key_results={}))
    moving += [(each["ref"], take(state, split(each["ref"])[0] + "/" + each["from"])) for each in of("renamed", True)]
    for ref, item in moving:
        put(state, ref, item)
    for each in of("key_result_added", True):
        put(state, each["ref"], copy.deepcopy(each["to"]))
    for each in events:
        if each["kind"] not in ABOUT_ITEMS:
            set_field(state, each)
    for each in events:
        item = find(state, each["ref"])
        if item is not None and item.get("milestones") == []:
            del item["milestones"]
        if item is not None and "target" not in item:
            item.pop("baseline", None)
    return state


def set_field(state, each):
    kind, ref, field, value = each["kind"], each["ref"], each["field"], copy.deepcopy(each["to"])
    if kind == "settings_changed":
        assign(state["settings"], field, value)
    elif kind in ("team_changed", "cycle_changed"):
        things = state["teams" if kind == "team_changed" else "cycles"]
        if field is None:
            assign(things, ref, value)
        elif ref in things:
            assign(things[ref], field, value)
    elif ":" not in ref:
        assign(state["plans"].setdefault(ref, {}), field, value)
    else:
        item = find(state, ref)
        if item is None:
            return
        if field.startswith("milestones/"):
            set_milestone(item, each, value)
        else:
            assign(item, field, None if value == SHOWN_DEFAULTS.get(field) else value)
        for other in MEASURES.get(measure_set(each), ()):
            item.pop(other, None)
        if each.get("checked"):
            item["checked"] = each["checked"]


# What a key result can't have beside: a measure of another kind takes the place of the one before.
MEASURES = {"target": ("keep", "milestones"), "keep": ("baseline", "target", "milestones"),
            "milestones": ("baseline", "target", "keep")}


def measure_set(each):
    """The kind of measure that an event gives a key result, if any."""
    if each["kind"] != "measure_changed" or each["to"] is None:
        return None
    return "milestones" if each["field"].startswith("milestones/") and isinstance(each["to"], dict) else each["field"]


def assign(fields, key, value):
    if value is None:
        fields.pop(key, None)
    else:
        fields[key] = value


def set_milestone(item, each, value):
    key = each["field"][len("milestones/"):]
    kind, old = each["kind"], each["from"]
    mine = item.setdefault("milestones", [])
    same = next((one for one in mine if one["id"] == key), None)
    if kind == "measure_changed" and isinstance(value, dict):
        if same is None:
            mine.append(value)
        else:
            mine[mine.index(same)] = value
    elif kind == "measure_changed" and value is None and isinstance(old, dict):
        mine[:] = [one for one in mine if one["id"] != key]
    elif kind == "reworded" and isinstance(value, dict):
        for one in mine:
            if one["id"] == old["id"]:
                one.update(value)
    elif same is not None:
        if kind == "edited":
            for name in old:
                same.pop(name, None)
            same.update(value)
        else:
            name = {"reworded": "title", "measure_changed": "weight"}.get(kind, "done")
            assign(same, name, None if (name, value) == ("weight", 1.0) else value)
