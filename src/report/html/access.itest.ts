/** Who can read the page, and on what: assistive technology, keyboards, narrow screens, paper, browsers without scripts. */
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { chromiumPath } from '../../../test/support/chromium.ts'
import { openEverything, reportBrowser } from '../../../test/support/shown-report.ts'
import { everyBlock } from '../golden/every-block.ts'
import { harmless } from '../golden/harmless.ts'
import { loadBaseline } from '../golden/load-baseline.ts'
import { rewrite } from '../golden/rewrite.ts'
import { scaffoldCheck } from '../golden/scaffold-check.ts'
import { syntaxError } from '../golden/syntax-error.ts'
import { withoutMarkup } from '../text.ts'

const reports = {
  rewrite,
  harmless,
  'syntax error': syntaxError,
  'every block': everyBlock,
  'load-baseline': loadBaseline,
  'scaffold-check': scaffoldCheck,
}

describe.skipIf(chromiumPath() === null)('in a browser (skipped where no Chromium is found: set CHROME_PATH)', () => {
  const open = reportBrowser()

  describe.each(Object.entries(reports))('%s', (_, report) => {
    test.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (colorScheme) => {
      const { page, requests, close } = await open(report, { colorScheme, bypassCSP: true })
      await page.evaluate(openEverything)
      await page.evaluate(axe.source)
      const violations = await page.evaluate<axe.Result[]>('axe.run(document).then(({ violations }) => violations)')
      expect(
        violations.map(({ id, nodes }) => [
          id,
          ...nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
        ]),
      ).toEqual([])
      expect(requests).toEqual([])
      await close()
    })

    test('can be walked through by Tab, and shows where one is', async () => {
      const { page, close } = await open(report)
      const missed = new Set(await page.evaluate<string[]>(markFocusable))
      expect(missed.size).toBeGreaterThan(3)
      for (let pressed = missed.size + 5; pressed > 0 && missed.size > 0; pressed--) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate<{ mark: string | null; outlined: boolean }>(whereFocusIs)
        if (at.mark !== null) expect(at).toEqual({ mark: at.mark, outlined: true })
        missed.delete(at.mark ?? '')
      }
      expect([...missed]).toEqual([])
      await close()
    })

    test('fits a narrow screen', async () => {
      const { page, close } = await open(report, { viewport: { width: 360, height: 700 } })
      await page.evaluate(openEverything)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
      await close()
    })
  })

  test('prints with everything open, and is as it was afterwards', async () => {
    const { page, requests, close } = await open(rewrite)
    const closed = () => page.locator('details:not([open])').count()
    const before = await closed()
    expect(before).toBeGreaterThan(0)
    await page.evaluate(
      "addEventListener('beforeprint', () => { window.closedInPrint = document.querySelectorAll('details:not([open])').length })",
    )
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1)
    expect(await page.evaluate('window.closedInPrint')).toBe(0)
    await expect.poll(closed).toBe(before)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.search, .copy, .quiet').filter({ visible: true }).count()).toBe(0)
    expect(requests).toEqual([])
    await close()
  })

  test('without scripts all is there but what needs them', async () => {
    const { page, close } = await open(rewrite, { javaScriptEnabled: false })
    expect(await page.locator('.search, .copy, [data-opens]').filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(withoutMarkup(rewrite.headline))
    await page.getByRole('heading', { name: 'Plan: 3 statements' }).click()
    expect(await page.locator('table.sortable tbody tr').filter({ visible: true }).count()).toBe(3)
    await close()
  })
})

const markFocusable = `[...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .filter((element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
  .map((element, index) => { element.dataset.mark = String(index); return element.dataset.mark })`

const whereFocusIs = `(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
  return { mark: document.activeElement.dataset.mark ?? null, outlined: outlineStyle !== 'none' && outlineWidth !== '0px' }
})()`
