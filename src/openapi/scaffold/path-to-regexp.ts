import type { PathParts } from './plan.ts'

/** A path of path-to-regexp 8, with its signs taken as text. */
export function pathToRegexp(path: PathParts): string {
  return path
    .map((part) => ('text' in part ? part.text.replace(/[\\{}()[\]+?!*:]/g, '\\$&') : `:${part.parameter}`))
    .reduce((whole, part, index) => {
      // A word right behind a parameter would be read as part of its name.
      const before = path[index - 1]
      return before !== undefined && 'parameter' in before && /^[\w$]/.test(part)
        ? `${whole.replace(/:(\w+)$/, ':"$1"')}${part}`
        : whole + part
    }, '')
}
