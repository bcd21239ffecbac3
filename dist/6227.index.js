"use strict";
exports.id = 6227;
exports.ids = [6227];
exports.modules = {

/***/ 12680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliverSecondHand: () => (/* binding */ deliverSecondHand)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/report/form.js + 3 modules
var report_form = __webpack_require__(72921);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(82588);
// EXTERNAL MODULE: ./build/forge/github/artifact-name.js
var artifact_name = __webpack_require__(36709);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./build/forge/github/zip.js

/**
 * The text of the one file in a zip that somebody else made. Neither its name nor its path is used, and nothing is written to disk.
 * Throws Error where the zip cannot be read, holds no file or several, or one of more than `limit` bytes, whatever its header claims.
 */
async function onlyFileIn(zip, limit) {
    const archive = await opened(zip);
    if (archive.entryCount !== 1)
        throw new Error(`it holds ${archive.entryCount} files instead of one`);
    return new Promise((resolve, reject) => {
        archive.once('error', reject);
        archive.once('end', () => reject(new Error('it holds no file')));
        archive.once('entry', (entry) => {
            if (entry.uncompressedSize > limit)
                return reject(tooLarge(limit));
            archive.openReadStream(entry, (error, stream) => {
                if (error)
                    return reject(error);
                const chunks = [];
                let size = 0;
                stream.on('data', (chunk) => {
                    size += chunk.length;
                    if (size > limit)
                        stream.destroy(tooLarge(limit));
                    else
                        chunks.push(chunk);
                });
                stream.once('error', reject);
                stream.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
            });
        });
        archive.readEntry();
    });
}
function opened(zip) {
    return new Promise((resolve, reject) => {
        (0,yauzl/* fromBuffer */.vY)(zip, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => error ? reject(error) : resolve(archive));
    });
}
function tooLarge(limit) {
    return new Error(`it is larger than ${Math.round(limit / 1e6)} MB`);
}

;// CONCATENATED MODULE: ./build/forge/github/artifacts.js





/** Whoever wrote the change can fill a run's artifacts: so many are read, so large, and no more. */
const most = 50;
const largestZip = 10_000_000;
const largestReport = 50_000_000;
/** Of all reports of a run: each is in memory until the last is delivered. */
const largestTogether = 100_000_000;
/**
 * The reports that a run kept, by the names of its artifacts. What cannot be read is a notice. Throws what octokit throws where the
 * artifacts cannot be listed (it takes `actions: read`).
 */
async function reportsOf(client, { owner, repo }, runId) {
    const artifacts = await client.paginate(client.rest.actions.listWorkflowRunArtifacts, {
        owner,
        repo,
        run_id: runId,
        per_page: 100,
    });
    const ours = artifacts.flatMap((artifact) => {
        const key = artifact.name.endsWith('.html') ? null : (0,artifact_name/* keyIn */.x)(artifact.name);
        return key === null || artifact.expired ? [] : [{ ...artifact, key }];
    });
    const reports = [];
    const notices = ours.length > most ? [`Run ${runId} kept ${ours.length} reports: the first ${most} are delivered.`] : [];
    let room = largestTogether;
    for (const { id, name, key, size_in_bytes: size } of ours.slice(0, most)) {
        const called = `The report ${(0,visible/* visibleLine */.P)(name).slice(0, 200)} of run ${runId}`;
        try {
            if (size > largestZip)
                throw new Error(`it is larger than ${largestZip / 1e6} MB`);
            const { data } = await client.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip' });
            const bytes = Buffer.from(data);
            if (bytes.length > largestZip)
                throw new Error(`it is larger than ${largestZip / 1e6} MB`);
            const json = await onlyFileIn(bytes, Math.min(largestReport, room));
            room -= json.length;
            reports.push({ key, report: (0,report_form/* readReport */.t)(json, called) });
        }
        catch (error) {
            notices.push(`${called} was not delivered: ${(0,visible/* visibleLine */.P)((0,errors/* messageOf */.bD)(error)).slice(0, 300)}`);
        }
    }
    return { reports, notices };
}

// EXTERNAL MODULE: ./build/forge/github/client.js + 1 modules
var github_client = __webpack_require__(22372);
// EXTERNAL MODULE: ./build/forge/github/event.js
var github_event = __webpack_require__(85571);
// EXTERNAL MODULE: ./build/forge/github/github.js + 5 modules
var github = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/forge/github/links.js
var github_links = __webpack_require__(12478);
// EXTERNAL MODULE: ./build/forge/github/pull-request.js + 4 modules
var pull_request = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/forge/github/refusal.js
var refusal = __webpack_require__(9927);
;// CONCATENATED MODULE: ./build/forge/github/second-hand.js








/**
 * Delivers reports that another run made, which had no right to. It runs nothing of the change, and takes the reports as hostile data:
 * bounded, of a form, escaped again. The pull request is found by the commit, never by what a report says.
 * Throws UserError where the event is no workflow_run and no report was given, or where GitHub refuses.
 */
async function deliverSecondHand(options, settings) {
    const event = (0,github_event/* readEvent */.j)(settings.env);
    if (event === null)
        throw new errors/* UserError */.yo('this is no workflow: GITHUB_REPOSITORY and GITHUB_EVENT_NAME are not set');
    if (event.finished === null && options.given === null) {
        throw new errors/* UserError */.yo(`mode deliver has nothing to deliver on ${event.name}`, {
            remedy: 'Let the workflow run `on: workflow_run` (docs/delivery.md), or name a file in `report`.',
        });
    }
    if (settings.token === '')
        throw new errors/* UserError */.yo('mode deliver needs a github-token', { remedy: 'Leave github-token at its default.' });
    const client = await (0,github_client/* connect */.N)(settings.token, settings.env, settings.pauseMs);
    try {
        return await deliver(client, event, options, settings);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo((0,refusal/* refusal */.x5)(error, 'The report was not delivered', event).notice, { cause: error });
    }
}
async function deliver(client, event, options, settings) {
    const { owner, repo, finished } = event;
    const found = options.given !== null || finished === null
        ? { reports: options.given === null ? [] : [options.given], notices: [] }
        : await reportsOf(client, { owner, repo }, finished.id);
    const pulls = finished === null ? ofEvent(event) : await pullRequestsOf(client, event, finished);
    const notices = [...found.notices, ...nothing(found.reports, pulls, event)];
    const fork = finished !== null && finished.headRepository !== `${owner}/${repo}`;
    const comments = [];
    const failures = [];
    for (const { key, report } of found.reports) {
        const told = fork ? fromFork(report) : report;
        const links = { ...(0,github_links/* linksOf */.h)(event, settings.env), ...linksOfRun(event, finished, settings.env) };
        notices.push(...(await (0,github.summarise)(told, links, settings)));
        for (const { number, headSha } of pulls) {
            const place = { owner, repo, number };
            const policy = {
                comment: options.comment,
                commentKey: options.commentKey ?? key,
                suggest: false,
                attachments: null,
            };
            // One that is refused, such as on a locked conversation, keeps no other from being delivered.
            try {
                comments.push(await (0,pull_request/* comment */.Im)(client, place, { report: told, options: policy, links, sha: headSha }));
            }
            catch (error) {
                failures.push((0,refusal/* refusal */.x5)(error, `No comment on pull request ${number}`, event).notice);
            }
        }
    }
    const [failure] = failures;
    if (failure !== undefined && comments.length === 0)
        throw new errors/* UserError */.yo(failure);
    notices.push(...failures);
    return { reports: found.reports.map(({ report }) => report), comments, notices };
}
function nothing(reports, pulls, { finished }) {
    const run = finished === null ? 'this run' : `run ${finished.id}`;
    if (reports.length === 0)
        return [`Nothing to deliver: ${run} kept no report. Did its Preflight step come to an end?`];
    if (pulls.length > 0)
        return [];
    const commit = finished === null ? '' : ` whose head is ${finished.headSha.slice(0, 7)}`;
    return [`No comment: there is no open pull request${commit}. If a newer commit was pushed, its run reports.`];
}
function ofEvent({ pullRequest }) {
    return pullRequest === null ? [] : [pullRequest];
}
/**
 * The open pull requests whose head is what the run was for. The payload's own list is empty for forks (docs.github.com, "Webhook events and
 * payloads", workflow_run), and a branch's name alone is whatever a fork calls it: repository and commit must be the run's.
 */
async function pullRequestsOf(client, { owner, repo }, run) {
    if (!run.event.startsWith('pull_request'))
        return [];
    const [headOwner = ''] = run.headRepository.split('/');
    const open = await client.paginate(client.rest.pulls.list, {
        owner,
        repo,
        state: 'open',
        head: `${headOwner}:${run.headBranch}`,
        per_page: 100,
    });
    return open
        .filter(({ head }) => head.sha === run.headSha && head.repo?.full_name === run.headRepository)
        .map(({ number, head }) => ({ number, headSha: head.sha, fork: run.headRepository !== `${owner}/${repo}` }));
}
function linksOfRun({ owner, repo }, run, env) {
    if (run === null)
        return {};
    const repository = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${owner}/${repo}`;
    return { source: `${repository}/blob/${run.headSha}`, run: `${repository}/actions/runs/${run.id}` };
}
/** A fork's run executes the fork's code, which could have written any report: a reader must know. */
function fromFork(report) {
    return {
        ...report,
        footer: ['reported by a run of the fork’s own code, which could have written this itself', ...report.footer],
    };
}


/***/ }),

/***/ 25804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ untilEnd),
/* harmony export */   X: () => (/* binding */ endAll)
/* harmony export */ });
const cleanups = new Set();
/**
 * Registers a cleanup that runs at the end of the run, however it ends (the doors call `endAll` on success, failure,
 * SIGINT and SIGTERM). Returns a function that runs the cleanup now and forgets it; later calls do nothing.
 */
function untilEnd(cleanup) {
    cleanups.add(cleanup);
    return async () => {
        if (cleanups.delete(cleanup))
            await cleanup();
    };
}
/** Runs every registered cleanup, newest first; one that fails does not keep the others from running. */
async function endAll() {
    const failures = [];
    for (const cleanup of [...cleanups].reverse()) {
        cleanups.delete(cleanup);
        try {
            await cleanup();
        }
        catch (error) {
            failures.push(error);
        }
    }
    return failures;
}


/***/ })

};
;