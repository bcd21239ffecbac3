/** How values get lost where a column's type changes: 'silent': cut or rounded; 'refused': the change fails on them; null: none can. */
export type Narrowing = 'silent' | 'refused' | null

interface Type {
  /** Without its modifiers: "numeric", "timestamp without time zone". */
  name: string
  modifiers: number[]
}

/** How many decimal digits an integer may have. */
const digits = new Map([
  ['smallint', 5],
  ['integer', 10],
  ['bigint', 19],
])
export const integerTypes: readonly string[] = [...digits.keys()]
const integers = integerTypes
const floats = ['real', 'double precision']
const texts = ['text', 'character varying', 'character']

/** Compares two types as format_type() writes them. What is not understood counts as no narrowing: a finding needs a reason. */
export function narrowing(from: string, to: string): Narrowing {
  if (from.endsWith('[]') !== to.endsWith('[]')) return null
  const [old, now] = [parse(from), parse(to)]
  const [oldRank, nowRank] = [integers.indexOf(old.name), integers.indexOf(now.name)]
  if (oldRank >= 0 && nowRank >= 0) return nowRank < oldRank ? 'refused' : null
  if (old.name === 'numeric' && now.name === 'numeric') return numeric(old, now)
  if ((old.name === 'numeric' || floats.includes(old.name)) && nowRank >= 0) return 'silent'
  if (floats.includes(old.name) && now.name === 'numeric') return now.modifiers.length > 0 ? 'silent' : null
  if (floats.includes(now.name)) return toFloat(old.name, now.name)
  if (oldRank >= 0 && now.name === 'numeric') return integerToNumeric(old, now)
  if (texts.includes(old.name) && now.name !== 'text' && texts.includes(now.name)) return length(old, now)
  if (old.name === now.name && ['bit', 'bit varying'].includes(old.name)) return length(old, now)
  return time(old, now)
}

/** A condition on the values that do not fit the new type, for a count on production; null: none that is known. */
export function misfits(column: string, from: string, to: string): string | null {
  if (from.endsWith('[]')) return null
  const [old, now] = [parse(from), parse(to)]
  const limit = { smallint: '-32768 AND 32767', integer: '-2147483648 AND 2147483647' }[now.name]
  if (integers.includes(old.name) && limit !== undefined) return `${column} NOT BETWEEN ${limit}`
  if (now.name === 'numeric' && now.modifiers.length > 0 && (integers.includes(old.name) || old.name === 'numeric')) {
    const [precision = 0, scale = 0] = now.modifiers
    return `${column} <> round(${column}, ${scale}) OR abs(${column}) >= 1e${precision - scale}`
  }
  if (old.name === 'numeric' && integers.includes(now.name)) return `${column} <> round(${column})`
  if (texts.includes(old.name) && texts.includes(now.name)) return `char_length(${column}) > ${now.modifiers[0] ?? 1}`
  if (old.name.startsWith('timestamp') && now.name === 'date') return `${column} <> date_trunc('day', ${column})`
  return null
}

function numeric(old: Type, now: Type): Narrowing {
  const [nowPrecision, nowScale = 0] = now.modifiers
  if (nowPrecision === undefined) return null
  const [oldPrecision, oldScale = 0] = old.modifiers
  if (oldPrecision === undefined || nowScale < oldScale) return 'silent'
  return nowPrecision - nowScale < oldPrecision - oldScale ? 'refused' : null
}

function integerToNumeric(old: Type, now: Type): Narrowing {
  const [precision, scale = 0] = now.modifiers
  if (precision === undefined) return null
  return precision - scale < (digits.get(old.name) ?? 0) ? 'refused' : null
}

/** A real keeps 24 bits of an integer, a double 53 (manual, 8.1.3); a decimal fraction neither keeps exactly. */
function toFloat(old: string, now: string): Narrowing {
  if (old === 'numeric' || old === 'bigint') return 'silent'
  return now === 'real' && (old === 'double precision' || old === 'integer') ? 'silent' : null
}

/** `character` alone holds one character; `character varying` any number. */
function length(old: Type, now: Type): Narrowing {
  const most = (type: Type) =>
    type.modifiers[0] ?? (type.name === 'character' || type.name === 'bit' ? 1 : Number.POSITIVE_INFINITY)
  return most(old) > most(now) ? 'refused' : null
}

function time(old: Type, now: Type): Narrowing {
  const family = (type: Type) => /^(timestamp|time|interval)\b/.exec(type.name)?.[1]
  if (family(old) === 'timestamp' && (now.name === 'date' || family(now) === 'time')) return 'silent'
  if (family(old) === undefined || family(old) !== family(now)) return null
  return (now.modifiers[0] ?? 6) < (old.modifiers[0] ?? 6) ? 'silent' : null
}

function parse(type: string): Type {
  const modifiers = /\(([-\d, ]+)\)/.exec(type)?.[1]
  return {
    name: type
      .replace(/\([-\d, ]+\)/, '')
      .replace(/\[\]$/, '')
      .trim(),
    modifiers: modifiers ? modifiers.split(',').map(Number) : [],
  }
}
