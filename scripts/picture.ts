/**
 * The documentation's pictures, with the Chromium that is on the machine (`CHROME_PATH`, else where Debian puts it):
 *
 *     node scripts/picture.ts comment.md docs/images/comment.png        a comment, much as GitHub shows it; mermaid stays text
 *     node scripts/picture.ts report.json docs/images/report.png        the HTML report, its top
 *     node scripts/picture.ts report.json docs/images/report-dark.png --dark
 *
 * `--height` in CSS pixels. report.json is what `--json` wrote. Fonts are the machine's: the report's pictures are made with Inter and
 * JetBrains Mono (Debian's fonts-inter, fonts-jetbrains-mono), and made smaller by pngquant where it is installed.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { readReport } from '../src/report/form.ts'
import { renderHtml } from '../src/report/html.ts'
import { startChromium } from '../test/support/chromium.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { dark: { type: 'boolean', default: false }, height: { type: 'string' } },
})
const [source, target] = positionals
if (source === undefined || target === undefined) {
  throw new Error('usage: node scripts/picture.ts comment.md|report.json picture.png [--dark] [--height 1100]')
}

const text = readFileSync(source, 'utf8')
const picture = source.endsWith('.json')
  ? { page: report(text), width: 1200, height: 1000, scale: 2 }
  : { page: comment(text), width: 960, height: 1100, scale: 1.5 }
const height = values.height === undefined ? picture.height : Number(values.height)

const browser = await startChromium()
try {
  const page = await browser.newPage({
    viewport: { width: picture.width, height },
    deviceScaleFactor: picture.scale,
    colorScheme: values.dark ? 'dark' : 'light',
  })
  await page.setContent(picture.page)
  writeFileSync(target, smaller(await page.screenshot()))
} finally {
  await browser.close()
}

function report(json: string): string {
  const repository = 'https://github.com/acme/shop'
  const links = { source: `${repository}/blob/main`, docs: `${repository}/blob/main`, run: `${repository}/actions/runs/1` }
  return renderHtml(readReport(json, 'the report'), { links })
}

function comment(markdown: string): string {
  const body = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 24px; background: #fff; color: #1f2328; font: 14px/1.5 "DejaVu Sans", "Noto Color Emoji", sans-serif }
article { border: 1px solid #d1d9e0; border-radius: 6px; max-width: 900px }
header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; color: #59636e }
header b { color: #1f2328 }
main { padding: 16px }
h3 { font-size: 17px; margin: 0 0 12px }
code { background: #eff1f3; border-radius: 6px; padding: .2em .4em; font: 12px "DejaVu Sans Mono", monospace }
pre { background: #f6f8fa; border-radius: 6px; padding: 12px; overflow: hidden }
pre code { background: none; padding: 0 }
table { border-collapse: collapse; margin: 0 0 12px }
th, td { border: 1px solid #d1d9e0; padding: 6px 10px; text-align: left; vertical-align: top }
th[align=right], td[align=right] { text-align: right }
tr:nth-child(2n) td { background: #f6f8fa }
summary { cursor: pointer; margin: 6px 0 }
</style><article><header><b>github-actions</b> bot commented 12 seconds ago</header><main>${body}</main></article>`
}

/** 128 colours are enough for a page of text. */
function smaller(png: Buffer): Buffer {
  const { status, stdout } = spawnSync('pngquant', ['128', '--strip', '-'], { input: png, maxBuffer: 64 * 1024 * 1024 })
  return status === 0 ? stdout : png
}
