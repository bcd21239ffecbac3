import type Compiler from 'typescript-classic'

/** The compiler's classic API. Set by `loadCompiler`: it is large, and only what reads code needs it. */
export let ts: typeof Compiler

/** Loads the compiler. Everything else in this folder is called after it. */
export async function loadCompiler(): Promise<void> {
  const { default: loaded } = await import('typescript-classic')
  ts = loaded
}
