"use strict";
exports.id = 9954;
exports.ids = [9954];
exports.modules = {

/***/ 94963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   l0: () => (/* binding */ inlineHtml),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/* unused harmony export escapeHtml */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8203);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82588);
/**
 * The one escaper for GitHub's markdown: every string that the change under review controls passes through it.
 * Sources: CommonMark 0.31, GitHub Flavored Markdown 0.29 (tables, extended autolinks), and what GitHub does to the
 * rendered page outside code (mentions, references, emoji, `$math$`): docs.github.com, "Basic writing and formatting syntax".
 */


const zeroWidthSpace = '\u200b';
/** What becomes a link, a mention, a reference, a commit or an emoji without any markup. */
const acting = /:\/\/|www\.|\bGH-(?=\d)|[@#]|:(?=[a-z0-9_+-]+:)|(?<![0-9a-z])(?=\d*[a-f])[0-9a-f]{7,40}(?![0-9a-z])/gi;
/** Inline text: a paragraph, a table's cell or a list's item shows exactly `text`, on one line. */
function escapeText(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P)(text)
        .replace(acting, broken)
        .replace(/[\\`*_[\]~]/g, '\\$&')
        .replace(/^[-+](?=[-\s]|$)/, '\\$&')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
        .replace(/[&<>|]/g, entity)
        .replaceAll('$', '<span>$</span>');
}
/**
 * Plain text, on one line, for a place that may take it for markdown or HTML although it should not: GitHub makes links of what looks like
 * one in an alert's message, and shows the message in a comment. Reads as `text` everywhere, and is no link, mention or tag anywhere.
 */
function inert(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P)(text)
        .replace(acting, broken)
        .replace(/\](?=[([:])|<(?=[a-z!/?])/gi, (character) => character + zeroWidthSpace);
}
/** Text within a line of HTML (a `<summary>`), where markdown is not read but GitHub's mentions and emoji are. */
function escapeHtml(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P)(text)
        .replace(acting, broken)
        .replace(/[&<>"']/g, entity)
        .replaceAll('$', '<span>$</span>');
}
/** Inline code that shows exactly `text`, on one line; `''` shows as one blank. Fit for a table's cell. */
function codeSpan(text) {
    const value = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text).replace(/[\t\n]+/g, ' ');
    // Within a table's cell parsers disagree on what `\\|` is, so a pipe is written as an entity, which needs the HTML form.
    if (value.includes('|'))
        return `<code>${value.replace(acting, broken).replace(/[!-/:-@[-`{-~]/g, entity)}</code>`;
    const delimiter = '`'.repeat((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .longestRun */ .Q_)(value) + 1);
    const pad = /^`|`$|^ .* $/.test(value) && value.trim() !== '' ? ' ' : '';
    return value === '' ? '` `' : delimiter + pad + value + pad + delimiter;
}
/** A text of a Report as inline markdown: its code as code, the rest escaped. */
function inline(text) {
    return joined(text, escapeText, (value) => codeSpan(value));
}
/** A text of a Report as a line of HTML. */
function inlineHtml(text) {
    return joined(text, escapeHtml, (value) => `<code>${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P)(value).replace(/[&<>"']/g, entity)}</code>`);
}
/** A fenced block that shows exactly `text`, whatever backticks it holds. Ends without a newline. */
function fence(language, text) {
    const shown = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutLastNewlines */ .OJ)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text));
    const delimiter = '`'.repeat(Math.max(2, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .longestRun */ .Q_)(shown)) + 1);
    return `${delimiter}${language.slice(0, 30).replace(/[^\w-]/g, '')}\n${shown}\n${delimiter}`;
}
/** A link; `label` is markdown already. */
function link(label, url) {
    return `[${label}](${url.replace(/[\s()<>\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;
}
function joined(text, plain, asCode) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .pieces */ .IE)(text)
        .map((piece, index, all) => (piece.kind === 'code' ? asCode(piece.value) : spaced(piece, index, all.length, plain)))
        .join('')
        .trim();
}
/** The escapers trim; between two pieces the blank belongs to the text. */
function spaced(piece, index, count, plain) {
    const before = index > 0 && /^\s/.test(piece.value) ? ' ' : '';
    const after = index < count - 1 && /\s$/.test(piece.value) ? ' ' : '';
    const text = plain(piece.value);
    return text === '' ? before || after : before + text + after;
}
function entity(character) {
    const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return named[character] ?? `&#${character.charCodeAt(0)};`;
}
/**
 * A zero-width space after the first character (before a dot), so that nothing is recognised and everything is read; a commit is
 * recognised by seven digits, so it gets one after every six.
 */
function broken(match) {
    if (/^[0-9a-f]{7,}$/i.test(match))
        return match.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`);
    const cut = match.startsWith(':') || match.length === 1 ? 1 : match.length - 1;
    return match.slice(0, cut) + zeroWidthSpace + match.slice(cut);
}


/***/ }),

/***/ 87078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fingerprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8203);


/**
 * For each finding 16 hexadecimal digits by which it is known again in a later run: made of its rule, its file and its title without
 * measured figures, so that they outlive a slower machine, another table size and lines inserted above. Findings that are alike in
 * all of these are told apart by their order in the file; the order in which they are given does not matter.
 */
function fingerprints(findings) {
    const keys = findings.map(key);
    const order = findings.map((_, index) => index).toSorted((a, b) => comparePlace(findings[a], findings[b]) || a - b);
    const met = new Map();
    const prints = [];
    for (const index of order) {
        const own = keys[index] ?? '';
        const ordinal = met.get(own) ?? 0;
        met.set(own, ordinal + 1);
        prints[index] = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${own}#${ordinal}`).digest('hex').slice(0, 16);
    }
    return prints;
}
/** The part of a text that is looked into; nobody writes a longer one, but a hostile name can be. */
const searched = 4000;
/** JSON keeps the parts apart, and lone surrogates, which a hash's UTF-8 would make alike. */
function key({ rule, at, title }) {
    const file = at?.file ?? null;
    const [head, path] = [rule, file].map((text) => text?.slice(0, searched) ?? null);
    return JSON.stringify([head, path, withoutFigures(title.slice(0, searched)), unsearched([rule, file ?? '', title])]);
}
function unsearched(texts) {
    if (texts.every((text) => text.length <= searched))
        return '';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const text of texts)
        hash.update(`${text.length} `).update(text.slice(searched), 'utf16le');
    return hash.digest('hex');
}
const number = String.raw `[+−-]?\d[\d.,]*`;
const unit = 'ms|s|min|h|bytes?|kB|MB|GB|TB|PB|%|×|(?:(?:M|bn) )?(?:rows?|values?|times|calls|queries|statements?|transactions?|requests?|migrations?|findings?)|M|bn';
/** It begins where a number does, never within one: a long one would otherwise be read once for each of its digits. */
const figure = new RegExp(String.raw `(?=[+−-]?\d)(?<![\w.]|[\d.],+)(?:${number}(?: to | and |–|, ))?${number} ?(?:${unit})(?!\w)|\bfor ever\b`, 'g');
/** Times, sizes, counts and shares taken out. Code is kept as it is: names hold digits, too. */
function withoutFigures(title) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .pieces */ .IE)(title)
        .map(({ kind, value }) => (kind === 'code' ? `\`${value}\`` : value.replace(/\s+/g, ' ').replace(figure, '#')))
        .join('')
        .replace(/#(?: #)+/g, '#');
}
function comparePlace(a, b) {
    return (a?.at?.line ?? 0) - (b?.at?.line ?? 0) || (a?.at?.column ?? 0) - (b?.at?.column ?? 0);
}


/***/ }),

/***/ 16503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./build/report/bounded.js
var bounded = __webpack_require__(49455);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/report/labels.js
var labels = __webpack_require__(35975);
// EXTERNAL MODULE: ./node_modules/markdown-table/index.js
var markdown_table = __webpack_require__(735);
// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(11161);
// EXTERNAL MODULE: ./build/report/markdown/extent.js
var markdown_extent = __webpack_require__(37592);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
;// CONCATENATED MODULE: ./build/report/markdown/parts.js



/** A folded part: `summary` is HTML, the blocks are markdown. */
function details(summary, blocks, open = false) {
    return [[`<details${open ? ' open' : ''}><summary>${summary}</summary>`, ...blocks, '</details>'].join('\n\n')];
}
/** A block of code or a diff, at most `extent.lines` lines of at most `extent.characters` characters. */
function within(language, text, extent) {
    const lines = (0,report_text/* withoutLastNewlines */.OJ)(text).split('\n');
    const kept = lines.slice(0, extent.lines).map((line) => (0,markdown_extent/* shortened */.v)(line, extent.characters));
    const left = lines.length - kept.length;
    const rest = left > 0 ? `… ${left} more ${left === 1 ? 'line' : 'lines'}` : null;
    if (rest === null)
        return (0,report_escape/* fence */.EU)(language, kept.join('\n'));
    return kept.length === 0 ? rest : `${(0,report_escape/* fence */.EU)(language, kept.join('\n'))}\n\n${rest}`;
}

;// CONCATENATED MODULE: ./build/report/markdown/blocks.js





/** The body's blocks as markdown, in their order, each to be set apart by an empty line. */
function bodyBlocks(blocks, extent) {
    return blocks.flatMap((block) => rendered(block, extent));
}
function rendered(block, extent) {
    const cut = (text) => (0,markdown_extent/* shortened */.v)(text, extent.characters);
    switch (block.kind) {
        case 'heading':
            return [`#### ${(0,report_escape/* inline */.mG)(cut(block.text))}`];
        case 'text':
            return [(0,report_escape/* inline */.mG)(cut(block.text))];
        case 'table':
            return table(block, extent);
        case 'diff':
            return [within('diff', block.text, extent)];
        case 'code':
            return [within(block.language, block.text, extent)];
        case 'details':
            return extent.contents && block.blocks.length > 0
                ? details((0,report_escape/* inlineHtml */.l0)(cut(block.summary)), bodyBlocks(block.blocks, extent), block.open)
                : [(0,report_escape/* inline */.mG)(cut(block.summary))];
        case 'chart':
            return chart(block, extent);
        case 'diagram':
            return blocks_long(block.text, extent) ? [] : [(0,report_escape/* fence */.EU)('mermaid', (0,mermaid/* diagramText */.J6)(block.notation, block.text))];
        case 'timeline':
            return [];
    }
}
function table(block, extent) {
    const width = block.columns.length;
    const kept = block.rows.slice(0, extent.lines);
    const left = block.rows.length - kept.length;
    const filled = kept.map((row) => Array.from({ length: width }, (_, column) => cell(row[column] ?? '', extent)));
    const text = (0,markdown_table/* markdownTable */.Q)([block.columns.map((column) => (0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(column, extent.characters))), ...filled], {
        align: block.columns.map((_, column) => (block.align?.[column] === 'right' ? 'right' : null)),
        alignDelimiters: false,
    });
    const rest = left > 0 ? [`… ${left} more ${left === 1 ? 'row' : 'rows'}`] : [];
    return kept.length === 0 && left > 0 ? rest : [text, ...rest];
}
function cell(value, extent) {
    if (typeof value === 'string')
        return (0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(value, extent.characters));
    if ('code' in value)
        return value.code === '' ? '' : (0,report_escape/* codeSpan */.SS)((0,markdown_extent/* shortened */.v)(value.code, extent.characters));
    const text = (0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(value.text, extent.characters));
    return text === '' ? '' : `**${text}**`;
}
/** A diagram is whole or not there. */
function blocks_long(text, extent) {
    return text.length > extent.lines * 250 || text.split('\n').length > extent.lines;
}
/** Mermaid's charts have no legend, so the series are named below; what is no chart is shown as a table. */
function chart(block, extent) {
    const text = (0,mermaid/* chartText */.C8)(block);
    if (text === null) {
        const rows = block.x.map((x, index) => [x, ...block.series.map(({ values }) => String(values[index] ?? ''))]);
        return [
            (0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(`${block.title} (${block.unit})`, extent.characters)),
            ...table({ kind: 'table', columns: ['', ...block.series.map(({ name }) => name)], rows }, extent),
        ];
    }
    const names = block.series.length > 1
        ? [(0,report_escape/* inline */.mG)(`Lines, in order: ${block.series.map(({ name }) => (0,markdown_extent/* shortened */.v)(name, 100)).join(', ')}.`)]
        : [];
    return [(0,report_escape/* fence */.EU)('mermaid', text), ...names];
}

// EXTERNAL MODULE: ./build/report/evidence.js
var report_evidence = __webpack_require__(82433);
// EXTERNAL MODULE: ./build/report/figure-blank.js
var figure_blank = __webpack_require__(47551);
// EXTERNAL MODULE: ./build/report/place.js
var place = __webpack_require__(11101);
// EXTERNAL MODULE: ./build/report/markdown/links.js
var markdown_links = __webpack_require__(28843);
;// CONCATENATED MODULE: ./build/report/markdown/findings.js










/** As many findings as fit one screen; the others are folded away together. */
const onOneScreen = 6;
const withinFigures = new RegExp(figure_blank/* figureBlank */.z, 'g');
/** The findings as blocks of markdown: one table, and what each means and how to mend it, folded. */
function findingsBlocks(findings, extent, links) {
    if (findings.length === 0)
        return { table: [], explained: [] };
    const listed = findings.slice(0, extent.listed);
    const shown = listed.slice(0, onOneScreen);
    const folded = listed.slice(onOneScreen);
    const left = findings.slice(extent.listed);
    const explanations = (some, from) => some.filter((_, index) => from + index < extent.explained).map((finding) => explanation(finding, extent, links));
    return {
        table: [findings_table(shown, extent, links)],
        explained: [
            ...explanations(shown, 0),
            ...(folded.length === 0
                ? []
                : details(`${folded.length} more: ${(0,labels/* counted */.hS)(folded)}`, [
                    findings_table(folded, extent, links),
                    ...explanations(folded, onOneScreen),
                ])),
            ...(left.length === 0 ? [] : [`… and ${left.length} more: ${(0,labels/* counted */.hS)(left)}`]),
        ],
    };
}
/** A column that would be empty is left out. */
function findings_table(findings, extent, links) {
    const cut = (text) => (0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(text, extent.characters));
    const rows = findings.map((finding) => [
        labels/* levelIcons */.hc[finding.level],
        finding.level === 'error' ? `**${cut(finding.title)}**` : cut(finding.title),
        finding.at === null ? '' : (0,markdown_links/* place */.ik)(finding.at, links),
        leading(finding.evidence)
            .map((evidence) => cut(unbroken((0,report_evidence/* phrase */.M)(evidence))))
            .join(''),
    ]);
    const all = [['', 'finding', 'where', 'measured'], ...rows];
    const kept = (column) => column < 2 || rows.some((row) => row[column] !== '');
    return (0,markdown_table/* markdownTable */.Q)(all.map((row) => row.filter((_, column) => kept(column))), { alignDelimiters: false });
}
/** What a reviewer has to know first: who waits, and for how long. The explanation has the rest. */
function leading(evidence) {
    const wait = evidence.find((each) => each.kind === 'lock' && each.statements.length > 0);
    return [wait ?? evidence[0]].filter((each) => each !== undefined);
}
/** With no-break spaces within figures: the column is narrow. Code stays as it is, so that it can be copied. */
function unbroken(text) {
    return (0,report_text/* pieces */.IE)(text)
        .map(({ kind, value }) => (kind === 'code' ? (0,report_text/* code */.aY)(value) : value.replace(withinFigures, '\u00a0')))
        .join('');
}
/** It ends in the command that shows the finding again. */
function explanation(finding, extent, links) {
    const { remedy, at, reproduce } = finding;
    const cut = (text) => (0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(text, extent.characters));
    const offers = remedy?.code ? ` — <b>${offered(finding)}</b>` : '';
    const rule = `Rule: ${(0,markdown_links/* page */.MY)(finding.rule, finding.docs, links)}`;
    return details(`${labels/* levelIcons */.hc[finding.level]} ${(0,report_escape/* inlineHtml */.l0)((0,markdown_extent/* shortened */.v)(finding.title, extent.characters))}${offers}`, [
        [cut(finding.why), at === null || (0,markdown_links/* placedInFull */.gi)(at) ? '' : `(${(0,report_escape/* inline */.mG)((0,report_text/* code */.aY)((0,place/* placeInFull */.M)(at)))})`]
            .filter((part) => part !== '')
            .join(' '),
        ...(finding.evidence.length < 2 ? [] : [`**Measured:** ${finding.evidence.map((each) => cut((0,report_evidence/* phrase */.M)(each))).join('; ')}.`]),
        ...finding.evidence.flatMap((evidence) => (evidence.kind === 'difference' ? [within('diff', evidence.text, extent)] : [])),
        ...(remedy === null ? [] : [`**Instead:** ${cut(remedy.text)}`]),
        ...(remedy?.code ? [copied(remedy.code.language, remedy.code.text, extent)] : []),
        ...(reproduce === null ? [rule] : [`${rule} · Reproduce:`, (0,report_escape/* fence */.EU)('sh', reproduce)]),
    ]).join('\n');
}
/** What is to be had inside, as HTML. */
function offered({ title, evidence, remedy, at }) {
    if (remedy?.code?.language !== 'sql')
        return 'how to mend it';
    const safer = evidence.some(({ kind }) => kind === 'lock' || kind === 'rewrite' || kind === 'scan');
    const name = at === null ? '' : (0,markdown_links/* fileName */.Md)(at.file);
    const file = name === '' || title.includes(name) ? '' : ` for ${(0,report_escape/* inlineHtml */.l0)((0,report_text/* code */.aY)(name))}`;
    return `${safer ? 'safer SQL' : 'SQL to copy'}${file}`;
}
/** Code to copy is whole or not there: half a remedy is a hazard. */
function copied(language, text, extent) {
    const long = text.split('\n').length > extent.lines || text.length > extent.lines * extent.characters;
    return long ? '_The code is too long for this page._' : (0,report_escape/* fence */.EU)(language, text);
}

// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(59371);
;// CONCATENATED MODULE: ./build/report/markdown.js







/**
 * The report as GitHub-flavored markdown: what to do, the findings with what was measured, the rest folded away. It always
 * fits the limit: first the folded parts are shortened, then left out, until only counts and a pointer to the run remain.
 */
function renderMarkdown(report, options = {}) {
    const { limit = 65_536, measure = (text) => text.length } = options;
    const shown = (0,bounded/* bounded */.M)(report, limit);
    for (const extent of hopeless(shown, limit) ? markdown_extent/* extents */.K.slice(1) : markdown_extent/* extents */.K) {
        const page = whole(shown, extent, options);
        if (measure(page) <= limit)
            return page;
    }
    for (let length = 1000; length > 1; length = Math.floor(length / 2)) {
        const page = counts(shown, length, options);
        if (measure(page) <= limit)
            return page;
    }
    return options.marker ?? '';
}
/** So much that no escaping is needed to know that it does not fit. */
function hopeless({ findings, body }, limit) {
    return weight([findings, body]) > 4 * limit;
}
/** Characters of all strings in plain data. */
function weight(value) {
    if (typeof value === 'string')
        return value.length;
    if (typeof value !== 'object' || value === null)
        return 0;
    return Object.values(value).reduce((sum, each) => sum + weight(each), 0);
}
function whole(report, extent, options) {
    const links = options.links ?? {};
    const { table, explained } = findingsBlocks((0,verdict/* byHarm */.M)(report.findings), extent, links);
    const folded = report.body.findIndex(({ kind }) => kind === 'details');
    const open = folded < 0 ? report.body.length : folded;
    return pageOf(options.marker, [
        title(report, extent.characters),
        ...table,
        ...(report.findings.length === 0 ? [] : bodyBlocks(report.body.slice(0, open), extent)),
        ...explained,
        ...bodyBlocks(report.findings.length === 0 ? report.body : report.body.slice(open), extent),
        foot(report, extent, options),
    ]);
}
function counts(report, length, options) {
    const found = (0,labels/* counted */.hS)(report.findings);
    const elsewhere = options.links?.report ?? options.links?.run;
    return pageOf(options.marker, [
        title(report, length),
        found === '' ? '' : `Found: ${found}.`,
        `This report is too long to show here${elsewhere === undefined ? '' : `: ${(0,report_escape/* link */.nf)('read the whole of it', elsewhere)}`}.`,
        // What comes first says who reports, where that is not a matter of course.
        report.footer
            .slice(0, 1)
            .map((text) => (0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(text, length)))
            .join(''),
    ]);
}
function pageOf(marker, blocks) {
    const text = blocks.filter((block) => block !== '').join('\n\n');
    return `${marker === undefined ? '' : `${marker}\n`}${text}\n`;
}
function title(report, length) {
    return `### ${labels/* verdictIcons */.qi[report.verdict]} ${labels/* subjects */.yo[report.mode]}: ${(0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(report.headline, length))}`;
}
function foot(report, extent, { links = {}, since, commit }) {
    const shortenedHere = extent !== markdown_extent/* extents */.K[0];
    return [
        ...report.footer.map((text) => (0,report_escape/* inline */.mG)((0,markdown_extent/* shortened */.v)(text, extent.characters))),
        ...(shortenedHere ? ['shortened to fit'] : []),
        ...(commit ? [`commit ${(0,report_escape/* codeSpan */.SS)(commit.slice(0, 7))}`] : []),
        ...(links.report === undefined ? [] : [(0,report_escape/* link */.nf)('full report', links.report)]),
        ...(links.run === undefined ? [] : [(0,report_escape/* link */.nf)(links.report === undefined ? 'full report' : 'run', links.run)]),
        ...(since === undefined ? [] : [`since the last push: ${since.fixed} fixed, ${since.fresh} new`]),
    ].join(' · ');
}


/***/ }),

/***/ 28843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   Hx: () => (/* binding */ sourceUrl),
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   fs: () => (/* binding */ docsUrl),
/* harmony export */   gi: () => (/* binding */ placedInFull),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   yT: () => (/* binding */ encodedPath)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _extent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37592);


/** How many characters of a path a table shows: more would leave no room for what was measured. */
const pathLength = 34;
/** A name that is no longer than this may be that of many files: `migration.sql`, `0001.sql`. */
const shortName = 15;
/** `file:line` as code, linked to the source. A long path keeps its end: the explanation says all of it. */
function place(at, links) {
    const label = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(`${ending(at.file)}:${at.line}${at.column === undefined ? '' : `:${at.column}`}`);
    const url = sourceUrl(at, links);
    return url === null ? label : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(label, url);
}
/** Where the place can be looked at; null where nobody knows, or where its path would lead out of the sources. */
function sourceUrl(at, links) {
    return links.source === undefined || !below(at.file) ? null : `${links.source}/${encodedPath(at.file)}${lines(at)}`;
}
/** A page of the documentation, by its path in Preflight's repository; null as with `sourceUrl`. */
function docsUrl(path, links) {
    return links.docs === undefined || !below(path) ? null : `${links.docs}/${encodedPath(path)}`;
}
/** Whether `place` says all there is: the whole path, and a single line. */
function placedInFull(at) {
    return ending(at.file) === at.file && at.endLine <= at.line;
}
/** A page of the documentation, or only its label where nobody knows where the documentation lies. */
function page(label, path, links) {
    const [shown, url] = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_extent_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(label, 100)), docsUrl(path, links)];
    return url === null ? shown : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(shown, url);
}
/** Whether the path stays below what it is appended to: ".." would lead to whatever else the host has. */
function below(path) {
    return path !== '' && path.length <= 4096 && !path.split('/').some((segment) => ['', '.', '..'].includes(segment));
}
/** The last part of a path. */
function fileName(path) {
    return (0,_extent_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(path.slice(path.lastIndexOf('/') + 1), 44);
}
/** The file's name; a short one with its folder's. */
function ending(path) {
    const segments = path.split('/');
    const name = segments.at(-1) ?? '';
    const folder = segments.at(-2);
    if (folder === undefined || name.length > shortName)
        return (0,_extent_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(name, pathLength);
    return `${(0,_extent_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(folder, pathLength - name.length - 1)}/${name}`;
}
function lines(at) {
    return at.endLine > at.line ? `#L${at.line}-L${at.endLine}` : `#L${at.line}`;
}
/** A path as a part of a URL. */
function encodedPath(path) {
    return path.split('/').map(encoded).join('/');
}
/** A lone surrogate has no encoding; it cannot name a file on GitHub either. */
function encoded(segment) {
    return encodeURIComponent(segment.toWellFormed());
}


/***/ }),

/***/ 11161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ chartText),
/* harmony export */   J6: () => (/* binding */ diagramText)
/* harmony export */ });
/* unused harmony exports entityName, attributeName */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8203);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82588);


/** A relation's name as an erDiagram's entity: in quotes, without what the grammar forbids there (`" % \` and line ends). */
function entityName(name) {
    const kept = visibleLine(name).replace(/["%\\]/g, '_');
    return `"${kept === '' ? '_' : kept}"`;
}
/** A column's name or type as an erDiagram's attribute: a letter, then letters, digits, `_`, `-`, `[]` and `()`. */
function attributeName(name) {
    const kept = name.replace(/[^\w[\]()-]+/g, '_').replace(/^(?![a-z])/i, '_');
    return kept.startsWith('_') ? `c${kept}` : kept;
}
/**
 * The text of a diagram, with its notation's line in front whether or not the text brings it. Directives, comments and
 * front matter, which could restyle the page or add links, are taken out.
 */
function diagramText(notation, text) {
    const lines = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text)
        .split('\n')
        .filter((line) => !/^\s*(%%|---|click\b|link\b)/.test(line) && line.trim() !== notation);
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutLastNewlines */ .OJ)([notation, ...lines].join('\n'));
}
/** An xychart of the series as lines, or null where the values are no chart (none, not finite, of different lengths). */
function chartText(chart) {
    const fits = chart.series.every(({ values }) => values.length === chart.x.length && values.every(Number.isFinite));
    if (!fits || chart.x.length === 0 || chart.series.length === 0)
        return null;
    return [
        'xychart-beta',
        `  title ${quoted(chart.title)}`,
        `  x-axis [${chart.x.map(quoted).join(', ')}]`,
        `  y-axis ${quoted(chart.unit)}`,
        ...chart.series.map(({ values }) => `  line [${values.join(', ')}]`),
    ].join('\n');
}
function quoted(text) {
    return `"${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P)(text.slice(0, 200)).replace(/["%\\#;]/g, '_')}"`;
}


/***/ })

};
;