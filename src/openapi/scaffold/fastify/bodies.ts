import type { PlannedOperation } from '../plan.ts'
import { regexLiteral } from '../schema/scalar-source.ts'
import { enclosed, render } from '../source/layout.ts'
import { stringLiteral } from '../source/text.ts'

/** `middleware/bodies.ts`: parsers of what is neither JSON nor plain text. */
export function bodiesModule(operations: readonly PlannedOperation[]): string {
  const contents = operations.flatMap(({ body }) => body?.contents ?? [])
  const types = (reads: string) => [
    ...new Set(contents.filter((content) => content.reads === reads).map(({ mediaType }) => mediaType)),
  ]
  const form = types('form').length > 0
  const multipart = types('multipart').length > 0
  const text = types('text').filter((type) => type !== 'text/plain')
  const bytes = types('bytes')
  const parsers = [
    "  app.addContentTypeParser(/^application\\/[^;]+\\+json/, { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));",
    form
      ? `  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async (_request: unknown, body: string) =>
    parse(body),
  );`
      : '',
    text.length > 0
      ? `  app.addContentTypeParser(${listed(text)}, { parseAs: 'string' }, async (_request: unknown, body: string) => body);`
      : '',
    bytes.length > 0
      ? `  app.addContentTypeParser(${listed(bytes)}, { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => body);`
      : '',
  ]
  const imports = [
    form ? "import { parse } from 'node:querystring';" : '',
    `import type { FastifyInstance${multipart ? ', FastifyRequest, RouteGenericInterface' : ''} } from 'fastify';`,
    multipart ? "import type { UploadedFile } from '../types/uploaded-file.js';" : '',
  ]
  return [
    imports.filter((each) => each !== '').join('\n'),
    `export const addBodyParsers = (app: FastifyInstance): void => {\n${parsers.filter((each) => each !== '').join('\n')}\n};`,
    ...(multipart ? [multipartReader] : []),
  ].join('\n\n')
}

function listed(types: readonly string[]): string {
  const each = types.map((type) => {
    if (!type.includes('*')) return stringLiteral(type)
    return regexLiteral(new RegExp(`^${type.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replaceAll('*', '[^;]*')}`, 'u'))
  })
  return render(enclosed('[', each, ']'))
}

const multipartReader = `/** A multipart form: its files stand among its fields. A name that comes twice is a list. */
export const multipart = async <R extends RouteGenericInterface>(request: FastifyRequest<R>): Promise<void> => {
  if (!request.isMultipart()) return;
  const parts = new Map<string, unknown>();
  for await (const part of request.parts()) {
    const value = part.type === 'file' ? await uploaded(part) : part.value;
    const earlier = parts.get(part.fieldname);
    parts.set(part.fieldname, earlier === undefined ? value : Array.isArray(earlier) ? [...earlier, value] : [earlier, value]);
  }
  Object.assign(request, { body: Object.fromEntries(parts) });
};

const uploaded = async (part: { filename: string; mimetype: string; toBuffer(): Promise<Buffer> }): Promise<UploadedFile> => {
  const buffer = await part.toBuffer();
  return { filename: part.filename, mimetype: part.mimetype, size: buffer.length, buffer };
};`
