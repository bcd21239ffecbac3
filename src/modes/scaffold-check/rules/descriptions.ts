import type { RuleDescription } from '../../../report/report.ts'

/** As on the rules' pages, docs/rules: `npm run docs` writes it. */
export const ruleDescriptions: readonly RuleDescription[] = [
  {
    "id": "description-invalid",
    "level": "error",
    "summary": "The OpenAPI description is not valid, or refers to what is not there.",
    "help": "## Why it hurts\n\nGenerators, documentation and validators refuse it, or each reads something else into it. Nothing could be compared.\n\n## The safer way\n\nMend the place that the finding names: a response without `description`, a path parameter that is not declared, a `$ref` whose target was renamed are the usual ones.",
    "docs": "docs/rules/description-invalid.md"
  },
  {
    "id": "operation-not-in-code",
    "level": "error",
    "summary": "The description has an operation, and the code has no route for it.",
    "help": "## Why it hurts\n\nWhoever follows the description, by hand or with a generated client, gets 404. Where the route was there before, clients that work today stop working with the deployment, and a comparison of descriptions sees nothing of it.\n\n## The safer way\n\nA route that is gone by mistake (renamed, no longer mounted): bring it back. One that is meant to go: mark the operation as `deprecated`, keep the route until nobody calls it, then take both out. An operation that is not built yet: leave it out of the description until it is, or generate the route with `preflight scaffold`.",
    "docs": "docs/rules/operation-not-in-code.md"
  },
  {
    "id": "operation-not-in-description",
    "level": "error",
    "summary": "The code has a route, and the description has no operation for it.",
    "help": "## Why it hurts\n\nClients cannot know of it, generated ones do not have it, and no test that is made from the description calls it. Where requests are validated by the description, it answers 404 in production although the code is there.\n\n## The safer way\n\nDescribe it. `preflight spec` reads what the code takes and answers, adds what is missing, and leaves everything that stands in the description as it is:\n\n```sh\nnpx backend-preflight spec src/routes/ --output openapi.yaml\n```",
    "docs": "docs/rules/operation-not-in-description.md"
  },
  {
    "id": "scaffold-does-not-compile",
    "level": "error",
    "summary": "A file that `preflight scaffold` wrote does not pass the project’s own TypeScript.",
    "help": "## Why it hurts\n\nThe service cannot be built. Usually the description changed a type, and a handler still answers in the old form: that is what the types are for.\n\n## The safer way\n\nWrite the generated files anew, then mend the handlers that the compiler names:\n\n```sh\nnpx backend-preflight scaffold openapi.yaml --output src/routes/\nnpx tsc --noEmit\n```",
    "docs": "docs/rules/scaffold-does-not-compile.md"
  },
  {
    "id": "generated-file-stale",
    "level": "error",
    "summary": "A file that `preflight scaffold` wrote is not what it would write from the description now.",
    "help": "## Why it hurts\n\nThe description says one thing, and the service validates by another. The next one who runs the generator gets changes into their commit that are none of theirs.\n\n## The safer way\n\n```sh\nnpx backend-preflight scaffold openapi.yaml --output src/routes/\n```\n\nand commit what it changed, `.preflight-scaffold.json` too. Edit the description, never the files that say that they are generated.",
    "docs": "docs/rules/generated-file-stale.md"
  },
  {
    "id": "route-not-understood",
    "level": "info",
    "summary": "A place in the code registers routes in a way that could not be followed.",
    "help": "## Why it hurts\n\nWhat such a place registers was compared with nothing.\n\n## The safer way\n\nGive what comes from the environment a default, or write the path where the route is registered. `routes` names the folder or file in which the application is put together, if the wrong one was found.",
    "docs": "docs/rules/route-not-understood.md"
  },
  {
    "id": "unused-ignore",
    "level": "warning",
    "summary": "An ignore matches no finding, names no rule, or gives no reason.",
    "help": "## Why it hurts\n\nIt says that something dangerous is going on where nothing is, and it would hide the next finding of that rule, about which nobody has thought. One in preflight.yml speaks for every migration, so a change without any use for it reports it too: prefer the comment in the SQL.\n\n## The safer way\n\nDelete the comment, or the line in preflight.yml. Mind the spelling: a rule's id is the name of its page in this folder. One comment names one rule, then says why:\n\n```sql\n-- preflight-ignore: table-rewrite forty rows in production\n```",
    "docs": "docs/rules/unused-ignore.md"
  }
]
