"""The order in which commits are told, and who descends from whom."""


class Graph:
    def __init__(self, commits, head, followed):
        """`followed` gives the parents of a commit whose history is told."""
        self.commits = commits
        self.times, self.reach = {}, {}
        for ident in self.topological([head] if head else [], lambda commit: commit.parents):
            commit = commits[ident]
            parents = [each for each in followed(commit) if each in commits]
            self.times[ident] = max([commit.committed] + [self.times[each] + 1 for each in parents])
            self.reach[ident] = {ident}.union(*(self.reach[each] for each in parents))
        told = self.topological([head] if head else [], followed)
        self.order = sorted(told, key=self.key)
        self.ancestors = {}
        for ident in told:
            self.ancestors[ident] = {ident}.union(*(self.ancestors[each] for each in followed(commits[ident])))

    def key(self, ident):
        return self.times[ident], ident

    def topological(self, heads, parents):
        """Parents first."""
        done, result, waiting = set(), [], list(heads)
        while waiting:
            ident = waiting[-1]
            missing = [each for each in parents(self.commits[ident]) if each in self.commits and each not in done]
            if ident in done:
                waiting.pop()
            elif missing:
                waiting += missing
            else:
                done.add(ident)
                result.append(waiting.pop())
        return result

    def is_ancestor(self, one, other):
        return one != other and one in self.ancestors[other]

    def concurrent(self, one, other):
        return one not in self.ancestors[other] and other not in self.ancestors[one]

    def brought(self, merge):
        """What a merge brings in beside its first parent, merges left out, the first first."""
        known = self.reach[merge.parents[0]]
        brought = set().union(*(self.reach[each] for each in merge.parents[1:])) - known
        return sorted((each for each in brought if len(self.commits[each].parents) < 2), key=self.key)
