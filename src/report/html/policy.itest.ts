/** What the page lets happen, judged by a browser. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chromiumPath } from '../../../test/support/chromium.ts'
import { hostileReport } from '../../../test/support/hostile-report.ts'
import { reportBrowser } from '../../../test/support/shown-report.ts'
import { rewrite } from '../golden/rewrite.ts'
import { withoutMarkup } from '../text.ts'
import { visibleLine } from '../visible.ts'

describe.skipIf(chromiumPath() === null)('in a browser (skipped where no Chromium is found: set CHROME_PATH)', () => {
  const open = reportBrowser()

  test('a hostile report becomes no element, attribute or link but ours, runs nothing, and asks for nothing', async () => {
    const { page, requests, refused, show, close } = await open(rewrite)
    const happened: string[] = []
    page.on('dialog', (dialog) => {
      happened.push(`dialog: ${dialog.message()}`)
      return dialog.dismiss()
    })
    page.on('pageerror', (error) => happened.push(`error: ${error.message}`))
    await fc.assert(
      fc.asyncProperty(hostileReport, async (report) => {
        await show(report)
        const found = await page.evaluate<Inventory>(takeInventory)
        expect(found.elements.filter((name) => !ours.elements.has(name))).toEqual([])
        expect(found.attributes.filter((name) => !ours.attributes.has(name))).toEqual([])
        expect(found.links.filter((link) => !/^(#main$|data:image\/svg\+xml,|https:\/\/host\.test\/)/.test(link))).toEqual([])
        expect(found.counts).toEqual({ script: 1, style: 1, h1: 1, main: 1, body: 1 })
        expect(found.repeatedIds).toEqual([])
        expect(found.headline).toBe(visibleLine(withoutMarkup(report.headline)))
        expect([...happened, ...requests, ...(await refused())]).toEqual([])
      }),
      { numRuns: 60 },
    )
    await close()
  })

  test('its policy refuses what would get in', async () => {
    const { page, requests, refused, close } = await open(rewrite)
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
})

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
