/** What GitHub would see is asked of an independent parser of GitHub-flavored markdown. */
import fc from 'fast-check'
import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { hostile } from '../../test/support/hostile.ts'
import { codeSpan, escapeText, fence, inline, inlineHtml, link } from './escape.ts'
import { code, pieces, withoutMarkup } from './text.ts'
import { visible, visibleLine } from './visible.ts'

function parse(markdown: string): Nodes[] {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children
}

/** The text that is read, and what else than text, code and our own `<span>` and `<code>` is in it. */
function read(nodes: PhrasingContent[]): { text: string; strange: string[] } {
  const strange = nodes.filter(
    (node) => !['text', 'inlineCode'].includes(node.type) && !(node.type === 'html' && /^<\/?(span|code)>$/.test(node.value)),
  )
  const text = nodes.map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : '')).join('')
  return { text: text.replaceAll('\u200b', ''), strange: strange.map((node) => node.type) }
}

function paragraph(markdown: string): PhrasingContent[] {
  const [only, ...others] = parse(markdown)
  expect(others).toEqual([])
  if (only === undefined) return []
  if (only.type !== 'paragraph') throw new Error(`a ${only.type}: ${JSON.stringify(markdown)}`)
  return only.children
}

function cellOf(markdown: string): PhrasingContent[] {
  const [table, ...others] = parse(`| a | b |\n| - | - |\n| ${markdown} | end |`)
  expect(others).toEqual([])
  if (table?.type !== 'table') throw new Error('no table')
  const row = table.children[1]
  expect(row?.children.map((cell) => read(cell.children).text).at(-1)).toBe('end')
  expect(row?.children).toHaveLength(2)
  return row?.children[0]?.children ?? []
}

const runs = { numRuns: 500 }

describe('text', () => {
  test.each([
    ['paragraph', paragraph],
    ['table', cellOf],
  ] as const)('is only text in a %s', (_, place) => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { text, strange } = read(place(escapeText(value)))
        expect(strange).toEqual([])
        expect(text).toBe(visibleLine(value))
      }),
      runs,
    )
  })

  test('makes no mention, reference, address or emoji', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        for (const form of [escapeText(value), inlineHtml(value.replaceAll('`', ''))]) {
          expect(form.replace(/&#?\w+;/g, ' ')).not.toMatch(
            /@\w|#\d|\bGH-\d|:\/\/|www\.|:[a-z0-9_+-]+:|\b(?=\d*[a-f])[0-9a-f]{7,40}\b/i,
          )
        }
      }),
      runs,
    )
  })

  test.each([
    ['a@b', 'a@\u200bb'],
    ['-0.4 % of 1.1 s', '-0.4 % of 1.1 s'],
    ['1. first', '1\\. first'],
    ['costs $5', 'costs <span>$</span>5'],
    ['a | b', 'a &#124; b'],
    ['since a1b2c3d', 'since a1b2c3\u200bd'],
    ['1000000 rows', '1000000 rows'],
    ['user_id', 'user\\_id'],
    ['\u202eabc', '\\\\u{202e}abc'],
  ])('%j is written %j', (value, written) => {
    expect(escapeText(value)).toBe(written)
  })
})

describe('code', () => {
  test.each([
    ['paragraph', paragraph],
    ['table', cellOf],
  ] as const)('shows exactly its text in a %s', (_, place) => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { text, strange } = read(place(codeSpan(value)))
        expect(strange).toEqual([])
        const shown = visible(value).replace(/[\t\n]+/g, ' ')
        expect(text.trim()).toBe(shown.trim())
      }),
      runs,
    )
  })

  test('in a fence shows exactly its text', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const [block, ...others] = parse(fence('sql', value))
        expect(others).toEqual([])
        expect(block).toMatchObject({ type: 'code', lang: 'sql', value: visible(value).replace(/\n+$/, '') })
      }),
      runs,
    )
  })
})

describe('a text of a Report', () => {
  test('keeps every name as code, whatever backticks it holds', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(pieces(`rewrites ${code(name)} twice`)).toEqual([
          { kind: 'text', value: 'rewrites ' },
          { kind: 'code', value: name === '' ? ' ' : name },
          { kind: 'text', value: ' twice' },
        ])
      }),
      runs,
    )
  })

  test('is cut without loss', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(pieces(value).filter((piece, index, all) => piece.kind === 'text' && all[index - 1]?.kind === 'text')).toEqual([])
        if (!value.includes('`')) expect(withoutMarkup(value)).toBe(value)
      }),
      runs,
    )
  })

  test('is text and code in markdown', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, other) => {
        const { strange } = read(cellOf(inline(`a ${code(name)} ${other}`)))
        expect(strange).toEqual([])
      }),
      runs,
    )
  })

  test('holds no tag but code in HTML', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, other) => {
        const html = inlineHtml(`${other} ${code(name)}`).replace(/<\/?code>|<span>\$<\/span>/g, '')
        expect(html).not.toMatch(/[<>\n"]/)
        expect(html).not.toMatch(/&(?!(amp|lt|gt|quot|#\d+);)/)
      }),
      runs,
    )
  })
})

test('a link survives blanks and parentheses', () => {
  const [paragraph] = parse(link('`a`', 'https://h/a (1)/b<c>'))
  expect(paragraph).toMatchObject({ children: [{ type: 'link', url: 'https://h/a%20%281%29/b%3Cc%3E' }] })
})
