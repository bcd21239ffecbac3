import { numberMaker } from './numeric-maker.ts'
import { type Random, random as stream } from './random.ts'
import { textColumnMaker } from './text-maker.ts'
import { clockMaker, dateMaker, timestampMaker } from './time-maker.ts'
import { listMaker, type Maker, type MakerOf, numberedMaker } from './value.ts'
import { plainWords } from './words.ts'

const hexOf = (random: Random, digits: number): string => {
  let text = ''
  while (text.length < digits) text += random.between(0, 0xffffffff).toString(16).padStart(8, '0')
  return text.slice(0, digits)
}

const uuidFrom = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`

/** Version 4 in form; the n-th is made from n alone, 122 bits of a stream of its own. */
const uuidMaker: MakerOf = ({ column }) => {
  const own = stream(0, 'uuid', column)
  return {
    draw: ({ random }) => uuidFrom(hexOf(random, 32)),
    nth(n, { random }) {
      own.reset(n, random.between(0, 0xffffffff))
      return uuidFrom(hexOf(own, 32))
    },
    size: Number.POSITIVE_INFINITY,
    distinct: true,
  }
}

const bits: MakerOf = ({ type }) => {
  const length = type.typmod > 0 ? type.typmod : 8
  const make = (n: number) => n.toString(2).padStart(length, '0').slice(-length)
  const size = 2 ** Math.min(length, 50)
  return numberedMaker(make, Math.min(size, 1_000_000), size)
}

const address = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
const hardware = (n: number, bytes: number): string =>
  [2, ...Array.from({ length: bytes - 1 }, (_, i) => Math.floor(n / 256 ** (bytes - 2 - i)) % 256)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(':')
const numbered =
  (make: (n: number) => string, spread = 1000, size = Number.POSITIVE_INFINITY): MakerOf =>
  () =>
    numberedMaker(make, spread, size)

const vector: MakerOf = ({ type }) => {
  const length = type.typmod > 0 ? type.typmod : 3
  const make = (first: string, random: Random) =>
    `[${[first, ...Array.from({ length: length - 1 }, () => (random.unit() * 2 - 1).toFixed(4))].join(',')}]`
  return {
    draw: ({ random }) => make((random.unit() * 2 - 1).toFixed(4), random),
    nth: (n, { random }) => make(String(n), random),
    size: Number.POSITIVE_INFINITY,
    distinct: true,
  }
}

const json: MakerOf = ({ column }) => {
  const isList =
    /s$|list|tags|items/.test(column.toLowerCase()) &&
    !/settings|details|status|address|attributes|options|props|params/.test(column.toLowerCase())
  const object = (n: number, random: Random) =>
    `{"id": ${n}, "label": "${random.pick(plainWords)}", "active": ${random.chance(0.5)}}`
  const make = (n: number, random: Random) => (isList ? `[${object(n, random)}]` : object(n, random))
  return {
    draw: ({ random }) => make(random.between(1, 100_000), random),
    nth: (n, { random }) => make(n, random),
    size: Number.POSITIVE_INFINITY,
    distinct: true,
  }
}

const spatial = (type: string): string => (/^(geometry|geography)$/.test(type) ? 'SRID=4326;POINT' : 'POINT')
const place: MakerOf = ({ type }) => ({
  draw: ({ random }) =>
    `${spatial(type.name)}(${(random.unit() * 360 - 180).toFixed(5)} ${(random.unit() * 120 - 60).toFixed(5)})`,
  nth: (n) =>
    `${spatial(type.name)}(${((n % 3_600_000) / 10_000 - 180).toFixed(4)} ${(Math.floor(n / 3_600_000) % 60).toFixed(4)})`,
  size: Number.POSITIVE_INFINITY,
  distinct: true,
})

/** By pg_type.typname: the built-in scalars, and those of the extensions that are common. */
const byType: Record<string, MakerOf> = {
  int2: numberMaker,
  int4: numberMaker,
  int8: numberMaker,
  numeric: numberMaker,
  float4: numberMaker,
  float8: numberMaker,
  money: numberMaker,
  oid: numbered(String),
  xid: numbered(String),
  xid8: numbered(String),
  cid: numbered(String),
  bool: () => listMaker(['t', 'f']),
  text: textColumnMaker,
  varchar: textColumnMaker,
  bpchar: textColumnMaker,
  citext: textColumnMaker,
  name: textColumnMaker,
  char: () => listMaker([...'abcdefghijklmnopqrstuvwxyz']),
  bytea: numbered(
    (n) => `\\x${(n * 2_654_435_761).toString(16).padStart(16, '0').slice(-16)}${n.toString(16).padStart(8, '0')}`,
    1_000_000,
  ),
  date: dateMaker,
  timestamp: timestampMaker,
  timestamptz: timestampMaker,
  time: clockMaker,
  timetz: clockMaker,
  interval: numbered((n) => `${Math.floor(n / 24)} days ${n % 24} hours`, 720),
  uuid: uuidMaker,
  json,
  jsonb: json,
  xml: numbered((n) => `<item id="${n}"/>`),
  inet: numbered(address, 1 << 24),
  cidr: numbered((n) => `${address(n)}/32`, 1 << 24),
  macaddr: numbered((n) => hardware(n, 6), 1_000_000),
  macaddr8: numbered((n) => hardware(n, 8), 1_000_000),
  bit: bits,
  varbit: bits,
  point: numbered((n) => `(${n % 1000},${Math.floor(n / 1000)})`, 1_000_000),
  line: numbered((n) => `{1,${n + 1},1}`),
  lseg: numbered((n) => `[(0,0),(${n + 1},1)]`),
  box: numbered((n) => `(${n * 2 + 1},1),(${n * 2},0)`),
  path: numbered((n) => `[(0,0),(1,1),(${n + 2},0)]`),
  polygon: numbered((n) => `((0,0),(1,1),(${n + 2},0))`),
  circle: numbered((n) => `<(${n * 3},0),1>`),
  tsvector: numbered((n) => `'${plainWords[n % plainWords.length] ?? 'word'}':1 '${n}':2`),
  tsquery: numbered((n) => `'${plainWords[n % plainWords.length] ?? 'word'}' & '${n}'`),
  pg_lsn: numbered((n) => `0/${(n + 1).toString(16).toUpperCase()}`),
  txid_snapshot: numbered((n) => `${n + 1}:${n + 2}:`),
  pg_snapshot: numbered((n) => `${n + 1}:${n + 2}:`),
  jsonpath: numbered((n) => `$."a${n}"`),
  hstore: numbered((n) => `"key"=>"${n}"`),
  ltree: numbered((n) => `top.${plainWords[n % plainWords.length] ?? 'word'}.n${n}`),
  vector,
  halfvec: vector,
  geometry: place,
  geography: place,
}

export function scalarMaker(...[wanted]: Parameters<MakerOf>): Maker | null {
  return byType[wanted.type.name]?.(wanted) ?? null
}
