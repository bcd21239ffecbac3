import { createHash } from 'node:crypto'
import { version } from '../version.ts'
import { bodyBlocks } from './html/blocks.ts'
import { findingsSection } from './html/findings.ts'
import { favicon } from './html/icons.ts'
import { runLink } from './html/links.ts'
import { constant, type Html, html } from './html/markup.ts'
import { script } from './html/script.ts'
import { newSheet, partNames, type Sheet } from './html/sheet.ts'
import { style } from './html/style.ts'
import { verdictPanel } from './html/verdict.ts'
import { subjects } from './labels.ts'
import type { Links } from './markdown/links.ts'
import type { Report } from './report.ts'
import { withoutMarkup } from './text.ts'
import { byHarm } from './verdict.ts'

export interface HtmlOptions {
  links?: Links
  /** The page's title, plain text. Default: what the mode is about, and the headline. */
  title?: string
}

/**
 * What the page may do: apply its own style, run its own script, show pictures that it holds. No request leaves it, even if
 * something of a change became markup. Source of the syntax: w3.org/TR/CSP3.
 */
const policy = [
  "default-src 'none'",
  `style-src '${fingerprint(style)}'`,
  `script-src '${fingerprint(script)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * The report as one HTML file that needs nothing else: findings worst first, then everything that was measured, with tables
 * to search and pictures drawn. A pure function of the report. What is too long for a browser is cut, and the page says so.
 */
export function renderHtml(report: Report, options: HtmlOptions = {}): string {
  const { links = {}, title = `${subjects[report.mode]}: ${withoutMarkup(report.headline)}` } = options
  const sheet = newSheet(links)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${constant(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Preflight ${version}">
<title>${title.length > 300 ? `${title.slice(0, 299)}…` : title}</title>
<link rel="icon" href="${favicon(report.verdict)}">
<style>${constant(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="top"><p class="brand">${mark}<span>Preflight</span></p>${runLink(links, 'The run that made this report')}</header>
<main id="main" tabindex="-1">
${verdictPanel(sheet, report)}${findingsSection(sheet, byHarm(report.findings))}${body(sheet, report)}</main>
<footer class="foot">
${report.footer.length === 0 ? null : html`<ul>${report.footer.map((line) => html`<li>${sheet.line(line)}</li>`)}</ul>\n`}<p>Made by Preflight ${version}</p>
</footer>
<p class="unseen" id="said" role="status" aria-live="polite"></p>
<script>${constant(script)}</script>
</body>
</html>
`.markup
}

function body(sheet: Sheet, report: Report): Html | null {
  if (report.body.length === 0) return null
  return html`<section class="part" aria-labelledby="measured">
<h2 id="measured">${partNames.body}</h2>
${bodyBlocks(sheet, report.body, { level: 3, name: 'Measurements' })}</section>
`
}

const mark = constant(
  '<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M3 11.2 21 3l-5.6 18-3.9-7.2z"/><path d="M11.5 13.8 21 3"/></svg>',
)

function fingerprint(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
