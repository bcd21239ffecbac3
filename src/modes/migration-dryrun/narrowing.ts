/** How values get lost where a column's type changes: 'silent': cut or rounded; 'refused': the change fails on them; null: none can. */
export type Narrowing = 'silent' | 'refused' | null

interface Type {
  name: string
  modifiers: number[]
}

const integers = ['smallint', 'integer', 'bigint']
const texts = ['text', 'character varying']

/** Compares two types as format_type() writes them. What is not understood counts as no narrowing: a finding needs a reason. */
export function narrowing(from: string, to: string): Narrowing {
  const [old, now] = [parse(from), parse(to)]
  const [oldRank, nowRank] = [integers.indexOf(old.name), integers.indexOf(now.name)]
  if (oldRank >= 0 && nowRank >= 0) return nowRank < oldRank ? 'refused' : null
  if (old.name === 'numeric' && now.name === 'numeric') return numeric(old, now)
  if (['numeric', 'real', 'double precision'].includes(old.name) && nowRank >= 0) return 'silent'
  if (old.name === 'double precision' && now.name === 'real') return 'silent'
  if (oldRank >= 0 && now.name === 'numeric') return now.modifiers.length > 0 ? 'refused' : null
  if (texts.includes(old.name) && now.name === 'character varying') return length(old, now)
  if (old.name === now.name && ['character', 'bit', 'bit varying'].includes(old.name)) return length(old, now)
  if (/^timestamp/.test(old.name) && (now.name === 'date' || /^time( |$)/.test(now.name))) return 'silent'
  if (/^time/.test(old.name) && old.name === now.name) return (now.modifiers[0] ?? 6) < (old.modifiers[0] ?? 6) ? 'silent' : null
  return null
}

function numeric(old: Type, now: Type): Narrowing {
  const [nowPrecision, nowScale = 0] = now.modifiers
  if (nowPrecision === undefined) return null
  const [oldPrecision, oldScale = 0] = old.modifiers
  if (oldPrecision === undefined || nowScale < oldScale) return 'silent'
  return nowPrecision - nowScale < oldPrecision - oldScale ? 'refused' : null
}

function length(old: Type, now: Type): Narrowing {
  const [limit] = now.modifiers
  if (limit === undefined) return null
  return (old.modifiers[0] ?? Number.POSITIVE_INFINITY) > limit ? 'refused' : null
}

function parse(type: string): Type {
  const modifiers = /\(([\d, ]+)\)/.exec(type)?.[1]
  return { name: type.replace(/\([\d, ]+\)/, '').trim(), modifiers: modifiers ? modifiers.split(',').map(Number) : [] }
}
