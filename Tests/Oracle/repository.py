"""Commits and files, from `git log` and `git cat-file --batch` alone."""
import subprocess

import reading
import state


class Commit:
    def __init__(self, record):
        ident, parents, seconds, name, email, authored, message = record.split("\x00", 6)
        self.id, self.parents, self.committed, self.authored = ident, parents.split(), int(seconds), int(authored)
        self.author = {"name": name, "email": email}
        self.message = message.strip("\n")

    @property
    def subject(self):
        return self.message.split("\n", 1)[0]


class Repository:
    def __init__(self, folder):
        self.folder = folder
        self.cat = subprocess.Popen(["git", "-C", folder, "cat-file", "--batch"],
                                    stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.trees, self.parsed = {}, {}

    def close(self):
        self.cat.stdin.close()
        self.cat.stdout.close()
        self.cat.wait()

    def commits(self, revision):
        """All that `revision` reaches, by id."""
        form = "%H%x00%P%x00%ct%x00%an%x00%ae%x00%at%x00%B%x01"
        text = subprocess.run(["git", "-C", self.folder, "log", "--format=" + form, revision, "--"], check=True,
                              stdout=subprocess.PIPE).stdout.decode("utf-8", "replace")
        found = [Commit(record.lstrip("\n")) for record in text.split("\x01") if record.strip()]
        return {commit.id: commit for commit in found}

    def object(self, name):
        self.cat.stdin.write(name.encode() + b"\n")
        self.cat.stdin.flush()
        ident, kind, size = self.cat.stdout.readline().decode().split()
        data = self.cat.stdout.read(int(size) + 1)[:-1]
        return ident, data

    def tree(self, name, prefix=""):
        """The paths below a tree and their blobs."""
        ident, data = self.object(name)
        if (ident, prefix) in self.trees:
            return self.trees[ident, prefix]
        files, at = {}, 0
        while at < len(data):
            end = data.index(b"\x00", at)
            mode, path = data[at:end].decode().split(" ", 1)
            blob = data[end + 1:end + 21].hex()
            at = end + 21
            if mode == "40000":
                files.update(self.tree(blob, prefix + path + "/"))
            else:
                files[prefix + path] = blob if mode.startswith("100") else None
        self.trees[ident, prefix] = files
        return files

    def parse(self, kind, blob):
        """What a file says, or None where it can't be read."""
        if (kind, blob) not in self.parsed:
            try:
                self.parsed[kind, blob] = state.READERS[kind](self.object(blob)[1])
            except (reading.Unreadable, KeyError, AttributeError, TypeError):
                self.parsed[kind, blob] = None
        return self.parsed[kind, blob] if blob else None

    def state(self, commit, last):
        return state.build(self.tree(commit + "^{tree}"), self.parse, last)
