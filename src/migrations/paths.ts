/** Paths within a tree: relative to its root, forward slashes; '' is the root. */

/** `./db//migrations/` → `db/migrations`; `.` → ''. Backslashes, as typed on Windows, count as slashes. */
export function normalPath(path: string): string {
  const parts: string[] = []
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Joins a folder and a path relative to it, for a tree. */
export function inside(directory: string, path: string): string {
  return normalPath(directory === '' ? path : `${directory}/${path}`)
}
