/** How far a goal is on its way, 0 to 1; null where a number is missing or the target is where it began. */
export function progressOf(baseline: number | null, current: number | null, target: number | null): number | null {
  return baseline === null || current === null || target === null || target === baseline ? null
    : Math.max(0, Math.min(1, (current - baseline) / (target - baseline)));
}
