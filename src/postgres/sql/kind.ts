import { blanksEnd } from './blanks.ts'

/** Words that stand between the verb and the object it is about: CREATE *UNIQUE* INDEX, CREATE *OR REPLACE* VIEW. */
const between = new Set([
  'OR',
  'REPLACE',
  'UNIQUE',
  'TEMP',
  'TEMPORARY',
  'GLOBAL',
  'LOCAL',
  'UNLOGGED',
  'RECURSIVE',
  'CONSTRAINT',
  'TRUSTED',
  'PROCEDURAL',
])
const withObject = new Set(['CREATE', 'ALTER', 'DROP'])
const twoWordObjects = new Set([
  'MATERIALIZED VIEW',
  'FOREIGN TABLE',
  'FOREIGN DATA',
  'EVENT TRIGGER',
  'TEXT SEARCH',
  'ACCESS METHOD',
  'OPERATOR CLASS',
  'OPERATOR FAMILY',
  'USER MAPPING',
  'DEFAULT PRIVILEGES',
  'LARGE OBJECT',
])

/**
 * What the statement is, as PostgreSQL's command tags spell it: "CREATE INDEX", "ALTER TABLE", "UPDATE"; read from its
 * leading words, so that it is there for text that no parser reads. '' for text without a word.
 */
export function kindOf(sql: string): string {
  const words = leadingWords(sql, 8)
  const verb = words[0] ?? ''
  if (verb === 'REFRESH') return 'REFRESH MATERIALIZED VIEW'
  if (verb === 'START') return 'BEGIN'
  if (verb === 'END') return 'COMMIT'
  if (!withObject.has(verb)) return verb
  const rest = words.slice(1)
  while (rest[0] !== undefined && between.has(rest[0])) rest.shift()
  const pair = rest.slice(0, 2).join(' ')
  const object = twoWordObjects.has(pair) ? pair : (rest[0] ?? '')
  return `${verb} ${object}`.trimEnd()
}

function leadingWords(sql: string, count: number): string[] {
  const words: string[] = []
  let at = blanksEnd(sql, 0)
  while (words.length < count) {
    const word = /^[A-Za-z]+/.exec(sql.slice(at, at + 40))?.[0]
    if (word === undefined) break
    words.push(word.toUpperCase())
    at = blanksEnd(sql, at + word.length)
  }
  return words
}
