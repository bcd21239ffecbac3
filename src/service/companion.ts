/** A server that the service needs besides its database, such as Redis or Kafka: an entry of `services` in preflight.yml. */
export interface CompanionRequest {
  /** "redis", "event-bus": the variables that tell the service where it is begin with it. */
  name: string
  /** "redis:7" */
  image: string
  /** Where it listens within its container; the first is the one that NAME_PORT and NAME_URL lead to. At least one. */
  ports: readonly number[]
  /** Of the container. In values, and in `command`, `${NAME_HOST}` and `${NAME_PORT}` stand for where it is reached from outside, as what advertises its own address (Kafka) has to know. */
  environment: Readonly<Record<string, string>>
  /** Instead of the image's own. */
  command: readonly string[] | null
  /** When it is ready: its first port holds a connection, or its log holds a text. */
  ready: 'port' | { log: string }
  /** Of NAME_URL; null: the usual one for what the name or the image says it is, else tcp. */
  scheme: string | null
}

/** Where a companion is reached from outside of its container. */
export interface CompanionPlace {
  host: string
  /** By port within the container. */
  ports: ReadonlyMap<number, number>
}

const schemes: readonly [RegExp, string][] = [
  [/redis|valkey|keydb|dragonfly/, 'redis'],
  [/mongo/, 'mongodb'],
  [/rabbitmq|amqp|lavinmq/, 'amqp'],
  [/kafka|redpanda/, 'kafka'],
  [/nats/, 'nats'],
  [/mqtt|mosquitto|emqx/, 'mqtt'],
  [/mysql|mariadb/, 'mysql'],
  [/postgres|postgis|timescale/, 'postgresql'],
  [/memcached/, 'memcached'],
  [/mailpit|mailhog|smtp/, 'smtp'],
  [/elastic|opensearch|minio|localstack|wiremock|mockserver|meilisearch|qdrant|clickhouse|consul|vault|http/, 'http'],
]

/** NAME_HOST, NAME_PORT, NAME_URL and, for each further port, NAME_PORT_<port within the container>. */
export function variablesFor({ name, image, ports, scheme }: CompanionRequest, place: CompanionPlace): Record<string, string> {
  const prefix = name.toUpperCase().replace(/[^A-Z0-9]/g, '_')
  const [first, ...further] = ports.map((port) => [port, String(place.ports.get(port))] as const)
  const usual = () => schemes.find(([pattern]) => pattern.test(name.toLowerCase()) || pattern.test(nameOf(image)))?.[1] ?? 'tcp'
  return {
    [`${prefix}_HOST`]: place.host,
    [`${prefix}_PORT`]: first?.[1] ?? '',
    [`${prefix}_URL`]: `${scheme ?? usual()}://${place.host}:${first?.[1] ?? ''}`,
    ...Object.fromEntries(further.map(([inside, outside]) => [`${prefix}_PORT_${inside}`, outside])),
  }
}

/** "registry.example:5000/team/redis:7" → "redis" */
function nameOf(image: string): string {
  return image
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/[:@].*$/, '')
}

/** `text` with `${NAME_…}` replaced by the variables of that name; what is no variable of the companion's own stays. */
export function filledIn(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole)
}
