"use strict";
exports.id = 7135;
exports.ids = [7135];
exports.modules = {

/***/ 37135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/load/calibrate/sample-service.js
var sample_service = __webpack_require__(49912);
;// CONCATENATED MODULE: ./build/load/calibrate/campaign.js




/** What a campaign consists of: works × slowdowns, the counts spread evenly over the works. */
function cellsOf(kinds, slowdowns, { alike, slower }) {
    const share = (total, index) => Math.floor(total / kinds.length) + (index < total % kinds.length ? 1 : 0);
    return [0, ...slowdowns].flatMap((slowdown) => kinds.map((work, index) => ({ work, slowdown, runs: share(slowdown === 0 ? alike : slower, index) })));
}
/** Whether a trial counts in a campaign on a quiet machine: others took no more of it (0 to 1) meanwhile. null: it need not be quiet. */
function isCounted({ others }, quiet) {
    return quiet === null || (others !== null && others <= quiet);
}
/** What is still to be run, in an order that keeps every cell as far along as the others, wherever the campaign is broken off. `done`: trials that count. */
function remaining(cells, done) {
    const left = cells.flatMap((cell) => {
        const run = done.filter(({ work, slowdown }) => work === cell.work && slowdown === cell.slowdown).length;
        return Array.from({ length: Math.max(0, cell.runs - run) }, (_, index) => ({ cell, at: (run + index + 0.5) / cell.runs }));
    });
    return left.toSorted((a, b) => a.at - b.at).map(({ cell }) => cell);
}
const ratios = schemas/* object */.Ikc({ p95: schemas/* array */.YOg(schemas/* number */.aig()), p50: schemas/* array */.YOg(schemas/* number */.aig()) });
const trial = schemas/* object */.Ikc({
    work: schemas/* enum */.k5n(sample_service/* works */.N),
    slowdown: schemas/* number */.aig().min(0).max(10),
    outcome: schemas/* enum */.k5n(['continue', 'regression', 'pass', 'inconclusive', 'unfit']),
    estimate: schemas/* number */.aig().nullable(),
    low: schemas/* number */.aig().nullable(),
    high: schemas/* number */.aig().nullable(),
    rounds: schemas/* number */.aig(),
    loadSeconds: schemas/* number */.aig(),
    suspected: schemas/* boolean */.zMY(),
    sides: schemas/* enum */.k5n(['together', 'apart']),
    busy: schemas/* number */.aig(),
    others: schemas/* number */.aig().nullable(),
    at: schemas/* string */.YjP(),
    machine: schemas/* string */.YjP(),
    pace: schemas/* discriminatedUnion */.gMt('kind', [
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('closed'), concurrency: schemas/* number */.aig() }),
        schemas/* object */.Ikc({ kind: schemas/* literal */.euz('open'), perSecond: schemas/* number */.aig() }),
    ]),
    by: schemas/* enum */.k5n(['p95', 'p50']).nullable(),
    ratios,
    alike: ratios,
    confirming: ratios.nullable(),
});
/** The trials that a campaign's file holds, a line of JSON each; none where there is no file. Throws `UserError` for a file that is none. */
async function readTrials(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new errors/* UserError */.yo(`${file} cannot be read (${error.code})`, { cause: error });
    });
    return trialsIn(text, file);
}
/** The same of a file's text. `file`: for the message. */
function trialsIn(text, file) {
    return text
        .split('\n')
        .map((line, index) => ({ line, number: index + 1 }))
        .filter(({ line }) => line.trim() !== '')
        .map(({ line, number }) => {
        const read = trial.safeParse(parsed(line));
        if (read.success)
            return read.data;
        throw new errors/* UserError */.yo(`${file}:${number}: the line is no trial of a campaign`, {
            remedy: 'Name another file, or remove the line.',
        });
    });
}
function keepTrial(file, kept) {
    return (0,promises_.appendFile)(file, `${JSON.stringify(kept)}\n`);
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/load/calibrate/sample-process.js
var sample_process = __webpack_require__(82614);
// EXTERNAL MODULE: ./build/load/duet/duet.js + 10 modules
var duet_duet = __webpack_require__(19895);
// EXTERNAL MODULE: ./build/load/duet/round.js
var round = __webpack_require__(59539);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./build/load/duet/processor.js
var processor = __webpack_require__(8383);
;// CONCATENATED MODULE: ./build/load/calibrate/others.js



/**
 * Watches what share of the machine's processors (0 to 1) all but this campaign's own processes take until it is asked; null where the system
 * does not tell. `neighbours`: pids that count as others, though they are ours.
 */
async function watchOthers(ownCpuSeconds, neighbours) {
    const meter = (0,processor/* processorMeter */._)();
    const [startAt, before] = [external_node_perf_hooks_.performance.now(), await ownCpuSeconds(neighbours)];
    return async () => {
        const busy = meter.busy();
        const [elapsed, now] = [(external_node_perf_hooks_.performance.now() - startAt) / 1000, await ownCpuSeconds(neighbours)];
        if (before === null || now === null)
            return null;
        const own = (now - before) / (elapsed * (0,external_node_os_.availableParallelism)());
        return Math.min(1, Math.max(0, Math.round((busy - own) * 1000) / 1000));
    };
}

;// CONCATENATED MODULE: ./build/load/calibrate/trial.js





/** One run of the gate against services of known slowness, each in a fresh process, as a mode runs it. */
async function runTrial(request) {
    const { work, slowdown, gate, loader, target, signal } = request;
    let running = [];
    const stop = async () => {
        await Promise.all(running.map((each) => each.stop()));
        running = [];
    };
    const start = async () => {
        await stop();
        const urls = request.databaseUrls;
        running = await Promise.all([
            (0,sample_process/* startSampleProcess */.Eu)({ work, slowdown: 0, databaseUrl: urls?.base ?? null, signal }),
            (0,sample_process/* startSampleProcess */.Eu)({ work, slowdown, databaseUrl: urls?.head ?? null, signal }),
            (0,sample_process/* startSampleProcess */.Eu)({ work, slowdown: 0, databaseUrl: urls?.alike ?? null, signal }),
        ]);
        const [base = '', head = '', alike = ''] = running.map(({ origin }) => origin);
        return { base, head, alike };
    };
    try {
        const wanted = { concurrency: null, perSecond: null };
        const rest = { loader, targets: [target], wanted, gate, deadline: Number.POSITIVE_INFINITY, signal };
        const others = await watchOthers(request.ownCpuSeconds, request.neighbours);
        const duet = await (0,duet_duet/* runDuet */.O)({ ...rest, origins: await start(), restart: start });
        const ratio = duet.decision.targets[0]?.ratio ?? null;
        const [first] = (0,round/* evidenceOf */.X)([target], duet.rounds);
        const [second] = duet.confirmation === null ? [] : (0,round/* evidenceOf */.X)([target], duet.confirmation);
        return {
            work,
            slowdown,
            outcome: duet.decision.outcome,
            estimate: ratio?.estimate ?? null,
            low: ratio?.low ?? null,
            high: ratio?.high ?? null,
            rounds: duet.rounds.length,
            loadSeconds: Math.round(duet.loadMs / 100) / 10,
            suspected: duet.confirmation !== null,
            sides: duet.sides,
            busy: Math.round(duet.busy * 100) / 100,
            others: await others(),
            at: new Date().toISOString(),
            machine: thisMachine(),
            pace: duet.asking.pace,
            by: duet.decision.targets[0]?.by ?? null,
            ratios: rounded(first?.ratios),
            alike: rounded(first?.alike),
            confirming: second === undefined ? null : rounded(second.ratios),
        };
    }
    finally {
        await stop();
    }
}
/** What is infinite (a side that answered nothing in time) is no JSON: it becomes the furthest that the gate tells apart. A round without a ratio is none. */
function rounded({ p95, p50 } = { p95: [], p50: [] }) {
    const furthest = 20;
    const of = (ratios) => ratios
        .filter((ratio) => !Number.isNaN(ratio))
        .map((ratio) => Math.round(Math.max(-furthest, Math.min(furthest, ratio)) * 1e4) / 1e4);
    return { p95: of(p95), p50: of(p50) };
}
function thisMachine() {
    return `${(0,external_node_os_.availableParallelism)()} × ${(0,external_node_os_.cpus)()[0]?.model.trim() || 'unknown processor'}, Node ${process.versions.node}`;
}

;// CONCATENATED MODULE: ./build/load/calibrate/run.js




/** So often a trial that was disturbed is run again; then the machine is not quiet, and the campaign ends. */
const mostDisturbed = 20;
/**
 * Runs what is left of a campaign, trial by trial. Gives all of its trials that count, those of earlier runs too. Throws `UserError` where the machine
 * is to be quiet and is not.
 */
async function runCampaign(request) {
    const kept = request.file === null ? [] : await readTrials(request.file);
    const trials = kept.filter((trial) => isCounted(trial, request.quiet));
    const left = remaining(request.cells, trials);
    const all = trials.length + left.length;
    let disturbed = 0;
    const neighbours = Array.from({ length: left.length === 0 ? 0 : request.neighbours }, sample_process/* startNeighbour */.qv);
    try {
        const pids = neighbours.flatMap(({ pid }) => pid ?? []);
        for (let cell = left.shift(); cell !== undefined;) {
            request.signal.throwIfAborted();
            request.onTrial(cell, trials.length, all);
            const trial = await oneTrial(request, cell, pids);
            if (request.file !== null)
                await keepTrial(request.file, trial);
            if (isCounted(trial, request.quiet)) {
                trials.push(trial);
                disturbed = 0;
                cell = left.shift();
            }
            else if (++disturbed === mostDisturbed)
                throw notQuiet(trial, request.quiet);
        }
    }
    finally {
        await Promise.all(neighbours.map((neighbour) => neighbour.stop()));
    }
    return trials;
}
function notQuiet({ others }, quiet) {
    if (others === null)
        return new errors/* UserError */.yo('this system does not tell what other processes take', { remedy: 'Leave out --quiet.' });
    const [now, most] = [others, quiet ?? 1].map((share) => `${Math.round(share * 100)} %`);
    return new errors/* UserError */.yo(`the machine is not quiet: other processes took ${now} of it, ${mostDisturbed} times more than ${most}`, {
        remedy: 'End what runs beside, and run the same command again: it goes on where it ended.',
    });
}
async function oneTrial({ gate, target, open, databaseUrls, ownCpuSeconds, signal }, { work, slowdown }, neighbours) {
    const loader = open();
    try {
        return await runTrial({ work, slowdown, gate, target, loader, databaseUrls, neighbours, ownCpuSeconds, signal });
    }
    finally {
        await loader.close();
    }
}

;// CONCATENATED MODULE: ./build/load/calibrate/summary.js
/** By slowdown: each work by itself, and all together. */
function summarise(trials) {
    const slowdowns = [...new Set(trials.map(({ slowdown }) => slowdown))].toSorted((a, b) => a - b);
    return slowdowns.flatMap((slowdown) => {
        const of = trials.filter((trial) => trial.slowdown === slowdown);
        const works = [...new Set(of.map(({ work }) => work))];
        const apart = works.map((work) => summary(work, slowdown, of.filter((trial) => trial.work === work)));
        return works.length === 1 ? apart : [...apart, summary(null, slowdown, of)];
    });
}
function summary(work, slowdown, trials) {
    const count = (outcome) => trials.filter((trial) => trial.outcome === outcome).length;
    const estimates = trials.flatMap(({ estimate }) => (estimate === null ? [] : [estimate])).toSorted((a, b) => a - b);
    return {
        work,
        slowdown,
        runs: trials.length,
        red: count('regression'),
        pass: count('pass'),
        inconclusive: count('inconclusive') + count('continue'),
        unfit: count('unfit'),
        suspected: trials.filter(({ suspected }) => suspected).length,
        loadSeconds: trials.reduce((sum, { loadSeconds }) => sum + loadSeconds, 0) / Math.max(1, trials.length),
        estimate: estimates[Math.floor(estimates.length / 2)] ?? null,
    };
}

// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(735);
// EXTERNAL MODULE: ./build/load/decide/normal.js
var normal = __webpack_require__(3202);
;// CONCATENATED MODULE: ./build/load/decide/wilson.js

/**
 * The interval of a share of which `found` of `runs` were seen (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 1927), as shares from 0 to 1. No runs: 0 to 1.
 */
function wilson(found, runs, confidence = 0.95) {
    if (runs === 0)
        return { low: 0, high: 1 };
    const z2 = (0,normal/* normalQuantile */.Z)((1 + confidence) / 2) ** 2;
    const middle = found + z2 / 2;
    const half = Math.sqrt(z2 * ((found * (runs - found)) / runs + z2 / 4));
    return {
        low: found === 0 ? 0 : (middle - half) / (runs + z2),
        high: found === runs ? 1 : (middle + half) / (runs + z2),
    };
}

;// CONCATENATED MODULE: ./build/load/calibrate/table.js


/** "waiting, A/A" */
function cellName({ work, slowdown }) {
    return `${worksNames[work]}, ${slowdown === 0 ? 'A/A' : `+${Math.round(slowdown * 100)} %`}`;
}
const worksNames = { delay: 'waiting', cpu: 'CPU-bound', query: 'query-bound' };
/** The counts of a campaign as a Markdown table, each with the interval of the share that was red (Wilson, 95 %). */
function calibrationTable(summaries) {
    const head = [
        'service',
        'head is slower by',
        'runs',
        'red',
        '95 % interval',
        'pass',
        'inconclusive',
        'unfit',
        'read as',
        'load',
    ];
    return (0,markdown_table/* markdownTable */.Q)([head, ...summaries.map(row)], { align: ['l', 'r', 'r', 'r', 'l', 'r', 'r', 'r', 'r', 'r'] });
}
function row(summary) {
    const { low, high } = wilson(summary.red, summary.runs);
    return [
        summary.work === null ? 'all' : worksNames[summary.work],
        summary.slowdown === 0 ? '0 % (A/A)' : `${Math.round(summary.slowdown * 100)} %`,
        String(summary.runs),
        `${summary.red} (${percentage(summary.red / Math.max(1, summary.runs))})`,
        `${percentage(low)} to ${percentage(high)}`,
        String(summary.pass),
        String(summary.inconclusive),
        String(summary.unfit),
        summary.estimate === null ? '–' : `${summary.estimate < 1 ? '−' : '+'}${percentage(Math.abs(summary.estimate - 1))}`,
        `${summary.loadSeconds.toFixed(1)} s`,
    ];
}
function percentage(share) {
    return `${Math.round(share * 1000) / 10} %`;
}

// EXTERNAL MODULE: ./build/load/decide/looks.js
var looks = __webpack_require__(30201);
// EXTERNAL MODULE: ./build/load/drive/scheduler.js + 6 modules
var scheduler = __webpack_require__(55140);
// EXTERNAL MODULE: ./build/load/targets/status-expectation.js
var status_expectation = __webpack_require__(8992);
// EXTERNAL MODULE: ./build/postgres/server/start.js + 4 modules
var start = __webpack_require__(90040);
// EXTERNAL MODULE: ./build/process/proc.js
var proc = __webpack_require__(42225);
;// CONCATENATED MODULE: ./build/process/descent-usage.js

/** USER_HZ: the unit of times in /proc, on every architecture that Node runs on. */
const ticksPerSecond = 100;
/**
 * CPU time in seconds that this process and all that descend from it have spent so far, with that of those which have ended; without `except` and
 * what descends from those. null where the system does not tell (Linux alone does).
 */
async function cpuSecondsByDescent(except = []) {
    if (process.platform !== 'linux')
        return null;
    const parents = new Map();
    for (const pid of await (0,proc/* everyPid */.x)()) {
        const fields = await (0,proc/* statFields */.q)(pid);
        // ppid; utime, stime, cutime, cstime (proc(5)): a child that ends passes its times on to the parent that waits for it.
        const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0);
        if (fields.length > 0)
            parents.set(pid, { parent: Number(fields[1]), ticks });
    }
    const isOurs = (pid) => {
        if (except.includes(pid))
            return false;
        return pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid)?.parent ?? 0));
    };
    return [...parents].reduce((sum, [pid, { ticks }]) => sum + (isOurs(pid) ? ticks : 0), 0) / ticksPerSecond;
}

// EXTERNAL MODULE: ./build/process/environment.js
var environment = __webpack_require__(25500);
// EXTERNAL MODULE: ./build/report/duration.js
var duration = __webpack_require__(87300);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./build/config/input.js
var input = __webpack_require__(81838);
// EXTERNAL MODULE: ./build/config/readers.js
var readers = __webpack_require__(12962);
;// CONCATENATED MODULE: ./build/commands/calibrate-flags.js






/** The command's own flags: none of them is an input of a mode. Throws `UserError`. */
function readCalibrateFlags(args) {
    const help = [];
    const command = new esm/* Command */.uB('preflight load calibrate')
        .description('Measure how often the gate is wrong on this machine: runs with nothing slower (A/A) and with a head that is slower by a known amount, against services that wait, compute, or query.')
        .option('--runs <count>', 'runs of each slowdown', '5')
        .option('--alike <count>', 'A/A runs', '10')
        .option('--slowdown <percent,…>', 'slowdowns of the head', '5,10,20')
        .option('--work <work,…>', `what the services do: ${sample_service/* works */.N.join(', ')}`, sample_service/* works */.N.join(','))
        .option('--duration <duration>', 'the most load of a run', '60s')
        .option('--max-p95-regression <percent>', 'the smallest slowdown that is red', '5%')
        .option('--contended', 'with noisy neighbours, one for each core')
        .option('--quiet <percent>', 'run again what other processes disturbed by more than this share of the machine')
        .option('--file <file>', 'keep every run in this file, a line of JSON each, and go on where it ends')
        .option('--postgres <auto|container|embedded>', 'the server of the service that queries', 'auto')
        .option('--json', 'print the table as JSON')
        .helpOption('-h, --help', 'show this')
        .exitOverride()
        .configureOutput({ writeOut: (text) => void help.push(text), writeErr: () => { }, getOutHelpWidth: () => 100 });
    try {
        command.parse([...args], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        if (error.code === 'commander.helpDisplayed')
            return { kind: 'help', text: help.join('') };
        throw mistake(error.message.replace(/^error: /, '').split('\n')[0] ?? '');
    }
    if (command.args.length > 0)
        throw mistake('it takes no arguments, only flags');
    return { kind: 'run', flags: flagsOf(command.opts()) };
}
function flagsOf(given) {
    const listed = (text) => text.split(',').filter((each) => each.trim() !== '');
    return {
        works: read('--work', () => listed(given.work).map((0,readers/* oneOf */.yL)(...sample_service/* works */.N))),
        slowdowns: read('--slowdown', () => listed(given.slowdown).map((0,readers/* percent */.KN)(0.1, 500))),
        alike: read('--alike', () => (0,readers/* count */.U9)(0, 100_000)(given.alike)),
        slower: read('--runs', () => (0,readers/* count */.U9)(0, 100_000)(given.runs)),
        durationMs: read('--duration', () => (0,readers/* duration */.p0)('s', 10_000, 3_600_000)(given.duration)),
        maxP95Regression: read('--max-p95-regression', () => (0,readers/* percent */.KN)(0, 1000)(given.maxP95Regression)),
        contended: given.contended === true,
        quiet: quietOf(given),
        file: given.file === undefined ? null : (0,external_node_path_.resolve)(given.file),
        postgres: read('--postgres', () => (0,readers/* oneOf */.yL)('auto', 'container', 'embedded')(given.postgres)),
        json: given.json === true,
    };
}
function quietOf({ quiet, contended }) {
    if (quiet === undefined)
        return null;
    if (contended === true)
        throw mistake('--quiet and --contended exclude each other');
    return read('--quiet', () => (0,readers/* percent */.KN)(0, 100)(quiet));
}
function read(flag, reading) {
    try {
        return reading();
    }
    catch (error) {
        if (!(error instanceof input/* Unreadable */.I))
            throw error;
        throw new errors/* UserError */.yo(`${flag}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function mistake(message) {
    return new errors/* UserError */.yo(message, { remedy: 'See preflight load calibrate --help.' });
}

// EXTERNAL MODULE: ./build/commands/progress-terminal.js
var progress_terminal = __webpack_require__(88192);
// EXTERNAL MODULE: ./build/commands/terminal.js
var terminal = __webpack_require__(11600);
;// CONCATENATED MODULE: ./build/commands/calibrate.js

















/**
 * `preflight load calibrate [flags]`: how often the gate is wrong on this machine, against services of known slowness. Returns the exit code.
 */
async function run(args, signal) {
    const asked = readCalibrateFlags(args);
    if (asked.kind === 'help') {
        (0,terminal/* print */.yy)(asked.text);
        return 0;
    }
    const { flags } = asked;
    const progress = (0,progress_terminal/* terminalProgress */.e)(process.stderr, (0,terminal/* showsColour */.Vq)(process.stderr));
    const cells = cellsOf(flags.works, flags.slowdowns, { alike: flags.alike, slower: flags.slower });
    const load = (0,looks/* plannedLooks */.D)(flags.durationMs / 1000);
    const server = flags.works.includes('query')
        ? await (0,start/* startServer */.U)({ postgres: flags.postgres, version: null, image: null, allowNonEmpty: false }, progress)
        : null;
    try {
        const url = (name) => (server === null ? '' : (0,environment/* databaseUrl */.F)(server.connection(name)));
        for (const name of ['base', 'head', 'alike'])
            await server?.createDatabase(`calibrate_${name}`);
        const trials = await runCampaign({
            cells,
            file: flags.file,
            neighbours: flags.contended ? (0,external_node_os_.availableParallelism)() : 0,
            quiet: flags.quiet,
            gate: { load, plan: (0,looks/* gatePlan */.FI)(load, { maxP95Regression: flags.maxP95Regression, maxErrorRate: 0.01 }) },
            target,
            open: () => (0,scheduler/* openLoader */.c)({ targets: [target], timeoutMs: 10_000, ca: null }),
            databaseUrls: server && { base: url('calibrate_base'), head: url('calibrate_head'), alike: url('calibrate_alike') },
            ownCpuSeconds: cpuSecondsByDescent,
            signal,
            onTrial: (cell, done, all) => progress.phase(`trial ${done + 1} of ${all}: ${cellName(cell)}`),
        });
        progress.end();
        const summaries = summarise(trials);
        (0,terminal/* print */.yy)(flags.json ? json(summaries, flags, load) : `${calibrationTable(summaries)}\n\n${about(flags, load)}\n`);
        return 0;
    }
    finally {
        progress.end();
        await server?.stop();
    }
}
const target = {
    name: 'GET /',
    method: 'GET',
    url: '/',
    headers: {},
    body: null,
    weight: 1,
    expected: (0,status_expectation/* readStatusExpectation */.$)('200'),
};
function about(flags, load) {
    return `Each run: fresh processes, at most ${(0,duration/* duration */.p)(flags.durationMs)} of load (${(0,duration/* duration */.p)(load.firstSeconds * 1000)}, then ${(0,duration/* duration */.p)(load.confirmationSeconds * 1000)} to confirm after a restart), red from ${Math.round(flags.maxP95Regression * 1000) / 10} %. ${thisMachine()}${flags.contended ? `, contended by ${(0,external_node_os_.availableParallelism)()} noisy neighbours` : ''}.`;
}
function json(summaries, flags, load) {
    const cells = summaries.map((summary) => ({ ...summary, redInterval: wilson(summary.red, summary.runs) }));
    return `${JSON.stringify({ version: 1, machine: thisMachine(), contended: flags.contended, maxP95Regression: flags.maxP95Regression, load, cells }, null, 2)}\n`;
}


/***/ }),

/***/ 88192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalProgress)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(618);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82588);



/**
 * Progress for a person. On a terminal one live line, overwritten, and above it what is worth keeping; elsewhere plain lines: phases, notes
 * and foreign output, but no updates. `colour`: whether foreign output is dimmed.
 */
function terminalProgress(stream, colour) {
    return stream.isTTY === true ? live(stream, colour) : plain(stream);
}
function plain(stream) {
    const line = (text) => stream.write(`${text}\n`);
    return {
        phase: (title) => line(shown(title)),
        update: () => { },
        note: (text) => line(`  ${shown(text)}`),
        foreign: (text) => eachLine(text, (each) => line(`  | ${each}`)),
        end: () => { },
    };
}
const clearLine = '\r\u001b[2K';
function live(stream, colour) {
    let title = '';
    let detail = '';
    const draw = () => {
        const text = detail === '' ? title : `${title}: ${detail}`;
        stream.write(`${clearLine}${text === '' ? '' : fitted(`… ${text}`, stream.columns ?? 80)}`);
    };
    const keep = (text) => {
        stream.write(`${clearLine}${text}\n`);
        draw();
    };
    return {
        phase(next) {
            title = shown(next);
            detail = '';
            draw();
        },
        update(text) {
            detail = shown(text);
            draw();
        },
        note: (text) => keep(`  ${shown(text)}`),
        foreign: (text) => eachLine(text, (each) => keep(colour ? `\u001b[2m  | ${each}\u001b[22m` : `  | ${each}`)),
        end() {
            title = '';
            detail = '';
            stream.write(clearLine);
        },
    };
}
/** On one line of the terminal: a wrapped live line could not be taken away again. */
function fitted(text, columns) {
    const characters = [...text];
    return characters.length < columns ? text : `${characters.slice(0, Math.max(1, columns - 2)).join('')}…`;
}
function eachLine(text, write) {
    for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/))
        write(shown(line));
}
/** Nothing that a program or a file name says reaches the terminal as a command. */
function shown(text) {
    return (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)((0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text)));
}


/***/ }),

/***/ 11600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ reportWidth),
/* harmony export */   Vq: () => (/* binding */ showsColour),
/* harmony export */   Y_: () => (/* binding */ printReport),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(618);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87581);


/** Whether a stream shows colour: NO_COLOR (https://no-color.org) and FORCE_COLOR first, then whether it is a terminal. */
function showsColour(stream, environment = process.env) {
    if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '')
        return false;
    if (environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '')
        return environment.FORCE_COLOR !== '0';
    return stream.isTTY === true && environment.TERM !== 'dumb';
}
/** The widest line that is pleasant to read, and what a pipe gets. */
const widest = 120;
const ofPipe = 100;
/** Columns of the report on stdout. */
function reportWidth() {
    return Math.min(process.stdout.columns ?? ofPipe, widest);
}
/** The report on stdout. */
function printReport(report) {
    print((0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTerminal */ .b)(report, { width: reportWidth(), colour: showsColour(process.stdout) }));
}
/** Results go to stdout, redacted. */
function print(text) {
    process.stdout.write((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text));
}


/***/ }),

/***/ 82614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ startSampleProcess),
/* harmony export */   Yh: () => (/* binding */ sampleCommand),
/* harmony export */   qv: () => (/* binding */ startNeighbour)
/* harmony export */ });
/* harmony import */ var _listening_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47437);
/* harmony import */ var _own_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94504);


/** The hidden command of this program. */
const sampleCommand = 'sample-service';
/** Rejects as `startListeningProcess` does. */
function startSampleProcess({ work, slowdown, databaseUrl, signal }) {
    const environment = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
    return (0,_listening_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startListeningProcess */ .N)({ name: 'the sample service', args: [sampleCommand, work, String(slowdown)], environment }, signal);
}
function startNeighbour() {
    return (0,_own_process_js__WEBPACK_IMPORTED_MODULE_1__/* .startOwnProcess */ .M)({ name: 'a noisy neighbour', args: [sampleCommand, 'neighbour'] });
}


/***/ }),

/***/ 49912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ works),
/* harmony export */   u: () => (/* binding */ startSampleService)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);


const works = ['delay', 'cpu', 'query'];
/** The 95th percentile of the standard normal distribution. */
const z95 = 1.645;
/**
 * Work of a request in ms: log-normal. What is waited for has a long tail, as latencies of services have (P50 20 ms, P95 46 ms); what one endpoint
 * computes or asks of a database varies less from request to request (P95 1.4 × P50). The latter take little, or two sides would find a runner of two
 * cores at its limit.
 */
const work = {
    delay: { median: 20, sigma: Math.log(46 / 20) / z95 },
    cpu: { median: 1, sigma: Math.log(1.4) / z95 },
    query: { median: 2, sigma: Math.log(1.4) / z95 },
};
/** What a request takes besides, in ms, about: HTTP, and the way to PostgreSQL. Without it a head of 10 % more work would be 7 % slower. */
const besides = { delay: 1, cpu: 0.2, query: 0.5 };
/** A small HTTP service whose slowness is known, to measure what the gate makes of it. Listens on a free port of 127.0.0.1. */
async function startSampleService(options) {
    const pool = options.work === 'query' ? await connected(options.databaseUrl) : null;
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)((_, response) => {
        const { median, sigma } = work[options.work];
        const amount = median * Math.exp(sigma * normal()) * (1 + options.slowdown) + besides[options.work] * options.slowdown;
        carryOut(options.work, amount, pool).then(() => response.end('{"ok":true}'), () => response.writeHead(500).end());
    });
    const port = await listening(server);
    return {
        port,
        async close() {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
            await pool?.end();
        },
    };
}
async function carryOut(work, amount, pool) {
    if (work === 'delay')
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(amount);
    else if (work === 'cpu')
        spin(Math.round(amount * spinsPerMs));
    else
        await pool?.query('SELECT count(*) FILTER (WHERE n % 7 = 3) FROM (SELECT n FROM sample LIMIT $1) AS scanned', [
            Math.round(amount * rowsPerMs),
        ]);
}
/** About what a core of 2025 does in a millisecond. Fixed, and not measured here: two sides that measured themselves would do different work. */
const spinsPerMs = 200_000;
const rowsPerMs = 25_000;
/** Of the table that is read: far more than any request wants of it. A function's rows would be kept in memory, whose costs differ from one session to the next. */
const rows = 400_000;
async function connected(databaseUrl) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const pool = new pg.Pool({ connectionString: databaseUrl ?? '', max: 10, options: '-c max_parallel_workers_per_gather=0' });
    await pool.query(`CREATE TABLE IF NOT EXISTS sample AS SELECT n FROM generate_series(1, ${rows}) AS n`);
    await pool.query('VACUUM ANALYZE sample');
    return pool;
}
/** A sum that no compiler leaves out. */
let sink = 0;
function spin(times) {
    let value = sink;
    for (let at = 0; at < times; at++)
        value = (value * 31 + at) | 0;
    sink = value;
}
/** Standard normal (Box and Muller, 1958). */
function normal() {
    return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
async function listening(server) {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server.address().port;
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

/***/ 82588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/** Code points that are not seen but act, as inclusive ranges. */
const unseen = [
    [0x00, 0x08], // C0 controls but tab and newline: a terminal obeys them
    [0x0b, 0x1f],
    [0x7f, 0x9f], // DEL and the C1 controls
    [0xad, 0xad], // soft hyphen
    [0x34f, 0x34f], // combining grapheme joiner
    [0x61c, 0x61c], // Arabic letter mark
    [0x115f, 0x1160], // blank Hangul letters
    [0x17b4, 0x17b5],
    [0x180e, 0x180e],
    [0x200b, 0x200f], // zero-width characters, left-to-right and right-to-left marks
    [0x2028, 0x202e], // line separators; embeddings and overrides ("Trojan Source", CVE-2021-42574)
    [0x2060, 0x206f], // word joiner, isolates
    [0x2800, 0x2800], // blank Braille pattern
    [0x3164, 0x3164],
    [0xd800, 0xdfff], // halves of surrogate pairs
    [0xfeff, 0xfeff], // byte order mark
    [0xffa0, 0xffa0],
    [0xfff0, 0xfffb], // interlinear annotations
    [0xe0000, 0xe01ef], // tags and variation selectors
];
/** The text with every character that is not seen but acts shown as `\u{202e}`; CRLF becomes a newline, tabs stay. */
function visible(text) {
    let shown = '';
    for (const character of text.replaceAll('\r\n', '\n')) {
        const point = character.codePointAt(0) ?? 0;
        shown += acts(point) ? `\\u{${point.toString(16)}}` : character;
    }
    return shown;
}
/** As `visible`, on one line: runs of blanks and newlines become one space. */
function visibleLine(text) {
    return visible(text)
        .replace(/[ \t\n]+/g, ' ')
        .trim();
}
function acts(point) {
    if (point >= 0x20 && point < 0x7f)
        return false;
    return unseen.some(([from, to]) => point >= from && point <= to);
}


/***/ }),

/***/ 735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable)
/* harmony export */ });
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}


/***/ })

};
;