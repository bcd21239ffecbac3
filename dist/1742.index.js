"use strict";
exports.id = 1742;
exports.ids = [1742];
exports.modules = {

/***/ 21742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scaffoldDatabase: () => (/* binding */ scaffoldDatabase)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/openapi/description/read.js + 24 modules
var read = __webpack_require__(31018);
// EXTERNAL MODULE: ./build/openapi/scaffold/folders.js
var scaffold_folders = __webpack_require__(62218);
// EXTERNAL MODULE: ./build/openapi/scaffold/scaffold.js + 19 modules
var scaffold = __webpack_require__(70072);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/names.js + 1 modules
var source_names = __webpack_require__(94265);
// EXTERNAL MODULE: ./build/openapi/description/singular.js
var singular = __webpack_require__(91544);
;// CONCATENATED MODULE: ./build/openapi/from-database/names.js

/** A name of the database in the letters that a path, an operationId and a component may have: `Straße` → `Strasse`, `表` → `u8868`. */
function slug(name, fallback) {
    const plain = name.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
    const letters = Array.from(plain, (sign) => {
        if (/[A-Za-z0-9_]/.test(sign))
            return sign;
        return /[\p{L}\p{N}]/u.test(sign) ? `u${(sign.codePointAt(0) ?? 0).toString(16)}` : '-';
    });
    const text = letters.join('').replace(/-+/g, '-').replace(/^-|-$/g, '');
    return text === '' ? fallback : text;
}
/** `order_items` → `OrderItems`. */
function pascal(text) {
    return wordsOf(text)
        .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
        .join('');
}
/** `order_items` → `order_item`. */
function singularOf(text) {
    return text.replace(/[A-Za-z0-9]+$/, singular/* singular */.c);
}
/** `order_items` → `order item`. */
function spoken(text) {
    return wordsOf(text).join(' ');
}
function wordsOf(text) {
    return text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
}
/** A name of a parameter in a path. */
function parameterName(column) {
    return slug(column, 'key')
        .replaceAll('-', '_')
        .replace(/^(?=\d)/, '_');
}
/** Names of one scope, where case makes no difference: routers do not tell `/Users` from `/users`. */
class Labels {
    #taken = new Set();
    take(wanted) {
        let name = wanted;
        for (let number = 2; this.#taken.has(name.toLowerCase()); number += 1)
            name = `${wanted}-${number}`;
        this.#taken.add(name.toLowerCase());
        return name;
    }
}
/** An identifier of SQL. */
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}

;// CONCATENATED MODULE: ./build/openapi/from-database/resource.js
/** What lists take besides filters. */
const pageParameters = ['limit', 'after', 'sort'];
/** As notes call it. */
function titleOf({ schema, name, kind }) {
    const full = schema === 'public' ? name : `${schema}.${name}`;
    return kind === 'table' || kind === 'partitioned table' ? full : `${full} (${kind})`;
}

;// CONCATENATED MODULE: ./build/openapi/from-database/nested.js



/** Foreign keys as nested resources. Of several between the same two the first by its columns has the plain path: others may come later. */
function nestedOf(resources, types) {
    const notes = [];
    const manies = new source_names/* Names */.fS(resources.map(({ many }) => many));
    const singles = new source_names/* Names */.fS(resources.map(({ single }) => single));
    const nested = resources.flatMap((child) => {
        const segments = new Map();
        return child.relation.foreignKeys.flatMap((foreignKey) => {
            const parent = resources.find(({ relation }) => relation.schema === foreignKey.references.schema && relation.name === foreignKey.references.relation);
            const pairs = parent === undefined ? null : pairsOf(parent, child, foreignKey);
            if (parent === undefined || parent.key === null || pairs === null) {
                notes.push(`${titleOf(child.relation)}: no nested route for ${foreignKey.name}: what it refers to cannot be addressed.`);
                return [];
            }
            const before = segments.get(parent) ?? 0;
            segments.set(parent, before + 1);
            const by = slug(foreignKey.columns.join('-'), 'key');
            const segment = before === 0 ? child.label : `${child.label}-by-${by}`;
            const [first] = foreignKey.columns;
            if (first !== undefined && !child.relation.indexed.has(first)) {
                notes.push(`${titleOf(child.relation)}: no index starts with ${first}, so GET /${parent.label}/…/${segment} reads the whole table.`);
            }
            const single = singles.take(`${parent.single}${child.single}${before === 0 ? '' : `By${pascal(by)}`}`);
            return [
                {
                    parent,
                    child,
                    segment,
                    many: manies.take(`${parent.single}${child.many}${before === 0 ? '' : `By${pascal(by)}`}`),
                    single,
                    type: isCreatable(child, foreignKey) ? types.take(`${single}Create`) : null,
                    pairs,
                },
            ];
        });
    });
    return { nested, notes };
}
function pairsOf(parent, child, { columns, references }) {
    const field = (of, name) => of.fields.find(({ column, form }) => column.name === name && form.comparable) ?? null;
    const pairs = columns.flatMap((name, index) => {
        const [mine, theirs] = [field(child, name), field(parent, references.columns[index])];
        return mine === null || theirs === null ? [] : [{ child: mine, parent: theirs }];
    });
    return pairs.length === columns.length ? pairs : null;
}
function isCreatable({ creatable }, { columns }) {
    return columns.every((name) => creatable?.some(({ column }) => column.name === name) === true);
}

;// CONCATENATED MODULE: ./build/openapi/from-database/parameters.js

/** Of the path of one row. */
function keyParameters({ key }) {
    return (key ?? []).map(({ parameter, form, column }) => ({
        name: parameter,
        in: 'path',
        required: true,
        ...(column.comment === null ? {} : { description: column.comment }),
        schema: form.input,
    }));
}
const operators = { '=': 'is', '>=': 'is at least', '<': 'is less than' };
/** Of lists: pages, order and filters. */
function listParameters({ filters, sorts }) {
    const [limit, after, sort] = pageParameters;
    const names = [...new Set(sorts.flatMap(({ column }) => [column.name, `-${column.name}`]))];
    const query = (name, description, schema) => ({
        name,
        in: 'query',
        description,
        schema,
    });
    return [
        query(limit, 'How many at most.', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
        query(after, 'The `next` of the page before.', { type: 'string', minLength: 1 }),
        ...(names.length === 0 ? [] : [query(sort, 'Descending with a minus before it.', { type: 'string', enum: names })]),
        ...filters.map(({ parameter, operator, column, form }) => query(parameter, `Only where ${column.name} ${operators[operator]} this.`, form.input)),
    ];
}

;// CONCATENATED MODULE: ./build/openapi/from-database/responses.js
function json(schema) {
    return { 'application/json': { schema } };
}
function reference(name) {
    return { $ref: `#/components/schemas/${name}` };
}
function enveloped(data, meta) {
    return json({ type: 'object', required: ['data', 'meta'], properties: { data, meta: reference(meta) } });
}
function answer(type, description) {
    return { description, content: enveloped(reference(type), 'Meta') };
}
function rows(type) {
    return { description: 'A page of them.', content: enveloped({ type: 'array', items: reference(type) }, 'PageMeta') };
}
function responses_location({ key }) {
    if (key === null)
        return {};
    return { headers: { Location: { description: 'Where it is.', required: true, schema: { type: 'string' } } } };
}
const refusals = {
    400: 'The request is not as described.',
    409: 'Something that is there stands against it.',
    422: 'The database does not take these values.',
};
function refused(...statuses) {
    return Object.fromEntries(statuses.map((status) => [status, { description: refusals[status] ?? '', content: json(reference('ErrorAnswer')) }]));
}
function absent(one) {
    return { 404: { description: `There is no such ${one}.`, content: json(reference('ErrorAnswer')) } };
}

;// CONCATENATED MODULE: ./build/openapi/from-database/operations.js



/** The operations of one resource: its own, then those under its parents. */
function operationsOf(resource, nested) {
    const { label, single, many, type, one } = resource;
    const paths = [];
    const path = `/${label}`;
    const add = (method, at, id, action, operation) => {
        const whole = { operationId: id, tags: [label], ...operation };
        paths.push({ path: at, method, id, action, operation: whole });
    };
    const body = (name) => ({ required: true, content: json(reference(name)) });
    const listed = { parameters: listParameters(resource), responses: { 200: rows(type), ...refused('400') } };
    const created = {
        201: { ...answer(type, 'Created.'), ...responses_location(resource) },
        ...refused('400', ...(isUnique(resource) ? ['409'] : []), '422'),
    };
    add('get', path, `list${many}`, { kind: 'list', resource }, { summary: `List ${plural(resource)}`, ...listed });
    if (resource.creatable !== null) {
        const operation = { summary: `Create ${article(one)}`, requestBody: body(`${type}Create`), responses: created };
        add('post', path, `create${single}`, { kind: 'create', resource }, operation);
    }
    if (resource.key !== null) {
        const item = itemPath(resource);
        const parameters = keyParameters(resource);
        add('get', item, `get${single}`, { kind: 'find', resource }, {
            summary: `Get ${article(one)}`,
            parameters,
            responses: { 200: answer(type, `The ${one}.`), ...refused('400'), ...absent(one) },
        });
        if (resource.updatable !== null) {
            add('patch', item, `update${single}`, { kind: 'update', resource }, {
                summary: `Change ${article(one)}`,
                description: 'What is left out stays as it is; null is null (RFC 7396, at the first level).',
                parameters,
                requestBody: body(`${type}Update`),
                responses: { 200: answer(type, `The ${one} as it is now.`), ...refused('400', '409', '422'), ...absent(one) },
            });
        }
        if (resource.removable) {
            add('delete', item, `delete${single}`, { kind: 'remove', resource }, {
                summary: `Delete ${article(one)}`,
                parameters,
                responses: { 204: { description: 'Gone.' }, ...refused('400', '409'), ...absent(one) },
            });
        }
    }
    for (const each of nested) {
        const at = `${itemPath(each.parent)}/${each.segment}`;
        const parameters = keyParameters(each.parent);
        add('get', at, `list${each.many}`, { kind: 'listWithin', nested: each }, {
            summary: `List ${plural(resource)} of ${article(each.parent.one)}`,
            parameters: [...parameters, ...listed.parameters],
            responses: { ...listed.responses, ...absent(each.parent.one) },
        });
        if (each.type === null)
            continue;
        add('post', at, `create${each.single}`, { kind: 'createWithin', nested: each }, {
            summary: `Create ${article(one)} of ${article(each.parent.one)}`,
            parameters,
            requestBody: body(each.type),
            responses: { ...created, ...absent(each.parent.one) },
        });
    }
    return paths;
}
function itemPath({ label, key }) {
    return `/${label}${(key ?? []).map(({ parameter }) => `/{${parameter}}`).join('')}`;
}
function plural({ many, label }) {
    return spoken(label.replace(/^.*\./, '')) || many;
}
function article(one) {
    return `${/^[aeio]/i.test(one) ? 'an' : 'a'} ${one}`;
}
function isUnique({ relation }) {
    return relation.constraints.some(({ type }) => type === 'unique' || type === 'primary key' || type === 'exclusion');
}

;// CONCATENATED MODULE: ./build/openapi/from-database/column-form.js

function formOf(type) {
    switch (type.form) {
        case 'enum':
            return { ...column_form_text({ enum: [...type.labels] }), sortable: true };
        case 'array':
            return list(type.element);
        case 'composite':
            return {
                ...opaque({ type: 'object', additionalProperties: true }),
                read: (column) => `to_jsonb(${column})`,
                encode: 'json',
                write: (parameter) => `jsonb_populate_record(NULL::${type.sql}, ${parameter}::jsonb)`,
            };
        case 'range':
            return { ...column_form_text({}), comparable: false };
        case 'scalar':
            return scalar(type);
    }
}
/** bigint and numeric are strings: a double does not hold them. So is what JSON has no type for, as PostgreSQL writes it. */
function scalar({ name, modifier }) {
    const length = modifier >= 4 ? { maxLength: modifier - 4 } : {};
    const inOrder = { sortable: true, ordered: true };
    switch (name) {
        case 'int2':
            return numeric({ type: 'integer', minimum: -32_768, maximum: 32_767 });
        case 'int4':
            return numeric({ type: 'integer', format: 'int32' });
        case 'oid':
            return numeric({ type: 'integer', minimum: 0, maximum: 4_294_967_295 });
        case 'int8':
            return { ...column_form_text({ pattern: '^-?\\d{1,19}$' }), ...inOrder };
        case 'numeric':
            return { ...column_form_text({ pattern: numericPattern(modifier) }), ...inOrder };
        case 'float4':
            return numeric({ type: 'number', format: 'float' });
        case 'float8':
            return numeric({ type: 'number', format: 'double' });
        case 'bool':
            return { ...both({ type: 'boolean' }), json: 'boolean', comparable: true, sortable: true };
        case 'text':
        case 'varchar':
        case 'bpchar':
        case 'citext':
        case 'name':
            return { ...column_form_text(length), sortable: true };
        case 'uuid': {
            // PostgreSQL takes any 32 digits; validators of the format want a version and a variant.
            const form = column_form_text({ pattern: '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$' });
            return { ...form, row: { type: 'string', format: 'uuid' }, sortable: true };
        }
        case 'date':
            return { ...column_form_text({ format: 'date' }), ...inOrder };
        case 'timestamptz':
            return { ...column_form_text({ format: 'date-time' }), ...inOrder };
        case 'timestamp':
            return { ...column_form_text({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?$' }), ...inOrder };
        case 'time':
            return { ...column_form_text({ pattern: '^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?$' }), ...inOrder };
        case 'timetz':
            return { ...column_form_text({ pattern: '^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?([+-]\\d{2}(:?\\d{2}){0,2}|Z)$' }), ...inOrder };
        case 'json':
        case 'jsonb':
            return { ...opaque({}), encode: 'json' };
        case 'bytea':
            return { ...opaque({ type: 'string', contentEncoding: 'base64' }), json: 'string', encode: 'bytes' };
        case 'bit':
            return column_form_text({ pattern: `^[01]{${Math.max(modifier, 1)}}$` });
        case 'varbit':
            return column_form_text({ pattern: '^[01]*$', ...(modifier > 0 ? { maxLength: modifier } : {}) });
        case 'inet':
        case 'cidr':
        case 'macaddr':
        case 'interval':
            return { ...column_form_text({}), sortable: true };
        default:
            return { ...column_form_text({}), comparable: !incomparable.has(name) };
    }
}
/** Types of the server that have no `=`, or one that does not mean equality. */
const incomparable = new Set('xml point line lseg box path polygon circle tsvector tsquery jsonpath hstore'.split(' '));
function both(schema) {
    return {
        row: schema,
        input: schema,
        json: 'other',
        comparable: false,
        ordered: false,
        sortable: false,
        read: null,
        encode: null,
        write: null,
    };
}
const opaque = both;
function column_form_text(more) {
    return { ...both({ type: 'string', ...more }), json: 'string', comparable: true };
}
function numeric(schema) {
    return { ...both(schema), json: 'number', comparable: true, ordered: true, sortable: true };
}
/** numeric(10,2) holds eight digits before the point and two behind: more behind would be rounded without a word. */
function numericPattern(modifier) {
    if (modifier < 4)
        return '^-?\\d+(\\.\\d+)?$';
    const precision = ((modifier - 4) >> 16) & 0xffff;
    // Eleven bits with a sign, since PostgreSQL 15 (numeric_typmod_scale in numeric.c).
    const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
    const whole = Math.max(precision - scale, 1);
    return `^-?\\d{1,${whole}}${scale > 0 ? `(\\.\\d{1,${scale}})?` : ''}$`;
}
/** Elements that JSON of the server would round or write differently than a column of their own. */
const asText = new Set(['int8', 'numeric', 'money', 'bytea', 'interval']);
function list(element) {
    const form = element === null ? column_form_text({}) : formOf(element);
    const exact = element !== null && asText.has(element.name);
    const row = exact ? { type: 'string' } : form.row;
    const populate = element?.form === 'composite';
    const json = element?.name === 'json' || element?.name === 'jsonb';
    return {
        ...opaque({}),
        // What is there may hold NULL.
        row: { type: 'array', items: nullable(row) },
        input: { type: 'array', items: exact && element.name === 'bytea' ? { type: 'string' } : form.input },
        read: (column) => `to_jsonb(${exact ? `${column}::text[]` : column})`,
        encode: populate ? 'json' : json ? 'jsonList' : null,
        write: populate
            ? (parameter) => `ARRAY(SELECT item FROM jsonb_populate_recordset(NULL::${element.sql}, ${parameter}::jsonb) item)`
            : null,
    };
}
/** A schema that takes null as well. */
function nullable(schema) {
    const { type } = schema;
    const values = schema.enum;
    return {
        ...schema,
        ...(typeof type === 'string' ? { type: [type, 'null'] } : {}),
        ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
    };
}
/** What stands in a list of columns to be selected. */
function selected(name, { read }) {
    return read === null ? quoted(name) : `${read(quoted(name))} AS ${quoted(name)}`;
}

;// CONCATENATED MODULE: ./build/openapi/from-database/uses.js




function fieldOf(column) {
    return { column, form: formOf(column.type) };
}
/** What can be done with a relation, by its keys, indexes and the privileges of the role. */
function usesOf(relation, fields) {
    const notes = [];
    const isTable = relation.kind === 'table' || relation.kind === 'partitioned table';
    const key = isTable ? keyOf(relation, fields, notes) : null;
    if (relation.rowSecurity) {
        notes.push('row-level security is on: what is seen and changed depends on the role that the service connects as.');
    }
    const unreadable = relation.columns.filter(({ may }) => !may.select).map(({ name }) => name);
    if (unreadable.length > 0)
        notes.push(`${unreadable.join(', ')}: not answered, as this role may not read it.`);
    const keyed = new Set(key?.map(({ column }) => column.name));
    const updatable = relation.columns
        .filter(({ may, filled, name }) => may.update && filled === null && !keyed.has(name) && name !== '__proto__')
        .map(fieldOf);
    const updates = key !== null && updatable.length > 0;
    if (isTable && key !== null && !updates && relation.columns.length > key.length)
        notes.push('no update: there is nothing that this role may change.');
    if (isTable && !relation.can.delete)
        notes.push('no delete: this role may not.');
    const indexed = fields.filter(({ column, form }) => relation.indexed.has(column.name) && form.comparable);
    // A minus before a name means descending.
    const sorts = indexed.filter(({ column, form }) => relation.indexed.get(column.name) === 'order' && form.sortable && !column.name.startsWith('-'));
    return {
        fields,
        key,
        creatable: creatableOf(relation, notes),
        updatable: updates ? updatable : null,
        removable: key !== null && relation.can.delete,
        filters: filtersOf(indexed),
        sorts,
        order: key ?? fields.filter(({ form }) => form.sortable),
        notes,
    };
}
function keyOf({ primaryKey }, fields, notes) {
    if (primaryKey === null) {
        notes.push('no primary key: rows can be listed and created, not addressed.');
        return null;
    }
    const names = new source_names/* Names */.fS();
    const key = primaryKey.flatMap((name) => {
        const field = fields.find(({ column }) => column.name === name);
        return field?.form.comparable === true ? [{ ...field, parameter: names.take(parameterName(name)) }] : [];
    });
    if (key.length === primaryKey.length)
        return key;
    notes.push('its primary key cannot stand in a path: rows can be listed and created, not addressed.');
    return null;
}
function creatableOf(relation, notes) {
    if (relation.kind === 'view' || relation.kind === 'materialized view')
        return null;
    if (!relation.can.insert) {
        notes.push('no create: this role may not.');
        return null;
    }
    const barred = relation.columns.filter((column) => isNeeded(column) && !column.may.insert);
    if (barred.length > 0) {
        notes.push(`no create: this role may not set ${barred.map(({ name }) => name).join(', ')}.`);
        return null;
    }
    return relation.columns.filter(({ may, filled, name }) => may.insert && filled === null && name !== '__proto__').map(fieldOf);
}
/** Whether a row cannot be without a value that the client gives. */
function isNeeded({ notNull, filled, default: value }) {
    return notNull && filled === null && value === null;
}
function filtersOf(indexed) {
    const names = new source_names/* Names */.fS(pageParameters);
    const reserved = pageParameters;
    const equal = indexed.map((field) => {
        const { name } = field.column;
        return { ...field, parameter: names.take(reserved.includes(name) ? `${name}.eq` : name), operator: '=' };
    });
    return equal.flatMap((filter) => {
        if (!filter.form.ordered)
            return [filter];
        const { name } = filter.column;
        return [
            filter,
            { ...filter, parameter: names.take(`${name}.gte`), operator: '>=' },
            { ...filter, parameter: names.take(`${name}.lt`), operator: '<' },
        ];
    });
}

;// CONCATENATED MODULE: ./build/openapi/from-database/resources.js




/** Relations that can be read at all, in their order; `notes`: of those that cannot. */
function resourcesOf(relations) {
    const notes = [];
    const labels = new Labels();
    const types = new Set(reservedTypes);
    const [files, repositories] = [new source_names/* Names */.fS(), new source_names/* Names */.fS()];
    const [manies, singles] = [new source_names/* Names */.fS(), new source_names/* Names */.fS()];
    const resources = relations.flatMap((relation) => {
        const readable = relation.columns.filter(({ may, name }) => may.select && name !== '__proto__');
        if (readable.length === 0) {
            notes.push(`${titleOf(relation)}: left out, as it has no column that this role may read.`);
            return [];
        }
        const own = slug(relation.name, 'table');
        const label = labels.take(relation.schema === 'public' ? own : `${slug(relation.schema, 'schema')}.${own}`);
        const file = files.take((0,source_names/* kebabCase */.kW)(label, 'table'));
        const single = singles.take(pascal(singularOf(label)));
        return [
            {
                relation,
                sql: `${quoted(relation.schema)}.${quoted(relation.name)}`,
                label,
                one: spoken(singularOf(label)),
                many: manies.take(pascal(label)),
                single,
                type: takeType(types, single),
                file,
                repository: repositories.take(`${(0,source_names/* camelCase */.xQ)(file.replaceAll('_', '-'), 'table')}Repository`),
                ...usesOf(relation, readable.map(fieldOf)),
            },
        ];
    });
    return { resources, notes };
}
/** Types that generated modules have besides. */
const reservedTypes = 'ErrorAnswer Meta PageMeta Page Promise Partial Record Queryable Constraints Columns Listing Operation Buffer UploadedFile Array Object String Number Boolean'.split(' ');
/** A name that is free, and whose companions are: a table `order` has OrderCreate, and so has a table `order_create`. */
function takeType(taken, wanted) {
    const all = (name) => [name, `${name}Create`, `${name}Update`];
    let name = wanted;
    for (let number = 2; all(name).some((each) => taken.has(each)); number += 1)
        name = `${wanted}${number}`;
    for (const each of all(name))
        taken.add(each);
    return name;
}

// EXTERNAL MODULE: ./build/openapi/description/json.js
var description_json = __webpack_require__(79271);
;// CONCATENATED MODULE: ./build/openapi/from-database/default-value.js
/** The value of a default that is a constant, as JSON has it; undefined: it is computed, or there is none. */
function defaultValue({ default: expression }, { json }) {
    if (expression === null || json === 'other')
        return undefined;
    const text = constantIn(expression);
    if (text === null)
        return undefined;
    switch (json) {
        case 'boolean':
            return text === 'true' || text === 't' ? true : text === 'false' || text === 'f' ? false : undefined;
        case 'number':
            return Number.isFinite(Number(text)) ? Number(text) : undefined;
        case 'string':
            // `now` and the like are constants that mean a moment.
            return /^(now|today|tomorrow|yesterday|infinity|-infinity)$/i.test(text) ? undefined : text;
    }
}
/** `'new'::public.status`, `0`, `(-1)`, `true`: as pg_get_expr writes constants. */
function constantIn(expression) {
    const bare = expression.replace(/^\((.*)\)$/s, '$1');
    if (/^(-?\d+(\.\d+)?|true|false)$/.test(bare))
        return bare;
    const literal = /^\(?'((?:[^'\\]|'')*)'\)?::[\w ."[\](),]+$/s.exec(expression)?.[1];
    return literal === undefined ? null : literal.replaceAll("''", "'");
}

;// CONCATENATED MODULE: ./build/openapi/from-database/schemas.js




/** A row as it is answered. */
function rowSchema({ fields, relation }) {
    return described(relation.comment, {
        type: 'object',
        required: fields.map(({ column }) => column.name),
        properties: (0,description_json/* objectOf */.Xy)(fields.map((field) => [field.column.name, rowProperty(field)])),
    });
}
/** What a row is created from. What is left out gets its default, or null. */
function createSchema(fields, except = []) {
    const left = fields.filter(({ column }) => !except.includes(column.name));
    const required = left.filter(({ column }) => isNeeded(column)).map(({ column }) => column.name);
    return {
        type: 'object',
        additionalProperties: false,
        ...(required.length > 0 ? { required } : {}),
        properties: (0,description_json/* objectOf */.Xy)(left.map((field) => [field.column.name, inputProperty(field, true)])),
    };
}
/** What of a row is changed: what is left out stays, null is null. */
function updateSchema(fields) {
    return {
        type: 'object',
        additionalProperties: false,
        properties: (0,description_json/* objectOf */.Xy)(fields.map((field) => [field.column.name, inputProperty(field, false)])),
    };
}
function rowProperty(field) {
    const { column, form } = field;
    const value = defaultValue(column, form);
    const said = [
        column.comment,
        column.generatedAs === null ? null : `Computed: \`${column.generatedAs}\`.`,
        column.filled !== null && column.generatedAs === null ? 'Numbered by the database.' : null,
    ];
    return described(sentences(said), {
        ...(column.notNull ? form.row : nullable(form.row)),
        ...(value === undefined ? {} : { default: value }),
    });
}
function inputProperty({ column, form }, says) {
    const fallback = says && column.default !== null ? `Default: \`${column.default}\`.` : null;
    return described(sentences([column.comment, fallback]), column.notNull ? form.input : nullable(form.input));
}
function sentences(parts) {
    const said = parts.filter((part) => part !== null && part.trim() !== '');
    return said.length === 0 ? null : said.join(' ');
}
function described(description, schema) {
    return description === null ? schema : { ...schema, description };
}
/** What is said of a resource by its tag. */
function tagOf({ label, relation, notes }) {
    const description = sentences([
        relation.comment,
        relation.kind === 'view' || relation.kind === 'materialized view' ? `A ${relation.kind}: read only.` : null,
        ...notes.map((note) => note.charAt(0).toUpperCase() + note.slice(1)),
    ]);
    return description === null ? { name: label } : { name: label, description };
}

;// CONCATENATED MODULE: ./build/openapi/from-database/document.js







/** `title`: of the API. */
function apiOf(relations, title) {
    const { resources, notes } = resourcesOf(relations);
    const types = new source_names/* Names */.fS(resources.flatMap(({ type }) => [type, `${type}Create`, `${type}Update`]));
    const { nested, notes: nestedNotes } = nestedOf(resources, types);
    const operations = resources.flatMap((resource) => operationsOf(resource, nested.filter(({ child }) => child === resource)));
    const paths = new Map();
    for (const { path, method, operation } of operations)
        paths.set(path, { ...paths.get(path), [method]: operation });
    return {
        document: {
            openapi: '3.1.0',
            info: { title, version: '1.0.0' },
            tags: resources.map(tagOf),
            paths: Object.fromEntries(paths),
            components: { schemas: { ...Object.fromEntries(resources.flatMap((each) => schemasOf(each, nested))), ...envelopes } },
        },
        resources,
        nested,
        actions: new Map(operations.map(({ id, action }) => [id, action])),
        notes: [
            ...notes,
            ...resources.flatMap(({ relation, notes: own }) => own.map((note) => `${titleOf(relation)}: ${note}`)),
            ...nestedNotes,
        ],
    };
}
function schemasOf(resource, nested) {
    const { type, creatable, updatable } = resource;
    return [
        [type, rowSchema(resource)],
        ...(creatable === null ? [] : [[`${type}Create`, createSchema(creatable)]]),
        ...(updatable === null ? [] : [[`${type}Update`, updateSchema(updatable)]]),
        ...nested.flatMap(({ child, type: name, pairs }) => {
            if (child !== resource || name === null || creatable === null)
                return [];
            return [
                [
                    name,
                    createSchema(creatable, pairs.map((pair) => pair.child.column.name)),
                ],
            ];
        }),
    ];
}
const requestId = { type: 'string', description: 'Also in the header X-Request-Id.' };
const envelopes = {
    Meta: { type: 'object', required: ['requestId'], properties: { requestId } },
    PageMeta: {
        type: 'object',
        required: ['requestId', 'next'],
        properties: {
            requestId,
            next: { type: ['string', 'null'], description: 'The `after` of the next page; null: this is the last.' },
        },
    },
    ErrorAnswer: {
        type: 'object',
        required: ['error', 'meta'],
        properties: {
            error: {
                type: 'object',
                required: ['code', 'message'],
                properties: { code: { type: 'string' }, message: { type: 'string' }, details: {} },
            },
            meta: reference('Meta'),
        },
    },
};

// EXTERNAL MODULE: ./build/openapi/scaffold/source/module.js
var source_module = __webpack_require__(36577);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/layout.js
var layout = __webpack_require__(33467);
// EXTERNAL MODULE: ./build/openapi/scaffold/source/text.js
var source_text = __webpack_require__(51490);
;// CONCATENATED MODULE: ./build/openapi/from-database/handlers.js


/** What a handler does, as lines of source. */
function actionLines(action, exchange, imports, extension) {
    const writing = { exchange, imports, extension };
    switch (action.kind) {
        case 'list': {
            const { repository } = named(action.resource, writing);
            return [`const { rows, next } = await ${repository}.list(${exchange.query});`, ...pageAnswer(writing)];
        }
        case 'create': {
            const { repository } = named(action.resource, writing);
            return [`const row = await ${repository}.create(${exchange.body});`, ...created(action.resource, writing)];
        }
        case 'find': {
            const { repository } = named(action.resource, writing);
            return [
                `const row = await ${repository}.find(${exchange.params});`,
                `if (!row) throw ${missing(action.resource, writing)};`,
                ...exchange.answer(200, handlers_enveloped('row', writing)),
            ];
        }
        case 'update': {
            const { repository } = named(action.resource, writing);
            return [
                `const row = await ${repository}.update(${exchange.params}, ${exchange.body});`,
                `if (!row) throw ${missing(action.resource, writing)};`,
                ...exchange.answer(200, handlers_enveloped('row', writing)),
            ];
        }
        case 'remove': {
            const { repository } = named(action.resource, writing);
            return [
                `const found = await ${repository}.remove(${exchange.params});`,
                `if (!found) throw ${missing(action.resource, writing)};`,
                ...exchange.answer(204, null),
            ];
        }
        case 'listWithin':
            return listedWithin(action.nested, writing);
        case 'createWithin':
            return createdWithin(action.nested, writing);
    }
}
function named({ repository, file }, { imports, extension }) {
    imports.use(`../repositories/${file}${extension}`, `* as ${repository}`);
    return { repository };
}
/** The parent and its rows are read from one state of the database: none that is gone answers with an empty list. */
function listedWithin({ parent, child, pairs }, writing) {
    const { exchange, imports, extension } = writing;
    const transaction = imports.use(`../db${extension}`, 'transaction');
    const of = named(parent, writing).repository;
    const own = named(child, writing).repository;
    const within = pairs.map(({ child: mine, parent: theirs }) => `${(0,source_text/* propertyKey */.r_)(mine.column.name, 'value')}: ${property('parent', theirs)}`);
    const call = (0,layout/* render */.XX)([`return ${own}.list`, (0,layout/* enclosed */.AK)('(', [exchange.query, (0,layout/* enclosed */.AK)('{', within, '}', layout/* line */.n8), 'db'], ')'), ';'], 2);
    return [
        `const { rows, next } = await ${transaction}(async (db) => {`,
        `  const parent = await ${of}.find(${exchange.params}, db);`,
        `  if (!parent) throw ${missing(parent, writing)};`,
        ...call.split('\n').map((text, index) => (index === 0 ? `  ${text}` : text.slice(2))),
        "}, 'ISOLATION LEVEL REPEATABLE READ, READ ONLY');",
        ...pageAnswer(writing),
    ];
}
function createdWithin({ parent, child, pairs }, writing) {
    const { exchange, imports, extension } = writing;
    const transaction = imports.use(`../db${extension}`, 'transaction');
    const of = named(parent, writing).repository;
    const own = named(child, writing).repository;
    const values = pairs.map(({ child: mine, parent: theirs }) => {
        const value = converted(property('parent', theirs), theirs, mine);
        return `${(0,source_text/* propertyKey */.r_)(mine.column.name, 'value')}: ${value}`;
    });
    const call = (0,layout/* render */.XX)([`return ${own}.create`, (0,layout/* enclosed */.AK)('(', [(0,layout/* enclosed */.AK)('{', [`...${exchange.body}`, ...values], '}', layout/* line */.n8), 'db'], ')'), ';'], 2);
    return [
        `const row = await ${transaction}(async (db) => {`,
        `  const parent = await ${of}.find(${exchange.params}, db);`,
        `  if (!parent) throw ${missing(parent, writing)};`,
        ...call.split('\n').map((text, index) => (index === 0 ? `  ${text}` : text.slice(2))),
        '});',
        ...created(child, writing),
    ];
}
/** An integer may refer to a bigint, which is a string. */
function converted(expression, from, to) {
    if (from.form.json === to.form.json)
        return expression;
    return `${to.form.json === 'number' ? 'Number' : 'String'}(${expression})`;
}
function property(of, { column }) {
    return /^[A-Za-z_$][\w$]*$/.test(column.name) ? `${of}.${column.name}` : `${of}[${(0,source_text/* stringLiteral */.Hg)(column.name)}]`;
}
function pageAnswer({ exchange }) {
    return exchange.answer(200, `{ data: rows, meta: { requestId: ${exchange.requestId}, next } }`);
}
function handlers_enveloped(value, { exchange, imports, extension }) {
    return `${imports.use(`../envelope${extension}`, 'envelope')}(${value}, ${exchange.requestId})`;
}
function missing({ one }, { imports, extension }) {
    return `${imports.use(`../errors${extension}`, 'notFound')}(${(0,source_text/* stringLiteral */.Hg)(`There is no such ${one}.`)})`;
}
function created(resource, writing) {
    const { exchange, imports, extension } = writing;
    const body = handlers_enveloped('row', writing);
    if (resource.key === null)
        return exchange.answer(201, body);
    const config = imports.use(`../config${extension}`, 'config');
    const segments = resource.key.map((field) => `\${encodeURIComponent(${property('row', field)})}`);
    return exchange.answer(201, body, { Location: `\`\${${config}.basePath}/${resource.label}/${segments.join('/')}\`` });
}

;// CONCATENATED MODULE: ./build/openapi/from-database/repository-functions.js
function database({ imports, extension }) {
    const from = `../db${extension}`;
    return `db: ${imports.use(from, 'Queryable', 'type')} = ${imports.use(from, 'pool')}`;
}
function listSource(writing) {
    const { resource, imports, extension, typeOf, queryType } = writing;
    const from = `../db-pages${extension}`;
    const page = imports.use(from, 'Page', 'type');
    const read = imports.use(from, 'readPage');
    const row = typeOf(resource.type);
    const query = queryType(`list${resource.many}`) ?? imports.use(from, 'PageQuery', 'type');
    return `/** \`within\`: the columns of a foreign key, for the rows of one parent. */
export const list = (
  query: ${query},
  within: Readonly<Record<string, unknown>> = {},
  ${database(writing)},
): Promise<${page}<${row}>> => ${read}<${row}>(db, listing, query, within);`;
}
function caught({ resource, imports, extension }) {
    const name = imports.use(`../db-errors${extension}`, 'refused');
    return resource.creatable === null && resource.updatable === null ? `.catch(${name}())` : `.catch(${name}(constraints))`;
}
function findSource(writing) {
    const row = writing.typeOf(writing.resource.type);
    return `export const find = async (key: Key, ${database(writing)}): Promise<${row} | null> => {
  const sql = \`SELECT \${columns} FROM \${table} WHERE \${byKey}\`;
  const { rows } = await db.query<${row}>(sql, keyOf(key))${caught(writing)};
  return rows[0] ?? null;
};`;
}
function createSource(writing) {
    const { resource, imports, extension, typeOf } = writing;
    const row = typeOf(resource.type);
    const insertion = imports.use(`../db-values${extension}`, 'insertion');
    const conflict = imports.use(`../errors${extension}`, 'conflict');
    return `export const create = async (values: ${typeOf(`${resource.type}Create`)}, ${database(writing)}): Promise<${row}> => {
  const { sql, parameters } = ${insertion}(writing, values);
  const { rows } = await db
    .query<${row}>(\`INSERT INTO \${table} \${sql} RETURNING \${columns}\`, parameters)
    ${caught(writing)};
  const [row] = rows;
  // A trigger can drop a row without an error.
  if (!row) throw ${conflict}('The database did not take it.');
  return row;
};`;
}
function updateSource(writing) {
    const { resource, imports, extension, typeOf } = writing;
    const row = typeOf(resource.type);
    const assignments = imports.use(`../db-values${extension}`, 'assignments');
    return `/** What \`changes\` leaves out stays. null: there is no such row. */
export const update = async (
  key: Key,
  changes: ${typeOf(`${resource.type}Update`)},
  ${database(writing)},
): Promise<${row} | null> => {
  const { sql, parameters } = ${assignments}(writing, changes, keyOf(key).length);
  if (sql === '') return find(key, db);
  const { rows } = await db
    .query<${row}>(\`UPDATE \${table} SET \${sql} WHERE \${byKey} RETURNING \${columns}\`, [...keyOf(key), ...parameters])
    ${caught(writing)};
  return rows[0] ?? null;
};`;
}
function removeSource(writing) {
    const { imports, extension } = writing;
    const refused = imports.use(`../db-errors${extension}`, 'refused');
    return `/** Whether it was there. Whatever stands against it refers to it. */
export const remove = async (key: Key, ${database(writing)}): Promise<boolean> => {
  const { rowCount } = await db.query(\`DELETE FROM \${table} WHERE \${byKey}\`, keyOf(key)).catch(${refused}());
  return rowCount !== 0;
};`;
}

;// CONCATENATED MODULE: ./build/openapi/from-database/repository.js






/** `repositories/orders.ts`: every query on one relation. `nested`: where the relation is the child. */
function repositoryModule(resource, nested, plan, extension) {
    const imports = new source_module/* Imports */.l2();
    const operations = new Map(plan.groups.flatMap((group) => group.operations.map((each) => [each.operation.id, each.typeName])));
    const writing = {
        resource,
        imports,
        extension,
        typeOf: (schema) => imports.use(`../types/schemas${extension}`, plan.types.of(`#/components/schemas/${schema}`, 'response'), 'type'),
        queryType: (id) => {
            const name = operations.get(id);
            return name === undefined ? null : `${imports.use(`../types/operations${extension}`, name, 'type')}['query']`;
        },
    };
    const { creatable, updatable, key, removable } = resource;
    const sections = [
        `const table = ${(0,source_text/* stringLiteral */.Hg)(resource.sql)};`,
        columnsSource(resource),
        ...(key === null ? [] : [keySource(resource)]),
        ...(creatable === null && updatable === null ? [] : [writingSource(resource, writing), constraintsSource(resource, writing)]),
        listingSource(resource, nested, writing),
        listSource(writing),
        ...(key === null ? [] : [findSource(writing)]),
        ...(creatable === null ? [] : [createSource(writing)]),
        ...(updatable === null ? [] : [updateSource(writing)]),
        ...(removable ? [removeSource(writing)] : []),
    ];
    return { path: `repositories/${resource.file}.ts`, role: 'written', text: (0,source_module/* moduleText */.W7)(imports, sections) };
}
function columnsSource({ fields }) {
    const list = fields.map(({ column, form }) => (0,source_text/* stringLiteral */.Hg)(selected(column.name, form)));
    const source = (0,layout/* render */.XX)(['const columns = ', (0,layout/* enclosed */.AK)('[', list, ']'), ".join(', ');"]);
    return `/** As they are answered. */\n${source}`;
}
function keySource({ key }) {
    const fields = key ?? [];
    const condition = fields.map(({ column }, index) => `${quoted(column.name)} = $${index + 1}`).join(' AND ');
    const values = fields.map(({ parameter }) => `key.${parameter}`);
    return [
        'export interface Key {',
        ...fields.map(({ parameter, form }) => `  ${parameter}: ${form.json === 'other' ? 'string' : form.json};`),
        '}',
        '',
        `const byKey = ${(0,source_text/* stringLiteral */.Hg)(condition)};`,
        '',
        (0,layout/* render */.XX)(['const keyOf = (key: Key) => ', (0,layout/* enclosed */.AK)('[', values, ']'), ';']),
    ].join('\n');
}
function writingSource({ creatable, updatable }, { imports, extension }) {
    const from = `../db-values${extension}`;
    const fields = new Map([...(creatable ?? []), ...(updatable ?? [])].map((field) => [field.column.name, field]));
    const members = [...fields.values()].map(({ column, form }) => {
        const parts = [`name: ${(0,source_text/* stringLiteral */.Hg)(quoted(column.name))}`];
        if (form.encode !== null) {
            const encoder = imports.use(from, form.encode);
            parts.push(encoder === 'encode' ? encoder : `encode: ${encoder}`);
        }
        if (form.write !== null) {
            const [before = '', after = ''] = form.write('\u0000').split('\u0000');
            parts.push(`assign: (parameter) => \`${inTemplate(before)}\${parameter}${inTemplate(after)}\``);
        }
        return [`${(0,source_text/* propertyKey */.r_)(column.name, 'value')}: `, (0,layout/* enclosed */.AK)('{', parts, '}', layout/* line */.n8), ','];
    });
    const type = imports.use(from, 'Columns', 'type');
    if (members.length === 0)
        return `/** What a client may set: nothing. */\nconst writing: ${type} = {};`;
    const source = (0,layout/* render */.XX)([`const writing: ${type} = {`, (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(members, layout/* hard */.e)]), layout/* hard */.e, '};']);
    return `/** What a client may set. */\n${source}`;
}
/** Text within a template literal. */
function inTemplate(text) {
    return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}
function constraintsSource({ relation }, { imports, extension }) {
    const type = imports.use(`../db-errors${extension}`, 'Constraints', 'type');
    const members = relation.constraints.map(({ name, columns }) => [`${(0,source_text/* propertyKey */.r_)(name, 'value')}: `, (0,layout/* enclosed */.AK)('[', columns.map(source_text/* stringLiteral */.Hg), ']'), ',']);
    if (members.length === 0)
        return `const constraints: ${type} = {};`;
    return (0,layout/* render */.XX)([`const constraints: ${type} = {`, (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(members, layout/* hard */.e)]), layout/* hard */.e, '};']);
}
function listingSource(resource, nested, { imports, extension }) {
    const type = imports.use(`../db-pages${extension}`, 'Listing', 'type');
    const { filters, sorts, order, key } = resource;
    const conditions = filters.map(({ parameter, column, operator }) => [
        parameter,
        `${quoted(column.name)} ${operator}`,
    ]);
    const parents = new Map(nested.flatMap(({ pairs }) => pairs.map(({ child }) => [child.column.name, `${quoted(child.column.name)} =`])));
    const table = (entries) => {
        if (entries.length === 0)
            return '{}';
        const members = entries.map(([name, value]) => [`${(0,source_text/* propertyKey */.r_)(name, 'value')}: `, value, ',']);
        return ['{', (0,layout/* indent */.pZ)([layout/* hard */.e, (0,layout/* join */.fj)(members, layout/* hard */.e)]), layout/* hard */.e, '}'];
    };
    const members = [
        'table',
        'columns',
        ['filters: ', table(conditions.map(([name, condition]) => [name, (0,source_text/* stringLiteral */.Hg)(condition)]))],
        ['parents: ', table([...parents].map(([name, condition]) => [name, (0,source_text/* stringLiteral */.Hg)(condition)]))],
        ['sorts: ', table(sorts.map((field) => [field.column.name, sortedSource(field)]))],
        ['order: ', (0,layout/* enclosed */.AK)('[', order.map(sortedSource), ']')],
        `paging: ${key === null ? "'offset'" : "'keyset'"}`,
    ];
    return (0,layout/* render */.XX)([
        `const listing: ${type} = {`,
        (0,layout/* indent */.pZ)([
            layout/* hard */.e,
            (0,layout/* join */.fj)(members.map((member) => [member, ',']), layout/* hard */.e),
        ]),
        layout/* hard */.e,
        '};',
    ]);
}
function sortedSource({ column }) {
    return (0,layout/* enclosed */.AK)('{', [
        `property: ${(0,source_text/* stringLiteral */.Hg)(column.name)}`,
        `column: ${(0,source_text/* stringLiteral */.Hg)(quoted(column.name))}`,
        `nullable: ${column.notNull ? 'false' : 'true'}`,
    ], '}', layout/* line */.n8);
}

;// CONCATENATED MODULE: ./build/openapi/from-database/runtime/db.js
/** `db.ts`: the pool, how values arrive, and transactions. */
const dbModule = `
import { type ClientBase, Pool } from 'pg';

const connectionString = process.env.DATABASE_URL;
if (!connectionString) throw new Error('DATABASE_URL is not set: postgres://user:password@host:5432/database');

/** What a query runs on: the pool, or the one client of a transaction. */
export type Queryable = Pick<ClientBase, 'query'>;

/** PostgreSQL writes \`2026-01-31 12:00:00.123456+00\`; RFC 3339 has a T, and minutes in every offset. */
const rfc3339 = (text: string): string => text.replace(' ', 'T').replace(/([+-]\\d\\d)$/, '$1:00').replace(/\\+00:00$/, 'Z');

/**
 * By the OID of a type, which never changes. What is not listed stays as PostgreSQL writes it: bigint and numeric too, as a
 * double would round them.
 */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === 't', // boolean
  17: (text) => Buffer.from(text.slice(2), 'hex').toString('base64'), // bytea
  21: Number, // smallint
  23: Number, // integer
  26: Number, // oid
  114: JSON.parse, // json
  700: Number, // real
  701: Number, // double precision
  1114: (text) => text.replace(' ', 'T'), // timestamp
  1184: rfc3339, // timestamptz
  3802: JSON.parse, // jsonb
};

const asText = (text: string): string => text;

export const pool = new Pool({
  connectionString,
  max: Number(process.env.DATABASE_POOL_SIZE ?? 10),
  connectionTimeoutMillis: 5_000,
  statement_timeout: Number(process.env.DATABASE_STATEMENT_TIMEOUT_MS ?? 10_000),
  // Idle connections do not keep the process alive after the server has closed.
  allowExitOnIdle: true,
  types: { getTypeParser: (oid: number) => parsers[oid] ?? asText },
  // How values are written is part of this API, whatever the database is set to.
  options: '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=iso_8601 -c bytea_output=hex',
});

/** A connection that breaks while nobody uses it is replaced. */
pool.on('error', (error) => console.error('An idle database connection was lost:', error.message));

/** Runs \`work\` in a transaction, which is undone where it throws. */
export const transaction = async <T>(
  work: (db: Queryable) => Promise<T>,
  mode: 'READ WRITE' | 'ISOLATION LEVEL REPEATABLE READ, READ ONLY' = 'READ WRITE',
): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(\`BEGIN \${mode}\`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
};
`;

;// CONCATENATED MODULE: ./build/openapi/from-database/runtime/db-errors.js
/** `db-errors.ts`: what PostgreSQL refuses, as answers. */
const dbErrorsModule = `
import { DatabaseError } from 'pg';
import { conflict, forbidden, HttpError } from './errors.js';

/** The constraints of a table, and the properties that each is about. */
export type Constraints = Readonly<Record<string, readonly string[]>>;

/** For \`catch\`: throws the answer for what PostgreSQL refused, or the error itself. */
export const refused =
  (constraints: Constraints = {}) =>
  (error: unknown): never => {
    throw error instanceof DatabaseError ? answerFor(error, constraints) : error;
  };

/** By SQLSTATE (PostgreSQL documentation, appendix A). What it says of values, which may be another client's, is not passed on. */
const answerFor = (error: DatabaseError, constraints: Constraints): Error => {
  const { code = '', constraint = '', column } = error;
  const own = Object.hasOwn(constraints, constraint) ? constraints[constraint] : undefined;
  const paths = own ?? (column === undefined ? [] : [column]);
  const names = paths.join(', ');
  const details = paths.map((path) => ({ in: 'body', path, message: sentences[code] ?? 'Not taken' }));
  switch (code) {
    case '23505':
    case '23P01':
      return conflict(names ? \`There is one with this \${names} already.\` : 'There is such a one already.', details);
    case '23503':
      // A key of this table leads nowhere; or it is this row that others refer to.
      return own ? unprocessable(\`What \${names} refers to is not there.\`, details) : conflict('Others refer to it.');
    case '23001':
      return conflict('Others refer to it.');
    case '23502':
    case '23514':
    case '44000':
      return unprocessable(names ? \`The database does not take this \${names}.\` : 'The database does not take these values.', details);
    case '42501':
      return forbidden('The database does not allow it.');
    case '40001':
    case '40P01':
    case '55P03':
    case '55000':
    case '57014':
      return new HttpError(503, 'TRY_AGAIN', 'The database could not do it now.', { headers: { 'Retry-After': '1' }, cause: error });
    default:
      // Data exceptions: a number out of range, a text that is no interval.
      return code.startsWith('22') ? unprocessable('The database cannot read these values.', details) : error;
  }
};

const sentences: Readonly<Record<string, string>> = {
  '23505': 'Already taken',
  '23P01': 'Overlaps with another',
  '23503': 'Refers to nothing',
  '23502': 'Must not be null',
};

const unprocessable = (message: string, details: unknown) => new HttpError(422, 'UNPROCESSABLE_ENTITY', message, { details });
`;

;// CONCATENATED MODULE: ./build/openapi/from-database/runtime/db-pages.js
/** `db-pages.ts`: lists, a page at a time. */
const dbPagesModule = `
import type { QueryResultRow } from 'pg';
import { z } from 'zod';
import type { Queryable } from './db.js';
import { refused } from './db-errors.js';
import { badRequest } from './errors.js';

export interface Page<Row> {
  rows: Row[];
  /** The \`after\` of the next page; null: this is the last. */
  next: string | null;
}

/** A column that rows are in order of. */
export interface Sorted {
  property: string;
  /** Quoted. */
  column: string;
  nullable: boolean;
}

/** How a relation is listed. Everything here is SQL of our own: what a client sends is only ever a parameter. */
export interface Listing {
  /** Quoted. */
  table: string;
  columns: string;
  /** By query parameter: \`"email" =\`. */
  filters: Readonly<Record<string, string>>;
  /** By property: the columns of foreign keys, for the rows of one parent. */
  parents: Readonly<Record<string, string>>;
  /** What a client may sort by: an index serves each. */
  sorts: Readonly<Record<string, Sorted>>;
  /** What makes an order total. */
  order: readonly Sorted[];
  /**
   * keyset: a page starts behind the last row of the one before, so that rows which come and go meanwhile neither repeat nor skip any, and
   * the thousandth page costs what the first does. offset: rows are counted, for want of a key.
   */
  paging: 'keyset' | 'offset';
}

export interface PageQuery {
  limit: number;
  after?: string;
  sort?: string;
  [filter: string]: unknown;
}

/** \`within\`: by property of the foreign key, what its columns are in the parent. */
export const readPage = async <Row extends QueryResultRow>(
  db: Queryable,
  listing: Listing,
  query: PageQuery,
  within: Readonly<Record<string, unknown>> = {},
): Promise<Page<Row>> => {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => \`$\${parameters.push(value)}\`;
  const conditions = [
    ...Object.entries(listing.parents).flatMap(([name, left]) => (Object.hasOwn(within, name) ? [\`\${left} \${parameter(within[name])}\`] : [])),
    ...Object.entries(listing.filters).flatMap(([name, left]) =>
      Object.hasOwn(query, name) && query[name] !== undefined ? [\`\${left} \${parameter(query[name])}\`] : [],
    ),
  ];
  const descending = query.sort?.startsWith('-') ?? false;
  const order = orderOf(listing, query.sort?.replace(/^-/, ''));
  const cursor = query.after === undefined ? null : readCursor(query, listing.paging === 'keyset' ? order.length : 1);
  if (cursor && listing.paging === 'keyset') conditions.push(behind(order, cursor, descending, parameter));
  const sql = [
    \`SELECT \${listing.columns} FROM \${listing.table}\`,
    conditions.length > 0 ? \`WHERE \${conditions.join(' AND ')}\` : '',
    order.length > 0 ? \`ORDER BY \${order.map(({ column }) => (descending ? \`\${column} DESC\` : column)).join(', ')}\` : '',
    \`LIMIT \${parameter(query.limit + 1)}\`,
  ];
  const offset = listing.paging === 'offset' ? Number(cursor?.[0] ?? 0) : 0;
  if (offset > 0) sql.push(\`OFFSET \${parameter(offset)}\`);
  const { rows } = await db.query<Row>(sql.join(' '), parameters).catch(refused());
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  if (rows.length <= query.limit || last === undefined) return { rows: page, next: null };
  const values = listing.paging === 'keyset' ? order.map(({ property }) => last[property]) : [offset + page.length];
  return { rows: page, next: writeCursor(query, values) };
};

const orderOf = ({ sorts, order }: Listing, sort: string | undefined): readonly Sorted[] => {
  const first = sort !== undefined && Object.hasOwn(sorts, sort) ? sorts[sort] : undefined;
  return first ? [first, ...order.filter(({ column }) => column !== first.column)] : order;
};

/** Rows behind the cursor. PostgreSQL puts NULL last, and first where the order is descending: only the first column can have any. */
const behind = (
  order: readonly Sorted[],
  cursor: readonly unknown[],
  descending: boolean,
  parameter: (value: unknown) => string,
): string => {
  const compared = (columns: readonly Sorted[], values: readonly unknown[]): string => {
    const names = columns.map(({ column }) => column).join(', ');
    return \`(\${names}) \${descending ? '<' : '>'} (\${values.map(parameter).join(', ')})\`;
  };
  const [first, ...rest] = order;
  if (!first?.nullable) return compared(order, cursor);
  if (cursor[0] === null) {
    const among = \`(\${first.column} IS NULL AND \${compared(rest, cursor.slice(1))})\`;
    return descending ? \`(\${among} OR \${first.column} IS NOT NULL)\` : among;
  }
  return descending ? compared(order, cursor) : \`(\${compared(order, cursor)} OR \${first.column} IS NULL)\`;
};

const cursorForm = z.object({
  sort: z.string().nullable(),
  values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const writeCursor = ({ sort = null }: { sort?: string | null }, values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify({ sort, values })).toString('base64url');

const readCursor = ({ after = '', sort }: PageQuery, length: number): readonly unknown[] => {
  const { data } = cursorForm.safeParse(parsed(Buffer.from(after, 'base64url').toString()));
  if (!data || data.sort !== (sort ?? null) || data.values.length !== length) {
    throw badRequest('\`after\` is not the \`next\` of a page in this order.');
  }
  return data.values;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
`;

;// CONCATENATED MODULE: ./build/openapi/from-database/runtime/db-values.js
/** `db-values.ts`: what a client sends as lists of columns and parameters. */
const dbValuesModule = `
/** How a property is written into a column. */
export interface Column {
  /** Quoted. */
  name: string;
  /** The parameter that is made of its value, unless that is null. */
  encode?: (value: unknown) => unknown;
  /** What is assigned, where that is not the parameter itself. */
  assign?: (parameter: string) => string;
}

/** By property. Only these reach SQL, and their values only as parameters. */
export type Columns = Readonly<Record<string, Column>>;

interface Statement {
  sql: string;
  parameters: unknown[];
}

/** \`("name", "email") VALUES ($1, $2)\`; what is left out gets its default. */
export const insertion = (columns: Columns, values: object): Statement => {
  const given = assigned(columns, values, 0);
  if (given.length === 0) return { sql: 'DEFAULT VALUES', parameters: [] };
  const names = given.map(({ name }) => name).join(', ');
  return {
    sql: \`(\${names}) VALUES (\${given.map(({ value }) => value).join(', ')})\`,
    parameters: given.map(({ parameter }) => parameter),
  };
};

/** \`"name" = $2, "email" = $3\`, behind \`before\` other parameters; empty where nothing is given. What is left out stays. */
export const assignments = (columns: Columns, values: object, before: number): Statement => {
  const given = assigned(columns, values, before);
  return {
    sql: given.map(({ name, value }) => \`\${name} = \${value}\`).join(', '),
    parameters: given.map(({ parameter }) => parameter),
  };
};

const assigned = (columns: Columns, values: object, before: number) =>
  Object.entries(values)
    .filter(([property, value]) => value !== undefined && Object.hasOwn(columns, property))
    .map(([property, value], index) => {
      const { name, encode, assign } = columns[property] as Column;
      const place = \`$\${before + index + 1}\`;
      return { name, value: assign?.(place) ?? place, parameter: value === null || !encode ? value : encode(value) };
    });

/** A list would become a PostgreSQL array otherwise. */
export const json = (value: unknown): unknown => JSON.stringify(value);

export const jsonList = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((each) => (each === null ? null : JSON.stringify(each))) : value;

/** From base64. */
export const bytes = (value: unknown): unknown => Buffer.from(String(value), 'base64');
`;

;// CONCATENATED MODULE: ./build/openapi/from-database/implementation.js







/** Handlers that query the database, and the modules that they do it with. */
function databaseImplementation({ resources, nested, actions }) {
    return {
        handler: ({ operation }, exchange, imports, extension) => {
            const action = actions.get(operation.id);
            return action === undefined ? null : actionLines(action, exchange, imports, extension);
        },
        files: (plan, extension) => {
            const written = [
                ...Object.entries(modules).map(([path, text]) => ({ path, role: 'begun', text: (0,source_module/* template */.vs)(text, extension) })),
                ...resources.map((resource) => repositoryModule(resource, nested.filter(({ child }) => child === resource), plan, extension)),
            ];
            return written.map((file) => ({ ...file, origin: 'implementation' }));
        },
        packages: { dependencies: { pg: '^8.16.0' }, devDependencies: { '@types/pg': '^8.15.0' } },
    };
}
const modules = {
    'db.ts': dbModule,
    'db-errors.ts': dbErrorsModule,
    'db-pages.ts': dbPagesModule,
    'db-values.ts': dbValuesModule,
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/openapi/from-database/written-description.js




/** The first line of a description that is ours. */
const header = ' Written by preflight scaffold --from-db. Run it again after the tables changed: what you change or add here stays.';
function isOurs(text) {
    return text.startsWith(`#${header}`);
}
/**
 * Brings openapi.yaml up to date as the sources are: a part that nobody changed since it was written follows the database, one that a person
 * changed, added or took out stays so. `base`: the prints of the last time; null: all that differs counts as a person's. `file`: as
 * messages call it. Throws `UserError` where the current text is no YAML.
 */
function mergeDescription(document, current, base, file) {
    const wanted = partsOf(document);
    const prints = Object.fromEntries([...wanted].map(([key, { value }]) => [key, printOf(value)]));
    if (current === null)
        return { text: fresh(document), prints, notes: [] };
    const there = (0,dist.parseDocument)(current, { keepSourceTokens: false });
    const [error] = there.errors;
    if (error !== undefined) {
        const [line = ''] = error.message.split('\n');
        throw new errors/* UserError */.yo(`${file} is no YAML: ${line.replace(/:$/, '')}`, { remedy: 'Mend it, then run scaffold again.' });
    }
    const value = there.toJS();
    const present = partsOf(isDocument(value) ? value : {});
    const notes = [];
    let changed = false;
    for (const [key, part] of wanted) {
        const own = present.get(key);
        const written = base?.[key];
        const print = prints[key];
        if (own === undefined) {
            // What was written once, and is not there, a person took out.
            if (written !== undefined)
                continue;
        }
        else {
            const mine = printOf(own.value);
            if (mine === print)
                continue;
            if (mine !== written) {
                if (print !== written)
                    notes.push(`${file}: ${key} was edited by hand and is left so, though it would be written differently now.`);
                continue;
            }
        }
        put(there, part);
        changed = true;
    }
    for (const [key, part] of present) {
        const written = base?.[key];
        if (wanted.has(key) || written === undefined)
            continue;
        if (printOf(part.value) !== written)
            notes.push(`${file}: ${key} is no longer in the database. It was edited by hand, and is left: delete it by hand.`);
        else {
            take(there, part);
            changed = true;
        }
    }
    return { text: changed ? there.toString({ lineWidth: 120 }) : current, prints, notes };
}
function isDocument(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function fresh(document) {
    const made = new dist.Document(document, { aliasDuplicateObjects: false });
    made.commentBefore = header;
    return made.toString({ lineWidth: 120 });
}
function printOf(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
function partsOf(document) {
    const parts = new Map();
    const add = (key, path, value) => {
        if (value !== undefined)
            parts.set(key, { path, value });
    };
    const members = (value) => ((0,description_json/* isObject */.Gv)(value) ? Object.entries(value) : []);
    for (const [name, value] of members(document)) {
        if (!['paths', 'components', 'tags'].includes(name))
            add(name, [name], value);
    }
    for (const [path, item] of members(document.paths))
        for (const [method, value] of members(item))
            add(`${method.toUpperCase()} ${path}`, ['paths', path, method], value);
    for (const [section, all] of members(document.components))
        for (const [name, value] of members(all))
            add(`${section} ${name}`, ['components', section, name], value);
    const tags = (0,description_json/* isList */.Lv)(document.tags) ? document.tags : [];
    for (const tag of tags) {
        const name = (0,description_json/* textOf */.b6)((0,description_json/* member */.Dc)(tag, 'name'));
        if (name !== null)
            add(`tag ${name}`, ['tags', name], tag);
    }
    return parts;
}
function put(document, { path, value }) {
    const [section = '', name = ''] = path;
    const node = document.createNode(value, { aliasDuplicateObjects: false });
    if (section !== 'tags') {
        document.setIn(path, node);
        return;
    }
    const index = tagIndex(document, name);
    if (index === -1)
        document.addIn(['tags'], node);
    else
        document.setIn(['tags', index], node);
}
function take(document, { path }) {
    const [section = '', name = ''] = path;
    if (section === 'tags')
        document.deleteIn(['tags', tagIndex(document, name)]);
    else {
        document.deleteIn(path);
        const item = document.getIn(['paths', name], false);
        if (section === 'paths' &&
            typeof item === 'object' &&
            item !== null &&
            'items' in item &&
            Array.isArray(item.items) &&
            item.items.length === 0)
            document.deleteIn(['paths', name]);
    }
}
function tagIndex(document, name) {
    const value = document.toJS();
    const tags = isDocument(value) && (0,description_json/* isList */.Lv)(value.tags) ? value.tags : [];
    return tags.findIndex((tag) => (0,description_json/* textOf */.b6)((0,description_json/* member */.Dc)(tag, 'name')) === name);
}

;// CONCATENATED MODULE: ./build/openapi/from-database/from-database.js









const from_database_name = 'openapi.yaml';
/**
 * Writes openapi.yaml and a service for the tables and views of a database, or brings both up to date. `title`: of the API. Where no
 * framework is named and package.json has none, it is Express. Throws `UserError` where nothing can be written; nothing is changed before
 * `write`.
 */
async function scaffoldFromDatabase(relations, title, options) {
    const api = apiOf(relations, title);
    if (api.resources.length === 0) {
        throw new errors/* UserError */.yo(relations.length === 0
            ? `The database ${JSON.stringify(title)} has no tables.`
            : `The database ${JSON.stringify(title)} has no table that this role may read.`, { remedy: 'Name another in the URL, or run its migrations first.' });
    }
    const folders = await (0,scaffold_folders/* foldersOf */.p)(options.output, options.cwd);
    const manifest = await (0,scaffold/* manifestIn */.tn)(folders);
    const path = (0,external_node_path_.join)(folders.project, from_database_name);
    const file = (0,scaffold/* shown */.SP)(options.cwd, path);
    const before = await textAt(path, file);
    if (before !== null && manifest?.description === undefined && !isOurs(before) && !options.force) {
        throw new errors/* UserError */.yo(`${file} is there already, and not written from a database.`, {
            remedy: 'Give it to scaffold in place of --from-db, move it, or overwrite it with --force.',
        });
    }
    const replaced = options.force && before !== null && !isOurs(before);
    const merged = mergeDescription(api.document, replaced ? null : before, manifest?.description ?? null, file);
    const description = await (0,read/* readDescription */.X)(path, {
        root: folders.project,
        allowRemoteRefs: false,
        signal: options.signal,
        text: merged.text,
    });
    const found = await (0,scaffold/* scaffold */.Rl)(description, {
        ...options,
        implementation: databaseImplementation(api),
        otherwise: 'express',
        written: { path, before, after: merged.text, prints: merged.prints },
    });
    const own = description.notes.map(({ text, at }) => `${file}:${at.line}:${at.column}: ${text}`);
    return { ...found, notes: [...api.notes, ...merged.notes, ...own, ...found.notes] };
}
async function textAt(path, file) {
    return (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return null;
        throw new errors/* UserError */.yo(`${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    });
}

// EXTERNAL MODULE: ./build/postgres/catalog/queries/fragments.js
var fragments = __webpack_require__(53313);
;// CONCATENATED MODULE: ./build/postgres/catalog/relations/query.js

/** Names of columns by their numbers, in the order of the numbers. */
const names = (relation, numbers) => `(SELECT json_agg(k.attname ORDER BY u.n) FROM unnest(${numbers}) WITH ORDINALITY u(number, n)
    JOIN pg_attribute k ON k.attrelid = ${relation} AND k.attnum = u.number)`;
/**
 * Relations with all that is known of them, a row each, as JSON; `types` has every type they need. Partitions and their foreign keys are
 * their root's. A foreign table says by its wrapper what can be done with it (pg_relation_is_updatable: 8 is INSERT, 16 DELETE).
 */
const relationsQuery = `
SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind, d.description AS comment, c.relrowsecurity AS "rowSecurity",
  has_schema_privilege(n.oid, 'USAGE') AS usable,
  c.relkind IN ('r', 'p', 'f') AND has_any_column_privilege(c.oid, 'INSERT')
    AND (c.relkind <> 'f' OR pg_relation_is_updatable(c.oid, false) & 8 = 8) AS "canInsert",
  c.relkind IN ('r', 'p') AND has_table_privilege(c.oid, 'DELETE') AS "canDelete",
  coalesce((SELECT json_agg(json_build_object('name', a.attname, 'type', a.atttypid::text, 'modifier', a.atttypmod,
      'notNull', a.attnotnull, 'expression', pg_get_expr(ad.adbin, ad.adrelid), 'generated', a.attgenerated <> '',
      'identity', a.attidentity, 'comment', ed.description,
      'select', has_column_privilege(c.oid, a.attnum, 'SELECT'),
      'insert', has_column_privilege(c.oid, a.attnum, 'INSERT'),
      'update', has_column_privilege(c.oid, a.attnum, 'UPDATE')) ORDER BY a.attnum)
    FROM pg_attribute a LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
    LEFT JOIN pg_description ed ON ed.classoid = 'pg_class'::regclass AND ed.objoid = c.oid AND ed.objsubid = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '[]') AS columns,
  coalesce((SELECT json_agg(json_build_object('name', con.conname, 'type', con.contype,
      'columns', coalesce(${names('c.oid', 'con.conkey')}, '[]'),
      'schema', fn.nspname, 'relation', f.relname, 'referenced', ${names('con.confrelid', 'con.confkey')}) ORDER BY con.conkey, con.conname)
    FROM pg_constraint con LEFT JOIN pg_class f ON f.oid = con.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
    WHERE con.conrelid = c.oid AND con.contype IN ('p', 'u', 'f', 'c', 'x')
      AND NOT (con.contype = 'f' AND con.conparentid <> 0)), '[]') AS constraints,
  coalesce((SELECT json_agg(json_build_object('column', a.attname,
      'ordered', am.amname = 'btree' AND opc.opcdefault AND (i.indoption[0] IN (0, 3) OR a.attnotnull)))
    FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am am ON am.oid = ic.relam
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] JOIN pg_opclass opc ON opc.oid = i.indclass[0]
    WHERE i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL AND am.amname IN ('btree', 'hash')), '[]') AS indexes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition AND ${(0,fragments/* userSchema */.vJ)('n')} AND ${(0,fragments/* notOfExtension */.KG)('pg_class', 'c.oid')}
ORDER BY n.nspname <> 'public', n.nspname, c.relname`;
/** `sql` is what the type is called with nothing on the search path: qualified, unless it is the system's. */
const typesQuery = `
SELECT t.oid::text AS oid, t.typname AS name, t.typtype AS kind, format_type(t.oid, NULL) AS sql, t.typbasetype::text AS base,
  t.typtypmod AS modifier, t.typnotnull AS "notNull",
  pg_get_expr(t.typdefaultbin, 0) AS fallback,
  CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem::text END AS element,
  coalesce((SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), '[]') AS labels
FROM pg_type t WHERE t.typtype <> 'p'`;

;// CONCATENATED MODULE: ./build/postgres/catalog/relations/read.js

const kinds = {
    r: 'table',
    p: 'partitioned table',
    f: 'foreign table',
    v: 'view',
    m: 'materialized view',
};
const constraintTypes = { p: 'primary key', u: 'unique', f: 'foreign key', c: 'check', x: 'exclusion' };
/**
 * Every table and view that a user made, as the connected role may use it, `public` first, then by name. A partitioned table stands once, for
 * all its partitions. Those in a schema that the role may not use have no privileges. PostgreSQL 13 to 18. The client must not be inside
 * a transaction.
 */
async function readRelations(client) {
    const script = [
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = ''; SET LOCAL quote_all_identifiers = off",
        relationsQuery,
        typesQuery,
        'COMMIT',
    ];
    let results;
    try {
        results = (await client.query(script.join(';\n')));
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
    }
    const relations = results[3]?.rows ?? [];
    const types = new Map((results[4]?.rows ?? []).map((type) => [type.oid, type]));
    return relations.map((raw) => relationOf(raw, types));
}
function relationOf(raw, types) {
    const constraints = raw.constraints.map(({ name, type, columns }) => ({ name, type: constraintTypes[type], columns }));
    return {
        schema: raw.schema,
        name: raw.name,
        kind: kinds[raw.kind],
        comment: raw.comment,
        rowSecurity: raw.rowSecurity,
        can: { insert: raw.usable && raw.canInsert, delete: raw.usable && raw.canDelete },
        columns: raw.columns.map((column) => columnOf(column, raw.usable, types)),
        primaryKey: constraints.find(({ type }) => type === 'primary key')?.columns ?? null,
        constraints,
        foreignKeys: raw.constraints.flatMap(({ name, columns, schema, relation, referenced }) => schema === null || relation === null || referenced === null
            ? []
            : [{ name, columns, references: { schema, relation, columns: referenced } }]),
        indexed: indexUses(raw.indexes),
    };
}
function indexUses(indexes) {
    const uses = new Map();
    for (const { column, ordered } of indexes) {
        if (ordered)
            uses.set(column, 'order');
        else if (!uses.has(column))
            uses.set(column, 'equality');
    }
    return uses;
}
function columnOf(raw, usable, types) {
    const { type, notNull, fallback } = typeOf(raw.type, raw.modifier, types);
    const numbered = /^nextval\(/.test(raw.expression ?? '');
    return {
        name: raw.name,
        type,
        notNull: raw.notNull || notNull,
        default: raw.generated ? null : (raw.expression ?? fallback),
        filled: raw.generated || raw.identity === 'a' ? 'always' : raw.identity === 'd' || numbered ? 'by default' : null,
        generatedAs: raw.generated ? raw.expression : null,
        comment: raw.comment,
        may: { select: usable && raw.select, insert: usable && raw.insert, update: usable && raw.update },
    };
}
/** A type beneath its domains. */
function typeOf(oid, modifier, types) {
    let notNull = false;
    let fallback = null;
    let raw = types.get(oid);
    let atModifier = modifier;
    const domain = raw?.kind === 'd' ? raw.sql : null;
    while (raw?.kind === 'd') {
        notNull ||= raw.notNull;
        fallback ??= raw.fallback;
        atModifier = raw.modifier;
        raw = types.get(raw.base);
    }
    if (raw === undefined)
        throw new Error(`the catalogue has no type ${oid}`);
    const element = raw.element === null || raw.kind !== 'b' ? null : typeOf(raw.element, atModifier, types).type;
    const type = {
        form: element !== null ? 'array' : read_formOf(raw.kind),
        name: raw.name,
        sql: raw.sql,
        modifier: atModifier,
        labels: raw.labels,
        element,
        domain,
    };
    return { type, notNull, fallback };
}
function read_formOf(kind) {
    switch (kind) {
        case 'e':
            return 'enum';
        case 'c':
            return 'composite';
        case 'r':
        case 'm':
            return 'range';
        default:
            return 'scalar';
    }
}

// EXTERNAL MODULE: ./build/postgres/server/given.js + 2 modules
var given = __webpack_require__(73075);
;// CONCATENATED MODULE: ./build/commands/scaffold-database.js



/** A service for the tables that the role of a URL sees. Throws `UserError`, without the password, where they cannot be read. */
async function scaffoldDatabase(url, options) {
    const { relations, database } = await (0,given/* withGivenDatabase */.p)(url, async (client, name) => ({
        relations: await readRelations(client),
        database: name,
    }));
    options.signal.throwIfAborted();
    return scaffoldFromDatabase(relations, database, options);
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


/***/ })

};
;