import { blocksReads, blocksWrites } from './blocking.ts'
import { constraintValidatedUnderLock } from './constraint-validated-under-lock.ts'
import { dataLoss } from './data-loss.ts'
import { indexNotConcurrent } from './index-not-concurrent.ts'
import { lockTimeoutMissing } from './lock-timeout-missing.ts'
import { migrationFails } from './migration-fails.ts'
import { duplicateVersion, editedAfterMerge, outOfOrder } from './order.ts'
import { partlyApplied } from './partly-applied.ts'
import { notReversible, rollbackDiffers } from './reversible.ts'
import type { Rule } from './rule.ts'
import { scanUnderLock } from './scan-under-lock.ts'
import { tableRewrite } from './table-rewrite.ts'
import { workUnderExclusiveLock } from './work-under-exclusive-lock.ts'

/** Every rule, in the order in which equally bad findings are shown. */
export const rules: readonly Rule[] = [
  migrationFails,
  partlyApplied,
  dataLoss,
  tableRewrite,
  scanUnderLock,
  constraintValidatedUnderLock,
  indexNotConcurrent,
  blocksReads,
  blocksWrites,
  workUnderExclusiveLock,
  notReversible,
  rollbackDiffers,
  editedAfterMerge,
  duplicateVersion,
  outOfOrder,
  lockTimeoutMissing,
]

/** Rules that find something in one run and not in the next, as the machine is fast or slow. */
export const dependOnTime: readonly string[] = [blocksReads.id, blocksWrites.id]

/** Said of an ignore itself, by the judge. */
export const unusedIgnore = 'unused-ignore'

export const ruleIds: readonly string[] = [...rules.map((rule) => rule.id), unusedIgnore]
