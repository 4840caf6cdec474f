# The story of the quarter, and the planning of the next: 2026-q2 is open, plans are due on 20 March. It leaves the
# shell in the repository `shop`, with Ana, on 2 March.
. "$STORIES/quarter.sh"
as 'Ceo <ceo@example.org>'
at 2026-03-01T09:00:00Z
okr cycle new 2026-q2
sed -i '/^state/a planning: {opens: 2026-03-01, due: 2026-03-20}' cycles/2026-q2/cycle.yaml
git commit -qam 'cycle: plans of 2026-q2 are due on 20 March'
as 'Ana Sousa <ana@example.org>'
at 2026-03-02T09:00:00Z
