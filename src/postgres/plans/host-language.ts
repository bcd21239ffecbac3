/** How SQL stands in the source of other languages: what may come between two of its words, and what may stand for a parameter. */

const separators = [
  /\s+/y,
  /\\[nrt]|\\\r?\n/y,
  /--[^\n]*\n/y,
  /\/\*.*?\*\//sy,
  // One string ends and the next goes on: "…" + "…", "…" "…", "…", "…" of an array that is joined.
  /(?<quote>["'`])\s*[+.,\\]?\s*\k<quote>/y,
]

/** Where a separator at `at` ends; null: there is none. */
export function separatorEnd(text: string, at: number): number | null {
  return firstMatch(text, at, separators)
}

const args = [
  /\$\d+/y,
  /\?\d*/y,
  /[:@#]\w+/y,
  /%s|%\(\w+\)s/y,
  /'(?:[^'\n]|'')*'/y,
  /-?\d[\d.]*(?![\w.])/y,
  /(?:true|false|null)(?!\w)/iy,
  // What is put in by concatenation: "… = " + id + " …"
  /(?<quote>["'`])\s*[+.]\s*[\w.$[\]()]{1,80}\s*[+.]\s*\k<quote>/y,
]

/** Where something at `at` that may stand for a parameter ends: $1, ?, :name, %s, a constant, ${…}, #{…}, {…}; null: there is none. */
export function argumentEnd(text: string, at: number): number | null {
  const open = /[$#]?\{/y
  open.lastIndex = at
  const brace = open.exec(text)?.[0]
  return brace === undefined ? firstMatch(text, at, args) : braceEnd(text, at + brace.length - 1)
}

const longestExpression = 300

function braceEnd(text: string, open: number): number | null {
  let depth = 0
  for (let at = open; at < Math.min(text.length, open + longestExpression); at++) {
    if (text.charAt(at) === '{') depth++
    if (text.charAt(at) === '}') depth--
    if (depth === 0) return at + 1
  }
  return null
}

function firstMatch(text: string, at: number, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null && match[0] !== '') return at + match[0].length
  }
  return null
}
