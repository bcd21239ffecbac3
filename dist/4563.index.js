"use strict";
exports.id = 4563;
exports.ids = [4563];
exports.modules = {

/***/ 85571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);


/**
 * The event that started the workflow, from GITHUB_REPOSITORY, GITHUB_EVENT_NAME and the payload in GITHUB_EVENT_PATH;
 * null outside a workflow. Throws UserError where the payload cannot be read.
 */
function readEvent(env) {
    const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const name = env.GITHUB_EVENT_NAME ?? '';
    if (!owner || !repo || name === '')
        return null;
    const payload = env.GITHUB_EVENT_PATH ? readPayload(env.GITHUB_EVENT_PATH) : {};
    const pullRequest = pullRequestOf(payload);
    return {
        name,
        owner,
        repo,
        pullRequest,
        change: changeOf(name, payload, env),
        restricted: restrictionOf(name, pullRequest, payload, env),
        finished: name === 'workflow_run' ? finishedRunOf(fields(payload.workflow_run)) : null,
    };
}
/** `pull_request` in the events about one; on a comment the pull request is an issue that says it is one. */
function pullRequestOf(payload) {
    const pull = fields(payload.pull_request);
    if (typeof pull.number === 'number') {
        const head = fields(pull.head);
        const from = fields(head.repo).full_name;
        // A fork that was deleted since has no repository any more.
        const fork = from !== fields(fields(pull.base).repo).full_name;
        return { number: pull.number, headSha: text(head.sha), fork };
    }
    const issue = fields(payload.issue);
    if (typeof issue.number === 'number' && issue.pull_request)
        return { number: issue.number, headSha: null, fork: false };
    return null;
}
function changeOf(name, payload, env) {
    const pull = fields(payload.pull_request);
    const base = fields(pull.base);
    const baseRef = text(base.ref) ?? env.GITHUB_BASE_REF ?? '';
    return {
        name,
        ref: env.GITHUB_REF ?? '',
        sha: env.GITHUB_SHA ?? '',
        defaultBranch: text(fields(payload.repository).default_branch),
        pullRequest: baseRef === '' ? null : { baseRef, baseSha: text(base.sha) ?? '', headSha: text(fields(pull.head).sha) ?? '' },
        before: commit(payload.before),
        mergeGroupBase: commit(fields(payload.merge_group).base_sha),
    };
}
/**
 * GitHub gives no secrets and a reading token to `pull_request` runs of forks and of Dependabot (docs.github.com, "Events that trigger
 * workflows", pull_request; "Troubleshooting Dependabot on GitHub Actions").
 */
function restrictionOf(name, pullRequest, payload, env) {
    if (name !== 'pull_request')
        return null;
    if (pullRequest?.fork === true)
        return 'fork';
    const actor = text(fields(payload.sender).login) ?? env.GITHUB_ACTOR ?? '';
    return actor === 'dependabot[bot]' ? 'dependabot' : null;
}
function finishedRunOf(run) {
    const [headSha, headBranch] = [text(run.head_sha), text(run.head_branch)];
    if (typeof run.id !== 'number' || headSha === null || headBranch === null)
        return null;
    return {
        id: run.id,
        event: text(run.event) ?? '',
        headSha,
        headBranch,
        headRepository: text(fields(run.head_repository).full_name) ?? '',
    };
}
function fields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function text(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
/** null for the zeros that stand for "there was none". */
function commit(sha) {
    const found = text(sha);
    return found === null || /^0+$/.test(found) ? null : found;
}
function readPayload(path) {
    try {
        return fields(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the event's payload cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, {
            remedy: 'GITHUB_EVENT_PATH must name the JSON file that the runner writes',
            cause: error,
        });
    }
}


/***/ }),

/***/ 54037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ changesInGit)
});

// UNUSED EXPORTS: findChange

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
;// CONCATENATED MODULE: ./build/git/credentials.js

/**
 * The job's token as git's own configuration, given through the environment: never in an argument, never in a file. An empty
 * header first forgets the one that actions/checkout may have kept, since two of them are refused by GitHub.
 * {} where the remote is not GitHub's own host over HTTPS: a token goes nowhere else.
 */
function credentialsFor(remoteUrl, token, server = process.env.GITHUB_SERVER_URL || 'https://github.com') {
    if (token === null || !URL.canParse(remoteUrl) || !URL.canParse(server))
        return {};
    const { origin, protocol } = new URL(server);
    if (new URL(remoteUrl).origin !== origin || !/^https?:$/.test(protocol))
        return {};
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    (0,redact/* secret */.rJ)(basic);
    const key = `http.${origin}/.extraheader`;
    return {
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: key,
        GIT_CONFIG_VALUE_0: '',
        GIT_CONFIG_KEY_1: key,
        GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
    };
}

// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(50220);
;// CONCATENATED MODULE: ./build/git/fetch.js




const fetchLimitMs = 3 * 60_000;
/** How many commits deeper each attempt reads; after the last one, everything. */
const depths = [50, 250, 1000];
/** A boundary of more commits than this is fetched whole: each is an argument. */
const mostBoundaryCommits = 200;
async function hasCommit(root, sha) {
    return (await (0,git/* gitTry */.W_)(root, ['cat-file', '-e', `${sha}^{commit}`])) !== null;
}
/**
 * Fetches a commit, branch or tag, one commit deep where the clone is shallow, and returns its sha. No ref is written.
 * Throws `GitError` where the remote does not give it.
 */
async function fetchCommit(clone, ref) {
    const shallow = (await boundary(clone.root)).length > 0;
    await fetch(clone, [...(shallow ? ['--depth=1'] : []), remoteOf(clone), ref]);
    return (0,git/* gitText */.q_)(clone.root, ['rev-parse', '--verify', 'FETCH_HEAD^{commit}']);
}
/**
 * The newest commit that both have in common; null where there is none. A shallow clone is deepened until it is known, as a
 * last resort to its whole history. Throws `GitError` where that fails.
 */
async function mergeBase(clone, one, other) {
    const known = () => (0,git/* gitTry */.W_)(clone.root, ['merge-base', one, other]);
    for (const depth of depths) {
        const base = await known();
        const edge = await boundary(clone.root);
        if (base !== null || edge.length === 0)
            return base;
        if (edge.length > mostBoundaryCommits)
            break;
        // The boundary's own commits are asked for, since a local HEAD may be unknown to the remote.
        await fetch(clone, [`--deepen=${depth}`, remoteOf(clone), ...new Set([...edge, other])]);
    }
    const base = await known();
    if (base !== null || (await boundary(clone.root)).length === 0)
        return base;
    await fetch(clone, ['--unshallow', remoteOf(clone), other]);
    return known();
}
/** The commits at which a shallow clone's history is cut; [] for a whole one. */
async function boundary(root) {
    const path = await (0,git/* gitText */.q_)(root, ['rev-parse', '--git-path', 'shallow']);
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(root, path), 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line !== '');
}
/** With the token first, where one was given for this host; else, or if it is refused, with what git finds by itself. */
async function fetch(clone, args) {
    const full = ['fetch', '--no-tags', '--no-recurse-submodules', '--quiet', '--refmap=', ...args];
    const options = { timeLimitMs: fetchLimitMs, ...(clone.signal === undefined ? {} : { signal: clone.signal }) };
    const url = await (0,git/* gitText */.q_)(clone.root, ['remote', 'get-url', remoteOf(clone)]);
    const env = credentialsFor(url, clone.token);
    if (Object.keys(env).length > 0) {
        try {
            await (0,git/* git */.$Y)(clone.root, full, { ...options, env });
            return;
        }
        catch (error) {
            if (!(error instanceof git/* GitError */.XS))
                throw error;
        }
    }
    await (0,git/* git */.$Y)(clone.root, full, options);
}
function remoteOf(clone) {
    if (clone.remote === null)
        throw new git/* GitError */.XS('the repository has no remote', null);
    return clone.remote;
}

;// CONCATENATED MODULE: ./build/git/base.js



/**
 * The commit that the change leaves from. The first of these that applies:
 *
 * 1. `base-ref` is given: the merge base with it.
 * 2. HEAD is the event's test merge: its first parent. (The merge base would blame on this change what others merged meanwhile.)
 * 3. A pull request's event with another commit checked out: the merge base with the branch it goes into.
 * 4. A merge queue's event: the merge base with the group's base.
 * 5. A push to the default branch: the merge base with what it was before the push.
 * 6. Otherwise (another branch, a schedule, a terminal): the merge base with the default branch. On the default branch itself that
 *    is what the remote has of it, so that unpushed commits and uncommitted changes are new.
 *
 * Throws `UserError` where base-ref does not exist or no default branch can be told, `GitError` where history cannot be fetched.
 */
async function baseOf(clone, head, baseRef, event) {
    if (baseRef !== null)
        return leaving(clone, head, await given(clone, baseRef), baseRef);
    const parents = await parentsOf(clone.root, head);
    const [first] = parents;
    if (event !== null && first !== undefined && isTestMerge(event, head, parents)) {
        return {
            sha: first,
            name: event.pullRequest?.baseRef ?? 'the base',
            notes: ['The base is the first parent of the pull request’s test merge.'],
        };
    }
    if (event?.pullRequest)
        return leaving(clone, head, await tipOfPullRequestBase(clone, event.pullRequest), event.pullRequest.baseRef);
    if (event?.mergeGroupBase)
        return leaving(clone, head, await present(clone, event.mergeGroupBase), 'the merge queue’s base');
    const fallback = await defaultBranch(clone, event);
    if (event?.name === 'push' && event.before !== null && event.ref === `refs/heads/${fallback?.name}`) {
        const before = await present(clone, event.before).catch(notFetched);
        if (before !== null)
            return leaving(clone, head, before, `${fallback?.name} before the push`);
    }
    if (fallback === null)
        return withoutDefaultBranch(clone, head);
    return leaving(clone, head, fallback.sha, fallback.name);
}
/** Two histories without a common commit are compared as they are. */
async function leaving(clone, head, tip, name) {
    const sha = await mergeBase(clone, head, tip);
    if (sha !== null)
        return { sha, name, notes: [] };
    return { sha: tip, name, notes: [`HEAD and ${name} have no commit in common: ${name} itself is the base.`] };
}
/** Of a commit as it was written: in a shallow clone git itself denies that the commit at the edge has parents. */
async function parentsOf(root, sha) {
    const [header = ''] = (await (0,git/* gitText */.q_)(root, ['cat-file', 'commit', sha])).split('\n\n');
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap((match) => match[1] ?? []);
}
function isTestMerge(event, head, parents) {
    if (parents.length !== 2 || event.pullRequest === null)
        return false;
    const ofTheEvent = /^refs\/pull\/\d+\/merge$/.test(event.ref) && event.sha === head;
    return ofTheEvent || parents[1] === event.pullRequest.headSha;
}
async function given(clone, baseRef) {
    if (baseRef.startsWith('-'))
        throw noSuchRef(baseRef);
    const known = (await resolved(clone, baseRef)) ?? (await onRemote(clone, baseRef));
    if (known !== null)
        return known;
    if (clone.remote === null)
        throw noSuchRef(baseRef);
    try {
        return await fetchCommit(clone, baseRef);
    }
    catch (error) {
        if (!(error instanceof git/* GitError */.XS))
            throw error;
        throw noSuchRef(baseRef, error);
    }
}
function noSuchRef(baseRef, cause) {
    const why = cause === undefined ? '' : `, and the remote did not give it: ${cause.message}`;
    return new errors/* UserError */.yo(`base-ref: ${JSON.stringify(baseRef)} is no branch, tag or commit here${why}`, {
        remedy: 'Check the name; if it is right, give actions/checkout `fetch-depth: 0`.',
        cause,
    });
}
/** The branch's tip of now rather than of the event: a change rebased since would be blamed for what lies between. */
async function tipOfPullRequestBase(clone, { baseRef, baseSha }) {
    const tip = clone.remote === null ? null : await fetchCommit(clone, `refs/heads/${baseRef}`).catch(notFetched);
    return tip ?? (await onRemote(clone, baseRef)) ?? present(clone, baseSha);
}
/** A commit by its sha, fetched where it is missing. */
async function present(clone, sha) {
    return (await hasCommit(clone.root, sha)) ? sha : fetchCommit(clone, sha);
}
async function defaultBranch(clone, event) {
    for (const name of await likelyNames(clone, event)) {
        const sha = (await onRemote(clone, name)) ?? (await resolved(clone, `refs/heads/${name}`));
        if (sha !== null)
            return { name, sha };
    }
    const name = event?.defaultBranch ?? (await remoteHead(clone));
    if (clone.remote === null || name === null)
        return null;
    return { name, sha: await fetchCommit(clone, `refs/heads/${name}`) };
}
/** What the event says, what the remote's HEAD was at the time of the clone; only where both are silent, what it is usually called. */
async function likelyNames(clone, event) {
    if (event?.defaultBranch)
        return [event.defaultBranch];
    const ofRemote = `refs/remotes/${clone.remote ?? ''}/`;
    const symbolic = clone.remote === null ? null : await (0,git/* gitTry */.W_)(clone.root, ['symbolic-ref', '--quiet', `${ofRemote}HEAD`]);
    if (symbolic !== null)
        return [symbolic.slice(ofRemote.length)];
    const configured = await (0,git/* gitTry */.W_)(clone.root, ['config', '--get', 'init.defaultBranch']);
    return [...new Set([...(configured ? [configured] : []), 'main', 'master'])];
}
async function remoteHead(clone) {
    if (clone.remote === null)
        return null;
    const listed = await (0,git/* gitTry */.W_)(clone.root, ['ls-remote', '--symref', clone.remote, 'HEAD'], { timeLimitMs: 60_000 });
    return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(listed ?? '')?.[1] ?? null;
}
/** A repository of one branch, whatever its name: only what is not committed is new. */
async function withoutDefaultBranch(clone, head) {
    const branches = (await (0,git/* gitText */.q_)(clone.root, ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes']))
        .split('\n')
        .filter((sha) => sha !== '');
    if (branches.every((sha) => sha === head))
        return { sha: head, name: 'HEAD', notes: ['There is no other branch: only what is not committed is new.'] };
    throw new errors/* UserError */.yo('which branch this change goes into cannot be told', { remedy: 'Name it in base-ref.' });
}
async function onRemote(clone, branch) {
    return clone.remote === null ? null : resolved(clone, `refs/remotes/${clone.remote}/${branch}`);
}
function resolved(clone, ref) {
    return (0,git/* gitTry */.W_)(clone.root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
}
function notFetched(error) {
    if (error instanceof git/* GitError */.XS)
        return null;
    throw error;
}

;// CONCATENATED MODULE: ./build/git/changed-files.js

const statuses = { A: 'added', D: 'deleted' };
/** What differs between the commit `base` and `head` (a commit; null: what is on disk, with files that git does not know yet), sorted by path. */
async function changedFiles(root, base, head) {
    const difference = await (0,git/* git */.$Y)(root, [
        'diff',
        '--name-status',
        '-z',
        '--no-renames',
        '--no-ext-diff',
        base,
        ...(head === null ? [] : [head]),
        '--',
    ]);
    const parts = difference.toString('utf8').split('\0');
    const files = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
        const [letter = '', path = ''] = [parts[at], parts[at + 1]];
        files.push({ path, status: statuses[letter] ?? 'modified' });
    }
    const unknown = head === null ? await (0,git/* git */.$Y)(root, ['ls-files', '--others', '--exclude-standard', '-z']) : Buffer.alloc(0);
    for (const path of unknown.toString('utf8').split('\0'))
        if (path !== '')
            files.push({ path, status: 'added' });
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/git/change.js







/** What changed, as git and the event tell it. `token`: for fetching what a shallow clone lacks. */
function changesInGit(event, token) {
    return { event, change: (directory, request) => findChange(directory, { ...request, event, token }) };
}
/**
 * Finds what the change at `directory` (absolute, anywhere in a repository) is compared with, and fetches what a shallow clone lacks.
 * Throws `UserError`: no git, a base-ref that does not exist, or history that is missing and cannot be fetched.
 */
async function findChange(directory, request = {}) {
    if (!(await isInRepository(directory)))
        return { kind: 'none', reason: 'not in a git repository' };
    const root = await rootOf(directory);
    const head = await (0,git/* gitTry */.W_)(root, ['rev-parse', '--verify', 'HEAD^{commit}']);
    if (head === null)
        return { kind: 'none', reason: 'the repository has no commit yet' };
    const clone = { root, remote: await remoteName(root), token: request.token ?? null, signal: request.signal };
    const base = await withHistory(async () => {
        const found = await baseOf(clone, head, request.baseRef ?? null, request.event ?? null);
        if (!(await hasCommit(root, found.sha)))
            await fetchCommit(clone, found.sha);
        return found;
    });
    const prefix = await (0,git/* gitText */.q_)(directory, ['rev-parse', '--show-prefix']);
    const at = await headOf(directory, head);
    return {
        kind: 'change',
        root,
        prefix: prefix.replace(/\/$/, ''),
        base: base.sha,
        baseName: base.name,
        head: at,
        files: await changedFiles(root, base.sha, at === head ? head : null),
        notes: base.notes,
    };
}
async function withHistory(find) {
    try {
        return await find();
    }
    catch (error) {
        if (!(error instanceof git/* GitError */.XS))
            throw error;
        throw new errors/* UserError */.yo(`the history needed to see what is new is missing, and could not be fetched: ${error.message}`, {
            remedy: 'Give actions/checkout `fetch-depth: 0`, or this step a github-token that may read the repository.',
            cause: error,
        });
    }
}
/** Looks for .git on the way up, so that a folder outside of git needs no git at all. */
async function isInRepository(directory) {
    for (let at = await (0,promises_.realpath)(directory);; at = (0,external_node_path_.dirname)(at)) {
        const found = await (0,promises_.access)((0,external_node_path_.join)(at, '.git')).then(() => true, () => false);
        if (found)
            return true;
        if ((0,external_node_path_.dirname)(at) === at)
            return false;
    }
}
async function rootOf(directory) {
    try {
        return await (0,git/* gitText */.q_)(directory, ['rev-parse', '--show-toplevel']);
    }
    catch (error) {
        if (!(error instanceof git/* GitError */.XS))
            throw error;
        throw new errors/* UserError */.yo(`git cannot read the repository at ${directory}: ${error.message}`, { cause: error });
    }
}
async function remoteName(root) {
    const remotes = (await (0,git/* gitText */.q_)(root, ['remote'])).split('\n').filter((name) => name !== '');
    return remotes.includes('origin') ? 'origin' : (remotes[0] ?? null);
}
async function headOf(directory, head) {
    const status = await (0,git/* git */.$Y)(directory, [
        'status',
        '--porcelain',
        '-z',
        '--no-renames',
        '--untracked-files=normal',
        '--ignore-submodules=all',
        '--',
        '.',
    ]);
    return status.length === 0 ? head : 'working tree';
}


/***/ })

};
;