import type { Refusal } from '../apply.ts'

/** The server's words for what a preparation can mend or explain, with their SQLSTATE: they stand in whatever a tool prints, perhaps as JSON. */
const known: readonly { code: string; pattern: RegExp; message: (name: string) => string }[] = [
  { code: '42704', pattern: /role \\?"([^"\\]+)\\?" does not exist/g, message: (name) => `role "${name}" does not exist` },
  {
    code: '0A000',
    pattern: /extension \\?"([^"\\]+)\\?" is not available/g,
    message: (name) => `extension "${name}" is not available`,
  },
  {
    code: '58P01',
    pattern: /(could not open extension control file \\?"[^"\\]+)\\?"/g,
    message: (text) => `${text.replace('\\"', '"')}"`,
  },
]

/** The last of the refusals that a preparation knows in what a command printed; null: none. */
export function refusalIn(output: string): Pick<Refusal, 'code' | 'message'> | null {
  const found = known.flatMap(({ code, pattern, message }) =>
    [...output.matchAll(pattern)].map((match) => ({ at: match.index, code, message: message(match[1] ?? '') })),
  )
  const last = found.sort((a, b) => a.at - b.at).at(-1)
  return last === undefined ? null : { code: last.code, message: last.message }
}
