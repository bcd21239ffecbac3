import type { PlannedContent, PlannedOperation } from '../plan.ts'

type Reads = Exclude<PlannedContent['reads'], 'json'>

const definitions: Readonly<Record<Reads, { imports: readonly string[]; code: string }>> = {
  form: {
    imports: ["import { parse } from 'node:querystring';"],
    code: `/** A form as flat text: the schema makes values of it. */
export const form: Middleware = async (ctx, next) => {
  if (ctx.is('urlencoded')) ctx.request.body = parse(String(await whole(ctx)));
  await next();
};`,
  },
  text: {
    imports: [],
    code: `/** Text of the media types that an operation takes. */
export const text =
  (...types: string[]): Middleware =>
  async (ctx, next) => {
    if (ctx.is(types)) ctx.request.body = String(await whole(ctx));
    await next();
  };`,
  },
  bytes: {
    imports: [],
    code: `/** Bytes of the media types that an operation takes. */
export const binary =
  (...types: string[]): Middleware =>
  async (ctx, next) => {
    if (ctx.is(types)) ctx.request.body = await whole(ctx);
    await next();
  };`,
  },
  multipart: {
    imports: [
      "import multer from '@koa/multer';",
      "import { MulterError } from 'multer';",
      "import type { UploadedFile } from '../types/uploaded-file.js';",
    ],
    code: `const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: config.bodyLimitBytes, files: 20, fields: 200 } });

/** What multer refuses is the client's to mend. */
const asRefusal = (error: unknown): unknown => {
  if (!(error instanceof MulterError)) return error;
  const large = error.code === 'LIMIT_FILE_SIZE';
  return new HttpError(large ? 413 : 400, large ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST', error.message, { cause: error });
};

/** A multipart form: its files stand among its fields. A name that comes twice is a list. */
export const multipart: Middleware = async (ctx, next) => {
  if (ctx.is('multipart')) {
    await upload
      .any()(ctx, async () => {})
      .catch((error: unknown) => {
        throw asRefusal(error);
      });
    const files = Array.isArray(ctx.files) ? ctx.files : [];
    const parts = new Map<string, unknown>(Object.entries(ctx.request.body ?? {}));
    for (const { fieldname, originalname, mimetype, size, buffer } of files) {
      const file: UploadedFile = { filename: originalname, mimetype, size, buffer };
      const earlier = parts.get(fieldname);
      parts.set(fieldname, earlier === undefined ? file : Array.isArray(earlier) ? [...earlier, file] : [earlier, file]);
    }
    ctx.request.body = Object.fromEntries(parts);
  }
  await next();
};`,
  },
}

const whole = `const whole = async (ctx: Context): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req) {
    size += chunk.length;
    if (size > config.bodyLimitBytes) throw new HttpError(413, 'PAYLOAD_TOO_LARGE', 'The body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};`

/** `middleware/bodies.ts`, with the parsers that some operation needs; null: all bodies are JSON. */
export function bodiesModule(operations: readonly PlannedOperation[]): string | null {
  const used = new Set(operations.flatMap(({ body }) => body?.contents.map(({ reads }) => reads) ?? []))
  const wanted = (['form', 'text', 'bytes', 'multipart'] as const).filter((reads) => used.has(reads))
  if (wanted.length === 0) return null
  const reading = wanted.some((reads) => reads !== 'multipart')
  const imports = [
    ...wanted.flatMap((reads) => definitions[reads].imports),
    `import type { ${reading ? 'Context, ' : ''}Middleware } from 'koa';`,
    "import { config } from '../config.js';",
    "import { HttpError } from '../errors.js';",
  ]
  return [imports.join('\n'), ...(reading ? [whole] : []), ...wanted.map((reads) => definitions[reads].code)].join('\n\n')
}
