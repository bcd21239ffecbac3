import type { Target } from '../../src/load/target.ts'

/** A target by its method and path, "GET /orders", that expects 2xx and has a weight of 1. */
export function targetOf(name: string, more: Partial<Target> = {}): Target {
  const [method = 'GET', url = '/'] = name.split(' ')
  const expected = { text: '2xx', accepts: (status: number) => status >= 200 && status < 300 }
  return { name, method, url, headers: {}, body: null, weight: 1, expected, ...more }
}
