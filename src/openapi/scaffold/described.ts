import type { Plan } from './plan.ts'

/** Whether the description has a GET of its own at a path, which then is not ours to serve. */
export function describes(plan: Plan, path: string): boolean {
  return plan.description.operations.some(
    (operation) => operation.method === 'get' && `${plan.basePath}${operation.path}` === path,
  )
}
