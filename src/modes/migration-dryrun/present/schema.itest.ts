/** The picture of a real difference: what is written for mermaid is what the HTML report reads. */
import { expect, test } from 'vitest'
import { dryRuns } from '../../../../test/support/dry-run.ts'
import { renderHtml } from '../../../report/html.ts'

const dryRun = dryRuns()

test('the HTML report draws the tables and their foreign keys, whatever they are called', async () => {
  const report = await dryRun({
    base: 'CREATE TABLE customers (id integer PRIMARY KEY); CREATE TABLE "od""d <b>%%" (id integer PRIMARY KEY, "a b" numeric(10,2) DEFAULT 1);',
    change: {
      '001_a.sql': `CREATE TABLE wallets (id integer PRIMARY KEY, customer_id integer UNIQUE NOT NULL REFERENCES customers, tags text[]);
        ALTER TABLE "od""d <b>%%" ADD "größe {" integer REFERENCES "od""d <b>%%", DROP "a b";`,
    },
  })
  const page = renderHtml(report)
  expect(page.match(/<g class="entity[^"]*"/g)?.toSorted()).toEqual([
    '<g class="entity entity-new"',
    '<g class="entity"',
    '<g class="entity"',
  ])
  expect(page.match(/<g class="relationship"/g)).toHaveLength(2)
  expect(page.match(/<g class="column column-(new|removed)"/g)).toHaveLength(2)
})
