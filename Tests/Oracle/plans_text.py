"""Plans, cycles and settings as YAML text, in one of several layouts."""
import json
import re

PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _/-]*[A-Za-z0-9]\Z")
WORDS = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
ORDER = ["id", "title", "kind", "why", "owner", "supports", "with", "tags", "baseline", "target", "keep", "unit",
         "key_results", "milestones", "initiatives"]


def scalar(value, layout):
    if isinstance(value, str):
        if PLAIN.match(value) and value.lower() not in WORDS and layout.random() < 0.8:
            return value
        return "'" + value.replace("'", "''") + "'" if layout.random() < 0.3 else json.dumps(value, ensure_ascii=False)
    text = "%d" % value if value == int(value) else repr(value)
    return text + (".0" if value == int(value) else "0") if layout.random() < 0.1 else text


def flow(value, layout):
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, dict):
        return "{" + ", ".join("%s: %s" % (name(key), flow(each, layout)) for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(each, layout) for each in value) + "]"
    return scalar(value, layout)


class Raw:
    """A scalar that stands as it is: a day, a time, a word of the format."""

    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return isinstance(other, Raw) and self.text == other.text

    def __deepcopy__(self, memo):
        return self


def name(key):
    return key if re.match(r"[a-z]", key) else json.dumps(key)


def ordered(item, layout):
    keys = sorted(item, key=lambda key: ORDER.index(key) if key in ORDER else 11)
    if layout.random() < 0.2:
        layout.shuffle(keys)
    return keys


def block(item, indent, layout):
    """The lines of a map."""
    lines = []
    for key in ordered(item, layout):
        value = item[key]
        if layout.random() < 0.04:
            lines.append(indent + "# " + layout.choice(["ask Mia", "see the minutes", "to be agreed"]))
        if key == "milestones":
            value = [unnamed(each) if layout.random() < 0.5 else each for each in value]
        rows = isinstance(value, list) and value and isinstance(value[0], dict)
        if rows and (key in ("objectives", "key_results") or layout.random() < 0.7):
            lines.append(indent + key + ":")
            for each in value:
                lines += entry(each, indent + "  ", layout)
        elif isinstance(value, dict) and key == "teams":
            lines.append(indent + key + ":")
            lines += block(value, indent + "  ", layout)
        elif key == "why" and layout.random() < 0.5:
            lines += [indent + "why: >-", indent + "  " + value]
        else:
            lines.append(indent + name(key) + ": " + flow(value, layout))
    return lines


def unnamed(milestone):
    """Without an id that its title says."""
    said = milestone["id"] == milestone["title"].lower().replace(" ", "-")
    return {key: value for key, value in milestone.items() if key != "id" or not said}


def entry(item, indent, layout):
    if "key_results" not in item and layout.random() < 0.3:
        return [indent + "- " + flow(item, layout)]
    lines = block(item, indent + "  ", layout)
    comments = 0
    while lines[comments].lstrip().startswith("#"):
        comments += 1
    first = lines[comments]
    return lines[:comments] + [indent + "- " + first[len(indent) + 2:]] + lines[comments + 1:]


def text(fields, layout):
    lines = block(fields, "", layout) or ["{}"]
    if layout.random() < 0.15:
        lines.insert(0, "# " + layout.choice(["Questions to Mia.", "Read this first."]))
        lines.insert(1, "")
    end = "\r\n" if layout.random() < 0.05 else "\n"
    return end.join(lines) + end
