import { isList, type Json, member } from './json.ts'

/** JSON pointers (RFC 6901): "" is the whole, "/paths/~1users" the member "/users" of the member "paths". */

export function pointerOf(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The reverse of `pointerOf`. A `~` that escapes nothing stands for itself. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A token further. */
export function inside(pointer: string, token: string): string {
  return `${pointer}/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** A step into a value; undefined where it has no such member. */
export function step(value: Json | undefined, token: string): Json | undefined {
  if (isList(value)) return /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined
  return member(value, token)
}

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(value: Json | undefined, tokens: readonly string[]): Json | undefined {
  return tokens.reduce(step, value)
}
