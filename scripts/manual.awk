# Turns the help of one command into a manual page: sections stay sections, their text stays as it is laid out.
function text(line) {
  gsub(/\\/, "\\e", line)
  gsub(/-/, "\\-", line)
  return line ~ /^[.']/ ? "\\&" line : line
}
function section(title) {
  close_section()
  print ".SH " toupper(title)
  print ".nf"
  open = 1
}
function close_section() {
  if (open) print ".fi"
  open = 0
}
# The description stands before the usage in a help, and behind it in a manual page.
function describe(   i) {
  if (described++ || !length(description)) return
  print ".SH DESCRIPTION"
  printf "%s", description
}
NR == 1 {
  printf ".TH \"%s\" 1 \"\" \"okr\" \"Objectives and key results in git\"\n", toupper(name)
  print ".SH NAME"
  print text(name) " \\- " text($0)
  next
}
/^Usage: / { section("Synopsis"); usage = 1; print text(substr($0, 8)); next }
!usage && NF { description = description (blank ? ".PP\n" : "") text($0) "\n"; blank = 0; next }
!usage { blank = description != ""; next }
usage == 1 && NF { print text(substr($0, 8)); next }
usage == 1 { close_section(); usage = 2; describe(); next }
/^Exit status: / { section("Exit status"); close_section(); $0 = substr($0, 14) }
/^[A-Z][A-Za-z ]*$/ { section($0); next }
{ print text($0) }
END {
  close_section()
  describe()
}
