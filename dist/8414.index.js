"use strict";
exports.id = 8414;
exports.ids = [8414];
exports.modules = {

/***/ 8414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMode: () => (/* binding */ runMode)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/redact.js
var redact = __webpack_require__(618);
// EXTERNAL MODULE: ./build/report/duration.js
var duration = __webpack_require__(87300);
;// CONCATENATED MODULE: ./build/commands/modes.js
/** Every mode, loaded when it is run. */
const modes = {
    'migration-dryrun': () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(3849), __webpack_require__.e(4023), __webpack_require__.e(3075), __webpack_require__.e(3838), __webpack_require__.e(40), __webpack_require__.e(7423), __webpack_require__.e(8775)]).then(__webpack_require__.bind(__webpack_require__, 50174)),
    'load-baseline': () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(6752), __webpack_require__.e(3849), __webpack_require__.e(2960), __webpack_require__.e(4023), __webpack_require__.e(3075), __webpack_require__.e(3838), __webpack_require__.e(551), __webpack_require__.e(40), __webpack_require__.e(7423), __webpack_require__.e(7166), __webpack_require__.e(9278), __webpack_require__.e(4344)]).then(__webpack_require__.bind(__webpack_require__, 24344)),
    'scaffold-check': () => Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(8815), __webpack_require__.e(4112), __webpack_require__.e(881), __webpack_require__.e(3838), __webpack_require__.e(2125), __webpack_require__.e(9644)]).then(__webpack_require__.bind(__webpack_require__, 99644)),
};

;// CONCATENATED MODULE: ./build/commands/run.js





/** Long enough to end a command's process tree, short enough for a runner that cancels. */
const graceMs = 3000;
/**
 * Runs the mode of the config within its time budget; no secret is in the report. Throws what the mode throws; `UserError` when
 * the budget is spent; the signal's reason soon after it is aborted: the door then ends whatever the mode
 * has left running. `known`: the modes, for tests.
 */
async function runMode(input, known = modes) {
    const spent = new AbortController();
    const timer = setTimeout(() => spent.abort(budgetSpent(input.config.timeBudgetMs)), input.config.timeBudgetMs);
    const signal = AbortSignal.any([input.signal, spent.signal]);
    try {
        const { run } = await known[input.config.mode]();
        return (0,redact/* redactAll */.$I)(await heeding(run({ ...input, signal }), signal));
    }
    finally {
        clearTimeout(timer);
    }
}
/**
 * What the work comes to. Once the signal is aborted it has a moment to end what it is at, and perhaps to say at what the time ran out;
 * one that does not heed the signal is left to the door.
 */
async function heeding(work, signal) {
    const settled = work.then((value) => ({ value }), (error) => ({ error }));
    const outcome = await Promise.race([settled, abortOf(signal)]);
    const last = outcome ?? (await Promise.race([settled, (0,promises_.setTimeout)(graceMs, undefined, { ref: false })]));
    if (last !== undefined && 'value' in last)
        return last.value;
    if (last !== undefined && (!signal.aborted || isTold(last.error, signal.reason)))
        throw last.error;
    throw signal.reason;
}
function isTold(error, reason) {
    return reason instanceof errors/* UserError */.yo && error instanceof errors/* UserError */.yo;
}
function abortOf(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve(undefined);
        signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
}
function budgetSpent(ms) {
    return new errors/* UserError */.yo(`the run had not ended after ${(0,duration/* duration */.p)(ms)}, its time-budget`, {
        remedy: 'Raise time-budget, or lower rows.',
    });
}


/***/ }),

/***/ 87300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** A time in ms as a person says it: "0.4 ms", "17 ms", "1.7 s", "2 min 5 s", "1 h 20 min". */
function duration(ms) {
    if (!Number.isFinite(ms))
        return 'for ever';
    if (ms < 0)
        return `−${duration(-ms)}`;
    if (ms < 9.95)
        return `${tenths(ms)} ms`;
    if (Math.round(ms) < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${tenths(ms / 1000)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return both(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.round(ms / 60_000);
    return both(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function tenths(value) {
    return String(Math.round(value * 10) / 10);
}
function both(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}


/***/ })

};
;