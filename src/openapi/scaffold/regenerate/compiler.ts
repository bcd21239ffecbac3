import type ts from 'typescript-classic'

export type Compiler = typeof ts

/** TypeScript's classic API, which reads a file into a tree with positions. Loaded when it is needed: it is large. */
export async function compiler(): Promise<Compiler> {
  return (await import('typescript-classic')).default
}
