import { randomBytes } from 'node:crypto'
import type { Preparation } from '../../../migrations/prepare/preparation.ts'
import type { Subject } from '../../../migrations/subject.ts'
import type { ThrowawayServer } from '../../../postgres/server/server.ts'
import type { Run } from '../index.ts'
import type { Scenario } from '../scenario.ts'

/** What a run on services of our own has at hand. */
export interface Work {
  run: Run
  scenario: Scenario
  subject: Subject
  server: ThrowawayServer
  databases: Databases
  preparation: Preparation
}

/** Templates: sides run on copies of them. Two runs may share a server given by URL. */
export interface Databases {
  base: string
  head: string
  smallBase: string
  smallHead: string
  /** Of a head that is loaded alone, and what it is migrated from: a base that was then not started may have left the others. */
  alone: string
  smallAlone: string
  beforeAlone: string
}

export function newDatabases(): Databases {
  const id = randomBytes(4).toString('hex')
  const [base, head] = [`preflight_base_${id}`, `preflight_head_${id}`]
  const small = { smallBase: `${base}_small`, smallHead: `${head}_small` }
  const alone = `${head}_alone`
  return { base, head, ...small, alone, smallAlone: `${alone}_small`, beforeAlone: `${base}_alone` }
}
