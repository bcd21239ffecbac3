import { Edits } from './edits.ts'
import type { ImportedName } from './imported.ts'
import type { Parsed } from './parts.ts'
import { importKey, type Prints } from './prints.ts'

/**
 * Adds the imports that code which was put in needs, and takes out those of the generator's that nothing uses any more. A person's own stay,
 * and one that a person took out comes back only with code that needs it.
 */
export function mergeImports(
  look: (text: string) => Parsed,
  text: string,
  generated: Parsed,
  base: Prints | null,
  needed: ReadonlySet<string>,
): string {
  const offered = generated.imports.flatMap(({ names }) => names)
  const wanted = offered.filter(({ local }) => needed.has(local))
  const added = wanted.reduce((whole, name) => withImport(look, whole, name), look(text))
  return withoutUnused(look, added, base, new Set(offered.map(({ from, local }) => importKey(from, local))))
}

function withImport(look: (text: string) => Parsed, current: Parsed, name: ImportedName): Parsed {
  const known = current.imports.flatMap(({ names }) => names).find(({ local }) => local === name.local)
  if (known !== undefined && (!known.typeOnly || name.typeOnly)) return current
  if (known !== undefined) return withImport(look, look(withoutName(current, known)), name)
  if (current.bound.has(name.local)) return current
  const edits = new Edits()
  const sameModule = (from: string): boolean => importKey(from, '') === importKey(name.from, '')
  const beside = current.imports.find(
    (each) => sameModule(each.from) && each.typeOnly === name.typeOnly && each.insertAt !== null,
  )
  const written = name.imported === name.local ? name.local : `${name.imported} as ${name.local}`
  if (beside?.insertAt != null && name.imported !== 'default' && name.imported !== '*') {
    const broken = current.text.slice(beside.range.start, beside.range.end).includes('\n')
    edits.insert(beside.insertAt, broken ? `,\n  ${written}` : `, ${written}`)
    return look(edits.apply(current.text))
  }
  const kind = name.typeOnly ? 'import type' : 'import'
  const clause = name.imported === 'default' ? name.local : name.imported === '*' ? `* as ${name.local}` : `{ ${written} }`
  const line = `${kind} ${clause} from '${name.from}';`
  const last = current.imports.at(-1)
  if (last !== undefined) edits.insert(last.range.end, `\n${line}`)
  else edits.insert(headerEnd(current.text), `${line}\n\n`)
  return look(edits.apply(current.text))
}

/** Behind the comments at the top of the file. */
function headerEnd(text: string): number {
  return text.match(/^(?:\/\/.*\n|\s*\n)*/)?.[0].length ?? 0
}

function withoutUnused(
  look: (text: string) => Parsed,
  current: Parsed,
  base: Prints | null,
  offered: ReadonlySet<string>,
): string {
  if (base === null) return current.text
  const unused = current.imports
    .flatMap(({ names }) => names)
    .find(({ from, local }) => {
      const key = importKey(from, local)
      return (base.has(key) || offered.has(key)) && !current.uses.has(local)
    })
  return unused === undefined ? current.text : withoutUnused(look, look(withoutName(current, unused)), base, offered)
}

function withoutName(current: Parsed, name: ImportedName): string {
  const edits = new Edits()
  const statement = current.imports.find(({ range }) => range.start <= name.range.start && name.range.end <= range.end)
  if (statement === undefined) return current.text
  if (statement.names.length === 1) {
    const after = current.text.slice(statement.range.end).match(/^[ \t]*\r?\n/)?.[0].length ?? 0
    edits.replace(statement.range.start, statement.range.end + after, '')
    return edits.apply(current.text)
  }
  const behind = current.text.slice(name.range.end).match(/^\s*,[ \t]*(\r?\n[ \t]*)?/)?.[0] ?? null
  if (behind !== null && !/^\s*,\s*\}/.test(current.text.slice(name.range.end))) {
    edits.replace(name.range.start, name.range.end + behind.length, '')
  } else {
    const before = current.text.slice(0, name.range.start).match(/,\s*$/)?.[0].length ?? 0
    edits.replace(name.range.start - before, name.range.end, '')
  }
  return edits.apply(current.text)
}
