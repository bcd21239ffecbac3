/**
 * `node scripts/picture.ts comment.md docs/images/comment.png`: the picture of a comment, much as GitHub shows it, for the README.
 * Needs Chromium (Debian's package). Mermaid diagrams, which GitHub draws, are left as text.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const [source, target, height = '1100'] = process.argv.slice(2)
if (source === undefined || target === undefined)
  throw new Error('usage: node scripts/picture.ts comment.md picture.png [height]')

const body = micromark(readFileSync(source, 'utf8'), {
  allowDangerousHtml: true,
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()],
})

const page = `<!doctype html><meta charset="utf-8"><style>
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
tr:nth-child(2n) td { background: #f6f8fa }
summary { cursor: pointer; margin: 6px 0 }
</style><article><header><b>github-actions</b> bot commented 12 seconds ago</header><main>${body}</main></article>`

const folder = mkdtempSync(join(tmpdir(), 'preflight-picture-'))
try {
  const file = join(folder, 'comment.html')
  writeFileSync(file, page)
  execFileSync('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--force-device-scale-factor=1.5',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--window-size=960,${height}`,
    `--screenshot=${resolve(target)}`,
    `file://${file}`,
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
