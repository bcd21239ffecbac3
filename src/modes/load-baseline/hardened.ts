import { type Hardening, harden } from './harden.ts'
import type { Run } from './index.ts'
import type { Scenario } from './scenario.ts'

/** Beside its speed, whatever was asked of the service. */
export function hardened(
  { config, signal, progress, deadline, time }: Run,
  { targets, ca, rate }: Scenario,
  origin: string,
): Promise<Hardening> {
  const settings = { ca, timeoutMs: config.requestTimeoutMs, signal }
  const { securityHeaders } = config
  return time.during('hardening', () => harden({ targets, origin, rate, securityHeaders, settings, deadline, progress }))
}
