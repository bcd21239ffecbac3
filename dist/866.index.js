"use strict";
exports.id = 866;
exports.ids = [866];
exports.modules = {

/***/ 62866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver_deliver),
  writeOutputs: () => (/* binding */ writeOutputs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/report/markdown.js + 7 modules
var markdown = __webpack_require__(57612);
;// CONCATENATED MODULE: ./build/report/summary.js

/** GitHub's limit for the job summary of one step, in bytes: docs.github.com, "Workflow commands: step isolation and limits". */
const summaryLimit = 1024 * 1024;
/** The report for a job's summary: the same page as the comment, without a marker, at most 1 MiB of UTF-8. */
function renderSummary(report, options = {}) {
    return (0,markdown/* renderMarkdown */.G)(report, {
        ...(options.links === undefined ? {} : { links: options.links }),
        limit: options.limit ?? summaryLimit,
        measure: (text) => Buffer.byteLength(text),
    });
}

// EXTERNAL MODULE: ./build/report/evidence.js
var report_evidence = __webpack_require__(82433);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(59371);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(82588);
;// CONCATENATED MODULE: ./build/report/annotations.js




const kinds = { error: 'error', warning: 'warning', info: 'notice' };
/** GitHub shows at most ten annotations of a kind for a step. */
const shownOfAKind = 10;
/** The findings as annotations, worst first, at most ten of a kind. */
function annotations(report) {
    const left = { error: shownOfAKind, warning: shownOfAKind, notice: shownOfAKind };
    return (0,verdict/* byHarm */.M)(report.findings).flatMap((finding) => {
        const kind = kinds[finding.level];
        left[kind] -= 1;
        return left[kind] < 0 ? [] : [annotation(finding, kind)];
    });
}
function annotation(finding, kind) {
    const measured = finding.evidence.map((evidence) => plain((0,report_evidence/* phrase */.M)(evidence)));
    return {
        kind,
        file: finding.at?.file ?? null,
        line: finding.at?.line ?? null,
        endLine: finding.at?.endLine ?? null,
        column: finding.at?.column ?? null,
        title: plain(finding.title),
        message: [
            plain(finding.why),
            ...(measured.length === 0 ? [] : [`Measured: ${measured.join('; ')}`]),
            ...(finding.remedy === null ? [] : [`Instead: ${plain(finding.remedy.text)}`]),
            ...(finding.remedy?.code ? [(0,visible/* visible */.R)(finding.remedy.code.text).trimEnd()] : []),
        ].join('\n\n'),
    };
}
function plain(text) {
    return (0,visible/* visibleLine */.P)((0,report_text/* withoutMarkup */.z8)(text));
}

;// CONCATENATED MODULE: ./build/forge/github/annotate.js

/** Writes the report's annotations to the log, as commands that the runner understands. */
async function annotate(report) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
    for (const { kind, file, line, endLine, column, title, message } of annotations(report)) {
        core[kind](message, {
            title,
            ...(file === null ? {} : { file }),
            ...(line === null ? {} : { startLine: line }),
            ...(endLine === null ? {} : { endLine }),
            ...(column === null ? {} : { startColumn: column }),
        });
    }
}

;// CONCATENATED MODULE: ./build/forge/github/client.js
/** The longest pause in seconds that a rate limit may ask of a run. */
const longestPause = 90;
/**
 * A client of GitHub's API at GITHUB_API_URL, through the runner's proxy, patient with rate limits and server errors.
 * Loaded when first needed. `pauseMs` is the unit of the pauses between attempts, which grow with the square.
 */
async function connect(token, env, pauseMs = 1000) {
    const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 11758)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const again = (seconds, _options, _client, retries) => retries < 1 && seconds <= longestPause;
    const quiet = () => { };
    return getOctokit(token, {
        ...(env.GITHUB_API_URL ? { baseUrl: env.GITHUB_API_URL } : {}),
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        retry: { retryAfterBaseValue: pauseMs },
        throttle: { id: env.GITHUB_RUN_ID ?? 'preflight', onRateLimit: again, onSecondaryRateLimit: again },
    }, retry, throttling);
}

;// CONCATENATED MODULE: ./build/forge/github/comment.js
/** The first line of a comment of ours, by which it is found again. GitHub does not show it. */
function markerOf(mode, key) {
    return `<!-- preflight:${mode}:${encodeURIComponent(key.toWellFormed())} -->`;
}
/**
 * Makes the pull request's comment say what is wanted: one comment, written again when something changed.
 * Only a comment that the token's own user wrote *and* that begins with the marker counts: anybody can write a marker.
 * Throws what octokit throws.
 */
async function settleComment(client, { owner, repo, number }, wanted) {
    // GET /user is closed to a workflow's token; the viewer is not.
    const { viewer } = await client.graphql('query { viewer { login } }');
    const comments = await client.paginate(client.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
    const existing = comments.find((comment) => comment.user?.login === viewer.login && comment.body?.startsWith(wanted.marker));
    if (existing === undefined) {
        if (!wanted.create)
            return { outcome: 'none', url: null };
        const { data } = await client.rest.issues.createComment({ owner, repo, issue_number: number, body: wanted.body });
        return { outcome: 'created', url: data.html_url };
    }
    if (same(existing.body ?? '', wanted.body))
        return { outcome: 'unchanged', url: existing.html_url };
    const { data } = await client.rest.issues.updateComment({ owner, repo, comment_id: existing.id, body: wanted.body });
    return { outcome: 'updated', url: data.html_url };
}
/** GitHub keeps a body's lines, but not always their ends. */
function same(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/forge/github/event.js


/**
 * The event that started the workflow, from GITHUB_REPOSITORY, GITHUB_EVENT_NAME and the payload in GITHUB_EVENT_PATH;
 * null outside a workflow. Throws UserError where the payload cannot be read.
 */
function readEvent(env) {
    const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
    if (!owner || !repo)
        return null;
    const payload = env.GITHUB_EVENT_PATH ? readPayload(env.GITHUB_EVENT_PATH) : {};
    return { name: env.GITHUB_EVENT_NAME ?? '', owner, repo, pullRequest: pullRequestOf(payload) };
}
/** `pull_request` in the events about one; on a comment the pull request is an issue that says it is one. */
function pullRequestOf(payload) {
    const pull = fields(payload.pull_request);
    if (typeof pull.number === 'number') {
        const head = fields(pull.head);
        const from = fields(head.repo).full_name;
        // A fork that was deleted since has no repository any more.
        const fork = from !== fields(fields(pull.base).repo).full_name;
        return { number: pull.number, headSha: typeof head.sha === 'string' ? head.sha : null, fork };
    }
    const issue = fields(payload.issue);
    if (typeof issue.number === 'number' && issue.pull_request)
        return { number: issue.number, headSha: null, fork: false };
    return null;
}
function fields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function readPayload(path) {
    try {
        return fields(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`the event's payload cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            remedy: 'GITHUB_EVENT_PATH must name the JSON file that the runner writes',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/forge/github/links.js
/** Where GitHub shows the change's files, the run, and Preflight's documentation (of the version that the workflow uses). */
function linksOf(event, env) {
    const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
    const repository = `${server}/${event.owner}/${event.repo}`;
    const commit = event.pullRequest?.headSha ?? env.GITHUB_SHA;
    // Both are empty where a workflow uses the action from its own checkout (`uses: ./`).
    const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: version } = env;
    return {
        source: commit ? `${repository}/blob/${commit}` : undefined,
        docs: action && version ? `${server}/${action}/blob/${version}` : undefined,
        run: env.GITHUB_RUN_ID ? `${repository}/actions/runs/${env.GITHUB_RUN_ID}` : undefined,
    };
}

;// CONCATENATED MODULE: ./build/forge/github/refusal.js


/** What a failed attempt to comment means, and the line that says how to mend it. Where the token is not allowed to, 404 is as good as 403. */
function refusal(error, pullRequest) {
    const status = statusOf(error);
    const said = (0,visible/* visibleLine */.P)((0,errors/* messageOf */.bD)(error)).slice(0, 300);
    if (status === 401 || status === 403 || status === 404) {
        return {
            comment: { outcome: 'refused', url: null },
            notice: `No comment on pull request ${pullRequest.number}: GitHub answered ${status} (${said}). ${remedy(status, pullRequest)} The report is in the job's summary.`,
        };
    }
    return {
        comment: { outcome: 'failed', url: null },
        notice: `No comment on pull request ${pullRequest.number}: ${said}. The report is in the job's summary.`,
    };
}
function remedy(status, { fork }) {
    if (status === 401)
        return 'Check `github-token`: it is not valid (any more).';
    return fork
        ? 'A change from a fork runs with a token that only reads: deliver the report from a `workflow_run` workflow.'
        : 'Give the job `permissions: {contents: read, pull-requests: write}`.';
}
function statusOf(error) {
    return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
        ? error.status
        : null;
}

;// CONCATENATED MODULE: ./build/forge/github/github.js










const none = { outcome: 'none', url: null };
/** GitHub as seen from a job: the summary, annotations on the change's lines, and a comment on its pull request. */
function githubForge(settings) {
    return { deliver: (report, options) => deliver(report, options, settings) };
}
async function deliver(report, options, settings) {
    const event = readEvent(settings.env);
    await annotate(report);
    const notices = await summarise(report, event, settings);
    const commented = await comment(report, options, event, settings);
    return { comment: commented.comment, notices: [...notices, ...commented.notices] };
}
async function summarise(report, event, { env }) {
    if (!env.GITHUB_STEP_SUMMARY)
        return [];
    // In the summary a link to the run would lead to itself.
    const links = event === null ? {} : { ...linksOf(event, env), run: undefined };
    try {
        await (0,promises_.appendFile)(env.GITHUB_STEP_SUMMARY, renderSummary(report, { links }));
        return [];
    }
    catch (error) {
        return [`The job's summary was not written: ${(0,errors/* messageOf */.bD)(error)}`];
    }
}
async function comment(report, options, event, settings) {
    const pullRequest = event?.pullRequest ?? null;
    if (event === null || pullRequest === null || options.comment === 'never')
        return { comment: none, notices: [] };
    if (settings.token === '') {
        return { comment: none, notices: ['No comment: there is no `github-token`. The report is in the job’s summary.'] };
    }
    const marker = markerOf(report.mode, options.commentKey);
    try {
        const client = await connect(settings.token, settings.env, settings.pauseMs);
        const place = { owner: event.owner, repo: event.repo, number: pullRequest.number };
        const body = (0,markdown/* renderMarkdown */.G)(report, { marker, links: linksOf(event, settings.env) });
        const create = options.comment === 'always' || report.worthSaying;
        return { comment: await settleComment(client, place, { marker, body, create }), notices: [] };
    }
    catch (error) {
        const { comment, notice } = refusal(error, pullRequest);
        return { comment, notices: [notice] };
    }
}

// EXTERNAL MODULE: ./build/report/terminal.js + 6 modules
var terminal = __webpack_require__(87581);
// EXTERNAL MODULE: ./build/commands/files.js
var files = __webpack_require__(80145);
// EXTERNAL MODULE: ./build/postgres/wire/trace.js
var trace = __webpack_require__(67892);
;// CONCATENATED MODULE: ./build/commands/outputs.js

/** The strongest lock that a dry-run's statements took, such as "ACCESS EXCLUSIVE"; '' for none. `data` is the report's, as published. */
function strongestLock({ mode, data }) {
    if (mode !== 'migration-dryrun')
        return '';
    const taken = new Set(locks(data));
    return trace/* lockModes */.Y.findLast((each) => taken.has(each)) ?? '';
}
function locks(data) {
    const migrations = list(data, 'migrations');
    const statements = migrations.flatMap((migration) => list(migration, 'statements'));
    return statements.flatMap((statement) => list(statement, 'locks')).map((lock) => field(lock, 'mode'));
}
function list(value, name) {
    const found = field(value, name);
    return Array.isArray(found) ? found : [];
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./build/commands/deliver.js







/** The Action's outputs that a report gives, after its files were written. Throws `UserError` where one cannot be. */
async function writeOutputs(report, config) {
    const own = (0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), `preflight-${(0,external_node_crypto_.randomUUID)()}.json`);
    const jsonFile = config.jsonFile === null || config.jsonFile === '-' ? own : config.jsonFile;
    await (0,files/* writeFiles */.h)(report, { jsonFile, markdownFile: config.markdownFile });
    return {
        verdict: report.verdict,
        headline: report.headline,
        findings: report.findings.length,
        'report-json': jsonFile,
        'strongest-lock': strongestLock(report),
    };
}
/** Shows the report in the log, and takes it where the workflow shows it: summary, annotations, comment. */
async function deliver_deliver(report, config, repository, progress) {
    progress.phase('Report');
    progress.text((0,terminal/* renderTerminal */.b)(report, { width: 120, colour: true }));
    progress.end();
    const forge = githubForge({ token: config.githubToken ?? '', env: process.env });
    return forge.deliver(report, { comment: config.comment, commentKey: config.commentKey ?? usualKey(repository, config) });
}
/** A comment per job and service. The cells of a matrix, which nobody can tell apart from inside, need `comment-key`. */
function usualKey(repository, { workingDirectory }) {
    const service = (0,external_node_path_.relative)(repository, workingDirectory).split(external_node_path_.sep).join('/');
    return [process.env.GITHUB_JOB, service].filter((part) => part).join(' ');
}


/***/ }),

/***/ 67892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ lockModes)
/* harmony export */ });
/** What was seen of a client's statements on the wire. Times in ms since the trace began, our own pauses left out. */
/** PostgreSQL's table lock modes, weakest first (documentation, 13.3 Explicit Locking). */
const lockModes = [
    'ACCESS SHARE',
    'ROW SHARE',
    'ROW EXCLUSIVE',
    'SHARE UPDATE EXCLUSIVE',
    'SHARE',
    'SHARE ROW EXCLUSIVE',
    'EXCLUSIVE',
    'ACCESS EXCLUSIVE',
];


/***/ })

};
;