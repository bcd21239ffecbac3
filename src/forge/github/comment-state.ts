/** What a comment remembers of the findings it told of, in a hidden line, so that the next one can say what changed. */

/** The findings of one commit, by fingerprint. */
export interface Told {
  /** null: the event did not tell. */
  sha: string | null
  fingerprints: string[]
}

export interface CommentState {
  now: Told
  /** Of the commit before, so that a job that is run again says the same as the first time. */
  before: Told | null
}

export interface Since {
  fixed: number
  fresh: number
}

/** So many fingerprints of so many characters are kept: 4.4 kB of a comment's 64, at worst. */
const kept = 200
const length = 10

const line = /^<!-- preflight-told ([0-9a-f]+|-) ([0-9a-f,]*|-) ([0-9a-f]+|-) ([0-9a-f,]*|-) -->$/m

/** The line itself; nothing in it is anybody's text. */
export function stateLine({ now, before }: CommentState): string {
  return `<!-- preflight-told ${written(now)} ${before === null ? '- -' : written(before)} -->`
}

/** Of a comment of ours; null where it has none, or one that is not understood. */
export function stateIn(body: string): CommentState | null {
  const match = line.exec(body.slice(0, 20_000))
  if (match === null) return null
  const [, sha = '-', fingerprints = '-', shaBefore = '-', before = '-'] = match
  return { now: read(sha, fingerprints), before: before === '-' ? null : read(shaBefore, before) }
}

/** What to remember after `earlier`: a run on the same commit takes the place of the one before. */
export function nextState(earlier: CommentState | null, now: Told): CommentState {
  const told = { sha: now.sha, fingerprints: now.fingerprints.slice(0, kept).map((each) => each.slice(0, length)) }
  if (earlier === null) return { now: told, before: null }
  const isAgain = now.sha !== null && earlier.now.sha === now.sha
  return { now: told, before: isAgain ? earlier.before : earlier.now }
}

/** How many findings went and came since the commit before; null where nothing did, none was told of, or not all were remembered. */
export function changeSince({ now, before }: CommentState): Since | null {
  if (before === null || now.fingerprints.length === kept || before.fingerprints.length === kept) return null
  const fixed = before.fingerprints.filter((each) => !now.fingerprints.includes(each)).length
  const fresh = now.fingerprints.filter((each) => !before.fingerprints.includes(each)).length
  return fixed + fresh === 0 ? null : { fixed, fresh }
}

function written({ sha, fingerprints }: Told): string {
  return `${sha !== null && /^[0-9a-f]+$/.test(sha) ? sha : '-'} ${fingerprints.join(',')}`
}

function read(sha: string, fingerprints: string): Told {
  return { sha: sha === '-' ? null : sha, fingerprints: fingerprints.split(',').filter((each) => /^[0-9a-f]+$/.test(each)) }
}
