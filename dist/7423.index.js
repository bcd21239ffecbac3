"use strict";
exports.id = 7423;
exports.ids = [7423];
exports.modules = {

/***/ 89877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ apply)
/* harmony export */ });
/* unused harmony export refusalOf */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83849);
/* harmony import */ var pg_copy_streams__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26901);




/**
 * Sends the batches as the tool would and stops at the first refusal, which rolls its transaction back. Each migration has
 * a connection of its own where nothing spans several, so that one's SET is not the next one's.
 *
 * @throws the signal's reason after an abort; an Error where the connection is lost.
 */
async function apply(connection, batches, { onMessage, onCommitted, signal }) {
    let client = null;
    let current = null;
    try {
        for (const [committed, batch] of batches.entries()) {
            signal.throwIfAborted();
            const migration = batch.messages[0]?.migration;
            if (client === null || migration !== current) {
                await client?.end();
                client = await connect(connection, signal);
            }
            current = batch.messages.at(-1)?.migration;
            const failure = await send(client, batch, onMessage);
            if (failure)
                return { ...failure, committed };
            const next = batches[committed + 1]?.messages[0]?.migration;
            if (next !== current)
                await onCommitted?.();
        }
        return null;
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        await client?.end().catch(() => { });
    }
}
async function connect(connection, signal) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_2__["default"].Client({
        ...connection,
        ssl: connection.ssl ? { ...connection.ssl } : false,
        application_name: 'preflight',
    });
    client.on('error', () => { });
    await client.connect();
    // An abort ends the socket: pg has no other way to give up a query that hangs.
    const abort = () => client.connection.stream.destroy();
    signal.addEventListener('abort', abort, { once: true });
    client.on('end', () => signal.removeEventListener('abort', abort));
    return client;
}
async function send(client, batch, onMessage) {
    let sending = null;
    try {
        if (batch.transaction)
            await client.query('BEGIN');
        for (const message of batch.messages) {
            sending = message;
            onMessage?.(message);
            if (message.copyData === null)
                await client.query(message.sql);
            else
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([message.copyData]), client.query((0,pg_copy_streams__WEBPACK_IMPORTED_MODULE_3__/* .from */ .H)(message.sql)));
        }
        sending = null;
        if (batch.transaction)
            await client.query('COMMIT');
        return null;
    }
    catch (error) {
        if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_2__["default"].DatabaseError))
            throw error;
        if (batch.transaction)
            await client.query('ROLLBACK').catch(() => { });
        return { message: sending, refusal: refusalOf(error) };
    }
}
function refusalOf(error) {
    return {
        code: error.code ?? '',
        message: error.message,
        detail: error.detail ?? null,
        position: error.position === undefined ? null : Number(error.position),
    };
}


/***/ }),

/***/ 12173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w_: () => (/* binding */ bookkeepingTables),
  Fi: () => (/* binding */ setAside)
});

// UNUSED EXPORTS: isBookkeeping

// EXTERNAL MODULE: ./build/postgres/sql/normal.js
var normal = __webpack_require__(10461);
;// CONCATENATED MODULE: ./build/migrations/statement-objects.js
/** The relations that a tree names, without its WITH queries, and the functions that it calls. */
function objectsOf(tree) {
    const relations = [];
    const functions = [];
    const queries = new Set();
    const visit = (value) => {
        if (Array.isArray(value))
            for (const item of value)
                visit(item);
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return;
        const fields = value;
        if (typeof fields.relname === 'string' && 'relpersistence' in fields) {
            relations.push({ schema: typeof fields.schemaname === 'string' ? fields.schemaname : null, name: fields.relname });
        }
        if (typeof fields.ctename === 'string')
            queries.add(fields.ctename);
        if (Array.isArray(fields.funcname))
            functions.push(namesOf(fields.funcname).at(-1) ?? '');
        // DROP TABLE and COMMENT ON name their objects by lists of strings.
        if (/^OBJECT_(?:TABLE|SEQUENCE|INDEX|COLUMN)$/.test(String(fields.removeType ?? fields.objtype))) {
            const objects = Array.isArray(fields.objects) ? fields.objects : [fields.object];
            for (const object of objects) {
                const names = namesOf(object?.List?.items ?? []);
                if (String(fields.objtype) === 'OBJECT_COLUMN')
                    names.pop();
                const name = names.at(-1);
                if (name !== undefined)
                    relations.push({ schema: names.at(-2) ?? null, name });
            }
        }
        for (const inner of Object.values(fields))
            visit(inner);
    };
    visit(tree);
    return { relations: relations.filter(({ schema, name }) => schema !== null || !queries.has(name)), functions };
}
function namesOf(list) {
    return list.flatMap((item) => item.String?.sval ?? []);
}
const reading = /^(?:version|now|current_\w+|session_user|set_config|to_reg\w+|has_\w+_privilege|format\w*|quote_\w+|obj_description|col_description|shobj_description|unnest|generate_(?:series|subscripts)|array_\w+|string_\w+|json\w*|row_to_json|count|max|min|sum|bool_\w+|coalesce|lower|upper|concat\w*|replace|regexp_\w+|split_part|substring|[bl]?trim|length|position|row_number|txid_current|inet_server_\w+|hashtext\w*|crc32|aclexplode|information_schema\w*|_pg_\w+|pg_\w+)$/i;
const acting = /^pg_(?:sleep\w*|terminate_backend|cancel_backend|reload_conf|notify|rotate_logfile|switch_wal|create_\w+|drop_\w+|import_\w+|promote|restore_\w+|set_\w+|clear_\w+)$/i;
/** Whether a function of this name only reads, or takes an advisory lock: what tools call to look around. */
function harmlessFunction(name) {
    return reading.test(name) && !acting.test(name);
}

;// CONCATENATED MODULE: ./build/migrations/bookkeeping.js


/** The tables in which tools keep their books, as their defaults name them. */
const tables = new Set([
    'knex_migrations',
    'knex_migrations_lock',
    'schema_migrations', // golang-migrate, dbmate, Rails, Ecto
    'schema_lock',
    'ar_internal_metadata', // Rails
    'pgmigrations', // node-pg-migrate
    'alembic_version',
    'django_migrations',
    'flyway_schema_history',
    'schema_version',
    'goose_db_version',
    '_prisma_migrations',
    '__drizzle_migrations',
    'typeorm_metadata',
    'SequelizeMeta',
    'SequelizeData',
    'mikro_orm_migrations',
    'kysely_migration',
    'kysely_migration_lock',
    'databasechangelog', // Liquibase
    'databasechangeloglock',
    '__EFMigrationsHistory', // Entity Framework
    'doctrine_migration_versions',
    '_sqlx_migrations',
    '__diesel_schema_migrations',
    'schemaversion', // Postgrator
    'atlas_schema_revisions',
]);
/** TypeORM's and Laravel's, a name that an application's own table may have as well: only what those tools do to it counts. */
const ambiguous = 'migrations';
const ambiguousStatements = new Set(['SelectStmt', 'InsertStmt', 'DeleteStmt']);
/** sqitch sets its search_path and then names its tables bare (seen with 1.3.1): common words, so the columns must be its own as well. */
const sqitch = new Set(['changes', 'dependencies', 'events', 'projects', 'releases', 'tags']);
const sqitchs = /\b(?:change_id|planner_email|committer_email|installer_email|creator_email|installed_at)\b|^lock table changes in exclusive mode$|^select max \( version \) : : text from releases$|^select uri from projects where project = /;
const schemas = new Set(['drizzle', 'sqitch', 'atlas_schema_revisions', 'graphile_migrate', 'supabase_migrations', 'hdb_catalog']);
const catalogs = new Set(['pg_catalog', 'information_schema']);
/** The names of all tables that tools keep their books in, `own` among them: what a comparison of schemas leaves out. */
function bookkeepingTables(own) {
    return [...tables, ...own];
}
/**
 * Why a traced statement is none of the migration's own; null: it is. A statement that touches anything else besides
 * the books is the migration's own, and so is a function call that might do anything.
 *
 * @param own the tables of the tool at hand (`MigrationDirectory.bookkeeping`), schema-qualified or not; `sqitch.*` is a schema.
 */
function setAside(statement, own = []) {
    const { sql, tree } = statement;
    const [node, fields] = Object.entries(tree ?? {})[0] ?? [null, null];
    if (node === null)
        return withoutTree(sql);
    if (node === 'TransactionStmt')
        return 'transaction';
    if (node === 'VariableSetStmt' || node === 'VariableShowStmt' || node === 'DeallocateStmt' || node === 'DiscardStmt')
        return 'session';
    const { relations, functions } = objectsOf(fields);
    if (!functions.every(harmlessFunction))
        return null;
    const inBooks = ({ schema, name }) => isBook(schema, name, own);
    const inCatalogs = ({ schema, name }) => node === 'SelectStmt' && (schema === null ? name.startsWith('pg_') : catalogs.has(schema));
    const isAmbiguous = ({ schema, name }) => (name === ambiguous && (ambiguousStatements.has(node) || isTypeOrmsOwn(sql))) ||
        (schema === null && sqitch.has(name) && sqitchs.test((0,normal/* normalSql */.s)(sql)));
    if (node === 'SelectStmt' && relations.length === 0)
        return functions.length > 0 || isConstant(sql) ? 'books' : null;
    if (node === 'CreateSchemaStmt')
        return schemas.has(String(fields.schemaname)) ? 'books' : null;
    return relations.length > 0 && relations.every((relation) => inBooks(relation) || inCatalogs(relation) || isAmbiguous(relation))
        ? 'books'
        : null;
}
/** Whether a traced statement is to be left out of a report. */
function isBookkeeping(statement, own = []) {
    return setAside(statement, own) !== null;
}
function isBook(schema, name, own) {
    if (schema !== null && schemas.has(schema))
        return true;
    // A sequence or index is named after its table: knex_migrations_id_seq, alembic_version_pkc.
    const table = name.replace(/(?:_\w+?)?_(?:seq|pkey|pkc|pk|idx|index|key)\d*$/, '');
    return [...tables, ...own].some((book) => {
        const [bookName = '', bookSchema] = book.split('.').reverse();
        if (bookName === '*')
            return schema === bookSchema;
        return (name === bookName || table === bookName) && (bookSchema === undefined || schema === null || schema === bookSchema);
    });
}
/** TypeORM: CREATE TABLE "migrations" ("id" SERIAL …, "timestamp" …, "name" …). Laravel: "id", "migration", "batch". */
function isTypeOrmsOwn(sql) {
    return /^create table (?:if not exists )?(?:\S+ \. )?"?migrations"? \( "id" .*"(?:timestamp|migration)" /.test((0,normal/* normalSql */.s)(sql));
}
function isConstant(sql) {
    return /^select (?:\d+|true|null|'[^']*')(?: as \S+)?$/.test((0,normal/* normalSql */.s)(sql));
}
function withoutTree(sql) {
    const text = (0,normal/* normalSql */.s)(sql);
    if (/^(?:begin|start transaction|commit|rollback|end|abort|savepoint|release)\b/.test(text))
        return 'transaction';
    return /^(?:set|reset|show|deallocate|discard)\b/.test(text) ? 'session' : null;
}


/***/ }),

/***/ 5263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ faultPlace)
/* harmony export */ });
/* unused harmony export placeAt */
/** Where in the file the character is that the server points at; null: it points at none. */
function faultPlace({ script, offset, sql }, { position }) {
    if (position === null)
        return null;
    return placeBehind({ line: script.firstLine, column: 1 }, script.text.slice(0, offset) + firstCharacters(sql, position - 1));
}
/**
 * Where the character is that the server points at, in a text that begins at `start`. `position` is 1-based and counts characters,
 * whatever they take in bytes or code units (documentation, 53.8 Error and Notice Message Fields: P). It may be one behind the end.
 */
function placeAt(start, text, position) {
    return placeBehind(start, firstCharacters(text, position - 1));
}
function firstCharacters(text, count) {
    let end = 0;
    for (let characters = 0; characters < count && end < text.length; characters++)
        end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    return text.slice(0, end);
}
function placeBehind(start, before) {
    const lastBreak = before.lastIndexOf('\n');
    const characters = [...before.slice(lastBreak + 1)].length;
    if (lastBreak === -1)
        return { line: start.line, column: start.column + characters };
    return { line: start.line + before.split('\n').length - 1, column: characters + 1 };
}


/***/ }),

/***/ 9828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createBase),
  p: () => (/* binding */ prepareBase)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/postgres/server/extensions.js
var extensions = __webpack_require__(83037);
// EXTERNAL MODULE: ./build/migrations/apply.js
var apply = __webpack_require__(89877);
// EXTERNAL MODULE: ./build/migrations/transactions.js
var transactions = __webpack_require__(21316);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/git/worktree.js
var worktree = __webpack_require__(23971);
// EXTERNAL MODULE: ./build/migrations/prepare/command.js + 3 modules
var prepare_command = __webpack_require__(72177);
// EXTERNAL MODULE: ./build/migrations/prepare/roles.js + 2 modules
var roles = __webpack_require__(90371);
;// CONCATENATED MODULE: ./build/migrations/prepare/base-command.js







/** Has the user's command apply what the base has, in a checkout of it; nothing where the base has no migrations yet. */
async function runOnBase(preparation, connection) {
    const { subject, commands } = preparation;
    if (subject.how.kind !== 'command' || subject.git.kind === 'none')
        return;
    if (subject.how.change?.base.length === 0)
        return;
    const { migrate } = subject.how;
    const { root, base, prefix } = subject.git;
    if (commands.baseDirectory !== null)
        return runIn(preparation, connection, migrate, commands.baseDirectory);
    await (0,worktree/* withWorktree */._)(root, base, (worktree) => runIn(preparation, connection, migrate, (0,external_node_path_.join)(worktree, prefix)));
}
async function runIn(preparation, connection, command, tree) {
    if (!(await isDirectory(tree)))
        return;
    const { server, database } = preparation;
    for (let attempt = 0;; attempt++) {
        const run = await (0,prepare_command/* migrateByCommand */.Mb)(preparation, { command, input: 'migrate-command', tree, connection, side: 'base' });
        if (run.exitCode === 0)
            return;
        const extension = (0,extensions/* missingExtension */.c)(run.refusal, server.major);
        if (extension)
            throw extension;
        if (attempt === roles/* mostRoles */.TI || !(await (0,roles/* createMissingRole */.r)(preparation, run.refusal)))
            throw ended(run);
        await server.dropDatabase(database);
        await server.createDatabase(database);
    }
}
async function isDirectory(path) {
    const found = await (0,promises_.stat)(path).catch(() => null);
    return found?.isDirectory() === true;
}
function ended({ exitCode, output }) {
    return new errors/* UserError */.yo(`migrate-command ended with exit code ${exitCode} on the base: ${(0,prepare_command/* lastLine */.fM)(output)}`, {
        remedy: 'Its output is above. Run it by hand with DATABASE_URL set to an empty database.',
    });
}

// EXTERNAL MODULE: ./build/migrations/prepare/rows.js + 25 modules
var rows = __webpack_require__(29025);
// EXTERNAL MODULE: ./build/migrations/prepare/script-file.js
var script_file = __webpack_require__(81933);
;// CONCATENATED MODULE: ./build/migrations/prepare/base.js








/**
 * Creates the base's database and brings it to where production is: the base's migrations or a schema's dump, the seed, generated
 * rows, the planner's statistics. A service that migrates itself does so before there are rows. Where the base has no migrations it is as empty as the seed leaves it.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
async function prepareBase(preparation) {
    const connection = await createBase(preparation);
    await preparation.migrateItself?.('base', preparation.database);
    preparation.facts.isBaseEmpty = !(await (0,rows/* hasTables */.q)(connection));
    await (0,rows/* addRows */.P)(preparation, connection);
}
/** The same without rows: there is no base to speak of, and they are for the head. */
async function createBase(preparation) {
    const { server, database, progress, schemaFile } = preparation;
    await server.createDatabase(database);
    const connection = server.connection(database);
    progress.phase('applying what the base has');
    await (0,roles/* createNamedRoles */.RR)(preparation);
    if (schemaFile !== null)
        await (0,script_file/* runScriptFile */.B)(preparation, connection, schemaFile, 'schema');
    else
        await applyBase(preparation, connection);
    return connection;
}
async function applyBase(preparation, connection) {
    const { subject, signal, progress, server } = preparation;
    if (subject.how.kind !== 'scripts')
        return runOnBase(preparation, connection);
    const { directory, change } = subject.how;
    let done = 0;
    const failure = await (0,apply/* apply */.B)(connection, await (0,transactions/* batches */.X)(directory, change.base, 'up'), {
        signal,
        onMessage: (message) => progress.update(`${message.migration.file} (${++done})`),
    });
    if (failure)
        throw baseFails(failure, server.major);
}
function baseFails(failure, major) {
    const { refusal } = failure;
    const extension = (0,extensions/* missingExtension */.c)(refusal, major);
    if (extension)
        return extension;
    return new errors/* UserError */.yo(`a migration that the base has fails on an empty database: ${(0,script_file/* placeOf */.$)(failure)}: ${refusal.message}`, {
        remedy: 'Give a dump of production’s schema as `schema`, or mend the migrations of the base.',
    });
}


/***/ }),

/***/ 72177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fM: () => (/* binding */ lastLine),
  Mb: () => (/* binding */ migrateByCommand),
  EU: () => (/* binding */ throughProxy),
  xz: () => (/* binding */ traceCommand)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/postgres/server/client.js
var client = __webpack_require__(40684);
;// CONCATENATED MODULE: ./build/postgres/server/queries-seen.js

/**
 * Begins to watch whether anybody sends queries to a database; the returned function tells whether anybody has since. Two counters
 * are read: transactions in pg_stat_database, which a backend reports up to 10 s late while it is idle (PGSTAT_IDLE_INTERVAL) and at
 * its end, and the last query of each connection in pg_stat_activity, which shows it at once.
 *
 * @param from a connection to another database of the same server: what we send to the watched one ourselves counts as well
 */
async function watchQueries(from, database) {
    const begun = await look(from, database, null);
    return async () => {
        const now = await look(from, database, begun.now);
        return now.active || Number(now.transactions) > Number(begun.transactions);
    };
}
function look(from, database, since) {
    return (0,client/* withClient */.S)(from, async (client) => {
        const { rows } = await client.query(`SELECT clock_timestamp()::text AS now,
              coalesce((SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = $1), 0) AS transactions,
              EXISTS (SELECT FROM pg_stat_activity
                      WHERE datname = $1 AND backend_type = 'client backend' AND application_name <> 'preflight' AND query_start >= $2::timestamptz)
                AS active`, [database, since]);
        const [row] = rows;
        if (row === undefined)
            throw new Error('a SELECT without FROM gave no row');
        return row;
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
;// CONCATENATED MODULE: ./build/postgres/wire/certificate.js




/** A certificate of our own for loopback, good for a day, for clients that insist on TLS; its key never leaves the process. */
async function loopbackCertificate() {
    const { generate } = await __webpack_require__.e(/* import() */ 7686).then(__webpack_require__.t.bind(__webpack_require__, 7686, 19));
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
        algorithm: 'sha256',
        keyType: 'ec',
        notAfterDate: new Date(Date.now() + 86_400_000),
        extensions: [
            { name: 'basicConstraints', cA: true },
            {
                name: 'subjectAltName',
                altNames: [
                    { type: 2, value: 'localhost' },
                    { type: 7, ip: '127.0.0.1' },
                ],
            },
        ],
    });
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'preflight-tls-'));
    const remove = (0,lifetime/* untilEnd */.W)(() => (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true }));
    const file = (0,external_node_path_.join)(folder, 'ca.pem');
    await (0,external_node_fs_promises_.writeFile)(file, cert);
    return { key, cert, file, remove };
}

// EXTERNAL MODULE: ./build/postgres/wire/proxy.js + 26 modules
var wire_proxy = __webpack_require__(40579);
// EXTERNAL MODULE: ./build/process/command.js
var command = __webpack_require__(96104);
// EXTERNAL MODULE: ./build/process/environment.js
var environment = __webpack_require__(25500);
// EXTERNAL MODULE: ./build/process/in-tree.js
var in_tree = __webpack_require__(95031);
;// CONCATENATED MODULE: ./build/migrations/prepare/refusal.js
/** The server's words for what a preparation can mend or explain, with their SQLSTATE: they stand in whatever a tool prints, perhaps as JSON. */
const known = [
    { code: '42704', pattern: /role \\?"([^"\\]+)\\?" does not exist/g, message: (name) => `role "${name}" does not exist` },
    {
        code: '0A000',
        pattern: /extension \\?"([^"\\]+)\\?" is not available/g,
        message: (name) => `extension "${name}" is not available`,
    },
    {
        code: '58P01',
        pattern: /(could not open extension control file \\?"[^"\\]+)\\?"/g,
        message: (text) => `${text.replace('\\"', '"')}"`,
    },
];
/** The last of the refusals that a preparation knows in what a command printed; null: none. */
function refusalIn(output) {
    const found = known.flatMap(({ code, pattern, message }) => [...output.matchAll(pattern)].map((match) => ({ at: match.index, code, message: message(match[1] ?? '') })));
    const last = found.sort((a, b) => a.at - b.at).at(-1);
    return last === undefined ? null : { code: last.code, message: last.message };
}

;// CONCATENATED MODULE: ./build/migrations/prepare/command.js









/**
 * Runs a user's command with our server behind DATABASE_URL, in the way that the preparation asks for.
 * @throws UserError where the server saw no statement: the command ran against something else.
 */
async function migrateByCommand(preparation, request) {
    if (preparation.commands.way === 'direct')
        return runDirectly(preparation, request);
    const { exitCode, output, trace } = await traceCommand(preparation, request);
    return { exitCode, output, refusal: trace.statements.findLast(({ error }) => error !== null)?.error ?? null };
}
/** Runs it through the proxy. @throws as `migrateByCommand`. */
async function traceCommand(preparation, request) {
    await setUp(preparation, request);
    const certificate = await loopbackCertificate();
    const proxy = await (0,wire_proxy/* startProxy */.n)({ server: request.connection, tls: certificate });
    try {
        // For clients that verify the certificate of a server they reach by TLS.
        const extra = { PGSSLROOTCERT: certificate.file, NODE_EXTRA_CA_CERTS: certificate.file };
        const { exitCode, output } = await run(preparation, request, throughProxy(request.connection, proxy), extra);
        await settled(proxy);
        preparation.facts.sent.push(...proxy.trace.statements.map(({ sql }) => sql));
        if (proxy.trace.statements.length === 0 && exitCode === 0)
            throw sawNothing(request);
        return { exitCode, output, trace: proxy.trace };
    }
    finally {
        await proxy.close();
        await certificate.remove();
    }
}
function lastLine(output) {
    return output.trim().split('\n').at(-1)?.trim() || 'it printed nothing';
}
/** The same database by way of the proxy, which speaks TLS with the server where the server wants it. */
function throughProxy(connection, proxy) {
    return { ...connection, host: proxy.host, port: proxy.port, ssl: false };
}
async function settled(proxy) {
    await proxy.settled();
    if (proxy.fault)
        throw new Error('the tracing proxy failed', { cause: proxy.fault });
}
async function runDirectly(preparation, request) {
    await setUp(preparation, request);
    // A given server may keep us out of that database; then there is nothing to be said.
    const watching = watchQueries(preparation.server.connection('postgres'), request.connection.database);
    const saw = await watching.catch(() => async () => true);
    const { exitCode, output } = await run(preparation, request, request.connection, {});
    if (exitCode === 0 && !(await soon(saw)))
        throw sawNothing(request);
    return { exitCode, output, refusal: exitCode === 0 ? null : refusalIn(output) };
}
/** A backend that has just ended may not have reported yet. */
async function soon(saw) {
    for (let look = 0; look < 20; look++) {
        if (await saw())
            return true;
        await (0,promises_.setTimeout)(100);
    }
    return false;
}
async function setUp({ commands, progress, signal }, { tree: directory, side }) {
    const { setupCommand: command, timeLimitMs } = commands;
    if (command !== null)
        await (0,in_tree/* setUpTree */.ss)({ command, directory, side, timeLimitMs, signal, progress });
}
function run({ commands, progress, signal }, request, connection, extra) {
    progress.phase(`${request.input} on the ${request.side}`);
    return (0,command/* runCommand */.d)({
        input: request.input,
        command: request.command,
        cwd: request.tree,
        env: (0,environment/* environmentFor */.D)(connection, extra),
        signal,
        timeLimitMs: commands.timeLimitMs,
        onOutput: progress.foreign,
    });
}
function sawNothing({ input, side }) {
    return new errors/* UserError */.yo(`${input} ended well on the ${side}, but the throwaway server has seen no statement: did it connect elsewhere?`, {
        remedy: 'Let the tool take its connection from DATABASE_URL, or from PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.',
    });
}


/***/ }),

/***/ 300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ noFacts)
/* harmony export */ });
function noFacts() {
    return { createdRoles: [], sent: [], isBaseEmpty: false, isSeedLeftOut: false, unfilled: [] };
}


/***/ }),

/***/ 90371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ createMissingRole),
  RR: () => (/* binding */ createNamedRoles),
  xW: () => (/* binding */ dropRolesSince),
  TI: () => (/* binding */ mostRoles),
  R7: () => (/* binding */ rolesOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/postgres/server/client.js
var server_client = __webpack_require__(40684);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/postgres/server/roles.js



const duplicateObject = '42710';
const insufficientPrivilege = '42501';
/** Words that stand where a role's name can stand, and PUBLIC. Names that begin with pg_ are the system's. */
const noRoles = /^(public|none|current_user|current_role|session_user|pg_.*)$/;
/**
 * Creates those of the roles that the server does not have, without login; returns the created ones in the given order. Names are as
 * the catalogue has them (folded to lower case where SQL did not quote them). Throws UserError where the user may not create roles.
 */
function ensureRoles(connection, names) {
    return (0,server_client/* withClient */.S)(connection, async (client) => {
        const wanted = [...new Set(names)].filter((name) => !noRoles.test(name));
        const { rows } = await client.query('SELECT rolname AS name FROM pg_catalog.pg_roles WHERE rolname = ANY($1)', [wanted]);
        const present = new Set(rows.map(({ name }) => name));
        const created = [];
        for (const name of wanted.filter((each) => !present.has(each))) {
            try {
                await client.query(`CREATE ROLE ${(0,esm/* escapeIdentifier */.F)(name)} NOLOGIN`);
                created.push(name);
            }
            catch (error) {
                if ((0,server_client/* codeOf */.$)(error) === duplicateObject)
                    continue;
                if ((0,server_client/* codeOf */.$)(error) !== insufficientPrivilege)
                    throw error;
                throw new errors/* UserError */.yo(`the role "${name}" does not exist, and user "${connection.user}" may not create it`, {
                    remedy: `create it, or let an administrator run: ALTER ROLE "${connection.user}" CREATEROLE`,
                });
            }
        }
        return created;
    });
}
/**
 * Drops roles that `ensureRoles` created, for a server that outlives the run. Roles belong to the whole server: the databases in
 * which they own something or hold privileges must be gone before.
 */
function dropRoles(connection, names) {
    return (0,server_client/* withClient */.S)(connection, async (client) => {
        for (const name of names)
            await client.query(`DROP ROLE IF EXISTS ${(0,esm/* escapeIdentifier */.F)(name)}`);
    });
}

// EXTERNAL MODULE: ./build/postgres/sql/script.js + 1 modules
var script = __webpack_require__(69127);
;// CONCATENATED MODULE: ./build/migrations/roles.js


/**
 * The roles that the migrations name (GRANT … TO, OWNER TO, POLICY … TO, SET ROLE, FOR ROLE, also in DO blocks) but do
 * not create themselves, sorted: a throwaway server must have them before the migrations run. Predefined ones (pg_…) and
 * PUBLIC, CURRENT_USER and the like are left out. Scripts that cannot be read are passed over; running them tells why.
 */
async function rolesMentioned(migrations) {
    const texts = migrations.flatMap(({ up, down }) => (down === null ? [up.text] : [up.text, down.text]));
    return rolesMentionedIn(texts);
}
/** The same for SQL texts: a schema dump, a seed. */
async function rolesMentionedIn(texts) {
    const [mentioned, created] = [new Set(), new Set()];
    for (const text of texts) {
        for (const tree of await treesOf(text)) {
            const [node, fields] = Object.entries(tree)[0] ?? ['', {}];
            collect(node, fields, mentioned, created);
        }
    }
    return [...mentioned].filter((role) => !created.has(role) && !role.startsWith('pg_')).sort();
}
async function treesOf(text) {
    try {
        const steps = await (0,script/* readScript */.U)(text, { metaCommands: 'skip-harmless' });
        return steps.map(({ statement }) => statement.tree).filter((tree) => tree !== null);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [];
        throw error;
    }
}
function collect(node, fields, mentioned, created) {
    // What is being dropped need not be there before: whoever drops it without IF EXISTS has created it.
    if (node === 'DropRoleStmt')
        return;
    if (node === 'CreateRoleStmt' && typeof fields.role === 'string')
        created.add(fields.role);
    if (node === 'RenameStmt' && fields.renameType === 'OBJECT_ROLE' && typeof fields.newname === 'string') {
        created.add(fields.newname);
        if (typeof fields.subname === 'string')
            mentioned.add(fields.subname);
    }
    if (node === 'VariableSetStmt' && (fields.name === 'role' || fields.name === 'session_authorization')) {
        for (const name of strings(fields.args))
            if (name !== 'none')
                mentioned.add(name);
    }
    if (node === 'GrantRoleStmt')
        for (const name of privileges(fields.granted_roles))
            mentioned.add(name);
    if (node === 'CommentStmt' && fields.objtype === 'OBJECT_ROLE')
        for (const name of strings(fields.object))
            mentioned.add(name);
    if (node === 'DoStmt')
        for (const body of strings(fields))
            inBody(body, mentioned, created);
    roleSpecs(fields, mentioned);
}
/** RoleSpec nodes stand bare where a field can be nothing else (`newowner`), wrapped in lists. */
function roleSpecs(value, mentioned) {
    if (Array.isArray(value))
        for (const item of value)
            roleSpecs(item, mentioned);
    else if (typeof value === 'object' && value !== null) {
        const fields = value;
        if (fields.roletype === 'ROLESPEC_CSTRING' && typeof fields.rolename === 'string')
            mentioned.add(fields.rolename);
        for (const inner of Object.values(fields))
            roleSpecs(inner, mentioned);
    }
}
function privileges(list) {
    return Array.isArray(list)
        ? list.flatMap((item) => item.AccessPriv?.priv_name ?? [])
        : [];
}
/** Every string constant below a node. */
function strings(value) {
    if (Array.isArray(value))
        return value.flatMap(strings);
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === 'sval' && typeof inner === 'string' ? [inner] : strings(inner)));
}
const roles_name = '(?:"((?:[^"]|"")+)"|([a-z_][\\w$]*))';
/** PL/pgSQL is no SQL that the parser reads, but the statements within it look the same. */
function inBody(body, mentioned, created) {
    const add = (pattern, roles) => {
        for (const match of body.matchAll(new RegExp(pattern, 'gi'))) {
            const role = match[1]?.replaceAll('""', '"') ?? match[2]?.toLowerCase() ?? '';
            if (!/^(?:public|current_user|current_role|session_user)$/.test(role))
                roles.add(role);
        }
    };
    add(`\\bCREATE\\s+(?:ROLE|USER|GROUP)\\s+${roles_name}`, created);
    add(`\\bGRANT\\s[^;']*?\\sTO\\s+(?:GROUP\\s+)?${roles_name}`, mentioned);
    add(`\\bOWNER\\s+TO\\s+${roles_name}`, mentioned);
    add(`\\bSET\\s+(?:LOCAL\\s+|SESSION\\s+)?ROLE\\s+(?:TO\\s+)?${roles_name}`, mentioned);
}

;// CONCATENATED MODULE: ./build/migrations/prepare/roles.js




/** More roles than this are not guessed from errors, one after another. */
const mostRoles = 20;
/** Creates the roles that the migrations, the schema and the seed name. */
async function createNamedRoles(preparation) {
    await create(preparation, await rolesMentionedIn(await textsOf(preparation)));
}
/** Creates the role without which a statement was refused; false where it was refused for something else. */
async function createMissingRole(preparation, refusal) {
    const role = refusal?.code === '42704' ? /^role "(.+)" does not exist$/.exec(refusal.message)?.[1] : undefined;
    return role !== undefined && (await create(preparation, [role])) > 0;
}
async function create({ server, database, facts }, names) {
    const created = await ensureRoles(server.connection(database), names);
    facts.createdRoles.push(...created);
    return created.length;
}
/** Every role of the server: roles belong to all of its databases, and outlive them. */
async function rolesOf(connection) {
    const roles = await (0,server_client/* withClient */.S)(connection, (client) => client.query('SELECT rolname FROM pg_catalog.pg_roles'));
    return roles.rows.map(({ rolname }) => rolname);
}
/**
 * Drops the roles that came since, once the databases in which they own something are gone. On a server given by URL, where
 * others may be at work, only those that this run created or what it sent names.
 */
async function dropRolesSince(preparation, connection, before) {
    const { server, facts } = preparation;
    const come = (await rolesOf(connection)).filter((role) => !before.includes(role));
    const texts = server.provider === 'url' ? [...(await textsOf(preparation)), ...facts.sent].map((text) => text.toLowerCase()) : null;
    const ours = come.filter((role) => {
        return texts === null || facts.createdRoles.includes(role) || texts.some((text) => text.includes(role.toLowerCase()));
    });
    // One that still owns something elsewhere cannot be dropped, which is no reason to keep the others.
    for (const role of ours)
        await dropRoles(connection, [role]).catch(() => { });
}
/** The SQL of this run as far as it stands in files: migrations, schema, seed. */
async function textsOf({ subject, schemaFile, seedFile }) {
    const { change } = subject.how;
    const migrations = change === null ? [] : [...change.base, ...change.pending];
    const files = [schemaFile, seedFile].filter((file) => file !== null);
    return [
        ...migrations.flatMap(({ up, down }) => (down === null ? [up.text] : [up.text, down.text])),
        ...(await Promise.all(files.map((file) => (0,promises_.readFile)(file, 'utf8')))),
    ];
}


/***/ }),

/***/ 29025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ addRows),
  q: () => (/* binding */ hasTables)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/postgres/rows/restriction.js
/** What a single column's values must satisfy beyond their type. */
const unrestricted = {
    allowed: null,
    excluded: [],
    min: null,
    max: null,
    minLength: null,
    maxLength: null,
    patterns: [],
    presence: null,
};
/** What satisfies two restrictions at once. */
function both(a, b) {
    return {
        allowed: a.allowed === null ? b.allowed : b.allowed === null ? a.allowed : common(a.allowed, b.allowed),
        excluded: [...a.excluded, ...b.excluded],
        min: tighter(a.min, b.min, 1),
        max: tighter(a.max, b.max, -1),
        minLength: greater(a.minLength, b.minLength),
        maxLength: lesser(a.maxLength, b.maxLength),
        patterns: [...a.patterns, ...b.patterns],
        presence: a.presence ?? b.presence,
    };
}
function common(a, b) {
    const wanted = new Set(b);
    return a.filter((value) => wanted.has(value));
}
function greater(a, b) {
    return a === null ? b : b === null ? a : Math.max(a, b);
}
function lesser(a, b) {
    return a === null ? b : b === null ? a : Math.min(a, b);
}
function tighter(a, b, direction) {
    if (a === null || b === null)
        return a ?? b;
    const order = compareValues(a.value, b.value) * direction;
    if (order === 0)
        return a.inclusive ? b : a;
    return order > 0 ? a : b;
}
/** Orders two values of one column: as numbers where both are, else as text, which is right for ISO dates and times. */
function compareValues(a, b) {
    const [x, y] = [Number(a), Number(b)];
    if (!Number.isNaN(x) && !Number.isNaN(y) && a !== '' && b !== '')
        return x - y;
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/postgres/rows/number-value.js
const habits = [
    [
        /(price|amount|total|cost|fee|salary|balance|revenue|budget|subtotal|tax|discount_amount|value)(_|$)/,
        { low: 1, high: 2000, spread: 'small', scale: 2 },
    ],
    [/cents|pence|minor/, { low: 100, high: 200_000, spread: 'small', scale: 0 }],
    [/quantity|qty|count|stock|inventory|units/, { low: 1, high: 100, spread: 'small', scale: 0 }],
    [/(^|_)age$/, { low: 18, high: 90, spread: 'even', scale: 0 }],
    [/rating|score|stars|grade/, { low: 1, high: 5, spread: 'even', scale: 1 }],
    [/percent|pct|discount|rate|ratio|share/, { low: 0, high: 100, spread: 'even', scale: 2 }],
    [/(^|_)year$/, { low: 1990, high: 2025, spread: 'even', scale: 0 }],
    [/(^|_)month$/, { low: 1, high: 12, spread: 'even', scale: 0 }],
    [/(^|_)(day|dow)$/, { low: 1, high: 7, spread: 'even', scale: 0 }],
    [/^lat|latitude/, { low: -60, high: 70, spread: 'even', scale: 6 }],
    [/^(lon|lng)|longitude/, { low: -180, high: 180, spread: 'even', scale: 6 }],
    [/weight|height|width|length|depth|size|distance/, { low: 1, high: 500, spread: 'small', scale: 2 }],
    [
        /position|rank|sort|priority|ordinal|line|sequence|level|version|attempt|retries/,
        { low: 1, high: 10, spread: 'small', scale: 0 },
    ],
    [/duration|seconds|elapsed|_ms$|timeout|bytes/, { low: 1, high: 100_000, spread: 'small', scale: 0 }],
    [/port$/, { low: 1024, high: 65_535, spread: 'even', scale: 0 }],
];
function numberHabit(column) {
    const name = column.toLowerCase();
    return habits.find(([pattern]) => pattern.test(name))?.[1] ?? { low: 1, high: 1000, spread: 'even', scale: 2 };
}
/**
 * When, relative to other times of the same row: what happens first, in between, later, last. Values of a later rank are
 * always after those of an earlier one.
 */
function timeRank(column) {
    const name = column.toLowerCase();
    if (/updat|modif|chang|edit|last_/.test(name))
        return 2;
    if (/(^|_)(end|until|to|finish|close|expir|deliver|complete|delet|cancel|due|archiv|left|resolv)/.test(name))
        return 3;
    if (/creat|start|begin|(^|_)(from|since|open|placed|ordered|joined|registered|inserted|valid_from)/.test(name))
        return 0;
    return 1;
}
/** Whether a time is one that most rows do not have (deleted_at, cancelled_at). */
const isRarelySet = (column) => /(delet|cancel|archiv|ban|block|revok|fail|error|suspend)/.test(column.toLowerCase());

;// CONCATENATED MODULE: ./build/postgres/rows/numeric-maker.js

const limits = {
    int2: 32_767,
    int4: 2_147_483_647,
    int8: Number.MAX_SAFE_INTEGER,
    money: 1e12,
    float4: 1e6,
    float8: 1e9,
    numeric: 1e12,
};
/** Precision and scale as numeric's typmod has them (numeric.c: make_numeric_typmod; the scale is 11 bits and signed). */
function precision(typmod) {
    if (typmod < 4)
        return null;
    const scale = (typmod - 4) & 0x7ff;
    return { digits: ((typmod - 4) >> 16) & 0xffff, scale: (scale ^ 1024) - 1024 };
}
/** Numbers within the type, the restriction and, as far as these allow, what a column of the name usually holds. */
const numberMaker = ({ type, column, restriction }) => {
    const habit = numberHabit(column);
    const numeric = type.name === 'numeric' ? precision(type.typmod) : null;
    const whole = type.name.startsWith('int');
    const scale = whole ? 0 : type.name === 'money' ? 2 : (numeric?.scale ?? habit.scale);
    const digits = Math.max(0, scale);
    const step = 10 ** -scale;
    const limit = numeric === null ? (limits[type.name] ?? 1e9) : 10 ** Math.min(15, numeric.digits - numeric.scale) - step;
    const least = bound(restriction.min, step, -limit, 1);
    const most = bound(restriction.max, -step, limit, -1);
    if (least > most)
        return null;
    let [low, high] = [Math.max(habit.low, least), Math.min(habit.high, most)];
    if (low > high)
        [low, high] = least > habit.high ? [least, Math.min(most, least + 1000 * step)] : [Math.max(least, most - 1000 * step), most];
    const text = (value) => value.toFixed(digits);
    const excluded = new Set(restriction.excluded.map(Number));
    const apart = (value) => (excluded.has(value) ? (value + step <= most ? value + step : value - step) : value);
    // The first of the values that differ: 1 for what has no other bound, as for ids.
    const first = restriction.min !== null ? least : most > 1 + 1000 * step ? 1 : Math.max(least, Math.min(step, most));
    return {
        draw({ random }) {
            const part = habit.spread === 'small' ? random.unit() ** 3 : random.unit();
            const value = low + Math.floor((part * (high - low + step)) / step) * step;
            return text(apart(Math.min(high, value)));
        },
        nth: (n) => text(first + n * step),
        size: Math.floor((most - first) / step + 1e-9) + 1,
        distinct: true,
    };
};
function bound(given, step, otherwise, direction) {
    if (given === null || Number.isNaN(Number(given.value)))
        return otherwise;
    const value = Number(given.value) + (given.inclusive ? 0 : step);
    const aligned = direction > 0 ? Math.ceil(value / Math.abs(step) - 1e-9) : Math.floor(value / Math.abs(step) + 1e-9);
    const snapped = aligned * Math.abs(step);
    return direction > 0 ? Math.max(snapped, otherwise) : Math.min(snapped, otherwise);
}

;// CONCATENATED MODULE: ./build/postgres/rows/random.js
/** Numbers that depend on nothing but a seed: the same on every machine. */
/** A stream for one column of one table: mulberry32 (public domain, T. Ettinger), seeded anew for every row. */
function random(seed, ...names) {
    const base = names.reduce((hash, name) => hashText(name, hash), mix(seed >>> 0));
    let state = base;
    const unit = () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
    return {
        reset(row, attempt) {
            state = mix(base ^ Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca6b));
        },
        unit,
        between: (low, high) => low + Math.floor(unit() * (high - low + 1)),
        chance: (probability) => unit() < probability,
        pick(list) {
            const item = list[Math.floor(unit() * list.length)];
            if (item === undefined && list.length === 0)
                throw new Error('nothing to pick from');
            return item;
        },
    };
}
/** FNV-1a over UTF-16 units. */
function hashText(text, hash) {
    let h = hash ^ 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return mix(h);
}
/** The finalizer of MurmurHash3. */
function mix(value) {
    let h = value | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) | 0;
}

;// CONCATENATED MODULE: ./build/postgres/rows/regex-sample.js
/**
 * Makes texts that match a regular expression: literals, classes, groups, alternation, quantifiers and anchors. null where
 * the expression has more (back references, look-around). A caller checks what comes out.
 */
function regexSampler(pattern) {
    const reader = { text: pattern.replace(/^\(\?[a-z]+\)/, ''), at: 0 };
    try {
        const make = alternatives(reader);
        return reader.at === reader.text.length ? make : null;
    }
    catch {
        return null;
    }
}
function alternatives(reader) {
    const branches = [sequence(reader)];
    while (reader.text[reader.at] === '|') {
        reader.at++;
        branches.push(sequence(reader));
    }
    return (random) => random.pick(branches)(random);
}
function sequence(reader) {
    const pieces = [];
    while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] ?? '')) {
        const make = atom(reader);
        pieces.push({ make, ...quantifier(reader) });
    }
    return (random) => pieces
        .map((piece) => Array.from({ length: random.between(piece.least, piece.most) }, () => piece.make(random)).join(''))
        .join('');
}
function atom(reader) {
    const char = reader.text[reader.at++] ?? '';
    if (char === '^' || char === '$')
        return () => '';
    if (char === '.')
        return (random) => random.pick(word);
    if (char === '[')
        return oneOf(bracket(reader));
    if (char === '\\')
        return escaped(reader);
    if (char !== '(')
        return () => char;
    if (reader.text[reader.at] === '?') {
        if (reader.text[reader.at + 1] !== ':')
            throw new Error('look-around');
        reader.at += 2;
    }
    const make = alternatives(reader);
    if (reader.text[reader.at++] !== ')')
        throw new Error('unbalanced');
    return make;
}
function quantifier(reader) {
    const match = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(reader.text.slice(reader.at));
    if (match === null)
        return { least: 1, most: 1 };
    reader.at += match[0].length;
    if (match[1] === '?')
        return { least: 0, most: 1 };
    if (match[1] !== undefined)
        return { least: match[1] === '+' ? 1 : 0, most: 8 };
    const least = Number(match[2]);
    if (match[3] === undefined)
        return { least, most: least };
    return { least, most: match[4] === '' ? least + 8 : Number(match[4]) };
}
const range = (from, to) => Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => String.fromCharCode(from.charCodeAt(0) + i));
const digits = range('0', '9');
const word = [...range('a', 'z'), ...digits];
const classes = {
    d: digits,
    w: word,
    s: [' '],
    alpha: range('a', 'z'),
    digit: digits,
    alnum: word,
    upper: range('A', 'Z'),
    lower: range('a', 'z'),
    space: [' '],
    xdigit: [...digits, ...range('a', 'f')],
    punct: ['-', '.', '!'],
};
function oneOf(chars) {
    if (chars.length === 0)
        throw new Error('empty class');
    return (random) => random.pick(chars);
}
function escaped(reader) {
    const char = reader.text[reader.at++] ?? '';
    const known = classes[char];
    if (known !== undefined)
        return oneOf(known);
    if ('DWS'.includes(char))
        return () => (char === 'D' ? 'x' : char === 'W' ? '-' : 'x');
    if ('AZmMyb'.includes(char))
        return () => '';
    if (/\d/.test(char))
        throw new Error('back reference');
    return () => (char === 't' ? '\t' : char === 'n' ? '\n' : char);
}
function bracket(reader) {
    const negated = reader.text[reader.at] === '^';
    if (negated)
        reader.at++;
    const chars = [];
    for (let first = true; reader.text[reader.at] !== ']' || first; first = false) {
        if (reader.at >= reader.text.length)
            throw new Error('unbalanced');
        const named = /^\[:(\w+):\]/.exec(reader.text.slice(reader.at));
        if (named !== null) {
            chars.push(...(classes[named[1] ?? ''] ?? []));
            reader.at += named[0].length;
            continue;
        }
        let char = reader.text[reader.at++] ?? '';
        if (char === '\\') {
            char = reader.text[reader.at++] ?? '';
            const known = classes[char];
            if (known !== undefined) {
                chars.push(...known);
                continue;
            }
        }
        if (reader.text[reader.at] === '-' && reader.text[reader.at + 1] !== ']') {
            const to = reader.text[reader.at + 1] ?? '';
            reader.at += 2;
            chars.push(...range(char, to));
        }
        else
            chars.push(char);
    }
    reader.at++;
    const excluded = new Set(chars);
    return negated ? [...word, ...(classes.upper ?? []), '-', '.', '_'].filter((char) => !excluded.has(char)) : chars;
}

;// CONCATENATED MODULE: ./build/postgres/rows/words.js
/** Words that plausible values are made of. Invented people; domains reserved by RFC 2606; the 555 range for telephones. */
const list = (text) => text.split(/\s+/);
const firstNames = list('Ada Alan Amara Amir Anna Boris Carla Chen Clara Dana David Elena Emil Fatima Felix Grace Hana Hugo Ines Ivan Jamal Jana Jonas Julia Kofi Lars Laura Leila Lena Linus Lucia Marco Maria Mateo Maya Milan Mina Nadia Nils Noor Olga Omar Paula Pedro Priya Quinn Rafael Rosa Sami Sara Sofia Tariq Theo Uma Vera Viktor Wen Yara Yusuf Zoe');
const lastNames = list('Adler Ahmed Almeida Andersen Bauer Bennett Castro Chen Costa Diaz Dubois Engel Fischer Fontaine Garcia Gomez Haddad Hansen Ibrahim Ito Jansen Johnson Kaya Keller Kim Kovac Larsen Lopez Maier Martin Mendes Moreau Nakamura Novak Okafor Olsen Pereira Petrov Quist Rossi Santos Schmidt Silva Singh Sato Tanaka Torres Ueda Vargas Vogel Wagner Weber Wong Xu Yilmaz Young Zhang Ziegler');
const domains = ['example.com', 'example.org', 'example.net'];
const cities = list('Amsterdam Athens Barcelona Berlin Bogota Boston Cairo Chicago Copenhagen Dakar Delhi Dublin Geneva Hamburg Helsinki Istanbul Jakarta Kyoto Lagos Lima Lisbon London Madrid Melbourne Milan Montreal Nairobi Oslo Paris Porto Prague Quito Rome Seoul Stockholm Sydney Tokyo Toronto Vienna Warsaw Zurich');
const countries = list('Argentina Australia Austria Brazil Canada Chile Denmark Egypt Finland France Germany Greece India Ireland Italy Japan Kenya Mexico Netherlands Norway Poland Portugal Spain Sweden Turkey');
const countryCodes = list('DE FR GB US ES IT NL SE NO DK PL PT AT CH IE BE FI CZ JP IN BR MX CA AU');
const currencies = list('EUR USD GBP CHF JPY SEK NOK DKK PLN CAD AUD');
const locales = list('en-US en-GB de-DE fr-FR es-ES it-IT pt-BR nl-NL sv-SE ja-JP');
const timeZones = list('UTC Europe/Berlin Europe/Paris America/New_York America/Sao_Paulo Asia/Tokyo Asia/Kolkata Australia/Sydney');
const colours = list('black white red green blue yellow orange purple grey brown');
const statuses = list('active pending completed cancelled archived');
const kinds = list('standard basic premium internal external');
const roles = list('member admin editor viewer owner');
const streets = list('Oak Elm Maple Station Church Mill High Park Lake Garden Bridge Market Hill River');
const companies = list('Northwind Contoso Acme Globex Initech Umbra Vertex Lumen Harbor Summit');
const products = list('Lamp Chair Table Kettle Backpack Notebook Bottle Jacket Keyboard Monitor Speaker Bicycle Blanket Mug Clock Camera');
const adjectives = list('Classic Compact Light Solid Quiet Bright Slim Warm Modern Sturdy Fresh Simple');
const plainWords = list('account after amount answer before better brief build change clear close common could country delivery design detail early every figure first follow given group house idea issue later light little longer matter measure method moment number offer often order other paper people place point price problem question quick reason report result right second service short small something stand state still story table thing three under value water where which while world year');
const userAgents = [
    'Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Safari/605.1.15',
    'curl/8.9.0',
];

;// CONCATENATED MODULE: ./build/postgres/rows/text-value.js

const suffixed = (text, n, separator = '-') => (n === null ? text : `${text}${separator}${n}`);
const hex = (random, length) => Array.from({ length: Math.ceil(length / 8) }, () => random.between(0, 0xffffffff).toString(16).padStart(8, '0'))
    .join('')
    .slice(0, length);
function sentence(random, least, most) {
    const text = Array.from({ length: random.between(least, most) }, () => random.pick(plainWords)).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
}
const person = (random) => [random.pick(firstNames), random.pick(lastNames)];
const from = (list) => (random, n) => suffixed(random.pick(list), n);
/** By what a column of the name usually holds; the first pattern that matches wins. Names are matched in lower case. */
const byName = [
    [
        /e_?mail/,
        (random, n) => {
            const [first, last] = person(random);
            return `${first}.${last}${n ?? random.between(1, 999)}@${random.pick(domains)}`.toLowerCase();
        },
    ],
    [/(first|given|fore)_?name/, from(firstNames)],
    [/(last|family|sur)_?name/, from(lastNames)],
    [/user_?name|login|handle|nick/, (random, n) => suffixed(person(random).join('_').toLowerCase(), n, '')],
    [
        /password|passwd|_hash$|digest|checksum|sha\d|md5/,
        (random, n) => (n === null ? '' : n.toString(16).padStart(8, '0')) + hex(random, n === null ? 40 : 32),
    ],
    [
        /token|secret|api_?key|nonce|session_?id|external_?id|reference|_ref$/,
        (random, n) => (n === null ? '' : n.toString(16).padStart(8, '0')) + hex(random, n === null ? 24 : 16),
    ],
    [
        /uuid|guid/,
        (random, n) => `${(n ?? random.between(0, 0xffffffff)).toString(16).padStart(8, '0')}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`,
    ],
    [/phone|mobile|fax|^tel/, (random, n) => `+1555${String(n ?? random.between(0, 9_999_999)).padStart(7, '0')}`],
    [/country_?(code|iso)|^iso|nationality/, from(countryCodes)],
    [/country/, from(countries)],
    [/currency/, from(currencies)],
    [/locale|lang/, from(locales)],
    [/time_?zone|^tz$/, from(timeZones)],
    [/city|town/, from(cities)],
    [/(zip|postal|post)_?(code)?$/, (random, n) => String(n ?? random.between(10_000, 99_999)).padStart(5, '0')],
    [
        /street|address|addr/,
        (random, n) => suffixed(`${random.between(1, 200)} ${random.pick(streets)} Street`, n, ', flat '),
    ],
    [/state$|region|province|county/, (random, n) => (n === null ? random.pick(statuses) : suffixed('region', n))],
    [/status|phase|stage/, from(statuses)],
    [/role|permission|scope/, from(roles)],
    [/(^|_)(type|kind|category|class|level|tier|plan)$/, from(kinds)],
    [/colou?r/, from(colours)],
    [
        /url|link|website|href|avatar|image|photo|picture/,
        (random, n) => `https://${random.pick(domains)}/${random.pick(plainWords)}/${n ?? random.between(1, 99_999)}`,
    ],
    [/slug|permalink/, (random, n) => suffixed(`${random.pick(adjectives)}-${random.pick(products)}`.toLowerCase(), n)],
    [
        /sku|code$|^code|number$|_no$|serial/,
        (random, n) => `${random.pick(countryCodes)}-${String(n ?? random.between(1, 999_999)).padStart(6, '0')}`,
    ],
    [
        /^ip$|ip_?addr|remote_addr/,
        (random, n) => {
            const v = n ?? random.between(0, 0xffffff);
            return `10.${(v >> 16) & 255}.${(v >> 8) & 255}.${v & 255}`;
        },
    ],
    [/user_?agent/, from(userAgents)],
    [
        /company|organi[sz]ation|vendor|supplier|brand|merchant/,
        (random, n) => suffixed(`${random.pick(companies)} ${random.pick(['Ltd', 'GmbH', 'Inc'])}`, n, ' '),
    ],
    [/product|item/, (random, n) => suffixed(`${random.pick(adjectives)} ${random.pick(products)}`, n, ' ')],
    [
        /(full|display|customer|contact|author|owner|recipient)_?name|^author$|^(created|updated)_by$/,
        (random, n) => suffixed(person(random).join(' '), n, ' '),
    ],
    [/title|subject|headline|summary/, (random, n) => suffixed(sentence(random, 3, 7), n, ' ')],
    [
        /description|body|content|comment|message|notes?$|text|bio|remark|reason|review/,
        (random, n) => suffixed(`${sentence(random, 6, 20)}.`, n, ' '),
    ],
    [/file|path/, (random, n) => `/${random.pick(plainWords)}/${suffixed(random.pick(plainWords), n)}.txt`],
    [/mime|content_type/, (random, n) => suffixed(random.pick(['text/plain', 'image/png', 'application/json']), n)],
    [/^name$|_name$|^label$/, (random, n) => suffixed(`${random.pick(adjectives)} ${random.pick(products)}`, n, ' ')],
];
/** `table` tells what a bare "name" is the name of. */
function textMaker(column, table) {
    const name = column.toLowerCase();
    const isPerson = /user|customer|person|people|author|employee|member|contact|patient|student|client|passenger|guest/.test(table.toLowerCase());
    const known = name === 'name' && isPerson ? 'full_name' : name;
    return (byName.find(([pattern]) => pattern.test(known))?.[1] ??
        ((random, n) => suffixed(sentence(random, 1, 4).toLowerCase(), n, ' ')));
}

;// CONCATENATED MODULE: ./build/postgres/rows/text-maker.js



/** The most characters a column takes; varchar's and char's typmod counts four bytes of header. */
function maxLength(type) {
    if (type.name === 'name')
        return 63;
    return (type.name === 'varchar' || type.name === 'bpchar') && type.typmod > 4 ? type.typmod - 4 : 1_000_000;
}
/** Texts as a column of the name would hold them, cut or stretched to the lengths allowed, or made from the patterns they must match. */
const textColumnMaker = ({ type, column, table, restriction }) => {
    const most = Math.min(maxLength(type), restriction.maxLength ?? Number.POSITIVE_INFINITY);
    const least = Math.max(1, restriction.minLength ?? 0);
    if (least > most)
        return null;
    const sampler = patternMaker(textMaker(column, table), restriction);
    if (sampler === undefined)
        return null;
    if (sampler !== null) {
        const fitting = (make) => {
            for (let i = 0; i < 20; i++) {
                const text = make();
                if (text.length >= least && text.length <= most && sampler.matches(text))
                    return text;
            }
            return make().slice(0, most);
        };
        return {
            draw: ({ random }) => fitting(() => sampler.make(random)),
            nth: (_n, { random }) => fitting(() => sampler.make(random)),
            size: Number.POSITIVE_INFINITY,
            distinct: false,
        };
    }
    const make = textMaker(column, table);
    if (most <= 4)
        return shortTexts(most, make);
    const stretched = (text) => (text.length >= least ? text : text.padEnd(least, 'x'));
    const other = (text) => (restriction.excluded.includes(text) ? `${text.slice(0, Math.max(0, most - 1))}x` : text);
    return {
        draw: ({ random }) => other(stretched(make(random, null).slice(0, most).trimEnd())),
        nth(n, { random }) {
            const text = make(random, n);
            // What must differ comes first where the end would be cut off.
            const whole = text.length <= most ? text : `${n.toString(36)}-${text}`.slice(0, most).trimEnd();
            return stretched(whole);
        },
        size: most >= 11 ? Number.POSITIVE_INFINITY : 36 ** (most - 1),
        distinct: true,
    };
};
/** All texts of so many capital letters; what a column of the name usually holds (a country's code) where that is as short. */
function shortTexts(length, usual) {
    const size = 26 ** length;
    const nth = (n) => Array.from({ length }, (_, i) => String.fromCharCode(65 + (Math.floor(n / 26 ** (length - 1 - i)) % 26))).join('');
    const draw = ({ random }) => {
        const text = usual(random, null);
        return text.length <= length ? text : nth(random.between(0, size - 1));
    };
    return { draw, nth, size, distinct: true };
}
/** null: the names' own texts will do; undefined: no text was found that matches. */
function patternMaker(usual, restriction) {
    if (restriction.patterns.length === 0)
        return null;
    const expressions = restriction.patterns.map(asRegExp);
    const matches = (text) => expressions.every((expression) => expression === null || expression.test(text));
    const trial = random(0, 'trial');
    if (expressions.every((expression) => expression !== null) &&
        Array.from({ length: 20 }, () => usual(trial, null)).every(matches))
        return null;
    for (const pattern of restriction.patterns) {
        const make = regexSampler(pattern);
        if (make !== null && Array.from({ length: 20 }, () => make(trial)).some(matches))
            return { make, matches };
    }
    return undefined;
}
/** PostgreSQL's regular expressions are near enough to JavaScript's for what constraints say; null where they are not. */
function asRegExp(pattern) {
    const classes = {
        alpha: 'a-zA-Z',
        digit: '0-9',
        alnum: 'a-zA-Z0-9',
        upper: 'A-Z',
        lower: 'a-z',
        space: '\\s',
        xdigit: '0-9a-fA-F',
        punct: '!-/:-@',
    };
    try {
        return new RegExp(pattern
            .replace(/\[:(\w+):\]/g, (_match, name) => classes[name] ?? '')
            .replaceAll('\\m', '\\b')
            .replaceAll('\\M', '\\b'));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/postgres/rows/value.js
/** A maker out of a finite list; earlier values come more often. */
function listMaker(values) {
    const at = (index) => values[index] ?? '';
    return {
        draw: ({ random }) => at(Math.floor(values.length * random.unit() ** 1.5)),
        nth: (n) => at(n % values.length),
        size: values.length,
        distinct: true,
    };
}
/** A maker whose n-th value is `make(n)` and whose others are `make` of a random whole number below `spread`. */
function numberedMaker(make, spread, size = Number.POSITIVE_INFINITY) {
    return { draw: ({ random }) => make(random.between(0, spread - 1)), nth: (n) => make(n), size, distinct: true };
}

;// CONCATENATED MODULE: ./build/postgres/rows/time-maker.js


const day = 86_400_000;
/** Dates and times of one row keep their order: what is created comes before what is updated, and that before what ends. */
function inRow(column) {
    const rank = timeRank(column);
    return (moment, gap, unit) => moment + rank * gap + unit * 0.9 * gap;
}
const isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);
const isoTime = (ms) => new Date(ms).toISOString().replace('T', ' ');
/** Milliseconds of a date or timestamp as the server writes it, taken as UTC where it names no zone. */
function parsed(value) {
    const match = /^(\d{4,}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(value ?? '');
    if (match === null)
        return null;
    const [, date, time = '00:00', zone = 'Z'] = match;
    const ms = Date.parse(`${date}T${time}${/^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone}`);
    return Number.isNaN(ms) ? null : ms;
}
function moments(format, unit) {
    return ({ column, restriction, start, step }) => {
        const place = inRow(column);
        const [from, to] = [parsed(restriction.min?.value), parsed(restriction.max?.value)];
        const least = from === null ? null : from + (restriction.min?.inclusive === true ? 0 : unit);
        const most = to === null ? null : to - (restriction.max?.inclusive === true ? 0 : unit);
        if (least !== null && most !== null && least > most)
            return null;
        const [low, high] = [least ?? (most === null ? null : most - 365 * day), most ?? (least === null ? null : least + 365 * day)];
        const bounded = (ms, share) => low !== null && high !== null && (ms < low || ms > high) ? low + share * (high - low) : ms;
        const apart = Math.max(unit, Math.floor(step / unit) * unit);
        const first = low ?? Math.floor(start / unit) * unit;
        return {
            draw: ({ random, moment, gap }) => {
                const share = random.unit();
                return format(bounded(place(moment, gap, share), share));
            },
            nth: (n) => format(first + n * (low === null ? apart : unit)),
            size: high === null ? Math.floor((253_000_000_000_000 - first) / apart) : Math.floor((high - first) / unit) + 1,
            distinct: true,
        };
    };
}
const dateMaker = moments(isoDate, day);
const timestampMaker = moments(isoTime, 1);
/** A time of day. */
const clockMaker = () => numberedMaker((n) => isoTime((n % 86_400) * 1000).slice(11, 19), 86_400, 86_400);

;// CONCATENATED MODULE: ./build/postgres/rows/scalar-value.js






const hexOf = (random, digits) => {
    let text = '';
    while (text.length < digits)
        text += random.between(0, 0xffffffff).toString(16).padStart(8, '0');
    return text.slice(0, digits);
};
const uuidFrom = (hex) => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
/** Version 4 in form; the n-th is made from n alone, 122 bits of a stream of its own. */
const uuidMaker = ({ column }) => {
    const own = random(0, 'uuid', column);
    return {
        draw: ({ random }) => uuidFrom(hexOf(random, 32)),
        nth(n, { random }) {
            own.reset(n, random.between(0, 0xffffffff));
            return uuidFrom(hexOf(own, 32));
        },
        size: Number.POSITIVE_INFINITY,
        distinct: true,
    };
};
const bits = ({ type }) => {
    const length = type.typmod > 0 ? type.typmod : 8;
    const make = (n) => n.toString(2).padStart(length, '0').slice(-length);
    const size = 2 ** Math.min(length, 50);
    return numberedMaker(make, Math.min(size, 1_000_000), size);
};
const address = (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
const hardware = (n, bytes) => [2, ...Array.from({ length: bytes - 1 }, (_, i) => Math.floor(n / 256 ** (bytes - 2 - i)) % 256)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(':');
const numbered = (make, spread = 1000, size = Number.POSITIVE_INFINITY) => () => numberedMaker(make, spread, size);
const vector = ({ type }) => {
    const length = type.typmod > 0 ? type.typmod : 3;
    const make = (first, random) => `[${[first, ...Array.from({ length: length - 1 }, () => (random.unit() * 2 - 1).toFixed(4))].join(',')}]`;
    return {
        draw: ({ random }) => make((random.unit() * 2 - 1).toFixed(4), random),
        nth: (n, { random }) => make(String(n), random),
        size: Number.POSITIVE_INFINITY,
        distinct: true,
    };
};
const json = ({ column }) => {
    const isList = /s$|list|tags|items/.test(column.toLowerCase()) &&
        !/settings|details|status|address|attributes|options|props|params/.test(column.toLowerCase());
    const object = (n, random) => `{"id": ${n}, "label": "${random.pick(plainWords)}", "active": ${random.chance(0.5)}}`;
    const make = (n, random) => (isList ? `[${object(n, random)}]` : object(n, random));
    return {
        draw: ({ random }) => make(random.between(1, 100_000), random),
        nth: (n, { random }) => make(n, random),
        size: Number.POSITIVE_INFINITY,
        distinct: true,
    };
};
const spatial = (type) => (/^(geometry|geography)$/.test(type) ? 'SRID=4326;POINT' : 'POINT');
const place = ({ type }) => ({
    draw: ({ random }) => `${spatial(type.name)}(${(random.unit() * 360 - 180).toFixed(5)} ${(random.unit() * 120 - 60).toFixed(5)})`,
    nth: (n) => `${spatial(type.name)}(${((n % 3_600_000) / 10_000 - 180).toFixed(4)} ${(Math.floor(n / 3_600_000) % 60).toFixed(4)})`,
    size: Number.POSITIVE_INFINITY,
    distinct: true,
});
/** By pg_type.typname: the built-in scalars, and those of the extensions that are common. */
const byType = {
    int2: numberMaker,
    int4: numberMaker,
    int8: numberMaker,
    numeric: numberMaker,
    float4: numberMaker,
    float8: numberMaker,
    money: numberMaker,
    oid: numbered(String),
    xid: numbered(String),
    xid8: numbered(String),
    cid: numbered(String),
    bool: () => listMaker(['t', 'f']),
    text: textColumnMaker,
    varchar: textColumnMaker,
    bpchar: textColumnMaker,
    citext: textColumnMaker,
    name: textColumnMaker,
    char: () => listMaker([...'abcdefghijklmnopqrstuvwxyz']),
    bytea: numbered((n) => `\\x${(n * 2_654_435_761).toString(16).padStart(16, '0').slice(-16)}${n.toString(16).padStart(8, '0')}`, 1_000_000),
    date: dateMaker,
    timestamp: timestampMaker,
    timestamptz: timestampMaker,
    time: clockMaker,
    timetz: clockMaker,
    interval: numbered((n) => `${Math.floor(n / 24)} days ${n % 24} hours`, 720),
    uuid: uuidMaker,
    json,
    jsonb: json,
    xml: numbered((n) => `<item id="${n}"/>`),
    inet: numbered(address, 1 << 24),
    cidr: numbered((n) => `${address(n)}/32`, 1 << 24),
    macaddr: numbered((n) => hardware(n, 6), 1_000_000),
    macaddr8: numbered((n) => hardware(n, 8), 1_000_000),
    bit: bits,
    varbit: bits,
    point: numbered((n) => `(${n % 1000},${Math.floor(n / 1000)})`, 1_000_000),
    line: numbered((n) => `{1,${n + 1},1}`),
    lseg: numbered((n) => `[(0,0),(${n + 1},1)]`),
    box: numbered((n) => `(${n * 2 + 1},1),(${n * 2},0)`),
    path: numbered((n) => `[(0,0),(1,1),(${n + 2},0)]`),
    polygon: numbered((n) => `((0,0),(1,1),(${n + 2},0))`),
    circle: numbered((n) => `<(${n * 3},0),1>`),
    tsvector: numbered((n) => `'${plainWords[n % plainWords.length] ?? 'word'}':1 '${n}':2`),
    tsquery: numbered((n) => `'${plainWords[n % plainWords.length] ?? 'word'}' & '${n}'`),
    pg_lsn: numbered((n) => `0/${(n + 1).toString(16).toUpperCase()}`),
    txid_snapshot: numbered((n) => `${n + 1}:${n + 2}:`),
    pg_snapshot: numbered((n) => `${n + 1}:${n + 2}:`),
    jsonpath: numbered((n) => `$."a${n}"`),
    hstore: numbered((n) => `"key"=>"${n}"`),
    ltree: numbered((n) => `top.${plainWords[n % plainWords.length] ?? 'word'}.n${n}`),
    vector,
    halfvec: vector,
    geometry: place,
    geography: place,
};
function scalarMaker(...[wanted]) {
    return byType[wanted.type.name]?.(wanted) ?? null;
}

;// CONCATENATED MODULE: ./build/postgres/rows/maker.js



/** A maker for any type, or null where none of its values satisfies the restriction, or the type is not known. */
const makerOf = (wanted) => {
    const { type, restriction } = wanted;
    if (restriction.allowed !== null) {
        const excluded = new Set(restriction.excluded);
        const values = [...new Set(restriction.allowed)].filter((value) => !excluded.has(value));
        return values.length === 0 ? null : listMaker(values);
    }
    switch (type.form) {
        case 'enum': {
            const labels = type.labels.filter((label) => !restriction.excluded.includes(label));
            return labels.length === 0 ? null : listMaker(labels);
        }
        case 'array':
            return arrayMaker(wanted, type.element);
        case 'range':
        case 'multirange':
            return rangeMaker(wanted, type.element, type.form === 'multirange');
        case 'composite':
            return compositeMaker(wanted, type.attributes);
        default:
            return scalarMaker(wanted);
    }
};
const inner = (wanted, type, restriction = unrestricted) => makerOf({ ...wanted, type, restriction });
/** Quoted as array_in and record_in read it. */
const item = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;
function arrayMaker(wanted, element) {
    const maker = element === null ? null : inner(wanted, element);
    if (maker === null)
        return null;
    return {
        draw: (draw) => `{${Array.from({ length: draw.random.between(1, 3) }, () => item(maker.draw(draw))).join(',')}}`,
        nth: (n, draw) => `{${item(maker.nth(n, draw))}}`,
        size: maker.size,
        distinct: maker.distinct,
    };
}
function compositeMaker(wanted, attributes) {
    if (attributes.length === 0)
        return null;
    const makers = attributes.map((attribute) => inner(wanted, attribute));
    const text = (each) => `(${makers.map((maker) => (maker === null ? '' : item(each(maker)))).join(',')})`;
    return {
        draw: (draw) => text((maker) => maker.draw(draw)),
        nth: (n, draw) => text((maker) => maker.nth(n, draw)),
        size: Math.max(0, ...makers.map((maker) => maker?.size ?? 0)),
        distinct: makers.some((maker) => maker?.distinct === true),
    };
}
/** Ranges of different rows never overlap: what an exclusion constraint asks for. So there is no draw but the next. */
function rangeMaker(wanted, subtype, multi) {
    // The bounds must be able to go as far as there are rows: nothing of the column's name or its restriction narrows them.
    const maker = subtype === null ? null : inner({ ...wanted, column: '' }, subtype);
    if (maker === null || !maker.distinct)
        return null;
    const nth = (n, draw) => {
        const text = `[${item(maker.nth(n * 2, draw))},${item(maker.nth(n * 2 + 1, draw))})`;
        return multi ? `{${text}}` : text;
    };
    let next = wanted.offset;
    return { draw: (draw) => nth(next++, draw), nth, size: Math.floor(maker.size / 2), distinct: true };
}
/** The restriction of a column: its constraint's and its domains'. */
function restrictionOf(...parts) {
    return parts.reduce((all, part) => (part === undefined ? all : both(all, part)), unrestricted);
}

;// CONCATENATED MODULE: ./build/postgres/rows/enumeration.js
function enumeration(sizes, seed) {
    const size = sizes.reduce((product, part) => product * part, 1);
    const factor = coprime(Math.max(1, Math.floor(size * 0.618) + (seed % 7)), size);
    const offset = size === 0 ? 0 : seed % size;
    return {
        size,
        combination(k) {
            let rest = Number((BigInt(k) * BigInt(factor) + BigInt(offset)) % BigInt(Math.max(1, size)));
            return sizes.map((part) => {
                const digit = rest % part;
                rest = Math.floor(rest / part);
                return digit;
            });
        },
    };
}
/** The first number from `n` on that shares no divisor with `m`: its multiples visit every rest. */
function coprime(n, m) {
    const divisor = (a, b) => (b === 0 ? a : divisor(b, a % b));
    let candidate = n;
    while (m > 1 && divisor(candidate, m) !== 1)
        candidate++;
    return candidate;
}

;// CONCATENATED MODULE: ./build/postgres/rows/distinctness.js

const separator = '\u0001';
/**
 * Keeps unique keys unique. Where a column by itself can make all its values differ, it does. Where there are hardly more
 * combinations than rows (a table that joins two others, a one-to-one reference), they are gone through one by one. Everywhere
 * else rows are compared with those before.
 */
class Distinctness {
    #columns;
    #numbered = new Map();
    #compared = [];
    #enumerated = [];
    #takenValues = new Map();
    exhausted = null;
    constructor(request, columns, place, references) {
        this.#columns = columns;
        const referring = new Set(request.foreignKeys.flatMap((key) => key.foreignKey.columns.flatMap((name) => place.get(name) ?? [])));
        for (const [index, column] of columns.entries())
            if (column.shape.sequence !== null && !referring.has(index))
                this.#numbered.set(index, 0);
        const uniques = request.table.uniques.filter((unique) => unique.columns.every((name) => place.has(name)));
        for (const unique of [...uniques].sort((a, b) => a.columns.length - b.columns.length)) {
            const places = unique.columns.flatMap((name) => place.get(name) ?? []);
            const label = unique.columns.join(', ');
            const taken = request.taken.get(unique.columns.join()) ?? [];
            if (places.length === 1 && places[0] !== undefined)
                this.#takenValues.set(places[0], new Set(taken.flatMap(([value]) => value ?? [])));
            const numbered = places.find((p) => this.#numbered.has(p)) ?? this.#numberable(places, referring);
            if (numbered !== undefined && columns[numbered]?.maker.distinct === true) {
                if (!this.#numbered.has(numbered))
                    this.#numbered.set(numbered, places.length === 1 || columns[numbered]?.shape.sequence !== null ? 0 : request.table.rows);
                if (places.length === 1 || taken.length === 0)
                    continue;
            }
            this.#enumerate(places, references, request, label);
            const seen = new Set(taken.map((key) => key.map(String).join(separator)));
            this.#compared.push({ places, seen, nullsNotDistinct: unique.nullsNotDistinct, columns: label });
        }
    }
    /** The column among a key's that can make the whole key differ: the only one, or a text among several. */
    #numberable(places, referring) {
        return places.find((p) => {
            const column = this.#columns[p];
            if (column === undefined || referring.has(p) || column.perLeaf !== null || !column.maker.distinct)
                return false;
            const isText = column.maker.size === Number.POSITIVE_INFINITY &&
                ['text', 'varchar', 'citext', 'uuid', 'bpchar'].includes(column.shape.type.name);
            return places.length === 1 || isText;
        });
    }
    #enumerate(places, references, request, label) {
        // Where every column may be NULL, rows beyond the last combination can still be had.
        if (places.every((p) => this.#columns[p]?.nullable !== false))
            return;
        const free = new Set(places.filter((p) => !this.#enumerated.some((e) => e.columns.includes(p) || e.references.some((r) => r.places.includes(p)))));
        if (free.size !== places.length)
            return;
        const chosen = [];
        for (const reference of references) {
            if (!reference.places.every((p) => free.has(p)))
                continue;
            chosen.push(reference);
            for (const p of reference.places)
                free.delete(p);
        }
        if ([...free].some((p) => references.some((reference) => reference.places.includes(p))))
            return;
        const rest = [...free];
        const sizes = [...chosen.map((reference) => reference.keys.all.length), ...rest.map((p) => this.#columns[p]?.maker.size ?? 0)];
        const size = sizes.reduce((product, part) => product * part, 1);
        if (size === 0 || size > 4 * (request.table.rows + request.count) || rest.some((p) => this.#columns[p]?.perLeaf !== null))
            return;
        this.#enumerated.push({
            combinations: enumeration(sizes, Math.abs(request.seed)),
            references: chosen,
            columns: rest,
            label,
            at: 0,
            current: [],
        });
    }
    /** Whether rows are tried until a list has come to its end. */
    get enumerates() {
        return this.#enumerated.length > 0;
    }
    /** Takes the next combinations for the row to come; false where one list has come to its end. */
    advance() {
        for (const list of this.#enumerated) {
            if (list.at >= list.combinations.size) {
                this.exhausted = `there are only ${list.combinations.size} different values of (${list.label})`;
                return false;
            }
            list.current = list.combinations.combination(list.at++);
        }
        return this.exhausted === null;
    }
    /** Which key a reference must take; null: any. */
    chosenKey(reference) {
        for (const list of this.#enumerated) {
            const at = list.references.indexOf(reference);
            if (at !== -1)
                return list.current[at] ?? null;
        }
        return null;
    }
    /** Whether the column's value is decided here, and must not be exchanged. */
    decides(index) {
        return this.#numbered.has(index) || this.#enumerated.some((list) => list.columns.includes(index));
    }
    /** The value a column must take; null: any. */
    chosenValue(index, draw) {
        const column = this.#columns[index];
        if (column === undefined)
            return null;
        for (const list of this.#enumerated) {
            const at = list.columns.indexOf(index);
            if (at !== -1)
                return column.maker.nth(list.current[list.references.length + at] ?? 0, draw);
        }
        const counted = this.#numbered.get(index);
        return counted === undefined ? null : this.#nextNumbered(index, column, counted, draw);
    }
    #nextNumbered(index, column, counted, draw) {
        const taken = this.#takenValues.get(index);
        const { sequence } = column.shape;
        for (let n = counted;; n++) {
            const value = sequence === null ? column.maker.nth(n, draw) : String(sequence.next + n * sequence.increment);
            const beyond = sequence === null ? n >= column.maker.size : Number(value) > sequence.maximum || Number(value) < sequence.minimum;
            if (beyond)
                this.exhausted = `${column.shape.name} has no further values`;
            if (beyond || taken?.has(value) !== true) {
                this.#numbered.set(index, n + 1);
                return value;
            }
        }
    }
    /** Whether the row differs from all before it; if so it is remembered. */
    accept(row) {
        if (this.exhausted !== null)
            return false;
        const keys = this.#compared.map(({ places, nullsNotDistinct }) => {
            const values = places.map((p) => row[p] ?? null);
            return !nullsNotDistinct && values.includes(null) ? null : values.map(String).join(separator);
        });
        if (keys.some((key, i) => key !== null && this.#compared[i]?.seen.has(key) === true))
            return false;
        for (const [i, key] of keys.entries())
            if (key !== null)
                this.#compared[i]?.seen.add(key);
        return true;
    }
}

;// CONCATENATED MODULE: ./build/postgres/rows/references.js
const references_separator = '\u0001';
function keysOf(all) {
    let known = null;
    const indexes = new Map();
    return {
        all,
        has(key) {
            known ??= new Set(all.map((other) => other.join(references_separator)));
            return known.has(key.join(references_separator));
        },
        matching(places, values) {
            const name = places.join();
            let index = indexes.get(name);
            if (index === undefined) {
                index = new Map();
                for (const [i, key] of all.entries()) {
                    const part = places.map((place) => key[place]).join(references_separator);
                    const list = index.get(part);
                    if (list === undefined)
                        index.set(part, [i]);
                    else
                        list.push(i);
                }
                indexes.set(name, index);
            }
            return index.get(values.join(references_separator)) ?? [];
        },
    };
}
/**
 * Fills the columns of a foreign key with an existing key that agrees with what is in the row already; `index` chooses it,
 * otherwise few keys are referred to often and many seldom. NULL where none agrees and NULL is allowed. false: this row cannot be.
 */
function refer(reference, row, index, keepsValue) {
    const { places, keys, random, nullable } = reference;
    const open = places.map((place, i) => (row[place] === undefined ? i : -1)).filter((i) => i !== -1);
    if (places.some((place) => row[place] === null))
        return fillWithNull(reference, row, open);
    if (open.length === 0)
        return keys.has(places.map((place) => row[place] ?? ''));
    const fixed = places.map((_, i) => i).filter((i) => !open.includes(i));
    const candidates = fixed.length === 0
        ? null
        : keys.matching(fixed, fixed.map((i) => row[places[i] ?? -1] ?? ''));
    const count = candidates === null ? keys.all.length : candidates.length;
    if (count === 0)
        return !keepsValue && open.some((i) => nullable[i]) && fillWithNull(reference, row, open);
    const at = index ?? Math.floor(count * random.unit() ** 2);
    const key = keys.all[candidates === null ? at : (candidates[at % count] ?? 0)];
    if (key === undefined)
        return false;
    for (const i of open)
        row[places[i] ?? -1] = key[i];
    return true;
}
/** MATCH SIMPLE is satisfied by one NULL, MATCH FULL only by all. */
function fillWithNull(reference, row, open) {
    for (const i of open)
        if (reference.nullable[i] === true)
            row[reference.places[i] ?? -1] = null;
    const values = reference.places.map((place) => row[place]);
    return reference.foreignKey.matchFull ? values.every((value) => value === null) : values.some((value) => value === null);
}

;// CONCATENATED MODULE: ./build/postgres/rows/row-source.js






class Unfillable extends Error {
}
/** How often a row is tried before it is given up. */
const attempts = 200;
const start = Date.UTC(2023, 0, 1);
const span = Date.UTC(2025, 5, 1) - start;
const row_source_day = 86_400_000;
/**
 * Rows for a table, one after the other, that satisfy its NOT NULL, unique and foreign keys, and its checks as far as they were
 * understood. Throws Unfillable where not one can be made.
 */
function rowSource(request) {
    const { table, seed, count, rules, leaves } = request;
    const step = Math.max(1, Math.floor(span / Math.max(1, table.rows + count)));
    const columns = bindColumns(request, { start, step, offset: table.rows });
    const place = new Map(columns.map((column, index) => [column.shape.name, index]));
    const own = [];
    const selfKeys = keysOf(own);
    const references = bindReferences(request, columns, place, selfKeys);
    const others = references.filter((reference) => reference.keys !== selfKeys);
    const selves = references.filter((reference) => reference.keys === selfKeys);
    const distinctness = new Distinctness(request, columns, place, others);
    const bind = (of) => bindRules(of, place);
    const always = bind(rules);
    const choices = rules.choices.map((branches) => branches.map(bind));
    const rowRandom = random(seed, table.name, 'row');
    const draw = { random: rowRandom, moment: 0, gap: 0 };
    let made = 0;
    const source = { columns: columns.map((column) => column.shape.name), next, ended: null };
    return source;
    function next() {
        const ordinal = table.rows + made;
        for (let attempt = 0; attempt < attempts || distinctness.enumerates; attempt++) {
            if (!distinctness.advance())
                break;
            const row = attemptRow(ordinal, attempt);
            if (row === null || !distinctness.accept(row))
                continue;
            made++;
            for (const reference of selves)
                own.push(selfKey(reference, row));
            return row;
        }
        source.ended = distinctness.exhausted ?? 'no further row satisfies its unique and foreign keys';
        return null;
    }
    function attemptRow(ordinal, attempt) {
        rowRandom.reset(ordinal, attempt);
        draw.moment = start + ordinal * step;
        draw.gap = (1 + 29 * rowRandom.unit()) * row_source_day;
        const leaf = leaves.length > 0 ? rowRandom.between(0, leaves.length - 1) : null;
        const row = new Array(columns.length).fill(undefined);
        const kept = new Set();
        const chosen = choices.map((branches) => rowRandom.between(0, branches.length - 1));
        const asked = [always, ...choices.flatMap((branches, choice) => branches[chosen[choice] ?? 0] ?? [])];
        for (const rule of asked) {
            for (const p of rule.absent)
                row[p] = null;
            for (const p of rule.present)
                kept.add(p);
            for (const group of rule.groups)
                chooseHolders(group, row, kept);
        }
        for (const reference of others) {
            reference.random.reset(ordinal, attempt);
            const index = distinctness.chosenKey(reference);
            const mayBeNull = index === null && !reference.places.some((p) => kept.has(p)) && reference.nullable.some(Boolean);
            const open = reference.places.map((_, i) => i).filter((i) => row[reference.places[i] ?? -1] === undefined);
            if (mayBeNull && open.length > 0 && reference.random.chance(request.wide ? 0.5 : 0.1) && fillWithNull(reference, row, open))
                continue;
            if (!refer(reference, row, index, !mayBeNull))
                return null;
        }
        for (const reference of selves)
            referToSelf(reference, row, ordinal, attempt);
        for (const [index, column] of columns.entries()) {
            if (row[index] !== undefined)
                continue;
            draw.random = column.random;
            column.random.reset(ordinal, attempt);
            const maker = column.under === null ? column.maker : column.under(chosen);
            if (maker === null)
                return null;
            row[index] = cell(column, index, (leaf === null ? null : column.perLeaf?.[leaf]) ?? maker, kept);
        }
        for (const reference of selves)
            closeLoop(reference, row);
        return asked.every((rule) => keepsOrder(row, rule.pairs)) ? row.map((value) => value ?? null) : null;
    }
    function cell(column, index, maker, kept) {
        const chosen = distinctness.chosenValue(index, draw);
        if (chosen !== null)
            return chosen;
        if (column.alwaysNull)
            return null;
        if (column.nullable &&
            !kept.has(index) &&
            column.random.chance(request.wide ? 0.5 : isRarelySet(column.shape.name) ? 0.9 : 0.08))
            return null;
        if (request.wide && column.candidates.length > 0 && column.random.chance(0.5))
            return column.random.pick(column.candidates);
        return maker.draw(draw);
    }
    function chooseHolders(group, row, kept) {
        const from = rowRandom.between(0, Math.max(0, group.places.length - 1));
        group.places.forEach((p, i) => {
            if ((i - from + group.places.length) % group.places.length < group.count)
                kept.add(p);
            else
                row[p] = null;
        });
    }
    /** Refers to an earlier row; the first ones to nobody, where NULL is allowed, and otherwise (in `closeLoop`) to themselves. */
    function referToSelf(reference, row, ordinal, attempt) {
        reference.random.reset(ordinal, attempt);
        const open = reference.places.map((_, i) => i).filter((i) => row[reference.places[i] ?? -1] === undefined);
        const canBeNull = open.some((i) => reference.nullable[i] === true);
        const earlier = own.length;
        if (canBeNull && (earlier === 0 || reference.random.chance(0.2)))
            fillWithNull(reference, row, open);
        else if (earlier > 0) {
            const key = own[reference.random.between(0, earlier - 1)];
            const agrees = reference.places.every((p, i) => row[p] === undefined || row[p] === key?.[i]);
            if (key !== undefined && agrees && !reference.places.some((p) => distinctness.decides(p)))
                for (const i of open)
                    row[reference.places[i] ?? -1] = key[i];
        }
    }
    function closeLoop(reference, row) {
        if (reference.places.some((p) => row[p] === null) || own.length > 0)
            return;
        const key = selfKey(reference, row);
        reference.places.forEach((p, i) => {
            row[p] = key[i];
        });
    }
    function selfKey(reference, row) {
        return reference.foreignKey.parentColumns.map((name) => row[place.get(name) ?? -1] ?? '');
    }
    function keepsOrder(row, pairs) {
        for (const { a, b, strict } of pairs) {
            const [lower, upper] = [row[a], row[b]];
            if (lower === null || upper === null || lower === undefined || upper === undefined)
                continue;
            const order = compareValues(lower, upper);
            if (order === 0 && strict)
                return false;
            if (order > 0) {
                if (distinctness.decides(a) || distinctness.decides(b))
                    return false;
                row[a] = upper;
                row[b] = lower;
            }
        }
        return true;
    }
}
function bindRules(rules, place) {
    const asking = (presence) => [...rules.columns].flatMap(([name, restriction]) => (restriction.presence === presence ? (place.get(name) ?? []) : []));
    return {
        absent: asking('null'),
        present: asking('value'),
        groups: rules.holding.map((group) => ({
            places: group.columns.flatMap((name) => place.get(name) ?? []),
            count: group.count,
        })),
        pairs: rules.ordered.flatMap(({ lower, upper, strict }) => {
            const [a, b] = [place.get(lower), place.get(upper)];
            return a === undefined || b === undefined ? [] : [{ a, b, strict }];
        }),
    };
}
function bindReferences(request, columns, place, selfKeys) {
    const references = [];
    for (const { foreignKey, keys } of request.foreignKeys) {
        const places = foreignKey.columns.flatMap((name) => place.get(name) ?? []);
        if (places.length !== foreignKey.columns.length)
            continue;
        references.push({
            foreignKey,
            places,
            keys: keys === 'self' ? selfKeys : keys,
            nullable: places.map((p) => columns[p]?.nullable === true),
            random: random(request.seed, request.table.name, foreignKey.name),
        });
    }
    // The widest first: what it sets, narrower ones that share columns with it must agree with.
    return references.sort((a, b) => b.places.length - a.places.length || (a.foreignKey.name < b.foreignKey.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/postgres/rows/bound-column.js



const nothing = { draw: () => '', nth: () => '', size: 0, distinct: false };
/**
 * The columns that get values. Left out: what the server computes, and what has a default where no value could be made; such a
 * column without a default is NULL, and where it may not be, the table is unfillable.
 */
function bindColumns(request, time) {
    const { table, rules, leaves } = request;
    const bound = [];
    for (const shape of table.columns) {
        if (shape.generated)
            continue;
        const restriction = restrictionOf(rules.columns.get(shape.name), rules.columns.get(domainKey(shape.name)));
        const nullable = !shape.notNull && restriction.presence !== 'value' && !leaves.some((leaf) => leaf.get(shape.name)?.presence === 'value');
        const isReference = request.foreignKeys.some((key) => key.foreignKey.columns.includes(shape.name));
        const wanted = (more) => ({
            type: shape.type,
            column: shape.name,
            table: table.name,
            restriction: restrictionOf(restriction, more),
            ...time,
        });
        const maker = makerOf(wanted());
        const inKey = leaves.some((leaf) => leaf.has(shape.name));
        const unmakeable = maker === null && !isReference;
        if (unmakeable && shape.hasDefault)
            continue;
        if (unmakeable && !nullable)
            throw new Unfillable(`no value was found for ${shape.name} (${described(shape.type)})`);
        bound.push({
            shape,
            nullable,
            alwaysNull: restriction.presence === 'null' || unmakeable,
            maker: maker ?? nothing,
            perLeaf: inKey ? leaves.map((leaf) => makerOf(wanted(leaf.get(shape.name)))) : null,
            under: underChoices(rules, shape.name, (more) => makerOf(wanted(more))),
            candidates: (rules.candidates.get(shape.name) ?? []).filter((value) => fits(shape.type, value)),
            random: random(request.seed, table.name, shape.name),
        });
    }
    return bound;
}
function underChoices(rules, column, make) {
    const concerned = rules.choices.map((branches) => branches.some((branch) => branch.columns.has(column)));
    if (!concerned.includes(true))
        return null;
    const made = new Map();
    return (chosen) => {
        const key = chosen.filter((_, choice) => concerned[choice]).join();
        const known = made.get(key);
        if (known !== undefined)
            return known;
        const maker = make(restrictionOf(...rules.choices.map((branches, choice) => branches[chosen[choice] ?? 0]?.columns.get(column))));
        made.set(key, maker);
        return maker;
    };
}
/** Under which name the rules of a column's domain are kept beside those of its table. */
const domainKey = (column) => `${column}\u0001domain`;
function described(type) {
    return type.checks.length === 0 ? type.cast : `${type.cast}, ${type.checks.join(', ')}`;
}
function fits(type, value) {
    if (type.form === 'enum')
        return type.labels.includes(value);
    if (/^(int\d|numeric|float\d)$/.test(type.name))
        return value !== '' && !Number.isNaN(Number(value));
    return ['text', 'varchar', 'bpchar', 'citext'].includes(type.name);
}

// EXTERNAL MODULE: ./node_modules/libpg-query/wasm/index.cjs
var wasm = __webpack_require__(2627);
;// CONCATENATED MODULE: ./build/postgres/rows/check.js


const noRules = () => ({ columns: new Map(), ordered: [], holding: [], choices: [], candidates: new Map() });
/** Reads boolean expressions as pg_get_expr writes them and adds what they ask for to the rules. Expressions nobody can read add nothing. */
async function readChecks(expressions) {
    const rules = noRules();
    for (const expression of expressions) {
        const tree = await expressionTree(expression);
        if (tree !== null && !demand(tree, rules))
            guess(tree, rules);
    }
    return rules;
}
async function expressionTree(expression) {
    try {
        const { stmts } = await (0,wasm.parse)(`SELECT ${expression}`);
        const statement = stmts?.[0]?.stmt;
        if (statement === undefined || !('SelectStmt' in statement))
            return null;
        const target = statement.SelectStmt.targetList?.[0];
        return target !== undefined && 'ResTarget' in target ? (target.ResTarget.val ?? null) : null;
    }
    catch {
        return null;
    }
}
/** Adds what makes `node` true; false where it was not understood (the rules may then hold a part of it, which does no harm). */
function demand(node, rules) {
    const bare = uncast(node);
    const column = columnOf(bare);
    if (column !== null)
        return restrict(rules, column, { allowed: ['t'] });
    if ('NullTest' in bare) {
        const tested = bare.NullTest.arg === undefined ? null : columnOf(uncast(bare.NullTest.arg));
        return tested !== null && restrict(rules, tested, { presence: bare.NullTest.nulltesttype === 'IS_NULL' ? 'null' : 'value' });
    }
    if ('BoolExpr' in bare)
        return demandAll(bare.BoolExpr.boolop ?? '', bare.BoolExpr.args ?? [], rules);
    if ('A_Expr' in bare)
        return demandOperator(bare.A_Expr, rules);
    return false;
}
function demandAll(operator, args, rules) {
    if (operator === 'AND_EXPR')
        return args.map((arg) => demand(arg, rules)).every(Boolean);
    if (operator === 'NOT_EXPR') {
        const column = args[0] === undefined ? null : columnOf(uncast(args[0]));
        return column !== null && restrict(rules, column, { allowed: ['f'] });
    }
    const branches = args.map((arg) => {
        const own = noRules();
        return demand(arg, own) ? own : null;
    });
    const union = unionOfValues(branches);
    if (union !== null)
        return restrict(rules, union.column, { allowed: union.values });
    const understood = branches.filter((branch) => branch !== null);
    const [first] = understood;
    if (first === undefined)
        return false;
    // `x IS NULL OR …`: the other branch holds for all, and x may be NULL.
    const absent = understood.length === 2 ? understood.flatMap((branch) => nullOnly(branch) ?? []) : [];
    const other = understood.find((branch) => nullOnly(branch) === null);
    if (absent.length === 1 && other !== undefined)
        merge(rules, other, absent[0]);
    else if (understood.length === 1)
        merge(rules, first, undefined);
    else
        rules.choices.push(understood);
    return true;
}
/** The column, where the rules ask for nothing but that it be NULL. */
function nullOnly(rules) {
    const [only, ...others] = rules.columns;
    if (only === undefined || others.length > 0 || rules.ordered.length > 0 || rules.holding.length > 0 || rules.choices.length > 0)
        return null;
    return only[1].presence === 'null' ? only[0] : null;
}
function unionOfValues(branches) {
    const found = [];
    for (const branch of branches) {
        const [only] = branch?.columns ?? [];
        if (branch === null ||
            only === undefined ||
            branch.columns.size !== 1 ||
            branch.ordered.length + branch.choices.length + branch.holding.length > 0)
            return null;
        if (only[1].allowed === null)
            return null;
        found.push({ column: only[0], values: only[1].allowed });
    }
    const [first] = found;
    if (first === undefined || found.some((f) => f.column !== first.column))
        return null;
    return { column: first.column, values: found.flatMap((f) => f.values) };
}
function merge(rules, other, optional) {
    for (const [column, restriction] of other.columns)
        restrict(rules, column, column === optional ? { ...restriction, presence: null } : restriction);
    rules.ordered.push(...other.ordered);
    rules.holding.push(...other.holding);
    rules.choices.push(...other.choices);
}
function demandOperator(expression, rules) {
    const name = expression.name?.at(-1);
    const operator = name !== undefined && 'String' in name ? (name.String.sval ?? '') : '';
    if (expression.lexpr === undefined || expression.rexpr === undefined)
        return false;
    const [left, right] = [uncast(expression.lexpr), uncast(expression.rexpr)];
    if (expression.kind === 'AEXPR_OP_ANY' || expression.kind === 'AEXPR_IN') {
        const [column, values] = [columnOf(left), listOf(right)];
        return operator === '=' && column !== null && values !== null && restrict(rules, column, { allowed: values });
    }
    if (expression.kind === 'AEXPR_OP_ALL') {
        const [column, values] = [columnOf(left), listOf(right)];
        return operator === '<>' && column !== null && values !== null && restrict(rules, column, { excluded: values });
    }
    if (expression.kind !== 'AEXPR_OP')
        return false;
    const [a, b] = [columnOf(left), columnOf(right)];
    if (a !== null && b !== null) {
        if (operator === '<' || operator === '<=')
            return rules.ordered.push({ lower: a, upper: b, strict: operator === '<' }) > 0;
        if (operator === '>' || operator === '>=')
            return rules.ordered.push({ lower: b, upper: a, strict: operator === '>' }) > 0;
        return false;
    }
    const [constantOnRight, constantOnLeft] = [constantOf(right, operator), constantOf(left, flipped(operator))];
    if (constantOnRight !== null)
        return compare(left, operator, constantOnRight, rules);
    return constantOnLeft !== null && compare(right, flipped(operator), constantOnLeft, rules);
}
const flips = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const flipped = (operator) => flips[operator] ?? operator;
function compare(node, operator, constant, rules) {
    const column = columnOf(node);
    if (column !== null)
        return restrict(rules, column, check_restrictionOf(operator, constant));
    if (!('FuncCall' in node))
        return false;
    const name = node.FuncCall.funcname?.at(-1);
    const called = name !== undefined && 'String' in name ? name.String.sval : '';
    const args = (node.FuncCall.args ?? []).map((arg) => columnOf(uncast(arg)));
    const [argument] = args;
    const n = Number(constant);
    if (called === 'num_nonnulls' && operator === '=')
        return rules.holding.push({ columns: args.filter((arg) => arg !== null), count: n }) > 0;
    if (argument === undefined || argument === null)
        return false;
    if (called === 'btrim' || called === 'lower' || called === 'trim')
        return operator === '<>' && restrict(rules, argument, check_restrictionOf(operator, constant));
    if (called !== 'length' && called !== 'char_length' && called !== 'character_length' && called !== 'octet_length')
        return false;
    const least = operator === '>' ? n + 1 : operator === '>=' || operator === '=' ? n : null;
    const most = operator === '<' ? n - 1 : operator === '<=' || operator === '=' ? n : null;
    if (least === null && most === null)
        return operator === '<>' && restrict(rules, argument, { minLength: n + 1 });
    return restrict(rules, argument, { minLength: least, maxLength: most });
}
function check_restrictionOf(operator, constant) {
    switch (operator) {
        case '=':
            return { allowed: [constant] };
        case '<>':
            return constant.trim() === '' ? { minLength: 1 } : { excluded: [constant] };
        case '>':
        case '>=':
            return { min: { value: constant, inclusive: operator === '>=' } };
        case '<':
        case '<=':
            return { max: { value: constant, inclusive: operator === '<=' } };
        case '~':
        case '~*':
            return { patterns: [constant] };
        default:
            return null;
    }
}
function restrict(rules, column, more) {
    if (more === null)
        return false;
    rules.columns.set(column, both(rules.columns.get(column) ?? unrestricted, { ...unrestricted, ...more }));
    return true;
}
function uncast(node) {
    let inner = node;
    while ('TypeCast' in inner && inner.TypeCast.arg !== undefined)
        inner = inner.TypeCast.arg;
    return inner;
}
/** The column's name, where the node is nothing else; a domain's VALUE is a column of that name. */
function columnOf(node) {
    if (!('ColumnRef' in node))
        return null;
    const last = node.ColumnRef.fields?.at(-1);
    return last !== undefined && 'String' in last ? (last.String.sval ?? null) : null;
}
/** Times that stand for now(): rows are dated well before the one, and what must be in the future well after the other. */
const past = '2025-07-01';
const future = '2100-01-01';
function constantOf(node, operator) {
    if ('A_Const' in node) {
        const constant = node.A_Const;
        if (constant.ival !== undefined)
            return String(constant.ival.ival ?? 0);
        if (constant.fval !== undefined)
            return constant.fval.fval ?? null;
        if (constant.sval !== undefined)
            return constant.sval.sval ?? '';
        if (constant.boolval !== undefined)
            return constant.boolval.boolval === true ? 't' : 'f';
        return null;
    }
    if ('A_Expr' in node && node.A_Expr.lexpr === undefined && node.A_Expr.rexpr !== undefined) {
        const value = constantOf(uncast(node.A_Expr.rexpr), operator);
        return value === null || Number.isNaN(Number(value)) ? null : String(-Number(value));
    }
    const isNow = 'SQLValueFunction' in node ||
        ('FuncCall' in node && node.FuncCall.args === undefined && JSON.stringify(node.FuncCall.funcname).includes('"now"'));
    return isNow ? (operator === '>' || operator === '>=' ? future : past) : null;
}
function listOf(node) {
    const items = 'A_ArrayExpr' in node ? node.A_ArrayExpr.elements : 'List' in node ? node.List.items : undefined;
    if (items === undefined)
        return null;
    const values = items.map((item) => constantOf(uncast(item), '='));
    return values.every((value) => value !== null) ? values : null;
}
/** Remembers the constants of an expression nobody understood for every column in it. */
function guess(node, rules) {
    const columns = new Set();
    const constants = new Set();
    const walk = (value) => {
        const list = Array.isArray(value) ? value : null;
        if (list !== null)
            for (const item of list)
                walk(item);
        if (list !== null || typeof value !== 'object' || value === null)
            return;
        const column = columnOf(value);
        if (column !== null)
            columns.add(column);
        const constant = 'A_Const' in value ? constantOf(value, '=') : null;
        if (constant !== null)
            constants.add(constant);
        for (const part of Object.values(value))
            walk(part);
    };
    walk(node);
    for (const column of columns)
        rules.candidates.set(column, [...(rules.candidates.get(column) ?? []), ...constants]);
}

;// CONCATENATED MODULE: ./build/postgres/rows/close-cycle.js

/** A foreign key of this transaction's rows does not find its parent. */
class Dangling extends Error {
}
/**
 * Lets the rows that this transaction put into a table refer, by a foreign key left open until now, to rows of a parent that was
 * filled after it; throws Dangling where a reference would remain that finds nobody.
 */
async function closeCycle(client, table, foreignKey) {
    const shared = new Set([
        ...table.foreignKeys.filter((other) => other !== foreignKey).flatMap((other) => other.columns),
        ...table.uniques.filter((unique) => unique.columns.length > 1).flatMap((unique) => unique.columns),
    ]);
    const pairs = foreignKey.columns.map((column, i) => ({
        column: (0,esm/* escapeIdentifier */.F)(column),
        parent: (0,esm/* escapeIdentifier */.F)(foreignKey.parentColumns[i] ?? ''),
        fixed: shared.has(column),
    }));
    const free = pairs.filter((pair) => !pair.fixed);
    const fixed = pairs.filter((pair) => pair.fixed);
    // Only what this transaction (or a savepoint of it) made: rows of the user's seed stay as they are.
    const own = 'age(child.xmin) <= age(pg_current_xact_id()::xid)';
    if (free.length > 0 && fixed.length > 0) {
        const set = free.map((pair) => `${pair.column} = (SELECT parent.${pair.parent} FROM ${foreignKey.parent} parent WHERE ${fixed.map((f) => `parent.${f.parent} = child.${f.column}`).join(' AND ')} ORDER BY parent.${pair.parent} LIMIT 1)`);
        await client.query(`UPDATE ${table.name} child SET ${set.join(', ')} WHERE ${own}`);
    }
    else if (free.length > 0) {
        const isUnique = table.uniques.some((unique) => unique.columns.length === 1 && foreignKey.columns.includes(unique.columns[0] ?? ''));
        const parents = free.map((pair) => pair.parent).join(', ');
        const order = table.columns
            .filter((column) => /^(int\d|numeric|text|varchar|uuid|bpchar|date|timestamp|timestamptz)$/.test(column.type.name))
            .map((column) => (0,esm/* escapeIdentifier */.F)(column.name));
        await client.query(`WITH parents AS (SELECT ${parents}, row_number() OVER (ORDER BY ${parents}) - 1 AS place, count(*) OVER () AS size FROM ${foreignKey.parent}),
      children AS (SELECT tableoid AS part, ctid AS at, row_number() OVER (${order.length === 0 ? '' : `ORDER BY ${order.join(', ')}`}) - 1 AS place FROM ${table.name} child WHERE ${own})
      UPDATE ${table.name} child SET ${free.map((pair) => `${pair.column} = parents.${pair.parent}`).join(', ')}
      FROM children JOIN parents ON parents.place = ${isUnique ? 'children.place' : 'children.place * 7919 % (SELECT max(size) FROM parents)'}
      WHERE child.tableoid = children.part AND child.ctid = children.at`);
    }
    const present = pairs.map((pair) => `child.${pair.column} IS NOT NULL`).join(' AND ');
    const equal = pairs.map((pair) => `parent.${pair.parent} = child.${pair.column}`).join(' AND ');
    const { rows } = await client.query(`SELECT 1 FROM ${table.name} child WHERE ${present} AND NOT EXISTS (SELECT 1 FROM ${foreignKey.parent} parent WHERE ${equal}) LIMIT 1`);
    if (rows.length > 0)
        throw new Dangling(`${foreignKey.name} of ${table.name} finds no row in ${foreignKey.parent}`);
}

;// CONCATENATED MODULE: ./build/postgres/rows/bounds.js

/**
 * One set of rules for each leaf that a row can be aimed at; a DEFAULT partition only where there is no other. Empty: there is
 * no leaf at all, and no row fits. Keys that are expressions ask for nothing here: the server's own constraint decides.
 */
function leafRules(partition) {
    const aimed = partition.leaves.filter((leaf) => leaf.bounds.every((bound) => bound.text !== 'DEFAULT'));
    return (aimed.length > 0 ? aimed : partition.leaves).map((leaf) => {
        const rules = new Map();
        for (const bound of leaf.bounds) {
            for (const [column, restriction] of boundRules(bound))
                rules.set(column, both(rules.get(column) ?? unrestricted, restriction));
        }
        return rules;
    });
}
function boundRules(bound) {
    const lists = [...bound.text.matchAll(/\(((?:'(?:[^']|'')*'|[^'()])*)\)/g)].map((match) => values(match[1] ?? ''));
    if (bound.strategy === 'list') {
        const [column] = bound.columns;
        const allowed = (lists[0] ?? []).filter((value) => value !== null);
        if (column === undefined || column === null || bound.text === 'DEFAULT')
            return [];
        return [
            [
                column,
                { ...unrestricted, presence: allowed.length > 0 ? 'value' : 'null', allowed: allowed.length > 0 ? allowed : null },
            ],
        ];
    }
    const [from, to] = lists;
    if (bound.strategy !== 'range' || from === undefined || to === undefined)
        return [];
    return rangeRules(bound.columns, from, to);
}
/** Rows compare as tuples: where the first column may lie strictly between, the others are free. */
function rangeRules(columns, from, to) {
    const [column, ...rest] = columns;
    const [[low, ...lows], [high, ...highs]] = [from, to];
    if (column === undefined || column === null || low === undefined || high === undefined)
        return [];
    const present = { ...unrestricted, presence: 'value' };
    const isInfinite = (value) => value === 'MINVALUE' || value === 'MAXVALUE' || value === null;
    if (!isInfinite(low) && low === high)
        return [[column, { ...present, allowed: [low ?? ''] }], ...rangeRules(rest, lows, highs)];
    const oneStep = rest.length > 0 && !isInfinite(low) && !isInfinite(high) && Number(high) - Number(low) === 1;
    if (oneStep)
        return [
            [column, { ...present, allowed: [low ?? ''] }],
            ...rangeRules(rest, lows, rest.map(() => 'MAXVALUE')),
        ];
    const min = isInfinite(low) ? null : { value: low ?? '', inclusive: rest.length === 0 };
    const max = isInfinite(high) ? null : { value: high ?? '', inclusive: false };
    return [
        [column, { ...present, min, max }],
        ...rest.flatMap((name) => (name === null ? [] : [[name, present]])),
    ];
}
/** The items of a bound's list: quoted, numbers, MINVALUE, NULL (null). */
function values(list) {
    return [...list.matchAll(/'((?:[^']|'')*)'|([^\s,']+)/g)].map((match) => {
        if (match[1] !== undefined)
            return match[1].replaceAll("''", "'");
        return match[2] === 'NULL' ? null : (match[2] ?? '');
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/pg-copy-streams/index.js
var pg_copy_streams = __webpack_require__(26901);
;// CONCATENATED MODULE: ./build/postgres/rows/copy.js




const chunkLength = 64 * 1024;
const special = /[\\\n\r\t]/;
const escapes = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** One row in COPY's text format. */
function copyLine(row) {
    let line = '';
    for (let i = 0; i < row.length; i++) {
        const value = row[i];
        if (i > 0)
            line += '\t';
        if (value === null || value === undefined)
            line += '\\N';
        else
            line += special.test(value) ? value.replace(/[\\\n\r\t]/g, (char) => escapes[char] ?? char) : value;
    }
    return `${line}\n`;
}
/** Sends rows to a table (a qualified, quoted name) until `next` gives null; how many were sent. */
async function copyRows(client, table, columns, next) {
    let sent = 0;
    function* chunks() {
        let chunk = '';
        for (let row = next(); row !== null; row = next()) {
            sent++;
            chunk += copyLine(row);
            if (chunk.length < chunkLength)
                continue;
            yield chunk;
            chunk = '';
        }
        if (chunk !== '')
            yield chunk;
    }
    const list = columns.map((column) => (0,esm/* escapeIdentifier */.F)(column)).join(', ');
    await (0,promises_.pipeline)(external_node_stream_.Readable.from(chunks()), client.query((0,pg_copy_streams/* from */.H)(`COPY ${table} (${list}) FROM STDIN`)));
    return sent;
}

// EXTERNAL MODULE: ./build/postgres/rows/order.js
var order = __webpack_require__(80189);
;// CONCATENATED MODULE: ./build/postgres/rows/staged.js




const rounds = 6;
/**
 * For a table that refused what was made for it: rows go to a temporary table first, and the server itself picks those that
 * satisfy every CHECK, domain and partition; what a unique or exclusion constraint refuses is left out. Rows vary more widely
 * from round to round. Says which check refused all of them where none was left.
 */
async function insertStaged(client, request) {
    const { table, count } = request;
    let inserted = 0;
    let reason = null;
    for (let round = 0; round < rounds && inserted < count; round++) {
        const wanted = count - inserted;
        const batch = Math.min(200_000, Math.max(500, Math.ceil(wanted * 1.5)));
        const source = rowSource({
            ...request,
            seed: request.seed + round * 7919,
            count: batch,
            wide: round > 0,
            taken: await takenNow(client, request, inserted),
            table: { ...table, rows: table.rows + inserted },
        });
        await client.query(`CREATE TEMPORARY TABLE preflight_staged (${source.columns.map((name) => `${(0,esm/* escapeIdentifier */.F)(name)} text`).join(', ')})`);
        await copyRows(client, 'pg_temp.preflight_staged', source.columns, limited(source, batch));
        const accepted = await insertAccepted(client, table, source.columns, wanted);
        reason = accepted === 0 ? ((await refusingCheck(client, table, source.columns)) ?? source.ended) : source.ended;
        await client.query('DROP TABLE pg_temp.preflight_staged');
        inserted += accepted;
    }
    return { inserted, reason: inserted < count ? (reason ?? 'most rows were refused by its constraints') : null };
}
async function takenNow(client, request, inserted) {
    if (inserted === 0)
        return request.taken;
    const taken = new Map();
    for (const unique of request.table.uniques) {
        if (unique.columns.length === 0)
            continue;
        const columns = unique.columns.map((column) => `${(0,esm/* escapeIdentifier */.F)(column)}::text`).join(', ');
        const { rows } = await client.query({ rowMode: 'array', text: `SELECT ${columns} FROM ${request.table.name}` });
        taken.set(unique.columns.join(), rows);
    }
    return taken;
}
/** Everything a row must satisfy, over the columns of the staged rows cast to their types. */
function conditions(table, columns) {
    const known = new Map(table.columns.map((column) => [column.name, column]));
    const domains = columns.flatMap((name) => (known.get(name)?.type.checks ?? []).map((check) => ({
        name: `the domain of ${name}`,
        sql: withValue(check, (0,esm/* escapeIdentifier */.F)(name)),
    })));
    const bounds = (table.partition?.leaves ?? []).flatMap((leaf) => leaf.constraint ?? []);
    const partition = bounds.length === 0 || bounds.length !== table.partition?.leaves.length
        ? []
        : [{ name: 'its partitions', sql: bounds.map((bound) => `(${bound})`).join(' OR ') }];
    return [...table.checks.map((check) => ({ name: check.name, sql: check.expression })), ...domains, ...partition];
}
/** A domain's check with the column in VALUE's place, which is a key word only outside of quotes. */
function withValue(check, column) {
    return check.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\bVALUE\b/g, (match) => (match === 'VALUE' ? column : match));
}
function staged(table, columns) {
    const types = new Map(table.columns.map((column) => [column.name, column]));
    const cast = (name) => `${(0,esm/* escapeIdentifier */.F)(name)}::${typeOf(types.get(name))} AS ${(0,esm/* escapeIdentifier */.F)(name)}`;
    const missing = table.columns
        .filter((column) => !columns.includes(column.name))
        .map((column) => `NULL::${typeOf(column)} AS ${(0,esm/* escapeIdentifier */.F)(column.name)}`);
    return `(SELECT ${[...columns.map(cast), ...missing].join(', ')} FROM pg_temp.preflight_staged) made`;
}
const typeOf = (column) => column?.type.cast ?? 'text';
async function insertAccepted(client, table, columns, wanted) {
    const list = columns.map((name) => (0,esm/* escapeIdentifier */.F)(name)).join(', ');
    const where = conditions(table, columns).map((condition) => `(${condition.sql}) IS NOT FALSE`);
    const { rowCount } = await client.query(`INSERT INTO ${table.name} (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM ${staged(table, columns)} ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} LIMIT ${wanted} ON CONFLICT DO NOTHING`);
    return rowCount ?? 0;
}
async function refusingCheck(client, table, columns) {
    for (const condition of conditions(table, columns)) {
        const { rows } = await client.query(`SELECT EXISTS (SELECT 1 FROM ${staged(table, columns)} WHERE (${condition.sql}) IS NOT FALSE) AS any`);
        if (rows[0]?.any === false)
            return `no row was found that satisfies ${condition.name}: ${condition.sql}`;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/postgres/rows/fill.js









/** The most keys of a parent that are read, and so referred to. */
const mostKeys = 1_000_000;
/** Adds `count` rows to a table within the client's transaction. `forward` foreign keys are left for later. Throws Unfillable. */
async function fillTable(filling, table, count, forward) {
    const request = await sourceRequest(filling, table, count, forward);
    const { client } = filling;
    await client.query('SAVEPOINT filling');
    let result;
    try {
        const source = rowSource(request);
        const inserted = await copyRows(client, table.name, source.columns, limited(source, count));
        result = { inserted, reason: source.ended };
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        await client.query('ROLLBACK TO filling');
        result = await insertStaged(client, request);
    }
    await client.query('RELEASE filling');
    if (result.inserted === 0 && count > 0)
        throw new Unfillable(result.reason ?? 'no row was accepted');
    await advanceSequences(client, table);
    return result;
}
async function sourceRequest(filling, table, count, forward) {
    const { client, seed } = filling;
    const leaves = table.partition === null ? [] : leafRules(table.partition);
    if (table.partition !== null && leaves.length === 0)
        throw new Unfillable('it has no partitions');
    const foreignKeys = [];
    for (const foreignKey of table.foreignKeys) {
        if (forward.has(foreignKey))
            continue;
        const keys = foreignKey.parent === table.name ? 'self' : await parentKeys(client, foreignKey);
        const nullable = table.columns.some((column) => foreignKey.columns.includes(column.name) && !column.notNull);
        if (keys !== 'self' && keys.all.length === 0 && !nullable)
            throw new Unfillable(`${foreignKey.parent}, to which ${foreignKey.name} refers, has no rows`);
        foreignKeys.push({ foreignKey, keys });
    }
    const rules = withoutForward(filling.rules.get(table.name) ?? noRules(), table, forward);
    return { table, seed, count, rules, leaves, foreignKeys, taken: await takenKeys(client, table), wide: false };
}
/** The columns of a reference that waits for its parent are NULL until then, where they may be. */
function withoutForward(rules, table, forward) {
    const met = new Set(table.foreignKeys.filter((key) => !forward.has(key)).flatMap((key) => key.columns));
    const waiting = [...forward].filter((key) => (0,order/* isNullable */.w)(table, key)).flatMap((key) => key.columns);
    const open = table.columns.filter((column) => waiting.includes(column.name) && !column.notNull && !met.has(column.name));
    const columns = new Map(rules.columns);
    for (const column of open)
        columns.set(column.name, { ...unrestricted, presence: 'null' });
    return { ...rules, columns };
}
/** In the keys' own order: that of the pages would depend on how rows came there. */
async function parentKeys(client, foreignKey) {
    const columns = foreignKey.parentColumns.map((column) => (0,esm/* escapeIdentifier */.F)(column));
    const { rows } = await client.query({
        rowMode: 'array',
        text: `SELECT ${columns.map((column) => `${column}::text`).join(', ')} FROM ${foreignKey.parent} WHERE (${columns.join(', ')}) IS NOT NULL ORDER BY ${columns.join(', ')} LIMIT ${mostKeys}`,
    });
    return keysOf(rows);
}
async function takenKeys(client, table) {
    const taken = new Map();
    if (table.rows === 0)
        return taken;
    for (const unique of table.uniques) {
        if (unique.columns.length === 0)
            continue;
        const columns = unique.columns.map((column) => `${(0,esm/* escapeIdentifier */.F)(column)}::text`).join(', ');
        const { rows } = await client.query({ rowMode: 'array', text: `SELECT ${columns} FROM ${table.name}` });
        taken.set(unique.columns.join(), rows);
    }
    return taken;
}
function limited(source, count) {
    let left = count;
    return () => (left-- > 0 ? source.next() : null);
}
/** Whether the server refused a row for what is in it (SQLSTATE classes 22, data exception, and 23, integrity constraint violation). */
function isRefusal(error) {
    return error instanceof esm/* DatabaseError */.a$ && /^2[23]/.test(error.code ?? '');
}
/** So that a later insert does not collide with what was made. */
async function advanceSequences(client, table) {
    for (const column of table.columns) {
        if (column.sequence === null || !/^(int\d|numeric)$/.test(column.type.name))
            continue;
        const [extreme, further] = column.sequence.increment > 0 ? ['max', 'greatest'] : ['min', 'least'];
        await client.query(`SELECT setval(${(0,esm/* escapeLiteral */.NO)(column.sequence.name)}, ${further}(last_value, reached)::bigint)
      FROM ${column.sequence.name}, (SELECT ${extreme}(${(0,esm/* escapeIdentifier */.F)(column.name)}) AS reached FROM ${table.name}) made WHERE reached IS NOT NULL`);
    }
}

// EXTERNAL MODULE: ./build/postgres/rows/read-tables.js + 1 modules
var read_tables = __webpack_require__(26447);
;// CONCATENATED MODULE: ./build/postgres/rows/targets.js

/**
 * How many rows each table shall hold. Where sizes are given by table, one that is not named gets none, but enough to be referred
 * to (at most 100) where a named one must refer to it.
 */
function targetRows(tables, rows) {
    if (typeof rows === 'number')
        return new Map(tables.map((table) => [table.name, rows]));
    const named = (table) => rows.get(table.name) ?? rows.get(table.name.slice(table.name.indexOf('.') + 1));
    const targets = new Map(tables.map((table) => [table.name, named(table) ?? 0]));
    const byName = new Map(tables.map((table) => [table.name, table]));
    const visit = (table) => {
        const enough = Math.min(100, targets.get(table.name) ?? 0);
        for (const key of table.foreignKeys) {
            const parent = byName.get(key.parent);
            if (parent === undefined ||
                named(parent) !== undefined ||
                (0,order/* isNullable */.w)(table, key) ||
                (targets.get(parent.name) ?? 0) >= enough)
                continue;
            targets.set(parent.name, enough);
            visit(parent);
        }
    };
    for (const table of tables)
        if (named(table) !== undefined)
            visit(table);
    return targets;
}

;// CONCATENATED MODULE: ./build/postgres/rows/generate.js










/**
 * Fills every table of the client's database (partitioned ones through their root) with plausible rows that satisfy its types,
 * NOT NULL, unique, foreign key, exclusion and check constraints, by COPY, parents before children, and runs ANALYZE. A table for
 * which no rows can be made is reported with the reason; it never fails the whole. Only a lost connection throws.
 *
 * Where the role may set session_replication_role, triggers do not fire and foreign keys are not checked while loading: they
 * hold because every reference is taken from rows that are there. The client must not be inside a transaction.
 */
async function generateRows(client, options) {
    const { rows: settings } = await client.query("SELECT current_setting('search_path') AS path, current_setting('TimeZone') AS zone, current_setting('DateStyle') AS style");
    const restore = "SELECT set_config('search_path', $1, false), set_config('TimeZone', $2, false), set_config('DateStyle', $3, false)";
    await client.query("SET search_path = ''; SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'");
    try {
        return await generate(client, options);
    }
    finally {
        const [before] = settings;
        await client.query(restore, [before?.path, before?.zone, before?.style]);
    }
}
async function generate(client, options) {
    const tables = (await (0,read_tables/* readTables */.g)(client)).filter((table) => !isSkipped(table.name, options.skip));
    const rules = new Map();
    for (const table of tables)
        rules.set(table.name, await rulesOf(table));
    const filling = { client, seed: options.seed, rules, replica: await mayBeReplica(client) };
    const targets = targetRows(tables, options.rows);
    const results = new Map();
    for (const stage of (0,order/* fillingOrder */.U)(tables)) {
        for (const result of await fillStage(filling, stage, targets))
            results.set(result.table, result);
    }
    const filled = [...results.values()].filter((result) => result.inserted > 0);
    if (filled.length > 0)
        await client.query(`ANALYZE ${filled.map((result) => result.table).join(', ')}`);
    return tables.flatMap((table) => results.get(table.name) ?? []);
}
function isSkipped(table, skip) {
    const plain = table.replaceAll('"', '');
    return skip.some((name) => {
        const wanted = name.replaceAll('"', '');
        return plain === wanted || plain.slice(plain.indexOf('.') + 1) === wanted;
    });
}
async function rulesOf(table) {
    const rules = await readChecks(table.checks.map((check) => check.expression));
    for (const column of table.columns) {
        if (column.type.checks.length === 0)
            continue;
        const domain = await readChecks(column.type.checks);
        const restriction = domain.columns.get('value');
        if (restriction !== undefined)
            rules.columns.set(domainKey(column.name), { ...restriction, presence: null });
        rules.candidates.set(column.name, [...(rules.candidates.get(column.name) ?? []), ...(domain.candidates.get('value') ?? [])]);
    }
    return rules;
}
async function mayBeReplica(client) {
    try {
        await client.query('BEGIN; SET LOCAL session_replication_role = replica; ROLLBACK');
        return true;
    }
    catch {
        await client.query('ROLLBACK');
        return false;
    }
}
async function begin({ client, replica }) {
    await client.query(`BEGIN; ${replica ? 'SET LOCAL session_replication_role = replica' : 'SET CONSTRAINTS ALL DEFERRED'}`);
}
/** A cycle in one transaction; where that does not work, its tables one by one with the references among them left NULL. */
async function fillStage(filling, stage, targets) {
    if (stage.forward.size > 0) {
        const together = await fillCycle(filling, stage, targets);
        if (together !== null)
            return together;
    }
    const results = [];
    for (const table of stage.tables)
        results.push(await fillAlone(filling, table, targets.get(table.name) ?? 0));
    return results;
}
async function fillAlone(filling, table, target) {
    const wanted = Math.max(0, target - table.rows);
    const result = { table: table.name, before: table.rows, inserted: 0, wanted, reason: null };
    if (wanted === 0)
        return result;
    try {
        await begin(filling);
        const filled = await fillTable(filling, table, wanted, new Set());
        await filling.client.query('COMMIT');
        return { ...result, ...filled };
    }
    catch (error) {
        await filling.client.query('ROLLBACK');
        return { ...result, reason: reasonOf(error) };
    }
}
async function fillCycle(filling, stage, targets) {
    const { client } = filling;
    try {
        await begin(filling);
        // The transaction's id must come before those of its savepoints: that is how its rows are told from others.
        await client.query('SELECT pg_current_xact_id()');
        const results = [];
        for (const table of stage.tables) {
            const wanted = Math.max(0, (targets.get(table.name) ?? 0) - table.rows);
            const open = new Set(table.foreignKeys.filter((key) => stage.forward.has(key) && canWait(filling, table, key)));
            const filled = wanted === 0 ? { inserted: 0, reason: null } : await fillTable(filling, table, wanted, open);
            results.push({ table: table.name, before: table.rows, wanted, ...filled });
        }
        for (const table of stage.tables) {
            for (const key of table.foreignKeys)
                if (stage.forward.has(key))
                    await closeCycle(client, table, key);
        }
        await client.query('COMMIT');
        return results;
    }
    catch (error) {
        await client.query('ROLLBACK');
        if (error instanceof Unfillable || error instanceof Dangling || error instanceof esm/* DatabaseError */.a$)
            return null;
        throw error;
    }
}
/** Whether rows may stand without the parent until the end of the transaction. */
function canWait(filling, table, key) {
    return filling.replica || key.deferrable || (0,order/* isNullable */.w)(table, key);
}
/** What a reader can act on; anything that is neither the server's word nor ours about the table is a bug, and thrown on. */
function reasonOf(error) {
    if (error instanceof Unfillable || error instanceof esm/* DatabaseError */.a$)
        return (0,errors/* messageOf */.bD)(error);
    throw error;
}

// EXTERNAL MODULE: ./build/postgres/server/client.js
var client = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/migrations/bookkeeping.js + 1 modules
var bookkeeping = __webpack_require__(12173);
// EXTERNAL MODULE: ./build/migrations/prepare/script-file.js
var script_file = __webpack_require__(81933);
// EXTERNAL MODULE: ./build/migrations/prepare/table-sizes.js
var table_sizes = __webpack_require__(27330);
;// CONCATENATED MODULE: ./build/migrations/prepare/rows.js





/** Puts rows into a database whose schema is there: the seed, then generated ones; then what the planner is to know of them. */
async function addRows(preparation, connection) {
    const { seedFile, rows, finish, facts } = preparation;
    const isEmpty = !(await hasTables(connection));
    // A seed is written for tables: where there are none, it waits for a database that has.
    facts.isSeedLeftOut = seedFile !== null && isEmpty;
    if (seedFile !== null && !isEmpty)
        await (0,script_file/* runScriptFile */.B)(preparation, connection, seedFile, 'seed');
    if (rows > 0)
        await fill(preparation, connection);
    await (0,client/* withClient */.S)(connection, (client) => client.query(finish));
}
async function hasTables(connection) {
    const { rows } = await (0,client/* withClient */.S)(connection, (client) => client.query("SELECT FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384 AND relnamespace <> 'pg_toast'::regnamespace LIMIT 1"));
    return rows.length > 0;
}
/**
 * Books of TypeORM and Laravel, whose names an application's own table may have, and that may be given other names: told by their columns. A row of
 * ours in them would be a migration that there is not.
 */
async function booksByColumns(client) {
    const { rows } = await client.query(`SELECT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
     WHERE relkind = 'r' AND relname ILIKE '%migration%' GROUP BY pg_class.oid, relname
     HAVING array_agg(attname::text ORDER BY attname) IN (ARRAY['id', 'name', 'timestamp'], ARRAY['batch', 'id', 'migration'])`);
    return rows.map(({ name }) => name);
}
/** Up to `rows` in each table, and no more than production has where that is known: a table of three rows stays one. */
async function fill(preparation, connection) {
    const { subject, progress, facts, production, rows: wanted, randomSeed } = preparation;
    progress.phase(`generating rows (${wanted} a table)`);
    const books = new Set((0,bookkeeping/* bookkeepingTables */.w_)(subject.how.kind === 'scripts' ? subject.how.directory.bookkeeping : subject.how.bookkeeping));
    const generated = await (0,client/* withClient */.S)(connection, async (client) => {
        for (const book of await booksByColumns(client))
            books.add(book);
        const tables = [...(await (0,table_sizes/* measureTables */.i)(client)).keys()];
        const rows = new Map(tables.map((table) => [table, Math.min(wanted, production.get(table)?.rows ?? wanted)]));
        return generateRows(client, { rows, seed: randomSeed, skip: [...books] });
    });
    facts.unfilled = generated.filter(({ reason }) => reason !== null);
}


/***/ }),

/***/ 81933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   B: () => (/* binding */ runScriptFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _postgres_server_extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83037);
/* harmony import */ var _postgres_sql_script_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69127);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89877);
/* harmony import */ var _fault_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5263);






/** Runs a file of SQL that is no migration, statement by statement, as psql would: a schema's dump, a seed. @throws UserError */
async function runScriptFile({ server, signal }, connection, file, input) {
    const text = await utf8(file, input);
    const steps = await (0,_postgres_sql_script_js__WEBPACK_IMPORTED_MODULE_3__/* .readScript */ .U)(text, { file, metaCommands: 'skip-harmless' });
    const up = { file, text, firstLine: 1, transaction: false, sending: 'psql' };
    const migration = { version: '', name: input, kind: 'versioned', file, up, down: null, checksum: '' };
    const messages = steps.map((step) => ({
        sql: step.statement.sql,
        migration,
        file,
        firstLine: step.statement.line,
        offset: step.statement.offset,
        script: up,
        copyData: step.kind === 'copy' ? step.data : null,
    }));
    const failure = await (0,_apply_js__WEBPACK_IMPORTED_MODULE_4__/* .apply */ .B)(connection, [{ transaction: false, messages }], { signal });
    if (!failure)
        return;
    throw ((0,_postgres_server_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .missingExtension */ .c)(failure.refusal, server.major) ??
        new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input}: ${placeOf(failure)}: ${failure.refusal.message}`, { remedy: remedies[input] }));
}
const remedies = {
    seed: 'The seed runs on the base’s schema: before the new migrations.',
    schema: 'The dump has to load into an empty database.',
};
/** "a.sql:3:14", or without a column where the server points at none. */
function placeOf({ message, refusal }) {
    if (message === null)
        return 'COMMIT';
    const at = (0,_fault_place_js__WEBPACK_IMPORTED_MODULE_5__/* .faultPlace */ .S)(message, refusal);
    return at === null ? `${message.file}:${message.firstLine}` : `${message.file}:${at.line}:${at.column}`;
}
async function utf8(file, input) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input}: ${file} is not UTF-8`, { remedy: 'Convert it, for example with iconv.', cause: error });
    }
}


/***/ }),

/***/ 27330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readTableSizes),
/* harmony export */   i: () => (/* binding */ measureTables)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13798);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);



const file = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ table: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), rows: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative(), bytes: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative().optional() }));
/** Reads the `table-sizes` file, the JSON that the query in docs/production-statistics.md prints. @throws UserError */
async function readTableSizes(path) {
    if (path === null)
        return new Map();
    let parsed;
    try {
        parsed = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`table-sizes: ${path} is not JSON`, {
            remedy: 'The query in docs/production-statistics.md prints it.',
            cause: error,
        });
    }
    const read = file.safeParse(parsed);
    if (!read.success) {
        const [issue] = read.error.issues;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`table-sizes: ${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`, {
            remedy: 'It is a list of {"table": "public.orders", "rows": 40000000, "bytes": 6543210}.',
        });
    }
    return new Map(read.data.map(({ table, rows, bytes }) => [table.includes('.') ? table : `public.${table}`, { rows, bytes: bytes ?? null }]));
}
/** Rows and bytes of every table, exact where the tables are as small as a throwaway's are. */
async function measureTables(client) {
    const { rows } = await client.query(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name, greatest(c.reltuples, 0)::bigint AS rows, pg_table_size(c.oid) AS bytes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm') AND c.oid >= 16384 AND n.nspname NOT IN ('pg_toast', 'information_schema')`);
    return new Map(rows.map((row) => [row.name, { rows: Number(row.rows), bytes: Number(row.bytes) }]));
}


/***/ }),

/***/ 79969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ findSubject)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/lifetime.js
var lifetime = __webpack_require__(25804);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(50220);
// EXTERNAL MODULE: ./build/git/tree.js
var git_tree = __webpack_require__(80770);
;// CONCATENATED MODULE: ./build/git/object-tree.js




/**
 * The tree of a commit, read from git's objects: nothing is checked out.
 * `workingDirectory` is relative to the repository's root, forward slashes; '' for the root. Reads throw where the file is not in it.
 */
function treeAt(repository, sha, workingDirectory) {
    let listing = null;
    let objects = null;
    const blobs = () => {
        listing ??= listBlobs(repository, sha, (0,git_tree/* normalised */.Z7)(workingDirectory));
        return listing;
    };
    return {
        async list(directory) {
            const below = (0,git_tree/* normalised */.Z7)(directory);
            const paths = [...(await blobs()).keys()].filter((path) => below === '' || path.startsWith(`${below}/`));
            return paths.filter((path) => !(0,git_tree/* isSkipped */.JR)(path)).sort(git_tree/* byCodeUnit */.X);
        },
        async read(path) {
            const blob = (await blobs()).get((0,git_tree/* normalised */.Z7)(path));
            if (blob === undefined)
                throw new Error(`${path} is not in the tree of ${sha}`);
            objects ??= objectReader(repository);
            return objects.read(blob);
        },
    };
}
/** Path relative to `below` → blob, of every regular file. Symbolic links (mode 120000) and submodules (160000) are no files. */
async function listBlobs(repository, sha, below) {
    const root = await (0,git/* git */.$Y)(repository, ['rev-parse', '--show-toplevel']);
    const listed = await (0,git/* git */.$Y)(root.toString().trim(), ['ls-tree', '-r', '-z', sha, ...(below === '' ? [] : ['--', `${below}/`])]);
    const blobs = new Map();
    for (const entry of listed.toString('utf8').split('\0')) {
        const match = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry);
        if (match?.[1] === undefined || match[2] === undefined)
            continue;
        blobs.set(below === '' ? match[2] : match[2].slice(below.length + 1), match[1]);
    }
    return blobs;
}
/** One `git cat-file --batch` for many objects: a process each would cost more than the reading. It keeps nobody waiting at the end. */
function objectReader(repository) {
    const child = (0,external_node_child_process_.spawn)('git', [...git/* gitSettings */.Ug, 'cat-file', '--batch'], {
        cwd: repository,
        env: (0,git/* gitEnvironment */._K)(),
        windowsHide: true,
    });
    const waiting = [];
    let failure = null;
    const answers = answerReader();
    const fail = (error) => {
        failure = error;
        for (const each of waiting.splice(0))
            each.reject(error);
    };
    const said = [];
    (0,lifetime/* untilEnd */.W)(() => void child.kill());
    child.once('error', (error) => fail((0,git/* spawnFailure */.M0)(error)));
    child.once('close', () => fail(new git/* GitError */.XS(`git cat-file ended: ${said.join('').trim()}`, child.exitCode)));
    child.stdin.on('error', fail);
    child.stderr.on('data', (chunk) => said.push(chunk.toString()));
    child.stdout.on('data', (chunk) => {
        for (const answer of answers(chunk)) {
            const asker = waiting.shift();
            if (answer.content === null)
                asker?.reject(new git/* GitError */.XS(answer.header, null));
            else
                asker?.resolve(answer.content);
            if (waiting.length === 0)
                rest(child);
        }
    });
    rest(child);
    return {
        read: (object) => new Promise((resolve, reject) => {
            if (failure !== null)
                return reject(failure);
            waiting.push({ resolve, reject });
            wake(child);
            child.stdin.write(`${object}\n`);
        }),
    };
}
/** Cuts git's stream into answers: `<object> <type> <size>\n<content>\n`, or `<object> missing\n`. */
function answerReader() {
    let chunks = [];
    let held = 0;
    let needed = 1;
    return (chunk) => {
        chunks.push(chunk);
        held += chunk.length;
        if (held < needed)
            return [];
        let bytes = Buffer.concat(chunks);
        const found = [];
        for (;;) {
            const end = bytes.indexOf(10);
            const header = end === -1 ? null : bytes.subarray(0, end).toString();
            const size = header === null ? null : Number(/^[0-9a-f]+ \w+ (\d+)$/.exec(header)?.[1] ?? -1);
            needed = size === null ? bytes.length + 1 : end + 1 + (size === -1 ? 0 : size + 1);
            if (header === null || bytes.length < needed)
                break;
            found.push({ header, content: size === -1 ? null : Buffer.from(bytes.subarray(end + 1, needed - 1)) });
            bytes = bytes.subarray(needed);
        }
        chunks = [bytes];
        held = bytes.length;
        return found;
    };
}
/** While nobody waits for an answer, the process does not keep the program alive. */
function rest(child) {
    setAlive(child, 'unref');
}
function wake(child) {
    setAlive(child, 'ref');
}
function setAlive(child, how) {
    child[how]();
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream[how]?.();
}

// EXTERNAL MODULE: ./build/postgres/sql/normal.js
var normal = __webpack_require__(10461);
;// CONCATENATED MODULE: ./build/migrations/paths.js
/** Paths within a tree: relative to its root, forward slashes; '' is the root. */
/** `./db//migrations/` → `db/migrations`; `.` → ''. Backslashes, as typed on Windows, count as slashes. */
function normalPath(path) {
    const parts = [];
    for (const part of path.replaceAll('\\', '/').split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Joins a folder and a path relative to it, for a tree. */
function inside(directory, path) {
    return normalPath(directory === '' ? path : `${directory}/${path}`);
}

;// CONCATENATED MODULE: ./build/migrations/version.js
/** Compares strings of digits as numbers of any length: '9' before '10', '007' equal to '7'. */
function compareDigits(a, b) {
    const [left, right] = [BigInt(a), BigInt(b)];
    return left < right ? -1 : left > right ? 1 : 0;
}
/**
 * Compares dotted versions part by part as numbers, missing parts being 0: 1.9 before 1.10, 1 equal to 1.0. Underscores
 * stand for dots. As Flyway's MigrationVersion does.
 */
function compareDotted(a, b) {
    const [left, right] = [dottedParts(a), dottedParts(b)];
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const order = compareDigits(left[index] ?? '0', right[index] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
/** The parts of a dotted version, without leading zeroes and without trailing zero parts: the same for versions that are equal. */
function dottedParts(version) {
    const parts = version
        .replaceAll('_', '.')
        .split('.')
        .map((part) => BigInt(part).toString());
    while (parts.length > 1 && parts.at(-1) === '0')
        parts.pop();
    return parts;
}

;// CONCATENATED MODULE: ./build/migrations/change.js



/** Compares the migrations of base and head as the tool would. A base of null has none. */
function newInChange(base, head) {
    const before = base?.migrations ?? [];
    const matches = matchUp(head.tool, before, head.migrations);
    const isNew = (migration) => !matches.has(migration);
    const repeated = (migration) => {
        const match = matches.get(migration);
        return match !== undefined && migration.kind === 'repeatable' && differs(head.tool, match.up, migration.up);
    };
    const pending = head.migrations.filter((migration) => isNew(migration) || repeated(migration));
    const matched = new Set(matches.values());
    return {
        pending,
        base: before,
        edited: [...matches]
            .filter(([migration, old]) => migration.kind === 'versioned' && differs(head.tool, old.up, migration.up))
            .map(([migration, old]) => ({ migration, baseChecksum: old.checksum })),
        outOfOrder: outOfOrder(head.migrations, isNew, before),
        duplicates: duplicates(head, new Set(pending)),
        removed: before.filter((migration) => !matched.has(migration)),
    };
}
/**
 * Which migration of the base is which of the head. The tool's key decides; where it is a number, several files may bear
 * it, and then the one of the same name is meant, or, where that is gone, one that was renamed.
 */
function matchUp(tool, base, head) {
    const matches = new Map();
    const free = new Map();
    for (const migration of base)
        free.set(keyOf(tool, migration), [...(free.get(keyOf(tool, migration)) ?? []), migration]);
    const take = (migration, fits) => {
        const key = keyOf(tool, migration);
        const list = free.get(key) ?? [];
        const old = matches.has(migration) ? undefined : list.find(fits);
        if (old === undefined)
            return;
        matches.set(migration, old);
        free.set(key, list.filter((other) => other !== old));
    };
    for (const migration of head)
        take(migration, (old) => old.file === migration.file);
    for (const migration of head)
        take(migration, (old) => old.checksum === migration.checksum);
    for (const migration of head)
        take(migration, () => true);
    return matches;
}
/** What the tool remembers of an applied migration. */
function keyOf(tool, migration) {
    switch (tool) {
        case 'flyway':
            return migration.kind === 'repeatable' ? `R ${migration.version}` : dottedParts(migration.version).join('.');
        case 'plain':
            return dottedParts(migration.version).join('.');
        case 'golang-migrate':
        case 'goose':
            return BigInt(migration.version).toString();
        case 'prisma':
            return nameOf(parentOf(migration.file));
        case 'drizzle':
            return migration.created === undefined ? nameOf(parentOf(migration.file)) : String(migration.created);
        case 'node-pg-migrate':
            return nameOf(migration.file).replace(/(?:\.up)?\.sql$/, '');
        case 'dbmate':
        case 'sqitch':
            return migration.version;
    }
}
/** Flyway and Prisma compare checksums of the text; for the others, an edited comment is no edit. */
function differs(tool, old, current) {
    if (old.transaction !== current.transaction)
        return true;
    const [before, after] = [sentText(old), sentText(current)];
    return tool === 'flyway' || tool === 'prisma' ? before !== after : before !== after && (0,normal/* normalSql */.s)(before) !== (0,normal/* normalSql */.s)(after);
}
/** Line ends count for nothing: on disk they may be as the checkout made them. */
function sentText({ text, pieces }) {
    const sent = pieces === undefined ? text : pieces.map(({ start, end }) => text.slice(start, end)).join('\n;\n');
    return sent.replaceAll('\r\n', '\n').trimEnd();
}
function outOfOrder(head, isNew, base) {
    const latest = Math.max(...base.map((migration) => migration.created ?? Number.NEGATIVE_INFINITY));
    const lastKnown = head.findLastIndex((migration) => migration.kind === 'versioned' && !isNew(migration));
    return head.filter((migration, index) => {
        if (migration.kind !== 'versioned' || !isNew(migration))
            return false;
        return migration.created === undefined ? index < lastKnown : migration.created <= latest || index < lastKnown;
    });
}
/** Prisma, sqitch and node-pg-migrate go by names, which are never the same twice. */
const byNumber = ['plain', 'flyway', 'golang-migrate', 'dbmate', 'goose', 'drizzle'];
function duplicates(head, pending) {
    if (!byNumber.includes(head.tool))
        return [];
    const groups = new Map();
    for (const migration of head.migrations) {
        const key = keyOf(head.tool, migration);
        groups.set(key, [...(groups.get(key) ?? []), migration]);
    }
    return [...groups.values()].filter((group) => group.length > 1 && group.some((migration) => pending.has(migration)));
}

;// CONCATENATED MODULE: ./build/migrations/code-tools.js


const script = /\.[cm]?[jt]s$/;
/** By what their own templates write into a new migration. The more telling ones come first. */
const codeTools = [
    {
        name: 'MikroORM',
        migrate: 'npx mikro-orm migration:up',
        rollback: 'npx mikro-orm migration:down',
        path: script,
        text: /@mikro-orm\/migrations/,
    },
    {
        name: 'TypeORM',
        migrate: 'npx typeorm migration:run -d src/data-source.js',
        rollback: 'npx typeorm migration:revert -d src/data-source.js',
        path: script,
        text: /\bMigrationInterface\b|\bqueryRunner\b/,
        book: 'migrations',
    },
    {
        name: 'Sequelize',
        migrate: 'npx sequelize-cli db:migrate',
        rollback: 'npx sequelize-cli db:migrate:undo',
        path: script,
        text: /\bqueryInterface\b|from ['"]sequelize['"]|require\(['"]sequelize['"]\)/,
    },
    {
        name: 'node-pg-migrate',
        migrate: 'npx node-pg-migrate up',
        rollback: 'npx node-pg-migrate down',
        path: script,
        text: /\bpgm\b|['"]node-pg-migrate['"]/,
    },
    {
        name: 'Kysely',
        migrate: 'npx kysely migrate:latest',
        rollback: 'npx kysely migrate:down',
        path: script,
        text: /['"]kysely['"]/,
    },
    {
        name: 'db-migrate',
        migrate: 'npx db-migrate up',
        rollback: 'npx db-migrate down',
        path: script,
        text: /\bdbm\b|['"]db-migrate['"]/,
        book: 'migrations',
    },
    { name: 'Knex', migrate: 'npx knex migrate:latest', rollback: 'npx knex migrate:rollback', path: script, text: /\bknex\b/i },
    {
        name: 'Alembic',
        migrate: 'alembic upgrade head',
        rollback: 'alembic downgrade -1',
        path: /\.py$/,
        text: /\bfrom alembic import\b|\bimport alembic\b/,
    },
    {
        name: 'Django',
        migrate: 'python manage.py migrate',
        rollback: 'python manage.py migrate <app> <the migration before>',
        path: /(^|\/)migrations\/\d{4}_\w+\.py$/,
        text: /\bdjango\.db\b/,
    },
    {
        name: 'Rails',
        migrate: 'bin/rails db:migrate',
        rollback: 'bin/rails db:rollback',
        path: /(^|\/)db\/[\w/]*migrate\/\d+_\w+\.rb$/,
        text: /ActiveRecord::Migration/,
    },
    {
        name: 'Ecto',
        migrate: 'mix ecto.migrate',
        rollback: 'mix ecto.rollback',
        path: /\/migrations\/\d+_\w+\.exs$/,
        text: /use Ecto\.Migration/,
    },
    {
        name: 'Laravel',
        migrate: 'php artisan migrate --force',
        rollback: 'php artisan migrate:rollback --force',
        path: /(^|\/)migrations\/[\w-]+\.php$/,
        text: /Illuminate\\Database/,
        book: 'migrations',
    },
    {
        name: 'Doctrine',
        migrate: 'php bin/console doctrine:migrations:migrate --no-interaction',
        rollback: 'php bin/console doctrine:migrations:migrate prev --no-interaction',
        path: /\/Version\d+\.php$/,
        text: /Doctrine\\Migrations/,
    },
    {
        name: 'Entity Framework',
        migrate: 'dotnet ef database update',
        rollback: 'dotnet ef database update <the migration before>',
        path: /(^|\/)Migrations\/\d{14}_\w+\.cs$/,
        text: /Microsoft\.EntityFrameworkCore/,
    },
    {
        name: 'goose in Go',
        migrate: 'go run ./cmd/migrate up',
        rollback: 'go run ./cmd/migrate down',
        path: /\/\d+_\w+\.go$/,
        text: /\bgoose\.AddMigration/,
    },
    {
        name: 'Liquibase',
        migrate: 'liquibase update',
        rollback: 'liquibase rollback-count 1',
        path: /\.(?:sql|xml|ya?ml)$/,
        text: /^\s*--\s*liquibase formatted sql|<databaseChangeLog\b|^databaseChangeLog:/im,
    },
];
/** Files worth opening to see whether a code-based tool's migration is in them. */
function mayBeCode(path) {
    if (/(^|\/)(?:migrations?|migrate|versions|changelogs?)\//i.test(path))
        return /\.(?:[cm]?[jt]s|py|rb|go|exs|php|cs|xml|ya?ml)$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
    return /changelog[\w.-]*\.(?:xml|ya?ml|sql)$/i.test(nameOf(path));
}
/** The tool whose migration this file is. */
function codeToolOf(path, text) {
    return codeTools.find((tool) => tool.path.test(path) && tool.text.test(text)) ?? null;
}
/** There are migrations, and nobody here can run them. */
class OnlyItself extends errors/* UserError */.yo {
    tool;
    constructor(tool, path) {
        super(`${parentOf(path) || path} holds migrations of ${tool.name} (${nameOf(path)}), which only ${tool.name} can run.`, {
            remedy: `Set \`migrate-command\` (such as \`${tool.migrate}\`) and \`rollback-command\` (such as \`${tool.rollback}\`).`,
        });
        this.tool = tool;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/migrations/text.js
var migrations_text = __webpack_require__(70658);
;// CONCATENATED MODULE: ./build/migrations/formats/flyway-config.js



/** Where Flyway's command line, and Spring Boot, look for their configuration, relative to a project's folder. */
const configFiles = ['flyway.toml', 'flyway.conf', 'conf/flyway.toml', 'conf/flyway.conf'];
const springFiles = ['application.properties', 'application.yml', 'application.yaml'].flatMap((file) => [
    file,
    `src/main/resources/${file}`,
]);
/** The configuration nearest to the directory, going upwards; Flyway's defaults where there is none. */
async function flywayConfig(tree, directory, files) {
    const known = new Set(files);
    for (let folder = directory;; folder = parentOf(folder)) {
        for (const name of [...configFiles, ...springFiles]) {
            const path = inside(folder, name);
            if (!known.has(path))
                continue;
            const settings = settingsOf(path, (await (0,migrations_text/* readText */.yR)(tree, path)).text);
            if (settings.size > 0)
                return configOf(settings, folder);
        }
        if (folder === '')
            return configOf(new Map(), '');
    }
}
/** Every configuration of Flyway's among the files, with the folder that its locations are relative to. */
async function flywayConfigs(tree, files) {
    const configs = [];
    for (const path of files) {
        const name = configFiles.findLast((name) => path === name || path.endsWith(`/${name}`));
        if (name === undefined)
            continue;
        const folder = path.slice(0, Math.max(0, path.length - name.length - 1));
        configs.push(configOf(settingsOf(path, (await (0,migrations_text/* readText */.yR)(tree, path)).text), folder));
    }
    return configs;
}
/** Settings by their name without "flyway.", in lower case: `placeholders.x`, `locations`. */
function settingsOf(path, text) {
    if (path.endsWith('.toml'))
        return tomlSettings(text);
    if (/\.ya?ml$/.test(path))
        return yamlSettings(text);
    const settings = new Map();
    for (const [, key, value] of text
        .replaceAll(/\\\r?\n\s*/g, '')
        .matchAll(/^[^\S\n]*(?:spring\.)?flyway\.([\w.-]+)[^\S\n]*[=:][^\S\n]*(.*?)\s*$/gm)) {
        if (key !== undefined && value !== undefined)
            settings.set(settingName(key), value);
    }
    return settings;
}
/** The keys below `[flyway]` and `[flyway.placeholders]`: strings, booleans and lists of strings, which is all that is needed here. */
function tomlSettings(text) {
    const settings = new Map();
    let table = '';
    for (const line of text
        .replaceAll(/\[\s*\n/g, '[')
        .replaceAll(/,\s*\n/g, ',')
        .split('\n')) {
        const header = /^\s*\[([^\]"]+)\]\s*(?:#.*)?$/.exec(line)?.[1];
        if (header !== undefined)
            table = header.trim();
        const [, key, value] = /^\s*"?([\w.-]+)"?\s*=\s*(.+?)\s*$/.exec(line) ?? [];
        if (key === undefined || value === undefined)
            continue;
        const name = `${table === '' ? '' : `${table}.`}${key}`;
        if (!name.startsWith('flyway.'))
            continue;
        const strings = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '');
        settings.set(settingName(name.slice('flyway.'.length)), strings.length > 0 ? strings.join(',') : value.replace(/\s*#.*$/, ''));
    }
    return settings;
}
/** `spring.flyway` of an application.yml, of all its documents together; what is no YAML has none. */
function yamlSettings(text) {
    const settings = new Map();
    const visit = (value, path) => {
        if (Array.isArray(value))
            settings.set(path, value.join(','));
        else if (typeof value === 'object' && value !== null) {
            for (const [key, inner] of Object.entries(value))
                visit(inner, path === '' ? settingName(key) : `${path}.${key}`);
        }
        else if (path !== '' && value !== null && value !== undefined)
            settings.set(path, String(value));
    };
    for (const document of [(0,dist.parseAllDocuments)(text)].flat()) {
        if ('errors' in document && document.errors.length > 0)
            continue;
        const content = 'toJS' in document ? document.toJS() : null;
        visit(content?.spring?.flyway, '');
    }
    return settings;
}
/** `sql-migration-prefix`, as Spring spells it, is `sqlMigrationPrefix`; the names of placeholders are left as they are. */
function settingName(key) {
    const placeholder = /^placeholders\.(.*)$/i.exec(key)?.[1];
    return placeholder === undefined ? key.replaceAll('-', '').toLowerCase() : `placeholders.${placeholder}`;
}
function configOf(settings, folder) {
    const text = (name, otherwise) => settings.get(name) || otherwise;
    const flag = (name, otherwise) => (settings.get(name) ?? String(otherwise)).toLowerCase() === 'true';
    const list = (name) => (settings.get(name) ?? '')
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const placeholders = new Map();
    for (const [key, value] of settings)
        if (key.startsWith('placeholders.'))
            placeholders.set(key.slice('placeholders.'.length).toLowerCase(), value);
    return {
        locations: list('locations').map((location) => locationPath(location, folder)),
        placeholders,
        placeholderPrefix: text('placeholderprefix', '${'),
        placeholderSuffix: text('placeholdersuffix', '}'),
        placeholderReplacement: flag('placeholderreplacement', true),
        prefix: text('sqlmigrationprefix', 'V'),
        repeatablePrefix: text('repeatablesqlmigrationprefix', 'R'),
        undoPrefix: text('undosqlmigrationprefix', 'U'),
        baselinePrefix: text('baselinemigrationprefix', 'B'),
        separator: text('sqlmigrationseparator', '__'),
        suffixes: settings.has('sqlmigrationsuffixes') ? list('sqlmigrationsuffixes') : ['.sql'],
        mixed: flag('mixed', false),
        group: flag('group', false),
        executeInTransaction: flag('executeintransaction', true),
        table: text('table', 'flyway_schema_history'),
        defaultSchema: settings.get('defaultschema') ?? list('schemas')[0] ?? null,
    };
}
/** `filesystem:sql` is relative to the project; `classpath:db/migration` lies in its src/main/resources. `{vendor}` is Spring's. */
function locationPath(location, folder) {
    const [, kind = 'classpath', path = location] = /^(filesystem|classpath):(.*)$/.exec(location) ?? [];
    const vendor = path.replace('{vendor}', 'postgresql');
    return inside(folder, kind === 'filesystem' ? vendor : `src/main/resources/${vendor}`);
}

;// CONCATENATED MODULE: ./build/migrations/formats/plain-name.js

const date = /^(\d{4})[-_.](\d{2})[-_.](\d{2})(?:[-_.T](\d{2})[-_.]?(\d{2})(?:[-_.]?(\d{2}))?)?(?=[-_.]|$)/;
const dotted = /^\d+(?:\.\d+)*(?=[-_.]|$)/;
const digits = /^\d+/;
const backwards = '(?:down|undo|rollback|revert)';
/** What a file's name says, of a file in the directory, its `up/` or `down/`, or in a folder a migration; null: no migration. */
function plainName(directory, path) {
    if (!/\.sql$/i.test(path))
        return null;
    const relative = directory === '' ? path : path.slice(directory.length + 1);
    const folder = parentOf(relative);
    const stem = nameOf(relative).replace(/\.sql$/i, '');
    if (folder === '')
        return named(path, stem);
    if (/^(?:up|do|deploy)$/i.test(folder))
        return named(path, stem);
    if (new RegExp(`^${backwards}s?$`, 'i').test(folder)) {
        const name = named(path, stem);
        return name && { ...name, direction: 'down', upTitle: null };
    }
    const inFolder = /^(up|down)$/i.exec(stem)?.[1]?.toLowerCase();
    if (inFolder === undefined || folder.includes('/'))
        return null;
    const name = named(path, folder);
    return name && { ...name, direction: inFolder === 'up' ? 'up' : 'down' };
}
function named(path, stem) {
    const [, before, separator] = new RegExp(`^(.*?)([._-])${backwards}$`, 'i').exec(stem) ?? [];
    const bare = before ?? stem.replace(/\.up$/i, '');
    const day = date.exec(bare);
    const prefix = day?.[0] ?? dotted.exec(bare)?.[0] ?? digits.exec(bare)?.[0];
    if (prefix === undefined)
        return null;
    const titleOf = (text) => text.slice(prefix.length).replace(/^[-_. ]+/, '');
    return {
        path,
        direction: before === undefined ? 'up' : 'down',
        version: day === null ? prefix : day.slice(1).join(''),
        title: titleOf(bare),
        upTitle: before === undefined || separator === '.' ? null : titleOf(stem),
    };
}

;// CONCATENATED MODULE: ./build/migrations/sql-directories.js



/** Names of folders that hold numbered SQL where the path says nothing of migrations. */
const usual = /^(?:sql|schema|schemas|db|database|ddl|changes|updates|patches|versions|deploy)$/i;
/** The directories of numbered SQL files, each with the tool whose marks its files carry. */
async function sqlDirectories(tree, files, all) {
    const directories = new Map();
    for (const path of files) {
        const directory = directoryOf(path);
        if (directory !== null)
            directories.set(directory, [...(directories.get(directory) ?? []), path]);
    }
    const likely = [...directories].filter(([directory]) => /migrat/i.test(directory));
    const chosen = likely.length > 0 ? likely : [...directories].filter(([directory]) => usual.test(nameOf(directory)));
    const candidates = [];
    for (const [directory, paths] of chosen)
        candidates.push(await classify(tree, directory, paths, all));
    return candidates;
}
/** The tool of a directory that was named, whatever its name; null where it holds no numbered SQL. */
async function sqlDirectory(tree, directory, files, all) {
    const paths = files.filter((path) => plainName(directory, path) !== null);
    return paths.length === 0 ? null : classify(tree, directory, paths, all);
}
/** The directory of migrations that a file would belong to: its own; with up/ and down/, or a folder a migration, the one above. */
function directoryOf(path) {
    if (!path.endsWith('.sql'))
        return null;
    const own = parentOf(path);
    const above = parentOf(own);
    if (/^(?:up|down)\.sql$/i.test(nameOf(path)))
        return plainName(above, path) === null ? null : above;
    if (/^(?:up|down|undo|rollbacks?|reverts?)$/i.test(nameOf(own)))
        return plainName(above, path) === null ? null : above;
    return plainName(own, path) === null ? null : own;
}
async function classify(tree, directory, paths, all) {
    const trace = paths[0] ?? directory;
    const texts = await Promise.all(paths.slice(0, 5).map(async (path) => (await tree.read(path)).toString('latin1')));
    const says = (mark) => texts.some((text) => mark.test(text));
    const code = codeToolOf(trace, texts[0] ?? '');
    if (code !== null)
        return { tool: null, code, directory, trace };
    const named = (tool) => ({ tool, code: null, directory, trace });
    if (says(/^--\s*migrate:up\b/m))
        return named('dbmate');
    if (says(/^--\s*\+goose\s+up\b/im))
        return named('goose');
    const nodePgMigrate = await dependsOn(tree, directory, all, 'package.json', /"node-pg-migrate"\s*:/);
    if (says(/^-- Up Migration/m) || (nodePgMigrate && says(/^\s*--[\s-]*up\s+migration/im)))
        return named('node-pg-migrate');
    if (paths.some((path) => parentOf(path) === directory && /^\d+_.*\.up\.sql$/.test(nameOf(path)))) {
        if (nodePgMigrate)
            return named('node-pg-migrate');
        // sqlx writes the same names, and runs each file in a transaction.
        if (await dependsOn(tree, directory, all, 'Cargo.toml', /^\s*sqlx\b/m))
            return named('plain');
        return named('golang-migrate');
    }
    return named(nodePgMigrate && nameOf(directory) === 'migrations' ? 'node-pg-migrate' : 'plain');
}
/** Whether a manifest in the directory or above it names a dependency. */
async function dependsOn(tree, directory, all, manifest, pattern) {
    for (let folder = directory;; folder = parentOf(folder)) {
        const path = inside(folder, manifest);
        if (all.includes(path) && pattern.test((await tree.read(path)).toString('latin1')))
            return true;
        if (folder === '')
            return false;
    }
}

;// CONCATENATED MODULE: ./build/migrations/candidates.js





/** Everything among the files that looks like a directory of migrations, by the tools' own traces; a directory counts once. */
async function candidatesAmong(tree, files) {
    const named = [...prisma(files), ...drizzle(files), ...sqitch(files), ...flyway(files, await flywayConfigs(tree, files))];
    const claimed = (path) => named.some(({ directory }) => within(path, directory));
    const rest = files.filter((path) => !claimed(path));
    const code = await codeCandidates(tree, rest);
    // Numbered SQL beside programs, or below them, is what those read in.
    const readIn = ({ tool, directory }) => tool === 'plain' && code.some((one) => within(directory, one.directory));
    const sql = outermost(await sqlDirectories(tree, rest, files)).filter((one) => !readIn(one));
    const all = [...named, ...sql, ...firstOfEach(code).filter((one) => !sql.some(({ directory }) => directory === one.directory))];
    return all.sort((a, b) => (0,git_tree/* byCodeUnit */.X)(a.directory, b.directory));
}
/** The tools that go by numbered files do not read folders within: `migrations/archive` is no directory of its own. */
function outermost(candidates) {
    return candidates.filter(({ directory }) => !candidates.some((other) => other.directory !== directory && within(directory, other.directory)));
}
function within(path, directory) {
    return directory === '' || path === directory || path.startsWith(`${directory}/`);
}
function sqlTool(tool, directory, trace) {
    return { tool, code: null, directory, trace };
}
function prisma(files) {
    const found = new Map();
    for (const path of files) {
        if (nameOf(path) === 'migration_lock.toml')
            found.set(parentOf(path), path);
        // Without the lock file, which some forget to commit.
        if (/(^|\/)prisma\/migrations\/\d{14}_[^/]+\/migration\.sql$/.test(path))
            found.set(parentOf(parentOf(path)), path);
    }
    return [...found].map(([directory, trace]) => sqlTool('prisma', directory, trace));
}
function drizzle(files) {
    const found = new Map();
    for (const path of files) {
        if (/(^|\/)meta\/_journal\.json$/.test(path))
            found.set(parentOf(parentOf(path)), path);
        if (/(^|\/)\d{14}_[^/]+\/snapshot\.json$/.test(path) && files.includes(`${parentOf(path)}/migration.sql`))
            found.set(parentOf(parentOf(path)), path);
    }
    return [...found].map(([directory, trace]) => sqlTool('drizzle', directory, trace));
}
function sqitch(files) {
    return files.filter((path) => nameOf(path) === 'sqitch.plan').map((path) => sqlTool('sqitch', parentOf(path), path));
}
function flyway(files, configs) {
    const found = new Map();
    for (const location of configs.flatMap((config) => config.locations)) {
        const first = files.find((path) => within(path, location) && path.endsWith('.sql'));
        if (first !== undefined)
            found.set(location, first);
    }
    const scripts = files.filter((path) => /^(?:V\d[\d._]*|R)__.*\.sql$/.test(nameOf(path)));
    for (const path of scripts) {
        const directory = parentOf(path);
        if (![...found.keys()].some((other) => within(directory, other)))
            found.set(directory, path);
    }
    // Flyway reads the folders below a location too: of nested directories the outermost is the location.
    const directories = [...found.keys()];
    return directories
        .filter((directory) => !directories.some((other) => other !== directory && within(directory, other)))
        .map((directory) => sqlTool('flyway', directory, found.get(directory) ?? directory));
}
async function codeCandidates(tree, files) {
    const found = [];
    const opened = new Map();
    for (const path of files) {
        if (!mayBeCode(path))
            continue;
        const directory = parentOf(path);
        const count = opened.get(directory) ?? 0;
        if (count >= 5)
            continue;
        opened.set(directory, count + 1);
        const code = codeToolOf(path, (await tree.read(path)).toString('latin1'));
        const known = found.some((one) => one.code === code && one.directory === directory);
        if (code !== null && !known)
            found.push({ tool: null, code, directory, trace: path });
    }
    return found;
}
/** One candidate a tool, at its first directory: Django and Rails engines have many. */
function firstOfEach(candidates) {
    return candidates.filter((one, index) => candidates.findIndex((other) => other.code === one.code) === index);
}

;// CONCATENATED MODULE: ./build/migrations/formats/format.js

/** A script that is a whole file. */
function wholeFile(file, sending, transaction) {
    return { file: file.file, text: file.text, firstLine: 1, transaction, sending };
}
/** "db/migrations", or "the folder itself" for a root, as it goes into a message. */
function shown(directory) {
    return directory === '' ? '.' : directory;
}
/** There is nothing to run, which is a mistake in the head and may be as it should in the base. */
class NoMigrations extends errors/* UserError */.yo {
}
function noMigrations(directory, form) {
    return new NoMigrations(`${shown(directory)} holds no migrations (${form}).`, {
        remedy: 'Name the directory with `migrations`, or the command that runs them with `migrate-command`.',
    });
}
/** A message about a place in a file. */
function at(file, line, message, remedy) {
    return new errors/* UserError */.yo(`${file}:${line}: ${message}`, remedy === undefined ? {} : { remedy });
}

;// CONCATENATED MODULE: ./build/migrations/formats/dbmate.js




/** The version is all leading digits (dbmate's README); the order is that of the file names, so 10_x comes before 9_x (seen with 2.36). */
const dbmate_name = /^(\d+)(.*)\.sql$/;
const directive = /^--\s*migrate:(up|down)(?=[^\S\n]*$|[^\S\n]+\S)(.*)$/gm;
/**
 * dbmate (seen with 2.36): a section, from its directive on, is one message; in a transaction of its own unless the
 * directive says `transaction:false`. Folders within the directory are not read. Both sections must be there, and only
 * blank lines and comments may come before the first.
 */
const readDbmate = async (tree, directory) => {
    const migrations = [];
    for (const path of (await tree.list(directory)).sort((a, b) => (0,git_tree/* byCodeUnit */.X)(nameOf(a), nameOf(b)))) {
        const [, version, rest] = dbmate_name.exec(nameOf(path)) ?? [];
        if (parentOf(path) !== directory || version === undefined || rest === undefined)
            continue;
        const { text, bytes } = await (0,migrations_text/* readText */.yR)(tree, path);
        const { up, down } = sections(path, text);
        migrations.push({
            version,
            name: rest.replace(/^_/, ''),
            kind: 'versioned',
            file: path,
            up,
            down,
            checksum: (0,migrations_text/* checksumOf */.lf)(bytes),
        });
    }
    if (migrations.length === 0)
        throw noMigrations(directory, 'files such as 20240131120000_title.sql');
    return { tool: 'dbmate', directory, migrations, transaction: 'each', bookkeeping: ['schema_migrations'] };
};
function sections(file, text) {
    const marks = [...text.matchAll(directive)];
    const line = (mark) => (0,migrations_text/* lineAt */.mh)(text, mark.index);
    const up = marks.find((mark) => mark[1] === 'up');
    const down = marks.find((mark) => mark[1] === 'down');
    if (up === undefined)
        throw at(file, 1, "there is no '-- migrate:up' section, which dbmate requires.");
    if (down === undefined)
        throw at(file, line(up), "there is no '-- migrate:down' section, which dbmate requires; it may be empty.");
    if (down.index < up.index)
        throw at(file, line(down), "'-- migrate:down' comes before '-- migrate:up', which dbmate refuses.");
    const again = marks.find((mark) => mark !== up && mark !== down);
    if (again !== undefined) {
        const remedy = 'Give each its own file, or set `migrate-command: dbmate up` and `rollback-command: dbmate rollback`.';
        throw at(file, line(again), `a second '-- migrate:${again[1]}' section, which Preflight does not run.`, remedy);
    }
    const before = text.slice(0, up.index).split('\n');
    const stray = before.findIndex((text) => !/^\s*(--.*)?$/.test(text));
    if (stray !== -1)
        throw at(file, stray + 1, "a statement before '-- migrate:up', which dbmate refuses.");
    return { up: section(file, text, up, down.index), down: section(file, text, down, text.length) };
}
function section(file, text, mark, end) {
    const transaction = !/\stransaction:false(\s|$)/.test(mark[2] ?? '');
    return { file, text: text.slice(mark.index, end), firstLine: (0,migrations_text/* lineAt */.mh)(text, mark.index), transaction, sending: 'message' };
}

;// CONCATENATED MODULE: ./build/migrations/formats/drizzle.js




const breakpoint = '--> statement-breakpoint';
/**
 * Drizzle: what `meta/_journal.json` lists, in its order, each file cut at `--> statement-breakpoint` and each piece sent
 * as one message; every pending migration in one transaction (drizzle-orm 0.45, pg-core/dialect.js). A journal entry
 * whose `when` is not above the last applied one's is skipped for good. drizzle-kit 1 keeps no journal: there a migration
 * is a folder `20240131120000_name` with a `migration.sql`, in the order of the names. There are no down migrations.
 */
const readDrizzle = async (tree, directory) => {
    const files = await tree.list(directory);
    const journal = inside(directory, 'meta/_journal.json');
    const migrations = files.includes(journal)
        ? await fromJournal(tree, directory, journal, files)
        : await fromFolders(tree, directory, files);
    if (migrations.length === 0)
        throw noMigrations(shown(directory), 'entries in meta/_journal.json, or folders with a migration.sql');
    return { tool: 'drizzle', directory, migrations, transaction: 'all', bookkeeping: ['drizzle.__drizzle_migrations'] };
};
async function fromJournal(tree, directory, journal, files) {
    const migrations = [];
    for (const { tag, when } of await readJournal(tree, journal)) {
        const path = inside(directory, `${tag}.sql`);
        if (!files.includes(path)) {
            throw new errors/* UserError */.yo(`${journal} names ${tag}, but there is no ${path}.`, {
                remedy: 'Commit the file, or run `drizzle-kit generate` again.',
            });
        }
        migrations.push({ ...migration(await (0,migrations_text/* readText */.yR)(tree, path), tag), created: when });
    }
    return migrations;
}
async function readJournal(tree, journal) {
    const { text } = await (0,migrations_text/* readText */.yR)(tree, journal);
    const wrong = (what) => new errors/* UserError */.yo(`${journal} ${what}.`, { remedy: 'Restore it from git, or run `drizzle-kit generate` again.' });
    let content;
    try {
        content = JSON.parse(text);
    }
    catch (error) {
        throw wrong(`is not JSON (${error.message.split('\n')[0]})`);
    }
    const { dialect, entries } = (content ?? {});
    if (typeof dialect === 'string' && dialect !== 'postgresql' && dialect !== 'pg') {
        throw new errors/* UserError */.yo(`${journal}: the dialect is "${dialect}"; Preflight runs PostgreSQL.`, {
            remedy: 'Point `migrations` at the PostgreSQL migrations.',
        });
    }
    if (!Array.isArray(entries))
        throw wrong('has no list of entries');
    return entries.map((entry, index) => {
        const { tag, when } = (entry ?? {});
        if (typeof tag !== 'string' || typeof when !== 'number')
            throw wrong(`has an entry without tag and when (the ${index + 1}.)`);
        return { tag, when };
    });
}
async function fromFolders(tree, directory, files) {
    const migrations = [];
    for (const path of files) {
        const folder = parentOf(path);
        if (nameOf(path) === 'migration.sql' && folder !== '' && parentOf(folder) === directory) {
            migrations.push(migration(await (0,migrations_text/* readText */.yR)(tree, path), nameOf(folder)));
        }
    }
    return migrations;
}
function migration(file, tag) {
    const [, version = tag, name = tag] = /^(\d+)_(.*)$/.exec(tag) ?? [];
    const up = { ...wholeFile(file, 'pieces', true), pieces: piecesOf(file.text) };
    return { version, name, kind: 'versioned', file: file.file, up, down: null, checksum: (0,migrations_text/* checksumOf */.lf)(file.bytes) };
}
/** The stretches between breakpoints, blank ones left out. */
function piecesOf(text) {
    const pieces = [];
    let start = 0;
    for (const piece of text.split(breakpoint)) {
        if (piece.trim() !== '')
            pieces.push({ start, end: start + piece.length });
        start += piece.length + breakpoint.length;
    }
    return pieces;
}

// EXTERNAL MODULE: ./build/postgres/sql/script.js + 1 modules
var sql_script = __webpack_require__(69127);
// EXTERNAL MODULE: ./build/postgres/sql/transaction-block.js
var transaction_block = __webpack_require__(10140);
;// CONCATENATED MODULE: ./build/migrations/formats/flyway-name.js
/**
 * Reads `V1.2__Add_users.sql` (Flyway, ResourceNameParser and MigrationVersion): prefix, version, separator, description,
 * suffix; underscores are dots in the version and blanks in the description. null: Flyway does not take the file for a
 * migration (a callback, another name).
 */
function flywayName(file, naming) {
    const suffix = naming.suffixes.find((suffix) => file.endsWith(suffix));
    if (suffix === undefined)
        return null;
    const stem = file.slice(0, file.length - suffix.length);
    const kinds = [
        ['versioned', naming.prefix],
        ['repeatable', naming.repeatablePrefix],
        ['undo', naming.undoPrefix],
        ['baseline', naming.baselinePrefix],
    ];
    for (const [kind, prefix] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
        if (!stem.startsWith(prefix))
            continue;
        const rest = stem.slice(prefix.length);
        const separator = rest.indexOf(naming.separator);
        const version = separator === -1 ? rest : rest.slice(0, separator);
        const description = separator === -1 ? '' : rest.slice(separator + naming.separator.length).replaceAll('_', ' ');
        if (kind === 'repeatable')
            return version === '' && separator !== -1 ? { kind, version, description } : null;
        return /^\d+(?:[._]\d+)*$/.test(version) ? { kind, version: version.replaceAll('_', '.'), description } : null;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/migrations/formats/flyway-placeholders.js



/**
 * Replaces `${name}` as Flyway does: everywhere, comments and literals as well, names without regard to case.
 *
 * @throws UserError for one that has no value in the configuration, at which Flyway stops too.
 */
function replacePlaceholders(file, text, config) {
    if (!config.placeholderReplacement)
        return text;
    const known = new Map([
        ['flyway:defaultschema', config.defaultSchema ?? 'public'],
        ['flyway:table', config.table],
        ['flyway:filename', nameOf(file)],
        ['flyway:timestamp', new Date(0).toISOString().slice(0, 19).replace('T', ' ')],
        ...config.placeholders,
    ]);
    const pattern = new RegExp(`${escaped(config.placeholderPrefix)}([^\\n]*?)${escaped(config.placeholderSuffix)}`, 'g');
    return text.replaceAll(pattern, (whole, name, offset) => {
        const value = known.get(name.toLowerCase());
        if (value !== undefined)
            return value;
        const remedy = `Give ${name} a value under placeholders in flyway.toml or flyway.conf, or set \`migrate-command: flyway migrate\`.`;
        throw at(file, (0,migrations_text/* lineAt */.mh)(text, offset), `Flyway's placeholder ${whole} has no value.`, remedy);
    });
}
function escaped(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/migrations/formats/flyway.js











/**
 * Flyway: versioned migrations by version (1.9 before 1.10), then repeatable ones by description; U is a version's down
 * part. The folders below the directory count. Each script runs statement by statement in a transaction of its own
 * (`group`: all in one), unless `executeInTransaction` says no (in `V1__x.sql.conf`, or for all), or its statements cannot
 * run in one; both kinds in one script are refused, as Flyway does, unless `mixed`. A baseline (B) counts only where no
 * V up to its version is left. Callbacks are not run.
 */
const readFlyway = async (tree, directory) => {
    const files = await tree.list('');
    const config = await flywayConfig(tree, directory, files);
    const found = [];
    for (const path of await tree.list(directory)) {
        if (/(^|\/)db\/migration\/.*\.(java|kt)$/.test(path) && /^[VRU]\d*.*__/.test(nameOf(path)))
            throw programmed(path);
        const name = flywayName(nameOf(path), config);
        if (name !== null)
            found.push({ path, name });
    }
    const program = files.find((path) => /(^|\/)db\/migration\/[VR][\w]*__\w+\.(java|kt)$/.test(path));
    if (program !== undefined)
        throw programmed(program);
    const undos = found.filter(({ name }) => name.kind === 'undo');
    const migrations = [];
    for (const entry of withBaseline(found)) {
        const undo = undos.find(({ name }) => entry.name.kind !== 'repeatable' && compareDotted(name.version, entry.name.version) === 0);
        migrations.push(await flyway_migration(tree, entry, undo ?? null, config, files));
    }
    if (migrations.length === 0)
        throw noMigrations(shown(directory), `files such as ${config.prefix}1${config.separator}title.sql`);
    migrations.sort(compareFlyway);
    const table = config.defaultSchema === null ? config.table : `${config.defaultSchema}.${config.table}`;
    return { tool: 'flyway', directory, migrations, transaction: config.group ? 'all' : 'each', bookkeeping: [table] };
};
function compareFlyway(a, b) {
    if (a.kind !== b.kind)
        return a.kind === 'repeatable' ? 1 : -1;
    if (a.kind === 'repeatable')
        return (0,git_tree/* byCodeUnit */.X)(a.version, b.version);
    return compareDotted(a.version, b.version) || (0,git_tree/* byCodeUnit */.X)(a.file, b.file);
}
function programmed(path) {
    return new errors/* UserError */.yo(`${path} is a Flyway migration in Java or Kotlin, which only Flyway can run.`, {
        remedy: 'Set `migrate-command: flyway migrate` (or `./mvnw flyway:migrate`).',
    });
}
/** The V and R files, and the highest baseline where no V up to its version is left, without what lies below it. */
function withBaseline(found) {
    const versioned = found.filter(({ name }) => name.kind === 'versioned');
    const repeatable = found.filter(({ name }) => name.kind === 'repeatable');
    const baseline = found
        .filter(({ name }) => name.kind === 'baseline')
        .sort((a, b) => compareDotted(b.name.version, a.name.version))[0];
    const superseded = baseline !== undefined && versioned.every(({ name }) => compareDotted(name.version, baseline.name.version) > 0);
    return [...(superseded ? [baseline] : []), ...versioned, ...repeatable];
}
async function flyway_migration(tree, { path, name }, undo, config, files) {
    const file = await (0,migrations_text/* readText */.yR)(tree, path);
    const undoFile = undo && (await (0,migrations_text/* readText */.yR)(tree, undo.path));
    return {
        version: name.kind === 'repeatable' ? name.description : name.version,
        name: name.description,
        kind: name.kind === 'repeatable' ? 'repeatable' : 'versioned',
        file: path,
        up: await flyway_script(tree, path, file.text, config, files),
        down: undoFile && (await flyway_script(tree, undoFile.file, undoFile.text, config, files)),
        // Flyway's own checksum is over the lines, whatever ends them.
        checksum: (0,migrations_text/* checksumOf */.lf)(linesOf(file.text), undoFile && linesOf(undoFile.text)),
    };
}
function linesOf(text) {
    return Buffer.from(text.replaceAll('\r\n', '\n').replace(/\n$/, ''));
}
async function flyway_script(tree, file, raw, config, files) {
    const own = await scriptConfig(tree, `${file}.conf`, files);
    const text = own.placeholderReplacement === false ? raw : replacePlaceholders(file, raw, config);
    const transaction = own.executeInTransaction ?? (config.executeInTransaction && (await runsInTransaction(file, text, config)));
    return { file, text, firstLine: 1, transaction, sending: 'statements' };
}
async function scriptConfig(tree, path, files) {
    if (!files.includes(path))
        return {};
    const { text } = await (0,migrations_text/* readText */.yR)(tree, path);
    const flag = (name) => new RegExp(`^\\s*(?:flyway\\.)?${name}\\s*[=:]\\s*(true|false)\\s*$`, 'im').exec(text)?.[1]?.toLowerCase();
    const [executeInTransaction, placeholderReplacement] = [flag('executeInTransaction'), flag('placeholderReplacement')];
    return {
        ...(executeInTransaction === undefined ? {} : { executeInTransaction: executeInTransaction === 'true' }),
        ...(placeholderReplacement === undefined ? {} : { placeholderReplacement: placeholderReplacement === 'true' }),
    };
}
async function runsInTransaction(file, text, config) {
    const statements = (await (0,sql_script/* readScript */.U)(text, { file })).map((step) => step.statement);
    const alone = statements.filter(transaction_block/* cannotRunInTransaction */.c);
    const odd = alone.length < statements.length ? alone[0] : undefined;
    if (odd !== undefined && !config.mixed) {
        const remedy = 'Give the statement its own migration, or put `executeInTransaction=false` into a script configuration beside it.';
        throw at(file, odd.line, `${odd.kind} cannot run in a transaction and the other statements can, which Flyway refuses unless \`mixed\` is set.`, remedy);
    }
    return alone.length === 0;
}

;// CONCATENATED MODULE: ./build/migrations/formats/golang-migrate.js





/** `N_title.up.sql`, `N_title.down.sql` (golang-migrate, source/parse.go). */
const golang_migrate_name = /^(\d+)_(.*)\.(up|down)\.sql$/;
/** The pairs of such a directory, in numeric order; files that are not named so are left alone, as golang-migrate does. */
async function readPairs(tree, directory) {
    const pairs = new Map();
    for (const path of await tree.list(directory)) {
        if (parentOf(path) !== directory)
            continue;
        const [, version, title, direction] = golang_migrate_name.exec(nameOf(path)) ?? [];
        if (version === undefined || title === undefined)
            continue;
        const key = `${version}_${title}`;
        const pair = pairs.get(key) ?? { version, name: title, up: null, down: null };
        pair[direction === 'up' ? 'up' : 'down'] = await (0,migrations_text/* readText */.yR)(tree, path);
        pairs.set(key, pair);
    }
    return [...pairs.values()].sort((a, b) => compareDigits(a.version, b.version) || (0,git_tree/* byCodeUnit */.X)(a.name, b.name));
}
/**
 * golang-migrate: each file is one message, with no transaction around it (database/postgres/postgres.go runs
 * `ExecContext` with the whole text and no arguments, a simple Query), so several statements are one implicit transaction.
 * A version that has only a down file moves the version and runs nothing on the way up. `x-multi-statement` is not assumed.
 */
const readGolangMigrate = async (tree, directory) => {
    const migrations = [];
    for (const { version, name, up, down } of await readPairs(tree, directory)) {
        const file = up ?? down;
        if (file === null)
            continue;
        migrations.push({
            version,
            name,
            kind: 'versioned',
            file: file.file,
            up: wholeFile(up ?? { ...file, text: '' }, 'message', false),
            down: down && wholeFile(down, 'message', false),
            checksum: (0,migrations_text/* checksumOf */.lf)(up?.bytes ?? null, down?.bytes ?? null),
        });
    }
    if (migrations.length === 0)
        throw noMigrations(directory, 'N_title.up.sql and N_title.down.sql');
    return { tool: 'golang-migrate', directory, migrations, transaction: 'each', bookkeeping: ['schema_migrations'] };
};

;// CONCATENATED MODULE: ./build/migrations/formats/goose-parser.js

/**
 * Cuts a goose file as goose does (internal/sqlparser/parser.go): line by line; a statement ends with a line whose last
 * word before a `--` comment ends in a semicolon, so two statements on one line go out together and a function needs
 * `-- +goose StatementBegin` and `-- +goose StatementEnd`; annotations are recognised only at the beginning of a line.
 *
 * @throws UserError where goose itself would refuse the file, and for ENVSUB, which depends on the environment.
 */
function parseGoose(file, text) {
    const sections = { up: [], down: [], hasDown: false, transaction: true };
    let section = null;
    let block = null;
    let open = null;
    let [offset, number] = [0, 0];
    const fail = (line, message) => at(file, line, message);
    const unfinished = (line) => fail(line, 'goose finds no semicolon at the end of this statement.');
    for (const line of text.split('\n')) {
        const [start, end] = [offset, offset + line.length];
        offset = end + 1;
        number++;
        const annotation = /^--\s*\+goose\s+(.*?)\s*$/i.exec(line)?.[1]?.toLowerCase() ?? '';
        if (annotation === 'up') {
            if (section !== null)
                throw fail(number, "a second '-- +goose Up', which goose refuses.");
            section = 'up';
        }
        else if (annotation === 'down') {
            if (section !== 'up' || block !== null)
                throw fail(number, "'-- +goose Down' must follow an '-- +goose Up' section.");
            if (open !== null)
                throw unfinished(open.line);
            section = 'down';
            sections.hasDown = true;
        }
        else if (annotation === 'statementbegin') {
            if (section === null || block !== null)
                throw fail(number, "'-- +goose StatementBegin' does not belong here.");
            block = number;
        }
        else if (annotation === 'statementend') {
            if (section === null || block === null)
                throw fail(number, "'-- +goose StatementEnd' without a '-- +goose StatementBegin'.");
            if (open !== null)
                sections[section].push(trimmed(text, open.start, start));
            open = block = null;
        }
        else if (annotation === 'no transaction') {
            sections.transaction = false;
        }
        else if (/^envsub(st)? on$/.test(annotation)) {
            throw at(file, number, 'goose would substitute environment variables here, which Preflight does not.', 'Set `migrate-command: goose up` and `rollback-command: goose down`.');
        }
        else if (open === null && (line.trim() === '' || line.trim().startsWith('--'))) {
            // Blank lines and comments before a statement are not part of it.
        }
        else {
            if (section === null)
                throw fail(number, "goose requires '-- +goose Up' before the first statement.");
            open ??= { start, line: number };
            if (block === null && endsStatement(line)) {
                sections[section].push(trimmed(text, open.start, end));
                open = null;
            }
        }
    }
    if (section === null)
        throw fail(1, "there is no '-- +goose Up', which goose requires.");
    if (block !== null)
        throw fail(block, "'-- +goose StatementBegin' without a '-- +goose StatementEnd'.");
    if (open !== null)
        throw unfinished(open.line);
    return sections;
}
function endsStatement(line) {
    let last = '';
    for (const word of line.split(/\s+/)) {
        if (word.startsWith('--'))
            break;
        if (word !== '')
            last = word;
    }
    return last.endsWith(';');
}
function trimmed(text, from, to) {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    return { start, end: Math.max(start, from + piece.trimEnd().length) };
}

;// CONCATENATED MODULE: ./build/migrations/formats/goose.js







/** Digits up to the first underscore are the version (goose, NumericComponent); 0 is refused. */
const goose_name = /^(\d+)_(.*)\.sql$/;
/** goose: each file's statements in one transaction unless it says `-- +goose NO TRANSACTION`, each cut by goose itself. */
const readGoose = async (tree, directory) => {
    const migrations = [];
    for (const path of await tree.list(directory)) {
        if (parentOf(path) !== directory)
            continue;
        const file = nameOf(path);
        if (/^\d+_.*\.go$/.test(file) && !file.endsWith('_test.go')) {
            throw new errors/* UserError */.yo(`${path} is a goose migration in Go, which only your own program can run.`, {
                remedy: 'Set `migrate-command` (such as `go run ./cmd/migrate up`) and `rollback-command` (… down).',
            });
        }
        const [, version, title] = goose_name.exec(file) ?? [];
        if (version === undefined || title === undefined)
            continue;
        if (BigInt(version) < 1n)
            throw at(path, 1, 'goose accepts only versions from 1 on.');
        const { text, bytes } = await (0,migrations_text/* readText */.yR)(tree, path);
        const sections = parseGoose(path, text);
        migrations.push({
            version,
            name: title,
            kind: 'versioned',
            file: path,
            up: goose_script(path, text, sections, 'up'),
            down: sections.hasDown ? goose_script(path, text, sections, 'down') : null,
            checksum: (0,migrations_text/* checksumOf */.lf)(bytes),
        });
    }
    if (migrations.length === 0)
        throw noMigrations(shown(directory), 'files such as 00001_title.sql with `-- +goose Up`');
    migrations.sort((a, b) => compareDigits(a.version, b.version) || (0,git_tree/* byCodeUnit */.X)(a.file, b.file));
    return { tool: 'goose', directory, migrations, transaction: 'each', bookkeeping: ['goose_db_version'] };
};
/** The text is the whole file, so that the lines are the file's; what is sent is the pieces. */
function goose_script(file, text, sections, direction) {
    return { file, text, firstLine: 1, transaction: sections.transaction, sending: 'pieces', pieces: sections[direction] };
}

;// CONCATENATED MODULE: ./build/migrations/formats/node-pg-migrate.js




/**
 * node-pg-migrate 9: every file of the directory that does not begin with a dot, ordered by the number at its beginning,
 * 17 digits being a date (utils/comparators). A section is one message; all pending migrations in one transaction, as
 * `--single-transaction` is the default. `-- Up Migration` and `-- Down Migration` may stand in either order; a file
 * without them is all up. `.up.sql` and `.down.sql` are pairs, as with its `sql` loader.
 */
const readNodePgMigrate = async (tree, directory) => {
    const paths = (await tree.list(directory)).filter((path) => parentOf(path) === directory && !nameOf(path).startsWith('.'));
    const program = paths.find((path) => /\.[cm]?[jt]s$/.test(path) && !/\.d\.[cm]?ts$/.test(path));
    if (program !== undefined) {
        throw new errors/* UserError */.yo(`${program} is a node-pg-migrate migration in ${/ts$/.test(program) ? 'TypeScript' : 'JavaScript'}, which only node-pg-migrate can run.`, {
            remedy: 'Set `migrate-command: npx node-pg-migrate up` and `rollback-command: npx node-pg-migrate down`.',
        });
    }
    const migrations = [];
    for (const path of paths) {
        if (!path.endsWith('.sql') || /\.down\.sql$/.test(path))
            continue;
        const file = await (0,migrations_text/* readText */.yR)(tree, path);
        const downPath = /\.up\.sql$/.test(path) ? path.replace(/\.up\.sql$/, '.down.sql') : null;
        const beside = downPath !== null && paths.includes(downPath) ? await (0,migrations_text/* readText */.yR)(tree, downPath) : null;
        const { up, down } = downPath === null
            ? node_pg_migrate_sections(file)
            : { up: wholeFile(file, 'message', true), down: beside && wholeFile(beside, 'message', true) };
        const [, version, name = ''] = /^(\d+)[_-]?(.*?)(?:\.up)?\.sql$/.exec(nameOf(path)) ?? [];
        if (version === undefined)
            throw at(path, 1, 'node-pg-migrate requires a number at the beginning of the name.');
        migrations.push({
            version,
            name,
            kind: 'versioned',
            file: path,
            up,
            down,
            checksum: (0,migrations_text/* checksumOf */.lf)(file.bytes, beside?.bytes ?? null),
        });
    }
    if (migrations.length === 0)
        throw noMigrations(shown(directory), 'files such as 1700000000000_title.sql');
    migrations.sort(compareNodePgMigrate);
    return { tool: 'node-pg-migrate', directory, migrations, transaction: 'all', bookkeeping: ['pgmigrations'] };
};
const collator = new Intl.Collator(undefined, { usage: 'sort', numeric: true, sensitivity: 'variant', ignorePunctuation: true });
function compareNodePgMigrate(a, b) {
    return moment(a.version) - moment(b.version) || collator.compare(nameOf(a.file), nameOf(b.file));
}
/** The number at the beginning of a name; 17 digits are a date in UTC: 20240131120000123. In ms since 1970, as timestamps are. */
function moment(digits) {
    if (digits.length !== 17)
        return Number(digits);
    const part = (from, to) => Number(digits.slice(from, to));
    return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12), part(12, 14), part(14, 17));
}
function node_pg_migrate_sections(file) {
    const { text } = file;
    const up = text.search(/^\s*--[\s-]*up\s+migration/im);
    const down = text.search(/^\s*--[\s-]*down\s+migration/im);
    const section = (start, other) => {
        const end = other > start ? other : text.length;
        return {
            file: file.file,
            text: text.slice(start, end),
            firstLine: (0,migrations_text/* lineAt */.mh)(text, start),
            transaction: true,
            sending: 'message',
        };
    };
    return { up: up === -1 ? wholeFile(file, 'message', true) : section(up, down), down: down === -1 ? null : section(down, up) };
}

;// CONCATENATED MODULE: ./build/migrations/formats/plain-sections.js
/** A line that says nothing but "up" or "down": `-- down`, `--- DOWN ---`, `-- @down`, `-- migrate:down`, `-- Down migration:`. */
const mark = /^--+\s*[-=#@+!]*\s*(?:migrat(?:e|ion)\s*:?\s*)?(ups?|downs?|rollback|undo|revert)(?:\s+(?:migration|script|section|sql))?\s*:?\s*[-=#]*\s*$/i;
/**
 * Cuts a plain SQL file at its marks, in whichever order. Without a mark for down it is all up. A down part that is only
 * comments is no down part: nothing in it could be run.
 */
function plainSections(text) {
    const marks = marksOf(text);
    const down = marks.find(({ direction }) => direction === 'down');
    if (down === undefined)
        return { up: { text, firstLine: 1 }, down: null };
    const upAfter = marks.find(({ direction, offset }) => direction === 'up' && offset > down.offset);
    const downText = text.slice(down.offset, upAfter?.offset);
    const empty = downText.split('\n').every((line) => /^\s*(?:--.*)?$/.test(line));
    return {
        up: upAfter === undefined
            ? { text: text.slice(0, down.offset), firstLine: 1 }
            : { text: text.slice(upAfter.offset), firstLine: upAfter.line },
        down: empty ? null : { text: downText, firstLine: down.line },
    };
}
function marksOf(text) {
    const marks = [];
    let offset = 0;
    for (const [index, line] of text.split('\n').entries()) {
        const word = mark.exec(line.trimEnd())?.[1]?.toLowerCase();
        if (word !== undefined)
            marks.push({ direction: word.startsWith('up') ? 'up' : 'down', offset, line: index + 1 });
        offset += line.length + 1;
    }
    return marks;
}

;// CONCATENATED MODULE: ./build/migrations/formats/plain-transaction.js


const noTransaction = /^\s*--\s*preflight\s*:\s*no-transaction\b/im;
/**
 * Whether a plain SQL script is put into a transaction: not where it says BEGIN or COMMIT itself or
 * `-- preflight: no-transaction`, nor where it consists of statements that cannot run in one. SET beside those does not
 * count: `SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY …` is how such a file should look. Where both kinds stand
 * together, the transaction stays, and the server refuses it as it would in production.
 *
 * @throws UserError for psql meta-commands.
 */
async function plain_transaction_runsInTransaction(text, options) {
    const statements = (await (0,sql_script/* readScript */.U)(text, options)).map((step) => step.statement);
    if (noTransaction.test(text))
        return false;
    if (statements.some(controlsTransaction))
        return false;
    const alone = statements.filter(transaction_block/* cannotRunInTransaction */.c);
    return (alone.length === 0 ||
        statements.some((statement) => !(0,transaction_block/* cannotRunInTransaction */.c)(statement) && !/^(?:RE)?SET$/.test(statement.kind)));
}
function controlsTransaction(statement) {
    return /^(?:BEGIN|COMMIT|ROLLBACK|ABORT)$/.test(statement.kind) && !/^(?:rollback|abort)\b[^;]*\bto\b/i.test(statement.sql);
}

;// CONCATENATED MODULE: ./build/migrations/formats/plain.js







/**
 * SQL files that begin with a number, a date or a dotted version, ordered by it as a number. One transaction a file,
 * unless it says BEGIN itself, or `-- preflight: no-transaction`, or is only statements that cannot run in one. The down
 * part is `x.down.sql`, `x_down.sql` (or undo, rollback, revert), the same name in a folder `down/` beside, or the part
 * behind a line `-- down`. A folder `001_x` with `up.sql` and `down.sql` is a migration too.
 */
const readPlain = async (tree, directory) => {
    const ups = [];
    const downs = [];
    const beside = /(^|\/)up$/.test(directory) ? await tree.list(directory.replace(/up$/, 'down')) : [];
    for (const path of await tree.list(directory)) {
        const name = plainName(directory, path);
        if (name !== null)
            (name.direction === 'up' ? ups : downs).push(name);
    }
    for (const path of beside) {
        const name = plainName(directory.replace(/up$/, 'down'), path);
        if (name !== null)
            downs.push({ ...name, direction: 'down', upTitle: null });
    }
    for (const down of [...downs]) {
        if (down.upTitle === null || ups.some((up) => compareDotted(up.version, down.version) === 0))
            continue;
        downs.splice(downs.indexOf(down), 1);
        ups.push({ ...down, direction: 'up', title: down.upTitle, upTitle: null });
    }
    if (ups.length === 0)
        throw noMigrations(shown(directory), 'SQL files such as 001_title.sql');
    const migrations = [];
    for (const name of ups)
        migrations.push(await plain_migration(tree, name, downOf(name, ups, downs)));
    migrations.sort(comparePlain);
    return { tool: 'plain', directory, migrations, transaction: 'each', bookkeeping: [] };
};
function comparePlain(a, b) {
    return compareDotted(a.version, b.version) || (0,git_tree/* byCodeUnit */.X)(a.file, b.file);
}
/** The down file of the same title; or, where the titles differ, the only one of a version that occurs once. */
function downOf(up, ups, downs) {
    const sameVersion = (name) => compareDotted(name.version, up.version) === 0;
    const candidates = downs.filter(sameVersion);
    // `x_up.sql` belongs to `x_down.sql`.
    const exact = candidates.find(({ title }) => title === up.title || title === up.title.replace(/[_-]up$/i, ''));
    if (exact !== undefined)
        return exact;
    return candidates.length === 1 && ups.filter(sameVersion).length === 1 ? (candidates[0] ?? null) : null;
}
async function plain_migration(tree, name, downName) {
    const file = await (0,migrations_text/* readText */.yR)(tree, name.path);
    const downFile = downName === null ? null : await (0,migrations_text/* readText */.yR)(tree, downName.path);
    const parts = plainSections(file.text);
    const up = await plain_script(file, parts.up);
    const down = downFile === null
        ? parts.down && (await plain_script(file, parts.down))
        : await plain_script(downFile, { text: downFile.text, firstLine: 1 });
    const checksum = (0,migrations_text/* checksumOf */.lf)(file.bytes, downFile?.bytes ?? null);
    return { version: name.version, name: name.title, kind: 'versioned', file: file.file, up, down, checksum };
}
async function plain_script({ file }, section) {
    return {
        file,
        ...section,
        transaction: await plain_transaction_runsInTransaction(section.text, { file, firstLine: section.firstLine }),
        sending: 'statements',
    };
}

;// CONCATENATED MODULE: ./build/migrations/formats/prisma.js




/**
 * Prisma: the folders of the migrations directory, sorted by name, each with a `migration.sql` that goes to the server
 * as one message (one implicit transaction, unless it says BEGIN). Prisma has no down migrations; a `down.sql` beside it,
 * as `prisma migrate diff` is used to write one, is taken as that. `migration_lock.toml` names the provider.
 */
const readPrisma = async (tree, directory) => {
    const files = await tree.list(directory);
    const lock = inside(directory, 'migration_lock.toml');
    if (files.includes(lock)) {
        const { text } = await (0,migrations_text/* readText */.yR)(tree, lock);
        const provider = /^\s*provider\s*=\s*"([^"]*)"/m.exec(text)?.[1];
        if (provider !== undefined && provider !== 'postgresql' && provider !== 'postgres') {
            throw new errors/* UserError */.yo(`${lock}: the provider is "${provider}"; Preflight runs PostgreSQL.`, {
                remedy: 'Point `migrations` at the PostgreSQL migrations.',
            });
        }
    }
    const migrations = [];
    for (const path of files) {
        const folder = parentOf(path);
        if (nameOf(path) !== 'migration.sql' || parentOf(folder) !== directory || folder === '')
            continue;
        const up = await (0,migrations_text/* readText */.yR)(tree, path);
        const downPath = `${folder}/down.sql`;
        const down = files.includes(downPath) ? await (0,migrations_text/* readText */.yR)(tree, downPath) : null;
        const [, version = nameOf(folder), name = nameOf(folder)] = /^(\d+)_(.*)$/.exec(nameOf(folder)) ?? [];
        migrations.push({
            version,
            name,
            kind: 'versioned',
            file: path,
            up: wholeFile(up, 'message', false),
            down: down && wholeFile(down, 'message', false),
            checksum: (0,migrations_text/* checksumOf */.lf)(up.bytes, down?.bytes ?? null),
        });
    }
    const empty = emptyFolder(files, directory, migrations);
    if (empty !== undefined) {
        throw new errors/* UserError */.yo(`${inside(directory, empty)} has no migration.sql, so Prisma would stop there.`, {
            remedy: 'Restore the file or remove the folder.',
        });
    }
    if (migrations.length === 0)
        throw noMigrations(shown(directory), 'folders with a migration.sql');
    return { tool: 'prisma', directory, migrations, transaction: 'each', bookkeeping: ['_prisma_migrations'] };
};
function emptyFolder(files, directory, migrations) {
    const read = new Set(migrations.map((migration) => nameOf(parentOf(migration.file))));
    const prefix = directory === '' ? '' : `${directory}/`;
    const folders = files
        .map((file) => file.slice(prefix.length).split('/'))
        .flatMap(([folder, ...rest]) => (rest.length > 0 && folder ? [folder] : []));
    return folders.find((folder) => /^\d{14}_/.test(folder) && !read.has(folder));
}

;// CONCATENATED MODULE: ./build/migrations/formats/sqitch-plan.js

const change = /^\s*([-+])?\s*([^\s@#[\]%][^\s@[\]#]*)\s*(?:\[([^\]]*)\])?\s*(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ.*|#.*)?$/;
/**
 * Reads a sqitch.plan: changes in deployment order, tags, reworks (sqitch's manual page sqitchchanges).
 *
 * @throws UserError for a line that is none of these, and for a required change that does not come before.
 */
function parsePlan(file, text) {
    const changes = [];
    const tags = new Set();
    const tagsSince = [];
    for (const [index, raw] of text.split('\n').entries()) {
        const content = raw.trimEnd();
        const line = index + 1;
        if (/^\s*(?:$|#|%)/.test(content))
            continue;
        const tag = /^\s*@([^\s@#[\]]+)/.exec(content)?.[1];
        if (tag !== undefined) {
            tags.add(tag);
            tagsSince.push({ after: changes.length, tag });
            continue;
        }
        const [, operator, name, inBrackets = ''] = change.exec(content) ?? [];
        if (name === undefined)
            throw at(file, line, 'this line of the plan is neither a change nor a tag.');
        if (operator === '-')
            throw at(file, line, `the plan reverts ${name} in between, which Preflight does not run.`, 'Set `migrate-command: sqitch deploy` and `rollback-command: sqitch revert -y`.');
        const dependencies = inBrackets.split(/\s+/).filter((word) => word !== '');
        requireEarlier(file, line, name, dependencies, changes, tags);
        const earlier = changes.findLast((planned) => planned.name === name);
        if (earlier !== undefined) {
            const position = changes.indexOf(earlier);
            earlier.reworkTags = tagsSince.filter(({ after }) => after > position).map(({ tag }) => tag);
            if (earlier.reworkTags.length === 0)
                throw at(file, line, `${name} is in the plan twice without a tag in between, which sqitch refuses.`);
        }
        changes.push({ name, occurrence: (earlier?.occurrence ?? 0) + 1, reworkTags: [], dependencies, line });
    }
    return changes;
}
function requireEarlier(file, line, name, dependencies, before, tags) {
    for (const dependency of dependencies) {
        // `!x` is a conflict; `project:x` lies in another plan; a long hexadecimal word is a change's id.
        if (/^!|:/.test(dependency) || /^[0-9a-f]{40}$/.test(dependency))
            continue;
        const [required = '', tag] = dependency.split('@');
        if (tag !== undefined && !/^(?:HEAD|ROOT)/.test(tag) && !tags.has(tag))
            throw at(file, line, `${name} requires ${dependency}, but no tag @${tag} comes before it.`);
        if (required !== '' && !before.some((planned) => planned.name === required))
            throw at(file, line, `${name} requires ${required}, which does not come before it in the plan.`);
    }
}

;// CONCATENATED MODULE: ./build/migrations/formats/sqitch.js





/**
 * sqitch: the changes of sqitch.plan in its order, deploy/x.sql up and revert/x.sql down, each given to psql as it is
 * (App::Sqitch::Engine::pg: `psql --file`, ON_ERROR_STOP), so a script is one transaction only where it says BEGIN.
 * Of a change that was reworked, the earlier instance lies in x@tag.sql. `version` is the change's name, from the first
 * rework on with `#2`, `#3`, ….
 */
const readSqitch = async (tree, directory) => {
    const files = new Set(await tree.list(''));
    const project = await projectOf(tree, directory, files);
    if (!files.has(project.plan))
        throw new NoMigrations(`${shown(directory)} has no sqitch.plan.`, {
            remedy: 'Name the folder that has it with `migrations`.',
        });
    const changes = parsePlan(project.plan, (await (0,migrations_text/* readText */.yR)(tree, project.plan)).text);
    const migrations = [];
    for (const change of changes)
        migrations.push(await sqitch_migration(tree, files, project, change));
    if (migrations.length === 0)
        throw noMigrations(shown(directory), 'changes in sqitch.plan');
    return { tool: 'sqitch', directory, migrations, transaction: 'each', bookkeeping: ['sqitch.*'] };
};
async function sqitch_migration(tree, files, project, change) {
    const deployPath = scriptPath(files, project.deploy, project, change);
    if (!files.has(deployPath)) {
        throw new errors/* UserError */.yo(`${project.plan}:${change.line}: there is no ${deployPath} for the change ${change.name}.`, {
            remedy: 'Commit the script.',
        });
    }
    const revertPath = scriptPath(files, project.revert, project, change);
    const deploy = await (0,migrations_text/* readText */.yR)(tree, deployPath);
    const revert = files.has(revertPath) ? await (0,migrations_text/* readText */.yR)(tree, revertPath) : null;
    return {
        version: change.occurrence === 1 ? change.name : `${change.name}#${change.occurrence}`,
        name: change.name,
        kind: 'versioned',
        file: deployPath,
        up: wholeFile(deploy, 'psql', false),
        down: revert && wholeFile(revert, 'psql', false),
        checksum: (0,migrations_text/* checksumOf */.lf)(deploy.bytes, revert?.bytes ?? null),
    };
}
/** The first of x@tag.sql that is there (App::Sqitch::Plan::Change, path_segments), x.sql where the change was not reworked. */
function scriptPath(files, folder, { extension }, { name, reworkTags }) {
    const [first = inside(folder, `${name}.${extension}`), ...others] = reworkTags.map((tag) => inside(folder, `${name}@${tag}.${extension}`));
    return [first, ...others].find((path) => files.has(path)) ?? first;
}
/** sqitch.conf lies where sqitch is called: the directory, or one above it that names the directory as `top_dir`. */
async function projectOf(tree, directory, files) {
    for (let folder = directory;; folder = parentOf(folder)) {
        const path = inside(folder, 'sqitch.conf');
        if (files.has(path)) {
            const settings = sqitch_configOf((await (0,migrations_text/* readText */.yR)(tree, path)).text);
            const engine = settings.get('core.engine');
            if (engine !== undefined && engine !== 'pg') {
                throw new errors/* UserError */.yo(`${path}: the engine is ${engine}; Preflight runs PostgreSQL (pg).`, {
                    remedy: 'Point `migrations` at the PostgreSQL project.',
                });
            }
            const setting = (name) => settings.get(`engine.pg.${name}`) ?? settings.get(`core.${name}`);
            const top = inside(folder, setting('top_dir') ?? '');
            const place = (name, otherwise) => setting(name) === undefined ? inside(top, otherwise) : inside(folder, setting(name) ?? '');
            return {
                plan: place('plan_file', 'sqitch.plan'),
                deploy: place('deploy_dir', 'deploy'),
                revert: place('revert_dir', 'revert'),
                extension: setting('extension') ?? 'sql',
            };
        }
        if (folder === '')
            break;
    }
    return {
        plan: inside(directory, 'sqitch.plan'),
        deploy: inside(directory, 'deploy'),
        revert: inside(directory, 'revert'),
        extension: 'sql',
    };
}
/** sqitch.conf is written as git's configuration is: `[engine "pg"]`, `top_dir = db`. */
function sqitch_configOf(text) {
    const settings = new Map();
    let section = '';
    for (const line of text.split('\n')) {
        const [, name, subsection] = /^\s*\[\s*([\w.-]+)\s*(?:"([^"]*)")?\s*\]/.exec(line) ?? [];
        if (name !== undefined)
            section = subsection === undefined ? name.toLowerCase() : `${name.toLowerCase()}.${subsection}`;
        const [, key, value] = /^\s*([A-Za-z][\w-]*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined)
            settings.set(`${section}.${key.toLowerCase()}`, value.replace(/^"(.*)"$/, '$1'));
    }
    return settings;
}

;// CONCATENATED MODULE: ./build/migrations/discover.js















const readers = {
    plain: readPlain,
    flyway: readFlyway,
    'golang-migrate': readGolangMigrate,
    dbmate: readDbmate,
    goose: readGoose,
    sqitch: readSqitch,
    prisma: readPrisma,
    drizzle: readDrizzle,
    'node-pg-migrate': readNodePgMigrate,
};
const commandsInstead = 'Name the directory with `migrations`, or the command that runs them with `migrate-command`.';
/**
 * Finds the directory of migrations and the tool it belongs to, and reads it: the migrations in the order in which the
 * tool applies them.
 *
 * @param options.directory relative to the tree's root: only what lies there is considered.
 * @throws UserError where there are none, or several; where only a code-based tool can run them; for a file that is not
 *   UTF-8; and for anything at which the tool itself would stop before it sends a statement.
 */
async function discoverMigrations(tree, options = {}) {
    const candidate = await recogniseMigrations(tree, options);
    if (candidate.code !== null)
        throw new OnlyItself(candidate.code, candidate.trace);
    return readers[candidate.tool](tree, candidate.directory);
}
/**
 * Which directory and tool it would be, without reading the migrations; also where only a code-based tool can run them.
 *
 * @throws UserError where there are none, or several.
 */
function recogniseMigrations(tree, options = {}) {
    return options.directory === undefined ? findCandidate(tree) : candidateIn(tree, normalPath(options.directory));
}
/**
 * The base's side of a head's migrations: read as the same tool from the same directory; where the base does not have
 * that directory, from wherever it had its migrations. null: the base has none.
 *
 * @throws UserError for what is wrong with the base's files.
 */
async function baseMigrations(tree, head) {
    try {
        if ((await tree.list(head.directory)).length > 0)
            return await readers[head.tool](tree, head.directory);
        return await discoverMigrations(tree);
    }
    catch (error) {
        if (error instanceof NoMigrations)
            return null;
        throw error;
    }
}
async function findCandidate(tree) {
    const found = preferred(await candidatesAmong(tree, await tree.list('')));
    const [first, ...others] = found;
    if (first === undefined)
        throw new NoMigrations('No migrations were found.', { remedy: commandsInstead });
    if (others.length > 0)
        throw several(found, 'Several directories hold migrations');
    return first;
}
async function candidateIn(tree, directory) {
    const files = await tree.list(directory);
    if (files.length === 0) {
        const isFile = await tree.read(directory).then(() => true, () => false);
        throw new NoMigrations(isFile
            ? `${directory} is a file, not a directory of migrations.`
            : `There is no migrations directory ${shown(directory)}, or it is empty.`, {
            remedy: 'Correct `migrations`; it is relative to `working-directory`.',
        });
    }
    const candidates = await candidatesAmong(tree, files);
    const exact = candidates.find((candidate) => candidate.directory === directory);
    if (exact !== undefined && exact.code === null)
        return exact;
    const sql = await sqlDirectory(tree, directory, files, await tree.list(''));
    if (sql !== null)
        return sql;
    const found = preferred(candidates);
    const [first, ...others] = found;
    if (first === undefined)
        throw noMigrations(shown(directory), 'neither of a tool that Preflight knows, nor numbered SQL files');
    if (others.length > 0)
        throw several(found, `Several directories in ${shown(directory)} hold migrations`);
    return first;
}
/** Without those of tests and examples, where there are others. */
function preferred(candidates) {
    const real = candidates.filter(({ directory }) => !/(^|\/)(?:tests?|__tests__|spec|e2e|fixtures?|testdata|examples?|docs|samples?|demo)(\/|$)/i.test(directory));
    return real.length > 0 ? real : candidates;
}
function several(candidates, what) {
    const list = candidates
        .map(({ tool, code, directory }) => `${shown(directory)} (${code === null ? tool : code.name})`)
        .join(', ');
    return new errors/* UserError */.yo(`${what}: ${list}.`, {
        remedy: `Choose one with \`migrations\`, such as \`migrations: ${shown(candidates[0]?.directory ?? '')}\`.`,
    });
}

;// CONCATENATED MODULE: ./build/migrations/programs.js


/** Beyond this, a file is generated, and nobody wrote SQL into it by hand. In bytes. */
const longest = 2_000_000;
/**
 * The files whose string literals may hold the SQL of code-based migrations, in the order of their paths (which is that
 * of their numbers or dates): those that lie where such tools keep them, or all programs in a directory that was named.
 */
async function migrationPrograms(tree, directory) {
    const paths = await tree.list(directory === undefined ? '' : normalPath(directory));
    const programs = [];
    for (const file of paths) {
        if (!(directory === undefined ? mayBeCode(file) : /\.(?:[cm]?[jt]s|py|rb|go|exs|php|cs|java|kt|sql|xml|ya?ml)$/.test(file)))
            continue;
        const bytes = await tree.read(file);
        if (bytes.length <= longest)
            programs.push({ file, text: bytes.toString('utf8') });
    }
    return programs;
}

;// CONCATENATED MODULE: ./build/migrations/subject.js









/**
 * Finds out what is new. Reads files and git only: no server is needed yet.
 * @throws UserError where the migrations cannot be found or read, or the base cannot.
 */
async function findSubject(request, changes, signal) {
    const { workingDirectory, repository, migrateCommand, rollbackCommand } = request;
    const git = request.all
        ? { kind: 'none', reason: '`all` is set' }
        : await changes.change(workingDirectory, { baseRef: request.baseRef, signal });
    const head = (0,git_tree/* workingTree */.cn)(workingDirectory);
    const base = git.kind === 'change' ? treeAt(git.root, git.base, git.prefix) : null;
    const prefix = (0,external_node_path_.relative)(git.kind === 'change' ? git.root : repository, workingDirectory)
        .split(external_node_path_.sep)
        .join('/');
    const notes = git.kind === 'change' ? git.notes : [`Every migration counts as new: ${git.reason}.`];
    const shared = { prefix, git, notes };
    const named = request.migrations === null ? {} : { directory: request.migrations };
    if (migrateCommand !== null) {
        const { nothingNew, ...known } = await withCommand(head, base, named);
        return {
            subject: { ...shared, unrun: null, how: { kind: 'command', migrate: migrateCommand, rollback: rollbackCommand, ...known } },
            nothingNew,
        };
    }
    const { directory, unrun } = await discovered(head, named, request);
    const before = base && (await (directory === null ? orNull(discoverMigrations(base)) : baseMigrations(base, directory)));
    const now = directory ?? {
        ...(before ?? none),
        migrations: [],
        ...(unrun?.book === undefined ? {} : { bookkeeping: [unrun.book] }),
    };
    const change = newInChange(before, now);
    return { subject: { ...shared, unrun, how: { kind: 'scripts', directory: now, change } }, nothingNew: isEmpty(change) };
}
const none = { tool: 'plain', directory: '', migrations: [], transaction: 'each', bookkeeping: [] };
/** Neither: there are none, which `whereNone` accepts. */
async function discovered(head, named, { whereNone }) {
    try {
        return { directory: await discoverMigrations(head, named), unrun: null };
    }
    catch (error) {
        if (whereNone === 'refuse')
            throw error;
        if (error instanceof OnlyItself)
            return { directory: null, unrun: error.tool };
        // A directory that the user named has to be there.
        if (!(error instanceof NoMigrations) || named.directory !== undefined)
            throw error;
        return { directory: null, unrun: null };
    }
}
function isEmpty({ pending, edited, removed }) {
    return pending.length === 0 && edited.length === 0 && removed.length === 0;
}
/** What the files tell about migrations that a command applies. The command has the last word, so nothing here is an error. */
async function withCommand(head, base, named) {
    const candidate = await orNull(recogniseMigrations(head, named));
    const directory = candidate?.code === null ? await orNull(discoverMigrations(head, named)) : null;
    if (directory !== null) {
        const change = newInChange(base && (await orNull(baseMigrations(base, directory))), directory);
        return { change, bookkeeping: directory.bookkeeping, programs: [], nothingNew: base !== null && isEmpty(change) };
    }
    const where = named.directory ?? candidate?.directory;
    const programs = await migrationPrograms(head, where);
    const unchanged = where !== undefined && where !== '' && base !== null && (await equal(base, head, where));
    return { change: null, bookkeeping: [], programs: await freshOf(programs, base), nothingNew: unchanged };
}
/** Programs that the base does not have in this form, which are those that run; all, where there are none. */
async function freshOf(programs, base) {
    if (base === null)
        return programs;
    const fresh = [];
    for (const program of programs) {
        const old = await base.read(program.file).catch(() => null);
        if (old?.toString('utf8') !== program.text)
            fresh.push(program);
    }
    return fresh.length > 0 ? fresh : programs;
}
async function orNull(found) {
    try {
        return await found;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return null;
        throw error;
    }
}
async function equal(base, head, directory) {
    const [before, after] = await Promise.all([base.list(directory), head.list(directory)]);
    if (before.length !== after.length || before.some((file, index) => file !== after[index]))
        return false;
    for (const file of after) {
        const [old, now] = await Promise.all([base.read(file), head.read(file)]);
        if (!old.equals(now))
            return false;
    }
    return true;
}


/***/ }),

/***/ 70658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lf: () => (/* binding */ checksumOf),
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export decode */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);



/** @throws UserError where the file is missing or not UTF-8 (with the offset of the first wrong byte). */
async function readText(tree, file) {
    let bytes;
    try {
        bytes = await tree.read(file);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} cannot be read: ${error.code ?? String(error)}.`, { cause: error });
    }
    return { file, text: decode(bytes, file), bytes };
}
/** UTF-8 with or without a byte order mark; anything else is the user's mistake. */
function decode(bytes, file) {
    const remedy = 'Save the file as UTF-8.';
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is UTF-16 (${first === 0xff ? 'little' : 'big'}-endian), not UTF-8.`, { remedy });
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const offset = firstInvalidByte(bytes);
        const byte = bytes[offset]?.toString(16).padStart(2, '0');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file} is not UTF-8: byte 0x${byte} at offset ${offset} (line ${lineOf(bytes, offset)}).`, { remedy });
    }
    const zero = bytes.indexOf(0);
    if (zero !== -1) {
        const wide = zero <= 1 && bytes.length % 2 === 0;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(wide
            ? `${file} is UTF-16 (${zero === 1 ? 'little' : 'big'}-endian), not UTF-8.`
            : `${file} is not text: NUL byte at offset ${zero} (line ${lineOf(bytes, zero)}).`, { remedy });
    }
    return bytes.toString('utf8', first === 0xef && second === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}
/** The offset of the first sequence that is not UTF-8. */
function firstInvalidByte(bytes) {
    let at = 0;
    while (at < bytes.length) {
        const lead = bytes[at] ?? 0;
        const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + length)))
            return at;
        at += length;
    }
    return at;
}
function lineOf(bytes, offset) {
    let line = 1;
    for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1))
        line++;
    return line;
}
/** Hex SHA-256 of the files' bytes, in the order given; null stands for a file that is not there. */
function checksumOf(...parts) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256');
    for (const part of parts)
        hash.update(`${part === null ? -1 : part.length}:`).update(part ?? '');
    return hash.digest('hex');
}
/** 1-based line of the character at `offset`. */
function lineAt(text, offset) {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
        line++;
    return line;
}


/***/ }),

/***/ 21316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ batches)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _postgres_sql_psql_chunks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47921);
/* harmony import */ var _postgres_sql_script_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69127);



/**
 * What the tool would send for these migrations, in which transactions; without its bookkeeping. Down goes through them
 * backwards and leaves out those without a down part. A script without a statement has no batch.
 *
 * @throws UserError for psql meta-commands, and for COPY data in a script that does not go through psql.
 */
async function batches(directory, migrations, direction) {
    const result = [];
    let joinable = false;
    for (const migration of direction === 'up' ? migrations : [...migrations].reverse()) {
        const script = migration[direction];
        if (script === null)
            continue;
        const messages = await messagesOf(migration, script);
        if (messages.length === 0)
            continue;
        const last = result.at(-1);
        if (script.transaction && joinable && last !== undefined)
            last.messages.push(...messages);
        else
            result.push({ transaction: script.transaction, messages });
        joinable = script.transaction && directory.transaction === 'all';
    }
    return result;
}
async function messagesOf(migration, script) {
    const { file, text, firstLine } = script;
    const message = (sql, at, copyData = null) => ({
        sql,
        migration,
        file,
        firstLine: firstLine + at.line - 1,
        offset: at.offset,
        script,
        copyData,
    });
    switch (script.sending) {
        case 'statements':
        case 'psql': {
            const steps = await (0,_postgres_sql_script_js__WEBPACK_IMPORTED_MODULE_1__/* .readScript */ .U)(text, {
                file,
                firstLine,
                metaCommands: script.sending === 'psql' ? 'skip-harmless' : 'refuse',
            });
            return steps.map((step) => message(step.statement.sql, step.statement, step.kind === 'copy' ? step.data : null));
        }
        case 'message':
            return sendable(script, text, 1) ? [message(text, { offset: 0, line: 1 })] : [];
        case 'pieces': {
            const pieces = (script.pieces ?? []).map(({ start, end }) => ({
                sql: text.slice(start, end),
                offset: start,
                line: newlines(text.slice(0, start)) + 1,
            }));
            return pieces.filter(({ sql, line }) => sendable(script, sql, line)).map((piece) => message(piece.sql, piece));
        }
    }
}
/** Whether there is a statement in what goes out as one message. */
function sendable({ file, firstLine }, sql, line) {
    (0,_postgres_sql_script_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseMetaCommands */ .s)(sql, { file, firstLine: firstLine + line - 1 });
    let statements = 0;
    for (const chunk of (0,_postgres_sql_psql_chunks_js__WEBPACK_IMPORTED_MODULE_2__/* .chunks */ .V)(sql)) {
        if (chunk.kind === 'copy-data' && chunk.text.trim() !== '') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file}:${firstLine + line - 1 + chunk.line - 1}: COPY data can only be sent through psql, not within a message.`, {
                remedy: 'Write the rows as INSERT, or set `migrate-command` to the psql command that runs the file.',
            });
        }
        statements += chunk.statements.length;
    }
    return statements > 0;
}
function newlines(text) {
    return text.split('\n').length - 1;
}


/***/ }),

/***/ 80265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ preparationNotes)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8203);

/** What a report says of how the databases were prepared, in sentences. */
function preparationNotes({ createdRoles, isSeedLeftOut, unfilled }) {
    const roles = createdRoles.map(_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ');
    const notes = [];
    if (createdRoles.length === 1)
        notes.push(`A role that the migrations name was created: ${roles}.`);
    if (createdRoles.length > 1)
        notes.push(`Roles that the migrations name were created: ${roles}.`);
    if (isSeedLeftOut)
        notes.push('The seed was not run: the base has no tables yet.');
    for (const { table, reason, inserted, wanted } of unfilled) {
        const what = inserted === 0 ? 'No rows' : `Only ${inserted} of ${wanted} rows`;
        notes.push(`${what} could be generated for ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(table)}: ${reason}.`);
    }
    return notes;
}


/***/ }),

/***/ 80189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fillingOrder),
/* harmony export */   w: () => (/* binding */ isNullable)
/* harmony export */ });
/** The order in which every foreign key but the forward ones finds its parents filled. Tables given sorted come out in the same order every time. */
function fillingOrder(tables) {
    const byName = new Map(tables.map((table) => [table.name, table]));
    return components(tables, (table) => table.foreignKeys.flatMap((key) => (key.parent === table.name ? [] : (byName.get(key.parent) ?? [])))).map(stage);
}
function stage(cycle) {
    const left = new Set(cycle.map((table) => table.name));
    const waiting = [...cycle].sort((a, b) => (a.name < b.name ? -1 : 1));
    const tables = [];
    const forward = new Set();
    const unmet = (table) => table.foreignKeys.filter((key) => key.parent !== table.name && left.has(key.parent));
    const cost = (table) => unmet(table).reduce((sum, key) => sum + (isNullable(table, key) ? 1 : key.deferrable ? 30 : 1000), 0);
    while (waiting.length > 0) {
        waiting.sort((a, b) => cost(a) - cost(b));
        const table = waiting.shift();
        if (table === undefined)
            break;
        for (const key of unmet(table))
            forward.add(key);
        left.delete(table.name);
        tables.push(table);
    }
    return { tables, forward };
}
function isNullable(table, key) {
    const nullable = table.columns.filter((column) => key.columns.includes(column.name) && !column.notNull);
    return key.matchFull ? nullable.length === key.columns.length : nullable.length > 0;
}
/** Strongly connected components, those pointed at first (Tarjan). */
function components(tables, parents) {
    const found = [];
    const index = new Map();
    const low = new Map();
    const stack = [];
    const visit = (table) => {
        index.set(table, index.size);
        low.set(table, index.get(table) ?? 0);
        stack.push(table);
        for (const parent of parents(table)) {
            if (!index.has(parent))
                visit(parent);
            if (stack.includes(parent))
                low.set(table, Math.min(low.get(table) ?? 0, low.get(parent) ?? 0));
        }
        if (low.get(table) !== index.get(table))
            return;
        found.push(stack.splice(stack.indexOf(table)));
    };
    for (const table of tables)
        if (!index.has(table))
            visit(table);
    return found;
}


/***/ }),

/***/ 26447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readTables)
});

;// CONCATENATED MODULE: ./build/postgres/rows/schema-query.js
/** The catalogue as the generator needs it: one row, a column of JSON for each kind of thing. */
const schemaQuery = (major) => `
WITH tables AS (
  SELECT c.oid, c.relkind, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
), levels AS (
  SELECT t.oid AS root, c.oid, c.relkind, ARRAY[]::jsonb[] AS bounds
  FROM tables t JOIN pg_class c ON c.oid = t.oid WHERE c.relkind = 'p'
), pieces AS (
  WITH RECURSIVE walk AS (
    SELECT * FROM levels
    UNION ALL
    SELECT w.root, c.oid, c.relkind, w.bounds || jsonb_build_object('of', w.oid::text, 'text', pg_get_expr(c.relpartbound, c.oid))
    FROM walk w JOIN pg_inherits i ON i.inhparent = w.oid JOIN pg_class c ON c.oid = i.inhrelid
  ) SELECT * FROM walk
), keys AS (
  SELECT p.partrelid, CASE p.partstrat WHEN 'r' THEN 'range' WHEN 'l' THEN 'list' ELSE 'hash' END AS strategy,
    (SELECT jsonb_agg((SELECT a.attname FROM pg_attribute a WHERE a.attrelid = p.partrelid AND a.attnum = k.attnum AND k.attnum > 0) ORDER BY k.place)
      FROM unnest(p.partattrs::int2[]) WITH ORDINALITY k(attnum, place)) AS columns
  FROM pg_partitioned_table p
)
SELECT
  (SELECT coalesce(jsonb_agg(jsonb_build_object('oid', oid::text, 'name', name, 'partitioned', relkind = 'p') ORDER BY name COLLATE "C"), '[]') FROM tables) AS tables,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('table', a.attrelid::text, 'name', a.attname, 'type', a.atttypid::text, 'typmod', a.atttypmod,
      'notNull', a.attnotnull, 'hasDefault', a.atthasdef OR a.attidentity <> '', 'generated', a.attgenerated <> '', 'sequence', s.sequence::text) ORDER BY a.attrelid, a.attnum), '[]')
    FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN LATERAL (
      SELECT coalesce(
        (SELECT d.objid FROM pg_depend d WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
          AND a.attidentity <> '' LIMIT 1),
        (SELECT d.refobjid FROM pg_attrdef ad JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = ad.oid AND d.refclassid = 'pg_class'::regclass
          JOIN pg_class sc ON sc.oid = d.refobjid AND sc.relkind = 'S' WHERE ad.adrelid = a.attrelid AND ad.adnum = a.attnum LIMIT 1)) AS sequence
      WHERE a.atthasdef OR a.attidentity <> ''
    ) s ON true) AS columns,
  (SELECT coalesce(jsonb_object_agg(ty.oid::text, jsonb_build_object('name', ty.typname, 'kind', ty.typtype, 'category', ty.typcategory, 'length', ty.typlen,
      'element', CASE WHEN ty.typcategory = 'A' AND ty.typelem <> 0 THEN ty.typelem::text END,
      'base', CASE WHEN ty.typtype = 'd' THEN ty.typbasetype::text END, 'typmod', ty.typtypmod, 'notNull', ty.typnotnull, 'sql', format_type(ty.oid, -1),
      'labels', CASE WHEN ty.typtype = 'e' THEN (SELECT jsonb_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = ty.oid) END,
      'checks', CASE WHEN ty.typtype = 'd' THEN (SELECT jsonb_agg(pg_get_expr(c.conbin, 0) ORDER BY c.conname) FROM pg_constraint c WHERE c.contypid = ty.oid AND c.contype = 'c') END,
      'subtype', CASE WHEN ty.typtype = 'r' THEN (SELECT r.rngsubtype::text FROM pg_range r WHERE r.rngtypid = ty.oid)
        ${major >= 14 ? "WHEN ty.typtype = 'm' THEN (SELECT r.rngsubtype::text FROM pg_range r WHERE r.rngmultitypid = ty.oid)" : ''} END,
      'attributes', CASE WHEN ty.typtype = 'c' AND rc.relkind = 'c' THEN (SELECT jsonb_agg(jsonb_build_object('type', a.atttypid::text, 'typmod', a.atttypmod) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = ty.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END)), '{}')
    FROM pg_type ty LEFT JOIN pg_class rc ON rc.oid = ty.typrelid WHERE ty.typtype <> 'c' OR rc.relkind = 'c') AS types,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('table', con.conrelid::text, 'name', con.conname, 'type', con.contype, 'deferrable', con.condeferrable, 'matchFull', con.confmatchtype = 'f',
      'parent', CASE WHEN con.confrelid <> 0 THEN (SELECT quote_ident(pn.nspname) || '.' || quote_ident(p.relname) FROM pg_class p JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE p.oid = con.confrelid) END,
      'expression', CASE WHEN con.contype = 'c' THEN pg_get_expr(con.conbin, con.conrelid) END,
      'columns', (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM unnest(con.conkey) WITH ORDINALITY k(attnum, place) JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.attnum),
      'parentColumns', (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM unnest(con.confkey) WITH ORDINALITY k(attnum, place) JOIN pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.attnum)
    ) ORDER BY con.conrelid, con.conname COLLATE "C"), '[]')
    FROM tables t JOIN pg_constraint con ON con.conrelid = t.oid WHERE con.contype IN ('f', 'c') ${major >= 18 ? 'AND con.conenforced' : ''}
      AND NOT (con.contype = 'f' AND con.conparentid <> 0)) AS constraints,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('table', i.indrelid::text, 'nullsNotDistinct', ${major >= 15 ? 'i.indnullsnotdistinct' : 'false'},
      'columns', (SELECT coalesce(jsonb_agg(DISTINCT a.attname), '[]') FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum > 0 AND (a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])
        OR (i.indexprs IS NOT NULL AND EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid AND d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indrelid
          AND d.refobjsubid = a.attnum AND NOT (a.attnum = ANY (i.indkey::int2[]))
          AND pg_get_expr(i.indexprs, i.indrelid) ~ ('\\y' || regexp_replace(a.attname, '([^[:alnum:]_])', '\\\\\\1', 'g') || '\\y')))))
    ) ORDER BY i.indrelid, i.indexrelid::regclass::text COLLATE "C"), '[]')
    FROM tables t JOIN pg_index i ON i.indrelid = t.oid WHERE i.indisunique) AS uniques,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('root', p.root::text, 'bounds', p.bounds, 'constraint', pg_get_partition_constraintdef(p.oid)) ORDER BY p.oid::regclass::text COLLATE "C"), '[]')
    FROM pieces p WHERE p.relkind <> 'p') AS leaves,
  (SELECT coalesce(jsonb_object_agg(k.partrelid::text, jsonb_build_object('strategy', k.strategy, 'columns', k.columns)), '{}') FROM keys k) AS "partitionKeys",
  (SELECT coalesce(jsonb_object_agg(s.seqrelid::text, jsonb_build_object('name', s.seqrelid::regclass::text, 'increment', s.seqincrement::text, 'minimum', s.seqmin::text, 'maximum', s.seqmax::text)), '{}')
    FROM pg_sequence s) AS sequences`;

;// CONCATENATED MODULE: ./build/postgres/rows/read-tables.js

/** Every table that rows can be put into (partitioned ones by their root), by name, with what its rows must satisfy. */
async function readTables(client) {
    const version = await client.query("SELECT current_setting('server_version_num') AS version");
    const { rows } = await client.query(schemaQuery(Math.floor(Number(version.rows[0]?.version) / 10_000)));
    const [raw] = rows;
    if (raw === undefined)
        throw new Error('the catalogue gave no row');
    const sequences = await sequenceShapes(client, raw);
    const tables = [];
    for (const table of raw.tables) {
        const of = (list) => list.filter((item) => item.table === table.oid);
        const constraints = of(raw.constraints);
        const counted = await client.query(`SELECT count(*) AS n FROM ${table.partitioned ? '' : 'ONLY '}${table.name}`);
        tables.push({
            name: table.name,
            columns: of(raw.columns).map((column) => {
                const type = typeShape(raw.types, column.type, column.typmod);
                return {
                    ...pick(column),
                    type,
                    notNull: column.notNull || type.notNull,
                    sequence: sequences.get(column.sequence ?? '') ?? null,
                };
            }),
            uniques: of(raw.uniques).map(({ columns, nullsNotDistinct }) => ({ columns, nullsNotDistinct })),
            checks: constraints.flatMap(({ name, expression }) => (expression === null ? [] : [{ name, expression }])),
            foreignKeys: constraints.flatMap((constraint) => constraint.type !== 'f'
                ? []
                : [
                    {
                        name: constraint.name,
                        columns: constraint.columns ?? [],
                        parent: constraint.parent ?? '',
                        parentColumns: constraint.parentColumns ?? [],
                        deferrable: constraint.deferrable,
                        matchFull: constraint.matchFull,
                    },
                ]),
            partition: table.partitioned ? partitionShape(raw, table.oid) : null,
            rows: Number(counted.rows[0]?.n),
        });
    }
    return tables;
}
function pick(column) {
    return { name: column.name, hasDefault: column.hasDefault, generated: column.generated };
}
function partitionShape(raw, root) {
    const keyOf = (oid) => raw.partitionKeys[oid] ?? { strategy: 'list', columns: [] };
    return {
        ...keyOf(root),
        leaves: raw.leaves
            .filter((leaf) => leaf.root === root)
            .map((leaf) => ({
            constraint: leaf.constraint,
            bounds: leaf.bounds.map((bound) => ({ ...keyOf(bound.of), text: bound.text })),
        })),
    };
}
async function sequenceShapes(client, raw) {
    const shapes = new Map();
    for (const oid of new Set(raw.columns.flatMap((column) => column.sequence ?? []))) {
        const sequence = raw.sequences[oid];
        if (sequence === undefined)
            continue;
        const { rows } = await client.query(`SELECT last_value, is_called FROM ${sequence.name}`);
        const increment = Number(sequence.increment);
        const last = Number(rows[0]?.last_value);
        shapes.set(oid, {
            name: sequence.name,
            increment,
            minimum: Number(sequence.minimum),
            maximum: Number(sequence.maximum),
            next: rows[0]?.is_called === true ? last + increment : last,
        });
    }
    return shapes;
}
/** A type as it is beneath its domains. */
function typeShape(types, oid, typmod) {
    const checks = [];
    let notNull = false;
    let [raw, modifier] = [types[oid], typmod];
    while (raw?.kind === 'd' && raw.base !== null) {
        checks.push(...(raw.checks ?? []));
        notNull ||= raw.notNull;
        modifier = raw.typmod;
        raw = types[raw.base];
    }
    const shape = {
        form: 'scalar',
        name: raw?.name ?? '',
        typmod: modifier,
        labels: [],
        element: null,
        attributes: [],
        checks,
        notNull,
        cast: raw?.sql ?? 'text',
    };
    if (raw === undefined)
        return { ...shape, form: 'composite', name: 'record' };
    if (raw.kind === 'e')
        return { ...shape, form: 'enum', labels: raw.labels ?? [] };
    if (raw.kind === 'c')
        return { ...shape, form: 'composite', attributes: (raw.attributes ?? []).map((a) => typeShape(types, a.type, a.typmod)) };
    if (raw.kind === 'r' || raw.kind === 'm')
        return { ...shape, form: raw.kind === 'r' ? 'range' : 'multirange', element: typeShape(types, raw.subtype ?? '', -1) };
    if (raw.element !== null && raw.length === -1)
        return { ...shape, form: 'array', element: typeShape(types, raw.element, modifier) };
    return shape;
}


/***/ }),

/***/ 83037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ missingExtension)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40684);


const featureNotSupported = '0A000';
const undefinedFile = '58P01';
const postgis = (major) => `postgis/postgis:${major}-${major >= 18 ? '3.6' : '3.5'}`;
const pgvector = (major) => `pgvector/pgvector:pg${major}`;
const timescale = (major) => `timescale/timescaledb:latest-pg${major}`;
const timescaleHa = (major) => `timescale/timescaledb-ha:pg${major}`;
/** Public images that are the official one with an extension added. */
const images = {
    postgis,
    postgis_raster: postgis,
    postgis_sfcgal: postgis,
    postgis_topology: postgis,
    postgis_tiger_geocoder: postgis,
    address_standardizer: postgis,
    address_standardizer_data_us: postgis,
    vector: pgvector,
    timescaledb: timescale,
    timescaledb_toolkit: timescaleHa,
    vectorscale: timescaleHa,
};
/**
 * What to tell the user where a server's error means that it has no such extension, or null for every other error.
 * @param error an error of the server, or what was kept of it: `code` is its SQLSTATE, `message` its text (English)
 * @param major the server's, for the image's tag
 */
function missingExtension(error, major) {
    const name = extensionOf(error);
    if (name === null)
        return null;
    const image = images[name]?.(major);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`this PostgreSQL ${major} does not have the extension "${name}"`, {
        remedy: image === undefined
            ? `set postgres-image to an image of PostgreSQL ${major} that has it`
            : `set postgres-image to an image that has it, such as ${image}`,
        cause: error,
    });
}
function extensionOf(error) {
    const code = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(error);
    const message = error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : '';
    const unavailable = code === featureNotSupported ? /^extension "(.+)" is not available$/.exec(message)?.[1] : undefined;
    // Before PostgreSQL 15 by the path of its control file.
    const control = code === undefinedFile ? /extension control file ".*[/\\]([^/\\]+)\.control"/.exec(message)?.[1] : undefined;
    return unavailable ?? control ?? null;
}


/***/ }),

/***/ 14201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ blanksEnd)
/* harmony export */ });
/** The offset of the first character at or after `from` that is neither white space nor within a comment (which may nest). */
function blanksEnd(text, from) {
    let at = from;
    for (;;) {
        while (at < text.length && /\s/.test(text.charAt(at)))
            at++;
        if (text.startsWith('--', at)) {
            const end = text.indexOf('\n', at);
            at = end === -1 ? text.length : end + 1;
        }
        else if (text.startsWith('/*', at)) {
            at = blockCommentEnd(text, at);
        }
        else {
            return at;
        }
    }
}
function blockCommentEnd(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        if (text.startsWith('/*', at)) {
            depth++;
            at++;
        }
        else if (text.startsWith('*/', at)) {
            depth--;
            at++;
            if (depth === 0)
                return at + 1;
        }
    }
    return text.length;
}


/***/ }),

/***/ 57392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/* harmony import */ var _blanks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14201);

/** Words that stand between the verb and the object it is about: CREATE *UNIQUE* INDEX, CREATE *OR REPLACE* VIEW. */
const between = new Set([
    'OR',
    'REPLACE',
    'UNIQUE',
    'TEMP',
    'TEMPORARY',
    'GLOBAL',
    'LOCAL',
    'UNLOGGED',
    'RECURSIVE',
    'CONSTRAINT',
    'TRUSTED',
    'PROCEDURAL',
]);
const withObject = new Set(['CREATE', 'ALTER', 'DROP']);
const twoWordObjects = new Set([
    'MATERIALIZED VIEW',
    'FOREIGN TABLE',
    'FOREIGN DATA',
    'EVENT TRIGGER',
    'TEXT SEARCH',
    'ACCESS METHOD',
    'OPERATOR CLASS',
    'OPERATOR FAMILY',
    'USER MAPPING',
    'DEFAULT PRIVILEGES',
    'LARGE OBJECT',
]);
/**
 * What the statement is, as PostgreSQL's command tags spell it: "CREATE INDEX", "ALTER TABLE", "UPDATE"; read from its
 * leading words, so that it is there for text that no parser reads. '' for text without a word.
 */
function kindOf(sql) {
    const words = leadingWords(sql, 8);
    const verb = words[0] ?? '';
    if (verb === 'REFRESH')
        return 'REFRESH MATERIALIZED VIEW';
    if (verb === 'START')
        return 'BEGIN';
    if (verb === 'END')
        return 'COMMIT';
    if (!withObject.has(verb))
        return verb;
    const rest = words.slice(1);
    while (rest[0] !== undefined && between.has(rest[0]))
        rest.shift();
    const pair = rest.slice(0, 2).join(' ');
    const object = twoWordObjects.has(pair) ? pair : (rest[0] ?? '');
    return `${verb} ${object}`.trimEnd();
}
function leadingWords(sql, count) {
    const words = [];
    let at = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .blanksEnd */ .$)(sql, 0);
    while (words.length < count) {
        const word = /^[A-Za-z]+/.exec(sql.slice(at, at + 40))?.[0];
        if (word === undefined)
            break;
        words.push(word.toUpperCase());
        at = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_0__/* .blanksEnd */ .$)(sql, at + word.length);
    }
    return words;
}


/***/ }),

/***/ 31090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ tokens)
/* harmony export */ });
const wordStart = /[A-Za-z_\u0080-\uffff]/;
const wordPattern = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const dollarPattern = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const blankPattern = /\s+/y;
const numberPattern = /\d[\w.]*/y;
/**
 * Cuts SQL text into tokens, from `from`, as PostgreSQL's psql does (src/fe_utils/psqlscan.l), without parsing it: text
 * that no parser reads can be cut as well. Something left open (a literal, a comment) reaches to the end of the text.
 * Offsets are in UTF-16 code units. `standard_conforming_strings` is taken as on, its default since PostgreSQL 9.1.
 */
function* tokens(text, from = 0) {
    let at = from;
    while (at < text.length) {
        const [kind, end] = next(text, at);
        yield { kind, start: at, end };
        at = end;
    }
}
function next(text, at) {
    const character = text.charAt(at);
    if (character === ';')
        return ['semicolon', at + 1];
    if (character === '\\')
        return ['backslash', at + 1];
    if (character === "'")
        return ['string', quotedEnd(text, at, "'", false)];
    if (character === '"')
        return ['quoted-name', quotedEnd(text, at, '"', false)];
    if (character === '-' && text.charAt(at + 1) === '-') {
        const end = text.indexOf('\n', at);
        return ['comment', end === -1 ? text.length : end];
    }
    if (character === '/' && text.charAt(at + 1) === '*')
        return ['comment', blockCommentEnd(text, at)];
    if (character === '$') {
        const tag = sticky(dollarPattern, text, at);
        if (tag === null)
            return ['code', at + 1];
        const close = text.indexOf(tag, at + tag.length);
        return ['string', close === -1 ? text.length : close + tag.length];
    }
    if (/[eE]/.test(character) && text.charAt(at + 1) === "'")
        return ['string', quotedEnd(text, at + 1, "'", true)];
    const blank = sticky(blankPattern, text, at);
    if (blank !== null)
        return ['blank', at + blank.length];
    const word = wordStart.test(character) ? sticky(wordPattern, text, at) : sticky(numberPattern, text, at);
    return ['code', at + (word?.length ?? 1)];
}
function sticky(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
}
function quotedEnd(text, open, quote, escapes) {
    for (let at = open + 1; at < text.length; at++) {
        const character = text.charAt(at);
        if (escapes && character === '\\')
            at++;
        else if (character === quote) {
            if (text.charAt(at + 1) !== quote)
                return at + 1;
            at++;
        }
    }
    return text.length;
}
function blockCommentEnd(text, open) {
    let depth = 0;
    for (let at = open; at < text.length; at++) {
        const pair = text.charAt(at) + text.charAt(at + 1);
        if (pair === '/*')
            depth++;
        else if (pair === '*/')
            depth--;
        else
            continue;
        at++;
        if (depth === 0)
            return at + 1;
    }
    return text.length;
}


/***/ }),

/***/ 10461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ normalTokens),
/* harmony export */   s: () => (/* binding */ normalSql)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31090);

/**
 * SQL as it reads to the server: comments and the semicolons at the end left out, any white space one blank, letters
 * outside of literals and quoted names in lower case. Two texts with the same result are the same statements.
 */
function normalSql(text) {
    return normalTokens(text).join(' ');
}
/** The tokens of `normalSql`. */
function normalTokens(text) {
    const words = [];
    for (const { kind, start, end } of (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .tokens */ .L)(text)) {
        if (kind === 'blank' || kind === 'comment')
            continue;
        const word = text.slice(start, end);
        words.push(kind === 'string' || kind === 'quoted-name' ? word : word.toLowerCase());
    }
    while (words.at(-1) === ';')
        words.pop();
    return words;
}


/***/ }),

/***/ 47921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ chunks)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31090);

/**
 * Takes a script apart into SQL, COPY data and meta-commands. A meta-command reaches to the end of its line. COPY data
 * begins on the line after the statement's semicolon and ends at a line `\.`, or where the text ends.
 */
function* chunks(text) {
    let line = 1;
    let counted = 0;
    for (const cut of cuts(text)) {
        for (let at = text.indexOf('\n', counted); at !== -1 && at < cut.start; at = text.indexOf('\n', at + 1))
            line++;
        counted = cut.start;
        yield { kind: cut.kind, text: text.slice(cut.start, cut.end), offset: cut.start, line, statements: cut.statements };
    }
}
function* cuts(text) {
    let from = 0;
    while (from < text.length) {
        const sql = readSql(text, from);
        if (sql.cut.end > sql.cut.start)
            yield sql.cut;
        from = sql.cut.end;
        if (sql.stop === 'meta') {
            const end = lineEnd(text, from);
            yield { kind: 'meta', start: from, end, statements: [] };
            from = end;
        }
        else if (sql.stop === 'copy') {
            const data = copyData(text, from);
            yield { kind: 'copy-data', start: data.start, end: data.end, statements: [] };
            from = data.next;
        }
    }
}
/** Reads SQL up to a meta-command, behind a COPY … FROM STDIN and its semicolon, or to the end. */
function readSql(text, from) {
    const statements = [];
    let start = from;
    let words = [];
    let parentheses = 0;
    let atomic = 0;
    const cut = (end) => ({
        kind: 'sql',
        start: from,
        end,
        statements: statements.map((piece) => ({ start: piece.start - from, end: piece.end - from })),
    });
    for (const token of (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .tokens */ .L)(text, from)) {
        if (token.kind === 'backslash') {
            // What stands before it is sent by itself only at the end of a line: `SELECT 1 \gset` is the meta-command's.
            if (words.length > 0)
                statements.push({ start, end: token.start });
            return { cut: cut(token.start), stop: 'meta' };
        }
        if (token.kind === 'semicolon' && parentheses === 0 && atomic === 0) {
            statements.push({ start, end: token.start });
            start = token.end;
            if (isCopyFromStdin(words))
                return { cut: cut(token.end), stop: 'copy' };
            words = [];
        }
        if (token.kind === 'string' || token.kind === 'quoted-name')
            words.push('');
        if (token.kind !== 'code')
            continue;
        const word = text.slice(token.start, token.end).toUpperCase();
        if (word === '(')
            parentheses++;
        if (word === ')')
            parentheses = Math.max(0, parentheses - 1);
        // The body of CREATE FUNCTION … BEGIN ATOMIC … END has semicolons of its own, and CASE … END may stand in it.
        if (word === 'ATOMIC' && words.at(-1) === 'BEGIN')
            atomic = 1;
        else if (atomic > 0 && word === 'CASE')
            atomic++;
        else if (atomic > 0 && word === 'END')
            atomic--;
        words.push(word);
    }
    if (words.length > 0)
        statements.push({ start, end: text.length });
    return { cut: cut(text.length), stop: 'end' };
}
function isCopyFromStdin(words) {
    return words[0] === 'COPY' && words.some((word, index) => word === 'FROM' && words[index + 1] === 'STDIN');
}
function copyData(text, from) {
    const start = Math.min(lineEnd(text, from) + 1, text.length);
    for (let at = start; at < text.length;) {
        const end = lineEnd(text, at);
        if (/^\\\.\r?$/.test(text.slice(at, Math.min(end, at + 4))))
            return { start, end: at, next: end };
        at = end + 1;
    }
    return { start, end: text.length, next: text.length };
}
function lineEnd(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
}


/***/ }),

/***/ 69127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readScript),
  s: () => (/* binding */ refuseMetaCommands)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/postgres/sql/blanks.js
var blanks = __webpack_require__(14201);
;// CONCATENATED MODULE: ./build/postgres/sql/meta-command.js
/**
 * Variables that steer psql itself; setting them sends nothing (psql's manual page, "Variables"). AUTOCOMMIT is not
 * among them: off, it makes psql open transactions.
 */
const control = /^(?:ON_ERROR_STOP|ON_ERROR_ROLLBACK|QUIET|VERBOSITY|SHOW_CONTEXT|ECHO|ECHO_HIDDEN|FETCH_COUNT|SHOW_ALL_RESULTS|HISTCONTROL|HISTFILE|HISTSIZE|PROMPT[123]|COMP_KEYWORD_CASE|HIDE_TABLEAM|HIDE_TOAST_COMPRESSION|IGNOREEOF|SINGLELINE)$/;
/** Whether a psql meta-command only concerns what psql prints or how it reacts, so that leaving it out changes nothing on the server. */
function harmlessMetaCommand(command) {
    const [name = '', first = ''] = command.trim().split(/\s+/);
    if (name === '\\set' || name === '\\unset')
        return first === '' || control.test(first);
    if (name === '\\encoding')
        return /^utf-?8$/i.test(first);
    return /^\\(?:echo|qecho|warn|timing|pset|x|a|t|H|f|C|T|conninfo|o|errverbose|prompt1|restrict|unrestrict)$/.test(name);
}

// EXTERNAL MODULE: ./build/postgres/sql/psql-chunks.js
var psql_chunks = __webpack_require__(47921);
// EXTERNAL MODULE: ./build/postgres/sql/split.js
var split = __webpack_require__(32536);
;// CONCATENATED MODULE: ./build/postgres/sql/script.js





/**
 * Reads a SQL script as psql reads it: statements end at top-level semicolons, COPY … FROM STDIN takes the lines that
 * follow, and pg_dump's output (13 to 18, with its `\restrict` lines) works. Lines and offsets are those of `text`.
 *
 * @throws UserError for a psql meta-command, with file and line.
 */
async function readScript(text, options = {}) {
    const steps = [];
    for (const chunk of (0,psql_chunks/* chunks */.V)(text)) {
        if (chunk.kind === 'meta')
            refuseMetaCommand(chunk, options);
        else if (chunk.kind === 'sql')
            for (const statement of await statementsOf(chunk))
                steps.push({ kind: 'statement', statement });
        else {
            const last = steps.pop();
            if (last === undefined)
                throw new Error('COPY data without a COPY statement before it');
            steps.push({ kind: 'copy', statement: last.statement, data: chunk.text });
        }
    }
    return steps;
}
/** Throws the UserError that `readScript` would throw for the text's first psql meta-command; cheaper, as nothing is parsed. */
function refuseMetaCommands(text, options = {}) {
    for (const chunk of (0,psql_chunks/* chunks */.V)(text))
        if (chunk.kind === 'meta')
            refuseMetaCommand(chunk, options);
}
function refuseMetaCommand(chunk, { file = '<sql>', firstLine = 1, metaCommands = 'refuse' }) {
    const command = chunk.text.trim();
    if (/^\\(?:un)?restrict\b/.test(command))
        return;
    if (metaCommands === 'skip-harmless' && harmlessMetaCommand(command))
        return;
    throw new errors/* UserError */.yo(`${file}:${chunk.line + firstLine - 1}: ${command.split(/\s/)[0]} is a command of psql's, which Preflight does not run.`, {
        remedy: 'Write it as SQL, or set `migrate-command` to the psql command that runs the file.',
    });
}
/**
 * The statements of a stretch of plain SQL. Where the parser reads it as a whole, its cuts count; otherwise psql's cuts
 * do, and each statement is parsed by itself, so that one that is not understood leaves the others their trees.
 */
async function statementsOf(chunk) {
    const whole = await (0,split/* splitStatements */.X)(chunk.text);
    if (whole.parsed)
        return whole.statements.map((statement) => shifted(statement, chunk.offset, chunk.line - 1));
    const statements = [];
    let [at, line] = [0, chunk.line];
    for (const { start, end } of chunk.statements) {
        const from = (0,blanks/* blanksEnd */.$)(chunk.text, start);
        if (from >= end)
            continue;
        line += newlines(chunk.text, at, from);
        at = from;
        const one = await (0,split/* splitStatements */.X)(chunk.text.slice(from, end));
        for (const statement of one.statements)
            statements.push(shifted(statement, chunk.offset + from, line - 1));
    }
    return statements;
}
function shifted(statement, offset, lines) {
    return { ...statement, offset: statement.offset + offset, line: statement.line + lines, endLine: statement.endLine + lines };
}
function newlines(text, from, to) {
    let count = 0;
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}


/***/ }),

/***/ 32536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ splitStatements)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var libpg_query__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2627);
/* harmony import */ var libpg_query__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(libpg_query__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _blanks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14201);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57392);




/**
 * V8 would optimise the parser's huge functions after some dozen statements, for 0.6 s of two cores and 550 MB that no migration
 * earns back (measured with Node 24; the default is 13 million). Its first compiler's code is nearly as fast.
 */
(0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--wasm-tiering-budget=1000000000');
/**
 * Cuts SQL text at its top-level semicolons, with the server's own parser; where that does not read the text (another
 * major's grammar, a mistake), with the server's own scanner. Text that cannot even be scanned is one statement.
 */
async function splitStatements(text) {
    await (0,libpg_query__WEBPACK_IMPORTED_MODULE_1__.loadModule)();
    const bytes = Buffer.from(text, 'utf8');
    const parsed = parsedExtents(text, bytes.length);
    const extents = parsed ?? scannedExtents(text, bytes.length);
    return { statements: locate(text, bytes, extents), parsed: parsed !== null };
}
function parsedExtents(text, length) {
    // libpg-query takes a C string: text behind a NUL would be lost without a word.
    if (text.includes('\0'))
        return null;
    try {
        return ((0,libpg_query__WEBPACK_IMPORTED_MODULE_1__.parseSync)(text).stmts ?? []).map(({ stmt, stmt_location = 0, stmt_len }) => ({
            start: stmt_location,
            end: stmt_len === undefined ? length : stmt_location + stmt_len,
            tree: stmt ?? null,
        }));
    }
    catch {
        return null;
    }
}
function scannedExtents(text, length) {
    const extents = [];
    let tokens;
    try {
        tokens = (0,libpg_query__WEBPACK_IMPORTED_MODULE_1__.scanSync)(text).tokens;
    }
    catch {
        return [{ start: 0, end: length, tree: null }];
    }
    let start = null;
    let end = 0;
    let depth = 0;
    let atomic = 0;
    let previous = '';
    for (const token of tokens) {
        if (token.tokenName === 'SQL_COMMENT' || token.tokenName === 'C_COMMENT')
            continue;
        const word = token.text.toUpperCase();
        if (word === ';' && depth === 0 && atomic === 0) {
            if (start !== null)
                extents.push({ start, end, tree: null });
            start = null;
            previous = '';
            continue;
        }
        if (word === '(')
            depth++;
        if (word === ')')
            depth--;
        // The body of CREATE FUNCTION … BEGIN ATOMIC … END holds semicolons of its own; CASE … END may stand in it.
        if (word === 'ATOMIC' && previous === 'BEGIN')
            atomic++;
        else if (atomic > 0 && word === 'CASE')
            atomic++;
        else if (atomic > 0 && word === 'END')
            atomic--;
        start ??= token.start;
        end = token.end;
        previous = word;
    }
    if (start !== null)
        extents.push({ start, end, tree: null });
    return extents;
}
/** Turns extents in UTF-8 bytes into statements with offsets in UTF-16 code units and lines. */
function locate(text, bytes, extents) {
    const ascii = bytes.length === text.length;
    const statements = [];
    let byte = 0;
    let unit = 0;
    let line = 1;
    let counted = 0;
    const unitAt = (position) => {
        if (ascii)
            return position;
        unit += bytes.toString('utf8', byte, position).length;
        byte = position;
        return unit;
    };
    const lineAt = (offset) => {
        for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
            line++;
        counted = Math.max(counted, offset);
        return line;
    };
    for (const extent of extents) {
        const from = (0,_blanks_js__WEBPACK_IMPORTED_MODULE_3__/* .blanksEnd */ .$)(text, unitAt(extent.start));
        const to = unitAt(extent.end);
        const sql = text.slice(from, to).trimEnd();
        if (sql === '')
            continue;
        const first = lineAt(from);
        statements.push({ sql, offset: from, line: first, endLine: lineAt(from + sql.length), kind: (0,_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(sql), tree: extent.tree });
    }
    return statements;
}


/***/ }),

/***/ 10140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ cannotRunInTransaction)
/* harmony export */ });
/** Statements that never run inside a transaction block (their pages in the manual's Reference I). */
const alwaysAlone = new Set([
    'AlterSystemStmt',
    'CreateTableSpaceStmt',
    'DropTableSpaceStmt',
    'CreatedbStmt',
    'DropdbStmt',
    'CreateSubscriptionStmt',
    'AlterSubscriptionStmt',
    'DropSubscriptionStmt',
]);
/** Whether PostgreSQL refuses the statement inside a transaction block: VACUUM, the CONCURRENTLY forms, CREATE DATABASE, … */
function cannotRunInTransaction(statement) {
    const { tree, sql } = statement;
    if (tree === null)
        return /^\s*vacuum\b/i.test(sql) || /^\s*(create|drop|reindex|alter)\b[^;]*\bconcurrently\b/i.test(sql);
    const [name, node] = Object.entries(tree)[0] ?? ['', {}];
    if (alwaysAlone.has(name))
        return true;
    const fields = node;
    switch (name) {
        case 'IndexStmt':
            return fields.concurrent === true;
        case 'DropStmt':
            return fields.concurrent === true;
        case 'ReindexStmt':
            return (fields.kind === 'REINDEX_OBJECT_SCHEMA' ||
                fields.kind === 'REINDEX_OBJECT_DATABASE' ||
                fields.kind === 'REINDEX_OBJECT_SYSTEM' ||
                hasOption(fields.params, 'concurrently'));
        case 'VacuumStmt':
            return fields.is_vacuumcmd === true;
        case 'ClusterStmt':
            return fields.relation === undefined;
        case 'AlterTableStmt':
            return commands(fields).some((command) => detachesConcurrently(command));
        default:
            return false;
    }
}
function hasOption(params, name) {
    return Array.isArray(params) && params.some((param) => param.DefElem?.defname === name);
}
function commands(alter) {
    const list = Array.isArray(alter.cmds) ? alter.cmds : [];
    return list.map((entry) => entry.AlterTableCmd ?? {});
}
function detachesConcurrently(command) {
    const partition = command.def?.PartitionCmd;
    return command.subtype === 'AT_DetachPartition' && partition?.concurrent === true;
}


/***/ }),

/***/ 59081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ readString),
/* harmony export */   Hy: () => (/* binding */ readDataRow),
/* harmony export */   OH: () => (/* binding */ sync),
/* harmony export */   P: () => (/* binding */ query),
/* harmony export */   RJ: () => (/* binding */ MessageReader),
/* harmony export */   VN: () => (/* binding */ close),
/* harmony export */   YC: () => (/* binding */ describePortal),
/* harmony export */   bX: () => (/* binding */ flush),
/* harmony export */   g7: () => (/* binding */ execute),
/* harmony export */   kt: () => (/* binding */ shiftPosition),
/* harmony export */   oI: () => (/* binding */ bind),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   zW: () => (/* binding */ readTag)
/* harmony export */ });
/** Messages of the PostgreSQL protocol 3.x (manual, chapter 55): framing, the few that are written, the fields that are read. */
/** No message is longer: the server's own limit (MaxAllocSize), and what stands before it are type and length. */
const longestMessage = 0x3fffffff + 5;
/**
 * Cuts a byte stream into messages. From a length that cannot be one, the rest is no protocol that anybody understands:
 * it comes as messages of type '', as it arrives, for the other side to judge.
 */
class MessageReader {
    #pending = [];
    #bytes = 0;
    /** How many bytes the message at hand needs, as far as it is known: its head, or all of it. */
    #needed = 5;
    #lost = false;
    /** Messages that are complete with `chunk`; the rest waits for the next. */
    read(chunk) {
        if (this.#lost)
            return [{ type: '', raw: chunk }];
        this.#pending.push(chunk);
        this.#bytes += chunk.length;
        if (this.#bytes < this.#needed)
            return [];
        const bytes = this.#pending.length === 1 ? chunk : Buffer.concat(this.#pending);
        const messages = [];
        let at = 0;
        this.#needed = 5;
        while (bytes.length - at >= 5) {
            const length = 1 + bytes.readUInt32BE(at + 1);
            if (length < 5 || length > longestMessage) {
                this.#lost = true;
                return [...messages, { type: '', raw: bytes.subarray(at) }];
            }
            if (length > bytes.length - at) {
                this.#needed = length;
                break;
            }
            messages.push({ type: String.fromCharCode(bytes.readUInt8(at)), raw: bytes.subarray(at, at + length) });
            at += length;
        }
        const rest = bytes.subarray(at);
        this.#pending = rest.length === 0 ? [] : [rest];
        this.#bytes = rest.length;
        return messages;
    }
}
function message(type, ...parts) {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
}
const cstring = (text) => Buffer.from(`${text}\0`, 'utf8');
const int16 = (...values) => {
    const buffer = Buffer.alloc(values.length * 2);
    values.forEach((value, index) => {
        buffer.writeInt16BE(value, index * 2);
    });
    return buffer;
};
const query = (sql) => message('Q', cstring(sql));
const parse = (name, sql) => message('P', cstring(name), typeof sql === 'string' ? cstring(sql) : Buffer.concat([sql, Buffer.alloc(1)]), int16(0));
/** Binds without parameters, all results as text. */
const bind = (portal, statement) => message('B', cstring(portal), cstring(statement), int16(0, 0, 0));
const describePortal = (portal) => message('D', Buffer.from('P'), cstring(portal));
const execute = (portal) => message('E', cstring(portal), Buffer.alloc(4));
const close = (what, name) => message('C', Buffer.from(what), cstring(name));
const sync = message('S');
const flush = message('H');
/** The C string that begins at `offset`, and the offset behind it. */
function readString(raw, offset) {
    const end = raw.indexOf(0, offset);
    return { text: raw.toString('utf8', offset, end === -1 ? raw.length : end), next: (end === -1 ? raw.length : end) + 1 };
}
/** The columns of a DataRow, as text. */
function readDataRow(raw) {
    const columns = [];
    let at = 7;
    for (let count = raw.readInt16BE(5); count > 0; count--) {
        const length = raw.readInt32BE(at);
        at += 4;
        columns.push(length === -1 ? null : raw.toString('utf8', at, at + Math.max(length, 0)));
        at += Math.max(length, 0);
    }
    return columns;
}
/** The fields of an ErrorResponse or NoticeResponse by their one-letter code. */
function readFields(raw) {
    const fields = new Map();
    let at = 5;
    while (at < raw.length && raw[at] !== 0) {
        const code = String.fromCharCode(raw.readUInt8(at));
        const { text, next } = readString(raw, at + 1);
        fields.set(code, text);
        at = next;
    }
    return fields;
}
/**
 * An ErrorResponse or NoticeResponse whose position counts `characters` more: for a statement that was sent alone though
 * the client had sent more text before it.
 */
function shiftPosition(original, characters) {
    if (!readFields(original.raw).has('P'))
        return original;
    const parts = [];
    let at = 5;
    while (at < original.raw.length && original.raw[at] !== 0) {
        const { text, next } = readString(original.raw, at + 1);
        const isPosition = original.raw[at] === 0x50;
        parts.push(isPosition
            ? Buffer.concat([Buffer.from('P'), cstring(String(Number(text) + characters()))])
            : original.raw.subarray(at, next));
        at = next;
    }
    return { type: original.type, raw: message(original.type, ...parts, Buffer.alloc(1)) };
}
/** The command tag of a CommandComplete: "INSERT 0 3" is `{ tag: 'INSERT', rows: 3 }`. */
function readTag(raw) {
    const text = readString(raw, 5).text;
    const match = /^(.*?)((?: \d+)+)$/.exec(text);
    if (!match)
        return { tag: text, rows: null };
    return { tag: match[1] ?? text, rows: Number((match[2] ?? '').trim().split(' ').at(-1)) };
}


/***/ }),

/***/ 31091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ emptyBaseline),
/* harmony export */   ZE: () => (/* binding */ readObservation),
/* harmony export */   mF: () => (/* binding */ readBaseline),
/* harmony export */   qO: () => (/* binding */ strength),
/* harmony export */   sS: () => (/* binding */ baselineQuery),
/* harmony export */   vY: () => (/* binding */ observationQuery),
/* harmony export */   wf: () => (/* binding */ lockModeOf),
/* harmony export */   x8: () => (/* binding */ ownQueryMessages)
/* harmony export */ });
/* unused harmony exports strongest, milliseconds */
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59081);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67892);


const catalog = 'pg_catalog';
const walBytes = `(${catalog}.pg_current_wal_insert_lsn() OPERATOR(${catalog}.-) '0/0'::${catalog}.pg_lsn)::text`;
const canary = `'${catalog}.pg_am'::${catalog}.regclass`;
/**
 * Read in the traced session itself: only there are its uncommitted relfilenodes and its scan counters visible. First a
 * row about the session, then one for each user relation that it holds a lock on.
 */
const observe = `SELECT 0::text, ${walBytes}, ${catalog}.pg_stat_get_xact_numscans(${canary})::text, ${catalog}.current_setting('lock_timeout'),
  (SELECT ${catalog}.string_agg(transactionid::text, ',') FROM ${catalog}.pg_locks WHERE pid = ${catalog}.pg_backend_pid() AND locktype = 'transactionid' AND granted AND mode = 'ExclusiveLock')
UNION ALL
SELECT l.relation::text, l.modes, c.relfilenode::text, ${catalog}.pg_stat_get_xact_numscans(l.relation)::text,
  (${catalog}.pg_stat_get_xact_tuples_updated(l.relation) + ${catalog}.pg_stat_get_xact_tuples_deleted(l.relation))::text
FROM (SELECT relation, ${catalog}.string_agg(mode, ',') AS modes FROM ${catalog}.pg_locks
  WHERE pid = ${catalog}.pg_backend_pid() AND locktype = 'relation' AND granted AND relation >= 16384 GROUP BY relation) l
LEFT JOIN ${catalog}.pg_class c ON c.oid = l.relation`;
/**
 * Read in a transaction of its own before the traced one begins: counters of earlier transactions that the server has not
 * taken over yet. Counting pg_am's rows scans it, and leaves a mark by which a take-over in between is noticed.
 */
const readBaselineSql = `SELECT c.oid::text, ${catalog}.pg_stat_get_xact_numscans(c.oid)::text FROM ${catalog}.pg_class c
WHERE c.relkind IN ('r', 'm', 't') AND c.oid >= 16384 AND ${catalog}.pg_stat_get_xact_numscans(c.oid) > 0
UNION ALL SELECT 'wal', ${walBytes}
UNION ALL SELECT 'lock_timeout', ${catalog}.current_setting('lock_timeout')
UNION ALL SELECT 'statement_timeout', ${catalog}.current_setting('statement_timeout')
UNION ALL SELECT 'schema', ${catalog}.unnest(${catalog}.current_schemas(false))::text
UNION ALL SELECT 'canary', ${catalog}.pg_stat_get_xact_numscans(${canary})::text
UNION ALL SELECT 'rows', ${catalog}.count(*)::text FROM ${catalog}.pg_am`;
const observationQuery = { name: '_preflight_observation', sql: observe };
const baselineQuery = { name: '_preflight_baseline', sql: readBaselineSql };
/**
 * The messages that run it. `known`: this session has it prepared already. Without Sync, so that the client's transaction
 * goes on where it was, the answer ends with CloseComplete; with it, with ReadyForQuery.
 */
function ownQueryMessages({ name, sql }, known, end) {
    const prepare = known ? [] : [(0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .close */ .VN)('S', name), (0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(name, sql)];
    return Buffer.concat([...prepare, (0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .bind */ .oI)(name, name), (0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .execute */ .g7)(name), (0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .close */ .VN)('P', name), end === 'sync' ? _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .sync */ .OH : _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .flush */ .bX]);
}
const emptyBaseline = {
    wal: 0n,
    lockTimeoutMs: null,
    statementTimeoutMs: null,
    schemas: [],
    scans: new Map(),
    countersKept: false,
};
function readBaseline(rows) {
    const read = { ...emptyBaseline, schemas: [], scans: new Map() };
    for (const row of rows) {
        const [key, value] = (0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .readDataRow */ .Hy)(row);
        if (key === 'wal')
            read.wal = BigInt(value ?? 0);
        else if (key === 'lock_timeout')
            read.lockTimeoutMs = milliseconds(value ?? '');
        else if (key === 'statement_timeout')
            read.statementTimeoutMs = milliseconds(value ?? '');
        else if (key === 'schema' && value != null)
            read.schemas.push(value);
        else if (key === 'canary')
            read.countersKept = Number(value) > 0;
        else if (key !== 'rows')
            read.scans.set(Number(key), Number(value));
    }
    return read;
}
function readObservation(rows) {
    const observation = { wal: 0n, lockTimeoutMs: null, xids: [], countersKept: false, relations: new Map() };
    for (const row of rows) {
        const columns = (0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .readDataRow */ .Hy)(row);
        if (columns[0] === '0') {
            observation.wal = BigInt(columns[1] ?? 0);
            observation.countersKept = Number(columns[2]) > 0;
            observation.lockTimeoutMs = milliseconds(columns[3] ?? '');
            observation.xids = (columns[4] ?? '').split(',').filter((xid) => xid !== '');
        }
        else {
            const mode = strongest((columns[1] ?? '').split(',').map(lockModeOf));
            observation.relations.set(Number(columns[0]), {
                mode,
                relfilenode: columns[2] == null ? null : Number(columns[2]),
                scans: Number(columns[3]),
                rowsChanged: Number(columns[4]),
            });
        }
    }
    return observation;
}
/** pg_locks' spelling as the manual's: "ShareUpdateExclusiveLock" is SHARE UPDATE EXCLUSIVE. */
function lockModeOf(mode) {
    const words = mode
        .replace(/Lock$/, '')
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toUpperCase();
    const found = _trace_js__WEBPACK_IMPORTED_MODULE_1__/* .lockModes */ .Y.find((name) => name === words);
    if (!found)
        throw new Error(`pg_locks names a mode that PostgreSQL's manual does not: ${mode}`);
    return found;
}
function strength(mode) {
    return _trace_js__WEBPACK_IMPORTED_MODULE_1__/* .lockModes */ .Y.indexOf(mode);
}
function strongest(modes) {
    return modes.reduce((best, mode) => (strength(mode) > strength(best) ? mode : best), 'ACCESS SHARE');
}
/** A setting such as "2s", "500ms" or "0" in ms. */
function milliseconds(setting) {
    const match = /^(\d+)(us|ms|s|min|h|d)?$/.exec(setting);
    if (!match)
        return null;
    const factor = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 }[match[2] ?? 'ms'] ?? 1;
    return Number(match[1]) * factor;
}


/***/ }),

/***/ 40579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ startProxy)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
var external_node_net_default = /*#__PURE__*/__webpack_require__.n(external_node_net_);
;// CONCATENATED MODULE: ./build/postgres/wire/clock.js
/**
 * A clock in ms that stands still while the tracer looks around, so that its own time counts as nobody's. It is one for all
 * sessions: where several are at work at once, it stands still while any of them is looked at.
 */
class Clock {
    #origin = performance.now();
    #paused = 0;
    #pausedSince = 0;
    #depth = 0;
    now() {
        return (this.#depth > 0 ? this.#pausedSince : performance.now()) - this.#origin - this.#paused;
    }
    /** Runs something of ours, off the clock. */
    async without(work) {
        if (this.#depth++ === 0)
            this.#pausedSince = performance.now();
        try {
            return await work();
        }
        finally {
            if (--this.#depth === 0)
                this.#paused += performance.now() - this.#pausedSince;
        }
    }
}

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./build/postgres/wire/quiet-client.js

/**
 * A connection beside the traced ones that changes nothing about them: its scans are not counted, and what it is refused is
 * not in the server's log. `settings`: more of them, as `-c name=value`. Nobody's search_path, default isolation or timeouts count.
 */
async function openQuietly(connection, settings = '') {
    const client = new esm["default"].Client({
        ...connection,
        // pg changes the object that it is given, and would ask PGSSLMODE where there is none.
        ssl: connection.ssl ? { ...connection.ssl } : false,
        application_name: 'preflight observer',
        options: `-c default_transaction_isolation=read\\ committed -c search_path= -c lock_timeout=5s -c statement_timeout=0 ${settings}`,
    });
    // Without a listener, a server that goes away would end the process.
    client.on('error', () => { });
    await client.connect();
    // For superusers only; anybody else looks around a little less quietly.
    await client
        .query("SET track_counts = off; SET log_min_messages = 'panic'; SET log_min_error_statement = 'panic'")
        .catch(() => { });
    return client;
}

;// CONCATENATED MODULE: ./build/postgres/wire/prober.js

/** How long a probe waits for a lock, in ms: the server counts only time spent waiting, so a free lock is never missed. */
const lockTimeoutMs = 1;
const statementTimeoutMs = 1000;
/** As many statements as there are to try on a table. */
const lanes = 4;
const lockNotAvailable = '55P03';
const queryCanceled = '57014';
async function openProber(connection) {
    const settings = `-c lock_timeout=${lockTimeoutMs} -c statement_timeout=${statementTimeoutMs}`;
    const clients = await Promise.all(Array.from({ length: lanes }, () => openQuietly(connection, settings)));
    const laneOf = (index) => {
        const client = clients[index % lanes];
        if (!client)
            throw new Error('a prober without connections');
        return client;
    };
    return {
        wait: (statements) => Promise.all(statements.map((sql, index) => waits(laneOf(index), sql))),
        async find(sql) {
            try {
                return (await laneOf(0).query(sql)).rows[0] ?? null;
            }
            catch (error) {
                const { code } = error;
                if (code === lockNotAvailable || code === queryCanceled)
                    return null;
                throw error;
            }
        },
        async close() {
            await Promise.allSettled(clients.map((client) => client.end()));
        },
    };
}
async function waits(client, sql) {
    try {
        await client.query(sql);
        return false;
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        return code === lockNotAvailable;
    }
}

;// CONCATENATED MODULE: ./build/postgres/wire/observer.js


const relationColumns = `c.oid::int8 AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, n.nspname AS schema, c.relkind AS kind,
  c.relfilenode::int8 AS relfilenode, x.indrelid::int8 AS "table", c.relpersistence AS persistence,
  (SELECT pg_catalog.quote_ident(a.attname) FROM pg_catalog.pg_attribute a
   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum LIMIT 1) AS "column"`;
const relationTables = `pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid`;
function toRelation(row) {
    return {
        ...row,
        oid: Number(row.oid),
        relfilenode: Number(row.relfilenode),
        table: row.table === null ? null : Number(row.table),
    };
}
function byOid(rows) {
    return new Map(rows.map((row) => [Number(row.oid), toRelation(row)]));
}
/** Opens an observer of the database that `connection` names, as a user who may read every relation there. */
async function openObserver(connection) {
    const client = await openQuietly(connection);
    let probing = null;
    return {
        async relationsLockedBy(pid) {
            const { rows } = await client.query({
                name: 'locked',
                text: `SELECT ${relationColumns} FROM ${relationTables}
          WHERE c.oid IN (SELECT l.relation FROM pg_catalog.pg_locks l WHERE l.pid = $1 AND l.locktype = 'relation' AND l.relation >= 16384)`,
                values: [pid],
            });
            return byOid(rows);
        },
        async relation(oid) {
            const { rows } = await client.query(`SELECT ${relationColumns} FROM ${relationTables} WHERE c.oid = $1`, [oid]);
            return rows[0] ? toRelation(rows[0]) : null;
        },
        async allRelations() {
            const { rows } = await client.query(`SELECT ${relationColumns} FROM ${relationTables} WHERE c.oid >= 16384`);
            return byOid(rows);
        },
        async scans() {
            const { rows } = await client.query("SELECT oid::int8, pg_catalog.pg_stat_get_numscans(oid) AS scans FROM pg_catalog.pg_class WHERE relkind IN ('r', 'm') AND oid >= 16384");
            return new Map(rows.map((row) => [Number(row.oid), Number(row.scans)]));
        },
        async locksOf(pid) {
            const { rows } = await client.query({
                name: 'locks',
                text: `SELECT l.relation::int8 AS oid, l.mode, l.granted FROM pg_catalog.pg_locks l
          WHERE l.pid = $1 AND (NOT l.granted OR l.locktype = 'relation' AND l.relation >= 16384)`,
                values: [pid],
            });
            return {
                locks: rows.flatMap((row) => (row.oid === null || Number(row.oid) < 16384 ? [] : [{ ...row, oid: Number(row.oid) }])),
                waiting: rows.some((row) => !row.granted),
            };
        },
        async reads(text) {
            // Two statements can only be refused, and by then the text has been read: nothing is ever executed.
            const refused = { text: `${text}\n;SELECT 1;SELECT 1`, queryMode: 'extended' };
            try {
                await client.query(refused);
            }
            catch (error) {
                return error.routine === 'exec_parse_message';
            }
            throw new Error('the server executed a text of several statements as if it were one');
        },
        prober() {
            probing ??= openProber(connection);
            return probing;
        },
        freezer() {
            return openQuietly(connection);
        },
        async close() {
            await Promise.allSettled([client.end(), probing?.then((prober) => prober.close())]);
        },
    };
}

;// CONCATENATED MODULE: ./build/postgres/wire/observers.js

/** The observers of one server, one for each database, opened when they are first asked for. */
class Observers {
    #server;
    #open = new Map();
    constructor(server) {
        this.#server = server;
    }
    of(database) {
        const opened = this.#open.get(database) ?? openObserver({ ...this.#server, database });
        this.#open.set(database, opened);
        return opened;
    }
    /** Closes all of them; whoever asks again is given a new one. */
    async close() {
        const closing = [...this.#open.values()];
        this.#open.clear();
        await Promise.allSettled(closing.map(async (observer) => (await observer).close()));
    }
}

// EXTERNAL MODULE: ./build/postgres/wire/messages.js
var messages = __webpack_require__(59081);
// EXTERNAL MODULE: ./build/postgres/wire/observation.js
var wire_observation = __webpack_require__(31091);
;// CONCATENATED MODULE: ./build/postgres/wire/transaction.js

/** A traced session's transaction while it is open. */
class OpenTransaction {
    index;
    startMs;
    statements = [];
    /** BEGIN was said; otherwise it ends with its statement, or with the message that holds several. */
    explicit;
    failed = false;
    /** Relations as they were before the transaction, where they have been asked for. */
    before = new Map();
    /** Relations that did not exist before it. */
    #created = new Set();
    #held = new Map();
    #closed = [];
    #waiting = [];
    #relfilenodes = new Map();
    #scans = new Map();
    #rowsChanged = new Map();
    #baseline;
    constructor(index, startMs, explicit, baseline) {
        this.index = index;
        this.startMs = startMs;
        this.explicit = explicit;
        this.#baseline = baseline;
    }
    /** Whether it has been asked for all of these what they were before. */
    knows(oids) {
        return oids.every((oid) => this.before.has(oid) || this.#created.has(oid));
    }
    /** `committed`: those of `oids` that the rest of the world sees, while this transaction has them locked. */
    learn(oids, committed) {
        for (const [oid, relation] of committed)
            if (!this.before.has(oid))
                this.before.set(oid, relation);
        for (const oid of oids)
            if (!this.before.has(oid))
                this.#created.add(oid);
    }
    /** Takes in what was observed after a statement, and returns what is new since the observation before. */
    observe(observation, nowMs, sinceMs) {
        const effects = { locks: [], rewrites: [], indexRebuilds: [], scans: [], raised: [], touched: [] };
        for (const [oid, seen] of observation.relations) {
            const relation = this.before.get(oid);
            if (!relation || isPrivate(relation))
                continue;
            const isTable = relation.kind === 'r' || relation.kind === 'm';
            const previous = this.#held.get(oid)?.mode ?? 'ACCESS SHARE';
            const raised = (0,wire_observation/* strength */.qO)(seen.mode) > (0,wire_observation/* strength */.qO)(previous);
            if (raised) {
                effects.locks.push({ relation: relation.name, mode: seen.mode });
                effects.raised.push({ relation, mode: seen.mode });
                this.#hold(oid, relation, seen.mode, sinceMs);
            }
            else if (seen.mode !== previous) {
                this.#lower(oid, seen.mode, nowMs);
            }
            if (seen.relfilenode !== null && seen.relfilenode !== (this.#relfilenodes.get(oid) ?? relation.relfilenode)) {
                if (isTable)
                    effects.rewrites.push(relation.name);
                if (relation.kind === 'i')
                    effects.indexRebuilds.push(relation.name);
            }
            if (seen.relfilenode !== null)
                this.#relfilenodes.set(oid, seen.relfilenode);
            const counted = this.#scans.get(oid) ?? (observation.countersKept ? (this.#baseline.scans.get(oid) ?? 0) : 0);
            if (seen.scans > counted && isTable)
                effects.scans.push(relation.name);
            this.#scans.set(oid, seen.scans);
            // Rows that are locked only (FOR UPDATE, a foreign key's parent) count nowhere: there, the table's lock is new.
            const changed = seen.rowsChanged > (this.#rowsChanged.get(oid) ?? 0);
            if (isTable && (changed || (raised && seen.mode === 'ROW SHARE')))
                effects.touched.push(relation);
            this.#rowsChanged.set(oid, seen.rowsChanged);
        }
        for (const oid of this.#held.keys()) {
            if (!observation.relations.has(oid))
                this.#lower(oid, 'ACCESS SHARE', nowMs);
        }
        for (const oid of this.#relfilenodes.keys()) {
            if (!observation.relations.has(oid))
                this.#relfilenodes.delete(oid);
        }
        this.#endWaiting(({ causes }) => 'xid' in causes && !observation.xids.includes(causes.xid), nowMs);
        effects.locks.sort(byRelation);
        for (const names of [effects.rewrites, effects.indexRebuilds, effects.scans])
            names.sort();
        return effects;
    }
    /**
     * The statements that are known to wait for this transaction on a table. Whoever waits for the table waits for its rows as
     * well, but not the other way round: 'table' leaves out those that only wait for a row.
     */
    waitingFor(table, by) {
        const known = this.#waiting.filter((waiting) => waiting.table === table && (by === 'row' || waiting.blocked.by === 'table'));
        return new Set(known.flatMap(({ blocked }) => blocked.statements));
    }
    /** Takes note of what waits because of a statement that began at `sinceMs`. */
    waits(waiting) {
        this.#waiting.push(waiting);
        return waiting.blocked;
    }
    /** What a transaction that follows in the same message starts from: nobody can look in between. */
    carriedOver() {
        return { ...this.#baseline, scans: new Map([...this.#baseline.scans, ...this.#scans]) };
    }
    /** A lock that was held for as long as the transaction, which nobody observed from within. */
    heldThroughout({ relation, mode }) {
        this.#hold(relation.oid, relation, mode, this.startMs);
    }
    /** The transaction as it goes into the trace; what its statements blocked, they blocked until now. */
    end(outcome, endMs) {
        for (const oid of this.#held.keys())
            this.#lower(oid, 'ACCESS SHARE', endMs);
        this.#endWaiting(() => true, endMs);
        const held = this.#closed.sort((a, b) => a.fromMs - b.fromMs || byRelation(a, b));
        const oids = new Map([...this.before.values()].map(({ name, oid }) => [name, oid]));
        return { startMs: this.startMs, endMs, outcome, held, oids };
    }
    #hold(oid, relation, mode, fromMs) {
        const held = this.#held.get(oid) ?? { relation, mode, segments: [] };
        held.mode = mode;
        held.segments.push({ relation: relation.name, mode, fromMs, toMs: fromMs });
        this.#held.set(oid, held);
    }
    /** ROLLBACK TO lets go of what was taken since the savepoint; the end of the transaction lets go of everything. */
    #lower(oid, mode, atMs) {
        const held = this.#held.get(oid);
        if (!held)
            return;
        const stays = (segment) => (0,wire_observation/* strength */.qO)(segment.mode) <= (0,wire_observation/* strength */.qO)(mode);
        for (const segment of held.segments.filter((candidate) => !stays(candidate)))
            this.#closed.push({ ...segment, toMs: atMs });
        held.segments = held.segments.filter(stays);
        held.mode = mode;
        if (held.segments.length === 0)
            this.#held.delete(oid);
        this.#endWaiting(({ causes }) => Array.isArray(causes) && causes.some((cause) => cause.relation.oid === oid && (0,wire_observation/* strength */.qO)(cause.mode) > (0,wire_observation/* strength */.qO)(mode)), atMs);
    }
    #endWaiting(isOver, atMs) {
        for (const waiting of this.#waiting.filter(isOver))
            waiting.blocked.forMs = Math.max(0, atMs - waiting.sinceMs);
        this.#waiting = this.#waiting.filter((waiting) => !isOver(waiting));
    }
}
/** Relations that no other session waits for by name: the catalogue, TOAST tables, temporary tables. */
function isPrivate(relation) {
    return (relation.schema === 'pg_catalog' ||
        relation.schema === 'pg_toast' ||
        relation.schema === 'information_schema' ||
        relation.persistence === 't');
}
function byRelation(a, b) {
    return a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/postgres/wire/recorder.js


/** Gathers what the sessions of one proxy do, in the order in which it happened. */
class Recorder {
    clock;
    trace = { transactions: [], statements: [] };
    /** How much WAL the server had written when anybody last looked: what comes on top is the next statement's. */
    wal = 0n;
    constructor(clock) {
        this.clock = clock;
    }
    begin(explicit, baseline, startMs = this.clock.now()) {
        const index = this.trace.transactions.push({ startMs, endMs: startMs, outcome: 'rollback', held: [], oids: new Map() }) - 1;
        return new OpenTransaction(index, startMs, explicit, baseline);
    }
    end(transaction, outcome, endMs = this.clock.now()) {
        this.trace.transactions[transaction.index] = transaction.end(outcome, endMs);
    }
    add(transaction, statement) {
        const traced = { ...statement, transaction: transaction.index };
        transaction.statements.push(traced);
        this.trace.statements.push(traced);
        return traced;
    }
}
/** An ErrorResponse as the trace shows it; its position still counts from where the client's text begins. */
function statementError(raw) {
    const fields = (0,messages/* readFields */.qU)(raw);
    const position = Number(fields.get('P') ?? 0);
    return {
        code: fields.get('C') ?? '',
        message: fields.get('M') ?? '',
        detail: fields.get('D') ?? null,
        hint: fields.get('H') ?? null,
        position: position > 0 ? position : null,
    };
}

;// CONCATENATED MODULE: ./build/postgres/wire/relay.js
/** Passes bytes both ways, unread, until both sides have ended. */
async function relay(client, server) {
    const closed = (stream, other) => new Promise((resolve) => {
        stream.on('close', () => {
            other.end();
            resolve();
        });
    });
    const ended = Promise.all([closed(client, server), closed(server, client)]);
    client.pipe(server);
    server.pipe(client);
    await ended;
}

;// CONCATENATED MODULE: ./build/postgres/wire/backend.js

/**
 * The connection to the real server. What it sends goes to the consumers in the order in which they were queued, each
 * until its last message; with none queued, to `passOn`.
 */
class Backend {
    socket;
    #consumers = [];
    #passOn;
    /** Why there is nothing more to expect; null while there is. */
    #ended = null;
    constructor(socket, passOn) {
        this.socket = socket;
        this.#passOn = passOn;
        const reader = new messages/* MessageReader */.RJ();
        socket.on('data', (chunk) => {
            for (const message of reader.read(chunk))
                this.#deal(message);
        });
        socket.on('close', () => this.#end(new ConnectionLost()));
        if (socket.destroyed)
            this.#end(new ConnectionLost());
    }
    /** Resolves when `consume` has had its last message; rejects with ConnectionLost when the connection ends before. */
    until(consume) {
        const promise = new Promise((done, fail) => {
            if (this.#ended)
                fail(this.#ended);
            else
                this.#consumers.push({ consume, done, fail });
        });
        // Whoever awaits it hears of the failure; a consumer that nobody awaits any more must not end the process.
        promise.catch(() => { });
        return promise;
    }
    /** Writes, and waits where the server is slower than we are. */
    async send(...parts) {
        if (this.#ended)
            throw this.#ended;
        const flowing = this.socket.write(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
        if (flowing)
            return;
        await new Promise((resolve) => {
            const proceed = () => {
                this.socket.off('drain', proceed).off('close', proceed);
                resolve();
            };
            this.socket.on('drain', proceed).on('close', proceed);
        });
    }
    #deal(message) {
        const head = this.#consumers[0];
        try {
            if (!head)
                this.#passOn(message);
            else if (head.consume(message)) {
                this.#consumers.shift();
                head.done();
            }
        }
        catch (error) {
            // A message that we fail to read: nothing that follows can be trusted to go where it belongs.
            this.#end(error instanceof Error ? error : new Error(String(error)));
            this.socket.destroy();
        }
    }
    #end(reason) {
        this.#ended ??= reason;
        for (const { fail } of this.#consumers.splice(0))
            fail(this.#ended);
    }
}
/** One side of a traced connection went away; the other is closed in turn. */
class ConnectionLost extends Error {
    name = 'ConnectionLost';
    constructor() {
        super('the connection was closed');
    }
}

// EXTERNAL MODULE: ./build/postgres/sql/transaction-block.js
var transaction_block = __webpack_require__(10140);
// EXTERNAL MODULE: ./build/postgres/sql/blanks.js
var blanks = __webpack_require__(14201);
// EXTERNAL MODULE: ./build/postgres/sql/kind.js
var kind = __webpack_require__(57392);
// EXTERNAL MODULE: ./build/postgres/sql/psql-chunks.js
var psql_chunks = __webpack_require__(47921);
// EXTERNAL MODULE: ./build/postgres/sql/split.js
var split = __webpack_require__(32536);
;// CONCATENATED MODULE: ./build/postgres/wire/client-text.js




/** Client encodings in which every byte is a character; in SQL_ASCII the server counts bytes as well (manual, 23.3.1). */
const singleByte = /^(?:SQL_ASCII|LATIN\d+|ISO_8859_\d|WIN\d+|KOI8[RU])$/;
/** From here on, the parser's trees take hundreds of MB: longer text is only cut, in UTF-16 code units. */
const longestParsed = 1 << 21;
/**
 * Reads the text of a Query or Parse message. `parameters`: what the server reported of its settings; `reads`: whether its
 * grammar, which may be another major's than our parser's, reads text of several statements.
 */
async function readClientText(raw, parameters, reads) {
    const encoding = encodingOf(raw, parameters);
    const text = raw.toString(encoding ?? 'utf8');
    const { statements, parsed } = await cut(text);
    const plain = encoding !== null && meansTheSame(text, statements, parameters);
    const sameGrammar = parsed && (parameters.get('server_version') ?? '').startsWith('18');
    return {
        text,
        statements,
        divisible: plain && (statements.length < 2 || sameGrammar || (await reads(text))),
        bytes: (piece) => Buffer.from(piece, encoding ?? 'utf8'),
        characters: (offset) => (encoding === 'latin1' ? offset : [...text.slice(0, offset)].length),
        offset: (position) => (encoding === 'latin1' ? position - 1 : [...text].slice(0, position - 1).join('').length),
    };
}
/** How the client's bytes become text and the same bytes again; null: not in any way that we know. */
function encodingOf(raw, parameters) {
    if (raw.every((byte) => byte < 0x80))
        return 'utf8';
    const encoding = parameters.get('client_encoding') ?? 'UTF8';
    if (encoding === 'UTF8')
        return Buffer.from(raw.toString('utf8'), 'utf8').equals(raw) ? 'utf8' : null;
    return singleByte.test(encoding) ? 'latin1' : null;
}
/** Settings under which the server reads the text otherwise than our parser does, or would not read all of it alike. */
function meansTheSame(text, statements, parameters) {
    if (parameters.get('standard_conforming_strings') === 'off' && text.includes('\\'))
        return false;
    const changesEncoding = statements.some(({ sql }) => /^set\s+(?:\w+\s+)?(?:client_encoding|names)\b/i.test(sql) && !/utf-?8/i.test(sql));
    return !(changesEncoding && statements.length > 1);
}
async function cut(text) {
    if (text.length <= longestParsed)
        return (0,split/* splitStatements */.X)(text);
    const statements = [];
    for (const chunk of (0,psql_chunks/* chunks */.V)(text)) {
        if (chunk.kind !== 'sql')
            return { statements: [unread(text)], parsed: false };
        for (const { start, end } of chunk.statements) {
            const from = (0,blanks/* blanksEnd */.$)(chunk.text, start);
            if (from >= end)
                continue;
            const sql = chunk.text.slice(from, end).trimEnd();
            statements.push({ sql, offset: chunk.offset + from, line: 1, endLine: 1, kind: (0,kind/* kindOf */.I)(sql), tree: null });
        }
    }
    return { statements, parsed: false };
}
function unread(text) {
    return { sql: text, offset: 0, line: 1, endLine: 1, kind: '', tree: null };
}

;// CONCATENATED MODULE: ./build/postgres/wire/statement-kinds.js
/** Statements that take no lock on a user's relation that anyone could wait for: sent on as they are, not in the trace. */
const quiet = new Set([
    'BEGIN',
    'COMMIT',
    'ROLLBACK',
    'ABORT',
    'SAVEPOINT',
    'RELEASE',
    'PREPARE',
    'SET',
    'RESET',
    'SHOW',
    'DISCARD',
    'DEALLOCATE',
    'LISTEN',
    'UNLISTEN',
    'NOTIFY',
    'CLOSE',
    'CHECKPOINT',
    'LOAD',
]);
function isQuiet(statement) {
    // SET CONSTRAINTS … IMMEDIATE checks what had been put off.
    return quiet.has(statement.kind) && !/^set\s+constraints\b/i.test(statement.sql);
}
/** They fail while anybody is connected to the database that they name, or copy: an observer, say. */
function needsDatabaseAlone(statement) {
    return /^(?:CREATE|DROP|ALTER) DATABASE$/.test(statement.kind);
}
/** Statements that may end a transaction of their own inside: what they changed is committed before anybody can look. */
function mayCommitInside(statement) {
    return statement.kind === 'DO' || statement.kind === 'CALL';
}
/** Statements that may lock single rows: the manual's 13.3.2. Functions can hide in any SELECT. */
const rowLocking = new Set([
    'UPDATE',
    'DELETE',
    'INSERT',
    'MERGE',
    'SELECT',
    'WITH',
    'DO',
    'CALL',
    'EXECUTE',
    'EXPLAIN',
    'FETCH',
    'MOVE',
    'COPY',
]);
function mayLockRows(statement) {
    return rowLocking.has(statement.kind);
}
/**
 * Whether the text uses parameters of the extended protocol ($1). In a simple query they are an error, which the server
 * words differently when the same text comes by Parse.
 */
function hasParameters(statement) {
    if (!/\$\d/.test(statement.sql))
        return false;
    if (statement.tree === null)
        return true;
    const [name] = Object.keys(statement.tree);
    // There, a parameter is the function's, or is given with EXECUTE.
    return name !== 'CreateFunctionStmt' && name !== 'PrepareStmt' && JSON.stringify(statement.tree).includes('"ParamRef"');
}
/**
 * Whether the server describes the rows before it executes the statement (the strategy PORTAL_ONE_SELECT). Of every other that
 * returns rows, the simple protocol says what they look like only when they are there.
 */
function describesFirst({ tree, kind }) {
    if (tree === null)
        return kind === 'SELECT' || kind === 'VALUES' || kind === 'TABLE';
    const select = tree.SelectStmt;
    if (select === undefined || select.intoClause !== undefined)
        return false;
    const ctes = select.withClause?.ctes ?? [];
    return ctes.every((cte) => 'SelectStmt' in (cte.CommonTableExpr?.ctequery ?? {}));
}
/** ROLLBACK TO has ROLLBACK's command tag, and ends no transaction. */
function rollsBackToSavepoint(statement) {
    return /^(rollback|abort)\b[^;]*\bto\b/i.test(statement.sql);
}

;// CONCATENATED MODULE: ./build/postgres/wire/extended-protocol.js





/** Serves Parse, Bind, Describe, Execute, Close, Flush and Sync: all pass as they are, and after each Execute the tracer looks. */
class ExtendedProtocol {
    #link;
    #tracer;
    #now;
    #statements = new Map();
    #portals = new Map();
    /** The text that was parsed, bound or described last and not executed since: an error that comes then is about it. */
    #pending = null;
    constructor(link, tracer, now) {
        this.#link = link;
        this.#tracer = tracer;
        this.#now = now;
    }
    async handle(message) {
        if ('PBCDE'.includes(message.type))
            this.#link.midway = true;
        switch (message.type) {
            case 'P':
            case 'B':
            case 'C':
            case 'D':
                this.#remember(message);
                return this.#link.send(message.raw);
            case 'E':
                return this.#execute(message);
            case 'S':
            case 'F':
                return this.#sync(message);
            default:
                return this.#link.send(message.raw);
        }
    }
    #remember({ type, raw }) {
        const ofStatement = raw[5] === 0x53;
        const first = (0,messages/* readString */.E3)(raw, type === 'C' || type === 'D' ? 6 : 5);
        if (type === 'P')
            this.#statements.set(first.text, raw.subarray(first.next, raw.indexOf(0, first.next)));
        if (type === 'B') {
            const sql = this.#statements.get((0,messages/* readString */.E3)(raw, first.next).text) ?? Buffer.alloc(0);
            this.#portals.set(first.text, { sql, suspended: false });
        }
        if (type === 'C')
            (ofStatement ? this.#statements : this.#portals).delete(first.text);
        const sql = type === 'P' || (type === 'D' && ofStatement) ? this.#statements.get(first.text) : this.#portals.get(first.text)?.sql;
        if (sql && type !== 'C' && !this.#link.skipping)
            this.#pending = { sql, startMs: this.#now() };
    }
    async #execute(message) {
        if (this.#link.skipping)
            return this.#link.send(message.raw);
        const portal = this.#portals.get((0,messages/* readString */.E3)(message.raw, 5).text);
        const { statements, characters } = await this.#read(portal?.sql ?? Buffer.alloc(0));
        const [statement] = statements;
        const run = () => this.#run(message);
        this.#pending = null;
        let execution;
        if (!statement || portal?.suspended) {
            execution = await run();
        }
        else if (needsDatabaseAlone(statement)) {
            return this.#tracer.traceWhole(statement.sql, [statement], async () => ({ ...(await run()), failed: statement }));
        }
        else if (this.#link.status === 'I' && !this.#tracer.inTransaction && (0,transaction_block/* cannotRunInTransaction */.c)(statement)) {
            execution = await this.#tracer.traceAlone(statement, run);
        }
        else {
            execution = await this.#tracer.trace(statement, () => characters(statement.offset), run);
        }
        if (portal)
            portal.suspended = execution.suspended;
    }
    async #run(message) {
        const execution = { tag: null, rows: null, error: null, suspended: false };
        await this.#link.exchange([message.raw, messages/* flush */.bX], (answer) => {
            if (answer.type === 'C')
                Object.assign(execution, (0,messages/* readTag */.zW)(answer.raw));
            if (answer.type === 's')
                execution.suspended = true;
            this.#link.passOn(answer);
            if (answer.type === 'E')
                execution.error = statementError(this.#link.takeError() ?? answer.raw);
            return answer.type === 'C' || answer.type === 'E' || answer.type === 's' || answer.type === 'I';
        });
        return execution;
    }
    async #sync(message) {
        await this.#link.exchange([message.raw], (answer) => {
            this.#link.passOn(answer);
            return answer.type === 'Z';
        });
        const raw = this.#link.takeError();
        if (raw && this.#pending)
            await this.#failed(this.#pending, statementError(raw));
        else if (raw)
            this.#tracer.failLast(statementError(raw));
        this.#pending = null;
        return this.#tracer.afterReady();
    }
    /** A statement that failed before it was executed: its text cannot be read, or names what is not there. */
    async #failed({ sql, startMs }, error) {
        const { text, statements, characters } = await this.#read(sql);
        const [statement] = statements;
        if (error.position !== null && statement)
            error.position -= characters(statement.offset);
        this.#tracer.failure(statement ?? { sql: text.trim(), kind: '', tree: null }, startMs, error);
    }
    #read(sql) {
        return readClientText(sql, this.#link.parameters, async () => false);
    }
}

;// CONCATENATED MODULE: ./build/postgres/wire/mailbox.js
/** Messages of one client that have arrived and not yet been dealt with, in order. */
class Mailbox {
    #waiting = [];
    #bytes = 0;
    #closed = false;
    #wake = [];
    get bytes() {
        return this.#bytes;
    }
    put(message) {
        this.#waiting.push(message);
        this.#bytes += message.raw.length;
        this.#wakeAll();
    }
    /** No more will come: those who wait for one are told so. */
    close() {
        this.#closed = true;
        this.#wakeAll();
    }
    /** Resolves when a message can be taken, or none will come. */
    async arrival() {
        if (this.#waiting.length > 0 || this.#closed)
            return;
        await new Promise((resolve) => {
            this.#wake.push(resolve);
        });
    }
    take() {
        const message = this.#waiting.shift();
        if (message)
            this.#bytes -= message.raw.length;
        return message;
    }
    async next() {
        await this.arrival();
        return this.take();
    }
    #wakeAll() {
        const wake = this.#wake;
        this.#wake = [];
        for (const resolve of wake)
            resolve();
    }
}

;// CONCATENATED MODULE: ./build/postgres/wire/link.js



/** Bytes from a client that may wait here before its socket is paused. */
const mailboxLimit = 1 << 20;
/**
 * A client and its server, and the way between them: what either says reaches the other unchanged and in order, except
 * for what we ask the server ourselves.
 */
class Link {
    /** The server process, as BackendKeyData names it; 0 before. */
    pid = 0;
    /** Of the last ReadyForQuery: I idle, T in a transaction block, E in a failed one. */
    status = 'I';
    /** What the server has reported of its settings. */
    parameters = new Map();
    /** The server ignores everything until Sync, after an error in the extended protocol. */
    skipping = false;
    /** Messages of the extended protocol have passed since the last Sync. */
    midway = false;
    #client;
    #backend;
    #mailbox = new Mailbox();
    #copying = null;
    /** An ErrorResponse that passed and that nobody has taken note of yet. */
    #error = null;
    #outgoing = [];
    #blocked = false;
    constructor(client, backend) {
        this.#client = client;
        this.#backend = new Backend(backend, (message) => this.passOn(message));
        const reader = new messages/* MessageReader */.RJ();
        client.on('data', (chunk) => {
            for (const message of reader.read(chunk))
                this.#mailbox.put(message);
            if (this.#mailbox.bytes > mailboxLimit)
                client.pause();
        });
        client.resume();
        client.on('end', () => this.#mailbox.close());
        client.on('drain', () => this.#unblock());
        client.on('close', () => {
            this.#mailbox.close();
            this.#unblock();
        });
        backend.on('close', () => {
            this.#mailbox.close();
            this.#flush();
            client.end();
        });
    }
    /** Resolves with the server's first ReadyForQuery. */
    started() {
        return this.#backend.until((message) => {
            if (message.type === 'K')
                this.pid = message.raw.readInt32BE(5);
            this.passOn(message);
            return message.type === 'Z';
        });
    }
    /** The client's next message; undefined when there will be none. */
    async next() {
        await this.#mailbox.arrival();
        return this.#take();
    }
    send(...parts) {
        return this.#backend.send(...parts);
    }
    /** Sends, has `consume` take what comes until it has had its last message, and passes COPY data on to the server meanwhile. */
    async exchange(request, consume) {
        const done = this.#backend.until(consume);
        this.#copying ??= Promise.withResolvers();
        await this.#backend.send(...request);
        await this.#settle(done, this.#copying);
    }
    /** Has the server answer something of ours, in full up to the first message of type `last`; the answer stays here. */
    async ask(request, last) {
        const answer = { rows: [], error: null };
        let complete = false;
        const done = this.#backend.until((message) => {
            if (message.type === 'D')
                answer.rows.push(message.raw);
            if (message.type === 'N' || message.type === 'S' || message.type === 'A')
                this.passOn(message);
            if (message.type === 'C')
                complete = true;
            if (message.type === 'E') {
                const fields = (0,messages/* readFields */.qU)(message.raw);
                // The end of the session is the client's business; an error is our own.
                if (fields.get('V') === 'FATAL' || fields.get('V') === 'PANIC')
                    this.passOn(message);
                else
                    answer.error = fields;
                return answer.error !== null && last !== 'Z';
            }
            return message.type === last && (complete || last === 'Z');
        });
        await this.#backend.send(request);
        await done;
        return answer;
    }
    passOn(message) {
        switch (message.type) {
            case 'S': {
                const name = (0,messages/* readString */.E3)(message.raw, 5);
                this.parameters.set(name.text, (0,messages/* readString */.E3)(message.raw, name.next).text);
                break;
            }
            // CopyInResponse and CopyBothResponse: from here on the client speaks.
            case 'G':
            case 'W':
                this.#copying?.resolve();
                break;
            case 'E':
                this.skipping = true;
                this.#error = message.raw;
                break;
            case 'Z':
                this.skipping = false;
                this.midway = false;
                this.status = String.fromCharCode(message.raw.readUInt8(5));
                break;
        }
        this.toClient(message.raw);
    }
    /** The last ErrorResponse that passed, once. */
    takeError() {
        const error = this.#error;
        this.#error = null;
        return error;
    }
    toClient(raw) {
        // Messages that came in one piece leave in one piece.
        if (this.#outgoing.push(raw) === 1)
            queueMicrotask(() => this.#flush());
    }
    /** Ends both sides, once what is on its way has arrived. */
    close() {
        this.#flush();
        this.#client.end();
        this.#backend.socket.destroySoon();
    }
    #flush() {
        const bytes = this.#outgoing.length === 1 && this.#outgoing[0] ? this.#outgoing[0] : Buffer.concat(this.#outgoing);
        this.#outgoing = [];
        if (bytes.length === 0 || this.#client.destroyed || this.#client.writableEnded)
            return;
        if (this.#client.write(bytes) || this.#blocked)
            return;
        this.#blocked = true;
        this.#backend.socket.pause();
    }
    #unblock() {
        this.#blocked = false;
        this.#backend.socket.resume();
    }
    #take() {
        const message = this.#mailbox.take();
        if (this.#mailbox.bytes < mailboxLimit / 2)
            this.#client.resume();
        return message;
    }
    /** Waits for the server, passing COPY data on to it meanwhile. */
    async #settle(done, copying) {
        let settled = false;
        const finished = done.finally(() => {
            settled = true;
        });
        finished.catch(() => { });
        while (!settled) {
            await Promise.race([finished, copying.promise]);
            if (settled)
                break;
            await Promise.race([finished, this.#mailbox.arrival()]);
            if (settled)
                break;
            const message = this.#take();
            if (!message)
                throw new ConnectionLost();
            const ends = message.type === 'c' || message.type === 'f';
            // While it takes COPY data the server ignores a Flush, also the one that came with the request.
            await this.#backend.send(message.raw, ...(ends ? [messages/* flush */.bX] : []));
            // After CopyDone or CopyFail, it is the server's turn: another COPY of the same message may follow.
            if (ends)
                copying = this.#copying = Promise.withResolvers();
        }
        this.#copying = null;
        await finished;
    }
}

;// CONCATENATED MODULE: ./build/postgres/wire/own-queries.js

const undefinedPreparedStatement = '26000';
/** What the tracer asks within a client's session: off the clock, and out of reach of the client's cancel requests. */
class OwnQueries {
    #link;
    #clock;
    /** Queries of ours that are prepared in this session, as far as we know. */
    #known = new Set();
    #undisturbed = Promise.resolve();
    /** Resolves when none of the client's cancel requests is under way. */
    #uncancelled = Promise.resolve();
    constructor(link, clock) {
        this.#link = link;
        this.#clock = clock;
    }
    /** Something ran that may have deallocated all prepared statements: the next query is prepared anew. */
    forget() {
        this.#known.clear();
    }
    /** The DataRows of the answer. 'flush': the client's transaction, or its pipeline, goes on where it was. */
    async ask(own, end) {
        const last = end === 'sync' ? 'Z' : '3';
        let { rows, error } = await this.#link.ask((0,wire_observation/* ownQueryMessages */.x8)(own, this.#known.has(own.name), end), last);
        if (error?.get('C') === undefinedPreparedStatement && end === 'sync' && this.#link.status === 'I')
            ({ rows, error } = await this.#link.ask((0,wire_observation/* ownQueryMessages */.x8)(own, false, end), last));
        if (error)
            throw new Error(`a query of the tracer's own failed: ${error.get('C')} ${error.get('M')}`);
        this.#known.add(own.name);
        return rows;
    }
    /** Runs something of ours, off the clock, when no cancel is under way, and holds back those that come meanwhile. */
    async apart(work) {
        const { promise, resolve } = Promise.withResolvers();
        const before = this.#undisturbed;
        this.#undisturbed = promise;
        try {
            await this.#uncancelled;
            await before;
            return await this.#clock.without(work);
        }
        finally {
            resolve();
        }
    }
    /** Resolves when none of ours is under way. */
    undisturbed() {
        return this.#undisturbed;
    }
    /** Forwards a cancel request such that it cannot hit a query of ours. */
    async cancel(forward) {
        const { promise, resolve } = Promise.withResolvers();
        this.#uncancelled = promise;
        try {
            await this.#undisturbed;
            await forward();
        }
        finally {
            resolve();
        }
    }
}

;// CONCATENATED MODULE: ./build/postgres/wire/blocks.js
/** BEGIN, COMMIT, SAVEPOINT and their like. */
const control = new Set(['BEGIN', 'COMMIT', 'ROLLBACK', 'ABORT', 'SAVEPOINT', 'RELEASE']);
/**
 * The server makes the statements of one message an implicit transaction block, up to a BEGIN, and again after the COMMIT that
 * belongs to it (manual, 55.2.2.1). Sent one by one they need a BEGIN of ours in its place, which is the same but for transaction
 * control inside: there, an explicit block is silent where an implicit one warns or refuses. `inBlock`: one is open already.
 *
 * @returns for each statement, whether it begins an implicit block; null: the message must not be taken apart.
 */
function implicitBlocks(statements, inBlock) {
    let block = inBlock ? 'explicit' : 'none';
    const begins = [];
    for (const { kind, sql } of statements) {
        const controls = control.has(kind) || /^prepare\s+transaction\b/i.test(sql);
        if (block === 'explicit') {
            begins.push(false);
            if (controls && ends(kind, sql))
                block = 'none';
        }
        else if (kind === 'BEGIN') {
            begins.push(false);
            block = 'explicit';
        }
        else {
            if (controls)
                return null;
            begins.push(block === 'none');
            block = 'implicit';
        }
    }
    return begins;
}
function ends(kind, sql) {
    if (kind === 'SAVEPOINT' || kind === 'RELEASE' || kind === 'BEGIN')
        return false;
    return !/^(?:rollback|abort)\b[^;]*\bto\b/i.test(sql) && !/\band\s+chain\b/i.test(sql);
}

;// CONCATENATED MODULE: ./build/postgres/wire/simple-protocol.js






/** SQLSTATE of the warning that a transaction is in progress already. */
const activeTransaction = '25001';
/**
 * Serves Query messages. A statement whose locks would be gone with its ReadyForQuery is sent by the extended protocol, with
 * Sync kept back until they have been read; the client is answered as the simple protocol would have.
 */
class SimpleProtocol {
    #link;
    #tracer;
    constructor(link, tracer) {
        this.#link = link;
        this.#tracer = tracer;
    }
    async query(message) {
        // A message that is not one C string is the server's to refuse.
        const end = message.raw.indexOf(0, 5);
        const raw = end === message.raw.length - 1 ? message.raw.subarray(5, end) : Buffer.alloc(0);
        const text = await readClientText(raw, this.#link.parameters, (several) => this.#tracer.reads(several));
        const [only, ...more] = text.statements;
        if (only && more.length === 0 && this.#runsAlone(only))
            await this.#tracer.traceAlone(only, () => this.#whole(message, text));
        else if (this.#staysWhole(text))
            await this.#tracer.traceWhole(text.text, text.statements, () => this.#whole(message, text));
        else
            await this.#pieces(text, raw);
        this.#link.takeError();
        return this.#tracer.afterReady();
    }
    #runsAlone(statement) {
        return this.#link.status === 'I' && !this.#link.midway && (0,transaction_block/* cannotRunInTransaction */.c)(statement) && !needsDatabaseAlone(statement);
    }
    #staysWhole({ statements, divisible }) {
        return (statements.length === 0 ||
            !divisible ||
            this.#link.midway ||
            this.#link.status === 'E' ||
            statements.every(isQuiet) ||
            statements.some(hasParameters) ||
            statements.some(needsDatabaseAlone) ||
            (statements.length > 1 && (statements.some(transaction_block/* cannotRunInTransaction */.c) || this.#blocks(statements) === null)));
    }
    async #whole(message, text) {
        const ending = { error: null, failed: null, rows: null, tag: null };
        const { statements } = text;
        let commands = 0;
        await this.#link.exchange([message.raw], (answer) => {
            if (answer.type === 'C') {
                Object.assign(ending, (0,messages/* readTag */.zW)(answer.raw));
                this.#tracer.command(ending.tag, statements[commands++]);
            }
            if (answer.type === 'E')
                ending.error = statementError(answer.raw);
            this.#link.passOn(answer);
            return answer.type === 'Z';
        });
        if (ending.error)
            this.#locate(ending, text, statements[commands] ?? null);
        return ending;
    }
    /** Which statement failed: the one that the error points at (the text is read before any of it is executed), or the next due. */
    #locate(ending, text, next) {
        const position = ending.error?.position ?? null;
        ending.failed = next;
        if (ending.error === null || position === null)
            return;
        const offset = text.offset(position);
        ending.failed = text.statements.findLast((statement) => statement.offset <= offset) ?? next;
        const start = ending.failed?.offset ?? text.text.length - text.text.trimStart().length;
        ending.error.position = Math.max(1, position - text.characters(start));
    }
    #blocks(statements) {
        return implicitBlocks(statements, this.#link.status !== 'I');
    }
    async #pieces(text, raw) {
        const { statements } = text;
        const alone = statements.length === 1;
        const begins = alone ? [] : this.#blocks(statements);
        let last = null;
        let implicit = false;
        for (const [index, statement] of statements.entries()) {
            if (begins?.[index]) {
                await this.#begin();
                implicit = true;
            }
            const isLast = index === statements.length - 1;
            const ahead = () => text.characters(statement.offset);
            const none = () => 0;
            const sql = alone ? raw : text.bytes(statement.sql);
            const run = () => this.#execute(statement, sql, alone ? none : ahead, isLast, implicit);
            last = await this.#tracer.trace(statement, alone ? ahead : none, run);
            if (last.error)
                break;
            // From here on, the block is the client's own.
            if (statement.kind === 'BEGIN')
                implicit = false;
        }
        await this.#finish(last, implicit);
    }
    async #begin() {
        await this.#link.exchange([(0,messages/* parse */.qg)('', 'BEGIN'), (0,messages/* bind */.oI)('', ''), (0,messages/* execute */.g7)(''), messages/* flush */.bX], (message) => {
            if (message.type === 'N' || message.type === 'S' || message.type === 'A')
                this.#link.passOn(message);
            return message.type === 'C' || message.type === 'E';
        });
    }
    /** Executes one statement as a part of a Query message. `shift`: characters of the message that stand before it. */
    async #execute(statement, sql, shift, isLast, implicit) {
        const piece = { tag: null, rows: null, error: null, complete: null };
        const early = describesFirst(statement);
        let description = null;
        const describe = () => {
            if (description)
                this.#link.passOn(description);
            description = null;
        };
        await this.#link.exchange([(0,messages/* parse */.qg)('', sql), (0,messages/* bind */.oI)('', ''), (0,messages/* describePortal */.YC)(''), (0,messages/* execute */.g7)(''), messages/* flush */.bX], (message) => {
            switch (message.type) {
                case '1':
                case '2':
                case 'n':
                    return false;
                case 'T':
                    description = message;
                    if (early)
                        describe();
                    return false;
                case 'C':
                    describe();
                    Object.assign(piece, (0,messages/* readTag */.zW)(message.raw));
                    // At the end of the message the server commits before it says that the last command is complete.
                    if (isLast)
                        piece.complete = message;
                    else
                        this.#link.passOn(message);
                    return true;
                case 'I':
                    this.#link.passOn(message);
                    return true;
                case 'E':
                    piece.error = statementError(message.raw);
                    this.#link.passOn((0,messages/* shiftPosition */.kt)(message, shift));
                    return true;
                case 'N':
                    // BEGIN turns an implicit block into an explicit one without a word; ours was explicit already.
                    if (implicit && statement.kind === 'BEGIN' && (0,messages/* readFields */.qU)(message.raw).get('C') === activeTransaction)
                        return false;
                    this.#link.passOn((0,messages/* shiftPosition */.kt)(message, shift));
                    return false;
                case 'D':
                    describe();
                    this.#link.passOn(message);
                    return false;
                default:
                    this.#link.passOn(message);
                    return false;
            }
        });
        return piece;
    }
    /**
     * Ends the message. What a Query leaves behind is neither an unnamed statement nor an unnamed portal; `implicit`: nor is it
     * the block that we began.
     */
    async #finish(last, implicit) {
        const request = [(0,messages/* close */.VN)('P', ''), (0,messages/* close */.VN)('S', '')];
        const failed = last?.error != null;
        if (implicit && !failed)
            request.push((0,messages/* parse */.qg)('', 'COMMIT'), (0,messages/* bind */.oI)('', ''), (0,messages/* execute */.g7)(''), (0,messages/* close */.VN)('S', ''));
        request.push(messages/* sync */.OH);
        if (implicit && failed)
            request.push((0,messages/* query */.P)('ROLLBACK'));
        let due = last?.complete ?? null;
        const pay = () => {
            if (due)
                this.#link.passOn(due);
            due = null;
        };
        await this.#link.exchange(request, (message) => {
            const { type } = message;
            if (type === '1' || type === '2' || type === '3' || type === 'C')
                return false;
            if (type === 'Z' && implicit && String.fromCharCode(message.raw.readUInt8(5)) !== 'I')
                return false;
            if (type === 'E') {
                due = null;
                if (last?.complete)
                    this.#tracer.failLast(statementError(message.raw));
            }
            // Notices of the commit come before the command is complete, settings and notifications after it.
            if (type === 'Z' || type === 'A' || (type === 'S' && this.#reportsLate))
                pay();
            this.#link.passOn(message);
            return type === 'Z';
        });
    }
    /** Since PostgreSQL 14, changed settings are reported when the server is about to wait for the client. */
    get #reportsLate() {
        return Number.parseInt(this.#link.parameters.get('server_version') ?? '14', 10) >= 14;
    }
}

;// CONCATENATED MODULE: ./build/postgres/wire/probe.js
/**
 * Which statements on a table have to wait now. Executed, not looked up: each is planned by EXPLAIN, which takes the table
 * locks that running it takes, on the table and on its indexes, and gives up after a short lock_timeout.
 */
async function waitingForTable(prober, table) {
    const planned = [['SELECT', `EXPLAIN SELECT 1 FROM ${table.name}`]];
    if (table.kind !== 'm') {
        planned.push(['INSERT', `EXPLAIN INSERT INTO ${table.name} DEFAULT VALUES`]);
        if (table.column !== null)
            planned.push(['UPDATE', `EXPLAIN UPDATE ${table.name} SET ${table.column} = DEFAULT`]);
        planned.push(['DELETE', `EXPLAIN DELETE FROM ${table.name}`]);
    }
    // None of these keeps another from its lock, so all can wait at the same time.
    const waits = await prober.wait(planned.map(([, sql]) => sql));
    return planned.flatMap(([statement], index) => (waits[index] ? [statement] : []));
}
/**
 * Which statements have to wait if they touch a row that one of the transactions `xids` has changed or locked. Executed as
 * well: one such row is found by its xmax, and locked as an UPDATE and as a DELETE would.
 */
async function waitingForRow(prober, table, xids) {
    if (xids.length === 0)
        return null;
    const list = xids.map((xid) => `'${Number(xid)}'::pg_catalog.xid`).join(', ');
    const row = await prober.find(`SELECT ctid::text, xmax::text AS xid FROM ONLY ${table.name} WHERE xmax IN (${list}) LIMIT 1`);
    if (row === null)
        return null;
    // FOR NO KEY UPDATE is what an UPDATE that leaves the keys alone takes; FOR UPDATE what a DELETE takes (manual, 13.3.2).
    const locking = (strength) => `SELECT 1 FROM ONLY ${table.name} WHERE ctid = '${row.ctid}' FOR ${strength}`;
    if ((await prober.wait([locking('NO KEY UPDATE')]))[0])
        return { statements: ['UPDATE', 'DELETE'], xid: row.xid };
    if ((await prober.wait([locking('UPDATE')]))[0])
        return { statements: ['DELETE'], xid: row.xid };
    return null;
}

;// CONCATENATED MODULE: ./build/postgres/wire/blocking.js



/** ROW EXCLUSIVE and below are what SELECT, INSERT, UPDATE and DELETE take themselves: they never wait for each other's. */
const weakestToProbe = (0,wire_observation/* strength */.qO)('SHARE UPDATE EXCLUSIVE');
/** Which statements have to wait, since this statement, that did not before it in the same transaction. */
async function blockedBy(options) {
    const { observer, transaction, observation, effects, statement, sinceMs } = options;
    const blocked = [];
    for (const { table, causes } of await tablesToProbe(observer, effects.raised, transaction.before)) {
        const known = transaction.waitingFor(table.oid, 'table');
        if (known.size === 4)
            continue;
        const waiting = await waitingForTable(await observer.prober(), table);
        const statements = waiting.filter((candidate) => !known.has(candidate));
        if (statements.length === 0)
            continue;
        const found = { relation: table.name, statements, by: 'table', forMs: 0 };
        blocked.push(transaction.waits({ blocked: found, table: table.oid, sinceMs, causes }));
    }
    if (!mayLockRows(statement))
        return blocked;
    for (const table of effects.touched) {
        const known = transaction.waitingFor(table.oid, 'row');
        if (known.has('UPDATE'))
            continue;
        const waiting = await waitingForRow(await observer.prober(), table, observation.xids);
        const statements = waiting?.statements.filter((candidate) => !known.has(candidate)) ?? [];
        if (!waiting || statements.length === 0)
            continue;
        const found = { relation: table.name, statements, by: 'row', forMs: 0 };
        blocked.push(transaction.waits({ blocked: found, table: table.oid, sinceMs, causes: { xid: waiting.xid } }));
    }
    return blocked;
}
/** Tables whose own lock was raised, or one of whose indexes' was: planning a query takes a lock on every index. */
async function tablesToProbe(observer, raised, relations) {
    const tables = new Map();
    for (const cause of raised) {
        const { relation, mode } = cause;
        if ((0,wire_observation/* strength */.qO)(mode) < weakestToProbe)
            continue;
        const known = tables.get(relation.table ?? relation.oid);
        if (known) {
            known.causes.push(cause);
            continue;
        }
        const table = relation.table === null ? relation : (relations.get(relation.table) ?? (await observer.relation(relation.table)));
        if (table && ['r', 'p', 'm'].includes(table.kind))
            tables.set(table.oid, { table, causes: [cause] });
    }
    return [...tables.values()];
}

;// CONCATENATED MODULE: ./build/postgres/wire/committed.js

async function standing(observer, baseline) {
    const [relations, scans] = await Promise.all([observer.allRelations(), observer.scans()]);
    return { relations, scans, baseline };
}
/** What has been rewritten, rebuilt and scanned since; `after`: the session's counters now, between two transactions. */
async function changesSince(before, observer, after) {
    const changes = { rewrites: [], indexRebuilds: [], scans: [] };
    const relations = await observer.allRelations();
    const named = new Map([...relations.values()].map((relation) => [relation.name, relation]));
    const taken = after.countersKept ? null : await observer.scans();
    for (const relation of before.relations.values()) {
        if (isPrivate(relation))
            continue;
        // REINDEX CONCURRENTLY puts a new index in the old one's place: the name stays, the oid does not.
        const now = relation.kind === 'i' ? named.get(relation.name) : relations.get(relation.oid);
        if (relation.kind === 'i' && now && now.relfilenode !== relation.relfilenode)
            changes.indexRebuilds.push(relation.name);
        if (relation.kind !== 'r' && relation.kind !== 'm')
            continue;
        if (now && now.relfilenode !== relation.relfilenode)
            changes.rewrites.push(relation.name);
        const scanned = taken
            ? (taken.get(relation.oid) ?? 0) > (before.scans.get(relation.oid) ?? 0)
            : (after.scans.get(relation.oid) ?? 0) > (before.baseline.scans.get(relation.oid) ?? 0);
        if (scanned)
            changes.scans.push(relation.name);
    }
    for (const names of Object.values(changes))
        names.sort();
    return changes;
}

;// CONCATENATED MODULE: ./build/postgres/wire/targets.js
/**
 * The tables that a statement names (for an index, the table it belongs to), found among `relations` as the session's
 * `schemas`, its effective search path, resolve the names.
 */
function relationsNamed(statement, relations, schemas) {
    const byName = new Map([...relations.values()].map((relation) => [relation.name, relation]));
    return namesIn(statement).flatMap(({ schemaname, relname }) => {
        if (relname === undefined)
            return [];
        for (const schema of schemaname === undefined ? schemas : [schemaname]) {
            const found = byName.get(`${quoted(schema)}.${quoted(relname)}`);
            if (found)
                return found.table === null ? [found] : [relations.get(found.table) ?? found];
        }
        return [];
    });
}
function namesIn(statement) {
    const [name, value] = Object.entries(statement.tree ?? {})[0] ?? ['', {}];
    const node = value;
    switch (name) {
        case 'IndexStmt':
        case 'ReindexStmt':
        case 'AlterTableStmt':
        case 'ClusterStmt':
            return node.relation ? [node.relation] : [];
        case 'VacuumStmt':
            return list(node.rels).flatMap((rel) => {
                const relation = rel.VacuumRelation?.relation;
                return relation ? [relation] : [];
            });
        case 'DropStmt':
            return list(node.objects).map((object) => {
                const parts = list(object.List?.items).map((item) => item.String.sval);
                const relname = parts.at(-1);
                const schemaname = parts.at(-2);
                return { ...(schemaname === undefined ? {} : { schemaname }), ...(relname === undefined ? {} : { relname }) };
            });
        default:
            return [];
    }
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** As the server's quote_ident() writes it, but for keywords: those are compared quoted and bare. */
function quoted(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

;// CONCATENATED MODULE: ./build/postgres/wire/alone.js






/** How long a statement is kept waiting at most, in ms, if its session would wait for ever. */
const longestFreezeMs = 1000;
const pollMs = 2;
/**
 * Traces a statement that cannot run in a transaction block (VACUUM, CONCURRENTLY): its locks come and go within it, too
 * fast to be polled. So it is frozen: a lock of ours, one that such a statement waits for while it holds or awaits its own,
 * is held on the table until those have been read.
 */
class AloneTrace {
    #statement;
    #observer;
    #pid;
    #clock;
    #before;
    #freezer;
    #startMs;
    #endMs = 0;
    #rows = null;
    #error = null;
    #frozen = { raised: [], waiting: [] };
    #changes = { rewrites: [], indexRebuilds: [], scans: [] };
    constructor(options) {
        this.#statement = options.statement;
        this.#observer = options.observer;
        this.#pid = options.pid;
        this.#clock = options.clock;
        this.#before = options.before;
        this.#freezer = options.freezer;
        this.#startMs = options.clock.now();
    }
    /** Watches the statement until it is frozen, reads what it holds, and lets it go on. */
    async watch(running) {
        if (!this.#freezer)
            return;
        let ended = false;
        const end = () => {
            ended = true;
        };
        running.then(end, end);
        const giveUp = performance.now() + longestFreeze(this.#before.baseline);
        try {
            while (!ended && performance.now() < giveUp) {
                const { locks, waiting } = await this.#observer.locksOf(this.#pid);
                if (waiting) {
                    await this.#clock.without(async () => {
                        this.#frozen = await this.#read(locks, giveUp);
                    });
                    break;
                }
                await new Promise((resolve) => setTimeout(resolve, pollMs));
            }
        }
        finally {
            await this.#freezer.end();
        }
    }
    executed({ rows, error }) {
        this.#endMs = this.#clock.now();
        this.#rows = rows;
        this.#error = error;
    }
    /** Compares the relations with what they were; `after`: the session's counters now, between two transactions. */
    async finish(after) {
        this.#changes = await changesSince(this.#before, this.#observer, after);
    }
    record(recorder, session, walBytes) {
        const transaction = recorder.begin(false, this.#before.baseline, this.#startMs);
        transaction.learn([], this.#before.relations);
        transaction.learn([], this.#before.relations);
        const raised = this.#error ? [] : this.#frozen.raised;
        for (const lock of raised)
            transaction.heldThroughout(lock);
        const blocked = this.#frozen.waiting.map(({ table, causes, statements }) => transaction.waits({
            blocked: { relation: table.name, statements, by: 'table', forMs: 0 },
            table: table.oid,
            sinceMs: this.#startMs,
            causes,
        }));
        recorder.add(transaction, {
            session,
            sql: this.#statement.sql,
            kind: this.#statement.kind,
            tree: this.#statement.tree,
            startMs: this.#startMs,
            durationMs: this.#endMs - this.#startMs,
            rows: this.#rows,
            walBytes,
            lockTimeoutMs: this.#before.baseline.lockTimeoutMs,
            locks: raised.map(({ relation, mode }) => ({ relation: relation.name, mode })).sort(byRelation),
            ...this.#changes,
            blocked,
            error: this.#error,
        });
        recorder.end(transaction, this.#error ? 'error' : 'autocommit', this.#endMs);
    }
    async #read(locks, deadline) {
        const strongestOf = new Map();
        for (const { oid, mode } of locks) {
            const name = (0,wire_observation/* lockModeOf */.wf)(mode);
            if ((0,wire_observation/* strength */.qO)(name) > (0,wire_observation/* strength */.qO)(strongestOf.get(oid) ?? 'ACCESS SHARE'))
                strongestOf.set(oid, name);
        }
        const { relations } = this.#before;
        const raised = [...strongestOf].flatMap(([oid, mode]) => {
            const relation = relations.get(oid);
            return relation && !isPrivate(relation) ? [{ relation, mode }] : [];
        });
        const frozen = { raised, waiting: [] };
        for (const { table, causes } of await tablesToProbe(this.#observer, raised, relations)) {
            if (performance.now() > deadline)
                break;
            const statements = await waitingForTable(await this.#observer.prober(), table);
            if (statements.length > 0)
                frozen.waiting.push({ table, causes, statements });
        }
        return frozen;
    }
}
/** Frozen for longer, the statement would fail by its own timeout, and leave an invalid index behind. */
function longestFreeze({ lockTimeoutMs, statementTimeoutMs }) {
    const limits = [lockTimeoutMs, statementTimeoutMs].flatMap((limit) => (limit ? [limit / 2] : []));
    return Math.min(longestFreezeMs, ...limits);
}
/** Looks at everything that a statement is about to change, and holds a lock that it will wait for. */
async function traceAlone(options) {
    const { observer, statement, baseline } = options;
    const before = await standing(observer, baseline);
    const table = relationsNamed(statement, before.relations, baseline.schemas)[0];
    // What a freeze has time for is told by the baseline; probing then must not spend it on connecting.
    if (table)
        await observer.prober();
    return new AloneTrace({ ...options, before, freezer: table ? await freeze(observer, table, statement) : null });
}
async function freeze(observer, table, statement) {
    if (table.kind !== 'r' && table.kind !== 'p')
        return null;
    const freezer = await observer.freezer();
    // A writer stops every CONCURRENTLY form in a phase in which its locks are held; VACUUM waits for no writer, but for its like.
    const mode = statement.kind === 'VACUUM' ? 'SHARE UPDATE EXCLUSIVE' : 'ROW EXCLUSIVE';
    try {
        await freezer.query(`BEGIN; LOCK TABLE ${table.name} IN ${mode} MODE NOWAIT`);
        return freezer;
    }
    catch {
        await freezer.end();
        return null;
    }
}

;// CONCATENATED MODULE: ./build/postgres/wire/tracer.js






/** In a failed transaction every statement fails with this: the one that failed it has been noted. */
const inFailedTransaction = '25P02';
/** Follows one session's transactions, and looks at what its statements do. */
class Tracer {
    #session;
    #link;
    #recorder;
    #outlook;
    #own;
    #transaction = null;
    #baseline = null;
    /** The baseline is being read, between two transactions. */
    #reading = null;
    #alone = null;
    /** A statement that may have committed inside, and what stood before it. */
    #unseen = null;
    #walBefore = 0n;
    constructor(session, link, recorder, outlook, own) {
        this.#session = session;
        this.#link = link;
        this.#recorder = recorder;
        this.#outlook = outlook;
        this.#own = own;
    }
    get inTransaction() {
        return this.#transaction !== null;
    }
    /** Whether the server's grammar reads text of several statements. */
    async reads(text) {
        return (await this.#outlook.observer()).reads(text);
    }
    /** Resolves when a transaction of the client's may begin. */
    async ready() {
        if (this.#link.status !== 'I' || this.#transaction)
            return;
        if (!this.#baseline && !this.#reading)
            this.#readAhead();
        await this.#reading;
    }
    /**
     * Executes a statement, and looks at what it did while its transaction is open. `shift`: characters by which an error's
     * position is ahead of the statement's text.
     */
    async trace(statement, shift, run) {
        const before = mayCommitInside(statement) && !this.#transaction ? await this.#stand() : null;
        this.#walBefore = this.#recorder.wal;
        const startMs = this.#recorder.clock.now();
        const execution = await run();
        if (execution.error?.position)
            execution.error.position = Math.max(1, execution.error.position - shift());
        if (execution.error)
            this.failure(statement, startMs, execution.error);
        else if (rollsBackToSavepoint(statement))
            await this.#lookAfterRollback();
        else if (!isQuiet(statement)) {
            const traced = this.#record(statement, startMs, execution);
            if (before)
                this.#compareLater(traced, before);
            await this.#look(traced, statement, 'flush');
        }
        this.command(execution.tag, statement);
        return execution;
    }
    /** Executes a message that cannot be taken apart, and looks at what it did as far as that can be seen afterwards. */
    async traceWhole(text, statements, run) {
        const loud = statements.find((statement) => !isQuiet(statement));
        const undoes = statements.some(rollsBackToSavepoint);
        if (statements.some(needsDatabaseAlone))
            await this.#outlook.leave();
        const before = loud && this.#link.status === 'I' && !statements.some(needsDatabaseAlone) ? await this.#stand() : null;
        this.#walBefore = this.#recorder.wal;
        const startMs = this.#recorder.clock.now();
        const { error, failed } = await run();
        if (error) {
            this.failure(failed ?? { sql: text.trim(), kind: '', tree: null }, startMs, error);
        }
        else if (loud) {
            const only = statements.length === 1;
            const traced = this.#record(only ? loud : { sql: text.trim(), kind: loud.kind, tree: null }, startMs, {
                tag: null,
                rows: null,
            });
            if (before)
                this.#compareLater(traced, before);
            if (this.#link.status === 'T')
                await this.#look(traced, loud, 'sync');
        }
        else if (undoes && this.#link.status === 'T') {
            await this.#lookAfterRollback('sync');
        }
    }
    /** Executes a statement that cannot run in a transaction block, and looks at it while it is frozen. */
    async traceAlone(statement, run) {
        const observer = await this.#outlook.observer();
        const baseline = this.#baseline ?? wire_observation/* emptyBaseline */.$X;
        const { clock } = this.#recorder;
        this.#walBefore = this.#recorder.wal;
        const alone = await this.#own.apart(() => traceAlone({ observer, pid: this.#link.pid, statement, baseline, clock }));
        this.#alone = alone;
        const running = run();
        await alone.watch(running);
        const execution = await running;
        alone.executed(execution);
        return execution;
    }
    /** Notes a statement that failed: once for a transaction that goes on to refuse everything else. */
    failure(statement, startMs, error) {
        if (error.code === inFailedTransaction)
            return;
        this.#record(statement, startMs, { tag: null, rows: null, error });
    }
    /** A deferred constraint, say, that fails when the statement's own transaction is committed. */
    failLast(error) {
        const last = this.#transaction?.statements.at(-1);
        if (last)
            last.error ??= error;
        if (this.#transaction)
            this.#transaction.failed = true;
    }
    /** Follows BEGIN, COMMIT and ROLLBACK inside a message or a pipeline, where no ReadyForQuery tells of them. */
    command(tag, statement) {
        // What may hold the deallocation of all prepared statements: the next query of ours is prepared anew.
        if (tag === 'DISCARD ALL' || tag === 'DEALLOCATE ALL' || tag === 'DO' || tag === 'CALL' || tag === 'SELECT')
            this.#own.forget();
        if (tag === 'BEGIN' || tag === 'START TRANSACTION') {
            if (this.#transaction)
                this.#transaction.explicit = true;
            else
                this.#begin(true);
        }
        else if (tag === 'ROLLBACK' && statement && rollsBackToSavepoint(statement)) {
            if (this.#transaction)
                this.#transaction.failed = false;
        }
        else if (tag === 'COMMIT' || tag === 'ROLLBACK') {
            this.#baseline = this.#transaction?.carriedOver() ?? null;
            this.#end(tag === 'COMMIT' ? 'commit' : 'rollback');
        }
    }
    /** Follows ReadyForQuery: what was not known of the transaction is known now. */
    async afterReady() {
        if (this.#link.status === 'I') {
            this.#end(this.#transaction?.explicit ? 'rollback' : 'autocommit');
            this.#baseline = null;
            this.#readAhead();
            if (this.#alone || this.#unseen)
                await this.#compare();
        }
        else if (!this.#transaction) {
            this.#begin(true);
        }
        else {
            this.#transaction.explicit = true;
        }
    }
    /** The session is over: what is open is rolled back. */
    async end() {
        this.#end('rollback');
        try {
            await this.#reading;
        }
        catch (error) {
            if (!(error instanceof ConnectionLost))
                throw error;
        }
    }
    async #look(traced, statement, end) {
        const transaction = this.#transaction;
        if (!transaction)
            return;
        // A function or a DO block may have deallocated our query.
        if (mayCommitInside(statement) || statement.kind === 'SELECT')
            this.#own.forget();
        await this.#own.apart(async () => {
            const observer = await this.#outlook.observer();
            const observation = await this.#observe(transaction, observer, end);
            const effects = transaction.observe(observation, this.#recorder.clock.now(), traced.startMs);
            const { locks, rewrites, indexRebuilds, scans } = effects;
            Object.assign(traced, { locks, rewrites, indexRebuilds, scans });
            traced.walBytes = Number(observation.wal - this.#walBefore);
            traced.lockTimeoutMs = observation.lockTimeoutMs;
            traced.blocked = await blockedBy({ observer, transaction, observation, effects, statement, sinceMs: traced.startMs });
        });
    }
    /** ROLLBACK TO gives back locks, and undoes rewrites: from here on they are news again. */
    async #lookAfterRollback(end = 'flush') {
        const transaction = this.#transaction;
        if (!transaction)
            return;
        await this.#own.apart(async () => {
            const observation = await this.#observe(transaction, await this.#outlook.observer(), end);
            const now = this.#recorder.clock.now();
            transaction.observe(observation, now, now);
        });
    }
    async #observe(transaction, observer, end) {
        const { pid } = this.#link;
        // The first statement locks what is not known yet; those that follow mostly lock the same.
        const [rows, early] = await Promise.all([
            this.#own.ask(wire_observation/* observationQuery */.vY, end),
            transaction.before.size === 0 ? observer.relationsLockedBy(pid) : null,
        ]);
        const observation = (0,wire_observation/* readObservation */.ZE)(rows);
        const oids = [...observation.relations.keys()];
        if (early || !transaction.knows(oids))
            transaction.learn(oids, early ?? (await observer.relationsLockedBy(pid)));
        this.#sawWal(observation.wal);
        return observation;
    }
    /** Reads what the scan counters and the WAL stand at, in a transaction of its own, before one of the client's begins. */
    #readAhead() {
        const reading = this.#own.apart(async () => {
            const baseline = (0,wire_observation/* readBaseline */.mF)(await this.#own.ask(wire_observation/* baselineQuery */.sS, 'sync'));
            this.#sawWal(baseline.wal);
            this.#baseline = baseline;
            this.#reading = null;
        });
        // Whoever waits for it hears of a failure.
        reading.catch(() => { });
        this.#reading = reading;
    }
    #compareLater(traced, before) {
        this.#transaction?.learn([], before.relations);
        this.#unseen = { traced, before };
    }
    /** What a statement did that cannot be looked at before it has committed: what stands now, compared with what stood before. */
    async #compare() {
        await this.#reading;
        const [alone, unseen] = [this.#alone, this.#unseen];
        this.#alone = null;
        this.#unseen = null;
        const after = this.#baseline ?? wire_observation/* emptyBaseline */.$X;
        await this.#own.apart(async () => {
            await alone?.finish(after);
            if (!unseen)
                return;
            const changes = await changesSince(unseen.before, await this.#outlook.observer(), after);
            for (const effect of ['rewrites', 'indexRebuilds', 'scans'])
                unseen.traced[effect] = [...new Set([...unseen.traced[effect], ...changes[effect]])].sort();
            unseen.traced.walBytes = Math.max(unseen.traced.walBytes, Number(after.wal - this.#walBefore));
        });
        alone?.record(this.#recorder, this.#session, Number(after.wal - this.#walBefore));
    }
    async #stand() {
        const observer = await this.#outlook.observer();
        return this.#own.apart(() => standing(observer, this.#baseline ?? wire_observation/* emptyBaseline */.$X));
    }
    #sawWal(wal) {
        if (wal > this.#recorder.wal)
            this.#recorder.wal = wal;
    }
    #begin(explicit) {
        this.#transaction = this.#recorder.begin(explicit, this.#baseline ?? wire_observation/* emptyBaseline */.$X);
        this.#baseline = null;
        return this.#transaction;
    }
    #record({ sql, kind, tree }, startMs, { tag, rows, error = null }) {
        const transaction = this.#transaction ?? this.#begin(false);
        if (error)
            transaction.failed = true;
        return this.#recorder.add(transaction, {
            session: this.#session,
            sql,
            // A command tag of SELECT says less than the words: CREATE TABLE AS has it, and WITH.
            kind: tag !== null && tag !== '' && tag !== 'SELECT' ? tag : kind,
            tree,
            startMs,
            durationMs: this.#recorder.clock.now() - startMs,
            rows,
            walBytes: 0,
            lockTimeoutMs: null,
            locks: [],
            rewrites: [],
            indexRebuilds: [],
            scans: [],
            blocked: [],
            error,
        });
    }
    #end(outcome) {
        if (!this.#transaction)
            return;
        this.#recorder.end(this.#transaction, this.#transaction.failed && outcome !== 'commit' ? 'error' : outcome);
        this.#transaction = null;
    }
}

;// CONCATENATED MODULE: ./build/postgres/wire/session.js






/** One traced connection: its client's messages are dealt with one after another, each by the protocol that it belongs to. */
class Session {
    #link;
    #own;
    #tracer;
    #simple;
    #extended;
    constructor(options) {
        const { recorder } = options;
        this.#link = new Link(options.client, options.backend);
        this.#own = new OwnQueries(this.#link, recorder.clock);
        this.#tracer = new Tracer(options.number, this.#link, recorder, options.outlook, this.#own);
        this.#simple = new SimpleProtocol(this.#link, this.#tracer);
        this.#extended = new ExtendedProtocol(this.#link, this.#tracer, () => recorder.clock.now());
    }
    /** The server process that serves it; 0 while it is not known. */
    get pid() {
        return this.#link.pid;
    }
    /** Forwards a cancel request for this session when it hits the client's own statement. */
    cancel(forward) {
        return this.#own.cancel(forward);
    }
    /** Resolves when none of our own queries is under way in it. */
    undisturbed() {
        return this.#own.undisturbed();
    }
    /** Serves the connection until either side ends it. Rejects only for our own mistakes. */
    async run(startup) {
        const started = this.#link.started();
        try {
            await this.#link.send(startup);
            let isStarted = false;
            for (;;) {
                const message = await this.#link.next();
                if (!message)
                    break;
                if (!isStarted && message.type !== 'p') {
                    await started;
                    isStarted = true;
                }
                await this.#handle(message);
            }
        }
        catch (error) {
            if (!(error instanceof ConnectionLost))
                throw error;
        }
        finally {
            this.#link.close();
            await this.#tracer.end();
        }
    }
    async #handle(message) {
        if (message.type === 'X' || message.type === 'p')
            return this.#link.send(message.raw);
        await this.#tracer.ready();
        // After an error in the extended protocol, the server ignores even a Query until Sync.
        if (message.type === 'Q' && !this.#link.skipping)
            return this.#simple.query(message);
        return this.#extended.handle(message);
    }
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
;// CONCATENATED MODULE: ./build/postgres/wire/startup.js

const sslRequest = 80877103;
const gssEncRequest = 80877104;
const cancelRequest = 80877102;
const tlsClientHello = 0x16;
/** The server's own limit on a startup packet (MAX_STARTUP_PACKET_LENGTH). */
const longestPacket = 10_000;
/**
 * Answers what a client asks before its StartupMessage. TLS is accepted where a certificate is there, since some drivers
 * insist on it by default (Go's lib/pq); encryption by GSSAPI is declined, as a server without it does.
 */
async function negotiate(socket, tls) {
    let client = socket;
    for (;;) {
        const packet = await readPacket(client, client === socket && tls !== undefined);
        if (packet === null)
            return { kind: 'gone' };
        if (packet === 'tls') {
            client = secured(socket, tls);
            continue;
        }
        const code = packet.readInt32BE(4);
        if (code === sslRequest && client === socket && tls) {
            socket.write('S');
            client = secured(socket, tls);
        }
        else if (code === sslRequest || code === gssEncRequest) {
            client.write('N');
        }
        else if (code === cancelRequest) {
            if (packet.length < 12)
                return { kind: 'gone' };
            return { kind: 'cancel', client, raw: packet, pid: packet.readInt32BE(8) };
        }
        else {
            return { kind: 'session', client, raw: packet, ...whatIsAsked(packet) };
        }
    }
}
function secured(socket, tls) {
    const client = new external_node_tls_.TLSSocket(socket, { isServer: true, ALPNProtocols: ['postgresql'], ...tls });
    client.on('error', () => socket.destroy());
    return client;
}
/** The next untyped packet; 'tls': a client that speaks TLS without asking first; null: the client went away. */
async function readPacket(client, mayBeTls) {
    let bytes = Buffer.alloc(0);
    for (;;) {
        const chunk = await readSome(client);
        if (chunk === null)
            return null;
        bytes = Buffer.concat([bytes, chunk]);
        if (mayBeTls && bytes[0] === tlsClientHello) {
            client.unshift(bytes);
            return 'tls';
        }
        if (bytes.length < 4)
            continue;
        const length = bytes.readInt32BE(0);
        if (length < 8 || length > longestPacket)
            return null;
        if (bytes.length < length)
            continue;
        if (bytes.length > length)
            client.unshift(bytes.subarray(length));
        return bytes.subarray(0, length);
    }
}
function readSome(client) {
    return new Promise((resolve) => {
        const settle = (chunk) => {
            client.off('readable', onReadable).off('end', onEnd).off('close', onEnd);
            resolve(chunk);
        };
        const onReadable = () => {
            const chunk = client.read();
            if (chunk !== null)
                settle(chunk);
        };
        const onEnd = () => settle(null);
        client.on('readable', onReadable).on('end', onEnd).on('close', onEnd);
        if (client.destroyed)
            onEnd();
        else
            onReadable();
    });
}
/**
 * The database that a StartupMessage names (without one, the server takes the user's name), and whether it asks for the
 * replication protocol, in which there is nothing to trace and not always SQL.
 */
function whatIsAsked(packet) {
    const words = packet.toString('utf8', 8).split('\0');
    const parameters = new Map();
    for (let at = 0; at + 1 < words.length && words[at] !== ''; at += 2)
        parameters.set(words[at] ?? '', words[at + 1] ?? '');
    return {
        database: parameters.get('database') || parameters.get('user') || 'postgres',
        replication: !/^(?:|0|f|false|n|no|off)$/i.test(parameters.get('replication') ?? ''),
    };
}

;// CONCATENATED MODULE: ./build/postgres/wire/upstream.js


const upstream_sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
/** Connects to the real server, encrypted where its connection says so. Rejects where it cannot be reached. */
async function connectServer({ host, port, ssl }) {
    const socket = external_node_net_default().connect({ host, port, noDelay: true });
    await settled(socket, 'connect');
    if (!ssl)
        return socket;
    socket.write(upstream_sslRequest);
    const answer = await new Promise((resolve, reject) => {
        socket
            .once('data', resolve)
            .once('error', reject)
            .once('close', () => reject(new Error('the server closed the connection')));
    });
    if (answer.toString('latin1') !== 'S') {
        socket.destroy();
        throw new Error('the server does not speak TLS');
    }
    const secured = external_node_tls_default().connect({ socket, ...(external_node_net_default().isIP(host) ? {} : { servername: host }), ...ssl });
    await settled(secured, 'secureConnect');
    return secured;
}
function settled(socket, event) {
    return new Promise((resolve, reject) => {
        socket.once(event, resolve).once('error', reject);
        // Once connected, an error is the end of the connection, and nothing else.
        socket.on('error', () => socket.destroy());
    });
}

;// CONCATENATED MODULE: ./build/postgres/wire/proxy.js








/**
 * Listens on loopback for clients of `server`, passes everything through, and traces the statements that it sees.
 * It looks at the server by the same address, user and password, which must be a superuser's. `tls`: for clients that ask for it.
 */
async function startProxy(options) {
    const { server } = options;
    const recorder = new Recorder(new Clock());
    const observers = new Observers(server);
    const sessions = new Set();
    const running = new Set();
    const sockets = new Set();
    let connections = 0;
    let fault = null;
    const keep = (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        return socket;
    };
    const cancel = async (opening) => {
        const forward = async () => {
            const backend = keep(await connectServer(server));
            const gone = new Promise((resolve) => backend.on('close', () => resolve()));
            backend.resume().end(opening.raw);
            await gone;
        };
        const session = [...sessions].find((candidate) => candidate.pid === opening.pid);
        await (session ? session.cancel(forward) : forward());
        opening.client.end();
    };
    const serve = async (socket) => {
        const opening = await negotiate(socket, options.tls);
        if (opening.kind === 'gone')
            return void socket.destroy();
        if (opening.kind === 'cancel')
            return cancel(opening);
        const number = connections++;
        const { client, raw, database } = opening;
        const backend = keep(await connectServer(server));
        if (opening.replication) {
            backend.write(raw);
            return relay(client, backend);
        }
        const outlook = {
            observer: () => observers.of(database),
            async leave() {
                await Promise.all([...sessions].map((session) => session.undisturbed()));
                await observers.close();
            },
        };
        const session = new Session({ number, client, backend, recorder, outlook });
        sessions.add(session);
        try {
            await session.run(raw);
        }
        finally {
            sessions.delete(session);
        }
    };
    const listener = external_node_net_default().createServer({ noDelay: true }, (socket) => {
        keep(socket).on('error', () => socket.destroy());
        const served = serve(socket).catch((error) => {
            fault ??= error;
            socket.destroy();
        });
        running.add(served);
        served.then(() => running.delete(served));
    });
    await new Promise((resolve, reject) => {
        listener.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const { port } = listener.address();
    return {
        host: '127.0.0.1',
        port,
        trace: recorder.trace,
        get connections() {
            return connections;
        },
        get fault() {
            return fault;
        },
        async settled() {
            await Promise.allSettled([...running]);
        },
        async close() {
            listener.close();
            for (const socket of sockets)
                socket.destroy();
            await Promise.allSettled([...running]);
            await observers.close();
        },
    };
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


/***/ })

};
;