import type { Shard } from '../load/shard/shard.ts'
import { baselineChoices } from './baseline-choices.ts'
import { type Companion, companions } from './companions.ts'
import type { Input } from './input.ts'
import { count, duration, line, lines, list, oneOf, onOff, percent, shard, text } from './readers.ts'

const both = ['load-baseline', 'load'] as const
const mode = ['load-baseline'] as const

/** The inputs of `load-baseline` and of the command `load`, a part of the one table in inputs.ts. */
export const loadInputs = {
  buildCommand: input<string | null>({
    name: 'build-command',
    modes: mode,
    placeholder: 'command',
    read: text,
    fallback: null,
    written: null,
    description: 'Builds the service in each tree, after `setup-command`, such as `npm run build`.',
  }),
  startCommand: input<string | null>({
    name: 'start-command',
    modes: mode,
    placeholder: 'command',
    read: text,
    fallback: null,
    written: null,
    description:
      'Starts the service, in the base and in the head, each with PORT and DATABASE_URL of its own, such as `npm start`. Without it `url` says where it runs.',
  }),
  baseStartCommand: input<string | null>({
    name: 'base-start-command',
    modes: mode,
    placeholder: 'command',
    read: text,
    fallback: null,
    written: null,
    description: 'Starts the base where that takes another command than the head.',
  }),
  readyUrl: input<string | null>({
    name: 'ready-url',
    modes: mode,
    placeholder: 'path|url',
    read: line,
    fallback: null,
    written: null,
    description:
      'A path on the service, such as `/health`, that answers 2xx once it can be asked. Without it: its port takes connections.',
  }),
  services: input<readonly Companion[]>({
    name: 'services',
    modes: mode,
    placeholder: 'name: image',
    read: companions,
    fallback: [],
    written: null,
    description:
      'What the service needs beside PostgreSQL, a set for each side, in containers: `redis: redis:7`, a line each. The service finds it in REDIS_HOST, REDIS_PORT and REDIS_URL. docs/load-baseline.md has the longer form.',
    doors: ['action', 'file'],
  }),
  url: input<string | null>({
    name: 'url',
    modes: both,
    placeholder: 'url|path',
    read: line,
    fallback: null,
    written: null,
    description: 'What is asked: a path on the service that `start-command` starts, or the address of one that runs already.',
  }),
  targets: input<readonly (string | Readonly<Record<string, unknown>>)[]>({
    name: 'targets',
    modes: both,
    placeholder: 'target',
    repeatable: true,
    read: list,
    fallback: [],
    written: null,
    description:
      'Several instead of one `url`, a line each: `GET /orders?limit=20`, `3 GET /users/1` (three times as often). As YAML also with `headers`, `body` and `expect-status` of their own.',
  }),
  concurrency: input<number | null>({
    name: 'concurrency',
    modes: both,
    placeholder: 'count',
    read: count(1, 10_000),
    fallback: null,
    written: '50; in a comparison 8',
    description: 'How many ask at a time, each again as soon as it is answered.',
  }),
  rate: input<number | null>({
    name: 'rate',
    modes: both,
    placeholder: 'requests/s',
    read: count(1, 1_000_000, { suffixes: true }),
    fallback: null,
    written: null,
    description:
      'Arrivals at a constant rate instead, in requests a second on each side, whoever still waits: latency counts from when a request should have been sent.',
  }),
  durationMs: input<number | null>({
    name: 'duration',
    modes: both,
    placeholder: 'duration',
    read: duration('s', 1000, 3_600_000),
    fallback: null,
    written: '30s; in a comparison 60s',
    description:
      'How long the load lasts. In a comparison at most so long: it ends as soon as the evidence is enough. A number alone counts seconds.',
  }),
  method: input<string | null>({
    name: 'method',
    modes: both,
    placeholder: 'method',
    read: (given) => line(given).toUpperCase(),
    fallback: null,
    written: 'GET; POST with a body',
    description: 'The method of targets that name none.',
  }),
  header: input<readonly string[]>({
    name: 'header',
    modes: both,
    placeholder: 'name: value',
    repeatable: true,
    read: lines,
    fallback: [],
    written: null,
    description: 'Sent with every request, a line each: `Authorization: Bearer …`. Values are kept out of every output.',
  }),
  body: input<string | null>({
    name: 'body',
    modes: both,
    placeholder: 'text|@file',
    read: text,
    fallback: null,
    written: null,
    description: 'The body of every request: a text, or a file in `working-directory` behind an @.',
  }),
  requestTimeoutMs: input<number>({
    name: 'request-timeout',
    modes: both,
    placeholder: 'duration',
    read: duration('s', 10, 600_000),
    fallback: 10_000,
    written: '10s',
    description: 'A request without a whole answer after so long is an error, and counts in the latencies at this value.',
  }),
  caFile: input<string | null>({
    name: 'ca-file',
    modes: both,
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description: 'Certificates (PEM) to trust beside the usual ones. Every certificate is verified.',
  }),
  allowRemoteTarget: input<boolean>({
    name: 'allow-remote-target',
    modes: mode,
    placeholder: null,
    read: onOff,
    fallback: false,
    written: 'false',
    description:
      'Load a target that is neither on this machine nor started by this run. Without it a slip in a file cannot make a workflow load somebody’s server.',
  }),
  baseline: input<readonly string[]>({
    name: 'baseline',
    modes: mode,
    placeholder: 'base|file|url|none',
    read: baselineChoices,
    fallback: ['base'],
    written: 'base',
    description:
      'What is compared with. `base`: the service as it was before this change, side by side. A file: what `save` kept of an earlier run; it only warns. The URL of another service, side by side. `none`. Of several, such as `base, baseline.json`, the first that can be had.',
  }),
  compare: input<string | null>({
    name: 'compare',
    modes: ['load'],
    placeholder: 'url|file',
    read: line,
    fallback: null,
    written: null,
    description: 'Compare with another service, side by side, or with the file that `--save` wrote.',
    doors: ['flag'],
  }),
  saveFile: input<string | null>({
    name: 'save',
    modes: both,
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description:
      'Keep what was measured of the service in this file, in `working-directory`, for later runs to be compared with (`baseline`, `--compare`). It is driven beside a reference server for that. With `shard`: what the shard measured, for `merge`. With `engine: artillery`: the script.',
  }),
  maxP95Regression: input<number>({
    name: 'max-p95-regression',
    modes: both,
    placeholder: 'percent',
    read: percent(0, 1000),
    fallback: 0.05,
    written: '5%',
    description:
      'The smallest slowdown of a P95 that fails the build, if it is proven beyond the noise. Not a threshold for what was measured.',
  }),
  maxErrorRate: input<number>({
    name: 'max-error-rate',
    modes: both,
    placeholder: 'percent',
    read: percent(0, 100),
    fallback: 0.01,
    written: '1%',
    description: 'The share of requests that may fail: unexpected status, timeout, broken connection.',
  }),
  expectStatus: input<string>({
    name: 'expect-status',
    modes: both,
    placeholder: 'statuses',
    read: (given) => (Array.isArray(given) ? line(given.join(', ')) : line(given)),
    fallback: '2xx, 3xx',
    written: '2xx, 3xx',
    description: 'The statuses that are no errors, such as `200, 404` or `4xx`. Redirects are not followed.',
  }),
  expectRateLimit: input<string | null>({
    name: 'expect-rate-limit',
    modes: both,
    placeholder: 'limit',
    read: line,
    fallback: null,
    written: null,
    description:
      'The first target has to have a rate limit, such as `100/m` or `10/s`: answers first, then 429 with Retry-After, then answers again.',
  }),
  securityHeaders: input<boolean>({
    name: 'security-headers',
    modes: both,
    placeholder: null,
    read: onOff,
    fallback: false,
    written: 'false',
    description: 'Look at the headers of each target’s answer, by the list of OWASP, and name those that are missing.',
  }),
  ramp: input<boolean>({
    name: 'ramp',
    modes: both,
    placeholder: null,
    read: onOff,
    fallback: false,
    written: 'false',
    description: 'Raise the number of callers step by step to find where throughput stops growing and latency turns.',
  }),
  maxP95Ms: input<number | null>({
    name: 'max-p95',
    modes: both,
    placeholder: 'duration',
    read: duration('ms', 1, 600_000),
    fallback: null,
    written: null,
    description:
      'The P95 that a load which is compared with nothing may have at most, such as `250ms`: what was promised to users, with room for noise. A number alone counts milliseconds.',
  }),
  shard: input<Shard | null>({
    name: 'shard',
    modes: both,
    placeholder: 'i/n',
    read: shard,
    fallback: null,
    written: null,
    description:
      'Drive only this part of the load, such as `2/4`, the second of four that a workflow’s matrix drives together, and `save` what it measured. `merge` decides on all of them (docs/load-beyond-one-machine.md).',
  }),
  merge: input<readonly string[]>({
    name: 'merge',
    modes: both,
    placeholder: 'file',
    repeatable: true,
    variadic: true,
    read: lines,
    fallback: [],
    written: null,
    description:
      'Drive nothing, and decide on what was driven elsewhere: the files that all shards saved, such as `shards/*/shard.json`; with `engine: artillery`, the report that `artillery run-fargate --output` wrote. In `working-directory`.',
  }),
  engine: input<'preflight' | 'artillery'>({
    name: 'engine',
    modes: both,
    placeholder: 'preflight|artillery',
    read: oneOf('preflight', 'artillery'),
    fallback: 'preflight',
    written: 'preflight',
    description:
      'What drives a load that is compared with nothing. `artillery`: an installed Artillery 2, with figures of its own; `save` writes its script instead, for `artillery run-fargate` (docs/load-beyond-one-machine.md).',
  }),
  processes: input<number>({
    name: 'processes',
    modes: both,
    placeholder: 'count',
    read: count(1, 64),
    fallback: 1,
    written: '1',
    description: 'How many processes drive a load that is not compared, for targets that one core cannot saturate.',
  }),
}

/** Infers nothing: T is written out, so that a field's type stands beside its name. */
function input<T>(declared: Input<T>): Input<T> {
  return declared
}
