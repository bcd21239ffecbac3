import { type RunningSides, type Side, type SideRequest, startSides } from '../../../service/sides.ts'
import type { Tree } from '../../../service/trees.ts'
import { companionsOf } from '../companions-of.ts'
import type { Run } from '../index.ts'
import type { Work } from './work.ts'

/** Of the time budget, what one start of the services may take. */
export const readyShare = 0.4

/** Base, its second process and head, each on a copy of a template. */
export function sidesOf({ run }: Work, base: Tree, of: { base: string; head: string }): SideRequest[] {
  const one = (side: Side, cwd: string, template: string) =>
    sideOf(run, side, cwd, { name: `${template}_${side.replace(' ', '_')}`, template })
  return [
    one('base', base.directory, of.base),
    one('base again', base.directory, of.base),
    one('head', run.config.workingDirectory, of.head),
  ]
}

export function sideOf({ config }: Run, side: Side, cwd: string, database: SideRequest['database']): SideRequest {
  const command = config.startCommand ?? ''
  return { side, command: side === 'head' ? command : (config.baseStartCommand ?? command), cwd, database }
}

/** Starts sides with companions of their own. Throws as `startSides`. */
export function startOn({ run, server }: Work, sides: readonly SideRequest[]): Promise<RunningSides> {
  const { config, signal, progress } = run
  const companions = companionsOf(config.services)
  const readyWithinMs = config.timeBudgetMs * readyShare
  const request = { sides, server, companions, readyUrl: config.readyUrl, readyWithinMs, signal, progress }
  return run.time.during('starting', () => startSides(request))
}
