import type { Random } from './random.ts'
import * as words from './words.ts'

/** Makes a text; with `n`, one that no other n gives. */
export type TextMaker = (random: Random, n: number | null) => string

const suffixed = (text: string, n: number | null, separator = '-'): string => (n === null ? text : `${text}${separator}${n}`)
const hex = (random: Random, length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, () => random.between(0, 0xffffffff).toString(16).padStart(8, '0'))
    .join('')
    .slice(0, length)

function sentence(random: Random, least: number, most: number): string {
  const text = Array.from({ length: random.between(least, most) }, () => random.pick(words.plainWords)).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const person = (random: Random): [string, string] => [random.pick(words.firstNames), random.pick(words.lastNames)]
const from =
  (list: readonly string[]): TextMaker =>
  (random, n) =>
    suffixed(random.pick(list), n)

/** By what a column of the name usually holds; the first pattern that matches wins. Names are matched in lower case. */
const byName: [RegExp, TextMaker][] = [
  [
    /e_?mail/,
    (random, n) => {
      const [first, last] = person(random)
      return `${first}.${last}${n ?? random.between(1, 999)}@${random.pick(words.domains)}`.toLowerCase()
    },
  ],
  [/(first|given|fore)_?name/, from(words.firstNames)],
  [/(last|family|sur)_?name/, from(words.lastNames)],
  [/user_?name|login|handle|nick/, (random, n) => suffixed(person(random).join('_').toLowerCase(), n, '')],
  [
    /password|passwd|_hash$|digest|checksum|sha\d|md5/,
    (random, n) => (n === null ? '' : n.toString(16).padStart(8, '0')) + hex(random, n === null ? 40 : 32),
  ],
  [
    /token|secret|api_?key|nonce|session_?id|external_?id|reference|_ref$/,
    (random, n) => (n === null ? '' : n.toString(16).padStart(8, '0')) + hex(random, n === null ? 24 : 16),
  ],
  [
    /uuid|guid/,
    (random, n) =>
      `${(n ?? random.between(0, 0xffffffff)).toString(16).padStart(8, '0')}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`,
  ],
  [/phone|mobile|fax|^tel/, (random, n) => `+1555${String(n ?? random.between(0, 9_999_999)).padStart(7, '0')}`],
  [/country_?(code|iso)|^iso|nationality/, from(words.countryCodes)],
  [/country/, from(words.countries)],
  [/currency/, from(words.currencies)],
  [/locale|lang/, from(words.locales)],
  [/time_?zone|^tz$/, from(words.timeZones)],
  [/city|town/, from(words.cities)],
  [/(zip|postal|post)_?(code)?$/, (random, n) => String(n ?? random.between(10_000, 99_999)).padStart(5, '0')],
  [
    /street|address|addr/,
    (random, n) => suffixed(`${random.between(1, 200)} ${random.pick(words.streets)} Street`, n, ', flat '),
  ],
  [/state$|region|province|county/, (random, n) => (n === null ? random.pick(words.statuses) : suffixed('region', n))],
  [/status|phase|stage/, from(words.statuses)],
  [/role|permission|scope/, from(words.roles)],
  [/(^|_)(type|kind|category|class|level|tier|plan)$/, from(words.kinds)],
  [/colou?r/, from(words.colours)],
  [
    /url|link|website|href|avatar|image|photo|picture/,
    (random, n) => `https://${random.pick(words.domains)}/${random.pick(words.plainWords)}/${n ?? random.between(1, 99_999)}`,
  ],
  [/slug|permalink/, (random, n) => suffixed(`${random.pick(words.adjectives)}-${random.pick(words.products)}`.toLowerCase(), n)],
  [
    /sku|code$|^code|number$|_no$|serial/,
    (random, n) => `${random.pick(words.countryCodes)}-${String(n ?? random.between(1, 999_999)).padStart(6, '0')}`,
  ],
  [
    /^ip$|ip_?addr|remote_addr/,
    (random, n) => {
      const v = n ?? random.between(0, 0xffffff)
      return `10.${(v >> 16) & 255}.${(v >> 8) & 255}.${v & 255}`
    },
  ],
  [/user_?agent/, from(words.userAgents)],
  [
    /company|organi[sz]ation|vendor|supplier|brand|merchant/,
    (random, n) => suffixed(`${random.pick(words.companies)} ${random.pick(['Ltd', 'GmbH', 'Inc'])}`, n, ' '),
  ],
  [/product|item/, (random, n) => suffixed(`${random.pick(words.adjectives)} ${random.pick(words.products)}`, n, ' ')],
  [
    /(full|display|customer|contact|author|owner|recipient)_?name|^author$|^(created|updated)_by$/,
    (random, n) => suffixed(person(random).join(' '), n, ' '),
  ],
  [/title|subject|headline|summary/, (random, n) => suffixed(sentence(random, 3, 7), n, ' ')],
  [
    /description|body|content|comment|message|notes?$|text|bio|remark|reason|review/,
    (random, n) => suffixed(`${sentence(random, 6, 20)}.`, n, ' '),
  ],
  [/file|path/, (random, n) => `/${random.pick(words.plainWords)}/${suffixed(random.pick(words.plainWords), n)}.txt`],
  [/mime|content_type/, (random, n) => suffixed(random.pick(['text/plain', 'image/png', 'application/json']), n)],
  [/^name$|_name$|^label$/, (random, n) => suffixed(`${random.pick(words.adjectives)} ${random.pick(words.products)}`, n, ' ')],
]

/** `table` tells what a bare "name" is the name of. */
export function textMaker(column: string, table: string): TextMaker {
  const name = column.toLowerCase()
  const isPerson = /user|customer|person|people|author|employee|member|contact|patient|student|client|passenger|guest/.test(
    table.toLowerCase(),
  )
  const known = name === 'name' && isPerson ? 'full_name' : name
  return (
    byName.find(([pattern]) => pattern.test(known))?.[1] ??
    ((random, n) => suffixed(sentence(random, 1, 4).toLowerCase(), n, ' '))
  )
}
