import { mountedIn } from '../routes/frameworks/mounted.ts'
import { isEmpty, type PathGiven, type PathText, showPath } from '../routes/frameworks/path-text.ts'
import type { ProjectRead } from '../routes/read-routes.ts'
import type { Place } from '../routes/route.ts'
import type { Value } from '../routes/values/value.ts'

/** Requests below a path that code hands to something that is no router of its own: `app.use('/auth', toNodeHandler(auth))`. */
export interface HandedOn {
  /** As the code writes it: "/auth". */
  path: string
  at: Place
}

/** Where requests below a path are handed to a package, or to a function that is no route. A guard looks the same. */
export function handedOn({ found, evaluation: { machine: m, parts } }: ProjectRead): HandedOn[] {
  const all = new Map<string, HandedOn>()
  const add = (path: PathText, value: Value): void => {
    const at = placeOf(value)
    if (at === null || isEmpty(path) || !path.parts.every((part) => typeof part === 'string')) return
    const written = showPath(path).replace(/\/$/, '')
    if (written !== '' && mountedIn(m, parts, value).length === 0)
      all.set(`${written} ${at.file}:${at.line}`, { path: written, at })
  }
  const placeOf = (value: Value): Place | null => {
    if (value.kind === 'external') return value.at
    return value.kind === 'function' ? m.sources.placeOf(value.node) : null
  }
  for (const { registered } of found) for (const { path, value } of registered.before) add(path, value)
  // What stands behind the last route of an application is before none.
  for (const part of parts.all()) {
    if (part.kind !== 'express' || part.router.kind !== 'application' || part.router.isMounted) continue
    for (const layer of part.router.layers) {
      if (layer.kind !== 'use') continue
      for (const path of textsOf(layer.paths)) for (const value of layer.handlers) add(path, value)
    }
  }
  return [...all.values()]
}

function textsOf(paths: readonly PathGiven[]): PathText[] {
  return paths.flatMap((path) => (path.kind === 'text' ? [path.text] : []))
}
