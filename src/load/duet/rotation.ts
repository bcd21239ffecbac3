/** The same in the same order, begun with another in every turn. */
export function rotated<Each>(list: readonly Each[], turn: number): Each[] {
  const first = turn % list.length
  return [...list.slice(first), ...list.slice(0, first)]
}
