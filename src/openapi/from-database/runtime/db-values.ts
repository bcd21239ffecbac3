/** `db-values.ts`: what a client sends as lists of columns and parameters. */
export const dbValuesModule = `
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
`
