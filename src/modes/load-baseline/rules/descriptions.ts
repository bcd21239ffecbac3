import type { RuleDescription } from '../../../report/report.ts'

/** As on the rules' pages, docs/rules: `npm run docs` writes it. */
export const ruleDescriptions: readonly RuleDescription[] = [
  {
    "id": "service-died",
    "level": "error",
    "summary": "The service of the head ended by itself while it was loaded.",
    "help": "## Why it hurts\n\nIn production everybody who was being answered gets nothing, and so does whoever comes until it is started again. Under the same load it ends again.\n\n## The safer way\n\nIts last lines stand in the log of the run, and the error among them in the finding. An unhandled rejection, a pool that throws when it is exhausted, and memory that only grows are the usual ones. `SIGKILL` without a word is the system that ran out of memory.",
    "docs": "docs/rules/service-died.md"
  },
  {
    "id": "error-rate",
    "level": "error",
    "summary": "More requests fail than may, and more than on the baseline.",
    "help": "## Why it hurts\n\nWhoever sends such a request gets nothing. What fails fast looks like a fast endpoint, so its latencies must not be believed either.\n\n## The safer way\n\nRead what the service printed meanwhile (its last lines are in the log of the run), and the statuses in the table: 429 is a rate limit that the load has met, 401 a header that is missing, 5xx a fault under concurrency.",
    "docs": "docs/rules/error-rate.md"
  },
  {
    "id": "latency-regression",
    "level": "error",
    "summary": "An endpoint’s P95 is slower than the baseline’s, by more than is tolerated and beyond the noise.",
    "help": "## Why it hurts\n\nOne request in twenty is at least as slow as the P95: most people who open a page that asks twenty times meet it once. That it is no chance is proven by the P95 itself or, where a shared runner makes the tail too noisy for that, by a P50 that rose by as much; the finding says which.\n\n## The safer way\n\nLook at the queries of the endpoint first: they are listed in the report, with how often each runs in a request, on the base and on the head. Then at what the change calls in the handler. The command at the finding repeats the comparison on your machine.",
    "docs": "docs/rules/latency-regression.md"
  },
  {
    "id": "latency-limit",
    "level": "error",
    "summary": "The P95 of an endpoint is higher than `max-p95` allows.",
    "help": "## Why it hurts\n\nOne request in twenty takes at least as long: most people who open a page that asks twenty times meet it once.\n\n## The safer way\n\nSee what the report says about scaling, and `--ramp` for the number of callers from which on they only wait. Lower `rate` to what the service has to stand, if the load was higher than that.",
    "docs": "docs/rules/latency-limit.md"
  },
  {
    "id": "slower-than-stored",
    "level": "warning",
    "summary": "An endpoint’s P95 is slower than in a stored baseline, by more than is tolerated and by both measures.",
    "help": "## Why it hurts\n\nOne request in twenty is at least as slow as the P95: most people who open a page that asks twenty times meet it once.\n\n## The safer way\n\nSet it beside the service as it was, in the same run, where the machine and its neighbours are the same for both: `baseline: base`, or `--compare` with its URL. If it shows there as well, look at the queries and at what the change calls in the handler.",
    "docs": "docs/rules/slower-than-stored.md"
  },
  {
    "id": "n-plus-one",
    "level": "error",
    "summary": "A request runs the same query once for each row, and did not on the base.",
    "help": "## Why it hurts\n\nEach query is a way to the database and back, and production is further away from it than a service on the same machine. It is fast with the rows of a test, and slow for the customers who have the most.\n\n## The safer way\n\n```sql\nSELECT * FROM order_items WHERE order_id = ANY ($1);      -- all orders of the page at once\n```\n\nor a join; in an ORM the eager loading of the relation (`include`, `joinedload`, `includes`, `JOIN FETCH`).",
    "docs": "docs/rules/n-plus-one.md"
  },
  {
    "id": "plan-changed",
    "level": "warning",
    "summary": "The database answers an unchanged query in another way on the head’s schema.",
    "help": "## Why it hurts\n\nAn index that is gone, a type that no longer fits one, or a new one that is worse: the time grows with the table, and production’s is larger than the one here.\n\n## The safer way\n\nGive the query the index that it used, on the columns as they are now:\n\n```sql\nCREATE INDEX CONCURRENTLY ON orders (customer_id);\n```",
    "docs": "docs/rules/plan-changed.md"
  },
  {
    "id": "more-queries",
    "level": "info",
    "summary": "A request makes a query that the base’s does not make, or makes it more often.",
    "help": "## Why it hurts\n\nEach query is a way to the database and back.\n\n## The safer way\n\nNothing, if it is meant: it is what the change costs. Otherwise look where it stands.",
    "docs": "docs/rules/more-queries.md"
  },
  {
    "id": "helpful-index",
    "level": "info",
    "summary": "An index would make a query quicker that is new with this change, runs more often than it did, or lost its plan.",
    "help": "## Why it hurts\n\nThe query reads rows to throw them away, or sorts what an index would give in order. The time grows with the table, and production’s is larger than the one here.\n\n## The safer way\n\nThe finding holds the migration, in the form of those beside it where Preflight reads their tool:\n\n```sql\nCREATE INDEX CONCURRENTLY orders_customer_id_idx ON public.orders (customer_id);\n```",
    "docs": "docs/rules/helpful-index.md"
  },
  {
    "id": "rate-limit",
    "level": "error",
    "summary": "A rate limit that `expect-rate-limit` names is not there, or does not do what clients need of it.",
    "help": "## Why it hurts\n\nWithout a limit one client can take the service from all others, and passwords can be guessed. A 429 that does not say when to come back is answered with retries at once.\n\n## The safer way\n\n```ts\napp.use(rateLimit({ windowMs: 60_000, limit: 100, standardHeaders: 'draft-8' })) // express-rate-limit\n```\n\nThe limit has to count by client, before what is expensive, and behind a proxy by the address that the proxy passes on.",
    "docs": "docs/rules/rate-limit.md"
  },
  {
    "id": "security-headers",
    "level": "warning",
    "summary": "A header by which browsers protect the users of a service is missing, weak, or tells too much.",
    "help": "## Why it hurts\n\nThey cost nothing, and each closes a way in: a page framed by another, an answer taken for a script, a first request without TLS.\n\n## The safer way\n\n```ts\nimport helmet from 'helmet'\napp.use(helmet())\napp.disable('x-powered-by')\n```\n\nFastify: `@fastify/helmet`; Koa: `koa-helmet`, with the same settings.",
    "docs": "docs/rules/security-headers.md"
  },
  {
    "id": "baseline-not-saved",
    "level": "warning",
    "summary": "What `save` was to keep was not written.",
    "help": "## Why it hurts\n\nLater runs would be compared with something old, or with nothing, and nobody looks for the reason where it is.\n\n## The safer way\n\nGive it a longer `duration`, a higher `rate`, or fewer targets; mend what fails.",
    "docs": "docs/rules/baseline-not-saved.md"
  },
  {
    "id": "unfit-runner",
    "level": "info",
    "summary": "Two processes of the base differ by as much as a regression would have to.",
    "help": "## Why it hurts\n\nA verdict of such a runner on a latency would be a coin’s. It is neither red nor called a pass. A timeout is a latency too, and does not count there; a wrong status or a broken connection comes of no noise: where the head has more of them than it may and than the base, that stays red ([error-rate](docs/rules/error-rate.md)).\n\n## The safer way\n\nRun the job again, on a runner of its own. If it stays so, the service is not the same from start to start: a cache that is filled at random, a connection pool that starts slowly. Warm it up in its start.",
    "docs": "docs/rules/unfit-runner.md"
  },
  {
    "id": "not-enough-evidence",
    "level": "info",
    "summary": "The noise hides a slowdown of the size that would fail the build.",
    "help": "## Why it hurts\n\nNo answer is not a good answer: a regression may be there.\n\n## The safer way\n\nGive it a longer `duration` and `time-budget`, a quieter runner, or fewer targets. An endpoint that answers slowly gets few requests: more `concurrency` or `rate` helps it.",
    "docs": "docs/rules/not-enough-evidence.md"
  },
  {
    "id": "no-baseline",
    "level": "info",
    "summary": "A comparison was asked for, and there was nothing to compare with.",
    "help": "## Why it hurts\n\nWhether the service became slower is not known.\n\n## The safer way\n\nWhere the history is missing, let actions/checkout fetch it (`fetch-depth: 0`). Where the base is not built or does not start, the log of the run has what it said; `base-start-command` starts it in another way, and a [stored baseline](docs/load-baseline.md#a-stored-baseline) can stand in for it: `baseline: base, baseline.json`.",
    "docs": "docs/rules/no-baseline.md"
  },
  {
    "id": "shards-apart",
    "level": "info",
    "summary": "The shards of a load did not drive it at once.",
    "help": "## Why it hurts\n\nRequests per second are added up over the time of each shard. For most of it the service stood less than that sum, so its latencies and errors are those of a lighter load, and no pass.\n\n## The safer way\n\nLet the load last longer: a workflow does not start the cells of a matrix in the same second, and with a few minutes of `duration` that does not matter. Where cells wait for a free runner, take fewer of them.",
    "docs": "docs/rules/shards-apart.md"
  },
  {
    "id": "baseline-incomparable",
    "level": "info",
    "summary": "A stored baseline was measured under another load, or against another reference, and nothing was compared with it.",
    "help": "## Why it hurts\n\nWhether the service became slower is not known: latencies under another load are others.\n\n## The safer way\n\nLeave `rate` and `concurrency` out: the pace of the baseline is then taken. Or save the baseline anew with the new ones.",
    "docs": "docs/rules/baseline-incomparable.md"
  },
  {
    "id": "target-not-compared",
    "level": "info",
    "summary": "A target is only in the stored baseline, only in this run, or sends another request than it did.",
    "help": "## Why it hurts\n\nOf a target that was not compared nobody knows whether it became slower; the verdict is not `pass`. The shares of the others in the load are others than they were.\n\n## The safer way\n\nSave the baseline anew after the targets have changed.",
    "docs": "docs/rules/target-not-compared.md"
  },
  {
    "id": "baseline-other-machine",
    "level": "info",
    "summary": "A stored baseline was measured on another processor, another number of cores, or another Node.",
    "help": "## Why it hurts\n\nThe reference server evens out how fast two machines are, but not what one does better than the other: a service that waits for a disk or a database is not slower where the processor is.\n\n## The safer way\n\nSave baselines on runners of the same kind as those that compare with them. Hosted runners of one label differ in their processors.",
    "docs": "docs/rules/baseline-other-machine.md"
  },
  {
    "id": "no-queries-seen",
    "level": "info",
    "summary": "The service sent no query to the throwaway server while its endpoints were asked.",
    "help": "## Why it hurts\n\nPerhaps these endpoints need no database. If they do, the service is connected to another one: base and head are not compared on equal data, and that other database was loaded.\n\n## The safer way\n\nLet the service take its connection from `DATABASE_URL`, or from `PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD` and `PGDATABASE`.",
    "docs": "docs/rules/no-queries-seen.md"
  },
  {
    "id": "generator-limited",
    "level": "info",
    "summary": "The load generator, and not the service, was the limit.",
    "help": "## Why it hurts\n\nThe service may answer faster than the figures say, and its throughput may be higher.\n\n## The safer way\n\nLower `rate` or `concurrency`, or raise `processes` for a load that is not compared.",
    "docs": "docs/rules/generator-limited.md"
  },
  {
    "id": "unused-ignore",
    "level": "warning",
    "summary": "An ignore matches no finding, names no rule, or gives no reason.",
    "help": "## Why it hurts\n\nIt says that something dangerous is going on where nothing is, and it would hide the next finding of that rule, about which nobody has thought. One in preflight.yml speaks for every migration, so a change without any use for it reports it too: prefer the comment in the SQL.\n\n## The safer way\n\nDelete the comment, or the line in preflight.yml. Mind the spelling: a rule's id is the name of its page in this folder. One comment names one rule, then says why:\n\n```sql\n-- preflight-ignore: table-rewrite forty rows in production\n```",
    "docs": "docs/rules/unused-ignore.md"
  }
]
