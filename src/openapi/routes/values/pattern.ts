import { createContext, Script } from 'node:vm'

/** A regular expression of the code's takes longer than that on a text: whoever wrote it did not mean that either. */
const mostMs = 100

/** Texts so short are over at once, unless a group is repeated: `(a+)+`. */
const short = 100
const repeatedGroup = /\)[*+{]/

/** What a regular expression finds is not known: it would take for ever. */
export class Endless extends Error {}

const context = createContext({ run: (): unknown => null })
const runner = new Script('run()')

/** A regular expression that throws `Endless` instead of hanging, in `exec` and in all methods of strings, which call that. */
class BoundedPattern extends RegExp {
  override exec(text: string): RegExpExecArray | null {
    if (text.length < short && !repeatedGroup.test(this.source)) return super.exec(text)
    let found: RegExpExecArray | null = null
    Object.assign(context, { run: () => (found = super.exec(text)) })
    try {
      runner.runInContext(context, { timeout: mostMs })
    } catch (error) {
      throw new Endless(`/${this.source}/`, { cause: error })
    }
    return found
  }
}

/** A regular expression of the code's; null: this engine does not know it. */
export function compiled(source: string, flags = ''): RegExp | null {
  try {
    return new BoundedPattern(source, flags)
  } catch {
    return null
  }
}

/** What `look` comes to; null where a pattern in it is endless. */
export function bounded<Result>(look: () => Result): Result | null {
  try {
    return look()
  } catch (error) {
    if (error instanceof Endless) return null
    throw error
  }
}
