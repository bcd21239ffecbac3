import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileReport } from '../../../test/support/hostile-report.ts'
import { rewrite } from '../golden/rewrite.ts'
import { renderHtml } from '../html.ts'
import type { Block, Report } from '../report.ts'
import { parseErDiagram } from './diagram/parse.ts'

const withBody = (...body: Block[]): Report => ({ ...rewrite, findings: [], body })

describe('an entity-relationship diagram', () => {
  const text = `erDiagram
  %% and 3 more
  t_orders["orders (new)"] {
    bigint id PK
    numeric(12-2) total "new"
    bigint customer_id FK, UK "was integer, now NOT NULL"
  }
  t_customers["customers"]
  t_customers |o--o{ t_orders : "customer_id (new)"
  "a b" ||--o| t_orders : x
`

  test('is read as Preflight writes it', () => {
    const column = (type: string, name: string, keys: string[] = [], remark = '') => ({ type, name, keys, remark })
    expect(parseErDiagram(text)).toEqual({
      entities: [
        {
          id: 't_orders',
          label: 'orders (new)',
          columns: [
            column('bigint', 'id', ['PK']),
            column('numeric(12-2)', 'total', [], 'new'),
            column('bigint', 'customer_id', ['FK', 'UK'], 'was integer, now NOT NULL'),
          ],
        },
        { id: 't_customers', label: 'customers', columns: [] },
        { id: 'a b', label: 'a b', columns: [] },
      ],
      relationships: [
        {
          parent: 't_customers',
          child: 't_orders',
          parentEnd: { optional: true, many: false },
          childEnd: { optional: true, many: true },
          label: 'customer_id (new)',
        },
        {
          parent: 'a b',
          child: 't_orders',
          parentEnd: { optional: false, many: false },
          childEnd: { optional: true, many: false },
          label: 'x',
        },
      ],
    })
  })

  test('is shown as text where it is anything else', () => {
    for (const other of ['graph TD', `${text}  style t_orders fill:red`, '  t_orders {', 'a ||--|| b : c d', '']) {
      expect(parseErDiagram(other)).toBeNull()
      const page = renderHtml(withBody({ kind: 'diagram', notation: 'erDiagram', text: other }))
      expect(page).toContain('<span>mermaid</span>')
    }
    expect(renderHtml(withBody({ kind: 'diagram', notation: 'erDiagram', text }))).not.toContain('<span>mermaid</span>')
  })

  test('is drawn though its tables refer to each other in a circle', () => {
    const circle = 'a ||--o{ b : x\nb ||--o{ c : x\nc ||--o{ a : x\na ||--o{ a : x'
    const page = renderHtml(withBody({ kind: 'diagram', notation: 'erDiagram', text: circle }))
    expect(page.match(/class="relationship"/g)).toHaveLength(4)
    expect(page.match(/class="entity"/g)).toHaveLength(3)
    expect(noPlaces(page)).toEqual([])
  })
})

/** Places and lengths of pictures that are no numbers. */
function noPlaces(page: string): string[] {
  const places = [...page.matchAll(/ (?:d|x|y|width|height|viewBox|transform)="([^"]*)"/g)].map(([, value = '']) => value)
  return places.filter((value) => /NaN|Infinity|undefined|null/.test(value))
}

test('no picture has a place that is no number', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      expect(noPlaces(renderHtml(report))).toEqual([])
    }),
    { numRuns: 150 },
  )
})
