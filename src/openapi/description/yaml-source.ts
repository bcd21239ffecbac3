import { type Document, isAlias, isMap, isNode, isSeq, type Node, parseDocument, type YAMLParseError } from 'yaml'
import type { Position } from './description.ts'
import type { Json } from './json.ts'
import { lineIndex } from './line-index.ts'
import { problem } from './problem.ts'
import type { Source } from './source.ts'
import { nameOf, startOf, startOfKey, YamlProblem, yamlValue } from './yaml-value.ts'

/** YAML 1.2 (JSON is such too). Throws `UserError` with the place of what is none, of a key that stands twice, and of an alias bomb. */
export function yamlSource(text: string, file: string, uri: string): Source {
  const lines = lineIndex(text)
  const place = (offset: number): Position => ({ file, ...lines.at(Math.min(offset, text.length)) })
  const document = parsed(text, place)
  const broken = document.errors[0]
  if (broken !== undefined) throw problem(place(broken.pos[0]), said(broken))
  return {
    file,
    uri,
    value: plain(document, place, lines),
    at: (tokens) => place(offsetOf(document, tokens)),
    notes: document.warnings.map((warning) => ({ text: firstLine(warning.message), at: place(warning.pos[0]) })),
  }
}

function parsed(text: string, place: (offset: number) => Position): Document.Parsed {
  try {
    // Twice the same key is looked for by yamlValue: the library compares each with each.
    return parseDocument(text, { prettyErrors: false, uniqueKeys: false })
  } catch (error) {
    if (error instanceof RangeError) throw problem(place(0), 'it is nested too deep')
    throw error
  }
}

function plain(document: Document.Parsed, place: (offset: number) => Position, lines: ReturnType<typeof lineIndex>): Json {
  try {
    return yamlValue(document)
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    const first = error.first === null ? '' : ` (first in line ${lines.at(error.first).line})`
    throw problem(place(error.offset), `${error.message}${first}`)
  }
}

/** The offset of the key or item at the end of these tokens, or of the nearest thing around it. */
function offsetOf(document: Document.Parsed, tokens: readonly string[]): number {
  let node: Node | null = document.contents
  let offset = node === null ? 0 : startOf(node)
  for (const token of tokens) {
    const found = node === null ? null : childOf(node, token, document)
    if (found === null) break
    ;({ node, offset } = found)
  }
  return offset
}

function childOf(node: Node, token: string, document: Document.Parsed): { node: Node | null; offset: number } | null {
  if (isAlias(node)) {
    const target = node.resolve(document)
    return target === undefined ? null : childOf(target, token, document)
  }
  if (isSeq(node)) {
    const item = node.items[Number(token)]
    return isNode(item) ? { node: item, offset: startOf(item) } : null
  }
  if (!isMap(node)) return null
  const pair = node.items.find(({ key }) => nameOf(key) === token)
  if (pair !== undefined) return { node: isNode(pair.value) ? pair.value : null, offset: startOfKey(pair, node) }
  for (const { key, value } of node.items) {
    if (nameOf(key) !== '<<' || !isNode(value)) continue
    const found = isSeq(value)
      ? value.items.map((item) => (isNode(item) ? childOf(item, token, document) : null)).find((each) => each !== null)
      : childOf(value, token, document)
    if (found) return found
  }
  return null
}

/** In words of ours where the library's are about itself. */
function said({ code, message }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS') return 'it holds more than one document'
  return message.includes('call stack') ? 'it is nested too deep' : `no YAML: ${firstLine(message)}`
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}
