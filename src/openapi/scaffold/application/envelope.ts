/** `envelope.ts`: what wraps an answer, where the description wraps it. */
export const envelopeModule = `
export interface Envelope<T> {
  data: T;
  meta: { requestId: string };
}

export const envelope = <T>(data: T, requestId: string): Envelope<T> => ({ data, meta: { requestId } });
`
export const uploadedFileModule = `
/** A file of a multipart form, in memory. */
export interface UploadedFile {
  filename: string;
  mimetype: string;
  /** In bytes. */
  size: number;
  buffer: Buffer;
}
`
