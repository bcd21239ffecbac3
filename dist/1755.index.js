"use strict";
exports.id = 1755;
exports.ids = [1755];
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