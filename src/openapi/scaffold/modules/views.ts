import type { Plan } from '../plan.ts'
import { readingOf } from '../planned-operation.ts'
import type { View } from '../schema/catalogue.ts'
import type { Shape } from '../schema/shape.ts'

/** Shapes of everything that clients send. */
export function requestShapes(plan: Plan): Shape[] {
  return plan.groups.flatMap(({ operations }) =>
    operations.flatMap(({ parameters, body }) => [
      ...Object.values(parameters).flatMap((object) => (object === null ? [] : [object.shape])),
      ...(body?.contents.map(({ shape }) => shape) ?? []),
    ]),
  )
}

/** Shapes of everything that is answered as JSON. */
export function responseShapes(plan: Plan): Shape[] {
  return plan.groups.flatMap(({ operations }) =>
    operations.flatMap(({ operation }) =>
      operation.responses.flatMap(({ content }) =>
        content.flatMap(({ mediaType, schema }) =>
          schema === null || readingOf(mediaType) !== 'json' ? [] : [plan.catalogue.read(schema)],
        ),
      ),
    ),
  )
}

/** In which views each named schema is needed. One that nothing uses is there as responses would see it. */
export function viewsOf(plan: Plan): Map<string, ReadonlySet<View>> {
  const sent = plan.catalogue.reachable(requestShapes(plan))
  const all = plan.catalogue.all()
  const used = plan.catalogue.reachable(responseShapes(plan))
  const unused = all.filter(({ pointer }) => !sent.has(pointer) && !used.has(pointer))
  // What one that nothing uses refers to has to be there as well.
  const answered = new Set([...used, ...plan.catalogue.reachable(unused.map(({ shape }) => shape))])
  return new Map(
    all.map(({ pointer, twofold }) => {
      const views = new Set<View>()
      if (!twofold || answered.has(pointer) || !sent.has(pointer)) views.add('response')
      if (twofold && sent.has(pointer)) views.add('request')
      return [pointer, views]
    }),
  )
}
