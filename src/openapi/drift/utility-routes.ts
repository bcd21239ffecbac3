/** First segments of what serves files and pages rather than an API. */
const served =
  /^\/(static|public|assets|uploads|images|img|css|js|fonts|media|favicon\.ico|robots\.txt|sitemap\.xml|\.well-known)(\/|$)/i

/** What serves the description itself and its viewers. */
const documentation =
  /^(\/(api|v\d+))*\/(docs|api-?docs|documentation|swagger(-ui)?|redoc|rapidoc|graphiql|(openapi|swagger)\.(json|ya?ml))(\/|$)/i

/** What an orchestrator or a monitor asks, by the names that Kubernetes' and Prometheus' documentation use, and their kin. */
const probes =
  /^(\/(api|v\d+|internal|system|actuator))*\/(health(-?check)?|healthz|live(ness|z)?|ready|readiness|readyz|startupz?|ping|status|metrics|version)(\/[^/{]*)?$/i

/** Whether a route is there, by its path, for those who run a service and not for its clients. `method`: "GET", "ALL". */
export function isUtility({ method, path }: { method: string; path: string }): boolean {
  if (method !== 'GET' && method !== 'ALL') return false
  return path === '/' || /^\/\{[^{}]*\}$/.test(path) || served.test(path) || documentation.test(path) || probes.test(path)
}
