import type { Description } from './description.ts'
import { isList, type Json, type JsonObject, member, textOf } from './json.ts'
import type { Origins } from './origins.ts'
import { valueAt } from './pointer.ts'
import { problem } from './problem.ts'
import { sections, type Version } from './versions.ts'

type Note = Description['notes'][number]

interface Step {
  /** "#/components/schemas/User" */
  to: string
  /** All of the way must hold at once; otherwise it is one of several, and another may end. */
  always: boolean
}

/**
 * Follows the `$ref`s of a gathered document that say what a thing itself is (not what it holds). Throws `UserError` where they, and
 * `allOf`, only lead round: no value could ever be judged by such a schema. One that can be left by another alternative is noted.
 */
export function refuseCycles(document: JsonObject, version: Version, origins: Origins): Note[] {
  const notes: Note[] = []
  const done = new Set<string>()

  const visit = (ref: string, way: readonly Step[]): void => {
    const start = way.findIndex(({ to }) => to === ref)
    if (start !== -1) {
      const round = way.slice(start)
      report(ref, [...round.map(({ to }) => to), ref].map(nameOf).join(' → '), round)
      return
    }
    if (done.has(ref)) return
    for (const next of stepsFrom(valueAt(document, tokens(ref)), true)) visit(next.to, [...way, { to: ref, always: next.always }])
    done.add(ref)
  }

  const report = (ref: string, round: string, way: readonly Step[]): void => {
    const at = origins.at(tokens(ref))
    if (way.every(({ always }) => always)) throw problem(at, `${nameOf(ref)} is only itself: ${round}`, { pointer: ref.slice(1) })
    notes.push({ text: `${nameOf(ref)} is one of itself: ${round}`, at })
  }

  for (const section of Object.values(sections[version]))
    for (const name of Object.keys((valueAt(document, section) as JsonObject | undefined) ?? {}))
      visit(`#/${[...section, name].join('/')}`, [])
  return notes
}

function stepsFrom(value: Json | undefined, always: boolean): Step[] {
  const ref = textOf(member(value, '$ref'))
  const own = ref === null ? [] : [{ to: ref, always }]
  const within = (name: string, holds: boolean): Step[] => {
    const list = member(value, name)
    return isList(list) ? list.flatMap((each) => stepsFrom(each, holds)) : []
  }
  return [...own, ...within('allOf', always), ...within('anyOf', false), ...within('oneOf', false)]
}

function tokens(ref: string): string[] {
  return ref.slice(2).split('/')
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}
