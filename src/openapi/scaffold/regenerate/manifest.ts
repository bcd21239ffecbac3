import { createHash } from 'node:crypto'
import { z } from 'zod'
import { frameworks } from '../framework.ts'
import type { Prints } from './prints.ts'

/** In the folder that holds `--output`, and to be committed: what the generator wrote last, so that what a person changed can be told from it. */
export const manifestName = '.preflight-scaffold.json'

const form = z.object({
  about: z.string(),
  version: z.literal(1),
  framework: z.enum(frameworks),
  extension: z.enum(['.ts', '.js', '']),
  /** Prints of what was written into the description, where that is written too. */
  description: z.record(z.string(), z.string()).optional(),
  files: z.record(
    z.string(),
    z.object({
      role: z.enum(['handlers', 'written', 'begun', 'data']),
      origin: z.enum(['implementation']).optional(),
      /** Print of the whole, where it is one piece. */
      text: z.string().optional(),
      parts: z.record(z.string(), z.string()),
    }),
  ),
})

export type Manifest = z.infer<typeof form>

/** null: it is not one of ours, or was broken by a merge: everything that differs then counts as a person's. */
export function readManifest(text: string): Manifest | null {
  try {
    return form.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

export function manifestText(manifest: Omit<Manifest, 'about' | 'version'>): string {
  const about = 'What preflight scaffold wrote last. Commit it: by it, what you changed is told from what was written.'
  const files = Object.fromEntries(Object.entries(manifest.files).sort(([one], [other]) => (one < other ? -1 : 1)))
  const { framework, extension, description } = manifest
  return `${JSON.stringify({ about, version: 1, framework, extension, description, files }, null, 1)}\n`
}

export function printsIn(manifest: Manifest | null, path: string): Prints | null {
  const file = manifest?.files[path]
  return file === undefined ? null : new Map(Object.entries(file.parts))
}

export function textPrint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
