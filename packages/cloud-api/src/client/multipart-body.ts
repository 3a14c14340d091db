import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

/** A form with one file, written as it is sent, so that no file is ever whole in memory. */
export interface MultipartBody {
  contentType: string;
  length: number;
  content: Readable;
}

interface FilePart {
  mime: string;
  filename: string;
  size: number;
  content: Readable;
}

export function multipartBody(fields: Record<string, string>, file: FilePart): MultipartBody {
  const boundary = `transom-${randomUUID()}`;
  const named = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const filename = file.filename.replace(/["\\\r\n]/g, '_');
  const opening = Buffer.from(
    `${named.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\n` +
      `content-type: ${file.mime}\r\n\r\n`,
  );
  const closing = Buffer.from(`\r\n--${boundary}--\r\n`);
  async function* parts() {
    yield opening;
    yield* file.content;
    yield closing;
  }
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: opening.length + file.size + closing.length,
    content: Readable.from(parts()),
  };
}
