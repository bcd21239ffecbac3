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

/** How many characters of a path a table shows: more would leave no room for what was measured. */
const pathLength = 34
/** A name that is no longer than this may be that of many files: `migration.sql`, `0001.sql`. */
const shortName = 15

/** `file:line` as code, linked to the source. A long path keeps its end: the explanation says all of it. */
export function place(at: Location, links: Links): string {
  const label = codeSpan(`${ending(at.file)}:${at.line}${at.column === undefined ? '' : `:${at.column}`}`)
  const url = sourceUrl(at, links)
  return url === null ? label : link(label, url)
}

/** Where the place can be looked at; null where nobody knows, or where its path would lead out of the sources. */
export function sourceUrl(at: Location, links: Links): string | null {
  return links.source === undefined || !below(at.file) ? null : `${links.source}/${encodedPath(at.file)}${lines(at)}`
}

/** A page of the documentation, by its path in Preflight's repository; null as with `sourceUrl`. */
export function docsUrl(path: string, links: Links): string | null {
  return links.docs === undefined || !below(path) ? null : `${links.docs}/${encodedPath(path)}`
}

/** Whether `place` says all there is: the whole path, and a single line. */
export function placedInFull(at: Location): boolean {
  return ending(at.file) === at.file && at.endLine <= at.line
}

/** A page of the documentation, or only its label where nobody knows where the documentation lies. */
export function page(label: string, path: string, links: Links): string {
  const [shown, url] = [codeSpan(shortened(label, 100)), docsUrl(path, links)]
  return url === null ? shown : link(shown, url)
}

/** Whether the path stays below what it is appended to: ".." would lead to whatever else the host has. */
export function below(path: string): boolean {
  return path !== '' && path.length <= 4096 && !path.split('/').some((segment) => ['', '.', '..'].includes(segment))
}

/** The last part of a path. */
export function fileName(path: string): string {
  return shortened(path.slice(path.lastIndexOf('/') + 1), 44)
}

/** The file's name; a short one with its folder's. */
function ending(path: string): string {
  const segments = path.split('/')
  const name = segments.at(-1) ?? ''
  const folder = segments.at(-2)
  if (folder === undefined || name.length > shortName) return shortened(name, pathLength)
  return `${shortened(folder, pathLength - name.length - 1)}/${name}`
}

function lines(at: Location): string {
  return at.endLine > at.line ? `#L${at.line}-L${at.endLine}` : `#L${at.line}`
}

/** A path as a part of a URL. */
export function encodedPath(path: string): string {
  return path.split('/').map(encoded).join('/')
}

/** A lone surrogate has no encoding; it cannot name a file on GitHub either. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.toWellFormed())
}
