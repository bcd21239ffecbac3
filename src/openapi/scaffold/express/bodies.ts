import type { PlannedContent, PlannedOperation } from '../plan.ts'

type Reads = Exclude<PlannedContent['reads'], 'json'>

const definitions: Readonly<Record<Reads, { imports: readonly string[]; code: string }>> = {
  form: {
    imports: ["import express from 'express';"],
    code: `/** A form as flat text: the schema makes values of it. */
export const form = express.urlencoded({ extended: false, limit: config.bodyLimitBytes });`,
  },
  text: {
    imports: ["import express from 'express';"],
    code: `/** Text of the media types that an operation takes. */
export const text = (...types: string[]) => express.text({ type: types, limit: config.bodyLimitBytes });`,
  },
  bytes: {
    imports: ["import express from 'express';"],
    code: `/** Bytes of the media types that an operation takes. */
export const binary = (...types: string[]) => express.raw({ type: types, limit: config.bodyLimitBytes });`,
  },
  multipart: {
    imports: [
      "import type { Request, Response } from 'express';",
      "import multer from 'multer';",
      "import type { Middleware } from '../types/handler.js';",
      "import type { UploadedFile } from '../types/uploaded-file.js';",
    ],
    code: `const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: config.bodyLimitBytes, files: 20, fields: 200 } });

/** A multipart form: its files stand among its fields. A name that comes twice is a list. */
const gatherFiles = (req: Request): void => {
  const files = Array.isArray(req.files) ? req.files : [];
  const parts = new Map<string, unknown>(Object.entries(req.body ?? {}));
  for (const { fieldname, originalname, mimetype, size, buffer } of files) {
    const file: UploadedFile = { filename: originalname, mimetype, size, buffer };
    const earlier = parts.get(fieldname);
    parts.set(fieldname, earlier === undefined ? file : Array.isArray(earlier) ? [...earlier, file] : [earlier, file]);
  }
  req.body = Object.fromEntries(parts);
};

/** What multer refuses is the client's to mend. */
const asRefusal = (error: unknown): unknown => {
  if (!(error instanceof multer.MulterError)) return error;
  const large = error.code === 'LIMIT_FILE_SIZE';
  return new HttpError(large ? 413 : 400, large ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST', error.message, { cause: error });
};

export const multipart: Middleware = (req, res, next) => {
  // Typed for the requests of no operation in particular.
  const [plain, answer]: [unknown, unknown] = [req, res];
  upload.any()(plain as Request, answer as Response, (error?: unknown) => {
    if (error === undefined) gatherFiles(plain as Request);
    next(asRefusal(error));
  });
};`,
  },
}

/** `middleware/bodies.ts`, with the parsers that some operation needs; null: all bodies are JSON. */
export function bodiesModule(operations: readonly PlannedOperation[]): string | null {
  const used = new Set(operations.flatMap(({ body }) => body?.contents.map(({ reads }) => reads) ?? []))
  const wanted = (['form', 'text', 'bytes', 'multipart'] as const).filter((reads) => used.has(reads))
  if (wanted.length === 0) return null
  const imports = [...new Set(wanted.flatMap((reads) => definitions[reads].imports))]
  const refuses = wanted.includes('multipart') ? ["import { HttpError } from '../errors.js';"] : []
  return [
    [...imports, "import { config } from '../config.js';", ...refuses].join('\n'),
    ...wanted.map((reads) => definitions[reads].code),
  ].join('\n\n')
}
