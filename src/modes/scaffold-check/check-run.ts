import type { Comparison } from '../../openapi/drift/compare.ts'
import type { Code } from '../../openapi/drift/in-code.ts'
import type { Place } from '../../openapi/routes/route.ts'
import type { DescriptionRead } from './api.ts'
import type { Before, NoBefore } from './base.ts'
import type { Drift } from './drift.ts'
import type { Generated } from './generated.ts'
import type { TypeCheck, TypeMistake } from './type-check.ts'

/** Since when something is wrong. `unknown`: there was nothing to compare with. */
export type Since = 'change' | 'before' | 'unknown'

/** Everything that a run found. Paths are relative to the repository's root. */
export interface CheckRun {
  description: DescriptionRead
  /** Whether it was found, not given, and what else might have been meant. */
  found: { description: { others: readonly string[] } | null; routes: boolean }
  /** What further descriptions that were found describe: "GET /users/{}" → where. */
  alsoDescribed: ReadonlyMap<string, Place>
  /** Where routes were looked for: "src"; "." for everything. */
  routes: string
  code: Code
  /** null: the description is invalid. */
  comparison: Comparison | null
  /** null: nothing is wrong, so that it was not asked since when. */
  base: Before | NoBefore | null
  /** Whether the description was as invalid before. */
  invalidSince: Since
  drift: readonly Drift[]
  generated: Generated
  /** Of its stale files, by path. */
  staleSince: ReadonlyMap<string, Since>
  types: TypeCheck
  mistakes: readonly (TypeMistake & { since: Since })[]
  /** Sentences on how the base was found. */
  notes: readonly string[]
  reproduce: string
}
