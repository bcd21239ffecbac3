import type { Exchange } from '../routes/examine/exchange.ts'
import type { Guard } from '../routes/route.ts'

export type SchemeName = 'bearerAuth' | 'basicAuth' | 'apiKeyAuth'

/** How a client shows who it is, in OpenAPI's form. */
export const schemes: Readonly<Record<SchemeName, Readonly<Record<string, string>>>> = {
  bearerAuth: { type: 'http', scheme: 'bearer' },
  basicAuth: { type: 'http', scheme: 'basic' },
  apiKeyAuth: { type: 'apiKey', in: 'header', name: 'x-api-key' },
}

/** What a guarded operation asks for, where its guards' names or what they read say it; null: it is open, or it is not known. */
export function schemeOf(guards: readonly Guard[], { request }: Exchange): SchemeName | null {
  if (guards.length === 0) return null
  const shown = guards.map(({ shows }) => shows)
  const headers = request.headers.fields
  if (shown.includes('basic')) return 'basicAuth'
  if (shown.includes('apiKey') || (headers.has('x-api-key') && !headers.has('authorization'))) return 'apiKeyAuth'
  return shown.includes('bearer') || headers.has('authorization') ? 'bearerAuth' : null
}
