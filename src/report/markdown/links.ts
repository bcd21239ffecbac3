import { codeSpan, link } from '../escape.ts'
import type { Location } from '../report.ts'
import { shortened } from './extent.ts'

/** Where things can be looked at; what is not given is not linked. No slash at the end. */
export interface Links {
  /** The sources as they are in the change: "https://github.com/o/r/blob/<commit>". */
  source?: string | undefined
  /** Preflight's own repository, under which `Finding.docs` lies: "https://github.com/o/r/blob/v1". */
  docs?: string | undefined
  /** The run that made the report, with the whole of it in its summary. */
  run?: string | undefined
  /** The whole report as a page. */
  report?: string | undefined
}

/** How many characters of a path a table shows; the front of a longer one is left out. */
const pathLength = 44

/** `file:line` as code, linked to the source. A long path keeps its end. */
export function place(at: Location, links: Links): string {
  const label = codeSpan(`${ending(at.file)}:${at.line}${at.column === undefined ? '' : `:${at.column}`}`)
  const url = sourceUrl(at, links)
  return url === null ? label : link(label, url)
}

/** Where the place can be looked at; null where nobody knows, or where its path would lead out of the sources. */
export function sourceUrl(at: Location, links: Links): string | null {
  return links.source === undefined || climbs(at.file) ? null : `${links.source}/${encodedPath(at.file)}${lines(at)}`
}

/** A page of the documentation, by its path in Preflight's repository; null as with `sourceUrl`. */
export function docsUrl(path: string, links: Links): string | null {
  return links.docs === undefined || climbs(path) ? null : `${links.docs}/${encodedPath(path)}`
}

/** Whether `place` says all there is: the whole path, and a single line. */
export function placedInFull(at: Location): boolean {
  return at.file.length <= pathLength && at.endLine <= at.line
}

/** A page of the documentation, or only its label where nobody knows where the documentation lies. */
export function page(label: string, path: string, links: Links): string {
  const [shown, url] = [codeSpan(shortened(label, 100)), docsUrl(shortened(path, 500), links)]
  return url === null ? shown : link(shown, url)
}

/** The last part of a path. */
export function fileName(path: string): string {
  return shortened(path.slice(path.lastIndexOf('/') + 1), pathLength)
}

/** As many of the last segments as fit, at least one. */
function ending(path: string): string {
  if (path.length <= pathLength) return path
  const from = path.indexOf('/', path.length - pathLength - 1)
  return `…/${from < 0 ? path.slice(path.lastIndexOf('/') + 1) : path.slice(from + 1)}`
}

function lines(at: Location): string {
  return at.endLine > at.line ? `#L${at.line}-L${at.endLine}` : `#L${at.line}`
}

/** A browser would take `..` as a step upwards, to somebody else's repository on the same host. */
function climbs(path: string): boolean {
  return path.split('/').some((segment) => segment === '.' || segment === '..')
}

/** A path as a part of a URL. */
export function encodedPath(path: string): string {
  return path.split('/').map(encoded).join('/')
}

/** A lone surrogate has no encoding; it cannot name a file on GitHub either. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.toWellFormed())
}
