/**
 * Source of the functions for what JSON Schema says and zod has no method for. A generated project gets those that it uses.
 * They say what JSON Schema 2020-12 says: a condition on an object holds for what is no object.
 */
export interface Definition {
  code: string
  /** Others that it calls. */
  needs: readonly string[]
}

export const conditions: Readonly<Record<string, Definition>> = {
  isObject: {
    needs: [],
    code: `const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);`,
  },
  refuse: {
    needs: [],
    code: `const refuse = (context: z.RefinementCtx, message: string, path: PropertyKey[] = []): void => {
  context.addIssue({ code: 'custom', message, path });
};`,
  },
  pass: {
    needs: [],
    code: `/** Adds what a schema finds wrong with a part of the value. */
const pass = (schema: z.ZodType, value: unknown, context: z.RefinementCtx, path: PropertyKey[] = []): void => {
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    context.addIssue({ code: 'custom', message: issue.message, path: [...path, ...issue.path] });
  }
};`,
  },
  merge: {
    needs: ['isObject'],
    code: `/** What two schemas made of the same value: properties that only one of them knows stay. */
const merge = (one: unknown, other: unknown): unknown => {
  if (isObject(one) && isObject(other)) {
    const merged = Object.entries(one).map(([key, value]) => [key, Object.hasOwn(other, key) ? merge(value, other[key]) : value]);
    return { ...other, ...Object.fromEntries(merged) };
  }
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, index) => merge(item, other[index]));
  return one;
};`,
  },
  ownProperties: {
    needs: ['isObject'],
    code: `/** For properties that are called as every object inherits one (\`constructor\`): what is inherited was not sent. */
export const ownProperties = (value: unknown): unknown =>
  isObject(value) ? Object.assign(Object.create(null), value) : value;`,
  },
  checked: {
    needs: [],
    code: `/** A schema, and conditions on the value as it came. */
export const checked = <T extends z.ZodType>(
  schema: T,
  ...conditions: ((value: unknown, context: z.RefinementCtx) => void)[]
): z.ZodType<z.output<T>> =>
  z.unknown().transform((value, context): z.output<T> => {
    for (const condition of conditions) condition(value, context);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });`,
  },
  anyOf: {
    needs: ['merge'],
    code: `/** Holds where at least one of the schemas does, and keeps what each of those that do knows. */
export const anyOf = <T extends readonly [z.ZodType, ...z.ZodType[]]>(schemas: T): z.ZodType<z.output<T[number]>> =>
  z.unknown().transform((value, context): z.output<T[number]> => {
    const results = schemas.map((schema) => schema.safeParse(value));
    const [first, ...others] = results.filter((result) => result.success);
    if (first) return others.reduce((whole, { data }) => merge(whole, data), first.data) as z.output<T[number]>;
    const errors = results.map((result) => result.error?.issues ?? []);
    context.addIssue({ code: 'invalid_union', errors, input: value });
    return z.NEVER;
  });`,
  },
  both: {
    needs: ['merge'],
    code: `/** Holds where both schemas do. Of a value that they make different things of, the first counts. */
export const both = <A, B>(one: z.ZodType<A>, other: z.ZodType<B>): z.ZodType<A & B> =>
  z.unknown().transform((value, context): A & B => {
    const results = [one.safeParse(value), other.safeParse(value)] as const;
    const [first, second] = results;
    if (first.success && second.success) return merge(first.data, second.data) as A & B;
    for (const issue of results.flatMap(({ error }) => error?.issues ?? [])) context.addIssue({ ...issue });
    return z.NEVER;
  });`,
  },
  discriminated: {
    needs: ['isObject', 'refuse'],
    code: `/** The schema is chosen by the value of one property. */
export const discriminated = <N extends string, T extends Record<string, z.ZodType>>(
  property: N,
  schemas: T,
): z.ZodType<{ [K in keyof T]: z.output<T[K]> & Record<N, K> }[keyof T]> => {
  type Output = { [K in keyof T]: z.output<T[K]> & Record<N, K> }[keyof T];
  return z.unknown().transform((value, context): Output => {
    const name = isObject(value) ? value[property] : undefined;
    const schema = typeof name === 'string' && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema) {
      refuse(context, \`Expected one of \${Object.keys(schemas).join(', ')}\`, [property]);
      return z.NEVER;
    }
    const result = schema.safeParse(value);
    if (result.success) return { ...(result.data as object), [property]: name } as Output;
    for (const issue of result.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });
};`,
  },
  constant: {
    needs: [],
    code: `/** Exactly this value, deep. */
export const constant = <T>(expected: T): z.ZodType<T> =>
  z.custom<T>((value) => isDeepStrictEqual(value, expected), { error: 'Expected another constant' });`,
  },
  uniqueItems: {
    needs: ['refuse'],
    code: `export const uniqueItems = (items: unknown, context: z.RefinementCtx): void => {
  if (!Array.isArray(items)) return;
  items.forEach((item, index) => {
    if (items.slice(0, index).some((earlier) => isDeepStrictEqual(earlier, item))) {
      refuse(context, 'Is in the list already', [index]);
    }
  });
};`,
  },
  itemCount: {
    needs: ['refuse'],
    code: `export const itemCount =
  (min: number | null, max: number | null) =>
  (items: unknown, context: z.RefinementCtx): void => {
    if (!Array.isArray(items)) return;
    if (min !== null && items.length < min) refuse(context, \`Expected at least \${min} items\`);
    if (max !== null && items.length > max) refuse(context, \`Expected at most \${max} items\`);
  };`,
  },
  not: {
    needs: ['refuse'],
    code: `export const not =
  (schema: z.ZodType) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (schema.safeParse(value).success) refuse(context, 'Has a form that is ruled out');
  };`,
  },
  when: {
    needs: ['pass'],
    code: `/** \`if\`, \`then\` and \`else\`. */
export const when =
  (condition: z.ZodType, consequence: z.ZodType | null, alternative: z.ZodType | null) =>
  (value: unknown, context: z.RefinementCtx): void => {
    const schema = condition.safeParse(value).success ? consequence : alternative;
    if (schema) pass(schema, value, context);
  };`,
  },
  satisfiesAny: {
    needs: ['refuse'],
    code: `export const satisfiesAny =
  (schemas: readonly z.ZodType[]) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!schemas.some((schema) => schema.safeParse(value).success)) refuse(context, 'Meets none of the alternatives');
  };`,
  },
  satisfiesOne: {
    needs: ['refuse'],
    code: `export const satisfiesOne =
  (schemas: readonly z.ZodType[]) =>
  (value: unknown, context: z.RefinementCtx): void => {
    const met = schemas.filter((schema) => schema.safeParse(value).success).length;
    if (met !== 1) refuse(context, \`Expected to meet one of the alternatives, meets \${met}\`);
  };`,
  },
  contains: {
    needs: ['refuse'],
    code: `export const contains =
  (schema: z.ZodType, min: number, max: number | null) =>
  (items: unknown, context: z.RefinementCtx): void => {
    if (!Array.isArray(items)) return;
    const count = items.filter((item) => schema.safeParse(item).success).length;
    if (count < min) refuse(context, \`Expected at least \${min} matching items\`);
    if (max !== null && count > max) refuse(context, \`Expected at most \${max} matching items\`);
  };`,
  },
  propertyCount: {
    needs: ['isObject', 'refuse'],
    code: `export const propertyCount =
  (min: number | null, max: number | null) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!isObject(value)) return;
    const count = Object.keys(value).length;
    if (min !== null && count < min) refuse(context, \`Expected at least \${min} properties\`);
    if (max !== null && count > max) refuse(context, \`Expected at most \${max} properties\`);
  };`,
  },
  propertyNames: {
    needs: ['isObject', 'refuse'],
    code: `export const propertyNames =
  (schema: z.ZodType) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) {
      if (!schema.safeParse(name).success) refuse(context, 'Is no name that a property may have', [name]);
    }
  };`,
  },
  patternProperties: {
    needs: ['isObject', 'pass', 'refuse'],
    code: `/** Properties by the pattern of their name; \`others\` is for those that no pattern and no name knows. */
export const patternProperties =
  (patterns: readonly (readonly [RegExp, z.ZodType])[], known: readonly string[], others: z.ZodType | null) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!isObject(value)) return;
    for (const [name, each] of Object.entries(value)) {
      const schemas = patterns.filter(([pattern]) => pattern.test(name)).map(([, schema]) => schema);
      for (const schema of schemas) pass(schema, each, context, [name]);
      if (schemas.length === 0 && !known.includes(name) && others) pass(others, each, context, [name]);
    }
  };`,
  },
  dependentRequired: {
    needs: ['isObject', 'refuse'],
    code: `export const dependentRequired =
  (dependencies: Readonly<Record<string, readonly string[]>>) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (!isObject(value)) return;
    for (const [name, needed] of Object.entries(dependencies)) {
      if (!Object.hasOwn(value, name)) continue;
      for (const each of needed) {
        if (!Object.hasOwn(value, each)) refuse(context, \`Is needed where \${name} is\`, [each]);
      }
    }
  };`,
  },
  dependentSchema: {
    needs: ['isObject', 'pass'],
    code: `export const dependentSchema =
  (property: string, schema: z.ZodType) =>
  (value: unknown, context: z.RefinementCtx): void => {
    if (isObject(value) && Object.hasOwn(value, property)) pass(schema, value, context);
  };`,
  },
}
