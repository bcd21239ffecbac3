import { leftOut, limits } from './allowance.ts'
import { type Html, html } from './markup.ts'
import type { Sheet } from './sheet.ts'

const languageNames: Record<string, string> = { sql: 'SQL', sh: 'Shell', ts: 'TypeScript', yaml: 'YAML' }

/** A block of code that shows exactly `text`; far too long, its beginning and how much is left out. */
export function codeBlock(sheet: Sheet, language: string, text: string): Html {
  const { shown, left } = sheet.allowance.take(text.replace(/\n+$/, ''), limits.block)
  const name = languageNames[language] ?? language.slice(0, 20)
  return html`<div class="code"><div class="code-head"><span>${name}</span></div><pre><code>${shown}</code></pre>${note(left)}</div>
`
}

/** Code that is meant to be copied: whole or not there, since half a remedy is a hazard. `what` names it: "safer SQL for …". */
export function copiedCode(sheet: Sheet, language: string, text: string, what: string): Html {
  if (text.length > limits.block) return html`<p class="cut">The code is too long for this page.</p>\n`
  const { shown, left } = sheet.allowance.take(text.replace(/\n+$/, ''), limits.block)
  if (left > 0) return html`<p class="cut">The code is too long for this page.</p>\n`
  const id = sheet.id('code')
  return html`<div class="code"><div class="code-head"><span>${languageNames[language] ?? language}</span>${copyButton(id, what)}</div><pre><code id="${id}">${shown}</code></pre></div>
`
}

/** A command on a line of its own, to be copied. */
export function command(sheet: Sheet, text: string, what: string): Html {
  if (text.length > limits.line) return html`<p class="cut">The command is too long for this page.</p>\n`
  const id = sheet.id('code')
  const { shown } = sheet.allowance.take(text, limits.line)
  return html`<div class="command"><code id="${id}">${shown}</code>${copyButton(id, what)}</div>
`
}

/** A diff, with its signs: colour only helps. */
export function diffBlock(sheet: Sheet, text: string): Html {
  const { shown, left } = sheet.allowance.take(text.replace(/\n+$/, ''), limits.block)
  const lines = shown.split(/\r?\n/)
  const drawn = lines.map((line, index) => diffLine(line, lines[index - 1] ?? '', lines[index + 1] ?? ''))
  return html`<div class="code diff"><pre><code>${drawn}</code></pre>${note(left)}</div>
`
}

/** A file's name is told from a removed SQL comment by its pair: `---` and `+++` follow each other. */
function diffLine(line: string, before: string, after: string): Html {
  const named = (line.startsWith('--- ') && after.startsWith('+++ ')) || (line.startsWith('+++ ') && before.startsWith('--- '))
  if (named || line.startsWith('@@')) return html`<span class="hunk">${line}\n</span>`
  if (line.startsWith('+')) return html`<ins>${line}\n</ins>`
  return line.startsWith('-') ? html`<del>${line}\n</del>` : html`<span>${line}\n</span>`
}

/** Works with the page's script, and shows only then. */
function copyButton(id: string, what: string): Html {
  const named = what.length > 160 ? `${what.slice(0, 159)}…` : what
  return html`<button type="button" class="copy" data-copies="${id}" aria-label="Copy ${named}" hidden>Copy</button>`
}

function note(left: number): Html | null {
  return left === 0 ? null : html`<p class="cut">${leftOut(left, 'character')}</p>`
}
