#!/usr/bin/env python3
"""events.py DIR [REVISION]: the events of a history as JSON lines, read without any of okr's code.

Told as docs say: a commit against its parent, a merge of a proposal against its first parent, any other
merge against what the events before it replay to. The order is that of the commits' corrected times
(never before a parent's), then of their ids.
"""
import copy
import json
import re
import sys

import graph
import repository
import state
from difference import difference
from replay import find, replay

TRAILER = re.compile(r"Proposal:\s*([a-z0-9-]+)/([a-z0-9-]+)\s*$", re.I)
BRANCH = re.compile(r"proposals/([a-z0-9][a-z0-9-]*)/([a-z0-9][a-z0-9-]*)")
PROPOSER = re.compile(r"Proposed-by:\s*(.*?)\s*<(.*)>\s*$", re.I)


def trailers(message):
    paragraphs = re.split(r"\n\s*\n", message)
    return paragraphs[-1].split("\n") if len(paragraphs) > 1 else []


def proposal(commit):
    """The name of the proposal that a commit brings in, if it says so."""
    for line in trailers(commit.message):
        match = TRAILER.match(line)
        if match:
            return match.group(2)
    match = BRANCH.search(commit.subject if len(commit.parents) > 1 else commit.message)
    return match.group(2) if match else None


class History:
    def __init__(self, folder, revision="HEAD"):
        self.repository = repository.Repository(folder)
        self.commits = self.repository.commits(revision)
        head = next(iter(self.commits), None)
        self.proposals = {ident: proposal(commit) for ident, commit in self.commits.items()}
        self.graph = graph.Graph(self.commits, head, self.followed)
        self.states, self.raw = {}, {}
        for ident in self.graph.order:
            self.read(ident)
        self.head = self.states[head] if head else state.empty()
        self.repository.close()

    def followed(self, commit):
        """The parents whose history is told: a merged proposal's own commits are not."""
        return commit.parents[:1] if self.proposals[commit.id] else commit.parents

    def read(self, ident):
        commit = self.commits[ident]
        parents = self.followed(commit)
        if not parents:
            before = state.empty()
        elif len(parents) == 1:
            before = self.states[parents[0]]
        else:
            before = state.empty()
            for other in self.graph.order:
                if other in self.raw and self.graph.is_ancestor(other, ident):
                    replay(before, self.raw[other])
        after = self.repository.state(ident, before)
        self.states[ident] = after
        self.raw[ident] = difference(before, after)

    def author(self, commit):
        if not self.proposals[commit.id]:
            return commit.author
        for line in trailers(commit.message):
            match = PROPOSER.match(line)
            if match:
                return {"name": match.group(1), "email": match.group(2)}
        brought = self.graph.brought(commit) if len(commit.parents) > 1 else []
        return self.commits[brought[0]].author if brought else commit.author

    def told(self):
        """[(commit, events)], without what a concurrent commit had done already."""
        result, now, made = [], state.empty(), {}
        for ident in self.graph.order:
            events = []
            for event in self.raw[ident]:
                key = json.dumps([event[name] for name in ("kind", "ref", "field", "from", "to")], sort_keys=True)
                others = made.setdefault(key, [])
                if not (stands(now, event) and any(self.graph.concurrent(ident, other) for other in others)):
                    events.append(event)
                others.append(ident)
            replay(now, events)
            result.append((ident, events))
        self.replayed = now
        return result

    def lines(self):
        for ident, events in self.told():
            commit = self.commits[ident]
            author = self.author(commit)
            for event in events:
                yield dict(event, commit=ident, author=author, proposal=self.proposals[ident],
                           via="proposal" if self.proposals[ident] else "direct")


def stands(now, event):
    """Whether what the event says is so already, `checked` included: made again it would change nothing."""
    ref = event["ref"]
    if ":" in ref and not event["kind"].endswith("_removed") and find(now, ref) is None:
        return False
    return replay(copy.deepcopy(now), [event]) == now


if __name__ == "__main__":
    for line in History(*sys.argv[1:]).lines():
        print(json.dumps(line, sort_keys=True))
