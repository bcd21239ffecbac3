import type { FileOf, Group, PlannedOperation } from './plan.ts'
import { camelCase, kebabCase, Names } from './source/names.ts'

/** Operations by file: the one that they are in already, else that of their tag, else that of their first path segment. */
export function grouped(planned: readonly PlannedOperation[], fileOf: FileOf): Group[] {
  const files = new Names(['index'])
  const routers = new Names()
  const groups = new Map<string, Group & { operations: PlannedOperation[] }>()
  const stems = new Map<string, string>()
  const there = planned.map((each) => fileOf(each.operation))
  for (const found of there) {
    if (found === null || groups.has(found.file)) continue
    const { file, known } = found
    files.take(file.toLowerCase())
    groups.set(file, { file, name: routers.take(camelCase(file, 'api')), title: file, isForeign: !known, operations: [] })
  }
  planned.forEach((each, index) => {
    const title = each.operation.tags[0] ?? firstSegment(each.operation.path)
    const stem = kebabCase(title, 'api')
    let file = there[index]?.file ?? stems.get(title) ?? null
    if (file === null) {
      file = groups.get(stem)?.isForeign === false && ![...stems.values()].includes(stem) ? stem : files.take(stem)
      stems.set(title, file)
    }
    const group = groups.get(file) ?? {
      file,
      name: routers.take(camelCase(file, 'api')),
      title,
      isForeign: false,
      operations: [],
    }
    group.operations.push(each)
    groups.set(file, group)
  })
  return [...groups.values()]
}

function firstSegment(path: string): string {
  return path.split('/').find((segment) => segment !== '' && !segment.startsWith('{')) ?? 'root'
}
