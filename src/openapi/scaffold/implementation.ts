import type { Packages } from './application/project.ts'
import type { FrameworkName } from './framework.ts'
import type { Plan, PlannedOperation } from './plan.ts'
import type { Extension, Imports, SourceFile } from './source/module.ts'

/** What handlers do, where that is known. Only what is still the generator's becomes it: what a person wrote stays. */
export interface Implementation {
  /** What stands in a handler's braces; null: it is still to be written. `imports`: of the handler's file. */
  handler(planned: PlannedOperation, exchange: Exchange, imports: Imports, extension: Extension): readonly string[] | null
  /** Modules of its own, beside those of every service. */
  files(plan: Plan, extension: Extension): readonly SourceFile[]
  packages: Packages
}

/** How a handler of one framework reads what came and says what it answers, as source text. */
export interface Exchange {
  framework: FrameworkName
  /** Expressions. */
  params: string
  query: string
  body: string
  requestId: string
  /** A statement. `body`: an expression; null: the answer has none. `headers`: name → expression. */
  answer(status: number, body: string | null, headers?: Readonly<Record<string, string>>): string[]
}

/** The lines of a handler: what is known of it, else the stub. */
export function handlerLines(
  planned: PlannedOperation,
  exchange: Exchange,
  imports: Imports,
  extension: Extension,
  implementation: Implementation | null,
  stub: () => string,
): string {
  const known = implementation?.handler(planned, exchange, imports, extension) ?? [stub()]
  return known.map((line) => `  ${line}`).join('\n')
}
