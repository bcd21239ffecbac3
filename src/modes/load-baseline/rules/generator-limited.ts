import type { Driven, Generator } from '../load-run.ts'
import { share } from '../present/figures.ts'
import { finding, measured, type Rule } from './rule.ts'

/** The generator, and not the service, was the limit. */
export const generatorLimited: Rule = {
  id: 'generator-limited',
  judge(run) {
    if (!run.generator.limited) return []
    return [
      finding(run, 'generator-limited', {
        level: 'info',
        title: isLate(run.generator)
          ? 'The load generator was kept waiting by the machine'
          : 'The load generator was at its limit',
        why: 'What it measured is its own queue as well: the service may be faster than the figures say, and its throughput higher.',
        evidence: measured(limit(run.generator)),
        remedy: { text: moreGenerator(run.driven), code: null },
      }),
    ]
  },
}

/** Its own limit is where its event loop is nearly always busy. */
function isLate({ eventLoopUtilization }: Generator): boolean {
  return eventLoopUtilization !== null && eventLoopUtilization < 0.9
}

function limit(generator: Generator): string {
  const { eventLoopUtilization } = generator
  if (eventLoopUtilization === null) return 'Artillery sent fewer requests than `rate` asked for'
  return `its event loop was busy for ${share(eventLoopUtilization)} of the time${isLate(generator) ? '; what it sent was late, since the machine left it no processor in time' : ''}`
}

function moreGenerator({ by }: Driven): string {
  if (by === 'artillery') return 'lower `rate`, or leave `engine` out: Preflight drives many times as much on one machine.'
  if (by === 'shards') return 'take more shards, or raise `processes`.'
  return 'lower `rate` or `concurrency`, or raise `processes`.'
}
