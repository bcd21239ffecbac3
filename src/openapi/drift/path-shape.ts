/** A path by its structure: `/users/{id}/` and `/users/{userId}` are `/users/{}`. A query behind it, which OpenAPI does not allow, is none of it. */
export function shapeOf(path: string): string {
  const shape = path
    .replace(/[?#].*$/s, '')
    .replace(/\{[^{}]*\}/g, '{}')
    .replace(/\/{2,}/g, '/')
  return shape.length > 1 ? shape.replace(/\/$/, '') : shape
}

/** One path below another: "/v1" and "/users" are "/v1/users". */
export function below(base: string, path: string): string {
  return base === '' ? path : path === '/' ? base : `${base}${path}`
}

/** The beginning that all paths have in common, in whole segments without parameters: "/api/v1", "". */
export function commonBeginning(paths: readonly string[]): string {
  const [first, ...rest] = paths.map((path) => path.split('/').slice(1, -1))
  if (first === undefined) return ''
  const shared = first.findIndex((segment, at) => segment.includes('{') || rest.some((other) => other[at] !== segment))
  const segments = shared === -1 ? first : first.slice(0, shared)
  return segments.map((segment) => `/${segment}`).join('')
}

/** Whether a route answers a path, both by structure: a parameter is any segment, a wildcard or an unknown part anything. */
export function answers(route: string, wild: ReadonlySet<string>, path: string): boolean {
  const pattern = route
    .split(/(\{[^{}]*\})/)
    .map((part) => (part.startsWith('{') ? (wild.has(part.slice(1, -1)) ? '.*' : '[^/]+') : escaped(part)))
    .join('')
  return new RegExp(`^${pattern.replace(/\/$/, '')}/?$`).test(shapeOf(path))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
