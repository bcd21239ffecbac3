/**
 * L = λ W: how many requests are inside at any time, given how many leave per second and how long each stays, in ms (J. D. C. Little,
 * "A proof for the queuing formula L = λW", Operations Research 1961). Holds for any service that is measured long enough.
 */
export function inFlight(perSecond: number, meanMs: number): number {
  return (perSecond * meanMs) / 1000
}

/**
 * The same law the other way: how long a request stays, in ms, where so many callers each ask again at once (the interactive response time law
 * without thinking; Lazowska et al., "Quantitative System Performance", 1984, chapter 3).
 */
export function residenceMs(concurrency: number, perSecond: number): number {
  return (1000 * concurrency) / perSecond
}

/** D = U / X: the CPU that a request takes, in ms (utilisation law; Denning & Buzen, ACM Computing Surveys 1978). */
export function cpuMsPerRequest(cores: number, perSecond: number): number {
  return (1000 * cores) / perSecond
}

/** X ≤ cores / D: what no service with this demand can exceed, in requests per second. */
export function cpuBound(cores: number, cpuMs: number): number {
  return (1000 * cores) / cpuMs
}
