"""Files of a repository as plain dictionaries, read with PyYAML alone.

Every reader returns None for a file that can't be read: what it said last then still stands.
"""
import datetime
import json
import re

import yaml

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\Z")
NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)\Z")
DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
KEEP = re.compile(r"(<=|>=|<|>)\s*(\S+)\Z")
# Lists that mean the same in any order.
SETS = {"supports", "with", "tags", "leads", "members", "facilitators", "formerly"}
SHOWN_AS_SETS = SETS | {"initiatives"}
NUMBERS = {"baseline", "target", "weight", "current", "confidence", "check_in_days", "score", "behind", "at_risk",
           "approvals", "min", "max"}
DAYS = {"due", "done", "starts", "ends", "opens"}


class Unreadable(Exception):
    pass


class Loader(yaml.BaseLoader):
    """Every scalar is text; what the format refuses is refused."""

    def compose_node(self, parent, index):
        if self.check_event(yaml.AliasEvent) or getattr(self.peek_event(), "anchor", None):
            raise Unreadable("anchor")
        return super().compose_node(parent, index)

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len(set(keys)) != len(keys):
            raise Unreadable("duplicate key")
        return super().construct_mapping(node, deep)


Loader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node, deep=True))


def load(data):
    try:
        value = yaml.load(data.decode("utf-8-sig"), Loader)
    except (yaml.YAMLError, UnicodeDecodeError, TypeError, RecursionError):
        raise Unreadable("syntax")
    if value is None or value == "":
        return {}
    return expect(value, dict)


def expect(value, kind):
    if not isinstance(value, kind):
        raise Unreadable("%r is no %s" % (value, kind.__name__))
    return value


def number(text):
    if not NUMBER.match(expect(text, str)):
        raise Unreadable("%r is no number" % text)
    return float(text)


def day(text):
    if not DAY.match(expect(text, str)):
        raise Unreadable("%r is no day" % text)
    try:
        datetime.date(*map(int, text.split("-")))
    except ValueError:
        raise Unreadable("%r is no day" % text)
    return text


def instant(text):
    """In seconds, as UTC."""
    try:
        time = datetime.datetime.strptime(expect(text, str).replace("Z", "+0000"), "%Y-%m-%dT%H:%M:%S%z")
    except ValueError:
        raise Unreadable("%r is no time" % text)
    return time.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def keep(text):
    match = KEEP.match(expect(text, str))
    if not match:
        raise Unreadable("%r is no bound" % text)
    number(match.group(2))
    return text


def slug(text):
    if not SLUG.match(expect(text, str)):
        raise Unreadable("%r is no id" % text)
    return text


def slug_of(title):
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:64]


def known(fields, keys):
    """The fields the format knows, typed; the others as they stand. An empty list is none."""
    result = {}
    for key, value in fields.items():
        if key not in keys:
            result[key] = value
            continue
        if key in NUMBERS:
            value = number(value)
        elif key in DAYS:
            value = day(value)
        elif key == "checked":
            value = instant(value)
        elif key == "keep":
            value = keep(value)
        elif key == "id":
            value = slug(value)
        elif key == "expected":
            value = {day(when): number(what) for when, what in expect(value, dict).items()}
        elif key in SETS:
            value = sorted(set(expect(value, list)))
        elif key == "initiatives":
            value = sorted(expect(value, list), key=lambda each: json.dumps(each, sort_keys=True))
        elif key in ("grade", "planning", "source"):
            value = known(expect(value, dict), {"score", "opens", "due"})
        else:
            expect(value, str)
        if value or isinstance(value, (float, str)):
            result[key] = value
    return result


OBJECTIVE = {"id", "title", "kind", "why", "owner", "supports", "with", "tags", "status", "reason", "carried_from",
             "initiatives"}
KEY_RESULT = {"id", "title", "baseline", "target", "keep", "unit", "expected", "guardrail", "owner", "team", "weight",
              "current", "confidence", "checked", "blocked", "source", "status", "reason", "due", "check_in_days",
              "carried_from", "grade"}
MILESTONE = {"id", "title", "done", "weight"}


def without_defaults(item, **defaults):
    return {key: value for key, value in item.items() if key not in defaults or value != defaults[key]}


def milestone(value):
    value = dict(expect(value, dict))
    value.setdefault("id", slug_of(expect(value.get("title"), str)))
    return without_defaults(known(value, MILESTONE), weight=1.0)


def key_result(value):
    value = dict(expect(value, dict))
    milestones = value.pop("milestones", None)
    result = without_defaults(known(value, KEY_RESULT), weight=1.0)
    if sum(["target" in result, "keep" in result, milestones is not None]) != 1:
        raise Unreadable("no measure, or two")
    if milestones is not None:
        result["milestones"] = unique([milestone(each) for each in expect(milestones, list)])
    if "baseline" in result and result.get("target") in (None, result["baseline"]):
        raise Unreadable("baseline")
    return titled(result)


def titled(item):
    expect(item.get("title"), str)
    return item


def unique(items):
    ids = [item.get("id") for item in items]
    if None in ids or len(set(ids)) != len(ids):
        raise Unreadable("ids")
    return items


def plan(data):
    """The plan's own fields, and its objectives with their key results under `key_results`."""
    top = load(data)
    objectives = []
    for each in expect(top.pop("objectives", []), list):
        each = dict(expect(each, dict))
        results = expect(each.pop("key_results", []), list)
        objective = titled(without_defaults(known(each, OBJECTIVE), kind="aspirational"))
        objective["key_results"] = unique([key_result(result) for result in results])
        objectives.append(objective)
    return {"fields": known(top, {"about"}), "objectives": unique(objectives)}


def cycle(data):
    fields = known(load(data), {"title", "starts", "ends", "parent", "state", "planning", "check_in_days"})
    if not {"starts", "ends"} <= set(fields) or fields.get("state", "active") not in ("planning", "active", "closed"):
        raise Unreadable("cycle")
    return fields


def settings(data):
    """The settings by their path in the file, and each team's."""
    top = load(data)
    if top.pop("okr", None) != "1":
        raise Unreadable("version")
    teams = {}
    for path, fields in expect(top.pop("teams", {}), dict).items():
        fields = known(expect(fields, dict), {"name", "leads", "members", "formerly", "okrs"})
        if fields.get("person") in ("true", "false"):
            fields["person"] = fields["person"] == "true"
        teams[path] = without_defaults(fields, person=False)
    return {"fields": flat_settings(top), "teams": teams}


DEFAULTS = {"cadence/check_in_days": 14.0, "health/behind": 0.1, "health/at_risk": 0.25, "proposals/approvals": 1.0,
            "proposals/approvers": "leads", "language": "en", "root": "company", "signing": "optional",
            "limits/objectives": {"min": 1.0, "max": 5.0}, "limits/key_results": {"min": 2.0, "max": 5.0},
            "lint/thresholds/title_words": 18.0, "lint/thresholds/owned_key_results": 6.0,
            "lint/thresholds/planning_days": 14.0, "lint/thresholds/agreement_days": 14.0,
            "lint/profile": "gentle", "allowed_signers": None, "organisation": None}


def flat_settings(top):
    result = dict(DEFAULTS)
    for key, value in top.items():
        if key in ("cadence", "health", "proposals"):
            fields = known(value, {"check_in_days", "behind", "at_risk", "approvals"})
            result.update((key + "/" + name, each) for name, each in fields.items())
        elif key == "limits":
            for name, bounds in value.items():
                result[key + "/" + name] = dict(DEFAULTS[key + "/" + name], **known(bounds, {"min", "max"}))
        elif key == "lint":
            result.update(("lint/rules/" + rule, level) for rule, level in value.get("rules", {}).items())
            result["lint/profile"] = value.get("profile", "gentle")
        elif key == "strategy":
            result.update(("strategy/" + each["id"], each["title"]) for each in value)
        elif key == "people":
            result.update(("people/" + who, fields) for who, fields in value.items())
        elif key in SETS:
            result.update(known({key: value}, SETS))
        else:
            result[key] = value
    return {key: value for key, value in result.items() if value is not None}
