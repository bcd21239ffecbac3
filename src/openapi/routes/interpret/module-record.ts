import type { ObjectValue, Scope } from '../values/value.ts'

/** A file of the project that was, or is being, evaluated. */
export interface ModuleRecord {
  file: string
  /** What ESM `export` writes, and what `exports` is at first. */
  exports: ObjectValue
  /** `module`, whose `exports` may be replaced. */
  module: ObjectValue
  /** It has import or export statements. */
  isModule: boolean
  /** null: of what every module sees. */
  scope: Scope | null
}
