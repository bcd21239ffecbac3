import type { Level, Verdict } from '../report.ts'
import { constant, type Html } from './markup.ts'

const cross = '<path d="M5.5 5.5l5 5m0-5l-5 5"/>'
const bang = '<path d="M8 4.6v4"/><path d="M8 11.2v.2"/>'
const letter = '<path d="M8 7.4v4"/><path d="M8 4.7v.2"/>'
const tick = '<path d="M4.8 8.3l2.2 2.2 4.2-4.8"/>'

const shapes: Record<Level | Verdict, string> = {
  error: `<circle cx="8" cy="8" r="7"/>${cross}`,
  fail: `<circle cx="8" cy="8" r="7"/>${cross}`,
  warning: `<path class="plate" d="M8 1.2l7 13.1H1z"/><g transform="translate(0 1.6)">${bang}</g>`,
  warn: `<path class="plate" d="M8 1.2l7 13.1H1z"/><g transform="translate(0 1.6)">${bang}</g>`,
  info: `<circle cx="8" cy="8" r="7"/>${letter}`,
  pass: `<circle cx="8" cy="8" r="7"/>${tick}`,
}

/** Told apart by shape as well as by colour; what it means stands in words beside it. */
export function icon(of: Level | Verdict): Html {
  return constant(`<svg class="icon icon-${of}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[of]}</svg>`)
}

const colours: Record<Verdict, string> = { fail: '%23cf222e', warn: '%23b7791f', pass: '%231a7f37' }
const favicons: Record<Verdict, string> = { fail: 'M5 5l6 6m0-6l-6 6', warn: 'M8 4v5M8 11.5v.1', pass: 'M4.5 8.3L7 10.8l4.6-5.3' }

/** The page's sign in a browser's tab, without a request. */
export function favicon(verdict: Verdict): Html {
  return constant(
    `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='${colours[verdict]}'/%3E%3Cpath d='${favicons[verdict]}' fill='none' stroke='%23fff' stroke-width='2' stroke-linecap='round'/%3E%3C/svg%3E`,
  )
}
