"""A state: what all plans, cycles and settings say at one moment.

    settings    {path in okr.yaml: value}
    teams       {team: fields}
    cycles      {cycle: fields}
    plans       {"CYCLE/TEAM": fields}
    objectives  {"CYCLE/TEAM:OBJECTIVE": fields, with "key_results": {id: fields}}
"""
import copy

import reading

REMOVED_KEYS = ("key_results",)


def empty():
    return {"settings": reading.flat_settings({}), "teams": {}, "cycles": {}, "plans": {}, "objectives": {}}


def split(ref):
    """The place an item lies in, and its id."""
    at = max(ref.rfind("/") if ":" in ref and "/" in ref[ref.index(":"):] else -1, ref.find(":"))
    return ref[:at], ref[at + 1:]


def place_of(path):
    """What a path holds: ("settings",), ("cycle", id), ("plan", "CYCLE/TEAM"), or None."""
    parts = path.split("/")
    if path == "okr.yaml":
        return ("settings",)
    if parts[0] != "cycles" or len(parts) < 3 or not path.endswith(".yaml"):
        return None
    parts[-1] = parts[-1][: -len(".yaml")]
    if not all(reading.SLUG.match(part) for part in parts[1:]):
        return None
    if parts[2:] == ["cycle"]:
        return ("cycle", parts[1])
    if "cycle" in parts[2:] or "retros" in parts[2:]:
        return None
    return ("plan", "/".join(parts[1:]))


READERS = {"settings": reading.settings, "cycle": reading.cycle, "plan": reading.plan}


def build(files, parse, last):
    """The state of a tree's `files` ({path: blob}); what can't be read is as in `last`."""
    state = empty()
    for path, blob in files.items():
        place = place_of(path)
        if place is None:
            continue
        value = parse(place[0], blob)
        if value is None:
            keep(last, state, place)
        elif place[0] == "settings":
            state["settings"], state["teams"] = value["fields"], value["teams"]
        elif place[0] == "cycle":
            state["cycles"][place[1]] = value
        else:
            state["plans"][place[1]] = value["fields"]
            for objective in value["objectives"]:
                results = {each["id"]: each for each in objective["key_results"]}
                state["objectives"][place[1] + ":" + objective["id"]] = dict(objective, key_results=results)
    return copy.deepcopy(state)


def keep(last, state, place):
    if place[0] == "settings":
        state["settings"], state["teams"] = last["settings"], last["teams"]
    elif place[0] == "cycle":
        if place[1] in last["cycles"]:
            state["cycles"][place[1]] = last["cycles"][place[1]]
    else:
        state["plans"][place[1]] = last["plans"].get(place[1], {})
        for ref, objective in last["objectives"].items():
            if ref.startswith(place[1] + ":"):
                state["objectives"][ref] = objective


def shape(state):
    """The state without what doesn't matter: plans that say nothing, and the order of milestones."""
    state = copy.deepcopy(state)
    state["plans"] = {ref: fields for ref, fields in state["plans"].items() if fields}
    for objective in state["objectives"].values():
        for result in objective["key_results"].values():
            if "milestones" in result:
                result["milestones"].sort(key=lambda each: each["id"])
    return state
