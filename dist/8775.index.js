"use strict";
exports.id = 8775;
exports.ids = [8775];
exports.modules = {

/***/ 25804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ untilEnd),
/* harmony export */   X: () => (/* binding */ endAll)
/* harmony export */ });
const cleanups = new Set();
/**
 * Registers a cleanup that runs at the end of the run, however it ends (the doors call `endAll` on success, failure,
 * SIGINT and SIGTERM). Returns a function that runs the cleanup now and forgets it; later calls do nothing.
 */
function untilEnd(cleanup) {
    cleanups.add(cleanup);
    return async () => {
        if (cleanups.delete(cleanup))
            await cleanup();
    };
}
/** Runs every registered cleanup, newest first; one that fails does not keep the others from running. */
async function endAll() {
    const failures = [];
    for (const cleanup of [...cleanups].reverse()) {
        cleanups.delete(cleanup);
        try {
            await cleanup();
        }
        catch (error) {
            failures.push(error);
        }
    }
    return failures;
}


/***/ }),

/***/ 50174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ migration_dryrun_run)
});

// NAMESPACE OBJECT: ./build/postgres/catalog/queries/database.js
var database_namespaceObject = {};
__webpack_require__.r(database_namespaceObject);
__webpack_require__.d(database_namespaceObject, {
  defaultPrivileges: () => (defaultPrivileges),
  extensions: () => (extensions),
  publications: () => (publications),
  schemas: () => (schemas),
  servers: () => (servers),
  subscriptions: () => (subscriptions),
  textSearchConfigurations: () => (textSearchConfigurations),
  textSearchDictionaries: () => (textSearchDictionaries),
  textSearchParsers: () => (textSearchParsers),
  textSearchTemplates: () => (textSearchTemplates),
  userMappings: () => (userMappings),
  wrappers: () => (wrappers)
});

// NAMESPACE OBJECT: ./build/postgres/catalog/queries/operators.js
var operators_namespaceObject = {};
__webpack_require__.r(operators_namespaceObject);
__webpack_require__.d(operators_namespaceObject, {
  accessMethods: () => (accessMethods),
  casts: () => (casts),
  conversions: () => (conversions),
  operatorClasses: () => (operatorClasses),
  operatorFamilies: () => (operatorFamilies),
  operators: () => (operators),
  transforms: () => (transforms)
});

// NAMESPACE OBJECT: ./build/postgres/catalog/queries/routines.js
var routines_namespaceObject = {};
__webpack_require__.r(routines_namespaceObject);
__webpack_require__.d(routines_namespaceObject, {
  eventTriggers: () => (eventTriggers),
  languages: () => (languages),
  policies: () => (policies),
  routines: () => (routines),
  rules: () => (rules),
  triggers: () => (triggers)
});

// NAMESPACE OBJECT: ./build/postgres/catalog/queries/types.js
var types_namespaceObject = {};
__webpack_require__.r(types_namespaceObject);
__webpack_require__.d(types_namespaceObject, {
  collations: () => (collations),
  domains: () => (domains),
  types: () => (types)
});

// EXTERNAL MODULE: ./build/git/tree.js
var git_tree = __webpack_require__(80770);
// EXTERNAL MODULE: ./build/postgres/sql/blanks.js
var blanks = __webpack_require__(14201);
// EXTERNAL MODULE: ./build/postgres/sql/normal.js
var normal = __webpack_require__(10461);
// EXTERNAL MODULE: ./build/postgres/sql/psql-chunks.js
var psql_chunks = __webpack_require__(47921);
;// CONCATENATED MODULE: ./build/migrations/attribute-likeness.js
/**
 * How much two token lists have in common: twice the number of tokens in common over the number of both, from 0 to 1
 * (the Sørensen–Dice coefficient). A parameter (`$1`, `?`, `:name`, `${name}`) in one may stand for a token of the other.
 */
function likeness(a, b) {
    const [left, right] = [counts(a), counts(b)];
    let common = 0;
    for (const [token, count] of left.tokens)
        common += Math.min(count, right.tokens.get(token) ?? 0);
    const open = Math.max(0, Math.min(left.parameters + right.parameters, left.total - common, right.total - common));
    return left.total + right.total === 0 ? 0 : (2 * (common + open)) / (left.total + right.total);
}
function counts(list) {
    const tokens = new Map();
    let [parameters, total] = [0, 0];
    for (let index = 0; index < list.length; index++) {
        const token = list[index] ?? '';
        const next = list[index + 1] ?? '';
        total++;
        if (token === '$' && next === '{') {
            parameters++;
            index = Math.max(index, list.indexOf('}', index));
        }
        else if (token === '?' || (token === '$' && /^\d+$/.test(next))) {
            parameters++;
            if (token === '$')
                index++;
        }
        else if (token === ':' && /^[a-z_]/.test(next) && list[index - 1] !== ':') {
            parameters++;
            index++;
        }
        else
            tokens.set(token, (tokens.get(token) ?? 0) + 1);
    }
    return { tokens, parameters, total };
}

;// CONCATENATED MODULE: ./build/migrations/attribute-program.js
/**
 * What is left of SQL whatever literal it stands in: quotes, escapes, indentation and the seams between literals that
 * are put together hold no letters. `\n` and `\t` within a literal are white space.
 */
function letters(text) {
    return text.replaceAll(/\\[nrt]|[^\p{L}\p{N}_]/gu, '').toLowerCase();
}
function programText(file, text) {
    const parts = [];
    const starts = [];
    let length = 0;
    for (const line of text.split('\n')) {
        const part = letters(line);
        starts.push(length);
        parts.push(part);
        length += part.length;
    }
    return {
        file,
        letters: parts.join(''),
        lineOf(offset) {
            let [low, high] = [0, starts.length - 1];
            while (low < high) {
                const middle = (low + high + 1) >> 1;
                if ((starts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            return low + 1;
        },
    };
}

;// CONCATENATED MODULE: ./build/migrations/attribute.js





/**
 * Finds the file and line of each statement that a tool sent, in the order of sending. The texts are compared without
 * comments, white space and case. Of several equal ones, the next one not yet seen behind the one before is taken.
 * Where none is equal (placeholders were substituted, parameters stand for values) the one that is most like it is
 * taken, if it is much alike and no other one comes close. Otherwise SQL in the programs' string literals is searched.
 * null: not found, such as for what a query builder wrote.
 */
function attribute(traced, sources) {
    const statements = statementsOf(sources.migrations);
    const byText = new Map();
    for (const [index, { tokens }] of statements.entries()) {
        const key = tokens.join(' ');
        byText.set(key, [...(byText.get(key) ?? []), index]);
    }
    const programs = sources.programs.map(({ file, text }) => programText(file, text));
    let last = -1;
    let where = { program: 0, offset: 0 };
    return traced.map(({ sql }) => {
        const tokens = (0,normal/* normalTokens */.W)(sql);
        const index = nextUnused(statements, byText.get(tokens.join(' ')) ?? [], last) ?? mostAlike(statements, tokens);
        const statement = index === null ? undefined : statements[index];
        if (statement !== undefined && index !== null) {
            statement.used = true;
            last = index;
            const { file, line, endLine } = statement;
            return { file, line, endLine };
        }
        const found = inPrograms(programs, sql, where);
        if (found !== null)
            where = found.next;
        return found?.place ?? null;
    });
}
/** Up parts in order, then down parts backwards: as they run. */
/** Where the statements of one migration's up part stand. */
function placesOf(migration) {
    return statementsOf([{ ...migration, down: null }]).map(({ file, line, endLine }) => ({ file, line, endLine }));
}
function statementsOf(migrations) {
    const scripts = [...migrations.map(({ up }) => up), ...migrations.flatMap(({ down }) => down ?? []).reverse()];
    const statements = [];
    for (const { file, text, firstLine } of scripts) {
        for (const chunk of (0,psql_chunks/* chunks */.V)(text)) {
            let [current, counted] = [firstLine + chunk.line - 1, 0];
            const lineAt = (offset) => {
                for (let at = chunk.text.indexOf('\n', counted); at !== -1 && at < offset; at = chunk.text.indexOf('\n', at + 1))
                    current++;
                counted = offset;
                return current;
            };
            for (const { start, end } of chunk.statements) {
                const tokens = (0,normal/* normalTokens */.W)(chunk.text.slice(start, end));
                if (tokens.length === 0)
                    continue;
                const line = lineAt((0,blanks/* blanksEnd */.$)(chunk.text, start));
                const endLine = lineAt(start + chunk.text.slice(start, end).trimEnd().length);
                statements.push({ file, line, endLine, tokens, used: false });
            }
        }
    }
    return statements;
}
function nextUnused(statements, candidates, last) {
    const unused = candidates.filter((index) => statements[index]?.used === false);
    return unused.find((index) => index > last) ?? unused[0] ?? candidates.find((index) => index > last) ?? candidates[0] ?? null;
}
/** At least this share of the tokens in common; below it, chance likenesses between short statements begin. */
const alike = 0.75;
/** A second one this near makes it a guess. */
const margin = 0.05;
function mostAlike(statements, tokens) {
    let [best, bestIndex, second] = [0, -1, 0];
    for (const [index, statement] of statements.entries()) {
        if (statement.used || statement.tokens[0] !== tokens[0])
            continue;
        // Texts of too different a length cannot be alike enough, whatever they say.
        const lengths = statement.tokens.length + tokens.length;
        if ((2 * Math.min(statement.tokens.length, tokens.length)) / lengths < alike)
            continue;
        const score = likeness(statement.tokens, tokens);
        if (score > best)
            [second, best, bestIndex] = [best, score, index];
        else if (score > second)
            second = score;
    }
    return best >= alike && best - second >= margin ? bestIndex : null;
}
/** Searches onwards from the last find in the same program, then in the others, then from its beginning. */
function inPrograms(programs, sql, from) {
    const texts = [letters(sql), letters(sql.replaceAll(/\$\d+/g, '')), (0,normal/* normalTokens */.W)(sql).map(letters).join('')].filter((text) => text.length >= 8);
    const order = [...programs.keys()].map((step) => (from.program + step) % programs.length);
    for (const text of new Set(texts)) {
        for (const [step, index] of [...order, from.program].entries()) {
            const program = programs[index];
            const offset = program?.letters.indexOf(text, step === 0 ? from.offset : 0) ?? -1;
            if (program === undefined || offset === -1)
                continue;
            const place = { file: program.file, line: program.lineOf(offset), endLine: program.lineOf(offset + text.length - 1) };
            return { place, next: { program: index, offset: offset + text.length } };
        }
    }
    return null;
}

// EXTERNAL MODULE: ./build/migrations/bookkeeping.js + 1 modules
var migrations_bookkeeping = __webpack_require__(12173);
// EXTERNAL MODULE: ./build/migrations/prepare/base.js + 1 modules
var base = __webpack_require__(9828);
// EXTERNAL MODULE: ./build/migrations/prepare/roles.js + 2 modules
var prepare_roles = __webpack_require__(90371);
// EXTERNAL MODULE: ./build/migrations/prepare/table-sizes.js
var table_sizes = __webpack_require__(27330);
// EXTERNAL MODULE: ./build/migrations/subject.js + 27 modules
var migrations_subject = __webpack_require__(79969);
// EXTERNAL MODULE: ./build/migrations/text.js
var migrations_text = __webpack_require__(70658);
;// CONCATENATED MODULE: ./build/postgres/catalog/catalog.js
/** A database's schema as values: what is there, under which name, with which properties. No OID appears anywhere. */
/** What identifies an object within a catalogue: a table and a type may share a name. */
function objectKey(kind, object) {
    return `${kind} ${object}`;
}
/** The objects of one relation, by kind; made once for a catalogue when many relations are asked for. */
function byRelation(catalog) {
    const relations = new Map();
    for (const object of catalog.objects.values()) {
        if (object.relation === null)
            continue;
        const members = relations.get(object.relation);
        if (members === undefined)
            relations.set(object.relation, [object]);
        else
            members.push(object);
    }
    return relations;
}

;// CONCATENATED MODULE: ./build/postgres/catalog/ignore.js
/** The catalogue without what is nobody's schema: a migration tool's books, a tracer's own objects. */
function without(catalog, ignored) {
    const relations = new Set(ignored.relations ?? []);
    const schemas = new Set(ignored.schemas ?? []);
    if (relations.size === 0 && schemas.size === 0)
        return catalog;
    const isIgnored = (object) => {
        if (object.schema !== null && schemas.has(object.schema))
            return true;
        if (object.relation === null)
            return false;
        return relations.has(object.relation) || relations.has(unqualified(object.relation));
    };
    return { major: catalog.major, objects: new Map([...catalog.objects].filter(([, object]) => !isIgnored(object))) };
}
/** A relation's name without its schema, unquoted: `"My schema"."a.b"` is `a.b`. */
function unqualified(relation) {
    const last = /(?:"((?:[^"]|"")*)"|([^".]*))$/.exec(relation);
    return last?.[1]?.replaceAll('""', '"') ?? last?.[2] ?? relation;
}

;// CONCATENATED MODULE: ./build/postgres/catalog/order.js
/**
 * Which of `after` changed their place relative to the others, where both lists hold the same names: the fewest that must
 * be taken out for the rest to keep their order (all but a longest increasing subsequence). One column dropped and added
 * again is one moved column, however many stood behind it.
 */
function moved(before, after) {
    if (before.every((name, index) => after[index] === name))
        return new Set();
    const place = new Map(before.map((name, index) => [name, index]));
    const sequence = after.map((name) => place.get(name) ?? -1);
    const length = [];
    const previous = [];
    let best = -1;
    sequence.forEach((value, i) => {
        length[i] = 1;
        previous[i] = -1;
        for (let j = 0; j < i; j++) {
            if ((sequence[j] ?? 0) < value && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
                length[i] = (length[j] ?? 0) + 1;
                previous[i] = j;
            }
        }
        if (best === -1 || (length[i] ?? 0) > (length[best] ?? 0))
            best = i;
    });
    const out = new Set(after);
    for (let i = best; i !== -1; i = previous[i] ?? -1)
        out.delete(after[i] ?? '');
    return out;
}

;// CONCATENATED MODULE: ./build/postgres/catalog/compare.js



/**
 * The differences that lead from one catalogue to another, in a fixed order (kind, then name). What comes and goes with a
 * table is not told again (its columns, constraints and the sequences it owns), nor is the index behind a constraint that
 * comes or goes. A column whose place among its neighbours changed is a change of the attribute "position"; columns that
 * merely moved up because another was dropped are not.
 */
function compareCatalogs(from, to, ignored = {}) {
    const before = without(from, ignored);
    const after = without(to, ignored);
    const displaced = displacedColumns(before, after);
    const changes = [];
    for (const [key, object] of before.objects) {
        const other = after.objects.get(key);
        if (other === undefined) {
            if (!comesWithAnother(object, before, after))
                changes.push(change(object, 'removed', []));
        }
        else {
            const attributes = attributeChanges(object, other, displaced.has(key));
            if (attributes.length > 0)
                changes.push(change(other, 'changed', attributes));
        }
    }
    for (const [key, object] of after.objects) {
        if (!before.objects.has(key) && !comesWithAnother(object, after, before))
            changes.push(change(object, 'added', []));
    }
    return changes.sort((a, b) => compareText(a.kind, b.kind) || compareText(a.object, b.object));
}
/** Whether columns stand in another order and nothing else differs: what dropping a column and adding it again leaves. */
function onlyPositions(changes) {
    return changes.length > 0 && changes.every((c) => c.attributes.length > 0 && c.attributes.every((a) => a.name === 'position'));
}
function change(object, what, attributes) {
    return { kind: object.kind, object: object.object, relation: object.relation, change: what, attributes };
}
function attributeChanges(from, to, displaced) {
    const names = [...new Set([...from.attributes.keys(), ...to.attributes.keys()])].sort(compareText);
    return names.flatMap((name) => {
        const [a, b] = [from.attributes.get(name) ?? null, to.attributes.get(name) ?? null];
        const differs = name === 'position' && from.kind === 'column' ? displaced : a !== b;
        return differs ? [{ name, from: a, to: b }] : [];
    });
}
const tableLike = ['table', 'foreign table', 'view', 'materialized view'];
/** Whether the object is in `here` only as a part of something that is not in `there` either. */
function comesWithAnother(object, here, there) {
    const newHere = (key) => here.objects.has(key) && !there.objects.has(key);
    if (object.kind === 'index') {
        const constraint = object.attributes.get('constraint');
        return constraint !== undefined && newHere(objectKey('constraint', String(constraint)));
    }
    const { relation } = object;
    if (relation === null)
        return false;
    if (object.kind === 'column' || object.kind === 'constraint')
        return tableLike.some((kind) => newHere(objectKey(kind, relation)));
    const owner = object.kind === 'sequence' ? object.attributes.get('owned by') : undefined;
    return owner !== undefined && newHere(objectKey('column', String(owner)));
}
function displacedColumns(from, to) {
    const [before, after] = [columnsInOrder(from), columnsInOrder(to)];
    const displaced = new Set();
    for (const [relation, columns] of before) {
        const others = after.get(relation) ?? [];
        const known = new Set(others);
        const common = new Set(columns.filter((key) => known.has(key)));
        for (const key of moved([...common], others.filter((other) => common.has(other))))
            displaced.add(key);
    }
    return displaced;
}
function columnsInOrder(catalog) {
    const columns = new Map();
    for (const [key, object] of catalog.objects) {
        if (object.kind !== 'column' || object.relation === null)
            continue;
        const place = [Number(object.attributes.get('position')), key];
        const list = columns.get(object.relation);
        if (list === undefined)
            columns.set(object.relation, [place]);
        else
            list.push(place);
    }
    return new Map([...columns].map(([relation, places]) => [relation, places.sort(([a], [b]) => a - b).map(([, key]) => key)]));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/postgres/catalog/queries/fragments.js
var fragments = __webpack_require__(53313);
;// CONCATENATED MODULE: ./build/postgres/catalog/queries/columns.js

/**
 * The columns of tables, foreign tables and views. `position` is the rank among the live columns: attnum itself counts
 * dropped ones, which nobody sees. From 18 on a NOT NULL has a name and may be not valid: it is told as the column's.
 */
const columns = {
    kind: 'column',
    sql: (major) => `
SELECT t.relation || '.' || quote_ident(a.attname) AS object, t.relation, t.nspname AS schema,
  row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum)::int AS position,
  format_type(a.atttypid, a.atttypmod) AS type,
  CASE WHEN a.attcollation <> 0 AND a.attcollation <> ty.typcollation THEN ${(0,fragments/* qualified */.LX)('cn', 'co.collname')} END AS collation,
  nullif(a.attnotnull, false) AS "not null",
  ${major >= 18
        ? `nn.conname AS "not null constraint", nullif(nn.convalidated, true) AS "not null validated", nullif(nn.connoinherit, false) AS "not null no inherit",
  nullif(nn.conislocal, true) AS "not null local",`
        : ''}
  CASE WHEN a.attgenerated = '' THEN pg_get_expr(ad.adbin, ad.adrelid) END AS "default",
  CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
  CASE WHEN a.attgenerated <> '' THEN pg_get_expr(ad.adbin, ad.adrelid) END AS "generated as",
  CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END AS generated,
  CASE WHEN a.attstorage <> ty.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END AS storage,
  ${major >= 14 ? `CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,` : ''}
  nullif(a.attstattarget, -1)::int AS "statistics target",
  ${(0,fragments/* sortedItems */.Er)('a.attoptions')} AS options, ${(0,fragments/* options */.fF)('a.attfdwoptions')} AS "foreign options",
  nullif(a.attislocal, true) AS local, nullif(a.attinhcount, 0)::int AS "inherited from",
  ${(0,fragments/* sortedItems */.Er)('a.attacl')} AS privileges, d.description AS comment
FROM (SELECT c.oid, ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS relation, n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_class', 'c.oid')}) t
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type ty ON ty.oid = a.atttypid
LEFT JOIN pg_collation co ON co.oid = a.attcollation LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
${major >= 18 ? `LEFT JOIN pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey[1] = a.attnum` : ''}
LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum`,
};

;// CONCATENATED MODULE: ./build/postgres/catalog/queries/constraints.js

/**
 * Constraints of tables. Left out: foreign keys that the server derives for partitions (conparentid), whose names are its
 * own; NOT NULL, told with the column; constraint triggers, told as triggers. `triggers` shows what DISABLE TRIGGER ALL
 * does to a foreign key, which its definition does not.
 */
const constraints = {
    kind: 'constraint',
    sql: (major) => `
SELECT quote_ident(con.conname) || ' on ' || ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS object, ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS relation, n.nspname AS schema,
  CASE con.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclusion' ELSE con.contype::text END AS type,
  pg_get_constraintdef(con.oid) AS definition,
  nullif(con.convalidated, true) AS validated,
  ${major >= 18 ? 'nullif(con.conenforced, true) AS enforced,' : ''}
  nullif(con.conislocal, true) AS local, nullif(con.coninhcount, 0)::int AS "inherited from",
  CASE WHEN con.contype = 'f' THEN ${(0,fragments/* qualified */.LX)('fn', 'f.relname')} END AS "references",
  fired.states AS triggers,
  described.description AS comment
FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN (SELECT tgconstraint, string_agg(DISTINCT CASE tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END, ', ') AS states
  FROM pg_trigger WHERE tgconstraint <> 0 AND tgenabled <> 'O' GROUP BY tgconstraint) fired ON fired.tgconstraint = con.oid AND con.contype = 'f'
LEFT JOIN pg_class f ON f.oid = con.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
${(0,fragments/* comment */.Im)('pg_constraint', 'con.oid')}
WHERE con.contype NOT IN ('n', 't') AND NOT (con.contype = 'f' AND con.conparentid <> 0)
  AND ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_class', 'c.oid')}`,
};
/** Indexes, those behind constraints included (`constraint` names it): their validity and CLUSTER mark are nowhere else. */
const indexes = {
    kind: 'index',
    sql: () => `
SELECT ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS object, n.nspname AS schema, ${(0,fragments/* qualified */.LX)('tn', 't.relname')} AS relation,
  pg_get_indexdef(i.indexrelid) AS definition,
  nullif(i.indisvalid, true) AS valid, nullif(i.indisready, true) AS ready, nullif(i.indislive, true) AS live,
  nullif(i.indisclustered, false) AS clustered, nullif(i.indisreplident, false) AS "replica identity",
  nullif(i.indimmediate, true) AS immediate,
  CASE WHEN con.oid IS NOT NULL THEN quote_ident(con.conname) || ' on ' || ${(0,fragments/* qualified */.LX)('tn', 't.relname')} END AS "constraint",
  CASE WHEN p.oid IS NOT NULL THEN ${(0,fragments/* qualified */.LX)('pn', 'p.relname')} END AS "partition of",
  ts.spcname AS tablespace,
  own.targets AS "statistics targets", own.options AS "column options",
  described.description AS comment
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_constraint con ON con.conindid = i.indexrelid AND con.conrelid = i.indrelid AND con.contype IN ('p', 'u', 'x')
LEFT JOIN (SELECT a.attrelid, string_agg(a.attnum || ': ' || a.attstattarget, ', ' ORDER BY a.attnum) FILTER (WHERE a.attstattarget >= 0) AS targets,
    string_agg(a.attnum || ': ' || array_to_string(a.attoptions, ', '), '; ' ORDER BY a.attnum) FILTER (WHERE a.attoptions IS NOT NULL) AS options
  FROM pg_attribute a WHERE a.attnum > 0 AND (a.attstattarget >= 0 OR a.attoptions IS NOT NULL) GROUP BY a.attrelid) own ON own.attrelid = i.indexrelid
LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid
LEFT JOIN pg_class p ON p.oid = h.inhparent LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
${(0,fragments/* comment */.Im)('pg_class', 'c.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('tn')} AND ${(0,fragments/* notOfExtension */.KG)('pg_class', 't.oid')}`,
};
const statistics = {
    kind: 'statistics',
    sql: () => `
SELECT ${(0,fragments/* qualified */.LX)('n', 's.stxname')} AS object, n.nspname AS schema, ${(0,fragments/* qualified */.LX)('tn', 't.relname')} AS relation,
  pg_get_statisticsobjdef(s.oid) AS definition, nullif(s.stxstattarget, -1)::int AS "statistics target",
  ${(0,fragments/* owner */.eC)('s.stxowner')} AS owner, described.description AS comment
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
JOIN pg_class t ON t.oid = s.stxrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
${(0,fragments/* comment */.Im)('pg_statistic_ext', 's.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_statistic_ext', 's.oid')}`,
};

;// CONCATENATED MODULE: ./build/postgres/catalog/queries/database.js

const schemas = {
    kind: 'schema',
    sql: () => `
SELECT quote_ident(n.nspname) AS object, n.nspname AS schema, ${(0,fragments/* owner */.eC)('n.nspowner')} AS owner, ${(0,fragments/* acl */.BL)('n.nspacl', 'n', 'n.nspowner')} AS privileges, described.description AS comment
FROM pg_namespace n ${(0,fragments/* comment */.Im)('pg_namespace', 'n.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_namespace', 'n.oid')}`,
};
const extensions = {
    kind: 'extension',
    sql: () => `
SELECT quote_ident(e.extname) AS object, e.extversion AS version, quote_ident(n.nspname) AS "in schema", described.description AS comment
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace ${(0,fragments/* comment */.Im)('pg_extension', 'e.oid')}`,
};
const defaultPrivileges = {
    kind: 'default privileges',
    sql: () => `
SELECT 'for role ' || ${(0,fragments/* owner */.eC)('d.defaclrole')} || CASE WHEN n.oid IS NULL THEN '' ELSE ' in schema ' || quote_ident(n.nspname) END || ' on '
    || CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' WHEN 'L' THEN 'large objects' ELSE d.defaclobjtype::text END AS object,
  n.nspname AS schema, coalesce((SELECT string_agg(item::text, ', ' ORDER BY item::text COLLATE "C") FROM unnest(d.defaclacl) item), 'nobody') AS privileges
FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace`,
};
const publications = {
    kind: 'publication',
    sql: (major) => `
SELECT quote_ident(p.pubname) AS object, nullif(p.puballtables, false) AS "all tables",
  concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END) AS publishes,
  nullif(p.pubviaroot, false) AS "via root",
  ${major >= 18 ? "CASE p.pubgencols WHEN 's' THEN 'stored' END AS \"generated columns\"," : ''}
  (SELECT string_agg(${(0,fragments/* qualified */.LX)('n', 'c.relname')}${major >= 15
        ? ` || coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) || ')', '')
      || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '')`
        : ''}, ', ' ORDER BY n.nspname, c.relname) FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.prpubid = p.oid) AS tables,
  ${major >= 15 ? "(SELECT string_agg(quote_ident(n.nspname), ', ' ORDER BY n.nspname) FROM pg_publication_namespace r JOIN pg_namespace n ON n.oid = r.pnnspid WHERE r.pnpubid = p.oid) AS schemas," : ''}
  ${(0,fragments/* owner */.eC)('p.pubowner')} AS owner, described.description AS comment
FROM pg_publication p ${(0,fragments/* comment */.Im)('pg_publication', 'p.oid')} WHERE ${(0,fragments/* notOfExtension */.KG)('pg_publication', 'p.oid')}`,
};
/** Without the connection string, which holds a password. */
const subscriptions = {
    kind: 'subscription',
    sql: () => `
SELECT quote_ident(s.subname) AS object, s.subenabled AS enabled, s.subslotname AS slot, s.subsynccommit AS "synchronous commit",
  (SELECT string_agg(quote_ident(p), ', ' ORDER BY p) FROM unnest(s.subpublications) p) AS publications, ${(0,fragments/* owner */.eC)('s.subowner')} AS owner, described.description AS comment
FROM pg_subscription s ${(0,fragments/* comment */.Im)('pg_subscription', 's.oid')} WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
};
const wrappers = {
    kind: 'foreign-data wrapper',
    sql: () => `
SELECT quote_ident(f.fdwname) AS object, CASE WHEN f.fdwhandler <> 0 THEN f.fdwhandler::regproc::text END AS handler, CASE WHEN f.fdwvalidator <> 0 THEN f.fdwvalidator::regproc::text END AS validator,
  ${(0,fragments/* options */.fF)('f.fdwoptions')} AS options, ${(0,fragments/* owner */.eC)('f.fdwowner')} AS owner, ${(0,fragments/* acl */.BL)('f.fdwacl', 'F', 'f.fdwowner')} AS privileges, described.description AS comment
FROM pg_foreign_data_wrapper f ${(0,fragments/* comment */.Im)('pg_foreign_data_wrapper', 'f.oid')} WHERE ${(0,fragments/* notOfExtension */.KG)('pg_foreign_data_wrapper', 'f.oid')}`,
};
const servers = {
    kind: 'server',
    sql: () => `
SELECT quote_ident(s.srvname) AS object, quote_ident(f.fdwname) AS wrapper, s.srvtype AS type, s.srvversion AS version, ${(0,fragments/* options */.fF)('s.srvoptions')} AS options,
  ${(0,fragments/* owner */.eC)('s.srvowner')} AS owner, ${(0,fragments/* acl */.BL)('s.srvacl', 'S', 's.srvowner')} AS privileges, described.description AS comment
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw ${(0,fragments/* comment */.Im)('pg_foreign_server', 's.oid')} WHERE ${(0,fragments/* notOfExtension */.KG)('pg_foreign_server', 's.oid')}`,
};
/** Only the names of the options: their values are credentials. */
const userMappings = {
    kind: 'user mapping',
    sql: () => `
SELECT quote_ident(m.usename) || ' on ' || quote_ident(m.srvname) AS object,
  (SELECT string_agg(split_part(item, '=', 1), ', ' ORDER BY split_part(item, '=', 1)) FROM unnest(m.umoptions) item) AS options
FROM pg_user_mappings m`,
};
const textSearch = (catalog, prefix, attributes) => `
SELECT ${(0,fragments/* qualified */.LX)('n', `t.${prefix}name`)} AS object, n.nspname AS schema, ${attributes}, described.description AS comment
FROM ${catalog} t JOIN pg_namespace n ON n.oid = t.${prefix}namespace ${(0,fragments/* comment */.Im)(catalog, 't.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)(catalog, 't.oid')}`;
const textSearchParsers = {
    kind: 'text search parser',
    sql: () => textSearch('pg_ts_parser', 'prs', `t.prsstart::text AS start, t.prstoken::text AS token, t.prsend::text AS "end", t.prsheadline::text AS headline, t.prslextype::text AS lextypes`),
};
const textSearchTemplates = {
    kind: 'text search template',
    sql: () => textSearch('pg_ts_template', 'tmpl', `t.tmplinit::text AS init, t.tmpllexize::text AS lexize`),
};
const textSearchDictionaries = {
    kind: 'text search dictionary',
    sql: () => textSearch('pg_ts_dict', 'dict', `(SELECT ${(0,fragments/* qualified */.LX)('m', 'x.tmplname')} FROM pg_ts_template x JOIN pg_namespace m ON m.oid = x.tmplnamespace WHERE x.oid = t.dicttemplate) AS template, t.dictinitoption AS options, ${(0,fragments/* owner */.eC)('t.dictowner')} AS owner`),
};
const textSearchConfigurations = {
    kind: 'text search configuration',
    sql: () => textSearch('pg_ts_config', 'cfg', `(SELECT ${(0,fragments/* qualified */.LX)('m', 'x.prsname')} FROM pg_ts_parser x JOIN pg_namespace m ON m.oid = x.prsnamespace WHERE x.oid = t.cfgparser) AS parser,
  (SELECT string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary::text, ', ' ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = t.oid) AS mappings, ${(0,fragments/* owner */.eC)('t.cfgowner')} AS owner`),
};

;// CONCATENATED MODULE: ./build/postgres/catalog/queries/operators.js

const functionOf = (oid) => `CASE WHEN ${oid} <> 0 THEN ${oid}::regprocedure::text END`;
const operators = {
    kind: 'operator',
    sql: () => `
SELECT quote_ident(n.nspname) || '.' || o.oprname || '(' || CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END || ', '
    || CASE WHEN o.oprright = 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END || ')' AS object, n.nspname AS schema,
  ${functionOf('o.oprcode')} AS function, format_type(o.oprresult, NULL) AS result,
  CASE WHEN o.oprcom <> 0 THEN o.oprcom::regoperator::text END AS commutator, CASE WHEN o.oprnegate <> 0 THEN o.oprnegate::regoperator::text END AS negator,
  CASE WHEN o.oprrest <> 0 THEN o.oprrest::regproc::text END AS "restrict estimator", CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::regproc::text END AS "join estimator",
  nullif(o.oprcanmerge, false) AS merges, nullif(o.oprcanhash, false) AS hashes, ${(0,fragments/* owner */.eC)('o.oprowner')} AS owner, described.description AS comment
FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace ${(0,fragments/* comment */.Im)('pg_operator', 'o.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_operator', 'o.oid')}`,
};
const operatorClasses = {
    kind: 'operator class',
    sql: () => `
SELECT ${(0,fragments/* qualified */.LX)('n', 'o.opcname')} || ' using ' || am.amname AS object, n.nspname AS schema, format_type(o.opcintype, NULL) AS type,
  ${(0,fragments/* qualified */.LX)('fn', 'f.opfname')} AS family, nullif(o.opcdefault, false) AS "default", CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END AS storage,
  ${(0,fragments/* owner */.eC)('o.opcowner')} AS owner, described.description AS comment
FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am am ON am.oid = o.opcmethod
JOIN pg_opfamily f ON f.oid = o.opcfamily JOIN pg_namespace fn ON fn.oid = f.opfnamespace ${(0,fragments/* comment */.Im)('pg_opclass', 'o.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_opclass', 'o.oid')}`,
};
const operatorFamilies = {
    kind: 'operator family',
    sql: () => `
SELECT ${(0,fragments/* qualified */.LX)('n', 'f.opfname')} || ' using ' || am.amname AS object, n.nspname AS schema,
  (SELECT string_agg(a.amopstrategy || ' ' || a.amopopr::regoperator::text || CASE a.amoppurpose WHEN 'o' THEN ' for order by' ELSE '' END, ', ' ORDER BY a.amopstrategy, a.amopopr::regoperator::text)
    FROM pg_amop a WHERE a.amopfamily = f.oid) AS operators,
  (SELECT string_agg(a.amprocnum || ' ' || a.amproc::regprocedure::text, ', ' ORDER BY a.amprocnum, a.amproc::regprocedure::text) FROM pg_amproc a WHERE a.amprocfamily = f.oid) AS functions,
  ${(0,fragments/* owner */.eC)('f.opfowner')} AS owner, described.description AS comment
FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am am ON am.oid = f.opfmethod ${(0,fragments/* comment */.Im)('pg_opfamily', 'f.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_opfamily', 'f.oid')}`,
};
const casts = {
    kind: 'cast',
    sql: () => `
SELECT format_type(c.castsource, NULL) || ' as ' || format_type(c.casttarget, NULL) AS object, ${functionOf('c.castfunc')} AS function,
  CASE c.castcontext WHEN 'e' THEN 'explicit' WHEN 'a' THEN 'assignment' ELSE 'implicit' END AS context,
  CASE c.castmethod WHEN 'f' THEN 'function' WHEN 'i' THEN 'inout' ELSE 'binary' END AS method, described.description AS comment
FROM pg_cast c ${(0,fragments/* comment */.Im)('pg_cast', 'c.oid')} WHERE ${(0,fragments/* userOid */.sA)('c.oid')} AND ${(0,fragments/* notOfExtension */.KG)('pg_cast', 'c.oid')}`,
};
const transforms = {
    kind: 'transform',
    sql: () => `
SELECT 'for ' || format_type(t.trftype, NULL) || ' language ' || quote_ident(l.lanname) AS object, ${functionOf('t.trffromsql')} AS "from sql", ${functionOf('t.trftosql')} AS "to sql",
  described.description AS comment
FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang ${(0,fragments/* comment */.Im)('pg_transform', 't.oid')} WHERE ${(0,fragments/* notOfExtension */.KG)('pg_transform', 't.oid')}`,
};
const conversions = {
    kind: 'conversion',
    sql: () => `
SELECT ${(0,fragments/* qualified */.LX)('n', 'c.conname')} AS object, n.nspname AS schema, pg_encoding_to_char(c.conforencoding) AS "for", pg_encoding_to_char(c.contoencoding) AS "to",
  c.conproc::regproc::text AS function, nullif(c.condefault, false) AS "default", ${(0,fragments/* owner */.eC)('c.conowner')} AS owner, described.description AS comment
FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace ${(0,fragments/* comment */.Im)('pg_conversion', 'c.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_conversion', 'c.oid')}`,
};
const accessMethods = {
    kind: 'access method',
    sql: () => `
SELECT quote_ident(a.amname) AS object, a.amhandler::regproc::text AS handler, CASE a.amtype WHEN 't' THEN 'table' ELSE 'index' END AS type, described.description AS comment
FROM pg_am a ${(0,fragments/* comment */.Im)('pg_am', 'a.oid')} WHERE ${(0,fragments/* userOid */.sA)('a.oid')} AND ${(0,fragments/* notOfExtension */.KG)('pg_am', 'a.oid')}`,
};

;// CONCATENATED MODULE: ./build/postgres/catalog/queries/relations.js

/** Tables, foreign tables, views and materialized views. */
const relations = {
    kind: null,
    sql: (major) => `
SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind,
  ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS object, ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS relation, n.nspname AS schema,
  ${(0,fragments/* owner */.eC)('c.relowner')} AS owner,
  CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END AS persistence,
  nullif(c.relrowsecurity, false) AS "row security", nullif(c.relforcerowsecurity, false) AS "forced row security",
  ${(0,fragments/* sortedItems */.Er)('c.reloptions')} AS options,
  ${(0,fragments/* sortedItems */.Er)('toast.reloptions')} AS "toast options",
  nullif(am.amname, 'heap') AS "access method", ts.spcname AS tablespace,
  CASE WHEN c.relkind NOT IN ('r', 'p') THEN NULL ELSE CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN 'index' END END AS "replica identity",
  pg_get_partkeydef(c.oid) AS "partition key", pg_get_expr(c.relpartbound, c.oid) AS "partition bound",
  parents.names AS inherits, parents.detaching AS "detach pending",
  CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS "of type",
  CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
  CASE WHEN c.relkind = 'm' THEN c.relispopulated END AS populated,
  fs.srvname AS server, ${(0,fragments/* options */.fF)('ft.ftoptions')} AS "foreign options",
  ${(0,fragments/* acl */.BL)('c.relacl', 'r', 'c.relowner')} AS privileges,
  described.description AS comment
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
LEFT JOIN (SELECT i.inhrelid, string_agg(${(0,fragments/* qualified */.LX)('pn', 'p.relname')}, ', ' ORDER BY i.inhseqno) AS names,
    ${major >= 14 ? 'nullif(bool_or(i.inhdetachpending), false)' : 'NULL'} AS detaching
  FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
  GROUP BY i.inhrelid) parents ON parents.inhrelid = c.oid
${(0,fragments/* comment */.Im)('pg_class', 'c.oid')}
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_class', 'c.oid')}`,
};
const sequences = {
    kind: 'sequence',
    sql: () => `
SELECT ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS object, n.nspname AS schema,
  CASE WHEN o.oid IS NULL THEN ${(0,fragments/* qualified */.LX)('n', 'c.relname')} ELSE ${(0,fragments/* qualified */.LX)('orn', 'o.relname')} END AS relation,
  format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum,
  s.seqcache AS cache, s.seqcycle AS cycle,
  CASE WHEN o.oid IS NOT NULL THEN ${(0,fragments/* qualified */.LX)('orn', 'o.relname')} || '.' || quote_ident(oa.attname) END AS "owned by",
  nullif(d.deptype = 'i', false) AS "identity",
  CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END AS persistence,
  ${(0,fragments/* owner */.eC)('c.relowner')} AS owner, ${(0,fragments/* acl */.BL)('c.relacl', 's', 'c.relowner')} AS privileges, described.description AS comment
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
  AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
LEFT JOIN pg_class o ON o.oid = d.refobjid LEFT JOIN pg_namespace orn ON orn.oid = o.relnamespace
LEFT JOIN pg_attribute oa ON oa.attrelid = o.oid AND oa.attnum = d.refobjsubid
${(0,fragments/* comment */.Im)('pg_class', 'c.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_class', 'c.oid')}`,
};

;// CONCATENATED MODULE: ./build/postgres/catalog/queries/routines.js

const argumentTypes = `coalesce((SELECT string_agg(format_type(arg.type, NULL), ', ' ORDER BY arg.place)
    FROM unnest(p.proargtypes) WITH ORDINALITY arg(type, place)), '')`;
const procedureOrNull = (oid) => `CASE WHEN ${oid} <> 0 THEN ${oid}::regproc::text END`;
/** Functions, procedures, window functions (with "function") and aggregates. */
const routines = {
    kind: null,
    sql: () => `
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS kind,
  ${(0,fragments/* qualified */.LX)('n', 'p.proname')} || '(' || ${argumentTypes} || ')' AS object, n.nspname AS schema,
  CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END AS definition,
  CASE WHEN p.prokind = 'a' THEN pg_get_function_result(p.oid) END AS returns,
  CASE WHEN p.prokind = 'a' THEN pg_get_function_arguments(p.oid) END AS arguments,
  CASE WHEN p.prokind = 'a' THEN CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END END AS parallel,
  ag.aggtransfn::regproc::text AS "transition function", format_type(ag.aggtranstype, NULL) AS "transition type",
  nullif(ag.aggtransspace, 0) AS "transition space",
  ${procedureOrNull('ag.aggfinalfn')} AS "final function", nullif(ag.aggfinalextra, false) AS "final extra", ag.aggfinalmodify::text AS "final modify",
  ${procedureOrNull('ag.aggcombinefn')} AS "combine function",
  ${procedureOrNull('ag.aggserialfn')} AS "serial function", ${procedureOrNull('ag.aggdeserialfn')} AS "deserial function",
  ${procedureOrNull('ag.aggmtransfn')} AS "moving transition function", ${procedureOrNull('ag.aggminvtransfn')} AS "moving inverse function",
  ${procedureOrNull('ag.aggmfinalfn')} AS "moving final function", CASE WHEN ag.aggmtranstype <> 0 THEN format_type(ag.aggmtranstype, NULL) END AS "moving transition type",
  ag.agginitval AS "initial value", ag.aggminitval AS "moving initial value",
  CASE WHEN ag.aggsortop <> 0 THEN ag.aggsortop::regoperator::text END AS "sort operator",
  ${(0,fragments/* owner */.eC)('p.proowner')} AS owner, ${(0,fragments/* acl */.BL)('p.proacl', 'f', 'p.proowner')} AS privileges, described.description AS comment
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_aggregate ag ON ag.aggfnoid = p.oid
${(0,fragments/* comment */.Im)('pg_proc', 'p.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_proc', 'p.oid')}
  AND NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')`,
};
const enabled = (column) => `CASE ${column} WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END AS enabled`;
/** Triggers; the clones on partitions only where they were enabled or disabled on their own. */
const triggers = {
    kind: 'trigger',
    sql: () => `
SELECT quote_ident(g.tgname) || ' on ' || ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS object, ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS relation, n.nspname AS schema,
  pg_get_triggerdef(g.oid) AS definition, ${enabled('g.tgenabled')}, described.description AS comment
FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_trigger parent ON parent.oid = g.tgparentid
${(0,fragments/* comment */.Im)('pg_trigger', 'g.oid')}
WHERE NOT g.tgisinternal AND (parent.oid IS NULL OR parent.tgenabled <> g.tgenabled)
  AND ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_trigger', 'g.oid')}`,
};
const rules = {
    kind: 'rule',
    sql: () => `
SELECT quote_ident(r.rulename) || ' on ' || ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS object, ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS relation, n.nspname AS schema,
  pg_get_ruledef(r.oid) AS definition, ${enabled('r.ev_enabled')}, described.description AS comment
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
${(0,fragments/* comment */.Im)('pg_rewrite', 'r.oid')}
WHERE NOT (r.rulename = '_RETURN' AND c.relkind IN ('v', 'm')) AND ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_class', 'c.oid')}`,
};
const policies = {
    kind: 'policy',
    sql: () => `
SELECT quote_ident(p.polname) || ' on ' || ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS object, ${(0,fragments/* qualified */.LX)('n', 'c.relname')} AS relation, n.nspname AS schema,
  CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END AS "kind of policy",
  CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete' ELSE 'all' END AS command,
  (SELECT string_agg(CASE WHEN role = 0 THEN 'public' ELSE (SELECT quote_ident(rolname) FROM pg_roles WHERE oid = role) END, ', ' ORDER BY 1) FROM unnest(p.polroles) role) AS roles,
  pg_get_expr(p.polqual, p.polrelid) AS "using", pg_get_expr(p.polwithcheck, p.polrelid) AS "with check",
  described.description AS comment
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
${(0,fragments/* comment */.Im)('pg_policy', 'p.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_class', 'c.oid')}`,
};
const eventTriggers = {
    kind: 'event trigger',
    sql: () => `
SELECT quote_ident(e.evtname) AS object, n.nspname AS schema, e.evtevent AS event, ${(0,fragments/* qualified */.LX)('n', 'p.proname')} || '()' AS function,
  ${enabled('e.evtenabled')}, array_to_string(e.evttags, ', ') AS tags, ${(0,fragments/* owner */.eC)('e.evtowner')} AS owner, described.description AS comment
FROM pg_event_trigger e JOIN pg_proc p ON p.oid = e.evtfoid JOIN pg_namespace n ON n.oid = p.pronamespace
${(0,fragments/* comment */.Im)('pg_event_trigger', 'e.oid')}
WHERE ${(0,fragments/* notOfExtension */.KG)('pg_event_trigger', 'e.oid')}`,
};
const languages = {
    kind: 'language',
    sql: () => `
SELECT quote_ident(l.lanname) AS object, l.lanpltrusted AS trusted, ${procedureOrNull('l.lanplcallfoid')} AS handler,
  ${procedureOrNull('l.laninline')} AS inline, ${procedureOrNull('l.lanvalidator')} AS validator,
  ${(0,fragments/* owner */.eC)('l.lanowner')} AS owner, ${(0,fragments/* acl */.BL)('l.lanacl', 'l', 'l.lanowner')} AS privileges, described.description AS comment
FROM pg_language l ${(0,fragments/* comment */.Im)('pg_language', 'l.oid')}
WHERE ${(0,fragments/* userOid */.sA)('l.oid')} AND ${(0,fragments/* notOfExtension */.KG)('pg_language', 'l.oid')}`,
};

;// CONCATENATED MODULE: ./build/postgres/catalog/queries/types.js

const subtypeFunction = (oid) => `CASE WHEN ${oid} <> 0 THEN ${oid}::regproc::text END`;
/** Enums, composites, ranges and base types. Array types, multiranges and the row types of tables come with their own. */
const types = {
    kind: 'type',
    sql: (major) => `
SELECT ${(0,fragments/* qualified */.LX)('n', 't.typname')} AS object, n.nspname AS schema,
  CASE WHEN NOT t.typisdefined THEN 'shell' ELSE CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' ELSE 'base' END END AS form,
  (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
  CASE WHEN t.typtype = 'c' THEN (SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attcollation <> 0 AND a.attcollation <> ty.typcollation THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END, ', ' ORDER BY a.attnum)
    FROM pg_attribute a JOIN pg_type ty ON ty.oid = a.atttypid WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END AS attributes,
  CASE WHEN t.typtype = 'c' THEN (SELECT string_agg(quote_ident(a.attname) || ': ' || d.description, ', ' ORDER BY a.attnum)
    FROM pg_attribute a JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
    WHERE a.attrelid = t.typrelid AND NOT a.attisdropped) END AS "attribute comments",
  format_type(r.rngsubtype, NULL) AS subtype,
  (SELECT ${(0,fragments/* qualified */.LX)('opn', 'op.opcname')} FROM pg_opclass op JOIN pg_namespace opn ON opn.oid = op.opcnamespace WHERE op.oid = r.rngsubopc) AS "subtype operator class",
  CASE WHEN r.rngcollation <> 0 THEN r.rngcollation::regcollation::text END AS collation,
  ${subtypeFunction('r.rngcanonical')} AS canonical, ${subtypeFunction('r.rngsubdiff')} AS "subtype difference",
  ${major >= 14 ? 'format_type(nullif(r.rngmultitypid, 0), NULL) AS multirange,' : ''}
  CASE WHEN t.typtype = 'b' AND t.typisdefined THEN concat_ws(', ', 'input ' || t.typinput::text, 'output ' || t.typoutput::text, 'length ' || t.typlen, 'alignment ' || t.typalign::text,
    'storage ' || t.typstorage::text, 'category ' || t.typcategory::text, 'by value ' || t.typbyval, 'preferred ' || t.typispreferred, 'delimiter ' || t.typdelim::text,
    'receive ' || nullif(t.typreceive::text, '-'), 'send ' || nullif(t.typsend::text, '-'), 'default ' || t.typdefault) END AS definition,
  ${(0,fragments/* owner */.eC)('t.typowner')} AS owner, ${(0,fragments/* acl */.BL)('t.typacl', 'T', 't.typowner')} AS privileges, described.description AS comment
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
LEFT JOIN pg_range r ON r.rngtypid = t.oid
${(0,fragments/* comment */.Im)('pg_type', 't.oid')}
WHERE (t.typtype IN ('e', 'r', 'p') OR (t.typtype = 'c' AND c.relkind = 'c')
    OR (t.typtype = 'b' AND NOT EXISTS (SELECT 1 FROM pg_type e WHERE e.typarray = t.oid)))
  AND ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_type', 't.oid')}`,
};
const domains = {
    kind: 'domain',
    sql: () => `
SELECT ${(0,fragments/* qualified */.LX)('n', 't.typname')} AS object, n.nspname AS schema,
  format_type(t.typbasetype, t.typtypmod) AS type,
  CASE WHEN t.typcollation <> 0 AND t.typcollation <> b.typcollation THEN t.typcollation::regcollation::text END AS collation,
  nullif(t.typnotnull, false) AS "not null", coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) AS "default",
  (SELECT string_agg('CONSTRAINT ' || quote_ident(c.conname) || ' ' || pg_get_constraintdef(c.oid) || coalesce(' -- ' || d.description, ''), E'\\n' ORDER BY c.conname)
    FROM pg_constraint c LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = c.oid
    WHERE c.contypid = t.oid) AS constraints,
  ${(0,fragments/* owner */.eC)('t.typowner')} AS owner, ${(0,fragments/* acl */.BL)('t.typacl', 'T', 't.typowner')} AS privileges, described.description AS comment
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_type b ON b.oid = t.typbasetype
${(0,fragments/* comment */.Im)('pg_type', 't.oid')}
WHERE t.typtype = 'd' AND ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_type', 't.oid')}`,
};
const collations = {
    kind: 'collation',
    sql: (major) => `
SELECT ${(0,fragments/* qualified */.LX)('n', 'c.collname')} AS object, n.nspname AS schema,
  CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'c' THEN 'libc' WHEN 'b' THEN 'builtin' ELSE c.collprovider::text END AS provider,
  nullif(c.collisdeterministic, true) AS deterministic, c.collcollate AS lc_collate, c.collctype AS lc_ctype,
  ${major >= 17 ? 'c.colllocale AS locale,' : major >= 15 ? 'c.colliculocale AS locale,' : ''}
  ${major >= 16 ? 'c.collicurules AS rules,' : ''}
  ${(0,fragments/* owner */.eC)('c.collowner')} AS owner, described.description AS comment
FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
${(0,fragments/* comment */.Im)('pg_collation', 'c.oid')}
WHERE ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_collation', 'c.oid')}`,
};

;// CONCATENATED MODULE: ./build/postgres/catalog/queries/all.js







/** Every query that makes a catalogue. */
const catalogQueries = [
    relations,
    columns,
    constraints,
    indexes,
    sequences,
    statistics,
    ...Object.values(routines_namespaceObject),
    ...Object.values(types_namespaceObject),
    ...Object.values(operators_namespaceObject),
    ...Object.values(database_namespaceObject),
];

;// CONCATENATED MODULE: ./build/postgres/catalog/read.js


const placing = new Set(['kind', 'object', 'schema', 'relation']);
/**
 * Reads everything a user made in the client's database: all objects but the system's, temporary ones and those of
 * extensions (an extension itself is there, with its version). Roles, settings of the database and large objects are not
 * part of a schema and are not read. PostgreSQL 13 to 18.
 *
 * All queries go in one message and see one snapshot. The search path is empty for them, so every name in a definition is
 * qualified. The client must not be inside a transaction.
 */
async function readCatalog(client) {
    const major = await serverMajor(client);
    const opening = [
        'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
        "SET LOCAL search_path = ''",
        'SET LOCAL jit = off',
        "SET LOCAL DateStyle = 'ISO, YMD'",
        "SET LOCAL IntervalStyle = 'postgres'",
        "SET LOCAL TimeZone = 'UTC'",
        'SET LOCAL extra_float_digits = 1',
        'SET LOCAL quote_all_identifiers = off',
    ];
    const queries = catalogQueries.map((query) => query.sql(major));
    let results;
    try {
        results = (await client.query([...opening, ...queries, 'COMMIT'].join(';\n')));
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
    }
    const objects = [];
    catalogQueries.forEach((query, index) => {
        for (const row of results[opening.length + index]?.rows ?? [])
            objects.push(objectOf(query.kind, row));
    });
    const keyed = objects.map((object) => [objectKey(object.kind, object.object), object]);
    keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return { major, objects: new Map(keyed) };
}
function objectOf(kind, row) {
    const attributes = new Map();
    for (const [name, value] of Object.entries(row)) {
        if (value !== null && !placing.has(name))
            attributes.set(name, value);
    }
    return {
        kind: kind ?? row.kind,
        object: String(row.object),
        schema: row.schema === undefined || row.schema === null ? null : String(row.schema),
        relation: row.relation === undefined || row.relation === null ? null : String(row.relation),
        attributes,
    };
}
async function serverMajor(client) {
    const { rows } = await client.query("SELECT current_setting('server_version_num') AS version");
    return Math.floor(Number(rows[0]?.version) / 10_000);
}

// EXTERNAL MODULE: ./build/postgres/server/client.js
var client = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/postgres/server/start.js + 4 modules
var start = __webpack_require__(90040);
;// CONCATENATED MODULE: ./build/modes/migration-dryrun/losses.js
const noLosses = { tables: [], columns: [], types: [], emptied: [] };
const columnsOf = `
  SELECT c.oid::int8 AS oid, a.attnum, format('%I.%I', n.nspname, c.relname) AS "table", quote_ident(a.attname) AS "column",
    format_type(a.atttypid, a.atttypmod) AS type, c.relkind AS kind, a.attgenerated AS generated
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 AND n.nspname NOT IN ('pg_toast', 'information_schema') AND c.relpersistence <> 't'
  ORDER BY 3, 2`;
/** Every column of every user table, with a row of its own for a table without columns. */
async function columnsIn(client) {
    return (await client.query(columnsOf)).rows;
}
/** What of `before` is not in `after`, in which an object has kept its oid and a column its number. Nothing is counted. */
function lossesBetween(before, after) {
    const tables = new Set(after.map((row) => row.oid));
    const columns = new Map(after.map((row) => [`${row.oid}.${row.attnum}`, row]));
    const gone = new Map(before.filter((row) => !tables.has(row.oid)).map((row) => [row.oid, row.table]));
    const losses = { tables: [...gone.values()].map((table) => ({ table, rows: 0 })), columns: [], types: [], emptied: [] };
    for (const { oid, attnum, table, column, type, generated } of before) {
        if (gone.has(oid) || column === null)
            continue;
        const now = columns.get(`${oid}.${attnum}`);
        // A generated column is no loss: it can be computed again.
        if (now === undefined && generated === '')
            losses.columns.push({ table, column, values: 0 });
        if (now !== undefined && now.type !== type)
            losses.types.push({ table, column, from: type, to: now.type });
    }
    return losses;
}
/**
 * Compares two databases of which the second began as a template copy of the first, and counts, in the base, what is lost.
 */
async function findLosses(base, head, isBooks) {
    const before = (await columnsIn(base)).filter((row) => !isBooks(row.table));
    const after = await columnsIn(head);
    const { tables, columns, types } = lossesBetween(before, after);
    const rowsOf = (table) => countIn(base, `SELECT count(*) AS n FROM ${table}`);
    const losses = { tables: [], columns: [], types, emptied: [] };
    for (const { table } of tables)
        losses.tables.push({ table, rows: await rowsOf(table) });
    for (const { table, column } of columns) {
        losses.columns.push({ table, column, values: await countIn(base, `SELECT count(${column}) AS n FROM ${table}`) });
    }
    const names = new Map(after.map((row) => [row.oid, row.table]));
    for (const [oid, table] of new Map(before.map((row) => [row.oid, row.table]))) {
        const now = names.get(oid);
        const rows = now === undefined ? 0 : await rowsOf(table);
        if (now !== undefined && rows > 0 && (await isEmpty(head, now)))
            losses.emptied.push({ table, rows });
    }
    return losses;
}
async function countIn(client, sql) {
    const { rows } = await client.query(sql);
    return Number(rows[0]?.n ?? 0);
}
async function isEmpty(client, table) {
    return (await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount === 0;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/each-migration.js

/**
 * Where there is no base (`all`, a folder outside git), every migration is judged as a change of its own, as it was when it
 * was deployed: on the tables that those before it had made. `after`: the relations at the end, which tell an index's table.
 */
function relationsBeforeEach(steps, transactions, after) {
    const made = [];
    const files = new Map();
    const tables = new Set();
    for (const { file, statement } of steps) {
        files.set(statement.transaction, file);
        const table = tableCreatedBy(statement.tree);
        if (table !== null)
            made.push({ file, transaction: statement.transaction, table });
        for (const { relation } of statement.locks)
            tables.add(relation);
    }
    return {
        tables,
        tableInBase(transaction, relation) {
            // The trace names only what was there before the transaction; it may still be of the same file, which holds several.
            const index = transaction === undefined ? -1 : transactions.indexOf(transaction);
            const table = after.tableInBase(transaction, relation) ?? relation;
            const isNew = made.some((own) => own.transaction < index && own.file === files.get(index) && (own.table === table || `public.${own.table}` === table));
            return isNew ? null : table;
        },
    };
}
/** As it is written: "users", or "app.users" where the statement names the schema. */
function tableCreatedBy(tree) {
    const node = tree;
    const relation = node?.CreateStmt?.relation ?? node?.CreateTableAsStmt?.into?.rel;
    if (relation?.relname === undefined)
        return null;
    return relation.schemaname === undefined ? relation.relname : `${relation.schemaname}.${relation.relname}`;
}
/** What each migration took away from what those before it had made: `look` after every one, `losses` at the end. */
function watchLosses(client) {
    let known = [];
    const found = structuredClone(noLosses);
    return {
        async look() {
            const now = await columnsIn(client);
            const lost = lossesBetween(known, now);
            found.tables.push(...lost.tables);
            found.columns.push(...lost.columns);
            found.types.push(...lost.types);
            known = now;
        },
        losses: ({ statements }) => ({
            ...found,
            emptied: statements
                .filter(({ kind }) => kind === 'TRUNCATE TABLE')
                .flatMap(({ rewrites }) => rewrites.map((table) => ({ table, rows: 0 }))),
        }),
    };
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/ignores.js

const inSql = /--[ \t]*preflight-ignore[ \t]*:[ \t]*(\S+)[ \t]*(.*?)[ \t\r]*$/gim;
/** Migrations written in a programming language may say it in a comment of that language. */
const ignores_inPrograms = /(?:--|\/\/|#)[ \t]*preflight-ignore[ \t]*:[ \t]*(\S+)[ \t]*(.*?)[ \t\r]*$/gim;
/**
 * The ignores in a file's text. One before the first statement, followed by a blank line, speaks for the file; any other for
 * the statement that follows it, or that it stands within or behind. `statements`: the first and last lines of the file's.
 */
function ignoresIn(file, text, statements) {
    return [...text.matchAll(/\.sql$/i.test(file) ? inSql : ignores_inPrograms)].map((match) => {
        const line = text.slice(0, match.index).split('\n').length;
        const own = statements.find((statement) => statement.line <= line && line <= statement.endLine);
        const next = statements.find((statement) => statement.line > line);
        const wholeFile = !own && next === statements[0] && standsApart(text, match.index + match[0].length);
        const covered = own ?? next;
        return {
            rule: match[1] ?? '',
            reason: match[2] ?? '',
            file,
            line,
            covers: wholeFile || !covered ? null : { from: covered.line, to: covered.endLine },
        };
    });
}
/** A blank line between the comment and what comes next. */
function standsApart(text, end) {
    return /\n[ \t]*\r?\n/.test(text.slice(end, (0,blanks/* blanksEnd */.$)(text, end)).replaceAll(/--.*$/gm, '-'));
}

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(59371);
// EXTERNAL MODULE: ./build/modes/known-rules.js
var known_rules = __webpack_require__(29033);
// EXTERNAL MODULE: ./build/report/duration.js
var duration = __webpack_require__(87300);
// EXTERNAL MODULE: ./build/postgres/wire/observation.js
var observation = __webpack_require__(31091);
;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/syntax.js
/** The node of the statement, if it is a `name`. */
function nodeOf(step, name) {
    return step.statement.tree?.[name] ?? null;
}
/** The commands of an ALTER TABLE; [] for anything else. */
function alterations(step) {
    return list(nodeOf(step, 'AlterTableStmt')?.cmds).map((entry) => {
        const command = (entry.AlterTableCmd ?? {});
        return { subtype: command.subtype ?? '', name: command.name ?? '', def: command.def ?? {} };
    });
}
/** Constraints that an ALTER TABLE adds: by themselves, and within the definition of a new column. */
function addedConstraints(step) {
    return alterations(step).flatMap(({ subtype, def }) => {
        if (def.Constraint)
            return [def.Constraint];
        if (subtype !== 'AT_AddColumn')
            return [];
        return list(def.ColumnDef?.constraints).flatMap((entry) => entry.Constraint ? [entry.Constraint] : []);
    });
}
/** The name of the column that an ADD COLUMN adds. */
function addedColumn({ def }) {
    return def.ColumnDef?.colname ?? '';
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** As quote_ident() writes it, for names that are no keywords. */
function quoted(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

// EXTERNAL MODULE: ./build/report/size.js
var size = __webpack_require__(21125);
;// CONCATENATED MODULE: ./build/modes/migration-dryrun/sizes.js
/** Below both, whatever is done to a table is done before anybody's timeout: a few ms on any machine. */
const smallRows = 10_000;
const smallBytes = 8 << 20;
/** Known to be empty or small in production: then no lock on it lasts. What is not known is taken for large. */
function isKnownSmall(sizes, table) {
    const size = sizes.production(table);
    return size !== null && size.rows < smallRows && (size.bytes ?? 0) < smallBytes;
}
function sizesOf(production, measured) {
    return {
        production: (table) => production.get(table) ?? null,
        measured: (table) => measured.get(table) ?? null,
        known: production.size > 0,
    };
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/waiting.js




/**
 * The tables that somebody waits for while a statement runs: because of it, or of one before it in its transaction. Only
 * those that were there before the change, and are not known to be small in production.
 */
function waitsDuring(run, step) {
    const ofRun = answers.get(run) ?? new WeakMap();
    answers.set(run, ofRun);
    const waits = ofRun.get(step) ?? lookedUp(run, step);
    ofRun.set(step, waits);
    return waits;
}
/** Every rule asks for every statement, and each answer looks at all of them. */
const answers = new WeakMap();
function lookedUp(run, step) {
    const waits = new Map();
    for (const other of run.steps) {
        if (!isHeldDuring(other, step))
            continue;
        for (const blocked of other.statement.blocked) {
            if (blocked.by !== 'table' || !isHazard(run, other, blocked.relation))
                continue;
            // A savepoint may have let it go again.
            if (other !== step && other.statement.startMs + blocked.forMs <= step.statement.startMs)
                continue;
            const known = waits.get(blocked.relation);
            const statements = new Set([...(known?.statements ?? []), ...blocked.statements]);
            waits.set(blocked.relation, {
                table: blocked.relation,
                statements,
                reads: statements.has('SELECT'),
                writes: statements.has('INSERT') || statements.has('UPDATE') || statements.has('DELETE'),
                forMs: Math.max(known?.forMs ?? 0, blocked.forMs),
                mode: heldMode(run, other, blocked.relation),
            });
        }
    }
    return waits;
}
function isHeldDuring(other, step) {
    return other.statement.transaction === step.statement.transaction && other.statement.startMs <= step.statement.startMs;
}
/** The table's name in the base and in production; null: the change itself made it. */
function tableInBase(run, step, relation) {
    return run.relations.tableInBase(run.transactions[step.statement.transaction], relation);
}
/** A lock on what the change itself creates, or on what is known to be small, keeps nobody waiting. */
function isHazard(run, step, relation) {
    const table = tableInBase(run, step, relation);
    return table !== null && !isKnownSmall(run.sizes, table);
}
function lockEvidence(wait) {
    return { kind: 'lock', relation: wait.table, mode: wait.mode, statements: [...wait.statements], forMs: wait.forMs };
}
function scanEvidence(run, step, table) {
    return { kind: 'scan', relation: table, rows: measured(run, step, table)?.rows ?? null };
}
/** "while reads and writes wait", "while writes wait". A materialized view has no writers. */
function whileWaiting(waits) {
    if (!waits.some((wait) => wait.reads))
        return 'while writes wait';
    return waits.some((wait) => wait.writes) ? 'while reads and writes wait' : 'while reads wait';
}
/** The table's name as a person says it, with its size in production where that is known. */
function named(run, step, table) {
    const production = run.sizes.production(tableInBase(run, step, table) ?? table);
    const short = (0,report_text/* code */.aY)(shortName(table));
    if (production === null)
        return short;
    return production.bytes === null ? short : `${short} (${(0,size/* size */.Ej)(production.bytes)} in production)`;
}
const mostNamed = 3;
/** Names as a sentence lists them; of many, the first ones. */
function listed(names) {
    const kept = names.length > mostNamed ? names.slice(0, mostNamed - 1) : names.slice(0, -1);
    const last = names.length > mostNamed ? `${names.length - kept.length} more tables` : (names.at(-1) ?? '');
    return kept.length === 0 ? last : `${kept.join(', ')} and ${last}`;
}
function shortName(table) {
    return table.startsWith('public.') ? table.slice('public.'.length) : table;
}
function measured(run, step, table) {
    return run.sizes.measured(tableInBase(run, step, table) ?? table);
}
/** '' where there were rows to deal with; else that the time says nothing. */
function emptyHere(run, step, tables) {
    if (tables.some((table) => (measured(run, step, table)?.rows ?? 0) > 0))
        return '';
    const subject = tables.length === 1 ? 'The table was' : 'The tables were';
    return ` ${subject} empty here, so the time says nothing about production.`;
}
function heldMode(run, step, table) {
    const own = step.statement.locks.find((lock) => lock.relation === table);
    // Where the table itself is locked more weakly, one of its indexes is what everybody waits for.
    const indexes = step.statement.locks.filter((lock) => lock.relation !== table && tableInBase(run, step, lock.relation) === tableInBase(run, step, table));
    const strongest = [...(own ? [own] : []), ...indexes].toSorted((a, b) => (0,observation/* strength */.qO)(b.mode) - (0,observation/* strength */.qO)(a.mode))[0];
    return strongest?.mode ?? 'ACCESS EXCLUSIVE';
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/emptied.js


/**
 * The tables of the base that a statement leaves without a row: TRUNCATE and DELETE without a condition, whatever was
 * seeded; where the text does not say so (DO, a function), what was given a new file or scanned and is empty at the end.
 */
function emptied(run, step) {
    const { statement } = step;
    const ofTheBase = (tables) => tables.filter((table) => tableInBase(run, step, table) !== null);
    if (statement.kind.startsWith('TRUNCATE'))
        return ofTheBase(statement.rewrites);
    const deletion = nodeOf(step, 'DeleteStmt');
    if (deletion) {
        if (deletion.whereClause !== undefined || deletion.usingClause !== undefined)
            return [];
        const { relname, schemaname } = (deletion.relation ?? {});
        const locked = [...(run.transactions[statement.transaction]?.oids.keys() ?? [])];
        return ofTheBase(locked.filter((name) => bare(name) === relname && (!schemaname || name.startsWith(`${schemaname}.`))));
    }
    if (!['DO', 'CALL', 'SELECT', 'EXECUTE'].includes(statement.kind))
        return [];
    const lost = new Set(run.losses.emptied.map(({ table }) => table));
    return ofTheBase(statement.rewrites).filter((table) => lost.has(tableInBase(run, step, table) ?? ''));
}
function bare(relation) {
    return relation.slice(relation.lastIndexOf('.') + 1).replaceAll('"', '');
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/cause.js




/** The tables that somebody waits for while the statement does that to them. */
function waitsBecause(run, step, cause) {
    return [...waitsDuring(run, step).values()].filter((wait) => causeOf(run, step, wait.table) === cause);
}
/** One cause for a table, the worst: a rewrite scans as well, and an index build too. null: it does nothing that lasts. */
function causeOf(run, step, table) {
    const { statement } = step;
    if (statement.kind.startsWith('TRUNCATE') || emptied(run, step).includes(table))
        return null;
    if (!waitsDuring(run, step).has(table))
        return null;
    if (statement.rewrites.includes(table))
        return 'rewrite';
    if (!statement.scans.includes(table))
        return null;
    if (buildsIndex(step))
        return 'index';
    if (validates(step))
        return 'validation';
    // Under a lock that an earlier statement took, the order of the two is what is wrong: work-under-exclusive-lock.
    return dealsWithRows(step) && !keepsOut(step, table) ? null : 'scan';
}
function buildsIndex(step) {
    if (step.statement.kind === 'CREATE INDEX' || step.statement.kind === 'REINDEX')
        return true;
    return addedConstraints(step).some(({ contype, indexname }) => ['CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_EXCLUSION'].includes(contype) && indexname === undefined);
}
const checking = ['AT_SetNotNull', 'AT_ValidateConstraint', 'AT_AttachPartition'];
function validates(step) {
    if (step.statement.kind === 'ALTER DOMAIN')
        return true;
    return alterations(step).some(({ subtype }) => checking.includes(subtype)) || addedConstraints(step).length > 0;
}
const aboutRows = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY', 'WITH', 'CREATE TABLE AS', 'SELECT INTO'];
/** What may contain anything. */
const opaque = ['DO', 'CALL', 'EXECUTE'];
/** A statement about rows, or one that may be. */
function dealsWithRows(step) {
    return aboutRows.includes(step.statement.kind) || opaque.includes(step.statement.kind);
}
/** Whether the statement itself took a lock that writers wait for: then it was not about rows, whatever it is called. */
function keepsOut(step, table) {
    return step.statement.locks.some((lock) => lock.relation === table && (0,observation/* strength */.qO)(lock.mode) >= (0,observation/* strength */.qO)('SHARE'));
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/rule.js
/** A finding about one statement. */
function about(run, rule, step, said) {
    const at = step.file === null ? null : { file: step.file, line: step.line, endLine: step.endLine };
    return { finding: { ...told(run, rule, said), at }, step };
}
/** A finding about a file, at its first line; null: about the change as a whole. */
function aboutFile(run, rule, file, said) {
    const at = file === null ? null : { file, line: 1, endLine: 1 };
    return { finding: { ...told(run, rule, said), at }, step: null };
}
/** Titles stand alone in a list of findings, and go on after a place in the headline (`continued`). */
function told(run, rule, said) {
    return {
        rule,
        ...said,
        title: said.title.charAt(0).toUpperCase() + said.title.slice(1),
        docs: `docs/rules/${rule}.md`,
        reproduce: run.reproduce,
    };
}
/** A finding's title as the rest of a sentence. */
function continued({ title }) {
    return title.charAt(0).toLowerCase() + title.slice(1);
}
function sql(text, code) {
    return { text, code: { language: 'sql', text: code } };
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/work.js



/** Changing this many rows takes longer than anybody should wait, whatever the table's size. */
const manyRows = 1000;
/**
 * Whether what a statement does grows with the data in a table that is not known to be small: it scans or rewrites one,
 * builds one of its indexes anew, or changes many rows. Rows that are named by an indexed key are not work: on a table that
 * is small or empty here the planner scans for them all the same.
 */
function isWork(run, step) {
    const { statement } = step;
    const hazards = (relations) => relations.some((relation) => isHazard(run, step, relation));
    if (statement.kind.startsWith('TRUNCATE'))
        return false;
    if (hazards(statement.rewrites) || hazards(statement.indexRebuilds))
        return true;
    if (!dealsWithRows(step))
        return hazards(statement.scans);
    if (changesRows(step) && (statement.rows ?? 0) >= manyRows)
        return true;
    return hazards(statement.scans) && !namesRows(run, step);
}
function changesRows({ statement }) {
    return ['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY'].includes(statement.kind);
}
/** An UPDATE, DELETE or SELECT of which the condition gives values for the first column of an index. */
function namesRows(run, step) {
    const node = nodeOf(step, 'UpdateStmt') ?? nodeOf(step, 'DeleteStmt') ?? nodeOf(step, 'SelectStmt');
    const columns = conditions(node?.whereClause).flatMap(comparedWithValues);
    if (columns.length === 0)
        return false;
    const tables = new Set(step.statement.scans.map((table) => tableInBase(run, step, table)));
    return [...run.base.objects.values()].some(({ kind, relation, attributes }) => kind === 'index' && tables.has(relation) && columns.includes(firstColumn(String(attributes.get('definition')))));
}
function conditions(where) {
    const all = where?.BoolExpr;
    if (all?.boolop === 'AND_EXPR')
        return list(all.args).flatMap(conditions);
    return where === undefined ? [] : [where];
}
/** The column of `column = value` or `column IN (values)`. */
function comparedWithValues(condition) {
    const expression = condition.A_Expr;
    const operator = list(expression?.name)[0]?.String?.sval;
    if (operator !== '=' || !expression?.lexpr || !expression.rexpr)
        return [];
    const values = expression.rexpr.List ? list(expression.rexpr.List.items) : [expression.rexpr];
    return values.every(isValue) ? columnIn(expression.lexpr) : [];
}
function isValue(node) {
    const cast = node.TypeCast;
    return cast?.arg ? isValue(cast.arg) : node.A_Const !== undefined || node.ParamRef !== undefined;
}
function columnIn(node) {
    const fields = list(node.ColumnRef?.fields);
    const name = fields.at(-1)?.String?.sval;
    return name === undefined ? [] : [name];
}
function firstColumn(definition) {
    const match = /\sUSING \w+ \((?:"((?:[^"]|"")*)"|(\w+))/.exec(definition);
    return match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '';
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/work-under-exclusive-lock.js






/** Work that takes as long as some table is large, done while an earlier statement's ACCESS EXCLUSIVE lock is still held. */
const workUnderExclusiveLock = {
    id: 'work-under-exclusive-lock',
    judge: (run) => run.steps.flatMap((step) => {
        const held = prolonged(run, step);
        if (held.length === 0)
            return [];
        return [
            about(run, 'work-under-exclusive-lock', step, {
                level: 'error',
                title: `does more work while ${listed(held.map((wait) => named(run, step, wait.table)))} ${held.length === 1 ? 'is' : 'are'} locked against reads and writes`,
                why: 'An earlier statement of the same transaction holds ACCESS EXCLUSIVE, and this one adds its own time to the wait.',
                evidence: [...held.map(lockEvidence), { kind: 'text', text: worked(step) }],
                remedy: { text: 'Move it into a transaction of its own, before the one that takes the lock or after it.', code: null },
            }),
        ];
    }),
};
/** The tables that everybody waits for because of an earlier statement, for longer because of this one. */
function prolonged(run, step) {
    const held = [...waitsDuring(run, step).values()].filter((wait) => wait.reads && takenBefore(run, step, wait) && causeOf(run, step, wait.table) === null);
    return held.length > 0 && isWork(run, step) ? held : [];
}
function takenBefore(run, step, wait) {
    return run.steps.some((other) => other.statement.transaction === step.statement.transaction &&
        other.statement.startMs < step.statement.startMs &&
        other.statement.blocked.some(({ relation, statements }) => relation === wait.table && statements.includes('SELECT')));
}
function worked({ statement }) {
    const { scans, rewrites, rows } = statement;
    const parts = [statement.kind];
    if (rewrites.length > 0)
        parts.push(`rewrote ${listed(rewrites.map((table) => (0,report_text/* code */.aY)(shortName(table))))}`);
    else if (scans.length > 0)
        parts.push(`read all of ${listed(scans.map((table) => (0,report_text/* code */.aY)(shortName(table))))}`);
    if (rows !== null && rows > 0)
        parts.push(`${rows} ${rows === 1 ? 'row' : 'rows'}`);
    return `${parts.join(', ')} in ${(0,duration/* duration */.p)(statement.durationMs)}`;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/blocking.js





/** Reads waited for longer than the budget. */
const blocksReads = { id: 'blocks-reads', judge: (run) => beyondBudget(run, 'blocks-reads', (wait) => wait.reads) };
/** Writes, and not reads, waited for longer than the budget. */
const blocksWrites = {
    id: 'blocks-writes',
    judge: (run) => [...beyondBudget(run, 'blocks-writes', (wait) => wait.writes && !wait.reads), ...rowsLocked(run)],
};
/** One finding a statement that took a lock; none for a table of which another rule says why the wait lasts. */
function beyondBudget(run, rule, concerns) {
    return run.steps.flatMap((step) => {
        const during = waitsDuring(run, step);
        const waits = step.statement.blocked.flatMap(({ relation, by }) => {
            const wait = by === 'table' ? during.get(relation) : undefined;
            const counts = wait && concerns(wait) && wait.forMs > run.lockBudgetMs && !isExplained(run, step, relation);
            return counts ? [wait] : [];
        });
        if (waits.length === 0)
            return [];
        const longest = Math.max(...waits.map((wait) => wait.forMs));
        const tables = listed(waits.map((wait) => named(run, step, wait.table)));
        return [
            about(run, rule, step, {
                level: 'error',
                title: `keeps ${waits.some((wait) => wait.reads) ? 'reads and writes' : 'writes'} of ${tables} waiting for ${(0,duration/* duration */.p)(longest)}`,
                why: `The lock is held until the transaction ends; the budget is ${(0,duration/* duration */.p)(run.lockBudgetMs)} (\`lock-budget-ms\`).`,
                evidence: waits.map(lockEvidence),
                remedy: {
                    text: 'Give the statement that takes the lock a transaction of its own, as short as it can be, and do the rest before or after.',
                    code: null,
                },
            }),
        ];
    });
}
function isExplained(run, step, table) {
    return run.steps.some((other) => other.statement.transaction === step.statement.transaction &&
        (causeOf(run, other, table) !== null || prolonged(run, other).some((wait) => wait.table === table)));
}
function rowsLocked(run) {
    return run.steps.flatMap((step) => step.statement.blocked.flatMap(({ relation, by, statements, forMs }) => {
        if (by !== 'row' || !statements.includes('UPDATE') || forMs <= run.lockBudgetMs || !isHazard(run, step, relation))
            return [];
        const { kind, rows } = step.statement;
        const touched = rows !== null && ['UPDATE', 'DELETE', 'MERGE'].includes(kind) ? `${rows} ` : '';
        return [
            about(run, 'blocks-writes', step, {
                level: 'warning',
                title: `keeps updates of ${touched}rows of ${named(run, step, relation)} waiting for ${(0,duration/* duration */.p)(forMs)}`,
                why: `Whoever updates or deletes a row that this statement touched waits until its transaction ends; the budget is ${(0,duration/* duration */.p)(run.lockBudgetMs)} (\`lock-budget-ms\`).`,
                evidence: [{ kind: 'lock', relation, mode: 'row locks', statements, forMs }],
                remedy: { text: 'Change the rows in batches of a few thousand, each in a transaction of its own.', code: null },
            }),
        ];
    }));
}

;// CONCATENATED MODULE: ./build/postgres/catalog/shorten.js
/**
 * SQL for a reader: `public.` is left out of names, but never out of a string or a quoted identifier. Every other schema
 * stays, so nothing becomes ambiguous.
 */
function shorten(sql) {
    return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<![\w.$])public\.(?=[\w"])/g, (match) => (match === 'public.' ? '' : match));
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/catalogue.js



/** `column`: quoted where SQL needs it. */
function catalogue_columnIn(catalog, table, column) {
    return catalog.objects.get(objectKey('column', `${table}.${column}`));
}
/** An attribute as text for SQL, `public.` left out; null: it has none. */
function catalogue_attribute(object, name) {
    const value = object.attributes.get(name);
    return value === undefined ? null : shorten(String(value));
}
function membersOf(catalog, table, kind) {
    return [...catalog.objects.values()].filter((object) => object.kind === kind && object.relation === table);
}
/** The name of a constraint, without the table that it is on; quoted where SQL needs it. */
function constraintName({ object, relation }) {
    return object.slice(0, -` on ${relation}`.length);
}
/** The columns of a table's primary key, quoted where SQL needs it; [] where it has none. */
function primaryKey(catalog, table) {
    const key = membersOf(catalog, table, 'constraint').find(({ attributes }) => attributes.get('type') === 'primary key');
    return catalogue_columnsIn(String(key?.attributes.get('definition') ?? ''));
}
/** The columns of "PRIMARY KEY (a, "B c")" or "UNIQUE (a)". */
function catalogue_columnsIn(definition) {
    const inside = /\(((?:"(?:[^"]|"")*"|[^)"])*)\)/.exec(definition)?.[1] ?? '';
    return [...inside.matchAll(/"(?:[^"]|"")*"|[^,\s]+/g)].map((match) => match[0]);
}
/** Constraints of a table that the base does not have. */
function newConstraints({ base, head }, table) {
    return membersOf(head, table, 'constraint').filter(({ kind, object }) => !base.objects.has(objectKey(kind, object)));
}
/** The table that an ALTER TABLE or CREATE INDEX names, as the trace names it; null for anything else. */
function targetTable(run, step) {
    const node = nodeOf(step, 'AlterTableStmt') ?? nodeOf(step, 'IndexStmt');
    const relation = node?.relation;
    if (relation?.relname === undefined)
        return null;
    const { relname, schemaname } = relation;
    const names = [...(run.transactions[step.statement.transaction]?.oids.keys() ?? [])];
    return names.find((name) => matches(name, relname, schemaname)) ?? null;
}
function matches(name, relname, schemaname) {
    const parts = [...name.matchAll(/"(?:[^"]|"")*"|[^.]+/g)].map(([part]) => part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part);
    return parts.at(-1) === relname && (schemaname === undefined || parts[0] === schemaname);
}
function isPartitioned(catalog, table) {
    return catalog.objects.get(objectKey('table', table))?.attributes.has('partition key') ?? false;
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/migrations/apply.js
var apply = __webpack_require__(89877);
// EXTERNAL MODULE: ./build/migrations/fault-place.js
var fault_place = __webpack_require__(5263);
// EXTERNAL MODULE: ./build/migrations/prepare/command.js + 3 modules
var command = __webpack_require__(72177);
// EXTERNAL MODULE: ./build/migrations/transactions.js
var transactions = __webpack_require__(21316);
// EXTERNAL MODULE: ./build/postgres/server/extensions.js
var server_extensions = __webpack_require__(83037);
// EXTERNAL MODULE: ./build/postgres/wire/proxy.js + 26 modules
var wire_proxy = __webpack_require__(40579);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/migrations/prepare/preparation.js
var preparation = __webpack_require__(300);
;// CONCATENATED MODULE: ./build/modes/migration-dryrun/stage.js



function newStage(request) {
    const { config } = request;
    const run = (0,external_node_crypto_.randomBytes)(4).toString('hex');
    const databases = { base: `preflight_base_${run}`, head: `preflight_head_${run}` };
    return {
        ...request,
        databases,
        database: databases.base,
        schemaFile: config.schemaFile,
        seedFile: config.seedFile,
        rows: config.rows,
        randomSeed: config.randomSeed,
        finish: 'ANALYZE',
        commands: {
            workingDirectory: config.workingDirectory,
            baseDirectory: null,
            setupCommand: config.setupCommand,
            timeLimitMs: config.timeBudgetMs,
            way: 'traced',
        },
        migrateItself: null,
        facts: (0,preparation/* noFacts */.f)(),
    };
}
/** A copy of the base in which the new migrations run. */
async function copyBase({ config, server, databases }) {
    await server.createDatabase(databases.head, databases.base);
    const connection = server.connection(databases.head);
    // A checkpoint first, so that pages are logged in full once, as they are in production; then a limit for what hangs.
    await (0,client/* withClient */.S)(connection, async (client) => {
        await client.query('CHECKPOINT').catch(() => { });
        await client.query(`ALTER DATABASE ${databases.head} SET statement_timeout = ${config.statementTimeoutMs}`);
    });
    return connection;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/traced.js













/** Runs what is new through the proxy, in a fresh copy of the base. Roles that it turns out to need are created. */
async function traceHead(stage) {
    for (let attempt = 0;; attempt++) {
        const base = stage.server.connection(stage.databases.base);
        const before = await (0,prepare_roles/* rolesOf */.R7)(base);
        const traced = await traceOnce(stage, await copyBase(stage));
        if (attempt === prepare_roles/* mostRoles */.TI || !(await (0,prepare_roles/* createMissingRole */.r)(stage, traced.failure?.refusal ?? null)))
            return traced;
        await stage.server.dropDatabase(stage.databases.head);
        await (0,prepare_roles/* dropRolesSince */.xW)(stage, base, [...before, ...stage.facts.createdRoles]);
    }
}
async function traceOnce(stage, connection) {
    const { subject, server, config } = stage;
    if (subject.how.kind === 'scripts')
        return traceScripts(stage, connection, subject.how.change.pending);
    const { exitCode, output, trace } = await (0,command/* traceCommand */.xz)(stage, {
        command: subject.how.migrate,
        input: 'migrate-command',
        tree: config.workingDirectory,
        connection,
        side: 'head',
    });
    const steps = own(trace, subject.how.bookkeeping, subject.prefix, subject.how.change?.pending ?? [], subject.how.programs);
    if (exitCode === 0)
        return { steps, trace, failure: null, losses: null };
    const step = steps.findLast(({ statement }) => statement.error !== null) ?? null;
    const refusal = step?.statement.error ?? null;
    const extension = refusal && (0,server_extensions/* missingExtension */.c)(refusal, server.major);
    if (extension)
        throw extension;
    if (refusal === null && trace.statements.length === 0) {
        throw new errors/* UserError */.yo(`migrate-command ended with exit code ${exitCode} before the server had seen a statement: ${(0,command/* lastLine */.fM)(output)}`, {
            remedy: 'Its output is above.',
        });
    }
    const texts = [...(subject.how.change?.pending ?? []).map(({ up }) => up), ...subject.how.programs];
    const at = step && (pointedAt(step, texts, subject.prefix) ?? locationOf(step));
    return { steps, trace, failure: { step, refusal, at, output: (0,command/* lastLine */.fM)(output) }, losses: null };
}
async function traceScripts(stage, connection, pending) {
    const { subject, server, signal, progress } = stage;
    if (subject.how.kind !== 'scripts')
        throw new Error('only scripts are sent by us');
    const { directory } = subject.how;
    const planned = await (0,transactions/* batches */.X)(directory, pending, 'up');
    const total = planned.reduce((sum, batch) => sum + batch.messages.length, 0);
    progress.phase(`tracing ${pending.length} new ${pending.length === 1 ? 'migration' : 'migrations'}`);
    const proxy = await (0,wire_proxy/* startProxy */.n)({ server: connection });
    let done = 0;
    const onMessage = (message) => progress.update(`${++done} of ${total}: ${message.file}:${message.firstLine}`);
    const send = (onCommitted) => (0,apply/* apply */.B)((0,command/* throughProxy */.EU)(connection, proxy), planned, { signal, onMessage, onCommitted });
    let failure;
    let losses = null;
    try {
        if (subject.git.kind === 'change')
            failure = await send(async () => { });
        else {
            failure = await (0,client/* withClient */.S)(connection, async (client) => {
                const watch = watchLosses(client);
                const failed = await send(watch.look);
                losses = watch.losses(proxy.trace);
                return failed;
            });
        }
        await proxy.settled();
        if (proxy.fault)
            throw new Error('the tracing proxy failed', { cause: proxy.fault });
    }
    finally {
        await proxy.close();
    }
    const steps = own(proxy.trace, null, subject.prefix, pending, []);
    if (failure === null)
        return { steps, trace: proxy.trace, failure: null, losses };
    const extension = (0,server_extensions/* missingExtension */.c)(failure.refusal, server.major);
    if (extension)
        throw extension;
    const step = steps.findLast(({ statement }) => statement.error !== null) ?? null;
    const at = failedAt(failure, step, subject.prefix);
    return { steps, trace: proxy.trace, failure: { step, refusal: failure.refusal, at, output: null }, losses };
}
function failedAt({ message, refusal }, step, prefix) {
    if (message === null)
        return step && locationOf(step);
    const file = inRepository(prefix, message.file);
    const place = (0,fault_place/* faultPlace */.S)(message, refusal);
    if (place !== null)
        return { file, ...place, endLine: place.line };
    return step?.file === file ? locationOf(step) : { file, line: message.firstLine, endLine: message.firstLine };
}
/** What the server points at in a statement that a tool sent: known where the statement stands in its file word for word, once. */
function pointedAt(step, texts, prefix) {
    const { sql, error } = step.statement;
    for (const { file, text, firstLine = 1 } of texts) {
        const offset = inRepository(prefix, file) === step.file ? text.indexOf(sql) : -1;
        if (offset === -1 || text.includes(sql, offset + 1))
            continue;
        const place = (0,fault_place/* faultPlace */.S)({ sql, offset, script: { text, firstLine } }, { position: error?.position ?? null });
        if (place !== null)
            return { file: inRepository(prefix, file), ...place, endLine: place.line };
    }
    return null;
}
function locationOf({ file, line, endLine }) {
    return file === null ? null : { file, line, endLine };
}
/** `bookkeeping`: the tool's tables; null where no tool was there, and whatever was sent stands in the migrations. */
function own(trace, bookkeeping, prefix, migrations, programs) {
    const statements = trace.statements.filter((statement) => {
        const aside = (0,migrations_bookkeeping/* setAside */.Fi)({ sql: statement.sql, tree: statement.tree }, bookkeeping ?? []);
        return aside === null || (aside === 'books' && bookkeeping === null) || (statement.error !== null && aside === 'transaction');
    });
    const places = attribute(statements, { migrations, programs });
    return statements.map((statement, index) => {
        const place = places[index] ?? besides(statements, places, statement, programs);
        if (place === null)
            return { statement, file: null, line: 1, endLine: 1 };
        return { statement, file: inRepository(prefix, place.file), line: place.line, endLine: place.endLine };
    });
}
/**
 * What a query builder wrote stands in no file: it belongs to the file that the rest of its transaction comes from, or to
 * the only one there is.
 */
function besides(statements, places, statement, programs) {
    const files = new Set(statements.flatMap(({ transaction }, index) => (transaction === statement.transaction ? (places[index]?.file ?? []) : [])));
    const [file] = files.size > 0 ? [...files] : programs.map((program) => program.file);
    const certain = files.size === 1 || (files.size === 0 && programs.length === 1);
    return file !== undefined && certain ? { file, line: 1, endLine: 1 } : null;
}
function inRepository(prefix, file) {
    return prefix === '' ? file : `${prefix}/${file}`;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/lines.js




/** "Do not edit", as generators write it (https://go.dev/s/generatedcode, and the like). */
const generated = /\bdo not (?:edit|modify)\b|@generated\b|\bauto-?(?:matically )?generated\b/i;
/**
 * The lines of a statement of a new migration; null where they hold anything else, where the file's text is not what was sent
 * (placeholders), where it is generated, or where the change did not go through, so that nothing can be promised of it.
 */
function linesOf(run, step) {
    const migration = run.change?.pending.find(({ up }) => inRepository(run.prefix, up.file) === step.file);
    const file = run.files.get(step.file ?? '');
    if (run.failure !== null || migration === undefined || file === undefined)
        return null;
    // With CRLF the new lines would end otherwise than their neighbours.
    if (file.includes('\r') || generated.test(file.slice(0, 1000)))
        return null;
    const text = file
        .split('\n')
        .slice(step.line - 1, step.endLine)
        .join('\n');
    const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
    const { sql } = step.statement;
    if (!text.startsWith(indent + sql))
        return null;
    const tail = text.slice(indent.length + sql.length);
    if (!/^[ \t]*;[ \t]*(?:--.*)?$/.test(tail))
        return null;
    const end = Math.max(0, ...placesOf(migration).flatMap(({ endLine }) => (endLine < step.line ? endLine : [])));
    const gap = file
        .split('\n')
        .slice(end, step.line - 1)
        .join('\n');
    const statements = lines_statementsOf(migration.up);
    return { migration, text, indent, sql, tail, statements, canBePreceded: !/preflight-ignore/i.test(gap) };
}
/** Of goose's up part only: its script holds the whole file. */
function lines_statementsOf({ text, pieces }) {
    return (pieces?.map(({ start, end }) => text.slice(start, end)) ?? [text]).flatMap(statementsIn);
}
/** The statements of a text, without semicolons and the comments before them. */
function statementsIn(text) {
    return [...(0,psql_chunks/* chunks */.V)(text)]
        .flatMap((chunk) => chunk.statements.map(({ start, end }) => chunk.text.slice(start, end)))
        .map((sql) => sql.slice((0,blanks/* blanksEnd */.$)(sql, 0)).trimEnd())
        .filter((sql) => sql !== '');
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/narrowing.js
/** How many decimal digits an integer may have. */
const digits = new Map([
    ['smallint', 5],
    ['integer', 10],
    ['bigint', 19],
]);
const integerTypes = [...digits.keys()];
const integers = integerTypes;
const floats = ['real', 'double precision'];
const texts = ['text', 'character varying', 'character'];
/** Compares two types as format_type() writes them. What is not understood counts as no narrowing: a finding needs a reason. */
function narrowing(from, to) {
    if (from.endsWith('[]') !== to.endsWith('[]'))
        return null;
    const [old, now] = [parse(from), parse(to)];
    const [oldRank, nowRank] = [integers.indexOf(old.name), integers.indexOf(now.name)];
    if (oldRank >= 0 && nowRank >= 0)
        return nowRank < oldRank ? 'refused' : null;
    if (old.name === 'numeric' && now.name === 'numeric')
        return numeric(old, now);
    if ((old.name === 'numeric' || floats.includes(old.name)) && nowRank >= 0)
        return 'silent';
    if (floats.includes(old.name) && now.name === 'numeric')
        return now.modifiers.length > 0 ? 'silent' : null;
    if (floats.includes(now.name))
        return toFloat(old.name, now.name);
    if (oldRank >= 0 && now.name === 'numeric')
        return integerToNumeric(old, now);
    if (texts.includes(old.name) && now.name !== 'text' && texts.includes(now.name))
        return narrowing_length(old, now);
    if (old.name === now.name && ['bit', 'bit varying'].includes(old.name))
        return narrowing_length(old, now);
    return time(old, now);
}
/** A condition on the values that do not fit the new type, for a count on production; null: none that is known. */
function misfits(column, from, to) {
    if (from.endsWith('[]'))
        return null;
    const [old, now] = [parse(from), parse(to)];
    const limit = { smallint: '-32768 AND 32767', integer: '-2147483648 AND 2147483647' }[now.name];
    if (integers.includes(old.name) && limit !== undefined)
        return `${column} NOT BETWEEN ${limit}`;
    if (now.name === 'numeric' && now.modifiers.length > 0 && (integers.includes(old.name) || old.name === 'numeric')) {
        const [precision = 0, scale = 0] = now.modifiers;
        return `${column} <> round(${column}, ${scale}) OR abs(${column}) >= 1e${precision - scale}`;
    }
    if (old.name === 'numeric' && integers.includes(now.name))
        return `${column} <> round(${column})`;
    if (texts.includes(old.name) && texts.includes(now.name))
        return `char_length(${column}) > ${now.modifiers[0] ?? 1}`;
    if (old.name.startsWith('timestamp') && now.name === 'date')
        return `${column} <> date_trunc('day', ${column})`;
    return null;
}
function numeric(old, now) {
    const [nowPrecision, nowScale = 0] = now.modifiers;
    if (nowPrecision === undefined)
        return null;
    const [oldPrecision, oldScale = 0] = old.modifiers;
    if (oldPrecision === undefined || nowScale < oldScale)
        return 'silent';
    return nowPrecision - nowScale < oldPrecision - oldScale ? 'refused' : null;
}
function integerToNumeric(old, now) {
    const [precision, scale = 0] = now.modifiers;
    if (precision === undefined)
        return null;
    return precision - scale < (digits.get(old.name) ?? 0) ? 'refused' : null;
}
/** A real keeps 24 bits of an integer, a double 53 (manual, 8.1.3); a decimal fraction neither keeps exactly. */
function toFloat(old, now) {
    if (old === 'numeric' || old === 'bigint')
        return 'silent';
    return now === 'real' && (old === 'double precision' || old === 'integer') ? 'silent' : null;
}
/** `character` alone holds one character; `character varying` any number. */
function narrowing_length(old, now) {
    const most = (type) => type.modifiers[0] ?? (type.name === 'character' || type.name === 'bit' ? 1 : Number.POSITIVE_INFINITY);
    return most(old) > most(now) ? 'refused' : null;
}
function time(old, now) {
    const family = (type) => /^(timestamp|time|interval)\b/.exec(type.name)?.[1];
    if (family(old) === 'timestamp' && (now.name === 'date' || family(now) === 'time'))
        return 'silent';
    if (family(old) === undefined || family(old) !== family(now))
        return null;
    return (now.modifiers[0] ?? 6) < (old.modifiers[0] ?? 6) ? 'silent' : null;
}
function parse(type) {
    const modifiers = /\(([-\d, ]+)\)/.exec(type)?.[1];
    return {
        name: type
            .replace(/\([-\d, ]+\)/, '')
            .replace(/\[\]$/, '')
            .trim(),
        modifiers: modifiers ? modifiers.split(',').map(Number) : [],
    };
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/parts.js




/** For what runs in a transaction. */
const timeout = "SET LOCAL lock_timeout = '2s';";
/** For what cannot. */
const sessionTimeout = "SET lock_timeout = '2s';";
/** A remedy whose parts are numbered where there are several: each is a migration of its own. */
function remedy(text, parts) {
    const [only] = parts;
    if (parts.length === 1 && only)
        return sql(text, only.statements.join('\n'));
    return sql(text, parts.map(({ says, statements }, index) => [`-- ${index + 1}: ${says}`, ...statements].join('\n')).join('\n\n'));
}
/** The remedy with the lines that can take the place of the finding's own; null: there are none. */
function inPlace(remedy, replacement) {
    return replacement === null ? remedy : { ...remedy, replacement };
}
/** An UPDATE of all rows that meet the condition, some at a time. */
function inBatches(run, table, assignments, condition) {
    const short = shortName(table);
    const key = primaryKey(run.base, table);
    const [column] = key;
    const type = column === undefined ? undefined : catalogue_columnIn(run.base, table, column);
    if (key.length === 1 && type && integerTypes.includes(catalogue_attribute(type, 'type') ?? '')) {
        return {
            says: 'in batches of some thousand, each in a transaction of its own, from a job or a script',
            statements: [`UPDATE ${short} SET ${assignments} WHERE ${column} BETWEEN :from AND :to AND (${condition});`],
        };
    }
    const rows = key.length > 0
        ? `(${key.join(', ')}) IN (SELECT ${key.join(', ')} FROM ${short} WHERE ${condition} LIMIT 5000)`
        : `ctid = ANY (ARRAY(SELECT ctid FROM ${short} WHERE ${condition} LIMIT 5000))`;
    return {
        says: 'again and again until it changes no row, each time in a transaction of its own, from a job or a script',
        statements: [`UPDATE ${short} SET ${assignments} WHERE ${rows};`],
    };
}
/** A name made of others, cut to what PostgreSQL keeps of one. */
function made(...names) {
    const bare = names.map((name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name));
    const name = bare.join('_').slice(0, 63);
    return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
/** The last part of a qualified name, as it is quoted. */
function bareName(table) {
    return /("(?:[^"]|"")*"|[^."]+)$/.exec(table)?.[1] ?? table;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/concurrent-lines.js





const concurrent_lines_name = '("(?:[^"]|"")*"|[^\\s".(]+)';
const concurrent_lines_named = new RegExp(`^create\\s+(?:unique\\s+)?index\\s+${concurrent_lines_name}\\s+on\\s+(?:${concurrent_lines_name}\\s*\\.\\s*)?${concurrent_lines_name}`, 'i');
/** CREATE INDEX as CREATE INDEX CONCURRENTLY, beginning with what an attempt cut short has left behind; null where it takes more. */
function buildLines(run, step) {
    const node = nodeOf(step, 'IndexStmt');
    // IF NOT EXISTS would take what was left behind for the index; and without a name nobody knows what that is called.
    if (node?.idxname === undefined || node.if_not_exists === true || !isUnmistakable(run, quoted(node.idxname)))
        return null;
    const [, index, schema] = concurrent_lines_named.exec(step.statement.sql) ?? [];
    if (index === undefined)
        return null;
    const drop = `DROP INDEX CONCURRENTLY IF EXISTS ${schema === undefined ? '' : `${schema}.`}${index};`;
    return concurrently(run, step, /^create\s+(?:unique\s+)?index(?=\s)/i, [drop]);
}
/** REINDEX TABLE or INDEX as REINDEX … CONCURRENTLY. Indexes of exclusion constraints are left out by it, or refused. */
function rebuildLines(run, step, table) {
    const excludes = membersOf(run.base, table, 'constraint').some(({ attributes }) => attributes.get('type') === 'exclusion');
    if (excludes || isPartitioned(run.base, table))
        return null;
    return concurrently(run, step, /^reindex\s+(?:table|index)(?=\s)/i, []);
}
/** REFRESH as REFRESH … CONCURRENTLY, which may run in a transaction, where the view has rows and a unique index on columns. */
function refreshLines(run, step, view) {
    const lines = linesOf(run, step);
    const node = nodeOf(step, 'RefreshMatViewStmt');
    if (lines === null || node === null || hasIgnores(lines))
        return null;
    const populated = run.base.objects.get(objectKey('materialized view', view))?.attributes.get('populated') === true;
    const emptied = run.steps.some(({ statement }) => /\bno\s+data\b/i.test(statement.sql));
    if (!populated || emptied || isLockedBefore(run, step, view))
        return null;
    if (!hasKey(run.base, view) || !hasKey(run.head, view))
        return null;
    return inserted(lines, /^refresh\s+materialized\s+view(?=\s)/i);
}
/** `before`: what clears the way, where the script can hold more than the statement. */
function concurrently(run, step, words, before) {
    const lines = linesOf(run, step);
    if (lines === null || !lines.canBePreceded || hasIgnores(lines))
        return null;
    const way = wayOut(run, step, lines);
    const changed = inserted(lines, words);
    if (way === null || changed === null)
        return null;
    if (way === 'single')
        return changed;
    const alone = lines.statements.length === 1;
    return [
        ...(way === 'goose' ? ['-- +goose NO TRANSACTION'] : []),
        ...[...(alone ? [sessionTimeout] : []), ...before].map((statement) => lines.indent + statement),
        changed,
    ].join('\n');
}
/**
 * How the statement comes to run outside a transaction: 'single' if it is all that the script may hold, 'free' if others may stand
 * before it, 'goose' if goose has to be told; null: not by its own lines. Flyway holds a lock of its own in a transaction meanwhile,
 * for which CONCURRENTLY would wait for ever (flyway/flyway#3682); Drizzle and node-pg-migrate know no other way than a transaction.
 */
function wayOut(run, step, { migration, statements }) {
    const outside = run.transactions[step.statement.transaction]?.outcome === 'autocommit';
    const single = statements.length === 1;
    switch (run.tool) {
        case 'plain':
            return outside || (migration.up.transaction && statements.every((sql) => sql === step.statement.sql || isSessionSet(sql)))
                ? 'free'
                : null;
        case 'sqitch':
            return outside ? 'free' : null;
        case 'goose':
            // The way back runs without a transaction as well then: it may be one statement at most.
            if (!isSentAlone(migration.up, step))
                return null;
            if (outside)
                return 'free';
            return single && (migration.down?.pieces?.length ?? 0) <= 1 ? 'goose' : null;
        case 'golang-migrate':
        case 'prisma':
        case 'dbmate':
            return outside && single ? 'single' : null;
        default:
            return null;
    }
}
/** A setting that outlives a transaction; SET LOCAL would be without effect. */
function isSessionSet(sql) {
    return /^\s*set\s+(?!local\b|constraints\b|transaction\b)/i.test(sql);
}
/** Whether goose sends the statement by itself, and would do so with others before it: not in a block. */
function isSentAlone({ text, pieces = [] }, { statement, line }) {
    const before = text.split('\n').slice(0, line - 1);
    const marks = before.flatMap((each) => /^--\s*\+goose\s+Statement(Begin|End)/i.exec(each)?.[1] ?? []);
    const together = pieces.map(({ start, end }) => statementsIn(text.slice(start, end)));
    return (marks.at(-1)?.toLowerCase() !== 'begin' &&
        together.some(([first, ...others]) => first === statement.sql && others.length === 0));
}
/** The word in the case of those that it follows. */
function inserted({ indent, sql, tail }, words) {
    const found = words.exec(sql)?.[0];
    if (found === undefined || /\bconcurrently\b/i.test(sql))
        return null;
    const word = found === found.toLowerCase() ? 'concurrently' : 'CONCURRENTLY';
    return `${indent}${found} ${word}${sql.slice(found.length)}${tail}`;
}
/** What excuses the statement as it is would be left over. */
function hasIgnores({ migration }) {
    return /preflight-ignore/i.test(migration.up.text);
}
/** Whether DROP INDEX with a bare name can mean nothing but the index that the change makes. */
function isUnmistakable({ base, head }, name) {
    const relations = ['index', 'table', 'view', 'materialized view', 'foreign table', 'sequence'];
    const count = ({ objects }) => [...objects.values()].filter(({ kind, object }) => relations.includes(kind) && bareName(object) === name).length;
    return count(base) === 0 && count(head) === 1;
}
function isLockedBefore(run, step, view) {
    return run.steps.some(({ statement }) => statement.transaction === step.statement.transaction &&
        statement.startMs < step.statement.startMs &&
        statement.locks.some(({ relation }) => relation === view));
}
/** A unique index on plain columns, without WHERE: the manual's page of REFRESH MATERIALIZED VIEW asks for one. */
function hasKey(catalog, view) {
    const column = '(?:"(?:[^"]|"")*"|[a-z_][a-z0-9_$]*)';
    const plain = new RegExp(`^CREATE UNIQUE INDEX \\S+ ON \\S+ USING btree \\(${column}(?:, ${column})*\\)$`);
    return membersOf(catalog, view, 'index').some((index) => plain.test(catalogue_attribute(index, 'definition') ?? ''));
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/not-null.js


/** NOT NULL in parts, for columns that hold no NULL by now. */
function notNullParts(run, table, columns) {
    const { first, names, last } = notNull(run, table, columns);
    return [
        { says: 'changes the catalogue only, and checks new rows', statements: [timeout, ...first] },
        { says: 'reads the table, and nobody waits', statements: validations(shortName(table), names) },
        ...last,
    ];
}
/** By a CHECK up to PostgreSQL 17; from 18 on NOT NULL itself can wait for its validation. */
function notNull(run, table, columns) {
    const short = shortName(table);
    const itself = run.head.major >= 18;
    const named = columns.map((column) => ({ column, name: made(bareName(table), column, 'not_null') }));
    const names = named.map(({ name }) => name);
    const first = named.map(({ column, name }) => `ALTER TABLE ${short} ADD CONSTRAINT ${name} ${itself ? `NOT NULL ${column}` : `CHECK (${column} IS NOT NULL)`} NOT VALID;`);
    if (itself || columns.length === 0)
        return { first, names, last: [] };
    const statements = [
        timeout,
        ...columns.map((column) => `ALTER TABLE ${short} ALTER COLUMN ${column} SET NOT NULL;`),
        ...names.map((name) => `ALTER TABLE ${short} DROP CONSTRAINT ${name};`),
    ];
    return { first, names, last: [{ says: 'changes the catalogue only: the CHECK is proof enough', statements }] };
}
function validations(short, names) {
    return names.map((name) => `ALTER TABLE ${short} VALIDATE CONSTRAINT ${name};`);
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/index-build.js







const index_build_concurrently = 'Build it without keeping writers out. CONCURRENTLY cannot run in a transaction: give it a migration of its own, outside of one, that begins with what an attempt cut short has left behind.';
const indexFirst = 'Build the index first, outside a transaction and without keeping writers out; then the constraint only takes it over.';
/** An index, without keeping writers out; for a constraint, the index first and the constraint on top of it. */
function indexRemedy(run, step, table) {
    if (step.statement.kind === 'REINDEX')
        return inPlace(reindex(step), rebuildLines(run, step, table));
    if (addedConstraints(step).some(({ contype }) => contype === 'CONSTR_EXCLUSION'))
        return exclusion;
    if (nodeOf(step, 'AlterTableStmt')) {
        const altered = targetTable(run, step) ?? table;
        if (isPartitioned(run.base, altered))
            return onPartitioned;
        const parts = uniqueParts(run, altered);
        return parts.length === 0 ? { text: indexFirst, code: null } : remedy(indexFirst, parts);
    }
    const index = builtBy(run, step);
    if (!index)
        return { text: index_build_concurrently, code: null };
    if (isPartitioned(run.base, index.relation ?? ''))
        return partitioned(run, index);
    return inPlace(remedy(index_build_concurrently, [{ says: '', statements: built(index) }]), buildLines(run, step));
}
/** A unique or primary key that the change adds, in parts. */
function uniqueParts(run, table) {
    const short = shortName(table);
    return newConstraints(run, table).flatMap((constraint) => {
        const [type, definition] = [constraint.attributes.get('type'), catalogue_attribute(constraint, 'definition') ?? ''];
        const index = membersOf(run.head, table, 'index').find(({ attributes }) => attributes.get('constraint') === constraint.object);
        if (!index || (type !== 'unique' && type !== 'primary key'))
            return [];
        const name = constraintName(constraint);
        const nullable = type === 'unique' ? [] : catalogue_columnsIn(definition).filter((column) => isNullable(run, table, column));
        const deferrable = /\bDEFERRABLE.*$/.exec(definition)?.[0];
        return [
            ...(nullable.length === 0 ? [] : notNullParts(run, table, nullable)),
            { says: 'outside a transaction: reads the table, and nobody waits', statements: built(index) },
            {
                says: 'changes the catalogue only: the index is there',
                statements: [
                    timeout,
                    `ALTER TABLE ${short} ADD CONSTRAINT ${name} ${type === 'unique' ? 'UNIQUE' : 'PRIMARY KEY'} USING INDEX ${name}${deferrable ? ` ${deferrable}` : ''};`,
                ],
            },
        ];
    });
}
/** A primary key would check for NULL by reading the table under ACCESS EXCLUSIVE. */
function isNullable({ base }, table, column) {
    return catalogue_columnIn(base, table, column)?.attributes.get('not null') !== true;
}
function built(index) {
    const definition = catalogue_attribute(index, 'definition') ?? '';
    const short = shortName(index.object);
    return [
        sessionTimeout,
        `DROP INDEX CONCURRENTLY IF EXISTS ${short};`,
        `${definition.replace(/^CREATE (UNIQUE )?INDEX/, 'CREATE $1INDEX CONCURRENTLY').replace(/ USING btree \(/, ' (')};`,
    ];
}
/** The index that a CREATE INDEX made, by its name; where none was given, one of its table that the base does not have. */
function builtBy(run, step) {
    const { base, head } = run;
    const name = nodeOf(step, 'IndexStmt')?.idxname;
    const fresh = membersOf(head, targetTable(run, step) ?? '', 'index').filter(({ kind, object }) => !base.objects.has(objectKey(kind, object)));
    if (name === undefined)
        return fresh.length === 1 ? fresh[0] : undefined;
    return fresh.find(({ object }) => unquoted(bareName(object)) === name);
}
/** CONCURRENTLY does not exist for a partitioned table: each partition's index is built so, and then attached. */
function partitioned(run, index) {
    const parent = index.relation ?? '';
    const definition = catalogue_attribute(index, 'definition') ?? '';
    const partitions = [...run.base.objects.values()].filter(({ kind, attributes }) => kind === 'table' && attributes.get('inherits') === parent && attributes.has('partition bound'));
    if (partitions.some(({ object }) => isPartitioned(run.base, object)))
        return onPartitioned;
    const tail = /\sUSING .*$/s.exec(definition)?.[0] ?? '';
    const unique = definition.startsWith('CREATE UNIQUE') ? 'UNIQUE ' : '';
    const parts = partitions.map(({ object }) => ({
        table: shortName(object),
        name: made(bareName(object), bareName(index.object)),
    }));
    const schema = index.object.slice(0, -bareName(index.object).length);
    const qualified = (name) => shortName(`${schema}${name}`);
    return remedy('Build it on each partition without keeping writers out, and attach those to an index of the parent.', [
        {
            says: 'outside a transaction: reads the partitions, and nobody waits',
            statements: [
                sessionTimeout,
                ...parts.flatMap(({ table, name }) => [
                    `DROP INDEX CONCURRENTLY IF EXISTS ${qualified(name)};`,
                    `CREATE ${unique}INDEX CONCURRENTLY ${name} ON ${table}${tail};`,
                ]),
            ],
        },
        {
            says: 'changes the catalogue only',
            statements: [
                timeout,
                `CREATE ${unique}INDEX ${bareName(index.object)} ON ONLY ${shortName(parent)}${tail};`,
                ...parts.map(({ name }) => `ALTER INDEX ${qualified(bareName(index.object))} ATTACH PARTITION ${qualified(name)};`),
            ],
        },
    ]);
}
function reindex(step) {
    const text = step.statement.sql
        .trim()
        .replace(/^(reindex\s+(?:\([^)]*\)\s*)?(?:table|index|schema|database))\b(?!\s+concurrently)/i, '$1 CONCURRENTLY');
    return remedy('Rebuild it without keeping writers out, outside a transaction.', [
        { says: '', statements: [sessionTimeout, `${text};`] },
    ]);
}
const exclusion = {
    text: 'An exclusion constraint cannot be built concurrently: add it in a maintenance window, or to a new table that is filled and swapped in.',
    code: null,
};
const onPartitioned = {
    text: 'Build the index on each partition CONCURRENTLY, then on the parent with ON ONLY, and attach those of the partitions to it.',
    code: null,
};
function unquoted(name) {
    return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/new-column.js





/** Columns that were added with a value for every row: first empty, then filled for new rows, then for old ones. */
function addColumns(run, table, columns) {
    const short = shortName(table);
    const name = (column) => bareName(column.object);
    if (run.head.major >= 18 && columns.every((column) => column.attributes.get('generated') === 'stored')) {
        const statements = columns.map((column) => `ALTER TABLE ${short} ADD COLUMN ${name(column)} ${catalogue_attribute(column, 'type')} GENERATED ALWAYS AS (${catalogue_attribute(column, 'generated as')}) VIRTUAL;`);
        return remedy('A VIRTUAL column is computed when it is read, and rewrites nothing. It cannot be indexed.', [
            { says: '', statements: [timeout, ...statements] },
        ]);
    }
    const filled = columns.filter((column) => expressionOf(column, sequenceOf(run, column)) !== null);
    const assignments = filled.map((column) => `${name(column)} = ${expressionOf(column, sequenceOf(run, column))}`);
    const required = columns.filter((column) => column.attributes.get('not null') === true).map(name);
    const keys = uniqueParts(run, table);
    const ofKeys = keys.length > 0 ? required.filter((column) => isNotInPrimaryKey(run, table, column)) : required;
    const parts = [
        {
            says: 'changes the catalogue only, and gives new rows their value',
            statements: [timeout, ...columns.flatMap((column) => added(run, table, column))],
        },
        ...(filled.length === 0
            ? []
            : [inBatches(run, table, assignments.join(', '), filled.map((column) => `${name(column)} IS NULL`).join(' OR '))]),
        ...(ofKeys.length === 0 ? [] : notNullParts(run, table, ofKeys)),
        ...keys,
    ];
    return remedy(textFor(columns), parts);
}
function textFor(columns) {
    const begin = 'Add the column empty, which changes the catalogue only';
    if (columns.some(({ attributes }) => attributes.has('generated')))
        return `${begin}; let a trigger compute it for new rows, and fill the old ones in batches.`;
    if (columns.some(({ attributes }) => attributes.has('identity')))
        return `${begin}; number new rows from a sequence, which stands for IDENTITY here, and the old ones in batches.`;
    return `${begin}; let the default fill new rows, and fill the old ones in batches.`;
}
/** What adds one column, and gives new rows their value. */
function added(run, table, column) {
    const short = shortName(table);
    const name = bareName(column.object);
    const collation = catalogue_attribute(column, 'collation');
    const type = `${catalogue_attribute(column, 'type')}${collation === null ? '' : ` COLLATE ${collation}`}`;
    const add = `ALTER TABLE ${short} ADD COLUMN ${name} ${type};`;
    const sequence = sequenceOf(run, column);
    if (sequence !== null) {
        return [
            `CREATE SEQUENCE ${sequence} AS ${catalogue_attribute(column, 'type')};`,
            add,
            `ALTER SEQUENCE ${sequence} OWNED BY ${short}.${name};`,
            `ALTER TABLE ${short} ALTER COLUMN ${name} SET DEFAULT ${expressionOf(column, sequence)};`,
        ];
    }
    const expression = catalogue_attribute(column, 'generated as');
    if (expression !== null)
        return [add, ...computedByTrigger({ table, column: name, expression })];
    const value = expressionOf(column, null);
    return value === null ? [add] : [add, `ALTER TABLE ${short} ALTER COLUMN ${name} SET DEFAULT ${value};`];
}
/** A trigger that computes a column from the row's others: the expression reads the new row as if it were the table. */
function computedByTrigger({ table, column, expression, }) {
    const short = shortName(table);
    const name = made(bareName(table), 'set', column);
    return [
        [
            `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$`,
            'BEGIN',
            `  NEW.${column} := (SELECT ${expression} FROM (SELECT NEW.*) AS ${bareName(table)});`,
            '  RETURN NEW;',
            'END',
            '$$;',
        ].join('\n'),
        `CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON ${short} FOR EACH ROW EXECUTE FUNCTION ${name}();`,
    ];
}
/** The expression that gives a row its value; null: it stays empty. */
function expressionOf(column, sequence) {
    if (sequence !== null)
        return `nextval('${sequence.replaceAll("'", "''")}')`;
    return catalogue_attribute(column, 'generated as') ?? catalogue_attribute(column, 'default');
}
/** The sequence of a serial or identity column. */
function sequenceOf({ head }, column) {
    const sequence = [...head.objects.values()].find(({ kind, attributes }) => kind === 'sequence' && attributes.get('owned by') === column.object);
    return sequence === undefined ? null : shortName(sequence.object);
}
function isNotInPrimaryKey({ head }, table, column) {
    return ![...head.objects.values()].some(({ kind, relation, attributes }) => kind === 'constraint' &&
        relation === table &&
        attributes.get('type') === 'primary key' &&
        String(attributes.get('definition')).includes(column));
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/constraint.js






/** The constraint in steps: for new rows at once, and for those that are there under a lock that lets reads and writes through. */
function constraintRemedy(run, step, tables) {
    const table = targetTable(run, step) ?? tables[0] ?? '';
    const short = shortName(table);
    const commands = alterations(step);
    const columns = commands.filter(({ subtype }) => subtype === 'AT_SetNotNull').map(({ name }) => quoted(name));
    const constraints = declared(run, step, table);
    if (constraints.some((constraint) => cannotWait(run, table, constraint)))
        return words(partitionedKey);
    if (columns.length > 0 || constraints.length > 0) {
        const proofs = notNull(run, table, columns);
        const added = constraints.map((constraint) => `ALTER TABLE ${short} ADD CONSTRAINT ${constraintName(constraint)} ${catalogue_attribute(constraint, 'definition')} NOT VALID;`);
        const names = [...constraints.map(constraintName), ...proofs.names];
        return remedy(columns.length > 0 && proofs.last.length > 0 ? proofFirst : notValidFirst, [
            { says: 'changes the catalogue only, and checks new rows', statements: [timeout, ...proofs.first, ...added] },
            { says: 'reads the table, and nobody waits', statements: validations(short, names) },
            ...proofs.last,
        ]);
    }
    const validated = commands.filter(({ subtype }) => subtype === 'AT_ValidateConstraint').map(({ name }) => quoted(name));
    if (validated.length > 0)
        return remedy(ownMigration, [{ says: '', statements: validations(short, validated) }]);
    if (commands.some(({ subtype }) => subtype === 'AT_AttachPartition'))
        return words(attaching);
    return keyOfNullable(run, step, table) ?? requiredColumn(run, step, table) ?? words(apart);
}
/** PRIMARY KEY USING INDEX looks for NULL where the columns do not say that there is none. */
function keyOfNullable(run, step, table) {
    if (!addedConstraints(step).some(({ contype }) => contype === 'CONSTR_PRIMARY'))
        return null;
    const key = newConstraints(run, table).find(({ attributes }) => attributes.get('type') === 'primary key');
    const nullable = catalogue_columnsIn(key ? (catalogue_attribute(key, 'definition') ?? '') : '').filter((column) => catalogue_columnIn(run.base, table, column)?.attributes.get('not null') !== true);
    if (nullable.length === 0)
        return null;
    const last = { says: 'changes the catalogue only: the index is there', statements: [timeout, `${step.statement.sql.trim()};`] };
    return remedy('Let the columns be NOT NULL first, in steps: then the key reads nothing.', [
        ...notNullParts(run, table, nullable),
        last,
    ]);
}
/** ADD COLUMN … NOT NULL without a default: it works only while there are no rows. */
function requiredColumn(run, step, table) {
    const added = alterations(step).filter(({ subtype }) => subtype === 'AT_AddColumn');
    const columns = added.flatMap((command) => catalogue_columnIn(run.head, table, quoted(addedColumn(command))) ?? []);
    if (columns.length === 0 || columns.length !== added.length)
        return null;
    const { code } = addColumns(run, table, columns);
    return { text: 'Add the column without NOT NULL, give every row a value, and require it afterwards.', code };
}
const apart = 'Check the rows in a transaction of its own, which holds no stronger lock than the check needs.';
const notValidFirst = 'Add it NOT VALID, which checks new rows only, and validate it in a later migration under a lock that lets reads and writes through.';
const proofFirst = 'Prove it first by a CHECK that is validated under a weak lock; SET NOT NULL then reads nothing.';
const ownMigration = 'Validate it in a migration of its own: the transaction that adds the constraint holds a lock for which others wait, and VALIDATE alone does not.';
const partitionedKey = 'Before PostgreSQL 18 a foreign key cannot be added NOT VALID to a partitioned table: add it so to each partition, validate it there, and then add it to the parent.';
const attaching = 'Give the partition a CHECK that says what its bounds say, NOT VALID, and validate it in a migration of its own: then ATTACH reads nothing. Drop the CHECK afterwards.';
/** The constraints that the statement declares, as the server knows them after the change. */
function declared(run, step, table) {
    const wanted = addedConstraints(step);
    const types = { CONSTR_CHECK: 'check', CONSTR_FOREIGN: 'foreign key' };
    return newConstraints(run, table).filter((constraint) => wanted.some(({ contype, conname }) => types[contype] === constraint.attributes.get('type') &&
        (conname === undefined || quoted(conname) === constraintName(constraint))));
}
function cannotWait(run, table, constraint) {
    return run.head.major < 18 && constraint.attributes.get('type') === 'foreign key' && isPartitioned(run.base, table);
}
function words(text) {
    return { text, code: null };
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/constraint-validated-under-lock.js




/** Every row is checked against a constraint while people wait, though PostgreSQL can check them later under a weak lock. */
const constraintValidatedUnderLock = {
    id: 'constraint-validated-under-lock',
    judge: (run) => run.steps.flatMap((step) => {
        const waits = waitsBecause(run, step, 'validation');
        if (waits.length === 0)
            return [];
        const tables = waits.map((wait) => wait.table);
        return [
            about(run, 'constraint-validated-under-lock', step, {
                level: 'error',
                title: `checks every row of ${listed(tables.map((table) => named(run, step, table)))} ${whileWaiting(waits)}`,
                why: `The check reads the whole table, and the lock stays until the transaction ends.${emptyHere(run, step, tables)}`,
                evidence: waits.flatMap((wait) => [lockEvidence(wait), scanEvidence(run, step, wait.table)]),
                remedy: constraintRemedy(run, step, tables),
            }),
        ];
    }),
};

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/losing.js


/** Which statement did away with something: what was lost is known from the catalogues, and this only from locks and texts. */
function dropsTable(run, table) {
    const holding = run.steps.filter((step) => locks(run, step, table));
    return (holding.findLast((step) => step.statement.kind.startsWith('DROP')) ??
        holding.findLast((step) => /\bdrop\b/i.test(step.statement.sql)) ??
        holding.at(-1) ??
        null);
}
function dropsColumn(run, table, column) {
    const name = losing_unquoted(column);
    const drops = (step) => alterations(step).some((alteration) => alteration.subtype === 'AT_DropColumn' && alteration.name === name);
    return find(run, table, [drops, (step) => /\bdrop\b/i.test(step.statement.sql) && step.statement.sql.includes(name), isDrop]);
}
function altersColumn(run, table, column) {
    const name = losing_unquoted(column);
    const alters = (step) => alterations(step).some((alteration) => alteration.subtype === 'AT_AlterColumnType' && alteration.name === name);
    return find(run, table, [alters, (step) => /\btype\b/i.test(step.statement.sql) && step.statement.sql.includes(name)]);
}
/** The last statement that fits: one that locked the table where there is such a one, for each way of fitting in turn. */
function find(run, table, ways) {
    const locking = (step) => isLocked(run, step, table);
    for (const fits of ways) {
        const found = run.steps.findLast((step) => fits(step) && locking(step)) ?? run.steps.findLast(fits);
        if (found)
            return found;
    }
    return null;
}
function isDrop(step) {
    return step.statement.kind.startsWith('DROP');
}
function locks(run, step, table) {
    return step.statement.locks.some((lock) => tableInBase(run, step, lock.relation) === table);
}
/** By it, or by an earlier statement of its transaction. */
function isLocked(run, step, table) {
    return run.steps.some((other) => other.statement.transaction === step.statement.transaction &&
        other.statement.startMs <= step.statement.startMs &&
        locks(run, other, table));
}
function losing_unquoted(name) {
    return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/data-loss.js







/** Data that production holds today is gone afterwards: a table or column dropped, a table emptied, a type narrowed. */
const dataLoss = {
    id: 'data-loss',
    judge: (run) => [...droppedTables(run), ...droppedColumns(run), ...emptiedTables(run), ...narrowed(run)],
};
const expand = 'Stop using it in one release, and drop it in a later one, when a backup that holds it has been taken and checked.';
/** What one statement drops is one finding: a table's partitions go with it. */
function droppedTables(run) {
    const lost = run.losses.tables.filter(({ table }) => !knownEmpty(run, table));
    return [...grouped(lost, ({ table }) => dropsTable(run, table))].map(([step, tables]) => at(run, step, {
        level: 'error',
        title: `drops ${tables.length === 1 ? 'the table' : 'the tables'} ${listed(tables.map(({ table }) => (0,report_text/* code */.aY)(shortName(table))))} with ${tables.length === 1 ? 'its' : 'their'} rows`,
        why: 'Nothing brings the rows back but a backup: the down part can only make an empty table.',
        evidence: tables.map(({ table, rows }) => ({ kind: 'rows', relation: table, count: rows, sample: null })),
        remedy: { text: expand, code: null },
    }));
}
function droppedColumns(run) {
    const lost = run.losses.columns.filter(({ table }) => !knownEmpty(run, table));
    return [...grouped(lost, ({ table, column }) => dropsColumn(run, table, column))].flatMap(([step, columns]) => [...Map.groupBy(columns, ({ table }) => table)].map(([table, of]) => at(run, step, {
        level: 'error',
        title: `drops ${of.length === 1 ? 'the column' : 'the columns'} ${of.map(({ column }) => (0,report_text/* code */.aY)(`${shortName(table)}.${column}`)).join(', ')} with ${of.length === 1 ? 'its' : 'their'} values`,
        why: 'Nothing brings the values back but a backup, and the release that is still running while this is deployed may read the column.',
        evidence: of.map(({ column, values }) => ({
            kind: 'text',
            text: `${(0,report_text/* code */.aY)(column)}: ${values} ${values === 1 ? 'value is' : 'values are'} not NULL in the throwaway database`,
        })),
        remedy: archive(run, table, of.map(({ column }) => column)),
    })));
}
/** A copy of what is dropped is a plain read, for which nobody waits. */
function archive(run, table, columns) {
    const kept = [...new Set([...primaryKey(run.base, table), ...columns])];
    const name = shortName(table);
    const [schema, bare] = name.includes('.')
        ? [`${name.slice(0, name.lastIndexOf('.') + 1)}`, name.slice(name.lastIndexOf('.') + 1)]
        : ['', name];
    const copy = `${bare.replaceAll('"', '')}_${columns.map((column) => column.replaceAll('"', '')).join('_')}_archive`.slice(0, 63);
    return sql(`${expand} A copy of the values keeps nobody waiting:`, `CREATE TABLE ${schema}${/^[a-z_][a-z0-9_]*$/.test(copy) ? copy : `"${copy}"`} AS SELECT ${kept.join(', ')} FROM ${name};`);
}
function emptiedTables(run) {
    return run.steps.flatMap((step) => {
        const tables = emptied(run, step).filter((table) => !knownEmpty(run, tableInBase(run, step, table) ?? table));
        if (tables.length === 0)
            return [];
        return [
            about(run, 'data-loss', step, {
                level: 'error',
                title: `empties ${tables.length === 1 ? 'the table' : 'the tables'} ${listed(tables.map((table) => (0,report_text/* code */.aY)(shortName(table))))}`,
                why: 'Nothing brings the rows back but a backup.',
                evidence: tables.map((table) => ({
                    kind: 'rows',
                    relation: table,
                    count: measured(run, step, table)?.rows ?? 0,
                    sample: null,
                })),
                remedy: { text: 'Delete only what has to go, in batches, after a backup of it has been taken.', code: null },
            }),
        ];
    });
}
function narrowed(run) {
    return run.losses.types.flatMap(({ table, column, from, to }) => {
        const how = knownEmpty(run, table) ? null : narrowing(from, to);
        if (how === null)
            return [];
        const condition = misfits(column, from, to);
        const text = 'Count on production first which values do not fit, and decide what becomes of them.';
        return [
            at(run, altersColumn(run, table, column), {
                level: how === 'silent' ? 'error' : 'warning',
                title: `narrows ${(0,report_text/* code */.aY)(`${shortName(table)}.${column}`)} from ${(0,report_text/* code */.aY)(from)} to ${(0,report_text/* code */.aY)(to)}`,
                why: how === 'silent'
                    ? 'Values that do not fit are cut or rounded without an error, and what was cut off cannot be restored.'
                    : 'The migration fails in production where a value does not fit, unless a USING clause cuts it.',
                evidence: [{ kind: 'difference', text: `- ${column} ${from}\n+ ${column} ${to}` }],
                remedy: condition === null
                    ? { text, code: null }
                    : sql(text, `SELECT count(*) FROM ${shortName(table)} WHERE ${condition};   -- must be 0`),
            }),
        ];
    });
}
function knownEmpty(run, table) {
    return run.sizes.production(table)?.rows === 0;
}
function grouped(losses, stepOf) {
    return Map.groupBy(losses, stepOf);
}
function at(run, step, said) {
    return step ? about(run, 'data-loss', step, said) : aboutFile(run, 'data-loss', null, said);
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/index-not-concurrent.js




/** An index is built on a table that people write to, under a lock that keeps them from it. */
const indexNotConcurrent = {
    id: 'index-not-concurrent',
    judge: (run) => run.steps.flatMap((step) => {
        const waits = waitsBecause(run, step, 'index');
        const [first] = waits;
        if (!first)
            return [];
        const tables = waits.map((wait) => wait.table);
        return [
            about(run, 'index-not-concurrent', step, {
                level: 'error',
                title: `builds an index on ${listed(tables.map((table) => named(run, step, table)))} ${whileWaiting(waits)}`,
                why: `The build reads the whole table, and the lock stays until the transaction ends.${emptyHere(run, step, tables)}`,
                evidence: waits.flatMap((wait) => [lockEvidence(wait), scanEvidence(run, step, wait.table)]),
                remedy: indexRemedy(run, step, first.table),
            }),
        ];
    }),
};

// EXTERNAL MODULE: ./build/postgres/sql/transaction-block.js
var transaction_block = __webpack_require__(10140);
;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/timeout-lines.js




/**
 * What sets lock_timeout for the statement: to the end of its transaction where it is in one, or will be: two statements in one message
 * are. Else for the session.
 */
function settingFor(run, step) {
    if (run.transactions[step.statement.transaction]?.outcome !== 'autocommit')
        return timeout;
    const script = run.change?.pending.find(({ up }) => inRepository(run.prefix, up.file) === step.file)?.up;
    return run.tool !== null && script?.sending === 'message' ? timeout : sessionTimeout;
}
/** What may take a setting back, or set it again. */
const undoes = /lock_timeout|\b(?:savepoint|rollback|reset|discard)\b/i;
/**
 * The lines of a statement with lock_timeout set before it; null where the setting would not hold for every one of the file's statements that
 * ask for a lock, or would bring the statement into a transaction in which it cannot run.
 *
 * @param asking the statements of the file that ask for a lock without a limit, the given one the first of them
 */
function withTimeout(run, step, asking) {
    const lines = linesOf(run, step);
    if (lines === null || !lines.canBePreceded || undoes.test(lines.statements.join('\n')))
        return null;
    const outcome = run.transactions[step.statement.transaction]?.outcome;
    const holds = outcome === 'autocommit'
        ? run.tool !== null && asking.every(({ statement }) => statement.session === step.statement.session)
        : asking.every(({ statement }) => statement.transaction === step.statement.transaction);
    if (!holds || (outcome === 'autocommit' && mustBeAlone(run, step, lines)))
        return null;
    return `${lines.indent}${settingFor(run, step)}\n${lines.text}`;
}
/** A second statement in its message makes it a transaction; and Flyway refuses scripts of both kinds of statements. */
function mustBeAlone({ tool }, { statement }, { migration }) {
    const mayEndTransactions = statement.kind === 'CALL' || statement.kind === 'DO';
    if (!mayEndTransactions && !(0,transaction_block/* cannotRunInTransaction */.c)({ sql: statement.sql, tree: treeOf(statement.tree) }))
        return false;
    return tool === 'flyway' || migration.up.sending === 'message' || migration.up.sending === 'pieces';
}
function treeOf(tree) {
    return typeof tree === 'object' ? tree : null;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/lock-timeout-missing.js





/** A lock is asked for with no limit to the wait: behind a long query it queues, and everybody else behind it. */
const lockTimeoutMissing = {
    id: 'lock-timeout-missing',
    judge(run) {
        const told = new Set();
        return run.steps.flatMap((step) => {
            if (told.has(step.file) || !waitsForEver(run, step))
                return [];
            told.add(step.file);
            const tables = asksFor(run, step);
            const asking = run.steps.filter((other) => other.file === step.file && waitsForEver(run, other));
            return [
                about(run, 'lock-timeout-missing', step, {
                    level: 'info',
                    title: `asks for a lock on ${listed(tables.map((table) => named(run, step, table)))} without a ${(0,report_text/* code */.aY)('lock_timeout')}`,
                    why: 'Where a long query or an open transaction is in the way, the statement queues, and everybody who comes after it queues behind it.',
                    evidence: [{ kind: 'text', text: 'lock_timeout was 0 when the lock was taken' }],
                    remedy: inPlace(sql('Set it in the migration, or for the role that migrates, and try again when it strikes.', settingFor(run, step)), withTimeout(run, step, asking)),
                }),
            ];
        });
    },
};
function waitsForEver(run, step) {
    return step.statement.lockTimeoutMs === 0 && asksFor(run, step).length > 0;
}
function asksFor(run, step) {
    const waits = waitsDuring(run, step);
    return step.statement.blocked
        .filter(({ by, relation }) => by === 'table' && waits.has(relation))
        .map(({ relation }) => relation);
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/migration-fails.js



const queryCanceled = '57014';
/** The change did not go through to its end on a copy of the base. */
const migrationFails = {
    id: 'migration-fails',
    judge(run) {
        if (!run.failure)
            return uncommitted(run);
        const { step, refusal, at, output } = run.failure;
        const late = refusal?.code === queryCanceled && step !== null && step.statement.durationMs >= run.statementTimeoutMs * 0.9;
        const said = {
            level: 'error',
            title: late
                ? `does not end within ${(0,duration/* duration */.p)(run.statementTimeoutMs)} (${(0,report_text/* code */.aY)('statement-timeout')})`
                : `fails: ${refusal?.message ?? output ?? 'the command ended with an error'}`,
            why: late
                ? 'The statement was cancelled: it waits for something that does not come, or works for longer than a deployment can wait.'
                : whyRefused(step),
            evidence: [
                ...(refusal
                    ? [{ kind: 'server-error', code: refusal.code, message: refusal.message, detail: refusal.detail }]
                    : [{ kind: 'text', text: output ?? 'it printed nothing' }]),
            ],
            remedy: step?.statement.error?.hint ? { text: step.statement.error.hint, code: null } : null,
        };
        const found = step === null ? aboutFile(run, 'migration-fails', null, said) : about(run, 'migration-fails', step, said);
        return [{ ...found, finding: { ...found.finding, at: at ?? found.finding.at } }];
    },
};
function whyRefused(step) {
    const here = 'On a copy of the base the server refuses it';
    const generated = step?.statement.error?.code.startsWith('23');
    return generated
        ? `${here}: rows that the schema permits today break it, and production may hold such rows. The rows here were seeded or generated.`
        : `${here}, so it would be refused in production as well.`;
}
/** A migration that says BEGIN and no COMMIT: it goes through, and nothing of it stays. */
function uncommitted(run) {
    const open = run.steps.filter(({ file, statement }) => file !== null && statement.kind !== 'SELECT' && run.transactions[statement.transaction]?.outcome === 'rollback');
    return [...Map.groupBy(open, ({ statement }) => statement.transaction).values()].flatMap(([step, ...others]) => {
        if (!step)
            return [];
        const count = others.length + 1;
        return [
            about(run, 'migration-fails', step, {
                level: 'error',
                title: 'is rolled back: its transaction is not committed',
                why: 'The migration ends well, its tool takes it for applied, and nothing that it did is there.',
                evidence: [
                    {
                        kind: 'text',
                        text: `${count} ${count === 1 ? 'statement was' : 'statements were'} undone at the end of the transaction`,
                    },
                ],
                remedy: { text: 'End the transaction with COMMIT, or leave BEGIN to the tool.', code: null },
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/order.js



/** A migration that has landed says something else now: databases that ran it have the old text in them. */
const editedAfterMerge = {
    id: 'edited-after-merge',
    judge: (run) => [
        ...(run.change?.edited ?? []).map(({ migration }) => aboutFile(run, 'edited-after-merge', inRepository(run.prefix, migration.file), {
            level: 'error',
            title: 'was edited after it had landed',
            why: 'Databases that have applied it will not run it again: production keeps the old text, and new databases get the new one.',
            evidence: [{ kind: 'text', text: 'its statements differ from those on the base' }],
            remedy: { text: 'Restore the file, and put the change into a new migration.', code: null },
        })),
        ...removed(run),
    ],
};
/** A new migration stands before one that has landed: tools refuse it, or run it late, or never. */
const outOfOrder = {
    id: 'out-of-order',
    judge: (run) => (run.change?.outOfOrder ?? []).map((migration) => aboutFile(run, 'out-of-order', inRepository(run.prefix, migration.file), {
        level: 'warning',
        title: 'is ordered before a migration that has already landed',
        why: 'Databases that are up to date have passed this version: the tool refuses it, runs it in another order than a new database does, or never runs it.',
        evidence: [{ kind: 'text', text: `its version is ${(0,report_text/* code */.aY)(migration.version)}` }],
        remedy: { text: 'Give it a version after the last one of the base.', code: null },
    })),
};
/** Two migrations bear one version: the tool runs one of them, or neither. */
const duplicateVersion = {
    id: 'duplicate-version',
    judge: (run) => (run.change?.duplicates ?? []).flatMap((group) => {
        const fresh = group.filter((migration) => run.change?.pending.includes(migration));
        const last = fresh.at(-1);
        if (!last)
            return [];
        const others = group
            .filter((migration) => migration !== last)
            .map((migration) => (0,report_text/* code */.aY)(inRepository(run.prefix, migration.file)));
        return [
            aboutFile(run, 'duplicate-version', inRepository(run.prefix, last.file), {
                level: 'error',
                title: `has the version of ${others.join(' and ')}`,
                why: 'The tool keeps its books by version: it takes one of them for the other, and runs only one.',
                evidence: [{ kind: 'text', text: `the version is ${(0,report_text/* code */.aY)(last.version)}` }],
                remedy: { text: 'Give it the next free version.', code: null },
            }),
        ];
    }),
};
function removed(run) {
    const gone = (run.change?.removed ?? []).map((migration) => (0,report_text/* code */.aY)(inRepository(run.prefix, migration.file)));
    if (gone.length === 0)
        return [];
    return [
        aboutFile(run, 'edited-after-merge', null, {
            level: 'warning',
            title: `removes ${gone.length > 3 ? `${gone.length} migrations that have` : `${gone.join(' and ')}, which ${gone.length === 1 ? 'has' : 'have'}`} landed`,
            why: 'What they did stays in the databases that have applied them, and is missing from new ones. Some tools refuse to go on where an applied migration is gone.',
            evidence: gone.map((file) => ({ kind: 'text', text: `the base has ${file}` })),
            remedy: { text: 'Keep the files, and take back what they did in a new migration.', code: null },
        }),
    ];
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/partly-applied.js



/** A migration whose statements commit one by one: where one fails, those before it stay, and it cannot simply be repeated. */
const partlyApplied = {
    id: 'partly-applied',
    judge: (run) => [
        ...[...byFile(run).values()].flatMap((steps) => {
            const failing = steps.find((step) => step === run.failure?.step);
            return failing ? leftBehind(run, steps, failing) : wouldLeave(run, steps);
        }),
    ],
};
/** What a failed run has left in the database. */
function leftBehind(run, steps, failing) {
    const kept = steps.filter((step) => step.statement.transaction !== failing.statement.transaction && step.statement.error === null);
    const invalid = invalidIndexes(run);
    if (kept.length === 0 && invalid.length === 0)
        return [];
    const things = [
        ...(kept.length > 0 ? [`${counted(kept.length, 'statement')} of its migration applied`] : []),
        ...(invalid.length > 0 ? [`the invalid index ${invalid.map(report_text/* code */.aY).join(', ')} behind`] : []),
    ];
    return [
        about(run, 'partly-applied', failing, {
            level: 'error',
            title: `leaves ${things.join(' and ')} when it fails`,
            why: 'That is not undone by the failure. The next attempt starts on a schema that neither base nor head has.',
            evidence: [
                ...kept.map((step) => ({ kind: 'text', text: `line ${step.line}: ${step.statement.kind} stays` })),
                ...invalid.map((index) => ({
                    kind: 'text',
                    text: `${(0,report_text/* code */.aY)(index)} is not used by queries, and every write maintains it`,
                })),
            ],
            remedy: invalid.length > 0
                ? {
                    text: 'Drop what an earlier attempt has left before the index is built, so that the migration can be run again.',
                    code: {
                        language: 'sql',
                        text: invalid.map((index) => `DROP INDEX CONCURRENTLY IF EXISTS ${index};`).join('\n'),
                    },
                }
                : { text: 'Give each statement that cannot run in a transaction a migration of its own.', code: null },
        }),
    ];
}
/** What a run that is cut short would leave. */
function wouldLeave(run, steps) {
    const transactions = new Set(steps.map((step) => step.statement.transaction));
    const [first] = steps;
    // The last transaction is either done or not there; those before it have to bear being run again.
    const last = steps.at(-1)?.statement.transaction;
    const earlier = steps.filter((step) => step.statement.transaction !== last);
    if (!first || transactions.size < 2 || earlier.every((step) => isRepeatable(step, steps)))
        return [];
    return [
        about(run, 'partly-applied', first, {
            level: 'warning',
            title: `runs in ${transactions.size} transactions, and stays half applied if a later one fails`,
            why: 'A statement that commits by itself is not undone when the next one fails, and the migration cannot simply be run again.',
            evidence: [
                { kind: 'text', text: `${counted(steps.length, 'statement')} in ${transactions.size} transactions` },
                ...earlier
                    .filter((step) => !isRepeatable(step, steps))
                    .map((step) => ({
                    kind: 'text',
                    text: `line ${step.line}: ${step.statement.kind} fails when it is run again`,
                })),
            ],
            remedy: {
                text: 'Give each statement that cannot run in a transaction a migration of its own, or make the earlier ones repeatable (IF NOT EXISTS).',
                code: null,
            },
        }),
    ];
}
function byFile(run) {
    const files = new Map();
    for (const step of run.steps) {
        if (step.file !== null)
            files.set(step.file, [...(files.get(step.file) ?? []), step]);
    }
    return files;
}
function invalidIndexes({ base, head }) {
    const isInvalid = (catalog, key) => catalog.objects.get(key)?.attributes.get('valid') === false;
    return [...head.objects]
        .filter(([key, { kind }]) => kind === 'index' && isInvalid(head, key) && !isInvalid(base, key))
        .map(([, { object }]) => object);
}
const harmlessTwice = [
    'ANALYZE',
    'VACUUM',
    'REINDEX',
    'SELECT',
    'UPDATE',
    'DELETE',
    'TRUNCATE',
    'TRUNCATE TABLE',
    'GRANT',
    'REVOKE',
    'COMMENT',
    'CLUSTER',
    'REFRESH MATERIALIZED VIEW',
    'LOCK',
    'LOCK TABLE',
];
/** Whether it does no harm to run the statement again after it has succeeded. */
function isRepeatable(step, file) {
    const { kind, sql } = step.statement;
    if (harmlessTwice.includes(kind) || /\bif\s+(not\s+)?exists\b|\bor\s+replace\b/i.test(sql))
        return true;
    if (kind === 'INSERT')
        return /\bon\s+conflict\b/i.test(sql) || /\bwhere\s+not\s+exists\b/i.test(sql);
    return alters(step) || isDroppedFirst(step, file);
}
/** Whether what a statement creates is dropped before, if it is there: then the file can be run again. */
function isDroppedFirst(step, file) {
    const table = nodeOf(step, 'CreateStmt')?.relation;
    const name = nodeOf(step, 'IndexStmt')?.idxname ?? table?.relname;
    if (name === undefined)
        return false;
    return file
        .slice(0, file.indexOf(step))
        .some(({ statement }) => statement.kind.startsWith('DROP') && /\bif\s+exists\b/i.test(statement.sql) && statement.sql.includes(name));
}
const settings = [
    'AT_ValidateConstraint',
    'AT_SetNotNull',
    'AT_DropNotNull',
    'AT_ColumnDefault',
    'AT_SetStatistics',
    'AT_SetRelOptions',
    'AT_ResetRelOptions',
    'AT_AlterColumnType',
    'AT_SetStorage',
    'AT_EnableRowSecurity',
    'AT_DisableRowSecurity',
    'AT_ChangeOwner',
];
/** An ALTER TABLE that sets something to a value, and no more. */
function alters(step) {
    const commands = (nodeOf(step, 'AlterTableStmt')?.cmds ?? []);
    return commands.length > 0 && commands.every(({ AlterTableCmd }) => settings.includes(AlterTableCmd?.subtype ?? ''));
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/reversible.js


/** A new migration cannot be taken back: it has no down part though others have, or its down part is refused. */
const notReversible = {
    id: 'not-reversible',
    judge: (run) => [...withoutDown(run), ...refused(run)],
};
/** Down, or up after down, does not lead where it should. */
const rollbackDiffers = {
    id: 'rollback-differs',
    judge(run) {
        const { rollback } = run;
        if (rollback.kind !== 'done')
            return [];
        const file = lastPending(run);
        const found = [];
        if (rollback.difference !== null && !rollback.onlyOrder) {
            found.push(aboutFile(run, 'rollback-differs', file, {
                level: 'error',
                title: 'is not undone by its down part: the schema differs from the base',
                why: 'After a rollback in production the schema is neither the old one nor the new one, and the next migration may fail on it.',
                evidence: [{ kind: 'difference', text: rollback.difference }],
                remedy: { text: 'Let the down part restore what the difference shows.', code: null },
            }));
        }
        if (rollback.again !== null) {
            found.push(aboutFile(run, 'rollback-differs', file, {
                level: 'error',
                title: 'gives another schema when it is applied again after a rollback',
                why: 'Whoever rolls back and deploys again ends with a schema that was never tested.',
                evidence: [{ kind: 'difference', text: rollback.again }],
                remedy: { text: 'Let the down part remove everything that the up part makes.', code: null },
            }));
        }
        return found;
    },
};
function withoutDown(run) {
    if (!run.hasDowns || !run.change)
        return [];
    return run.change.pending
        .filter((migration) => migration.kind === 'versioned' && migration.down === null)
        .map((migration) => aboutFile(run, 'not-reversible', inRepository(run.prefix, migration.file), {
        level: 'warning',
        title: 'has no down part',
        why: 'Other migrations here can be taken back. A release that goes wrong after this one cannot be rolled back with its schema.',
        evidence: [],
        remedy: { text: 'Write one, or say in the file why there is none.', code: null },
    }));
}
function refused(run) {
    const { rollback } = run;
    if (rollback.kind !== 'failed')
        return [];
    const { at, refusal, output, direction } = rollback;
    const message = refusal?.message ?? output ?? 'the command ended with an error';
    const place = at && { file: inRepository(run.prefix, at.file), line: at.line, endLine: at.line };
    const found = aboutFile(run, 'not-reversible', place?.file ?? lastPending(run), {
        level: 'error',
        title: direction === 'down' ? `cannot be taken back: ${message}` : `cannot be applied again after a rollback: ${message}`,
        why: 'It was tried: the new migrations were applied, and then taken back, on a copy of the base.',
        evidence: refusal
            ? [{ kind: 'server-error', code: refusal.code, message: refusal.message, detail: refusal.detail }]
            : [{ kind: 'text', text: message }],
        remedy: null,
    });
    return [{ ...found, finding: { ...found.finding, at: place ?? found.finding.at } }];
}
function lastPending(run) {
    const file = run.change?.pending.at(-1)?.file;
    return file === undefined ? null : inRepository(run.prefix, file);
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/scan-under-lock.js



/** A whole table is read while people wait for it, by something else than an index build or a constraint's check. */
const scanUnderLock = {
    id: 'scan-under-lock',
    judge: (run) => run.steps.flatMap((step) => {
        const waits = waitsBecause(run, step, 'scan');
        if (waits.length === 0)
            return [];
        const tables = waits.map((wait) => wait.table);
        return [
            about(run, 'scan-under-lock', step, {
                level: 'error',
                title: `reads all of ${listed(tables.map((table) => named(run, step, table)))} ${whileWaiting(waits)}`,
                why: `It takes as long as the table is large, and the lock stays until the transaction ends.${emptyHere(run, step, tables)}`,
                evidence: waits.flatMap((wait) => [lockEvidence(wait), scanEvidence(run, step, wait.table)]),
                remedy: {
                    text: 'Do what needs the lock in one transaction, and what reads the table in another that does not hold it.',
                    code: null,
                },
            }),
        ];
    }),
};

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/new-type.js






/** Columns of another type: new ones beside the old ones, kept equal by triggers, filled in batches, and the names swapped. */
function changeTypes(run, step, table, columns) {
    if (columns.every((column) => isTimeZoneOnly(run, table, column)) && !hasUsing(step))
        return inUtc(step);
    const [column, ...others] = columns;
    const using = usingOf(step);
    if (!column || others.length > 0 || (hasUsing(step) && using === null) || isKey(run, table, bareName(column.object)))
        return { text: `${beside} ${dependants}`, code: null };
    const [short, name, type] = [shortName(table), bareName(column.object), catalogue_attribute(column, 'type')];
    const fresh = made(name, 'new');
    const old = made(name, 'old');
    const value = using ?? `${name}::${type}`;
    const trigger = made(bareName(table), 'set', fresh);
    const required = column.attributes.get('not null') === true;
    const standard = catalogue_attribute(column, 'default');
    const parts = [
        {
            says: 'changes the catalogue only, and keeps new rows equal',
            statements: [
                timeout,
                `ALTER TABLE ${short} ADD COLUMN ${fresh} ${type};`,
                ...computedByTrigger({ table, column: fresh, expression: value }),
            ],
        },
        inBatches(run, table, `${fresh} = ${value}`, `${fresh} IS NULL AND ${name} IS NOT NULL`),
        ...(required ? notNullParts(run, table, [fresh]) : []),
        {
            says: 'changes the catalogue only',
            statements: [
                timeout,
                `DROP TRIGGER ${trigger} ON ${short};`,
                `DROP FUNCTION ${trigger}();`,
                ...(standard === null ? [] : [`ALTER TABLE ${short} ALTER COLUMN ${fresh} SET DEFAULT ${standard};`]),
                ...(required ? [`ALTER TABLE ${short} ALTER COLUMN ${name} DROP NOT NULL;`] : []),
                `ALTER TABLE ${short} RENAME COLUMN ${name} TO ${old};`,
                `ALTER TABLE ${short} RENAME COLUMN ${fresh} TO ${name};`,
            ],
        },
    ];
    return remedy(`${beside} ${dependants}`, parts);
}
const beside = 'Add a column of the new type beside the old one, keep the two equal by a trigger, fill it in batches, and swap the names.';
const dependants = 'Indexes, constraints and views on the old column are made for the new one before the swap (indexes CONCURRENTLY); the old column is dropped in a later release.';
/** With or without time zone, the values are the same microseconds where the session's zone is UTC: PostgreSQL then rewrites nothing. */
function isTimeZoneOnly({ base }, table, column) {
    const before = catalogue_columnIn(base, table, bareName(column.object));
    const types = [before ? catalogue_attribute(before, 'type') : null, catalogue_attribute(column, 'type')].toSorted();
    return types[0] === 'timestamp with time zone' && types[1] === 'timestamp without time zone';
}
function inUtc(step) {
    return remedy('If the values without time zone are UTC, say so: then nothing is rewritten.', [
        { says: '', statements: [timeout, "SET LOCAL timezone = 'UTC';", `${step.statement.sql.trim()};`] },
    ]);
}
function hasUsing(step) {
    return alterations(step).some(({ def }) => def.ColumnDef?.raw_default !== undefined);
}
/** The expression behind USING, where it is the statement's last words. */
function usingOf(step) {
    if (alterations(step).length !== 1 || step.statement.sql.includes('--'))
        return null;
    return /\bUSING\s+([\s\S]+)$/i.exec(step.statement.sql)?.[1]?.trim() ?? null;
}
/** A column that a key is made of takes more than a swap of names. */
function isKey({ base }, table, column) {
    return membersOf(base, table, 'constraint').some(({ attributes }) => ['primary key', 'unique', 'foreign key'].includes(String(attributes.get('type'))) &&
        catalogue_columnsIn(String(attributes.get('definition'))).includes(column));
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/remedies/rewrite.js








/** What takes the place of a rewrite, by what asked for it. */
function rewriteRemedy(run, step, table) {
    const { kind } = step.statement;
    if (kind === 'REFRESH MATERIALIZED VIEW')
        return refresh(run, step, table);
    if (kind === 'VACUUM' || kind === 'CLUSTER')
        return repack;
    const commands = alterations(step);
    const added = commands.filter(({ subtype }) => subtype === 'AT_AddColumn').map((command) => quoted(addedColumn(command)));
    const altered = commands.filter(({ subtype }) => subtype === 'AT_AlterColumnType').map(({ name }) => quoted(name));
    const columns = (names) => names.flatMap((name) => catalogue_columnIn(run.head, table, name) ?? []);
    if (added.length > 0 && altered.length === 0 && added.length === columns(added).length) {
        return columns(added).some((column) => isDomain(run, column)) ? domain : addColumns(run, table, columns(added));
    }
    if (altered.length > 0 && added.length === 0 && altered.length === columns(altered).length)
        return changeTypes(run, step, table, columns(altered));
    return swap;
}
function isDomain({ head }, column) {
    const type = catalogue_attribute(column, 'type') ?? '';
    return head.objects.has(objectKey('domain', type)) || head.objects.has(objectKey('domain', `public.${type}`));
}
function refresh(run, step, view) {
    const unique = membersOf(run.base, view, 'index').some(({ attributes }) => /^CREATE UNIQUE INDEX (?!.* WHERE )/s.test(String(attributes.get('definition'))));
    const text = 'Refresh it CONCURRENTLY, which lets readers through.';
    if (!unique)
        return { text: `${text} It needs a unique index on columns of the view, which is built once.`, code: null };
    const code = remedy(text, [{ says: '', statements: [`REFRESH MATERIALIZED VIEW CONCURRENTLY ${shortName(view)};`] }]);
    return inPlace(code, refreshLines(run, step, view));
}
const repack = {
    text: 'Use an online tool such as pg_repack or pg_squeeze, or do it in a maintenance window.',
    code: null,
};
const domain = {
    text: 'A column of a domain with a constraint is checked row by row: add the column with the domain’s base type, and the constraint to the table as a CHECK that is NOT VALID at first.',
    code: null,
};
const swap = {
    text: 'Make the change on a new table or column that is filled in batches, and swap the names at the end.',
    code: null,
};

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/table-rewrite.js




/** The table's file is written anew, every index with it, under a lock that lasts to the transaction's end. */
const tableRewrite = {
    id: 'table-rewrite',
    judge: (run) => run.steps.flatMap((step) => {
        const waits = waitsBecause(run, step, 'rewrite');
        const [first] = waits;
        if (!first)
            return [];
        const tables = waits.map((wait) => wait.table);
        const evidence = waits.flatMap((wait, index) => {
            const { bytes = null, rows = null } = measured(run, step, wait.table) ?? {};
            const walBytes = index === 0 ? step.statement.walBytes : null;
            return [{ kind: 'rewrite', relation: wait.table, bytes, rows, walBytes }, lockEvidence(wait)];
        });
        return [
            about(run, 'table-rewrite', step, {
                level: 'error',
                title: `rewrites ${listed(tables.map((table) => named(run, step, table)))} ${whileWaiting(waits)}`,
                why: `Every row is copied to a new file and every index is built again. It takes as long as the table is large, and until the transaction ends nobody gets past the lock.${emptyHere(run, step, tables)}`,
                evidence,
                remedy: rewriteRemedy(run, step, first.table),
            }),
        ];
    }),
};

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rules/all.js












/** Every rule, in the order in which equally bad findings are shown. */
const all_rules = [
    migrationFails,
    partlyApplied,
    dataLoss,
    tableRewrite,
    scanUnderLock,
    constraintValidatedUnderLock,
    indexNotConcurrent,
    blocksReads,
    blocksWrites,
    workUnderExclusiveLock,
    notReversible,
    rollbackDiffers,
    editedAfterMerge,
    duplicateVersion,
    outOfOrder,
    lockTimeoutMissing,
];
/** Rules that find something in one run and not in the next, as the machine is fast or slow. */
const dependOnTime = [blocksReads.id, blocksWrites.id];
/** Said of an ignore itself, by the judge. */
const unusedIgnore = 'unused-ignore';
const ruleIds = [...all_rules.map((rule) => rule.id), unusedIgnore];

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/judge.js





/** Asks every rule, and leaves out what the user ignores with a reason; an ignore that leaves nothing out is itself a finding. */
function judge(run, ignores, failOn) {
    const used = new Set();
    const findings = [];
    const ignored = [];
    const sort = (found) => {
        const matching = ignores.filter((ignore) => ignore.reason !== '' && speaksFor(ignore, found));
        for (const ignore of matching)
            used.add(ignore);
        const [first] = matching;
        if (first)
            ignored.push({ finding: found.finding, reason: first.reason });
        else
            findings.push(found.finding);
    };
    for (const rule of all_rules)
        rule.judge(run).forEach(sort);
    // Ignores of unused-ignore itself are asked last, and are never unused.
    for (const ignore of ignores) {
        if (!used.has(ignore) && ignore.rule !== unusedIgnore)
            unused(run, ignore).forEach(sort);
    }
    return { verdict: (0,verdict/* verdictOf */.V)(findings, failOn), findings: (0,verdict/* byHarm */.M)(findings), ignored };
}
function speaksFor(ignore, { finding, step }) {
    if (ignore.rule !== finding.rule)
        return false;
    if (ignore.file === null)
        return true;
    if (finding.at?.file !== ignore.file)
        return false;
    const { covers } = ignore;
    // What is said of a whole file stands at its first line; an ignore anywhere in that file that names the rule means it.
    if (covers === null || step === null)
        return true;
    return finding.at.line <= covers.to && finding.at.endLine >= covers.from;
}
function unused(run, ignore) {
    const said = reasonAgainst(run, ignore);
    if (said === null)
        return [];
    const found = aboutFile(run, unusedIgnore, ignore.file, {
        ...said,
        evidence: [{ kind: 'text', text: ignore.file === null ? 'it stands in the settings' : `line ${ignore.line}` }],
    });
    const at = ignore.file === null ? null : { file: ignore.file, line: ignore.line, endLine: ignore.line };
    return [{ ...found, finding: { ...found.finding, at } }];
}
function reasonAgainst(run, { rule, reason, file }) {
    const said = (level, title, why, remedy) => ({
        level,
        title,
        why,
        remedy: { text: remedy, code: null },
    });
    // The settings are shared with other modes, whose rules they may name.
    if (file === null && !ruleIds.includes(rule) && known_rules/* knownRules */.f.has(rule))
        return null;
    if (!ruleIds.includes(rule)) {
        const known = `The rules are ${ruleIds.map((id) => (0,report_text/* code */.aY)(id)).join(', ')}: one in each comment.`;
        return said('warning', `ignores ${(0,report_text/* code */.aY)(rule)}, which is no rule`, known, 'Mend the name, or remove it.');
    }
    if (reason === '') {
        const why = 'Whoever reads it next has to know why it does no harm here. Without a reason nothing is ignored.';
        return said('warning', `ignores ${(0,report_text/* code */.aY)(rule)} without a reason`, why, 'Write the reason behind the name of the rule.');
    }
    // After a failure the rest has not run; and what depends on time is there in one run and not in the next.
    if (run.failure !== null || dependOnTime.includes(rule))
        return null;
    const why = 'What it once excused is gone, or never was. Left in place, it would hide the next finding of that rule.';
    // The settings are there for every change: that this one does not need them is no mistake of its.
    return said(file === null ? 'info' : 'warning', `ignores ${(0,report_text/* code */.aY)(rule)}, which finds nothing`, why, 'Remove it.');
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/present/data.js
/** The mode's result for machines: the names are a promise (docs/schema/migration-dryrun.v1.json). Times in ms. */
function dataOf(run, server) {
    const files = new Map();
    for (const step of run.steps)
        files.set(step.file, [...(files.get(step.file) ?? []), step]);
    return {
        server: { version: server.version, provider: server.provider },
        migrations: [...files].map(([file, steps]) => migration(run, file, steps)),
        schemaDiff: {
            up: null,
            down: null,
            changes: run.schemaChanges.map(({ kind, object, change }) => ({ kind, object, change })),
        },
        rollback: rollbackOf(run),
    };
}
/** The result of a run that found nothing new, and started no server. */
const nothingNewData = {
    server: null,
    migrations: [],
    schemaDiff: { up: null, down: null, changes: [] },
    rollback: { tried: false, restored: false, difference: null },
};
function migration(run, file, steps) {
    const indexes = [...new Set(steps.map(({ statement }) => statement.transaction))];
    return {
        file,
        transactions: indexes.map((index) => {
            const transaction = run.transactions[index];
            if (!transaction)
                throw new Error(`a statement names transaction ${index}, which is not in the trace`);
            const { startMs, endMs, outcome, held } = transaction;
            return { startMs, endMs, outcome, held };
        }),
        statements: steps.map(({ statement, line }) => ({
            line: file === null ? null : line,
            sql: statement.sql,
            kind: statement.kind,
            transaction: indexes.indexOf(statement.transaction),
            durationMs: statement.durationMs,
            rows: statement.rows,
            walBytes: statement.walBytes,
            locks: statement.locks,
            rewrites: statement.rewrites,
            indexRebuilds: statement.indexRebuilds,
            scans: statement.scans,
            blocked: statement.blocked.map(({ relation, statements, forMs }) => ({ relation, statements, forMs })),
            error: statement.error && { code: statement.error.code, message: statement.error.message },
        })),
    };
}
function rollbackOf({ rollback }) {
    switch (rollback.kind) {
        case 'not tried':
            return { tried: false, restored: false, difference: null };
        case 'failed':
            return { tried: true, restored: false, difference: rollback.refusal?.message ?? rollback.output };
        case 'done':
            return {
                tried: true,
                restored: rollback.difference === null || rollback.onlyOrder,
                difference: rollback.difference,
            };
    }
}

// EXTERNAL MODULE: ./build/modes/preparation-notes.js
var preparation_notes = __webpack_require__(80265);
// EXTERNAL MODULE: ./build/modes/migration-dryrun/rules/descriptions.js
var descriptions = __webpack_require__(76001);
;// CONCATENATED MODULE: ./build/modes/migration-dryrun/present/headline.js




/** The sentence that a reviewer acts on: the worst finding with its place, or what was proven where there is none. */
function headline(run, { findings, ignored }) {
    const worst = findings.find((finding) => finding.level !== 'info');
    if (!worst)
        return nothingFound(run, ignored.length);
    const others = findings.filter((finding) => finding.level === worst.level).length - 1;
    const more = others > 0 ? ` (and ${headline_counted(others, `more ${worst.level}`)})` : '';
    return `${place(worst)} ${continued(worst)}${more}`;
}
/** "`009_add_total.sql:4`"; the migration's name where the place is its file as a whole. */
function place({ at }) {
    if (at === null)
        return 'The change';
    const name = at.file.slice(at.file.lastIndexOf('/') + 1);
    // Prisma and Drizzle name every file alike: the folder tells them apart.
    const telling = /^(migration|up|down|snapshot)\.sql$/.test(name) ? at.file.split('/').slice(-2).join('/') : name;
    if (at.column !== undefined)
        return (0,report_text/* code */.aY)(`${telling}:${at.line}:${at.column}`);
    return (0,report_text/* code */.aY)(at.line > 1 || at.endLine > 1 ? `${telling}:${at.line}` : telling);
}
/** Only what was seen: a table that was let off because it is small may well have been rewritten. */
function nothingFound(run, ignored) {
    const count = run.steps.length;
    if (count === 0)
        return 'No statement had to be run';
    const undone = run.rollback.kind === 'done' && (run.rollback.difference === null || run.rollback.onlyOrder);
    const proven = [
        ...(ignored === 0 ? [work(run), waiting(run)] : [`${headline_counted(ignored, 'finding')} ${ignored === 1 ? 'is' : 'are'} ignored`]),
        ...(undone && run.rollback.kind === 'done' && run.rollback.again === null ? ['the rollback restores the schema'] : []),
    ];
    const last = proven.length > 1 ? ` and ${proven.at(-1)}` : '';
    const first = proven.length > 1 ? proven.slice(0, -1) : proven;
    return `${headline_counted(count, 'statement')} ran through: ${first.join(', ')}${last}`;
}
function work(run) {
    const touched = run.steps.flatMap((step) => {
        const held = new Set(step.statement.blocked.filter(({ by }) => by === 'table').map(({ relation }) => relation));
        const scanned = step.statement.scans.filter((table) => held.has(table));
        return [...step.statement.rewrites, ...scanned].filter((table) => tableInBase(run, step, table) !== null);
    });
    return touched.length === 0 ? 'no rewrite, no scan under a lock' : 'only small tables are rewritten or scanned under a lock';
}
function waiting(run) {
    const longest = Math.max(0, ...run.steps.flatMap((step) => step.statement.blocked.filter(({ relation }) => tableInBase(run, step, relation) !== null).map(({ forMs }) => forMs)));
    return longest === 0 ? 'nobody had to wait' : `nobody waited longer than ${(0,duration/* duration */.p)(longest)}`;
}
function headline_counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/present/timeline.js


/** The change's transactions with their statements, then the base's tables with the locks held on them, from the first transaction on. */
function timeline(run) {
    const transactions = ownTransactions(run);
    const beginning = Math.min(...transactions.map(({ transaction }) => transaction.startMs));
    const lanes = [...transactions.map(({ steps }) => statements(run, steps)), ...timeline_locks(run, transactions)];
    return {
        kind: 'timeline',
        title: 'Transactions, and the locks that they held',
        lanes: lanes.map(({ name, spans }) => ({
            name,
            spans: spans.map((span) => ({ ...span, fromMs: span.fromMs - beginning, toMs: span.toMs - beginning })),
        })),
    };
}
/** In the order of their first statements. A tool's bookkeeping has transactions too, without a statement of the change. */
function ownTransactions(run) {
    const byIndex = new Map();
    for (const step of run.steps) {
        byIndex.set(step.statement.transaction, [...(byIndex.get(step.statement.transaction) ?? []), step]);
    }
    return [...byIndex].map(([index, steps]) => {
        const transaction = run.transactions[index];
        if (!transaction)
            throw new Error(`a statement names transaction ${index}, which is not in the trace`);
        return { transaction, steps };
    });
}
function statements(run, steps) {
    const files = [...new Set(steps.map(({ file }) => (file === null ? 'the tool' : file.slice(file.lastIndexOf('/') + 1))))];
    return {
        name: files.join(', '),
        spans: steps.map((step) => ({
            fromMs: step.statement.startMs,
            toMs: step.statement.startMs + step.statement.durationMs,
            label: [...(step.file === null ? [] : [`line ${step.line}`]), step.statement.kind].filter(Boolean).join(': '),
            weight: keepsWaiting(run, step) ? 'heavy' : 'light',
        })),
    };
}
function keepsWaiting(run, step) {
    return step.statement.blocked.some(({ by, relation }) => by === 'table' && tableInBase(run, step, relation) !== null);
}
/**
 * A lane for each table of the base. A lock on another name than the table's is mostly one on an index: it counts where
 * others wait for it, and would not wait for the table anyway.
 */
function timeline_locks(run, transactions) {
    const lanes = new Map();
    for (const { transaction } of transactions) {
        for (const lock of transaction.held) {
            const { relation, mode, fromMs, toMs } = lock;
            const table = run.relations.tableInBase(transaction, relation);
            const heavy = timeline_keepsOut(lock);
            if (table === null || (relation !== table && (!heavy || isCovered(lock, table, transaction))))
                continue;
            const label = relation === table ? mode : `${mode} (${shortName(relation)})`;
            lanes.set(table, [...(lanes.get(table) ?? []), { fromMs, toMs, label, weight: heavy ? 'heavy' : 'light' }]);
        }
    }
    return [...lanes].map(([table, spans]) => ({ name: shortName(table), spans }));
}
/** SHARE is the weakest that writers wait for: documentation, table 13.2. */
function timeline_keepsOut({ mode }) {
    return (0,observation/* strength */.qO)(mode) >= (0,observation/* strength */.qO)('SHARE');
}
function isCovered(lock, table, { held }) {
    return held.some((other) => other.relation === table &&
        (0,observation/* strength */.qO)(other.mode) >= (0,observation/* strength */.qO)(lock.mode) &&
        other.fromMs <= lock.fromMs &&
        other.toMs >= lock.toMs);
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/present/plan.js






/** Per statement: what it locks, who waits, what it rewrites and scans, and what it costs. */
function plan(run) {
    const transactions = new Set(run.steps.map(({ statement }) => statement.transaction)).size;
    const total = run.steps.reduce((sum, { statement }) => sum + statement.durationMs, 0);
    const wal = run.steps.reduce((sum, { statement }) => sum + statement.walBytes, 0);
    return {
        kind: 'details',
        summary: `Plan: ${plan_counted(run.steps.length, 'statement')} in ${plan_counted(transactions, 'transaction')}, ${(0,duration/* duration */.p)(total)}, ${(0,size/* size */.Ej)(wal)} of WAL`,
        open: false,
        blocks: [
            {
                kind: 'table',
                columns: ['where', 'statement', 'strongest lock', 'waits', 'rewrite', 'scan', 'WAL', 'time'],
                align: ['left', 'left', 'left', 'left', 'left', 'left', 'right', 'right'],
                searchable: true,
                rows: run.steps.map((step) => row(run, step)),
            },
            timeline(run),
        ],
    };
}
function row(run, step) {
    const { statement } = step;
    const strongest = strongestLock(statement.locks.filter((lock) => tableInBase(run, step, lock.relation) !== null));
    return [
        step.file === null ? '' : { code: `${step.file.slice(step.file.lastIndexOf('/') + 1)}:${step.line}` },
        { code: abbreviated(statement.sql) },
        strongest === null ? '' : `${strongest.mode} on ${(0,report_text/* code */.aY)(shortName(strongest.relation))}`,
        plan_waiting(run, step),
        names(statement.rewrites),
        names(statement.scans),
        (0,size/* size */.Ej)(statement.walBytes),
        statement.error ? 'failed' : (0,duration/* duration */.p)(statement.durationMs),
    ];
}
function strongestLock(locks) {
    return locks.reduce((best, lock) => (best === null || (0,observation/* strength */.qO)(lock.mode) > (0,observation/* strength */.qO)(best.mode) ? lock : best), null);
}
function plan_waiting(run, step) {
    const blocked = step.statement.blocked.filter(({ relation }) => tableInBase(run, step, relation) !== null);
    if (blocked.some(({ statements, by }) => by === 'table' && statements.includes('SELECT')))
        return 'everything';
    if (blocked.some(({ by }) => by === 'table'))
        return 'writes';
    return blocked.length > 0 ? 'writers of the same rows' : '';
}
function names(relations) {
    return relations.map((relation) => (0,report_text/* code */.aY)(shortName(relation))).join(', ');
}
const longest = 100;
function abbreviated(sql) {
    const line = sql.replaceAll(/--.*$/gm, ' ').replaceAll(/\s+/g, ' ').trim();
    return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
function plan_counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/present/rollback.js



/** How taking it back went: folded away when fine. */
function rollbackResult({ rollback, sizes }) {
    if (rollback.kind === 'not tried')
        return { kind: 'text', text: `Rollback: not tried, ${rollback.reason}.` };
    if (rollback.kind === 'failed') {
        const said = rollback.refusal?.message ?? rollback.output ?? '';
        return { kind: 'text', text: `Rollback: ${rollback.direction} failed: ${said}.` };
    }
    const same = rollback.difference === null || rollback.onlyOrder;
    const judge = rollback.dumped ? 'by the catalogue and by pg_dump' : 'by the catalogue (no pg_dump of this version is here)';
    const tables = rollback.data.map((difference) => `${(0,report_text/* code */.aY)(shortName(difference.table))}: ${rollback_dataOf(difference, sizes.measured(difference.table)?.rows ?? null)}`);
    const schema = same ? `down restores the schema, compared ${judge}` : 'down does not restore the schema';
    const blocks = [{ kind: 'text', text: `Down, compared with the base ${judge}; up again, compared with the head.` }];
    if (rollback.onlyOrder)
        blocks.push({ kind: 'text', text: 'Only the order of columns differs, which PostgreSQL lets nobody restore.' });
    if (rollback.difference !== null)
        blocks.push({ kind: 'diff', text: rollback.difference });
    if (rollback.again !== null)
        blocks.push({ kind: 'text', text: 'Up again differs from the head:' }, { kind: 'diff', text: rollback.again });
    for (const table of tables)
        blocks.push({ kind: 'text', text: `Not as before: ${table}.` });
    return {
        kind: 'details',
        summary: `Rollback: ${schema}; ${tables.length === 0 ? 'every row is as before' : `rows of ${tables.length} ${tables.length === 1 ? 'table are' : 'tables are'} not as before`}`,
        open: !same,
        blocks,
    };
}
function rollback_dataOf({ rows: counts, columns }, before) {
    if (counts.from !== counts.to)
        return `${counts.to ?? 0} of ${(0,size/* rows */.Ge)(counts.from ?? before ?? 0)}`;
    return columns.length === 0 ? 'values changed places' : `values of ${columns.map(report_text/* code */.aY).join(', ')} changed`;
}

;// CONCATENATED MODULE: ./build/postgres/catalog/definition.js
/** Names that stand in a constraint's definition as pg_get_constraintdef writes it. */
/** The columns of a primary key, unique or foreign key constraint, quoted as SQL needs: `FOREIGN KEY (a, "B c") REFERENCES …`. */
function constraintColumns(definition) {
    const opening = definition.indexOf('(');
    if (opening === -1)
        return [];
    const columns = [];
    const name = /\s*((?:"(?:[^"]|"")*")|[^\s,()"]+)(?:\s+(?:PERIOD|WITHOUT OVERLAPS))?\s*([,)])/y;
    name.lastIndex = opening + 1;
    for (;;) {
        const match = name.exec(definition);
        if (match === null)
            return columns;
        columns.push(match[1] ?? '');
        if (match[2] === ')')
            return columns;
    }
}

;// CONCATENATED MODULE: ./build/postgres/catalog/render-object.js

/** Attributes that say nothing to a reader unless they are what changed. */
const quiet = new Set([
    'owner',
    'position',
    'local',
    'inherited from',
    'references',
    'constraint',
    'populated',
    'not null constraint',
    'not null local',
    'owned by',
    'identity',
    'multirange',
    'subtype operator class',
    'final modify',
]);
/**
 * What an object has beyond its SQL, as a trailing comment: every attribute in `shown` is already in the SQL. A quiet
 * attribute is told only where `other`, the same object on the other side, has another value.
 */
function remarks(object, other, shown) {
    const told = [];
    for (const [name, value] of object.attributes) {
        if (shown.has(name))
            continue;
        if (quiet.has(name) && (other === undefined || other.attributes.get(name) === value))
            continue;
        told.push(`${name}: ${oneLine(value)}`);
    }
    return told.length === 0 ? '' : ` -- ${told.join(', ')}`;
}
const render_object_text = (object, attribute) => String(object.attributes.get(attribute) ?? '');
function oneLine(value) {
    return typeof value === 'string' ? shorten(value).replace(/\s+/g, ' ') : String(value);
}
/** "name" of `name on table`, and the last part of `schema.table.column`. */
function localName(object) {
    const { relation } = object;
    if (relation === null)
        return object.object;
    if (object.object.endsWith(` on ${relation}`))
        return object.object.slice(0, -` on ${relation}`.length);
    return object.object.startsWith(`${relation}.`) ? object.object.slice(relation.length + 1) : object.object;
}
/** The column as CREATE TABLE would have it. */
function columnLine(column, other) {
    const has = (name) => column.attributes.has(name);
    const parts = [localName(column), shorten(render_object_text(column, 'type'))];
    if (has('storage'))
        parts.push(`STORAGE ${render_object_text(column, 'storage').toUpperCase()}`);
    if (has('compression'))
        parts.push(`COMPRESSION ${render_object_text(column, 'compression')}`);
    if (has('collation'))
        parts.push(`COLLATE ${shorten(render_object_text(column, 'collation'))}`);
    if (has('generated'))
        parts.push(`GENERATED ALWAYS AS (${unwrapped(shorten(render_object_text(column, 'generated as')))}) ${render_object_text(column, 'generated').toUpperCase()}`);
    if (has('default'))
        parts.push(`DEFAULT ${shorten(render_object_text(column, 'default'))}`);
    if (has('identity'))
        parts.push(`GENERATED ${render_object_text(column, 'identity').toUpperCase()} AS IDENTITY`);
    if (has('not null'))
        parts.push('NOT NULL');
    const shown = new Set([
        'type',
        'storage',
        'compression',
        'collation',
        'generated',
        'generated as',
        'default',
        'identity',
        'not null',
        'position',
    ]);
    return parts.join(' ') + remarks(column, other, shown);
}
function constraintLine(constraint, other) {
    const shown = new Set(['type', 'definition', 'validated', 'enforced']);
    return `CONSTRAINT ${localName(constraint)} ${shorten(render_object_text(constraint, 'definition'))}${remarks(constraint, other, shown)}`;
}
/** pg_get_expr wraps an expression in parentheses of its own. */
function unwrapped(expression) {
    if (!expression.startsWith('(') || !expression.endsWith(')'))
        return expression;
    let depth = 0;
    for (let i = 0; i < expression.length - 1; i++) {
        if (expression[i] === '(')
            depth++;
        if (expression[i] === ')')
            depth--;
        if (depth === 0)
            return expression;
    }
    return expression.slice(1, -1);
}
/** Any object that is no part of a table, as the lines of SQL that would make it, or of something close to it. */
function objectLines(object, other) {
    const name = shorten(object.object);
    const { kind } = object;
    if (kind === 'function' || kind === 'procedure') {
        const [first = '', ...rest] = render_object_text(object, 'definition').trimEnd().split('\n');
        return noted([shorten(first), ...rest], object, other);
    }
    if (kind === 'view' || kind === 'materialized view') {
        const definition = shorten(render_object_text(object, 'definition')).trimEnd().split('\n');
        return noted([`CREATE ${kind.toUpperCase()} ${name} AS`, ...definition], object, other);
    }
    if (kind === 'index' || kind === 'trigger' || kind === 'rule' || kind === 'statistics') {
        return noted([
            `${shorten(render_object_text(object, 'definition'))
                .replace(/\s*\n\s*/g, ' ')
                .replace(/;$/, '')};`,
        ], object, other);
    }
    if (kind === 'type' && object.attributes.has('labels')) {
        return [
            ...noted([`CREATE TYPE ${name} AS ENUM (`], object, other, ['form', 'labels']),
            ...render_object_listed(render_object_text(object, 'labels')),
            ')',
        ];
    }
    if (kind === 'type' && object.attributes.has('attributes')) {
        return [
            ...noted([`CREATE TYPE ${name} AS (`], object, other, ['form', 'attributes']),
            ...render_object_listed(shorten(render_object_text(object, 'attributes'))),
            ')',
        ];
    }
    if (kind === 'domain') {
        const first = [
            `CREATE DOMAIN ${name} AS ${shorten(render_object_text(object, 'type'))}`,
            object.attributes.has('default') ? `DEFAULT ${render_object_text(object, 'default')}` : '',
            object.attributes.has('not null') ? 'NOT NULL' : '',
        ];
        const constraints = render_object_text(object, 'constraints').split('\n').filter(Boolean);
        return [
            ...noted([first.filter(Boolean).join(' ')], object, other, ['type', 'default', 'not null', 'constraints']),
            ...constraints.map((line) => `  ${shorten(line)}`),
        ];
    }
    return [`CREATE ${kind.toUpperCase()} ${name}${remarks(object, other, new Set())};`];
}
function noted(lines, object, other, shown = ['definition']) {
    const [first = '', ...rest] = lines;
    return [`${first}${remarks(object, other, new Set(shown))}`, ...rest];
}
/** The items of a list outside of quotes and parentheses, a line each. */
function render_object_listed(list) {
    const items = list.match(/(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|\((?:[^()])*\)|[^,'"(])+/g) ?? [];
    return items.map((item) => `  ${item.trim()},`);
}

;// CONCATENATED MODULE: ./build/postgres/catalog/er-diagram.js




const maxTables = 12;
const maxColumns = 25;
/**
 * The tables whose columns or constraints changed, as a mermaid erDiagram: columns with type and PK, FK, UK, what is new,
 * changed or removed said beside it, and lines to the tables they refer to or are referred to by. null where no table
 * changed. At most 12 tables, and at most 25 columns of each (keys and changes first).
 */
function erDiagram(from, to, changes) {
    const structural = changes.filter((change) => change.relation !== null && ['table', 'column', 'constraint'].includes(change.kind));
    const changed = [...new Set(structural.map((change) => change.relation ?? ''))].filter((relation) => isTable(from, to, relation));
    if (changed.length === 0)
        return null;
    const shown = changed.slice(0, maxTables);
    const [before, after] = [byRelation(from), byRelation(to)];
    const lines = ['erDiagram'];
    if (changed.length > shown.length)
        lines.push(`  %% and ${changed.length - shown.length} more`);
    const entities = new Map();
    for (const relation of shown) {
        const state = after.has(relation) ? (before.has(relation) ? '' : ' (new)') : ' (removed)';
        lines.push(`  ${entity(relation, entities)}["${label(shorten(relation) + state)}"] {`);
        lines.push(...er_diagram_columns(before.get(relation) ?? [], after.get(relation) ?? [], state).map((line) => `    ${line}`), '  }');
    }
    const known = new Set(shown);
    for (const key of foreignKeys(from, to, known)) {
        for (const relation of [key.parent, key.child]) {
            if (!entities.has(relation))
                lines.push(`  ${entity(relation, entities)}["${label(shorten(relation))}"]`);
        }
        lines.push(`  ${entity(key.parent, entities)} ${key.optional ? '|o' : '||'}--${key.unique ? 'o|' : 'o{'} ${entity(key.child, entities)} : "${label(key.text)}"`);
    }
    return `${lines.join('\n')}\n`;
}
/** Partitions look like their parents: they are left out. */
function isTable(from, to, relation) {
    return ['table', 'foreign table'].some((kind) => {
        const table = to.objects.get(objectKey(kind, relation)) ?? from.objects.get(objectKey(kind, relation));
        return table !== undefined && !table.attributes.has('partition bound');
    });
}
/** An identifier that mermaid takes and nobody else has; the true name is the label. */
function entity(relation, entities) {
    const known = entities.get(relation);
    if (known !== undefined)
        return known;
    const stem = `t_${shorten(relation).replace(/[^A-Za-z0-9]+/g, '_')}`;
    const taken = new Set(entities.values());
    let name = stem;
    for (let i = 2; taken.has(name); i++)
        name = `${stem}_${i}`;
    entities.set(relation, name);
    return name;
}
/** Text between double quotes: mermaid knows no escape for them, nor for % and \. */
function label(name) {
    return name.replaceAll('"', "'").replace(/[%\\\r\n\v\f]/g, ' ');
}
/** A word as mermaid's attributes are made of: a letter or underscore first; no blanks, commas, dots or quotes. */
function word(name) {
    const mapped = name.replace(/^"|"$/g, '').replace(/[^A-Za-z0-9_\u00c0-\uffff[\]()-]+/g, '_');
    return /^[A-Za-z_\u00c0-\uffff]/.test(mapped) ? mapped : `_${mapped}`;
}
const shortTypes = [
    [/^timestamp(\(\d\))? with time zone/, 'timestamptz$1'],
    [/^timestamp(\(\d\))? without time zone/, 'timestamp$1'],
    [/^time(\(\d\))? with time zone/, 'timetz$1'],
    [/^time(\(\d\))? without time zone/, 'time$1'],
    [/^character varying/, 'varchar'],
    [/^character/, 'char'],
    [/^bit varying/, 'varbit'],
    [/^double precision/, 'float8'],
];
function typeWord(type) {
    const short = shortTypes.reduce((text, [pattern, name]) => text.replace(pattern, name), shorten(type));
    return word(short.replace(/\((\d+),(\d+)\)/, '($1-$2)'));
}
function er_diagram_columns(before, after, state) {
    const old = new Map(ofKind(before, 'column').map((column) => [localName(column), column]));
    const now = new Map(ofKind(after, 'column').map((column) => [localName(column), column]));
    const keys = marks(after.length > 0 ? after : before);
    const rows = [...new Set([...now.keys(), ...old.keys()])].map((name) => {
        const [was, is] = [old.get(name), now.get(name)];
        const remark = state !== '' ? '' : was === undefined ? 'new' : is === undefined ? 'removed' : difference(was, is);
        const mark = [...(keys.get(name) ?? [])].join(', ');
        const column = is ?? was;
        const type = typeWord(column === undefined ? '' : render_object_text(column, 'type'));
        return {
            place: column === undefined ? 0 : Number(render_object_text(column, 'position')),
            gone: is === undefined,
            wanted: remark !== '' || mark !== '',
            line: [type, word(name), mark, remark && `"${label(remark)}"`].filter(Boolean).join(' '),
        };
    });
    rows.sort((a, b) => a.place - b.place || Number(b.gone) - Number(a.gone));
    const kept = rows.length <= maxColumns
        ? rows
        : [...rows.filter((row) => row.wanted), ...rows.filter((row) => !row.wanted)].slice(0, maxColumns);
    return kept.map((row) => row.line);
}
function difference(was, is) {
    const said = [];
    if (render_object_text(was, 'type') !== render_object_text(is, 'type'))
        said.push(`was ${shorten(render_object_text(was, 'type'))}`);
    if (was.attributes.has('not null') !== is.attributes.has('not null'))
        said.push(is.attributes.has('not null') ? 'now NOT NULL' : 'now nullable');
    if (render_object_text(was, 'default') !== render_object_text(is, 'default'))
        said.push(is.attributes.has('default') ? `default ${shorten(render_object_text(is, 'default'))}` : 'no default');
    if (said.length === 0 &&
        ['generated as', 'identity', 'collation', 'storage'].some((name) => render_object_text(was, name) !== render_object_text(is, name)))
        said.push('changed');
    return said.join(', ');
}
function marks(members) {
    const found = new Map();
    const letters = new Map([
        ['primary key', 'PK'],
        ['foreign key', 'FK'],
        ['unique', 'UK'],
    ]);
    for (const constraint of ofKind(members, 'constraint')) {
        const mark = letters.get(render_object_text(constraint, 'type'));
        const named = constraintColumns(render_object_text(constraint, 'definition'));
        if (mark === undefined || (mark === 'UK' && named.length > 1))
            continue;
        for (const column of named)
            found.set(column, (found.get(column) ?? new Set()).add(mark));
    }
    return found;
}
/** Every foreign key that touches a shown table, old and new. */
function foreignKeys(from, to, shown) {
    const keys = [];
    const constraints = [
        ...to.objects.values(),
        ...[...from.objects].filter(([key]) => !to.objects.has(key)).map(([, object]) => object),
    ];
    for (const object of constraints) {
        if (object.kind !== 'constraint' || object.relation === null || render_object_text(object, 'type') !== 'foreign key')
            continue;
        const [child, parent] = [object.relation, render_object_text(object, 'references')];
        if (!shown.has(child) && !shown.has(parent))
            continue;
        const key = objectKey('constraint', object.object);
        const catalog = to.objects.has(key) ? to : from;
        const named = constraintColumns(render_object_text(object, 'definition'));
        const column = (name) => catalog.objects.get(objectKey('column', `${child}.${name}`));
        const change = !to.objects.has(key) ? ' (removed)' : from.objects.has(key) ? '' : ' (new)';
        keys.push({
            parent,
            child,
            optional: named.some((name) => !column(name)?.attributes.has('not null')),
            unique: isUnique(catalog, child, named),
            text: `${named.map((name) => name.replaceAll('"', '')).join(', ')}${change}`,
        });
    }
    return keys;
}
function isUnique(catalog, relation, columns) {
    const wanted = [...columns].sort().join('\n');
    for (const object of catalog.objects.values()) {
        if (object.kind !== 'constraint' || object.relation !== relation)
            continue;
        if (!['primary key', 'unique'].includes(render_object_text(object, 'type')))
            continue;
        if (constraintColumns(render_object_text(object, 'definition')).sort().join('\n') === wanted)
            return true;
    }
    return false;
}
function ofKind(members, kind) {
    return members.filter((member) => member.kind === kind);
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js
var array = __webpack_require__(61318);
;// CONCATENATED MODULE: ./build/postgres/catalog/render-table.js


/** A table and what belongs to it, as far as it is there. `others`: the same on the other side of the comparison, by key. */
function tableLines(members, others) {
    const other = (object) => others.get(`${object.kind} ${object.object}`);
    const table = members.find((member) => member.kind === 'table' || member.kind === 'foreign table');
    const lines = [];
    if (table !== undefined) {
        lines.push({ text: header(table), element: false });
        for (const column of render_table_ofKind(members, 'column').sort((a, b) => Number(render_object_text(a, 'position')) - Number(render_object_text(b, 'position')))) {
            lines.push({ text: `  ${columnLine(column, other(column))}`, element: true });
        }
        for (const constraint of render_table_ofKind(members, 'constraint').sort(byImportance)) {
            lines.push({ text: `  ${constraintLine(constraint, other(constraint))}`, element: true });
        }
        lines.push({ text: footer(table, other(table)), element: false });
    }
    for (const member of members) {
        if (member === table || member.kind === 'sequence' || member.kind === 'constraint')
            continue;
        if (member.kind === 'column' && (table !== undefined || !hasOwn(member)))
            continue;
        if (member.kind === 'index' && comesWithConstraint(member, other(member)))
            continue;
        for (const line of memberLines(member, other(member)))
            lines.push({ text: line, element: false });
    }
    return lines;
}
/** An index behind a constraint says nothing new, unless it differs by itself. */
function comesWithConstraint(index, other) {
    if (!index.attributes.has('constraint'))
        return false;
    if (other === undefined)
        return true;
    return [...index.attributes, ...other.attributes].every(([name]) => index.attributes.get(name) === other.attributes.get(name));
}
const ofDefinition = new Set(['type', 'position', 'collation']);
/** Whether a view's column has something that its definition does not say: a default, a comment, privileges. */
function hasOwn(column) {
    return [...column.attributes.keys()].some((name) => !ofDefinition.has(name));
}
function memberLines(member, other) {
    if (member.kind === 'column')
        return [
            `ALTER VIEW ${shorten(member.relation ?? '')} ALTER COLUMN ${localName(member)}${remarks(member, other, ofDefinition)};`,
        ];
    if (member.kind !== 'policy')
        return objectLines(member, other);
    const parts = [`CREATE POLICY ${localName(member)} ON ${shorten(member.relation ?? '')}`];
    if (render_object_text(member, 'kind of policy') === 'restrictive')
        parts.push('AS RESTRICTIVE');
    if (render_object_text(member, 'command') !== 'all')
        parts.push(`FOR ${render_object_text(member, 'command').toUpperCase()}`);
    if (render_object_text(member, 'roles') !== 'public')
        parts.push(`TO ${render_object_text(member, 'roles')}`);
    if (member.attributes.has('using'))
        parts.push(`USING (${shorten(render_object_text(member, 'using'))})`);
    if (member.attributes.has('with check'))
        parts.push(`WITH CHECK (${shorten(render_object_text(member, 'with check'))})`);
    return [`${parts.join(' ')};${remarks(member, other, new Set(['kind of policy', 'command', 'roles', 'using', 'with check']))}`];
}
function header(table) {
    const unlogged = render_object_text(table, 'persistence') === 'unlogged' ? 'UNLOGGED ' : '';
    const bound = table.attributes.has('partition bound')
        ? ` PARTITION OF ${shorten(render_object_text(table, 'inherits'))} ${render_object_text(table, 'partition bound')}`
        : '';
    return `CREATE ${unlogged}${table.kind.toUpperCase()} ${shorten(table.object)}${bound} (`;
}
function footer(table, other) {
    const parts = [')'];
    if (table.attributes.has('partition key'))
        parts.push(`PARTITION BY ${render_object_text(table, 'partition key')}`);
    if (table.attributes.has('inherits') && !table.attributes.has('partition bound'))
        parts.push(`INHERITS (${shorten(render_object_text(table, 'inherits'))})`);
    if (table.attributes.has('access method'))
        parts.push(`USING ${render_object_text(table, 'access method')}`);
    if (table.attributes.has('options'))
        parts.push(`WITH (${render_object_text(table, 'options')})`);
    if (table.attributes.has('tablespace'))
        parts.push(`TABLESPACE ${render_object_text(table, 'tablespace')}`);
    const shown = new Set(['persistence', 'partition bound', 'partition key', 'inherits', 'access method', 'options', 'tablespace']);
    return parts.join(' ') + remarks(table, other, shown);
}
const importance = ['primary key', 'unique', 'exclusion', 'check', 'foreign key'];
function byImportance(a, b) {
    return importance.indexOf(render_object_text(a, 'type')) - importance.indexOf(render_object_text(b, 'type'));
}
function render_table_ofKind(members, kind) {
    return members.filter((member) => member.kind === kind);
}

;// CONCATENATED MODULE: ./build/postgres/catalog/render-diff.js




/**
 * The changes as a diff of SQL-like text, object by object: lines begin with ' ', '+' or '-'. Of a changed table only its
 * opening line, the columns, constraints and parts that changed are shown; what came or went is shown whole. `public.` is
 * left out of names. '' where nothing changed.
 */
function renderDiff(from, to, changes) {
    const [before, after] = [byRelation(from), byRelation(to)];
    const done = new Set();
    const blocks = [];
    for (const change of [...changes].sort((a, b) => rank(a) - rank(b))) {
        const group = ownGroup(change) ? `${change.kind} ${change.object}` : `relation ${change.relation}`;
        if (done.has(group))
            continue;
        done.add(group);
        const relation = change.relation ?? '';
        blocks.push(ownGroup(change)
            ? objectDiff(from.objects.get(objectKey(change.kind, change.object)), to.objects.get(objectKey(change.kind, change.object)))
            : tableDiff(before.get(relation) ?? [], after.get(relation) ?? []));
    }
    return blocks.filter(Boolean).join('\n \n');
}
const parts = new Set([
    'table',
    'foreign table',
    'view',
    'materialized view',
    'column',
    'constraint',
    'index',
    'trigger',
    'rule',
    'policy',
    'statistics',
]);
/** Whether it is shown by itself rather than with the table it belongs to. */
function ownGroup(change) {
    return change.relation === null || !parts.has(change.kind);
}
function rank(change) {
    return ['table', 'column', 'constraint', 'index'].includes(change.kind) ? 0 : 1;
}
function objectDiff(from, to) {
    const lines = (object, other) => object === undefined ? [] : objectLines(object, other).map((text) => ({ text, element: false }));
    return unified(lines(from, to), lines(to, from));
}
function tableDiff(from, to) {
    const keyed = (members) => new Map(members.map((member) => [objectKey(member.kind, member.object), member]));
    return unified(tableLines(from, keyed(to)), tableLines(to, keyed(from)));
}
/** The lines that differ, each kept as its side has it (commas are not differences), and what opens the block they are in. */
function unified(from, to) {
    const [before, after] = [punctuated(from), punctuated(to)];
    const parts = (0,array/* diffArrays */.E)(from.map((line) => line.text), to.map((line) => line.text));
    const rows = [];
    let [a, b] = [0, 0];
    for (const part of parts) {
        for (let i = 0; i < part.value.length; i++) {
            const sign = part.added ? '+' : part.removed ? '-' : ' ';
            const line = sign === '-' ? before[a] : after[b];
            if (sign !== '+')
                a++;
            if (sign !== '-')
                b++;
            if (line !== undefined)
                rows.push({ sign, ...line });
        }
    }
    return rows
        .filter((row, index) => row.sign !== ' ' || opensChange(rows, index))
        .map((row) => `${row.sign}${row.text}`)
        .join('\n');
}
/** An unchanged line that is not indented, where an indented one that changed follows before the next such line. */
function opensChange(rows, index) {
    if (/^[\s)]/.test(rows[index]?.text ?? ' '))
        return false;
    for (const row of rows.slice(index + 1)) {
        if (!/^\s/.test(row.text))
            return row.text.startsWith(')') && row.sign !== ' ';
        if (row.sign !== ' ')
            return true;
    }
    return false;
}
function punctuated(lines) {
    return lines.map((line, index) => {
        if (!line.element || lines[index + 1]?.element !== true)
            return line;
        const remark = line.text.indexOf(' -- ');
        return { ...line, text: remark === -1 ? `${line.text},` : `${line.text.slice(0, remark)},${line.text.slice(remark)}` };
    });
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/present/schema.js


/** What of the schema changes, by object, and a picture of the tables that do. */
function schemaDifference(run) {
    const { base, head, schemaChanges } = run;
    if (schemaChanges.length === 0)
        return { kind: 'text', text: 'The schema is the same before and after.' };
    const diagram = erDiagram(base, head, schemaChanges);
    return {
        kind: 'details',
        summary: `Schema: ${summary(run)}`,
        open: false,
        blocks: [
            { kind: 'diff', text: renderDiff(base, head, schemaChanges) },
            ...(diagram === null ? [] : [{ kind: 'diagram', notation: 'erDiagram', text: diagram }]),
        ],
    };
}
function summary({ schemaChanges }) {
    const counts = new Map();
    for (const { change } of schemaChanges)
        counts.set(change, (counts.get(change) ?? 0) + 1);
    return [...counts].map(([change, count]) => `${count} ${count === 1 ? 'object' : 'objects'} ${change}`).join(', ');
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/present/present.js








/** The Report of a run: what to say first, the findings, then the plan, the schema and the way back, folded away. */
function present(options) {
    const { run, judgement, server, stage } = options;
    return {
        mode: 'migration-dryrun',
        verdict: judgement.verdict,
        headline: headline(run, judgement),
        findings: judgement.findings,
        body: [...(run.steps.length === 0 ? [] : [plan(run)]), schemaDifference(run), rollbackResult(run), ...ignored(judgement)],
        footer: present_footer(run, server, stage),
        data: dataOf(run, server),
        worthSaying: true,
        rules: descriptions/* ruleDescriptions */.U,
    };
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
                text: `${(0,report_text/* code */.aY)(finding.rule)}${finding.at ? ` at ${(0,report_text/* code */.aY)(`${finding.at.file}:${finding.at.line}`)}` : ''}: ${finding.title}. Reason given: ${(0,report_text/* code */.aY)(reason)}.`,
            })),
        },
    ];
}
function present_footer(run, server, { subject, facts, config }) {
    const names = { container: 'container', embedded: 'embedded', url: 'given by URL' };
    const counts = run.change ? [`${run.change.base.length} migrations on the base, ${run.change.pending.length} new`] : [];
    const empty = [...run.relations.tables].filter((table) => run.sizes.measured(table)?.rows === 0);
    const unfilled = empty.length > 0 && config.rows === 0 ? ['Tables were empty: times say nothing about production. Set `seed` or `rows`.'] : [];
    return [
        `PostgreSQL ${server.version} (${names[server.provider]})`,
        ...counts,
        ...server.notes,
        ...subject.notes,
        ...(0,preparation_notes/* preparationNotes */.J)(facts),
        ...unfilled,
    ];
}

// EXTERNAL MODULE: ./build/config/flags.js
var flags = __webpack_require__(43073);
;// CONCATENATED MODULE: ./build/modes/migration-dryrun/present/reproduce.js

/**
 * The command that repeats the run in a terminal, at the root of a clone. Only what the clone does not say itself: flags that
 * were given, and the branch that a pull request goes into where it is not the default one.
 */
function reproduceCommand({ command, baseRef }, event) {
    const target = event?.pullRequest?.baseRef;
    const elsewhere = baseRef === null && target !== undefined && target !== event?.defaultBranch;
    return `npx backend-preflight ${command}${elsewhere ? ` --base-ref ${(0,flags/* forShell */.u)(`origin/${target}`)}` : ''}`;
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/relations.js
/** Reads the base's relations; a copy of the database (CREATE DATABASE … TEMPLATE) keeps their oids. */
async function readRelations(client) {
    const { rows } = await client.query(`
    SELECT c.oid::int8 AS oid, format('%I.%I', n.nspname, c.relname) AS name, format('%I.%I', tn.nspname, t.relname) AS "table"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_index i ON i.indexrelid = c.oid
    JOIN pg_class t ON t.oid = coalesce(i.indrelid, c.oid) JOIN pg_namespace tn ON tn.oid = t.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I') AND c.oid >= 16384 AND n.nspname NOT IN ('pg_toast', 'information_schema')`);
    const byOid = new Map(rows.map((row) => [Number(row.oid), row.table]));
    const byName = new Map(rows.map((row) => [row.name, row.table]));
    return {
        tables: new Set(rows.filter((row) => row.name === row.table).map((row) => row.name)),
        tableInBase(transaction, relation) {
            const oid = transaction?.oids.get(relation);
            return (oid === undefined ? byName.get(relation) : byOid.get(oid)) ?? null;
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/postgres/catalog/dump.js




const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * The schema as pg_dump writes it, without what is no schema: comments of its own, SET lines, `\restrict`. Two dumps of equal
 * schemas are equal text. null where no pg_dump of at least the server's major is at hand: an older one refuses, or misses
 * what it does not know.
 */
async function dumpSchema(connection, serverMajor, options = {}) {
    const where = ['--schema-only', ...(options.exclude ?? []).map((table) => `--exclude-table=${table}`)];
    if (options.run !== undefined)
        return strippedDump(await options.run(where));
    const program = await findDump(serverMajor, options.directories ?? []);
    if (program === null)
        return null;
    const args = [
        ...where,
        `--host=${connection.host}`,
        `--port=${connection.port}`,
        `--username=${connection.user}`,
        '--no-password',
        `--dbname=${connection.database}`,
    ];
    const { stdout } = await run(program, args, {
        env: { ...environment(), PGPASSWORD: connection.password, LC_ALL: 'C' },
        maxBuffer: 512 * 1024 * 1024,
    });
    return strippedDump(stdout);
}
/** Our own environment without what would lead pg_dump elsewhere (PGOPTIONS, PGSERVICE, …). */
function environment() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}
/** The oldest pg_dump that is new enough. */
async function findDump(serverMajor, directories) {
    const file = process.platform === 'win32' ? 'pg_dump.exe' : 'pg_dump';
    const folders = [
        ...directories,
        ...(process.env.PATH ?? '').split(external_node_path_.delimiter).filter(Boolean),
        ...(await versionedFolders('/usr/lib/postgresql')),
    ];
    const found = [];
    for (const program of new Set(folders.map((folder) => (0,external_node_path_.join)(folder, file)))) {
        const major = await majorOf(program);
        if (major !== null && major >= serverMajor)
            found.push({ program, major });
    }
    return found.sort((a, b) => a.major - b.major)[0]?.program ?? null;
}
async function versionedFolders(root) {
    const versions = await (0,promises_.readdir)(root).catch(() => []);
    return versions.map((version) => (0,external_node_path_.join)(root, version, 'bin'));
}
async function majorOf(program) {
    try {
        const { stdout } = await run(program, ['--version']);
        const match = /PostgreSQL\)\s+(\d+)/.exec(stdout);
        return match === null ? null : Number(match[1]);
    }
    catch {
        return null;
    }
}
/**
 * Without lines that differ between equal schemas: pg_dump's own comments, SET, set_config and `\restrict`. Lines within a
 * dollar-quoted body stay as they are.
 */
function strippedDump(dump) {
    const kept = [];
    let quote = null;
    for (const line of dump.split('\n')) {
        const outside = quote === null;
        for (const [tag] of line.matchAll(/\$(?:[A-Za-z_]\w*)?\$/g))
            quote = quote === null ? tag : tag === quote ? null : quote;
        if (outside && /^(--|SET |SELECT pg_catalog\.set_config|\\(un)?restrict\b|\s*$)/.test(line))
            continue;
        kept.push(line);
    }
    return kept.length === 0 ? '' : `${kept.join('\n')}\n`;
}

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./build/postgres/catalog/fingerprint.js

/**
 * What is in the tables, as counts and hashes made by the server: equal before and after means that no row was lost or
 * altered. Hashes do not depend on the order of rows or columns, and tell NULL from ''. The client must not be inside a
 * transaction.
 */
async function fingerprintData(client, options = {}) {
    const maxRows = options.maxRows ?? 2_000_000;
    const wanted = options.tables === undefined ? null : new Set(options.tables);
    const prints = new Map();
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = ''; SET LOCAL row_security = off;
    SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL TimeZone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`);
    try {
        const { rows } = await client.query(shapes);
        for (const table of rows) {
            if (wanted !== null && !wanted.has(table.relation))
                continue;
            prints.set(table.relation, await fingerprint(client, table, maxRows));
        }
        await client.query('COMMIT');
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
    }
    return prints;
}
const shapes = `
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS relation, c.relkind AS kind,
  coalesce((SELECT array_agg(a.attname::text ORDER BY a.attname::text COLLATE "C") FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '{}') AS columns
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
ORDER BY 1`;
async function fingerprint(client, table, maxRows) {
    const source = `${table.kind === 'r' ? 'ONLY ' : ''}${table.relation}`;
    const counted = await client.query(`SELECT count(*) AS n FROM ${source}`);
    const rows = Number(counted.rows[0]?.n);
    if (rows > maxRows)
        return { rows, hash: null, columns: new Map() };
    const names = table.columns.map((column) => `t.${(0,esm/* escapeIdentifier */.F)(column)}`);
    // A sum of 64-bit hashes: it does not depend on order, and rows that occur twice do not cancel out as they would under XOR.
    const whole = names.length === 0 ? "'0'" : `coalesce(sum(hashtextextended(ROW(${names.join(', ')})::text, 0)::numeric), 0)::text`;
    const each = names.map((name) => `count(${name}) || ':' || coalesce(sum(hashtextextended(${name}::text, 0)::numeric), 0)`);
    const { rows: hashes } = await client.query(`SELECT ${whole} AS whole, ARRAY[${each.join(', ')}]::text[] AS columns FROM ${source} t`);
    const [result] = hashes;
    return {
        rows,
        hash: result?.whole ?? null,
        columns: new Map(table.columns.map((column, i) => [column, result?.columns[i] ?? ''])),
    };
}
/** The tables whose rows differ, by name. One that was too big to hash is compared by its count alone. */
function compareData(before, after) {
    const differences = [];
    for (const table of [...new Set([...before.keys(), ...after.keys()])].sort()) {
        const [from, to] = [before.get(table), after.get(table)];
        const columns = from === undefined || to === undefined ? [] : differingColumns(from, to);
        const rowsDiffer = from?.rows !== to?.rows;
        const hashesDiffer = from !== undefined && to !== undefined && from.hash !== null && to.hash !== null && from.hash !== to.hash;
        if (rowsDiffer || columns.length > 0 || hashesDiffer)
            differences.push({ table, rows: { from: from?.rows ?? null, to: to?.rows ?? null }, columns });
    }
    return differences;
}
function differingColumns(from, to) {
    if (from.hash === null || to.hash === null)
        return [];
    const names = [...new Set([...from.columns.keys(), ...to.columns.keys()])].sort();
    return names.filter((name) => from.columns.get(name) !== to.columns.get(name));
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/rollback.js










/** Down, compare with the base; up again, compare with the head. Works on the head's database, and leaves it changed. */
async function tryRollback(stage, base, head, ignored) {
    const reason = whyNot(stage);
    if (reason !== null)
        return { kind: 'not tried', reason };
    const connection = stage.server.connection(stage.databases.head);
    const dumps = {
        base: await dumpOf(stage, stage.databases.base, ignored),
        head: await dumpOf(stage, stage.databases.head, ignored),
    };
    const rows = await (0,client/* withClient */.S)(stage.server.connection(stage.databases.base), (client) => fingerprintData(client));
    stage.progress.phase('taking the migrations back');
    const down = await go(stage, 'down');
    if (down)
        return down;
    const [after, data] = await (0,client/* withClient */.S)(connection, async (client) => [await readCatalog(client), compareData(rows, await fingerprintData(client))]);
    const dumpedDown = await dumpOf(stage, stage.databases.head, ignored);
    const changes = compareCatalogs(base, after, ignored);
    let difference = changes.length === 0 ? null : renderDiff(base, after, changes);
    difference ??=
        dumps.base !== null && dumpedDown !== null && dumps.base !== dumpedDown
            ? 'pg_dump sees a difference that the catalogue comparison does not'
            : null;
    stage.progress.phase('applying them again');
    const up = await go(stage, 'up again');
    if (up)
        return up;
    const again = await (0,client/* withClient */.S)(connection, readCatalog);
    const changesAgain = compareCatalogs(head, again, ignored);
    return {
        kind: 'done',
        difference,
        onlyOrder: onlyPositions(changes),
        data: data.filter(({ table }) => !isIgnored(table, ignored)),
        again: changesAgain.length === 0 || onlyPositions(changesAgain) ? null : renderDiff(head, again, changesAgain),
        dumped: dumpedDown !== null,
    };
}
function whyNot({ subject }) {
    if (subject.how.kind === 'command')
        return subject.how.rollback === null ? 'no `rollback-command` was given' : null;
    const { pending } = subject.how.change;
    if (pending.length === 0)
        return 'no migration is new';
    const without = pending.filter((migration) => migration.down === null);
    if (without.length === pending.length)
        return 'the migrations have no down part';
    return without.length === 0
        ? null
        : `${without.map(({ name, version }) => `\`${version}${name === '' ? '' : ` ${name}`}\``).join(', ')} has no down part`;
}
async function go(stage, direction) {
    const { subject, config, server, signal } = stage;
    const connection = server.connection(stage.databases.head);
    if (subject.how.kind === 'command') {
        const down = direction === 'down';
        const { exitCode, output, trace } = await (0,command/* traceCommand */.xz)(stage, {
            command: down ? (subject.how.rollback ?? '') : subject.how.migrate,
            input: down ? 'rollback-command' : 'migrate-command',
            tree: config.workingDirectory,
            connection,
            side: 'head',
        });
        const refusal = trace.statements.findLast((statement) => statement.error)?.error ?? null;
        return exitCode === 0 ? null : { kind: 'failed', direction, at: null, refusal, output: (0,command/* lastLine */.fM)(output) };
    }
    const { directory, change } = subject.how;
    const failure = await (0,apply/* apply */.B)(connection, await (0,transactions/* batches */.X)(directory, change.pending, direction === 'down' ? 'down' : 'up'), {
        signal,
    });
    if (!failure)
        return null;
    const { message } = failure;
    const at = message && { file: message.file, line: (0,fault_place/* faultPlace */.S)(message, failure.refusal)?.line ?? message.firstLine };
    return { kind: 'failed', direction, at, refusal: failure.refusal, output: null };
}
async function dumpOf({ server }, database, ignored) {
    try {
        const exclude = [...(ignored.relations ?? [])].map((table) => (table.includes('.') ? table : `*.${table}`));
        const { dump } = server;
        return await dumpSchema(server.connection(database), server.major, {
            exclude,
            ...(dump && { run: (args) => dump(database, args) }),
        });
    }
    catch {
        return null;
    }
}
function isIgnored(table, ignored) {
    const name = table.slice(table.indexOf('.') + 1);
    const schema = table.slice(0, table.indexOf('.'));
    return ((ignored.relations ?? []).some((ignoredName) => ignoredName === table || ignoredName === name) ||
        (ignored.schemas ?? []).includes(schema));
}

;// CONCATENATED MODULE: ./build/modes/migration-dryrun/index.js

























/**
 * Dry-runs the migrations that a change brings: on a throwaway server with the base's schema and rows, through the tracing
 * proxy, then back and forth again.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
async function migration_dryrun_run({ config, repository, changes, progress, signal }) {
    progress.phase('looking for new migrations');
    const production = await (0,table_sizes/* readTableSizes */.B)(config.tableSizesFile);
    const { subject, nothingNew } = await (0,migrations_subject/* findSubject */.o)({ ...config, repository, whereNone: 'refuse' }, changes, signal);
    if (nothingNew)
        return nothingToSay(subject);
    const server = await (0,start/* startServer */.U)({
        postgres: config.postgres,
        version: config.postgresVersion,
        image: config.postgresImage,
        allowNonEmpty: config.allowNonEmpty,
    }, progress);
    const stage = newStage({ config, subject, event: changes.event, server, production, progress, signal });
    const { databases } = stage;
    const roles = server.provider === 'url' ? await (0,prepare_roles/* rolesOf */.R7)(server.connection('postgres')).catch(() => null) : null;
    try {
        await (0,base/* prepareBase */.p)(stage);
        const before = await (0,client/* withClient */.S)(server.connection(databases.base), async (client) => ({
            catalog: await readCatalog(client),
            sizes: await (0,table_sizes/* measureTables */.i)(client),
            relations: await readRelations(client),
        }));
        const traced = await traceHead(stage);
        const run = await examine(stage, traced, { ...before, sizes: sizesOf(production, before.sizes) });
        const judgement = judge(run, ignoresOf(stage, traced), config.failOn);
        return present({ run, judgement, server, stage });
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        if (roles !== null)
            await cleanGiven(stage, roles);
        await server.stop();
    }
}
/** A server that was there before outlives the run, and so would the roles that came with it. */
async function cleanGiven(stage, before) {
    const { server, databases } = stage;
    for (const database of [databases.head, databases.base])
        await server.dropDatabase(database).catch(() => { });
    await (0,prepare_roles/* dropRolesSince */.xW)(stage, server.connection('postgres'), before).catch(() => { });
}
async function examine(stage, traced, { catalog: base, sizes, relations }) {
    const { subject, server, config, progress, databases } = stage;
    progress.phase('comparing the schemas');
    const ignored = {
        relations: (0,migrations_bookkeeping/* bookkeepingTables */.w_)(subject.how.kind === 'scripts' ? subject.how.directory.bookkeeping : subject.how.bookkeeping),
    };
    const { head, after } = await (0,client/* withClient */.S)(server.connection(databases.head), async (client) => ({
        head: await readCatalog(client),
        after: await readRelations(client),
    }));
    const losses = traced.losses ??
        (await (0,client/* withClient */.S)(server.connection(databases.base), (from) => (0,client/* withClient */.S)(server.connection(databases.head), (to) => findLosses(from, to, (table) => isIgnored(table, ignored)))));
    const rollback = traced.failure
        ? { kind: 'not tried', reason: 'the migrations did not go through' }
        : await tryRollback(stage, base, head, ignored);
    const { change } = subject.how;
    const all = change ? [...change.base, ...change.pending] : [];
    return {
        ...traced,
        transactions: traced.trace.transactions,
        relations: subject.git.kind === 'none' ? relationsBeforeEach(traced.steps, traced.trace.transactions, after) : relations,
        sizes,
        losses: traced.failure ? noLosses : losses,
        rollback,
        change,
        tool: subject.how.kind === 'scripts' ? subject.how.directory.tool : null,
        files: await filesOf(stage),
        prefix: subject.prefix,
        base,
        head,
        schemaChanges: compareCatalogs(base, head, ignored),
        lockBudgetMs: config.lockBudgetMs,
        statementTimeoutMs: config.statementTimeoutMs,
        reproduce: reproduceCommand(config, stage.event),
        hasDowns: all.some((migration) => migration.down !== null),
    };
}
async function filesOf({ config, subject }) {
    const tree = (0,git_tree/* workingTree */.cn)(config.workingDirectory);
    const files = new Map();
    for (const { up } of subject.how.change?.pending ?? []) {
        files.set(inRepository(subject.prefix, up.file), (await (0,migrations_text/* readText */.yR)(tree, up.file)).text);
    }
    return files;
}
function ignoresOf({ config, subject }, { steps }) {
    const settings = Object.entries(config.ignore).map(([rule, reason]) => ({ rule, reason, file: null, line: 0, covers: null }));
    const found = [];
    const pending = subject.how.change?.pending ?? [];
    for (const program of subject.how.kind === 'command' ? subject.how.programs : []) {
        if (pending.some(({ up }) => up.file === program.file))
            continue;
        const file = inRepository(subject.prefix, program.file);
        const places = steps.filter((step) => step.file === file).toSorted((a, b) => a.line - b.line);
        found.push(...ignoresIn(file, program.text, places));
    }
    for (const migration of pending) {
        const { file, text, firstLine } = migration.up;
        const shifted = '\n'.repeat(firstLine - 1) + text;
        found.push(...ignoresIn(inRepository(subject.prefix, file), shifted, placesOf(migration)));
    }
    return [...settings, ...found];
}
function nothingToSay({ notes, git }) {
    const against = git.kind === 'change' ? `compared with ${git.baseName}` : '';
    return {
        mode: 'migration-dryrun',
        verdict: 'pass',
        headline: `No migration is new${against === '' ? '' : `, ${against}`}`,
        findings: [],
        body: [],
        footer: notes,
        data: nothingNewData,
        worthSaying: false,
        rules: descriptions/* ruleDescriptions */.U,
    };
}


/***/ }),

/***/ 53313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ acl),
/* harmony export */   Er: () => (/* binding */ sortedItems),
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   KG: () => (/* binding */ notOfExtension),
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   eC: () => (/* binding */ owner),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   sA: () => (/* binding */ userOid),
/* harmony export */   vJ: () => (/* binding */ userSchema)
/* harmony export */ });
/** Pieces of SQL that the catalogue's queries share. They are our own constants: nothing of a user's ever enters. */
/** A qualified name: `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`. */
const qualified = (namespace, name) => `quote_ident(${namespace}.nspname) || '.' || quote_ident(${name})`;
/** Schemas that belong to a user: neither the system's, nor temporary ones, nor the information schema. */
const userSchema = (namespace) => `${namespace}.nspname !~ '^pg_' AND ${namespace}.nspname <> 'information_schema'`;
/** Whether the object was not created by an extension (pg_depend deptype 'e'). */
const notOfExtension = (catalog, oid) => `NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = '${catalog}'::regclass AND x.objid = ${oid} AND x.deptype = 'e')`;
/** Objects without a schema are a user's from here on (FirstNormalObjectId in access/transam.h). */
const userOid = (oid) => `${oid} >= 16384`;
/** Joins an object's comment as `<alias>.description`. */
const comment = (catalog, oid, alias = 'described') => `LEFT JOIN pg_description ${alias} ON ${alias}.classoid = '${catalog}'::regclass AND ${alias}.objoid = ${oid} AND ${alias}.objsubid = 0`;
const owner = (oid) => `(SELECT quote_ident(rolname) FROM pg_roles WHERE oid = ${oid})`;
const sorted = (items) => `(SELECT string_agg(item::text, ', ' ORDER BY item::text COLLATE "C") FROM unnest(${items}) item)`;
/** The sorted items of a text[] such as reloptions or FDW options; NULL where there are none. */
const sortedItems = (items) => `CASE WHEN ${items} IS NOT NULL THEN ${sorted(items)} END`;
/**
 * An access list as text, or NULL where it says what the owner's default would (`kind`: acldefault's letter): a GRANT
 * taken back leaves an explicit list that means the same as none.
 */
const acl = (list, kind, ownerOid) => `CASE WHEN ${list} IS NULL OR ${sorted(list)} IS NOT DISTINCT FROM ${sorted(`acldefault('${kind}', ${ownerOid})`)} THEN NULL ELSE coalesce(${sorted(list)}, 'nobody') END`;
/** FDW options with the values of what may be a secret left out. */
const options = (list) => `CASE WHEN ${list} IS NOT NULL THEN (SELECT string_agg(CASE WHEN split_part(item, '=', 1) ~* '(pass|secret|token|key|credential|private|service|cert|auth)'
    THEN split_part(item, '=', 1) || '=***' ELSE item END, ', ' ORDER BY item COLLATE "C") FROM unnest(${list}) item) END`;


/***/ }),

/***/ 61318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ diffArrays)
/* harmony export */ });
/* unused harmony export arrayDiff */
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63102);

class ArrayDiff extends _base_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}


/***/ }),

/***/ 63102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Diff)
/* harmony export */ });
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}


/***/ })

};
;