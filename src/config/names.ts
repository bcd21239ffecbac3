import { UserError } from '../errors.ts'
import type { Door, Input } from './input.ts'
import { didYouMean } from './suggest.ts'

interface Occurrence {
  /** As an error names it: "--rosw". */
  origin: string
  /** "input", "flag" or "key". */
  what: string
  door: Door
  /** Before a suggested name: "--" for flags. */
  prefix?: string
}

/** Throws `UserError` for a name that no input has, or that may not be given at this door. */
export function refuseUnknown(name: string, at: Occurrence, known: readonly Input<unknown>[]): void {
  const input = known.find((each) => each.name === name)
  if (input === undefined) {
    const remedy = didYouMean(name, namesAt(at.door, known), at.prefix)
    throw new UserError(`${at.origin}: there is no such ${at.what}`, remedy === '' ? {} : { remedy })
  }
  if (isAt(input, at.door)) return
  throw new UserError(`${at.origin}: it cannot be given here`, { remedy: elsewhere(input) })
}

export function isAt(input: Input<unknown>, door: Door): boolean {
  return input.doors === undefined || input.doors.includes(door)
}

function namesAt(door: Door, known: readonly Input<unknown>[]): string[] {
  return known.filter((input) => isAt(input, door)).map((input) => input.name)
}

const described: Readonly<Record<Door, string>> = {
  action: "the Action's input",
  flag: 'a flag of the command line',
  file: 'a key of preflight.yml',
}

function elsewhere(input: Input<unknown>): string {
  return `${input.name} is ${(input.doors ?? []).map((door) => described[door]).join(' or ')}.`
}
