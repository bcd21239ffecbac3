"use strict";
exports.id = 7166;
exports.ids = [7166];
exports.modules = {

/***/ 58359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ hodgesLehmann)
/* harmony export */ });
/* harmony import */ var _signed_rank_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85816);
/* harmony import */ var _walsh_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1626);


/**
 * The Hodges–Lehmann estimate of the middle of `values`, which is the median of their Walsh averages, and the interval of all
 * θ that `signedRankP` does not refuse, on either side at half of 1 − `confidence` (Hollander & Wolfe, "Nonparametric
 * Statistical Methods", 3.2 and 3.3; Tukey 1949). It covers the middle of any symmetric distribution at least so often. Too
 * few values for the confidence: from −∞ to ∞. null: no values.
 */
function hodgesLehmann(values, confidence) {
    if (values.length === 0)
        return null;
    const sorted = Float64Array.from(values).sort();
    const averages = (sorted.length * (sorted.length + 1)) / 2;
    const middle = ((0,_walsh_js__WEBPACK_IMPORTED_MODULE_1__/* .walshOfRank */ .u)(sorted, Math.floor((averages + 1) / 2)) + (0,_walsh_js__WEBPACK_IMPORTED_MODULE_1__/* .walshOfRank */ .u)(sorted, Math.ceil((averages + 1) / 2))) / 2;
    const critical = (0,_signed_rank_js__WEBPACK_IMPORTED_MODULE_0__/* .criticalSum */ .nQ)(sorted.length, (1 - confidence) / 2);
    if (critical === null)
        return { estimate: middle, low: -Infinity, high: Infinity };
    return { estimate: middle, low: (0,_walsh_js__WEBPACK_IMPORTED_MODULE_1__/* .walshOfRank */ .u)(sorted, averages + 1 - critical), high: (0,_walsh_js__WEBPACK_IMPORTED_MODULE_1__/* .walshOfRank */ .u)(sorted, critical) };
}


/***/ }),

/***/ 65919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ holm),
/* harmony export */   g: () => (/* binding */ strictestLevel)
/* harmony export */ });
/**
 * The tests whose hypotheses are refused at a level that holds for all of them together, however they depend on one another:
 * Holm's step-down ("A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 1979).
 *
 * One that could not be refused whatever the signs of its rounds, such as that of the error rate where nothing failed, is not
 * counted (Tarone, "A modified Bonferroni method for discrete data", Biometrics 1990): so a gate that has nothing to judge
 * costs the others no power.
 */
function holm(tests, level) {
    const rising = able(tests, level).sort((a, b) => a.p - b.p);
    const failed = rising.findIndex(({ p }, before) => !(p <= level / (rising.length - before)));
    return new Set(failed === -1 ? rising : rising.slice(0, failed));
}
/** What Holm's procedure holds the smallest p against. */
function strictestLevel(tests, level) {
    return level / Math.max(1, able(tests, level).length);
}
function able(tests, level) {
    return tests.filter(({ rounds }) => 2 ** -rounds <= level);
}


/***/ }),

/***/ 26063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ floorOf),
/* harmony export */   Rm: () => (/* binding */ confidence),
/* harmony export */   UC: () => (/* binding */ latencyVerdict),
/* harmony export */   Xu: () => (/* binding */ slowness),
/* harmony export */   gU: () => (/* binding */ standardError),
/* harmony export */   o: () => (/* binding */ suspectFrom),
/* harmony export */   pO: () => (/* binding */ ratioOf),
/* harmony export */   zr: () => (/* binding */ unfitLatency)
/* harmony export */ });
/* harmony import */ var _hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58359);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3202);
/* harmony import */ var _rounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(928);
/* harmony import */ var _signed_rank_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85816);




/** Of intervals that are shown, and of "the upper end is under the floor". */
const confidence = 0.95;
/**
 * Why ranks: a burst on one side of one round may move its ratio by any amount. With noise of 12 % a round, of which bursts
 * are a good half, 60 rounds find +7 % in 99 of 100 cases where the exact sign-flip test of the mean (Pagano & Tritchler, JASA
 * 1983) finds it in 91; with normal noise it is 89 against 92 (one-sided at 0.0025, simulated).
 */
function slowness(ratios) {
    const rounds = (0,_rounds_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(ratios);
    const log = (0,_hodges_lehmann_js__WEBPACK_IMPORTED_MODULE_0__/* .hodgesLehmann */ .i)(rounds, confidence);
    return { p: (0,_signed_rank_js__WEBPACK_IMPORTED_MODULE_2__/* .signedRankP */ .rn)(rounds), rounds: rounds.length, log: log !== null && Number.isFinite(log.low) ? log : null };
}
function ratioOf(log) {
    return log && { estimate: Math.exp(log.estimate), low: Math.exp(log.low), high: Math.exp(log.high) };
}
/** Of the estimate, from the length of its interval (Lehmann, Annals of Mathematical Statistics 1963). */
function standardError({ low, high }) {
    return (high - low) / (2 * (0,_normal_js__WEBPACK_IMPORTED_MODULE_3__/* .normalQuantile */ .Z)((1 + confidence) / 2));
}
/** As a logarithm: 0.05 is ln 1.05. */
function floorOf(plan) {
    return Math.log1p(plan.maxP95Regression);
}
/**
 * From which estimates on a slowdown is a suspect. At the last look less than the floor is enough: whether the floor is reached is then decided
 * with the confirmation's rounds too, instead of losing half of what lies just on it.
 */
function suspectFrom(plan, look) {
    const floor = floorOf(plan);
    return look === plan.looks.length - 1 ? { proven: 0.75 * floor, tail: floor / 2 } : { proven: floor, tail: floor };
}
/** On an unfit runner. */
const unfitLatency = { verdict: 'inconclusive', doubt: 'unfit', by: null };
/** `least` null: nothing becomes a suspect. */
function latencyVerdict({ p95, p50, whole }, { significant, least, plan }) {
    const { log, rounds } = p95;
    if (log === null || rounds < plan.leastRounds)
        return open('few-rounds');
    if (log.high < floorOf(plan))
        return passing(whole(), plan);
    const isSlower = (of) => significant.has(of) && of.log !== null && least !== null && of.log.estimate >= least.proven;
    if (isSlower(p95))
        return { verdict: 'suspect', doubt: null, by: 'p95' };
    if (isSlower(p50))
        return log.estimate >= (least?.tail ?? Infinity) ? { verdict: 'suspect', doubt: null, by: 'p50' } : open('p50-alone');
    return open(significant.has(p95) ? 'near-floor' : 'noise');
}
/**
 * What stands still for half a second every ten slows one request in twenty, and one round in ten: the middle of the rounds says nothing of it. A
 * pass is of the whole load too.
 */
function passing(whole, plan) {
    return whole >= floorOf(plan) ? open('bursts') : { verdict: 'pass', doubt: null, by: null };
}
function open(doubt) {
    return { verdict: 'inconclusive', doubt, by: null };
}


/***/ }),

/***/ 30201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ plannedLooks),
/* harmony export */   FI: () => (/* binding */ gatePlan),
/* harmony export */   Xu: () => (/* binding */ leastLoadSeconds)
/* harmony export */ });
/** 20 rounds of 0.6 s. */
const earliestSeconds = 12;
/** With less, the last look has too few rounds to tell anything, save where rounds are short and the load may last a little longer. */
const leastLoadSeconds = (earliestSeconds * 3) / 2;
/** Each look has seen this share of what the next one will have. */
const step = 0.6;
/**
 * Divides the load that a run may take at most: two thirds until the last look, one third to confirm. 60 s: looks at 14.4, 24
 * and 40 s, and 20 s to confirm. Of the divisions simulated (36 + 24, 40 + 20, 45 + 15 s) this one finds the most at +10 %: a
 * shorter confirmation is where found regressions are lost again.
 */
function plannedLooks(loadSeconds) {
    const firstSeconds = (loadSeconds * 2) / 3;
    const looks = [1];
    for (let share = step; share * firstSeconds >= earliestSeconds; share *= step)
        looks.unshift(share);
    return { firstSeconds, confirmationSeconds: loadSeconds - firstSeconds, looks, confirmation: 0.5 };
}
/** What `preflight` decides by unless told otherwise. */
function gatePlan(load, limits) {
    return { falseAlarmRate: 0.01, leastRounds: 20, looks: load.looks, confirmation: load.confirmation, ...limits };
}


/***/ }),

/***/ 3202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/**
 * P(Z ≤ z) of the standard normal distribution, within 1e-7 of the smaller tail's own size. Hart's rational approximation, as
 * in G. West, "Better approximations to cumulative normal functions", Wilmott (2005).
 */
function normalCdf(z) {
    const tail = lowerTail(Math.abs(z));
    return z > 0 ? 1 - tail : tail;
}
/** P(Z ≤ −x) for x ≥ 0. */
function lowerTail(x) {
    const density = Math.exp((-x * x) / 2);
    if (x >= 7.07106781186547)
        return density / continuedFraction(x) / Math.sqrt(2 * Math.PI);
    return (density * polynomial(numerator, x)) / polynomial(denominator, x);
}
function continuedFraction(x) {
    return x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
}
const numerator = [
    3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
];
const denominator = [
    8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
    440.413735824752,
];
function polynomial(coefficients, x) {
    return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
/** The z with P(Z ≤ z) = p, by bisection of `normalCdf`; −∞ at 0, ∞ at 1. */
function normalQuantile(p) {
    if (p <= 0)
        return -Infinity;
    if (p >= 1)
        return Infinity;
    if (p > 0.5)
        return -normalQuantile(1 - p);
    let low = -38.5;
    let high = 0;
    for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (normalCdf(middle) < p)
            low = middle;
        else
            high = middle;
    }
    return high;
}


/***/ }),

/***/ 928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/** A histogram holds 1 µs to 1 h, so no two latencies are further apart than this. */
const furthest = Math.log(3_600_000_000);
/** The rounds in which both sides answered, none beyond what can be told apart. */
function answered(ratios) {
    return ratios.filter((ratio) => !Number.isNaN(ratio)).map((ratio) => Math.min(furthest, Math.max(-furthest, ratio)));
}


/***/ }),

/***/ 85816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nQ: () => (/* binding */ criticalSum),
/* harmony export */   rn: () => (/* binding */ signedRankP)
/* harmony export */ });
/* unused harmony exports exactUpTo, upperTail */
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3202);
/* harmony import */ var _walsh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1626);


/** Up to so many rounds the distribution is exact: 2^1000 orderings of signs still fit a double. */
const exactUpTo = 1000;
/**
 * The one-sided p of "these values do not lie above `theta`" in Wilcoxon's signed-rank test: the chance that so high a sum of
 * ranks, or a higher one, comes about by flipping the signs of the differences to `theta` at random. Exact, without any
 * assumption but that a value is as likely to lie above `theta` as it is to lie just as far below.
 *
 * The sum of ranks is counted as the number of Walsh averages (of i ≤ j) above `theta` (Tukey 1949; Hollander & Wolfe,
 * "Nonparametric Statistical Methods", 3.1), of which ties and zeros are not taken for being above. That is the order among
 * equal ranks which speaks most against a finding, so the p is never too small, and it falls or rises with `theta` only, so
 * the interval in `hodges-lehmann.ts` inverts just this test: they cannot contradict each other. Midranks with their own
 * distribution (or Pratt's zeros) are less careful by a hair and have neither property.
 *
 * Two-sided: twice the smaller of this and that of the negated values, at most 1. No values: 1.
 */
function signedRankP(values, theta = 0) {
    return upperTail(values.length, (0,_walsh_js__WEBPACK_IMPORTED_MODULE_0__/* .walshAbove */ .b)(Float64Array.from(values).sort(), theta));
}
/** P(T ≥ t) of the sum T of those of the ranks 1 … n whose sign came out positive by the toss of a coin. */
function upperTail(n, t) {
    const total = (n * (n + 1)) / 2;
    return lowerTail(n, total - Math.ceil(t));
}
/** The smallest t with P(T ≥ t) ≤ level; null where even the largest sum, n (n + 1) / 2, is more likely than that. */
function criticalSum(n, level) {
    const total = (n * (n + 1)) / 2;
    if (upperTail(n, total) > level)
        return null;
    let reaches = total;
    let below = -1;
    while (reaches - below > 1) {
        const middle = Math.floor((reaches + below) / 2);
        if (upperTail(n, middle) <= level)
            reaches = middle;
        else
            below = middle;
    }
    return reaches;
}
/** P(T ≤ t). */
function lowerTail(n, t) {
    const total = (n * (n + 1)) / 2;
    if (t < 0)
        return 0;
    if (t >= total)
        return 1;
    if (n > exactUpTo)
        return approximateLowerTail(n, t);
    const cumulative = distribution(n);
    const half = cumulative.length - 1;
    return t <= half ? (cumulative[t] ?? 0) : 1 - (cumulative[total - t - 1] ?? 0);
}
const distributions = new Map();
/** P(T ≤ t) for t up to the middle, n (n + 1) / 4; the rest is its mirror image. */
function distribution(n) {
    const known = distributions.get(n);
    if (known !== undefined)
        return known;
    const half = Math.floor((n * (n + 1)) / 4);
    const ways = new Float64Array(half + 1);
    ways[0] = 1;
    for (let rank = 1; rank <= n; rank++) {
        for (let sum = Math.min(half, (rank * (rank + 1)) / 2); sum >= rank; sum--)
            ways[sum] = at(ways, sum) + at(ways, sum - rank);
    }
    const all = 2 ** n;
    let below = 0;
    for (let sum = 0; sum <= half; sum++) {
        below += at(ways, sum);
        ways[sum] = below / all;
    }
    if (distributions.size >= 100)
        distributions.clear();
    distributions.set(n, ways);
    return ways;
}
function at(values, index) {
    return values[index] ?? 0;
}
/**
 * Normal, with the correction for continuity. Its tails are heavier than the exact ones: at n = 1000, where the exact
 * distribution ends, p is too large by 0.2 % at 0.01, by 7 % at 1e-6, and by less with every further round.
 */
function approximateLowerTail(n, t) {
    const mean = (n * (n + 1)) / 4;
    const variance = (n * (n + 1) * (2 * n + 1)) / 24;
    return (0,_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalCdf */ .v)((t + 0.5 - mean) / Math.sqrt(variance));
}


/***/ }),

/***/ 1626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ walshAbove),
/* harmony export */   u: () => (/* binding */ walshOfRank)
/* harmony export */ });
/**
 * Walsh averages, (x_i + x_j) / 2 of every i ≤ j, of values that are sorted in rising order. They are counted and not written
 * down: n (n + 1) / 2 of them in n steps.
 */
function walshAbove(sorted, theta) {
    let count = 0;
    let first = sorted.length;
    for (let last = 0; last < sorted.length; last++) {
        while (first > 0 && average(sorted, first - 1, last) > theta)
            first--;
        count += pairsUpTo(last, first);
    }
    return count;
}
/** Of the pairs (i, last) with i ≤ last, those from `first` on. */
function pairsUpTo(last, first) {
    return Math.max(0, last - first + 1);
}
function average(sorted, i, j) {
    return ((sorted[i] ?? 0) + (sorted[j] ?? 0)) / 2;
}
/**
 * The k-th smallest Walsh average, k from 1: the smallest number above which there are no more than the others. By halving, as
 * Johnson & Mizoguchi (1978) select from X + Y, so that 1,000 rounds take no half million of stored averages.
 */
function walshOfRank(sorted, k) {
    const most = (sorted.length * (sorted.length + 1)) / 2 - k;
    let low = sorted[0] ?? Number.NaN;
    let high = sorted[sorted.length - 1] ?? Number.NaN;
    if (walshAbove(sorted, low) <= most)
        return low;
    for (;;) {
        const middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            return high;
        if (walshAbove(sorted, middle) <= most)
            high = middle;
        else
            low = middle;
    }
}


/***/ }),

/***/ 90198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _drive_generator_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36219);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73053);


/** Beside slow targets a fast one has hardly any requests by its weight: then it gets as many as these, as far as the round becomes no longer by than a quarter. */
const fewRequests = 100;
const stretch = 0.25;
/** One round of all targets. Rejects as a loader's round does. */
async function ask(loader, { asking, targets, turn, ...request }) {
    if (asking.kind === 'mixed') {
        const round = await loader.round({ ...request, pace: asking.pace });
        return { ...round, askedMs: new Map(targets.map(({ name }) => [name, round.elapsedMs])) };
    }
    const parts = [];
    for (const { name, weight } of (0,_rotation_js__WEBPACK_IMPORTED_MODULE_1__/* .rotated */ .S)(targets, turn)) {
        const perSecond = asking.perSecond.get(name) ?? asking.pace.perSecond;
        const ofItsWeight = (asking.pace.perSecond * request.lengthMs * shareOf(weight, targets)) / perSecond;
        const ofFew = Math.min((fewRequests * 1000) / perSecond, (request.lengthMs * stretch) / targets.length);
        const lengthMs = Math.max(ofItsWeight, ofFew);
        parts.push({ name, round: await loader.round({ ...request, pace: { kind: 'open', perSecond }, only: name, lengthMs }) });
    }
    return {
        measured: new Map(request.origins.map(({ side }) => [side, measuredOf(side, parts)])),
        elapsedMs: parts.reduce((sum, { round }) => sum + round.elapsedMs, 0),
        askedMs: new Map(parts.map(({ name, round }) => [name, round.elapsedMs])),
        generator: (0,_drive_generator_load_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeGeneratorLoads */ .$v)(parts.map(({ round }) => round.generator)),
    };
}
function measuredOf(side, parts) {
    return new Map(parts.flatMap(({ name, round }) => {
        const measured = round.measured.get(side)?.get(name);
        return measured === undefined ? [] : [[name, measured]];
    }));
}
/** How many requests/s of all together it makes where each is asked at its own rate for as long as its share of the requests takes. */
function together(perSecond, targets) {
    return 1 / targets.reduce((sum, { name, weight }) => sum + shareOf(weight, targets) / (perSecond.get(name) ?? Number.NaN), 0);
}
function shareOf(weight, targets) {
    return weight / targets.reduce((sum, each) => sum + each.weight, 0);
}


/***/ }),

/***/ 19895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ runDuet)
});

// EXTERNAL MODULE: ./build/load/decide/hodges-lehmann.js
var hodges_lehmann = __webpack_require__(58359);
// EXTERNAL MODULE: ./build/load/decide/latency.js
var decide_latency = __webpack_require__(26063);
// EXTERNAL MODULE: ./build/load/decide/rounds.js
var decide_rounds = __webpack_require__(928);
;// CONCATENATED MODULE: ./build/load/decide/alike.js



/**
 * Base against base, of the target where it is furthest off; null where no target has six such rounds. `level` is the share of
 * runs in which a fit runner may be called unfit, over all targets.
 *
 * Unfit is where two processes of the base differ significantly, and by no less than would be red. Half the floor was too
 * strict by simulation: processes that differ by 1 % (standard deviation) from one start to the next cannot make a false alarm
 * at a floor of 5 %, but would have been called unfit in a tenth of quiet runs, and so have hidden a tenth of the regressions.
 *
 * The P50 is looked at as the P95 is, at the same level: the P50s of processes that do not differ hardly ever are off by a floor.
 */
function baseAgainstBase(evidence, level, plan) {
    const compared = evidence.filter(({ alike }) => (0,decide_latency/* slowness */.Xu)(alike.p95).log !== null);
    const confidence = 1 - level / compared.length;
    const alikes = proofs.flatMap((of) => compared.flatMap(({ target, alike }) => furtherOff(target, of, alike, confidence, plan)));
    const distance = ({ estimate }) => Math.abs(Math.log(estimate));
    const order = (a, b) => Number(b.unfit) - Number(a.unfit) || Number(b.of === 'p95') - Number(a.of === 'p95') || distance(b) - distance(a);
    return alikes.toSorted(order)[0] ?? null;
}
const proofs = ['p95', 'p50'];
function furtherOff(target, of, alike, confidence, plan) {
    const { log } = (0,decide_latency/* slowness */.Xu)(alike[of]);
    if (log === null)
        return [];
    const rounds = (0,decide_rounds/* answered */.o)(alike[of]);
    const sure = (0,hodges_lehmann/* hodgesLehmann */.i)(rounds, confidence);
    const differs = sure !== null && (sure.low > 0 || sure.high < 0);
    const unfit = differs && Math.abs(log.estimate) >= (0,decide_latency/* floorOf */.Et)(plan);
    return [{ target, of, rounds: rounds.length, unfit, ...(0,decide_latency/* ratioOf */.pO)(log) }];
}

// EXTERNAL MODULE: ./build/load/decide/signed-rank.js
var signed_rank = __webpack_require__(85816);
;// CONCATENATED MODULE: ./build/load/decide/error-rate.js

/**
 * Whether head fails more often than base, by signed ranks of the rounds' differences in error rate. Rounds without a
 * difference are left out, as Wilcoxon did: signs are flipped given the differences, so the test stays exact, and failures are
 * rare, so counting such rounds against a finding would hide a third of rounds with failures on head alone.
 *
 * On an unfit runner timeouts are left out: they are latencies, and what makes one process of a program slower than another may push
 * requests of one side over the limit. A wrong status or a broken connection comes of no noise.
 */
function errorRates(evidence, { unfit }) {
    const errors = unfit ? evidence.map(({ base, head }) => ({ base: inTime(base), head: inTime(head) })) : evidence;
    const differences = errors
        .filter(({ base, head }) => base.requests > 0 && head.requests > 0)
        .map(({ base, head }) => rate(head) - rate(base))
        .filter((difference) => difference !== 0);
    return {
        base: sum(errors.map(({ base }) => base)),
        head: sum(errors.map(({ head }) => head)),
        leftOut: unfit ? evidence.reduce((all, { head }) => all + head.timeouts, 0) : 0,
        p: (0,signed_rank/* signedRankP */.rn)(differences),
        rounds: differences.length,
    };
}
/** A p above which there is no sign of head failing more often than a base that fails too. */
const noSign = 0.05;
/**
 * Suspect: head fails more often than may be, and significantly more often than base. Pass: it fails no more often than may
 * be; or the base fails as much, so it is not this change's doing (`baseFailsToo` then says so).
 */
function errorVerdict(rates, significant, plan) {
    const { base, head, leftOut, p } = rates;
    const baseFailsToo = rate(base) > plan.maxErrorRate;
    return { base, head, p, baseFailsToo, verdict: verdict() };
    function verdict() {
        if (head.requests === 0)
            return 'inconclusive';
        if (rate(head) <= plan.maxErrorRate)
            return rate(head) + leftOut / head.requests <= plan.maxErrorRate ? 'pass' : 'inconclusive';
        if (significant)
            return 'suspect';
        return baseFailsToo && p > noSign ? 'pass' : 'inconclusive';
    }
}
/** 0 to 1; NaN without requests. */
function rate({ requests, errors }) {
    return errors / requests;
}
function inTime({ requests, errors, timeouts }) {
    return { requests, errors: errors - timeouts };
}
function sum(counts) {
    return {
        requests: counts.reduce((all, { requests }) => all + requests, 0),
        errors: counts.reduce((all, { errors }) => all + errors, 0),
    };
}

;// CONCATENATED MODULE: ./build/load/decide/assess.js


/** `unfit`: base against base differs (`baseAgainstBase`). */
function assess({ target, ratios, whole, errors }, { unfit }) {
    const latency = { p95: (0,decide_latency/* slowness */.Xu)(ratios.p95), p50: (0,decide_latency/* slowness */.Xu)(ratios.p50), whole };
    return { target, latency, errors: errorRates(errors, { unfit }) };
}

// EXTERNAL MODULE: ./build/load/decide/holm.js
var holm = __webpack_require__(65919);
;// CONCATENATED MODULE: ./build/load/decide/outcome.js
/** Of the whole run, from the verdicts on its targets; `open` where neither anything is wrong nor everything passes. */
function outcomeOf(targets, alike, open) {
    const verdicts = targets.flatMap(({ verdict, errors }) => [verdict, errors.verdict]);
    if (verdicts.includes('regression'))
        return 'regression';
    if (verdicts.includes('suspect'))
        return 'suspect';
    if (alike?.unfit === true)
        return 'unfit';
    return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'pass') ? 'pass' : open;
}

;// CONCATENATED MODULE: ./build/load/decide/confirm.js






/** One-sided, over all suspects. */
const confirmationLevel = 0.1;
/** What the second estimate has to be at least: half the floor. The floor itself is held against both together. */
function confirmationFrom(plan) {
    return (0,decide_latency/* floorOf */.Et)(plan) / 2;
}
/**
 * What is left of a decision's suspects after both services were restarted and loaded anew. One process may be faster than
 * another of the same program for as long as it lives (its layout in memory, the order of compilation), which no number of
 * rounds shows; a restart draws that anew. A suspect is a regression if the new rounds alone are significant at 0.1 (Holm,
 * over the suspects), in their P95 or in their P50, whose estimate there is at least half the floor and that over all rounds on the
 * floor; and if the P95 over all rounds is on the floor as well, whatever proved it. Where rounds are independent a false alarm so has a
 * chance of 0.01 × 0.1.
 *
 * Asking the new rounds alone to be on the floor loses a tenth of regressions of +10 % in noise of 12 % a round, and saves
 * false alarms only where processes differ by 2 % (0.6 instead of 1.5 % of runs of base against base; simulated).
 *
 * Everything else is judged anew over all rounds, but cannot become a regression any more. `alike` is that of the first
 * rounds, unless the new ones show that the runner is unfit: then no latency is a regression, and no timeouts are.
 */
function confirm_confirm(first, second, plan) {
    const again = byTarget(second);
    const alikeNow = baseAgainstBase(second, plan.falseAlarmRate / 2, plan);
    const alike = alikeNow?.unfit === true ? alikeNow : (first.decision.alike ?? alikeNow);
    const isUnfit = alike?.unfit === true;
    const compared = first.evidence.map((evidence) => {
        const now = again.get(evidence.target) ?? {
            target: evidence.target,
            ratios: none,
            alike: none,
            whole: () => Number.NaN,
            errors: [],
        };
        return { now: assess(now, { unfit: isUnfit }), both: assess(together(evidence, now), { unfit: isUnfit }) };
    });
    const before = byTarget(first.decision.targets);
    const suspects = compared.flatMap(({ now }) => {
        const decided = before.get(now.target);
        return [
            ...proofsOf(decided).map((proof) => now.latency[proof]),
            ...(decided?.errors.verdict === 'suspect' ? [now.errors] : []),
        ];
    });
    const significant = (0,holm/* holm */.f)(suspects, confirmationLevel);
    const targets = compared.flatMap(({ now, both }) => {
        const decided = before.get(now.target);
        if (decided === undefined)
            return [];
        const { p95, p50 } = both.latency;
        return [
            {
                ...decided,
                ...(isUnfit ? decide_latency/* unfitLatency */.zr : latencyAfter(decided, now.latency, both.latency, significant, plan)),
                ratio: (0,decide_latency/* ratioOf */.pO)(p95.log),
                rounds: p95.rounds,
                p50: { ...decided.p50, ratio: (0,decide_latency/* ratioOf */.pO)(p50.log) },
                confirmation: decided.verdict === 'suspect' ? shown(now.latency.p95) : null,
                errors: errorsAfter(decided.errors, now.errors, both.errors, significant, plan),
            },
        ];
    });
    return { outcome: outcomeOf(targets, alike, 'inconclusive'), targets, alike };
}
/** By what a suspect may be confirmed: what the P50 alone proved at first has to be proven by it again. */
function proofsOf(before) {
    if (before?.verdict !== 'suspect')
        return [];
    return before.by === 'p50' ? ['p50'] : ['p95', 'p50'];
}
const none = { p95: [], p50: [] };
function latencyAfter(before, now, both, significant, plan) {
    if (before.verdict !== 'suspect') {
        const judged = (0,decide_latency/* latencyVerdict */.UC)(both, { significant: new Set(), least: null, plan });
        const isKnown = before.doubt === 'near-floor' || before.doubt === 'p50-alone';
        return judged.doubt === 'noise' && isKnown ? { ...judged, doubt: before.doubt } : judged;
    }
    const floor = (0,decide_latency/* floorOf */.Et)(plan);
    const reaches = ({ log }, least) => log !== null && log.estimate >= least;
    const isConfirmed = (proof) => significant.has(now[proof]) && reaches(now[proof], confirmationFrom(plan)) && reaches(both[proof], floor);
    const by = proofsOf(before).find(isConfirmed);
    return by !== undefined && reaches(both.p95, floor)
        ? { verdict: 'regression', doubt: null, by }
        : { verdict: 'inconclusive', doubt: 'not-confirmed', by: null };
}
function errorsAfter(before, now, both, significant, plan) {
    const judged = { ...errorVerdict(both, false, plan), p: before.p };
    if (before.verdict !== 'suspect')
        return judged;
    const confirmed = significant.has(now) && rate(now.head) > plan.maxErrorRate;
    return { ...judged, verdict: confirmed ? 'regression' : 'inconclusive' };
}
function shown({ p, log, rounds }) {
    return { p, ratio: (0,decide_latency/* ratioOf */.pO)(log), rounds };
}
function together(first, second) {
    return {
        target: first.target,
        ratios: joined(first.ratios, second.ratios),
        alike: joined(first.alike, second.alike),
        whole: () => Math.max(...[first.whole(), second.whole()].filter((whole) => !Number.isNaN(whole))),
        errors: [...first.errors, ...second.errors],
    };
}
function joined(first, second) {
    return { p95: [...first.p95, ...second.p95], p50: [...first.p50, ...second.p50] };
}
function byTarget(list) {
    return new Map(list.map((named) => [named.target, named]));
}

;// CONCATENATED MODULE: ./build/load/decide/alpha-spending.js
/**
 * How much of the false-alarm rate α may be spent at each look, of looks at these shares of the planned load: α t³ until then
 * (Kim & DeMets, "Design and analysis of group sequential tests based on the type I error spending rate function", Biometrika
 * 1987, the power family with ρ = 3), less what the looks before have spent. As the parts add up to α, the run as a whole
 * stays within it by Boole's inequality, whatever the noise is distributed like; what the usual normal recursion would save is
 * little, since nearly all is spent at the end.
 *
 * Of the same finding power as Lan & DeMets' spending after O'Brien & Fleming, it finds large effects earlier (35 s of load
 * instead of 42 at +20 %, simulated), and its first parts can be reached: with 20 rounds no p is below 1e-6, and O'Brien and
 * Fleming allow 3e-7 at a quarter of the load.
 */
function alphaSpending(falseAlarmRate, looks) {
    const spent = looks.map((share) => falseAlarmRate * share ** 3);
    return spent.map((until, look) => until - (spent[look - 1] ?? 0));
}

// EXTERNAL MODULE: ./build/load/decide/normal.js
var normal = __webpack_require__(3202);
;// CONCATENATED MODULE: ./build/load/decide/smallest-detectable.js

/** Four of five runs. */
const found = 0.8;
/**
 * The smallest slowdown (0.07 is 7 %) that would have become red in four of five runs with the noise of this one: significant
 * and large enough at first, again in the confirmation, and on the floor over both. The estimate is taken for normal with its
 * own standard error (Lehmann 1963: the length of the interval estimates it). null: so few rounds, or so short a
 * confirmation, cannot reach their level, however large it is.
 */
function smallestDetectable(detection) {
    for (const { rounds, level } of [detection, detection.confirmation]) {
        if (2 ** -Math.floor(rounds) > level)
            return null;
    }
    let low = 0;
    let high = 1;
    while (chance(detection, high) < found)
        high *= 2;
    for (let step = 0; step < 40; step++) {
        const middle = (low + high) / 2;
        if (chance(detection, middle) < found)
            low = middle;
        else
            high = middle;
    }
    return Math.expm1(high);
}
/** That a slowdown of this logarithm, of P95 and P50 alike, becomes red: by the surer of the two proofs. */
function chance({ standardError, rounds, level, from, floor, confirmation }, slowdown) {
    const exceeds = (limit, error) => error === 0 ? Number(slowdown >= limit) : (0,normal/* normalCdf */.v)((slowdown - limit) / error);
    const ofRounds = (error, count) => error * Math.sqrt(rounds / count);
    const needed = (test, error) => exceeds(Math.max(-(0,normal/* normalQuantile */.Z)(test.level) * error, test.from), error);
    const proven = (error) => Math.min(needed({ level, from: from.proven }, error) * needed(confirmation, ofRounds(error, confirmation.rounds)), exceeds(floor, ofRounds(error, rounds + confirmation.rounds)));
    const { p95, p50 } = standardError;
    const risen = Math.min(exceeds(from.tail, p95), exceeds(floor, ofRounds(p95, rounds + confirmation.rounds)));
    return Math.max(proven(p95), Math.min(proven(p50), risen));
}

;// CONCATENATED MODULE: ./build/load/decide/gate.js









/**
 * What the evidence says at a look (an index of `plan.looks`; with all rounds until then). Each target has three tests, of its
 * P95, of its P50 and of its error rate. Over all of them and all looks, at most `falseAlarmRate` of runs in which head equals base have a
 * suspect, if each round is as likely to favour the one as the other: exact where rounds are independent and the processes
 * alike (bench/gate.ts measures what becomes of it where they are not). A suspect is for `confirm`. A pass ends the run early
 * only where every target passes.
 *
 * On an unfit runner no latency is a suspect. Error rates stand, save for timeouts, which are latencies: no noise makes an answer wrong on
 * head alone.
 *
 * Throws where the plan has no such look.
 */
function decide(evidence, look, plan) {
    const level = alphaSpending(plan.falseAlarmRate, plan.looks)[look];
    if (level === undefined)
        throw new Error(`there is no look ${look} of ${plan.looks.length}`);
    const alike = baseAgainstBase(evidence, level / 2, plan);
    const unfit = alike?.unfit === true;
    const assessed = evidence.map((each) => assess(each, { unfit }));
    const tests = assessed.flatMap(({ latency, errors }) => [latency.p95, latency.p50, errors]);
    const significant = (0,holm/* holm */.f)(tests, level);
    const strictest = (0,holm/* strictestLevel */.g)(tests, level);
    const targets = assessed.map(({ target, latency, errors }) => {
        const { p95, p50 } = latency;
        const judged = (0,decide_latency/* latencyVerdict */.UC)(latency, { significant, least: (0,decide_latency/* suspectFrom */.o)(plan, look), plan });
        return {
            target,
            ...(unfit ? decide_latency/* unfitLatency */.zr : judged),
            ratio: (0,decide_latency/* ratioOf */.pO)(p95.log),
            rounds: p95.rounds,
            p: p95.p,
            p50: { ratio: (0,decide_latency/* ratioOf */.pO)(p50.log), p: p50.p },
            smallestDetectable: detectable(latency, strictest, look, plan),
            confirmation: null,
            errors: errorVerdict(errors, significant.has(errors), plan),
        };
    });
    return { outcome: outcomeOf(targets, alike, look === plan.looks.length - 1 ? 'inconclusive' : 'continue'), targets, alike };
}
function detectable({ p95, p50 }, level, look, plan) {
    if (p95.log === null || p50.log === null)
        return null;
    const { rounds } = p95;
    const share = plan.looks[look] ?? 1;
    return smallestDetectable({
        standardError: { p95: (0,decide_latency/* standardError */.gU)(p95.log), p50: (0,decide_latency/* standardError */.gU)(p50.log) },
        rounds,
        level,
        from: (0,decide_latency/* suspectFrom */.o)(plan, look),
        floor: (0,decide_latency/* floorOf */.Et)(plan),
        confirmation: { rounds: (rounds / share) * plan.confirmation, level: confirmationLevel, from: confirmationFrom(plan) },
    });
}

// EXTERNAL MODULE: ./build/load/drive/generator-load.js
var generator_load = __webpack_require__(36219);
// EXTERNAL MODULE: ./build/load/duet/round.js
var duet_round = __webpack_require__(59539);
// EXTERNAL MODULE: ./build/load/duet/round-length.js
var round_length = __webpack_require__(41992);
// EXTERNAL MODULE: ./build/load/duet/ask.js
var ask = __webpack_require__(90198);
// EXTERNAL MODULE: ./build/load/duet/rotation.js
var rotation = __webpack_require__(73053);
;// CONCATENATED MODULE: ./build/load/duet/origins.js

/**
 * In the order of a round: whoever is first is it in every tick, so from round to round they take turns. All are asked as often as one another, as a
 * process changes with what it has answered: a service that computes was 9 % slower from its 6,000th request on, and a base that had answered a
 * third more than the head, since in between it was compared with itself, got there first.
 */
function inTurn({ base, head, alike }, withAlike, turn) {
    const sides = [
        { side: 'base', origin: base },
        { side: 'head', origin: head },
        ...(alike !== null && withAlike ? [{ side: 'alike', origin: alike }] : []),
    ];
    const order = (0,rotation/* rotated */.S)(sides, turn);
    return Math.floor(turn / sides.length) % 2 === 0 ? order : order.toReversed();
}

// EXTERNAL MODULE: ./build/load/duet/pace.js
var pace = __webpack_require__(16840);
// EXTERNAL MODULE: ./build/load/duet/processor.js
var processor = __webpack_require__(8383);
;// CONCATENATED MODULE: ./build/load/duet/stage.js




/** Where the sides are loaded one after the other, the base's second process is asked in so many rounds: it would cost half as much again in each. */
const alikeEvery = 4;
/** A machine as busy as that has no processor left for a side that needs more of it: what it takes, the other lacks. */
const saturated = 0.9;
/** Warms up, finds the pace, and looks whether the sides would take the processor from each other. */
async function setOut({ loader, signal, wanted, targets }, origins, before) {
    const sides = before?.sides ?? 'together';
    const all = { origins: inTurn(origins, true, 0), sides, signal };
    if (before !== null) {
        await (0,pace/* warmUp */.lM)(loader, all);
        return { ...before, origins };
    }
    const { asking, capacity, busy } = await (0,pace/* findAsking */.ZG)(loader, { ...all, wanted, targets });
    return { origins, sides: (0,pace/* isGiven */.qR)(wanted) && busy >= saturated ? 'apart' : 'together', asking, capacity };
}
/** The round of this number (from 0), about so many ms long. Rejects as the loader's does. */
async function oneRound(stage, { loader, targets, signal }, { turn, lengthMs }) {
    const withAlike = stage.sides === 'together' || turn % alikeEvery === alikeEvery - 1;
    const meter = (0,processor/* processorMeter */._)();
    const { measured, elapsedMs, askedMs, generator } = await (0,ask/* ask */.k)(loader, {
        asking: stage.asking,
        targets,
        turn,
        origins: inTurn(stage.origins, withAlike, turn),
        sides: stage.sides,
        lengthMs,
        signal,
    });
    const none = new Map();
    return {
        base: measured.get('base') ?? none,
        head: measured.get('head') ?? none,
        alike: measured.get('alike') ?? null,
        elapsedMs,
        askedMs,
        busy: meter.busy(),
        generator,
    };
}

;// CONCATENATED MODULE: ./build/load/duet/duet.js






/** As many rounds as that are planned where requests are not fast: the first look, at 36 % of the load, has twenty. */
const plannedRounds = 57;
/** Answers that take as long as a round stretch it: then the load may last so much longer until there are rounds enough. */
const mostOverrun = 1.5;
/**
 * Loads base and head together, request by request, round by round, until the gate knows or the load is spent; what it then calls a regression has to
 * show again after both were started anew. Throws what `afterRound` throws, and the signal's reason.
 */
async function runDuet(request) {
    const { gate, targets } = request;
    const stage = await setOut(request, request.origins, null);
    const compared = await compare(stage, request, { mostMs: gate.load.firstSeconds * 1000, phase: 'comparing' });
    const shared = {
        rounds: compared.rounds,
        restartable: request.restart !== null,
        sides: stage.sides,
        asking: stage.asking,
        capacity: stage.capacity,
        ended: compared.ended,
    };
    if (compared.decision.outcome !== 'suspect') {
        return { ...shared, ...figures(compared.rounds), decision: compared.decision, confirmation: null };
    }
    const again = request.restart === null ? stage : await setOut(request, await request.restart(), stage);
    const second = await compare(again, request, { mostMs: gate.load.confirmationSeconds * 1000, phase: 'confirming' });
    const first = { decision: compared.decision, evidence: (0,duet_round/* evidenceOf */.X)(targets, compared.rounds) };
    const decision = confirm_confirm(first, (0,duet_round/* evidenceOf */.X)(targets, second.rounds), gate.plan);
    return { ...shared, ...figures([...compared.rounds, ...second.rounds]), decision, confirmation: second.rounds };
}
async function compare(stage, request, { mostMs, phase }) {
    const { targets, deadline } = request;
    const { plan } = request.gate;
    const lengthMs = (0,round_length/* roundLength */.t)({ pace: stage.asking.pace, capacity: stage.capacity, targets, mostMs, leastRounds: plannedRounds });
    const last = plan.looks.length - 1;
    const rounds = [];
    let loadMs = 0;
    let look = 0;
    while (true) {
        const round = await oneRound(stage, request, { turn: rounds.length, lengthMs });
        rounds.push(round);
        loadMs += round.elapsedMs;
        const evidence = (0,duet_round/* evidenceOf */.X)(targets, rounds);
        const now = decide(evidence, last, plan);
        await request.afterRound?.({ phase, rounds, loadMs, mostMs, now });
        // A round that would end beyond it is not begun: what a run was given is never exceeded where there are rounds enough.
        const isSpent = loadMs + round.elapsedMs > mostMs;
        if (isSpent && (isEnough(rounds, request) || loadMs >= mostMs * mostOverrun)) {
            return { rounds, decision: now, ended: 'duration' };
        }
        if (performance.now() + lengthMs > deadline)
            return { rounds, decision: now, ended: 'deadline' };
        while (phase === 'comparing' && look < last && loadMs >= (plan.looks[look] ?? 1) * mostMs) {
            const decision = decide(evidence, look, plan);
            look += 1;
            if (decision.outcome !== 'continue')
                return { rounds, decision, ended: 'evidence' };
        }
    }
}
function isEnough(rounds, { gate }) {
    return rounds.length >= gate.plan.leastRounds;
}
function figures(rounds) {
    return {
        loadMs: rounds.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
        generator: (0,generator_load/* mergeRoundLoads */.m9)(rounds.map(({ generator }) => generator)),
        busy: rounds.reduce((sum, { busy }) => sum + busy, 0) / Math.max(1, rounds.length),
    };
}


/***/ }),

/***/ 16840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VL: () => (/* binding */ mostTrialsMs),
/* harmony export */   ZG: () => (/* binding */ findAsking),
/* harmony export */   lM: () => (/* binding */ warmUp),
/* harmony export */   qR: () => (/* binding */ isGiven),
/* harmony export */   x: () => (/* binding */ findPace)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90198);
/* harmony import */ var _processor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8383);


/** Whether it was told anything: then no pace is to be found. */
function isGiven({ concurrency, perSecond }) {
    return concurrency !== null || perSecond !== null;
}
/** Callers of the first trial, and the most. */
const fewestCallers = 8;
const mostCallers = 64;
/** In ms. What warms a service up is not looked at. */
const warmUpMs = 2000;
const trialMs = 1200;
/**
 * A quarter of what all sides together can answer. There the latency is the service's own; nearer to the limit it is that of the queue: a side
 * waits for what the other computes, and is as slow as it. Measured on two processors, a head that computes 10 % longer: at half of the capacity its
 * P95 is 1 to 7 % above the base's, at a quarter 9 to 10 %, with a spread from round to round that is half as wide.
 */
const shareOfCapacity = 0.25;
/** So many answers a second are enough: at a quarter of it a round of half a second has 400 requests, and the fewer a round has, the more its P95 is a matter of chance. */
const enough = 3200;
/** More callers are tried only on a machine that has a processor for them, and only while they bring more answers. */
const busyEnough = 0.9;
const leastGrowth = 1.3;
/** Warms up sides that are compared later on. */
async function warmUp(loader, { origins, sides, signal }) {
    await loader.round({ origins, sides, pace: { kind: 'closed', concurrency: fewestCallers }, lengthMs: warmUpMs, signal });
}
/**
 * Warms all sides up, and finds at what pace they are compared, where the user has not said so. A service that waits for others answers the more the
 * more callers there are; one that computes does not.
 */
async function findPace(loader, request) {
    await warmUp(loader, request);
    const { concurrency, perSecond } = request.wanted;
    if (perSecond !== null)
        return attempt(loader, request, { pace: { kind: 'open', perSecond }, lengthMs: trialMs });
    if (concurrency !== null)
        return attempt(loader, request, { pace: { kind: 'closed', concurrency }, lengthMs: trialMs });
    const best = await mostAnswers(loader, request, { lengthMs: trialMs });
    return { ...best, pace: { kind: 'open', perSecond: comfortable(best) } };
}
/** More targets than these would take too long to try one after the other. */
const mostByThemselves = 20;
/** Of all trials of all targets together about, and the shortest of one, in ms. */
const trialsMs = 5000;
const shortestTrialMs = 250;
/** In ms: how long it takes at most to find the pace for so many targets, with the warm-up. */
function mostTrialsMs(targets) {
    const [times, each] = targets > mostByThemselves ? [1, trialMs] : [targets, trialOf(targets)];
    return warmUpMs + times * each * (1 + Math.log2(mostCallers / fewestCallers));
}
function trialOf(targets) {
    return Math.min(trialMs, Math.max(shortestTrialMs, trialsMs / (2 * targets)));
}
/**
 * The same, of several targets for each by itself, unless the user has set the pace of all together: then that is kept, and they are mixed. The
 * capacity is that of all together, by their weights.
 */
async function findAsking(loader, request) {
    const { targets, wanted } = request;
    if (isGiven(wanted) || targets.length === 1 || targets.length > mostByThemselves) {
        const { pace, ...found } = await findPace(loader, request);
        return { ...found, asking: { kind: 'mixed', pace } };
    }
    await warmUp(loader, request);
    const capacity = new Map();
    const perSecond = new Map();
    let busy = 0;
    for (const { name } of targets) {
        const best = await mostAnswers(loader, request, { only: name, lengthMs: trialOf(targets.length) });
        capacity.set(name, best.capacity);
        perSecond.set(name, comfortable(best));
        busy = Math.max(busy, best.busy);
    }
    const pace = { kind: 'open', perSecond: (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .together */ .b)(perSecond, targets) };
    return { capacity: (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .together */ .b)(capacity, targets), busy, asking: { kind: 'isolated', perSecond, pace } };
}
function comfortable({ capacity }) {
    return Math.max(1, Math.round(capacity * shareOfCapacity));
}
async function mostAnswers(loader, request, how) {
    let callers = fewestCallers;
    let best = await attempt(loader, request, { ...how, pace: { kind: 'closed', concurrency: callers } });
    while (callers < mostCallers && best.capacity < enough && best.busy < busyEnough) {
        callers *= 2;
        const next = await attempt(loader, request, { ...how, pace: { kind: 'closed', concurrency: callers } });
        if (next.capacity < best.capacity * leastGrowth)
            break;
        best = next;
    }
    return best;
}
async function attempt(loader, { origins, sides, signal }, how) {
    const meter = (0,_processor_js__WEBPACK_IMPORTED_MODULE_1__/* .processorMeter */ ._)();
    const { measured, elapsedMs } = await loader.round({ origins, sides, signal, ...how });
    const answers = [...measured.values()].map((targets) => sum([...targets.values()].map(({ requests }) => requests)));
    return { pace: how.pace, capacity: (Math.min(...answers) * 1000) / Math.max(1, elapsedMs), busy: meter.busy() };
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}


/***/ }),

/***/ 8383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ processorMeter)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Reads the processors' times (on Linux /proc/stat). Time that a hypervisor gave to others is not among them, so that a machine which
 * shares its cores may be at its limit before this says 1.
 */
function processorMeter(read = processorTimes) {
    let before = read();
    let last = 0;
    return {
        busy() {
            const now = read();
            const total = now.total - before.total;
            if (total <= 0)
                return last;
            last = Math.min(1, Math.max(0, 1 - (now.idle - before.idle) / total));
            before = now;
            return last;
        },
    };
}
function processorTimes() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.cpus)().reduce(({ idle, total }, { times }) => ({
        idle: idle + times.idle,
        total: total + times.user + times.nice + times.sys + times.irq + times.idle,
    }), { idle: 0, total: 0 });
}


/***/ }),

/***/ 73053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ rotated)
/* harmony export */ });
/** The same in the same order, begun with another in every turn. */
function rotated(list, turn) {
    const first = turn % list.length;
    return [...list.slice(first), ...list.slice(0, first)];
}


/***/ }),

/***/ 41992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ roundLength)
/* harmony export */ });
/**
 * In a round each side answers so many requests of the rarest target, where a round can last as long as that takes. Of more and shorter rounds the
 * estimate is as exact on a quiet machine, and on a contended one, whose bursts spoil fewer of them, its error is a fifth smaller than with 200
 * (measured: rounds of services that compute and query, cut in two).
 */
const leastRequests = 100;
const shortestMs = 500;
/** With fewer the P95 is but the slowest. A round lasts as long as these take, as far as the load then still has rounds enough for its last look. */
const fewestRequests = 25;
const fewestRounds = 26;
const longestMs = 3000;
/** How long each round lasts, in ms: long enough for a P95 of the rarest target, short enough for rounds in number. */
function roundLength({ pace, capacity, targets, mostMs, leastRounds }) {
    const weights = targets.map(({ weight }) => weight);
    const rarest = Math.min(...weights) / weights.reduce((sum, weight) => sum + weight, 0);
    const perSecond = (pace.kind === 'open' ? pace.perSecond : capacity) * rarest;
    const of = (requests) => (requests * 1000) / Math.max(perSecond, 0.001);
    const wanted = Math.min(Math.max(of(leastRequests), shortestMs), Math.max(mostMs / leastRounds, shortestMs));
    const needed = Math.min(of(fewestRequests), mostMs / fewestRounds);
    return Math.round(Math.min(Math.max(wanted, needed), longestMs));
}


/***/ }),

/***/ 59539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ evidenceOf)
/* harmony export */ });
/* harmony import */ var _recorder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55104);

/** What the gate judges: per target, ratios of P95s and P50s for each round, NaN where a side did not answer. */
function evidenceOf(targets, rounds) {
    const toHead = rounds.map(({ base, head }) => ({ base, other: head }));
    const toAlike = rounds.flatMap(({ base, alike }) => (alike === null ? [] : [{ base, other: alike }]));
    return targets.map(({ name }) => ({
        target: name,
        ratios: ratios(toHead, name),
        alike: ratios(toAlike, name),
        whole: () => whole(toHead, name),
        errors: toHead.map(({ base, other }) => ({ base: counted(base.get(name)), head: counted(other.get(name)) })),
    }));
}
function ratios(rounds, target) {
    const of = (percent) => rounds.map(({ base, other }) => Math.log(latency(other.get(target), percent) / latency(base.get(target), percent)));
    return { p95: of(95), p50: of(50) };
}
function whole(rounds, target) {
    const p95 = (side) => (0,_recorder_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeMeasurements */ .O)(rounds.flatMap((round) => round[side].get(target) ?? [])).latency.percentile(95);
    return Math.log(p95('other') / p95('base'));
}
function latency(measured, percent) {
    return measured === undefined ? Number.NaN : measured.latency.percentile(percent);
}
function counted(measured) {
    return {
        requests: measured?.requests ?? 0,
        errors: measured?.errors ?? 0,
        timeouts: measured?.failures.get('timeout') ?? 0,
    };
}


/***/ }),

/***/ 47437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ startListeningProcess)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _own_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94504);


/** What a process of our own says once it listens. */
const listening = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ port: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(65535) });
const startsWithinMs = 10_000;
/** Rejects with the signal's reason, or with an Error where it ends, says anything else, or does not listen within 10 s. */
async function startListeningProcess(request, signal) {
    signal.throwIfAborted();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error(`${request.name} was not there after ${startsWithinMs / 1000} s`)), startsWithinMs);
    const started = (0,_own_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startOwnProcess */ .M)(request);
    try {
        const port = await started.hear((message) => portIn(message, request), AbortSignal.any([signal, late.signal]));
        return { origin: `http://127.0.0.1:${port}`, stop: started.stop };
    }
    catch (error) {
        await started.stop();
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
function portIn(message, { name }) {
    const said = listening.safeParse(message);
    if (!said.success)
        throw new Error(`${name} said what it may not`);
    return said.data.port;
}


/***/ }),

/***/ 8992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readStatusExpectation),
/* harmony export */   O: () => (/* binding */ goodStatus)
/* harmony export */ });
/** Final statuses (RFC 9110, section 15): a 1xx is never the last answer, and there are none from 600 on. */
const lowest = 200;
const highest = 599;
/**
 * Reads `expect-status`: statuses, classes and ranges, parted by commas or blanks, such as "200", "2xx, 404" or "200-299". Throws an
 * `Error` of one line where it is none of them.
 */
function readStatusExpectation(written) {
    const parts = written.split(/[\s,]+/).filter((part) => part !== '');
    if (parts.length === 0)
        throw new Error('the value is empty: give a status such as 200, a class such as 2xx, or a list of them');
    const ranges = parts.map(rangeOf);
    return {
        text: parts.map((part) => part.toLowerCase()).join(', '),
        accepts: (status) => ranges.some(([from, to]) => status >= from && status <= to),
    };
}
/** What is no error where nothing was said: an answer that the client need not mend. */
const goodStatus = readStatusExpectation('2xx, 3xx');
function rangeOf(part) {
    const [, hundreds] = /^([1-9])xx$/i.exec(part) ?? [];
    if (hundreds !== undefined)
        return within(part, Number(hundreds) * 100, Number(hundreds) * 100 + 99);
    const [, from, to] = /^(\d{3})(?:-(\d{3}))?$/.exec(part) ?? [];
    if (from === undefined)
        throw new Error(`${JSON.stringify(part)} is not a status such as 200, a class such as 2xx, or a range such as 200-299`);
    return within(part, Number(from), Number(to ?? from));
}
function within(part, from, to) {
    if (from > to)
        throw new Error(`${part} ends before it begins`);
    if (from < lowest || to > highest)
        throw new Error(`${part} is not within ${lowest} and ${highest}, the statuses that end a request`);
    return [from, to];
}


/***/ })

};
;