/** What a part of the test run came to. */
export interface Totals {
  passed: number;
  failed: number;
  /** Skipped and to-do tests alike: neither says anything about the product. */
  skipped: number;
}

export function add(parts: readonly Totals[]): Totals {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const part of parts) {
    sum.passed += part.passed;
    sum.failed += part.failed;
    sum.skipped += part.skipped;
  }
  return sum;
}

export function format({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Why the run must not count as good, in words for the person who ran it; undefined when it is good. */
export function objection(totals: Totals, options: { ci: boolean }): string | undefined {
  if (totals.failed > 0) return 'Some tests failed.';
  if (totals.passed === 0) return 'No test ran.';
  if (options.ci && totals.skipped > 0) return 'Skipped tests are not accepted in CI.';
  return undefined;
}
