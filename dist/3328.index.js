"use strict";
exports.id = 3328;
exports.ids = [3328];
exports.modules = {

/***/ 3328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handOver: () => (/* binding */ handOver),
  writeOutputs: () => (/* binding */ writeOutputs)
});

// UNUSED EXPORTS: reportOutputs

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/report/html.js + 26 modules
var html = __webpack_require__(11683);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(57522);
// EXTERNAL MODULE: ./build/report/terminal.js + 6 modules
var terminal = __webpack_require__(87581);
// EXTERNAL MODULE: ./build/commands/comment-key.js
var comment_key = __webpack_require__(56393);
// EXTERNAL MODULE: ./build/commands/files.js + 3 modules
var files = __webpack_require__(71494);
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
/** The highest P95 ratio of a load's targets, such as "1.23"; '' where none was compared. */
function highestP95Ratio({ mode, data }) {
    if (mode !== 'load-baseline')
        return '';
    const ratios = list(data, 'targets').map((target) => field(field(target, 'p95Ratio'), 'estimate'));
    const known = ratios.filter((ratio) => typeof ratio === 'number');
    return known.length === 0 ? '' : String(Math.round(Math.max(...known) * 1000) / 1000);
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

;// CONCATENATED MODULE: ./build/commands/hand-over.js









/** The Action's outputs that a report gives, after its files were written. Throws `UserError` where one cannot be. */
async function writeOutputs(report, config, { repository, forge }) {
    const own = (extension) => (0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), `preflight-${(0,external_node_crypto_.randomUUID)()}.${extension}`);
    const jsonFile = config.jsonFile === null || config.jsonFile === '-' ? own('json') : config.jsonFile;
    const htmlFile = config.htmlFile ?? own('html');
    await (0,files/* writeFiles */.h)(report, { ...config, jsonFile, htmlFile }, { category: (0,comment_key.keyOf)(repository, config), links: forge.links });
    return { ...reportOutputs(report), 'report-json': jsonFile, 'report-html': htmlFile };
}
/** Of the outputs those that a report alone tells. */
function reportOutputs(report) {
    return {
        verdict: report.verdict,
        headline: report.headline,
        findings: report.findings.length,
        'strongest-lock': strongestLock(report),
        'p95-ratio': highestP95Ratio(report),
    };
}
/** Shows the report in the log, and takes it where the workflow shows it: summary, annotations, artifacts, pull request. */
async function handOver(report, config, { repository, progress, forge }) {
    progress.phase('Report');
    progress.text((0,terminal/* renderTerminal */.b)(report, { width: 120, colour: true }));
    progress.end();
    const attachments = config.artifact ? { html: (0,html/* renderHtml */.K)(report, { links: forge.links }), json: (0,json/* renderJson */.h)(report) } : null;
    const { comment, suggest } = config;
    return forge.deliver(report, { comment, commentKey: (0,comment_key.keyOf)(repository, config), suggest, attachments });
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