#pragma once

/// A file below `templates/`, embedded in the binary: neither an installed program nor a moved one
/// has to find it.
struct EmbeddedTemplate {
  /// Its path below `templates/`.
  const char *name;
  /// Its bytes and a NUL.
  const char *text;
};

/// NULL behind the last one.
const struct EmbeddedTemplate *embedded_template(int index);
