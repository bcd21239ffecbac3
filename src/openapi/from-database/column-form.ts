import type { ColumnType } from '../../postgres/catalog/relations/relation.ts'
import type { JsonObject } from '../description/json.ts'
import { quoted } from './names.ts'

/** How values of a type look in JSON, and how they get into SQL and out of it. */
export interface ColumnForm {
  /** As it is answered, and as it is taken: what is taken is held to more, and is never null. */
  row: JsonObject
  input: JsonObject
  json: 'string' | 'number' | 'boolean' | 'other'
  /** Whether it can stand in a filter or a path, and whether it has an order that means something. */
  comparable: boolean
  ordered: boolean
  /** Whether rows can be sorted by it. */
  sortable: boolean
  /** What is selected of the column; null: it as it is. */
  read: ((column: string) => string) | null
  /** The function that makes a parameter of the value; null: the value is one. */
  encode: 'bytes' | 'json' | 'jsonList' | null
  /** What is assigned; null: the parameter. */
  write: ((parameter: string) => string) | null
}

export function formOf(type: ColumnType): ColumnForm {
  switch (type.form) {
    case 'enum':
      return { ...text({ enum: [...type.labels] }), sortable: true }
    case 'array':
      return list(type.element)
    case 'composite':
      return {
        ...opaque({ type: 'object', additionalProperties: true }),
        read: (column) => `to_jsonb(${column})`,
        encode: 'json',
        write: (parameter) => `jsonb_populate_record(NULL::${type.sql}, ${parameter}::jsonb)`,
      }
    case 'range':
      return { ...text({}), comparable: false }
    case 'scalar':
      return scalar(type)
  }
}

/** bigint and numeric are strings: a double does not hold them. So is what JSON has no type for, as PostgreSQL writes it. */
function scalar({ name, modifier }: ColumnType): ColumnForm {
  const length = modifier >= 4 ? { maxLength: modifier - 4 } : {}
  const inOrder = { sortable: true, ordered: true }
  switch (name) {
    case 'int2':
      return numeric({ type: 'integer', minimum: -32_768, maximum: 32_767 })
    case 'int4':
      return numeric({ type: 'integer', format: 'int32' })
    case 'oid':
      return numeric({ type: 'integer', minimum: 0, maximum: 4_294_967_295 })
    case 'int8':
      return { ...text({ pattern: '^-?\\d{1,19}$' }), ...inOrder }
    case 'numeric':
      return { ...text({ pattern: numericPattern(modifier) }), ...inOrder }
    case 'float4':
      return numeric({ type: 'number', format: 'float' })
    case 'float8':
      return numeric({ type: 'number', format: 'double' })
    case 'bool':
      return { ...both({ type: 'boolean' }), json: 'boolean', comparable: true, sortable: true }
    case 'text':
    case 'varchar':
    case 'bpchar':
    case 'citext':
    case 'name':
      return { ...text(length), sortable: true }
    case 'uuid': {
      // PostgreSQL takes any 32 digits; validators of the format want a version and a variant.
      const form = text({ pattern: '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$' })
      return { ...form, row: { type: 'string', format: 'uuid' }, sortable: true }
    }
    case 'date':
      return { ...text({ format: 'date' }), ...inOrder }
    case 'timestamptz':
      return { ...text({ format: 'date-time' }), ...inOrder }
    case 'timestamp':
      return { ...text({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?$' }), ...inOrder }
    case 'time':
      return { ...text({ pattern: '^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?$' }), ...inOrder }
    case 'timetz':
      return { ...text({ pattern: '^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?([+-]\\d{2}(:?\\d{2}){0,2}|Z)$' }), ...inOrder }
    case 'json':
    case 'jsonb':
      return { ...opaque({}), encode: 'json' }
    case 'bytea':
      return { ...opaque({ type: 'string', contentEncoding: 'base64' }), json: 'string', encode: 'bytes' }
    case 'bit':
      return text({ pattern: `^[01]{${Math.max(modifier, 1)}}$` })
    case 'varbit':
      return text({ pattern: '^[01]*$', ...(modifier > 0 ? { maxLength: modifier } : {}) })
    case 'inet':
    case 'cidr':
    case 'macaddr':
    case 'interval':
      return { ...text({}), sortable: true }
    default:
      return { ...text({}), comparable: !incomparable.has(name) }
  }
}

/** Types of the server that have no `=`, or one that does not mean equality. */
const incomparable = new Set('xml point line lseg box path polygon circle tsvector tsquery jsonpath hstore'.split(' '))

function both(schema: JsonObject): ColumnForm {
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
  }
}

const opaque = both

function text(more: JsonObject): ColumnForm {
  return { ...both({ type: 'string', ...more }), json: 'string', comparable: true }
}

function numeric(schema: JsonObject): ColumnForm {
  return { ...both(schema), json: 'number', comparable: true, ordered: true, sortable: true }
}

/** numeric(10,2) holds eight digits before the point and two behind: more behind would be rounded without a word. */
function numericPattern(modifier: number): string {
  if (modifier < 4) return '^-?\\d+(\\.\\d+)?$'
  const precision = ((modifier - 4) >> 16) & 0xffff
  // Eleven bits with a sign, since PostgreSQL 15 (numeric_typmod_scale in numeric.c).
  const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024
  const whole = Math.max(precision - scale, 1)
  return `^-?\\d{1,${whole}}${scale > 0 ? `(\\.\\d{1,${scale}})?` : ''}$`
}

/** Elements that JSON of the server would round or write differently than a column of their own. */
const asText = new Set(['int8', 'numeric', 'money', 'bytea', 'interval'])

function list(element: ColumnType | null): ColumnForm {
  const form = element === null ? text({}) : formOf(element)
  const exact = element !== null && asText.has(element.name)
  const row = exact ? { type: 'string' } : form.row
  const populate = element?.form === 'composite'
  const json = element?.name === 'json' || element?.name === 'jsonb'
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
  }
}

/** A schema that takes null as well. */
export function nullable(schema: JsonObject): JsonObject {
  const { type } = schema
  const values = schema.enum
  return {
    ...schema,
    ...(typeof type === 'string' ? { type: [type, 'null'] } : {}),
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
  }
}

/** What stands in a list of columns to be selected. */
export function selected(name: string, { read }: ColumnForm): string {
  return read === null ? quoted(name) : `${read(quoted(name))} AS ${quoted(name)}`
}
