import { enclosed, line, render } from './layout.ts'

/** How modules of the project name each other: with ".ts" where it runs as it is, ".js" where it is compiled, "" where it is bundled. */
export type Extension = '.ts' | '.js' | ''

/** A file of the generated project. */
export interface SourceFile {
  /** Relative to the folder that holds `--output`, with slashes. */
  path: string
  text: string
  /**
   * handlers: the person's, in their order; written: the generator's, in its order, and what is missing comes back; begun: the generator's
   * start, where what a person took out stays out; data: one piece, which nobody edits.
   */
  role: 'handlers' | 'written' | 'begun' | 'data'
  /** It is written only where that is known: without, it stays as it is. */
  origin?: 'implementation'
}

export const header =
  '// Written by preflight scaffold. Run it again after the description changed: what you change or add here stays.'

/** The imports of a module while it is written. */
export class Imports {
  readonly #modules = new Map<string, Map<string, boolean>>()

  /** Notes that `name` of a module is used, as a value or only as a type; returns the name. */
  use(from: string, name: string, kind: 'value' | 'type' = 'value'): string {
    const names = this.#modules.get(from) ?? new Map<string, boolean>()
    names.set(name, kind === 'value' || (names.get(name) ?? false))
    this.#modules.set(from, names)
    return name
  }

  /** Packages first, then from the farthest module to the nearest. */
  text(): string {
    const lines: string[] = []
    const modules = [...this.#modules].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
    for (const [from, names] of modules) {
      const kinds = [
        ['import ', [...names].filter(([, isValue]) => isValue)],
        ['import type ', [...names].filter(([, isValue]) => !isValue)],
      ] as const
      for (const [start, used] of kinds) {
        const plain = used.map(([name]) => name).filter((name) => !name.includes(' '))
        // "default express", "* as operations"
        for (const [name] of used) if (name.includes(' ')) lines.push(`${start}${name.replace(/^default /, '')} from '${from}';`)
        if (plain.length > 0) lines.push(render([start, enclosed('{', plain.sort(), '}', line), ` from '${from}';`]))
      }
    }
    return lines.join('\n')
  }
}

function rank(from: string): number {
  return from.startsWith('node:') ? 0 : from.startsWith('../') ? 2 : from.startsWith('.') ? 3 : 1
}

/** A module's text: the header, imports, and what it declares, a blank line between. */
export function moduleText(imports: Imports, sections: readonly string[]): string {
  return `${[header, imports.text(), ...sections].filter((section) => section !== '').join('\n\n')}\n`
}

/** A module that is written out whole: relative imports, which stand there with ".js", get the project's extension. */
export function template(text: string, extension: Extension): string {
  return `${header}\n\n${text.trim().replace(/^((?:import|export|\}).* from '\.[^']*)\.js';$/gm, `$1${extension}';`)}\n`
}
