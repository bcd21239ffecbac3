import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { harmless } from '../../report/golden/harmless.ts'
import type { Finding } from '../../report/report.ts'
import { candidates } from './suggestion.ts'

function finding(text: string, replacement: string): Finding {
  return {
    rule: 'index-not-concurrent',
    level: 'error',
    title: text,
    why: text,
    evidence: [],
    at: { file: 'db/1_a.sql', line: 1, endLine: 1 },
    remedy: { text: '', code: null, replacement },
    docs: '',
    reproduce: `npx backend-preflight ${text}`,
  }
}

const parts = [
  '`',
  '```',
  '````',
  '~~~',
  '\n',
  '\n\n',
  ' ',
  '    ',
  '\t',
  'x',
  '<!--',
  '-->',
  '</details>',
  '@a',
  '|',
  '\\',
  '-- é',
  '# ',
  '> ',
  '1. ',
]
const text = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 20 }).map((some) => some.join(''))

test('whatever the change is called, the comment holds one suggestion, and exactly its lines', () => {
  fc.assert(
    fc.property(text, text, (words, replacement) => {
      const { suggestions, unfit } = candidates({ ...harmless, findings: [finding(words, replacement)] })
      expect(unfit).toBe(replacement.endsWith('\n') ? 1 : 0)
      if (unfit === 1) return
      const [{ marker, body } = { marker: '', body: '' }] = suggestions
      const { children } = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
      expect(children[0]).toMatchObject({ type: 'html', value: marker })
      expect(children.flatMap((node) => (node.type === 'code' && node.lang === 'suggestion' ? [node.value] : []))).toEqual([
        replacement,
      ])
      expect(children.map(({ type }) => type)).toEqual(['html', 'paragraph', 'code', 'paragraph', 'code'])
    }),
    { numRuns: 2000 },
  )
})

test('the marker is another for another text, and the same for another place', () => {
  const marker = (found: Finding) => candidates({ ...harmless, findings: [found] }).suggestions[0]?.marker
  const one = finding('Builds an index', 'SELECT 1;')
  expect(marker(one)).toMatch(/^<!-- preflight-suggestion:[0-9a-f]{16} -->$/)
  expect(marker({ ...one, at: { file: 'db/1_a.sql', line: 7, endLine: 9 } })).toBe(marker(one))
  expect(marker(finding('Builds an index', 'SELECT 2;'))).not.toBe(marker(one))
  expect(marker(finding('Rewrites it', 'SELECT 1;'))).not.toBe(marker(one))
})
