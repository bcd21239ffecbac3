import type { Position } from './description.ts'
import type { Json } from './json.ts'
import { countMembers, jsonText } from './json-text.ts'
import { deepest, longestYaml } from './limits.ts'
import { lineIndex } from './line-index.ts'
import { problem } from './problem.ts'

/** One file, parsed. */
export interface Source {
  /** As messages call it. */
  file: string
  /** file: or https:, without a fragment. */
  uri: string
  value: Json
  /** Where a value stands, or the nearest thing around it. */
  at(tokens: readonly string[]): Position
  /** What the parser stumbled over without falling. */
  notes: readonly { text: string; at: Position }[]
}

/** Parses JSON or YAML; `file` is what errors call it. Throws `UserError` with the place of what is neither, or stands twice. */
export async function parseSource(text: string, file: string, uri: string): Promise<Source> {
  if (text.trim() === '') throw problem({ file, line: 1, column: 1 }, 'the file is empty')
  const extension = /\.json$/i.test(new URL(uri).pathname)
  if (extension || /^\s*[{[]/.test(text)) {
    try {
      return jsonSource(JSON.parse(text), text, file, uri)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      // YAML may start with a brace as well.
      if (extension) throw notJson(error, text, file)
    }
  }
  if (text.length > longestYaml)
    throw problem({ file, line: 1, column: 1 }, `as YAML it is longer than ${longestYaml / 1024 / 1024} Mi characters`, {
      remedy: 'Give it as JSON, or in several files.',
    })
  const { yamlSource } = await import('./yaml-source.ts')
  return yamlSource(text, file, uri)
}

function jsonSource(value: Json, text: string, file: string, uri: string): Source {
  const lines = lineIndex(text)
  const json = jsonText(text)
  const place = (offset: number): Position => ({ file, ...lines.at(offset) })
  const at = (tokens: readonly string[]): Position => place(json.offsetOf(tokens))
  const { members, tooDeep } = measured(value)
  if (tooDeep !== null) throw problem(at(tooDeep.slice(0, 20)), `it is nested more than ${deepest} deep`)
  // JSON.parse takes the last of two members of a name and says nothing.
  if (members !== countMembers(text)) {
    const twice = json.duplicate()
    if (twice !== null)
      throw problem(place(twice.offset), `the key ${twice.name} stands here twice (first in line ${lines.at(twice.first).line})`)
  }
  return { file, uri, value, at, notes: [] }
}

/** How many members all objects have together, and the way to something too deep. */
function measured(value: Json): { members: number; tooDeep: readonly string[] | null } {
  let members = 0
  const way: string[] = []
  const visit = (each: Json): boolean => {
    if (typeof each !== 'object' || each === null) return true
    if (way.length > deepest) return false
    const list = Array.isArray(each)
    for (const name in each) {
      if (!list) members++
      way.push(name)
      if (!visit((each as Record<string, Json>)[name] ?? null)) return false
      way.pop()
    }
    return true
  }
  return visit(value) ? { members, tooDeep: null } : { members, tooDeep: way }
}

/** V8 says "… in JSON at position 12 (line 1 column 13)", or that the text has ended. */
function notJson(error: SyntaxError, text: string, file: string): Error {
  const said = / in JSON at position (\d+)/.exec(error.message)
  const at = lineIndex(text).at(said === null ? text.trimEnd().length : Number(said[1]))
  const what = error.message.replace(/,? (?:\.\.\.|").*| in JSON at position.*| \(line.*/s, '')
  return problem({ file, ...at }, `no JSON: ${what.toLowerCase()}`)
}
