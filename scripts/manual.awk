# Turns the help of one command into a manual page: sections stay sections, their text stays as it is laid out.
function text(line) {
  gsub(/\\/, "\\e", line)
  gsub(/-/, "\\-", line)
  return line ~ /^[.']/ ? "\\&" line : line
}
function section(title) {
  if (open) print ".fi"
  print ".SH " title
  print ".nf"
  open = 1
}
function head() {
  printf ".TH \"%s\" 1 \"\" \"okr\" \"Objectives and key results in git\"\n", toupper(name)
  print ".SH NAME"
  print text(name) (overview == "" ? "" : " \\- " text(overview))
}
NR == 1 {
  overview = /^OVERVIEW: / ? substr($0, 11) : ""
  head()
  if (/^OVERVIEW: /) next
}
/^USAGE: / { section("SYNOPSIS"); print ".fi"; print text(substr($0, 8)); print ".nf"; next }
/^[A-Z][A-Z &-]*:$/ { section(substr($0, 1, length($0) - 1)); next }
NR > 1 && !open && NF { section("DESCRIPTION") }
open { print text($0) }
END {
  if (open) print ".fi"
}
