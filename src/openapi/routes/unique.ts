import type { Note } from './route.ts'

/** Each thing that is said of a place once. */
export function unique(notes: readonly Note[]): Note[] {
  const seen = new Set<string>()
  const key = ({ text, at }: Note) => `${text}\0${at.file}\0${at.line}`
  return notes.filter((note) => !seen.has(key(note)) && seen.add(key(note)))
}
