import { docsUrl, type Links, sourceUrl } from '../markdown/links.ts'
import { placeInFull } from '../place.ts'
import type { Location } from '../report.ts'
import { type Html, html } from './markup.ts'
import type { Sheet } from './sheet.ts'

/** A link, or only its label where there is no address or one that is not the web's. */
export function link(label: Html, url: string | null | undefined): Html {
  const address = webAddress(url)
  return address === null ? label : html`<a href="${address}">${label}</a>`
}

/** The place in full as code, linked to the source. */
export function placeLink(sheet: Sheet, at: Location): Html {
  return link(html`<code>${sheet.plain(placeInFull(at))}</code>`, sourceUrl(at, sheet.links))
}

/** The rule's name, linked to its page. */
export function ruleLink(sheet: Sheet, rule: string, docs: string): Html {
  return link(html`<code>${sheet.plain(rule)}</code>`, docsUrl(docs, sheet.links))
}

export function runLink({ run }: Links, label: string): Html | null {
  return webAddress(run) === null ? null : link(html`${label}`, run)
}

function webAddress(url: string | null | undefined): string | null {
  if (url === null || url === undefined || url.length > 4000 || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
