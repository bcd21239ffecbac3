/** A test of one of several hypotheses. */
export interface Tested {
  /** One-sided. */
  p: number
  /** Of the rounds that it rests on: with n of them no p is below 2^−n. */
  rounds: number
}

/**
 * The tests whose hypotheses are refused at a level that holds for all of them together, however they depend on one another:
 * Holm's step-down ("A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 1979).
 *
 * One that could not be refused whatever the signs of its rounds, such as that of the error rate where nothing failed, is not
 * counted (Tarone, "A modified Bonferroni method for discrete data", Biometrics 1990): so a gate that has nothing to judge
 * costs the others no power.
 */
export function holm<Test extends Tested>(tests: readonly Test[], level: number): ReadonlySet<Test> {
  const rising = able(tests, level).sort((a, b) => a.p - b.p)
  const failed = rising.findIndex(({ p }, before) => !(p <= level / (rising.length - before)))
  return new Set(failed === -1 ? rising : rising.slice(0, failed))
}

/** What Holm's procedure holds the smallest p against. */
export function strictestLevel(tests: readonly Tested[], level: number): number {
  return level / Math.max(1, able(tests, level).length)
}

function able<Test extends Tested>(tests: readonly Test[], level: number): Test[] {
  return tests.filter(({ rounds }) => 2 ** -rounds <= level)
}
