import { expect, test } from 'vitest'
import { type CompanionRequest, filledIn, variablesFor } from './companion.ts'

const request: CompanionRequest = {
  name: 'redis',
  image: 'redis:7',
  ports: [6379],
  environment: {},
  command: null,
  ready: 'port',
  scheme: null,
}
const place = { host: '127.0.0.1', ports: new Map([6379, 9092, 9093].map((port) => [port, port + 10_000])) }

test('where it is, for the service', () => {
  expect(variablesFor(request, place)).toEqual({
    REDIS_HOST: '127.0.0.1',
    REDIS_PORT: '16379',
    REDIS_URL: 'redis://127.0.0.1:16379',
  })
  expect(variablesFor({ ...request, name: 'event-bus', image: 'apache/kafka:4.0', ports: [9092, 9093] }, place)).toEqual({
    EVENT_BUS_HOST: '127.0.0.1',
    EVENT_BUS_PORT: '19092',
    EVENT_BUS_URL: 'kafka://127.0.0.1:19092',
    EVENT_BUS_PORT_9093: '19093',
  })
})

test.each([
  ['cache', 'registry.example:5000/team/valkey@sha256:0', null, 'redis'],
  ['documents', 'mongo', null, 'mongodb'],
  ['mailpit', 'axllent/mailpit:v1', null, 'smtp'],
  ['thing', 'redis-like/other:1', null, 'tcp'],
  ['redis', 'redis:7', 'rediss', 'rediss'],
])('the scheme of %s (%s)', (name, image, scheme, expected) => {
  const { [`${name.toUpperCase()}_URL`]: url } = variablesFor({ ...request, name, image, scheme }, place)
  expect(url).toBe(`${expected}://127.0.0.1:16379`)
})

test('what advertises its own address is told it', () => {
  const variables = variablesFor({ ...request, name: 'kafka' }, place)
  const variable = (name: string) => `$\{${name}}`
  const text = `PLAINTEXT://${variable('KAFKA_HOST')}:${variable('KAFKA_PORT')},$KAFKA_PORT,${variable('HOME')}`
  expect(filledIn(text, variables)).toBe(`PLAINTEXT://127.0.0.1:16379,$KAFKA_PORT,${variable('HOME')}`)
})
