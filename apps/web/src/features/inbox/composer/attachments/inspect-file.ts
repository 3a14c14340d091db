import { type CheckedFile, checkFile } from '@transom/protocol/check-file';
import { headBytes } from '@transom/protocol/sniff-type';
import words from '@/locales/en/media.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';

addCatalogue('media', words);

/**
 * Whether WhatsApp takes a file, read from its first bytes before any of it is uploaded: the browser's own word for the
 * type goes by the name alone. A file that cannot be read here is left to the server.
 */
export async function inspectFile(file: File): Promise<Pick<CheckedFile, 'problem'>> {
  try {
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
    return checkFile({ head, name: file.name, size: file.size });
  } catch {
    return { problem: null };
  }
}
