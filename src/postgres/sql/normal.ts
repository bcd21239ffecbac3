import { tokens } from './lexer.ts'

/**
 * SQL as it reads to the server: comments and the semicolons at the end left out, any white space one blank, letters
 * outside of literals and quoted names in lower case. Two texts with the same result are the same statements.
 */
export function normalSql(text: string): string {
  return normalTokens(text).join(' ')
}

/** The tokens of `normalSql`. */
export function normalTokens(text: string): string[] {
  const words: string[] = []
  for (const { kind, start, end } of tokens(text)) {
    if (kind === 'blank' || kind === 'comment') continue
    const word = text.slice(start, end)
    words.push(kind === 'string' || kind === 'quoted-name' ? word : word.toLowerCase())
  }
  while (words.at(-1) === ';') words.pop()
  return words
}
