/** A report in a browser, at an address of its own: whatever else the page asks for is noted and refused. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { renderHtml } from '../../src/report/html.ts'
import type { Report } from '../../src/report/report.ts'
import { startChromium } from './chromium.ts'

export const reportLinks = {
  source: 'https://host.test/o/r/blob/1',
  docs: 'https://host.test/o/p/blob/v1',
  run: 'https://host.test/run',
}
const address = 'https://report.test/'

export interface ShownReport {
  page: Page
  /** What the page asked for, itself left out. */
  requests: string[]
  /** What the browser refused under the page's policy, by directive. */
  refused(): Promise<string[]>
  /** Shows another report in its place. */
  show(report: Report): Promise<void>
  close(): Promise<void>
}

/** Call it in a describe block that is skipped where there is no Chromium: one browser for all its tests. */
export function reportBrowser(): (report: Report, options?: BrowserContextOptions) => Promise<ShownReport> {
  let browser: Browser
  beforeAll(async () => {
    browser = await startChromium()
  })
  afterAll(() => browser?.close())
  return async (first, options = {}) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const requests: string[] = []
    let html = ''
    await context.route('**/*', (route) => {
      if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body: html })
      requests.push(route.request().url())
      return route.abort()
    })
    await page.addInitScript(
      "window.refused = []; document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.effectiveDirective))",
    )
    const show = async (report: Report) => {
      html = renderHtml(report, { links: reportLinks })
      await page.goto(address)
    }
    await show(first)
    const refused = () => page.evaluate<string[]>('window.refused')
    return { page, requests, refused, show, close: () => context.close() }
  }
}

/** In the page. */
export const openEverything = "document.querySelectorAll('details').forEach((details) => { details.open = true })"
