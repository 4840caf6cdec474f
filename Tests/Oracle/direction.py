"""Whether a change of a measure makes it easier or harder."""
from reading import KEEP


def direct(changes, old, new, old_end, new_end):
    """Names the directions of measure changes, and baselines that were filled in."""
    told = []
    for each in changes:
        if each["kind"] == "measure_changed":
            each = dict(each, direction=direction(each["field"], old, new, old_end, new_end))
            if each["field"] == "baseline" and "baseline" not in old and "target" in old and "target" in new:
                each = dict(each, kind="baselined", direction=None)
        told.append(each)
    return told


def direction(field, old, new, old_end, new_end):
    if field == "keep":
        return of_bound(old.get("keep"), new.get("keep"))
    if field == "due":
        return of_days(old.get("due", old_end), new.get("due", new_end))
    if field in ("target", "baseline"):
        return of_span(old, new)
    return "changed"


def of_days(old, new):
    if old is None or new is None or old == new:
        return "changed"
    return "easier" if new > old else "harder"


def of_bound(old, new):
    if old is None or new is None:
        return "changed"
    (old_sign, old_limit), (new_sign, new_limit) = (KEEP.match(each).groups() for each in (old, new))
    if old_sign[0] != new_sign[0]:
        return "changed"
    # Looser for `<` is higher, for `>` lower; at the same limit, with `=`.
    up = 1 if new_sign[0] == "<" else -1
    looser = (float(new_limit) - float(old_limit)) * up or len(new_sign) - len(old_sign)
    return "easier" if looser > 0 else "harder" if looser < 0 else "changed"


def of_span(old, new):
    ends = [item.get(key) for item in (old, new) for key in ("baseline", "target")]
    if None in ends:
        return "changed"
    old_base, old_target, new_base, new_target = ends
    old_span, new_span = old_target - old_base, new_target - new_base
    if (old_span > 0) != (new_span > 0):
        return "changed"
    if old_base == new_base:
        return "easier" if abs(new_span) < abs(old_span) else "harder"
    if old_target == new_target:
        return "easier" if abs(new_span) > abs(old_span) else "harder"
    # The value as it stands now; where it was taken away with this change, as it stood.
    current = new.get("current", old.get("current"))
    if current is None:
        return "changed"
    was, now = ((current - base) / span for base, span in ((old_base, old_span), (new_base, new_span)))
    if abs(was - now) <= 1e-9:
        return "changed"
    return "easier" if now > was else "harder"
