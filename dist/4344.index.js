"use strict";
exports.id = 4344;
exports.ids = [4344];
exports.modules = {

/***/ 63183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ startReferenceServer),
/* harmony export */   f: () => (/* binding */ referenceCommand)
/* harmony export */ });
/* harmony import */ var _listening_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47437);

/** The hidden command of this program that serves. */
const referenceCommand = 'reference-server';
/** Starts the reference server in a process of its own. Rejects as `startListeningProcess` does. */
function startReferenceServer({ signal, ...program }) {
    return (0,_listening_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startListeningProcess */ .N)({ name: 'the reference server', args: [referenceCommand], ...program }, signal);
}


/***/ }),

/***/ 94249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ referenceVersion),
/* harmony export */   d: () => (/* binding */ referenceWork)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Of `referenceWork`: ratios to another amount of work cannot be compared. */
const referenceVersion = 1;
const orders = Array.from({ length: 60 }, (_, id) => ({
    id,
    reference: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`order ${id}`).digest('hex'),
    total: (id * 7919) % 10_000,
    lines: Array.from({ length: 4 }, (_, line) => ({ sku: `sku-${id}-${line}`, quantity: (id + line) % 5, note: 'as ordered' })),
}));
const written = JSON.stringify(orders);
/**
 * A fixed amount of what a service in Node does by itself: JSON read, filtered, sorted and written, and a hash: about 0.3 ms on a core of
 * 2023. Without anything to wait for, so that its time says how fast the machine is and how busy.
 */
function referenceWork() {
    const parsed = JSON.parse(written);
    const chosen = parsed.filter(({ total }) => total % 3 !== 0).sort((a, b) => a.total - b.total);
    const answer = JSON.stringify(chosen.map(({ reference, total, lines }) => ({ reference, total, items: lines.length })));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(written).update(answer).digest('hex');
}


/***/ }),

/***/ 24344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/report/verdict.js
var report_verdict = __webpack_require__(59371);
// EXTERNAL MODULE: ./build/modes/known-rules.js
var known_rules = __webpack_require__(29033);
;// CONCATENATED MODULE: ./build/modes/load-baseline/load-run.js
/** Shards that drove at once for less of the time than this did not load the service with what their rates add up to. */
const togetherEnough = 0.8;

// EXTERNAL MODULE: ./build/load/decide/looks.js
var looks = __webpack_require__(30201);
// EXTERNAL MODULE: ./build/load/duet/pace.js
var duet_pace = __webpack_require__(16840);
;// CONCATENATED MODULE: ./build/modes/load-baseline/load-length.js


/** The most load that a comparison measures, unless `duration` says otherwise, in ms. */
const mostLoadMs = 60_000;
/** With less than that there can hardly be a verdict, in ms. */
const leastLoadMs = looks/* leastLoadSeconds */.Xu * 1000;
/** What a warm-up and trials wait for at their end, and the warm-up after a restart with it, in ms: rounded up. */
const lastAnswersMs = 1200;
const setOutAgainMs = 4000;
/**
 * As long as is wanted, as far as it fits into what is left of the time budget together with a confirmation: a load that lasts until the end
 * could find a regression, and never call it one.
 *
 * @param restartMs what it takes to start the sides anew; null: they cannot be
 * @param targets how many there are
 */
function loadLength(wantedMs, leftMs, restartMs, targets) {
    const beside = (0,duet_pace/* mostTrialsMs */.VL)(targets) + lastAnswersMs + (restartMs === null ? 0 : restartMs + setOutAgainMs);
    const fitsMs = Math.max(1000, leftMs - beside);
    const loadMs = Math.min(wantedMs ?? mostLoadMs, fitsMs);
    const by = fitsMs < (wantedMs ?? mostLoadMs) ? 'time-budget' : 'duration';
    if (loadMs >= leastLoadMs)
        return { loadMs, by, tooShortBy: null };
    return { loadMs, by, tooShortBy: wantedMs !== null && wantedMs < leastLoadMs ? 'duration' : 'time-budget' };
}
/** What ended a comparison's load: enough evidence, its length as it was wanted, or the time budget. */
function endedBy({ duet, length }) {
    return duet.ended === 'duration' && length.by === 'time-budget' ? 'deadline' : duet.ended;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/change.js

/** null: the target was not compared with anything. */
function changeOf(run, outcome) {
    const { decision, target } = outcome;
    if (decision !== null) {
        const { verdict, ratio, rounds, smallestDetectable } = decision;
        return { verdict: verdict === 'suspect' ? 'inconclusive' : verdict, ratio, rounds, smallestDetectable };
    }
    const since = sinceThen(run, target.name);
    if (since?.comparison.kind !== 'compared')
        return null;
    const { verdict, ratio, rounds } = since.comparison;
    return { verdict, ratio, rounds: rounds.now, smallestDetectable: null };
}
function sinceThen({ comparison }, target) {
    return comparison.kind === 'stored' ? (comparison.targets.get(target) ?? null) : null;
}
/** What it was compared with, as a sentence goes on: "slower than `main`", "slower than in `baseline.json`". */
function comparedWith({ comparison }) {
    if (comparison.kind === 'nothing')
        return 'nothing';
    return comparison.kind === 'stored' ? `in ${(0,report_text/* code */.aY)(comparison.file)}` : comparison.baseName;
}
/** What a target is set beside, and what both are called; null: nothing. How long a stored load took is not known: NaN. */
function beforeOf(run, { base, target }) {
    if (base !== null)
        return { before: 'base', now: 'head', load: base };
    const stored = sinceThen(run, target.name)?.stored ?? null;
    return stored === null ? null : { before: 'then', now: 'now', load: { measured: stored.service, elapsedMs: Number.NaN } };
}
/** A percentile of base and head, in ms; NaN where it is not known. */
function wasAndIs({ base, head }, percent) {
    return [base?.measured.latency.percentile(percent) ?? Number.NaN, head.measured.latency.percentile(percent)];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/data-figures.js
/** In ms. */
function latencies({ latency }) {
    const of = (percent) => rounded(latency.percentile(percent), 3);
    return { p50: of(50), p95: of(95), p99: of(99), max: rounded(latency.max, 3) };
}
/** A bound that is not known is null. */
function ratioOf({ estimate, low, high }) {
    return { estimate: rounded(estimate, 4), low: rounded(low, 4), high: rounded(high, 4) };
}
/** JSON knows no NaN: null where there is no figure. */
function rounded(value, digits) {
    return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/data-index.js

/** An index that helps, with the migration that makes it. */
function indexOf({ table, name, keys, where, size, sql, before, after, plan, uses, alsoUsedBy, since, up, down, migration, }) {
    return {
        table,
        name,
        keys,
        where,
        bytes: size,
        sql,
        before: effect(before),
        after: effect(after),
        plan,
        uses: uses.map(({ target, calls, savesMs }) => ({
            target,
            callsPerRequest: rounded(calls, 2),
            savesMs: rounded(savesMs, 3),
        })),
        alsoUsedBy,
        since,
        up,
        down,
        files: migration.files,
        note: migration.note,
    };
}
function effect({ ms, blocks, cost }) {
    return { ms: rounded(ms, 3), blocks: rounded(blocks, 1), cost: rounded(cost, 2) };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/data-stored.js

/** What the stored baseline is, and what it says of each of its targets and this run's. */
function storedOf({ comparison }) {
    if (comparison.kind !== 'stored')
        return null;
    const { file, stored, compared } = comparison;
    const { createdAt, commit, preflight, machine } = stored;
    return {
        file,
        createdAt,
        commit,
        preflight,
        machine,
        load: loadOf(stored.load),
        incomparable: compared.kind === 'incomparable' ? compared.why : null,
        notes: compared.kind === 'compared' ? compared.notes : [],
        insteadOfBase: comparison.instead,
        targets: compared.kind === 'compared' ? compared.targets.map((target) => sinceOf(target, comparison)) : [],
    };
}
function sinceOf(comparison, { stored, now }) {
    const [was, is] = [stored, now].map(({ targets }) => targets.find(({ name }) => name === comparison.target));
    const isCompared = comparison.kind === 'compared';
    return {
        name: comparison.target,
        verdict: isCompared ? comparison.verdict : comparison.why,
        doubt: isCompared ? comparison.doubt : null,
        againstReference: isCompared ? ratioOf(comparison.ratio) : null,
        byTheClock: isCompared ? ratioOf(comparison.clock) : null,
        p: isCompared ? rounded(comparison.p, 6) : null,
        stored: was === undefined ? null : ofDay(was),
        now: is === undefined ? null : ofDay(is),
    };
}
function ofDay({ rounds, service, reference }) {
    return { rounds: rounds.length, latencyMs: latencies(service), referenceMs: latencies(reference) };
}
/** The baseline that this run saved, or why it did not; null: it was not to. */
function savedOf({ saved }) {
    if (saved === null)
        return null;
    const isSaved = saved.kind === 'saved';
    return { file: saved.file, written: isSaved, why: isSaved ? null : saved.why, load: isSaved ? loadOf(saved.load) : null };
}
function loadOf({ pace, roundMs }) {
    return {
        concurrency: pace.kind === 'closed' ? pace.concurrency : null,
        perSecond: pace.kind === 'open' ? pace.perSecond : null,
        roundMs,
    };
}

// EXTERNAL MODULE: ./build/report/duration.js
var duration = __webpack_require__(87300);
// EXTERNAL MODULE: ./build/report/size.js
var size = __webpack_require__(21125);
;// CONCATENATED MODULE: ./build/modes/load-baseline/present/figures.js


/** A ratio as a change: 1.23 is "+23 %", 0.98 "−2 %". */
function change(ratio) {
    const percent = (ratio - 1) * 100;
    return `${sign(percent)}${amount(percent)} %`;
}
/** "+23 % [+17, +30]" */
function changeWithInterval({ estimate, low, high }) {
    return `${change(estimate)} [${bound(low)}, ${bound(high)}]`;
}
/** "17 to 30 % slower", "3 % faster to 6 % slower": the ends of an interval in words. */
function range(low, high) {
    const [from, to] = [(low - 1) * 100, (high - 1) * 100];
    if (from >= 0)
        return `${amount(from)} to ${amount(to)} % slower`;
    if (to <= 0)
        return `${amount(to)} to ${amount(from)} % faster`;
    return `${amount(from)} % faster to ${amount(to)} % slower`;
}
/** "23 % slower", "3 % faster". */
function direction(ratio) {
    return ratio >= 1 ? `${amount((ratio - 1) * 100)} % slower` : `${amount((1 - ratio) * 100)} % faster`;
}
/** A share: 0.012 is "1.2 %". */
function share(value) {
    return `${amount(value * 100)} %`;
}
/** A latency in ms; "–" where nothing was answered. */
function latency(ms) {
    return Number.isFinite(ms) ? (0,duration/* duration */.p)(ms) : '–';
}
/** "8 callers", "412 arrivals a second" */
function paceText(pace) {
    if (pace.kind === 'open')
        return `${perSecond(pace.perSecond)} arrivals a second`;
    return pace.concurrency === 1 ? '1 caller' : `${(0,size/* count */.U9)(pace.concurrency)} callers`;
}
/** A p: "0.0004", "0.12", "< 0.0001". */
function probability(p) {
    if (p < 0.0001)
        return '< 0.0001';
    return p < 0.01 ? p.toFixed(4) : p.toFixed(2);
}
/** A time of a statement, in ms, to two digits where it is short: what an index leaves is next to nothing, and not nothing. */
function executionTime(ms) {
    return ms < 9.95 ? `${Number(ms.toPrecision(2))} ms` : latency(ms);
}
/** Requests a second. */
function perSecond(value) {
    return value < 10 ? String(Math.round(value * 10) / 10) : (0,size/* count */.U9)(Math.round(value));
}
function bound(ratio) {
    const percent = (ratio - 1) * 100;
    return `${sign(percent)}${amount(percent)}`;
}
/** Of its value alone: whole above 10, else one decimal. */
function amount(percent) {
    const value = Math.abs(percent);
    if (!Number.isFinite(value))
        return '∞';
    return value >= 9.95 ? (0,size/* count */.U9)(Math.round(value)) : String(Math.round(value * 10) / 10);
}
function sign(percent) {
    return Math.round(percent * 10) < 0 ? '−' : '+';
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/targets.js


/** What came out of each target, a row each: the first thing that is looked at. */
function targetTable(run) {
    const columns = comparedColumns(run);
    return {
        kind: 'table',
        columns: ['', 'endpoint', 'P50', 'P95', 'P99', ...columns, 'requests/s', 'errors'],
        align: ['left', 'left', 'right', 'right', 'right', ...columns.map(() => 'left'), 'right', 'right'],
        rows: run.targets.map((outcome) => row(outcome, run)),
    };
}
function comparedColumns({ comparison, targets }) {
    if (comparison.kind === 'stored')
        return comparison.targets.size === 0 ? [] : ['P95 then', 'since then, against the reference'];
    return targets.some(({ decision }) => decision !== null) ? ['base → head P95'] : [];
}
function row(outcome, run) {
    const { target, head } = outcome;
    const { latency: latencies } = head.measured;
    return [
        mark(outcome, run),
        { code: target.name },
        latency(latencies.percentile(50)),
        latency(latencies.percentile(95)),
        latency(latencies.percentile(99)),
        ...comparedCells(outcome, run),
        perSecond(throughput(head)),
        errorsOf(head),
    ];
}
function comparedCells(outcome, run) {
    if (comparedColumns(run).length === 0)
        return [];
    const change = changeOf(run, outcome);
    const text = change?.ratio ? changeWithInterval(change.ratio) : '–';
    const cell = change?.ratio && change.verdict === 'regression' ? { text, strong: true } : text;
    if (run.comparison.kind !== 'stored')
        return [cell];
    const then = sinceThen(run, outcome.target.name)?.stored?.service.latency.percentile(95);
    return [latency(then ?? Number.NaN), cell];
}
function mark(outcome, run) {
    const { head, decision } = outcome;
    const { maxErrorRate, maxP95Ms, comparison, driven } = run;
    if (driven.by === 'shard')
        return '➖';
    if (decision?.verdict === 'regression' || decision?.errors.verdict === 'regression')
        return '❌';
    if (decision === null) {
        if (errorRate(head) > maxErrorRate || (maxP95Ms !== null && head.measured.latency.percentile(95) > maxP95Ms))
            return '❌';
        const change = changeOf(run, outcome);
        if (change !== null)
            return change.verdict === 'regression' ? '⚠️' : change.verdict === 'pass' ? '✅' : '➖';
        return comparison.kind === 'nothing' && comparison.reason === null ? '✅' : '➖';
    }
    return decision.verdict === 'pass' && decision.errors.verdict === 'pass' ? '✅' : '➖';
}
/** Answers a second. */
function throughput({ measured, elapsedMs, perSecond }) {
    if (perSecond !== undefined)
        return perSecond;
    const answers = [...measured.statuses.values()].reduce((sum, count) => sum + count, 0);
    return elapsedMs > 0 ? (answers * 1000) / elapsedMs : 0;
}
/** Share of requests that failed, 0 to 1. */
function errorRate({ measured }) {
    return measured.requests === 0 ? 0 : measured.errors / measured.requests;
}
function errorsOf(load) {
    const { errors } = load.measured;
    return errors === 0 ? '0' : `${errors.toLocaleString('en-US')} (${share(errorRate(load))})`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/data.js






/** The result for machines: docs/schema/load-baseline.v1.json. Latencies in ms, shares and ratios as plain numbers. */
function dataOf(run) {
    return {
        outcome: outcomeOf(run),
        targets: run.targets.map((outcome) => ofTarget(outcome, run)),
        driven: drivenBy(run.driven),
        generator: {
            eventLoopUtilization: rounded(run.generator.eventLoopUtilization ?? Number.NaN, 3),
            limited: run.generator.limited,
        },
        gate: gateOf(run),
        stored: storedOf(run),
        saved: savedOf(run),
        resources: resourcesOf(run),
        advice: run.advice,
        ramp: run.ramp.map(({ concurrency, perSecond, p95Ms, cores }) => ({
            concurrency,
            perSecond: rounded(perSecond, 1),
            p95Ms: rounded(p95Ms, 3),
            cores: cores === null ? null : rounded(cores, 2),
        })),
        indexes: run.indexes.map(indexOf),
        time: timeOf(run),
    };
}
function outcomeOf(run) {
    const { comparison, targets } = run;
    if (comparison.kind === 'nothing' || targets.length === 0)
        return 'no-baseline';
    if (comparison.kind === 'stored')
        return outcomeSinceThen(run);
    const { outcome } = comparison.decision;
    return outcome === 'continue' || outcome === 'suspect' ? 'inconclusive' : outcome;
}
function drivenBy(driven) {
    return driven.by === 'shards' ? { ...driven, together: rounded(driven.together, 3) } : driven;
}
/** A pass is one of every target: of one that was not compared nothing is known. */
function outcomeSinceThen(run) {
    const verdicts = run.targets.map((outcome) => changeOf(run, outcome)?.verdict ?? null);
    if (verdicts.every((verdict) => verdict === null))
        return 'no-baseline';
    if (verdicts.includes('regression'))
        return 'regression';
    return verdicts.every((verdict) => verdict === 'pass') ? 'pass' : 'inconclusive';
}
function ofTarget(outcome, run) {
    const { target, head, base } = outcome;
    const change = changeOf(run, outcome);
    return {
        name: target.name,
        method: target.method,
        url: target.url,
        ...figures(head),
        base: base === null ? null : figures(base),
        p95Ratio: change === null || change.ratio === null
            ? null
            : {
                ...ratioOf(change.ratio),
                rounds: change.rounds,
                smallestDetectable: change.smallestDetectable === null ? null : rounded(change.smallestDetectable, 4),
            },
        p50Ratio: outcome.decision?.p50.ratio ? ratioOf(outcome.decision.p50.ratio) : null,
        provenBy: outcome.decision?.by ?? null,
        queries: queriesOf(target.name, run),
    };
}
function queriesOf(target, { explained }) {
    const found = explained?.targets.find((each) => each.target === target);
    const repeated = new Set(explained?.nPlusOnes.filter((each) => each.target === target).map(({ key }) => key));
    return (found?.head.statements ?? []).map(({ key, sql, calls, meanMs }) => ({
        sql,
        callsPerRequest: rounded(calls, 2),
        meanMs: rounded(meanMs, 3),
        nPlusOne: repeated.has(key),
    }));
}
function figures(load) {
    const { measured } = load;
    return {
        requests: measured.requests,
        errors: measured.errors,
        statuses: Object.fromEntries([...measured.statuses].map(([status, times]) => [String(status), times])),
        perSecond: rounded(throughput(load), 1),
        latencyMs: latencies(measured),
    };
}
function gateOf({ comparison }) {
    if (comparison.kind !== 'side by side')
        return null;
    const { duet, length, decision } = comparison;
    return {
        sides: duet.sides,
        loadMs: Math.round(duet.loadMs),
        confirmed: duet.confirmation === null ? null : decision.outcome === 'regression',
        alike: decision.alike,
        ended: endedBy({ duet, length }),
    };
}
function resourcesOf({ resources }) {
    if (resources === null)
        return null;
    const { head, base, cpuRatio } = resources;
    return {
        head: needs(head),
        base: base === null ? null : needs(base),
        cpuRatio: cpuRatio === null
            ? null
            : { estimate: rounded(cpuRatio.estimate, 4), low: rounded(cpuRatio.low, 4), high: rounded(cpuRatio.high, 4) },
    };
}
function needs({ cpuMs, busiestThreadMs, memoryBytes }) {
    return { cpuMs: rounded(cpuMs, 4), busiestThreadMs: rounded(busiestThreadMs, 4), memoryBytes: Math.round(memoryBytes) };
}
function timeOf({ time }) {
    return {
        budgetMs: time.budgetMs,
        totalMs: Math.round(time.totalMs),
        stages: time.stages.map(({ stage, ms }) => ({ stage, ms: Math.round(ms) })).filter(({ ms }) => ms > 0),
        leftOut: time.leftOut,
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/rule.js
/** Of what fails a load: one shard of several decides nothing. */
function levelOf({ driven }) {
    return driven.by === 'shard' ? 'info' : 'error';
}
function finding(run, rule, { at, ...said }) {
    return { rule, ...said, at: at ?? null, docs: `docs/rules/${rule}.md`, reproduce: run.reproduce };
}
function measured(...texts) {
    return texts.map((text) => ({ kind: 'text', text }));
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/error-rate.js





/** More requests fail than may, and more than on the base where there is one. */
const errorRateRule = {
    id: 'error-rate',
    judge(run) {
        return run.targets
            .filter((outcome) => failsOften(outcome, run))
            .map((outcome) => {
            const { target, head, base } = outcome;
            const before = base === null ? '' : `, ${share(errorRate(base))} on the base`;
            return finding(run, 'error-rate', {
                level: levelOf(run),
                title: `${(0,report_text/* code */.aY)(target.name)} fails in ${share(errorRate(head))} of its requests${before}`,
                why: `More than ${share(run.maxErrorRate)} is not tolerated (\`max-error-rate\`); expected were the statuses ${(0,report_text/* code */.aY)(target.expected.text)}. What fails fast also looks like a fast endpoint: its latencies say little.`,
                evidence: measured(...(base === null ? [] : [`base: ${answers(base)}`]), `${base === null ? '' : 'head: '}${answers(head)}`),
                remedy: {
                    text: 'read what the service printed meanwhile (its last lines are in the log of this run); if these answers are meant, name their statuses in `expect-status`.',
                    code: null,
                },
            });
        });
    },
};
/** More often than may be and, where there is a base, than that. */
function failsOften({ head, decision }, { maxErrorRate }) {
    return decision === null ? errorRate(head) > maxErrorRate : decision.errors.verdict === 'regression';
}
function answers({ measured: { statuses, failures, requests } }) {
    const parts = [
        ...[...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${(0,size/* count */.U9)(times)} × ${status}`),
        ...[...failures].map(([failure, times]) => `${(0,size/* count */.U9)(times)} × ${failure}`),
    ];
    return `${parts.join(', ') || 'no answer'} of ${(0,size/* count */.U9)(requests)} requests`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/generator-limited.js


/** The generator, and not the service, was the limit. */
const generatorLimited = {
    id: 'generator-limited',
    judge(run) {
        if (!run.generator.limited)
            return [];
        return [
            finding(run, 'generator-limited', {
                level: 'info',
                title: isLate(run.generator)
                    ? 'The load generator was kept waiting by the machine'
                    : 'The load generator was at its limit',
                why: 'What it measured is its own queue as well: the service may be faster than the figures say, and its throughput higher.',
                evidence: measured(limit(run.generator)),
                remedy: { text: moreGenerator(run.driven), code: null },
            }),
        ];
    },
};
/** Its own limit is where its event loop is nearly always busy. */
function isLate({ eventLoopUtilization }) {
    return eventLoopUtilization !== null && eventLoopUtilization < 0.9;
}
function limit(generator) {
    const { eventLoopUtilization } = generator;
    if (eventLoopUtilization === null)
        return 'Artillery sent fewer requests than `rate` asked for';
    return `its event loop was busy for ${share(eventLoopUtilization)} of the time${isLate(generator) ? '; what it sent was late, since the machine left it no processor in time' : ''}`;
}
function moreGenerator({ by }) {
    if (by === 'artillery')
        return 'lower `rate`, or leave `engine` out: Preflight drives many times as much on one machine.';
    if (by === 'shards')
        return 'take more shards, or raise `processes`.';
    return 'lower `rate` or `concurrency`, or raise `processes`.';
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/indexes.js



/** Indexes that were built and measured, with their migrations, folded away. */
function indexes({ indexes: found }) {
    return found.map((index) => ({
        kind: 'details',
        summary: `${index.since === 'base' ? 'An index that would help, without this change as well' : 'An index that helps'}: ${indexes_indexOf(index)}, ${gain(index)}`,
        open: false,
        blocks: [
            { kind: 'text', text: `Measured with ${(0,report_text/* code */.aY)(index.sql)}${asked(index)}. ${(0,report_text/* code */.aY)(index.plan)}` },
            {
                kind: 'table',
                columns: ['', 'time', 'blocks read', 'planner’s cost'],
                align: ['left', 'right', 'right', 'right'],
                rows: [
                    [
                        'without',
                        executionTime(index.before.ms),
                        (0,size/* count */.U9)(Math.round(index.before.blocks)),
                        (0,size/* count */.U9)(Math.round(index.before.cost)),
                    ],
                    ['with', executionTime(index.after.ms), (0,size/* count */.U9)(Math.round(index.after.blocks)), (0,size/* count */.U9)(Math.round(index.after.cost))],
                ],
            },
            { kind: 'text', text: `It takes ${(0,size/* size */.Ej)(index.size)} on these rows, and every write to ${(0,report_text/* code */.aY)(index.table)} maintains it.` },
            ...migration(index),
        ],
    }));
}
/** "`public.orders (customer_id)`" */
function indexes_indexOf({ table, keys, where }) {
    return (0,report_text/* code */.aY)(`${table} (${keys.join(', ')})${where === null ? '' : ` WHERE ${where}`}`);
}
/** "12 ms → 0.3 ms" */
function gain({ before, after }) {
    return `${executionTime(before.ms)} → ${executionTime(after.ms)}`;
}
function asked({ uses, alsoUsedBy }) {
    const times = uses.map(({ target, calls }) => `${Number(calls.toFixed(1))} × a request in ${(0,report_text/* code */.aY)(target)}`);
    const also = alsoUsedBy.length === 0 ? '' : `; also used by ${alsoUsedBy.map((sql) => (0,report_text/* code */.aY)(sql)).join(', ')}`;
    return `${times.length === 0 ? '' : `, ${times.join(', ')}`}${also}`;
}
function migration({ migration: { files, note }, up, down }) {
    const shown = files.length > 0 ? files : [{ file: null, text: `${up.join('\n')}\n\n-- and back\n${down.join('\n')}\n` }];
    return [
        ...shown.flatMap(({ file, text }) => [
            ...(file === null ? [] : [{ kind: 'text', text: (0,report_text/* code */.aY)(file) }]),
            { kind: 'code', language: 'sql', text },
        ]),
        ...(note === null ? [] : [{ kind: 'text', text: note }]),
    ];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/index-remedy.js


/** The index that mends a statement, if one was found. */
function indexFor({ indexes }, sql) {
    return indexes.find((index) => index.sql === sql || index.alsoUsedBy.includes(sql));
}
/** The index that saves the most of a target's requests, of those that this change made useful. */
function bestIndexFor({ indexes }, target) {
    const saves = ({ uses }) => uses.find((use) => use.target === target)?.savesMs ?? 0;
    const [best] = indexes.filter((index) => index.since === 'change' && saves(index) > 0).toSorted((a, b) => saves(b) - saves(a));
    return best;
}
function indexRemedy(index) {
    const { before, after } = index;
    const [file] = index.migration.files;
    return {
        text: `add the index; with it the query took ${executionTime(after.ms)} instead of ${executionTime(before.ms)} here${file === undefined ? '' : ` (${(0,report_text/* code */.aY)(file.file)})`}.`,
        code: { language: 'sql', text: (file?.text ?? index.up.join('\n')).trimEnd() },
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/queries.js




/** Longer statements are cut in a title; the report shows them whole. */
const longest = 100;
/** A statement that runs once for each row, and did not on the base. */
const nPlusOneRule = {
    id: 'n-plus-one',
    judge(run) {
        const found = (run.explained?.nPlusOnes ?? []).filter(({ base }) => base?.isNPlusOne !== true);
        return found.map((each) => finding(run, 'n-plus-one', {
            level: each.certainty === 'grows' && each.base !== null ? 'error' : 'warning',
            title: `N+1 in ${(0,report_text/* code */.aY)(each.target)}: ${(0,report_text/* code */.aY)(shortened(each.sql))} runs ${times(each.callsFull)} a request`,
            why: `It runs once for each row of ${each.parent === null ? 'something' : (0,report_text/* code */.aY)(shortened(each.parent.sql))}, so the answer takes the longer the more rows there are. Each is a way to the database and back, and in production that way is longer than here.`,
            evidence: evidenceOf(each),
            at: run.places.get(each.sql) ?? null,
            remedy: {
                text: 'ask for all of them at once, with a join or with a list of keys.',
                code: { language: 'sql', text: 'SELECT … WHERE key = ANY ($1)' },
            },
        }));
    },
};
function evidenceOf({ callsSmall, callsFull, rowsSmall, rowsFull, parent, base }) {
    const [small, full] = parent === null ? [rowsSmall, rowsFull] : [parent.rowsSmall, parent.rowsFull];
    const grown = callsSmall === null || small === null
        ? []
        : [`${times(callsSmall)} a request where there are ${small} rows, ${times(callsFull)} where there are ${full}`];
    return measured(...(grown.length > 0 ? grown : [`${times(callsFull)} a request`]), ...(base === null ? [] : [`base: ${times(base.callsFull)} a request`]));
}
/** A statement that the head's requests make and the base's do not, or that they make more often. */
const moreQueries = {
    id: 'more-queries',
    judge(run) {
        const told = new Set((run.explained?.nPlusOnes ?? []).map(({ target, sql }) => `${target} ${sql}`));
        return (run.explained?.changes ?? []).flatMap(({ target, kind, base, head }) => {
            if (head === null || (kind !== 'new' && kind !== 'more calls') || told.has(`${target} ${head.sql}`))
                return [];
            const was = base?.calls ?? 0;
            return finding(run, 'more-queries', {
                level: 'info',
                title: `${(0,report_text/* code */.aY)(target)} ${was === 0 ? 'makes a query that is new' : `makes a query more often: ${times(was)} → ${times(head.calls)} a request`}: ${(0,report_text/* code */.aY)(shortened(head.sql))}`,
                why: 'Each query is a way to the database and back. It may well be meant: this is what the change costs.',
                evidence: measured(`${times(head.calls)} a request, ${latency(head.meanMs)} each`, `base: ${times(was)}`),
                at: run.places.get(head.sql) ?? null,
                remedy: null,
            });
        });
    },
};
/** The same statement is answered in another way on the head's schema. */
const planChanged = {
    id: 'plan-changed',
    judge(run) {
        return (run.explained?.plans ?? []).map(({ target, sql, sentence }) => finding(run, 'plan-changed', {
            level: losesAnIndex(sentence) ? 'warning' : 'info',
            title: `The plan of a query of ${(0,report_text/* code */.aY)(target)} changed: ${(0,report_text/* code */.aY)(shortened(sql))}`,
            why: 'The statement is the same, and the database answers it in another way: an index, a type or a statistic changed with the schema. How much that matters grows with the table.',
            evidence: measured(sentence),
            at: run.places.get(sql) ?? null,
            remedy: planRemedy(run, sql, sentence),
        }));
    },
};
function planRemedy(run, sql, sentence) {
    const index = indexFor(run, sql);
    if (index !== undefined)
        return indexRemedy(index);
    return losesAnIndex(sentence) ? { text: 'give it back the index that it used, or one on the new columns.', code: null } : null;
}
function losesAnIndex(sentence) {
    return /Index[^;]*→ *Seq Scan/.test(sentence);
}
/** Our server saw nothing of the service: what it asks, it asks elsewhere. */
const noQueriesSeen = {
    id: 'no-queries-seen',
    judge(run) {
        const { explained } = run;
        if (explained === null || explained.targets.length === 0)
            return [];
        if (explained.targets.some(({ head }) => head.queries > 0 || head.session > 0))
            return [];
        return [
            finding(run, 'no-queries-seen', {
                level: 'info',
                title: 'The service sent no query to the throwaway server',
                why: 'While every target was asked, the server saw nothing. Either these endpoints need no database, or the service is connected to another one, and then base and head are not compared on equal data.',
                evidence: [],
                remedy: {
                    text: 'let the service take its connection from DATABASE_URL, or from PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.',
                    code: null,
                },
            }),
        ];
    },
};
/** On one line. */
function shortened(sql) {
    const line = sql.replace(/\s+/g, ' ').trim();
    return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
function times(calls) {
    return `${Number.isInteger(calls) ? calls : calls.toFixed(1)} ×`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/helpful-index.js







/**
 * An index that a statement of this change lacks, where no finding says it already. Of statements that were as slow on the base the
 * report tells below its findings: they are not what this change did.
 */
const helpfulIndex = {
    id: 'helpful-index',
    judge(run) {
        return run.indexes
            .filter((index) => index.since === 'change' && !isTold(run, index))
            .map((index) => {
            const [first] = index.uses;
            const where = first === undefined ? '' : ` of ${(0,report_text/* code */.aY)(first.target)}`;
            return finding(run, 'helpful-index', {
                level: 'info',
                title: `An index on ${indexes_indexOf(index)} helps a query${where}: ${gain(index)}`,
                why: `${(0,report_text/* code */.aY)(shortened(index.sql))} is new here, or runs more often than it did. The index was built on a copy of the database, and the query measured again.`,
                evidence: measured(helpful_index_effect(index)),
                at: run.places.get(index.sql) ?? null,
                remedy: indexRemedy(index),
            });
        });
    },
};
/** By the finding of its plan, or of the latency that it would mend. */
function isTold(run, index) {
    if ((run.explained?.plans ?? []).some(({ sql }) => sql === index.sql))
        return true;
    return run.targets.some(({ target, decision }) => decision?.verdict === 'regression' && bestIndexFor(run, target.name) === index);
}
function helpful_index_effect({ before, after, size: bytes, uses: [first] }) {
    const saved = first === undefined ? '' : `, ${executionTime(first.savesMs)} of a request less`;
    return `${executionTime(before.ms)} → ${executionTime(after.ms)}${saved}; ${Math.round(before.blocks)} → ${Math.round(after.blocks)} blocks read; ${(0,size/* size */.Ej)(bytes)}`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/latency-limit.js




/** A load that is compared with nothing is slower than it may be. */
const latencyLimit = {
    id: 'latency-limit',
    judge(run) {
        const { maxP95Ms } = run;
        if (maxP95Ms === null)
            return [];
        return run.targets.flatMap(({ target, head: { measured: of } }) => {
            const p95 = of.latency.percentile(95);
            if (!(p95 > maxP95Ms))
                return [];
            return finding(run, 'latency-limit', {
                level: levelOf(run),
                title: `${(0,report_text/* code */.aY)(target.name)} P95 is ${latency(p95)}, more than ${latency(maxP95Ms)}`,
                why: `One request in twenty takes at least as long, and \`max-p95\` allows ${latency(maxP95Ms)}.`,
                evidence: measured(`P50 ${latency(of.latency.percentile(50))}, P95 ${latency(p95)}, P99 ${latency(of.latency.percentile(99))} in ${(0,size/* count */.U9)(of.latency.count)} requests`),
                remedy: {
                    text: 'see what the report says about scaling, or lower `rate` to what the service has to stand.',
                    code: null,
                },
            });
        });
    },
};

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/latency-regression.js






/** A P95 that is proven to be slower than the baseline's by more than is tolerated. */
const latencyRegression = {
    id: 'latency-regression',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'side by side' || comparison.decision.outcome !== 'regression')
            return [];
        const { duet, baseName, decision } = comparison;
        return run.targets.filter(isSlower).map((outcome) => {
            const { target, decision: of } = outcome;
            const { ratio, rounds } = of;
            const [was, is] = wasAndIs(outcome, 95);
            const [p50Was, p50Is] = wasAndIs(outcome, 50);
            const isByP50 = of.by === 'p50' && of.p50.ratio !== null;
            const p = probability(isByP50 ? of.p50.p : of.p);
            const index = bestIndexFor(run, target.name);
            const noise = decision.alike === null ? '' : ` Base against base reads ${changeWithInterval(decision.alike)}.`;
            return finding(run, 'latency-regression', {
                level: 'error',
                title: `${(0,report_text/* code */.aY)(target.name)} P95 is ${direction(ratio.estimate)} than ${baseName}`,
                why: `One request in twenty now takes ${latency(is)} or longer, where it took ${latency(was)}. ${isByP50 ? proofByP50 : 'The gap is wider than the noise.'}${noise}`,
                evidence: measured(`P95: ${latency(was)} → ${latency(is)}, ${changeWithInterval(ratio)}`, ...(of.p50.ratio === null ? [] : [`P50: ${latency(p50Was)} → ${latency(p50Is)}, ${changeWithInterval(of.p50.ratio)}`]), `${rounds} paired rounds in ${(0,duration/* duration */.p)(duet.loadMs)}, p ${p.startsWith('<') ? p : `= ${p}`}${isByP50 ? ' of the P50' : ''}${duet.restartable ? ', confirmed after a restart' : ', confirmed'}`),
                remedy: index === undefined ? null : indexRemedy(index),
            });
        });
    },
};
const proofByP50 = 'The noise of the P95 alone would leave open whether that is chance; that all of the endpoint became slower is proven by its P50.';
function isSlower(outcome) {
    return outcome.decision?.verdict === 'regression' && outcome.decision.ratio !== null;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/stored.js



/** Why it is not the base that was compared with, where that was asked for first: nothing to be folded away. */
function insteadOfBase({ comparison }) {
    if (comparison.kind !== 'stored' || comparison.instead === null)
        return [];
    return [{ kind: 'text', text: `${comparison.instead} ${(0,report_text/* code */.aY)(comparison.file)} took its place.` }];
}
/** What the comparison with a stored baseline rests on, and how far it can be trusted, folded away. */
function sinceStored(run) {
    const { comparison } = run;
    if (comparison.kind !== 'stored' || comparison.compared.kind !== 'compared')
        return [];
    const { stored, now, loadMs } = comparison;
    return [
        {
            kind: 'details',
            summary: `How sure is this? ${roundsOf(stored.targets)} rounds then, ${roundsOf(now.targets)} now in ${(0,duration/* duration */.p)(loadMs)}, each beside the reference server`,
            open: false,
            blocks: [
                { kind: 'text', text: about(comparison) },
                { kind: 'text', text: method(run) },
                {
                    kind: 'table',
                    columns: [
                        'endpoint',
                        'rounds',
                        'service P95',
                        'reference P95',
                        'against the reference',
                        'by the clock',
                        'p',
                        'verdict',
                    ],
                    align: ['left', 'right', 'left', 'left', 'left', 'left', 'right', 'left'],
                    rows: [...comparison.targets].map(([name, since]) => stored_row(name, since)),
                },
            ],
        },
    ];
}
function stored_row(name, { comparison, stored, now }) {
    const [was, is] = [stored?.rounds ?? [], now.rounds];
    const isCompared = comparison.kind === 'compared';
    return [
        { code: name },
        `${was.length} → ${is.length}`,
        `${p95(stored?.service)} → ${p95(now.service)}`,
        `${p95(stored?.reference)} → ${p95(now.reference)}`,
        isCompared ? changeWithInterval(comparison.ratio) : '–',
        isCompared ? changeWithInterval(comparison.clock) : '–',
        isCompared ? probability(comparison.p) : '–',
        verdict(comparison),
    ];
}
const whyNot = {
    new: 'not in the baseline',
    gone: 'not in this run',
    changed: 'another request than then',
    'few-rounds': 'too few rounds',
};
const doubts = {
    noise: 'open: noise',
    spread: 'open: the rounds differ too much',
    disagreement: 'open: the two measures disagree',
};
function verdict(comparison) {
    if (comparison.kind === 'not-compared')
        return whyNot[comparison.why];
    if (comparison.doubt !== null)
        return doubts[comparison.doubt];
    return comparison.verdict === 'regression' ? 'slower' : 'not slower';
}
/** "`baseline.json` was measured on 2026-05-01 of `0123abc`, at 412 arrivals a second." */
function about({ file, stored, compared }) {
    const commit = stored.commit === null ? '' : ` of ${(0,report_text/* code */.aY)(stored.commit.slice(0, 7))}`;
    const { cpu, cores } = stored.machine;
    const sentences = [
        `${(0,report_text/* code */.aY)(file)} was measured on ${stored.createdAt.slice(0, 10)}${commit} on ${(0,report_text/* code */.aY)(cpu)} with ${cores} ${cores === 1 ? 'core' : 'cores'}, at ${paceText(stored.load.pace)}; this run was driven alike.`,
        ...(compared.kind === 'compared' ? compared.notes : []),
    ];
    return sentences.join(' ');
}
function method({ maxP95Regression }) {
    return [
        'In each round the service and the reference server, which does a fixed amount of work, were asked in the same instants.',
        `A service is called slower where its P95 rose by at least ${share(maxP95Regression)} (\`max-p95-regression\`) both against the reference and by the clock, and a test over the rounds (Mann–Whitney, all endpoints together) would say so of an unchanged one in less than one run of a hundred, as far as rounds can tell.`,
        'What differs from one run to another and not from round to round, such as where processes came to lie in memory or who shares the machine, looks like a change here: that is why it only warns. Side by side with the base there is no such doubt.',
    ].join(' ');
}
/** A finding's sentence about what is open. */
function openBecause(comparison, now) {
    if (comparison.kind === 'not-compared') {
        return `It answered too seldom: a round counts with 20 answers, a comparison takes 10 of them, and this run has ${now.rounds.length}.`;
    }
    const { ratio, clock, doubt } = comparison;
    const against = `Against the reference server it is ${range(ratio.low, ratio.high)}`;
    const both = `${against}, by the clock ${range(clock.low, clock.high)}.`;
    if (doubt === 'spread')
        return `The rounds of a run differ from one another by more than a quarter, so that runs may as well. ${both}`;
    if (doubt === 'disagreement') {
        return `${both} A machine that is slower or busier than then explains one of the two, a service that became slower would show in both.`;
    }
    return both;
}
function roundsOf(targets) {
    return Math.max(0, ...targets.map(({ rounds }) => rounds.length));
}
function p95(measured) {
    return measured === undefined ? '–' : latency(measured.latency.percentile(95));
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/too-short.js


/** Why a comparison will hardly come to a verdict: a sentence. */
function tooShort({ loadMs, tooShortBy }) {
    const why = tooShortBy === 'duration' ? '`duration` leaves' : '`time-budget` leaves only';
    return `A verdict takes ${(0,duration/* duration */.p)(leastLoadMs)} of load, and ${why} ${(0,duration/* duration */.p)(loadMs)}: it will hardly be more than “not enough evidence”.`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/no-verdict.js







/** The noise hides what would have failed the build. */
const notEnoughEvidence = {
    id: 'not-enough-evidence',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind === 'stored')
            return openSinceThen(run, comparison);
        if (comparison.kind !== 'side by side' || comparison.decision.alike?.unfit === true)
            return [];
        return run.targets.flatMap((outcome) => {
            const { target, decision } = outcome;
            if (decision?.verdict !== 'inconclusive')
                return [];
            const { ratio } = decision;
            const why = decision.doubt === 'bursts' ? inBursts(outcome) : doubt(decision);
            return finding(run, 'not-enough-evidence', {
                level: 'info',
                title: `${(0,report_text/* code */.aY)(target.name)}: not enough evidence for or against a slowdown of ${share(run.maxP95Regression)}`,
                why: comparison.length.tooShortBy === null ? why : `${tooShort(comparison.length)} ${why}`,
                evidence: ratio === null ? [] : measured(`P95: ${changeWithInterval(ratio)}`),
                remedy: { text: 'let it run for longer, or on a quieter runner.', code: { language: 'yaml', text: longer(run) } },
            });
        });
    },
};
function openSinceThen(run, { file }) {
    return run.targets.flatMap(({ target }) => {
        const since = sinceThen(run, target.name);
        if (since === null)
            return [];
        const { comparison, now } = since;
        const isOpen = comparison.kind === 'compared' ? comparison.verdict === 'inconclusive' : comparison.why === 'few-rounds';
        if (!isOpen)
            return [];
        return finding(run, 'not-enough-evidence', {
            level: 'info',
            title: `${(0,report_text/* code */.aY)(target.name)}: not enough evidence for or against a slowdown of ${share(run.maxP95Regression)} since ${(0,report_text/* code */.aY)(file)}`,
            why: openBecause(comparison, now),
            evidence: comparison.kind === 'compared' ? measured(`P95 against the reference: ${changeWithInterval(comparison.ratio)}`) : [],
            remedy: { text: 'let it run for longer, or on a quieter runner.', code: { language: 'yaml', text: 'duration: 2m' } },
        });
    });
}
function inBursts(outcome) {
    const [was, is] = wasAndIs(outcome, 95);
    return `In most rounds it is as fast as before, but of all its requests one in twenty took ${latency(is)} or longer, where it took ${latency(was)}: what slows it comes in bursts that few rounds see.`;
}
function doubt({ doubt: why, ratio, rounds, p50, smallestDetectable }) {
    if (ratio === null)
        return `Both sides answered in only ${rounds} rounds.`;
    const interval = `The interval reaches from ${range(ratio.low, ratio.high)}.`;
    if (why === 'not-confirmed')
        return `It was slower at first, and not after both sides had been started anew. ${interval}`;
    if (why === 'p50-alone' && p50.ratio !== null)
        return `Its P50 rose, ${changeWithInterval(p50.ratio)}; whether its P95 did is open. ${interval}`;
    if (why === 'near-floor')
        return `It is slower, but whether by as much is open. ${interval}`;
    if (smallestDetectable === null)
        return `${interval} In ${rounds} rounds of this noise no slowdown would have been noticed.`;
    return `${interval} In ${rounds} rounds of this noise only a slowdown of ${share(smallestDetectable)} or more would have been noticed.`;
}
function longer({ comparison }) {
    if (comparison.kind !== 'side by side')
        return 'duration: 2m';
    return endedBy(comparison) === 'deadline' ? 'time-budget: 10m' : 'duration: 2m';
}
/** The base differs from itself: nothing that was measured here says anything of the change. */
const unfitRunner = {
    id: 'unfit-runner',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'side by side' || comparison.decision.alike?.unfit !== true)
            return [];
        const { alike } = comparison.decision;
        return [
            finding(run, 'unfit-runner', {
                level: 'info',
                title: 'This runner is too noisy to judge',
                why: 'Two processes of the base, which are the same, differed by more than a regression would have to. No latency of the head says anything of the change, nor does a timeout; an answer that is wrong does.',
                evidence: measured(`base against base${alike.of === 'p50' ? ', P50' : ''}: ${changeWithInterval(alike)} in ${alike.rounds} rounds`),
                remedy: {
                    text: 'run it again, on a runner of which no other job has a share, or raise `max-p95-regression`.',
                    code: null,
                },
            }),
        ];
    },
};
/** There is nothing to compare with, although a comparison was asked for. */
const noBaseline = {
    id: 'no-baseline',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'nothing' || comparison.reason === null)
            return [];
        return [
            finding(run, 'no-baseline', {
                level: 'info',
                title: 'There is no baseline to compare with',
                why: `${comparison.reason} The head was measured alone: whether it became slower is not known.`,
                evidence: [],
                remedy: {
                    text: 'where the history is missing, let actions/checkout fetch it; where the base is not built or does not start, the log has what it said, and `base-start-command` may start it in another way. What an earlier run has saved can stand in for it: `baseline: base, baseline.json`.',
                    code: { language: 'yaml', text: 'fetch-depth: 0' },
                },
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/rate-limit.js




/** A limit that was expected, and that is not there or does not do what clients need of it. */
const rateLimitRule = {
    id: 'rate-limit',
    judge(run) {
        const result = run.hardening?.rateLimit ?? null;
        if (result === null)
            return [];
        const said = say(result);
        if (said === null)
            return [];
        return [
            finding(run, 'rate-limit', {
                level: said.level,
                title: `${(0,report_text/* code */.aY)(result.target)} ${said.what}`,
                why: said.why,
                evidence: measured(said.seen),
                remedy: said.remedy === null ? null : { text: said.remedy, code: null },
            }),
        ];
    },
};
function say({ outcome, rate }) {
    const limit = rate.text;
    switch (outcome.kind) {
        case 'kept':
            return null;
        case 'never-limited':
            return {
                level: 'error',
                what: `has no rate limit of ${limit}`,
                why: 'Whoever asks in a loop gets an answer each time: passwords can be guessed, and one client can take the service from all others.',
                seen: `${(0,size/* count */.U9)(outcome.requests)} requests in ${(0,duration/* duration */.p)(outcome.inMs)}, all answered`,
                remedy: 'limit it by client, and answer 429 with Retry-After beyond the limit.',
            };
        case 'too-early':
            return failing(outcome, limit, 'refuses before its limit', 'Clients that keep to what they were told are turned away.');
        case 'too-late':
            return failing(outcome, limit, 'lets more pass than its limit', 'What the limit protects gets more than it was sized for.');
        case 'no-retry-after':
            return {
                level: 'error',
                what: 'refuses without saying when to come back',
                why: 'Clients have to guess, and most guess at once: the retries are the next wave (RFC 6585, 4; RFC 9110, 10.2.3).',
                seen: `${(0,size/* count */.U9)(outcome.accepted)} answered, then ${(0,size/* count */.U9)(outcome.refused)} × 429 with neither Retry-After nor RateLimit headers`,
                remedy: 'send Retry-After with every 429.',
            };
        case 'not-recovered':
            return {
                level: 'error',
                what: 'does not answer again when it said it would',
                why: 'A client that waits as long as it was told is refused once more.',
                seen: `asked to wait ${(0,duration/* duration */.p)(outcome.waitedMs)}, then ${outcome.status ?? 'no answer'}`,
                remedy: 'let Retry-After be the time until the window is over, rounded up.',
            };
        case 'not-waited':
            return {
                level: 'info',
                what: `: its rate limit of ${limit} was reached, its end was not waited for`,
                why: 'Whether it answers again afterwards is not known.',
                seen: `it takes ${(0,duration/* duration */.p)(outcome.neededMs)}, and ${(0,duration/* duration */.p)(outcome.budgetMs)} were left`,
                remedy: 'raise `time-budget`, or test with a shorter window.',
            };
        case 'not-reached':
            return {
                level: 'info',
                what: `answers too slowly for its rate limit of ${limit} to be reached`,
                why: 'Whether there is a limit is not known.',
                seen: `${(0,size/* count */.U9)(outcome.requests)} requests in ${(0,duration/* duration */.p)(outcome.inMs)}`,
                remedy: null,
            };
        case 'unexpected':
            return {
                level: 'error',
                what: 'answers something else than its rate limit was to be proven with',
                why: 'Neither an expected status nor 429 came back.',
                seen: JSON.stringify(outcome.answer),
                remedy: 'name the statuses that are meant in `expect-status`.',
            };
    }
}
function failing(outcome, limit, what, why) {
    return {
        level: 'error',
        what: `${what} of ${limit}`,
        why,
        seen: `${(0,size/* count */.U9)(outcome.accepted)} answered before the first 429${outcome.kind === 'too-late' ? `, where ${(0,size/* count */.U9)(outcome.permitted)} are permitted` : ''}`,
        remedy: 'give the limit in the service the same figures as here, or mend `expect-rate-limit`.',
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/security-headers.js


/** Headers by which browsers protect who uses the service, and which its answers lack: a finding for each header, whatever the number of targets. */
const securityHeadersRule = {
    id: 'security-headers',
    judge(run) {
        return [...flawsByHeader(run)].map(([, found]) => {
            const [{ flaw }] = found;
            const where = found.map(({ target }) => (0,report_text/* code */.aY)(target));
            const helmet = flaw.remedy.helmet;
            return finding(run, 'security-headers', {
                level: flaw.level,
                title: `${(0,report_text/* code */.aY)(flaw.header)} is ${worded[flaw.kind]} in ${where.length === 1 ? where[0] : `${where.length} endpoints`}`,
                why: flaw.why,
                evidence: [
                    {
                        kind: 'text',
                        text: flaw.value === null
                            ? `not sent by ${where.join(', ')}`
                            : `${(0,report_text/* code */.aY)(`${flaw.header}: ${flaw.value}`)} from ${where.join(', ')}`,
                    },
                ],
                remedy: {
                    text: flaw.remedy.text,
                    code: helmet === null ? null : { language: 'ts', text: `app.use(helmet({ ${helmet} }))` },
                },
            });
        });
    },
};
const worded = { missing: 'missing', weak: 'weak', revealing: 'revealing' };
function flawsByHeader({ hardening }) {
    const found = new Map();
    for (const answer of hardening?.headers ?? []) {
        if (answer.kind !== 'answer')
            continue;
        for (const flaw of answer.flaws) {
            const key = `${flaw.header} ${flaw.kind} ${flaw.level}`;
            const same = found.get(key);
            if (same === undefined)
                found.set(key, [{ target: answer.target, flaw }]);
            else
                same.push({ target: answer.target, flaw });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/service-died.js

/** The head's service ended under a load that the base's stood, or before anything could be compared. */
const serviceDied = {
    id: 'service-died',
    judge(run) {
        if (run.died === null)
            return [];
        const { how, lastWords } = run.died;
        return [
            finding(run, 'service-died', {
                level: 'error',
                title: `The service of the head ended under load ${how}`,
                why: 'In production everybody who was being answered gets nothing, and so does whoever comes until it is started again.',
                evidence: measured(`its last words: ${lastWords}`),
                remedy: { text: 'its last lines are in the log of this run: look for what it did.', code: null },
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/shards-apart.js



/** The shards did not drive at once for long enough: the service never stood what their rates add up to. */
const shardsApart = {
    id: 'shards-apart',
    judge(run) {
        const { driven } = run;
        if (driven.by !== 'shards' || driven.together >= togetherEnough)
            return [];
        return [
            finding(run, 'shards-apart', {
                level: 'info',
                title: `The shards drove at once for only ${share(driven.together)} of the time`,
                why: 'Requests per second are added up over the time of each shard. For most of it the service stood less than that sum, so its latencies and errors are those of a lighter load.',
                evidence: measured(`all ${driven.shards} at once, by their clocks: ${share(driven.together)} of the longest shard’s time`),
                remedy: {
                    text: 'let the load last so long that the difference between the starts does not matter.',
                    code: { language: 'yaml', text: 'duration: 5m' },
                },
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/stored.js




/** A P95 that is slower than a stored baseline's by both measures. A warning: no test over rounds can tell what differs from run to run. */
const slowerThanStored = {
    id: 'slower-than-stored',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'stored')
            return [];
        return run.targets.flatMap(({ target }) => {
            const since = sinceThen(run, target.name);
            if (since?.comparison.kind !== 'compared' || since.comparison.verdict !== 'regression')
                return [];
            const { ratio, clock, rounds, p } = since.comparison;
            const [was, is] = [since.stored?.service, since.now.service].map((of) => of?.latency.percentile(95) ?? Number.NaN);
            const elsewhere = comparison.compared.kind === 'compared' && comparison.compared.notes.length > 0;
            return finding(run, 'slower-than-stored', {
                level: 'warning',
                title: `${(0,report_text/* code */.aY)(target.name)} P95 is ${direction(ratio.estimate)} than in ${(0,report_text/* code */.aY)(comparison.file)}`,
                why: `It became slower by the clock and against the reference server. A stored baseline cannot tell what differs from one run to another by chance${elsewhere ? ', and this one was measured on another machine' : ''}: it warns, and fails the build only with \`fail-on: warning\`.`,
                evidence: measured(`P95: ${latency(was ?? Number.NaN)} → ${latency(is ?? Number.NaN)}, ${changeWithInterval(clock)}; against the reference ${changeWithInterval(ratio)}`, `${rounds.stored} rounds then, ${rounds.now} now, p ${probability(p).startsWith('<') ? probability(p) : `= ${probability(p)}`}`),
                remedy: {
                    text: 'set it beside the service as it was, in the same run, which shows whether it is the change: `baseline: base`, or `--compare` with its URL.',
                    code: null,
                },
            });
        });
    },
};
/** The stored baseline was measured under another load: nothing is said of any target. */
const baselineIncomparable = {
    id: 'baseline-incomparable',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'stored' || comparison.compared.kind !== 'incomparable')
            return [];
        return [
            finding(run, 'baseline-incomparable', {
                level: 'info',
                title: `${(0,report_text/* code */.aY)(comparison.file)} cannot be compared with this run`,
                why: `${comparison.compared.why} Whether the service became slower is not known.`,
                evidence: [],
                remedy: { text: 'leave `rate` and `concurrency` out, so that its pace is taken, or save it anew.', code: null },
            }),
        ];
    },
};
const reasons = {
    new: {
        title: (file) => `is not in ${file}`,
        why: 'Whether it became slower is not known. The others had a smaller share of the load than then.',
    },
    gone: {
        title: (file) => `is in ${file}, and was not asked in this run`,
        why: 'Nothing is known of it now. The others had a larger share of the load than then.',
    },
    changed: {
        title: (file) => `sends another request than when ${file} was saved`,
        why: 'Its method, URL, headers or body are others: it is another target of the same name, and was not compared.',
    },
};
/** Targets that only one of the two has. */
const targetNotCompared = {
    id: 'target-not-compared',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'stored' || comparison.compared.kind !== 'compared')
            return [];
        return comparison.compared.targets.flatMap((target) => {
            if (target.kind !== 'not-compared' || target.why === 'few-rounds')
                return [];
            const { title, why } = reasons[target.why];
            return finding(run, 'target-not-compared', {
                level: 'info',
                title: `${(0,report_text/* code */.aY)(target.target)} ${title((0,report_text/* code */.aY)(comparison.file))}`,
                why,
                evidence: [],
                remedy: null,
            });
        });
    },
};
/** It was compared, with less certainty. */
const baselineOtherMachine = {
    id: 'baseline-other-machine',
    judge(run) {
        const { comparison } = run;
        if (comparison.kind !== 'stored' || comparison.compared.kind !== 'compared')
            return [];
        const { notes } = comparison.compared;
        if (notes.length === 0 || run.targets.every((outcome) => changeOf(run, outcome) === null))
            return [];
        return [
            finding(run, 'baseline-other-machine', {
                level: 'info',
                title: `${(0,report_text/* code */.aY)(comparison.file)} was measured on another machine`,
                why: notes.join(' '),
                evidence: [],
                remedy: { text: 'save baselines on runners of the same kind as those that compare with them.', code: null },
            }),
        ];
    },
};
/** What later runs were to be compared with is not there, and nobody would look for it before they need it. */
const baselineNotSaved = {
    id: 'baseline-not-saved',
    judge(run) {
        if (run.saved?.kind !== 'not saved')
            return [];
        return [
            finding(run, 'baseline-not-saved', {
                level: 'warning',
                title: `The baseline was not saved to ${(0,report_text/* code */.aY)(run.saved.file)}`,
                why: `${run.saved.why} What was there before is unchanged.`,
                evidence: [],
                remedy: { text: 'mend that, and give it a longer `duration` or a higher `rate` where rounds are too few.', code: null },
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./build/modes/load-baseline/rules/all.js












/** Every rule, in the order in which equally bad findings are shown. */
const rules = [
    serviceDied,
    errorRateRule,
    latencyRegression,
    latencyLimit,
    slowerThanStored,
    nPlusOneRule,
    planChanged,
    moreQueries,
    helpfulIndex,
    rateLimitRule,
    securityHeadersRule,
    baselineNotSaved,
    unfitRunner,
    notEnoughEvidence,
    noBaseline,
    shardsApart,
    baselineIncomparable,
    targetNotCompared,
    baselineOtherMachine,
    noQueriesSeen,
    generatorLimited,
];
/** Said of an ignore itself, by the judge. */
const unusedIgnore = 'unused-ignore';
const ruleIds = [...rules.map(({ id }) => id), unusedIgnore];

;// CONCATENATED MODULE: ./build/modes/load-baseline/judge.js







/** Asks every rule, and leaves out what the settings ignore. No verdict is no pass: where nothing could be decided, it warns. */
function judge(run, { ignore, failOn }) {
    const found = rules.flatMap((rule) => rule.judge(run));
    const ignored = found.flatMap((each) => ignore[each.rule] === undefined ? [] : [{ finding: each, reason: ignore[each.rule] ?? '' }]);
    const unknown = Object.keys(ignore).filter((rule) => !known_rules/* knownRules */.f.has(rule));
    const findings = [...found.filter((each) => ignore[each.rule] === undefined), ...unknown.map((rule) => noSuchRule(run, rule))];
    const verdict = (0,report_verdict/* verdictOf */.V)(findings, failOn);
    return { verdict: verdict === 'pass' && isOpen(run) ? 'warn' : verdict, findings: (0,report_verdict/* byHarm */.M)(findings), ignored };
}
function isOpen(run) {
    const { driven } = run;
    if (driven.by === 'shard' || driven.by === 'nobody')
        return true;
    if (driven.by === 'shards' && driven.together < togetherEnough)
        return true;
    if (run.comparison.kind === 'nothing')
        return run.comparison.reason !== null;
    return ['inconclusive', 'unfit', 'no-baseline'].includes(outcomeOf(run));
}
function noSuchRule(run, rule) {
    return finding(run, unusedIgnore, {
        level: 'warning',
        title: `Ignores ${(0,report_text/* code */.aY)(rule)}, which is no rule`,
        why: `The rules are ${ruleIds.map((id) => (0,report_text/* code */.aY)(id)).join(', ')}.`,
        evidence: [{ kind: 'text', text: 'it stands in the settings' }],
        remedy: { text: 'Mend the name, or remove it.', code: null },
    });
}

// EXTERNAL MODULE: ./build/modes/load-baseline/rules/descriptions.js
var descriptions = __webpack_require__(50552);
;// CONCATENATED MODULE: ./build/modes/load-baseline/present/advice.js
/** What the figures say about scaling; nothing where they say nothing. */
function scaling({ advice }) {
    if (advice.length === 0)
        return [];
    return [
        {
            kind: 'details',
            summary: 'Scaling: what these figures say',
            open: false,
            blocks: advice.map(({ sentence }) => ({ kind: 'text', text: sentence })),
        },
    ];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/certainty.js



/** How the verdict was reached, and how far it can be trusted, folded away. */
function certainty(run) {
    const { comparison } = run;
    if (comparison.kind !== 'side by side')
        return [];
    return [
        {
            kind: 'details',
            summary: summary(comparison, run),
            open: false,
            blocks: [
                { kind: 'text', text: certainty_method(comparison, run) },
                {
                    kind: 'table',
                    columns: ['endpoint', '', 'rounds', 'estimate', '95 % interval', 'p', 'smallest visible slowdown'],
                    align: ['left', 'left', 'right', 'right', 'left', 'right', 'right'],
                    rows: run.targets.flatMap(({ target, decision }) => (decision === null ? [] : rowsOf(target.name, decision))),
                },
            ],
        },
    ];
}
function rowsOf(name, { rounds, ratio, p, p50, smallestDetectable }) {
    const row = (percentile, of, chance, seen) => of === null
        ? []
        : [[{ code: name }, percentile, String(rounds), change(of.estimate), range(of.low, of.high), probability(chance), seen]];
    return [...row('P95', ratio, p, visible(smallestDetectable)), ...row('P50', p50.ratio, p50.p, '')];
}
function summary({ duet, decision }, run) {
    const p = Math.min(...run.targets.map(({ decision: of }) => (of?.by === 'p50' ? of.p50.p : of?.p) ?? 1));
    const rounds = duet.rounds.length + (duet.confirmation?.length ?? 0);
    const parts = [
        `How sure is this? ${rounds} paired rounds in ${(0,duration/* duration */.p)(duet.loadMs)}`,
        probability(p).startsWith('<') ? `p ${probability(p)}` : `p = ${probability(p)}`,
        ...(duet.confirmation === null
            ? []
            : [`${decision.outcome === 'regression' ? 'confirmed' : 'not confirmed'}${duet.restartable ? ' after a restart' : ''}`]),
    ];
    const alike = decision.alike === null ? '' : `; base against base: ${changeWithInterval(decision.alike)}`;
    return `${parts.join(', ')}${alike}`;
}
function certainty_method({ duet, length, baseName }, { maxP95Regression }) {
    const sides = duet.sides === 'together'
        ? `The sides were asked ${duet.asking.pace.kind === 'open' ? 'in turn, request by request' : 'in the same instants'}, so that what else the machine did hit both.`
        : 'The sides were loaded in turns: together they would have taken the processor from each other, and a slow head would have slowed the base.';
    return [
        sides,
        paceOf(duet.asking),
        `A slowdown against ${baseName} is called a regression where it is at least ${share(maxP95Regression)} (\`max-p95-regression\`), a paired test over the rounds finds it (in the P95, or in the P50 where the noise of a P95 that rose as well would hide it) with a false alarm in less than one run of a hundred, over all endpoints together, and it shows again ${duet.restartable ? 'after both sides were started anew' : 'in rounds of their own'}.`,
        ended(endedBy({ duet, length })),
    ].join(' ');
}
function paceOf(asking) {
    const due = 'latency counts from when each was due.';
    if (asking.kind === 'isolated')
        return `Each endpoint was asked by itself in a part of every round, so that none waits for another, and requests came at its own constant rate; ${due}`;
    const { pace } = asking;
    return pace.kind === 'open'
        ? `Requests came at a constant rate of ${pace.perSecond.toLocaleString('en-US')} a second on each side; ${due}`
        : `${pace.concurrency} callers asked each side, each again as soon as it was answered.`;
}
function ended(how) {
    switch (how) {
        case 'evidence':
            return 'The load ended early: the evidence was enough.';
        case 'duration':
            return 'The load ended with `duration`.';
        case 'deadline':
            return 'The load was as long as `time-budget` left room for.';
    }
}
/** A slowdown that would have been found; "none" where the noise would have hidden any. */
function visible(smallest) {
    return smallest === null ? 'none' : share(smallest);
}

// EXTERNAL MODULE: ./build/load/shard/shard.js
var shard_shard = __webpack_require__(61211);
;// CONCATENATED MODULE: ./build/modes/load-baseline/present/driven.js


/** "Artillery 2.0.34", where Artillery drove and said so. */
function artilleryName(version) {
    return version === null ? 'Artillery' : `Artillery ${version}`;
}
/** What stands before the figures, where they are not those of one machine of ours. */
function lead(driven) {
    switch (driven.by) {
        case 'shard':
            return `Shard ${(0,shard_shard/* shown */.SP)(driven.shard)} is measured: `;
        case 'shards':
            return driven.shards === 1 ? 'One shard together: ' : `${driven.shards} shards together: `;
        case 'artillery':
            return 'By Artillery’s figures, ';
        case 'preflight':
        case 'nobody':
            return '';
    }
}
/** Whose the figures are, and what they are the figures of. Nothing for a load that one machine of ours drove. */
function whose({ driven }) {
    const said = explanation(driven);
    return said === null ? [] : [{ kind: 'text', text: said }, ...commands(driven)];
}
function explanation(driven) {
    switch (driven.by) {
        case 'preflight':
            return null;
        case 'shard':
            return `These are the figures of one part of the load, kept in ${(0,report_text/* code */.aY)(driven.file)}. They decide nothing: \`merge\` does, on the files of ${driven.shard.of === 1 ? 'all shards' : `all ${driven.shard.of} shards`}.`;
        case 'shards':
            return 'Percentiles are those of all requests, as if one machine had driven them: the shards’ histograms were merged, without loss. Requests per second are added up over the time of each.';
        case 'artillery':
            return `${artilleryName(driven.version)} drove this load, and the latencies are its own: from the moment in which a request was sent, over an open connection, to the first byte of its answer, in whole milliseconds, percentiles within 1 %. Requests without an answer are counted as errors, and are in no percentile. None of this compares with what Preflight measures, nor with a second run’s percentiles.`;
        case 'nobody':
            return `Nothing was driven. The script in ${(0,report_text/* code */.aY)(driven.script)} holds headers and bodies as they are sent, secrets too: do not commit it. Here, or from several machines in your own AWS account, each of which drives the whole of it:`;
    }
}
function commands(driven) {
    if (driven.by !== 'nobody')
        return [];
    const text = [
        `npx artillery run ${driven.script} --output report.json`,
        `npx artillery run-fargate ${driven.script} --count 8 --region eu-central-1 --output report.json`,
    ].join('\n');
    return [{ kind: 'code', language: 'sh', text }];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/hardening.js



/** What was proven, where nothing was found: a limit that holds, headers that are there. */
function hardening({ hardening: of }) {
    const blocks = [];
    if (of?.rateLimit?.outcome.kind === 'kept') {
        const { target, rate, outcome } = of.rateLimit;
        blocks.push({
            kind: 'text',
            text: `✅ ${(0,report_text/* code */.aY)(target)} keeps its rate limit of ${rate.text}: ${(0,size/* count */.U9)(outcome.accepted)} answered, then 429 that says when to come back, and an answer again after ${(0,duration/* duration */.p)(outcome.recoveredAfterMs)}.`,
        });
    }
    for (const found of of?.headers ?? []) {
        if (found.kind === 'failure')
            blocks.push({ kind: 'text', text: `➖ The headers of ${(0,report_text/* code */.aY)(found.target)} were not seen: ${found.message}.` });
        else if (found.flaws.length === 0)
            blocks.push({
                kind: 'text',
                text: `✅ ${(0,report_text/* code */.aY)(found.target)} sends every security header that matters for its kind of answer.`,
            });
    }
    return blocks;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/headline.js






/** The sentence that a reviewer acts on: the worst finding, or what was shown where there is none. */
function headline(run, { findings, ignored }) {
    const worst = findings.find(({ level }) => level !== 'info');
    if (worst !== undefined) {
        const others = findings.filter(({ level }) => level === worst.level).length - 1;
        return `${sentence(run, worst.title, worst.rule)}${others > 0 ? ` (and ${others} more ${worst.level}${others > 1 ? 's' : ''})` : ''}`;
    }
    const excused = ignored.length === 0 ? '' : `; ${ignored.length} ${ignored.length === 1 ? 'finding is' : 'findings are'} ignored`;
    return `${undisturbed(run)}${excused}`;
}
function sentence(run, title, rule) {
    if (rule !== 'latency-regression' && rule !== 'slower-than-stored')
        return title;
    const found = run.targets.find(({ target }) => title.startsWith((0,report_text/* code */.aY)(target.name)));
    const slower = found === undefined ? null : changeOf(run, found)?.ratio;
    if (!slower)
        return title;
    const interval = `${title} (95 % interval ${range(slower.low, slower.high).replace(' slower', '')})`;
    const repeated = run.explained?.nPlusOnes.find(({ target, base }) => title.startsWith((0,report_text/* code */.aY)(target)) && base?.isNPlusOne !== true);
    const queries = run.explained?.targets.find(({ target }) => target === repeated?.target)?.head.queries;
    return queries === undefined ? interval : `${interval}, because it now runs ${Math.round(queries)} queries a request`;
}
function undisturbed(run) {
    const { comparison, driven } = run;
    if (driven.by === 'nobody')
        return `${(0,report_text/* code */.aY)(driven.script)} is written, and nothing was driven`;
    if (comparison.kind === 'nothing')
        return comparison.reason === null ? `${lead(driven)}${alone(run)}` : `Nothing to compare with: ${alone(run)}`;
    if (comparison.kind === 'side by side' && comparison.decision.outcome === 'unfit') {
        return 'This runner is too noisy to judge: the base differs from itself';
    }
    const changes = run.targets.map((outcome) => ({ name: outcome.target.name, change: changeOf(run, outcome) }));
    if (comparison.kind === 'stored' && changes.every((each) => each.change === null)) {
        return `Nothing was compared with ${(0,report_text/* code */.aY)(comparison.file)}: ${alone(run)}`;
    }
    const open = changes.filter((each) => each.change?.verdict === 'inconclusive');
    const [first] = open;
    if (first !== undefined) {
        const ratio = first.change?.ratio;
        const more = open.length > 1 ? ` (and ${open.length - 1} more)` : '';
        const between = ratio ? `: ${range(ratio.low, ratio.high)} than ${comparedWith(run)}` : '';
        return `Not enough evidence about ${(0,report_text/* code */.aY)(first.name)}${more}${between}`;
    }
    const compared = changes.flatMap(({ name, change: of }) => (of === null ? [] : [{ name, estimate: of.ratio?.estimate ?? 0 }]));
    const [slowest] = compared.toSorted((a, b) => b.estimate - a.estimate);
    const most = slowest && slowest.estimate > 0 ? `: ${(0,report_text/* code */.aY)(slowest.name)} P95 ${change(slowest.estimate)}` : '';
    const left = changes.length - compared.length;
    if (left > 0) {
        const known = compared.length === 1 ? 'One endpoint is not' : `${(0,size/* count */.U9)(compared.length)} endpoints are not`;
        const unknown = left === 1 ? 'one was not compared' : `${(0,size/* count */.U9)(left)} were not compared`;
        return `${known} slower than ${comparedWith(run)} by ${share(run.maxP95Regression)} or more, ${unknown}${most}`;
    }
    const nobody = run.targets.length === 1 ? 'The endpoint is not' : 'No endpoint is';
    return `${nobody} slower than ${comparedWith(run)} by ${share(run.maxP95Regression)} or more${most}`;
}
function alone({ targets }) {
    const [first] = targets;
    if (first === undefined)
        return 'nothing was asked';
    const more = targets.length > 1 ? ` (and ${targets.length - 1} more)` : '';
    return `${headline_figures(first)}${more}`;
}
function headline_figures({ target, head }) {
    const { latency: latencies } = head.measured;
    const failed = errorRate(head) === 0 ? 'none failed' : `${share(errorRate(head))} failed`;
    return `${(0,report_text/* code */.aY)(target.name)} answers ${perSecond(throughput(head))} requests/s, P50 ${latency(latencies.percentile(50))}, P95 ${latency(latencies.percentile(95))}, P99 ${latency(latencies.percentile(99))}, ${failed}`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/percentiles.js





const shown = [50, 75, 90, 95, 99, 99.9];
const drawn = [10, 25, 50, 75, 90, 95, 99];
/** Latencies, throughput and statuses of every target, and of what it was compared with, folded away. */
function percentiles(run) {
    return run.targets.filter(({ head }) => head.measured.latency.count > 0).map((outcome) => percentiles_ofTarget(run, outcome));
}
function percentiles_ofTarget(run, outcome) {
    const { target, head } = outcome;
    const beside = beforeOf(run, outcome);
    const points = drawn.filter((percent) => isKnown(percent, head) && (beside === null || isKnown(percent, beside.load)));
    return {
        kind: 'details',
        summary: `Latency of ${(0,report_text/* code */.aY)(target.name)}${beside === null ? '' : `, ${beside.before} and ${beside.now}`}`,
        open: false,
        blocks: [
            {
                kind: 'table',
                columns: ['', ...shown.map((percent) => `P${percent}`), 'max', 'requests', 'requests/s', 'answers'],
                align: ['left', ...shown.map(() => 'right'), 'right', 'right', 'right', 'left'],
                rows: beside === null
                    ? [line('', head)]
                    : [
                        line(beside.before, beside.load),
                        line(beside.now, head),
                        [`${beside.now} / ${beside.before}`, ...ratios(beside.load, head)],
                    ],
            },
            {
                kind: 'chart',
                title: `Latency of ${target.name}`,
                unit: 'ms',
                x: points.map((percent) => `P${percent}`),
                series: [
                    ...(beside === null ? [] : [series(beside.before, beside.load, points)]),
                    series(beside === null ? target.name : beside.now, head, points),
                ],
            },
        ],
    };
}
function line(name, load) {
    const { measured } = load;
    return [
        name,
        ...shown.map((percent) => latency(measured.latency.percentile(percent))),
        latency(measured.latency.max),
        (0,size/* count */.U9)(measured.requests),
        Number.isNaN(load.elapsedMs) ? '–' : perSecond(throughput(load)),
        percentiles_answers(load),
    ];
}
function ratios(before, head) {
    const of = (percent) => head.measured.latency.percentile(percent) / before.measured.latency.percentile(percent);
    return [...shown.map((percent) => (Number.isFinite(of(percent)) ? change(of(percent)) : '–')), '', '', '', ''];
}
function percentiles_answers({ measured }) {
    const statuses = [...measured.statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${(0,size/* count */.U9)(times)}`);
    const failures = [...measured.failures].map(([failure, times]) => `${failure}: ${(0,size/* count */.U9)(times)}`);
    return [...statuses, ...failures].join(', ');
}
/** Another engine tells fewer percentiles than our histograms. */
function isKnown(percent, { measured }) {
    return Number.isFinite(measured.latency.percentile(percent));
}
function series(name, { measured }, points) {
    return { name, values: points.map((percent) => Math.round(measured.latency.percentile(percent) * 100) / 100) };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/queries.js


/** What each target asks of the database, base and head, folded away. */
function queries({ explained }) {
    const targets = (explained?.targets ?? []).filter(({ head, base }) => head.queries > 0 || (base?.queries ?? 0) > 0);
    const known = (explained?.nPlusOnes ?? []).filter(({ base }) => base?.isNPlusOne === true);
    return [
        ...targets.map(({ target, head, base }) => queries_ofTarget(target, head, base)),
        ...(known.length === 0
            ? []
            : [
                {
                    kind: 'details',
                    summary: `N+1 that ${known.length === 1 ? 'was' : 'were'} there before this change: ${known.length}`,
                    open: false,
                    blocks: known.map(({ target, sql, callsFull }) => ({
                        kind: 'text',
                        text: `${(0,report_text/* code */.aY)(target)}: ${(0,report_text/* code */.aY)(sql)}, ${callsFull} × a request`,
                    })),
                },
            ]),
    ];
}
function queries_ofTarget(target, head, base) {
    const before = base === null ? '' : `, ${figure(base.queries)} on the base`;
    const texts = new Map([...(base?.statements ?? []), ...head.statements].map(({ key, sql }) => [key, sql]));
    const of = (side, key) => side?.statements.find((statement) => statement.key === key);
    return {
        kind: 'details',
        summary: `Queries of ${(0,report_text/* code */.aY)(target)}: ${figure(head.queries)} a request${before}`,
        open: false,
        blocks: [
            {
                kind: 'table',
                columns: ['query', ...(base === null ? [] : ['base']), 'head', 'mean', 'a request'],
                align: ['left', ...(base === null ? [] : ['right']), 'right', 'right', 'right'],
                rows: [...texts].map(([key, sql]) => {
                    const [was, is] = [of(base, key), of(head, key)];
                    const grown = (is?.calls ?? 0) > (was?.calls ?? 0) && base !== null;
                    const calls = figure(is?.calls ?? 0);
                    return [
                        { code: sql },
                        ...(base === null ? [] : [figure(was?.calls ?? 0)]),
                        grown ? { text: calls, strong: true } : calls,
                        executionTime((is ?? was)?.meanMs ?? Number.NaN),
                        spent(is),
                    ];
                }),
            },
            ...(head.incomplete === null ? [] : [{ kind: 'text', text: head.incomplete }]),
        ],
    };
}
function spent(statement) {
    return statement === undefined ? '0 ms' : executionTime(statement.calls * statement.meanMs);
}
function figure(calls) {
    return Number.isInteger(calls) ? String(calls) : calls.toFixed(1);
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/ramp.js

/** Throughput and latency by the number of callers. */
function rampTable({ ramp }) {
    if (ramp.length === 0)
        return [];
    const callers = ramp.map(({ concurrency }) => String(concurrency));
    return [
        {
            kind: 'table',
            columns: ['callers', 'requests/s', 'P95'],
            align: ['right', 'right', 'right'],
            rows: ramp.map((step) => [String(step.concurrency), perSecond(step.perSecond), latency(step.p95Ms)]),
        },
        {
            kind: 'chart',
            title: 'Throughput by callers',
            unit: 'requests/s',
            x: callers,
            series: [{ name: 'requests/s', values: ramp.map((step) => Math.round(step.perSecond)) }],
        },
    ];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/resources.js


/** What the answers took, base and head. Where CPU is the limit, this is what a change costs in machines. */
function resources({ resources: of }) {
    if (of === null)
        return [];
    const { head, base } = of;
    const columns = base === null ? ['', 'head'] : ['', 'base', 'head', 'base → head'];
    return [
        {
            kind: 'table',
            columns,
            align: columns.map((_, index) => (index === 0 ? 'left' : 'right')),
            rows: [
                ['CPU a request', ...(base === null ? [] : [latency(base.cpuMs)]), latency(head.cpuMs), ...ratio(of)],
                [
                    'memory',
                    ...(base === null ? [] : [(0,size/* size */.Ej)(base.memoryBytes)]),
                    (0,size/* size */.Ej)(head.memoryBytes),
                    ...(base === null ? [] : [change(head.memoryBytes / base.memoryBytes)]),
                ],
            ],
        },
    ];
}
function ratio({ base, cpuRatio }) {
    if (base === null)
        return [];
    if (cpuRatio === null)
        return ['–'];
    const text = changeWithInterval(cpuRatio);
    return cpuRatio.low > 1 ? [{ text, strong: true }] : [text];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/time.js


const named = {
    'set-up': '`setup-command`',
    build: '`build-command`',
    databases: 'PostgreSQL, migrations and rows',
    starting: 'starting services',
    explaining: 'counting queries',
    load: 'load',
    confirmation: 'load again, to confirm',
    ramp: 'ramp',
    hardening: 'rate limit and headers',
    indexes: 'trying indexes',
};
/** Less than that is not worth a line, in ms. */
const shownMs = 50;
/** Where the time went, and what there was none for, folded away. */
function timeSpent({ time }) {
    const stages = time.stages.filter(({ ms }) => ms >= shownMs);
    // A load and nothing else: the report's last line says how long.
    if (stages.length < 2 && time.leftOut.length === 0)
        return [];
    const rest = time.totalMs - stages.reduce((sum, { ms }) => sum + ms, 0);
    const rows = [...stages.map(({ stage, ms }) => [named[stage], ms]), ['the rest', rest]];
    return [
        {
            kind: 'details',
            summary: `Where the time went: ${(0,duration/* duration */.p)(time.totalMs)} of ${(0,duration/* duration */.p)(time.budgetMs)}${leftOut(time)}`,
            open: false,
            blocks: [
                {
                    kind: 'table',
                    columns: ['', 'time', 'share'],
                    align: ['left', 'right', 'right'],
                    rows: rows.map(([name, ms]) => [name, (0,duration/* duration */.p)(Math.max(0, ms)), share(Math.max(0, ms) / Math.max(1, time.totalMs))]),
                },
                ...(time.leftOut.length === 0
                    ? []
                    : [{ kind: 'text', text: `\`time-budget\` left no time for ${time.leftOut.join(', nor for ')}.` }]),
            ],
        },
    ];
}
function leftOut({ leftOut: what }) {
    return what.length === 0 ? '' : `; no time was left for ${what.join(', nor for ')}`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/present/present.js



















/** The Report of a run: what to say first, the findings, then each endpoint's figures, and how they were come by, folded away. */
function present(run, judgement) {
    return {
        mode: 'load-baseline',
        verdict: judgement.verdict,
        headline: headline(run, judgement),
        findings: judgement.findings,
        body: [
            ...insteadOfBase(run),
            ...(run.targets.length === 0 ? [] : [targetTable(run)]),
            ...whose(run),
            ...resources(run),
            ...rampTable(run),
            ...queries(run),
            ...indexes(run),
            ...percentiles(run),
            ...hardening(run),
            ...scaling(run),
            ...certainty(run),
            ...sinceStored(run),
            ...timeSpent(run),
            ...ignored(judgement),
        ],
        footer: [...savedNote(run), ...run.notes, ...generatorLoad(run)],
        data: dataOf(run),
        // The decision is another job's.
        worthSaying: run.driven.by !== 'shard',
        rules: descriptions/* ruleDescriptions */.U,
    };
}
function generatorLoad({ generator: { eventLoopUtilization }, driven }) {
    if (eventLoopUtilization === null)
        return [];
    return [`${driven.by === 'shards' ? 'busiest load generator' : 'load generator'} at ${share(eventLoopUtilization)}`];
}
function savedNote({ saved }) {
    if (saved?.kind !== 'saved')
        return [];
    const thin = saved.thin.map((name) => (0,report_text/* code */.aY)(name)).join(', ');
    const but = thin === '' ? '' : `, with too few rounds of ${thin} to be compared with`;
    const { pace, roundMs } = saved.load;
    return [`Saved in ${(0,report_text/* code */.aY)(saved.file)}: ${(0,size/* count */.U9)(saved.rounds)} rounds of ${(0,duration/* duration */.p)(roundMs)} at ${paceText(pace)}${but}`];
}
function ignored({ ignored }) {
    if (ignored.length === 0)
        return [];
    return [
        {
            kind: 'details',
            summary: `Ignored: ${ignored.length} ${ignored.length === 1 ? 'finding' : 'findings'}`,
            open: false,
            blocks: ignored.map(({ finding, reason }) => ({
                kind: 'text',
                text: `${(0,report_text/* code */.aY)(finding.rule)}: ${finding.title}. Reason given: ${(0,report_text/* code */.aY)(reason)}.`,
            })),
        },
    ];
}

// EXTERNAL MODULE: ./build/config/flags.js
var flags = __webpack_require__(43073);
;// CONCATENATED MODULE: ./build/modes/load-baseline/present/reproduce.js

/** The command that repeats the run in a terminal; for a change at the root of a clone, with its base where that is not the default branch. */
function reproduceCommand(config, event) {
    const target = config.task === 'load' ? undefined : event?.pullRequest?.baseRef;
    const elsewhere = config.baseRef === null && target !== undefined && target !== event?.defaultBranch;
    return `npx backend-preflight ${config.command}${elsewhere ? ` --base-ref ${(0,flags/* forShell */.u)(`origin/${target}`)}` : ''}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/load/advice/little.js
/**
 * L = λ W: how many requests are inside at any time, given how many leave per second and how long each stays, in ms (J. D. C. Little,
 * "A proof for the queuing formula L = λW", Operations Research 1961). Holds for any service that is measured long enough.
 */
function inFlight(perSecond, meanMs) {
    return (perSecond * meanMs) / 1000;
}
/**
 * The same law the other way: how long a request stays, in ms, where so many callers each ask again at once (the interactive response time law
 * without thinking; Lazowska et al., "Quantitative System Performance", 1984, chapter 3).
 */
function residenceMs(concurrency, perSecond) {
    return (1000 * concurrency) / perSecond;
}
/** D = U / X: the CPU that a request takes, in ms (utilisation law; Denning & Buzen, ACM Computing Surveys 1978). */
function cpuMsPerRequest(cores, perSecond) {
    return (1000 * cores) / perSecond;
}
/** X ≤ cores / D: what no service with this demand can exceed, in requests per second. */
function cpuBound(cores, cpuMs) {
    return (1000 * cores) / cpuMs;
}

;// CONCATENATED MODULE: ./build/load/advice/knee.js

/** How much of a rise in callers has to come out as a rise in throughput for it to count as growing: 1 is all, 0 none (an elasticity). */
const growing = 0.2;
/** In throughput from one caller to the next step; a ramp that starts beyond its knee has no step that scales. */
const knee_scaling = 0.7;
/**
 * Where throughput stops growing and latency begins to: where the two asymptotes of a closed system cross, N* = X_max · R, of the most
 * throughput and the residence time at the lowest load (Denning & Buzen, "The operational analysis of queueing network models", ACM
 * Computing Surveys 1978). null where the ramp does not show it: fewer than three steps, or throughput still grows at the last.
 */
function kneeOf(ramp) {
    const steps = rising(ramp);
    const [first, second] = steps;
    const [beforeLast, last] = steps.slice(-2);
    if (steps.length < 3 || !first || !second || !beforeLast || !last)
        return null;
    if (elasticity(beforeLast, last) >= growing)
        return null;
    const perSecond = Math.max(...steps.map((step) => step.perSecond));
    const aloneMs = residenceMs(first.concurrency, first.perSecond);
    const concurrency = (perSecond * aloneMs) / 1000;
    const seen = first.concurrency === 1 || elasticity(first, second) >= knee_scaling;
    return { concurrency: seen ? concurrency : first.concurrency, perSecond, aloneMs, seen };
}
/** Steps that answered at all, by rising concurrency, the first of those with the same. */
function rising(ramp) {
    return ramp
        .filter(({ concurrency, perSecond }) => concurrency > 0 && perSecond > 0)
        .sort((a, b) => a.concurrency - b.concurrency)
        .filter((step, index, all) => step.concurrency !== all[index - 1]?.concurrency);
}
/** The step with the most throughput; null: there is none. */
function highest(steps) {
    return steps.reduce((best, step) => (best === null || step.perSecond > best.perSecond ? step : best), null);
}
/** d ln X / d ln N between two steps. */
function elasticity(from, to) {
    return Math.log(to.perSecond / from.perSecond) / Math.log(to.concurrency / from.concurrency);
}

;// CONCATENATED MODULE: ./build/load/advice/wording.js
/** Figures as the sentences have them: two digits below ten, whole above. */
function rate(perSecond) {
    return `${count(perSecond)} ${Math.round(perSecond) === 1 ? 'request' : 'requests'}/s`;
}
function count(value) {
    return (value < 10 ? Number(value.toPrecision(2)) : Math.round(value)).toLocaleString('en-US');
}
function ms(value) {
    return `${value < 10 ? Number(value.toPrecision(2)) : Math.round(value)} ms`;
}
function percent(share) {
    return `${Math.round(100 * share)} %`;
}
function decimal(cores) {
    return String(Number(cores.toFixed(1)));
}
function coresOf(cores) {
    return cores === 1 ? '1 core' : `${cores} cores`;
}
function callers(concurrency) {
    return concurrency === 1 ? 'one caller' : `${concurrency} callers`;
}

;// CONCATENATED MODULE: ./build/load/advice/bottleneck.js


/** Of the cores available: above it the CPU is the limit. */
const busy = 0.85;
/** Below it CPU is not the limit. */
const idle = 0.7;
/** Cores that one thread uses at its limit, with what the runtime does beside it. */
const oneThread = { from: 0.85, to: 1.25 };
/** What holds back a service whose ramp shows where its throughput ends: all cores, one thread, or waiting. Else null. */
function bottleneck(measured) {
    const at = saturated(measured.ramp);
    if (at === null || at.cores === null)
        return null;
    const { cores, concurrency, perSecond } = at;
    const { coresAvailable } = measured;
    const share = cores / coresAvailable;
    const figures = { cores, coresAvailable, concurrency, perSecond };
    const peak = `${rate(perSecond)}, the most that was reached,`;
    if (share >= busy) {
        return {
            about: 'cpu',
            sentence: `At ${peak} it used ${decimal(cores)} of ${coresOf(coresAvailable)}: CPU is the limit.`,
            figures,
        };
    }
    if (coresAvailable >= 2 && cores >= oneThread.from && cores <= oneThread.to) {
        return {
            about: 'one-thread',
            sentence: `At ${peak} it used ${decimal(cores)} of ${coresOf(coresAvailable)}: that is one thread at its limit, so a second process on the same machine adds what a larger machine would not.`,
            figures,
        };
    }
    if (share >= idle)
        return null;
    return {
        about: 'waiting',
        sentence: `At ${peak} it used only ${decimal(cores)} of ${coresOf(coresAvailable)}: it waits for something that is not CPU, such as a pool, a lock or the database, and more cores do not help.`,
        figures,
    };
}
/** The step with the most throughput of a ramp that shows where that ends. */
function saturated(ramp) {
    return kneeOf(ramp) === null ? null : highest(rising(ramp));
}

;// CONCATENATED MODULE: ./build/load/advice/instances.js

/**
 * How many instances like the measured one answer so many requests per second at a P95 within a limit, each at most as busy as the busiest
 * step that kept the limit. It takes for granted that they share no limit of their own, such as a database. null: no ramp.
 */
function instancesFor(ramp, goal) {
    const steps = rising(ramp);
    const [lightest] = steps;
    if (lightest === undefined)
        return null;
    const [best] = steps.filter(({ p95Ms }) => p95Ms <= goal.p95Ms).sort((a, b) => b.perSecond - a.perSecond);
    if (best === undefined)
        return { kind: 'never', step: lightest };
    return { kind: 'enough', count: Math.ceil(goal.perSecond / best.perSecond), step: best, atMost: best === steps.at(-1) };
}

;// CONCATENATED MODULE: ./build/load/advice/scalability.js
/** For three parameters, and something left over to disagree with them. */
const leastSteps = 5;
/**
 * Fits the law to throughput per second at rising concurrency, by least squares (Gauss–Newton; N. J. Gunther, "Guerrilla Capacity Planning", 2007,
 * chapter 5). null: fewer than five steps, or no law of that form with α and β of 0 or more fits.
 */
function fitScalability(steps) {
    if (steps.length < leastSteps)
        return null;
    // N / X is linear in a = 1/γ, b = α/γ, c = β/γ. That fit, weighted by how X depends on it, is where the iteration starts.
    let fit = solve(steps.map(({ concurrency: n, perSecond: x }) => ({ terms: terms(n), value: n / x, weight: (x * x) / n })));
    for (let step = 0; step < 100 && fit !== null; step++) {
        const from = fit;
        const change = solve(steps.map(({ concurrency: n, perSecond: x }) => {
            const predicted = n / linear(from, n);
            return { terms: terms(n), value: ((predicted - x) * n) / predicted ** 2, weight: predicted ** 2 / n };
        }));
        if (change === null)
            break;
        const next = halved(steps, from, change);
        if (next === null)
            break;
        fit = next;
    }
    return fit === null ? null : law(fit);
}
function law(fit) {
    const [a, b, c] = fit;
    if (!(a > 0) || !(b >= 0) || !(c >= 0))
        return null;
    const [alone, contention, coherency] = [1 / a, b / a, c / a];
    if (coherency === 0 || contention >= 1)
        return { alone, contention, coherency, peak: null };
    const concurrency = Math.sqrt((1 - contention) / coherency);
    return { alone, contention, coherency, peak: { concurrency, perSecond: concurrency / linear(fit, concurrency) } };
}
function terms(n) {
    return [1, n - 1, n * (n - 1)];
}
function linear([a, b, c], n) {
    return a + b * (n - 1) + c * n * (n - 1);
}
/** The step, or the largest half, quarter … of it, that comes closer to what was measured; null: none does by more than rounding. */
function halved(steps, from, change) {
    const squares = (fit) => steps.reduce((sum, { concurrency: n, perSecond: x }) => {
        const denominator = linear(fit, n);
        return denominator > 0 ? sum + (x - n / denominator) ** 2 : Infinity;
    }, 0);
    const before = squares(from);
    for (let share = 1; share > 1e-4; share /= 2) {
        const next = [from[0] + share * change[0], from[1] + share * change[1], from[2] + share * change[2]];
        if (squares(next) < before * (1 - 1e-12))
            return next;
    }
    return null;
}
/** Weighted linear least squares by the normal equations and Cramer's rule; null where they have no single solution. */
function solve(rows) {
    const sum = (of) => rows.reduce((total, row) => total + row.weight ** 2 * of(row), 0);
    const column = (j) => [
        sum(({ terms }) => terms[0] * terms[j]),
        sum(({ terms }) => terms[1] * terms[j]),
        sum(({ terms }) => terms[2] * terms[j]),
    ];
    const [x, y, z] = [column(0), column(1), column(2)];
    const right = [
        sum(({ terms, value }) => terms[0] * value),
        sum(({ terms, value }) => terms[1] * value),
        sum(({ terms, value }) => terms[2] * value),
    ];
    const all = determinant(x, y, z);
    const solution = [determinant(right, y, z) / all, determinant(x, right, z) / all, determinant(x, y, right) / all];
    return solution.every(Number.isFinite) ? solution : null;
}
function determinant(a, b, c) {
    return a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1]) + c[0] * (a[1] * b[2] - a[2] * b[1]);
}

;// CONCATENATED MODULE: ./build/load/advice/advice.js






/** Below it, the ticks in which systems count CPU are too coarse to divide by. */
const countedCores = 0.05;
/** Share of P95 that lag explains before it is worth a sentence. */
const lagShare = 0.25;
/** Share of callers that have to be inside the service for a closed loop to be one. */
const waitingShare = 0.8;
/** Of a service's CPU: one thread that has so much of it is what the rest waits for. */
const threadShare = 0.7;
/** A generator's event loop is at its limit from here on; below it what it sent was late for another reason. */
const busiest = 0.9;
/** A throughput this far below the highest has fallen, and does not just vary. */
const fallen = 0.95;
/**
 * What the figures say about scaling, each sentence by a law that is named where it is computed (little.ts, knee.ts, scalability.ts); nothing
 * where they say nothing. Where the generator was the limit nothing is said about the service.
 */
function adviceOn(measured) {
    const { generator, perSecond } = measured;
    if (generator.limited) {
        const busyFor = generator.eventLoopUtilization;
        return [
            {
                about: 'generator',
                sentence: busyFor < busiest
                    ? `The machine left the generator no processor in time (${percent(busyFor)} busy), so the figures say nothing of the service's limit: it can do ${rate(perSecond)}, and perhaps more.`
                    : `The generator was at its limit (${percent(busyFor)} busy) and not the service: it can do more than ${rate(perSecond)}.`,
                figures: { eventLoopUtilization: busyFor, perSecond },
            },
        ];
    }
    return [inside, cpu, advice_oneThread, bottleneck, eventLoop, knee, decline, instances].flatMap((about) => about(measured) ?? []);
}
/** Of arrivals at a rate. Callers who ask again once answered are as many as they are, unless they were busy with something else. */
function inside(measured) {
    const { perSecond, latencyMs, concurrency } = measured;
    const requests = inFlight(perSecond, latencyMs.mean);
    const figures = { perSecond, meanMs: latencyMs.mean, inFlight: requests };
    const product = `${rate(perSecond)} of ${ms(latencyMs.mean)} each`;
    if (concurrency === null) {
        if (!(requests > 0))
            return null;
        const sentence = requests >= 1
            ? `${product} are ${count(requests)} requests inside the service at any time: for so many at once its pools have to be sized.`
            : `${product} are less than one request inside the service at any time: at this rate a single connection to the database would do, and the figures say nothing of its limit.`;
        return { about: 'in-flight', sentence, figures };
    }
    if (!(requests < waitingShare * concurrency))
        return fullyInside(measured, concurrency);
    return {
        about: 'in-flight',
        sentence: `${product} are only ${count(requests)} of ${count(concurrency)} callers who wait for the service: the load was lighter than it seems.`,
        figures: { ...figures, concurrency },
    };
}
/** A ramp says more than this. */
function fullyInside({ perSecond, latencyMs, cores, coresAvailable, ramp }, concurrency) {
    if (ramp.length > 0 || !(perSecond > 0))
        return null;
    const waits = cores !== null && cores < idle * Math.min(1, coresAvailable)
        ? ` Meanwhile the service used only ${decimal(cores)} of ${coresOf(coresAvailable)}: what they wait for is not its CPU, but a pool, a lock or the database.`
        : '';
    return {
        about: 'in-flight',
        sentence: `Of ${callers(concurrency)} who ask again at once, each waits ${ms(latencyMs.mean)}, which makes ${rate(perSecond)}: as many callers get more only where each is answered faster.${waits} Whether more callers would get more, a ramp shows.`,
        figures: { perSecond, meanMs: latencyMs.mean, concurrency, ...(cores === null ? {} : { cores }) },
    };
}
function cpu({ perSecond, cores, coresAvailable }) {
    if (cores === null || cores < countedCores || perSecond <= 0)
        return null;
    const cpuMs = cpuMsPerRequest(cores, perSecond);
    const most = cpuBound(coresAvailable, cpuMs);
    return {
        about: 'cpu',
        sentence: `A request takes ${ms(cpuMs)} of the service's CPU, so with ${coresOf(coresAvailable)} it cannot answer more than ${rate(most)}.`,
        figures: { cpuMsPerRequest: cpuMs, cores, coresAvailable, perSecondAtMost: most },
    };
}
/** X ≤ 1 / D of the thread: it has one core at most. A ramp that went to the limit has seen it. */
function advice_oneThread({ perSecond, cores, busiestThread = null, coresAvailable, ramp }) {
    if (cores === null || busiestThread === null || coresAvailable < 2 || perSecond <= 0 || kneeOf(ramp) !== null)
        return null;
    if (busiestThread < countedCores || busiestThread < threadShare * cores)
        return null;
    const cpuMs = cpuMsPerRequest(busiestThread, perSecond);
    const most = cpuBound(1, cpuMs);
    return {
        about: 'one-thread',
        sentence: `${ms(cpuMs)} of that are one thread's, in Node the event loop's, and a thread has one core: a single process cannot answer more than ${rate(most)}, however large the machine.`,
        figures: { threadCpuMsPerRequest: cpuMs, busiestThread, perSecondAtMost: most },
    };
}
function eventLoop({ eventLoopLagMs, latencyMs }) {
    if (eventLoopLagMs === null || !(eventLoopLagMs >= lagShare * latencyMs.p95))
        return null;
    return {
        about: 'event-loop',
        sentence: `The service's event loop was up to ${ms(eventLoopLagMs)} late (P99), against a P95 of ${ms(latencyMs.p95)}: requests wait while others compute.`,
        figures: { eventLoopLagMs, p95Ms: latencyMs.p95 },
    };
}
function knee({ ramp }) {
    const found = kneeOf(ramp);
    if (found === null)
        return null;
    const { concurrency, perSecond, aloneMs, seen } = found;
    const from = seen ? `From about ${count(concurrency)} callers on` : `From ${count(concurrency)} callers on, or fewer,`;
    return {
        about: 'knee',
        sentence: `${from} more of them only wait longer: throughput gets no higher than ${rate(perSecond)}.`,
        figures: { concurrency, perSecond, aloneMs },
    };
}
function decline({ ramp }) {
    const steps = rising(ramp);
    const last = steps.at(-1);
    const most = highest(steps);
    if (last === undefined || most === null || last.perSecond >= fallen * most.perSecond)
        return null;
    const peak = fitScalability(steps)?.peak;
    const between = peak === null || peak === undefined ? '' : `, with its peak at about ${count(peak.concurrency)}`;
    return {
        about: 'decline',
        sentence: `Beyond its limit it gets slower: ${rate(last.perSecond)} with ${count(last.concurrency)} callers, ${rate(most.perSecond)} with ${count(most.concurrency)}${between}. Refusing requests above that would keep it fast.`,
        figures: {
            concurrency: last.concurrency,
            perSecond: last.perSecond,
            bestConcurrency: most.concurrency,
            bestPerSecond: most.perSecond,
        },
    };
}
function instances({ ramp, goal, coresAvailable }) {
    const needed = goal === null ? null : instancesFor(ramp, goal);
    if (goal === null || needed === null)
        return null;
    const asked = `${rate(goal.perSecond)} at a P95 within ${ms(goal.p95Ms)}`;
    const { step } = needed;
    const figures = { perSecond: goal.perSecond, p95Ms: goal.p95Ms, stepPerSecond: step.perSecond, stepP95Ms: step.p95Ms };
    if (needed.kind === 'never') {
        return {
            about: 'instances',
            sentence: `No number of instances gives ${asked}: P95 is ${ms(step.p95Ms)} even with ${callers(step.concurrency)}.`,
            figures,
        };
    }
    const waits = step.cores !== null && step.cores < idle * coresAvailable;
    const shared = waits
        ? ` That one used only ${decimal(step.cores ?? 0)} of ${coresOf(coresAvailable)}, so what they share may be the limit of all.`
        : '';
    const many = `${needed.count} ${needed.count === 1 ? 'instance' : 'instances'}`;
    return {
        about: 'instances',
        sentence: `${needed.atMost ? 'At most ' : ''}${many} like this for ${asked}: one answered ${rate(step.perSecond)} at ${ms(step.p95Ms)}.${needed.count > 1 ? shared : ''}`,
        figures: { ...figures, instances: needed.count },
    };
}

// EXTERNAL MODULE: ./build/load/recorder.js
var recorder = __webpack_require__(55104);
;// CONCATENATED MODULE: ./build/modes/load-baseline/advise.js



/**
 * What the figures say about scaling. How late the service's event loop was is not measured: Node tells only a program of which it
 * loads something, and a service is run as it is. The CPU of its busiest thread, which the system tells, bounds it all the same.
 */
function scalingAdvice({ latency, pace, generator, resources, perSecond, ramp }) {
    const cores = (cpuMs) => (cpuMs * perSecond) / 1000;
    return adviceOn({
        perSecond,
        ramp,
        generator: generator ?? { eventLoopUtilization: 0, cpuSeconds: 0, limited: false },
        latencyMs: { mean: latency.mean, p95: latency.percentile(95) },
        concurrency: pace?.kind === 'closed' ? pace.concurrency : null,
        cores: resources && cores(resources.head.cpuMs),
        busiestThread: resources && cores(resources.head.busiestThreadMs),
        coresAvailable: (0,external_node_os_.availableParallelism)(),
        eventLoopLagMs: null,
        goal: null,
    });
}
/** The same of one stretch of load. */
function adviceFor({ measured, elapsedMs, ...rest }) {
    const { latency } = (0,recorder/* mergeMeasurements */.O)(measured);
    return scalingAdvice({ ...rest, latency, perSecond: (latency.count * 1000) / Math.max(1, elapsedMs) });
}

// EXTERNAL MODULE: ./build/load/decide/hodges-lehmann.js
var hodges_lehmann = __webpack_require__(58359);
// EXTERNAL MODULE: ./build/load/decide/latency.js
var decide_latency = __webpack_require__(26063);
;// CONCATENATED MODULE: ./build/load/resources/resources.js


/** Fewer answers, or less CPU in all, cannot be divided by each other: systems count in hundredths of a second. */
const leastSeconds = 0.1;
/** Of both sides in the same rounds. null: nothing was counted, or too little. */
function resources_resourcesOf(rounds) {
    const head = needsOf(rounds.map((round) => round.head));
    if (head === null)
        return null;
    const pairs = rounds.flatMap(({ base, head }) => (base === null ? [] : [{ base, head }]));
    const base = needsOf(pairs.map((pair) => pair.base));
    return { head, base, cpuRatio: base === null ? null : resources_ratio(pairs) };
}
function needsOf(stretches) {
    const sum = (figure) => stretches.reduce((whole, each) => whole + each[figure], 0);
    const [answers, cpuSeconds] = [sum('answers'), sum('cpuSeconds')];
    if (answers === 0 || cpuSeconds < leastSeconds)
        return null;
    return {
        cpuMs: (cpuSeconds * 1000) / answers,
        busiestThreadMs: (sum('busiestThreadSeconds') * 1000) / answers,
        memoryBytes: Math.max(...stretches.map(({ memoryBytes }) => memoryBytes)),
    };
}
function resources_ratio(pairs) {
    const logs = pairs
        .map(({ base, head }) => Math.log(head.cpuSeconds / head.answers / (base.cpuSeconds / base.answers)))
        .filter(Number.isFinite);
    const interval = (0,hodges_lehmann/* hodgesLehmann */.i)(logs, decide_latency/* confidence */.Rm);
    return interval === null || !Number.isFinite(interval.low) ? null : (0,decide_latency/* ratioOf */.pO)(interval);
}

// EXTERNAL MODULE: ./build/load/measurement-json.js + 1 modules
var measurement_json = __webpack_require__(33504);
// EXTERNAL MODULE: ./build/load/drive/generator-load.js
var generator_load = __webpack_require__(36219);
// EXTERNAL MODULE: ./build/load/drive/one-sided.js + 4 modules
var one_sided = __webpack_require__(45723);
// EXTERNAL MODULE: ./build/load/drive/share-process.js
var share_process = __webpack_require__(78620);
// EXTERNAL MODULE: ./build/load/drive/share-protocol.js
var share_protocol = __webpack_require__(31381);
;// CONCATENATED MODULE: ./build/load/drive/across-cores.js







/** One process drives several times that many; below it a second would only take time from the service. */
const ratePerProcess = 1000;
/** Far apart, so that no two processes choose the same target in step. */
const requestsApart = 1_000_003;
/**
 * Drives one side from several processes at once, each with its part of the callers or of the rate, and merges what they measured. Rejects as
 * `driveOneSided` does, or with an Error where a process dies. None outlives this one, even where it is killed.
 */
async function driveAcrossCores(load) {
    const paces = shared(load.pace, load.processes ?? (0,external_node_os_.availableParallelism)());
    if (paces.length < 2)
        return driveHere(load);
    load.signal.throwIfAborted();
    const processes = paces.map(() => new share_process/* ShareProcess */.x(load.program));
    try {
        return merged(await untilAborted(load.signal, driveEach(load, paces, processes)));
    }
    finally {
        await Promise.all(processes.map((each) => each.end()));
    }
}
async function driveHere({ onProgress, processes: _, program: __, ...load }) {
    let requests = 0;
    const telling = setInterval(() => onProgress?.(requests), 200);
    try {
        return await (0,one_sided/* driveOneSided */.O)({ ...load, onResult: () => void requests++ });
    }
    finally {
        clearInterval(telling);
    }
}
async function driveEach(load, paces, processes) {
    const { origin, durationMs, timeoutMs, ca } = load;
    const targets = load.targets.map(share_protocol/* targetToJson */.LK);
    const ready = processes.map(async (each, index) => {
        const [pace, firstRequest] = [paces[index] ?? load.pace, index * requestsApart];
        await each.prepare({ kind: 'share', targets, origin, pace, durationMs, timeoutMs, ca, firstRequest });
    });
    await Promise.all(ready);
    const soFar = processes.map(() => 0);
    const done = processes.map((each, index) => each.drive((requests) => {
        soFar[index] = requests;
        load.onProgress?.(soFar.reduce((sum, part) => sum + part, 0));
    }));
    return Promise.all(done);
}
/** A part for each process, the whole together; a single one where more would be of no use. */
function shared(pace, processes) {
    if (pace.kind === 'open') {
        const count = Math.max(1, Math.min(processes, Math.floor(pace.perSecond / ratePerProcess)));
        return Array.from({ length: count }, () => ({ kind: 'open', perSecond: pace.perSecond / count }));
    }
    const count = Math.max(1, Math.min(processes, pace.concurrency));
    return Array.from({ length: count }, (_, index) => {
        const concurrency = Math.floor((pace.concurrency * (index + 1)) / count) - Math.floor((pace.concurrency * index) / count);
        return { kind: 'closed', concurrency };
    });
}
function merged(parts) {
    const measured = new Map();
    for (const { target, measurement } of parts.flatMap((part) => part.measured)) {
        const before = measured.get(target);
        const part = (0,measurement_json/* measurementFromJson */.fl)(measurement);
        measured.set(target, before === undefined ? part : (0,recorder/* mergeMeasurements */.O)([before, part]));
    }
    return {
        measured,
        elapsedMs: Math.max(...parts.map(({ elapsedMs }) => elapsedMs)),
        generator: (0,generator_load/* mergeGeneratorLoads */.$v)(parts.map(({ generator }) => generator)),
    };
}
function untilAborted(signal, work) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}

// EXTERNAL MODULE: ./build/load/latency-histogram.js + 1 modules
var latency_histogram = __webpack_require__(61036);
;// CONCATENATED MODULE: ./build/modes/load-baseline/alone.js






/** How often the live line changes. */
const liveMs = 500;
/** Loads one service and compares it with nothing. */
async function loadAlone({ progress, processes, ...load }) {
    const live = liveLine(progress, load.durationMs);
    try {
        return processes > 1
            ? await driveAcrossCores({ ...load, processes, onProgress: live.counted })
            : await (0,one_sided/* driveOneSided */.O)({ ...load, onResult: live.add });
    }
    finally {
        live.end();
    }
}
/** "12 s of 30 s · 842 requests/s, P50 4 ms, P95 12 ms, P99 20 ms": the throughput of the last moment, the latencies of all. */
function liveLine(progress, lengthMs) {
    const all = (0,latency_histogram/* newHistogram */.H)();
    const from = performance.now();
    let requests = 0;
    let last = { at: from, requests: 0 };
    const timer = setInterval(() => {
        const at = performance.now();
        const rate = ((requests - last.requests) * 1000) / (at - last.at);
        last = { at, requests };
        const of = (percent) => latency(all.percentile(percent));
        const latencies = all.count === 0 ? `${(0,size/* count */.U9)(requests)} so far` : `P50 ${of(50)}, P95 ${of(95)}, P99 ${of(99)}`;
        progress.update(`${(0,duration/* duration */.p)(at - from)} of ${(0,duration/* duration */.p)(lengthMs)} · ${perSecond(rate)} requests/s, ${latencies}`);
    }, liveMs);
    return {
        add({ ms }) {
            requests += 1;
            all.record(ms);
        },
        counted(all) {
            requests = all;
        },
        end: () => clearInterval(timer),
    };
}
/** Loads one service as it is told. */
function driverOf({ config, signal, progress }, { targets, ca }, origin) {
    const { requestTimeoutMs: timeoutMs, processes } = config;
    return (pace, durationMs) => loadAlone({ targets, origin, pace, durationMs, timeoutMs, ca, processes, signal, progress });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/found.js
/** Of a service whose database is not ours. */
const unexplained = { explained: null, places: new Map() };

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/load/harden/rate.js
const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const mostRequests = 100_000;
const longestWindowMs = 86_400_000;
/**
 * Reads `expect-rate-limit`: "100/m", "10 per second", "100/15m", "1000 per 2 hours". At most 100,000 requests and a day. Throws an `Error`
 * of one line.
 */
function readRate(written) {
    const text = written.trim();
    const match = /^(\d+)\s*(?:\/|\s+(?:per|an?|every)\s)\s*(\d+)?\s*(s|m|h|d|secs?|seconds?|mins?|minutes?|hours?|days?)$/i.exec(text);
    if (match === null)
        throw new Error(`${JSON.stringify(text.slice(0, 80))} is not a rate such as 100/m, 10 per second or 100/15m`);
    const [, requests, times = '1', unit = ''] = match;
    const rate = { text, requests: Number(requests), windowMs: Number(times) * (unitMs[unit.charAt(0).toLowerCase()] ?? 0) };
    if (rate.requests < 1 || rate.requests > mostRequests)
        throw new Error(`${text}: a limit is 1 to ${mostRequests} requests`);
    if (rate.windowMs < 1000 || rate.windowMs > longestWindowMs)
        throw new Error(`${text}: a limit is for a second to a day`);
    return rate;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
// EXTERNAL MODULE: ./build/load/drive/connector.js
var connector = __webpack_require__(15072);
// EXTERNAL MODULE: ./build/load/drive/failure.js
var drive_failure = __webpack_require__(56117);
// EXTERNAL MODULE: ./build/load/drive/request.js
var drive_request = __webpack_require__(2362);
;// CONCATENATED MODULE: ./build/load/harden/ask.js




/** Of a body so much is read, in bytes; of one that is longer, or does not end in time, the connection is given up. */
const mostRead = 1024 * 1024;
/** Throws a `UserError` where the target cannot be sent. */
function newAsker(target, origin, connections, settings) {
    const request = (0,drive_request/* sendable */.p)(target, origin);
    const pool = new undici.Pool(request.origin, { connect: (0,connector/* newConnector */.w)(settings.ca), connections, pipelining: 1, allowH2: false });
    return { ask: () => ask(pool, request, settings), close: () => pool.destroy() };
}
async function ask(pool, { options }, { timeoutMs, signal }) {
    const limit = AbortSignal.timeout(timeoutMs);
    try {
        const { statusCode, headers, body } = await pool.request({ ...options, signal: AbortSignal.any([signal, limit]) });
        await body.dump({ limit: mostRead });
        signal.throwIfAborted();
        return { kind: 'answer', status: statusCode, headers };
    }
    catch (error) {
        signal.throwIfAborted();
        if (limit.aborted)
            return { kind: 'failure', failure: 'timeout', message: `no answer within ${timeoutMs} ms` };
        const failure = (0,drive_failure/* failureOf */.g)(error);
        if (failure === 'own')
            throw error;
        return { kind: 'failure', failure, message: error instanceof Error ? error.message : String(error) };
    }
}

;// CONCATENATED MODULE: ./build/load/harden/answer-headers.js
/** A header's value, several joined as RFC 9110 (5.3) reads them; null where it is missing. */
function headerOf(headers, name) {
    const value = headers[name];
    if (value === undefined)
        return null;
    return typeof value === 'string' ? value : value.join(', ');
}
/** Its first value alone. */
function firstHeaderOf(headers, name) {
    const value = headers[name];
    return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

;// CONCATENATED MODULE: ./build/load/harden/retry-after.js

/** A number this large is a date in Unix seconds, one still larger in Unix milliseconds: GitHub's and express-rate-limit's X-RateLimit-Reset. */
const unixSeconds = 1e9;
const unixMilliseconds = 1e12;
const resets = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'];
/**
 * Reads when to ask again: Retry-After in seconds or as a date (RFC 9110, 10.2.3), else RateLimit ("limit";r=0;t=30, and its older forms
 * reset=30 and RateLimit-Reset; draft-ietf-httpapi-ratelimit-headers), else X-RateLimit-Reset. null: nothing legible. `now`: Unix ms when the
 * answer came; a date is taken against the answer's own Date, since clocks differ.
 */
function retryOf(headers, now) {
    const retryAfter = firstHeaderOf(headers, 'retry-after')?.trim();
    if (retryAfter !== undefined) {
        const afterMs = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : untilDate(retryAfter, headers, now);
        if (afterMs !== null)
            return { header: 'Retry-After', afterMs: Math.max(0, afterMs) };
    }
    const [, seconds] = /(?:^|[;,\s])(?:t|reset)\s*=\s*"?(\d+)"?/i.exec(headerOf(headers, 'ratelimit') ?? '') ?? [];
    if (seconds !== undefined)
        return { header: 'RateLimit', afterMs: Number(seconds) * 1000 };
    for (const name of resets) {
        const value = firstHeaderOf(headers, name)?.trim() ?? '';
        if (/^\d+(\.\d+)?$/.test(value))
            return { header: spelling(name), afterMs: Math.max(0, untilReset(Number(value), now)) };
    }
    return null;
}
function untilDate(date, headers, now) {
    // HTTP-dates have a month's name; Date.parse takes much else, such as "2".
    if (!/[a-z]{3}/i.test(date))
        return null;
    const at = Date.parse(date);
    if (Number.isNaN(at))
        return null;
    const sent = Date.parse(firstHeaderOf(headers, 'date') ?? '');
    return at - (Number.isNaN(sent) ? now : sent);
}
function untilReset(value, now) {
    if (value >= unixMilliseconds)
        return value - now;
    return value >= unixSeconds ? value * 1000 - now : value * 1000;
}
function spelling(name) {
    return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()).replace('Ratelimit', 'RateLimit');
}

;// CONCATENATED MODULE: ./build/load/harden/burst.js

/** RFC 6585, 4. */
const tooManyRequests = 429;
/** Windows for which a burst goes on without having been refused. */
const mostWindows = 3;
/** Requests of a burst that are under way at the same time. */
function burstWidth({ requests }) {
    return Math.min(10, Math.max(1, Math.floor(requests / 10)));
}
/** At most so many can pass a limiter that keeps the rate, in so many ms: a full bucket, and what is filled up meanwhile. */
function mostAccepted({ requests, windowMs }, elapsedMs) {
    return requests + Math.ceil((requests * elapsedMs) / windowMs);
}
/**
 * Asks as fast as it can until it is refused, something unexpected happens, three windows or `budgetMs` are over, or twice the limit and ten
 * more have passed in each window, and waits for what is under way. Rejects with the signal's reason.
 */
async function burst(asker, rate, expected, budgetMs) {
    const startAt = performance.now();
    const seen = { accepted: 0, refused: 0, elapsedMs: 0, refusal: null, unexpected: null };
    let sent = 0;
    const goesOn = () => {
        const elapsedMs = performance.now() - startAt;
        const most = (2 * rate.requests + 10) * (1 + Math.floor(elapsedMs / rate.windowMs));
        const over = elapsedMs >= Math.min(budgetMs, mostWindows * rate.windowMs) || sent >= most;
        return !over && seen.refusal === null && seen.unexpected === null;
    };
    const caller = async () => {
        while (goesOn()) {
            sent++;
            const answer = await asker.ask();
            if (seen.refusal === null)
                seen.elapsedMs = performance.now() - startAt;
            burst_count(seen, answer, expected);
        }
    };
    await Promise.all(Array.from({ length: burstWidth(rate) }, caller));
    return seen;
}
function burst_count(seen, answer, expected) {
    if (answer.kind === 'answer' && answer.status === tooManyRequests) {
        seen.refused++;
        seen.refusal ??= { retry: retryOf(answer.headers, Date.now()), at: performance.now() };
    }
    else if (answer.kind === 'answer' && expected.accepts(answer.status))
        seen.accepted++;
    else
        seen.unexpected ??= answer.kind === 'answer' ? { kind: 'answer', status: answer.status } : answer;
}

;// CONCATENATED MODULE: ./build/load/harden/rate-limit.js



/** Limiters that round their seconds down ask clients back too early by less than this. */
const graceMs = 1000;
/**
 * Bursts at most, before one that was off is believed. What was asked before the first counts in its window: a second shows it. A fixed
 * window that ends within a burst lets twice as many pass: only where a burst takes as long as a window, which a third makes unlikely.
 */
const mostBursts = { 'too-early': 2, 'too-late': 3 };
/**
 * Proves a rate limit: requests that are answered, then 429 that says when to come back, then, after that time, an answer again. Asks the
 * target as fast as it answers. Rejects with the signal's reason; `UserError` where the target cannot be sent.
 */
async function proveRateLimit(request) {
    const { target, rate } = request;
    const bursts = [];
    const asker = newAsker(target, request.origin, burstWidth(rate), request);
    try {
        return { target: target.name, rate, bursts, outcome: await prove(asker, request, bursts) };
    }
    finally {
        await asker.close();
    }
}
async function prove(asker, request, bursts) {
    const { target, rate, budgetMs, signal } = request;
    const endAt = performance.now() + budgetMs;
    for (;;) {
        const seen = await burst(asker, rate, target.expected, endAt - performance.now());
        bursts.push(seen);
        const { accepted, elapsedMs, refusal, unexpected } = seen;
        if (unexpected !== null)
            return { kind: 'unexpected', answer: unexpected };
        const permitted = mostAccepted(rate, elapsedMs);
        if (refusal === null) {
            return { kind: accepted > permitted ? 'never-limited' : 'not-reached', requests: accepted, inMs: elapsedMs };
        }
        const doubt = accepted < rate.requests ? 'too-early' : accepted > permitted ? 'too-late' : null;
        if (doubt === null)
            return recovery(asker, request, seen, refusal, endAt);
        if (bursts.length === mostBursts[doubt])
            return { kind: doubt, accepted, permitted };
        // A window after the time that was named any kind of limiter is fresh, and a fixed window has just begun.
        const neededMs = untilRetry(refusal) + rate.windowMs;
        if (neededMs > endAt - performance.now())
            return { kind: 'not-waited', accepted, doubt, neededMs, budgetMs };
        await pause(neededMs, signal);
    }
}
/** Waits as long as it was told to, and asks again. */
async function recovery(asker, { signal, target, budgetMs }, { accepted, refused }, refusal, endAt) {
    const { retry } = refusal;
    if (retry === null)
        return { kind: 'no-retry-after', accepted, refused };
    const neededMs = untilRetry(refusal);
    if (neededMs > endAt - performance.now())
        return { kind: 'not-waited', accepted, doubt: null, neededMs, budgetMs };
    const from = performance.now();
    let status = null;
    for (const waitMs of [neededMs, graceMs]) {
        await pause(waitMs, signal);
        const answer = await asker.ask();
        status = answer.kind === 'answer' ? answer.status : null;
        if (status !== null && status !== tooManyRequests && target.expected.accepts(status)) {
            return { kind: 'kept', accepted, retry, recoveredAfterMs: performance.now() - from };
        }
    }
    return { kind: 'not-recovered', accepted, retry, waitedMs: performance.now() - from, status };
}
/** From now on; 0 where no time was named. */
function untilRetry({ retry, at }) {
    return Math.max(0, (retry?.afterMs ?? 0) - (performance.now() - at));
}
async function pause(ms, signal) {
    await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}

// EXTERNAL MODULE: ./build/load/targets/secrets.js
var secrets = __webpack_require__(64168);
;// CONCATENATED MODULE: ./build/load/targets/headers.js

/** token and field-value of RFC 9110, 5.6.2 and 5.5; obs-text as the bytes that Node writes for it. */
const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
/** They frame the message or belong to the connection (RFC 9110, 7.6.1): who sends sets them, and a second opinion breaks the framing. */
const sendersOwn = new Set([
    'connection',
    'content-length',
    'expect',
    'http2-settings',
    'keep-alive',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
/**
 * Reads header lines such as "Accept: application/json"; names keep their spelling. What looks like a secret is registered with `secret()`.
 * Throws an `Error` of one line, which never repeats a value, for what RFC 9110 does not allow, for a header given twice, and for one that
 * only the sender can set.
 */
function readHeaderLines(lines) {
    return checkedHeaders(lines.map((line) => {
        const colon = line.indexOf(':');
        if (colon === -1)
            throw new Error('a header is not written "Name: value": it has no colon');
        return [line.slice(0, colon), line.slice(colon + 1)];
    }));
}
/** The same of names and values that are apart already. */
function checkedHeaders(pairs) {
    const seen = new Set();
    const read = pairs.map(([givenName, givenValue]) => {
        const [name, value] = [givenName.trim(), trimmedValue(givenValue)];
        (0,secrets/* registerHeader */.nR)(name, value);
        if (!fieldName.test(name))
            throw new Error(`${shownName(name)} is not a header's name (RFC 9110, 5.6.2)`);
        if (!fieldValue.test(value))
            throw new Error(`the header ${name} has a value with a line end, a control character or a character beyond Latin-1`);
        const lower = name.toLowerCase();
        if (sendersOwn.has(lower))
            throw new Error(`the header ${name} is set by the one who sends and cannot be given`);
        if (seen.has(lower))
            throw new Error(`the header ${name} is given twice: write both values in one line, parted by ${lower === 'cookie' ? '"; "' : '", "'}`);
        seen.add(lower);
        return [name, value];
    });
    return Object.fromEntries(read);
}
/** Behind a blank or an equals sign may stand what ought to be a value. */
function shownName(name) {
    const [first = ''] = name.split(/[\s=]/, 1);
    return JSON.stringify(first.length === name.length ? name.slice(0, 80) : `${first.slice(0, 80)}…`);
}
/** `own` before `inherited`, whatever the letters' case. */
function mergedHeaders(inherited, own) {
    const mine = new Set(Object.keys(own).map((name) => name.toLowerCase()));
    const kept = Object.entries(inherited).filter(([name]) => !mine.has(name.toLowerCase()));
    return Object.fromEntries([...kept, ...Object.entries(own)]);
}
function hasHeader(headers, wanted) {
    return Object.keys(headers).some((name) => name.toLowerCase() === wanted);
}
/** Without optional whitespace around it (RFC 9110, 5.5): SP and HTAB, and not whatever else `trim` takes for blank. */
function trimmedValue(value) {
    return value.replace(/^[ \t]+|[ \t]+$/g, '');
}

// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
;// CONCATENATED MODULE: ./build/load/harden/rules/flaw.js

/** As a report shows a value; redacted before it is cut, since half a secret is not known as one. */
function shownValue(given) {
    const value = (0,redact/* redact */.E$)(given);
    return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}

;// CONCATENATED MODULE: ./build/load/harden/rules/caching.js


const header = 'Cache-Control';
const remedy = {
    text: 'Send Cache-Control: no-store with answers that are one user’s, or private where the browser may keep them.',
    helmet: null,
};
/**
 * Whether an answer to a request with credentials may be kept where others find it (RFC 9111, 3.5 and 5.2.2). Nothing said: shared caches
 * leave out what was asked with Authorization, but not with a cookie, and browsers keep both.
 */
const caching = ({ headers, authenticated }) => {
    if (!authenticated)
        return [];
    const value = headerOf(headers, 'cache-control');
    if (value === null) {
        return [
            {
                header,
                kind: 'missing',
                value,
                level: 'info',
                why: 'The answer to a request with credentials may be kept by a browser, and by a proxy where the credentials are a cookie.',
                remedy,
            },
        ];
    }
    const directives = value
        .toLowerCase()
        .split(',')
        .map((directive) => directive.trim().split('=', 1)[0]);
    if (directives.includes('no-store') || directives.includes('private'))
        return [];
    const shared = directives.find((directive) => directive === 'public' || directive === 's-maxage');
    if (shared === undefined)
        return [];
    return [
        {
            header,
            kind: 'weak',
            value: shownValue(value),
            level: 'warning',
            why: `${shared} lets proxies give the answer to a request with credentials to others.`,
            remedy,
        },
    ];
};

;// CONCATENATED MODULE: ./build/load/harden/rules/content-security-policy.js

/** The policies that are enforced, all of which must permit what is to happen (CSP Level 3, 4.1.1: parse a response's CSPs). */
function policiesOf(headers) {
    const written = headerOf(headers, 'content-security-policy')?.split(',') ?? [];
    return written.map(parse).filter((policy) => policy.size > 0);
}
function parse(written) {
    const policy = new Map();
    for (const directive of written.split(';')) {
        const [name, ...sources] = directive.trim().split(/[\t\n\f\r ]+/);
        // Of two of a name the first counts (2.2.1).
        if (name !== undefined && name !== '' && !policy.has(name.toLowerCase()))
            policy.set(name.toLowerCase(), sources);
    }
    return policy;
}

;// CONCATENATED MODULE: ./build/load/harden/rules/content.js



const content_header = 'Content-Security-Policy';
const content_remedy = {
    text: "Let a page load scripts from its own origin only, inline ones by nonce; an API that sends no pages needs no more than default-src 'none'; frame-ancestors 'none'.",
    helmet: `contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], frameAncestors: ["'none'"] } }`,
};
/** Whether scripts that somebody has slipped in would run. */
const contentSecurityPolicy = ({ headers, isDocument }) => {
    const level = isDocument ? 'warning' : 'info';
    const policies = policiesOf(headers);
    if (policies.length === 0) {
        const reported = headerOf(headers, 'content-security-policy-report-only');
        if (reported === null) {
            const why = isDocument
                ? 'Without it a script that somebody has slipped into the page runs.'
                : 'An answer that is no page gains little by it, until an error or a proxy makes one of it.';
            return [{ header: content_header, kind: 'missing', value: null, level, why, remedy: content_remedy }];
        }
        return [
            {
                header: content_header,
                kind: 'weak',
                value: shownValue(reported),
                level,
                why: 'It is only reported (Report-Only), nothing is prevented.',
                remedy: content_remedy,
            },
        ];
    }
    // Every policy must permit a script: one that is strict is enough.
    const weaknesses = policies.map((policy) => weaknessOf(policy, isDocument));
    const [why] = weaknesses;
    if (why === undefined || why === null || weaknesses.includes(null))
        return [];
    return [{ header: content_header, kind: 'weak', value: shownValue(headerOf(headers, 'content-security-policy') ?? ''), level, why, remedy: content_remedy }];
};
function weaknessOf(policy, isDocument) {
    const sources = (policy.get('script-src') ?? policy.get('default-src'))?.map((source) => source.toLowerCase());
    if (sources === undefined)
        return isDocument ? 'It has neither script-src nor default-src, so any script runs.' : null;
    // A nonce or a hash makes browsers ignore 'unsafe-inline', 'strict-dynamic' hosts and schemes as well (CSP Level 3, 6.7 and 8.2).
    const picked = sources.some((source) => /^'(nonce|sha(256|384|512))-/.test(source));
    if (!picked && sources.includes("'unsafe-inline'"))
        return "script-src permits 'unsafe-inline': a script slipped into the page runs.";
    if (sources.includes("'unsafe-eval'"))
        return "script-src permits 'unsafe-eval': text that becomes code runs.";
    const any = sources.find((source) => ['*', 'http:', 'https:', 'data:', 'blob:'].includes(source));
    if (any !== undefined && !sources.includes("'strict-dynamic'"))
        return `script-src permits ${any}: scripts of anybody's run.`;
    return null;
}

;// CONCATENATED MODULE: ./build/load/harden/rules/disclosure.js


const frameworks = ['X-Powered-By', 'X-AspNet-Version', 'X-AspNetMvc-Version', 'X-Generator'];
/** What the answer tells about what runs behind it: which published holes to try. */
const disclosure = ({ headers }) => {
    const named = frameworks.flatMap((header) => {
        const value = headerOf(headers, header.toLowerCase());
        if (value === null)
            return [];
        const remedy = {
            text: "Leave it out: app.disable('x-powered-by') in Express does it as well.",
            helmet: header === 'X-Powered-By' ? 'xPoweredBy: true' : null,
        };
        return [
            {
                header,
                kind: 'revealing',
                value: shownValue(value),
                level: 'warning',
                why: 'It tells which framework runs here, and with that which published holes to try.',
                remedy,
            },
        ];
    });
    const server = headerOf(headers, 'server');
    if (server === null || !/[/ ]v?\d/i.test(server))
        return named;
    const remedy = { text: 'Leave the version out (server_tokens off in nginx, ServerTokens Prod in Apache).', helmet: null };
    const why = 'It tells the version of the server, and with that which published holes to try.';
    return [...named, { header: 'Server', kind: 'revealing', value: shownValue(server), level: 'warning', why, remedy }];
};

;// CONCATENATED MODULE: ./build/load/harden/rules/framing.js



const framing_remedy = {
    text: "Send frame-ancestors 'none' in Content-Security-Policy, or X-Frame-Options: DENY for browsers that do not know it.",
    helmet: `xFrameOptions: { action: 'deny' }`,
};
/** Who may show the answer in a frame of theirs. frame-ancestors makes browsers ignore X-Frame-Options (CSP Level 3, 6.4.2). */
const framing = ({ headers, isDocument }) => {
    const level = isDocument ? 'warning' : 'info';
    const flaw = (header, value, why) => [
        { header, kind: value === null ? 'missing' : 'weak', value: value === null ? null : shownValue(value), level, why, remedy: framing_remedy },
    ];
    const ancestors = policiesOf(headers).flatMap((policy) => policy.has('frame-ancestors') ? [policy.get('frame-ancestors') ?? []] : []);
    if (ancestors.length > 0) {
        const open = ancestors.every((sources) => sources.some((source) => ['*', 'http:', 'https:'].includes(source.toLowerCase())));
        if (!open)
            return [];
        return flaw('Content-Security-Policy', `frame-ancestors ${ancestors[0]?.join(' ') ?? ''}`, 'frame-ancestors lets every page show this one in a frame.');
    }
    const value = headerOf(headers, 'x-frame-options');
    if (value === null)
        return flaw('X-Frame-Options', null, 'Neither it nor frame-ancestors keeps another page from showing this one in a frame and catching clicks.');
    // HTML standard, 7.6: values are a set; DENY and SAMEORIGIN together, like whatever is unknown, are not what anybody meant.
    const values = new Set(value.split(',').map((each) => each.trim().toLowerCase()));
    if (values.size === 1 && (values.has('deny') || values.has('sameorigin')))
        return [];
    const why = /allow-from/i.test(value)
        ? 'ALLOW-FROM is obsolete: browsers ignore the header.'
        : 'It is neither DENY nor SAMEORIGIN, and browsers do not agree on the rest.';
    return flaw('X-Frame-Options', value, why);
};

;// CONCATENATED MODULE: ./build/load/harden/rules/isolation.js


const isolations = [
    {
        header: 'Cross-Origin-Opener-Policy',
        good: ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'],
        missing: 'Without it a page that opens this one in a window keeps a hold on it.',
        weak: 'A page that opens this one in a window keeps a hold on it.',
        remedy: { text: 'Send same-origin.', helmet: `crossOriginOpenerPolicy: { policy: 'same-origin' }` },
        level: ({ isDocument }) => (isDocument ? 'warning' : 'info'),
    },
    {
        header: 'Cross-Origin-Embedder-Policy',
        good: ['require-corp', 'credentialless'],
        missing: 'Without it a page may load what has not agreed to be loaded, and gets no isolated process.',
        weak: 'A page may load what has not agreed to be loaded, and gets no isolated process.',
        // Not on by default in helmet since version 7: it breaks pages that load images of others'.
        remedy: {
            text: 'Send require-corp, if all that the page loads from elsewhere agrees to it.',
            helmet: `crossOriginEmbedderPolicy: { policy: 'require-corp' }`,
        },
        level: () => 'info',
    },
    {
        header: 'Cross-Origin-Resource-Policy',
        good: ['same-origin', 'same-site'],
        missing: 'Without it any page may load the answer into its process, where side channels can read it.',
        weak: 'Any page may load the answer into its process, where side channels can read it: right for what is public only.',
        remedy: {
            text: 'Send same-origin, or same-site for the own pages on another name.',
            helmet: `crossOriginResourcePolicy: { policy: 'same-origin' }`,
        },
        level: ({ authenticated }) => (authenticated ? 'warning' : 'info'),
    },
];
/** Who may hold or load the answer from another origin. */
const isolation = (answer) => isolations.flatMap(({ header, good, missing, weak, remedy, level }) => {
    const value = headerOf(answer.headers, header.toLowerCase());
    if (value === null)
        return [{ header, kind: 'missing', value, level: level(answer), why: missing, remedy }];
    // The value is an item of a structured field, and may have parameters (report-to).
    if (good.includes(value.split(';', 1)[0]?.trim().toLowerCase() ?? ''))
        return [];
    return [{ header, kind: 'weak', value: shownValue(value), level: level(answer), why: weak, remedy }];
});

;// CONCATENATED MODULE: ./build/load/harden/rules/referrer.js


const referrer_header = 'Referrer-Policy';
const referrer_remedy = {
    text: 'Send no-referrer, or strict-origin-when-cross-origin where other sites need to know.',
    helmet: `referrerPolicy: { policy: 'no-referrer' }`,
};
const strict = new Set([
    'no-referrer',
    'same-origin',
    'origin',
    'origin-when-cross-origin',
    'strict-origin',
    'strict-origin-when-cross-origin',
]);
const loose = new Set(['unsafe-url', 'no-referrer-when-downgrade']);
/** How much of the page's address is told to others. The last value that a browser knows counts (Referrer Policy, 8.1 and 11.1). */
const referrer = ({ headers, isDocument }) => {
    const value = headerOf(headers, 'referrer-policy');
    if (value === null) {
        const why = 'Browsers now tell others the origin only; older ones, the whole address with its parameters.';
        return [{ header: referrer_header, kind: 'missing', value, level: 'info', why, remedy: referrer_remedy }];
    }
    const known = value
        .split(',')
        .map((each) => each.trim().toLowerCase())
        .filter((each) => strict.has(each) || loose.has(each));
    const counts = known.at(-1);
    if (counts !== undefined && strict.has(counts))
        return [];
    const why = counts === undefined ? 'No browser knows that value.' : `${counts} tells other sites the whole address with its parameters.`;
    return [{ header: referrer_header, kind: 'weak', value: shownValue(value), level: isDocument ? 'warning' : 'info', why, remedy: referrer_remedy }];
};

;// CONCATENATED MODULE: ./build/load/harden/rules/sniffing.js


const sniffing_header = 'X-Content-Type-Options';
const sniffing_remedy = { text: 'Send nosniff with every answer.', helmet: 'xContentTypeOptions: true' };
/** Whether a browser guesses what an answer is (Fetch standard, "nosniff": the first value counts). */
const sniffing = ({ headers }) => {
    const value = headerOf(headers, 'x-content-type-options');
    if (value === null) {
        const why = 'Without it a browser may take an answer for a script or a page whatever its type says.';
        return [{ header: sniffing_header, kind: 'missing', value: null, level: 'warning', why, remedy: sniffing_remedy }];
    }
    if (value.split(',', 1)[0]?.trim().toLowerCase() === 'nosniff')
        return [];
    return [
        {
            header: sniffing_header,
            kind: 'weak',
            value: shownValue(value),
            level: 'warning',
            why: 'Only nosniff means anything; browsers ignore it.',
            remedy: sniffing_remedy,
        },
    ];
};

;// CONCATENATED MODULE: ./build/load/harden/rules/transport.js


const transport_header = 'Strict-Transport-Security';
/** 180 days, in s: below that browsers' preload lists and SSL Labs take it for a trial. */
const shortest = 15_552_000;
const transport_remedy = {
    text: 'Send max-age of a year once every name below the domain is served over TLS.',
    helmet: 'strictTransportSecurity: { maxAge: 31536000, includeSubDomains: true }',
};
/** RFC 6797. Browsers ignore the header over plain HTTP (8.1), where a proxy may be the one who adds it: then its lack proves nothing. */
const transport = ({ headers, https }) => {
    // Of several, the first counts (8.1).
    const value = firstHeaderOf(headers, 'strict-transport-security');
    if (value === null)
        return [missing(https)];
    const weak = transport_weaknessOf(value);
    return weak === null ? [] : [{ header: transport_header, kind: 'weak', value: shownValue(value), level: 'warning', why: weak, remedy: transport_remedy }];
};
function missing(https) {
    const why = https
        ? 'Without it a browser tries plain HTTP first, where anybody on the way can answer.'
        : 'It was asked over plain HTTP, where the header does nothing: a proxy that ends TLS may add it, which cannot be seen from here.';
    return { header: transport_header, kind: 'missing', value: null, level: https ? 'warning' : 'info', why, remedy: transport_remedy };
}
function transport_weaknessOf(value) {
    const [, seconds] = /(?:^|;)\s*max-age\s*=\s*"?(\d+)"?\s*(?:;|$)/i.exec(value) ?? [];
    if (seconds === undefined)
        return 'It has no max-age, so browsers ignore it.';
    if (Number(seconds) === 0)
        return 'max-age=0 makes browsers forget that the service is to be asked over TLS only.';
    if (Number(seconds) < shortest)
        return `max-age=${seconds} is less than 180 days: who comes less often is unprotected.`;
    return null;
}

;// CONCATENATED MODULE: ./build/load/harden/security-headers.js











/**
 * The OWASP HTTP Headers Cheat Sheet and Secure Headers Project, with what the OWASP REST Security Cheat Sheet says of answers that are no
 * pages: there most headers do nothing, and their lack is 'info'.
 */
const security_headers_rules = [
    transport,
    contentSecurityPolicy,
    framing,
    sniffing,
    isolation,
    referrer,
    disclosure,
    caching,
];
/**
 * Judges the headers of one answer. `https`: whether it came over TLS; `authenticated`: whether the request carried Authorization or Cookie.
 */
function judgeSecurityHeaders(headers, how) {
    const answer = { headers, ...how, isDocument: isDocument(headers) };
    return security_headers_rules.flatMap((rule) => rule(answer));
}
/** Asks each target once, one after the other, and judges its headers. Rejects with the signal's reason; `UserError` where one cannot be sent. */
async function checkSecurityHeaders(targets, origin, settings) {
    const found = [];
    for (const target of targets)
        found.push(await check(target, origin, settings));
    return found;
}
async function check(target, origin, settings) {
    const asker = newAsker(target, origin, 1, settings);
    try {
        const answer = await asker.ask();
        if (answer.kind === 'failure')
            return { ...answer, target: target.name };
        const https = new URL(target.url, origin).protocol === 'https:';
        const authenticated = hasHeader(target.headers, 'authorization') || hasHeader(target.headers, 'cookie');
        const flaws = judgeSecurityHeaders(answer.headers, { https, authenticated });
        return { kind: 'answer', target: target.name, status: answer.status, flaws };
    }
    finally {
        await asker.close();
    }
}
/** HTML, XHTML and SVG run scripts; without a type a browser guesses, and may guess that. */
function isDocument(headers) {
    const type = headerOf(headers, 'content-type');
    if (type !== null)
        return /^\s*(text\/html|application\/xhtml\+xml|image\/svg\+xml)\b/i.test(type);
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headerOf(headers, 'content-length') ?? 0) > 0;
    return hasBody;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/harden.js




/** The limit that the first target is to keep. Throws `UserError`. */
function expectedRate({ expectRateLimit }) {
    if (expectRateLimit === null)
        return null;
    try {
        return readRate(expectRateLimit);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`expect-rate-limit: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
/** Looks at headers first: a limit that was reached would answer with its own. */
async function harden(request) {
    const { targets, origin, rate, securityHeaders, settings, deadline, progress } = request;
    const [first] = targets;
    if (securityHeaders)
        progress.phase('looking at security headers');
    const headers = securityHeaders ? await checkSecurityHeaders(targets, origin, settings) : null;
    if (rate === null || first === undefined)
        return { rateLimit: null, headers };
    progress.phase(`proving the rate limit of ${first.name}`);
    const budgetMs = Math.max(1000, deadline - performance.now());
    return { rateLimit: await proveRateLimit({ target: first, origin, rate, budgetMs, ...settings }), headers };
}
/** Beside its speed, whatever was asked of the service. */
function hardened({ config, signal, progress, deadline, time }, { targets, ca, rate }, origin) {
    const settings = { ca, timeoutMs: config.requestTimeoutMs, signal };
    const { securityHeaders } = config;
    return time.during('hardening', () => harden({ targets, origin, rate, securityHeaders, settings, deadline, progress }));
}

// EXTERNAL MODULE: ./build/process/last-words.js
var last_words = __webpack_require__(27025);
;// CONCATENATED MODULE: ./build/modes/load-baseline/sides.js


/** A service ended under load. */
class Ended extends Error {
    name = 'Ended';
    service;
    constructor(service) {
        super(`the ${service.side} ended by itself`);
        this.service = service;
    }
}
/** Where base, head and the base's second process are now. */
function originsOf(sides) {
    const of = (side) => sides.service(side).origin;
    return { base: of('base'), head: of('head'), alike: of('base again') };
}
/** Throws `Ended` where one of them is gone. */
function checkSides(sides, requests) {
    const ended = requests.map(({ side }) => sides.service(side)).find((service) => service.ended !== null);
    if (ended !== undefined)
        throw new Ended(ended);
}
/** What ended by itself is a mistake in the set-up where it is the base; of the head it is what the change did. */
function endedBase({ service }, progress) {
    showLog(service, progress);
    return new errors/* UserError */.yo(`the service of the base ended under load ${howEnded(service)}: ${lastWordsOf(service)}`, {
        remedy: 'Lower `rate` or `concurrency`, or give the runner more memory.',
    });
}
/** "with exit code 137", "by SIGKILL". */
function howEnded({ ended }) {
    if (ended === null || (ended.signal === null && ended.exitCode === null))
        return 'without a word';
    return ended.signal === null ? `with exit code ${ended.exitCode}` : `by ${ended.signal}`;
}
/** The error that it printed last, else its last lines, in one. */
function lastWordsOf(service) {
    return (0,last_words/* lastWords */.a)(service.log()) || 'it printed nothing';
}
const mostLines = 50;
const longestLine = 500;
/** Once it is ready a service's output is kept, but not shown: where it ended, its last lines are. */
function showLog(service, progress) {
    progress.phase(`what the ${service.side} printed last`);
    for (const line of service.log().trimEnd().split('\n').slice(-mostLines)) {
        progress.foreign(line.length > longestLine ? `${line.slice(0, longestLine)}…` : line);
    }
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/ramp.js



/** Callers, doubled from step to step. */
const most = 512;
/** Of each step, in ms. */
const stepMs = 3000;
/** So many steps without more answers are enough to see that there will be none. */
const flatSteps = 2;
/** Raises the number of callers until throughput has stopped growing, the generator is at its limit, the service has ended, or the time is over. */
async function climb(drive, progress, { until, outOfTime, usage, isGone }) {
    const steps = [];
    let best = 0;
    let flat = 0;
    for (let concurrency = 1; concurrency <= most && flat < flatSteps; concurrency *= 2) {
        if (performance.now() + stepMs > until) {
            outOfTime();
            break;
        }
        progress.phase(`ramp: ${concurrency} ${concurrency === 1 ? 'caller' : 'callers'}`);
        await usage?.();
        const { measured, elapsedMs, generator } = await drive({ kind: 'closed', concurrency }, stepMs);
        const used = (await usage?.()) ?? null;
        if (isGone() || generator.limited)
            break;
        const { latency } = (0,recorder/* mergeMeasurements */.O)(measured.values());
        const perSecond = (latency.count * 1000) / Math.max(1, elapsedMs);
        steps.push({ concurrency, perSecond, p95Ms: latency.percentile(95), cores: used?.cores ?? null });
        flat = perSecond > best * 1.05 ? 0 : flat + 1;
        best = Math.max(best, perSecond);
    }
    return steps;
}
/** Raises the number of callers of a service, if that was asked for, as far as the time goes. To be done last: it may not survive. */
async function rampOn(run, scenario, { origin, service }) {
    const { config, progress, deadline, time } = run;
    if (!config.ramp)
        return { steps: [], notes: [] };
    const outOfTime = () => time.leaveOut('further steps of the ramp');
    const usage = service && (() => service.usage());
    const isGone = () => service !== null && service.ended !== null;
    const steps = await time.during('ramp', () => climb(driverOf(run, scenario, origin), progress, { until: deadline, outOfTime, usage, isGone }));
    if (service === null || service.ended === null)
        return { steps, notes: [] };
    showLog(service, progress);
    const stood = steps.at(-1)?.concurrency;
    const callers = stood === undefined ? 'the first caller' : `more than ${stood} ${stood === 1 ? 'caller' : 'callers'}`;
    return { steps, notes: [`The service ended under ${callers} of the ramp, ${howEnded(service)}: ${lastWordsOf(service)}`] };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/regular-bytes.js
var regular_bytes = __webpack_require__(12213);
;// CONCATENATED MODULE: ./build/load/regular-file.js


/**
 * Reads a file of at most so many bytes. Throws an `Error` of one line where it cannot be read, is larger, or is no regular file. `path` is
 * absolute; `called` is what the error calls it.
 */
async function readRegularFile(path, called, mostBytes) {
    try {
        return await (0,regular_bytes/* regularBytes */._)(path, mostBytes);
    }
    catch (error) {
        if (!(error instanceof regular_bytes/* NotRead */.Y))
            throw new Error(`${called} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
        throw new Error(error.what === 'too large' ? `${called} is larger than ${mostBytes / 1024 / 1024} MiB` : `${called} is no regular file`);
    }
}

;// CONCATENATED MODULE: ./build/load/targets/body.js


/** In bytes. A larger one measures the network, and every request in flight holds it. */
const largestBody = 10 * 1024 * 1024;
/**
 * Reads a body: "@orders.json" is the file of that name, relative to `directory`; any other text stands for itself. A map or a list (of
 * YAML) is written as JSON. Throws an `Error` of one line where the file cannot be read, or more than 10 MiB would be sent.
 */
async function readBody(given, directory) {
    if (typeof given !== 'string')
        return { bytes: bounded(Buffer.from(JSON.stringify(given))), contentType: 'application/json' };
    const bytes = given.startsWith('@') ? await contentOf(given.slice(1).trim(), directory) : bounded(Buffer.from(given));
    return { bytes, contentType: isJson(bytes) ? 'application/json' : null };
}
async function contentOf(path, directory) {
    if (path === '')
        throw new Error('"@" names no file: write "@orders.json"');
    return readRegularFile((0,external_node_path_.resolve)(directory, path), `the body's file ${JSON.stringify(path)}`, largestBody);
}
function bounded(bytes) {
    if (bytes.length > largestBody)
        throw new Error('the body is larger than 10 MiB');
    return bytes;
}
function isJson(bytes) {
    try {
        JSON.parse(bytes.toString());
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/load/targets/loopback.js

const here = new external_node_net_.BlockList();
here.addSubnet('127.0.0.0', 8, 'ipv4');
here.addAddress('::1', 'ipv6');
// The unspecified address: who connects to it comes to this machine, if anywhere.
here.addAddress('0.0.0.0', 'ipv4');
here.addAddress('::', 'ipv6');
/**
 * Whether a URL leads to this machine and cannot lead elsewhere: 127.0.0.0/8, ::1, their IPv4-mapped forms, the unspecified addresses,
 * localhost and names below it (RFC 6761, 6.3). Any other name is not asked about: what it resolves to may change between the question and
 * the load. Numbers in other notations (0x7f000001, 017700000001, 127.1) are what the URL standard makes of them.
 */
function isLoopback(url) {
    if (!URL.canParse(url))
        return false;
    const { hostname, protocol } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        return false;
    const host = hostname.replace(/^\[|\]$/g, '');
    const family = (0,external_node_net_.isIP)(host);
    if (family !== 0)
        return here.check(host, family === 6 ? 'ipv6' : 'ipv4');
    return /(^|\.)localhost\.?$/.test(host);
}

// EXTERNAL MODULE: ./build/load/targets/status-expectation.js
var status_expectation = __webpack_require__(8992);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/load/targets/location.js


/**
 * Reads a method. CONNECT asks for a tunnel, and is none that a load could send. Throws an `Error` of one line.
 */
function readMethod(given) {
    const method = given.trim().toUpperCase();
    if (external_node_http_.METHODS.includes(method) && method !== 'CONNECT')
        return method;
    throw new Error(`${JSON.stringify(given.slice(0, 80))} is not a method such as GET or POST`);
}
/**
 * Reads where a target is: a path on the service ("/orders?limit=20"), or an absolute http(s) URL. It is returned as it is sent: without a
 * fragment, and encoded as the URL standard does it. Passwords and parameters with secret names are registered. Throws an `Error` of one
 * line.
 */
function readLocation(given) {
    const written = given.trim();
    (0,secrets/* registerUrl */.vT)(written);
    const absolute = /^https?:\/\//i.test(written);
    if (!absolute && !/^\/(?!\/)/.test(written)) {
        throw new Error(`${shownLocation(written)} is neither a path such as /orders nor a URL such as https://example.org/orders`);
    }
    // A backslash counts as a slash, so "/\host" would be another host's.
    if (/[\s\\]/.test(written))
        throw new Error('a target has a blank or a backslash in its URL: write %20 or %5C');
    const parsed = location_parse(absolute ? written : `http://localhost${written}`);
    if (parsed.username !== '' || parsed.password !== '')
        throw new Error('a target has a user or a password in its URL: give them as a header Authorization');
    const [, parameter] = /\{([\w.-]+)\}/.exec(written.split(/[?#]/, 1)[0] ?? '') ?? [];
    if (parameter !== undefined)
        throw new Error(`a target has a parameter in its path: give a value for {${parameter}}`);
    const path = parsed.pathname + parsed.search;
    (0,secrets/* registerUrl */.vT)(path);
    // "/.//host" has become "//host", which is a URL on another host.
    if (!absolute && path.startsWith('//'))
        throw new Error('a target has a path that begins with two slashes');
    return absolute ? parsed.origin + path : path;
}
/** As an error shows it, without what could be secret: parameters, and what stands before an @. */
function shownLocation(written) {
    const short = written.replace(/[?#].*$/s, '?…').replace(/^.*@/s, '…@');
    return JSON.stringify(short.slice(0, 80));
}
function location_parse(url) {
    if (!URL.canParse(url))
        throw new Error('a target has a URL that cannot be read');
    return new URL(url);
}

;// CONCATENATED MODULE: ./build/load/targets/targets.js





const noDefaults = { method: null, headers: {}, body: null, expected: status_expectation/* goodStatus */.O };
const mostTargets = 1000;
const heaviest = 1_000_000;
const bodyless = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const targets_text = schemas/* string */.YjP().max(100_000);
const object = schemas/* strictObject */.rej({
    name: targets_text.optional(),
    method: targets_text.optional(),
    url: targets_text.optional(),
    path: targets_text.optional(),
    headers: schemas/* union */.KCZ([targets_text, schemas/* array */.YOg(targets_text), schemas/* record */.g1P(targets_text, schemas/* union */.KCZ([targets_text, schemas/* number */.aig(), schemas/* boolean */.zMY()]))]).optional(),
    body: schemas/* unknown */.L5J().optional(),
    weight: schemas/* number */.aig().optional(),
    'expect-status': schemas/* union */.KCZ([targets_text, schemas/* number */.aig(), schemas/* array */.YOg(schemas/* union */.KCZ([targets_text, schemas/* number */.aig()]))]).optional(),
});
/**
 * Reads targets: lines such as "GET /orders?limit=20", "/orders", "3 POST https://example.org/orders" (taken three times as often as one
 * without a number), or maps of name, method, url or path, headers, body, weight and expect-status. Text is read line by line; empty lines
 * and those that begin with "#" are left out. A target without a name is called by its method and URL. Throws an `Error` of one line where
 * one cannot be read, two have the same name, or there are none or more than 1,000.
 */
async function readTargets(given, defaults) {
    const entries = typeof given === 'string' ? linesOf(given) : Array.isArray(given) ? given : [given];
    if (entries.length === 0)
        throw new Error('there is no target');
    if (entries.length > mostTargets)
        throw new Error(`there are ${entries.length} targets, and at most ${mostTargets} can be told apart in a report`);
    const targets = [];
    for (const entry of entries)
        targets.push(await readTarget(entry, defaults));
    const names = targets.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new Error(`two targets are called ${JSON.stringify(twice)}: give one of them a name of its own`);
    return targets;
}
/** Reads one of them. */
async function readTarget(given, defaults) {
    const { name, method, url, path, headers, weight = 1, ...rest } = typeof given === 'string' ? objectOf(given) : checked(given);
    const [where, other] = [url, path].filter((each) => each !== undefined);
    if (where === undefined)
        throw new Error('a target has no url');
    if (other !== undefined)
        throw new Error('a target has a url and a path: give one of them');
    if (!(weight > 0 && weight <= heaviest))
        throw new Error(`${weight} is not a weight: a number above 0, at most ${heaviest}`);
    const location = readLocation(where);
    const own = isGiven(rest.body) ? await readBody(rest.body, defaults.directory) : null;
    const verb = readMethod(method ?? defaults.method ?? ((own ?? defaults.body) === null ? 'GET' : 'POST'));
    const body = own ?? (bodyless.has(verb) ? null : defaults.body);
    const all = mergedHeaders(defaults.headers, readHeaders(headers));
    const typed = body?.contentType != null && !hasHeader(all, 'content-type') ? { ...all, 'Content-Type': body.contentType } : all;
    return {
        name: readName(name) ?? `${verb} ${location}`,
        method: verb,
        url: location,
        headers: typed,
        body: body?.bytes ?? null,
        weight,
        expected: readExpected(rest['expect-status']) ?? defaults.expected,
    };
}
function linesOf(given) {
    const lines = given.split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
/** [weight] [method] where */
function objectOf(line) {
    const match = /^(?:(\d+(?:\.\d+)?)\s+)?(?:([A-Za-z-]+)\s+)?(\S+)$/.exec(line.trim());
    if (match === null)
        throw new Error(`${shownLocation(line)} is not a target such as "GET /orders", "/orders" or "3 GET /orders"`);
    const [, weight, method, url] = match;
    return {
        url,
        ...(method === undefined ? {} : { method }),
        ...(weight === undefined ? {} : { weight: Number(weight) }),
        body: undefined,
    };
}
function checked(given) {
    const { success, data, error } = object.safeParse(given);
    if (success)
        return data;
    const [issue] = error.issues;
    throw new Error(`a target cannot be read: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`);
}
function readHeaders(given) {
    if (given === undefined)
        return {};
    if (typeof given === 'string')
        return readHeaderLines(given.split(/\r?\n/).filter((line) => line.trim() !== ''));
    if (Array.isArray(given))
        return readHeaderLines(given);
    return checkedHeaders(Object.entries(given).map(([name, value]) => [name, String(value)]));
}
function readName(given) {
    if (given === undefined)
        return null;
    const name = given.trim();
    // Shown in tables, comments and logs.
    if (name === '' || name.length > 200 || /\p{Cc}/u.test(name))
        throw new Error(`${JSON.stringify(name.slice(0, 80))} is not a name of one line and at most 200 characters`);
    return name;
}
function readExpected(given) {
    if (given === undefined)
        return null;
    return (0,status_expectation/* readStatusExpectation */.$)(Array.isArray(given) ? given.join(', ') : String(given));
}
function isGiven(value) {
    return value !== undefined && value !== null;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function iso_duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

;// CONCATENATED MODULE: ./build/load/baseline/baseline.js
/** The form of baseline.json. Another one is not read: a comparison with it could be of something else. */
const baselineVersion = 1;

;// CONCATENATED MODULE: ./build/load/baseline/baseline-json.js





/** In bytes. 1,000 targets take 4 MB. */
const largestBaseline = 32 * 1024 * 1024;
const baseline_json_mostTargets = 1000;
const mostRounds = 1000;
const baseline_json_text = schemas/* string */.YjP().max(500);
/** A run that is compared with it drives rounds as long as its. */
const longestRoundMs = 10_000;
/** In ms: a µs to an hour, as a histogram holds them. */
const baseline_json_p95 = schemas/* number */.aig().min(0.001).max(3_700_000);
/** Within what `rate` and `concurrency` take: a run that is compared with it is driven at its pace. */
const pace = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('closed'), concurrency: schemas/* number */.aig().int().positive().max(10_000) }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('open'), perSecond: schemas/* number */.aig().positive().max(1_000_000) }),
]);
const baseline_json_form = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(baselineVersion),
    preflight: baseline_json_text,
    createdAt: datetime(),
    commit: baseline_json_text.nullable(),
    machine: schemas/* strictObject */.rej({ cpu: baseline_json_text, cores: schemas/* number */.aig().int().positive(), node: baseline_json_text, platform: baseline_json_text }),
    reference: schemas/* number */.aig().int().positive(),
    load: schemas/* strictObject */.rej({ pace, roundMs: schemas/* number */.aig().positive().max(longestRoundMs) }),
    targets: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: baseline_json_text,
        fingerprint: schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/),
        /** P95 of the service and of the reference server in each, in ms. */
        rounds: schemas/* array */.YOg(schemas/* tuple */.PVZ([baseline_json_p95, baseline_json_p95])).max(mostRounds),
        service: measurement_json/* measurementJson */.Nc,
        reference: measurement_json/* measurementJson */.Nc,
    }))
        .max(baseline_json_mostTargets)
        .refine((targets) => new Set(targets.map(({ name }) => name)).size === targets.length, 'two targets have the same name'),
});
/** Writes a baseline as JSON. What is text in it holds no secret: see `recordBaseline`. */
function writeBaseline(baseline) {
    const targets = baseline.targets.map(({ rounds, service, reference, ...target }) => ({
        ...target,
        rounds: rounds.map((round) => [round.service, round.reference]),
        service: (0,measurement_json/* measurementToJson */.IX)(service),
        reference: (0,measurement_json/* measurementToJson */.IX)(reference),
    }));
    const written = { version: baselineVersion, ...baseline, targets };
    return `${JSON.stringify(written, null, 2)}\n`;
}
/**
 * Reads what `writeBaseline` wrote. It may have been written by anybody: everything in it has a form, a length and an end. `from` is what the
 * error calls it. Throws a `UserError` for anything else, another version included.
 */
function readBaseline(json, from) {
    if (json.length > largestBaseline)
        throw wrong(from, 'it is larger than 32 MiB');
    const parsed = baseline_json_parse(json, from);
    const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
    if (typeof version === 'number' && version !== baselineVersion) {
        throw new errors/* UserError */.yo(`${from} is a baseline of version ${version}, and this Preflight reads version ${baselineVersion}`, {
            remedy: 'Save it anew with --save, on the commit that is to be compared with.',
        });
    }
    const { success, data, error } = baseline_json_form.safeParse(parsed);
    if (!success) {
        const [issue] = error.issues;
        throw wrong(from, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`);
    }
    const { version: _, targets, ...rest } = data;
    return {
        ...rest,
        targets: targets.map(({ service, reference, rounds, ...target }, index) => ({
            ...target,
            rounds: rounds.map(([service, reference]) => ({ service, reference })),
            service: measurement(service, from, `targets.${index}.service`),
            reference: measurement(reference, from, `targets.${index}.reference`),
        })),
    };
}
/** The same of a file. `path` is absolute. */
async function readBaselineFile(path, from) {
    const bytes = await readRegularFile(path, from, largestBaseline).catch((error) => {
        throw new errors/* UserError */.yo((0,errors/* messageOf */.bD)(error), { remedy: 'Save one with preflight load --save.' });
    });
    return readBaseline(bytes.toString(), from);
}
/** Whether a text is a baseline of this or another version: what a new one may take the place of. */
function isBaseline(json) {
    try {
        return anyVersion.safeParse(JSON.parse(json)).success;
    }
    catch {
        return false;
    }
}
const anyVersion = schemas/* looseObject */._H3({
    version: schemas/* number */.aig(),
    preflight: schemas/* string */.YjP(),
    machine: schemas/* looseObject */._H3({}),
    load: schemas/* looseObject */._H3({}),
    targets: schemas/* array */.YOg(schemas/* unknown */.L5J()),
});
function baseline_json_parse(json, from) {
    try {
        return JSON.parse(json);
    }
    catch {
        throw wrong(from, 'it is no JSON');
    }
}
function measurement(json, from, where) {
    try {
        return (0,measurement_json/* measurementFromJson */.fl)(json);
    }
    catch (error) {
        throw wrong(from, `${where}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function wrong(from, what) {
    return new errors/* UserError */.yo(`${from} is no baseline of Preflight's: ${what.split('\n', 1)[0]}`, {
        remedy: 'Give the file that preflight load --save wrote.',
    });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/against.js





/**
 * Of what `baseline` or `--compare` names, the first that can be had; whether a base can be is not known before it was built and started.
 * The file that may be needed is read now. Throws `UserError` for one that is no baseline, and where one is missing that nothing stands in for.
 */
async function chooseBaseline(config) {
    const named = config.task === 'load' ? [config.compare ?? []].flat() : config.baseline;
    const choice = { against: { kind: 'nothing', reason: null }, otherwise: { kind: 'nothing', reason: null }, notes: [] };
    const missing = [];
    let hasBase = false;
    for (const [index, name] of named.entries()) {
        if (name === 'base' && config.task !== 'load') {
            // Nobody but who starts the service can start it as it was.
            hasBase = config.startCommand !== null;
            continue;
        }
        const found = isUrl(name) ? runningAt(name, named.slice(index + 1)) : await storedIn(config, name);
        if (found === null) {
            missing.push(name);
            continue;
        }
        const notes = absent(missing);
        return hasBase ? { against: { kind: 'base' }, otherwise: found, notes } : { ...choice, against: found, notes };
    }
    if (hasBase)
        return { ...choice, against: { kind: 'base' }, notes: absent(missing) };
    const [first] = missing;
    if (first !== undefined)
        throw notThere(first);
    return named.length === 0 ? choice : { ...choice, against: { kind: 'nothing', reason: 'No baseline was given.' } };
}
function isUrl(given) {
    return /^https?:\/\//i.test(given);
}
function runningAt(url, behind) {
    if (!URL.canParse(url))
        throw new errors/* UserError */.yo(`${url} is no URL of a service`, { remedy: 'Give one such as http://localhost:3000.' });
    if (behind.length > 0) {
        throw new errors/* UserError */.yo(`${behind.join(', ')} would never be compared with: a URL is taken for a service that is there`, {
            remedy: `Name ${url} last.`,
        });
    }
    return { kind: 'running', origin: new URL(url).origin, url };
}
/** null: there is no such file. */
async function storedIn({ workingDirectory }, file) {
    const path = (0,external_node_path_.resolve)(workingDirectory, file);
    if ((await (0,external_node_fs_promises_.stat)(path).catch(() => null)) === null)
        return null;
    return { kind: 'stored', file, baseline: await readBaselineFile(path, file) };
}
function absent(files) {
    return files.map((file) => `${(0,report_text/* code */.aY)(file)} is not there`);
}
function notThere(file) {
    const remedy = /^[\w.-]+:\d+(\/|$)/.test(file)
        ? `For a service give the whole URL, such as http://${file}.`
        : 'Save one with `save` (docs/load-baseline.md), or name `base` beside it.';
    return new errors/* UserError */.yo(`there is no ${file} to compare with`, { remedy });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/scenario.js









const scenario_callers = 50;
/** Reads and checks what is to be asked, before anything is started. Throws `UserError`. */
async function readScenario(config) {
    const targets = await targetsOf(config);
    const rate = expectedRate(config);
    const ca = config.caFile === null ? null : await (0,external_node_fs_promises_.readFile)(config.caFile, 'utf8');
    const choice = await chooseBaseline(config);
    const others = [choice.against, choice.otherwise].flatMap((each) => (each.kind === 'running' ? [each] : []));
    for (const { url } of others)
        refuseOtherPath(url, targets);
    const shared = { ...choice, ca, rate };
    const service = config.startCommand;
    if (service !== null) {
        const elsewhere = targets.filter(({ url }) => isUrl(url)).map(({ url }) => url);
        refuseRemote(config, [...elsewhere, ...others.map(({ origin }) => origin)]);
        return { ...shared, targets, subject: { kind: 'service', startCommand: service } };
    }
    const origins = [...new Set(targets.map(({ url }) => originOf(url)))];
    const [origin] = origins;
    if (origin === undefined || origins.length > 1) {
        throw new errors/* UserError */.yo(`the targets are on ${origins.length} servers: ${origins.join(', ')}`, {
            remedy: 'Load one server at a time.',
        });
    }
    refuseRemote(config, [origin, ...others.map(({ origin }) => origin)]);
    return { ...shared, targets: targets.map(onPath), subject: { kind: 'running', origin } };
}
/** At what pace a load that is not compared is driven. */
function paceAlone({ rate, concurrency }) {
    return rate === null ? { kind: 'closed', concurrency: concurrency ?? scenario_callers } : { kind: 'open', perSecond: rate };
}
/** What a comparison was told of its pace. */
function wantedPace({ rate, concurrency }) {
    return { concurrency, perSecond: rate };
}
async function targetsOf(config) {
    const given = config.targets.length > 0 ? onUrl(config.targets, config.url) : config.url === null ? [] : [config.url];
    if (given.length === 0) {
        throw new errors/* UserError */.yo('nothing says what to ask of the service', {
            remedy: 'Give `url`, such as /orders, or several `targets`.',
        });
    }
    const { method, header, body, expectStatus, workingDirectory: directory } = config;
    try {
        return await readTargets(given, {
            method,
            headers: readHeaderLines(header),
            body: body === null ? null : await readBody(body, directory),
            expected: (0,status_expectation/* readStatusExpectation */.$)(expectStatus),
            directory,
        });
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo((0,errors/* messageOf */.bD)(error), { cause: error });
    }
}
/** Paths beside a whole `url` are on its server. */
function onUrl(targets, url) {
    if (url === null || !isUrl(url))
        return targets;
    const { origin } = new URL(url);
    return targets.map((target) => {
        if (typeof target === 'string')
            return target.replace(/(^|\s)(\/\S*)$/, (_, before, path) => before + origin + path);
        const path = target.url ?? target.path;
        return typeof path === 'string' && path.startsWith('/') ? { ...target, path: undefined, url: origin + path } : target;
    });
}
/** Both services are asked the same: of the other's URL only the origin counts. */
function refuseOtherPath(other, targets) {
    const path = pathOf(other);
    if (path === '/' || targets.some(({ url }) => pathOf(url) === path))
        return;
    throw new errors/* UserError */.yo(`${other} names another path than the target`, {
        remedy: `Both are asked the same: give ${new URL(other).origin} alone, or the same path.`,
    });
}
function originOf(url) {
    if (isUrl(url) && URL.canParse(url))
        return new URL(url).origin;
    throw new errors/* UserError */.yo(`${url} is a path, and no start-command says which service it is on`, {
        remedy: 'Give start-command, or a whole URL such as http://localhost:3000/orders.',
    });
}
/** A target on its server: a name that was made of the URL needs its origin no longer. */
function onPath(target) {
    const url = pathOf(target.url);
    return { ...target, url, name: target.name === `${target.method} ${target.url}` ? `${target.method} ${url}` : target.name };
}
function pathOf(url) {
    const { pathname, search } = new URL(url, 'http://service');
    return pathname + search;
}
/** A slip in a file must not make a workflow load somebody's server. What a person types is meant. */
function refuseRemote(config, urls) {
    // With `merge` it was loaded already.
    if (config.allowRemoteTarget || config.task === 'load' || config.merge.length > 0)
        return;
    const remote = urls.find((url) => !isLoopback(url));
    if (remote === undefined)
        return;
    throw new errors/* UserError */.yo(`${new URL(remote).origin} is neither on this machine nor started by this run`, {
        remedy: 'Set allow-remote-target if it is yours to load.',
    });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/silence.js


const remedies = {
    refused: 'Is the service running, and is this its port?',
    dns: 'Is the name spelled right?',
    tls: 'It speaks no TLS, or its certificate is not trusted: name the certificate authority in ca-file.',
    timeout: 'Raise request-timeout, or lower the load.',
    protocol: 'Is this an HTTP service, and is it http or https?',
    reset: 'It closed every connection: what does its log say?',
};
/** Where nobody answered at all there is nothing to measure: a mistake in the address, and no result. Throws `UserError`. */
function refuseSilence(measured, origin) {
    const failures = new Map();
    let requests = 0;
    for (const each of measured) {
        if (each.statuses.size > 0)
            return;
        requests += each.requests;
        for (const [failure, times] of each.failures)
            failures.set(failure, (failures.get(failure) ?? 0) + times);
    }
    if (requests === 0)
        return;
    const [most] = [...failures].toSorted(([, a], [, b]) => b - a);
    throw new errors/* UserError */.yo(`${origin} answered none of ${(0,size/* count */.U9)(requests)} requests (${most?.[0] ?? 'no answer'})`, {
        remedy: most === undefined ? 'What does its log say?' : remedies[most[0]],
    });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/uncompared.js
/** How long a load lasts that is not compared, unless `duration` says otherwise, in ms. */
const usualMs = 30_000;
/** What was asked for; `within`: what of it fits into the time budget. In ms. */
function lengthOf({ config, deadline }) {
    const asked = config.durationMs ?? usualMs;
    return { asked, within: Math.min(asked, Math.max(1000, deadline - performance.now())) };
}
function uncompared(target, head) {
    return { target, head, base: null, decision: null };
}
/** Of a load that was measured and nothing else. */
const nothingElse = {
    comparison: { kind: 'nothing', reason: null },
    generator: { eventLoopUtilization: null, limited: false },
    hardening: null,
    advice: [],
    ramp: [],
    explained: null,
    places: new Map(),
    died: null,
};

;// CONCATENATED MODULE: ./build/modes/load-baseline/usage.js

/** Of base and head, as they run at the time: after a restart they are other processes. */
function usageMeter(running) {
    const rounds = [];
    const known = new WeakSet();
    const read = async (service) => {
        const usage = await service.usage();
        // The first reading holds the start and the warm-up.
        if (known.has(service))
            return usage;
        known.add(service);
        return null;
    };
    return {
        async afterRound({ base: toBase, head: toHead }) {
            const { base, head } = running();
            const [ofBase, ofHead] = await Promise.all([read(base), read(head)]);
            if (ofBase === null || ofHead === null)
                return;
            rounds.push({ base: usage_spent(ofBase, toBase.values()), head: usage_spent(ofHead, toHead.values()) });
        },
        found: () => resources_resourcesOf(rounds),
    };
}
/** What a service of ours has used, and for how many answers. */
function usage_spent(usage, measured) {
    const answers = [...measured].flatMap(({ statuses }) => [...statuses.values()]).reduce((sum, count) => sum + count, 0);
    return { ...usage, answers };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/drive-alone.js













/** Loads one service alone. `reason`: why it is compared with nothing; null: nobody asked for it. */
async function driveAlone(run, scenario, one, reason) {
    const { config, progress } = run;
    const { targets } = scenario;
    const pace = paceAlone(config);
    progress.phase(`loading ${one.origin}`);
    const { origin, service } = one;
    const usage = service && (() => service.usage());
    const { result, resources } = await run.time.during('load', async () => {
        await usage?.();
        const result = await driverOf(run, scenario, origin)(pace, lengthOf(run).within);
        const used = (await usage?.()) ?? null;
        const head = used && usage_spent(used, result.measured.values());
        return { result, resources: head && resources_resourcesOf([{ base: null, head }]) };
    });
    refuseSilence(result.measured.values(), origin);
    const hardening = await hardened(run, scenario, origin);
    one.check();
    const { steps: ramp, notes } = await rampOn(run, scenario, one);
    const outcomes = targets.flatMap((target) => {
        const measured = result.measured.get(target.name);
        return measured === undefined ? [] : [uncompared(target, { measured, elapsedMs: result.elapsedMs })];
    });
    return {
        targets: outcomes,
        comparison: { kind: 'nothing', reason },
        generator: result.generator,
        hardening,
        advice: adviceFor({ ...result, measured: [...result.measured.values()], pace, resources, ramp }),
        ramp,
        resources,
        died: null,
        ...unexplained,
        notes: [`${(0,report_text/* code */.aY)(origin)}, ${paceText(pace)} for ${(0,duration/* duration */.p)(result.elapsedMs)}`, ...notes],
    };
}

// EXTERNAL MODULE: ./build/load/drive/scheduler.js + 6 modules
var scheduler = __webpack_require__(55140);
// EXTERNAL MODULE: ./build/load/duet/duet.js + 10 modules
var duet_duet = __webpack_require__(19895);
;// CONCATENATED MODULE: ./build/modes/load-baseline/live.js


/** The running estimate of a comparison: "24 s of 60 s · GET /orders P50 4 ms P95 12 ms P99 20 ms · +3 % [−1, +7]". */
function showRound(progress, { phase, rounds, loadMs, mostMs, now }) {
    const last = rounds.at(-1);
    const worst = now?.targets.toSorted((a, b) => (b.ratio?.estimate ?? 0) - (a.ratio?.estimate ?? 0))[0];
    const measured = worst === undefined ? undefined : last?.head.get(worst.target);
    const parts = [
        `${phase === 'confirming' ? 'confirming, ' : ''}${(0,duration/* duration */.p)(loadMs)} of ${(0,duration/* duration */.p)(mostMs)}`,
        ...(worst === undefined || measured === undefined || last === undefined
            ? []
            : [`${worst.target} ${live_figures({ measured, elapsedMs: last.askedMs.get(worst.target) ?? last.elapsedMs })}`]),
        ...(worst?.ratio ? [changeWithInterval(worst.ratio)] : []),
    ];
    progress.update(parts.join(' · '));
}
/** "842 requests/s, P50 4 ms, P95 12 ms, P99 20 ms" */
function live_figures({ measured, elapsedMs }) {
    const of = (percent) => latency(measured.latency.percentile(percent));
    const rate = perSecond(elapsedMs > 0 ? (measured.latency.count * 1000) / elapsedMs : 0);
    return `${rate} requests/s, P50 ${of(50)}, P95 ${of(95)}, P99 ${of(99)}`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/side-by-side.js










/** Loads base and head side by side until the gate knows, or the time is spent. */
function compareSides(request) {
    return request.time.during('load', () => compare(request));
}
async function compare(request) {
    const { config, targets, ca, origins, restart, deadline, time, signal, progress } = request;
    progress.phase('comparing base and head');
    const restartMs = restart === null ? null : request.restartMs;
    const length = loadLength(config.durationMs, deadline - performance.now(), restartMs, targets.length);
    // Of `duration` that was said at the beginning.
    if (length.tooShortBy === 'time-budget')
        progress.note(tooShort(length));
    const loader = (0,scheduler/* openLoader */.c)({ targets, timeoutMs: config.requestTimeoutMs, ca });
    const load = (0,looks/* plannedLooks */.D)(length.loadMs / 1000);
    try {
        const duet = await (0,duet_duet/* runDuet */.O)({
            loader,
            targets,
            origins,
            restart: restart &&
                (() => {
                    time.turnTo('confirmation');
                    return restart();
                }),
            wanted: wantedPace(config),
            gate: { load, plan: (0,looks/* gatePlan */.FI)(load, config) },
            deadline,
            signal,
            async afterRound(state) {
                request.check();
                if (state.rounds.length === 1)
                    refuseSilentSide(state.rounds, origins);
                const last = state.rounds.at(-1);
                if (last !== undefined)
                    await request.meter?.afterRound(last);
                showRound(progress, state);
            },
        });
        return { duet, length, targets: targets.map((target) => side_by_side_outcomeOf(target, duet)) };
    }
    finally {
        await loader.close();
    }
}
/** What follows for scaling from how the head answered beside the base. */
function adviceOnHead({ rounds, confirmation, asking, generator }, resources, ramp) {
    const all = [...rounds, ...(confirmation ?? [])];
    const measured = all.flatMap(({ head }) => [...head.values()]);
    const elapsedMs = all.reduce((sum, round) => sum + round.elapsedMs, 0);
    return adviceFor({ measured, elapsedMs, pace: asking.pace, generator, resources, ramp });
}
/** A side that answers nothing from the first is a mistake in the set-up, and not a slow service. */
function refuseSilentSide([first], origins) {
    if (first === undefined)
        return;
    refuseSilence(first.base.values(), origins.base);
    refuseSilence(first.head.values(), origins.head);
}
function side_by_side_outcomeOf(target, { decision, rounds, confirmation }) {
    const all = [...rounds, ...(confirmation ?? [])];
    return {
        target,
        head: side_by_side_loadOf(target, all, ({ head }) => head),
        base: side_by_side_loadOf(target, all, ({ base }) => base),
        decision: decision.targets.find((each) => each.target === target.name) ?? null,
    };
}
function side_by_side_loadOf({ name }, rounds, side) {
    const measured = rounds.flatMap((round) => side(round).get(name) ?? []);
    return {
        measured: (0,recorder/* mergeMeasurements */.O)(measured),
        elapsedMs: rounds.reduce((sum, { askedMs }) => sum + (askedMs.get(name) ?? 0), 0),
    };
}

// EXTERNAL MODULE: ./build/load/decide/holm.js
var holm = __webpack_require__(65919);
;// CONCATENATED MODULE: ./build/load/baseline/machine.js

function thisMachine() {
    return {
        cpu: (0,external_node_os_.cpus)()[0]?.model.trim() || 'unknown',
        cores: (0,external_node_os_.availableParallelism)(),
        node: process.versions.node,
        platform: `${process.platform} ${process.arch}`,
    };
}
/** Whether their clocks can be compared: the same processor, as many cores of it, the same Node. */
function isSameMachine(stored, now) {
    return differences(stored, now).length === 0;
}
/** What differs, as sentences; none where nothing does. */
function differences(stored, now) {
    const notes = [];
    if (stored.cpu !== now.cpu || stored.cores !== now.cores) {
        notes.push(`The baseline was measured on ${described(stored)}, this on ${described(now)}: the reference evens out how fast they are, but not what one of them does better than the other.`);
    }
    if (stored.node !== now.node || stored.platform !== now.platform) {
        notes.push(`The baseline's reference ran on Node ${stored.node} (${stored.platform}), this one on Node ${now.node} (${now.platform}), which may be faster or slower at the same work.`);
    }
    return notes;
}
function described({ cpu, cores }) {
    return `${cpu} with ${cores} ${cores === 1 ? 'core' : 'cores'}`;
}

;// CONCATENATED MODULE: ./build/load/baseline/spread.js
/** Of a normal distribution, the standard deviation in median absolute deviations (Hampel, JASA 1974). */
const perDeviation = 1.4826;
/** How far values lie from their median: the median of the distances, scaled to be the standard deviation where they are normal. */
function spreadOf(values) {
    const middle = median(values);
    return perDeviation * median(values.map((value) => Math.abs(value - middle)));
}
function median(values) {
    const sorted = Float64Array.from(values).sort();
    const half = sorted.length >> 1;
    const upper = sorted[half] ?? Number.NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

// EXTERNAL MODULE: ./build/load/decide/normal.js
var normal = __webpack_require__(3202);
;// CONCATENATED MODULE: ./build/load/baseline/two-sample.js

/** Up to so many pairs of values the distribution is exact; it takes as many steps as half their square. */
const exactUpTo = 3600;
/**
 * The one-sided p of "the second sample does not lie more than `theta` above the first" in the Mann–Whitney test: the chance that so many
 * pairs with a difference above `theta`, or more, come about by dealing the values to the two samples at random (Mann & Whitney, Annals of
 * Mathematical Statistics 1947; Hollander & Wolfe, "Nonparametric Statistical Methods", 4.1). Ties do not count as above, so p is never too
 * small. Exact up to 3,600 pairs (60 rounds each), normal with the correction for continuity beyond. No values: 1.
 */
function mannWhitneyP(first, second, theta = 0) {
    const sorted = Float64Array.from(first).sort();
    const above = second.reduce((sum, value) => sum + countBelow(sorted, value, theta), 0);
    return upperTail(first.length, second.length, above);
}
/**
 * How much higher the second sample lies: the Hodges–Lehmann estimate, which is the median of all differences (Annals of Mathematical
 * Statistics 1963), and the interval of all shifts that `mannWhitneyP` does not refuse, on either side at half of 1 − `confidence`. Too few
 * values for the confidence: from −∞ to ∞. null: a sample is empty.
 */
function shiftOf(first, second, confidence) {
    const pairs = first.length * second.length;
    if (pairs === 0)
        return null;
    const differences = new Float64Array(pairs);
    second.forEach((value, j) => {
        first.forEach((other, i) => {
            differences[j * first.length + i] = value - other;
        });
    });
    differences.sort();
    const ranked = (k) => differences[k - 1] ?? Number.NaN;
    const estimate = (ranked(Math.floor((pairs + 1) / 2)) + ranked(Math.ceil((pairs + 1) / 2))) / 2;
    const critical = criticalCount(first.length, second.length, (1 - confidence) / 2);
    if (critical === null)
        return { estimate, low: -Infinity, high: Infinity };
    return { estimate, low: ranked(pairs + 1 - critical), high: ranked(critical) };
}
/** Of sorted values, how many lie more than `theta` below `value`. The difference is taken as `shiftOf` takes it: rounding must not part them. */
function countBelow(sorted, value, theta) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (value - (sorted[middle] ?? 0) > theta)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** P(U ≥ u) of the number U of pairs in which the second sample's value is the larger, of m and n values dealt at random. */
function upperTail(m, n, u) {
    const pairs = m * n;
    if (u <= 0)
        return 1;
    if (u > pairs)
        return 0;
    // Mirrored: as likely as so many pairs the other way round.
    return lowerTail(m, n, pairs - u);
}
/** The smallest u with P(U ≥ u) ≤ level; null where even all pairs are more likely than that. */
function criticalCount(m, n, level) {
    if (upperTail(m, n, m * n) > level)
        return null;
    let [below, reaches] = [0, m * n];
    while (reaches - below > 1) {
        const middle = Math.floor((reaches + below) / 2);
        if (upperTail(m, n, middle) <= level)
            reaches = middle;
        else
            below = middle;
    }
    return reaches;
}
function lowerTail(m, n, u) {
    if (m * n <= exactUpTo)
        return distribution(Math.min(m, n), Math.max(m, n))[u] ?? 1;
    const variance = (m * n * (m + n + 1)) / 12;
    return (0,normal/* normalCdf */.v)((u + 0.5 - (m * n) / 2) / Math.sqrt(variance));
}
const distributions = new Map();
/**
 * P(U ≤ u) for every u. Mann and Whitney's recurrence over the largest of all values: if it is one of the n, it makes no pair with the m the
 * other way round; if one of the m, it makes n of them. In shares rather than counts, so that nothing overflows.
 */
function distribution(m, n) {
    const key = `${m} ${n}`;
    const known = distributions.get(key);
    if (known !== undefined)
        return known;
    let row = Array.from({ length: n + 1 }, () => Float64Array.of(1));
    for (let i = 1; i <= m; i++) {
        const next = [Float64Array.of(1)];
        for (let j = 1; j <= n; j++)
            next.push(dealt(row[j] ?? Float64Array.of(), next[j - 1] ?? Float64Array.of(), i, j));
        row = next;
    }
    const cumulative = Float64Array.from(row[n] ?? []);
    for (let u = 1; u < cumulative.length; u++)
        cumulative[u] = Math.min(1, (cumulative[u] ?? 0) + (cumulative[u - 1] ?? 0));
    if (distributions.size >= 20)
        distributions.clear();
    distributions.set(key, cumulative);
    return cumulative;
}
/** Probabilities for i and j values from those for i − 1 and j, and for i and j − 1. */
function dealt(fewerFirst, fewerSecond, i, j) {
    const probabilities = new Float64Array(i * j + 1);
    fewerFirst.forEach((share, u) => {
        probabilities[u + j] = (share * i) / (i + j);
    });
    fewerSecond.forEach((share, u) => {
        probabilities[u] = (probabilities[u] ?? 0) + (share * j) / (i + j);
    });
    return probabilities;
}

;// CONCATENATED MODULE: ./build/load/baseline/compare.js




const baselinePlan = {
    falseAlarmRate: 0.01,
    maxP95Regression: 0.05,
    leastRounds: 10,
    mostSpread: 0.25,
    leastSpreads: 3,
};
const confidence = 0.95;
/**
 * Compares two runs by their rounds, which are independent samples: a Mann–Whitney test of each target, at a level that holds for all of them
 * together (Holm), and the shift with its interval.
 *
 * A slowdown has to show by two measures, against the reference server and by the clock (an intersection–union test: p is the larger one).
 * Each errs where the other does not. A slower or busier machine slows the clock; and as the reference needs nothing but the processor, a
 * service that mostly waits seems to become slower against it whenever the machine becomes faster or less busy.
 *
 * What differs from run to run and not from round to round, such as how the processes came to lie in memory, looks like a change of the
 * service here, and no test over rounds can tell. That is why a comparison with a file only warns.
 */
function compareWithBaseline(stored, now, plan = baselinePlan) {
    const why = obstacle(stored, now);
    if (why !== null)
        return { kind: 'incomparable', why };
    const names = new Set([...now.targets, ...stored.targets].map(({ name }) => name));
    const pairs = [...names].map((name) => pair(name, find(stored, name), find(now, name), plan));
    const significant = (0,holm/* holm */.f)(pairs.flatMap((each) => ('test' in each ? [each.test] : [])), plan.falseAlarmRate);
    const sameMachine = isSameMachine(stored.machine, now.machine);
    const targets = pairs.map((each) => {
        if (!('test' in each))
            return each;
        const { target, rounds, ratio, clock, test } = each;
        const judged = compare_judge(each, { significant: significant.has(test), sameMachine, plan });
        return { kind: 'compared', target, ...judged, ratio: asRatio(ratio), clock: asRatio(clock), rounds, p: test.p };
    });
    return { kind: 'compared', targets, notes: differences(stored.machine, now.machine) };
}
function compare_judge({ ratio, clock, spread }, { significant, sameMachine, plan }) {
    const floor = Math.log1p(plan.maxP95Regression);
    const isShaken = spread > plan.mostSpread;
    const least = isShaken ? Math.max(floor, plan.leastSpreads * spread) : floor;
    if (significant && Math.min(ratio.estimate, clock.estimate) >= least)
        return { verdict: 'regression', doubt: null };
    if (isShaken)
        return { verdict: 'inconclusive', doubt: 'spread' };
    // On another machine the clock says nothing against it.
    if (ratio.high < floor && (clock.high < floor || !sameMachine))
        return { verdict: 'pass', doubt: null };
    const slower = [ratio, clock].filter(({ low }) => low > 0);
    return { verdict: 'inconclusive', doubt: slower.length === 1 ? 'disagreement' : 'noise' };
}
function find({ targets }, wanted) {
    return targets.find(({ name }) => name === wanted);
}
function obstacle(stored, now) {
    if (stored.reference !== now.reference) {
        return `The baseline was measured against reference ${stored.reference}, this run against ${now.reference}, which does other work: save it anew.`;
    }
    const [then, today] = [stored.load, now.load];
    if (compare_described(then.pace) !== compare_described(today.pace)) {
        return `The baseline was measured with ${compare_described(then.pace)}, this run with ${compare_described(today.pace)}: latencies under another load cannot be compared.`;
    }
    if (then.roundMs !== today.roundMs) {
        return `The baseline's rounds took ${then.roundMs} ms, this run's ${today.roundMs} ms: P95s of other lengths cannot be compared.`;
    }
    return null;
}
function compare_described(pace) {
    return pace.kind === 'closed' ? `concurrency ${pace.concurrency}` : `${pace.perSecond} requests/s`;
}
function pair(target, stored, now, plan) {
    const not = (why) => ({ kind: 'not-compared', target, why });
    if (stored === undefined)
        return not('new');
    if (now === undefined)
        return not('gone');
    if (stored.fingerprint !== now.fingerprint)
        return not('changed');
    const rounds = { stored: stored.rounds.length, now: now.rounds.length };
    if (Math.min(rounds.stored, rounds.now) < plan.leastRounds)
        return not('few-rounds');
    const measures = [againstReference, byTheClock].map((measure) => [stored.rounds.map(measure), now.rounds.map(measure)]);
    const [ratio, clock] = measures.map(([then, today]) => shiftOf(then, today, confidence));
    if (ratio == null || clock == null)
        return not('few-rounds');
    return {
        target,
        rounds,
        ratio,
        clock,
        spread: Math.max(...[stored, now].map((each) => spreadOf(each.rounds.map(againstReference)))),
        test: { p: Math.max(...measures.map(([then, today]) => mannWhitneyP(then, today))), rounds: rounds.stored + rounds.now },
    };
}
function againstReference({ service, reference }) {
    return Math.log(service / reference);
}
function byTheClock({ service }) {
    return Math.log(service);
}
function asRatio({ estimate, low, high }) {
    return { estimate: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) };
}

// EXTERNAL MODULE: ./build/load/duet/round-length.js
var round_length = __webpack_require__(41992);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/load/targets/fingerprint.js


/**
 * Whether two runs sent the same: method, URL, headers and body in 16 hexadecimal digits. What secret headers and parameters say is left
 * out: it changes from run to run, and nobody shall guess at it. Nor do the name, the weight and the expectation count.
 */
function fingerprintOf({ method, url, headers, body }) {
    const sent = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), (0,secrets/* isSecretName */.eh)(name) ? null : value]);
    const sorted = sent.sort(([a], [b]) => (a < b ? -1 : 1));
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([method, withoutSecrets(url), sorted]));
    return hash
        .update(body ?? '')
        .digest('hex')
        .slice(0, 16);
}
function withoutSecrets(url) {
    const parsed = new URL(url, 'http://localhost');
    for (const name of new Set(parsed.searchParams.keys()))
        if ((0,secrets/* isSecretName */.eh)(name))
            parsed.searchParams.set(name, '');
    return `${parsed.host}${parsed.pathname}${parsed.search}`;
}

// EXTERNAL MODULE: ./build/load/baseline/reference-work.js
var reference_work = __webpack_require__(94249);
;// CONCATENATED MODULE: ./build/load/baseline/record.js







/** Fewer answers on a side have no P95: it would be their largest. */
const leastAnswers = 20;
/** Whether a baseline can be recorded of a target: its URL is a path. One with a URL of its own asks the same on both sides. */
function isRecorded({ url }) {
    return url.startsWith('/');
}
/** The baseline's targets are those that `isRecorded` holds for, in their order. */
function recordBaseline(targets, load, sides) {
    const gathered = targets
        .filter(isRecorded)
        .map((target) => ({ target, rounds: [], service: nothing(), reference: nothing() }));
    const names = namesWithoutSecrets(gathered.map(({ target }) => target.name));
    let added = 0;
    return {
        add({ measured }) {
            if (added++ >= mostRounds)
                return;
            for (const each of gathered) {
                const service = measured.get(sides.service)?.get(each.target.name);
                const reference = measured.get(sides.reference)?.get(each.target.name);
                if (service === undefined || reference === undefined)
                    throw new Error(`the round has no ${each.target.name} on both sides`);
                each.service = (0,recorder/* mergeMeasurements */.O)([each.service, service]);
                each.reference = (0,recorder/* mergeMeasurements */.O)([each.reference, reference]);
                if (Math.min(service.latency.count, reference.latency.count) >= leastAnswers) {
                    each.rounds.push({ service: service.latency.percentile(95), reference: reference.latency.percentile(95) });
                }
            }
        },
        baseline: (commit) => ({
            preflight: version/* version */.r,
            createdAt: new Date().toISOString(),
            commit,
            machine: thisMachine(),
            reference: reference_work/* referenceVersion */.G,
            load,
            targets: gathered.map(({ target, rounds, service, reference }, index) => ({
                name: names[index] ?? target.name,
                fingerprint: fingerprintOf(target),
                rounds,
                service,
                reference,
            })),
        }),
    };
}
function nothing() {
    return (0,recorder/* mergeMeasurements */.O)([]);
}
/** A parameter of the URL may be a secret. Names stay unique: where only a secret told them apart, by their number. */
function namesWithoutSecrets(names) {
    const blank = names.map(redact/* redact */.E$);
    return blank.map((name, index) => {
        const before = blank.slice(0, index).filter((other) => other === name).length;
        return before === 0 ? name : `${name} (${before + 1})`;
    });
}

;// CONCATENATED MODULE: ./build/load/baseline/measure.js






/** With fewer rounds there is a longer one for targets that are rarely asked: a comparison needs ten. */
const plannedRounds = 15;
/** Answers that take as long as a round stretch it: then the load may last so much longer until there are rounds enough. */
const mostOverrun = 2;
/** Loads a service and the reference server in the same instants, round by round. Rejects as a round does, and with what `afterRound` throws. */
async function measureBeside(request) {
    const { loader, targets, mostMs, deadline, commit, signal } = request;
    const load = await measure_loadOf(request);
    const record = recordBaseline(targets, load, { service: 'service', reference: 'reference' });
    let service = new Map();
    const rounds = [];
    let loadMs = 0;
    do {
        const round = await loader.round({
            origins: pairOf(request, rounds.length),
            sides: 'together',
            pace: load.pace,
            lengthMs: load.roundMs,
            signal,
        });
        rounds.push(round);
        record.add(round);
        loadMs += round.elapsedMs;
        const measured = round.measured.get('service') ?? new Map();
        service = new Map(targets.map(({ name }) => [name, measure_merged(service.get(name), measured.get(name))]));
        request.afterRound?.({ last: { measured, elapsedMs: round.elapsedMs }, loadMs, mostMs });
    } while (!isEnough(rounds.length, loadMs, mostMs) && performance.now() + load.roundMs <= deadline);
    return {
        baseline: record.baseline(commit),
        service,
        rounds: rounds.length,
        loadMs,
        generator: (0,generator_load/* mergeRoundLoads */.m9)(rounds.map(({ generator }) => generator)),
    };
}
async function measure_loadOf(request) {
    const { loader, targets, wanted, like, mostMs, signal } = request;
    const trial = { origins: pairOf(request, 0), sides: 'together', signal };
    if (like !== null && !(0,duet_pace/* isGiven */.qR)(wanted)) {
        await (0,duet_pace/* warmUp */.lM)(loader, trial);
        return like;
    }
    const { pace, capacity } = await (0,duet_pace/* findPace */.x)(loader, { ...trial, wanted });
    return { pace, roundMs: like?.roundMs ?? (0,round_length/* roundLength */.t)({ pace, capacity, targets, mostMs, leastRounds: plannedRounds }) };
}
/** Whoever is asked first is asked first in every tick of the round: they take turns. */
function pairOf({ origins }, turn) {
    const pair = [
        { side: 'service', origin: origins.service },
        { side: 'reference', origin: origins.reference },
    ];
    return turn % 2 === 0 ? pair : pair.toReversed();
}
function isEnough(rounds, loadMs, mostMs) {
    return loadMs >= mostMs && (rounds >= baselinePlan.leastRounds || loadMs >= mostMs * mostOverrun);
}
function measure_merged(...parts) {
    return (0,recorder/* mergeMeasurements */.O)(parts.filter((part) => part !== undefined));
}

// EXTERNAL MODULE: ./build/load/baseline/reference-process.js
var reference_process = __webpack_require__(63183);
;// CONCATENATED MODULE: ./build/modes/load-baseline/stored.js










/** How long a service is measured beside the reference server, unless `duration` says otherwise, in ms. */
const measuredMs = 30_000;
/** What that takes beside the load: a start, a warm-up and trials. In ms. */
const beforehandMs = 10_000;
/** Of the time before the deadline, what has to be left for `save` where something else is measured first, in ms. */
function keptForSaving(config) {
    return config.saveFile === null ? 0 : (config.durationMs ?? measuredMs) + beforehandMs;
}
/** Loads a service beside the reference server, which is there only meanwhile. `like`: how the baseline was driven that it is to be compared with. */
async function measure(run, scenario, one, like) {
    const { config, signal, progress, deadline, time } = run;
    const { targets, ca } = scenario;
    const reference = await (0,reference_process/* startReferenceServer */.R)({ signal });
    const loader = (0,scheduler/* openLoader */.c)({ targets, timeoutMs: config.requestTimeoutMs, ca });
    let isFirst = true;
    try {
        const asked = {
            loader,
            targets,
            origins: { service: one.origin, reference: reference.origin },
            wanted: wantedPace(config),
            like,
            mostMs: config.durationMs ?? measuredMs,
            deadline,
            commit: one.commit,
            signal,
            afterRound({ last, loadMs, mostMs }) {
                one.check();
                if (isFirst)
                    refuseSilence(last.measured.values(), one.origin);
                isFirst = false;
                const all = { measured: (0,recorder/* mergeMeasurements */.O)(last.measured.values()), elapsedMs: last.elapsedMs };
                progress.update(`${(0,duration/* duration */.p)(loadMs)} of ${(0,duration/* duration */.p)(mostMs)} · ${live_figures(all)}`);
            },
        };
        return await time.during('load', () => measureBeside(asked));
    }
    finally {
        await loader.close();
        await reference.stop();
    }
}
/** What `save` keeps of a service whose comparison has nothing to do with the reference server; nothing where nothing is to be saved. */
async function measureToSave(run, scenario, one) {
    if (run.config.saveFile === null)
        return {};
    run.progress.phase(`measuring ${one.origin} beside the reference server, to save it`);
    const { baseline } = await measure(run, scenario, one, null);
    return { baseline };
}
/** Every target of the run, as it was measured. */
function outcomesOf(targets, { service, loadMs }) {
    return targets.flatMap((target) => {
        const measured = service.get(target.name);
        return measured === undefined ? [] : [{ target, head: { measured, elapsedMs: loadMs }, base: null, decision: null }];
    });
}
/** What a baseline and a run say of each target of the run. */
function comparisonOf({ file, baseline: stored }, { baseline: now, loadMs }, { targets, config, instead }) {
    const { maxP95Regression } = config;
    const compared = compareWithBaseline(stored, now, { ...baselinePlan, maxP95Regression });
    const found = targets.filter(isRecorded).flatMap(({ name }, index) => {
        // A name in a baseline holds no secret: the run's may.
        const today = now.targets[index];
        const comparison = compared.kind === 'compared' && compared.targets.find(({ target }) => target === today?.name);
        if (today === undefined || !comparison)
            return [];
        return [[name, { comparison, stored: stored.targets.find((target) => target.name === today.name) ?? null, now: today }]];
    });
    return { kind: 'stored', file, stored, now, compared, targets: new Map(found), loadMs, instead };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/running.js










/** Loads a service that runs already. */
async function runRunning(run, scenario) {
    const { subject } = scenario;
    if (subject.kind !== 'running')
        throw new Error('the service is ours to start');
    return loadOne(run, scenario, { origin: subject.origin, service: null, commit: null, check: () => { } }, null);
}
/** Loads a service beside what it is compared with, if that is not its base. `noBase`: why there is none, where it was to be; a sentence. */
async function loadOne(run, scenario, one, noBase) {
    const isBase = scenario.against.kind === 'base';
    const against = scenario.against.kind === 'base' ? scenario.otherwise : scenario.against;
    switch (against.kind) {
        case 'running': {
            const found = await besideRunning(run, scenario, one, against);
            return noBase === null || !isBase ? found : { ...found, notes: [noBase, ...found.notes] };
        }
        case 'stored': {
            run.progress.phase(`comparing ${one.origin} with ${against.file}`);
            const measured = await measure(run, scenario, one, against.baseline.load);
            const { config } = run;
            const { targets } = scenario;
            const instead = isBase ? noBase : null;
            return besideReference(run, scenario, one, {
                measured,
                comparison: comparisonOf(against, measured, { targets, config, instead }),
            });
        }
        case 'nothing': {
            // A limit in milliseconds stands in for a baseline.
            const reason = run.config.maxP95Ms !== null ? null : isBase ? noBase : against.reason;
            if (run.config.saveFile === null)
                return driveAlone(run, scenario, one, reason);
            run.progress.phase(`measuring ${one.origin} beside the reference server`);
            const measured = await measure(run, scenario, one, null);
            return besideReference(run, scenario, one, { measured, comparison: { kind: 'nothing', reason } });
        }
    }
}
async function besideRunning(run, scenario, one, against) {
    const { targets, ca } = scenario;
    const { config, signal, progress } = run;
    const origins = { base: against.origin, head: one.origin, alike: null };
    const deadline = run.deadline - keptForSaving(config);
    const notOurs = { restart: null, restartMs: 0, meter: null };
    const { check } = one;
    const sides = { config, targets, ca, origins, ...notOurs, deadline, time: run.time, check, signal, progress };
    const { duet, length, targets: outcomes } = await compareSides(sides);
    return {
        targets: outcomes,
        comparison: { kind: 'side by side', baseName: (0,report_text/* code */.aY)(against.origin), decision: duet.decision, duet, length },
        generator: duet.generator,
        ...(await measureToSave(run, scenario, one)),
        hardening: await hardened(run, scenario, one.origin),
        advice: adviceOnHead(duet, null, []),
        ramp: [],
        died: null,
        ...unexplained,
        notes: [`${(0,report_text/* code */.aY)(one.origin)} beside ${(0,report_text/* code */.aY)(against.origin)}`, `${(0,duration/* duration */.p)(duet.loadMs)} of load`],
    };
}
/** The rest of what is asked of a service that was measured beside the reference server. */
async function besideReference(run, scenario, one, { measured, comparison }) {
    const { baseline, rounds, generator, service, loadMs } = measured;
    const { pace, roundMs } = baseline.load;
    const hardening = await hardened(run, scenario, one.origin);
    one.check();
    const { steps: ramp, notes } = await rampOn(run, scenario, one);
    return {
        targets: outcomesOf(scenario.targets, measured),
        comparison,
        generator,
        baseline,
        hardening,
        // A pace that was found, or taken over, says little of what the service can do.
        advice: ramp.length === 0
            ? []
            : adviceFor({ measured: [...service.values()], elapsedMs: loadMs, generator, resources: null, pace, ramp }),
        ramp,
        died: null,
        ...unexplained,
        notes: [
            `${(0,report_text/* code */.aY)(one.origin)} beside the reference server, ${paceText(pace)}, ${rounds} rounds of ${(0,duration/* duration */.p)(roundMs)}`,
            ...notes,
        ],
    };
}

// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
;// CONCATENATED MODULE: ./build/load/save-file.js






/**
 * Looks whether `saveFile` may write to `path` (absolute): there is no file, an empty one, or one of the same kind. Throws `UserError`;
 * `called` is how the user names it.
 */
async function refuseToReplace(path, called, { what, isOurs, mostBytes }) {
    if ((await (0,external_node_fs_promises_.stat)(path).catch(() => null)) === null)
        return;
    const bytes = await readRegularFile(path, called, mostBytes).catch((error) => {
        throw new errors/* UserError */.yo((0,errors/* messageOf */.bD)(error), { remedy: 'Name another file.' });
    });
    if (bytes.length > 0 && !isOurs(bytes.toString())) {
        throw new errors/* UserError */.yo(`${called} is there already and is no ${what}: it will not be replaced`, {
            remedy: 'Name another file, or remove it.',
        });
    }
}
/** Writes a file whole or not at all: whoever reads it meanwhile finds what it was. `mode`: who may read it. Rejects where the system does. */
async function saveFile(path, text, mode = 0o666) {
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    const clear = (0,lifetime/* untilEnd */.W)(() => (0,external_node_fs_promises_.rm)(draft, { force: true }));
    try {
        await (0,external_node_fs_promises_.writeFile)(draft, text, { flag: 'wx', mode });
        await (0,external_node_fs_promises_.rename)(draft, path);
    }
    finally {
        await clear();
    }
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/saving.js









/** Says before anything is started what would keep `save` from writing in the end. Throws `UserError`. */
async function refuseUnsavable(config, targets) {
    if (config.saveFile === null)
        return;
    if (!targets.some(isRecorded)) {
        throw new errors/* UserError */.yo('save: every target has a server of its own, so that no baseline can be measured of the service', {
            remedy: 'Give paths, such as GET /orders.',
        });
    }
    const replaceable = { what: 'baseline', isOurs: isBaseline, mostBytes: largestBaseline };
    await refuseToReplace(config.saveFile, `save: ${inWorkingDirectory(config, config.saveFile)}`, replaceable);
}
/** Writes what `save` asks for, unless later runs would be measured by what is no measure. null: it asks for nothing. */
async function save(config, { targets, baseline }) {
    if (config.saveFile === null)
        return null;
    const file = inWorkingDirectory(config, config.saveFile);
    const notSaved = (why) => ({ kind: 'not saved', file, why });
    if (baseline === undefined)
        return notSaved('The service was not measured to its end.');
    const failing = targets.find(({ head }) => errorRate(head) > config.maxErrorRate);
    if (failing !== undefined) {
        return notSaved(`${(0,report_text/* code */.aY)(failing.target.name)} failed in ${share(errorRate(failing.head))} of its requests: what fails is no measure.`);
    }
    const thin = baseline.targets.filter(({ rounds }) => rounds.length < baselinePlan.leastRounds);
    const rounds = Math.max(0, ...baseline.targets.map((target) => target.rounds.length));
    if (thin.length === baseline.targets.length) {
        return notSaved(`No target has more than ${rounds} rounds with answers enough, and a comparison needs ${baselinePlan.leastRounds}.`);
    }
    try {
        await saveFile(config.saveFile, writeBaseline(baseline));
    }
    catch (error) {
        return notSaved(`${config.saveFile} cannot be written (${error.code}).`);
    }
    return { kind: 'saved', file, rounds, load: baseline.load, thin: thin.map(({ name }) => name) };
}
/** As a user would name it in the working directory. */
function inWorkingDirectory({ workingDirectory }, path) {
    const inside = (0,external_node_path_.relative)(workingDirectory, path);
    return inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside) ? path : inside.split(external_node_path_.sep).join('/');
}

// EXTERNAL MODULE: ./build/git/worktree.js
var worktree = __webpack_require__(23971);
// EXTERNAL MODULE: ./build/migrations/prepare/roles.js + 2 modules
var prepare_roles = __webpack_require__(90371);
// EXTERNAL MODULE: ./build/migrations/subject.js + 27 modules
var migrations_subject = __webpack_require__(79969);
// EXTERNAL MODULE: ./build/postgres/server/start.js + 4 modules
var start = __webpack_require__(90040);
// EXTERNAL MODULE: ./build/process/in-tree.js
var in_tree = __webpack_require__(95031);
// EXTERNAL MODULE: ./build/service/share.js + 2 modules
var service_share = __webpack_require__(42792);
;// CONCATENATED MODULE: ./build/service/trees.js




/**
 * Readies head and base: setup-command, then build-command, in each. What the head's setup installed is copied to the base where both
 * ask for the same dependencies; then setup-command does not run there. A base that cannot be prepared is a result: the head may be
 * compared with something else.
 *
 * @throws UserError where a command fails in the head; the signal's reason after an abort.
 */
async function prepareTrees(request) {
    const { head, base, timed } = request;
    const notes = [];
    // Before anything is built: a build may write into what is installed.
    const prepared = await timed('set-up', async () => {
        await setUp(request, head, 'head');
        return base && (await attempt(request, base, () => setUpBase(request, base, notes)));
    });
    return timed('build', async () => {
        await build(request, head, 'head');
        if (base === null || prepared?.kind !== 'prepared')
            return { base: prepared, notes };
        return { base: await attempt(request, base, () => build(request, base, 'base')), notes };
    });
}
async function attempt({ signal }, { directory }, work) {
    try {
        const found = await (0,external_node_fs_promises_.stat)(directory).catch(() => null);
        if (found?.isDirectory() !== true)
            return { kind: 'failed', reason: 'the base does not have the working directory' };
        await work();
        return { kind: 'prepared' };
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { kind: 'failed', reason: error.message };
    }
}
async function setUpBase(request, base, notes) {
    const { head, setupCommand, signal, progress } = request;
    progress.phase('installing in the base');
    const sharing = await (0,service_share/* shareInstallation */.gp)(head.root, base.root, setupCommand, signal);
    const note = noteOn(sharing, setupCommand);
    if (note !== null)
        notes.push(note);
    if (sharing.kind === 'shared')
        (0,in_tree/* markSetUp */.fB)(base.directory);
    else
        await setUp(request, base, 'base');
}
function noteOn(sharing, setupCommand) {
    if (sharing.kind === 'shared') {
        return setupCommand === null
            ? 'The base got a copy of the dependencies that are installed in this tree: the lockfiles are equal.'
            : 'The base got a copy of what setup-command installed in this tree, instead of running it again: the lockfiles are equal.';
    }
    return setupCommand === null && sharing.reason !== service_share/* nothingInstalled */.Ut
        ? `Nothing was installed in the base, since no setup-command was given and ${sharing.reason}.`
        : null;
}
async function setUp(request, { directory }, side) {
    const { setupCommand: command, timeLimitMs, signal, progress } = request;
    if (command !== null)
        await (0,in_tree/* setUpTree */.ss)({ command, directory, side, timeLimitMs, signal, progress });
}
async function build(request, { directory }, side) {
    const { buildCommand: command, timeLimitMs, signal, progress } = request;
    if (command !== null)
        await (0,in_tree/* runInTree */.DB)({ input: 'build-command', command, directory, side, timeLimitMs, signal, progress });
}

// EXTERNAL MODULE: ./build/modes/preparation-notes.js
var preparation_notes = __webpack_require__(80265);
// EXTERNAL MODULE: ./build/postgres/server/client.js
var server_client = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/postgres/server/extensions.js
var extensions = __webpack_require__(83037);
// EXTERNAL MODULE: ./build/migrations/apply.js
var apply = __webpack_require__(89877);
// EXTERNAL MODULE: ./build/migrations/transactions.js
var transactions = __webpack_require__(21316);
// EXTERNAL MODULE: ./build/migrations/prepare/base.js + 1 modules
var base = __webpack_require__(9828);
// EXTERNAL MODULE: ./build/migrations/prepare/command.js + 3 modules
var prepare_command = __webpack_require__(72177);
// EXTERNAL MODULE: ./build/migrations/prepare/rows.js + 25 modules
var rows = __webpack_require__(29025);
// EXTERNAL MODULE: ./build/migrations/prepare/script-file.js
var script_file = __webpack_require__(81933);
;// CONCATENATED MODULE: ./build/migrations/prepare/head.js










/**
 * Makes `to` a copy of the base's database (see `prepareBase`) and migrates it to the head: what is new is applied, or migrate-command
 * runs in the head's tree, or the service does it itself. Roles that it turns out to need are created. The rows of a base that had no tables are added here.
 *
 * @throws UserError where a migration fails; the signal's reason after an abort.
 */
async function migrateToHead(preparation, to) {
    const connection = await migratedCopy(preparation, to);
    const { facts, finish } = preparation;
    if (facts.isBaseEmpty)
        await (0,rows/* addRows */.P)(preparation, connection);
    else
        await (0,server_client/* withClient */.S)(connection, (client) => client.query(finish));
}
/** The head's database where there is no base to compare it with: migrated from nothing (or the schema's dump), then filled. @throws as `migrateToHead`. */
async function prepareHeadAlone(preparation, to) {
    await (0,base/* createBase */.q)(preparation);
    await (0,rows/* addRows */.P)(preparation, await migratedCopy(preparation, to));
}
async function migratedCopy(preparation, to) {
    const { server, database, signal } = preparation;
    for (let attempt = 0;; attempt++) {
        signal.throwIfAborted();
        await server.createDatabase(to, database);
        const connection = server.connection(to);
        const failure = await migrate(preparation, connection);
        if (failure === null) {
            await preparation.migrateItself?.('head', to);
            return connection;
        }
        const extension = (0,extensions/* missingExtension */.c)(failure.refusal, server.major);
        if (extension)
            throw extension;
        if (attempt === prepare_roles/* mostRoles */.TI || !(await (0,prepare_roles/* createMissingRole */.r)(preparation, failure.refusal))) {
            throw new errors/* UserError */.yo(`the database cannot be migrated to the head: ${failure.what}`, { remedy: failure.remedy });
        }
        await server.dropDatabase(to);
    }
}
async function migrate(preparation, connection) {
    const { subject, commands, signal, progress } = preparation;
    if (subject.how.kind === 'command') {
        const { migrate: command } = subject.how;
        const request = { command, input: 'migrate-command', tree: commands.workingDirectory, connection, side: 'head' };
        const { exitCode, output, refusal } = await (0,prepare_command/* migrateByCommand */.Mb)(preparation, request);
        if (exitCode === 0)
            return null;
        const what = `migrate-command ended with exit code ${exitCode}: ${(0,prepare_command/* lastLine */.fM)(output)}`;
        return { what, refusal, remedy: 'Its output is above.' };
    }
    const { directory, change } = subject.how;
    if (change.pending.length > 0)
        progress.phase('applying the new migrations');
    const failure = await (0,apply/* apply */.B)(connection, await (0,transactions/* batches */.X)(directory, change.pending, 'up'), { signal });
    return (failure && {
        what: `${(0,script_file/* placeOf */.$)(failure)}: ${failure.refusal.message}`,
        refusal: failure.refusal,
        remedy: 'The mode migration-dryrun says more about it.',
    });
}

// EXTERNAL MODULE: ./build/migrations/bookkeeping.js + 1 modules
var bookkeeping = __webpack_require__(12173);
// EXTERNAL MODULE: ./build/postgres/rows/order.js
var order = __webpack_require__(80189);
// EXTERNAL MODULE: ./build/postgres/rows/read-tables.js + 1 modules
var read_tables = __webpack_require__(26447);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./build/postgres/plans/choose-rows.js

/** A table that would stay (nearly) empty gets so many rows all the same. */
const few = 2;
/**
 * Chooses rows of each table such that their parents are chosen as well: the first `limit` by primary key whose parents are. A table
 * of which (nearly) none would be left, since hardly a row refers to first rows alone, gets a few that bring their parents along.
 * Within a transaction, at whose end the result is gone. A foreign key to a table that is in no stage is taken to hold.
 */
async function chooseRows(client, stages, limit) {
    const tables = stages.flatMap((stage) => stage.tables);
    const places = new Map(tables.map((table, i) => [table.name, `pg_temp.preflight_places_${i}`]));
    for (const name of places.values())
        await client.query(`CREATE TABLE ${name} (part oid, at tid) ON COMMIT DROP`);
    const choice = { client, limit, tables, places, order: await primaryKeys(client) };
    for (const stage of stages) {
        await grow(choice, stage.tables);
        for (const table of stage.tables)
            if (await seed(choice, table))
                await grow(choice, stage.tables);
    }
    return places;
}
/** Adds rows all of whose parents are chosen already. Where tables refer to themselves, trees grow from their roots. */
async function grow(choice, tables) {
    const cyclic = tables.some((table) => table.foreignKeys.some((key) => tables.some((parent) => parent.name === key.parent)));
    for (let added = 1; added > 0;) {
        added = 0;
        for (const table of tables) {
            const conditions = table.foreignKeys.map((key) => hasParent(choice, table, key));
            added += await choose(choice, table, { conditions, limit: choice.limit });
        }
        if (!cyclic)
            return;
    }
}
/** Adds a few rows to a table that has fewer, those first that bring the fewest parents along. Whether there were any. */
async function seed(choice, table) {
    const parents = table.foreignKeys.map((key) => `${hasParent(choice, table, key)}::int`);
    const first = parents.length === 0 ? [] : [`${parents.join(' + ')} DESC`];
    const added = await choose(choice, table, { conditions: [], limit: Math.min(few, choice.limit), first });
    // Rows that refer to each other in a long ring are not followed all the way; what then lacks a parent goes in the end.
    const most = 50 * choice.limit;
    const waiting = added > 0 ? [table] : [];
    for (let all = 0; all < most;) {
        const child = waiting.shift();
        if (child === undefined)
            break;
        for (const key of child.foreignKeys) {
            const parent = choice.tables.find((other) => other.name === key.parent);
            if (parent === undefined)
                continue;
            const wanted = `EXISTS (SELECT FROM ${ownRows(child)} c JOIN ${choice.places.get(child.name)} k ON k.part = c.tableoid AND k.at = c.ctid
        WHERE ${equal(key, 't', 'c')})`;
            const brought = await choose(choice, parent, { conditions: [wanted], limit: null });
            if (brought > 0 && !waiting.includes(parent))
                waiting.push(parent);
            all += brought;
        }
    }
    return added > 0;
}
/** Adds rows; how many. */
async function choose(choice, table, { conditions, limit, first = [] }) {
    const places = choice.places.get(table.name);
    const order = choice.order.get(table.name)?.map((column) => `t.${column}`) ?? ['t.tableoid', 't.ctid'];
    const open = `NOT EXISTS (SELECT FROM ${places} k WHERE k.part = t.tableoid AND k.at = t.ctid)`;
    const { rowCount } = await choice.client.query(`INSERT INTO ${places} SELECT t.tableoid, t.ctid FROM ${ownRows(table)} t WHERE ${[open, ...conditions].join(' AND ')}
     ORDER BY ${[...first, ...order].join(', ')}
     ${limit === null ? '' : `LIMIT greatest(0, ${limit} - (SELECT count(*) FROM ${places}))`}`);
    return rowCount ?? 0;
}
function hasParent({ places }, table, key) {
    const parents = places.get(key.parent);
    if (parents === undefined)
        return 'true';
    const ways = key.columns.map((column) => `t.${(0,esm/* escapeIdentifier */.F)(column)} IS NULL`);
    if (key.parent === table.name)
        ways.push(`(${equal(key, 't', 't')})`);
    ways.push(`EXISTS (SELECT FROM ${key.parent} p JOIN ${parents} pk ON pk.part = p.tableoid AND pk.at = p.ctid WHERE ${equal(key, 'p', 't')})`);
    return `(${ways.join(' OR ')})`;
}
function equal(key, parent, child) {
    return key.columns
        .map((column, i) => `${parent}.${(0,esm/* escapeIdentifier */.F)(key.parentColumns[i] ?? '')} = ${child}.${(0,esm/* escapeIdentifier */.F)(column)}`)
        .join(' AND ');
}
async function primaryKeys(client) {
    const { rows } = await client.query(`SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE k.place <= i.indnkeyatts) AS columns
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE i.indisprimary`);
    return new Map(rows.map(({ name, columns }) => [name, columns]));
}
/** As it stands in FROM: rows of tables that inherit from it are theirs. */
function ownRows(table) {
    return `${table.partition === null ? 'ONLY ' : ''}${table.name}`;
}

;// CONCATENATED MODULE: ./build/postgres/plans/unchecked.js
/** Work within a transaction on rows that neither triggers nor foreign keys look at meanwhile. */
const states = { O: 'ENABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' };
/** Runs `work` while no trigger that people made fires, whatever its state, and puts each back into it. */
async function withoutTriggers(client, work) {
    const { rows } = await client.query(`SELECT tgrelid::regclass::text AS relation, quote_ident(tgname) AS trigger, tgenabled::text AS state
     FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgparentid = 0 ORDER BY tgrelid, tgname`);
    for (const { relation, trigger } of rows)
        await client.query(`ALTER TABLE ${relation} DISABLE TRIGGER ${trigger}`);
    const result = await work();
    for (const { relation, trigger, state } of rows) {
        await client.query(`ALTER TABLE ${relation} ${states[state]} TRIGGER ${trigger}`);
    }
    return result;
}
const foreignKeys = `
  SELECT c.conrelid::regclass::text AS relation, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition,
    c.confrelid::regclass::text AS parent,
    coalesce(to_jsonb(c) ->> 'conenforced', 'true') = 'true' AND coalesce(to_jsonb(c) ->> 'conperiod', 'false') = 'false' AS equal,
    (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, place)
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
    (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, place)
     JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS "parentColumns"
  FROM pg_constraint c WHERE c.contype = 'f' AND c.conparentid = 0 ORDER BY c.oid`;
/**
 * Runs `work` while no foreign key is checked, and deletes what then lacks a parent: as a replica, or, for a role that may not be one,
 * with the keys taken off and put on again.
 */
async function withoutForeignKeys(client, work) {
    const { rows: keys } = await client.query(foreignKeys);
    const replica = await becomeReplica(client);
    if (!replica)
        for (const { relation, name } of keys)
            await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`);
    await work();
    await deleteDangling(client, keys);
    if (replica) {
        await client.query('SET LOCAL session_replication_role = origin');
        return;
    }
    for (const { relation, name, definition } of keys) {
        await client.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`);
    }
}
async function deleteDangling(client, keys) {
    for (let deleted = 1; deleted > 0;) {
        deleted = 0;
        for (const { relation, parent, columns, parentColumns, equal } of keys) {
            if (!equal)
                continue;
            const present = columns.map((column) => `c.${column} IS NOT NULL`);
            const same = columns.map((column, i) => `p.${parentColumns[i]} = c.${column}`);
            const { rowCount } = await client.query(`DELETE FROM ${relation} c WHERE ${present.join(' AND ')} AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${same.join(' AND ')})`);
            deleted += rowCount ?? 0;
        }
    }
}
/** Foreign keys and rules are out of force in a replica, for the rest of the transaction. */
async function becomeReplica(client) {
    await client.query('SAVEPOINT replica');
    try {
        await client.query('SET LOCAL session_replication_role = replica');
        return true;
    }
    catch {
        await client.query('ROLLBACK TO replica');
        return false;
    }
}

;// CONCATENATED MODULE: ./build/postgres/plans/shrink.js





/**
 * Copies a database and leaves a handful of rows in each table: the first by primary key (or by place, without one) whose parents are
 * left, and no table that had rows becomes empty. Foreign keys hold afterwards, sequences go on from where they were, no trigger fires, and materialised views are refreshed
 * where that works. Throws the server's error where the role may not change these tables; the new database is gone then.
 */
async function shrunkCopy(server, options) {
    await server.createDatabase(options.name, options.template);
    try {
        return await (0,server_client/* withClient */.S)(server.connection(options.name), (client) => shrink(client, options));
    }
    catch (error) {
        await server.dropDatabase(options.name).catch(() => { });
        throw error;
    }
}
async function shrink(client, { rows, keep }) {
    const tables = await (0,read_tables/* readTables */.g)(client);
    const whole = withParents(tables, tables.filter((table) => isNamed(table.name, keep)));
    const cut = tables.filter((table) => !whole.has(table));
    await client.query('BEGIN');
    const chosen = await chooseRows(client, (0,order/* fillingOrder */.U)(cut), rows);
    await withoutTriggers(client, () => withoutForeignKeys(client, () => replaceRows(client, cut, chosen)));
    await client.query('COMMIT');
    await refreshViews(client);
    await client.query('ANALYZE');
    const shrunk = [];
    for (const table of tables) {
        const counted = await client.query(`SELECT count(*) AS n FROM ${ownRows(table)}`);
        shrunk.push({ table: table.name, before: table.rows, kept: Number(counted.rows[0]?.n) });
    }
    return shrunk;
}
async function replaceRows(client, tables, chosen) {
    if (tables.length === 0)
        return;
    const copies = tables.map((table, i) => {
        const columns = table.columns.filter((column) => !column.generated).map((column) => client.escapeIdentifier(column.name));
        return { table, copy: `pg_temp.preflight_rows_${i}`, columns: columns.join(', ') };
    });
    for (const { table, copy, columns } of copies) {
        await client.query(`CREATE TABLE ${copy} AS SELECT ${columns} FROM ${ownRows(table)} t
       WHERE EXISTS (SELECT FROM ${chosen.get(table.name)} k WHERE k.part = t.tableoid AND k.at = t.ctid)`);
    }
    await client.query(`TRUNCATE ${tables.map(ownRows).join(', ')} CONTINUE IDENTITY RESTRICT`);
    for (const { table, copy, columns } of copies) {
        if (columns === '')
            continue;
        await client.query(`INSERT INTO ${table.name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${copy}`);
        await client.query(`DROP TABLE ${copy}`);
    }
}
function isNamed(table, names) {
    const plain = table.replaceAll('"', '');
    return names.some((name) => [plain, plain.slice(plain.indexOf('.') + 1)].includes(name.replaceAll('"', '')));
}
function withParents(tables, named) {
    const all = new Set(named);
    for (const table of all) {
        for (const key of table.foreignKeys)
            for (const parent of tables)
                if (parent.name === key.parent)
                    all.add(parent);
    }
    return all;
}
/** Those that read others come after them: they are the younger. */
async function refreshViews(client) {
    const { rows } = await client.query(`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'm' AND c.relispopulated ORDER BY c.oid`);
    for (const { name } of rows)
        await client.query(`REFRESH MATERIALIZED VIEW ${name}`).catch(() => { });
}

// EXTERNAL MODULE: ./build/postgres/sql/kind.js
var sql_kind = __webpack_require__(57392);
// EXTERNAL MODULE: ./build/postgres/sql/normal.js
var sql_normal = __webpack_require__(10461);
;// CONCATENATED MODULE: ./build/postgres/plans/session-statement.js


const session = new Set([
    'ABORT',
    'BEGIN',
    'COMMIT',
    'DEALLOCATE',
    'DISCARD',
    'LISTEN',
    'PREPARE',
    'RELEASE',
    'RESET',
    'ROLLBACK',
    'SAVEPOINT',
    'SET',
    'SHOW',
    'UNLISTEN',
]);
/** Whether it controls a transaction or a session (BEGIN, SAVEPOINT, SET, SELECT set_config(…)) and asks nothing of the data. */
function isSessionStatement(sql) {
    const kind = (0,sql_kind/* kindOf */.I)(sql);
    if (kind === 'SELECT')
        return /^select (?:pg_catalog \. )?set_config \([^()]*\)(?: as \w+)?$/.test((0,sql_normal/* normalTokens */.W)(sql).join(' '));
    // PREPARE x AS SELECT … is what its executions are counted under.
    if (kind === 'PREPARE')
        return (0,sql_normal/* normalTokens */.W)(sql)[1] === 'transaction';
    return session.has(kind);
}

;// CONCATENATED MODULE: ./build/postgres/plans/statements.js





const objectNotInPrerequisiteState = '55000';
const settleMs = 2000;
const lookMs = 25;
/**
 * Makes pg_stat_statements readable in a database of its own, so that no measured (nor given) database gets the extension. That
 * database goes with the server's `stop()`.
 */
async function openStatements(server) {
    const home = `preflight_statements_${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    await server.createDatabase(home);
    const connection = server.connection(home);
    const reason = await (0,server_client/* withClient */.S)(connection, whyUnavailable);
    if (reason !== null) {
        await server.dropDatabase(home);
        return { available: false, reason };
    }
    return {
        available: true,
        observer: {
            snapshot: (database) => (0,server_client/* withClient */.S)(connection, async (client) => {
                await settled(client, database);
                return snapshot(client, database, server.major);
            }),
        },
    };
}
/** What was counted between two snapshots of one database, the earlier first. */
function statementsBetween(before, after) {
    const stretch = { statements: [], session: [], incomplete: null };
    let lost = before.evictions !== after.evictions;
    for (const [id, counter] of after.counters) {
        const earlier = before.counters.get(id) ?? { calls: 0, totalMs: 0, rows: 0 };
        const calls = counter.calls - earlier.calls;
        if (calls < 0)
            lost = true;
        if (calls <= 0)
            continue;
        const meanMs = Math.max(0, counter.totalMs - earlier.totalMs) / calls;
        const statement = { id, sql: counter.sql, calls, meanMs, rows: counter.rows - earlier.rows };
        if (isSessionStatement(counter.sql))
            stretch.session.push(statement);
        else
            stretch.statements.push(statement);
    }
    for (const id of before.counters.keys())
        if (!after.counters.has(id))
            lost = true;
    // 13 does not count what it drops: a twentieth of all, as soon as it is full (pg_stat_statements.c, USAGE_DEALLOC_PERCENT).
    if (after.evictions === null && after.remembered >= 0.94 * after.room)
        lost = true;
    if (lost) {
        stretch.incomplete = `pg_stat_statements has room for ${after.room} statements and dropped some meanwhile: raise pg_stat_statements.max`;
    }
    else if (after.hidden) {
        stretch.incomplete = 'there are statements of roles whose statistics may not be read: GRANT pg_read_all_stats';
    }
    for (const list of [stretch.statements, stretch.session])
        list.sort((a, b) => b.calls - a.calls || compareText(a.sql, b.sql));
    return stretch;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
async function whyUnavailable(client) {
    try {
        await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
        await client.query('SELECT count(*) FROM pg_stat_statements');
    }
    catch (error) {
        if ((0,server_client/* codeOf */.$)(error) === objectNotInPrerequisiteState) {
            return 'the server does not preload pg_stat_statements (shared_preload_libraries)';
        }
        return `the server does not give pg_stat_statements: ${(0,errors/* messageOf */.bD)(error)}`;
    }
    const { rows } = await client.query("SELECT current_setting('pg_stat_statements.track') AS track, current_setting('compute_query_id', true) AS ids");
    if (rows[0]?.track === 'none')
        return 'the server counts no statements (pg_stat_statements.track is none)';
    if (rows[0]?.ids === 'off')
        return 'the server counts no statements (compute_query_id is off)';
    return null;
}
/**
 * A statement is counted when it ends, and a service may answer before that. So: nothing runs, twice in a row.
 * Autovacuum and other work of the server's own is not counted.
 */
async function settled(client, database) {
    const deadline = performance.now() + settleMs;
    for (let quiet = 0; quiet < 2 && performance.now() < deadline;) {
        const { rows } = await client.query(`SELECT EXISTS (SELECT FROM pg_stat_activity
       WHERE datname = $1 AND backend_type = 'client backend' AND state NOT IN ('idle', 'disabled')) AS busy`, [database]);
        quiet = rows[0]?.busy === true ? 0 : quiet + 1;
        if (quiet < 2)
            await (0,promises_.setTimeout)(lookMs);
    }
}
async function snapshot(client, database, major) {
    const { rows } = await client.query(`SELECT queryid::text AS id, coalesce(min(query), '') AS sql, sum(calls)::float8 AS calls, sum(total_exec_time)::float8 AS "totalMs",
       sum(rows)::float8 AS rows
     FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = $1) ${major >= 14 ? 'AND toplevel' : ''}
     GROUP BY queryid`, [database]);
    const { rows: state } = await client.query(`SELECT current_setting('pg_stat_statements.max')::int AS room, (SELECT count(*)::int FROM pg_stat_statements(false)) AS remembered,
       ${major >= 14 ? '(SELECT dealloc::float8 FROM pg_stat_statements_info)' : 'NULL::float8'} AS evictions`);
    const counters = new Map();
    for (const { id, ...counter } of rows)
        if (id !== null && counter.sql !== '')
            counters.set(id, counter);
    const { room = 0, remembered = 0, evictions = null } = state[0] ?? {};
    return { counters, evictions, room, remembered, hidden: rows.some(({ id, sql }) => id === null || sql === '') };
}

;// CONCATENATED MODULE: ./build/load/explain/compare-statements.js
/** Calls that are not the same in every request (a cache) differ by chance. */
const leastUnsteady = 0.5;
/** Sørensen–Dice coefficient of the two texts' tokens. */
const alike = 0.6;
/**
 * Compares what a target's requests ask, by the statements' normalised text. Statements that run equally often are left out; most
 * added calls first, those that were saved last.
 */
function compareStatements(base, head) {
    const before = new Map(base.statements.map((statement) => [statement.key, statement]));
    const after = new Map(head.statements.map((statement) => [statement.key, statement]));
    const gone = base.statements.filter(({ key }) => !after.has(key));
    const changes = [];
    for (const statement of head.statements) {
        const earlier = before.get(statement.key);
        if (earlier !== undefined) {
            const kind = grown(earlier, statement);
            if (kind !== null)
                changes.push({ target: head.target, kind, base: earlier, head: statement });
            continue;
        }
        const stood = closest(statement, gone);
        if (stood !== null)
            gone.splice(gone.indexOf(stood), 1);
        changes.push({ target: head.target, kind: stood === null ? 'new' : 'rewritten', base: stood, head: statement });
    }
    for (const statement of gone)
        changes.push({ target: head.target, kind: 'gone', base: statement, head: null });
    return changes.sort((a, b) => added(b) - added(a));
}
function added({ base, head }) {
    return (head?.calls ?? 0) - (base?.calls ?? 0);
}
function grown(base, head) {
    const difference = head.calls - base.calls;
    if (difference === 0 || (!(base.steady && head.steady) && Math.abs(difference) < leastUnsteady))
        return null;
    return difference > 0 ? 'more calls' : 'fewer calls';
}
function closest(statement, gone) {
    let best = null;
    for (const candidate of gone) {
        if (candidate.calls !== statement.calls)
            continue;
        const likeness = dice(candidate.key.split(' '), statement.key.split(' '));
        if (likeness >= alike && likeness > (best?.likeness ?? 0))
            best = { candidate, likeness };
    }
    return best?.candidate ?? null;
}
/** 2 |A ∩ B| / (|A| + |B|) of two multisets; 0 where they do another thing, or to other tables. */
function dice(a, b) {
    if (a[0] !== b[0] || tables(a) !== tables(b))
        return 0;
    const left = new Map();
    for (const token of a)
        left.set(token, (left.get(token) ?? 0) + 1);
    let common = 0;
    for (const token of b) {
        const count = left.get(token) ?? 0;
        if (count === 0)
            continue;
        left.set(token, count - 1);
        common += 1;
    }
    return (2 * common) / (a.length + b.length);
}
/** The words after FROM, JOIN, INTO and UPDATE, each of which names a table (or the schema that it is in). */
function tables(tokens) {
    const named = tokens.flatMap((token, i) => (/^(?:from|join|into|update)$/.test(tokens[i - 1] ?? '') ? [token] : []));
    return named.filter((token) => token !== '(').join(' ');
}

;// CONCATENATED MODULE: ./build/load/explain/n-plus-one.js
/** Fewer are a bounded loop as far as anybody can tell, and cost little. */
const leastCalls = 5;
const leastGrowth = 3;
/** Where there is no growth to see, only exact agreement in numbers that do not come about by chance counts. */
const leastAlike = 10;
/**
 * Finds statements that run once per row, most calls first. A bounded loop (as many lookups at both sizes) is none, nor is work in
 * chunks (few calls for many rows). A size at which requests failed, or were answered unexpectedly, does not count.
 */
function findNPlusOne(head, base) {
    const before = base === null ? [] : foundIn(base);
    return foundIn(head).map((found) => {
        if (base === null)
            return { ...found, base: null };
        const growth = growthOf(found.key, base);
        // At one size alone growth does not show: then it is one where it ran about as often.
        const isNPlusOne = before.some(({ key }) => key === found.key) || (growth.callsSmall === null && growth.callsFull >= found.callsFull / 2);
        return { ...found, base: { ...growth, isNPlusOne } };
    });
}
function foundIn({ small, full }) {
    if (full.unexpected > 0)
        return [];
    const sizes = { small: small === null || small.unexpected > 0 ? null : small, full };
    return full.statements.flatMap((statement) => {
        const judged = n_plus_one_judge(statement, sizes);
        return judged === null
            ? []
            : [{ target: full.target, key: statement.key, sql: statement.sql, ...growthOf(statement.key, sizes), ...judged }];
    });
}
function n_plus_one_judge(statement, sizes) {
    const own = growthOf(statement.key, sizes);
    const { callsSmall, callsFull } = own;
    const others = sizes.full.statements
        .filter((other) => other.key !== statement.key && other.rows >= 2 * other.calls)
        .map((other) => ({ sql: other.sql, calls: other.calls, ...growthOf(other.key, sizes) }))
        .sort((a, b) => a.calls - b.calls);
    const chosen = (parent) => {
        const { calls: _, ...rest } = parent;
        return rest;
    };
    if (callsSmall !== null && callsFull >= leastCalls && callsFull - callsSmall >= leastGrowth) {
        const parent = others.find((other) => follows(callsFull, other.rowsFull) && follows(callsSmall, other.rowsSmall ?? 0));
        if (parent !== undefined)
            return { certainty: 'grows', parent: chosen(parent) };
        if (callsFull < 2 * callsSmall || callsFull - callsSmall < leastCalls)
            return null;
        // Fewer calls than rows: equal ones are remembered, or not every row needs one. A chunk is another matter.
        const above = others.find((other) => other.rowsFull > callsFull && other.rowsFull <= 5 * callsFull && other.rowsFull > (other.rowsSmall ?? 0));
        if (above !== undefined)
            return { certainty: 'grows', parent: chosen(above) };
        return own.rowsFull <= 2 * callsFull ? { certainty: 'grows', parent: null } : null;
    }
    if (!statement.steady || callsFull < leastAlike)
        return null;
    const equal = others.find((other) => other.rowsFull === callsFull && (callsSmall === null || (callsSmall === callsFull && other.rowsSmall === callsSmall)));
    return equal === undefined ? null : { certainty: 'looks like', parent: chosen(equal) };
}
/** Once, twice or three times per row; a page may be asked with one row more, to see whether there is a next. */
function follows(calls, rows) {
    return [1, 2, 3].some((times) => Math.abs(calls - times * rows) <= Math.max(times, 0.05 * times * rows));
}
function growthOf(key, { small, full }) {
    const find = (size) => size.statements.find((statement) => statement.key === key);
    return {
        callsSmall: small === null ? null : (find(small)?.calls ?? 0),
        callsFull: find(full)?.calls ?? 0,
        rowsSmall: small === null ? null : (find(small)?.rows ?? 0),
        rowsFull: find(full)?.rows ?? 0,
    };
}

;// CONCATENATED MODULE: ./build/postgres/plans/statement-key.js

/**
 * What makes two texts of pg_stat_statements the same statement, whatever the server's major and the length of a list: comments,
 * white space, letter case and the numbers of parameters do not count, the length of IN ($1, $2, $3) and of ARRAY[$1, $2] does not
 * (18 writes the first of them and an ellipsis in a comment), and VALUES of several rows alike is VALUES of one. queryid will not
 * do: it is made from OIDs, which differ from database to database.
 */
function statementKey(sql) {
    return squashed(withoutPrepare(joinedParameters((0,sql_normal/* normalTokens */.W)(sql)))).join(' ');
}
const parameter = '$';
function joinedParameters(tokens) {
    const joined = [];
    for (const token of tokens)
        if (joined.at(-1) !== parameter || !/^\d+$/.test(token))
            joined.push(token);
    return joined;
}
/** A statement that SQL's own PREPARE made is counted under the text of the PREPARE. */
function withoutPrepare(tokens) {
    if (tokens[0] !== 'prepare' || tokens[1] === 'transaction')
        return tokens;
    return tokens.slice(tokens.indexOf('as') + 1);
}
function squashed(tokens) {
    const kept = [];
    for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at] ?? '';
        kept.push(token);
        if (token === 'in' || token === 'array') {
            const close = closing(tokens, at + 1);
            if (close === null || !isConstants(tokens.slice(at + 2, close)))
                continue;
            kept.push(tokens[at + 1] ?? '', '...', tokens[close] ?? '');
            at = close;
        }
        else if (token === 'values') {
            const first = closing(tokens, at + 1);
            if (first === null)
                continue;
            const row = tokens.slice(at + 1, first + 1);
            kept.push(...row);
            at = first;
            while (tokens[at + 1] === ',' && row.every((part, i) => tokens[at + 2 + i] === part))
                at += 1 + row.length;
        }
    }
    return kept;
}
const opens = { '(': ')', '[': ']' };
/** Where what opens at `open` closes; null: nothing opens there, or it does not close. */
function closing(tokens, open) {
    if (opens[tokens[open] ?? ''] === undefined)
        return null;
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
        if (tokens[at] === '(' || tokens[at] === '[')
            depth++;
        if (tokens[at] === ')' || tokens[at] === ']')
            depth--;
        if (depth === 0)
            return at;
    }
    return null;
}
const constant = /^(?:[$,:()[\]-]|null|true|false|'.*'|\d[\w.]*)$/s;
function isConstants(tokens) {
    return tokens.length > 0 && tokens.every((token, i) => constant.test(token) || tokens[i - 1] === ':');
}

;// CONCATENATED MODULE: ./build/load/explain/slope.js
/**
 * How many of the calls that were counted in stretches of n, 2n and no requests belong to one request. Calls that come by the clock
 * are known from the stretch without requests; what comes more seldom adds one call to a stretch at most.
 */
function callsPerRequest([first, second, idle], counts) {
    const [few = 0, many = 0, none = 0] = counts;
    const perMs = none / idle.ms;
    const slope = (many - few - perMs * (second.ms - first.ms)) / (second.requests - first.requests);
    const mean = (few + many - perMs * (first.ms + second.ms)) / (first.requests + second.requests);
    const fits = (whole) => [
        { ...first, count: few },
        { ...second, count: many },
    ].every(({ requests, ms, count }) => {
        const byClock = perMs * ms;
        const rest = count - whole * requests;
        return rest >= 0 && rest <= byClock + 1 + Math.sqrt(byClock);
    });
    for (const estimate of [slope, mean]) {
        const whole = Math.max(0, Math.round(estimate));
        if (fits(whole))
            return { calls: whole, steady: whole > 0 };
    }
    // Some requests make it and others do not: a cache, a pool that checks its connections now and then.
    const calls = Math.round(Math.max(0, Math.min(slope, mean)) * 100) / 100;
    // What also comes by the clock is not known that well.
    return { calls: none > 0 && calls < 0.5 ? 0 : calls, steady: false };
}

;// CONCATENATED MODULE: ./build/load/explain/per-request.js




const warmUp = 2;
const idleMs = { least: 200, most: 500 };
/**
 * Measures what one request asks of the database: n requests one after another, then 2n, then none for a while. What grows with
 * the requests is theirs; the rest is the service's own. Requests that write are really made.
 * Throws the signal's reason after an abort.
 */
async function statementsPerRequest(target, options) {
    const { observer, database, send, signal } = options;
    let unexpected = 0;
    const ask = async (times) => {
        const from = performance.now();
        for (let i = 0; i < times; i++) {
            const status = await send(target, signal);
            if (status === null || !target.expected.accepts(status))
                unexpected += 1;
        }
        return performance.now() - from;
    };
    await ask(warmUp - 1);
    const perRequestMs = await ask(1);
    unexpected = 0;
    const few = Math.max(1, Math.min(options.requests ?? 5, Math.floor((options.withinMs ?? 10_000) / 3 / Math.max(perRequestMs, 0.1))));
    const watched = async (requests, during) => {
        const from = performance.now();
        const before = await observer.snapshot(database);
        await during();
        const after = await observer.snapshot(database);
        return { requests, ms: performance.now() - from, counted: statementsBetween(before, after) };
    };
    const first = await watched(few, () => ask(few));
    const second = await watched(2 * few, () => ask(2 * few));
    const idle = await watched(0, () => (0,promises_.setTimeout)(Math.min(Math.max(second.ms, idleMs.least), idleMs.most), undefined, { signal }).catch(() => signal.throwIfAborted()));
    const stretches = [first, second, idle];
    const counted = stretches.map((stretch) => stretch.counted);
    const statements = perRequest(stretches, counted.map((stretch) => byKey(stretch.statements)));
    const session = perRequest(stretches, counted.map((stretch) => byKey(stretch.session)));
    return {
        target: target.name,
        statements,
        queries: total(statements),
        session: total(session),
        requests: 3 * few,
        unexpected,
        incomplete: counted.find((stretch) => stretch.incomplete !== null)?.incomplete ?? null,
    };
}
/** Statements that differ only in the length of a list, and those of several roles, together. */
function byKey(statements) {
    const sums = new Map();
    for (const { sql, calls, meanMs, rows } of statements) {
        const key = statementKey(sql);
        const sum = sums.get(key) ?? { sql, calls: 0, totalMs: 0, rows: 0 };
        sums.set(key, { sql: sum.sql, calls: sum.calls + calls, totalMs: sum.totalMs + calls * meanMs, rows: sum.rows + rows });
    }
    return sums;
}
function perRequest(stretches, sums) {
    const found = [];
    for (const key of new Set(sums.flatMap((sum) => [...sum.keys()]))) {
        const counts = sums.map((sum) => sum.get(key)?.calls ?? 0);
        const { calls, steady } = callsPerRequest(stretches, counts);
        if (calls === 0)
            continue;
        const sum = (figure) => sums.reduce((whole, each) => whole + (each.get(key)?.[figure] ?? 0), 0);
        found.push({
            key,
            sql: sums.find((sum) => sum.has(key))?.get(key)?.sql ?? '',
            calls,
            steady,
            rows: round((calls * sum('rows')) / sum('calls')),
            meanMs: sum('totalMs') / sum('calls'),
        });
    }
    return found.sort((a, b) => b.calls - a.calls || (a.key < b.key ? -1 : 1));
}
function total(statements) {
    return round(statements.reduce((sum, { calls }) => sum + calls, 0));
}
/** To hundredths: a sum of halves and thirds is no more certain than that. */
function round(value) {
    return Math.round(value * 100) / 100;
}

;// CONCATENATED MODULE: ./build/load/explain/send.js

/**
 * Sends to one side, one request after another, over one connection that is kept. Redirects are not followed.
 *
 * @param origin "http://127.0.0.1:4001", which targets that are paths are on
 * @param timeoutMs how long an answer's head, and each pause within its body, may take
 * @param ca certificates (PEM) to trust instead of the usual ones
 */
function openSender(origin, timeoutMs, ca) {
    const agent = new undici.Agent({
        connections: 1,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(ca === undefined ? {} : { connect: { ca } }),
    });
    return {
        async send(target, signal) {
            signal.throwIfAborted();
            try {
                const { statusCode, body } = await (0,undici.request)(new URL(target.url, origin), {
                    dispatcher: agent,
                    method: target.method,
                    headers: { ...target.headers },
                    body: target.body,
                    signal,
                });
                await body.dump({ limit: Number.MAX_SAFE_INTEGER });
                return statusCode;
            }
            catch {
                signal.throwIfAborted();
                return null;
            }
        },
        async close() {
            if (!agent.destroyed)
                await agent.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/postgres/plans/compare-plans.js
const compare_plans_most = 3;
/**
 * How a statement's plan differs between two databases: in how it finds each relation's rows, and, where it finds them alike, in its
 * joins and sorts. null: it does not. Costs, the order of joins and the number of processes are no difference.
 */
function comparePlans(base, head) {
    const sentences = [...accessChanges(base, head)];
    if (sentences.length === 0) {
        const gone = without(base.operations, head.operations);
        const come = without(head.operations, base.operations);
        if (gone.length > 0 || come.length > 0)
            sentences.push(`${listed(gone)} → ${listed(come)}`);
    }
    if (sentences.length === 0)
        return null;
    const more = sentences.length > compare_plans_most ? `; and ${sentences.length - compare_plans_most} more` : '';
    return { sentence: sentences.slice(0, compare_plans_most).join('; ') + more, base, head };
}
function accessChanges(base, head) {
    const changes = new Set();
    const relations = new Set([...base.accesses, ...head.accesses].map((access) => access.relation));
    for (const relation of relations) {
        const ways = (plan) => [...new Set(plan.accesses.filter((access) => access.relation === relation).map((access) => access.by))].sort();
        const [before, after] = [ways(base), ways(head)];
        if (before.join('\n') === after.join('\n'))
            continue;
        const told = (list) => list.length === 0 ? `${relation} not read` : list.map((by) => `${by} on ${relation}`).join(' and ');
        changes.add(`${told(before)} → ${told(after)}`);
    }
    return changes;
}
/** What a multiset has beyond another. */
function without(list, other) {
    const left = [...other];
    return list.filter((item) => {
        const at = left.indexOf(item);
        if (at !== -1)
            left.splice(at, 1);
        return at === -1;
    });
}
function listed(operations) {
    return operations.length === 0 ? 'none' : operations.join(', ');
}

;// CONCATENATED MODULE: ./build/postgres/plans/plan.js
/**
 * Nodes that come and go with small differences in the estimates, and do the same work: how many processes share it, and what is
 * kept for a second look.
 */
const incidental = new Set([
    'Gather',
    'Gather Merge',
    'Memoize',
    'Materialize',
    'Result',
    'Limit',
    'Bitmap Index Scan',
    'BitmapAnd',
    'BitmapOr',
]);
function readPlan(root) {
    const shape = { accesses: [], operations: [], text: '', cost: root['Total Cost'] };
    const visit = (node, depth) => {
        const access = accessOf(node);
        const operation = operationOf(node);
        const shown = access === null ? operation : `${access.by} on ${access.relation}`;
        if (access !== null)
            shape.accesses.push(access);
        else if (operation !== null)
            shape.operations.push(operation);
        if (shown !== null)
            shape.text += `${'  '.repeat(depth)}${shown}\n`;
        for (const child of node.Plans ?? [])
            visit(child, shown === null ? depth : depth + 1);
    };
    visit(root, 0);
    return shape;
}
function accessOf(node) {
    const name = node['Relation Name'];
    if (name === undefined || node['Node Type'] === 'ModifyTable')
        return null;
    const relation = node.Schema === undefined || node.Schema === 'public' ? name : `${node.Schema}.${name}`;
    if (node['Node Type'] === 'Bitmap Heap Scan') {
        const indexes = [...new Set(bitmapIndexes(node))];
        return { relation, by: `Bitmap Scan using ${indexes.join(' and ')}`, indexes, filters: node.Filter !== undefined };
    }
    const index = node['Index Name'];
    const by = index === undefined ? node['Node Type'] : `${node['Node Type']} using ${index}`;
    return {
        relation,
        by,
        indexes: index === undefined ? [] : [index],
        filters: node.Filter !== undefined,
    };
}
function bitmapIndexes(node) {
    const own = node['Index Name'];
    return [...(own === undefined ? [] : [own]), ...(node.Plans ?? []).flatMap(bitmapIndexes)];
}
function operationOf(node) {
    const type = node['Node Type'];
    if (incidental.has(type) || node['Partial Mode'] === 'Partial')
        return null;
    if (type === 'ModifyTable')
        return `${node.Operation ?? 'Modify'} on ${node['Relation Name'] ?? ''}`.trim();
    if (type === 'Aggregate')
        return node.Strategy === 'Hashed' ? 'HashAggregate' : node.Strategy === 'Sorted' ? 'GroupAggregate' : 'Aggregate';
    // A Hash is but the inner half of a Hash Join.
    if (type === 'Hash')
        return null;
    const join = node['Join Type'];
    if (join === undefined || join === 'Inner')
        return type;
    return type === 'Nested Loop' ? `Nested Loop ${join} Join` : type.replace(/Join$/, `${join} Join`);
}

// EXTERNAL MODULE: ./build/postgres/sql/lexer.js
var lexer = __webpack_require__(31090);
// EXTERNAL MODULE: ./build/postgres/sql/split.js
var split = __webpack_require__(32536);
;// CONCATENATED MODULE: ./build/postgres/plans/plannable.js


const verbs = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'WITH', 'VALUES', 'TABLE']);
/** Types whose constants may be written with the type before them, and come out of pg_stat_statements as `interval $1`. */
const typedConstant = /\b(interval|date|time|timetz|timestamp|timestamptz|numeric|int|integer|bigint|text|uuid|json|jsonb|inet|bytea|bool|boolean)(\s+(?:with|without)\s+time\s+zone)?\s+(\$\d+)/gi;
/**
 * What pg_stat_statements calls a statement, as one that can be planned: a constant with its type before it gets a cast, PREPARE is
 * taken off, the ellipsis of 18's lists as well. Exactly one statement, lest anything slip in behind an EXPLAIN.
 */
async function plannable(text) {
    const body = plannable_withoutPrepare(text);
    const cast = outsideLiterals(body, (code) => code.replace(typedConstant, (_, type, zone, parameter) => `${parameter}::${type}${zone ?? ''}`));
    const { statements } = await (0,split/* splitStatements */.X)(cast);
    const [only, ...others] = statements;
    if (only === undefined || others.length > 0)
        return { sql: null, reason: 'it is not one statement' };
    const verb = /^\(*\s*([a-z]+)/i.exec(only.sql)?.[1]?.toUpperCase() ?? '';
    if (!verbs.has(verb))
        return { sql: null, reason: `PostgreSQL makes no plan for ${only.kind === '' ? 'it' : only.kind}` };
    return { sql: only.sql, verb };
}
function plannable_withoutPrepare(text) {
    return text.replace(/^\s*prepare\s+(?:"[^"]*"|\w+)\s*(?:\([^()]*\))?\s+as\s+/i, '');
}
/** Comments go, since a pattern could not look across them. */
function outsideLiterals(text, change) {
    let result = '';
    let code = '';
    for (const { kind, start, end } of (0,lexer/* tokens */.L)(text)) {
        if (kind === 'string' || kind === 'quoted-name') {
            result += change(code) + text.slice(start, end);
            code = '';
        }
        else if (kind === 'comment')
            code += ' ';
        else
            code += text.slice(start, end);
    }
    return result + change(code);
}

;// CONCATENATED MODULE: ./build/postgres/plans/explain.js




const planningMs = 10_000;
/**
 * The plans that PostgreSQL makes for normalised statements without knowing their parameters ("generic" plans), in their order.
 * Nothing is executed: EXPLAIN without ANALYZE, in a transaction that can only read and is rolled back.
 * Only a lost connection throws.
 */
function explain(connection, statements) {
    return (0,server_client/* withClient */.S)(connection, async (client) => {
        const { rows } = await client.query("SELECT current_setting('server_version_num') AS version");
        const generic = Number(rows[0]?.version) >= 160_000;
        await client.query(`SET statement_timeout = ${planningMs}; SET plan_cache_mode = force_generic_plan`);
        const explained = [];
        for (const statement of statements)
            explained.push(await explainOne(client, statement, generic));
        return explained;
    });
}
async function explainOne(client, statement, generic) {
    const ready = await plannable(statement);
    if (ready.sql === null)
        return { plan: null, reason: ready.reason };
    const { sql } = ready;
    await client.query('BEGIN READ ONLY');
    try {
        const text = generic ? `EXPLAIN (GENERIC_PLAN, VERBOSE, FORMAT JSON) ${sql}` : await ofPrepared(client, sql);
        const { rows } = await client.query(text);
        const root = rows[0]?.['QUERY PLAN'][0]?.Plan;
        return root === undefined ? { plan: null, reason: 'PostgreSQL gave no plan' } : { plan: readPlan(root) };
    }
    catch (error) {
        return { plan: null, reason: `PostgreSQL does not plan it: ${(0,errors/* messageOf */.bD)(error)}` };
    }
    finally {
        await client.query('ROLLBACK; DEALLOCATE ALL');
    }
}
/** Before 16 only a prepared statement has a generic plan. */
async function ofPrepared(client, sql) {
    await client.query(`PREPARE preflight_explained AS ${sql}`);
    const { rows } = await client.query("SELECT cardinality(parameter_types) AS count FROM pg_prepared_statements WHERE name = 'preflight_explained'");
    const count = rows[0]?.count ?? 0;
    const values = count === 0 ? '' : `(${Array.from({ length: count }, () => 'NULL').join(', ')})`;
    return `EXPLAIN (VERBOSE, FORMAT JSON) EXECUTE preflight_explained${values}`;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/explain.js






/** Asks every target a few times, one after another, and counts its statements. */
async function observe(side, request) {
    const { observer, targets, timeoutMs, ca, signal, progress } = request;
    const sender = openSender(side.origin, timeoutMs, ca ?? undefined);
    const found = new Map();
    try {
        for (const target of targets) {
            progress.update(target.name);
            const { database } = side;
            found.set(target.name, await statementsPerRequest(target, { observer, database, send: sender.send, signal }));
        }
    }
    finally {
        await sender.close();
    }
    return found;
}
/** Base against head: statements that are new or more, those that run once per row, and plans that changed. */
async function explained(targets, { head, base }, databases) {
    const found = { targets: [], nPlusOnes: [], changes: [], plans: [] };
    for (const { name } of targets) {
        const full = head.full.get(name);
        if (full === undefined)
            continue;
        const before = base?.full.get(name) ?? null;
        found.targets.push({ target: name, head: full, base: before });
        const sizes = { small: head.small?.get(name) ?? null, full };
        found.nPlusOnes.push(...findNPlusOne(sizes, before === null ? null : { small: base?.small?.get(name) ?? null, full: before }));
        if (before === null)
            continue;
        found.changes.push(...compareStatements(before, full));
        if (databases !== null)
            found.plans.push(...(await plansOf(before, full, databases)));
    }
    return found;
}
/** Statements that both sides run, and that the planner answers in another way on the head's database. */
async function plansOf(base, head, databases) {
    const keys = new Set(base.statements.map(({ key }) => key));
    const common = head.statements.filter(({ key }) => keys.has(key)).map(({ sql }) => sql);
    if (common.length === 0)
        return [];
    const [before, after] = await Promise.all([explain(databases.base, common), explain(databases.head, common)]);
    return common.flatMap((sql, index) => {
        const [was, is] = [before[index]?.plan ?? null, after[index]?.plan ?? null];
        const change = was === null || is === null ? null : comparePlans(was, is);
        return change === null ? [] : [{ target: head.target, sql, sentence: change.sentence }];
    });
}

// EXTERNAL MODULE: ./build/git/tree.js
var git_tree = __webpack_require__(80770);
;// CONCATENATED MODULE: ./build/postgres/plans/host-language.js
/** How SQL stands in the source of other languages: what may come between two of its words, and what may stand for a parameter. */
const separators = [
    /\s+/y,
    /\\[nrt]|\\\r?\n/y,
    /--[^\n]*\n/y,
    /\/\*.*?\*\//sy,
    // One string ends and the next goes on: "…" + "…", "…" "…", "…", "…" of an array that is joined.
    /(?<quote>["'`])\s*[+.,\\]?\s*\k<quote>/y,
];
/** Where a separator at `at` ends; null: there is none. */
function separatorEnd(text, at) {
    return firstMatch(text, at, separators);
}
const args = [
    /\$\d+/y,
    /\?\d*/y,
    /[:@#]\w+/y,
    /%s|%\(\w+\)s/y,
    /'(?:[^'\n]|'')*'/y,
    /-?\d[\d.]*(?![\w.])/y,
    /(?:true|false|null)(?!\w)/iy,
    // What is put in by concatenation: "… = " + id + " …"
    /(?<quote>["'`])\s*[+.]\s*[\w.$[\]()]{1,80}\s*[+.]\s*\k<quote>/y,
];
/** Where something at `at` that may stand for a parameter ends: $1, ?, :name, %s, a constant, ${…}, #{…}, {…}; null: there is none. */
function argumentEnd(text, at) {
    const open = /[$#]?\{/y;
    open.lastIndex = at;
    const brace = open.exec(text)?.[0];
    return brace === undefined ? firstMatch(text, at, args) : braceEnd(text, at + brace.length - 1);
}
const longestExpression = 300;
function braceEnd(text, open) {
    let depth = 0;
    for (let at = open; at < Math.min(text.length, open + longestExpression); at++) {
        if (text.charAt(at) === '{')
            depth++;
        if (text.charAt(at) === '}')
            depth--;
        if (depth === 0)
            return at + 1;
    }
    return null;
}
function firstMatch(text, at, patterns) {
    for (const pattern of patterns) {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match !== null && match[0] !== '')
            return at + match[0].length;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/postgres/plans/source-place.js


const leastWords = 3;
/**
 * Where a normalised statement stands in source files: in a string of whatever language, broken into lines or put together from
 * strings, with $1, ?, :name, %s, a template's ${…} or a constant where the statement has a parameter. null unless it stands, whole, in
 * exactly one place. Leave out what only quotes the service's SQL: tests, migrations, compiled files.
 */
function findInSource(sql, files) {
    const [first, ...rest] = source_place_elements(sql);
    if (first?.kind !== 'word' || rest.filter((element) => element.kind === 'word').length + 1 < leastWords)
        return null;
    const places = [];
    for (const { file, text } of files) {
        for (const { index } of text.matchAll(new RegExp(`(?<![\\w$])${first.text}(?![\\w$])`, 'gi'))) {
            if (!standsAt(text, index + first.text.length, rest))
                continue;
            places.push({ file, line: text.slice(0, index).split('\n').length });
            if (places.length > 1)
                return null;
        }
    }
    return places[0] ?? null;
}
function source_place_elements(sql) {
    const found = [];
    let at = 0;
    for (const { kind, start, end } of (0,lexer/* tokens */.L)(sql)) {
        if (start < at || kind === 'blank' || kind === 'comment' || kind === 'semicolon')
            continue;
        const text = sql.slice(start, end);
        const parameter = /^\$\d+/.exec(sql.slice(start, start + 8));
        const list = text.toLowerCase() === 'in' ? /^\s*\(\s*\$\d+[^()]*\)/.exec(sql.slice(end)) : null;
        if (parameter !== null)
            found.push({ kind: 'parameter' });
        else
            found.push({ kind: /^\w/.test(text) ? 'word' : 'sign', text });
        if (list !== null)
            found.push({ kind: 'list' });
        at = parameter !== null ? start + parameter[0].length : list !== null ? end + list[0].length : end;
    }
    return found;
}
/** Whether the elements stand at `from`, and a string (or the file, or a statement in it) ends behind them. */
function standsAt(text, from, rest) {
    let at = from;
    for (const element of rest) {
        const end = skipTo(text, at, (place) => elementEnd(text, place, element));
        if (end === null)
            return false;
        at = end;
    }
    return skipTo(text, at, (place) => (place >= text.length || /["'`;]/.test(text.charAt(place)) ? place : null)) !== null;
}
/** The first place from `at` on, with nothing but separators before it, at which `take` finds something. */
function skipTo(text, at, take) {
    for (let place = at; place !== null; place = separatorEnd(text, place)) {
        const end = take(place);
        if (end !== null)
            return end;
    }
    return null;
}
function elementEnd(text, at, element) {
    if (element.kind === 'parameter')
        return argumentEnd(text, at);
    if (element.kind === 'list')
        return text.charAt(at) === '(' ? parenthesisEnd(text, at) : null;
    const end = at + element.text.length;
    if (text.slice(at, end).toLowerCase() === element.text.toLowerCase()) {
        return element.kind === 'word' && /\w/.test(text.charAt(end)) ? null : end;
    }
    // A quoted name within a string that the same quotes enclose.
    const escaped = element.text.replaceAll('"', '\\"');
    return text.startsWith(escaped, at) ? at + escaped.length : null;
}
const longestList = 500;
function parenthesisEnd(text, open) {
    let depth = 0;
    for (let at = open; at < Math.min(text.length, open + longestList); at++) {
        if (text.charAt(at) === '(')
            depth++;
        if (text.charAt(at) === ')')
            depth--;
        if (depth === 0)
            return at + 1;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/places.js


/** What is read for statements: programs, and no more than a repository's worth. */
const program = /\.(m?[jt]sx?|c[jt]s|py|rb|go|java|kt|cs|php|rs|sql)$/i;
const elsewhere = /(^|\/)(node_modules|vendor|dist|build|coverage|\.git|migrations?|db\/migrate)\//i;
const largestFile = 400_000;
const mostFiles = 4000;
/** Where the statements that a finding may name stand in the head's tree. Only where there is one place that it can be. */
async function placesOf({ nPlusOnes, changes, plans }, directory, prefix) {
    const statements = new Set([
        ...nPlusOnes.map(({ sql }) => sql),
        ...changes.flatMap(({ head }) => (head === null ? [] : [head.sql])),
        ...plans.map(({ sql }) => sql),
    ]);
    const places = new Map();
    if (statements.size === 0)
        return places;
    const files = await sources(directory, prefix);
    for (const sql of statements) {
        const found = findInSource(sql, files);
        if (found !== null)
            places.set(sql, { file: found.file, line: found.line, endLine: found.line });
    }
    return places;
}
async function sources(directory, prefix) {
    const tree = (0,git_tree/* workingTree */.cn)(directory);
    const names = (await tree.list('')).filter((name) => program.test(name) && !elsewhere.test(name)).slice(0, mostFiles);
    const found = [];
    for (const name of names) {
        const text = await tree.read(name).catch(() => null);
        if (text === null || text.length > largestFile)
            continue;
        found.push({ file: prefix === '' ? name : `${prefix}/${name}`, text: text.toString('utf8') });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/explain-sides.js








/** Rows that a small copy keeps of each table: few enough that a list of a page has fewer. */
const smallRows = 3;
/**
 * Counts what each target asks of the database, base (where there is one) and head, on a few rows and on all of them. Services that run on their own copies of
 * `databases` meanwhile are not disturbed. Without statistics nothing is explained, and a note says why.
 */
async function explainSides(request) {
    const { run, scenario, subject, server, databases } = request;
    const observing = await observingWith(request);
    if (observing === null)
        return unexplained;
    // On all rows first: a service that does not start at all is not waited for twice.
    const begun = performance.now();
    const onAll = await countOn(request, observing, databases);
    const small = isTimeFor(performance.now() - begun, run, scenario.targets.length) ? await smallTemplates(request) : null;
    const onSmall = small === null ? null : await countOn(request, observing, small).catch(notOnFewRows(run));
    const head = { small: onSmall?.head ?? null, full: onAll.head };
    const base = onAll.base && { small: onSmall?.base ?? null, full: onAll.base };
    const connections = databases.base === null ? null : { base: server.connection(databases.base), head: server.connection(databases.head) };
    const found = await explained(scenario.targets, { head, base }, connections);
    return { explained: found, places: await placesOf(found, run.config.workingDirectory, subject.prefix) };
}
/** Whether the load would still be long enough for a verdict if the same were done once more. */
function isTimeFor(ms, { config, deadline, time }, targets) {
    const isTime = loadLength(config.durationMs, deadline - performance.now() - ms, ms, targets).tooShortBy !== 'time-budget';
    if (!isTime)
        time.leaveOut('counting queries on a few rows of each table, in which an N+1 shows');
    return isTime;
}
/** null, and a note: this server counts no statements. */
async function observingWith({ run, server, scenario }) {
    const { config, signal, progress } = run;
    const statistics = await openStatements(server);
    if (!statistics.available) {
        progress.note(statistics.reason);
        return null;
    }
    const { targets, ca } = scenario;
    return { observer: statistics.observer, targets, timeoutMs: config.requestTimeoutMs, ca, signal, progress };
}
/** Copies of the databases with a handful of rows, in which an N+1 shows; null, and a note: this server or role cannot make them. */
async function smallTemplates({ server, run, subject, databases }) {
    run.progress.phase('copying a few rows of each table');
    const { how } = subject;
    const keep = (0,bookkeeping/* bookkeepingTables */.w_)(how.kind === 'scripts' ? how.directory.bookkeeping : how.bookkeeping);
    const small = async (template) => {
        const name = `${template}_small`;
        await shrunkCopy(server, { template, name, rows: smallRows, keep });
        return name;
    };
    try {
        return { base: databases.base && (await small(databases.base)), head: await small(databases.head) };
    }
    catch (error) {
        run.signal.throwIfAborted();
        run.progress.note(`No N+1 can be told by its growth: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    }
}
function notOnFewRows({ signal, progress }) {
    return (error) => {
        signal.throwIfAborted();
        progress.note(`No N+1 can be told by its growth: ${(0,errors/* messageOf */.bD)(error)}`);
        return null;
    };
}
async function countOn({ start, run }, observing, databases) {
    const sides = await start(databases);
    try {
        run.progress.phase('counting queries');
        const of = (side) => {
            const database = sides.database(side)?.database ?? '';
            return observe({ origin: sides.service(side).origin, database }, observing);
        };
        return { base: databases.base === null ? null : await of('base'), head: await of('head') };
    }
    finally {
        await sides.stop();
    }
}

;// CONCATENATED MODULE: ./build/migrations/write/next-name.js
/** The version after `last`, counted or dated as that is. null: it is neither, such as the name of a change. */
function versionAfter(last, now) {
    if (/^(?:19|20)\d{6}(?:\d{4}){0,1}(?:\d{2}){0,1}$/.test(last)) {
        return later(last, now.toISOString().replaceAll(/\D/g, '').slice(0, last.length));
    }
    if (/^1\d{12}$/.test(last))
        return later(last, String(now.getTime()));
    if (/^1\d{9}$/.test(last))
        return later(last, String(Math.floor(now.getTime() / 1000)));
    const [, before = '', digits] = /^((?:\d+\.)*)(\d+)$/.exec(last) ?? [];
    return digits === undefined ? null : before + following(digits);
}
/** A clock that is behind the last migration would put the new one before it. */
function later(last, now) {
    return BigInt(now) > BigInt(last) ? now : following(last);
}
function following(digits) {
    return String(BigInt(digits) + 1n).padStart(digits.length, '0');
}
/**
 * The path of a new migration's file, named as `example` names `file`, one of its own: the same folders, letters before the version, signs
 * between it and the title, and endings. null: the example's title does not stand in the path.
 */
function fileLike(file, example, { version, title }) {
    const segments = file.split('/');
    const was = example.name.replaceAll(' ', '_');
    const at = segments.findLastIndex((segment) => /^[A-Za-z]*\d/.test(segment) && segment.includes(was));
    const segment = segments[at];
    if (segment === undefined || was === '')
        return null;
    const from = segment.indexOf(was);
    const [, letters = '', signs = ''] = /^([A-Za-z]*)\d.*?(\D*)$/.exec(segment.slice(0, from)) ?? [];
    segments[at] = `${letters}${version}${signs === '' ? '_' : signs}${title}${segment.slice(from + was.length)}`;
    return segments.join('/');
}

;// CONCATENATED MODULE: ./build/migrations/write/new-migration.js

const lines = (statements) => `${statements.join('\n')}\n`;
const one = { up: lines, down: lines, both: lines, many: false, note: null };
const marked = (statements) => (statements.length > 1 ? '-- preflight: no-transaction\n' : '') + lines(statements);
/** By docs/suggestions.md, which says of each tool where CONCURRENTLY can run. null: nowhere. */
const new_migration_forms = {
    plain: {
        up: marked,
        down: marked,
        both: (up, down) => `${marked(up)}\n-- down\n${marked(down)}`,
        many: true,
        note: null,
    },
    'golang-migrate': one,
    prisma: one,
    dbmate: {
        ...one,
        both: (up, down) => `-- migrate:up transaction:false\n${lines(up)}\n-- migrate:down transaction:false\n${lines(down)}`,
    },
    goose: {
        ...one,
        both: (up, down) => `-- +goose NO TRANSACTION\n-- +goose Up\n${lines(up)}\n-- +goose Down\n${lines(down)}`,
        many: true,
    },
    flyway: {
        ...one,
        note: 'Flyway’s own lock keeps CONCURRENTLY waiting for ever, unless flyway.postgresql.transactional.lock=false is set.',
    },
    sqitch: null,
    drizzle: null,
    'node-pg-migrate': null,
};
/** Tools that keep both parts in one file, whatever the migrations so far do. */
const inOneFile = new Set(['dbmate', 'goose']);
/**
 * Writes a migration as the directory's own are written: named and numbered after the last, with a down part where they have one, in the
 * tool's form for what runs outside of a transaction.
 */
function newMigration({ tool, migrations }, wanted, now) {
    const versioned = migrations.filter(({ kind }) => kind === 'versioned');
    const last = versioned.at(-1);
    const example = versioned.findLast(({ down }) => down !== null) ?? last;
    const form = new_migration_forms[tool];
    if (form === null)
        return { files: [], note: byItself(tool) };
    if (last === undefined || example === undefined)
        return { files: [], note: null };
    if (wanted.up.length > 1 && !form.many)
        return { files: [], note: 'Each statement needs a migration of its own.' };
    const version = versionAfter(last.version, now);
    const files = version === null ? null : written(tool, form, example, wanted, { version, title: wanted.title });
    return files === null ? { files: [], note: null } : { files, note: form.note };
}
function written(tool, form, example, { up, down }, name) {
    const file = fileLike(example.up.file, example, name);
    if (file === null)
        return null;
    if (inOneFile.has(tool) || example.down?.file === example.up.file)
        return [{ file, text: form.both(up, down) }];
    const back = example.down === null ? null : fileLike(example.down.file, example, name);
    return [{ file, text: form.up(up) }, ...(back === null ? [] : [{ file: back, text: form.down(down) }])];
}
function byItself(tool) {
    if (tool === 'sqitch')
        return 'Sqitch has to be told first: `sqitch add`; these are what its scripts deploy and revert.';
    return 'The tool runs every pending migration in one transaction, in which CONCURRENTLY cannot run: run it by itself before, and let the migration do it where it is not there yet.';
}

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/candidates.js
const mostKeys = 4;
const mostCandidates = 8;
/**
 * Indexes that might help to find a source's rows, most promising first: keys that must equal something, then one that lies in a range,
 * or those that are sorted by (which is what a B-tree can use: PostgreSQL's manual, 11.3 and 11.4); of equal rank, those first that tell
 * more rows apart. None that there is already, nor the beginning of one.
 */
function candidatesFor(source) {
    const distinct = new Map([...source.relation.columns.values()].map((column) => [column.quoted, column.distinct]));
    const bySelectivity = (a, b) => (distinct.get(b) ?? 0) - (distinct.get(a) ?? 0);
    const equal = [...source.equal].sort(bySelectivity);
    const joins = [...source.joins].filter((key) => !source.equal.has(key)).sort(bySelectivity);
    const ranges = [...source.ranges].filter((key) => !source.equal.has(key)).sort(bySelectivity);
    const sort = sortKeys(source.sort.filter(({ key }) => !source.equal.has(key)));
    const lists = [];
    if (sort.length > 0)
        lists.push([...equal, ...sort]);
    for (const range of ranges)
        lists.push([...equal, range]);
    lists.push(equal);
    for (const join of joins)
        lists.push([...equal, join], [join, ...equal], [join]);
    for (const key of equal)
        lists.push([key]);
    for (const range of ranges)
        lists.push([range]);
    if (sort.length > 0)
        lists.push(sort);
    const candidates = new Map();
    for (const list of lists) {
        const keys = list.slice(0, mostKeys);
        if (keys.length === 0 || exists(source.relation, keys))
            continue;
        const known = [...equal, ...joins];
        const anchored = known.length === 0 || known.includes(keys[0] ?? '');
        candidates.set(keys.join(), { relation: source.relation, keys, where: null, anchored });
    }
    return [...candidates.values()].slice(0, mostCandidates);
}
/** The same index with only the rows that the statement can want, whatever its parameters; null where that is all of them. */
function partial(candidate, source) {
    if (source.fixed.size === 0)
        return null;
    return { ...candidate, where: [...source.fixed].join(' AND ') };
}
/** A B-tree is read in both directions: where all keys turn round, none does. */
function sortKeys(sort) {
    const turned = sort.length > 0 && sort.every(({ descending, nulls }) => descending && nulls === null);
    return sort.map(({ key, descending, nulls }) => {
        const direction = descending && !turned ? ' DESC' : '';
        return `${key}${direction}${nulls === null ? '' : ` NULLS ${nulls.toUpperCase()}`}`;
    });
}
function exists(relation, keys) {
    return relation.indexes.some((index) => keys.every((key, i) => index[i] === key));
}

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/measured.js

const runs = 5;
const runMs = 10_000;
/** A slow statement is run less often. */
const enoughMs = 3000;
/** The plan for the first set of values; nothing is executed. */
async function planned(prepared) {
    return readPlan((await measured_explained(prepared, prepared.sets[0] ?? [], 'VERBOSE')).Plan);
}
/**
 * Executes the query with each set of values in turn: once to warm up, then up to five times, for 3 s in all. null where the first time
 * has shown already that it takes more than `mostMs`. Throws the server's error where it fails, or takes more than 10 s.
 */
async function measured_measure(prepared, mostMs = Number.POSITIVE_INFINITY) {
    const from = performance.now();
    const first = await pass(prepared);
    // The cache may have been cold.
    if (measured_median(first.map(({ ms }) => ms)) > 2 * mostMs)
        return null;
    const warm = [];
    while (warm.length < runs && performance.now() - from < enoughMs)
        warm.push(await pass(prepared));
    const passes = warm.length === 0 ? [first] : warm;
    const perSet = prepared.sets.map((_, set) => measured_median(passes.map((runs) => runs[set]?.ms ?? 0)));
    const [run] = first;
    if (run === undefined)
        throw new Error('there was no set of values to measure with');
    return { ms: measured_median(perSet), blocks: measured_median(first.map(({ blocks }) => blocks)), plan: run.plan };
}
async function pass(prepared) {
    const results = [];
    for (const set of prepared.sets) {
        const { Plan: plan, 'Execution Time': ms = 0 } = await measured_explained(prepared, set, 'ANALYZE, BUFFERS, TIMING OFF, VERBOSE');
        results.push({ ms, blocks: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0), plan: readPlan(plan) });
    }
    return results;
}
async function measured_explained({ client, name }, set, options) {
    const values = set.length === 0 ? '' : `(${set.join(', ')})`;
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${runMs}; SET LOCAL plan_cache_mode = force_custom_plan`);
    try {
        const { rows } = await client.query(`EXPLAIN (${options}, FORMAT JSON) EXECUTE ${name}${values}`);
        const [result] = rows[0]?.['QUERY PLAN'] ?? [];
        if (result === undefined)
            throw new Error('PostgreSQL gave no plan');
        return result;
    }
    finally {
        await client.query('ROLLBACK');
    }
}
function measured_median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0];
    return (low + high) / 2;
}

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/trial-index.js
/** Builds an index. Throws the server's error where it cannot be built, such as on a type that B-trees do not order. */
async function trial_index_build(client, candidate) {
    const { relation, where } = candidate;
    const before = await indexesOf(client, relation);
    await client.query(`CREATE INDEX ON ${relation.name} ${definition(candidate)}`);
    // An expression has statistics only once its index is there.
    if (candidate.keys.some((key) => key.includes('(')) || where !== null)
        await client.query(`ANALYZE ${relation.name}`);
    const oid = (await indexesOf(client, relation)).find((index) => !before.includes(index));
    const { rows } = await client.query(`SELECT c.relname AS name, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS full, parts.names, parts.size
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL (
       SELECT json_agg(p.relname) AS names, sum(pg_relation_size(p.oid))::float8 AS size FROM pg_class p
       WHERE p.oid = c.oid OR p.oid IN (SELECT relid FROM pg_partition_tree(c.oid))) parts
     WHERE c.oid = $1`, [oid]);
    const [built] = rows;
    if (built === undefined)
        throw new Error('the index that was built is not there');
    return {
        candidate,
        name: built.name,
        names: built.names,
        size: built.size,
        drop: async () => {
            await client.query(`DROP INDEX ${built.full}`);
        },
    };
}
/** What stands behind the table's name in CREATE INDEX. */
function definition({ keys, where }) {
    return `(${keys.join(', ')})${where === null ? '' : ` WHERE ${where}`}`;
}
async function indexesOf(client, relation) {
    const { rows } = await client.query('SELECT indexrelid::int8::float8 AS oid FROM pg_index WHERE indrelid = $1 ORDER BY indexrelid DESC', [relation.oid]);
    return rows.map(({ oid }) => oid);
}

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/best-index.js



/** A partial index is worth its narrowness where it is at most so much of the whole one. */
const partialSize = 0.5;
/**
 * Builds one candidate after the other, alone, and measures those that the plan takes. The best is built again, and there in the end;
 * null: none saves enough. `stop` is asked before each candidate.
 */
async function bestIndex(prepared, sources, before, least, stop) {
    const most = Math.min(before.ms - least.ms, before.ms * (1 - least.share));
    let best = null;
    for (const source of sources) {
        for (const candidate of candidatesFor(source)) {
            if (stop())
                break;
            const tried = await best_index_attempt(prepared, candidate, source, most);
            if (tried !== null && (best === null || isBetter(tried, best, before)))
                best = tried;
        }
    }
    if (best === null)
        return null;
    const narrow = partial(best.candidate, best.source);
    const narrowed = narrow === null || stop() ? null : await best_index_attempt(prepared, narrow, best.source, most);
    if (narrowed !== null && narrowed.size <= partialSize * best.size && narrowed.after.ms <= best.after.ms + slack(before))
        best = narrowed;
    return { index: await trial_index_build(prepared.client, best.candidate), after: best.after };
}
function uses(plan, index) {
    return plan.accesses.some((access) => access.indexes.some((name) => index.names.includes(name)));
}
/** null: it cannot be built, the plan does not take it, or it still takes more than `mostMs`. */
async function best_index_attempt(prepared, candidate, source, mostMs) {
    let index;
    try {
        index = await trial_index_build(prepared.client, candidate);
    }
    catch {
        return null;
    }
    try {
        if (!uses(await planned(prepared), index))
            return null;
        const after = await measured_measure(prepared, mostMs);
        return after !== null && after.ms <= mostMs && uses(after.plan, index) ? { candidate, source, after, size: index.size } : null;
    }
    finally {
        await index.drop();
    }
}
/** The quicker; of two that are about as quick, the one that is so for any values, then the smaller. */
function isBetter(a, b, before) {
    const difference = a.after.ms - b.after.ms;
    if (Math.abs(difference) > slack(before))
        return difference < 0;
    if (a.candidate.anchored !== b.candidate.anchored)
        return a.candidate.anchored;
    return a.size < b.size;
}
/** A fiftieth of the time without any index makes no difference to anybody. */
function slack(before) {
    return before.ms / 50;
}

// EXTERNAL MODULE: ./node_modules/libpg-query/wasm/index.cjs
var wasm = __webpack_require__(2627);
;// CONCATENATED MODULE: ./build/postgres/plans/indexes/relation.js

/**
 * The tables of these names, found as a statement would find them. Names that are no tables (views, WITH queries) are left out.
 *
 * @param vacuumed those that were vacuumed and analysed; others are now: where autovacuum is off, an index would look worse than it is
 *   in production
 */
async function readRelations(client, names, vacuumed) {
    const found = new Map();
    for (const name of names) {
        const key = keyOf(name);
        if (found.has(key))
            continue;
        const relation = await readRelation(client, name, vacuumed);
        if (relation !== null)
            found.set(key, relation);
    }
    return found;
}
function keyOf({ schema, name }) {
    return schema === null ? (0,esm/* escapeIdentifier */.F)(name) : `${(0,esm/* escapeIdentifier */.F)(schema)}.${(0,esm/* escapeIdentifier */.F)(name)}`;
}
async function readRelation(client, name, vacuumed) {
    const { rows: identity } = await client.query(`SELECT c.oid::int8::float8 AS oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, c.relkind::text AS kind
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.oid = to_regclass($1) AND c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`, [keyOf(name)]);
    const [relation] = identity;
    if (relation === undefined)
        return null;
    if (!vacuumed.has(relation.oid))
        await client.query(`VACUUM (ANALYZE) ${relation.name}`);
    vacuumed.add(relation.oid);
    const { rows } = await client.query(facts, [relation.oid]);
    const [found] = rows;
    if (found === undefined)
        throw new Error('the catalogue gave no row');
    return {
        oid: relation.oid,
        name: relation.name,
        partitioned: relation.kind === 'p',
        columns: new Map(found.columns.map(({ name, ...column }) => [name, { ...column, distinct: column.distinct ?? 0 }])),
        rows: found.rows,
        planNames: new Set(found.names),
        indexes: found.indexes,
    };
}
const facts = `
  WITH parts AS (
    SELECT c.relname, n.nspname, greatest(c.reltuples, 0) AS rows FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND (c.oid = $1 OR c.oid IN (SELECT relid FROM pg_partition_tree($1::oid::regclass) WHERE isleaf))
  ), whole AS (SELECT coalesce(sum(rows), 0)::float8 AS rows FROM parts)
  SELECT
    (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'quoted', quote_ident(a.attname), 'notNull', a.attnotnull, 'distinct',
       (SELECT CASE WHEN s.n_distinct < 0 THEN -s.n_distinct * whole.rows ELSE s.n_distinct END
        FROM pg_stats s JOIN pg_class c ON c.relname = s.tablename JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = s.schemaname
        WHERE c.oid = $1 AND s.attname = a.attname ORDER BY s.inherited DESC LIMIT 1))), '[]')
     FROM pg_attribute a WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT rows FROM whole) AS rows,
    (SELECT coalesce(json_agg(CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname), '[]') FROM parts) AS names,
    (SELECT coalesce(json_agg((SELECT json_agg(pg_get_indexdef(i.indexrelid, k, true) ORDER BY k) FROM generate_series(1, i.indnkeyatts) k)), '[]')
     FROM pg_index i WHERE i.indrelid = $1 AND i.indisvalid AND i.indpred IS NULL) AS indexes
  FROM whole`;

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/scope.js

/** The key of an index that an expression could be: a column, or a function of one column such as lower(email). */
function keyIn(scope, node) {
    if (node === undefined)
        return null;
    if ('ColumnRef' in node) {
        const names = strings(node.ColumnRef.fields);
        const column = names.at(-1);
        if (column === undefined || names.length !== node.ColumnRef.fields?.length)
            return null;
        const source = sourceOf(scope, names.at(-2) ?? null, column);
        const known = source?.relation.columns.get(column);
        return source === null || known === undefined ? null : { source, key: known.quoted, column: known };
    }
    if (!('FuncCall' in node))
        return null;
    const [name, ...schema] = strings(node.FuncCall.funcname);
    const { args = [] } = node.FuncCall;
    const argument = args.length === 1 ? keyIn(scope, args[0]) : null;
    if (name === undefined || schema.length > 0 || argument === null || argument.column === null)
        return null;
    return {
        source: argument.source,
        key: `${/^[a-z_][a-z0-9_]*$/.test(name) ? name : (0,esm/* escapeIdentifier */.F)(name)}(${argument.key})`,
        column: null,
    };
}
function sourceOf(scope, qualifier, column) {
    for (let level = scope; level !== null; level = level.outer) {
        const found = level.sources.filter((source) => source.relation.columns.has(column) && (qualifier === null || source.alias === qualifier));
        if (found[0] !== undefined)
            return found.length === 1 ? found[0] : null;
    }
    return null;
}
/** The strings of a list; shorter than the list where there is something else in it, such as a star. */
function strings(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/conditions.js



/** The tables that a query names, in any part of it. Throws libpg-query's error where it does not read the query. */
async function tablesOf(sql) {
    const names = [];
    each(await (0,wasm.parse)(sql), (node) => {
        if ('RangeVar' in node)
            names.push({ schema: node.RangeVar.schemaname ?? null, name: node.RangeVar.relname ?? '' });
    });
    return names;
}
/** What a query (a SELECT) asks of the rows of each table, and what its parameters are compared with. */
async function conditionsOf(sql, relations) {
    const reading = { relations, found: { sources: [], parameters: new Map() }, common: new Set() };
    for (const { stmt } of (await (0,wasm.parse)(sql)).stmts ?? [])
        if (stmt !== undefined)
            query(reading, stmt, null);
    return reading.found;
}
function query(reading, node, outer) {
    if ('SelectStmt' in node)
        conditions_select(reading, node.SelectStmt, outer);
}
function conditions_select(reading, statement, outer) {
    for (const node of statement.withClause?.ctes ?? []) {
        if (!('CommonTableExpr' in node))
            continue;
        reading.common.add(node.CommonTableExpr.ctename ?? '');
        if (node.CommonTableExpr.ctequery !== undefined)
            query(reading, node.CommonTableExpr.ctequery, outer);
    }
    for (const side of [statement.larg, statement.rarg])
        if (side !== undefined)
            conditions_select(reading, side, outer);
    const scope = { sources: [], outer };
    const conditions = [];
    for (const node of statement.fromClause ?? [])
        from(reading, node, scope, conditions);
    if (statement.whereClause !== undefined)
        conditions.push(statement.whereClause);
    for (const condition of conditions)
        demand(reading, condition, scope, true);
    sort(statement, scope);
    conditions_bound(reading, statement.limitCount, 'limit');
    conditions_bound(reading, statement.limitOffset, 'offset');
    for (const node of [...(statement.targetList ?? []), statement.havingClause]) {
        if (node !== undefined)
            demand(reading, node, scope, false);
    }
}
function from(reading, node, scope, conditions, outer = false) {
    if ('RangeVar' in node) {
        const { schemaname, relname = '', alias } = node.RangeVar;
        const relation = reading.relations.get(keyOf({ schema: schemaname ?? null, name: relname }));
        if (relation === undefined || (schemaname === undefined && reading.common.has(relname)))
            return;
        const source = {
            relation,
            alias: alias?.aliasname ?? relname,
            equal: new Set(),
            ranges: new Set(),
            joins: new Set(),
            outer,
            fixed: new Set(),
            sort: [],
        };
        scope.sources.push(source);
        reading.found.sources.push(source);
    }
    else if ('JoinExpr' in node) {
        const { jointype, larg, rarg, quals, usingClause } = node.JoinExpr;
        const full = jointype === 'JOIN_FULL';
        if (larg !== undefined)
            from(reading, larg, scope, conditions, outer || full || jointype === 'JOIN_RIGHT');
        if (rarg !== undefined)
            from(reading, rarg, scope, conditions, outer || full || jointype === 'JOIN_LEFT');
        if (quals !== undefined)
            conditions.push(quals);
        for (const column of strings(usingClause)) {
            for (const source of scope.sources) {
                const known = source.relation.columns.get(column);
                if (known !== undefined)
                    source.joins.add(known.quoted);
            }
        }
    }
    else if ('RangeSubselect' in node && node.RangeSubselect.subquery !== undefined) {
        query(reading, node.RangeSubselect.subquery, scope);
    }
}
/** `always`: every row of the result satisfies it. Otherwise it only tells what parameters are compared with. */
function demand(reading, node, scope, always) {
    if ('BoolExpr' in node) {
        const { boolop, args = [] } = node.BoolExpr;
        if (boolop === 'NOT_EXPR' && always)
            fixed(scope, args[0], 'NOT ');
        for (const arg of args)
            demand(reading, arg, scope, always && boolop === 'AND_EXPR');
    }
    else if ('A_Expr' in node) {
        const { kind = 'AEXPR_OP', name, lexpr, rexpr } = node.A_Expr;
        conditions_compare(reading, scope, always, { kind, operator: strings(name).at(-1) ?? '', left: lexpr, right: rexpr });
        for (const side of [lexpr, rexpr])
            if (side !== undefined)
                demand(reading, side, scope, false);
    }
    else if ('NullTest' in node) {
        if (always)
            fixed(scope, node.NullTest.arg, '', node.NullTest.nulltesttype === 'IS_NULL' ? ' IS NULL' : ' IS NOT NULL');
    }
    else if ('ColumnRef' in node) {
        if (always)
            fixed(scope, node);
    }
    else if ('SubLink' in node) {
        const { subLinkType, subselect, testexpr } = node.SubLink;
        if (subselect !== undefined)
            query(reading, subselect, scope);
        // x IN (SELECT …) is a join.
        const key = always && subLinkType === 'ANY_SUBLINK' ? keyIn(scope, testexpr) : null;
        key?.source.joins.add(key.key);
        if (testexpr !== undefined)
            demand(reading, testexpr, scope, false);
    }
    else {
        for (const part of children(node))
            demand(reading, part, scope, false);
    }
}
function fixed(scope, node, before = '', after = '') {
    const key = keyIn(scope, node);
    if (key === null || key.column === null || key.source.outer || !scope.sources.includes(key.source))
        return;
    if (!(key.column.notNull && after !== ''))
        key.source.fixed.add(`${before}${key.key}${after}`);
}
const flipped = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
function conditions_compare(reading, scope, always, { kind, operator, left, right }) {
    const [a, b] = [keyIn(scope, left), keyIn(scope, right)];
    if (a !== null && b !== null) {
        if (!always || operator !== '=' || a.source === b.source)
            return;
        a.source.joins.add(a.key);
        b.source.joins.add(b.key);
    }
    else if (a !== null && right !== undefined) {
        against(reading, always, a, kind, operator, right);
    }
    else if (b !== null && left !== undefined) {
        against(reading, always, b, kind, flipped[operator] ?? operator, left);
    }
}
function against(reading, always, key, kind, operator, value) {
    const uses = (as, nodes) => {
        for (const node of nodes) {
            const number = parameterOf(node);
            if (number !== null)
                reading.found.parameters.set(number, { kind: 'key', source: key.source, key: key.key, as });
        }
    };
    const items = 'List' in value ? (value.List.items ?? []) : [value];
    if (kind === 'AEXPR_BETWEEN') {
        uses('from', items.slice(0, 1));
        uses('to', items.slice(1));
        if (always)
            key.source.ranges.add(key.key);
    }
    else if ((kind === 'AEXPR_OP' || kind === 'AEXPR_IN') && operator === '=') {
        uses('equal', items);
        if (always)
            key.source.equal.add(key.key);
    }
    else if (kind === 'AEXPR_OP_ANY' && operator === '=') {
        uses('array', [value]);
        if ('A_ArrayExpr' in value)
            uses('equal', value.A_ArrayExpr.elements ?? []);
        if (always)
            key.source.equal.add(key.key);
    }
    else if (kind === 'AEXPR_LIKE' || kind === 'AEXPR_ILIKE') {
        uses('like', items);
    }
    else if (kind === 'AEXPR_OP' && flipped[operator] !== undefined) {
        uses(operator.startsWith('>') ? 'from' : 'to', items);
        if (always)
            key.source.ranges.add(key.key);
    }
    else if (kind === 'AEXPR_OP') {
        uses('equal', items);
    }
}
function parameterOf(node) {
    if ('TypeCast' in node && node.TypeCast.arg !== undefined)
        return parameterOf(node.TypeCast.arg);
    return 'ParamRef' in node ? (node.ParamRef.number ?? null) : null;
}
function conditions_bound(reading, node, kind) {
    const number = node === undefined ? null : parameterOf(node);
    if (number !== null)
        reading.found.parameters.set(number, { kind });
}
function sort(statement, scope) {
    const keys = [];
    for (const node of statement.sortClause ?? []) {
        if (!('SortBy' in node))
            return;
        const { node: expression, sortby_dir, sortby_nulls } = node.SortBy;
        const key = keyIn(scope, conditions_named(statement, expression));
        if (key === null || !scope.sources.includes(key.source) || sortby_dir === 'SORTBY_USING')
            return;
        const descending = sortby_dir === 'SORTBY_DESC';
        const first = sortby_nulls === 'SORTBY_NULLS_FIRST';
        const stated = first || sortby_nulls === 'SORTBY_NULLS_LAST';
        // NULLs count as greater than all else: last when ascending, first when descending.
        const nulls = stated && first !== descending ? (first ? 'first' : 'last') : null;
        keys.push({ source: key.source, key: key.key, descending, nulls });
    }
    const [first] = keys;
    if (first === undefined || keys.some((key) => key.source !== first.source))
        return;
    first.source.sort = keys.map(({ source: _, ...key }) => key);
}
/** ORDER BY means what is selected under a name before any column of that name. */
function conditions_named(statement, expression) {
    if (expression === undefined || !('ColumnRef' in expression) || expression.ColumnRef.fields?.length !== 1)
        return expression;
    const [name] = strings(expression.ColumnRef.fields);
    for (const target of statement.targetList ?? []) {
        if ('ResTarget' in target && target.ResTarget.name !== undefined && target.ResTarget.name === name)
            return target.ResTarget.val;
    }
    return expression;
}
/** Calls `visit` with each node of a tree. */
function each(value, visit) {
    if (Array.isArray(value))
        for (const item of value)
            each(item, visit);
    else if (value !== null && typeof value === 'object') {
        if (isNode(value))
            visit(value);
        for (const part of Object.values(value))
            each(part, visit);
    }
}
/** The nodes right below a node. */
function children(node) {
    const found = [];
    const look = (value) => {
        if (Array.isArray(value))
            for (const item of value)
                look(item);
        else if (value !== null && typeof value === 'object') {
            if (isNode(value))
                found.push(value);
            else
                for (const part of Object.values(value))
                    look(part);
        }
    };
    for (const body of Object.values(node))
        for (const part of Object.values(body))
            look(part);
    return found;
}
/** A node is an object with one key, the node's name; fields of nodes are in lower case. */
function isNode(value) {
    const [name, ...others] = Object.keys(value);
    return name !== undefined && others.length === 0 && /^[A-Z]/.test(name);
}

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/migration.js


/**
 * How to add an index in production. A partitioned table knows no CONCURRENTLY: there, an index on the table alone, one on each
 * partition, and these attached to it (PostgreSQL's manual, 5.12.2.2).
 */
async function migrationFor(client, { candidate, name }) {
    const { relation } = candidate;
    const schema = relation.name.slice(0, relation.name.length - tableName(relation.name).length);
    const index = escapeIfNeeded(name);
    const on = definition(candidate);
    if (!relation.partitioned) {
        return {
            up: [`CREATE INDEX CONCURRENTLY ${index} ON ${relation.name} ${on};`],
            down: [`DROP INDEX CONCURRENTLY ${schema}${index};`],
        };
    }
    const { rows } = await client.query(`SELECT quote_ident(tn.nspname) || '.' || quote_ident(tc.relname) AS table, quote_ident(c.relname) AS index, quote_ident(n.nspname) || '.' AS schema, t.isleaf AS leaf,
       quote_ident(pn.nspname) || '.' || quote_ident(p.relname) AS parent
     FROM pg_partition_tree((SELECT c.oid FROM pg_class c JOIN pg_index x ON x.indexrelid = c.oid WHERE x.indrelid = $1 AND c.relname = $2)) t
     JOIN pg_index i ON i.indexrelid = t.relid JOIN pg_class c ON c.oid = t.relid JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_class tc ON tc.oid = i.indrelid JOIN pg_namespace tn ON tn.oid = tc.relnamespace
     JOIN pg_class p ON p.oid = t.parentrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
     WHERE t.level > 0 ORDER BY t.level, c.oid`, [relation.oid, name]);
    const parts = rows.map((part) => part.leaf
        ? `CREATE INDEX CONCURRENTLY ${part.index} ON ${part.table} ${on};`
        : `CREATE INDEX ${part.index} ON ONLY ${part.table} ${on};`);
    // From the leaves up: an index becomes valid when all of its parts are attached.
    const attached = [...rows].reverse().map((part) => `ALTER INDEX ${part.parent} ATTACH PARTITION ${part.schema}${part.index};`);
    return {
        up: [`CREATE INDEX ${index} ON ONLY ${relation.name} ${on};`, ...parts, ...attached],
        down: [`DROP INDEX ${schema}${index};`],
    };
}
/** "public.orders" → "orders"; either part may be quoted and hold a dot. */
function tableName(qualified) {
    return /(?:"(?:[^"]|"")*"|[^."]+)$/.exec(qualified)?.[0] ?? qualified;
}
function escapeIfNeeded(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) ? name : (0,esm/* escapeIdentifier */.F)(name);
}

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/parameter-values.js
/** How many rows a sample has at most. */
const sampleRows = 300;
/** A range that is open to one side takes this share of the rows; a closed one, half of it. */
const openShare = 0.1;
const pageRows = 20;
/** What stands for parameters whose use was not understood. */
const plainValues = {
    boolean: 'true',
    date: 'today',
    interval: '1 day',
    json: '{}',
    jsonb: '{}',
    text: 'day',
    'character varying': 'a',
    'timestamp with time zone': 'now',
    'timestamp without time zone': 'now',
    uuid: '00000000-0000-0000-0000-000000000000',
};
const numbers = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'oid']);
/**
 * Values for a statement's parameters as production would give them: those that are compared with columns of one table come from one
 * row of it, from as many rows as there are sets, evenly over a sample; a range takes a tenth of the sample's rows, or a twentieth where
 * it has two ends; a LIMIT is 20, an OFFSET 0.
 *
 * @param types of the parameters, as regtype writes them
 * @returns sets, each with an SQL expression for each parameter; or a sentence about one for which no value makes sense
 */
async function parameterValues(client, parameters, types, sets) {
    const samples = new Map();
    for (const use of parameters.values()) {
        if (use.kind !== 'key' || samples.has(use.source))
            continue;
        samples.set(use.source, await sample(client, use.source, parameters));
    }
    const places = parameter_values_placesOf(parameters);
    const values = Array.from({ length: sets }, (_, set) => types.map((type, i) => {
        const use = parameters.get(i + 1);
        const value = use === undefined ? null : valueFor(client, use, samples, set, sets, places.get(i + 1) ?? 0);
        return value === null ? plain(client, type) : `CAST(${value} AS ${type})`;
    }));
    const missing = types.findIndex((_, i) => values[0]?.[i] === null);
    if (missing !== -1)
        return `what $${missing + 1} (${types[missing]}) is there for was not understood`;
    return values.map((set) => set.filter((value) => value !== null));
}
async function sample(client, source, parameters) {
    const keys = new Set();
    const ends = new Map();
    for (const use of parameters.values()) {
        if (use.kind !== 'key' || use.source !== source)
            continue;
        keys.add(use.key);
        if (use.as === 'from' || use.as === 'to')
            ends.set(use.key, (ends.get(use.key) ?? new Set()).add(use.as));
    }
    const { relation } = source;
    const share = Math.min(100, (100 * sampleRows) / Math.max(1, relation.rows));
    const conditions = [...source.fixed, ...[...keys].map((key) => `${key} IS NOT NULL`)];
    const list = [...keys];
    const sampled = `SELECT ${list.map((key, i) => `${key} AS k${i}`).join(', ')}
    FROM ${relation.name} AS ${client.escapeIdentifier(source.alias)} TABLESAMPLE BERNOULLI (${share}) REPEATABLE (1)
    WHERE ${conditions.join(' AND ')}`;
    const { rows } = await client.query(`SELECT ${list.map((_, i) => `k${i}::text`).join(', ')} FROM (${sampled}) sampled`);
    const bounds = {};
    for (const [key, used] of ends) {
        const [from, to] = used.size > 1 ? [0.5, 0.5 + openShare / 2] : [1 - openShare, openShare];
        const quantile = (at) => `(percentile_disc(${at}) WITHIN GROUP (ORDER BY k${list.indexOf(key)}))::text`;
        const found = await client.query(`SELECT ${quantile(from)} AS "from", ${quantile(to)} AS "to" FROM (${sampled}) sampled`);
        bounds[key] = found.rows[0] ?? { from: null, to: null };
    }
    return { rows: rows.map((row) => Object.fromEntries(list.map((key, i) => [key, row[`k${i}`] ?? null]))), bounds };
}
/** Which of the values that are compared with the same key a parameter is: those of a list shall differ. */
function parameter_values_placesOf(parameters) {
    const counts = new Map();
    const places = new Map();
    for (const [number, use] of parameters) {
        if (use.kind !== 'key' || use.as !== 'equal')
            continue;
        const name = `${use.source.alias} ${use.key}`;
        places.set(number, counts.get(name) ?? 0);
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return places;
}
const arrayLength = 5;
function valueFor(client, use, samples, set, sets, place) {
    if (use.kind === 'limit')
        return String(pageRows);
    if (use.kind === 'offset')
        return '0';
    const { rows = [], bounds = {} } = samples.get(use.source) ?? {};
    const valueAt = (offset) => rows[(Math.floor((rows.length * set) / sets) + offset) % rows.length]?.[use.key] ?? null;
    const literal = (value) => (value === null ? null : client.escapeLiteral(value));
    switch (use.as) {
        case 'equal':
            return literal(valueAt(place));
        case 'array': {
            const values = Array.from({ length: arrayLength }, (_, i) => literal(valueAt(i))).filter((value) => value !== null);
            return values.length === 0 ? null : `ARRAY[${values.join(', ')}]`;
        }
        case 'like':
            return literal(valueAt(place) === null ? null : `${(valueAt(place) ?? '').slice(0, 3).replaceAll(/[\\%_]/g, '_')}%`);
        case 'from':
        case 'to':
            return literal(bounds[use.key]?.[use.as] ?? null);
    }
}
function plain(client, type) {
    const value = numbers.has(type) ? '1' : plainValues[type];
    return value === undefined ? null : `CAST(${client.escapeLiteral(value)} AS ${type})`;
}

;// CONCATENATED MODULE: ./build/postgres/plans/indexes/reading-part.js

/**
 * The part of a statement that finds rows: of UPDATE t SET … WHERE … it is SELECT … FROM t WHERE …, of a SELECT … FOR UPDATE the SELECT.
 * What writes is never run, not even to be rolled back.
 *
 * @param verb of `plannable`
 */
function readingPart(sql, verb) {
    const words = clauses(sql);
    if (verb === 'SELECT' || verb === 'WITH' || verb === 'VALUES' || verb === 'TABLE') {
        const lock = words.find(({ word, next }) => word === 'for' && ['update', 'no', 'share', 'key'].includes(next));
        return { sql: sql.slice(0, lock?.start).trim() };
    }
    if (verb !== 'UPDATE' && verb !== 'DELETE')
        return { sql: null, reason: `what ${verb} does has no part that only reads` };
    const where = words.find(({ word }) => word === 'where')?.start;
    if (where === undefined)
        return { sql: null, reason: 'it changes every row' };
    // IS DISTINCT FROM comes behind WHERE.
    const at = (name) => words.find(({ word, start }) => word === name && start < where)?.start;
    const [target, end] = verb === 'UPDATE' ? [at('update'), at('set')] : [at('from'), at('using') ?? where];
    if (target === undefined || end === undefined)
        return { sql: null, reason: 'its target was not understood' };
    const others = at(verb === 'UPDATE' ? 'from' : 'using');
    const tables = [sql.slice(target + (verb === 'UPDATE' ? 'update' : 'from').length, end)];
    if (others !== undefined)
        tables.push(sql.slice(others + (verb === 'UPDATE' ? 'from' : 'using').length, where));
    const condition = sql.slice(where, words.find(({ word }) => word === 'returning')?.start);
    return { sql: renumbered(`SELECT 1 FROM ${tables.map((table) => table.trim()).join(', ')} ${condition}`).trim() };
}
/** The words of a statement that stand in no parentheses, in lower case, each with the word behind it. */
function clauses(sql) {
    const words = [];
    let depth = 0;
    for (const { kind, start, end } of (0,lexer/* tokens */.L)(sql)) {
        const word = sql.slice(start, end).toLowerCase();
        if (kind !== 'code')
            continue;
        if (word === '(')
            depth += 1;
        if (word === ')')
            depth -= 1;
        if (depth > 0 || !/^[a-z]/.test(word))
            continue;
        const last = words.at(-1);
        if (last !== undefined)
            last.next = word;
        words.push({ word, next: '', start });
    }
    return words;
}
/** Parameters from $1 on without gaps, of which PostgreSQL would not know the type. */
function renumbered(sql) {
    const numbers = new Map();
    let result = '';
    let after = 0;
    for (const { kind, start, end } of (0,lexer/* tokens */.L)(sql)) {
        if (kind !== 'code' || sql.charAt(start) !== '$')
            continue;
        const digits = /^\d+/.exec(sql.slice(end))?.[0];
        if (digits === undefined)
            continue;
        const number = numbers.get(digits) ?? numbers.size + 1;
        numbers.set(digits, number);
        result += `${sql.slice(after, start)}$${number}`;
        after = end + digits.length;
    }
    return result + sql.slice(after);
}

;// CONCATENATED MODULE: ./build/postgres/plans/suggest-index.js












const sets = 5;
/**
 * Tries indexes for statements whose plans read a whole table to throw rows away, or sort what an index would give in order: each
 * candidate is built, and the statement executed with values from the tables, before and after. Kept is what the plan uses and saves
 * enough. Nothing that writes is executed. Throws the signal's reason after an abort; what a statement fails with is its reason.
 */
function suggestIndexes(trial) {
    return (0,server_client/* withClient */.S)(trial.connection, async (client) => {
        const result = { suggestions: [], without: [] };
        const session = {
            client,
            trial,
            deadline: performance.now() + (trial.withinMs ?? 60_000),
            built: [],
            vacuumed: new Set(),
            result,
        };
        // Whatever runs then fails: an index may take minutes to build.
        const abort = () => void client.end().catch(() => { });
        trial.signal.addEventListener('abort', abort, { once: true });
        try {
            for (const sql of trial.statements) {
                trial.signal.throwIfAborted();
                const reason = performance.now() > session.deadline ? 'there was no time left to try' : await tryStatement(session, sql);
                if (reason !== null)
                    result.without.push({ sql, reason });
            }
            return result;
        }
        finally {
            trial.signal.removeEventListener('abort', abort);
        }
    });
}
/** Adds suggestions, one for each of two tables at most; or gives the reason why there is none. */
async function tryStatement(session, sql) {
    const { trial, result } = session;
    try {
        const ready = await plannable(sql);
        if (ready.sql === null)
            return ready.reason;
        const reading = readingPart(ready.sql, ready.verb);
        if (reading.sql === null)
            return reading.reason;
        const first = await tryReading(session, sql, reading.sql);
        if (typeof first === 'string')
            return first;
        result.suggestions.push(first);
        const second = await tryReading(session, sql, reading.sql);
        if (typeof second !== 'string')
            result.suggestions.push(second);
        return null;
    }
    catch (error) {
        trial.signal.throwIfAborted();
        return `PostgreSQL does not run it with values from the tables: ${(0,errors/* messageOf */.bD)(error)}`;
    }
}
async function tryReading(session, sql, reading) {
    const { client, trial, built, result } = session;
    const relations = await readRelations(client, await tablesOf(reading), session.vacuumed);
    const { sources, parameters } = await conditionsOf(reading, relations);
    const name = `preflight_${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    await client.query(`PREPARE ${name} AS ${reading}`);
    try {
        const values = await parameterValues(client, parameters, await parameterTypes(client, name), sets);
        if (typeof values === 'string')
            return values;
        const prepared = { client, name, sets: values };
        const plan = await planned(prepared);
        for (const [i, suggestion] of result.suggestions.entries()) {
            const index = built[i];
            if (index !== undefined && suggestion.sql !== sql && uses(plan, index))
                suggestion.alsoUsedBy.push(sql);
        }
        const slow = sources.filter((source) => source.relation.rows >= (trial.leastRows ?? 1000) && mayGain(plan, source));
        if (slow.length === 0)
            return 'its plan neither reads rows of a large table in vain, nor sorts them';
        const before = await measured_measure(prepared);
        const { leastMs = 1 } = trial;
        const least = { ms: typeof leastMs === 'number' ? leastMs : leastMs(sql), share: trial.leastGain ?? 0.3 };
        if (before === null)
            return 'it was not measured';
        if (before.ms < least.ms)
            return `it takes only ${before.ms.toFixed(2)} ms`;
        const best = await bestIndex(prepared, slow, before, least, () => performance.now() > session.deadline || trial.signal.aborted);
        if (best === null)
            return 'no index that was tried saved enough';
        const { index, after } = best;
        const { relation, keys, where } = index.candidate;
        built.push(index);
        return {
            table: relation.name,
            name: index.name,
            keys,
            where,
            size: index.size,
            sql,
            before: suggest_index_effect(before),
            after: suggest_index_effect(after),
            plan: comparePlans(before.plan, after.plan)?.sentence ?? after.plan.text.trim(),
            alsoUsedBy: [],
            ...(await migrationFor(client, index)),
        };
    }
    finally {
        await client.query(`DEALLOCATE ${name}`);
    }
}
function suggest_index_effect({ ms, blocks, plan }) {
    return { ms, blocks, cost: plan.cost };
}
async function parameterTypes(client, name) {
    const { rows } = await client.query('SELECT array_to_json(parameter_types) AS types FROM pg_prepared_statements WHERE name = $1', [name]);
    return rows[0]?.types ?? [];
}
/** Whether the plan reads rows of a table in vain, or sorts what could come sorted out of it. */
function mayGain(plan, source) {
    const sorts = plan.operations.some((operation) => operation.endsWith('Sort'));
    if (sorts && source.sort.length > 0)
        return true;
    return plan.accesses.some((access) => source.relation.planNames.has(access.relation) && (access.filters || (access.by === 'Seq Scan' && source.joins.size > 0)));
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/indexes.js




/**
 * What an index has to save of a request: so many ms, and this share of what half of the requests take under load at most. Of a statement that
 * this change made slow less is enough, whatever else the request does: to find that out is what the run is for, and production has more rows.
 */
const worth = { base: { ms: 1, share: 0.05 }, change: { ms: 0.2, share: 0 } };
/** Kept for what comes after, and the least that is worth a beginning, in ms. */
const keptMs = 3000;
const leastMs = 3000;
const indexes_leftOut = 'indexes that might help';
/**
 * Tries indexes for the statements on which a request spends time, on a copy of the head's database of their own, as far as the time budget
 * goes. What the throwaway server does not allow is noted, and nothing is suggested.
 */
async function helpfulIndexes({ run, server, subject, template, explained, targets, }) {
    const asked = explained === null ? [] : askedOf(explained, targets);
    if (explained === null || asked.length === 0)
        return [];
    const withinMs = run.time.leftMs() - keptMs;
    if (withinMs < leastMs) {
        run.time.leaveOut(indexes_leftOut);
        return [];
    }
    run.progress.phase('trying indexes');
    const name = `preflight_indexes_${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    try {
        await server.createDatabase(name, template);
        const least = new Map(asked.map(({ sql, leastSavedMs }) => [sql, leastSavedMs]));
        const { suggestions, without } = await suggestIndexes({
            connection: server.connection(name),
            statements: asked.map(({ sql }) => sql),
            leastMs: (sql) => least.get(sql) ?? worth.base.ms,
            withinMs,
            signal: run.signal,
        });
        if (without.some(({ reason }) => reason === 'there was no time left to try'))
            run.time.leaveOut(indexes_leftOut);
        return suggestions.flatMap((found) => helpful(found, asked, subject));
    }
    catch (error) {
        run.signal.throwIfAborted();
        run.progress.note(`No index was tried: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    }
    finally {
        await server.dropDatabase(name).catch(() => { });
    }
}
/** Statements in which there is enough to save, those that take the most of a request first. */
function askedOf(explained, outcomes) {
    const found = new Map();
    for (const { target, head } of explained.targets) {
        const median = outcomes.find((outcome) => outcome.target.name === target)?.head.measured.latency.percentile(50) ?? Number.NaN;
        for (const { sql, calls, meanMs } of head.statements) {
            const since = sinceWhen(sql, explained);
            const least = Math.max(worth[since].ms, Number.isFinite(median) ? worth[since].share * median : 0);
            const perRequestMs = calls * meanMs;
            if (perRequestMs < least)
                continue;
            const same = found.get(sql) ?? { sql, since, uses: [], perRequestMs: 0, leastSavedMs: Number.POSITIVE_INFINITY };
            found.set(sql, {
                ...same,
                uses: [...same.uses, { target, calls }],
                perRequestMs: Math.max(same.perRequestMs, perRequestMs),
                leastSavedMs: Math.min(same.leastSavedMs, least / calls),
            });
        }
    }
    return [...found.values()].toSorted((a, b) => b.perRequestMs - a.perRequestMs);
}
/** Nothing where it saves time and has to read more for it: what was measured may then be this machine's luck. */
function helpful(suggestion, asked, subject) {
    const { sql, before, after } = suggestion;
    if (after.blocks > before.blocks)
        return [];
    const from = asked.find((each) => each.sql === sql);
    const uses = (from?.uses ?? [])
        .map(({ target, calls }) => ({ target, calls, savesMs: calls * (before.ms - after.ms) }))
        .toSorted((a, b) => b.savesMs - a.savesMs);
    return [{ ...suggestion, uses, since: from?.since ?? 'base', migration: migrationOf(suggestion, subject) }];
}
function sinceWhen(sql, { targets, changes, plans, nPlusOnes }) {
    const isCompared = targets.some(({ base }) => base !== null);
    const isChanged = changes.some(({ kind, head }) => head?.sql === sql && kind !== 'fewer calls') ||
        plans.some((plan) => plan.sql === sql) ||
        nPlusOnes.some((each) => each.sql === sql && each.base?.isNPlusOne !== true);
    return isCompared && isChanged ? 'change' : 'base';
}
function migrationOf({ table, name, up, down }, { how }) {
    if (how.kind === 'command')
        return { files: [], note: 'Its own tool has to run it outside of a transaction.' };
    const own = table.replace(/^.*\./, '').replaceAll('"', '');
    const words = (name.startsWith(own) ? `index_${name.replace(/_idx\d*$/, '')}` : `index_${name}`).toLowerCase();
    return newMigration(how.directory, { title: words.replaceAll(/[^a-z0-9]+/g, '_'), up, down }, new Date());
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service/died.js


/** What there is to say of a head that ended under load. */
function died({ service }, notes, progress) {
    showLog(service, progress);
    return {
        targets: [],
        comparison: { kind: 'nothing', reason: null },
        generator: { eventLoopUtilization: 0, limited: false },
        hardening: null,
        advice: [],
        ramp: [],
        ...unexplained,
        died: { how: howEnded(service), lastWords: lastWordsOf(service) },
        notes,
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service/head.js

/** The head as it runs now, and what it was built from. */
function headOf({ git }, sides, requests) {
    const commit = git.kind === 'change' && git.head !== 'working tree' ? git.head : null;
    const service = sides.service('head');
    return { origin: service.origin, service, commit, check: () => checkSides(sides, requests) };
}

;// CONCATENATED MODULE: ./build/service/companions.js

/**
 * Makes sure that the companions can be started: there is a Docker engine, and it has their images.
 * @throws UserError that names the companion which needs it.
 */
async function companionEngine(requests, progress) {
    const [first] = requests;
    if (first === undefined)
        return { start: async () => ({ environment: {}, stop: async () => { } }) };
    const [{ findEngine }, { ensureImage }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(8890)]).then(__webpack_require__.bind(__webpack_require__, 16509)),
        Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(2737)]).then(__webpack_require__.bind(__webpack_require__, 55118)),
    ]);
    const engine = await findEngine();
    if (engine.client === null) {
        throw new errors/* UserError */.yo(`the service ${first.name} (${first.image}) of \`services\` runs in a container: ${engine.reason}`, {
            remedy: 'Start Docker; or leave it out, and let start-command start it.',
        });
    }
    for (const { image, name } of requests) {
        await ensureImage(engine.client, image, progress, `the service ${name} of \`services\` names it`);
    }
    const { client } = engine;
    return { start: (signal) => startAll(client, requests, signal) };
}
async function startAll(client, requests, signal) {
    const { startCompanion } = await Promise.all(/* import() */[__webpack_require__.e(3997), __webpack_require__.e(2491), __webpack_require__.e(4705)]).then(__webpack_require__.bind(__webpack_require__, 44705));
    const giveUp = new AbortController();
    const one = async (request) => {
        try {
            return await startCompanion(client, request, AbortSignal.any([signal, giveUp.signal]));
        }
        catch (error) {
            // The others are not waited for, and what they then throw is the same.
            giveUp.abort(error);
            throw error;
        }
    };
    const starting = await Promise.allSettled(requests.map(one));
    const started = starting.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const stop = async () => {
        await Promise.all(started.map((companion) => companion.stop()));
    };
    if (started.length < requests.length || signal.aborted) {
        await stop();
        signal.throwIfAborted();
        throw giveUp.signal.reason;
    }
    return { environment: Object.assign({}, ...started.map(({ environment }) => environment)), stop };
}

// EXTERNAL MODULE: ./build/process/environment.js
var process_environment = __webpack_require__(25500);
// EXTERNAL MODULE: ./build/process/proc.js
var proc = __webpack_require__(42225);
// EXTERNAL MODULE: ./build/process/tree.js
var process_tree = __webpack_require__(70145);
;// CONCATENATED MODULE: ./build/process/listening.js




/** Linux's TCP_LISTEN. */
const listen = '0A';
/** What a tree listens on, and who else listens on `port`; null where the system does not tell (Linux alone does). */
async function listening(tree, port) {
    if (process.platform !== 'linux')
        return null;
    const entries = [...(await entriesIn('/proc/self/net/tcp')), ...(await entriesIn('/proc/self/net/tcp6'))];
    const members = await (0,process_tree/* membersOf */.lS)(tree);
    const held = new Set((await Promise.all(members.map(socketsOf))).flat());
    const own = entries.filter(({ inode }) => held.has(inode));
    const strange = entries.filter((entry) => entry.port === port && !held.has(entry.inode));
    const holders = strange.length === 0 ? new Map() : await holdersOf(strange);
    return {
        own: own.map(({ host, port }) => ({ host, port })),
        others: strange.map(({ host, port, inode }) => ({ host, port, holder: holders.get(inode) ?? null })),
    };
}
/** Lines of /proc/net/tcp: "sl local_address rem_address st … inode" (proc_net_tcp in the kernel's documentation). */
async function entriesIn(file) {
    const lines = (await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => '')).split('\n').slice(1);
    return lines.flatMap((line) => {
        const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
        const [address = '', port = ''] = local.split(':');
        return state === listen ? [{ host: hostOf(address), port: Number.parseInt(port, 16), inode }] : [];
    });
}
/** The kernel prints an address as numbers of 32 bits, in the machine's own order of bytes. Exported for its test. */
function hostOf(hex, order = (0,external_node_os_.endianness)()) {
    const bytes = Buffer.from(hex, 'hex');
    if (order === 'LE')
        bytes.swap32();
    if (bytes.length === 4)
        return [...bytes].join('.');
    // An IPv4 address in an IPv6 socket (RFC 4291, 2.5.5.2), as Java's are.
    if (bytes.subarray(0, 12).toString('hex') === '00000000000000000000ffff')
        return [...bytes.subarray(12)].join('.');
    const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
    // The URL standard's serialiser shortens it as RFC 5952 asks.
    return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}
async function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    const names = await (0,external_node_fs_promises_.readdir)(folder).catch(() => []);
    const targets = await Promise.all(names.map((name) => (0,external_node_fs_promises_.readlink)(`${folder}/${name}`).catch(() => '')));
    return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}
async function holdersOf(entries) {
    const wanted = new Set(entries.map(({ inode }) => inode));
    const found = new Map();
    for (const pid of await (0,proc/* everyPid */.x)()) {
        for (const inode of await socketsOf(pid)) {
            if (wanted.has(inode))
                found.set(inode, { pid, program: (await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./build/process/start.js + 3 modules
var process_start = __webpack_require__(25277);
;// CONCATENATED MODULE: ./build/process/usage.js



/** USER_HZ: the unit of times in /proc, on every architecture that Node runs on. */
const ticksPerSecond = 100;
/** What the living processes of a tree use; null where the system does not tell (Linux alone does). */
async function usageOf(tree) {
    if (process.platform !== 'linux')
        return null;
    const members = await (0,process_tree/* membersOf */.lS)(tree);
    const each = await Promise.all(members.map(async (pid) => ({
        seconds: await secondsOf(pid),
        threads: await threadsOf(pid),
        bytes: await residentBytes(pid),
    })));
    return {
        cpuSeconds: each.reduce((sum, { seconds }) => sum + seconds, 0),
        threads: new Map(each.flatMap(({ threads }) => threads)),
        memoryBytes: each.reduce((sum, { bytes }) => sum + bytes, 0),
    };
}
/** utime, stime, and cutime and cstime: a child that ends passes its times on to the parent that waits for it, so that none are lost. */
async function secondsOf(pid) {
    return secondsIn((await (0,proc/* statFields */.q)(pid)).slice(11, 15));
}
async function threadsOf(pid) {
    const threads = await (0,external_node_fs_promises_.readdir)(`/proc/${pid}/task`).catch(() => []);
    return Promise.all(threads.map(async (thread) => {
        const fields = await (0,proc/* statFields */.q)(`${pid}/task/${thread}`);
        return [Number(thread), secondsIn(fields.slice(11, 13))];
    }));
}
function secondsIn(ticks) {
    return ticks.reduce((sum, each) => sum + Number(each), 0) / ticksPerSecond;
}
async function residentBytes(pid) {
    const status = await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

;// CONCATENATED MODULE: ./build/service/failure.js


/** A service that cannot be used, and whose it is: where it is the base's, the head may still be measured against something else. */
class ServiceFailure extends errors/* UserError */.yo {
    side;
    /** What is wrong, without the side and its last words. */
    what;
    /** The last lines of what it printed, redacted. */
    log;
    constructor(side, what, options) {
        const words = (0,last_words/* lastWords */.a)(options.log);
        super(`start-command (${side}): ${what}${words === '' ? '' : `: ${words}`}`, options);
        this.side = side;
        this.what = what;
        this.log = options.log;
    }
}

// EXTERNAL MODULE: ./build/service/port.js
var service_port = __webpack_require__(46896);
;// CONCATENATED MODULE: ./build/service/not-ready.js

const takePort = 'Let it take its port from PORT.';
/** Why a service was not ready within its time, and how to mend it. */
function notReady(sight) {
    const { side, port, log, accepted, listening } = sight;
    const { what, remedy } = accepted && sight.answer !== null ? unready(sight, sight.answer) : not_ready_closed(port, listening);
    const waited = `after ${Math.round(sight.waitedMs / 100) / 10} s`;
    return new ServiceFailure(side, `${what} ${waited}`, { log, remedy });
}
function not_ready_closed(port, listening) {
    const elsewhere = listening?.own.filter((socket) => socket.port === port).map(({ host }) => host) ?? [];
    if (elsewhere.length > 0) {
        return {
            what: `it listens on ${among(elsewhere)} alone, not on 127.0.0.1,`,
            remedy: 'Let it listen on 127.0.0.1, or on every address (0.0.0.0).',
        };
    }
    const ports = [...new Set(listening?.own.map((socket) => socket.port))].sort((a, b) => a - b);
    if (ports.length > 0) {
        return { what: `it listens on ${among(ports.map(String))}, not on PORT=${port},`, remedy: takePort };
    }
    return {
        what: `nothing listened on PORT=${port} at 127.0.0.1`,
        remedy: takePort,
    };
}
function unready({ readyUrl }, answer) {
    const name = `ready-url ${readyUrl}`;
    if (answer.kind === 'none') {
        return {
            what: `${name} did not answer (${answer.reason})`,
            remedy: 'Name a path that answers 2xx once the service is ready.',
        };
    }
    const { status, location } = answer;
    if (status >= 300 && status < 400) {
        return {
            what: `${name} answered ${status}${location === null ? '' : ` (to ${location})`}`,
            remedy: 'A redirect is not followed: name where it leads, or a path that needs no login.',
        };
    }
    return {
        what: `${name} still answered ${status}`,
        remedy: status >= 500 ? 'Its log says why; 2xx is ready.' : 'Name a path that answers 2xx once the service is ready.',
    };
}
/** A service whose tree ended before it was ready. */
function endedTooSoon(side, port, { exitCode, signal }, log) {
    const fail = (what, remedy) => new ServiceFailure(side, what, { log, remedy });
    const wanted = portInUse(log);
    if (wanted !== null && wanted !== port) {
        return fail(`it wanted port ${wanted}, which is in use, and not PORT=${port}`, takePort);
    }
    if (exitCode === 127) {
        return fail('a command was not found', 'Install it in an earlier step or in setup-command, or give its path.');
    }
    if (exitCode === 0) {
        return fail('it ended before it was ready (exit code 0)', 'It has to run until it is stopped: start the server itself.');
    }
    if (signal !== null)
        return fail(`it was ended by ${signal} before it was ready`, 'Its output is above.');
    const how = exitCode === null ? 'in the background' : `with exit code ${exitCode}`;
    return fail(`it ended ${how} before it was ready`, 'Its output is above.');
}
/** The port that a log says is in use, in the words of Node, Go, Python, Ruby, Java, PHP, .NET and Rust. */
function portInUse(log) {
    const lines = log
        .split('\n')
        .filter((line) => /EADDRINUSE|address (?:is )?already in use|port \d+ (?:is|was) already in use/i.test(line));
    const ports = lines.flatMap((line) => {
        const port = /\bport["']?[:= ]+(\d{2,5})\b/i.exec(line)?.[1] ??
            /, (\d{2,5})\)/.exec(line)?.[1] ??
            /:(\d{3,5})\b(?!.*:\d{3,5}\b)/.exec(line)?.[1];
        return port === undefined ? [] : [Number(port)];
    });
    return ports.at(-1) ?? null;
}
function among(names) {
    return names.length < 3 ? names.join(' and ') : `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
}

;// CONCATENATED MODULE: ./build/service/probe.js



/** Whether somebody accepts a connection at 127.0.0.1 and the port. */
function accepts(port, timeoutMs) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: '127.0.0.1', port, timeout: timeoutMs });
        const settle = (accepted) => {
            socket.destroy();
            resolve(accepted);
        };
        socket.once('connect', () => settle(true));
        socket.once('error', () => settle(false));
        socket.once('timeout', () => settle(false));
    });
}
/** One GET on a connection of its own, no redirect followed; an answer is not waited for beyond `timeoutMs`. */
async function probe_ask(url, timeoutMs, signal) {
    const dispatcher = new undici.Agent({ pipelining: 0, connectTimeout: timeoutMs });
    const late = AbortSignal.timeout(timeoutMs);
    try {
        const { statusCode, headers, body } = await (0,undici.request)(url, { dispatcher, signal: AbortSignal.any([signal, late]) });
        body.on('error', () => { }).destroy();
        const { location } = headers;
        return { kind: 'status', status: statusCode, location: typeof location === 'string' ? location : null };
    }
    catch (error) {
        return { kind: 'none', reason: late.aborted ? `no answer within ${timeoutMs / 1000} s` : (0,errors/* messageOf */.bD)(error) };
    }
    finally {
        await dispatcher.destroy();
    }
}

;// CONCATENATED MODULE: ./build/service/stuck.js

/** Of one core: what still starts uses more, what waits for requests uses less. */
const idleCores = 0.1;
/** A service may open a port for its metrics, or answer by half, and wait for a queue or a lock before it is ready. */
const patience = { leastMs: 2000, mostMs: 10_000, share: 0.25 };
/** The patience is a quarter of the time that it may take to become ready, and 2 to 10 s. */
function watchStuck(tree, readyWithinMs) {
    const patienceMs = Math.max(patience.leastMs, Math.min(patience.mostMs, readyWithinMs * patience.share));
    let since = null;
    return {
        async isStuck(wrong) {
            if (wrong === null) {
                since = null;
                return false;
            }
            const at = performance.now();
            if (since?.wrong === wrong && at - since.at < patienceMs)
                return false;
            const usage = await usageOf(tree);
            if (usage === null)
                return false;
            if (since?.wrong === wrong && usage.cpuSeconds - since.usage.cpuSeconds < (idleCores * (at - since.at)) / 1000)
                return true;
            since = { wrong, at, usage };
            return false;
        },
    };
}

;// CONCATENATED MODULE: ./build/service/ready.js





/** Somebody else has the port: another is to be tried. */
class PortTaken extends Error {
}
const [firstPauseMs, longestPauseMs, growth] = [20, 500, 1.4];
const mostPerAnswerMs = 5_000;
/** Programs that hold a port for a container which start-command runs. */
const forwarders = /^(?:docker-proxy|com\.docker\.back|rootlessport|rootlesskit|slirp4netns|pasta|gvproxy|conmon|containerd-shim|limactl)/;
/**
 * Waits until the service is ready: its port accepts connections, and ready-url, where there is one, answers 2xx.
 * @throws ServiceFailure where it ends before, is not ready in time, or never will be; PortTaken; the signal's reason after an abort.
 */
async function untilReady(request, port, started, watch) {
    const { side, signal, readyUrl, readyWithinMs } = request;
    const url = readyUrl === null ? null : new URL(readyUrl, `http://127.0.0.1:${port}`).href;
    const begun = performance.now();
    const waitedMs = () => performance.now() - begun;
    const leftMs = () => readyWithinMs - waitedMs();
    const stuck = watchStuck(started.tree, readyWithinMs);
    let answer = null;
    for (let pauseMs = firstPauseMs;; pauseMs = Math.min(pauseMs * growth, longestPauseMs)) {
        signal.throwIfAborted();
        if (watch.ended !== null) {
            await started.drained();
            if (portInUse(started.output()) === port)
                throw new PortTaken();
            throw endedTooSoon(side, port, watch.ended, started.output());
        }
        const perAnswerMs = Math.ceil(Math.max(100, Math.min(mostPerAnswerMs, leftMs())));
        const accepted = await accepts(port, perAnswerMs);
        // It looks through all processes: not at every glance of the first second.
        const seen = accepted || pauseMs === longestPauseMs ? await listening(started.tree, port) : null;
        if (accepted && isStrange(seen, port))
            throw new PortTaken();
        if (url !== null && accepted)
            answer = await probe_ask(url, perAnswerMs, signal);
        if (accepted && (url === null || isWell(answer)))
            return;
        if (leftMs() <= 0 || (await stuck.isStuck(accepted ? refusal(answer) : ready_elsewhere(seen, port)))) {
            const sight = { side, port, readyUrl, accepted, answer, waitedMs: Math.min(waitedMs(), readyWithinMs) };
            throw notReady({ ...sight, log: started.output(), listening: seen ?? (await listening(started.tree, port)) });
        }
        await Promise.race([(0,promises_.setTimeout)(Math.min(pauseMs, Math.max(0, leftMs())), undefined, { signal }).catch(() => { }), watch.end]);
    }
}
function isWell(answer) {
    return answer?.kind === 'status' && answer.status >= 200 && answer.status < 300;
}
/** An answer that says more of the path than of the service: a redirect, or that it is none, or not for everybody. */
function refusal(answer) {
    if (answer?.kind !== 'status')
        return null;
    const { status } = answer;
    return status < 400 || [400, 401, 403, 404, 405, 410].includes(status) ? `answers ${status}` : null;
}
/** What it listens on, and not on what it was told to. */
function ready_elsewhere(seen, port) {
    if (seen === null || seen.own.length === 0)
        return null;
    const isThere = seen.own.some((socket) => socket.port === port && reachable(socket));
    return isThere ? null : `listens on ${seen.own.map(({ host, port }) => `${host} ${port}`).sort()}`;
}
/** Whether it is certain that who accepts connections at 127.0.0.1 is none of the tree. */
function isStrange(seen, port) {
    if (seen === null)
        return false;
    if (seen.own.some((socket) => socket.port === port && reachable(socket)))
        return false;
    return seen.others.some((socket) => reachable(socket) && socket.holder !== null && !forwarders.test(socket.holder.program));
}
function reachable({ host }) {
    return host === '0.0.0.0' || host === '::' || host === '127.0.0.1';
}

;// CONCATENATED MODULE: ./build/service/tree-end.js


const pollMs = 250;
/**
 * Watches for the end of a started service. A shell that ends well while something of its tree lives has put it into the
 * background, and then that is the service; one that fails (a wrapper whose server crashed) takes the service with it.
 */
function watchEnd(started) {
    let ended = null;
    const end = endOf(started).then((how) => {
        ended = how;
        return how;
    });
    return {
        get ended() {
            return ended;
        },
        end,
    };
}
async function endOf({ exit, tree }) {
    const shell = await exit;
    if (shell.exitCode !== 0 || (await (0,process_tree/* membersOf */.lS)(tree)).length === 0)
        return shell;
    do
        await (0,promises_.setTimeout)(pollMs, undefined, { ref: false });
    while ((await (0,process_tree/* membersOf */.lS)(tree)).length > 0);
    return { exitCode: null, signal: null };
}

;// CONCATENATED MODULE: ./build/service/start.js








const portsTried = 3;
/**
 * Starts a service on a port of its own (PORT) and waits until it is ready. Its whole process tree ends with `stop`, on an abort
 * and with the run. What it prints is passed on until it is ready; afterwards only `log` has it, so that a service which writes a
 * line for each request costs the generator nothing.
 *
 * @throws ServiceFailure (a UserError) where it ends before it is ready, is not ready in time, listens elsewhere or answers
 *   ready-url with anything but 2xx; the signal's reason after an abort.
 */
async function startService(request) {
    for (let attempt = 1;; attempt++) {
        request.signal.throwIfAborted();
        const port = await (0,service_port/* freePort */.o)();
        const started = await begin(request, port);
        const watch = watchEnd(started);
        const aborted = () => void started.stop();
        request.signal.addEventListener('abort', aborted, { once: true });
        const stop = async () => {
            request.signal.removeEventListener('abort', aborted);
            await started.stop();
        };
        try {
            await untilReady(request, port, started, watch);
            started.quieten();
            return await running(request, port, started, watch, stop);
        }
        catch (error) {
            await stop();
            request.signal.throwIfAborted();
            if (!(error instanceof PortTaken))
                throw error;
            if (attempt === portsTried)
                throw alwaysTaken(request, port, started);
        }
    }
}
function begin(request, port) {
    const side = request.side.split(' ')[0] ?? request.side;
    const env = (0,process_environment/* environmentFor */.D)(request.database, { ...request.environment, PORT: String(port), PREFLIGHT_SIDE: side });
    return (0,process_start/* startCommand */.S)({ input: 'start-command', command: request.command, cwd: request.cwd, env, onOutput: request.onOutput });
}
async function running({ side, signal }, port, started, watch, stop) {
    let isStopped = false;
    let ended = null;
    void watch.end.then((how) => {
        if (!isStopped && !signal.aborted)
            ended = how;
    });
    const seen = await listening(started.tree, port);
    // A container that start-command runs is not of its tree: what the tree uses would be the docker command's.
    const isOwn = seen === null || seen.own.some((socket) => socket.port === port);
    let before = { at: performance.now(), usage: isOwn ? await usageOf(started.tree) : null };
    return {
        side,
        origin: `http://127.0.0.1:${port}`,
        port,
        get ended() {
            return ended;
        },
        log: started.output,
        async usage() {
            if (before.usage === null)
                return null;
            const now = { at: performance.now(), usage: await usageOf(started.tree) };
            const used = now.usage && usageBetween(before.usage, now.usage, now.at - before.at);
            before = now;
            return used;
        },
        stop() {
            isStopped = true;
            return stop();
        },
    };
}
function usageBetween(before, now, ms) {
    // A process that nobody of the tree waited for takes its times with it.
    const seconds = Math.max(0, now.cpuSeconds - before.cpuSeconds);
    const perThread = [...now.threads].map(([thread, spent]) => spent - (before.threads.get(thread) ?? 0));
    return {
        cpuSeconds: seconds,
        busiestThreadSeconds: Math.max(0, ...perThread),
        cores: ms === 0 ? 0 : seconds / (ms / 1000),
        memoryBytes: now.memoryBytes,
    };
}
function alwaysTaken({ side }, port, started) {
    return new ServiceFailure(side, `somebody else listens on PORT=${port}, and listened on the ports tried before`, {
        log: started.output(),
        remedy: 'A service that leaves its process tree (a daemon with a clean environment, a system service) cannot be followed: start it in the foreground.',
    });
}

;// CONCATENATED MODULE: ./build/service/sides.js


/**
 * Starts all sides at the same time, each with a database and companions of its own. Where one cannot be started, none stays.
 *
 * @throws ServiceFailure with the side; UserError for companions; the signal's reason after an abort.
 */
async function startSides(request) {
    const { sides, progress } = request;
    const engine = await companionEngine(request.companions, progress);
    let running = new Map();
    const endProcesses = async () => {
        const all = [...running.values()];
        running = new Map();
        await Promise.all(all.map(end));
    };
    const stop = async () => {
        await endProcesses();
        await dropDatabases(request);
    };
    const start = async () => {
        progress.phase(`starting ${sides.map(({ side }) => side).join(', ')}`);
        running = await sides_startAll(request, engine);
    };
    try {
        await copyTemplates(request);
        await start();
    }
    catch (error) {
        await stop();
        throw error;
    }
    return {
        service(side) {
            const found = running.get(side);
            if (found === undefined)
                throw new Error(`the side ${side} does not run`);
            return found.service;
        },
        database: (side) => connectionOf(request, side),
        async restart(databases) {
            await endProcesses();
            if (databases === 'reset') {
                await dropDatabases(request);
                await copyTemplates(request);
            }
            await start();
        },
        stop,
    };
}
async function sides_startAll(request, engine) {
    const giveUp = new AbortController();
    const signal = AbortSignal.any([request.signal, giveUp.signal]);
    const one = async (side) => {
        try {
            return [side.side, await startSide(request, side, engine, signal)];
        }
        catch (error) {
            // The others are not waited for; the first failure is what there is to say.
            giveUp.abort(error);
            throw error;
        }
    };
    const all = await Promise.allSettled(request.sides.map(one));
    const started = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    if (started.length === all.length && !request.signal.aborted)
        return new Map(started);
    await Promise.all(started.map(([, each]) => end(each)));
    request.signal.throwIfAborted();
    throw giveUp.signal.reason;
}
async function startSide(request, { side, command, cwd }, engine, signal) {
    const { readyUrl, readyWithinMs, progress } = request;
    const companions = await engine.start(signal);
    try {
        const service = await startService({
            side,
            command,
            cwd,
            database: connectionOf(request, side),
            readyUrl,
            environment: companions.environment,
            readyWithinMs,
            signal,
            onOutput: (line) => progress.foreign(`${side}: ${line}`),
        });
        return { service, companions };
    }
    catch (error) {
        await companions.stop();
        throw error;
    }
}
async function end({ service, companions }) {
    await service.stop();
    await companions.stop();
}
function connectionOf({ sides, server }, side) {
    const database = sides.find((each) => each.side === side)?.database;
    if (!database)
        return null;
    if (server === null)
        throw new Error(`the side ${side} has a database, and there is no server`);
    return server.connection(database.name);
}
/** One after another: a template may have one copy made of it at a time. */
async function copyTemplates({ sides, server, signal }) {
    for (const { database } of sides) {
        signal.throwIfAborted();
        if (database !== null && database.template !== null)
            await server?.createDatabase(database.name, database.template);
    }
}
async function dropDatabases({ sides, server }) {
    const made = sides.flatMap(({ database }) => (database === null || database.template === null ? [] : [database.name]));
    for (const name of made)
        await server?.dropDatabase(name).catch(() => { });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/companions-of.js

/** Where images listen, by their documentation on the hub. */
const usualPorts = [
    [/redis|valkey|keydb|dragonfly/, 6379],
    [/mongo/, 27_017],
    [/rabbitmq|lavinmq/, 5672],
    [/kafka|redpanda/, 9092],
    [/nats/, 4222],
    [/mosquitto|emqx/, 1883],
    [/mysql|mariadb/, 3306],
    [/postgres|postgis|timescale|pgvector/, 5432],
    [/memcached/, 11_211],
    [/mailpit|mailhog/, 1025],
    [/elastic|opensearch/, 9200],
    [/minio/, 9000],
    [/localstack/, 4566],
];
/** What `services` names, as it is started. Throws `UserError` for an image whose port has to be said. */
function companionsOf(services) {
    return services.map(({ name, image, port, environment, command, readyLog }) => ({
        name,
        image,
        ports: [port ?? usualPort(name, image)],
        environment,
        command: command === null ? null : ['sh', '-c', command],
        ready: readyLog === null ? 'port' : { log: readyLog },
        scheme: null,
    }));
}
function usualPort(name, image) {
    const found = usualPorts.find(([pattern]) => pattern.test(image)) ?? usualPorts.find(([pattern]) => pattern.test(name));
    if (found !== undefined)
        return found[1];
    throw new errors/* UserError */.yo(`services: the port of ${name} (${image}) is not known`, {
        remedy: `Write it as "${name}: {image: ${image}, port: …}" in preflight.yml.`,
    });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service/start.js


/** Of the time budget, what one start of the services may take. */
const readyShare = 0.4;
/** Base, its second process and head, each on a copy of a template. */
function sidesOf({ run }, base, of) {
    const one = (side, cwd, template) => sideOf(run, side, cwd, { name: `${template}_${side.replace(' ', '_')}`, template });
    return [
        one('base', base.directory, of.base),
        one('base again', base.directory, of.base),
        one('head', run.config.workingDirectory, of.head),
    ];
}
function sideOf({ config }, side, cwd, database) {
    const command = config.startCommand ?? '';
    return { side, command: side === 'head' ? command : (config.baseStartCommand ?? command), cwd, database };
}
/** Starts sides with companions of their own. Throws as `startSides`. */
function startOn({ run, server }, sides) {
    const { config, signal, progress } = run;
    const companions = companionsOf(config.services);
    const readyWithinMs = config.timeBudgetMs * readyShare;
    const request = { sides, server, companions, readyUrl: config.readyUrl, readyWithinMs, signal, progress };
    return run.time.during('starting', () => startSides(request));
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service/alone.js









/** Counts what the head asks of its database, and loads it, with nothing beside it. `reason`: why, a sentence. */
async function alone_alone(work, reason) {
    const { run, server, subject, preparation, databases } = work;
    preparation.database = databases.beforeAlone;
    await run.time.during('databases', () => prepareHeadAlone(preparation, databases.alone));
    const on = (template) => sideOf(run, 'head', run.config.workingDirectory, { name: `${template}_only`, template });
    const templates = { base: null, head: databases.alone };
    const start = (of) => startOn(work, [on(of.head)]);
    const explanation = await run.time.during('explaining', () => explainSides({ ...work, databases: templates, start }));
    const found = { ...(await loaded(work, on(databases.alone), reason)), ...explanation };
    if (found.died !== null)
        return found;
    const trial = { run, server, subject, template: databases.alone, explained: found.explained, targets: found.targets };
    return { ...found, indexes: await run.time.during('indexes', () => helpfulIndexes(trial)) };
}
async function loaded(work, head, reason) {
    const { run, scenario, subject } = work;
    const sides = await startOn(work, [head]);
    try {
        const found = await loadOne(run, scenario, headOf(subject, sides, [head]), reason);
        if (found.targets.some((outcome) => failsOften(outcome, run.config)))
            showLog(sides.service('head'), run.progress);
        return found;
    }
    catch (error) {
        run.signal.throwIfAborted();
        // A service that is gone answers nothing, which is then no mistake in the address.
        const service = sides.service('head');
        if (service.ended === null)
            throw error;
        return died(new Ended(service), [], run.progress);
    }
    finally {
        await sides.stop();
    }
}

// EXTERNAL MODULE: ./build/migrations/prepare/preparation.js
var prepare_preparation = __webpack_require__(300);
;// CONCATENATED MODULE: ./build/modes/load-baseline/own-migrations.js




/**
 * A service may well run its migrations itself at its start. So each side is started once on the database that copies
 * are made of later, and ended when nothing is going on there any more: base, rows, then the head on a copy of them, as in production. One
 * that makes no tables is loaded on none.
 */
function ownMigrations({ why, command, server, start, withinMs, signal }) {
    let made = false;
    return {
        async migrate(side, database) {
            const sides = await start(side, database).catch((error) => {
                throw error instanceof ServiceFailure ? notMigrated(error, command) : error;
            });
            try {
                await untilQuiet(server, database, { withinMs, signal });
            }
            finally {
                await sides.stop();
            }
            made = await (0,rows/* hasTables */.q)(server.connection(database));
        },
        note() {
            return made
                ? `${why}: the service migrated its database itself, when it was started on it; rows were added after that.`
                : `${why}: the service was started on an empty database, and made no tables.`;
        },
    };
}
function notMigrated({ side, what, log }, command) {
    return new ServiceFailure(side, `${what}, on an empty database`, {
        log,
        remedy: `Set \`migrate-command\` (such as \`${command}\`), or let the service run its migrations when it starts.`,
    });
}
const lookEveryMs = 200;
/** So many times in a row nobody is at work: a tool is idle for a moment between two migrations. */
const quietLooks = 3;
/** A service may listen before it has migrated. */
async function untilQuiet(server, database, { withinMs, signal }) {
    const deadline = performance.now() + withinMs;
    await (0,server_client/* withClient */.S)(server.connection('postgres'), async (client) => {
        for (let quiet = 0; quiet < quietLooks && performance.now() < deadline;) {
            await (0,promises_.setTimeout)(lookEveryMs, undefined, { signal });
            const { rows } = await client.query("SELECT FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend' AND state <> 'idle'", [database]);
            quiet = rows.length === 0 ? quiet + 1 : 0;
        }
    });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service/migrated.js





/**
 * Loads services on databases that somebody has migrated: we as their tool would, or, where only the tool can, they themselves when they start. The
 * former has none of the tool's books, so a service that runs the tool at its start finds tables where it makes them, and fails: then it is given
 * databases on which nothing was done. Throws what `load` throws.
 */
async function migratedBySomebody(work, trees, load) {
    const { subject, preparation } = work;
    if (subject.unrun !== null) {
        const why = `The migrations are of ${subject.unrun.name}, and no ${(0,report_text/* code */.aY)('migrate-command')} says how to run them`;
        return byThemselves(work, own(work, trees, { why, command: subject.unrun.migrate }), load);
    }
    try {
        return await load();
    }
    catch (error) {
        if (!(error instanceof ServiceFailure) || !mayMigrateItself(error, work))
            throw error;
        const why = `Started on a database that we had migrated, the service failed (${(0,report_text/* code */.aY)(error.what)})`;
        work.run.progress.phase('starting over: the service may migrate its database itself');
        for (const name of Object.values(work.databases))
            await work.server.dropDatabase(name).catch(() => { });
        Object.assign(preparation, { subject: unmigrated(subject), database: work.databases.base, facts: (0,prepare_preparation/* noFacts */.f)() });
        const command = 'npm run migrate';
        return byThemselves(work, own(work, trees, { why, command }), load).catch((again) => {
            // What it then fails of is no news: that it does not start is.
            throw again instanceof ServiceFailure ? error : again;
        });
    }
}
/** Its last words are of migrations, or of what stands there already. Prisma says "P3005: The database schema is not empty". */
const aboutMigrations = /already exists|not empty|migrat/i;
function mayMigrateItself({ log }, { subject: { how }, preparation }) {
    const migrated = how.kind === 'scripts' && how.directory.migrations.length > 0 && preparation.schemaFile === null;
    return migrated && aboutMigrations.test(log);
}
function unmigrated(subject) {
    if (subject.how.kind !== 'scripts')
        return subject;
    const { directory, change } = subject.how;
    return {
        ...subject,
        how: { kind: 'scripts', directory: { ...directory, migrations: [] }, change: { ...change, base: [], pending: [] } },
    };
}
async function byThemselves({ preparation }, migrations, load) {
    preparation.migrateItself = migrations.migrate;
    const found = await load();
    return { ...found, notes: [...found.notes, migrations.note()] };
}
function own({ run, server, ...work }, trees, { why, command }) {
    const start = (side, name) => {
        const { directory } = trees[side] ?? trees.head;
        return startOn({ ...work, run, server }, [sideOf(run, side, directory, { name, template: null })]);
    };
    return ownMigrations({ why, command, server, start, withinMs: run.config.timeBudgetMs * readyShare, signal: run.signal });
}

// EXTERNAL MODULE: ./build/migrations/prepare/table-sizes.js
var table_sizes = __webpack_require__(27330);
;// CONCATENATED MODULE: ./build/modes/load-baseline/service/preparation.js


/** How the databases are to be filled: as in migration-dryrun. */
async function preparationOf({ config, progress, signal }, subject, server, databases) {
    const { workingDirectory, setupCommand, timeBudgetMs: timeLimitMs, schemaFile, seedFile, rows, randomSeed } = config;
    return {
        subject,
        server,
        database: databases.base,
        schemaFile,
        seedFile,
        rows,
        randomSeed,
        production: await (0,table_sizes/* readTableSizes */.B)(config.tableSizesFile),
        finish: 'VACUUM (ANALYZE)',
        migrateItself: null,
        commands: { workingDirectory, baseDirectory: null, setupCommand, timeLimitMs, way: 'direct' },
        progress,
        signal,
        facts: (0,prepare_preparation/* noFacts */.f)(),
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service/side-by-side.js


















/** Loads base and head side by side; the head alone where the base does not start. */
async function sideBySide(work, base) {
    const { run, server, subject, preparation, databases } = work;
    const { time } = run;
    const unprepared = await time.during('databases', () => prepareBoth(preparation, databases).catch(unlessOfHead));
    if (unprepared instanceof ServiceFailure)
        return alone_alone(work, `The base does not start: ${unprepared.message}.`);
    const requests = sidesOf(work, base, databases);
    const start = (of) => startOn(work, sidesOf(work, base, { base: of.base ?? databases.base, head: of.head }).filter(({ side }) => side !== 'base again'));
    const explanation = await time.during('explaining', () => explainSides({ ...work, start }).catch(unlessOfHead));
    if (explanation instanceof ServiceFailure)
        return alone_alone(work, `The base does not start: ${explanation.message}.`);
    const found = { ...explanation, ...(await loadBoth(work, requests)) };
    if (found.died !== null)
        return found;
    const { explained, targets } = found;
    const trial = { run, server, subject, template: databases.head, explained, targets };
    return { ...found, indexes: await time.during('indexes', () => helpfulIndexes(trial)) };
}
/** Starts base, its second process and head, and ends them. */
async function loadBoth(work, requests) {
    const begun = performance.now();
    const sides = await startOn(work, requests);
    const startMs = performance.now() - begun;
    try {
        return await side_by_side_loaded(work, requests, { sides, startMs });
    }
    catch (error) {
        if (!(error instanceof Ended))
            throw error;
        if (error.service.side !== 'head')
            throw endedBase(error, work.run.progress);
        return died(error, sideNotes(work.subject), work.run.progress);
    }
    finally {
        await sides.stop();
    }
}
async function side_by_side_loaded({ run, scenario, subject }, requests, { sides, startMs }) {
    const { config, signal, progress, time } = run;
    const { targets, ca } = scenario;
    const deadline = run.deadline - keptForSaving(config);
    const restart = async () => {
        await time.during('starting', () => sides.restart('reset'));
        return originsOf(sides);
    };
    const check = () => checkSides(sides, requests);
    const meter = usageMeter(() => ({ base: sides.service('base'), head: sides.service('head') }));
    const both = { config, targets, ca, origins: originsOf(sides), restart, restartMs: startMs, deadline, time, meter, check };
    const { duet, length, targets: outcomes } = await compareSides({ ...both, signal, progress });
    const head = sides.service('head');
    if (outcomes.some((outcome) => failsOften(outcome, config)))
        showLog(head, progress);
    const resources = meter.found();
    const one = headOf(subject, sides, requests);
    const saved = await measureToSave(run, scenario, one);
    const hardening = await hardened(run, scenario, head.origin);
    check();
    const { steps: ramp, notes } = await rampOn(run, scenario, one);
    const baseName = subject.git.kind === 'change' ? (0,report_text/* code */.aY)(subject.git.baseName) : 'the base';
    return {
        targets: outcomes,
        comparison: { kind: 'side by side', baseName, decision: duet.decision, duet, length },
        generator: duet.generator,
        ...saved,
        hardening,
        resources,
        advice: adviceOnHead(duet, resources, ramp),
        ramp,
        died: null,
        notes: [...sideNotes(subject), `${(0,duration/* duration */.p)(duet.loadMs)} of load`, ...notes],
    };
}
async function prepareBoth(preparation, { head }) {
    await (0,base/* prepareBase */.p)(preparation);
    await migrateToHead(preparation, head);
}
/** A base that does not start is no fault of the change: the head is then loaded alone. Throws everything else. */
function unlessOfHead(error) {
    if (error instanceof ServiceFailure && error.side !== 'head')
        return error;
    throw error;
}
function sideNotes({ git }) {
    if (git.kind === 'none')
        return [];
    const head = git.head === 'working tree' ? 'the working tree' : (0,report_text/* code */.aY)(git.head.slice(0, 7));
    return [`Base ${(0,report_text/* code */.aY)(git.base.slice(0, 7))}, head ${head}, side by side on this machine`];
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service/work.js

function newDatabases() {
    const id = (0,external_node_crypto_.randomBytes)(4).toString('hex');
    const [base, head] = [`preflight_base_${id}`, `preflight_head_${id}`];
    const small = { smallBase: `${base}_small`, smallHead: `${head}_small` };
    const alone = `${head}_alone`;
    return { base, head, ...small, alone, smallAlone: `${alone}_small`, beforeAlone: `${base}_alone` };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/service/service.js












/** Starts base and head from the user's commands, and loads them side by side; the head alone where there is no base to start. */
async function runService(run, scenario) {
    const { config, repository, changes, progress, signal } = run;
    progress.phase('looking at what changed');
    const { subject } = await (0,migrations_subject/* findSubject */.o)({ ...config, repository, all: false, whereNone: 'accept' }, changes, signal);
    const { postgres, postgresVersion: version, postgresImage: image, allowNonEmpty } = config;
    const server = await run.time.during('databases', () => (0,start/* startServer */.U)({ postgres, version, image, allowNonEmpty }, progress));
    const roles = server.provider === 'url' ? await (0,prepare_roles/* rolesOf */.R7)(server.connection('postgres')).catch(() => null) : null;
    const databases = newDatabases();
    const work = {
        run,
        scenario,
        subject,
        server,
        databases,
        preparation: await preparationOf(run, subject, server, databases),
    };
    try {
        const { git } = subject;
        const found = scenario.against.kind === 'base' && git.kind === 'change'
            ? await (0,worktree/* withWorktree */._)(git.root, git.base, (root) => withTrees(work, { root, directory: (0,external_node_path_.join)(root, git.prefix) }))
            : await withTrees(work, null);
        const notes = [`PostgreSQL ${server.version} (${server.provider})`, ...server.notes, ...subject.notes];
        return { ...found, notes: [...found.notes, ...(0,preparation_notes/* preparationNotes */.J)(work.preparation.facts), ...notes] };
    }
    finally {
        for (const name of Object.values(databases))
            await server.dropDatabase(name).catch(() => { });
        if (roles !== null)
            await (0,prepare_roles/* dropRolesSince */.xW)(work.preparation, server.connection('postgres'), roles).catch(() => { });
        await server.stop();
    }
}
async function withTrees(work, base) {
    const { run, subject, preparation } = work;
    const { config, repository, signal, progress } = run;
    const { setupCommand, buildCommand, timeBudgetMs: timeLimitMs } = config;
    const head = { root: subject.git.kind === 'change' ? subject.git.root : repository, directory: config.workingDirectory };
    const trees = await prepareTrees({
        head,
        base,
        setupCommand,
        buildCommand,
        timeLimitMs,
        signal,
        progress,
        timed: run.time.during,
    });
    preparation.commands.baseDirectory = base?.directory ?? null;
    const load = () => base !== null && trees.base?.kind === 'prepared'
        ? sideBySide(work, base)
        : alone_alone(work, trees.base?.kind === 'failed' ? `The base could not be built: ${trees.base.reason}.` : whyAlone(work));
    const found = await migratedBySomebody(work, { base, head }, load);
    return { ...found, notes: [...found.notes, ...trees.notes] };
}
function whyAlone({ subject }) {
    if (subject.git.kind === 'none')
        return `There is no base to start: ${subject.git.reason}.`;
    return 'There is no base to start.';
}

;// CONCATENATED MODULE: ./build/load/shard/merge.js




/**
 * Puts shards together. Throws a `UserError` of one line where there are none, one is missing or there twice, or they are not of the same
 * load and version. `from` names each, for the error.
 */
function mergeShards(shards) {
    const [first] = shards;
    if (first === undefined)
        throw new errors/* UserError */.yo('there are no shards to merge', { remedy: 'Give the files that they wrote.' });
    for (const each of shards)
        mustBelong(first, each);
    mustBeComplete(shards);
    const results = shards.map(({ result }) => result).sort((a, b) => a.shard.index - b.shard.index);
    return {
        shards: results.length,
        origin: first.result.origin,
        pace: first.result.pace,
        targets: first.result.targets.map((target) => merge_merged(target, results)),
        elapsedMs: Math.max(...results.map(({ elapsedMs }) => elapsedMs)),
        together: together(results),
        generator: (0,generator_load/* mergeGeneratorLoads */.$v)(results.map(({ generator }) => generator)),
    };
}
function mustBelong(first, other) {
    const [a, b] = [first.result, other.result];
    const differ = (what) => new errors/* UserError */.yo(`${first.from} and ${other.from} are no shards of one load: ${what}`, {
        remedy: 'Merge the files of one run only, whose shards all have the same inputs.',
    });
    if (a.preflight !== b.preflight)
        throw differ(`one was written by Preflight ${a.preflight}, the other by ${b.preflight}`);
    if (a.shard.of !== b.shard.of)
        throw differ(`they are shards ${(0,shard_shard/* shown */.SP)(a.shard)} and ${(0,shard_shard/* shown */.SP)(b.shard)}`);
    if (a.scenario !== b.scenario)
        throw differ('they drove different targets, or at another origin, rate, concurrency or duration');
    const names = ({ targets }) => JSON.stringify(targets.map(({ name }) => name));
    if (names(a) !== names(b))
        throw differ('they name their targets differently');
}
function mustBeComplete(shards) {
    const byIndex = new Map();
    for (const { from, result } of shards) {
        const before = byIndex.get(result.shard.index);
        if (before !== undefined) {
            throw new errors/* UserError */.yo(`${before} and ${from} are both shard ${(0,shard_shard/* shown */.SP)(result.shard)}`, {
                remedy: 'Give each shard once; after a job was run again, its last file.',
            });
        }
        byIndex.set(result.shard.index, from);
    }
    const of = shards[0]?.result.shard.of ?? 0;
    const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
    if (missing.length > 0) {
        const which = missing.length > 10 ? `${missing.length} of ${of}` : missing.map((index) => (0,shard_shard/* shown */.SP)({ index, of })).join(', ');
        throw new errors/* UserError */.yo(`shards are missing: ${which}`, {
            remedy: 'Percentiles of a part are not those of the whole: run the missing shards again.',
        });
    }
}
function merge_merged(target, results) {
    const parts = results.map((result) => ({ measured: measuredOf(result, target.name), elapsedMs: result.elapsedMs }));
    return {
        ...target,
        measured: (0,recorder/* mergeMeasurements */.O)(parts.map(({ measured }) => measured)),
        perSecond: sum(parts.map(({ measured, elapsedMs }) => (sum(measured.statuses.values()) * 1000) / elapsedMs)),
    };
}
function measuredOf({ targets }, wanted) {
    const found = targets.find(({ name }) => name === wanted);
    if (found === undefined)
        throw new Error(`a shard has no target ${wanted}`);
    return found.measured;
}
function together(results) {
    const from = Math.max(...results.map(({ startedAt }) => startedAt));
    const to = Math.min(...results.map(({ startedAt, elapsedMs }) => startedAt + elapsedMs));
    return Math.max(0, to - from) / Math.max(...results.map(({ elapsedMs }) => elapsedMs));
}
function sum(values) {
    let whole = 0;
    for (const value of values)
        whole += value;
    return whole;
}

;// CONCATENATED MODULE: ./build/load/shard/scenario.js


/** Whether two shards drove parts of the same load, in 16 hexadecimal digits; what secret headers say is left out. */
function scenarioFingerprint({ targets, origin, pace, durationMs }) {
    const each = targets.map((target) => [target.name, target.weight, target.expected.text, fingerprintOf(target)]);
    const paced = pace.kind === 'closed' ? ['closed', pace.concurrency] : ['open', pace.perSecond];
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([origin, paced, durationMs, each]))
        .digest('hex')
        .slice(0, 16);
}

;// CONCATENATED MODULE: ./build/load/shard/shard-result.js









/** The form of a shard's file. Shards of one load are of one run, so of one version. */
const formVersion = 1;
/** Of a shard's file, in bytes. 1,000 targets take 2 MB. */
const largestShard = 32 * 1024 * 1024;
const shard_result_mostTargets = 1000;
/** In characters; a target without a name is called by its URL. */
const longestUrl = 100_000;
const shard_result_form = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('preflight-shard'),
    version: schemas/* literal */.euz(formVersion),
    preflight: schemas/* string */.YjP().max(50),
    shard: schemas/* strictObject */.rej({ index: schemas/* number */.aig().int().min(1).max(shard_shard/* mostShards */.bA), of: schemas/* number */.aig().int().min(1).max(shard_shard/* mostShards */.bA) })
        .refine(({ index, of }) => index <= of, 'there is no such shard'),
    scenario: schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/),
    origin: schemas/* string */.YjP().max(longestUrl),
    pace: schemas/* discriminatedUnion */.gMt('kind', [
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('open'), perSecond: schemas/* number */.aig().positive().max(1e9) }),
        schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('closed'), concurrency: schemas/* number */.aig().int().positive().max(1e6) }),
    ]),
    startedAt: schemas/* number */.aig().int().nonnegative().max(8.64e15),
    elapsedMs: schemas/* number */.aig().positive().max(31_536_000_000),
    generator: schemas/* strictObject */.rej({
        eventLoopUtilization: schemas/* number */.aig().min(0).max(1),
        cpuSeconds: schemas/* number */.aig().nonnegative().max(1e9),
        limited: schemas/* boolean */.zMY(),
    }),
    targets: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP().max(longestUrl),
        method: schemas/* string */.YjP().max(50),
        url: schemas/* string */.YjP().max(longestUrl),
        expected: schemas/* string */.YjP().max(10_000),
        measured: measurement_json/* measurementJson */.Nc,
    }))
        .min(1)
        .max(shard_result_mostTargets),
});
/** Makes a shard's result of what it drove of the whole `scenario`. Names and URLs lose what is secret in them. */
function shardResult(shard, scenario, startedAt, driven) {
    const { elapsedMs, generator } = driven;
    const targets = scenario.targets.flatMap(({ name, method, url, expected }) => {
        const measured = driven.measured.get(name);
        if (measured === undefined)
            return [];
        return { name: (0,redact/* redact */.E$)(name), method, url: (0,redact/* redact */.E$)(url), expected: expected.text, measured };
    });
    return {
        preflight: version/* version */.r,
        shard,
        scenario: scenarioFingerprint(scenario),
        origin: (0,redact/* redact */.E$)(scenario.origin),
        pace: scenario.pace,
        startedAt: Math.round(startedAt),
        elapsedMs,
        generator,
        targets,
    };
}
function writeShardResult({ targets, ...result }) {
    const written = {
        kind: 'preflight-shard',
        version: formVersion,
        ...result,
        targets: targets.map(({ measured, ...target }) => ({ ...target, measured: (0,measurement_json/* measurementToJson */.IX)(measured) })),
    };
    return `${JSON.stringify(written)}\n`;
}
/** Whether a file's text is a shard's, of whatever version. */
function isShardResult(text) {
    try {
        const parsed = JSON.parse(text);
        return typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === 'preflight-shard';
    }
    catch {
        return false;
    }
}
/**
 * Reads what `writeShardResult` wrote; everything in it has a form, a length and an end. `from` is what the error calls it. Throws a
 * `UserError` of one line for anything else.
 */
function readShardResult(json, from) {
    if (json.length > largestShard)
        throw shard_result_wrong(from, 'it is larger than 32 MiB');
    let parsed;
    try {
        parsed = JSON.parse(json);
    }
    catch {
        throw shard_result_wrong(from, 'it is no JSON');
    }
    const { success, data, error } = shard_result_form.safeParse(parsed);
    if (!success) {
        const [issue] = error.issues;
        throw shard_result_wrong(from, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`);
    }
    const { kind: _, version: __, targets, ...result } = data;
    return {
        ...result,
        targets: targets.map(({ measured, ...target }, index) => {
            try {
                (0,status_expectation/* readStatusExpectation */.$)(target.expected);
                return { ...target, measured: (0,measurement_json/* measurementFromJson */.fl)(measured) };
            }
            catch (error) {
                throw shard_result_wrong(from, `targets.${index}: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        }),
    };
}
/** The same of a file. `path` is absolute. */
async function readShardFile(path, from) {
    const bytes = await readRegularFile(path, from, largestShard).catch((error) => {
        throw new errors/* UserError */.yo((0,errors/* messageOf */.bD)(error), {
            remedy: 'Give the files that the shards wrote: in a workflow, download their artifacts first.',
        });
    });
    return readShardResult(bytes.toString(), from);
}
function shard_result_wrong(from, what) {
    return new errors/* UserError */.yo(`${from} is no shard's result: ${what.split('\n', 1)[0]}`, {
        remedy: 'Give the files that the shards of this run wrote, by the same version of Preflight.',
    });
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/keep.js



/** What lies in a file that another run needs: without it this one was in vain. `mode`: who may read it. Throws `UserError`. */
async function keep(config, path, text, mode) {
    try {
        await saveFile(path, text, mode);
    }
    catch (error) {
        const code = error.code;
        throw new errors/* UserError */.yo(`save: ${inWorkingDirectory(config, path)} cannot be written (${code})`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/shards.js


















/** Drives one machine's part of a load on a service that runs already, and saves what it measured. */
async function driveShard(run, { targets, ca, subject }, { shard, file }) {
    if (subject.kind !== 'running')
        throw new Error('a shard starts no service');
    const { config, signal, progress } = run;
    const { origin } = subject;
    const named = inWorkingDirectory(config, file);
    await refuseToReplace(file, `save: ${named}`, { what: 'shard', isOurs: isShardResult, mostBytes: largestShard });
    const length = lengthOf(run);
    const whole = { targets, origin, pace: paceAlone(config), durationMs: length.asked };
    const pace = partOfLoad(whole.pace, shard);
    const { requestTimeoutMs: timeoutMs, processes } = config;
    progress.phase(`loading ${origin}, shard ${(0,shard_shard/* shown */.SP)(shard)}`);
    const startedAt = Date.now();
    const load = { targets, origin, pace, durationMs: length.within, timeoutMs, ca, processes, signal, progress };
    const result = await run.time.during('load', () => loadAlone(load));
    refuseSilence(result.measured.values(), origin);
    await keep(config, file, writeShardResult(shardResult(shard, whole, startedAt, result)));
    return {
        ...nothingElse,
        driven: { by: 'shard', shard, file: named },
        targets: targets.flatMap((target) => {
            const measured = result.measured.get(target.name);
            return measured === undefined ? [] : [uncompared(target, { measured, elapsedMs: result.elapsedMs })];
        }),
        generator: result.generator,
        notes: [`${(0,report_text/* code */.aY)(origin)}, shard ${(0,shard_shard/* shown */.SP)(shard)}: ${paceText(pace)} for ${(0,duration/* duration */.p)(result.elapsedMs)}`],
    };
}
function partOfLoad(pace, shard) {
    try {
        return (0,shard_shard/* partOf */.BU)(pace, shard);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`shard: ${(0,errors/* messageOf */.bD)(error)}`, { remedy: 'Take fewer shards, or a higher concurrency.' });
    }
}
/** Puts together what all shards saved: nothing is driven. */
async function mergedShards({ config, progress }) {
    progress.phase('merging shards');
    const files = config.merge.map((path) => ({ path, from: inWorkingDirectory(config, path) }));
    const results = await Promise.all(files.map(async ({ path, from }) => ({ from, result: await readShardFile(path, from) })));
    const { shards, together, targets, generator, origin, pace, elapsedMs } = mergeShards(results);
    const whole = {
        latency: (0,recorder/* mergeMeasurements */.O)(targets.map(({ measured }) => measured)).latency,
        perSecond: targets.reduce((sum, { perSecond }) => sum + perSecond, 0),
    };
    const many = `${shards} ${shards === 1 ? 'shard' : 'shards'}`;
    return {
        ...nothingElse,
        driven: { by: 'shards', shards, together },
        targets: targets.map(({ name, method, url, expected, measured, perSecond }) => uncompared({ name, method, url, headers: {}, body: null, weight: 1, expected: (0,status_expectation/* readStatusExpectation */.$)(expected) }, { measured, elapsedMs, perSecond })),
        generator,
        advice: together < togetherEnough ? [] : scalingAdvice({ ...whole, pace, generator, resources: null, ramp: [] }),
        notes: [
            `${(0,report_text/* code */.aY)(origin)}, ${paceText(pace)} from ${many} for ${(0,duration/* duration */.p)(elapsedMs)}`,
            ...(shards === 1 ? [] : [`all of them at once for ${share(together)} of it`]),
        ],
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/time-budget.js
/** What a run does, in the order in which it does it. */
const stages = [
    'set-up',
    'build',
    'databases',
    'starting',
    'explaining',
    'load',
    'confirmation',
    'ramp',
    'hardening',
    'indexes',
];
/** Starts to count. Stages may lie in one another, and follow one another; two do not run at once. */
function timeBudget(budgetMs, now = () => performance.now()) {
    const begun = now();
    const spent = new Map();
    const leftOut = new Set();
    const open = [];
    let last = begun;
    const settle = () => {
        const at = now();
        const stage = open.at(-1);
        if (stage !== undefined)
            spent.set(stage, (spent.get(stage) ?? 0) + at - last);
        last = at;
    };
    return {
        leftMs: () => begun + budgetMs - now(),
        async during(stage, work) {
            settle();
            const depth = open.push(stage);
            try {
                return await work();
            }
            finally {
                settle();
                open.length = depth - 1;
            }
        },
        turnTo(stage) {
            settle();
            if (open.length > 0)
                open[open.length - 1] = stage;
        },
        leaveOut: (what) => void leftOut.add(what),
        spent() {
            settle();
            const each = stages.flatMap((stage) => {
                const ms = spent.get(stage);
                return ms === undefined ? [] : [{ stage, ms }];
            });
            return { budgetMs, totalMs: now() - begun, stages: each, leftOut: [...leftOut] };
        },
    };
}

;// CONCATENATED MODULE: ./build/load/artillery/latencies.js
/** What Artillery tells of latencies, in the form of our own: it knows a few percentiles, and of others nothing. */
function latenciesOf({ latencyMs, statuses }) {
    return {
        count: latencyMs === null ? 0 : [...statuses.values()].reduce((sum, count) => sum + count, 0),
        percentile: (percent) => percentileOf(latencyMs, percent) ?? Number.NaN,
        max: latencyMs?.max ?? Number.NaN,
        mean: latencyMs?.mean ?? Number.NaN,
    };
}
function percentileOf(latencyMs, percent) {
    if (latencyMs === null)
        return undefined;
    const known = new Map([
        [50, latencyMs.p50],
        [75, latencyMs.p75],
        [90, latencyMs.p90],
        [95, latencyMs.p95],
        [99, latencyMs.p99],
        [99.9, latencyMs.p999],
    ]);
    return known.get(percent);
}

;// CONCATENATED MODULE: ./build/load/artillery/program.js




const manifest = schemas/* object */.Ikc({ version: schemas/* string */.YjP(), bin: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())]) });
/**
 * Finds an installed Artillery: in node_modules of the directory or of one above it, run by this Node, else on PATH. Nothing is downloaded.
 * Throws a `UserError` where there is none, or one older than version 2.
 */
async function findArtillery(directory, path) {
    const found = (await inModules(directory)) ?? (await program_onPath(path));
    if (found === null) {
        throw new errors/* UserError */.yo('engine: artillery: Artillery is not installed', {
            remedy: 'Run npm install --no-save artillery (or npm install -g artillery) in an earlier step; PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 leaves out the browser, which is not needed.',
        });
    }
    if (found.version !== null && Number.parseInt(found.version, 10) < 2) {
        throw new errors/* UserError */.yo(`engine: artillery: Artillery ${found.version} is too old`, { remedy: 'Install version 2.' });
    }
    return found;
}
async function inModules(directory) {
    for (let at = (0,external_node_path_.resolve)(directory);; at = (0,external_node_path_.dirname)(at)) {
        const home = (0,external_node_path_.join)(at, 'node_modules', 'artillery');
        const found = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(home, 'package.json'), 'utf8').catch(() => null);
        if (found !== null) {
            const { version, bin } = manifest.parse(JSON.parse(found));
            const file = typeof bin === 'string' ? bin : bin.artillery;
            if (file !== undefined)
                return { file: process.execPath, args: [(0,external_node_path_.join)(home, file)], version };
        }
        if (at === (0,external_node_path_.dirname)(at))
            return null;
    }
}
async function program_onPath(path) {
    // On Windows it is a batch file, to which no argument can be handed safely: the package beside it is run instead.
    const isWindows = process.platform === 'win32';
    for (const folder of path.split(external_node_path_.delimiter).filter((each) => each !== '')) {
        const file = (0,external_node_path_.join)(folder, isWindows ? 'artillery.cmd' : 'artillery');
        const there = await (0,external_node_fs_promises_.access)(file, external_node_fs_promises_.constants.X_OK).then(() => true, () => false);
        if (there)
            return isWindows ? inModules(folder) : { file, args: [], version: null };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/load/artillery/labels.js
/** Artillery cuts the name of a metric off at 1,024 characters. */
const labels_longest = 500;
/**
 * What each target is called in Artillery's statistics: its name, if that is not too long. A zero-width space parts the braces of what looks
 * like a call ("{{ $f(1) }}"): Artillery parses it, and where it cannot, the whole run ends.
 */
function labelsOf(targets) {
    return targets.map(({ name }, index) => {
        const harmless = name.replace(/\{\{(?=\s*\$)/g, '{\u200b{');
        return harmless.length > labels_longest ? `${harmless.slice(0, labels_longest)}… (${index + 1})` : harmless;
    });
}

;// CONCATENATED MODULE: ./build/load/artillery/report.js




const report_latency = schemas/* object */.Ikc({
    min: schemas/* number */.aig(),
    max: schemas/* number */.aig(),
    /** null: over TLS it sometimes has no time for one of them, and then no mean. */
    mean: schemas/* number */.aig().nullable(),
    p50: schemas/* number */.aig(),
    p75: schemas/* number */.aig(),
    p90: schemas/* number */.aig(),
    p95: schemas/* number */.aig(),
    p99: schemas/* number */.aig(),
    p999: schemas/* number */.aig(),
});
const report = schemas/* object */.Ikc({
    aggregate: schemas/* object */.Ikc({
        counters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().nonnegative()).default({}),
        summaries: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
        firstMetricAt: schemas/* number */.aig().optional(),
        lastMetricAt: schemas/* number */.aig().optional(),
    }),
});
const prefix = 'plugins.metrics-by-endpoint';
/** Reads what `artillery run --output` wrote (2.0). Throws an `Error` of one line for anything else. */
function readArtilleryReport(json, targets) {
    const { counters, summaries, firstMetricAt, lastMetricAt } = report_parse(json).aggregate;
    const labels = labelsOf(targets);
    const measured = targets.map((target, index) => {
        const label = labels[index] ?? target.name;
        const statuses = statusesOf(counters, `${prefix}.${label}.codes.`);
        const failures = failuresOf(counters, `${prefix}.${label}.errors.`);
        const unexpected = [...statuses].filter(([status]) => !target.expected.accepts(status));
        const failed = report_sum(failures.values());
        const measurement = {
            requests: report_sum(statuses.values()) + failed,
            statuses,
            failures,
            errors: report_sum(unexpected.map(([, count]) => count)) + failed,
            latencyMs: latencyOf(summaries[`${prefix}.response_time.${label}`]),
        };
        return [target.name, measurement];
    });
    const answers = report_sum(statusesOf(counters, 'http.codes.').values());
    return {
        measured: new Map(measured),
        others: answers - report_sum(measured.map(([, { statuses }]) => report_sum(statuses.values()))),
        latencyMs: latencyOf(summaries['http.response_time']),
        elapsedMs: firstMetricAt === undefined || lastMetricAt === undefined ? 0 : Math.max(0, lastMetricAt - firstMetricAt),
    };
}
const largest = 128 * 1024 * 1024;
/** The same of a file. `path` is absolute; `from` is what a `UserError` calls it. */
async function readArtilleryFile(path, from, targets) {
    try {
        return readArtilleryReport((await readRegularFile(path, from, largest)).toString(), targets);
    }
    catch (error) {
        throw new errors/* UserError */.yo((0,errors/* messageOf */.bD)(error), { remedy: 'Give the file that artillery run --output wrote.' });
    }
}
function report_parse(json) {
    let parsed;
    try {
        parsed = JSON.parse(json);
    }
    catch {
        throw new Error("Artillery's report is no JSON");
    }
    const { success, data, error } = report.safeParse(parsed);
    if (success)
        return data;
    const [issue] = error.issues;
    throw new Error(`Artillery's report has another form than that of its version 2: ${issue?.path.join('.') || 'the whole'}: ${issue?.message.split('\n', 1)[0]}`);
}
function latencyOf(summary) {
    if (summary === undefined)
        return null;
    const { success, data } = report_latency.safeParse(summary);
    if (!success)
        throw new Error("Artillery's report has another form than that of its version 2: a summary lacks its percentiles");
    return data;
}
function statusesOf(counters, before) {
    return new Map(after(counters, before).flatMap(([rest, count]) => (/^[1-9]\d\d$/.test(rest) ? [[Number(rest), count]] : [])));
}
/** Several codes can be of one kind. */
function failuresOf(counters, before) {
    const failures = new Map();
    for (const [code, count] of after(counters, before)) {
        // Only what looks like a code: the rest belongs to a target whose name begins alike.
        if (!/^\w+$/.test(code))
            continue;
        const failure = kindOf(code);
        failures.set(failure, (failures.get(failure) ?? 0) + count);
    }
    return failures;
}
function after(counters, before) {
    return Object.entries(counters).flatMap(([name, count]) => name.startsWith(before) ? [[name.slice(before.length), count]] : []);
}
/** By codes of Node's and got's errors. */
function kindOf(code) {
    if (code === 'ETIMEDOUT' || code === 'ERR_SOCKET_TIMEOUT' || code === 'ESOCKETTIMEDOUT' || code === 'TimeoutError')
        return 'timeout';
    if (['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'].includes(code))
        return 'refused';
    if (['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code))
        return 'reset';
    if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'].includes(code))
        return 'dns';
    if (/CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH/.test(code))
        return 'tls';
    return 'protocol';
}
function report_sum(values) {
    let whole = 0;
    for (const value of values)
        whole += value;
    return whole;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/load/artillery/accepted-statuses.js

/** Artillery copies and renders the whole list for every answer. */
const accepted_statuses_most = 50;
const accepted_statuses_all = Array.from({ length: 400 }, (_, index) => index + 200);
/** Statuses that a script lists as expected: all of them, or, of a whole class, those that are registered and so in use. */
function acceptedStatuses(expected) {
    const accepted = accepted_statuses_all.filter((status) => expected.accepts(status));
    return accepted.length <= accepted_statuses_most ? accepted : accepted.filter((status) => external_node_http_.STATUS_CODES[status] !== undefined);
}

;// CONCATENATED MODULE: ./build/load/artillery/literals.js
/**
 * A variable that none of the texts names. The name of a request is rendered too, although only after it has been counted under: one that
 * named the variable, in whose value it stands again, would never end.
 */
function unusedVariable(texts) {
    for (let number = 0;; number++) {
        const variable = number === 0 ? 'literal' : `literal${number}`;
        if (!texts.some((text) => text.includes(variable)))
            return variable;
    }
}
function newLiterals(loopElement) {
    const values = {};
    function variable(key, text) {
        values[key] = text;
        return `{{ ${loopElement}.${key} }}`;
    }
    return {
        variable,
        written: (key, text) => (text.includes('{{') ? variable(key, text) : text),
        around(step) {
            return Object.keys(values).length === 0 ? step : { loop: [step], over: [values], loopElement };
        },
    };
}
/**
 * A URL that arrives as it is, or as what means the same: a brace in it is encoded, as RFC 3986 has it anyway. One that cannot be decoded
 * (%FF) would make Artillery's statistics throw, which they do not where it comes from a variable.
 */
function writtenUrl(url, variableFor) {
    const encoded = url.replaceAll('{', '%7B').replaceAll('}', '%7D');
    try {
        decodeURIComponent(encoded);
        return encoded;
    }
    catch {
        return variableFor(encoded);
    }
}

;// CONCATENATED MODULE: ./build/load/artillery/weights.js
/** Artillery keeps a list of a hundred entries for each unit of weight. */
const mostInSum = 1000;
/**
 * Weights as Artillery takes them, whole numbers of at least 1. Small whole ones keep their proportions exactly; others within a thousandth
 * of the sum, save that each is taken at all.
 */
function wholeWeights(weights) {
    const sum = weights.reduce((whole, weight) => whole + weight, 0);
    if (weights.every(Number.isInteger) && sum <= mostInSum) {
        const divisor = weights.reduce(greatestCommonDivisor, 0);
        return weights.map((weight) => weight / divisor);
    }
    return weights.map((weight) => Math.max(1, Math.round((weight / sum) * mostInSum)));
}
function greatestCommonDivisor(a, b) {
    return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

;// CONCATENATED MODULE: ./build/load/artillery/script.js








/** Requests that a virtual user makes before another takes its place: a connection is used again, and the end is not long in coming. */
const requestsOfUser = 10;
/** Arrivals per second that a closed loop's places are filled with; those that find none are counted as skipped, and cost nothing. */
const [fewestArrivals, mostArrivals] = [100, 1000];
/** Connections that all virtual users of a worker share where each makes one request. */
const pool = 10_000;
/**
 * Writes a load as a script of Artillery 2, for `artillery run` and `artillery run-fargate` alike: one file, without a processor. It holds the
 * targets' headers and bodies as they are, secrets too. Throws a `UserError` where a body is no text.
 *
 * An open pace is a rate of arrivals, each of which makes one request. A closed one is a limit of virtual users, each of whom makes ten
 * requests of one target one after the other. In `run-fargate` every worker drives the whole of it.
 */
function artilleryScript({ targets, origin, pace, durationMs, timeoutMs, ca }) {
    const labels = labelsOf(targets);
    const weights = wholeWeights(targets.map(({ weight }) => weight));
    const variable = unusedVariable(labels);
    const script = {
        config: {
            target: origin,
            phases: [phase(pace, Math.max(1, Math.round(durationMs / 1000)))],
            http: { timeout: timeoutMs / 1000, ...(pace.kind === 'open' ? { pool } : {}) },
            // Verified by default: https://www.artillery.io/docs/reference/engines/http
            ...(ca === null ? {} : { tls: { certificateAuthority: ca } }),
            plugins: {
                'metrics-by-endpoint': { useOnlyRequestNames: true, suppressOutput: true },
                expect: { formatter: 'silent' },
            },
        },
        scenarios: targets.map((target, index) => ({
            name: labels[index],
            weight: weights[index],
            flow: [flow(request(target, labels[index] ?? target.name, variable), pace)],
        })),
    };
    return ascii((0,dist.stringify)(script, {
        version: '1.1',
        lineWidth: 0,
        aliasDuplicateObjects: false,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        doubleQuotedAsJSON: true,
    }));
}
/** Whether a file's text may be a script that was written here. */
function isArtilleryScript(text) {
    return text.startsWith('config:\n  target: ');
}
const largestScript = 128 * 1024 * 1024;
function phase(pace, duration) {
    if (pace.kind === 'closed') {
        const arrivalRate = Math.min(mostArrivals, Math.max(fewestArrivals, pace.concurrency));
        return { duration, arrivalRate, maxVusers: pace.concurrency };
    }
    // Artillery deals arrivals out to its workers in whole numbers.
    if (Number.isInteger(pace.perSecond))
        return { duration, arrivalRate: pace.perSecond };
    return { duration, arrivalCount: Math.max(1, Math.round(pace.perSecond * duration)) };
}
function flow(step, pace) {
    return pace.kind === 'open' ? step : { loop: [step], count: requestsOfUser };
}
function request({ method, url, headers, body, expected, name }, label, variable) {
    const literals = newLiterals(variable);
    // What our own driver sends, and no more: a compressed answer would be other work for the service.
    const sent = Object.entries(mergedHeaders({ accept: '*/*', 'user-agent': 'preflight' }, headers));
    const written = sent.map(([header, value], index) => [header, literals.written(`header${index}`, value)]);
    if (body !== null && !(0,external_node_buffer_.isUtf8)(body)) {
        throw new errors/* UserError */.yo(`the body of ${name} is no text, and Artillery's scripts hold nothing else`, {
            remedy: 'Leave it out, or drive it with Preflight itself.',
        });
    }
    const step = {
        [method.toLowerCase()]: {
            name: label,
            url: writtenUrl(url, (encoded) => literals.variable('url', encoded)),
            headers: Object.fromEntries(written),
            ...(body === null || body.length === 0 ? {} : { body: literals.written('body', body.toString()) }),
            ...(body !== null && method === 'GET' ? { allowGetBody: true } : {}),
            gzip: false,
            followRedirect: false,
            expect: { statusCode: acceptedStatuses(expected) },
        },
    };
    return literals.around(step);
}
/** js-yaml refuses a stream with characters that it calls not printable; escaped they are the same in double quotes, and stand nowhere else. */
function ascii(yaml) {
    return yaml.replace(/[^\x20-\x7e\n]/gu, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    });
}

;// CONCATENATED MODULE: ./build/load/artillery/run.js







/** Artillery's exit code where an answer was not as expected, which is for us to judge. */
const unexpectedAnswers = 21;
/**
 * Has Artillery drive the load, and reads its report. The script lies in a folder that nobody else can read, and goes with it. Rejects with
 * the signal's reason; `UserError` where Artillery fails, with what it said last.
 */
async function runArtillery({ scenario, program, run, signal }) {
    signal.throwIfAborted();
    const script = artilleryScript(scenario);
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'preflight-artillery-'));
    const remove = (0,lifetime/* untilEnd */.W)(() => (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 }));
    try {
        await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, 'script.yml'), script, { mode: 0o600 });
        const { exitCode, output } = await run({
            file: program.file,
            args: [...program.args, 'run', '--quiet', '--output', (0,external_node_path_.join)(folder, 'report.json'), (0,external_node_path_.join)(folder, 'script.yml')],
            cwd: folder,
            environment,
        });
        signal.throwIfAborted();
        if (exitCode !== 0 && exitCode !== unexpectedAnswers)
            throw failed(exitCode, output);
        const report = (0,external_node_path_.join)(folder, 'report.json');
        return await readArtilleryFile(report, "Artillery's report", scenario.targets).catch((error) => {
            throw new errors/* UserError */.yo(`engine: artillery: ${(0,errors/* messageOf */.bD)(error)}${lastWords(output)}`);
        });
    }
    finally {
        await remove();
    }
}
const environment = {
    // It tells its makers of every run.
    ARTILLERY_DISABLE_TELEMETRY: 'true',
    // Prints requests, with their secrets.
    DEBUG: '',
    // A proxy would be measured with the service.
    HTTP_PROXY: '',
    HTTPS_PROXY: '',
    NODE_TLS_REJECT_UNAUTHORIZED: '1',
};
function failed(exitCode, output) {
    const how = exitCode === null ? 'was ended by a signal' : `ended with exit code ${exitCode}`;
    return new errors/* UserError */.yo(`engine: artillery: Artillery ${how}${lastWords(output)}`, {
        remedy: 'Run it by hand to see more: artillery run.',
    });
}
function lastWords(output) {
    const lines = output
        .trim()
        .split('\n')
        .filter((line) => line.trim() !== '');
    return lines.length === 0 ? '' : ` (${lines.at(-1)?.trim().slice(0, 300)})`;
}

// EXTERNAL MODULE: ./build/process/command.js
var command = __webpack_require__(96104);
;// CONCATENATED MODULE: ./build/modes/load-baseline/artillery-process.js



/** How often the live line changes. */
const artillery_process_liveMs = 500;
/** Runs Artillery without a shell, with a live line, and without what is a secret of the runner's; its tree ends with it. */
function artilleryProcess({ config, signal, progress }, lengthMs) {
    return async ({ file, args, cwd, environment }) => {
        const from = performance.now();
        const timer = setInterval(() => {
            progress.update(`${(0,duration/* duration */.p)(Math.min(lengthMs, performance.now() - from))} of ${(0,duration/* duration */.p)(lengthMs)}, by Artillery`);
        }, artillery_process_liveMs);
        try {
            return await (0,command/* runCommand */.d)({
                input: 'engine: artillery',
                command: 'artillery run',
                program: { file, args },
                cwd,
                env: (0,process_environment/* environmentFor */.D)(null, environment),
                onOutput: () => { },
                signal,
                timeLimitMs: config.timeBudgetMs,
            });
        }
        finally {
            clearInterval(timer);
        }
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/with-artillery.js




















/** Of the arrivals that were asked for; with fewer, Artillery and not the service was the limit. */
const arrivedEnough = 0.95;
const onlyOwner = 0o600;
/** Has an installed Artillery load a service that runs already. */
async function driveWithArtillery(run, scenario) {
    const { config, signal, progress } = run;
    const written = scenarioOf(run, scenario);
    const program = await findArtillery(config.workingDirectory, process.env.PATH ?? '');
    progress.phase(`loading ${written.origin} with Artillery`);
    const process_ = artilleryProcess(run, written.durationMs);
    const request = { scenario: written, program, run: process_, signal };
    const result = await run.time.during('load', () => runArtillery(request));
    refuseSilence(result.measured.values(), written.origin);
    return {
        ...foundOf(result, written, program.version),
        generator: { eventLoopUtilization: null, limited: isLimit(result, written) },
        hardening: await hardened(run, scenario, written.origin),
        notes: [`${(0,report_text/* code */.aY)(written.origin)}, ${paceText(written.pace)} for ${(0,duration/* duration */.p)(result.elapsedMs)}`],
    };
}
/** Writes the script that Artillery is to run elsewhere. It holds what the requests hold, secrets too. */
async function writeArtilleryScript(run, scenario, file) {
    const written = scenarioOf(run, scenario);
    const script = inWorkingDirectory(run.config, file);
    const replaceable = { what: 'script of ours', isOurs: isArtilleryScript, mostBytes: largestScript };
    await refuseToReplace(file, `save: ${script}`, replaceable);
    await keep(run.config, file, artilleryScript(written), onlyOwner);
    return {
        ...nothingElse,
        driven: { by: 'nobody', script },
        targets: [],
        notes: [`${(0,report_text/* code */.aY)(written.origin)}, ${paceText(written.pace)} for ${(0,duration/* duration */.p)(written.durationMs)}`],
    };
}
/** Reads what Artillery has reported of a script of these targets that was run elsewhere. */
async function readBackArtillery(run, scenario) {
    const { config } = run;
    const [path, second] = config.merge;
    if (path === undefined || second !== undefined) {
        throw new errors/* UserError */.yo(`merge: ${config.merge.length} files, and the reports of several Artilleries cannot be merged`, {
            remedy: 'Give the one that artillery run-fargate --output wrote: it is of all its workers.',
        });
    }
    const from = inWorkingDirectory(config, path);
    const result = await readArtilleryFile(path, from, scenario.targets);
    if (result.others > 0) {
        throw new errors/* UserError */.yo(`${from} counts ${(0,size/* count */.U9)(result.others)} answers of other targets than these`, {
            remedy: 'Give the url or the targets that the script was written with.',
        });
    }
    const written = scenarioOf(run, scenario);
    refuseSilence(result.measured.values(), written.origin);
    return foundOf(result, { ...written, pace: null }, null);
}
/** `pace` null: not known, since each of many workers drove the whole of it. */
function foundOf(result, { targets, origin, pace }, version) {
    const outcomes = targets.flatMap((target) => {
        const measured = result.measured.get(target.name);
        if (measured === undefined)
            return [];
        return uncompared(target, { measured: { ...measured, latency: latenciesOf(measured) }, elapsedMs: result.elapsedMs });
    });
    const statuses = new Map([...result.measured.values()].flatMap((measured) => [...measured.statuses]));
    return {
        ...nothingElse,
        driven: { by: 'artillery', version },
        targets: outcomes,
        advice: scalingAdvice({
            latency: latenciesOf({ latencyMs: result.latencyMs, statuses }),
            perSecond: outcomes.reduce((sum, { head }) => sum + throughput(head), 0),
            pace,
            generator: null,
            resources: null,
            ramp: [],
        }),
        notes: [`${(0,report_text/* code */.aY)(origin)}, over ${(0,duration/* duration */.p)(result.elapsedMs)}`],
    };
}
/**
 * Whether arrivals at a rate came late: Artillery had no processor for them in time. It does not tell when the last of them came, but that was
 * no longer before the end than the slowest request took.
 */
function isLimit({ measured, latencyMs, elapsedMs }, { pace, durationMs, timeoutMs }) {
    if (pace.kind === 'closed')
        return false;
    const all = [...measured.values()];
    const slowestMs = all.some(({ failures }) => failures.size > 0) ? timeoutMs : (latencyMs?.max ?? timeoutMs);
    const asked = (pace.perSecond * Math.max(durationMs, elapsedMs - slowestMs)) / 1000;
    return all.reduce((sum, { requests }) => sum + requests, 0) < arrivedEnough * asked;
}
function scenarioOf(run, { subject, targets, ca }) {
    if (subject.kind !== 'running')
        throw new Error('Artillery loads no service of ours');
    const { config } = run;
    return {
        targets,
        origin: subject.origin,
        pace: paceAlone(config),
        durationMs: lengthOf(run).within,
        timeoutMs: config.requestTimeoutMs,
        ca,
    };
}

;// CONCATENATED MODULE: ./build/modes/load-baseline/index.js












/** Of the time budget, kept for what comes after the load. */
const keptShare = 0.1;
/**
 * Loads a service, beside its baseline where there is one, and says whether it became slower beyond the noise.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
async function run(input) {
    const { config, signal, changes } = input;
    const deadline = performance.now() + config.timeBudgetMs * (1 - keptShare);
    const time = timeBudget(config.timeBudgetMs);
    try {
        const found = await loadedAsAsked({ ...input, deadline, time });
        const loaded = {
            driven: { by: 'preflight' },
            saved: null,
            resources: null,
            indexes: [],
            ...found,
            time: time.spent(),
            maxP95Regression: config.maxP95Regression,
            maxErrorRate: config.maxErrorRate,
            maxP95Ms: config.maxP95Ms,
            reproduce: reproduceCommand(config, changes.event),
        };
        return present(loaded, judge(loaded, { ignore: config.ignore, failOn: config.failOn }));
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
}
/** Who drives what: this machine or another, Preflight or Artillery, one side or two. */
async function loadedAsAsked(run) {
    const { engine, shard, merge, saveFile } = run.config;
    if (engine === 'preflight' && merge.length > 0)
        return mergedShards(run);
    const scenario = await readScenario(run.config);
    if (engine === 'artillery') {
        if (merge.length > 0)
            return readBackArtillery(run, scenario);
        return saveFile === null ? driveWithArtillery(run, scenario) : writeArtilleryScript(run, scenario, saveFile);
    }
    if (shard !== null && saveFile !== null)
        return driveShard(run, scenario, { shard, file: saveFile });
    await refuseUnsavable(run.config, scenario.targets);
    warnOfShortLoad(run, scenario);
    const found = scenario.subject.kind === 'service' ? await runService(run, scenario) : await runRunning(run, scenario);
    return { ...found, notes: [...found.notes, ...scenario.notes], saved: await save(run.config, found) };
}
/** Before anything is started: whoever sits before it may stop it and give it longer. */
function warnOfShortLoad({ config: { durationMs }, progress }, { against }) {
    if (durationMs === null || durationMs >= leastLoadMs)
        return;
    if (against.kind === 'base' || against.kind === 'running')
        progress.note(tooShort({ loadMs: durationMs, by: 'duration', tooShortBy: 'duration' }));
}


/***/ }),

/***/ 12213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ NotRead),
/* harmony export */   _: () => (/* binding */ regularBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** What is there and is not read: a folder, something that is no regular file (a pipe would never end), or too much. */
class NotRead extends Error {
    what;
    constructor(what) {
        super(what);
        this.what = what;
    }
}
/** Reads a regular file (absolute path) of at most so many bytes. Throws `NotRead`, and the system's error where it cannot be opened. */
async function regularBytes(path, mostBytes) {
    // Opening a pipe would wait for whoever writes to it. Windows knows no such flag.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        const found = await file.stat();
        if (found.isDirectory())
            throw new NotRead('a folder');
        if (!found.isFile())
            throw new NotRead('no regular file');
        if (found.size > mostBytes)
            throw new NotRead('too large');
        const bytes = await file.readFile();
        // It may have grown since.
        if (bytes.length > mostBytes)
            throw new NotRead('too large');
        return bytes;
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 46896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ freePort)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Below the ports that systems give to outgoing connections (from 32768 on Linux, from 49152 by RFC 6335): one of those could be
 * taken, by the service's own connection to its database, between our look and the service's start.
 */
const [lowest, highest] = [20_000, 32_000];
const attempts = 100;
/** Given to a service of this process, whether it listens there already or not. */
const taken = new Set();
/** A TCP port on which nobody listens, and which this process has not given away before. */
async function freePort() {
    for (let attempt = 0; attempt < attempts; attempt++) {
        const port = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(lowest, highest);
        if (taken.has(port))
            continue;
        taken.add(port);
        if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '0.0.0.0')) && (await isFree(port, '::')))
            return port;
    }
    throw new Error(`no free port was found among ${attempts} between ${lowest} and ${highest}`);
}
/** A machine without IPv6 has nobody who listens there. */
function isFree(port, host) {
    return new Promise((resolve) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)();
        server.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
        server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
    });
}


/***/ }),

/***/ 42792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ut: () => (/* binding */ nothingInstalled),
  gp: () => (/* binding */ shareInstallation)
});

// UNUSED EXPORTS: onlyInstalls

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/service/copy-folder.js




/** Caches of builds: they belong to the tree that was built. */
const caches = ['.cache', '.vite'];
/** What GNU's, BusyBox's and Apple's cp know: a copy that shares blocks where it can, else an ordinary one. */
const ways = {
    linux: [['-a', '--reflink=auto'], ['-a']],
    darwin: [['-cRp'], ['-Rp']],
};
/** Copies a folder of dependencies from one tree to the same place in another, symbolic links as they are. */
async function copyFolder(request) {
    const { from, to, folder, signal } = request;
    const [source, target] = [(0,external_node_path_.join)(from, folder), (0,external_node_path_.join)(to, folder)];
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    await copy(source, target, signal);
    for (const cache of caches)
        await (0,promises_.rm)((0,external_node_path_.join)(target, cache), { recursive: true, force: true });
    await rewriteShims(target, from, to);
}
/** The system's cp takes 2 s for 24,000 files where Node's own takes 14. */
async function copy(source, target, signal) {
    for (const options of ways[process.platform] ?? []) {
        try {
            await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('cp', [...options, source, target], { signal });
            return;
        }
        catch {
            signal.throwIfAborted();
            await (0,promises_.rm)(target, { recursive: true, force: true });
        }
    }
    await (0,promises_.cp)(source, target, { recursive: true, verbatimSymlinks: true, filter: () => !signal.aborted });
    signal.throwIfAborted();
}
/** pnpm's programs in .bin are scripts that name the tree's place. */
async function rewriteShims(folder, from, to) {
    for (const bin of await binFolders(folder)) {
        for (const entry of await (0,promises_.readdir)(bin, { withFileTypes: true })) {
            const path = (0,external_node_path_.join)(bin, entry.name);
            if (!entry.isFile())
                continue;
            const text = await (0,promises_.readFile)(path, 'latin1');
            if (!text.includes(from))
                continue;
            const { mode } = await (0,promises_.stat)(path);
            await (0,promises_.writeFile)(path, text.replaceAll(Buffer.from(from).toString('latin1'), Buffer.from(to).toString('latin1')), {
                encoding: 'latin1',
                mode,
            });
        }
    }
}
async function binFolders(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true, recursive: true });
    return entries
        .filter((entry) => entry.isDirectory() && entry.name === '.bin')
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}
/**
 * What in the folder belongs to its tree alone, relative to the root: a link that leads there by an absolute path, or out of the tree
 * by a relative one, and settings of Bundler's that name it. null: nothing does.
 */
async function whatBinds(root, folder) {
    const config = `${folder}/config`;
    if ((0,external_node_path_.basename)(folder) === '.bundle' && (await (0,promises_.readFile)((0,external_node_path_.join)(root, config), 'utf8').catch(() => '')).includes(root))
        return config;
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true, recursive: true })) {
        if (!entry.isSymbolicLink())
            continue;
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const target = await (0,promises_.readlink)(path);
        const isInside = lies((0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target), root);
        if ((0,external_node_path_.isAbsolute)(target) ? isInside : !isInside)
            return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
    }
    return null;
}
function lies(path, root) {
    return path === root || path.startsWith(root + external_node_path_.sep);
}

;// CONCATENATED MODULE: ./build/service/installation.js


const lockfiles = /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|Gemfile\.lock)$/;
const settings = /^(?:\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.c?js|bunfig\.toml|Gemfile|\.ruby-version)$/;
const schema = /\.prisma$/;
const lifecycles = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];
/** Of these every path within is relative: a copy elsewhere is as good. A virtual environment of Python's is bound to its place. */
const isFolder = (path) => /(?:^|\/)(?:node_modules|vendor\/bundle|\.bundle)$/.test(path);
const isPassedOver = (name) => name === '.git' || name === '.venv' || name === 'venv' || name === '__pycache__';
/** Reads what a checkout says of its dependencies, everywhere below its root: a workspace's may be spread over it. */
async function readInstallation(root) {
    const found = {
        pins: new Map(),
        schemas: new Map(),
        folders: [],
        lifecycle: null,
    };
    const visit = async (below) => {
        for (const entry of await entriesOf((0,external_node_path_.join)(root, below))) {
            const path = external_node_path_.posix.join(below, entry.name);
            if (entry.isDirectory()) {
                if (isFolder(path))
                    found.folders.push(path);
                else if (!isPassedOver(entry.name))
                    await visit(path);
            }
            else if (entry.isFile())
                await take(path, entry.name);
        }
    };
    const take = async (path, name) => {
        const text = () => (0,promises_.readFile)((0,external_node_path_.join)(root, path), 'latin1');
        if (lockfiles.test(name) || settings.test(name))
            found.pins.set(path, await text());
        else if (schema.test(name))
            found.schemas.set(path, await text());
        else if (name === 'package.json' && runsSomething(await text()))
            found.lifecycle ??= path;
    };
    await visit('');
    found.folders.sort();
    return found;
}
/** A folder that we may not read (a database's volume) holds no manifest of ours. */
async function entriesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = error.code;
        if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT')
            return [];
        throw error;
    }
}
function runsSomething(manifest) {
    try {
        const { scripts } = JSON.parse(manifest);
        return lifecycles.some((name) => typeof scripts?.[name] === 'string');
    }
    catch {
        // A template that is no JSON is nobody's manifest.
        return false;
    }
}
/** Whether a folder's content is pinned by a lockfile beside or above it. */
function isPinned(folder, { pins }) {
    const ofRuby = !folder.endsWith('node_modules');
    for (let at = (0,external_node_path_.dirname)(folder);; at = (0,external_node_path_.dirname)(at)) {
        const here = [...pins.keys()].filter((path) => (0,external_node_path_.dirname)(path) === at).map((path) => external_node_path_.posix.basename(path));
        if (here.some((name) => lockfiles.test(name) && (name === 'Gemfile.lock') === ofRuby))
            return true;
        if (at === '.')
            return false;
    }
}
/** Whether two checkouts ask for the same dependencies, installed in the same way. */
function asksForTheSame(one, other) {
    return areEqual(one.pins, other.pins);
}
function areEqual(one, other) {
    return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

;// CONCATENATED MODULE: ./build/service/share.js





const nothingInstalled = 'nothing is installed in this tree that could be copied';
/** Parts of a setup-command that do nothing but install what a lockfile pins. */
const installs = /^(?:(?:npm (?:ci|i|install|clean-install)|pnpm (?:i|install)|yarn(?: install)?|bun (?:i|install)|bundle install)(?:\s+--?[\w-]+(?:=\S+)?)*|corepack enable)$/;
/** Whether all that a setup-command does is to install what lockfiles pin: then a copy of what it did stands for it. */
function onlyInstalls(command) {
    const parts = command
        .split(/&&|;|\n/)
        .map((part) => part.trim())
        .filter((part) => part !== '' && !part.startsWith('#'));
    return parts.length > 0 && parts.every((part) => installs.test(part));
}
/**
 * Gives the base a copy of what is installed in the head, where both ask for the same and nothing in it belongs to the head alone.
 * In doubt it copies nothing. The copy shares no file with the original (where the file system can, it shares blocks until one side
 * writes): hard links would let one side change what the other runs.
 *
 * @param setupCommand what installed it; null: somebody before us did
 */
async function shareInstallation(headRoot, baseRoot, setupCommand, signal) {
    const [from, to] = await Promise.all([(0,promises_.realpath)(headRoot), (0,promises_.realpath)(baseRoot)]);
    const [head, base] = await Promise.all([readInstallation(from), readInstallation(to)]);
    const reason = doubt(head, base, from, setupCommand) ?? (await bound(head, from));
    if (reason !== null)
        return { kind: 'not shared', reason };
    const folders = head.folders.filter((folder) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(to, folder)));
    for (const folder of folders)
        await copyFolder({ from, to, folder, signal });
    return { kind: 'shared', folders };
}
function doubt(head, base, headRoot, setupCommand) {
    if (head.folders.length === 0)
        return nothingInstalled;
    if (!asksForTheSame(head, base))
        return 'the lockfiles differ';
    const unpinned = head.folders.find((folder) => !folder.endsWith('.bundle') && !isPinned(folder, head));
    if (unpinned !== undefined)
        return `no lockfile pins ${unpinned}`;
    if (!areEqual(head.schemas, base.schemas) && head.folders.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(headRoot, folder, '.prisma')))) {
        return 'Prisma’s client was generated from another schema';
    }
    if (setupCommand === null)
        return null;
    if (!onlyInstalls(setupCommand))
        return 'setup-command does more than install';
    const script = head.lifecycle ?? base.lifecycle;
    return script === null ? null : `${script} runs a script of its own when it is installed`;
}
async function bound(head, root) {
    for (const folder of head.folders) {
        const binding = await whatBinds(root, folder);
        if (binding !== null)
            return `${binding} is bound to this tree`;
    }
    return null;
}


/***/ })

};
;