import { descriptionInvalid } from './description-invalid.ts'
import { generatedFileStale } from './generated-file-stale.ts'
import { operationNotInCode } from './operation-not-in-code.ts'
import { operationNotInDescription } from './operation-not-in-description.ts'
import { routeNotUnderstood } from './route-not-understood.ts'
import type { Rule } from './rule.ts'
import { scaffoldDoesNotCompile } from './scaffold-does-not-compile.ts'

/** Every rule, in the order in which equally bad findings are shown. */
export const rules: readonly Rule[] = [
  descriptionInvalid,
  operationNotInCode,
  operationNotInDescription,
  scaffoldDoesNotCompile,
  generatedFileStale,
  routeNotUnderstood,
]

/** Said of an ignore itself, by the judge. */
export const unusedIgnore = 'unused-ignore'

export const ruleIds: readonly string[] = [...rules.map(({ id }) => id), unusedIgnore]
