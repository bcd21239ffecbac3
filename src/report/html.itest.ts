/** The page in a browser: what it lets happen, who can read it, and what its script does. */
import axe from 'axe-core'
import fc from 'fast-check'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, startChromium } from '../../test/support/chromium.ts'
import { hostileReport } from '../../test/support/hostile-report.ts'
import { everyBlock } from './golden/every-block.ts'
import { harmless } from './golden/harmless.ts'
import { rewrite } from './golden/rewrite.ts'
import { syntaxError } from './golden/syntax-error.ts'
import { renderHtml } from './html.ts'
import type { Report } from './report.ts'
import { withoutMarkup } from './text.ts'
import { visibleLine } from './visible.ts'

const links = { source: 'https://host.test/o/r/blob/1', docs: 'https://host.test/o/p/blob/v1', run: 'https://host.test/run' }
const reports = { rewrite, harmless, 'syntax error': syntaxError, 'every block': everyBlock }
const address = 'https://report.test/'

interface Shown {
  page: Page
  /** What the page asked for, itself left out. */
  requests: string[]
  /** What the browser refused under the page's policy, by directive. */
  refused: () => Promise<string[]>
  close: () => Promise<void>
}

describe.skipIf(chromiumPath() === null)('in a browser (skipped where no Chromium is found: set CHROME_PATH)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startChromium()
  })
  afterAll(() => browser?.close())

  async function show(report: Report, options: BrowserContextOptions = {}): Promise<Shown> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const shown = { html: renderHtml(report, { links }) }
    const requests: string[] = []
    await context.route('**/*', (route) => {
      if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body: shown.html })
      requests.push(route.request().url())
      return route.abort()
    })
    await page.addInitScript(watchPolicy)
    await page.goto(address)
    const refused = () => page.evaluate<string[]>('window.refused')
    return { page, requests, refused, close: () => context.close() }
  }

  describe('a hostile report', () => {
    test('becomes no element, attribute or link but ours, runs nothing, and asks for nothing', async () => {
      const context = await browser.newContext()
      const page = await context.newPage()
      const happened: string[] = []
      let html = ''
      await context.route('**/*', (route) => {
        if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body: html })
        happened.push(`request of ${route.request().url()}`)
        return route.abort()
      })
      page.on('dialog', (dialog) => {
        happened.push(`dialog: ${dialog.message()}`)
        return dialog.dismiss()
      })
      page.on('pageerror', (error) => happened.push(`error: ${error.message}`))
      await page.addInitScript(watchPolicy)
      await fc.assert(
        fc.asyncProperty(hostileReport, async (report) => {
          html = renderHtml(report, { links })
          await page.goto(address)
          const found = await page.evaluate<Inventory>(takeInventory)
          expect(found.elements.filter((name) => !ours.elements.has(name))).toEqual([])
          expect(found.attributes.filter((name) => !ours.attributes.has(name))).toEqual([])
          expect(found.links.filter((link) => !/^(#main$|data:image\/svg\+xml,|https:\/\/host\.test\/)/.test(link))).toEqual([])
          expect(found.counts).toEqual({ script: 1, style: 1, h1: 1, main: 1, body: 1 })
          expect(found.repeatedIds).toEqual([])
          expect(found.headline).toBe(visibleLine(withoutMarkup(report.headline)))
          expect([...happened, ...(await page.evaluate<string[]>('window.refused'))]).toEqual([])
        }),
        { numRuns: 60 },
      )
      await context.close()
    })
  })

  test('its policy refuses what would get in', async () => {
    const { page, requests, refused, close } = await show(rewrite)
    expect(await refused()).toEqual([])
    await page.evaluate(`{
      const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script);
      const styled = document.createElement('p'); styled.setAttribute('style', 'color: red'); document.body.append(styled);
      const image = document.createElement('img'); image.src = 'https://evil.test/x.png'; document.body.append(image);
      const outside = document.createElement('script'); outside.src = 'https://evil.test/x.js'; document.body.append(outside);
      const button = document.createElement('button'); button.setAttribute('onclick', 'window.ran = true'); document.body.append(button); button.click();
      const base = document.createElement('base'); base.href = 'https://evil.test/'; document.head.append(base);
      const form = document.createElement('form'); form.action = 'https://evil.test/'; document.body.append(form); form.submit();
      fetch('https://evil.test/').catch(() => {});
    }`)
    await expect
      .poll(refused)
      .toEqual(
        expect.arrayContaining([
          'script-src-elem',
          'style-src-attr',
          'img-src',
          'script-src-attr',
          'base-uri',
          'form-action',
          'connect-src',
        ]),
      )
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(requests).toEqual([])
    await close()
  })

  describe.each(Object.entries(reports))('%s', (_, report) => {
    test.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (colorScheme) => {
      const { page, requests, close } = await show(report, { colorScheme, bypassCSP: true })
      await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
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
      const { page, close } = await show(report)
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
      const { page, close } = await show(report, { viewport: { width: 360, height: 700 } })
      await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
      await close()
    })
  })

  test('a search leaves the rows that match, and says how many', async () => {
    const { page, close } = await show(everyBlock)
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
    const { page, close } = await show(everyBlock)
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
    const { page, close } = await show(rewrite, { permissions: ['clipboard-read', 'clipboard-write'] })
    const copied = () => page.evaluate('navigator.clipboard.readText()')
    await page.getByRole('button', { name: 'Copy the remedy for: orders is rewritten under ACCESS EXCLUSIVE' }).click()
    await expect.poll(() => page.locator('#said').textContent()).toBe('Copied')
    expect(await copied()).toBe(rewrite.findings[0]?.remedy?.code?.text)
    await page.getByRole('button', { name: 'Copy the command that reproduces the findings' }).click()
    await expect.poll(copied).toBe('npx backend-preflight migration-dryrun --rows 1M')
    await close()
  })

  test('everything opens at a press, and what an address points at opens by itself', async () => {
    const { page, close } = await show(rewrite)
    const open = () => page.locator('.findings > details[open]').count()
    expect(await open()).toBe(1)
    await page.getByRole('button', { name: 'Expand all' }).click()
    expect(await open()).toBe(4)
    await page.getByRole('button', { name: 'Collapse all' }).click()
    expect(await open()).toBe(0)
    await page.evaluate("location.hash = 'finding-3'")
    await expect.poll(() => page.locator('#finding-3').getAttribute('open')).toBe('')
    await close()
  })

  test('prints with everything open, and is as it was afterwards', async () => {
    const { page, requests, close } = await show(rewrite)
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
    const { page, close } = await show(rewrite, { javaScriptEnabled: false })
    expect(await page.locator('.search, .copy, [data-opens]').filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(withoutMarkup(rewrite.headline))
    await page.getByRole('heading', { name: 'Plan: 3 statements' }).click()
    expect(await page.locator('table.sortable tbody tr').filter({ visible: true }).count()).toBe(3)
    await close()
  })
})

const watchPolicy = `window.refused = []; document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.effectiveDirective))`

interface Inventory {
  elements: string[]
  attributes: string[]
  links: string[]
  counts: Record<string, number>
  repeatedIds: string[]
  headline: string
}

const takeInventory = `(() => {
  const all = [...document.querySelectorAll('*')]
  const ids = all.map(({ id }) => id).filter(Boolean)
  return {
    elements: [...new Set(all.map((element) => element.localName))],
    attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
    links: all.flatMap((element) => ['href', 'src', 'xlink:href', 'action'].map((name) => element.getAttribute(name)).filter((link) => link !== null)),
    counts: Object.fromEntries(['script', 'style', 'h1', 'main', 'body'].map((name) => [name, document.getElementsByTagName(name).length])),
    repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    headline: document.querySelector('h1').textContent.replace(/[ \\n]+/g, ' ').trim(),
  }
})()`

const ours = {
  elements: new Set(
    `html head meta title link style body a header p svg path g circle rect text desc defs pattern span main section div h1 h2 h3 h4 h5 h6
    strong code dl dt dd button details summary pre ins del table caption thead tbody tr th td figure figcaption label input footer ul li
    script`.split(/\s+/),
  ),
  attributes: new Set(
    `lang charset http-equiv content name rel href class viewBox aria-hidden focusable d id tabindex aria-labelledby aria-label aria-live
    role cx cy r x y width height rx fill transform text-anchor dominant-baseline patternUnits patternTransform type data-opens data-copies
    data-searches data-sort hidden open scope for autocomplete spellcheck`.split(/\s+/),
  ),
}

const markFocusable = `[...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .filter((element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
  .map((element, index) => { element.dataset.mark = String(index); return element.dataset.mark })`

const whereFocusIs = `(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
  return { mark: document.activeElement.dataset.mark ?? null, outlined: outlineStyle !== 'none' && outlineWidth !== '0px' }
})()`
