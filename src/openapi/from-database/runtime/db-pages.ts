/** `db-pages.ts`: lists, a page at a time. */
export const dbPagesModule = `
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
`
