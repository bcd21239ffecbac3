/** Words that cannot name a binding of a strict-mode module (ECMAScript 2025, 12.7.2), TypeScript's own types, and zod's usual name. */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function
  if implements import in instanceof interface let new null package private protected public return static super switch this throw true try
  typeof var void while with yield undefined async of any bigint boolean never number object string symbol unknown
  process globalThis require exports module console z`.split(/\s+/),
)

export function isReserved(name: string): boolean {
  return reserved.has(name)
}
