import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostile } from '../../test/support/hostile.ts'
import { hostileReport } from '../../test/support/hostile-report.ts'
import { rewrite } from './golden/rewrite.ts'
import { html } from './html/markup.ts'
import { renderHtml } from './html.ts'

const links = { source: 'https://host.test/o/r/blob/1', docs: 'https://host.test/o/p/blob/v1', run: 'https://host.test/run' }
const [first] = rewrite.findings

describe('a page', () => {
  test('allows its own style and script, and nothing else', () => {
    const page = renderHtml(rewrite)
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    const hash = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(page) ?? []
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; img-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
  })

  test('is the same for the same report', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(renderHtml(report, { links })).toBe(renderHtml(structuredClone(report), { links }))
      }),
      { numRuns: 20 },
    )
  })

  test('takes the title that it is given', () => {
    expect(renderHtml(rewrite, { title: 'Shop & co: <1>' })).toContain('<title>Shop &amp; co: &lt;1&gt;</title>')
  })
})

test('the escaper leaves no sign with a meaning, and nothing unseen', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)|[\0\u202a-\u202e\u2066-\u2069\u200b]/)
    }),
  )
})

describe('links', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//host.test/x', 'not a url'])(
    '%s is none',
    (run) => {
      const page = renderHtml(rewrite, { links: { run, source: run, docs: run } })
      expect(page).not.toMatch(/<a href="(?!#main")/)
    },
  )

  test('a path does not climb out of the sources', () => {
    if (!first) throw new Error('the fixture has findings')
    const at = { file: '../../../evil/x/blob/1/a.sql', line: 1, endLine: 1 }
    const page = renderHtml({ ...rewrite, findings: [{ ...first, at, docs: 'docs/../../evil.md' }] }, { links })
    expect(page.match(/href="(?!#|data:)[^"]*/g)).toEqual(['href="https://host.test/run'])
  })
})
