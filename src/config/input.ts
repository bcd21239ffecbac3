import type { Mode } from '../report/report.ts'

/** One thing that a user can set: an Action input, a flag of the command line and a key of preflight.yml, spelled alike. */
export interface Input<T> {
  /** kebab-case */
  readonly name: string
  /** The modes that know it. `deliver` and `load` are none of `every`: they look at no change, and know few. */
  readonly modes: 'every' | readonly Task[]
  /** Known to `deliver` although `modes` says `every`. */
  readonly delivers?: true
  /** Known to `load` although `modes` says `every`. */
  readonly loads?: true
  /** What stands for the value in help: "duration", "file", "auto|always|never". null: a switch, which needs no value. */
  readonly placeholder: string | null
  /** Turns what was given (text from an input or a flag; any YAML value from the file) into the value. Throws `Unreadable`. */
  readonly read: (given: unknown) => T
  /** The value where nothing was given. */
  readonly fallback: T
  /** Instead of `fallback` for these tasks. */
  readonly fallbackOf?: Readonly<Partial<Record<Task, T>>>
  /** Given again, it adds lines to what was given before; everything else takes the last. */
  readonly repeatable?: true
  /** Its flag takes every value up to the next flag, as a shell writes what matches `shards/*.json`. */
  readonly variadic?: true
  /** The default as a user would write it; null where there is none to write. */
  readonly written: string | null
  /** Sentences for help and documentation. Markdown. */
  readonly description: string
  /** Where it may be given; all three unless narrowed. */
  readonly doors?: readonly Door[]
}

/**
 * What a door can be asked for: the modes; `deliver`, which takes the report of a run elsewhere to where it is read; and `load`, the
 * command that drives a URL typed by hand.
 */
export type Task = Mode | 'deliver' | 'load'

/** Whether a task has a use for the input. */
export function isKnownTo(input: Pick<Input<unknown>, 'modes' | 'delivers' | 'loads'>, task: Task): boolean {
  if (input.modes !== 'every') return input.modes.includes(task)
  if (task === 'deliver') return input.delivers === true
  return task !== 'load' || input.loads === true
}

export type Door = 'action' | 'flag' | 'file'

/** Something given, and where, as an error names it: "--rows", "input rows", "preflight.yml:3: rows". */
export interface Given {
  readonly value: unknown
  readonly origin: string
}

/** What was given, by the input's name. */
export type Givens = ReadonlyMap<string, Given>

/** A value that its input cannot read: becomes a `UserError` once its origin is known. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
