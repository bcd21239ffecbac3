/** What the page's script does, as who uses it sees it. */
import { describe, expect, test } from 'vitest'
import { chromiumPath } from '../../../test/support/chromium.ts'
import { reportBrowser } from '../../../test/support/shown-report.ts'
import { everyBlock } from '../golden/every-block.ts'
import { rewrite } from '../golden/rewrite.ts'

describe.skipIf(chromiumPath() === null)('in a browser (skipped where no Chromium is found: set CHROME_PATH)', () => {
  const open = reportBrowser()

  test('a search leaves the rows that match, and says how many', async () => {
    const { page, close } = await open(everyBlock)
    const rows = page.locator('table.sortable tbody tr')
    const box = page.getByRole('searchbox', { name: 'Search in Queries' })
    const hits = page.locator('.hits')
    expect(await hits.getAttribute('aria-live')).toBe('polite')
    await box.fill('select CUSTOMERS')
    expect(await rows.filter({ visible: true }).allTextContents()).toEqual(['SELECT * FROM customers60,5000.4 ms'])
    expect(await hits.textContent()).toBe('1 of 4 rows')
    await box.fill('nothing like it')
    expect(await hits.textContent()).toBe('0 of 4 rows')
    await box.fill('')
    expect(await rows.filter({ visible: true }).count()).toBe(4)
    expect(await hits.textContent()).toBe('')
    await close()
  })

  test('heads sort by what was measured, from the keyboard, and say so', async () => {
    const { page, close } = await open(everyBlock)
    const order = () => page.locator('table.sortable tbody tr td:first-child').allTextContents()
    const given = await order()
    const [orders = '', customers = '', insert = '', vacuum = ''] = given
    const head = page.getByRole('columnheader', { name: 'mean' })
    await head.getByRole('button').focus()
    await page.keyboard.press('Enter')
    expect(await order()).toEqual([customers, orders, insert, vacuum])
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    expect(await page.locator('#said').textContent()).toBe('Sorted by mean, ascending')
    await page.keyboard.press('Space')
    expect(await order()).toEqual([insert, orders, customers, vacuum])
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    await page.keyboard.press('Enter')
    expect(await order()).toEqual(given)
    expect(await head.getAttribute('aria-sort')).toBeNull()
    await close()
  })

  test('code and commands are copied as they stand', async () => {
    const { page, close } = await open(rewrite, { permissions: ['clipboard-read', 'clipboard-write'] })
    const copied = () => page.evaluate('navigator.clipboard.readText()')
    await page.getByRole('button', { name: 'Copy the remedy for: orders is rewritten under ACCESS EXCLUSIVE' }).click()
    await expect.poll(() => page.locator('#said').textContent()).toBe('Copied')
    expect(await copied()).toBe(rewrite.findings[0]?.remedy?.code?.text)
    await page.getByRole('button', { name: 'Copy the command that reproduces: orders is rewritten' }).click()
    await expect.poll(copied).toBe('npx backend-preflight migration-dryrun --rows 1M')
    await close()
  })

  test('everything opens at a press, and what an address points at opens by itself', async () => {
    const { page, close } = await open(rewrite)
    const opened = () => page.locator('.findings > details[open]').count()
    expect(await opened()).toBe(1)
    await page.getByRole('button', { name: 'Expand all' }).click()
    expect(await opened()).toBe(4)
    await page.getByRole('button', { name: 'Collapse all' }).click()
    expect(await opened()).toBe(0)
    await page.evaluate("location.hash = 'finding-3'")
    await expect.poll(() => page.locator('#finding-3').getAttribute('open')).toBe('')
    await close()
  })
})
