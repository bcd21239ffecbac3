import type { Parsed, Part } from './parts.ts'

/**
 * The text with its parts in the generator's order, which puts what is used before what uses it. A person's own statements go with the part
 * behind them. As it is, where the order is right already.
 */
export function inOrderOf(current: Parsed, generated: Parsed): string {
  const rank = new Map(generated.parts.map(({ key }, index) => [key, index]))
  const ranks = current.parts.map(({ key }) => rank.get(key)).filter((each) => each !== undefined)
  if (ranks.every((each, index) => index === 0 || each > (ranks[index - 1] ?? -1))) return current.text
  const start = current.imports.at(-1)?.range.end ?? 0
  const inBody = current.parts.filter((part) => part.doc.start >= start)
  const [first] = inBody
  const last = inBody.at(-1)
  if (first === undefined || last === undefined || inBody.length !== current.parts.length) return current.text
  const chunks = inBody.map((part, index) => {
    const from = index === 0 ? start : (inBody[index - 1]?.code.end ?? start)
    return { part, text: current.text.slice(from, part.code.end) }
  })
  const sorted = placed(chunks, rank)
  return `${current.text.slice(0, start)}${sorted.map(({ text }) => text).join('')}${current.text.slice(last.code.end)}`
}

/** What has no rank stays behind what it stood behind. */
function placed(chunks: readonly { part: Part; text: string }[], rank: ReadonlyMap<string, number>): { text: string }[] {
  const groups: { rank: number; chunks: { text: string }[] }[] = []
  for (const chunk of chunks) {
    const own = rank.get(chunk.part.key)
    const last = groups.at(-1)
    if (own === undefined && last !== undefined) last.chunks.push(chunk)
    else groups.push({ rank: own ?? -1, chunks: [chunk] })
  }
  return groups.sort((one, other) => one.rank - other.rank).flatMap((group) => group.chunks)
}
