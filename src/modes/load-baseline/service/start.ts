import { type RunningSides, type Side, type SideRequest, startSides } from '../../../service/sides.ts'
import type { Tree } from '../../../service/trees.ts'
import { companionsOf } from '../companions-of.ts'
import type { Work } from './work.ts'

/** Of the time budget, what one start of the services may take. */
const readyShare = 0.4

/** Base, its second process and head, each on a copy of a template. */
export function sidesOf({ run }: Work, base: Tree, of: { base: string; head: string }): SideRequest[] {
  const command = run.config.startCommand ?? ''
  const one = (side: Side, cwd: string, template: string): SideRequest => ({
    side,
    command: side === 'head' ? command : (run.config.baseStartCommand ?? command),
    cwd,
    database: { name: `${template}_${side.replace(' ', '_')}`, template },
  })
  return [
    one('base', base.directory, of.base),
    one('base again', base.directory, of.base),
    one('head', run.config.workingDirectory, of.head),
  ]
}

/** Starts sides with companions of their own. Throws as `startSides`. */
export function startOn({ run, server }: Work, sides: readonly SideRequest[]): Promise<RunningSides> {
  const { config, signal, progress } = run
  const companions = companionsOf(config.services)
  const readyWithinMs = config.timeBudgetMs * readyShare
  const request = { sides, server, companions, readyUrl: config.readyUrl, readyWithinMs, signal, progress }
  return run.time.during('starting', () => startSides(request))
}
