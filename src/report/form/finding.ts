import { z } from 'zod'
import { amount, file, list, short, text } from './parts.ts'

const evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lock'), relation: text, mode: short, statements: list(short, 100), forMs: amount }),
  z.object({
    kind: z.literal('rewrite'),
    relation: text,
    bytes: amount.nullable(),
    rows: amount.nullable(),
    walBytes: amount.nullable(),
  }),
  z.object({ kind: z.literal('scan'), relation: text, rows: amount.nullable() }),
  z.object({ kind: z.literal('wal'), bytes: amount }),
  z.object({ kind: z.literal('duration'), ms: amount }),
  z.object({ kind: z.literal('server-error'), code: short, message: text, detail: text.nullable() }),
  z.object({ kind: z.literal('rows'), relation: text, count: amount, sample: text.nullable() }),
  z.object({ kind: z.literal('difference'), text }),
  z.object({ kind: z.literal('text'), text }),
])

const line = z.number().int().min(1)
const location = z.object({ file, line, endLine: line, column: line.optional() })
const code = z.object({ language: z.enum(['sql', 'sh', 'ts', 'yaml']), text })

/** A finding as JSON has it. */
export const finding = z.object({
  rule: z.string().regex(/^[a-z][a-z0-9-]{0,99}$/),
  level: z.enum(['error', 'warning', 'info']),
  title: text,
  why: text,
  evidence: list(evidence, 1000),
  at: location.nullable(),
  remedy: z.object({ text, code: code.nullable(), replacement: text.optional() }).nullable(),
  docs: z.string().regex(/^docs\/[\w-]+(\/[\w-]+)*\.md(#[\w-]+)?$/),
  reproduce: text.nullable(),
})
