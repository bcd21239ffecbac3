import { z } from 'zod'

/** Characters of one text; the renderings cut far earlier. */
export const text = z.string().max(1_000_000)
export const short = z.string().max(4000)
export const amount = z.number().min(0)
export const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most)

/** Relative, with forward slashes, and nowhere above the repository: it becomes a link. */
export const file = short.refine(
  (path) => path !== '' && !path.startsWith('/') && !path.split('/').includes('..'),
  'a path in the repository',
)
