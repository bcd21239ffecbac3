import type { Resources } from '../../../load/resources/resources.ts'
import type { Block, Cell } from '../../../report/report.ts'
import { size } from '../../../report/size.ts'
import type { LoadRun } from '../load-run.ts'
import { change, changeWithInterval, latency } from './figures.ts'

/** What the answers took, base and head. Where CPU is the limit, this is what a change costs in machines. */
export function resources({ resources: of }: LoadRun): Block[] {
  if (of === null) return []
  const { head, base } = of
  const columns = base === null ? ['', 'head'] : ['', 'base', 'head', 'base → head']
  return [
    {
      kind: 'table',
      columns,
      align: columns.map((_, index) => (index === 0 ? 'left' : 'right')),
      rows: [
        ['CPU a request', ...(base === null ? [] : [latency(base.cpuMs)]), latency(head.cpuMs), ...ratio(of)],
        [
          'memory',
          ...(base === null ? [] : [size(base.memoryBytes)]),
          size(head.memoryBytes),
          ...(base === null ? [] : [change(head.memoryBytes / base.memoryBytes)]),
        ],
      ],
    },
  ]
}

function ratio({ base, cpuRatio }: Resources): Cell[] {
  if (base === null) return []
  if (cpuRatio === null) return ['–']
  const text = changeWithInterval(cpuRatio)
  return cpuRatio.low > 1 ? [{ text, strong: true }] : [text]
}
