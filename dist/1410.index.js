"use strict";
exports.id = 1410;
exports.ids = [1410];
exports.modules = {

/***/ 36709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   x: () => (/* binding */ keyIn)
/* harmony export */ });
/**
 * The name under which a report is kept with its run. It holds mode and key, so that the run that delivers it finds both again: the
 * key is encoded as in a URL; of what that leaves, `*` is not allowed in an artifact's name, and a dot could make it the name of a page.
 */
function artifactName(mode, key) {
    return `preflight.${mode}.${encodeURIComponent(key.toWellFormed()).replaceAll('*', '%2A').replaceAll('.', '%2E')}`;
}
/** Far more than a job's name and a directory have: the key stands in the comment, which has an end. */
const longest = 1000;
/** The key within a name; null where the name is not one of ours. */
function keyIn(name) {
    const match = /^preflight\.[a-z-]+\.([\w.!~'()%-]*)$/.exec(name);
    if (match === null || name.length > longest)
        return null;
    try {
        return decodeURIComponent(match[1] ?? '');
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 22372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/forge/github/refusal.js
var refusal = __webpack_require__(9927);
;// CONCATENATED MODULE: ./build/forge/github/attempt.js

/** The longest time in ms that one attempt may take: a host that never answers must not hold up a job. */
const longest = 20_000;
/**
 * Gives every attempt at a request an end, and lets nothing pass for an answer that is none: octokit hands on whatever text came, be it a
 * proxy's page or half an answer. To be registered before the plugins that try again, so that it is about one attempt.
 */
function boundAttempts({ hook }) {
    hook.wrap('request', async (request, options) => {
        const signal = AbortSignal.timeout(longest);
        // In place: hooks further in are given these very options, whatever is handed on.
        options.request = { ...options.request, signal };
        const failed = (message) => {
            // Whoever kept us waiting so long is not asked again.
            if (signal.aborted)
                options.request.retries = 0;
            const said = signal.aborted ? `GitHub did not answer within ${longest / 1000} s` : message;
            return Object.assign(new Error(said), { status: 502, request: options });
        };
        const response = await Promise.resolve(request(options)).catch((error) => {
            if (signal.aborted)
                throw failed('');
            if ((0,refusal/* isRateLimit */.a5)(error))
                options.request.retries = 0;
            throw limited(error);
        });
        if (isAnswer(options.method, response))
            return response;
        throw failed('what came in place of GitHub’s answer is none (is there a proxy in between?)');
    });
}
/** The plugin that waits as long as GitHub says knows its limits by their words: others' 429 is to be obeyed as well. */
function limited(error) {
    if ((0,refusal/* isRateLimit */.a5)(error) && error instanceof Error && !/\brate limit/i.test(error.message)) {
        error.message = `secondary rate limit: ${error.message}`;
    }
    return error;
}
/** A write that was led elsewhere became a read on the way, whose answer is a list. */
function isAnswer(method, { status, data }) {
    if (status === 204)
        return true;
    return typeof data === 'object' && data !== null && (method === 'GET' || !Array.isArray(data));
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
        __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const again = (seconds, _options, _client, retries) => retries < 1 && seconds <= longestPause;
    const quiet = () => { };
    return getOctokit(token, {
        ...(env.GITHUB_API_URL ? { baseUrl: env.GITHUB_API_URL } : {}),
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        retry: { retryAfterBaseValue: pauseMs },
        throttle: { id: env.GITHUB_RUN_ID ?? 'preflight', onRateLimit: again, onSecondaryRateLimit: again },
    }, boundAttempts, retry, throttling);
}


/***/ }),

/***/ 15082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ changeSince),
/* harmony export */   VK: () => (/* binding */ nextState),
/* harmony export */   pQ: () => (/* binding */ stateIn),
/* harmony export */   qo: () => (/* binding */ stateLine)
/* harmony export */ });
/** What a comment remembers of the findings it told of, in a hidden line, so that the next one can say what changed. */
/** So many fingerprints of so many characters are kept: 4.4 kB of a comment's 64, at worst. */
const kept = 200;
const length = 10;
const line = /^<!-- preflight-told ([0-9a-f]+|-) ([0-9a-f,]*|-) ([0-9a-f]+|-) ([0-9a-f,]*|-) -->$/m;
/** The line itself; nothing in it is anybody's text. */
function stateLine({ now, before }) {
    return `<!-- preflight-told ${written(now)} ${before === null ? '- -' : written(before)} -->`;
}
/** Of a comment of ours; null where it has none, or one that is not understood. */
function stateIn(body) {
    const match = line.exec(body.slice(0, 20_000));
    if (match === null)
        return null;
    const [, sha = '-', fingerprints = '-', shaBefore = '-', before = '-'] = match;
    return { now: read(sha, fingerprints), before: before === '-' ? null : read(shaBefore, before) };
}
/** What to remember after `earlier`: a run on the same commit takes the place of the one before. */
function nextState(earlier, now) {
    const told = { sha: now.sha, fingerprints: now.fingerprints.slice(0, kept).map((each) => each.slice(0, length)) };
    if (earlier === null)
        return { now: told, before: null };
    const isAgain = now.sha !== null && earlier.now.sha === now.sha;
    return { now: told, before: isAgain ? earlier.before : earlier.now };
}
/** How many findings went and came since the commit before; null where nothing did, none was told of, or not all were remembered. */
function changeSince({ now, before }) {
    if (before === null || now.fingerprints.length === kept || before.fingerprints.length === kept)
        return null;
    const fixed = before.fingerprints.filter((each) => !now.fingerprints.includes(each)).length;
    const fresh = now.fingerprints.filter((each) => !before.fingerprints.includes(each)).length;
    return fixed + fresh === 0 ? null : { fixed, fresh };
}
function written({ sha, fingerprints }) {
    return `${sha !== null && /^[0-9a-f]+$/.test(sha) ? sha : '-'} ${fingerprints.join(',')}`;
}
function read(sha, fingerprints) {
    return { sha: sha === '-' ? null : sha, fingerprints: fingerprints.split(',').filter((each) => /^[0-9a-f]+$/.test(each)) };
}


/***/ }),

/***/ 28050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ settleComment),
/* harmony export */   w: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9927);

/** The first line of a comment of ours, by which it is found again. GitHub does not show it. */
function markerOf(mode, key) {
    return `<!-- preflight:${mode}:${encodeURIComponent(key.toWellFormed())} -->`;
}
/**
 * Makes the pull request's comment say what is wanted: one comment, written again when something changed. Only a comment that
 * the token's own user wrote *and* that begins with the marker counts: anybody can write a marker. Of several, which two jobs at
 * once can make, the oldest stays. `login`: the token's user. Throws what octokit throws.
 */
async function settleComment(client, place, login, wanted) {
    const [oldest, ...others] = await ours(client, place, login, wanted.marker);
    if (oldest === undefined)
        return wanted.create ? create(client, place, login, wanted) : { outcome: 'none', url: null };
    try {
        const settled = await bringUpToDate(client, place, oldest, wanted);
        // Only now: a run that breaks off between the two leaves one too many, not one too few.
        await remove(client, place, others);
        return settled;
    }
    catch (error) {
        // Somebody removed it since it was listed.
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 404)
            throw error;
        return wanted.create ? create(client, place, login, wanted) : { outcome: 'none', url: null };
    }
}
/** Oldest first. */
async function ours(client, { owner, repo, number }, login, marker) {
    const comments = await client.paginate(client.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
    return comments
        .filter((comment) => comment.user?.login === login && comment.body?.startsWith(marker) === true)
        .sort((a, b) => a.id - b.id);
}
/** Looks again afterwards: another job may have written one between our look and our writing. Both then keep the older one. */
async function create(client, place, login, wanted) {
    const body = wanted.body(null);
    if (body === null)
        return { outcome: 'outdated', url: null };
    const created = await written(client, place, login, wanted.marker, body);
    const [oldest, ...others] = await ours(client, place, login, wanted.marker);
    if (oldest === undefined || oldest.id >= created.id) {
        await remove(client, place, others);
        return { outcome: 'created', url: created.html_url };
    }
    const settled = await bringUpToDate(client, place, oldest, wanted);
    await remove(client, place, [...others.filter(({ id }) => id !== created.id), created]);
    return settled;
}
/** How often a comment is tried to be written. */
const attempts = 3;
/**
 * Writes the comment. Unlike other requests it is not simply repeated after a server's error: the answer may have been lost after the deed,
 * and four attempts would make four comments. So what is there is looked at before each.
 */
async function written(client, place, login, marker, body) {
    const { owner, repo, number } = place;
    for (let left = attempts;; left -= 1) {
        try {
            const asked = { owner, repo, issue_number: number, body, request: { retries: 0 } };
            return (await client.rest.issues.createComment(asked)).data;
        }
        catch (error) {
            if (((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) ?? 500) < 500)
                throw error;
            const [there] = await ours(client, place, login, marker);
            if (there !== undefined)
                return there;
            if (left <= 1)
                throw error;
        }
    }
}
async function bringUpToDate(client, { owner, repo }, comment, wanted) {
    const body = wanted.body(comment.body ?? null);
    if (body === null)
        return { outcome: 'outdated', url: comment.html_url };
    if (same(comment.body ?? '', body))
        return { outcome: 'unchanged', url: comment.html_url };
    const { data } = await client.rest.issues.updateComment({ owner, repo, comment_id: comment.id, body });
    return { outcome: 'updated', url: data.html_url };
}
/** One that is gone already was removed by the other job. */
async function remove(client, { owner, repo }, comments) {
    for (const { id } of comments) {
        await client.rest.issues.deleteComment({ owner, repo, comment_id: id }).catch((error) => {
            if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) !== 404)
                throw error;
        });
    }
}
/** GitHub keeps a body's lines, but not always their ends. */
function same(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}


/***/ }),

/***/ 1351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubForge: () => (/* binding */ githubForge),
  summarise: () => (/* binding */ summarise)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/git/change.js + 4 modules
var change = __webpack_require__(54037);
// EXTERNAL MODULE: ./build/report/markdown.js + 3 modules
var markdown = __webpack_require__(16503);
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

// EXTERNAL MODULE: ./build/report/bounded.js
var bounded = __webpack_require__(49455);
// EXTERNAL MODULE: ./build/report/evidence.js
var report_evidence = __webpack_require__(82433);
// EXTERNAL MODULE: ./build/report/labels.js
var labels = __webpack_require__(35975);
// EXTERNAL MODULE: ./build/report/markdown/extent.js
var extent = __webpack_require__(37592);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(59371);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(82588);
;// CONCATENATED MODULE: ./build/report/annotations.js







const kinds = { error: 'error', warning: 'warning', info: 'notice' };
/**
 * What GitHub shows of one step, and keeps of one annotation: ten of a kind (docs.github.com, "Workflow commands" and "Usage limits"),
 * 4,096 characters of a message (actions/runner, ExecutionContext), 255 of a title (REST, "Check runs").
 */
const limits = { ofAKind: 10, message: 4096, title: 255 };
/** Of those ten one is kept for what is said of the run itself: the headline that fails it, a notice that no comment could be written. */
const ofFindings = limits.ofAKind - 1;
/** Characters of each text that a message is made of, so that one long text does not crowd out the others. */
const longestText = 1000;
/**
 * The findings as annotations, worst first, at most nine of a kind. Where some are left out, the last annotation is about the run as a
 * whole and says how many: a notice, so that it takes the place of a notice at most.
 */
function annotations(report) {
    const { findings } = (0,bounded/* bounded */.M)(report, limits.message);
    const worst = (0,verdict/* byHarm */.M)(findings);
    const tooMany = Object.keys(kinds).some((level) => worst.filter((one) => one.level === level).length > ofFindings);
    const room = {
        error: ofFindings,
        warning: ofFindings,
        info: tooMany ? ofFindings - 1 : ofFindings,
    };
    const kept = [];
    const left = [];
    for (const finding of worst) {
        room[finding.level] -= 1;
        (room[finding.level] < 0 ? left : kept).push(finding);
    }
    return [...kept.map(annotation), ...(left.length === 0 ? [] : [rest(left)])];
}
function annotation(finding) {
    const { at, title, level } = finding;
    return {
        kind: kinds[level],
        file: at?.file ?? null,
        line: at?.line ?? null,
        // GitHub shows a column only within one line.
        endLine: at === null ? null : at.column === undefined ? Math.max(at.line, at.endLine) : at.line,
        column: at?.column ?? null,
        title: (0,extent/* shortened */.v)(plain(title), limits.title),
        message: message(finding),
    };
}
/** About the run, where the other findings can be read. */
function rest(left) {
    const title = `${(0,labels/* counted */.hS)(left)} more`;
    const message = 'GitHub shows ten annotations of a kind. All findings are in the summary of this job, and in the comment if there is one.';
    return { kind: 'notice', file: null, line: null, endLine: null, column: null, title, message };
}
/** Ends in the command, whole; code to copy is whole or not there. */
function message({ why, evidence, remedy, reproduce }) {
    const text = (value) => (0,extent/* shortened */.v)(plain(value), longestText);
    const measured = (0,extent/* shortened */.v)(evidence.map((one) => plain((0,report_evidence/* phrase */.M)(one))).join('; '), longestText);
    const code = remedy?.code && remedy.code.text.length <= limits.message ? (0,visible/* visible */.R)(remedy.code.text).trimEnd() : '';
    const parts = (code) => [
        text(why),
        measured === '' ? '' : `Measured: ${measured}`,
        remedy === null ? '' : `Instead: ${text(remedy.text)}`,
        code,
        reproduce === null ? '' : `Reproduce: ${reproduce}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
    const whole = [parts(code), parts('')].find((text) => text.length <= limits.message);
    const end = reproduce === null ? '' : `\n\nReproduce: ${reproduce}`;
    return whole ?? (0,extent/* shortened */.v)(parts(''), limits.message - end.length) + end;
}
function plain(text) {
    return (0,visible/* visibleLine */.P)((0,report_text/* withoutMarkup */.z8)(text));
}

;// CONCATENATED MODULE: ./build/forge/github/annotate.js

/** Writes the report's annotations to the log, as commands that the runner understands. */
async function annotate(report) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(1659), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 91659));
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

// EXTERNAL MODULE: ./build/forge/github/artifact-name.js
var artifact_name = __webpack_require__(36709);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/forge/github/client.js + 1 modules
var github_client = __webpack_require__(22372);
// EXTERNAL MODULE: ./build/forge/github/comment.js
var comment = __webpack_require__(28050);
// EXTERNAL MODULE: ./build/forge/github/comment-state.js
var comment_state = __webpack_require__(15082);
// EXTERNAL MODULE: ./build/forge/github/pull-request.js + 4 modules
var pull_request = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/forge/github/standing.js
var standing = __webpack_require__(92275);
;// CONCATENATED MODULE: ./build/forge/github/broken-off.js








/**
 * Set on a line before the sentence, so that it is found when the next run breaks off as well. What stands on the same line as an HTML comment
 * is no markdown (CommonMark 0.31, HTML blocks).
 */
const sign = '<!-- preflight-broke-off -->';
const line = new RegExp(`^${sign}\\n.*\\n\\n`, 'm');
/**
 * Says in a comment that is there from an earlier commit that the run for this one made no report: what it tells would otherwise look
 * like the last word. Writes none where there is none. Throws nothing: the run has failed already, and says why.
 */
async function sayBrokenOff(broken, event, settings) {
    const pull = event?.pullRequest ?? null;
    if (event === null || pull === null || pull.headSha === null || settings.token === '')
        return;
    const { headSha } = pull;
    try {
        const client = await (0,github_client/* connect */.N)(settings.token, settings.env, settings.pauseMs);
        const place = { owner: event.owner, repo: event.repo, number: pull.number };
        const marker = (0,comment/* markerOf */.w)(broken.mode, broken.commentKey);
        const { login, movedOn } = await (0,standing/* standing */.J)(client, place, headSha);
        if (movedOn)
            return;
        await (0,comment/* settleComment */.d)(client, place, login, {
            marker,
            create: false,
            body: (earlier) => withLine(earlier ?? '', headSha, broken),
        });
    }
    catch {
        // Nobody is helped by a second error.
    }
}
/** null: it tells of this very commit, or its lines are not ours as we know them. */
function withLine(earlier, headSha, { mode, why }) {
    const body = earlier.replaceAll('\r\n', '\n');
    const told = (0,comment_state/* stateIn */.pQ)(body)?.now.sha ?? null;
    if (told === null || told === headSha)
        return null;
    const [marker = '', state = '', ...rest] = body.replace(line, '').split('\n');
    const said = `${sign}\n⚠️ **${labels/* subjects */.yo[mode]}: the run for commit \`${headSha.slice(0, 7)}\` ended without a report**: ${(0,report_escape/* escapeText */.X1)((0,extent/* shortened */.v)(why, 500))} Below is the report on \`${told.slice(0, 7)}\`.`;
    const whole = [marker, state, said, '', ...rest].join('\n');
    return whole.length <= pull_request/* commentLimit */.j9 ? whole : [marker, state, said, ''].join('\n');
}

// EXTERNAL MODULE: ./build/forge/github/event.js
var github_event = __webpack_require__(85571);
// EXTERNAL MODULE: ./build/forge/github/links.js
var github_links = __webpack_require__(12478);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
;// CONCATENATED MODULE: ./build/forge/github/upload.js






/** Longer than the service's own retries take; a report must not wait for its attachment. */
const limitMs = 60_000;
/**
 * Keeps a report with the run as two of GitHub's artifacts: the page as it is, so that a browser opens it, and the JSON zipped.
 * Does nothing where there is no artifact service (a terminal, GitHub Enterprise Server). Throws nothing: what fails is a notice.
 * `name`: see `artifactName`.
 */
async function keepWithRun({ html, json }, name, event, env) {
    if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL || !isHosted(env))
        return { url: null, notices: [] };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'preflight-artifact-'));
    const remove = (0,lifetime/* untilEnd */.W)(() => (0,promises_.rm)(folder, { recursive: true, force: true }));
    let url = null;
    try {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(3251), __webpack_require__.e(1351), __webpack_require__.e(1659), __webpack_require__.e(1252)]).then(__webpack_require__.bind(__webpack_require__, 91252));
        const client = new DefaultArtifactClient();
        const keep = async (artifact, file, content, options) => {
            const path = (0,external_node_path_.join)(folder, file);
            await (0,promises_.writeFile)(path, content);
            // A job that is run again finds its own of the first time, which keep the names.
            if (Number(env.GITHUB_RUN_ATTEMPT) > 1)
                await inTime(client.deleteArtifact(artifact)).catch(() => { });
            return inTime(client.uploadArtifact(artifact, [path], folder, options));
        };
        const { id } = await keep(`${name}.html`, `${name}.html`, html, { skipArchive: true });
        if (id !== undefined && env.GITHUB_RUN_ID) {
            const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
            url = `${server}/${event.owner}/${event.repo}/actions/runs/${env.GITHUB_RUN_ID}/artifacts/${id}`;
        }
        await keep(name, 'report.json', json, {});
        return { url, notices: [] };
    }
    catch (error) {
        // The client's further lines are advice for hosts of runners, with a link longer than a notice.
        const [first = ''] = (0,errors/* messageOf */.bD)(error).split('\n');
        const said = (0,visible/* visibleLine */.P)(first).slice(0, 300).replace(/\.$/, '');
        const twice = /409|already exists/i.test(said) ? ' Two jobs of this run have the same `comment-key`: give each its own.' : '';
        return { url, notices: [`The full report was not kept with the run: ${said}.${twice}`] };
    }
    finally {
        await remove();
    }
}
/** As @actions/artifact itself tells: GitHub Enterprise Server has no service for it. */
function isHosted({ GITHUB_SERVER_URL }) {
    const { hostname } = new URL(GITHUB_SERVER_URL || 'https://github.com');
    return /^github\.com$|\.ghe\.com$|\.localhost$/i.test(hostname);
}
async function inTime(work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`the artifact service did not answer within ${limitMs / 1000} s`)), limitMs);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/forge/github/github.js











/**
 * GitHub as seen from a job: the summary, the report kept with the run, annotations on the change's lines, and on its pull request a
 * comment and suggestions. Throws UserError where the event's payload cannot be read.
 */
function githubForge(settings) {
    const event = (0,github_event/* readEvent */.j)(settings.env);
    const links = event === null ? {} : (0,github_links/* linksOf */.h)(event, settings.env);
    return {
        ...(0,change/* changesInGit */.n)(event?.change ?? null, settings.token === '' ? null : settings.token),
        restricted: event?.restricted ?? null,
        links,
        deliver: (report, options) => deliver(report, options, { event, links, settings }),
        breakOff: (why, at) => sayBrokenOff({ ...at, why }, event, settings),
    };
}
async function deliver(report, options, run) {
    const { event, settings } = run;
    await annotate(report);
    const { attachments } = options;
    const name = (0,artifact_name/* artifactName */.C)(report.mode, options.commentKey);
    const kept = event === null || attachments === null
        ? { url: null, notices: [] }
        : await keepWithRun(attachments, name, event, settings.env);
    const links = { ...run.links, report: kept.url ?? undefined };
    const notices = [...kept.notices, ...(await summarise(report, links, settings))];
    const told = await (0,pull_request/* tellPullRequest */.g2)({ report, options, event, links, settings });
    return { comment: told.comment, notices: [...notices, ...told.notices] };
}
/** A report's counts fit into this. */
const leastOfSummary = 5000;
/** Appends the report to the job's summary, which has one limit for all reports of a step; a notice where that cannot be. */
async function summarise(report, links, { env }) {
    if (!env.GITHUB_STEP_SUMMARY)
        return [];
    try {
        const limit = summaryLimit - (await sizeOf(env.GITHUB_STEP_SUMMARY));
        if (limit < leastOfSummary)
            return ['The job’s summary is full: a report is not in it.'];
        // In the summary a link to the run would lead to itself.
        await (0,promises_.appendFile)(env.GITHUB_STEP_SUMMARY, renderSummary(report, { links: { ...links, run: undefined }, limit }));
        return [];
    }
    catch (error) {
        return [`The job's summary was not written: ${(0,errors/* messageOf */.bD)(error)}`];
    }
}
async function sizeOf(path) {
    try {
        return (await (0,promises_.stat)(path)).size;
    }
    catch {
        return 0;
    }
}


/***/ }),

/***/ 12478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ linksOf)
/* harmony export */ });
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


/***/ }),

/***/ 37439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Im: () => (/* binding */ pull_request_comment),
  j9: () => (/* binding */ commentLimit),
  g2: () => (/* binding */ tellPullRequest)
});

// EXTERNAL MODULE: ./build/report/fingerprint.js
var fingerprint = __webpack_require__(87078);
// EXTERNAL MODULE: ./build/report/markdown.js + 3 modules
var markdown = __webpack_require__(16503);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(82588);
// EXTERNAL MODULE: ./build/forge/github/client.js + 1 modules
var github_client = __webpack_require__(22372);
// EXTERNAL MODULE: ./build/forge/github/comment.js
var comment = __webpack_require__(28050);
// EXTERNAL MODULE: ./build/forge/github/comment-state.js
var comment_state = __webpack_require__(15082);
// EXTERNAL MODULE: ./build/forge/github/refusal.js
var refusal = __webpack_require__(9927);
// EXTERNAL MODULE: ./build/forge/github/standing.js
var standing = __webpack_require__(92275);
;// CONCATENATED MODULE: ./build/forge/github/diff-lines.js
/**
 * A hunk's head says how many lines it has on the right, and every other line of a patch begins with a blank, a sign or a backslash
 * (unified format: GNU diffutils' manual, "Detailed Unified").
 */
const head = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm;
/** What GitHub lists as a pull request's files, as lines on which a comment can stand. `patch` is absent where a file is binary or too large. */
function diffLines(files) {
    return new Map(files.map(({ filename, patch = '' }) => [filename, rangesOf(patch)]));
}
/** Whether a comment can stand on these lines: GitHub takes it where both ends are in one hunk. */
function isCommentable(diff, file, from, to) {
    return from <= to && (diff.get(file) ?? []).some((range) => range.from <= from && to <= range.to);
}
function rangesOf(patch) {
    return [...patch.matchAll(head)].flatMap(([, start, count = '1']) => {
        const from = Number(start);
        return count === '0' ? [] : [{ from, to: from + Number(count) - 1 }];
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
;// CONCATENATED MODULE: ./build/forge/github/suggestion.js




/** GitHub takes 65,536 characters. */
const longest = 65_000;
/** The suggestions that a report's findings give, worst first; and how many there would be besides. */
function candidates({ findings }) {
    const prints = (0,fingerprint/* fingerprints */.W)(findings);
    const suggestions = [];
    let [overlapping, unfit] = [0, 0];
    for (const [index, finding] of findings.entries()) {
        const { at, remedy } = finding;
        if (at === null || remedy?.replacement === undefined)
            continue;
        const suggestion = suggestionOf(finding, at, remedy.replacement, prints[index] ?? '');
        if (suggestion === null)
            unfit += 1;
        else if (suggestions.some((other) => overlap(other, suggestion)))
            overlapping += 1;
        else
            suggestions.push(suggestion);
    }
    return { suggestions, overlapping, unfit };
}
/** null: shown safely, it would not be the same text any more. */
function suggestionOf(finding, at, replacement, fingerprint) {
    if ((0,visible/* visible */.R)(replacement) !== replacement || replacement.includes('\r') || replacement.endsWith('\n'))
        return null;
    const marker = markerOf(fingerprint, replacement);
    const body = [
        `${marker}\n**${(0,report_escape/* inline */.mG)(finding.title)}.** ${(0,report_escape/* inline */.mG)(finding.why)}`,
        (0,report_escape/* fence */.EU)('suggestion', replacement),
        ...(finding.reproduce === null ? [] : [`Reproduce:\n\n${(0,report_escape/* fence */.EU)('sh', finding.reproduce)}`]),
    ].join('\n\n');
    return body.length > longest ? null : { marker, path: at.file, line: at.line, endLine: at.endLine, body };
}
/** Another text for the same finding is another suggestion. */
function markerOf(fingerprint, replacement) {
    const print = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([fingerprint, replacement]))
        .digest('hex')
        .slice(0, 16);
    return `<!-- preflight-suggestion:${print} -->`;
}
function overlap(a, b) {
    return a.path === b.path && a.line <= b.endLine && b.line <= a.endLine;
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/forge/github/suggestion-review.js

/** Posts all in one review; where GitHub refuses it for the sake of one, each in its own. How many it refused, and what it said of the first. */
async function postAll(client, pull, { login, commit }, chosen) {
    const post = (some) => review(client, pull, commit, login, some);
    const whole = await refusalOf(post(chosen));
    if (whole === null || chosen.length === 1)
        return { refused: whole === null ? 0 : 1, refusal: whole };
    const refusals = [];
    for (const one of chosen) {
        const refusal = await refusalOf(post([one]));
        if (refusal !== null)
            refusals.push(refusal);
    }
    return { refused: refusals.length, refusal: refusals[0] ?? null };
}
/** What GitHub says where it refuses the content; null: it takes it. */
async function refusalOf(posting) {
    try {
        await posting;
        return null;
    }
    catch (error) {
        if (statusOf(error) === 422)
            return (0,errors/* messageOf */.bD)(error);
        throw error;
    }
}
/**
 * Posts one review. It is not simply repeated after a server's error, as other requests are: the answer may have been lost after the
 * deed, so what is there is looked at first.
 */
async function review(client, pull, commit, login, some) {
    const comments = some.map(({ path, line, endLine, body }) => ({
        path,
        body,
        line: endLine,
        side: 'RIGHT',
        ...(line < endLine ? { start_line: line, start_side: 'RIGHT' } : {}),
    }));
    const create = () => client.rest.pulls.createReview({ ...pull, commit_id: commit, event: 'COMMENT', comments, request: { retries: 0 } });
    try {
        await create();
    }
    catch (error) {
        if ((statusOf(error) ?? 500) < 500)
            throw error;
        const there = await ownComments(client, pull, login, some);
        if (there.size === 0)
            await create();
    }
}
/** Two jobs may have posted the same at once: the first of each stays, whoever posted it. */
async function settle(client, { owner, repo, ...pull }, login, chosen) {
    for (const [, ...later] of (await ownComments(client, { owner, repo, ...pull }, login, chosen)).values()) {
        for (const comment_id of later) {
            try {
                await client.rest.pulls.deleteReviewComment({ owner, repo, comment_id });
            }
            catch (error) {
                // The other job was quicker.
                if (statusOf(error) !== 404)
                    throw error;
            }
        }
    }
}
/** The ids of the comments that the user wrote and that begin with a suggestion's marker, by marker, in ascending order. */
async function ownComments(client, pull, login, some) {
    const comments = await client.paginate(client.rest.pulls.listReviewComments, { ...pull, per_page: 100 });
    const found = new Map();
    for (const { id, user, body } of comments.toSorted((a, b) => a.id - b.id)) {
        const marker = user?.login === login ? some.find((one) => body.startsWith(one.marker))?.marker : undefined;
        if (marker !== undefined)
            found.set(marker, [...(found.get(marker) ?? []), id]);
    }
    return found;
}
function statusOf(error) {
    return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
        ? error.status
        : null;
}

;// CONCATENATED MODULE: ./build/forge/github/suggestions.js



const mostByDefault = 10;
/**
 * Puts the findings' replacements on the pull request's lines as suggestions that can be committed with one click, worst first, in one
 * review that neither approves nor blocks. None is posted twice: what the token's own user has posted before is known by its marker.
 *
 * @param headSha the pull request's commit that was looked at; nothing is posted where it is not the newest any more
 * @throws what octokit throws
 */
async function suggest(client, { owner, repo, number }, headSha, report, { most = mostByDefault } = {}) {
    const { suggestions, overlapping, unfit } = candidates(report);
    const skipped = { overlapping, unfit, outside: 0, known: 0, surplus: 0, outdated: 0, refused: 0 };
    if (suggestions.length === 0)
        return { posted: 0, skipped, refusal: null };
    const pull = { owner, repo, pull_number: number };
    const { data } = await client.rest.pulls.get(pull);
    if (data.head.sha !== headSha)
        return { posted: 0, skipped: { ...skipped, outdated: suggestions.length }, refusal: null };
    const diff = diffLines(await client.paginate(client.rest.pulls.listFiles, { ...pull, per_page: 100 }));
    const shown = suggestions.filter(({ path, line, endLine }) => isCommentable(diff, path, line, endLine));
    skipped.outside = suggestions.length - shown.length;
    if (shown.length === 0)
        return { posted: 0, skipped, refusal: null };
    // GET /user is closed to a workflow's token; the viewer is not.
    const { viewer } = await client.graphql('query { viewer { login } }');
    const known = await ownComments(client, pull, viewer.login, shown);
    const fresh = shown.filter(({ marker }) => !known.has(marker));
    const chosen = fresh.slice(0, most);
    skipped.known = shown.length - fresh.length;
    skipped.surplus = fresh.length - chosen.length;
    if (chosen.length === 0)
        return { posted: 0, skipped, refusal: null };
    const { refused, refusal } = await postAll(client, pull, { login: viewer.login, commit: headSha }, chosen);
    skipped.refused = refused;
    if (refused < chosen.length)
        await settle(client, pull, viewer.login, chosen);
    return { posted: chosen.length - refused, skipped, refusal };
}

;// CONCATENATED MODULE: ./build/forge/github/pull-request.js









/** A GitHub comment's limit, in UTF-16 code units: longer ones are refused with 422. */
const commentLimit = 65_536;
const none = { outcome: 'none', url: null };
/** The comment and the suggestions on the event's pull request, if there is one. Throws nothing: what fails is a notice. */
async function tellPullRequest({ report, options, event, links, settings }) {
    const pullRequest = event?.pullRequest ?? null;
    if (event === null || pullRequest === null)
        return { comment: none, notices: [] };
    const wanted = options.comment !== 'never' || (options.suggest && hasReplacements(report));
    if (!wanted)
        return { comment: none, notices: [] };
    if (settings.token === '') {
        const why = event.restricted === null ? '' : ': secrets are not given to a run of a fork or of Dependabot';
        return { comment: none, notices: [`No comment: there is no \`github-token\`${why}. The report is in the job’s summary.`] };
    }
    const place = { owner: event.owner, repo: event.repo, number: pullRequest.number };
    try {
        const client = await (0,github_client/* connect */.N)(settings.token, settings.env, settings.pauseMs);
        const told = await pull_request_comment(client, place, { report, options, links, sha: pullRequest.headSha });
        const notices = told.outcome === 'outdated' ? [outdated(pullRequest)] : [];
        return {
            comment: told,
            notices: [...notices, ...(await suggestions({ client, place, report, options, event, pullRequest }))],
        };
    }
    catch (error) {
        const { comment, notice } = (0,refusal/* refusal */.x5)(error, `No comment on pull request ${pullRequest.number}`, event);
        return { comment, notices: [notice] };
    }
}
/** Writes the comment, unless the policy is to write none. Throws what octokit throws. */
async function pull_request_comment(client, place, { report, options, links, sha }) {
    if (options.comment === 'never')
        return none;
    const marker = (0,comment/* markerOf */.w)(report.mode, options.commentKey);
    const told = { sha, fingerprints: (0,fingerprint/* fingerprints */.W)(report.findings) };
    const { login, movedOn } = await (0,standing/* standing */.J)(client, place, sha);
    if (movedOn)
        return { outcome: 'outdated', url: null };
    const body = (earlier) => {
        const state = (0,comment_state/* nextState */.VK)(earlier === null ? null : (0,comment_state/* stateIn */.pQ)(earlier), told);
        const since = (0,comment_state/* changeSince */.Js)(state) ?? undefined;
        return (0,markdown/* renderMarkdown */.G)(report, { marker: `${marker}\n${(0,comment_state/* stateLine */.qo)(state)}`, links, since, commit: sha, limit: commentLimit });
    };
    // A clean run corrects a comment that is there, and posts none: nobody has to be told that nothing is wrong.
    const create = options.comment === 'always' || (report.worthSaying && report.verdict !== 'pass');
    return (0,comment/* settleComment */.d)(client, place, login, { marker, body, create });
}
/** Offers the replacements on the lines of the diff. What fails is a notice: the comment stands by then. */
async function suggestions({ client, place, report, options, event, pullRequest }) {
    if (!options.suggest || pullRequest.headSha === null)
        return [];
    const what = `No suggestions on pull request ${pullRequest.number}`;
    try {
        return refusedOf(await suggest(client, place, pullRequest.headSha, report));
    }
    catch (error) {
        return [(0,refusal/* refusal */.x5)(error, what, event).notice];
    }
}
function refusedOf({ skipped: { refused }, refusal }) {
    if (refused === 0)
        return [];
    const said = refusal === null ? '' : `: ${(0,visible/* visibleLine */.P)(refusal).slice(0, 300)}`;
    return [`GitHub refused ${refused} ${refused === 1 ? 'suggestion' : 'suggestions'}${said}.`];
}
function outdated({ number, headSha }) {
    const commit = headSha?.slice(0, 7) ?? '';
    return `No comment on pull request ${number}: it has moved on from ${commit}, which this run is for. The run for its newest commit reports.`;
}
function hasReplacements(report) {
    return report.findings.some(({ remedy }) => remedy?.replacement !== undefined);
}


/***/ }),

/***/ 9927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82588);


/**
 * What a failed attempt to write to a pull request means, and the line that says how to mend it. Where the token is not allowed to,
 * 404 is as good as 403. `what`: "No comment on pull request 7".
 */
function refusal(error, what, event) {
    const status = statusOf(error);
    const said = (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P)(saidBy(error)).slice(0, 300).replace(/\.$/, '');
    const [because, mend] = reason(error, status, said, event);
    const outcome = status === 401 || status === 403 || status === 404 ? 'refused' : 'failed';
    return {
        comment: { outcome, url: null },
        notice: `${what}: ${because}.${mend === null ? '' : ` ${mend}`} The report is in the job's summary.`,
    };
}
function reason(error, status, said, event) {
    if (status === null || fields(error).response === undefined)
        return [said, null];
    const answered = `GitHub answered ${status} (${said})`;
    if (isRateLimit(error))
        return [answered, 'The token has asked for much in a short time: run the job again later.'];
    if (status === 403 && /\b(locked|archived)\b/i.test(said))
        return [said, null];
    if (status === 401 || status === 403 || status === 404)
        return [answered, remedy(status, event)];
    return [answered, null];
}
/** GitHub's limits of so much an hour, and of too much at once, come as 403 as well as 429; what stands before it has only the latter. */
function isRateLimit(error) {
    const status = statusOf(error);
    return status === 429 || (status === 403 && /\brate limit/i.test(saidBy(error)));
}
function remedy(status, { restricted, name }) {
    if (status === 401)
        return 'Check `github-token`: it is not valid (any more).';
    if (restricted === 'fork') {
        return 'A change from a fork runs with a token that only reads: let a second workflow deliver the report (`mode: deliver`, docs/delivery.md).';
    }
    if (restricted === 'dependabot') {
        return 'What Dependabot starts has a token that only reads unless the job says `permissions: {contents: read, pull-requests: write}`.';
    }
    const actions = name === 'workflow_run' ? 'actions: read, ' : '';
    return `Give the job \`permissions: {${actions}contents: read, pull-requests: write}\`.`;
}
/** GitHub's own words, without the address that octokit puts behind them; a page that came in their place is not shown. */
function saidBy(error) {
    const { response } = fields(error);
    if (statusOf(error) === null || response === undefined)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const { message, errors } = fields(fields(response).data);
    if (typeof message !== 'string' || message === '')
        return 'without a word';
    const details = (Array.isArray(errors) ? errors : []).map((one) => typeof one === 'string' ? one : fields(one).message);
    return [message, ...details.filter((one) => typeof one === 'string')].join(': ');
}
function fields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function statusOf(error) {
    return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
        ? error.status
        : null;
}


/***/ }),

/***/ 92275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ standing)
/* harmony export */ });
const both = `query($owner: String!, $repo: String!, $number: Int!, $sha: GitObjectID!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid } object(oid: $sha) { oid } }
}`;
const viewerAlone = 'query { viewer { login } }';
/**
 * Asks GitHub how we stand. GET /user is closed to a workflow's token, the viewer is not. That the pull request has moved on is said only
 * where GitHub knows both commits; a token that may not ask for them does not keep a report from being delivered. `sha` null: not asked.
 * Throws what octokit throws.
 */
async function standing(client, { owner, repo, number }, sha) {
    const answer = sha === null ? null : await asked(client, both, { owner, repo, number, sha });
    const { viewer, repository } = answer ?? {};
    const head = repository?.pullRequest?.headRefOid;
    const movedOn = head !== undefined && head !== sha && repository?.object?.oid === sha;
    const login = viewer?.login ?? (await client.graphql(viewerAlone)).viewer.login;
    return { login, movedOn };
}
/** Where a part is refused, the rest is there all the same. null: GitHub says the question itself is wrong. */
async function asked(client, query, variables) {
    try {
        return await client.graphql(query, variables);
    }
    catch (error) {
        if (!(error instanceof Error) || error.name !== 'GraphqlResponseError')
            throw error;
        return 'data' in error && typeof error.data === 'object' ? error.data : null;
    }
}


/***/ }),

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


/***/ })

};
;