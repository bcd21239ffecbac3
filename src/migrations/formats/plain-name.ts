import { nameOf, parentOf } from '../paths.ts'

export interface PlainName {
  path: string
  direction: 'up' | 'down'
  /** Digits, or dotted digits; the separators of a date are left out. */
  version: string
  title: string
  /** A down part by `_down` or `-down` alone may as well be an up part with such a title ("007_shut_down.sql"): the title then. */
  upTitle: string | null
}

const date = /^(\d{4})[-_.](\d{2})[-_.](\d{2})(?:[-_.T](\d{2})[-_.]?(\d{2})(?:[-_.]?(\d{2}))?)?(?=[-_.]|$)/
const dotted = /^\d+(?:\.\d+)*(?=[-_.]|$)/
const digits = /^\d+/
const backwards = '(?:down|undo|rollback|revert)'

/** What a file's name says, of a file in the directory, its `up/` or `down/`, or in a folder a migration; null: no migration. */
export function plainName(directory: string, path: string): PlainName | null {
  if (!/\.sql$/i.test(path)) return null
  const relative = directory === '' ? path : path.slice(directory.length + 1)
  const folder = parentOf(relative)
  const stem = nameOf(relative).replace(/\.sql$/i, '')
  if (folder === '') return named(path, stem)
  if (/^(?:up|do|deploy)$/i.test(folder)) return named(path, stem)
  if (new RegExp(`^${backwards}s?$`, 'i').test(folder)) {
    const name = named(path, stem)
    return name && { ...name, direction: 'down', upTitle: null }
  }
  const inFolder = /^(up|down)$/i.exec(stem)?.[1]?.toLowerCase()
  if (inFolder === undefined || folder.includes('/')) return null
  const name = named(path, folder)
  return name && { ...name, direction: inFolder === 'up' ? 'up' : 'down' }
}

function named(path: string, stem: string): PlainName | null {
  const [, before, separator] = new RegExp(`^(.*?)([._-])${backwards}$`, 'i').exec(stem) ?? []
  const bare = before ?? stem.replace(/\.up$/i, '')
  const day = date.exec(bare)
  const prefix = day?.[0] ?? dotted.exec(bare)?.[0] ?? digits.exec(bare)?.[0]
  if (prefix === undefined) return null
  const titleOf = (text: string) => text.slice(prefix.length).replace(/^[-_. ]+/, '')
  return {
    path,
    direction: before === undefined ? 'up' : 'down',
    version: day === null ? prefix : day.slice(1).join(''),
    title: titleOf(bare),
    upTitle: before === undefined || separator === '.' ? null : titleOf(stem),
  }
}
