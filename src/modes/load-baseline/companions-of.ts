import type { Companion } from '../../config/companions.ts'
import { UserError } from '../../errors.ts'
import type { CompanionRequest } from '../../service/companion.ts'

/** Where images listen, by their documentation on the hub. */
const usualPorts: readonly [RegExp, number][] = [
  [/redis|valkey|keydb|dragonfly/, 6379],
  [/mongo/, 27_017],
  [/rabbitmq|lavinmq/, 5672],
  [/kafka|redpanda/, 9092],
  [/nats/, 4222],
  [/mosquitto|emqx/, 1883],
  [/mysql|mariadb/, 3306],
  [/postgres|postgis|timescale|pgvector/, 5432],
  [/memcached/, 11_211],
  [/mailpit|mailhog/, 1025],
  [/elastic|opensearch/, 9200],
  [/minio/, 9000],
  [/localstack/, 4566],
]

/** What `services` names, as it is started. Throws `UserError` for an image whose port has to be said. */
export function companionsOf(services: readonly Companion[]): CompanionRequest[] {
  return services.map(({ name, image, port, environment, command, readyLog }) => ({
    name,
    image,
    ports: [port ?? usualPort(name, image)],
    environment,
    command: command === null ? null : ['sh', '-c', command],
    ready: readyLog === null ? 'port' : { log: readyLog },
    scheme: null,
  }))
}

function usualPort(name: string, image: string): number {
  const found = usualPorts.find(([pattern]) => pattern.test(image)) ?? usualPorts.find(([pattern]) => pattern.test(name))
  if (found !== undefined) return found[1]
  throw new UserError(`services: the port of ${name} (${image}) is not known`, {
    remedy: `Write it as "${name}: {image: ${image}, port: …}" in preflight.yml.`,
  })
}
