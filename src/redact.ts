/**
 * Secrets and their disguises. Whatever is printed, written to a file or sent to a host goes through `redact` first.
 */

/** A form shorter than this is a word that stands everywhere: replacing it would shred the text and betray its length. */
const shortestForm = 4
const shortestCore = 8

const forms = new Set<string>()
let pattern: RegExp | null = null

/** Registers a secret: as it is, as URLs, JSON, SQL, shells and HTML write it, in base64 (also within more) and hexadecimal, and line by line. */
export function secret(value: string): void {
  for (const text of [value, ...value.split(/\r?\n/)]) {
    for (const form of disguises(text.trim())) if (form.length >= shortestForm) forms.add(form)
  }
  pattern = null
}

/** Registers what is secret in a database's URL: the whole of it and the password. */
export function secretUrl(url: string): void {
  secret(url)
  if (!URL.canParse(url)) {
    // Mistyped, such as with an @ in the password that is not encoded: what lies between the first colon and the last @.
    secret(/^\w+:\/\/[^:@/]*:(.+)@/.exec(url)?.[1] ?? '')
    return
  }
  const { username, password, hostname, pathname } = new URL(url)
  secretPassword(decoded(password), [username, hostname, pathname.slice(1)].map(decoded))
}

/**
 * Registers a database's password. One that is also the user's, the host's or the database's name (`known`) hides nothing, nor does one of
 * the words that a report itself is made of, such as "pass": hiding it would shred the report, and with it the verdict.
 */
export function secretPassword(password: string, known: readonly string[]): void {
  if (![...known, 'postgres', 'password'].includes(password) && !words.some((word) => word.includes(password))) secret(password)
}

/** Names and values of a report's form and of its published schema (docs/schema), by which it is read. */
const words = `
  version mode verdict headline findings data page body footer worthSaying rules migration-dryrun load-baseline scaffold-check
  pass warn fail error warning info rule level title evidence remedy docs reproduce file line endLine column replacement
  code language yaml kind text relation statements forMs walBytes duration message detail lock rewrite scan server-error rows count
  sample difference heading table columns align left right strong searchable diff details summary open blocks chart unit series name
  values diagram notation erDiagram timeline lanes spans label weight light heavy fromMs toMs startMs endMs durationMs
  server provider container embedded migrations transactions outcome held commit rollback autocommit locks rewrites indexRebuilds
  outcome regression inconclusive unfit no-baseline targets name method url requests errors statuses perSecond latencyMs base head
  p95Ratio p50Ratio provenBy p95 p50 estimate low high rounds smallestDetectable queries callsPerRequest meanMs nPlusOne generator eventLoopUtilization limited
  gate sides together apart loadMs confirmed alike ended deadline evidence driven preflight shard index shards artillery nobody script
  scans blocked schemaDiff down changes object change tried restored bytes
  SELECT INSERT UPDATE DELETE SHARE EXCLUSIVE ACCESS`.split(/\s+/)

/** Every registered form, for a host that masks by itself. */
export function secretForms(): string[] {
  return [...forms]
}

/** `text` with every registered secret replaced by `***`. */
export function redact(text: string): string {
  if (forms.size === 0) return text
  pattern ??= new RegExp(
    longestFirst([...forms])
      .map(escaped)
      .join('|'),
    'g',
  )
  return text.replace(pattern, '***')
}

/** A value of plain data with every text in it redacted, keys as well. */
export function redactAll<T>(value: T): T {
  return redacted(value) as T
}

function redacted(value: unknown): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map(redacted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [redact(key), redacted(each)]))
}

function disguises(value: string): string[] {
  const base64 = Buffer.from(value).toString('base64')
  const url = encodeURIComponent(value)
  return [
    value,
    decoded(value),
    url,
    url.replaceAll('%20', '+'),
    encodeURI(value),
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    // The URL standard encodes this as well in a query, and RFC 3986 more.
    url.replaceAll("'", '%27'),
    url.replace(/[!'()*]/g, hexCode),
    JSON.stringify(value).slice(1, -1),
    value.replaceAll("'", "''"),
    value.replaceAll("'", "'\\''"),
    entities(value, '&#39;'),
    entities(value, '&apos;'),
    entities(value, '&#x27;'),
    base64,
    base64.replace(/=+$/, ''),
    ...within(value),
    Buffer.from(value).toString('hex'),
  ]
}

function hexCode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function entities(value: string, apostrophe: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": apostrophe }
  return value.replace(/[&<>"']/g, (character) => named[character] ?? character)
}

/**
 * What the value leaves in the base64 of something longer, such as "user:password": at each of three offsets the characters that hold
 * nothing of what stands before or behind. Both alphabets. Too short a one could be any text.
 */
function within(value: string): string[] {
  const bytes = Buffer.from(value)
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
    const first = Math.ceil((offset * 8) / 6)
    const last = Math.floor((padded.length * 8) / 6)
    const core = padded.toString('base64').slice(first, last)
    return core.length < shortestCore ? [] : [core, core.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function longestFirst(texts: string[]): string[] {
  return texts.sort((a, b) => b.length - a.length)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
