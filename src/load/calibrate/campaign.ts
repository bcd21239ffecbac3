import { appendFile, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { type Work, works } from './sample-service.ts'
import type { Trial } from './trial.ts'

/** One kind of trial, and how often it is to be run. */
export interface Cell {
  work: Work
  /** 0 for A/A. */
  slowdown: number
  runs: number
}

export interface Counts {
  /** Of A/A, over all works together. */
  alike: number
  /** Of each slowdown, over all works together. */
  slower: number
}

/** What a campaign consists of: works × slowdowns, the counts spread evenly over the works. */
export function cellsOf(kinds: readonly Work[], slowdowns: readonly number[], { alike, slower }: Counts): Cell[] {
  const share = (total: number, index: number) => Math.floor(total / kinds.length) + (index < total % kinds.length ? 1 : 0)
  return [0, ...slowdowns].flatMap((slowdown) =>
    kinds.map((work, index) => ({ work, slowdown, runs: share(slowdown === 0 ? alike : slower, index) })),
  )
}

/** Whether a trial counts in a campaign on a quiet machine: others took no more of it (0 to 1) meanwhile. null: it need not be quiet. */
export function isCounted({ others }: Pick<Trial, 'others'>, quiet: number | null): boolean {
  return quiet === null || (others !== null && others <= quiet)
}

/** What is still to be run, in an order that keeps every cell as far along as the others, wherever the campaign is broken off. `done`: trials that count. */
export function remaining(cells: readonly Cell[], done: readonly Pick<Trial, 'work' | 'slowdown'>[]): Cell[] {
  const left = cells.flatMap((cell) => {
    const run = done.filter(({ work, slowdown }) => work === cell.work && slowdown === cell.slowdown).length
    return Array.from({ length: Math.max(0, cell.runs - run) }, (_, index) => ({ cell, at: (run + index + 0.5) / cell.runs }))
  })
  return left.toSorted((a, b) => a.at - b.at).map(({ cell }) => cell)
}

const ratios = z.object({ p95: z.array(z.number()), p50: z.array(z.number()) })

const trial = z.object({
  work: z.enum(works),
  slowdown: z.number().min(0).max(10),
  outcome: z.enum(['continue', 'regression', 'pass', 'inconclusive', 'unfit']),
  estimate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  rounds: z.number(),
  loadSeconds: z.number(),
  suspected: z.boolean(),
  sides: z.enum(['together', 'apart']),
  busy: z.number(),
  others: z.number().nullable(),
  at: z.string(),
  machine: z.string(),
  pace: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('closed'), concurrency: z.number() }),
    z.object({ kind: z.literal('open'), perSecond: z.number() }),
  ]),
  by: z.enum(['p95', 'p50']).nullable(),
  ratios,
  alike: ratios,
  confirming: ratios.nullable(),
})

/** The trials that a campaign's file holds, a line of JSON each; none where there is no file. Throws `UserError` for a file that is none. */
export async function readTrials(file: string): Promise<Trial[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new UserError(`${file} cannot be read (${error.code})`, { cause: error })
  })
  return trialsIn(text, file)
}

/** The same of a file's text. `file`: for the message. */
export function trialsIn(text: string, file: string): Trial[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const read = trial.safeParse(parsed(line))
      if (read.success) return read.data
      throw new UserError(`${file}:${number}: the line is no trial of a campaign`, {
        remedy: 'Name another file, or remove the line.',
      })
    })
}

export function keepTrial(file: string, kept: Trial): Promise<void> {
  return appendFile(file, `${JSON.stringify(kept)}\n`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
