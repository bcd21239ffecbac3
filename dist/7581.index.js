"use strict";
exports.id = 7581;
exports.ids = [7581];
exports.modules = {

/***/ 49455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/* harmony import */ var _markdown_extent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37592);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82588);


/** No file system has a path as long as this. */
const longestPath = 4096;
/** Nobody pastes a command as long as this. */
const longestCommand = 2000;
/**
 * The report with every text that is shown cut to `longest` characters, before anything is done with it: a hostile name of ten million
 * would keep a renderer busy for minutes. Left as they are: code to copy, which is whole or not there, as the renderer decides, and
 * code and diffs to read, of which renderers show the first lines and count the others.
 */
function bounded(report, longest) {
    const { findings, body, footer, headline } = report;
    return {
        ...report,
        headline: (0,_markdown_extent_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(headline, longest),
        findings: findings.map((finding) => boundedFinding(finding, longest)),
        body: cut(body, longest),
        footer: cut(footer, longest),
    };
}
function boundedFinding({ remedy, reproduce, at, ...shown }, longest) {
    return {
        ...cut(shown, longest),
        at: at !== null && at.file.length <= longestPath ? at : null,
        remedy: remedy && { ...remedy, text: (0,_markdown_extent_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(remedy.text, longest) },
        reproduce: commandOf(reproduce),
    };
}
/** A command that reproduces a finding, as it is shown: whole, or null. */
function commandOf(reproduce) {
    if (reproduce === null || reproduce.length > longestCommand)
        return null;
    const command = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(reproduce).trim();
    return command === '' || command.length > longestCommand ? null : command;
}
/** Plain data with every string in it cut but those that are read line by line. */
function cut(value, longest) {
    return cutAny(value, longest);
}
function cutAny(value, longest) {
    if (typeof value === 'string')
        return (0,_markdown_extent_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(value, longest);
    if (Array.isArray(value))
        return value.map((each) => cutAny(each, longest));
    if (typeof value !== 'object' || value === null)
        return value;
    if ('kind' in value && ['code', 'diff', 'diagram', 'difference'].includes(String(value.kind)))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cutAny(each, longest)]));
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


/***/ }),

/***/ 82433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ phrase)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87300);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21125);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8203);



/** What was measured, in one phrase: text of a Report, with names as inline code. */
function phrase(evidence) {
    switch (evidence.kind) {
        case 'lock':
            return evidence.statements.length === 0
                ? `${evidence.mode} on ${relationName(evidence.relation)} held for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p)(evidence.forMs)}`
                : `${waiting(evidence.statements)} ${relationName(evidence.relation)} wait up to ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p)(evidence.forMs)} (${evidence.mode})`;
        case 'rewrite':
            return `${relationName(evidence.relation)} rewritten${listed([
                evidence.bytes === null ? null : (0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(evidence.bytes),
                evidence.rows === null ? null : (0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)(evidence.rows),
                evidence.walBytes === null ? null : `${(0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(evidence.walBytes)} of WAL`,
            ])}`;
        case 'scan':
            return `${relationName(evidence.relation)} read from end to end${listed([evidence.rows === null ? null : (0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)(evidence.rows)])}`;
        case 'wal':
            return `${(0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(evidence.bytes)} of WAL`;
        case 'duration':
            return `took ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p)(evidence.ms)}`;
        case 'server-error':
            return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(evidence.code)} ${evidence.message}${evidence.detail === null ? '' : ` (${evidence.detail})`}`;
        case 'rows':
            return `${(0,_size_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)(evidence.count)} of ${relationName(evidence.relation)}${evidence.sample === null ? '' : `, such as ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(evidence.sample)}`}`;
        case 'difference':
            return differing(evidence.text);
        case 'text':
            return evidence.text;
    }
}
/** Nobody says "public" of a table, and a table's width is dear. */
function relationName(relation) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(relation.replace(/^public\./, ''));
}
const writes = ['INSERT', 'UPDATE', 'DELETE'];
function waiting(statements) {
    const written = writes.filter((write) => statements.includes(write)).length;
    const others = statements.filter((statement) => !writes.includes(statement));
    if (written < writes.length)
        return `${statements.join(', ')} on`;
    return others.length === 0 ? 'writes to' : others.join() === 'SELECT' ? 'reads and writes of' : `${statements.join(', ')} on`;
}
function listed(parts) {
    const known = parts.filter((part) => part !== null);
    return known.length === 0 ? '' : `: ${known.join(', ')}`;
}
function differing(diff) {
    const lines = diff.split('\n').filter((line) => /^[+-](?![+-]{2})/.test(line)).length;
    return lines === 0 ? 'differs' : `differs in ${lines} ${lines === 1 ? 'line' : 'lines'}`;
}


/***/ }),

/***/ 47551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ figureBlank)
/* harmony export */ });
/** The blank between a number and its unit, as "605 ms", "1 M", "17 %": no line may end there. */
const figureBlank = String.raw ` (?<=\d )(?=(?:ms|s|min|h|bytes?|kB|MB|GB|TB|M|bn|%)(?![\w]))`;


/***/ }),

/***/ 35975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   hc: () => (/* binding */ levelIcons),
/* harmony export */   qi: () => (/* binding */ verdictIcons),
/* harmony export */   yo: () => (/* binding */ subjects)
/* harmony export */ });
/** What a mode is about, as a headline begins. */
const subjects = {
    'migration-dryrun': 'Migrations',
    'load-baseline': 'Latency',
    'scaffold-check': 'API',
};
const verdictIcons = { fail: '❌', warn: '⚠️', pass: '✅' };
const levelIcons = { error: '❌', warning: '⚠️', info: 'ℹ️' };
/** "2 errors, 1 warning, 3 notes"; '' where there is nothing. */
function counted(findings) {
    const words = [
        ['error', 'error'],
        ['warning', 'warning'],
        ['info', 'note'],
    ];
    return words
        .map(([level, word]) => [findings.filter((finding) => finding.level === level).length, word])
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
        .join(', ');
}


/***/ }),

/***/ 37592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ extents),
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
const all = Number.POSITIVE_INFINITY;
const extents = [
    { explained: all, listed: all, contents: true, lines: all, characters: all },
    { explained: all, listed: all, contents: true, lines: 80, characters: 4000 },
    { explained: 50, listed: 200, contents: true, lines: 20, characters: 1000 },
    { explained: 20, listed: 100, contents: false, lines: 20, characters: 500 },
    { explained: 5, listed: 40, contents: false, lines: 10, characters: 300 },
    { explained: 0, listed: 20, contents: false, lines: 5, characters: 200 },
];
/** At most `length` characters, ending in "…" where some were left out; never half a surrogate pair. */
function shortened(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 11101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ placeInFull)
/* harmony export */ });
/** "migrations/a.sql:3", "migrations/a.sql:3:14", or "migrations/a.sql:3-7". */
function placeInFull(at) {
    if (at.column !== undefined)
        return `${at.file}:${at.line}:${at.column}`;
    return at.endLine > at.line ? `${at.file}:${at.line}-${at.endLine}` : `${at.file}:${at.line}`;
}


/***/ }),

/***/ 21125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   U9: () => (/* binding */ count)
/* harmony export */ });
/** A number of bytes, in steps of 1024 with PostgreSQL's unit names (pg_size_pretty): "512 bytes", "9.4 kB", "812 MB", "1.2 GB". */
function size(bytes) {
    if (Math.abs(bytes) < 1024)
        return `${Math.round(bytes)} ${Math.round(bytes) === 1 ? 'byte' : 'bytes'}`;
    return scaled(bytes, 1024, ['kB', 'MB', 'GB', 'TB', 'PB']);
}
/** A count: exact with separators below a million ("950", "12,000"), rounded above ("1.2 M", "40 M", "3 bn"). */
function count(value) {
    if (Math.abs(value) >= 1e15)
        return value.toExponential(1);
    if (Math.abs(value) < 1_000_000)
        return value.toLocaleString('en-US');
    return scaled(value / 1000, 1000, ['M', 'bn']);
}
/** "1 row", "1.2 M rows". */
function rows(value) {
    return `${count(value)} ${value === 1 ? 'row' : 'rows'}`;
}
function scaled(value, step, units) {
    let amount = value / step;
    let unit = 0;
    while (Math.abs(rounded(amount)) >= step && unit < units.length - 1) {
        amount /= step;
        unit += 1;
    }
    return `${rounded(amount).toLocaleString('en-US')} ${units[unit]}`;
}
function rounded(amount) {
    return Math.abs(amount) < 9.95 ? Math.round(amount * 10) / 10 : Math.round(amount);
}


/***/ }),

/***/ 87581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./build/report/bounded.js
var bounded = __webpack_require__(49455);
// EXTERNAL MODULE: ./build/report/labels.js
var labels = __webpack_require__(35975);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(82588);
// EXTERNAL MODULE: ./build/report/size.js
var size = __webpack_require__(21125);
// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(94668);
// EXTERNAL MODULE: ./build/report/figure-blank.js
var figure_blank = __webpack_require__(47551);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
;// CONCATENATED MODULE: ./build/report/terminal/wrap.js




/** A text of a Report as spans. Without colour, code keeps its backticks: nothing else would set it apart. */
function spans(text, page, style = 'plain') {
    return (0,report_text/* pieces */.IE)(text.replace(/\s+/g, ' ').trim()).map((piece) => {
        if (piece.kind === 'code')
            return { text: page.colour ? (0,visible/* visibleLine */.P)(piece.value) : `\`${(0,visible/* visibleLine */.P)(piece.value)}\``, style: 'code' };
        const before = piece.value.startsWith(' ') ? ' ' : '';
        const after = piece.value.length > 1 && piece.value.endsWith(' ') ? ' ' : '';
        return { text: before + (0,visible/* visibleLine */.P)(piece.value) + after, style };
    });
}
/** How many columns a line takes. */
function columns(line) {
    return line.reduce((sum, span) => sum + (0,string_width/* default */.A)(span.text), 0);
}
/** The spans broken between words into lines of at most `width` columns; a word that is wider is broken within. At least one line. */
function wrap(line, width) {
    const lines = [];
    let current = [];
    let used = 0;
    for (const word of words(line)) {
        const wide = columns(word.spans);
        const gap = current.length > 0 && word.apart ? 1 : 0;
        if (current.length > 0 && used + gap + wide > width) {
            lines.push(current);
            current = [];
            used = 0;
        }
        else if (gap === 1) {
            current.push({ text: ' ', style: between(current.at(-1), word.spans[0]) });
            used += 1;
        }
        for (const part of wide > width ? broken(word.spans, width) : [word.spans]) {
            if (used + columns(part) > width && current.length > 0) {
                lines.push(current);
                current = [];
                used = 0;
            }
            current.push(...part);
            used += columns(part);
        }
    }
    return [...lines, current].map(merged);
}
/** The widest word, in columns. */
function widestWord(line) {
    return Math.max(0, ...words(line).map((word) => columns(word.spans)));
}
/** A blank within a run of one style belongs to it. */
function between(before, after) {
    return before && before.style === after?.style ? before.style : 'plain';
}
/** A blank at which a line may break: none stands between a number and its unit. */
const blank = new RegExp(`(?!${figure_blank/* figureBlank */.z}) `);
function words(line) {
    const found = [];
    let apart = true;
    for (const { text, style } of line) {
        for (const [index, part] of text.split(blank).entries()) {
            if (index > 0)
                apart = true;
            if (part === '')
                continue;
            const last = found.at(-1);
            if (!apart && last)
                last.spans.push({ text: part, style });
            else
                found.push({ spans: [{ text: part, style }], apart: found.length > 0 });
            apart = false;
        }
    }
    return found;
}
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A word cut into parts of at most `width` columns, behind a slash, dot, comma or underscore where that loses little. */
function broken(word, width) {
    const letters = word.flatMap(({ text, style }) => [...graphemes.segment(text)].map(({ segment }) => ({ text: segment, style })));
    const parts = [];
    let part = [];
    let used = 0;
    for (const letter of letters) {
        const wide = (0,string_width/* default */.A)(letter.text);
        if (part.length > 0 && used + wide > width) {
            const cut = part.findLastIndex(({ text }) => /[/._,-]/.test(text)) + 1;
            const at = cut > part.length / 2 ? cut : part.length;
            parts.push(merged(part.slice(0, at)));
            part = part.slice(at);
            used = columns(part);
        }
        part.push(letter);
        used += wide;
    }
    return [...parts, merged(part)];
}
function merged(letters) {
    const line = [];
    for (const { text, style } of letters) {
        const last = line.at(-1);
        if (last?.style === style)
            last.text += text;
        else
            line.push({ text, style });
    }
    return line;
}

;// CONCATENATED MODULE: ./build/report/terminal/chart.js



const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** A chart as bars, one a point and series: "17:00 base ████▌ 3.4". */
function chartLines(chart, width) {
    const points = chart.x.flatMap((x, index) => chart.series.map(({ name, values }, series) => ({
        label: beginning([series === 0 ? x : '', chart.series.length > 1 ? name : ''].filter((part) => part !== '').join(' '), width),
        value: values[index] ?? Number.NaN,
    })));
    const most = Math.max(0, ...points.map(({ value }) => value).filter(Number.isFinite));
    const labels = Math.max(0, ...points.map(({ label }) => columns([{ text: label, style: 'plain' }])));
    const room = Math.max(4, width - labels - 14);
    return [
        ...wrap([
            { text: (0,visible/* visibleLine */.P)(chart.title), style: 'strong' },
            { text: ` (${(0,visible/* visibleLine */.P)(chart.unit)})`, style: 'dim' },
        ], width),
        ...points.map(({ label, value }) => {
            const blank = ' '.repeat(labels - columns([{ text: label, style: 'plain' }]));
            return [
                { text: `${blank}${label} `, style: 'plain' },
                { text: bar(most > 0 && value > 0 && Number.isFinite(value) ? (value / most) * room : 0), style: 'code' },
                { text: ` ${Number.isFinite(value) ? (0,size/* count */.U9)(Math.round(value * 100) / 100) : '–'}`, style: 'plain' },
            ];
        }),
    ];
}
/** As much of a label as takes a third of the width. */
function beginning(label, width) {
    const [first = []] = wrap([{ text: (0,visible/* visibleLine */.P)(label), style: 'plain' }], Math.floor(width / 3));
    return first.map(({ text }) => text).join('');
}
function bar(length) {
    const whole = Math.floor(length);
    return '█'.repeat(whole) + (eighths[Math.floor((length - whole) * 8)] ?? '');
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
var picocolors_default = /*#__PURE__*/__webpack_require__.n(picocolors);
;// CONCATENATED MODULE: ./build/report/terminal/page.js

function pageOf(width, colour) {
    const colours = picocolors_default().createColors(colour);
    const looks = {
        plain: (text) => text,
        code: colours.cyan,
        strong: colours.bold,
        dim: colours.dim,
        error: (text) => colours.bold(colours.red(text)),
        warning: (text) => colours.bold(colours.yellow(text)),
        info: colours.blue,
        pass: (text) => colours.bold(colours.green(text)),
        added: colours.green,
        removed: colours.red,
    };
    return { width, colour, paint: (line) => line.map(({ text, style }) => (text === '' ? '' : looks[style](text))).join('') };
}
/** The line with `columns` blanks in front of it. */
function indented(lines, columns) {
    return lines.map((line) => (line.length === 0 ? line : [{ text: ' '.repeat(columns), style: 'plain' }, ...line]));
}

;// CONCATENATED MODULE: ./build/report/terminal/table.js


const gap = 2;
/** A table this many times as tall as the list is all narrow columns, and worse to read. */
const tallest = 1.5;
/**
 * A table within `width` columns: what is too wide is wrapped in its column, between words. Where that cannot be, or makes
 * it far too tall, the rows are told one after the other.
 */
function tableLines(head, rows, width) {
    const cells = [head.map(({ title }) => title), ...rows];
    const natural = head.map((_, index) => Math.max(1, ...cells.map((row) => columns(row[index] ?? []))));
    const least = head.map((_, index) => Math.max(1, ...cells.map((row) => widestWord(row[index] ?? []))));
    const room = width - gap * (head.length - 1);
    const list = rows.flatMap((row, index) => [...(index === 0 ? [] : [[]]), ...told(head, row, natural, width)]);
    if (sum(least) > room)
        return list;
    const widths = shared(natural, least, room);
    const rule = widths.flatMap((wide, index) => [table_between(index), { text: '─'.repeat(wide), style: 'dim' }]);
    const [first, ...others] = cells.map((row) => rowLines(row, head, widths));
    const table = [...(first ?? []), rule, ...others.flat()];
    return sum(natural) > room && table.length > list.length * tallest ? list : table;
}
/** Widths that fit the room, the widest column giving way first, none below its widest word. */
function shared(natural, least, room) {
    const widths = [...natural];
    for (let over = sum(widths) - room; over > 0; over -= 1) {
        const slack = widths.map((width, index) => (width > (least[index] ?? 1) ? width : 0));
        const widest = slack.indexOf(Math.max(...slack));
        widths[widest] = (widths[widest] ?? 1) - 1;
    }
    return widths;
}
function rowLines(row, head, widths) {
    const wrapped = widths.map((width, index) => wrap(row[index] ?? [], width));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => trimmed(widths.flatMap((width, index) => {
        const cell = wrapped[index]?.[line] ?? [];
        const blank = { text: ' '.repeat(Math.max(0, width - columns(cell))), style: 'plain' };
        return head[index]?.right ? [table_between(index), blank, ...cell] : [table_between(index), ...cell, blank];
    })));
}
/** A row told: the first cell, the long ones each on lines of their own, and the others in a sequence with their titles. */
function told(head, row, natural, width) {
    const long = (index) => (natural[index] ?? 0) > width / 2;
    const some = row.map((cell, index) => ({ cell, index })).filter(({ cell }) => columns(cell) > 0);
    const sequence = some
        .filter(({ index }) => index > 0 && !long(index))
        .flatMap(({ cell, index }, position) => {
        const title = head[index]?.title ?? [];
        const apart = position === 0 ? [] : [{ text: ' · ', style: 'dim' }];
        return columns(title) === 0 ? [...apart, ...cell] : [...apart, ...title, { text: ': ', style: 'dim' }, ...cell];
    });
    return [
        ...some.filter(({ index }) => index === 0).flatMap(({ cell }) => wrap(cell, width)),
        ...some.filter(({ index }) => index > 0 && long(index)).flatMap(({ cell }) => indented(wrap(cell, width - 2), 2)),
        ...(sequence.length === 0 ? [] : indented(wrap(sequence, width - 2), 2)),
    ];
}
function table_between(index) {
    return { text: index === 0 ? '' : ' '.repeat(gap), style: 'plain' };
}
/** No blanks at the end: they would wrap where the terminal has since become narrower. */
function trimmed(line) {
    const kept = line.slice(0, line.findLastIndex(({ text }) => text.trim() !== '') + 1);
    return kept.map((span, index) => (index === kept.length - 1 ? { ...span, text: span.text.trimEnd() } : span));
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./build/report/terminal/blocks.js





/** What a folded part shows of a block of code or a diff (lines), and of a table (rows). */
const blocks_short = { lines: 40, rows: 60 };
/** Characters of a block of code or a diff, folded or not. */
const longest = 200_000;
/**
 * The body's blocks as lines, an empty line between two of them. Parts that a page would fold show their beginning.
 * Diagrams are left out: they are pictures of what other blocks say.
 */
function blockLines(blocks, page, indent = 0, folded = false) {
    const shown = blocks.map((block) => lines(block, page, indent, folded)).filter((some) => some.length > 0);
    return shown.flatMap((some, index) => (index === 0 ? some : [[], ...some]));
}
/** Code as it is, never wrapped: a terminal wraps it softly, and it can be copied. */
function codeLines(text, style = 'plain') {
    return unwrapped(text).map((line) => (line === '' ? [] : [{ text: line, style }]));
}
/** A diff, what was added and removed in colour. */
function diffLines(text) {
    return unwrapped(text).map((line) => {
        const style = line.startsWith('+')
            ? 'added'
            : line.startsWith('-')
                ? 'removed'
                : line.startsWith('@')
                    ? 'dim'
                    : 'plain';
        return line === '' ? [] : [{ text: line, style }];
    });
}
function lines(block, page, indent, folded) {
    const room = Math.max(20, page.width - indent);
    switch (block.kind) {
        case 'heading':
            return indented(wrap(spans(block.text, page, 'strong'), room), indent);
        case 'text':
            return indented(wrap(spans(block.text, page), room), indent);
        case 'table':
            return indented(table(block, page, room, folded), indent);
        case 'diff':
            return indented(blocks_beginning(diffLines(block.text), folded), indent);
        case 'code':
            return indented(blocks_beginning(codeLines(block.text), folded), indent);
        case 'chart':
            return indented(chartLines(block, room), indent);
        case 'details':
            return details(block, page, indent, folded);
        case 'diagram':
        case 'timeline':
            return [];
    }
}
/** A part within a folded part shows only what it is about. */
function details(block, page, indent, folded) {
    const room = Math.max(20, page.width - indent - 2);
    const [first = [], ...more] = wrap(spans(block.summary, page, 'strong'), room);
    const inside = folded && !block.open ? [] : blockLines(block.blocks, page, indent + 2, folded || !block.open);
    return [...indented([[{ text: '▸ ', style: 'dim' }, ...first]], indent), ...indented(more, indent + 2), ...inside];
}
function table(block, page, room, folded) {
    const kept = folded ? block.rows.slice(0, blocks_short.rows) : block.rows;
    const head = block.columns.map((column, index) => ({
        title: spans(column, page, 'dim'),
        right: block.align?.[index] === 'right',
    }));
    const shown = tableLines(head, kept.map((row) => row.map((value) => cell(value, page))), room);
    return [...shown, ...more(block.rows.length - kept.length, 'row')];
}
function cell(value, page) {
    if (typeof value === 'string')
        return spans(value, page);
    if ('code' in value)
        return [{ text: (0,visible/* visibleLine */.P)(value.code), style: 'code' }];
    return spans(value.text, page, 'strong');
}
function blocks_beginning(all, folded) {
    if (!folded || all.length <= blocks_short.lines)
        return all;
    return [...all.slice(0, blocks_short.lines), ...more(all.length - blocks_short.lines, 'line')];
}
function more(left, what) {
    return left <= 0 ? [] : [[{ text: `… ${left} more ${what}${left === 1 ? '' : 's'} (--markdown shows all)`, style: 'dim' }]];
}
function unwrapped(text) {
    const shown = text.length > longest ? `${text.slice(0, longest)}\n… (--markdown shows more)` : text;
    return (0,visible/* visible */.R)(shown).replaceAll('\t', '    ').trimEnd().split('\n');
}

// EXTERNAL MODULE: ./build/report/evidence.js
var report_evidence = __webpack_require__(82433);
// EXTERNAL MODULE: ./build/report/place.js
var place = __webpack_require__(11101);
;// CONCATENATED MODULE: ./build/report/terminal/findings.js






/** Characters of code to copy. */
const longestCode = 50_000;
const levelMarks = {
    error: { icon: '✖', style: 'error' },
    warning: { icon: '▲', style: 'warning' },
    info: { icon: '●', style: 'info' },
};
/** A finding: what, where, what was measured, why it matters, what to do instead, and how to see it again. */
function findingLines(finding, page) {
    const { icon, style } = levelMarks[finding.level];
    const room = Math.max(20, page.width - 4);
    const [first = [], ...rest] = wrap([...spans(finding.title, page, 'strong'), { text: `  [${(0,visible/* visibleLine */.P)(finding.rule)}]`, style: 'dim' }], room - 2);
    const where = finding.at === null ? [] : wrap([{ text: (0,visible/* visibleLine */.P)((0,place/* placeInFull */.M)(finding.at)), style: 'code' }], room);
    return indented([
        [{ text: `${icon} `, style }, ...first],
        ...indented([...rest, ...where, ...measured(finding, page, room - 2)], 2),
        ...part(wrap(spans(finding.why, page), room - 2)),
        ...finding.evidence.flatMap((evidence) => evidence.kind === 'difference' ? part(indented(diffLines(evidence.text), 2)) : []),
        ...remedyLines(finding, page, room - 2),
        ...(finding.reproduce === null ? [] : part(reproductionLines(finding.reproduce))),
    ], 2);
}
function measured(finding, page, room) {
    return finding.evidence.flatMap((evidence) => {
        const [first = [], ...rest] = wrap(spans((0,report_evidence/* phrase */.M)(evidence), page), room - 2);
        return [[{ text: '· ', style: 'dim' }, ...first], ...indented(rest, 2)];
    });
}
/** Code to copy is whole or not there. */
function copied(text) {
    return text.length > longestCode ? [[{ text: 'The code is too long to show here.', style: 'dim' }]] : codeLines(text);
}
function remedyLines({ remedy }, page, room) {
    if (remedy === null)
        return [];
    const text = wrap([{ text: 'Instead: ', style: 'pass' }, ...spans(remedy.text, page)], room);
    return part([...text, ...(remedy.code === null ? [] : [[], ...indented(copied(remedy.code.text), 2)])]);
}
/** One line, however long: the terminal wraps it softly, and it can be copied. */
function reproductionLines(command) {
    const [first = [], ...rest] = codeLines(command, 'code');
    return [[{ text: 'Reproduce: ', style: 'dim' }, ...first], ...rest];
}
function part(lines) {
    return [[], ...indented(lines, 2)];
}

// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(59371);
;// CONCATENATED MODULE: ./build/report/terminal.js







const marks = {
    fail: { icon: '✖', style: 'error' },
    warn: { icon: '▲', style: 'warning' },
    pass: { icon: '✔', style: 'pass' },
};
/** Characters of a text: more is read in a file, not in a terminal. */
const terminal_longest = 2000;
/** The report for a terminal; its first line is the headline. Nothing that the change controls reaches the terminal as a command. */
function renderTerminal(whole, { width, colour }) {
    const report = (0,bounded/* bounded */.M)(whole, terminal_longest);
    const page = pageOf(Math.max(20, width), colour);
    const { icon, style } = marks[report.verdict];
    const headline = wrap([{ text: `${labels/* subjects */.yo[report.mode]}: `, style }, ...spans(report.headline, page, 'strong')], page.width - 2);
    const [first = [], ...rest] = headline;
    const sections = [
        [[{ text: `${icon} `, style }, ...first], ...indented(rest, 2)],
        ...(0,verdict/* byHarm */.M)(report.findings).map((finding) => findingLines(finding, page)),
        ...[blockLines(report.body, page)].filter((lines) => lines.length > 0),
        [...footer(report, page), ...countLine(report, icon, style)],
    ];
    const lines = sections
        .filter((section) => section.length > 0)
        .flatMap((section, index) => (index === 0 ? section : [[], ...section]));
    return `${lines.map((line) => page.paint(line)).join('\n')}\n`;
}
function footer(report, page) {
    if (report.footer.length === 0)
        return [];
    const parts = report.footer.flatMap((text, index) => [
        { text: index === 0 ? '' : ' · ', style: 'dim' },
        ...spans(text, page, 'dim'),
    ]);
    return wrap(parts, page.width);
}
function countLine(report, icon, style) {
    const found = (0,labels/* counted */.hS)(report.findings);
    return found === '' ? [] : [[{ text: `${icon} ${found}`, style }]];
}


/***/ }),

/***/ 8203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ pieces),
/* harmony export */   OJ: () => (/* binding */ withoutLastNewlines),
/* harmony export */   Q_: () => (/* binding */ longestRun),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   z8: () => (/* binding */ withoutMarkup)
/* harmony export */ });
/** `value` as inline code for a text of a Report. Use it for every name that the change controls: it survives backticks. */
function code(value) {
    const delimiter = '`'.repeat(longestRun(value) + 1);
    const content = value === '' ? ' ' : value;
    const padded = /^`|`$|^ .* $/s.test(content) && content.trim() !== '' ? ` ${content} ` : content;
    return delimiter + padded + delimiter;
}
/** The length of the longest run of backticks. */
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
/** A text cut into plain text and code; an opening run of backticks that nothing closes is plain text. */
function pieces(text) {
    const found = [];
    const plain = (value) => {
        const last = found.at(-1);
        if (last?.kind === 'text')
            last.value += value;
        else if (value !== '')
            found.push({ kind: 'text', value });
    };
    let at = 0;
    while (at < text.length) {
        const open = text.indexOf('`', at);
        if (open < 0)
            break;
        plain(text.slice(at, open));
        const run = /^`+/.exec(text.slice(open))?.[0] ?? '`';
        const start = open + run.length;
        const close = closing(text, start, run.length);
        if (close < 0) {
            plain(run);
            at = start;
            continue;
        }
        found.push({ kind: 'code', value: unpadded(text.slice(start, close)) });
        at = close + run.length;
    }
    plain(text.slice(at));
    return found;
}
/** The text without newlines at its end. A pattern would look at a long run of them once for each. */
function withoutLastNewlines(text) {
    let end = text.length;
    while (text[end - 1] === '\n')
        end -= 1;
    return text.slice(0, end);
}
/** The text without its backticks, for places that know no markup. */
function withoutMarkup(text) {
    return pieces(text)
        .map((piece) => piece.value)
        .join('');
}
function closing(text, from, length) {
    for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
        const run = /^`+/.exec(text.slice(at))?.[0].length ?? 1;
        if (run === length)
            return at;
        at += run;
    }
    return -1;
}
function unpadded(content) {
    return /^ .* $/s.test(content) && content.trim() !== '' ? content.slice(1, -1) : content;
}


/***/ }),

/***/ 59371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ byHarm),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
const weight = { error: 2, warning: 1, info: 0 };
/**
 * What the findings add up to: `fail` where one is at or above `failOn`, `warn` where there is an error or a warning that
 * does not fail, else `pass`. Information never changes the verdict.
 */
function verdictOf(findings, failOn) {
    const threshold = failOn === 'never' ? Number.POSITIVE_INFINITY : weight[failOn];
    if (findings.some((finding) => weight[finding.level] >= threshold))
        return 'fail';
    return findings.some((finding) => finding.level !== 'info') ? 'warn' : 'pass';
}
/**
 * The findings, worst first: by level; then what fails outright, what keeps others waiting (longest first), and the rest.
 * Equal ones stay as they were given.
 */
function byHarm(findings) {
    return findings.toSorted((a, b) => weight[b.level] - weight[a.level] || compare(waited(b), waited(a)));
}
/** The longest time in ms for which the finding kept somebody waiting; infinite where the server refused. */
function waited(finding) {
    return finding.evidence.reduce((most, evidence) => {
        if (evidence.kind === 'server-error')
            return Number.POSITIVE_INFINITY;
        return evidence.kind === 'lock' && evidence.statements.length > 0 ? Math.max(most, evidence.forMs) : most;
    }, 0);
}
function compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}


/***/ })

};
;