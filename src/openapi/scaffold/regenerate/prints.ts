import type { Parsed, Part } from './parts.ts'

/**
 * What the generator wrote last into a file, by key: prints of code, of comments ("doc createUser"), the handlers of routes
 * ("handler post /users"), and its imports ("import ./users usersRouter"). Code that still has its print is the generator's to change; any other is a person's.
 */
export type Prints = ReadonlyMap<string, string>

export function printsOf({ parts, imports }: Parsed): Map<string, string> {
  const prints = new Map<string, string>()
  const note = (part: Part): void => {
    prints.set(part.key, part.codePrint)
    if (part.docPrint !== null) prints.set(docKey(part.key), part.docPrint)
    if (part.handler !== null) prints.set(handlerKey(part.key), part.handler)
    for (const inner of part.within ?? []) note(inner)
  }
  for (const part of parts) note(part)
  for (const { from, names } of imports) for (const { local } of names) prints.set(importKey(from, local), '')
  return prints
}

/** The handler that a route was registered with. */
export function handlerKey(route: string): string {
  return `handler ${route}`
}

export function docKey(key: string): string {
  return `doc ${key}`
}

/** Without the extension: a project may change it. */
export function importKey(from: string, local: string): string {
  return `import ${from.replace(/^(\..*)\.[jt]s$/, '$1')} ${local}`
}
