"use strict";
exports.id = 6806;
exports.ids = [6806,6393];
exports.modules = {

/***/ 56393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyOf: () => (/* binding */ keyOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** A comment per workflow, job, cell of its matrix, and service: "CI / test (16, linux) services/api". */
function keyOf(repository, { workingDirectory, commentKey, matrix }) {
    if (commentKey !== null)
        return commentKey;
    const service = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(repository, workingDirectory).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
    const { GITHUB_WORKFLOW: workflow, GITHUB_JOB: job } = process.env;
    return [workflow && job ? `${workflow} / ${job}` : job, matrix === null ? '' : `(${matrix})`, service]
        .filter((part) => part)
        .join(' ');
}


/***/ }),

/***/ 71494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/report/html.js + 26 modules
var html = __webpack_require__(11683);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(57522);
// EXTERNAL MODULE: ./build/report/markdown.js + 3 modules
var markdown = __webpack_require__(16503);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/report/bounded.js
var bounded = __webpack_require__(49455);
// EXTERNAL MODULE: ./build/report/fingerprint.js
var report_fingerprint = __webpack_require__(87078);
// EXTERNAL MODULE: ./build/report/labels.js
var labels = __webpack_require__(35975);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/report/evidence.js
var report_evidence = __webpack_require__(82433);
// EXTERNAL MODULE: ./build/report/markdown/extent.js
var extent = __webpack_require__(37592);
// EXTERNAL MODULE: ./build/report/markdown/links.js
var markdown_links = __webpack_require__(28843);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(82588);
;// CONCATENATED MODULE: ./build/report/sarif/rules.js






const sarifLevels = { error: 'error', warning: 'warning', info: 'note' };
const severities = { error: 'error', warning: 'warning', info: 'recommendation' };
/** The most that GitHub takes of a rule's short and full description, in characters. */
const descriptionLength = 1024;
/** The rule that a finding belongs to: its id, fit for a filter, and never empty. */
function ruleName({ rule }) {
    const name = (0,visible/* visibleLine */.P)((0,extent/* shortened */.v)(rule, 100));
    return name === '' ? 'unnamed' : name;
}
/** Every rule of the report as a reportingDescriptor, then those that only its findings name. */
function descriptors(report, links) {
    const known = new Map(report.rules.map((rule) => [rule.id, descriptor(rule, report, links)]));
    for (const finding of report.findings) {
        const id = ruleName(finding);
        if (!known.has(id))
            known.set(id, descriptor({ ...finding, id, summary: '', help: '' }, report, links));
    }
    return [...known.values()];
}
function descriptor({ id, level, summary, help, docs }, { mode }, links) {
    const more = links.docs === undefined || !(0,markdown_links/* below */.Gz)(docs) ? null : `${links.docs}/${(0,markdown_links/* encodedPath */.yT)(docs)}`;
    const short = summary === '' ? `Rule ${(0,report_escape/* inert */.tJ)(id)} of Preflight.` : (0,report_escape/* inert */.tJ)((0,report_text/* withoutMarkup */.z8)(summary));
    const text = help === '' ? short : `${short}\n\n${plainHelp(help)}`;
    const markdown = help === '' ? (summary === '' ? `Rule ${(0,report_escape/* codeSpan */.SS)(id)} of Preflight.` : (0,report_escape/* escapeText */.X1)(short)) : linked(help, links);
    return {
        id,
        ...named(id),
        shortDescription: { text: (0,extent/* shortened */.v)(short, descriptionLength) },
        fullDescription: { text: (0,extent/* shortened */.v)([short, firstParagraph(help)].join(' ').trim(), descriptionLength) },
        help: { text, markdown },
        ...(more !== null && { helpUri: more }),
        defaultConfiguration: { level: sarifLevels[level] },
        properties: {
            tags: ['preflight', mode, labels/* subjects */.yo[mode].toLowerCase()],
            // It was seen to happen; only how long it takes depends on the machine.
            precision: 'high',
            'problem.severity': severities[level],
        },
    };
}
/** "TableRewrite" of table-rewrite; none where it would only repeat the id (SARIF 3.49.7). */
function named(id) {
    const name = id.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
    return name === id || !/^\w+$/.test(name) ? {} : { name };
}
const internalLink = /\[([^\]]*)\]\((docs\/[^)\s]*)\)/g;
function linked(help, links) {
    return help.replace(internalLink, (_, label, path) => links.docs === undefined ? label : `[${label}](${links.docs}/${path})`);
}
function plainHelp(help) {
    return help
        .replace(/^#+ |^```\w*\n?/gm, '')
        .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
        .replace(/`([^`\n]+)`/g, '$1');
}
function firstParagraph(help) {
    return plainHelp(help.split('\n\n').find((paragraph) => !paragraph.startsWith('#')) ?? '');
}

;// CONCATENATED MODULE: ./build/report/sarif/result.js






/** The most of a text that a result holds, in characters; code to copy is whole or not there. */
const longest = { text: 2000, code: 20_000, evidence: 10 };
/** What GitHub shows where a finding is about the change as a whole. The same words as OSSF Scorecard's, by which other tools know them. */
const noFile = (0,markdown_links/* encodedPath */.yT)('no file associated with this alert');
/** A finding as a SARIF result. */
function resultOf(finding, { rule, index, fingerprint }) {
    const at = finding.at !== null && (0,markdown_links/* below */.Gz)(finding.at.file) ? finding.at : null;
    return {
        ruleId: rule,
        ruleIndex: index,
        level: sarifLevels[finding.level],
        message: { text: messageText(finding, rule), markdown: messageMarkdown(finding, rule) },
        locations: [{ physicalLocation: { artifactLocation: artifact(at), region: region(at) } }],
        partialFingerprints: { 'preflightFingerprint/v1': fingerprint },
        ...fixes(finding, at),
    };
}
/** The first sentence stands for the whole where there is little room, so it is the title. */
function messageText(finding, rule) {
    const plain = (text) => (0,report_escape/* inert */.tJ)((0,report_text/* withoutMarkup */.z8)((0,extent/* shortened */.v)(text, longest.text)));
    const measured = measures(finding).map(plain);
    const title = plain(finding.title);
    return [
        sentence(title === '' ? (0,report_escape/* inert */.tJ)(rule) : title),
        plain(finding.why),
        measured.length === 0 ? '' : `Measured: ${measured.join('; ')}.`,
        finding.remedy === null ? '' : `Instead: ${plain(finding.remedy.text)}`,
        finding.reproduce === null ? '' : `Reproduce: ${finding.reproduce}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function sentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
function messageMarkdown(finding, rule) {
    const text = (value) => (0,report_escape/* inline */.mG)((0,extent/* shortened */.v)(value, longest.text));
    const code = finding.remedy?.code;
    const title = text(finding.title);
    return [
        title === '' ? (0,report_escape/* inline */.mG)(rule) : `**${title}**`,
        text(finding.why),
        measures(finding)
            .map((measure) => `- ${text(measure)}`)
            .join('\n'),
        finding.remedy === null ? '' : `**Instead:** ${text(finding.remedy.text)}`,
        code && code.text.length <= longest.code ? (0,report_escape/* fence */.EU)(code.language, code.text) : '',
        finding.reproduce === null ? '' : `Reproduce:\n\n${(0,report_escape/* fence */.EU)('sh', finding.reproduce)}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function measures({ evidence }) {
    return evidence.slice(0, longest.evidence).map(report_evidence/* phrase */.M);
}
function artifact(at) {
    return at === null ? { uri: noFile } : { uri: (0,markdown_links/* encodedPath */.yT)(at.file), uriBaseId: '%SRCROOT%' };
}
/** Whole lines, as far as nothing else is known; without an end a region goes to the end of its last line (SARIF 3.30.2). */
function region(at) {
    if (at === null)
        return { startLine: 1 };
    return { startLine: Math.max(1, at.line), startColumn: at.column ?? 1, endLine: Math.max(1, at.line, at.endLine) };
}
/** The replacement that the remedy gives for the finding's lines: they are deleted without the last line's end, which it does not bring. */
function fixes({ remedy }, at) {
    if (at === null || remedy?.replacement === undefined || remedy.replacement.length > longest.code)
        return {};
    const { line, endLine } = at;
    const deletedRegion = { startLine: Math.max(1, line), startColumn: 1, endLine: Math.max(1, line, endLine) };
    return {
        fixes: [
            {
                description: { text: (0,report_escape/* inert */.tJ)((0,report_text/* withoutMarkup */.z8)((0,extent/* shortened */.v)(remedy.text, longest.text))) || 'Replace the lines.' },
                artifactChanges: [
                    { artifactLocation: artifact(at), replacements: [{ deletedRegion, insertedContent: { text: remedy.replacement } }] },
                ],
            },
        ],
    };
}

// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(59371);
;// CONCATENATED MODULE: ./build/report/sarif.js
/**
 * SARIF 2.1.0 (OASIS), as GitHub's code scanning reads it: docs.github.com, "SARIF support for code scanning".
 *
 * Two things are left to others on purpose. GitHub knows an alert again by `primaryLocationLineHash`, made of the source around the
 * line; github/codeql-action/upload-sarif computes it where it is missing, and warns where it finds another one than its own. And a finding
 * that is about no file still needs a location (an upload without is refused), so it gets a name that no file has and that says so.
 */








/** GitHub's limits: an upload with more is refused as a whole. `text` keeps us far from the longest string that there can be. */
const sarifLimits = { results: 25_000, gzipped: 10_000_000, text: 100_000_000 };
/** Characters of a text of the report, before the parts of a result are cut to what is read. */
const sarif_longest = 10_000;
/**
 * The findings as one SARIF run, worst first, with every rule of the mode; a report without findings closes the alerts of earlier ones.
 * Where the findings are more than GitHub takes, the least harmful are left out, and a notification says how many.
 */
function renderSarif(whole, { category, links = {} }, limits = sarifLimits) {
    const report = (0,bounded/* bounded */.M)(whole, sarif_longest);
    const prints = (0,report_fingerprint/* fingerprints */.W)(whole.findings);
    const fingerprint = new Map(report.findings.map((finding, index) => [finding, prints[index] ?? '']));
    const findings = (0,verdict/* byHarm */.M)(report.findings);
    const rules = descriptors(report, links);
    const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    const results = [];
    let length = 0;
    for (const finding of findings) {
        if (results.length === limits.results)
            break;
        const rule = ruleName(finding);
        const result = resultOf(finding, { rule, index: ruleIndex.get(rule) ?? -1, fingerprint: fingerprint.get(finding) ?? '' });
        length += JSON.stringify(result).length;
        if (length > limits.text)
            break;
        results.push(result);
    }
    for (;;) {
        const text = logOf({ report, category, links, rules, results, left: findings.slice(results.length) });
        if (results.length === 0 || fits(text, limits.gzipped))
            return text;
        results.length = Math.floor(results.length / 2);
    }
}
/** Deflate adds next to nothing to what it cannot shrink (RFC 1951: 5 bytes a block). */
function fits(text, gzipped) {
    const bytes = Buffer.from(text);
    return bytes.length < gzipped * 0.99 || (0,external_node_zlib_.gzipSync)(bytes).length <= gzipped;
}
function logOf({ report, category, links, rules, results, left }) {
    const run = {
        tool: {
            driver: {
                name: 'Preflight',
                semanticVersion: version/* version */.r,
                ...(links.docs !== undefined && { informationUri: `${links.docs}/README.md` }),
                rules,
            },
        },
        automationDetails: { id: `preflight/${report.mode}/${segment(category)}/` },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'unicodeCodePoints',
        invocations: [
            {
                executionSuccessful: true,
                ...(left.length > 0 && {
                    toolExecutionNotifications: [
                        { level: 'warning', message: { text: `Left out to keep within GitHub's limits: ${(0,labels/* counted */.hS)(left)}.` } },
                    ],
                }),
            },
        ],
        results,
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, null, 2)}\n`;
}
/** What stands behind the last slash of an id is no category any more, so a category has none. */
function segment(category) {
    const kept = category.slice(0, 200).replace(/[^\w.-]+/g, '-');
    return kept === '' ? 'default' : kept;
}

;// CONCATENATED MODULE: ./build/commands/files.js







/**
 * Writes the files that were asked for. `category`: what tells this report's SARIF from that of other jobs of the workflow; `links`:
 * where the host shows what they speak of. Throws `UserError` where one cannot be written.
 */
async function writeFiles(report, { jsonFile, htmlFile, sarifFile, markdownFile }, { category, links }) {
    if (jsonFile !== null && jsonFile !== '-')
        await write('json', jsonFile, (0,json/* renderJson */.h)(report));
    if (htmlFile !== null)
        await write('html', htmlFile, (0,html/* renderHtml */.K)(report, { links }));
    if (sarifFile !== null)
        await write('sarif', sarifFile, renderSarif(report, { category, links }));
    if (markdownFile !== null)
        await write('markdown', markdownFile, (0,markdown/* renderMarkdown */.G)(report, { links }));
}
async function write(input, path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${input}: ${path} cannot be written (${error.code})`, { cause: error });
    }
}


/***/ }),

/***/ 11683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/report/size.js
var size = __webpack_require__(21125);
;// CONCATENATED MODULE: ./build/report/html/allowance.js

/** Characters (String.length) and items that one page shows, so that browsers can open it whatever a change holds. */
const limits = {
    /** The texts of a page together, with something for the markup around each. */
    page: 8_000_000,
    /** A block of code, a diff or a diagram. */
    block: 200_000,
    /** A paragraph, a title or a cell. */
    line: 10_000,
    /** Rows of a table. */
    rows: 5000,
    findings: 1000,
};
/** About what the markup around a text takes. */
const around = 100;
function allowanceOf(characters) {
    let remaining = characters;
    return {
        take(text, most) {
            const length = Math.max(0, Math.min(most, remaining));
            const shown = text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
            remaining -= shown.length + around;
            return { shown, left: text.length - shown.length };
        },
        spent: () => remaining <= 0,
    };
}
/** "… 1,234 more rows are left out, so that this page can be opened" */
function leftOut(number, singular) {
    const one = number === 1;
    return `… ${(0,size/* count */.U9)(number)} more ${one ? singular : `${singular}s`} ${one ? 'is' : 'are'} left out, so that this page can be opened`;
}

;// CONCATENATED MODULE: ./build/report/html/axis.js
/** Round places for an axis's marks from `from` to `to`, about `wanted` of them: steps of 1, 2 or 5 times a power of ten. */
function ticks(from, to, wanted) {
    const span = to - from;
    if (!(span > 0) || !Number.isFinite(span))
        return [from];
    const rough = span / wanted;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 5, 10].find((factor) => power * factor >= rough) ?? 10);
    const first = Math.ceil(from / step);
    const last = Math.floor(to / step + 1e-9);
    // Not summed up step by step: 0.1 + 0.2 is no place on an axis.
    return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(82588);
;// CONCATENATED MODULE: ./build/report/html/markup.js


/**
 * The one escaper for HTML: a string that is put in shows as exactly itself, in an element or between an attribute's double
 * quotes, and what is not seen but acts shows as `\u{202e}`. Html goes in as it is, null as nothing, a list one after the other.
 */
function html(parts, ...values) {
    return { markup: parts.map((part, index) => part + written(values[index] ?? null)).join('') };
}
/** Markup, style or script of our own. Never anything of a Report. */
function constant(markup) {
    return { markup };
}
/** A text of a Report, on one line: its code as code, the rest plain. */
function prose(text) {
    return html `${(0,report_text/* pieces */.IE)(text).map(({ kind, value }) => (kind === 'code' ? html `<code>${oneLine(value)}</code>` : oneLine(value)))}`;
}
/** A text on one line. Unlike `visibleLine` it keeps a blank at either end: between two pieces it belongs to the text. */
function oneLine(text) {
    const shown = (0,visible/* visibleLine */.P)(text);
    if (shown === '')
        return text === '' ? '' : ' ';
    return `${/^\s/.test(text) ? ' ' : ''}${shown}${/\s$/.test(text) ? ' ' : ''}`;
}
function written(value) {
    if (value === null)
        return '';
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'string')
        return (0,visible/* visible */.R)(value).replace(/[&<>"']/g, (character) => entities[character] ?? '');
    return 'markup' in value ? value.markup : value.map(written).join('');
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(94668);
;// CONCATENATED MODULE: ./build/report/html/picture.js



/** Wider than this, a drawing made to fit a page cannot be read any more: it scrolls. */
const widest = 1350;
/** A drawing that scrolls where it does not fit, and what it shows as a table. */
function figure(sheet, picture, alternative) {
    const { kind, title, description, width, height, drawing, legend = null } = picture;
    const name = sheet.regionName(title);
    const id = sheet.id('picture');
    return html `<figure class="picture picture-${kind}${width <= widest ? ' fits' : ''}">
<figcaption>${sheet.plain(title)}</figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${name}">
<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${rounded(width)} ${rounded(height)}" width="${rounded(width)}" height="${rounded(height)}">
<title id="${id}-title">${name}</title>
<desc id="${id}-desc">${description}</desc>
${drawing}</svg></div>
${legend}<details class="alternative"><summary>The same as a table</summary>
${alternative}</details>
</figure>
`;
}
/** A length or a place, to a tenth: as exact as anybody sees. */
function rounded(value) {
    return Math.round(value * 10) / 10;
}
/** The width of a text in a font of so many pixels, about; fonts differ. */
function textWidth(text, font) {
    return (0,string_width/* default */.A)(text.length > 500 ? text.slice(0, 500) : text) * font * 0.6;
}
/** The text on one line, cut at the end or at its beginning to fit so many pixels. */
function fitted(text, width, font) {
    const line = (0,visible/* visibleLine */.P)(text.length > 500 ? text.slice(0, 500) : text);
    if (textWidth(line, font) <= width)
        return line;
    const characters = [...line];
    while (characters.length > 0 && textWidth(`${characters.join('')}…`, font) > width)
        characters.pop();
    return `${characters.join('').trimEnd()}…`;
}

;// CONCATENATED MODULE: ./build/report/html/magnitude.js
/** What duration() and size() write, in ms and in bytes; what count() writes, in ones. */
const units = {
    '': 1,
    row: 1,
    rows: 1,
    M: 1e6,
    bn: 1e9,
    byte: 1,
    bytes: 1,
    kB: 1024,
    MB: 1024 ** 2,
    GB: 1024 ** 3,
    TB: 1024 ** 4,
    PB: 1024 ** 5,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
};
/** The number that a cell was written from, to sort by: "1.7 s" is 1700, "2 min 5 s" 125,000; null: the text is no quantity. */
function magnitude(text) {
    if (text === 'for ever')
        return Number.MAX_VALUE;
    if (text.length > 40)
        return null;
    const [, sign, rest] = /^([−-]?)(\d.*)$/.exec(text.trim()) ?? [];
    if (rest === undefined)
        return null;
    let sum = 0;
    for (const part of rest.matchAll(/([\d,.]+(?:e\+?\d+)?)\s*([a-z]*)|(\S)/gi)) {
        const [, digits = '', unit = ''] = part;
        const factor = units[unit];
        const value = Number(digits.replaceAll(',', ''));
        if (digits === '' || factor === undefined || Number.isNaN(value))
            return null;
        sum += value * factor;
    }
    return sign === '' ? sum : -sum;
}

;// CONCATENATED MODULE: ./build/report/html/table.js




/** A table in a region of its own that scrolls; `name` is its caption, plain text. Searchable ones get a box and sort by their heads. */
function table(sheet, block, name) {
    const { columns, rows, align, searchable = false } = block;
    const caption = sheet.regionName(name);
    const id = sheet.id('table');
    const right = columns.map((_, column) => align?.[column] === 'right');
    const shown = [];
    for (const row of rows.slice(0, limits.rows)) {
        if (sheet.allowance.spent())
            break;
        shown.push(html `<tr>${columns.map((_, column) => cell(sheet, row[column] ?? '', right[column] ?? false, searchable))}</tr>\n`);
    }
    const left = rows.length - shown.length;
    const heads = columns.map((column, index) => {
        const text = sheet.line(column);
        return text.markup.trim() === ''
            ? html `<td></td>`
            : html `<th scope="col"${right[index] ? classed('right') : null}>${text}</th>`;
    });
    return html `${searchable ? search(sheet, id, caption) : null}<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
<table id="${id}"${searchable ? html ` class="sortable"` : null}><caption class="unseen">${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${shown}</tbody></table></div>
${left > 0 ? html `<p class="cut">${leftOut(left, 'row')}</p>\n` : null}`;
}
function search(sheet, table, caption) {
    const id = sheet.id('search');
    return html `<div class="search" hidden><label for="${id}">Search<span class="unseen"> in ${caption}</span></label><input type="search" id="${id}" data-searches="${table}" autocomplete="off" spellcheck="false"><span class="hits" role="status" aria-live="polite"></span></div>
`;
}
function cell(sheet, value, right, sorted) {
    const key = sorted ? sortKey(value) : null;
    if (typeof value === 'string')
        return html `<td${right ? classed('right') : null}${key}>${sheet.line(value)}</td>`;
    if ('text' in value)
        return html `<td${right ? classed('right') : null}${key}><strong>${sheet.line(value.text)}</strong></td>`;
    const shape = right ? 'right' : value.code.length > longName ? 'wide' : 'whole';
    return html `<td${classed(shape)}${key}>${value.code === '' ? null : html `<code>${sheet.plain(value.code)}</code>`}</td>`;
}
/** Names stay on one line; longer code takes the room that there is. */
const longName = 40;
function classed(name) {
    return html ` class="${name}"`;
}
/** Quantities sort by what they are worth; the rest sorts by its text. */
function sortKey(value) {
    const text = typeof value === 'string' ? value : 'code' in value ? value.code : value.text;
    const worth = text.length > 60 ? null : magnitude((0,report_text/* withoutMarkup */.z8)(text));
    return worth === null ? null : html ` data-sort="${worth}"`;
}

;// CONCATENATED MODULE: ./build/report/html/chart.js




const width = 760;
const plot = { left: 64, right: 744, top: 14, bottom: 236 };
/** Few places are compared as bars; more are a course, and lines. */
const mostBars = 6;
const mostPoints = 2000;
/** As many as the page has colours, dashes and marks for. */
const mostSeries = 6;
/** Lines or bars with axes and a legend. The values are in a table below, and only there where they make no picture. */
function chartFigure(sheet, chart) {
    const { title, unit, x, series } = chart;
    const values = series.flatMap(({ values }) => values.slice(0, x.length)).filter(Number.isFinite);
    const alternative = valuesTable(sheet, chart);
    if (values.length === 0 || x.length > mostPoints || series.length > mostSeries) {
        return html `<p class="text">${sheet.plain(`${title} (${unit})`)}</p>\n${alternative}`;
    }
    const marks = ticks(...extent(values), 5);
    const [low, high] = [Math.min(marks[0] ?? 0, ...values), Math.max(marks.at(-1) ?? 1, ...values)];
    const y = (value) => plot.bottom - ((value - low) / (high - low || 1)) * (plot.bottom - plot.top);
    const bars = x.length <= mostBars;
    const slot = (plot.right - plot.left) / (bars ? x.length : Math.max(1, x.length - 1));
    const at = (index) => plot.left + slot * (bars ? index + 0.5 : index);
    const drawing = html `${marks.map((mark) => html `<g class="tick"><path d="M${plot.left} ${rounded(y(mark))}H${plot.right}"/><text x="${plot.left - 8}" y="${rounded(y(mark))}" text-anchor="end" dominant-baseline="central">${number(mark)}</text></g>`)}
<text class="unit" x="4" y="${plot.bottom + 22}">${fitted(unit, plot.left - 10, 11)}</text>
${names(x, at, slot)}
${series.map(({ values }, index) => (bars ? barsOf(values, index, { count: series.length, slot, at, y, low }) : lineOf(values, index, at, y)))}
${legend(series)}`;
    const height = plot.bottom + 34 + 20 * series.length;
    const description = `${bars ? 'Bars' : 'Lines'} of ${series.map(({ name }) => name.slice(0, 100)).join(', ')} in ${unit.slice(0, 100)}, from ${number(Math.min(...values))} to ${number(Math.max(...values))}.`;
    return figure(sheet, { kind: 'chart', title: `${title} (${unit})`, description, width, height, drawing }, alternative);
}
/** From nought, unless everything is far from it. */
function extent(values) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least === 0 && most === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)];
}
function names(x, at, slot) {
    const every = Math.max(1, Math.ceil(Math.max(...x.map((name) => Math.min(120, textWidth(name, 11) + 12))) / slot));
    return x.flatMap((name, index) => index % every === 0
        ? [
            html `<text class="place" x="${rounded(at(index))}" y="${plot.bottom + 18}" text-anchor="middle">${fitted(name, slot * every, 11)}</text>`,
        ]
        : []);
}
function barsOf(values, series, { count, slot, at, y, low }) {
    const across = Math.min(48, (slot * 0.7) / count);
    return values.flatMap((value, index) => {
        if (!Number.isFinite(value))
            return [];
        const [top, ground] = [y(Math.max(value, 0)), y(Math.max(low, Math.min(value, 0)))];
        const left = at(index) + (series - count / 2) * across;
        return [
            html `<rect class="series series-${series + 1} bar" x="${rounded(left + 1)}" y="${rounded(top)}" width="${rounded(across - 2)}" height="${rounded(Math.max(1, ground - top))}"/>`,
        ];
    });
}
/** A value that is none leaves a gap. */
function lineOf(values, series, at, y) {
    let path = '';
    values.forEach((value, index) => {
        if (!Number.isFinite(value))
            return;
        const begins = index === 0 || !Number.isFinite(values[index - 1]);
        path += `${begins ? 'M' : 'L'}${rounded(at(index))} ${rounded(y(value))}`;
    });
    return html `<path class="series series-${series + 1} line" d="${path}"/>`;
}
function legend(series) {
    return series.map(({ name }, index) => {
        const y = plot.bottom + 44 + 20 * index;
        return html `<path class="series series-${index + 1} line" d="M${plot.left} ${y}h28"/><text x="${plot.left + 36}" y="${y}" dominant-baseline="central">${fitted(name, 600, 12)}</text>`;
    });
}
function valuesTable(sheet, { title, unit, x, series }) {
    const rows = x.map((name, index) => [
        { text: name, strong: true },
        ...series.map(({ values }) => number(values[index])),
    ]);
    const columns = ['', ...series.map(({ name }) => name)];
    return table(sheet, { columns, align: columns.map((_, index) => (index === 0 ? 'left' : 'right')), rows }, `${title} (${unit}), as a table`);
}
function number(value) {
    if (value === undefined)
        return '';
    return Number.isFinite(value) && Math.abs(value) < 1e15 && (value === 0 || Math.abs(value) >= 1e-3)
        ? value.toLocaleString('en-US', { maximumFractionDigits: 3 })
        : String(value);
}

;// CONCATENATED MODULE: ./build/report/html/code.js


const languageNames = { sql: 'SQL', sh: 'Shell', ts: 'TypeScript', yaml: 'YAML' };
/** A block of code that shows exactly `text`; far too long, its beginning and how much is left out. */
function codeBlock(sheet, language, text) {
    const { shown, left } = sheet.allowance.take(text.replace(/\n+$/, ''), limits.block);
    const name = languageNames[language] ?? language.slice(0, 20);
    return html `<div class="code"><div class="code-head"><span>${name}</span></div><pre><code>${shown}</code></pre>${note(left)}</div>
`;
}
/** Code that is meant to be copied: whole or not there, since half a remedy is a hazard. `what` names it: "safer SQL for …". */
function copiedCode(sheet, language, text, what) {
    if (text.length > limits.block)
        return html `<p class="cut">The code is too long for this page.</p>\n`;
    const { shown, left } = sheet.allowance.take(text.replace(/\n+$/, ''), limits.block);
    if (left > 0)
        return html `<p class="cut">The code is too long for this page.</p>\n`;
    const id = sheet.id('code');
    return html `<div class="code"><div class="code-head"><span>${languageNames[language] ?? language}</span>${copyButton(id, what)}</div><pre><code id="${id}">${shown}</code></pre></div>
`;
}
/** A command on a line of its own, to be copied. */
function command(sheet, text, what) {
    if (text.length > limits.line)
        return html `<p class="cut">The command is too long for this page.</p>\n`;
    const id = sheet.id('code');
    const { shown } = sheet.allowance.take(text, limits.line);
    return html `<div class="command"><code id="${id}">${shown}</code>${copyButton(id, what)}</div>
`;
}
/** A diff, with its signs: colour only helps. */
function diffBlock(sheet, text) {
    const { shown, left } = sheet.allowance.take(text.replace(/\n+$/, ''), limits.block);
    const lines = shown.split(/\r?\n/);
    const drawn = lines.map((line, index) => diffLine(line, lines[index - 1] ?? '', lines[index + 1] ?? ''));
    return html `<div class="code diff"><pre><code>${drawn}</code></pre>${note(left)}</div>
`;
}
/** A file's name is told from a removed SQL comment by its pair: `---` and `+++` follow each other. */
function diffLine(line, before, after) {
    const named = (line.startsWith('--- ') && after.startsWith('+++ ')) || (line.startsWith('+++ ') && before.startsWith('--- '));
    if (named || line.startsWith('@@'))
        return html `<span class="hunk">${line}\n</span>`;
    if (line.startsWith('+'))
        return html `<ins>${line}\n</ins>`;
    return line.startsWith('-') ? html `<del>${line}\n</del>` : html `<span>${line}\n</span>`;
}
/** Works with the page's script, and shows only then. */
function copyButton(id, what) {
    const named = what.length > 160 ? `${what.slice(0, 159)}…` : what;
    return html `<button type="button" class="copy" data-copies="${id}" aria-label="Copy ${named}" hidden>Copy</button>`;
}
function note(left) {
    return left === 0 ? null : html `<p class="cut">${leftOut(left, 'character')}</p>`;
}

// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(11161);
;// CONCATENATED MODULE: ./build/report/html/diagram/layout.js

/** Pixels of a box's parts. */
const boxes = { head: 30, row: 20, foot: 6, font: 12, between: 26, gutter: 96, margin: 12 };
/**
 * Boxes in columns: what is referred to stands left of what refers to it. Within a column each is near those that it is
 * tied to; what is tied to nothing fills the shortest column.
 */
function layout({ entities, relationships }) {
    const layers = layersOf(entities, relationships);
    const tied = new Set(relationships.flatMap(({ parent, child }) => [parent, child]));
    const columns = [];
    const add = (entity, layer) => {
        columns[layer] ??= [];
        columns[layer].push({ entity, layer, x: 0, y: 0, ...sizeOf(entity) });
    };
    for (const entity of entities.filter(({ id }) => tied.has(id)))
        add(entity, layers.get(entity.id) ?? 0);
    for (const column of columns)
        column.sort((a, b) => near(a, columns, relationships) - near(b, columns, relationships));
    const wide = Math.max(columns.length, Math.min(3, entities.length));
    for (const entity of entities.filter(({ id }) => !tied.has(id))) {
        const heights = Array.from({ length: wide }, (_, index) => heightOf(columns[index] ?? []));
        add(entity, heights.indexOf(Math.min(...heights)));
    }
    return placed(columns);
}
function placed(columns) {
    const tallest = Math.max(...columns.map(heightOf));
    const byId = new Map();
    let x = boxes.margin;
    for (const column of columns) {
        const width = Math.max(...column.map((box) => box.width));
        let y = boxes.margin + (tallest - heightOf(column)) / 2;
        for (const box of column) {
            byId.set(box.entity.id, Object.assign(box, { x, y, width }));
            y += box.height + boxes.between;
        }
        x += width + boxes.gutter;
    }
    return { boxes: byId, width: x - boxes.gutter + boxes.margin, height: tallest + 2 * boxes.margin };
}
/** The longest way from one that refers to nothing; a circle is cut where it closes. */
function layersOf(entities, relationships) {
    const parents = new Map();
    for (const { parent, child } of relationships) {
        if (parent !== child)
            parents.set(child, [...(parents.get(child) ?? []), parent]);
    }
    const layers = new Map();
    const open = new Set();
    const layer = (id) => {
        const known = layers.get(id);
        if (known !== undefined)
            return known;
        open.add(id);
        const above = (parents.get(id) ?? []).filter((parent) => !open.has(parent)).map(layer);
        open.delete(id);
        const found = above.length === 0 ? 0 : Math.max(...above) + 1;
        layers.set(id, found);
        return found;
    };
    for (const { id } of entities)
        layer(id);
    const used = [...new Set(layers.values())].sort((a, b) => a - b);
    return new Map([...layers].map(([id, found]) => [id, used.indexOf(found)]));
}
/** Where in their columns those stand that a box is tied to, on average. */
function near(box, columns, relationships) {
    const others = relationships
        .filter(({ parent, child }) => parent === box.entity.id || child === box.entity.id)
        .map(({ parent, child }) => (parent === box.entity.id ? child : parent));
    const places = columns.flatMap((column) => column.flatMap(({ entity }, index) => (others.includes(entity.id) ? [(index + 0.5) / column.length] : [])));
    return places.length === 0 ? 0.5 : places.reduce((sum, place) => sum + place, 0) / places.length;
}
function heightOf(column) {
    return column.reduce((sum, box) => sum + box.height, 0) + Math.max(0, column.length - 1) * boxes.between;
}
function sizeOf({ label, columns }) {
    const widths = columns.map(({ name, type, keys, remark }) => textWidth(`${name}${type}${keys.join()}${remark}`, boxes.font) + 62);
    const width = Math.min(320, Math.max(150, textWidth(label, 13) + 40, ...widths));
    return { width, height: boxes.head + columns.length * boxes.row + (columns.length === 0 ? 0 : boxes.foot) };
}

;// CONCATENATED MODULE: ./build/report/html/diagram/box.js



/** A table: its name, and its columns with key, name, type, and what changes about them. */
function drawBox({ entity, x, y, width, height }) {
    const state = stateOf(entity.label);
    return html `<g class="entity${state === '' ? '' : ` entity-${state}`}" transform="translate(${rounded(x)} ${rounded(y)})"><title>${entity.label}</title>
<rect class="box" width="${rounded(width)}" height="${rounded(height)}" rx="6"/>
<path class="box-head" d="M0 6a6 6 0 0 1 6-6h${rounded(width - 12)}a6 6 0 0 1 6 6v${boxes.head - 6}h-${rounded(width)}z"/>
<text class="entity-name" x="12" y="${boxes.head / 2}" dominant-baseline="central">${fitted(entity.label, width - 24, 13)}</text>
${entity.columns.map((column, index) => row(column, boxes.head + index * boxes.row + 3, width))}</g>
`;
}
/** What er-diagram.ts puts behind a name. */
function stateOf(text) {
    if (/(^| \()new\)?$|^added$/.test(text))
        return 'new';
    return /(^| \()removed\)?$|^dropped$/.test(text) ? 'removed' : '';
}
/** A sign as well as a colour: + for what comes, − for what goes, ~ for what changes. */
function row({ type, name, keys, remark }, y, width) {
    const state = remark === '' ? '' : stateOf(remark) || 'changed';
    const sign = { '': '', new: '+', removed: '−', changed: '~' }[state];
    const middle = y + boxes.row / 2;
    const note = state === 'changed' ? remark : '';
    const key = keys.join(' ');
    const right = fitted(`${type}${note === '' ? '' : ` (${note})`}`, width * 0.62, 11);
    const free = width - 44 - textWidth(right, 11) - (key === '' ? 0 : textWidth(key, 10) + 8);
    const label = fitted(name, free, boxes.font);
    return html `<g class="column${state === '' ? '' : ` column-${state}`}"><title>${name} ${type}${remark === '' ? '' : `: ${remark}`}</title>
<rect class="ground" x="1" y="${y}" width="${rounded(width - 2)}" height="${boxes.row}"/>
<text class="sign" x="9" y="${middle}" text-anchor="middle" dominant-baseline="central">${sign}</text>
<text class="column-name" x="18" y="${middle}" dominant-baseline="central">${label}</text>${key === ''
        ? null
        : html `<text class="key" x="${rounded(18 + textWidth(label, boxes.font) + 8)}" y="${middle}" dominant-baseline="central">${key}</text>`}<text class="type" x="${rounded(width - 10)}" y="${middle}" text-anchor="end" dominant-baseline="central">${right}</text></g>
`;
}

;// CONCATENATED MODULE: ./build/report/html/diagram/line.js



/** How far the signs at an end reach. */
const reach = 20;
/** A foreign key, from the table that is referred to (its right side) to the one that refers (its left side, at the column). */
function drawRelationship(relationship, placed) {
    const [parent, child] = [placed.get(relationship.parent), placed.get(relationship.child)];
    if (!parent || !child)
        return null;
    const { label, parentEnd, childEnd } = relationship;
    const column = columnOf(child, label);
    const from = { x: parent.x + parent.width, y: parent.y + boxes.head / 2 + (parent === child ? 8 : 0) };
    const forward = child.layer > parent.layer;
    const to = { x: forward ? child.x : child.x + child.width, y: child.y + (column ?? boxes.head / 2) };
    const direction = forward ? -1 : 1;
    const [start, end] = [from.x + reach, to.x + direction * reach];
    const bend = forward ? (start + end) / 2 : Math.max(start, end) + 36;
    const path = `M${rounded(from.x)} ${rounded(from.y)}H${rounded(start)}C${rounded(bend)} ${rounded(from.y)} ${rounded(bend)} ${rounded(to.y)} ${rounded(end)} ${rounded(to.y)}H${rounded(to.x)}`;
    const removed = label.endsWith('(removed)');
    return html `<g class="relationship${removed ? ' relationship-removed' : ''}"><title>${relationship.child} refers to ${relationship.parent} by ${label}</title>
<path d="${path}"/>${sign(from.x, from.y, 1, parentEnd)}${sign(to.x, to.y, direction, childEnd)}${column === null ? line_name(label, (start + end) / 2, (from.y + to.y) / 2) : null}</g>
`;
}
/** The row of the first column that the label names, where it is drawn: then the line says it. */
function columnOf({ entity }, label) {
    const first = label.replace(/ \((new|removed)\)$/, '').split(', ')[0];
    const index = entity.columns.findIndex(({ name }) => name === first);
    return index < 0 ? null : boxes.head + (index + 0.5) * boxes.row + 3;
}
/** The crow's foot: bar or three toes for one or many, then bar or ring for at least one or none. `side`: where the line goes. */
function sign(x, y, side, { optional, many }) {
    const at = (distance) => rounded(x + side * distance);
    const bar = (distance) => `M${at(distance)} ${rounded(y - 5)}v10`;
    const toes = `M${at(0)} ${rounded(y - 6)}L${at(10)} ${rounded(y)}L${at(0)} ${rounded(y + 6)}`;
    const strokes = `${many ? toes : bar(7)}${optional ? '' : bar(12)}`;
    return html `<path d="${strokes}"/>${optional ? html `<circle cx="${at(14)}" cy="${rounded(y)}" r="3.5"/>` : null}`;
}
function line_name(label, x, y) {
    const text = fitted(label, 160, 11);
    const across = textWidth(text, 11) + 8;
    return html `<rect class="halo" x="${rounded(x - across / 2)}" y="${rounded(y - 8)}" width="${rounded(across)}" height="16" rx="3"/><text class="label" x="${rounded(x)}" y="${rounded(y)}" text-anchor="middle" dominant-baseline="central">${text}</text>`;
}

;// CONCATENATED MODULE: ./build/report/html/diagram/parse.js
/** The part of mermaid's erDiagram that Preflight writes: mermaid.js.org/syntax/entityRelationshipDiagram.html */
const parse_name = String.raw `("[^"]*"|[\w\u00c0-\uffff][\w\u00c0-\uffff-]*)`;
const entityLine = new RegExp(String.raw `^${parse_name}(?:\["([^"]*)"\])?(\s*\{)?$`);
const relationshipLine = new RegExp(String.raw `^${parse_name}\s+(\|\||\|o|\}o|\}\|)(?:--|\.\.)(\|\||o\||o\{|\|\{)\s+${parse_name}\s*:\s*(?:"([^"]*)"|([^\s"]+))$`);
const columnLine = /^([^\s"]+)\s+([^\s"]+)(?:\s+((?:PK|FK|UK)(?:,\s*(?:PK|FK|UK))*))?(?:\s+"([^"]*)")?$/;
const longestLine = 2000;
/** What the text says, or null where it is more, or something else, than Preflight writes. */
function parseErDiagram(text) {
    const entities = new Map();
    const relationships = [];
    const entity = (id, label = id) => {
        const known = entities.get(id) ?? { id, label, columns: [] };
        if (known.label === id)
            known.label = label;
        entities.set(id, known);
        return known;
    };
    let open = null;
    for (const raw of text.split('\n')) {
        const line = raw.length > longestLine ? null : raw.trim();
        if (line === null)
            return null;
        if (line === '' || line === 'erDiagram' || line.startsWith('%%'))
            continue;
        if (open !== null) {
            if (line === '}')
                open = null;
            else {
                const column = columnLine.exec(line);
                if (column === null)
                    return null;
                const [, type = '', columnName = '', keys, remark = ''] = column;
                open.columns.push({ type, name: columnName, keys: keys?.split(/,\s*/) ?? [], remark });
            }
            continue;
        }
        const related = relationshipLine.exec(line);
        if (related !== null) {
            const [, from = '', left = '', right = '', to = '', quoted, bare] = related;
            const [parent, child] = [entity(unquoted(from)).id, entity(unquoted(to)).id];
            relationships.push({ parent, child, parentEnd: end(left), childEnd: end(right), label: quoted ?? bare ?? '' });
            continue;
        }
        const opened = entityLine.exec(line);
        if (opened === null)
            return null;
        const [, id = '', label, brace] = opened;
        const found = entity(unquoted(id), label);
        open = brace === undefined ? null : found;
    }
    return open !== null || entities.size === 0 ? null : { entities: [...entities.values()], relationships };
}
function end(sign) {
    return { optional: sign.includes('o'), many: sign.includes('{') || sign.includes('}') };
}
function unquoted(id) {
    return id.startsWith('"') ? id.slice(1, -1) : id;
}

;// CONCATENATED MODULE: ./build/report/html/diagram/figure.js










/** More than this is no picture any more. */
const mostEntities = 40;
const mostColumns = 400;
/** Tables and their foreign keys as a drawing, with the same as a table; the text itself where it is not what Preflight writes. */
function diagramFigure(sheet, { notation, text }) {
    const parsed = text.length > limits.block ? null : parseErDiagram((0,mermaid/* diagramText */.J6)(notation, text));
    if (parsed === null || isTooLarge(parsed))
        return codeBlock(sheet, 'mermaid', text);
    sheet.allowance.take(text, limits.block);
    const { entities, relationships } = parsed;
    const placed = layout(parsed);
    const drawing = html `${relationships.map((relationship) => drawRelationship(relationship, placed.boxes))}${[...placed.boxes.values()].map(drawBox)}`;
    const description = `${counted(entities.length, 'table')} and ${counted(relationships.length, 'foreign key')}: ${relationships
        .map(({ parent, child }) => `${child} refers to ${parent}`)
        .join('; ')
        .slice(0, 1000)}`;
    const picture = { kind: 'diagram', title: 'Tables that change, and those they refer to', description, drawing };
    return figure(sheet, { ...picture, width: placed.width, height: placed.height }, alternative(sheet, parsed));
}
function isTooLarge({ entities, relationships }) {
    const columns = entities.reduce((sum, entity) => sum + entity.columns.length, 0);
    return entities.length > mostEntities || columns > mostColumns || relationships.length > 4 * mostEntities;
}
function alternative(sheet, { entities, relationships }) {
    const labels = new Map(entities.map(({ id, label }) => [id, label]));
    const columns = entities.flatMap(({ label, columns }) => columns.length === 0
        ? [[{ code: label }, '', '', '', '']]
        : columns.map(({ name, type, keys, remark }) => [{ code: label }, { code: name }, { code: type }, keys.join(', '), remark]));
    const keys = relationships.map(({ parent, child, label }) => [
        { code: labels.get(child) ?? child },
        { code: label },
        { code: labels.get(parent) ?? parent },
    ]);
    return html `${table(sheet, { columns: ['table', 'column', 'type', 'keys', 'change'], rows: columns }, 'Columns of the tables in the picture')}${keys.length === 0
        ? null
        : table(sheet, { columns: ['table', 'foreign key', 'refers to'], rows: keys }, 'Foreign keys in the picture')}`;
}
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./build/report/duration.js
var duration = __webpack_require__(87300);
;// CONCATENATED MODULE: ./build/report/html/timeline.js






/** More than this nobody tells apart; the table has them all. */
const mostLanes = 40;
const mostSpans = 200;
const mostCharacters = 300;
const timeline_names = 230;
const timeline_plot = 810;
const timeline_width = timeline_names + timeline_plot + 20;
const timeline_row = 24;
const gap = 8;
const head = 26;
const font = 11;
/** Lanes over time: who waits for what while a span lasts is heavy, hatched as well as coloured. The same as a table below. */
function timelineFigure(sheet, { title, lanes }) {
    const drawn = lanes.slice(0, mostLanes).map(drawable);
    const spans = drawn.flatMap((lane) => lane.spans);
    const alternative = spansTable(sheet, title, lanes);
    if (spans.length === 0)
        return html `<p class="text">${sheet.plain(title)}</p>\n${alternative}`;
    const from = Math.min(0, ...spans.map(({ fromMs }) => fromMs));
    const to = Math.max(from + 0.001, ...spans.map(({ toMs }) => toMs));
    const x = (ms) => timeline_names + ((ms - from) / (to - from)) * timeline_plot;
    const pattern = sheet.id('heavy');
    let y = head;
    const bands = [];
    for (const lane of drawn) {
        const rows = stacked(lane.spans);
        const height = rows.length * timeline_row;
        bands.push(html `<g class="lane"><rect class="band" x="0" y="${y}" width="${timeline_width}" height="${height + gap}" rx="4"/>
<text class="lane-name" x="8" y="${y + gap / 2 + timeline_row / 2}" dominant-baseline="central"><title>${lane.name}</title>${fitted(lane.name, timeline_names - 20, 12)}</text>
${rows.map((line, index) => spansOf(line, y + gap / 2 + index * timeline_row, x, pattern))}</g>
`);
        y += height + gap + 4;
    }
    const drawing = html `<defs><pattern id="${pattern}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs>
${bands}${ticks(from, to, 6).map((ms) => html `<g class="tick"><path d="M${rounded(x(ms))} ${head - 6}V${y}"/><text x="${rounded(x(ms))}" y="12" text-anchor="${x(ms) > timeline_width - 40 ? 'end' : 'middle'}">${(0,duration/* duration */.p)(ms)}</text></g>`)}
`;
    const heavy = spans.filter(({ weight }) => weight === 'heavy').length;
    const description = `${drawn.length} lanes over ${(0,duration/* duration */.p)(to - from)}, with ${spans.length} spans; others wait during ${heavy} of them, which are hatched.`;
    const legend = heavy === 0 ? null : html `<p class="legend"><span class="swatch"></span>hatched: others wait meanwhile</p>\n`;
    const picture = figure(sheet, { kind: 'timeline', title, description, width: timeline_width, height: y + 4, drawing, legend }, alternative);
    return html `${picture}${lanes.length > mostLanes ? html `<p class="cut">${leftOut(lanes.length - mostLanes, 'lane')} (the table has them)</p>\n` : null}`;
}
/** Times that are no times have no place in a picture. */
function drawable(lane) {
    const spans = lane.spans
        .filter(({ fromMs, toMs }) => Number.isFinite(fromMs) && Number.isFinite(toMs) && toMs >= fromMs)
        .slice(0, mostSpans)
        .map((span) => ({ ...span, label: span.label.slice(0, mostCharacters) }));
    return { name: lane.name.slice(0, mostCharacters), spans };
}
/** Spans that overlap lie below each other. */
function stacked(spans) {
    const rows = [];
    for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
        const free = rows.find((line) => (line.at(-1)?.toMs ?? Number.NEGATIVE_INFINITY) <= span.fromMs);
        if (free)
            free.push(span);
        else
            rows.push([span]);
    }
    return rows.length === 0 ? [[]] : rows;
}
function spansOf(line, y, x, pattern) {
    return line.map((span, index) => {
        const left = x(span.fromMs);
        const across = Math.max(2, x(span.toMs) - left);
        const next = line[index + 1];
        const free = (next === undefined ? timeline_width : x(next.fromMs)) - left - across;
        const heavy = span.weight === 'heavy';
        const tip = `${span.label}, ${(0,duration/* duration */.p)(span.toMs - span.fromMs)}${heavy ? ': others wait' : ''}`;
        return html `<g class="span span-${heavy ? 'heavy' : 'light'}"><title>${tip}</title><rect x="${rounded(left)}" y="${y + 2}" width="${rounded(across)}" height="${timeline_row - 4}" rx="3"${heavy ? html ` fill="url(#${pattern})"` : null}/>${label(span, left, across, free, y + timeline_row / 2)}</g>
`;
    });
}
/** Inside its span where it fits, else behind it where nothing else is; else only the tip and the table have it. */
function label(span, left, across, free, middle) {
    // Heavy ones are set in bold.
    const whole = textWidth(span.label, font) * (span.weight === 'heavy' ? 1.12 : 1);
    if (whole + 12 <= across)
        return html `<text x="${rounded(left + 6)}" y="${middle}" dominant-baseline="central">${fitted(span.label, across, font)}</text>`;
    if (whole + 10 <= free) {
        return html `<text class="beside" x="${rounded(left + across + 5)}" y="${middle}" dominant-baseline="central">${fitted(span.label, free, font)}</text>`;
    }
    if (across < 90)
        return null;
    return html `<text x="${rounded(left + 6)}" y="${middle}" dominant-baseline="central">${fitted(span.label, across - 20, font)}</text>`;
}
function spansTable(sheet, title, lanes) {
    const rows = lanes.flatMap(({ name, spans }) => spans.map(({ label, fromMs, toMs, weight }) => [
        { code: name },
        { code: label },
        (0,duration/* duration */.p)(fromMs),
        (0,duration/* duration */.p)(toMs - fromMs),
        weight === 'heavy' ? 'yes' : '',
    ]));
    const align = ['left', 'left', 'right', 'right', 'left'];
    return table(sheet, { columns: ['lane', 'what', 'from', 'for', 'others wait'], align, rows }, `${title}, as a table`);
}

;// CONCATENATED MODULE: ./build/report/html/blocks.js








/** The body's blocks in their order. `name`: what tables are called where no heading says it. */
function bodyBlocks(sheet, blocks, context) {
    const shown = [];
    let { name } = context;
    for (const block of blocks) {
        if (sheet.allowance.spent())
            break;
        shown.push(rendered(sheet, block, { ...context, name }));
        if (block.kind === 'heading')
            name = (0,report_text/* withoutMarkup */.z8)(block.text);
    }
    const left = blocks.length - shown.length;
    return html `${shown}${left === 0 ? null : html `<p class="cut">${leftOut(left, 'part')}</p>\n`}`;
}
function rendered(sheet, block, context) {
    switch (block.kind) {
        case 'heading':
            return heading(context.level, sheet.line(block.text));
        case 'text':
            return html `<p class="text">${sheet.line(block.text)}</p>\n`;
        case 'table':
            return table(sheet, block, context.name);
        case 'diff':
            return diffBlock(sheet, block.text);
        case 'code':
            return codeBlock(sheet, block.language, block.text);
        case 'details':
            return html `<details class="section"${block.open ? html ` open` : null}>
<summary>${heading(context.level, sheet.line(block.summary))}</summary>
<div class="section-body">
${bodyBlocks(sheet, block.blocks, { level: context.level + 1, name: (0,report_text/* withoutMarkup */.z8)(block.summary) })}</div></details>
`;
        case 'chart':
            return chartFigure(sheet, block);
        case 'diagram':
            return diagramFigure(sheet, block);
        case 'timeline':
            return timelineFigure(sheet, block);
    }
}
function heading(level, text) {
    const tag = `h${Math.min(6, level)}`;
    return html `${constant(`<${tag}>`)}${text}${constant(`</${tag}>`)}\n`;
}

// EXTERNAL MODULE: ./build/report/evidence.js
var report_evidence = __webpack_require__(82433);
// EXTERNAL MODULE: ./build/report/labels.js
var labels = __webpack_require__(35975);
;// CONCATENATED MODULE: ./build/report/html/icons.js

const cross = '<path d="M5.5 5.5l5 5m0-5l-5 5"/>';
const bang = '<path d="M8 4.6v4"/><path d="M8 11.2v.2"/>';
const letter = '<path d="M8 7.4v4"/><path d="M8 4.7v.2"/>';
const tick = '<path d="M4.8 8.3l2.2 2.2 4.2-4.8"/>';
const shapes = {
    error: `<circle cx="8" cy="8" r="7"/>${cross}`,
    fail: `<circle cx="8" cy="8" r="7"/>${cross}`,
    warning: `<path class="plate" d="M8 1.2l7 13.1H1z"/><g transform="translate(0 1.6)">${bang}</g>`,
    warn: `<path class="plate" d="M8 1.2l7 13.1H1z"/><g transform="translate(0 1.6)">${bang}</g>`,
    info: `<circle cx="8" cy="8" r="7"/>${letter}`,
    pass: `<circle cx="8" cy="8" r="7"/>${tick}`,
};
/** Told apart by shape as well as by colour; what it means stands in words beside it. */
function icon(of) {
    return constant(`<svg class="icon icon-${of}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[of]}</svg>`);
}
const colours = { fail: '%23cf222e', warn: '%23b7791f', pass: '%231a7f37' };
const favicons = { fail: 'M5 5l6 6m0-6l-6 6', warn: 'M8 4v5M8 11.5v.1', pass: 'M4.5 8.3L7 10.8l4.6-5.3' };
/** The page's sign in a browser's tab, without a request. */
function favicon(verdict) {
    return constant(`data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='${colours[verdict]}'/%3E%3Cpath d='${favicons[verdict]}' fill='none' stroke='%23fff' stroke-width='2' stroke-linecap='round'/%3E%3C/svg%3E`);
}

// EXTERNAL MODULE: ./build/report/markdown/links.js
var links = __webpack_require__(28843);
// EXTERNAL MODULE: ./build/report/place.js
var place = __webpack_require__(11101);
;// CONCATENATED MODULE: ./build/report/html/links.js



/** A link, or only its label where there is no address or one that is not the web's. */
function links_link(label, url) {
    const address = webAddress(url);
    return address === null ? label : html `<a href="${address}">${label}</a>`;
}
/** The place in full as code, linked to the source. */
function placeLink(sheet, at) {
    return links_link(html `<code>${sheet.plain((0,place/* placeInFull */.M)(at))}</code>`, (0,links/* sourceUrl */.Hx)(at, sheet.links));
}
/** The rule's name, linked to its page. */
function ruleLink(sheet, rule, docs) {
    return links_link(html `<code>${sheet.plain(rule)}</code>`, (0,links/* docsUrl */.fs)(docs, sheet.links));
}
function runLink({ run }, label) {
    return webAddress(run) === null ? null : links_link(html `${label}`, run);
}
function webAddress(url) {
    if (url === null || url === undefined || url.length > 4000 || !URL.canParse(url))
        return null;
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
}

;// CONCATENATED MODULE: ./build/report/html/sheet.js


/** What the page's own parts are called. */
const partNames = { findings: 'Findings', body: 'What was run and measured' };
function newSheet(links) {
    const allowance = allowanceOf(limits.page);
    let ids = 0;
    const names = new Map(Object.values(partNames).map((name) => [name, 1]));
    const cut = (text, write) => {
        const { shown, left } = allowance.take(text, limits.line);
        return left === 0 ? write(shown) : html `${write(shown)} <span class="cut">${leftOut(left, 'character')}</span>`;
    };
    return {
        links,
        allowance,
        id: (prefix) => `${prefix}-${++ids}`,
        regionName(name) {
            const short = name.length > 120 ? `${name.slice(0, 119)}…` : name;
            const times = (names.get(short) ?? 0) + 1;
            names.set(short, times);
            return times === 1 ? short : `${short} (${times})`;
        },
        line: (text) => cut(text, prose),
        plain: (text) => cut(text, (shown) => html `${oneLine(shown)}`),
    };
}

;// CONCATENATED MODULE: ./build/report/html/findings.js









/** As many as are open from the start, where they are errors: the others are to be seen below. */
const opened = 1;
/** The findings in the order given: each a line that opens to why, what was measured, and what to do instead. */
function findingsSection(sheet, findings) {
    if (findings.length === 0) {
        return html `<section class="part" aria-labelledby="findings"><h2 id="findings">${partNames.findings}</h2><p class="nothing">${icon('pass')} Nothing was found.</p></section>\n`;
    }
    const shown = [];
    for (const [index, finding] of findings.slice(0, limits.findings).entries()) {
        if (sheet.allowance.spent())
            break;
        shown.push(card(sheet, finding, index));
    }
    const left = findings.slice(shown.length);
    return html `<section class="part" aria-labelledby="findings">
<div class="part-head"><h2 id="findings">${partNames.findings}</h2><p class="count">${(0,labels/* counted */.hS)(findings)}</p><button type="button" class="quiet" data-opens="list" hidden>Expand all</button></div>
<div class="findings" id="list">
${shown}</div>
${left.length === 0 ? null : html `<p class="cut">${leftOut(left.length, 'finding')}: ${(0,labels/* counted */.hS)(left)}</p>\n`}</section>
`;
}
const levelWords = { error: 'Error', warning: 'Warning', info: 'Note' };
function card(sheet, finding, index) {
    const { level, title, why, at, evidence, remedy, rule, docs, reproduce } = finding;
    const open = level === 'error' && index < opened;
    const name = (0,report_text/* withoutMarkup */.z8)(title);
    const differences = evidence.filter(({ kind }) => kind === 'difference');
    return html `<details class="finding finding-${level}" id="finding-${index + 1}"${open ? html ` open` : null}>
<summary>${icon(level)}<h3><span class="unseen">${levelWords[level]}: </span>${sheet.line(title)}</h3>
${measured(sheet, finding)}</summary>
<div class="finding-body">
<div class="harm"><p>${sheet.line(why)}</p>
${differences.map((difference) => (difference.kind === 'difference' ? diffBlock(sheet, difference.text) : null))}<dl class="facts">${at === null ? null : html `<div><dt>Where</dt><dd>${placeLink(sheet, at)}</dd></div>`}<div><dt>Rule</dt><dd>${ruleLink(sheet, rule, docs)}</dd></div></dl>
${reproduce === null ? null : html `<div class="reproduce"><h4>Reproduce</h4>${command(sheet, reproduce, `the command that reproduces: ${name}`)}</div>\n`}</div>
${remedy === null
        ? null
        : html `<div class="remedy"><p><strong>Instead:</strong> ${sheet.line(remedy.text)}</p>
${remedy.code === null ? null : copiedCode(sheet, remedy.code.language, remedy.code.text, `the remedy for: ${name}`)}${replaced(sheet, finding, name)}</div>
`}</div></details>
`;
}
function measured(sheet, { at, evidence }) {
    if (at === null && evidence.length === 0)
        return null;
    const place = at === null ? [] : [html `<code>${sheet.plain(`${at.file.slice(at.file.lastIndexOf('/') + 1)}:${at.line}`)}</code>`];
    const parts = [...place, ...evidence.map((each) => sheet.line((0,report_evidence/* phrase */.M)(each)))];
    return html `<span class="measured">${parts.map((part) => html `<span>${part}</span> `)}</span>`;
}
/** The lines that can be put in place of the finding's own, where the remedy's code is not just them. */
function replaced(sheet, { at, remedy }, name) {
    const lines = remedy?.replacement;
    if (lines === undefined || at === null || lines === remedy?.code?.text)
        return null;
    const where = at.endLine > at.line ? `lines ${at.line} to ${at.endLine}` : `line ${at.line}`;
    return html `<p>In place of ${where}:</p>
${copiedCode(sheet, extension(at.file), lines, `what takes the place of ${where}: ${name}`)}`;
}
function extension(file) {
    return /\.(\w{1,12})$/.exec(file)?.[1] ?? '';
}

;// CONCATENATED MODULE: ./build/report/html/script.js
/**
 * The page's own script, put into it as it is: copy, search, sort, open and close, and open everything for the printer. Without
 * it the page says the same. It makes no markup from text: only textContent, and elements that are there.
 */
const script = String.raw `'use strict';
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const said = document.getElementById('said');
  const say = (text) => { said.textContent = ''; said.textContent = text; };

  for (const hidden of all('.copy[hidden], .search[hidden], [data-opens][hidden]')) hidden.hidden = false;

  const copied = async (text) => {
    try { await navigator.clipboard.writeText(text); return true; } catch {}
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    try { return document.execCommand('copy'); } catch { return false; } finally { area.remove(); }
  };
  for (const button of all('.copy')) {
    button.addEventListener('click', async () => {
      const done = await copied(document.getElementById(button.dataset.copies).textContent);
      button.focus();
      button.textContent = done ? 'Copied' : 'Not allowed';
      say(done ? 'Copied' : 'This browser does not allow copying');
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  }

  for (const box of all('input[data-searches]')) {
    const table = document.getElementById(box.dataset.searches);
    const rows = [...table.tBodies[0].rows];
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const hits = box.parentElement.querySelector('.hits');
    const search = () => {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => texts[index].includes(word));
        if (!row.hidden) found++;
      });
      hits.textContent = words.length === 0 ? '' : found + ' of ' + rows.length + (rows.length === 1 ? ' row' : ' rows');
    };
    box.addEventListener('input', search);
    search();
  }

  const order = new Intl.Collator('en', { numeric: true });
  for (const table of all('table.sortable')) {
    const body = table.tBodies[0];
    const given = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (head.tagName !== 'TH') return;
      const name = head.textContent;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const now = head.getAttribute('aria-sort');
        const next = now === null ? 'ascending' : now === 'ascending' ? 'descending' : null;
        for (const other of heads) other.removeAttribute('aria-sort');
        if (next !== null) head.setAttribute('aria-sort', next);
        body.append(...(next === null ? given : sorted(given, column, next === 'ascending' ? 1 : -1)));
        say(next === null ? 'In the order given' : 'Sorted by ' + name + ', ' + next);
      });
    });
  }
  function sorted(rows, column, direction) {
    const keys = new Map(rows.map((row) => [row, keyOf(row.cells[column])]));
    return rows.toSorted((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      if (x.rank !== y.rank) return x.rank - y.rank;
      return direction * (x.rank === 0 ? x.number - y.number : order.compare(x.text, y.text));
    });
  }
  // Quantities, then texts, then empty cells, whichever way it is sorted.
  function keyOf(cell) {
    const text = cell.textContent;
    if (cell.dataset.sort !== undefined) return { rank: 0, number: Number(cell.dataset.sort), text };
    return { rank: text === '' ? 2 : 1, number: 0, text };
  }

  for (const button of all('[data-opens]')) {
    const cards = all(':scope > details', document.getElementById(button.dataset.opens));
    const label = () => { button.textContent = cards.every((card) => card.open) ? 'Collapse all' : 'Expand all'; };
    button.addEventListener('click', () => {
      const open = !cards.every((card) => card.open);
      for (const card of cards) card.open = open;
      label();
    });
    for (const card of cards) card.addEventListener('toggle', label);
    label();
  }

  const reveal = () => {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch {}
    if (target === null) return;
    for (let at = target; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  if (location.hash !== '') reveal();

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open])');
    for (const each of closed) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of closed) each.open = false;
    closed = [];
  });
})();`;

;// CONCATENATED MODULE: ./build/report/html/style/content.js
/** Findings and the body's blocks. */
const content = `
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; flex: none; width: 6px; height: 6px; margin-top: .58em; border: solid var(--soft); border-width: 0 1.6px 1.6px 0; transform: rotate(-45deg); }
details[open] > summary::before { transform: rotate(45deg); }

.findings, .section { border: 1px solid var(--line); border-radius: 10px; background: var(--card); box-shadow: var(--shade); }
.finding + .finding { border-top: 1px solid var(--line); }
.finding > summary { display: grid; grid-template-columns: 7px 18px minmax(0, 1fr); column-gap: 11px; padding: 12px 18px; border-radius: 10px; }
.finding > summary:hover h3, .section > summary:hover > :is(h3, h4, h5, h6) { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
.finding > summary .icon { margin-top: 2px; }
.finding h3 { font-size: 15px; font-weight: 600; }
.measured { grid-column: 3; display: flex; flex-wrap: wrap; gap: 1px 0; margin-top: 2px; color: var(--soft); font-size: 13px; }
.measured > :not(:last-child)::after { content: "·"; margin: 0 8px; }
.finding-body { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 16px 32px; padding: 4px 20px 20px 64px; }
.finding-body > :only-child { grid-column: 1 / -1; }
.harm > p { max-width: 66ch; }
.facts { margin-top: 12px; font-size: 13px; display: grid; gap: 3px; }
.facts div { display: grid; grid-template-columns: 56px minmax(0, 1fr); }
.facts dt { color: var(--soft); }
:is(.remedy, .harm) > * + :is(p, .code) { margin-top: 8px; }
.reproduce { margin-top: 14px; }
.reproduce h4 { margin-bottom: 5px; font-size: 13px; font-weight: 400; color: var(--soft); }

.command { display: flex; align-items: center; gap: 12px; padding: 6px 6px 6px 13px; border: 1px solid var(--line); border-radius: 8px; background: var(--sunk); }
.command code { flex: 1; min-width: 0; font-size: 12.5px; white-space: pre-wrap; }
.command code::before { content: "$ "; color: var(--soft); }
.code { border: 1px solid var(--line); border-radius: 8px; background: var(--sunk); overflow: hidden; }
.code-head { display: flex; align-items: center; justify-content: space-between; min-height: 34px; padding: 3px 5px 3px 13px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 12px; }
pre { margin: 0; padding: 11px 13px; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; font-size: 12.5px; line-height: 1.55; }
pre code { font-size: inherit; }
.code .cut { padding: 0 13px 10px; }
.diff pre { padding: 8px 0; }
.diff pre code > * { display: block; padding: 0 13px 0 calc(13px + 1ch); text-indent: -1ch; text-decoration: none; }
.diff ins { background: var(--ins-ground); color: var(--ins); }
.diff del { background: var(--del-ground); color: var(--del); }
.diff .hunk { color: var(--soft); }

.section > summary { display: flex; gap: 12px; padding: 12px 18px; border-radius: 10px; }
.section > summary > :is(h3, h4, h5, h6) { font-size: 15px; font-weight: 600; }
.section-body { padding: 2px 18px 18px; }
.section .section { background: none; box-shadow: none; }
.section-body > * + *, .part > * + * { margin-top: 14px; }
.part > .section + .section { margin-top: 10px; }
.part > .part-head + *, .part > h2 + * { margin-top: 0; }
.part > :is(h3, h4, h5, h6) { font-size: 15px; }
.part > * + :is(h3, h4, h5, h6) { margin-top: 22px; }
.part > h2 + :is(h3, h4, h5, h6) { margin-top: 0; }
.section-body > :is(h4, h5, h6) { font-size: 14px; margin-top: 20px; }
.text { max-width: 80ch; }

.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: 7px 10px; text-align: left; vertical-align: top; unicode-bidi: isolate; }
td code { white-space: pre-wrap; overflow-wrap: break-word; }
thead :is(th, td) { background: var(--sunk); border-bottom: 1px solid var(--line); color: var(--soft); font-weight: 600; font-size: 12.5px; white-space: nowrap; }
tbody tr + tr td { border-top: 1px solid var(--line); }
tbody tr:hover td { background: var(--sunk); }
td.whole { white-space: nowrap; }
td.whole code { white-space: nowrap; }
td.wide { min-width: 230px; width: 40%; }
.right { text-align: right; white-space: nowrap; }
th button { display: inline-flex; align-items: center; gap: 5px; margin: -4px -6px; padding: 4px 6px; border: 0; border-radius: 5px; background: none; font-weight: inherit; }
th button:hover { color: var(--text); }
th button::after { content: "↕"; opacity: .55; }
th[aria-sort] button { color: var(--text); }
th[aria-sort="ascending"] button::after { content: "↑"; opacity: 1; }
th[aria-sort="descending"] button::after { content: "↓"; opacity: 1; }
.search { display: flex; align-items: center; gap: 10px; font-size: 13px; }
.search + .scroll { margin-top: 8px; }
.search label { color: var(--soft); }
.search input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line-strong); border-radius: 7px; padding: 5px 10px; width: min(300px, 55vw); }
.hits { color: var(--soft); }
@media (max-width: 860px) {
  .finding-body { grid-template-columns: minmax(0, 1fr); padding-left: 20px; }
}
`;

;// CONCATENATED MODULE: ./build/report/html/style/frame.js
/** Colours, type, and the page's large parts. Contrasts are at least 4.5:1 for text (WCAG 2.2, 1.4.3). */
const frame_frame = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --sunk: #f3f5f8; --line: #dfe3e9; --line-strong: #c3cad4;
  --text: #171b22; --soft: #545e6c; --link: #0b5bd3; --focus: #0b5bd3;
  --error: #c0202b; --error-ground: #fdf0f0; --error-line: #f0c4c6;
  --warning: #8a5a00; --warning-ground: #fdf6e3; --warning-line: #ecd9a4;
  --info: #2b5fae; --info-ground: #eef4fd; --info-line: #c5d7f2;
  --pass: #176b36; --pass-ground: #edf8f0; --pass-line: #b9e0c5;
  --ins: #116329; --ins-ground: #e4f7e8; --del: #a0111f; --del-ground: #fdeaea;
  --shade: 0 1px 2px rgb(23 27 34 / .05), 0 2px 8px rgb(23 27 34 / .04);
  --mono: ui-monospace, "SF Mono", "Cascadia Code", "JetBrains Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1116; --card: #161b22; --sunk: #10151b; --line: #2a313b; --line-strong: #414b58;
    --text: #e7ebf0; --soft: #9ba6b4; --link: #78b1ff; --focus: #78b1ff;
    --error: #ff8079; --error-ground: #2a1719; --error-line: #5c2a2d;
    --warning: #e5b454; --warning-ground: #261f10; --warning-line: #54431a;
    --info: #85b6ff; --info-ground: #131f31; --info-line: #2a4369;
    --pass: #5fd083; --pass-ground: #11241a; --pass-line: #245036;
    --ins: #7ee2a0; --ins-ground: #12291a; --del: #ff9d97; --del-ground: #2f1718;
    --shade: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 16px; }
body {
  margin: 0 auto; max-width: 1160px; padding: 0 28px 48px; background: var(--ground); color: var(--text);
  font: 15px/1.55 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6, p, dl, dd, ul, figure { margin: 0; padding: 0; }
h1, h2, h3, h4, h5, h6 { font-weight: 650; line-height: 1.35; text-wrap: pretty; }
code { font-family: var(--mono); font-size: .88em; unicode-bidi: isolate; overflow-wrap: anywhere; font-variant-ligatures: none; }
a { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 12px; top: -60px; z-index: 2; padding: 8px 14px; border-radius: 6px; background: var(--card); }
.skip:focus { top: 12px; }
.icon { flex: none; width: 18px; height: 18px; }
.icon circle, .icon .plate { fill: currentColor; stroke: currentColor; stroke-width: 1.2; stroke-linejoin: round; }
.icon path { fill: none; stroke: var(--card); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.icon-error, .icon-fail { color: var(--error); } .icon-warning, .icon-warn { color: var(--warning); }
.icon-info { color: var(--info); } .icon-pass { color: var(--pass); }

.top { display: flex; align-items: center; justify-content: space-between; gap: 8px 24px; flex-wrap: wrap; padding: 18px 0 14px; font-size: 13.5px; }
.brand { display: flex; align-items: center; gap: 8px; font-weight: 650; letter-spacing: -.01em; font-size: 15px; }
.mark { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linejoin: round; stroke-linecap: round; }

.verdict { border: 1px solid var(--line); border-radius: 12px; background: var(--card); box-shadow: var(--shade); overflow: hidden; }
.verdict-text { display: flex; gap: 18px; padding: 24px 26px; }
.verdict-text .icon { width: 40px; height: 40px; margin-top: 3px; }
.verdict-text .icon path:not(.plate) { stroke-width: 1.5; }
.eyebrow { font-size: 13.5px; color: var(--soft); margin-bottom: 3px; }
.eyebrow strong { font-weight: 650; }
h1 { font-size: 22px; letter-spacing: -.012em; font-weight: 620; }
h1 code { font-size: .86em; font-weight: 600; letter-spacing: 0; }
.verdict-fail { border-color: var(--error-line); } .verdict-fail .verdict-text { background: var(--error-ground); } .verdict-fail .eyebrow strong { color: var(--error); }
.verdict-warn { border-color: var(--warning-line); } .verdict-warn .verdict-text { background: var(--warning-ground); } .verdict-warn .eyebrow strong { color: var(--warning); }
.verdict-pass { border-color: var(--pass-line); } .verdict-pass .verdict-text { background: var(--pass-ground); } .verdict-pass .eyebrow strong { color: var(--pass); }
.figures { display: flex; flex-wrap: wrap; }
.figure { display: flex; flex-direction: row-reverse; align-items: baseline; gap: 7px; padding: 11px 26px; border-right: 1px solid var(--line); font-size: 13.5px; }
.figure:last-child { border-right: 0; }
.figure dt { color: var(--soft); }
.figure dd { font-size: 18px; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.figure-error dd { color: var(--error); } .figure-warning dd { color: var(--warning); } .figure-info dd { color: var(--info); }

.part { margin-top: 34px; }
.part > h2, .part-head { margin-bottom: 12px; }
h2 { font-size: 17px; letter-spacing: -.01em; }
.part-head { display: flex; align-items: baseline; gap: 10px; }
.count { color: var(--soft); font-size: 13.5px; }
.part-head .quiet { margin-left: auto; }
.nothing { display: flex; align-items: center; gap: 9px; color: var(--soft); }
.cut { color: var(--soft); font-size: 13px; font-style: italic; }
.foot { margin-top: 40px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--soft); font-size: 13px; display: flex; flex-wrap: wrap; gap: 6px 28px; justify-content: space-between; align-items: flex-start; }
.foot ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; flex: 1 1 60%; }
button { font: inherit; color: inherit; cursor: pointer; }
.quiet, .copy { border: 1px solid var(--line); border-radius: 6px; background: var(--card); padding: 3px 10px; font-size: 12.5px; line-height: 1.4; color: var(--soft); }
.quiet:hover, .copy:hover { color: var(--text); border-color: var(--line-strong); }
@media (max-width: 640px) {
  body { padding: 0 14px 32px; }
  .verdict-text { padding: 18px 16px; gap: 12px; }
  .verdict-text .icon { width: 28px; height: 28px; }
  h1 { font-size: 18px; }
  .figure { padding: 9px 16px; }
}
@media (prefers-reduced-motion: no-preference) {
  .quiet, .copy, summary::before { transition: transform .12s, color .12s, border-color .12s; }
}
`;

;// CONCATENATED MODULE: ./build/report/html/style/pictures.js
/** Drawings. Series and spans differ in pattern or dash as well as in colour. */
const pictures = `
:root { --s1: #0b5bd3; --s2: #b3450c; --s3: #1a7346; --s4: #7b3fc4; --s5: #a3195b; --s6: #4d5866; --span: #cfe0fb; --span-line: #6f9de0; }
@media (prefers-color-scheme: dark) {
  :root { --s1: #78b1ff; --s2: #ffa168; --s3: #66d195; --s4: #c79bff; --s5: #ff8dbd; --s6: #aab4c0; --span: #1e3a63; --span-line: #4c7fc9; }
}
figcaption { font-size: 13.5px; font-weight: 600; margin-bottom: 8px; }
.picture .scroll { background: var(--card); padding: 8px; }
.picture svg { display: block; }
.picture-timeline svg { width: 100%; height: auto; min-width: 760px; }
.picture-chart svg { width: 100%; max-width: 760px; height: auto; min-width: 480px; }
.picture text { font: 12px Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif; fill: var(--text); }
@media (min-width: 900px) { .picture-diagram.fits svg { max-width: 100%; height: auto; } }
.alternative { margin-top: 8px; font-size: 13px; }
.alternative > summary { display: inline-flex; gap: 9px; color: var(--soft); padding: 2px 4px; border-radius: 4px; }
.alternative .scroll { padding: 0; margin-top: 8px; }
.tick path { stroke: var(--line-strong); stroke-dasharray: 2 3; fill: none; }
.picture .tick text, .picture .place, .picture .unit { fill: var(--soft); font-size: 11px; }
.band { fill: var(--sunk); }
.picture .lane-name { font-family: var(--mono); font-size: 11.5px; }
.span rect { stroke-width: 1; }
.span-light rect { fill: var(--span); stroke: var(--span-line); }
.span-heavy rect { stroke: var(--error); }
.hatch-ground { fill: var(--error-ground); } .hatch-line { fill: var(--error-line); }
.picture .span text { font-size: 11px; paint-order: stroke; }
.picture .span-heavy text { stroke: var(--error-ground); stroke-width: 3px; font-weight: 600; }
.picture .span text.beside { fill: var(--soft); stroke: var(--sunk); stroke-width: 3px; font-weight: 400; }
.legend { margin-top: 8px; display: flex; align-items: center; gap: 8px; color: var(--soft); font-size: 13px; }
.swatch { width: 22px; height: 12px; border-radius: 3px; border: 1px solid var(--error); background: repeating-linear-gradient(135deg, var(--error-line) 0 2px, var(--error-ground) 2px 6px); }
.series { stroke: var(--s); } .line { fill: none; stroke-width: 2; stroke-linejoin: round; } .bar { fill: var(--s); fill-opacity: .8; stroke-width: 1.5; }
.series-1 { --s: var(--s1); } .series-2 { --s: var(--s2); stroke-dasharray: 6 3; } .series-3 { --s: var(--s3); stroke-dasharray: 2 3; }
.series-4 { --s: var(--s4); stroke-dasharray: 10 3 2 3; } .series-5 { --s: var(--s5); stroke-dasharray: 1 4; } .series-6 { --s: var(--s6); stroke-dasharray: 12 5; }
.bar.series-2 { fill-opacity: .35; } .bar.series-4 { fill-opacity: .35; } .bar.series-6 { fill-opacity: .35; }
.box { fill: var(--card); stroke: var(--line-strong); }
.box-head { fill: var(--sunk); stroke: var(--line-strong); }
.picture .entity-name { font-weight: 650; font-size: 13px; }
.picture .entity .column-name, .picture .entity .type { font-family: var(--mono); font-size: 11.5px; }
.picture .entity .type { fill: var(--soft); font-size: 11px; }
.picture .key { fill: var(--info); font-size: 9.5px; font-weight: 700; letter-spacing: .04em; }
.ground { fill: none; }
.picture .sign { font-family: var(--mono); font-weight: 700; }
.column-new .ground { fill: var(--ins-ground); } .picture .column-new :is(.sign, .column-name) { fill: var(--ins); }
.column-removed .ground { fill: var(--del-ground); } .picture .column-removed :is(.sign, .column-name) { fill: var(--del); } .column-removed .column-name { text-decoration: line-through; }
.column-changed .ground { fill: var(--warning-ground); } .picture .column-changed :is(.sign, .column-name) { fill: var(--warning); }
.entity-new .box { stroke: var(--ins); } .entity-new .box-head { fill: var(--ins-ground); stroke: var(--ins); }
.entity-removed .box { stroke: var(--del); stroke-dasharray: 5 3; } .entity-removed .box-head { fill: var(--del-ground); stroke: var(--del); }
.relationship path { fill: none; stroke: var(--soft); stroke-width: 1.4; }
.relationship circle { fill: var(--card); stroke: var(--soft); stroke-width: 1.4; }
.relationship-removed path { stroke-dasharray: 4 3; }
.halo { fill: var(--card); } .picture .label { fill: var(--soft); font-size: 11px; }
`;

;// CONCATENATED MODULE: ./build/report/html/style/print.js
/** On paper: everything open, black on white, nothing to press. */
const print = `
@media print {
  @page { margin: 16mm 14mm; }
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; background: none; font-size: 10.5pt; }
  .skip, .search, .copy, .quiet, .alternative > summary, summary::before { display: none !important; }
  .finding > summary { grid-template-columns: 18px minmax(0, 1fr); }
  .measured { grid-column: 2; }
  .finding-body { grid-template-columns: minmax(0, 1fr); padding-left: 47px; }
  tbody tr[hidden] { display: table-row !important; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .verdict, .findings, .section { box-shadow: none; }
  .verdict, .figure, .command, .picture svg, tr { break-inside: avoid; }
  h2, h3, h4, h5, h6, summary, figcaption, .code-head { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; border: 0; }
  table { font-size: 8pt; }
  th, td { padding: 3px 5px; }
  td.whole, td.whole code, thead :is(th, td) { white-space: normal; }
  td.whole { min-width: 17ch; overflow-wrap: anywhere; }
  td.wide { min-width: 0; }
  th button { display: contents; }
  .swatch, .diff :is(ins, del) { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .picture svg { max-width: 100%; height: auto; min-width: 0 !important; }
  th button::after { display: none; }
  a { color: inherit; }
}
`;

;// CONCATENATED MODULE: ./build/report/html/style.js




/** The page's style, put into it as it is. Colours are named by what they are for, once for light and once for dark. */
const style = [frame_frame, content, pictures, print].map((part) => part.trim()).join('\n');

;// CONCATENATED MODULE: ./build/report/html/verdict.js




const verdictWords = { fail: 'Fails', warn: 'Passes with warnings', pass: 'Passes' };
/** What to say first: the verdict, the headline, and the figures by which one sees how bad it is. */
function verdictPanel(sheet, report) {
    return html `<section class="verdict verdict-${report.verdict}" aria-labelledby="headline">
<div class="verdict-text">${icon(report.verdict)}<div><p class="eyebrow">${labels/* subjects */.yo[report.mode]} <span aria-hidden="true">·</span> <strong>${verdictWords[report.verdict]}</strong></p>
<h1 id="headline">${sheet.line(report.headline)}</h1></div></div>
${figures(report.findings)}</section>
`;
}
function figures(findings) {
    const wait = longestWait(findings);
    const counts = ['error', 'warning', 'info']
        .map((level) => [level, findings.filter((finding) => finding.level === level).length])
        .filter(([, count]) => count > 0);
    if (counts.length === 0)
        return null;
    return html `<dl class="figures">
${counts.map(([level, count]) => html `<div class="figure figure-${level}"><dt>${noun(level, count)}</dt><dd>${count}</dd></div>\n`)}${wait === null ? null : html `<div class="figure"><dt>longest wait measured</dt><dd>${(0,duration/* duration */.p)(wait)}</dd></div>\n`}</dl>
`;
}
function noun(level, count) {
    const word = { error: 'error', warning: 'warning', info: 'note' }[level];
    return count === 1 ? word : `${word}s`;
}
/** The longest time in ms for which others were kept waiting; null where nobody was. */
function longestWait(findings) {
    let longest = null;
    for (const evidence of findings.flatMap((finding) => finding.evidence)) {
        if (evidence.kind === 'lock' && evidence.statements.length > 0)
            longest = Math.max(longest ?? 0, evidence.forMs);
    }
    return longest;
}

// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(59371);
;// CONCATENATED MODULE: ./build/report/html.js














/**
 * What the page may do: apply its own style, run its own script, show pictures that it holds. No request leaves it, even if
 * something of a change became markup. Source of the syntax: w3.org/TR/CSP3.
 */
const policy = [
    "default-src 'none'",
    `style-src '${fingerprint(style)}'`,
    `script-src '${fingerprint(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/**
 * The report as one HTML file that needs nothing else: findings worst first, then everything that was measured, with tables
 * to search and pictures drawn. A pure function of the report. What is too long for a browser is cut, and the page says so.
 */
function renderHtml(report, options = {}) {
    const { links = {}, title = `${labels/* subjects */.yo[report.mode]}: ${(0,report_text/* withoutMarkup */.z8)(report.headline)}` } = options;
    const sheet = newSheet(links);
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${constant(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Preflight ${version/* version */.r}">
<title>${title.length > 300 ? `${title.slice(0, 299)}…` : title}</title>
<link rel="icon" href="${favicon(report.verdict)}">
<style>${constant(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="top"><p class="brand">${mark}<span>Preflight</span></p>${runLink(links, 'The run that made this report')}</header>
<main id="main" tabindex="-1">
${verdictPanel(sheet, report)}${findingsSection(sheet, (0,verdict/* byHarm */.M)(report.findings))}${body(sheet, report)}</main>
<footer class="foot">
${report.footer.length === 0 ? null : html `<ul>${report.footer.map((line) => html `<li>${sheet.line(line)}</li>`)}</ul>\n`}<p>Made by Preflight ${version/* version */.r}</p>
</footer>
<p class="unseen" id="said" role="status" aria-live="polite"></p>
<script>${constant(script)}</script>
</body>
</html>
`.markup;
}
function body(sheet, report) {
    if (report.body.length === 0)
        return null;
    return html `<section class="part" aria-labelledby="measured">
<h2 id="measured">${partNames.body}</h2>
${bodyBlocks(sheet, report.body, { level: 3, name: 'Measurements' })}</section>
`;
}
const mark = constant('<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M3 11.2 21 3l-5.6 18-3.9-7.2z"/><path d="M11.5 13.8 21 3"/></svg>');
function fingerprint(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}


/***/ }),

/***/ 57522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ schemaVersion),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/** The version of the published schemas, docs/schema/<mode>.v1.json. It rises when a name goes away or changes its meaning. */
const schemaVersion = 1;
/**
 * The report as JSON for machines: `{version, mode, verdict, headline, findings, data, page}`, keys always in that order, a newline at
 * the end. `page` is the rest of what people see, from which `mode: deliver` renders the report again (form.ts reads it).
 * The rules' descriptions are left out: they are the same in every run, on the rules' pages, and would make every result big.
 */
function renderJson(report, version = schemaVersion) {
    const { mode, verdict, headline, findings, data, body, footer, worthSaying } = report;
    const page = { body, footer, worthSaying };
    return `${JSON.stringify({ version, mode, verdict, headline, findings: findings.map(inOrder), data: data ?? null, page }, null, 2)}\n`;
}
/** Keys in the order of the type, whatever order the rule wrote them in. */
function inOrder(finding) {
    const { rule, level, title, why, evidence, at, remedy, docs, reproduce } = finding;
    return {
        rule,
        level,
        title,
        why,
        evidence: evidence.map(sorted),
        at: at === null
            ? null
            : { file: at.file, line: at.line, endLine: at.endLine, ...(at.column !== undefined && { column: at.column }) },
        remedy: remedy === null
            ? null
            : {
                text: remedy.text,
                code: remedy.code && { language: remedy.code.language, text: remedy.code.text },
                ...(remedy.replacement !== undefined && { replacement: remedy.replacement }),
            },
        docs,
        reproduce,
    };
}
/** `kind` first, the others by name. */
function sorted(evidence) {
    const { kind, ...rest } = evidence;
    return Object.fromEntries([['kind', kind], ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
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