"use strict";
exports.id = 3838;
exports.ids = [3838];
exports.modules = {

/***/ 50220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   M0: () => (/* binding */ spawnFailure),
/* harmony export */   Ug: () => (/* binding */ settings),
/* harmony export */   W_: () => (/* binding */ gitTry),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   q_: () => (/* binding */ gitText)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(618);



/** git said no. `message` is its last line; `exitCode` null where it was killed. */
class GitError extends Error {
    name = 'GitError';
    exitCode;
    constructor(message, exitCode) {
        super(message);
        this.exitCode = exitCode;
    }
}
/**
 * Settings of every call: a repository of another owner (a container's volume) is readable, no hook and no file watcher of
 * the user's runs, and no maintenance starts in the background.
 */
const settings = [
    'safe.directory=*',
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'advice.detachedHead=false',
].flatMap((setting) => ['-c', setting]);
/** Runs git in `directory` and returns its stdout. Throws `GitError` on a non-zero exit, `UserError` where there is no git. */
async function git(directory, args, options = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...settings, ...args], {
        cwd: directory,
        env: gitEnvironment(options.env),
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: options.timeLimitMs ?? 60_000,
        windowsHide: true,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    const exitCode = await new Promise((resolve, reject) => {
        child.once('error', (error) => reject(options.signal?.aborted === true ? options.signal.reason : spawnFailure(error)));
        child.once('close', resolve);
    });
    if (exitCode === 0)
        return Buffer.concat(out);
    throw new GitError(reason(Buffer.concat(err).toString(), args[0] ?? '', exitCode), exitCode);
}
/** The same as one trimmed line of text. */
async function gitText(directory, args, options = {}) {
    return (await git(directory, args, options)).toString('utf8').trim();
}
/** The same; null where git says no: for questions whose answer may be "there is none". */
async function gitTry(directory, args, options = {}) {
    try {
        return await gitText(directory, args, options);
    }
    catch (error) {
        if (error instanceof GitError)
            return null;
        throw error;
    }
}
/**
 * The process's environment without what binds git to another repository (a hook's GIT_DIR), in English, and never asking a
 * question.
 */
function gitEnvironment(extra = {}) {
    const environment = { ...process.env };
    for (const name of Object.keys(environment)) {
        if (/^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|CEILING_DIRECTORIES|TRACE.*|CONFIG_(COUNT|KEY_.*|VALUE_.*|PARAMETERS))$/.test(name)) {
            delete environment[name];
        }
    }
    return {
        ...environment,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        SSH_ASKPASS_REQUIRE: 'never',
        GIT_OPTIONAL_LOCKS: '0',
        ...extra,
    };
}

function spawnFailure(error) {
    if (error.code !== 'ENOENT')
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('git was not found', {
        remedy: 'Install git, or add it to the image: it says which migrations are new.',
        cause: error,
    });
}
function reason(stderr, command, exitCode) {
    if (exitCode === null)
        return `git ${command} did not end in time`;
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const said = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? `git ${command} exited with ${exitCode}`;
    return (0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(said.trim());
}


/***/ }),

/***/ 80770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ isSkipped),
/* harmony export */   X: () => (/* binding */ byCodeUnit),
/* harmony export */   Z7: () => (/* binding */ normalised),
/* harmony export */   cn: () => (/* binding */ workingTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** What lies there is a copy, or somebody else's. */
const skipped = new Set([
    '.git',
    '.hg',
    '.svn',
    'node_modules',
    'bower_components',
    'vendor',
    '.venv',
    'venv',
    '__pycache__',
    'target',
]);
/** Whether a path of a tree lies in a directory that no tree lists. */
function isSkipped(path) {
    return path.split('/').some((part) => skipped.has(part));
}
/** "./db//migrations/" → "db/migrations"; "." → "". */
function normalised(directory) {
    return directory
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}
/** The order in which trees list: by code unit, the same on every machine and in every locale. */
function byCodeUnit(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** What is on disk below `directory` (absolute), tracked by git or not. */
function workingTree(directory) {
    return {
        async list(below) {
            const found = [];
            await walk(directory, normalised(below), found);
            return found.sort(byCodeUnit);
        },
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path)),
    };
}
async function walk(root, below, found) {
    for (const entry of await entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, below))) {
        if (skipped.has(entry.name))
            continue;
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory())
            await walk(root, path, found);
        else if (entry.isFile())
            found.push(path);
    }
}
async function entriesOf(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true });
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 23971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ withWorktree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89984);
/* harmony import */ var _lifetime_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25804);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50220);







/** Whose a worktree is: a run on this machine (or in this container), by its process. */
const ofThisMachine = `preflight-tree-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()).digest('hex').slice(0, 8)}-`;
/**
 * Calls `work` with the root of a temporary checkout of `sha`, and removes the checkout afterwards, however `work` or the run
 * ends: neither the folder nor an entry in .git/worktrees is left. Submodules stay empty. Works in a shallow clone, as long as
 * `sha` itself is there. What runs that were killed have left in this repository goes as well. Throws `UserError` where git cannot
 * make it.
 */
async function withWorktree(repository, sha, work) {
    await removeLeftovers(repository);
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `${ofThisMachine}${process.pid}-`);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(prefix));
    const remove = (0,_lifetime_js__WEBPACK_IMPORTED_MODULE_5__/* .untilEnd */ .W)(() => removeWorktree(repository, directory));
    try {
        await addWorktree(repository, directory, sha);
        return await work(directory);
    }
    finally {
        await remove();
    }
}
async function addWorktree(repository, directory, sha) {
    try {
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$Y)(repository, ['worktree', 'add', '--detach', '--force', directory, sha], { timeLimitMs: 10 * 60_000 });
    }
    catch (error) {
        if (!(error instanceof _git_js__WEBPACK_IMPORTED_MODULE_6__/* .GitError */ .XS))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the base ${sha.slice(0, 10)} cannot be checked out beside this tree: ${error.message}`, { cause: error });
    }
}
async function removeLeftovers(repository) {
    const entries = await entriesOf(repository);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(entries).catch(() => [])) {
        const owner = name.startsWith(ofThisMachine) ? Number.parseInt(name.slice(ofThisMachine.length), 10) : Number.NaN;
        if (Number.isNaN(owner) || isRunning(owner))
            continue;
        const gitFile = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entries, name, 'gitdir'), 'utf8').catch(() => '');
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(gitFile.trim());
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(directory) === name)
            await removeWorktree(repository, directory);
    }
}
function isRunning(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
async function entriesOf(repository) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(repository, await (0,_git_js__WEBPACK_IMPORTED_MODULE_6__/* .gitText */ .q_)(repository, ['rev-parse', '--git-common-dir'])), 'worktrees');
}
async function removeWorktree(repository, directory) {
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_6__/* .gitTry */ .W_)(repository, ['worktree', 'remove', '--force', '--force', directory]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
    // What git refused to remove (the folder's .git file is gone or broken). `worktree prune` would also drop entries of the user's.
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await entriesOf(repository), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(directory));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(entry, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(entry)).catch(() => undefined);
}


/***/ }),

/***/ 29033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ knownRules)
/* harmony export */ });
/* harmony import */ var _load_baseline_rules_descriptions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50552);
/* harmony import */ var _migration_dryrun_rules_descriptions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76001);
/* harmony import */ var _scaffold_check_rules_descriptions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15347);



/** The ids of every mode's rules: preflight.yml names those of all, and a mode must not take another's for a mistake. */
const knownRules = new Set([..._migration_dryrun_rules_descriptions_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleDescriptions */ .U, ..._load_baseline_rules_descriptions_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleDescriptions */ .U, ..._scaffold_check_rules_descriptions_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleDescriptions */ .U].map(({ id }) => id));


/***/ }),

/***/ 50552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ruleDescriptions)
/* harmony export */ });
/** As on the rules' pages, docs/rules: `npm run docs` writes it. */
const ruleDescriptions = [
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
];


/***/ }),

/***/ 76001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ruleDescriptions)
/* harmony export */ });
/** As on the rules' pages, docs/rules: `npm run docs` writes it. */
const ruleDescriptions = [
    {
        "id": "migration-fails",
        "level": "error",
        "summary": "The migration ends with an error on a database that is where production is.",
        "help": "## Why it hurts\n\nIt would stop the deployment, and where the tool does not put the file in one transaction, stop it half-way: see [partly-applied](docs/rules/partly-applied.md).\n\n## The safer way\n\nLook before you add; what this finds on production has to be settled first:\n\n```sql\nSELECT email, count(*) FROM customers GROUP BY email HAVING count(*) > 1;                     -- UNIQUE\nSELECT count(*) FROM orders WHERE billed_to IS NULL;                                          -- NOT NULL\nSELECT count(*) FROM orders o                                                                 -- FOREIGN KEY\n WHERE billed_to IS NOT NULL AND NOT EXISTS (SELECT FROM customers c WHERE c.id = o.billed_to);\n```\n\nA new value of an enum cannot be used in the transaction that adds it (55P04), and `CONCURRENTLY` cannot run in a transaction (25001): give those a file of their own.",
        "docs": "docs/rules/migration-fails.md"
    },
    {
        "id": "partly-applied",
        "level": "warning",
        "summary": "If the migration stops in the middle, a part of it stays.",
        "help": "## Why it hurts\n\nThe tool does not count it as applied, runs it again, and fails at the first statement: \"already exists\". An index that was being built CONCURRENTLY stays behind as `INVALID`: queries do not use it, every write still maintains it.\n\n## The safer way\n\nOne thing a file: what can run in a transaction into one that has it, what cannot alone into the other.\n\n```sql\n-- 030_add_region.sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN region text;\n```\n\n```sql\n-- 031_index_region.sql\n-- preflight: no-transaction\nSET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS orders_region_idx;       -- so that this file can be run again after a failure\nCREATE INDEX CONCURRENTLY orders_region_idx ON orders (region);\n```\n\nTo find what is left behind:\n\n```sql\nSELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid;\n```\n\nMend it with `REINDEX INDEX CONCURRENTLY`, or drop it and build it again.",
        "docs": "docs/rules/partly-applied.md"
    },
    {
        "id": "data-loss",
        "level": "error",
        "summary": "Rows or values that were there before the migration are gone after it, and no down part brings them back.",
        "help": "## Why it hurts\n\nIt is the one kind of damage that a rollback does not repair. A dropped column is also an outage of its own: the version of the service that is still running selects it until it is replaced.\n\n## The safer way\n\nAsk production before narrowing; it must answer 0:\n\n```sql\nSELECT count(*) FROM order_items WHERE unit_price <> round(unit_price, 2);\n```\n\nBefore dropping: release a version that does not use the column, then keep a copy (a plain read: it takes `ACCESS SHARE` on `orders`, for which nobody waits), and drop in a later change.\n\n```sql\nCREATE TABLE orders_invoice_number_archive AS SELECT id, invoice_number FROM orders;\n```\n\n```sql\n-- a later change\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders DROP COLUMN invoice_number;\n```",
        "docs": "docs/rules/data-loss.md"
    },
    {
        "id": "table-rewrite",
        "level": "error",
        "summary": "A statement writes the whole table, and all its indexes, anew.",
        "help": "## Why it hurts\n\nEvery row is read, written and indexed again under `ACCESS EXCLUSIVE`: nobody reads or writes the table until it is done. It needs the table's size on disk once more, and sends as much WAL to every replica.\n\n## The safer way\n\n```sql\n-- 1: add it empty: no rewrite\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN total numeric(12,2);\n```\n\n```sql\n-- 2: fill it for new rows: SHARE ROW EXCLUSIVE for an instant\nSET LOCAL lock_timeout = '2s';\nCREATE FUNCTION orders_set_total() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  NEW.total := NEW.subtotal + NEW.tax;\n  RETURN NEW;\nEND\n$$;\nCREATE TRIGGER orders_set_total BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION orders_set_total();\n```\n\n```sql\n-- 3: old rows in batches, each its own transaction, from a job or a script: ROW EXCLUSIVE\nUPDATE orders SET total = subtotal + tax WHERE id BETWEEN 1 AND 10000 AND total IS NULL;\n```\n\nA volatile default: add the column without it, then `ALTER COLUMN token SET DEFAULT gen_random_uuid()` (no rewrite: it holds for new rows), then fill. Another type: a new column in the same three steps, then rename both. `timestamp` to `timestamptz`, where the values are UTC: `SET LOCAL timezone = 'UTC'` before it, and nothing is rewritten. PostgreSQL 18 has `GENERATED ALWAYS AS (…) VIRTUAL`, which does not rewrite.",
        "docs": "docs/rules/table-rewrite.md"
    },
    {
        "id": "scan-under-lock",
        "level": "error",
        "summary": "A statement reads a table from end to end while a lock keeps others waiting for it.",
        "help": "## Why it hurts\n\nThe time grows with the table: 5 ms on a laptop, minutes on what production holds, and for as long nobody gets past the lock.\n\n## The safer way\n\nTake the strong lock in one transaction and read the table in another. `SET NOT NULL` reads nothing where a valid `CHECK` proves it already:\n\n```sql\n-- one file\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD CONSTRAINT orders_billed_to_set CHECK (billed_to IS NOT NULL) NOT VALID;\n```\n\n```sql\n-- the next: reads the table under SHARE UPDATE EXCLUSIVE, for which neither reads nor writes wait\nALTER TABLE orders VALIDATE CONSTRAINT orders_billed_to_set;\n```\n\n```sql\n-- the last: no scan\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ALTER COLUMN billed_to SET NOT NULL;\nALTER TABLE orders DROP CONSTRAINT orders_billed_to_set;\n```",
        "docs": "docs/rules/scan-under-lock.md"
    },
    {
        "id": "constraint-validated-under-lock",
        "level": "error",
        "summary": "A constraint is added and checked against every row in one statement, while others wait.",
        "help": "## Why it hurts\n\n`ADD CHECK` and `SET NOT NULL` hold `ACCESS EXCLUSIVE`, `ADD FOREIGN KEY` holds `SHARE ROW EXCLUSIVE` on _both_ tables, until every row has been checked. The table that is referred to is often the busiest one, and the migration does not look as if it touched it.\n\n## The safer way\n\n`CHECK` and `FOREIGN KEY`: declare, then validate in another transaction.\n\n```sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD CONSTRAINT orders_billed_to_fkey FOREIGN KEY (billed_to) REFERENCES customers (id) NOT VALID;\n```\n\n```sql\n-- the next file: SHARE UPDATE EXCLUSIVE on orders, ROW SHARE on customers: nobody waits\nALTER TABLE orders VALIDATE CONSTRAINT orders_billed_to_fkey;\n```\n\n`NOT NULL`: the same with `CHECK (billed_to IS NOT NULL)`; once that is valid, this reads nothing (`ACCESS EXCLUSIVE` for an instant):\n\n```sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ALTER COLUMN billed_to SET NOT NULL;\nALTER TABLE orders DROP CONSTRAINT orders_billed_to_set;\n```\n\nPostgreSQL 18 says it in two: `ADD CONSTRAINT … NOT NULL billed_to NOT VALID`, then `VALIDATE CONSTRAINT`.",
        "docs": "docs/rules/constraint-validated-under-lock.md"
    },
    {
        "id": "index-not-concurrent",
        "level": "error",
        "summary": "An index is built on a table that is in use, and writes wait until it is done.",
        "help": "## Why it hurts\n\n`CREATE INDEX` takes `SHARE`: reads go on, and every `INSERT`, `UPDATE` and `DELETE` waits until the index is built and the transaction has ended. `ADD UNIQUE` and `ADD PRIMARY KEY` hold `ACCESS EXCLUSIVE` meanwhile: reads wait too.\n\n## The safer way\n\n```sql\n-- preflight: no-transaction\nSET lock_timeout = '2s';\nDROP INDEX CONCURRENTLY IF EXISTS orders_placed_at_idx;        -- what an attempt that was cut short left behind\nCREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);\n```\n\nA constraint: build a unique index that way, and adopt it in the next file (`ACCESS EXCLUSIVE` for an instant, no scan):\n\n```sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email_key;\n```\n\nCONCURRENTLY takes `SHARE UPDATE EXCLUSIVE`, reads the table twice, and waits for transactions that were open before; a long one makes it run into `lock_timeout`, which does no harm but leaves an `INVALID` index. **Not** `CREATE INDEX CONCURRENTLY IF NOT EXISTS`: it takes the invalid index for the real one and does nothing. On a partitioned table: `CREATE INDEX … ON ONLY parent`, then CONCURRENTLY on each partition, then `ALTER INDEX … ATTACH PARTITION`.\n\nEach tool has its own mark for \"no transaction\": `-- migrate:up transaction:false` (dbmate), `-- +goose NO TRANSACTION`, nothing but that one statement in the file (golang-migrate; Flyway as well, with `flyway.postgresql.transactional.lock=false`: its own lock would make it wait for ever), `-- preflight: no-transaction` (plain SQL).",
        "docs": "docs/rules/index-not-concurrent.md"
    },
    {
        "id": "blocks-reads",
        "level": "error",
        "summary": "A migration keeps `SELECT` waiting on a table for longer than `lock-budget-ms` (100 by default).",
        "help": "## Why it hurts\n\n`ACCESS EXCLUSIVE` is the only lock that a plain `SELECT` waits for. While it is held, every request that touches the table queues up, takes a connection of the pool with it, and soon the requests that have nothing to do with the table wait too.\n\n## The safer way\n\nEnd the transaction that holds the strong lock before the slow work starts: one file each.\n\n```sql\n-- 021_add_note.sql: no rewrite, no scan\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN note text NOT NULL DEFAULT '';\n```\n\nA constant default fills existing rows without touching them, so the `UPDATE` is not needed at all. Where a value must be computed, do it in batches, each its own transaction; it takes `ROW EXCLUSIVE`, for which no `SELECT` waits.",
        "docs": "docs/rules/blocks-reads.md"
    },
    {
        "id": "blocks-writes",
        "level": "error",
        "summary": "A migration keeps `INSERT`, `UPDATE` or `DELETE` waiting on a table for longer than `lock-budget-ms` (100 by default), while reads go on.",
        "help": "## Why it hurts\n\nOrders cannot be placed while pages still load, so it looks healthy on a dashboard that counts reads. `SHARE` (building an index) and `SHARE ROW EXCLUSIVE` (adding a foreign key, _on both tables_, or a trigger) do this, and last until `COMMIT`.\n\n## The safer way\n\nOne file, and so one transaction, for what takes the lock; the slow work before or after it:\n\n```sql\n-- 022_audit_orders.sql: SHARE ROW EXCLUSIVE for an instant\nSET LOCAL lock_timeout = '2s';\nCREATE TRIGGER orders_audit AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION audit();\n```\n\n```sql\n-- 023_refresh_sales.sql: no lock on orders that a write would wait for\nREFRESH MATERIALIZED VIEW monthly_sales;\n```\n\nRows that one long `UPDATE` keeps locked: change them in batches of a few thousand, each its own transaction.\n\n```sql\nUPDATE orders SET region = 'eu' WHERE id BETWEEN 1 AND 5000 AND region IS NULL;\n```",
        "docs": "docs/rules/blocks-writes.md"
    },
    {
        "id": "work-under-exclusive-lock",
        "level": "error",
        "summary": "A transaction takes `ACCESS EXCLUSIVE` on a table, and then goes on to do slow work before it commits.",
        "help": "## Why it hurts\n\nA lock lasts until `COMMIT`, not until the end of the statement that took it. A harmless `ADD COLUMN` at the top of a file blocks every read of its table for as long as the backfill at the bottom takes.\n\n## The safer way\n\nOne file, and so one transaction, for each:\n\n```sql\n-- 030_add_region.sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN region text;\n```\n\n```sql\n-- 031, or a job: in batches, each its own transaction\nUPDATE orders SET region = 'eu' WHERE id BETWEEN 1 AND 10000 AND region IS NULL AND placed_at < '2026-01-01';\n```\n\n```sql\n-- 032_index_region.sql\n-- preflight: no-transaction\nCREATE INDEX CONCURRENTLY orders_region_idx ON orders (region);\n```",
        "docs": "docs/rules/work-under-exclusive-lock.md"
    },
    {
        "id": "not-reversible",
        "level": "warning",
        "summary": "There is no way back: the migration has no down part although its tool has such a thing, or the down part fails.",
        "help": "## Why it hurts\n\nThe moment it is needed is the worst moment to write it. Then the alternative is a restore from backup, and with it the loss of whatever was written since.\n\n## The safer way\n\n```sql\n-- 017_create_coupons.down.sql\nDROP TABLE coupons;\n```\n\nWhat SQL can take back exactly: new tables, columns, indexes, constraints, defaults, renames. A new value of an enum needs the type built anew; the down part of `examples/shop/migrations/012_wallets_and_terms.sql` does that:\n\n```sql\nALTER TYPE payment_method RENAME TO payment_method_with_wallet;\nCREATE TYPE payment_method AS ENUM ('card', 'paypal', 'invoice');\nALTER TABLE payments ALTER COLUMN method TYPE payment_method USING method::text::payment_method;   -- rewrites: for an emergency\nDROP TYPE payment_method_with_wallet;\n```",
        "docs": "docs/rules/not-reversible.md"
    },
    {
        "id": "rollback-differs",
        "level": "error",
        "summary": "Up, then down, and the schema is not what it was before; or up again does not lead to the same schema.",
        "help": "## Why it hurts\n\nA rollback that leaves something behind, or leaves something out, is noticed weeks later: the index that is missing, the constraint that no longer holds, the next `up` that fails because a type exists already.\n\n## The safer way\n\nPut back all that went with it: nullability, default, constraints, indexes, comments, privileges. The server will say what that was:\n\n```sh\npg_dump --schema-only --table=products \"$DATABASE_URL\"\n```\n\n```sql\nALTER TABLE products\n  ADD COLUMN weight_grams integer NOT NULL DEFAULT 0\n  CONSTRAINT products_weight_grams_check CHECK (weight_grams >= 0);\n```\n\nA column that was dropped and added again stands last, and nothing can put it back in its place: where only the order of columns differs, the report mentions it and this rule is silent.",
        "docs": "docs/rules/rollback-differs.md"
    },
    {
        "id": "edited-after-merge",
        "level": "error",
        "summary": "A migration that the base branch already has is different in this change.",
        "help": "## Why it hurts\n\nDatabases that have run it will not run it again: production keeps the old form, and everybody who sets up a new database gets the new one. Tools with checksums refuse to go on at all.\n\n## The safer way\n\nPut the file back as it was, and say the difference in a new one:\n\n```sh\ngit checkout origin/main -- migrations/005_create_orders.sql\n```\n\n```sql\n-- 018_round_unit_price.sql\nSET LOCAL lock_timeout = '2s';\nALTER TABLE order_items …\n```\n\nso that it is dry-run as what it is: a change to a table that holds rows.",
        "docs": "docs/rules/edited-after-merge.md"
    },
    {
        "id": "duplicate-version",
        "level": "error",
        "summary": "Two migrations have the same version.",
        "help": "## Why it hurts\n\nSome tools refuse to start, and production cannot be migrated until somebody renames a file. Others pick one, or run both in an order that depends on the rest of the name, or mark the second one as done without running it.\n\n## The safer way\n\nRename the one that is new (never the one that has landed: databases know it by its name):\n\n```sh\ngit mv migrations/0042_add_region.sql migrations/0043_add_region.sql\n```\n\n(and the down file with it). Timestamps as versions make the collision rare; a merge queue that runs Preflight on the merged result sees those that are left.",
        "docs": "docs/rules/duplicate-version.md"
    },
    {
        "id": "out-of-order",
        "level": "warning",
        "summary": "A new migration sorts before one that the base branch already has.",
        "help": "## Why it hurts\n\nProduction has run the later one already. Depending on the tool the new one is then skipped in silence, refused, or run after all, so that production and a fresh database run the same files in different orders. It happens when two branches number their migrations at the same time.\n\n## The safer way\n\nGive it a number behind the newest one on the base:\n\n```sh\ngit mv migrations/0041_add_region.sql migrations/0043_add_region.sql\n```\n\n(and the down file with it). It is dry-run on the base's newest schema either way: what is reported for the statements holds for the order in which they will run.",
        "docs": "docs/rules/out-of-order.md"
    },
    {
        "id": "lock-timeout-missing",
        "level": "info",
        "summary": "A statement asks for a lock that others conflict with, and would wait for it for ever.",
        "help": "## Why it hurts\n\nAn instant `ALTER TABLE` can take a site down: one long report is still reading the table, the `ALTER` waits for it, and _everybody who comes later waits behind the `ALTER`_. With `lock_timeout` it gives up, the queue moves on, and you try again.\n\n## The safer way\n\n```sql\nSET LOCAL lock_timeout = '2s';        -- ends with the transaction\nALTER TABLE orders ADD COLUMN note text;\n```\n\nIn a file without a transaction, `SET lock_timeout = '2s';` (`SET LOCAL` would only draw a warning there). Or once for all migrations, for the role that runs them: `ALTER ROLE migrator SET lock_timeout = '2s';`, or in the connection's `options=-c lock_timeout=2s`. Preflight sees what the session had, so tell it as well: let the migrate-command set it, or `PGOPTIONS` in the command.\n\nLet the deployment try again after a failure (SQLSTATE 55P03): the file's transaction was rolled back, and nothing is half-done.",
        "docs": "docs/rules/lock-timeout-missing.md"
    },
    {
        "id": "unused-ignore",
        "level": "warning",
        "summary": "An ignore matches no finding, names no rule, or gives no reason.",
        "help": "## Why it hurts\n\nIt says that something dangerous is going on where nothing is, and it would hide the next finding of that rule, about which nobody has thought. One in preflight.yml speaks for every migration, so a change without any use for it reports it too: prefer the comment in the SQL.\n\n## The safer way\n\nDelete the comment, or the line in preflight.yml. Mind the spelling: a rule's id is the name of its page in this folder. One comment names one rule, then says why:\n\n```sql\n-- preflight-ignore: table-rewrite forty rows in production\n```",
        "docs": "docs/rules/unused-ignore.md"
    }
];


/***/ }),

/***/ 15347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ruleDescriptions)
/* harmony export */ });
/** As on the rules' pages, docs/rules: `npm run docs` writes it. */
const ruleDescriptions = [
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
];


/***/ }),

/***/ 96104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* unused harmony export notFound */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(618);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25277);



/** A timer of more than 2^31 - 1 ms fires at once. */
const longestTimerMs = 2 ** 31 - 1;
/** What a shell says where it does not find a command (POSIX, "Exit Status for Commands"). */
const commandNotFound = 127;
/**
 * Runs a user's command in a shell (see `shellFor`), without input, and leaves no process of its behind: neither after its
 * end, nor after a time limit, an abort or the end of the run. A non-zero exit is returned. Throws `UserError` where the
 * command or its directory does not exist, or the time limit has passed; the signal's reason after an abort.
 */
async function runCommand(request) {
    request.signal.throwIfAborted();
    const started = await (0,_start_js__WEBPACK_IMPORTED_MODULE_2__/* .startCommand */ .S)(request);
    try {
        const { exitCode, signal } = await exitOf(started.exit, request);
        await started.drained();
        if (exitCode === commandNotFound)
            throw notFound(request.input, started.output());
        return { exitCode, signal, output: started.output() };
    }
    finally {
        await started.stop();
    }
}
/** Resolves when the shell is gone; rejects at once on an abort or at the time limit (the caller ends the tree). */
function exitOf(exit, request) {
    return new Promise((resolve, reject) => {
        const aborted = () => settle(() => reject(abortOf(request)));
        const timer = setTimeout(() => settle(() => reject(tooLong(request))), Math.min(request.timeLimitMs, longestTimerMs));
        const settle = (then) => {
            clearTimeout(timer);
            request.signal.removeEventListener('abort', aborted);
            then();
        };
        request.signal.addEventListener('abort', aborted, { once: true });
        if (request.signal.aborted)
            aborted();
        void exit.then((how) => settle(() => resolve(how)));
    });
}
/** What an exit code of 127 means. */
function notFound(input, output) {
    const said = output.trim().split('\n').at(-1) ?? '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input}: a command was not found${said === '' ? '' : ` (${said})`}`, {
        remedy: 'Install it in an earlier step or in setup-command, or give its path.',
    });
}
/** Where the time of the whole run is spent (a `UserError` as the reason), it is this command that it was spent on. */
function abortOf(request) {
    const { reason } = request.signal;
    if (!(reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
        return reason;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${request.input}: \`${(0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(firstLine(request.command))}\` was killed: ${reason.message}`, {
        ...(reason.remedy === null ? {} : { remedy: reason.remedy }),
        cause: reason,
    });
}
function tooLong(request) {
    const seconds = Math.round(request.timeLimitMs / 100) / 10;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${request.input}: \`${(0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(firstLine(request.command))}\` had not ended after ${seconds} s and was killed`, {
        remedy: 'If it only needs longer, raise time-budget; if it waits for an answer, make it ask nothing.',
    });
}
function firstLine(command) {
    const [first = '', ...rest] = command.trim().split('\n');
    return rest.length === 0 ? first : `${first} …`;
}


/***/ }),

/***/ 25500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ environmentFor),
/* harmony export */   F: () => (/* binding */ databaseUrl)
/* harmony export */ });
/**
 * What libpq reads from the environment and would lead a command elsewhere, or keep it from connecting: a host address, a
 * service, a password file, demands on TLS. (PostgreSQL's documentation, "Environment Variables" of libpq.)
 */
const misleading = new Set([
    'PGHOST',
    'PGHOSTADDR',
    'PGPORT',
    'PGDATABASE',
    'PGUSER',
    'PGPASSWORD',
    'PGPASSFILE',
    'PGREQUIREAUTH',
    'PGCHANNELBINDING',
    'PGSERVICE',
    'PGSERVICEFILE',
    'PGOPTIONS',
    'PGSSLMODE',
    'PGREQUIRESSL',
    'PGSSLNEGOTIATION',
    'PGSSLCOMPRESSION',
    'PGSSLCERT',
    'PGSSLKEY',
    'PGSSLCERTMODE',
    'PGSSLROOTCERT',
    'PGSSLCRL',
    'PGSSLCRLDIR',
    'PGSSLSNI',
    'PGREQUIREPEER',
    'PGSSLMINPROTOCOLVERSION',
    'PGSSLMAXPROTOCOLVERSION',
    'PGGSSENCMODE',
    'PGKRBSRVNAME',
    'PGGSSLIB',
    'PGGSSDELEGATION',
    'PGSYSCONFDIR',
    'PGTARGETSESSIONATTRS',
    'PGLOADBALANCEHOSTS',
    'PGMINPROTOCOLVERSION',
    'PGMAXPROTOCOLVERSION',
    'DATABASE_URL',
]);
/** The runner's channels for commands, and its tokens. */
const runners = new Set([
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITHUB_ENTERPRISE_TOKEN',
    'GH_ENTERPRISE_TOKEN',
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_PATH',
    'GITHUB_STEP_SUMMARY',
]);
const runnersPrefixes = /^(INPUT_|ACTIONS_|STATE_)|^RUNNER_.*(TOKEN|SECRET)/;
/**
 * The environment of a command that the user gave: this process's own, without what is secret or a command channel of the
 * runner's, and without what would lead libpq elsewhere; with the database's address in DATABASE_URL and PGHOST … PGDATABASE.
 * `address` null: no database (setup-command). `extra` is added last.
 */
function environmentFor(address, extra = {}, inherited = process.env) {
    const environment = {};
    for (const [name, value] of Object.entries(inherited)) {
        if (value !== undefined && !isWithheld(name.toUpperCase()))
            environment[name] = value;
    }
    return { ...environment, ...(address === null ? {} : variablesOf(address)), ...extra };
}
function isWithheld(name) {
    return misleading.has(name) || runners.has(name) || runnersPrefixes.test(name);
}
function variablesOf(address) {
    return {
        DATABASE_URL: databaseUrl(address),
        PGHOST: address.host,
        PGPORT: String(address.port),
        PGUSER: address.user,
        PGPASSWORD: address.password,
        PGDATABASE: address.database,
        ...(address.ssl ? { PGSSLMODE: 'require' } : {}),
    };
}
/** `postgresql://user:password@host:port/database` (SQLAlchemy takes no other scheme, everything else takes both), every part encoded; an IPv6 address in brackets. */
function databaseUrl({ host, port, user, password, database, ssl }) {
    const login = encodeURIComponent(user) + (password === '' ? '' : `:${encodeURIComponent(password)}`);
    const address = host.includes(':') ? `[${host}]` : host;
    return `postgresql://${login}@${address}:${port}/${encodeURIComponent(database)}${ssl ? '?sslmode=require' : ''}`;
}


/***/ }),

/***/ 95031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ runInTree),
/* harmony export */   fB: () => (/* binding */ markSetUp),
/* harmony export */   ss: () => (/* binding */ setUpTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96104);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25500);
/* harmony import */ var _last_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27025);




/** Directories in which setup-command has run already, or need not run any more. */
const setUp = new Set();
/** Says that a tree has what setup-command would give it. */
function markSetUp(directory) {
    setUp.add(directory);
}
/** Runs setup-command in a tree, once in a run, whoever asks. @throws as `runInTree`. */
async function setUpTree(request) {
    if (setUp.has(request.directory))
        return;
    await runInTree({ ...request, input: 'setup-command' });
    setUp.add(request.directory);
}
/** @throws UserError where the command fails, with its last words; the signal's reason after an abort. */
async function runInTree({ side, directory, progress, ...request }) {
    progress.phase(`${request.input} in ${side === 'head' ? 'this tree' : 'the base'}`);
    const run = { ...request, cwd: directory, env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentFor */ .D)(null, { PREFLIGHT_SIDE: side }), onOutput: progress.foreign };
    const { exitCode, signal, output } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d)(run);
    if (exitCode === 0)
        return;
    const how = exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
    const where = side === 'base' ? ' (in the base)' : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${request.input} ${how}: ${(0,_last_words_js__WEBPACK_IMPORTED_MODULE_3__/* .lastWords */ .a)(output) || 'it printed nothing'}${where}`, {
        remedy: 'Its output is above.',
    });
}


/***/ }),

/***/ 27025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
const most = 3;
const longest = 200;
/** Places and leftovers that say nothing: frames of a stack, lone brackets, the footer of Node's crashes. */
const noise = /^\s*(?:at\s.+|\^+|[{}[\]()]+;?|Node\.js v\d+.*|throw \w+;?|File ".*", line \d+.*|npm (?:ERR!|error)\s+(?:A complete log|.*\.log$).*)\s*$/;
const error = /^\s*(?:\w*(?:Error|Exception)\b.*:|\[?(?:fatal|panic|error|FATAL|ERROR)\b)/;
/** The end of a log in one line: the last line that names an error, else its last lines. */
function lastWords(log) {
    const lines = log.split('\n').filter((line) => line.trim() !== '' && !noise.test(line));
    const named = lines.findLast((line) => error.test(line));
    const chosen = named === undefined ? lines.slice(-most) : [named];
    return chosen.map((line) => shortened(line.trim())).join(' | ');
}
function shortened(line) {
    return line.length > longest ? `${line.slice(0, longest)}…` : line;
}


/***/ }),

/***/ 42225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ statFields),
/* harmony export */   x: () => (/* binding */ everyPid)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Every process that there is. Linux. */
async function everyPid() {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
}
/**
 * The fields of /proc/<pid>/stat from the third on (state, ppid, pgrp, …; proc(5)): the second, the program's name, may hold
 * blanks and parentheses. [] where there is no such process. A thread is "<pid>/task/<tid>".
 */
async function statFields(pid) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}


/***/ }),

/***/ 25277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ startCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
;// CONCATENATED MODULE: ./build/process/lines.js


/** A line longer than this is passed on in pieces, so that a program that never ends its line cannot fill the memory. */
const longestLine = 64 * 1024;
/** Passes a stream of bytes on as whole redacted lines (without their ends), so that no secret is cut in two by a chunk's border. */
function lineWise(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = '';
    const pass = (text) => {
        const lines = text.split(/\r\n|\n|\r(?!$)/);
        pending = lines.pop() ?? '';
        for (const line of lines)
            onLine((0,redact/* redact */.E$)(line));
        if (pending.length > longestLine) {
            onLine((0,redact/* redact */.E$)(pending));
            pending = '';
        }
    };
    return {
        push: (chunk) => pass(pending + decoder.write(chunk)),
        end() {
            pass(pending + decoder.end());
            const last = pending.replace(/\r$/, '');
            if (last !== '')
                onLine((0,redact/* redact */.E$)(last));
            pending = '';
        },
        drop() {
            decoder.end();
            pending = '';
        },
    };
}
/** Keeps the last lines of an output, at most `mostChars` together: an error is explained at the end. */
function tail(mostChars) {
    const lines = [];
    let size = 0;
    return {
        add(line) {
            lines.push(line);
            size += line.length + 1;
            while (size > mostChars && lines.length > 1)
                size -= (lines.shift()?.length ?? 0) + 1;
        },
        text: () => lines.join('\n'),
    };
}

;// CONCATENATED MODULE: ./build/process/output.js

const tailChars = 64 * 1024;
/** Keeps the end of a process's output, and passes its lines on as they come until it is told to be quiet. */
function keepOutput(onLine) {
    const kept = tail(tailChars);
    const streams = [];
    let quiet = false;
    const catchUp = () => {
        for (const { lines, raw } of streams)
            raw.moveTo(lines);
    };
    return {
        stream() {
            const lines = lineWise((line) => {
                kept.add(line);
                if (!quiet)
                    onLine(line);
            });
            const raw = rawTail(tailChars);
            streams.push({ lines, raw });
            return (chunk) => (quiet ? raw.add(chunk) : lines.push(chunk));
        },
        text() {
            catchUp();
            return kept.text();
        },
        quieten() {
            quiet = true;
        },
        flush() {
            catchUp();
            for (const { lines } of streams)
                lines.end();
        },
    };
}
/** Keeps the last chunks of a stream as they came, of at least `leastBytes` where it has so many. */
function rawTail(leastBytes) {
    let chunks = [];
    let size = 0;
    let isCut = false;
    return {
        add(chunk) {
            chunks.push(chunk);
            size += chunk.length;
            for (let [first] = chunks; first !== undefined && size - first.length >= leastBytes; [first] = chunks) {
                chunks.shift();
                size -= first.length;
                isCut = true;
            }
        },
        moveTo(lines) {
            const bytes = Buffer.concat(chunks);
            // Half a line may hold half a secret, which nothing would know as one.
            if (isCut)
                lines.drop();
            lines.push(isCut ? bytes.subarray(bytes.indexOf('\n') + 1 || bytes.length) : bytes);
            chunks = [];
            size = 0;
            isCut = false;
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/process/shell.js


/**
 * The shell of a user's command: bash as a workflow's `shell: bash` starts it (-e, pipefail: a failing step in the middle is a
 * failure), sh -e where there is no bash, cmd.exe on Windows.
 */
function shellFor(command, environment) {
    if (process.platform === 'win32')
        return { file: command, args: [], shell: true };
    const bash = onPath('bash', environment.PATH ?? '');
    if (bash !== null)
        return { file: bash, args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command], shell: false };
    return { file: '/bin/sh', args: ['-e', '-c', command], shell: false };
}
function onPath(name, path) {
    for (const directory of path.split(external_node_path_.delimiter)) {
        const candidate = (0,external_node_path_.join)(directory, name);
        try {
            (0,external_node_fs_.accessSync)(candidate, external_node_fs_.constants.X_OK);
            return candidate;
        }
        catch {
            // Not in this one.
        }
    }
    return null;
}

// EXTERNAL MODULE: ./build/process/tree.js
var process_tree = __webpack_require__(70145);
;// CONCATENATED MODULE: ./build/process/start.js










/** How long the streams may still say something after the shell is gone. Children that hold them open are ended then. */
const drainMs = 200;
/**
 * Starts a user's command in a shell (see `shellFor`), without input. Its tree ends with `stop`, or with the run. Throws
 * `UserError` where its directory does not exist, or the shell does not start.
 */
async function startCommand(request) {
    await mustBeDirectory(request);
    const id = (0,external_node_crypto_.randomUUID)();
    const { file, args, shell } = request.program ? { ...request.program, shell: false } : shellFor(request.command, request.env);
    const child = (0,external_node_child_process_.spawn)(file, args, {
        cwd: request.cwd,
        env: { ...request.env, [process_tree/* marker */.xL]: id },
        shell,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const exit = new Promise((resolve) => child.once('exit', (exitCode, signal) => resolve({ exitCode, signal })));
    const closed = new Promise((resolve) => child.once('close', () => resolve()));
    const output = keepOutput(request.onOutput);
    child.stdout?.on('data', output.stream());
    child.stderr?.on('data', output.stream());
    const pid = child.pid ?? (await spawnFailure(child, request));
    const tree = { pid, id };
    return {
        tree,
        exit,
        output: output.text,
        quieten: output.quieten,
        async drained() {
            await Promise.race([closed, (0,external_node_timers_promises_.setTimeout)(drainMs, undefined, { ref: false })]);
            output.flush();
        },
        stop: ending(child, tree, output),
    };
}
function ending(child, tree, output) {
    const forget = (0,process_tree/* remember */.kY)(tree);
    let ended = null;
    const end = (0,lifetime/* untilEnd */.W)(() => (0,process_tree/* endTree */.Sb)(tree));
    return () => {
        ended ??= end().finally(() => {
            forget();
            output.flush();
            child.stdout?.destroy();
            child.stderr?.destroy();
        });
        return ended;
    };
}
async function spawnFailure(child, { input }) {
    const [error] = await (0,external_node_events_.once)(child, 'error');
    throw new errors/* UserError */.yo(`${input}: the shell did not start: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
}
async function mustBeDirectory({ cwd, input }) {
    const found = await (0,promises_.stat)(cwd).catch(() => null);
    if (found?.isDirectory() !== true)
        throw new errors/* UserError */.yo(`${input}: there is no directory ${cwd} to run it in`);
}


/***/ }),

/***/ 70145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ killEveryTree),
/* harmony export */   Sb: () => (/* binding */ endTree),
/* harmony export */   kY: () => (/* binding */ remember),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42225);






/** Marks every process that a command starts, however deep and however detached: environments are inherited. */
const marker = 'PREFLIGHT_COMMAND_ID';
/** How long a tree may take to end after SIGTERM. The runner kills us 10 s after a cancel, and servers have to stop as well. */
const graceMs = 1000;
/** A tree that forks faster than we kill would keep us for ever. */
const mostSweeps = 50;
/** The parent of all kernel threads (kthreadd). */
const kernelThreads = '2';
const mostLooks = 3;
const running = new Set();
/** Remembers a tree for `killEveryTree`; returns the way to forget it. */
function remember(tree) {
    running.add(tree);
    return () => void running.delete(tree);
}
/** For an exit that cannot wait: SIGKILL at once to every running command's group and, on Linux, to who left it. */
function killEveryTree() {
    for (const { pid, id } of running) {
        const targets = process.platform === 'win32' ? [pid] : [-pid, ...(process.platform === 'linux' ? markedNow(id) : [])];
        for (const target of targets)
            kill(target, 'SIGKILL');
    }
}
function markedNow(id) {
    const pids = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').filter((name) => /^\d+$/.test(name));
    return pids.filter((pid) => environmentNow(pid).includes(`${marker}=${id}`)).map(Number);
}
function environmentNow(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/environ`, 'latin1');
    }
    catch {
        return '';
    }
}
/**
 * Ends a process tree: SIGTERM, then SIGKILL to whatever is left, also to children that left the group or the session. On
 * Windows `taskkill /T /F`.
 */
async function endTree(tree) {
    if (process.platform === 'win32') {
        await run('taskkill', ['/pid', String(tree.pid), '/T', '/F']);
        return;
    }
    let left = await membersOf(tree);
    if (left.length === 0)
        return;
    signalAll(tree, left, 'SIGTERM');
    const deadline = Date.now() + graceMs;
    while (left.length > 0 && Date.now() < deadline) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(25);
        left = await membersOf(tree);
    }
    for (let sweep = 0; left.length > 0 && sweep < mostSweeps; sweep++) {
        signalAll(tree, left, 'SIGKILL');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(10);
        left = await membersOf(tree);
    }
}
function signalAll(tree, pids, signal) {
    for (const target of [-tree.pid, ...pids])
        kill(target, signal);
}
function kill(target, signal) {
    try {
        process.kill(target, signal);
    }
    catch {
        // Gone meanwhile, or another user's by now.
    }
}
/** Living processes of the tree: by its mark on Linux; elsewhere by group and by descent. */
async function membersOf(tree) {
    return process.platform === 'linux' ? marked(tree) : related(tree);
}
async function marked(tree) {
    const wanted = Buffer.from(`${marker}=${tree.id}`);
    const pids = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_5__/* .everyPid */ .x)();
    const found = await Promise.all(pids.map(async (pid) => ((await isMarked(pid, wanted)) || (await leads(pid, tree)) ? pid : null)));
    return found.filter((pid) => pid !== null && pid !== process.pid);
}
async function isMarked(pid, wanted) {
    for (let look = 1;; look++) {
        const environment = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${pid}/environ`).catch(() => null);
        if (environment === null || environment.length > 0)
            return environment?.includes(wanted) ?? false;
        // In the midst of execve(2) it is empty; a zombie's and a kernel thread's always is, and so may be anybody's.
        const [state, parent] = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_5__/* .statFields */ .q)(pid);
        if (state === undefined || state === 'Z' || parent === kernelThreads || look === mostLooks)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(5);
    }
}
/** In the group, and no zombie: a member may have cleaned its environment (`env -i`). Fields of proc(5): state, ppid, pgrp. */
async function leads(pid, tree) {
    const [state, , group] = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_5__/* .statFields */ .q)(pid);
    return Number(group) === tree.pid && state !== 'Z';
}
async function related(tree) {
    const listed = await run('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat=']);
    const rows = listed.split('\n').map((row) => row.trim().split(/\s+/));
    const members = new Set();
    let before = -1;
    while (members.size !== before) {
        before = members.size;
        for (const [pid, parent, group, state] of rows) {
            if (state?.startsWith('Z'))
                continue;
            if (Number(group) === tree.pid || members.has(Number(parent)) || Number(parent) === tree.pid)
                members.add(Number(pid));
        }
    }
    return [...members].filter((pid) => pid > 0 && pid !== process.pid);
}
async function run(file, args) {
    try {
        return (await (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(file, args, { windowsHide: true })).stdout;
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 8203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ pieces),
/* harmony export */   OJ: () => (/* binding */ withoutLastNewlines),
/* harmony export */   Q_: () => (/* binding */ longestRun),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   z8: () => (/* binding */ withoutMarkup)
/* harmony export */ });
/** `value` as inline code for a text of a Report. Use it for every name that the change controls: it survives backticks. */
function code(value) {
    const delimiter = '`'.repeat(longestRun(value) + 1);
    const content = value === '' ? ' ' : value;
    const padded = /^`|`$|^ .* $/s.test(content) && content.trim() !== '' ? ` ${content} ` : content;
    return delimiter + padded + delimiter;
}
/** The length of the longest run of backticks. */
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
/** A text cut into plain text and code; an opening run of backticks that nothing closes is plain text. */
function pieces(text) {
    const found = [];
    const plain = (value) => {
        const last = found.at(-1);
        if (last?.kind === 'text')
            last.value += value;
        else if (value !== '')
            found.push({ kind: 'text', value });
    };
    let at = 0;
    while (at < text.length) {
        const open = text.indexOf('`', at);
        if (open < 0)
            break;
        plain(text.slice(at, open));
        const run = /^`+/.exec(text.slice(open))?.[0] ?? '`';
        const start = open + run.length;
        const close = closing(text, start, run.length);
        if (close < 0) {
            plain(run);
            at = start;
            continue;
        }
        found.push({ kind: 'code', value: unpadded(text.slice(start, close)) });
        at = close + run.length;
    }
    plain(text.slice(at));
    return found;
}
/** The text without newlines at its end. A pattern would look at a long run of them once for each. */
function withoutLastNewlines(text) {
    let end = text.length;
    while (text[end - 1] === '\n')
        end -= 1;
    return text.slice(0, end);
}
/** The text without its backticks, for places that know no markup. */
function withoutMarkup(text) {
    return pieces(text)
        .map((piece) => piece.value)
        .join('');
}
function closing(text, from, length) {
    for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
        const run = /^`+/.exec(text.slice(at))?.[0].length ?? 1;
        if (run === length)
            return at;
        at += run;
    }
    return -1;
}
function unpadded(content) {
    return /^ .* $/s.test(content) && content.trim() !== '' ? content.slice(1, -1) : content;
}


/***/ }),

/***/ 59371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ byHarm),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
const weight = { error: 2, warning: 1, info: 0 };
/**
 * What the findings add up to: `fail` where one is at or above `failOn`, `warn` where there is an error or a warning that
 * does not fail, else `pass`. Information never changes the verdict.
 */
function verdictOf(findings, failOn) {
    const threshold = failOn === 'never' ? Number.POSITIVE_INFINITY : weight[failOn];
    if (findings.some((finding) => weight[finding.level] >= threshold))
        return 'fail';
    return findings.some((finding) => finding.level !== 'info') ? 'warn' : 'pass';
}
/**
 * The findings, worst first: by level; then what fails outright, what keeps others waiting (longest first), and the rest.
 * Equal ones stay as they were given.
 */
function byHarm(findings) {
    return findings.toSorted((a, b) => weight[b.level] - weight[a.level] || compare(waited(b), waited(a)));
}
/** The longest time in ms for which the finding kept somebody waiting; infinite where the server refused. */
function waited(finding) {
    return finding.evidence.reduce((most, evidence) => {
        if (evidence.kind === 'server-error')
            return Number.POSITIVE_INFINITY;
        return evidence.kind === 'lock' && evidence.statements.length > 0 ? Math.max(most, evidence.forMs) : most;
    }, 0);
}
function compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}


/***/ })

};
;