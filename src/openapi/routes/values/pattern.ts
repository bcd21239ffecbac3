import { createContext, Script } from 'node:vm'

/** So long a busy machine may take for what is over at once on another; whoever wrote a pattern that takes longer did not mean that either. */
const mostMs = 2000

/** What takes more than linear time takes little on texts so short, unless a group is repeated in which there is a choice: `(a+)+`, `(a|aa)*`. */
const short = 2000
const repeatedTwice = /[*+}|][^()]*\)+[*+{]|\\[1-9]/

/** What a regular expression finds is not known: it would take for ever. */
export class Endless extends Error {}

const context = createContext({ run: (): unknown => null })
const runner = new Script('run()')

/** Sources that were given up: once is enough. */
const endless = new Set<string>()

/** A regular expression that throws `Endless` instead of hanging, in `exec` and in all methods of strings, which call that. */
class BoundedPattern extends RegExp {
  override exec(text: string): RegExpExecArray | null {
    if (text.length < short && !repeatedTwice.test(this.source)) return super.exec(text)
    if (endless.has(this.source)) throw new Endless(`/${this.source}/`)
    let found: RegExpExecArray | null = null
    Object.assign(context, { run: () => (found = super.exec(text)) })
    try {
      runner.runInContext(context, { timeout: mostMs })
    } catch (error) {
      endless.add(this.source)
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
