import type { Definition } from './conditions.ts'

/**
 * Source of the functions that read parameters: text as the values that it stands for, and the styles in which OpenAPI writes lists and objects
 * (OpenAPI 3.1, 4.8.12.6). A generated project gets those that it uses.
 */
export const readings: Readonly<Record<string, Definition>> = {
  textNumber: {
    needs: [],
    code: `/** A number as JSON writes it. Anything else stays text, which the schema then refuses. */
export const textNumber = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^-?\\d+(\\.\\d+)?(e[+-]?\\d+)?$/i.test(value) ? Number(value) : value),
    schema,
  );`,
  },
  textBoolean: {
    needs: [],
    code: `export const textBoolean = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);`,
  },
  uploadedFile: {
    needs: [],
    code: `/** A part of a multipart form that holds a file. */
export const uploadedFile = z.custom<UploadedFile>(
  (value) => typeof value === 'object' && value !== null && 'buffer' in value && Buffer.isBuffer(value.buffer),
  { error: 'Expected a file' },
);`,
  },
  bytes: {
    needs: [],
    code: `/** A body that is not read further. */
export const bytes = z.custom<Buffer>((value) => Buffer.isBuffer(value), { error: 'Expected a body' });`,
  },
  parameters: {
    needs: ['Style', 'readStyle', 'prefixed'],
    code: `/** Undoes the styles in which lists and objects are written; a name that is not listed stays as it came. */
export const parameters =
  (styles: Readonly<Record<string, Style>>) =>
  (raw: unknown): unknown => {
    const given = new Map(Object.entries(raw ?? {}));
    for (const [name, style] of Object.entries(styles)) {
      const value = style.kind === 'deepObject' ? prefixed(given, name) : style.kind === 'spread' ? undefined : given.get(name);
      if (style.kind === 'spread') {
        const own = style.properties.filter((property) => given.has(property));
        if (own.length > 0) given.set(name, Object.fromEntries(own.map((property) => [property, given.get(property)])));
      } else if (value !== undefined) given.set(name, readStyle(value, style));
    }
    return Object.fromEntries(given);
  };`,
  },
  Style: {
    needs: [],
    code: `type Style =
  | { kind: 'list'; separator: string | null; prefix?: string; trim?: boolean }
  | { kind: 'pairs'; separator: string; prefix?: string }
  | { kind: 'assigned'; separator: string; prefix?: string }
  | { kind: 'scalar'; prefix: string }
  | { kind: 'spread'; properties: readonly string[] }
  | { kind: 'deepObject' }
  | { kind: 'json' };`,
  },
  prefixed: {
    needs: [],
    code: `/** \`filter[name]=x\` → \`{ name: 'x' }\`; undefined where there is none. */
const prefixed = (given: ReadonlyMap<string, unknown>, name: string): unknown => {
  const own = [...given].filter(([key]) => key.startsWith(\`\${name}[\`) && key.endsWith(']'));
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(([key, value]) => [key.slice(name.length + 1, -1), value]));
};`,
  },
  readStyle: {
    needs: ['Style'],
    code: `const readStyle = (value: unknown, style: Style): unknown => {
  if (style.kind === 'deepObject' || style.kind === 'spread') return value;
  if (style.kind === 'list' && style.separator === null) return Array.isArray(value) ? value : [value];
  if (typeof value !== 'string') return value;
  if (style.kind === 'json') {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }
  const text = style.prefix && value.startsWith(style.prefix) ? value.slice(style.prefix.length) : value;
  if (style.kind === 'scalar') return text;
  if (style.kind === 'list') {
    const items = text === '' ? [] : text.split(style.separator ?? ',');
    return style.trim ? items.map((item) => item.trim()) : items;
  }
  const parts = text.split(style.separator);
  if (style.kind === 'assigned') return Object.fromEntries(parts.map((part) => part.split(/=(.*)/s, 2)));
  return Object.fromEntries(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [])));
};`,
  },
}
