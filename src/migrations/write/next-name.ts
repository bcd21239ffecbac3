import type { Migration } from '../migration.ts'

/** What a new migration is called, by the example of others. */
export interface NewName {
  version: string
  /** In words that file names take: "index_orders_customer_id". */
  title: string
}

/** The version after `last`, counted or dated as that is. null: it is neither, such as the name of a change. */
export function versionAfter(last: string, now: Date): string | null {
  if (/^(?:19|20)\d{6}(?:\d{4}){0,1}(?:\d{2}){0,1}$/.test(last)) {
    return later(last, now.toISOString().replaceAll(/\D/g, '').slice(0, last.length))
  }
  if (/^1\d{12}$/.test(last)) return later(last, String(now.getTime()))
  if (/^1\d{9}$/.test(last)) return later(last, String(Math.floor(now.getTime() / 1000)))
  const [, before = '', digits] = /^((?:\d+\.)*)(\d+)$/.exec(last) ?? []
  return digits === undefined ? null : before + following(digits)
}

/** A clock that is behind the last migration would put the new one before it. */
function later(last: string, now: string): string {
  return BigInt(now) > BigInt(last) ? now : following(last)
}

function following(digits: string): string {
  return String(BigInt(digits) + 1n).padStart(digits.length, '0')
}

/**
 * The path of a new migration's file, named as `example` names `file`, one of its own: the same folders, letters before the version, signs
 * between it and the title, and endings. null: the example's title does not stand in the path.
 */
export function fileLike(file: string, example: Pick<Migration, 'name'>, { version, title }: NewName): string | null {
  const segments = file.split('/')
  const was = example.name.replaceAll(' ', '_')
  const at = segments.findLastIndex((segment) => /^[A-Za-z]*\d/.test(segment) && segment.includes(was))
  const segment = segments[at]
  if (segment === undefined || was === '') return null
  const from = segment.indexOf(was)
  const [, letters = '', signs = ''] = /^([A-Za-z]*)\d.*?(\D*)$/.exec(segment.slice(0, from)) ?? []
  segments[at] = `${letters}${version}${signs === '' ? '_' : signs}${title}${segment.slice(from + was.length)}`
  return segments.join('/')
}
