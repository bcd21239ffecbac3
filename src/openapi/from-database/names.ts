import { singular } from '../description/singular.ts'

/** A name of the database in the letters that a path, an operationId and a component may have: `Straße` → `Strasse`, `表` → `u8868`. */
export function slug(name: string, fallback: string): string {
  const plain = name.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '')
  const letters = Array.from(plain, (sign) => {
    if (/[A-Za-z0-9_]/.test(sign)) return sign
    return /[\p{L}\p{N}]/u.test(sign) ? `u${(sign.codePointAt(0) ?? 0).toString(16)}` : '-'
  })
  const text = letters.join('').replace(/-+/g, '-').replace(/^-|-$/g, '')
  return text === '' ? fallback : text
}

/** `order_items` → `OrderItems`. */
export function pascal(text: string): string {
  return wordsOf(text)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}

/** `order_items` → `order_item`. */
export function singularOf(text: string): string {
  return text.replace(/[A-Za-z0-9]+$/, singular)
}

/** `order_items` → `order item`. */
export function spoken(text: string): string {
  return wordsOf(text).join(' ')
}

function wordsOf(text: string): string[] {
  return text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
}

/** A name of a parameter in a path. */
export function parameterName(column: string): string {
  return slug(column, 'key')
    .replaceAll('-', '_')
    .replace(/^(?=\d)/, '_')
}

/** Names of one scope, where case makes no difference: routers do not tell `/Users` from `/users`. */
export class Labels {
  readonly #taken = new Set<string>()

  take(wanted: string): string {
    let name = wanted
    for (let number = 2; this.#taken.has(name.toLowerCase()); number += 1) name = `${wanted}-${number}`
    this.#taken.add(name.toLowerCase())
    return name
  }
}

/** An identifier of SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
