import { messageOf, UserError } from '../../errors.ts'
import type { Pace } from '../../load/drive/loader.ts'
import { mergeMeasurements } from '../../load/recorder.ts'
import { refuseToReplace } from '../../load/save-file.ts'
import { mergeShards } from '../../load/shard/merge.ts'
import { partOf, type Shard, shown } from '../../load/shard/shard.ts'
import { isShardResult, largestShard, readShardFile, shardResult, writeShardResult } from '../../load/shard/shard-result.ts'
import { readStatusExpectation } from '../../load/targets/status-expectation.ts'
import { duration } from '../../report/duration.ts'
import { code } from '../../report/text.ts'
import { scalingAdvice } from './advise.ts'
import { loadAlone } from './alone.ts'
import type { Found } from './found.ts'
import type { Run } from './index.ts'
import { keep } from './keep.ts'
import { togetherEnough } from './load-run.ts'
import { paceText, share } from './present/figures.ts'
import { inWorkingDirectory } from './saving.ts'
import { paceAlone, type Scenario } from './scenario.ts'
import { refuseSilence } from './silence.ts'
import { lengthOf, nothingElse, uncompared } from './uncompared.ts'

/** One machine of several, and where what it measured goes. */
export interface ShardToDrive {
  shard: Shard
  /** Absolute. */
  file: string
}

/** Drives one machine's part of a load on a service that runs already, and saves what it measured. */
export async function driveShard(run: Run, { targets, ca, subject }: Scenario, { shard, file }: ShardToDrive): Promise<Found> {
  if (subject.kind !== 'running') throw new Error('a shard starts no service')
  const { config, signal, progress } = run
  const { origin } = subject
  const named = inWorkingDirectory(config, file)
  await refuseToReplace(file, `save: ${named}`, { what: 'shard', isOurs: isShardResult, mostBytes: largestShard })
  const length = lengthOf(run)
  const whole = { targets, origin, pace: paceAlone(config), durationMs: length.asked }
  const pace = partOfLoad(whole.pace, shard)
  const { requestTimeoutMs: timeoutMs, processes } = config
  progress.phase(`loading ${origin}, shard ${shown(shard)}`)
  const startedAt = Date.now()
  const load = { targets, origin, pace, durationMs: length.within, timeoutMs, ca, processes, signal, progress }
  const result = await run.time.during('load', () => loadAlone(load))
  refuseSilence(result.measured.values(), origin)
  await keep(config, file, writeShardResult(shardResult(shard, whole, startedAt, result)))
  return {
    ...nothingElse,
    driven: { by: 'shard', shard, file: named },
    targets: targets.flatMap((target) => {
      const measured = result.measured.get(target.name)
      return measured === undefined ? [] : [uncompared(target, { measured, elapsedMs: result.elapsedMs })]
    }),
    generator: result.generator,
    notes: [`${code(origin)}, shard ${shown(shard)}: ${paceText(pace)} for ${duration(result.elapsedMs)}`],
  }
}

function partOfLoad(pace: Pace, shard: Shard): Pace {
  try {
    return partOf(pace, shard)
  } catch (error) {
    throw new UserError(`shard: ${messageOf(error)}`, { remedy: 'Take fewer shards, or a higher concurrency.' })
  }
}

/** Puts together what all shards saved: nothing is driven. */
export async function mergedShards({ config, progress }: Run): Promise<Found> {
  progress.phase('merging shards')
  const files = config.merge.map((path) => ({ path, from: inWorkingDirectory(config, path) }))
  const results = await Promise.all(files.map(async ({ path, from }) => ({ from, result: await readShardFile(path, from) })))
  const { shards, together, targets, generator, origin, pace, elapsedMs } = mergeShards(results)
  const whole = {
    latency: mergeMeasurements(targets.map(({ measured }) => measured)).latency,
    perSecond: targets.reduce((sum, { perSecond }) => sum + perSecond, 0),
  }
  const many = `${shards} ${shards === 1 ? 'shard' : 'shards'}`
  return {
    ...nothingElse,
    driven: { by: 'shards', shards, together },
    targets: targets.map(({ name, method, url, expected, measured, perSecond }) =>
      uncompared(
        { name, method, url, headers: {}, body: null, weight: 1, expected: readStatusExpectation(expected) },
        { measured, elapsedMs, perSecond },
      ),
    ),
    generator,
    advice: together < togetherEnough ? [] : scalingAdvice({ ...whole, pace, generator, resources: null, ramp: [] }),
    notes: [
      `${code(origin)}, ${paceText(pace)} from ${many} for ${duration(elapsedMs)}`,
      ...(shards === 1 ? [] : [`all of them at once for ${share(together)} of it`]),
    ],
  }
}
