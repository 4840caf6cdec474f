"""Three versions made one, as clones are joined."""
from edits import Version

CHECK_IN = ("current", "confidence", "blocked", "checked", "done")


def join(base, ours, theirs, random, evil=0.0):
    """Theirs into ours. Where both changed the same, the later check-in stands, else one of the two; with
    `evil`, sometimes neither."""
    result = Version()
    for part, value in vars(result).items():
        merged = merge_maps(getattr(base, part), getattr(ours, part), getattr(theirs, part), random, evil)
        setattr(result, part, merged)
    return result.copy()


def keyed(items):
    return {each["id"]: each for each in items}


def is_list_of_items(value):
    return isinstance(value, list) and all(isinstance(each, dict) and "id" in each for each in value)


def merge(base, ours, theirs, random, evil):
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if all(isinstance(each, dict) for each in (ours, theirs)):
        return merge_maps(base if isinstance(base, dict) else {}, ours, theirs, random, evil)
    if ours and theirs and is_list_of_items(ours) and is_list_of_items(theirs):
        old = keyed(base) if isinstance(base, list) and is_list_of_items(base) else {}
        return list(merge_maps(old, keyed(ours), keyed(theirs), random, evil).values())
    return random.choice([ours, theirs])


GONE = object()
MEASURES = ("target", "baseline", "keep", "milestones", "unit", "expected", "current")


def merge_maps(base, ours, theirs, random, evil):
    result = {}
    later = ours if checked(ours) >= checked(theirs) else theirs
    # A measure is taken from one side as a whole where its kind differs, so that there is only one.
    both = "id" in ours and "id" in theirs and measure(ours) != measure(theirs)
    side = theirs if both and measure(ours) == measure(base) else ours
    for key in list(ours) + [each for each in theirs if each not in ours]:
        old, mine, other = (fields.get(key, GONE) for fields in (base, ours, theirs))
        if both and key in MEASURES:
            value = side.get(key, GONE)
        elif key in CHECK_IN and mine != other and old not in (mine, other):
            value = later.get(key, GONE)
        elif key == "checked" and mine != other:
            value = later.get(key, GONE)
        else:
            value = merge(old, mine, other, random, evil)
        if value is not GONE and key in ("title", "why", "owner", "about") and random.random() < evil:
            value = "Neither %d" % random.randrange(99)
        if value is not GONE:
            result[key] = value
    if result.get("baseline", GONE) == result.get("target", GONE):
        result.pop("baseline", None)
    return result


def measure(item):
    return [key in item for key in ("target", "keep", "milestones")]


def checked(item):
    value = item.get("checked")
    return value.text if value else ""
