import { UserError } from '../../errors.ts'
import type { Failure, Figures } from '../../load/measurement.ts'
import { count } from '../../report/size.ts'

const remedies: Readonly<Record<Failure, string>> = {
  refused: 'Is the service running, and is this its port?',
  dns: 'Is the name spelled right?',
  tls: 'It speaks no TLS, or its certificate is not trusted: name the certificate authority in ca-file.',
  timeout: 'Raise request-timeout, or lower the load.',
  protocol: 'Is this an HTTP service, and is it http or https?',
  reset: 'It closed every connection: what does its log say?',
}

/** Where nobody answered at all there is nothing to measure: a mistake in the address, and no result. Throws `UserError`. */
export function refuseSilence(measured: Iterable<Pick<Figures, 'statuses' | 'requests' | 'failures'>>, origin: string): void {
  const failures = new Map<Failure, number>()
  let requests = 0
  for (const each of measured) {
    if (each.statuses.size > 0) return
    requests += each.requests
    for (const [failure, times] of each.failures) failures.set(failure, (failures.get(failure) ?? 0) + times)
  }
  if (requests === 0) return
  const [most] = [...failures].toSorted(([, a], [, b]) => b - a)
  throw new UserError(`${origin} answered none of ${count(requests)} requests (${most?.[0] ?? 'no answer'})`, {
    remedy: most === undefined ? 'What does its log say?' : remedies[most[0]],
  })
}
