/** The browser that is on the machine: none is downloaded. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where Chromium or Chrome lies, `CHROME_PATH` first; null: nowhere that is known. */
export function chromiumPath(): string | null {
  const given = process.env.CHROME_PATH
  if (given !== undefined && given !== '') return given
  return places.find((path) => existsSync(path)) ?? null
}

/** A headless browser that asks nobody for anything by itself. */
export async function startChromium(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('no Chromium was found: install it, or set CHROME_PATH')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  return chromium.launch({ executablePath, args: [...args, '--disable-component-update', '--disable-sync'] })
}
