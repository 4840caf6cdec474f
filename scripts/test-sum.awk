# The sum of an xunit report, one line for each test target.
function attribute(name,   found) {
  if (!match($0, " " name "=\"[^\"]*\"")) return ""
  found = substr($0, RSTART + 1, RLENGTH - 1)
  return substr(found, length(name) + 3, length(found) - length(name) - 3)
}
function close_sum(   target, i) {
  printf "\n"
  for (i = 1; i <= targets; i++) {
    target = order[i]
    printf "  %-18s %5d tests   %s\n", target, ran[target], failed[target] ? failed[target] " failed" : "ok"
  }
  printf "  %-18s %5d tests   %d failed, %d skipped, %.1f s\n", "all", total, failures, skipped, seconds
  printf "\n%d passed, %d failed, %d skipped\n", total - failures - skipped, failures, skipped
}
/<testsuite / { seconds = attribute("time") }
/<testcase / {
  target = attribute("classname"); sub(/\..*/, "", target)
  if (!(target in ran)) order[++targets] = target
  ran[target]++; total++
}
/<failure/ { if (!counted[total]++) { failed[target]++; failures++ } }
/<skipped/ { skipped++ }
END { close_sum() }
