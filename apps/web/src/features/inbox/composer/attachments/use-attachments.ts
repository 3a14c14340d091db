import type { FileProblem, UploadedMedia } from '@transom/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '@/sync/api.ts';
import { newId } from '@/sync/new-id.ts';

/** A file in the composer: uploaded while its words are still being written. */
export interface Attachment {
  key: string;
  file: File;
  /** For pictures: what to show before the server has it. */
  preview: string | null;
  progress:
    | { state: 'checking' }
    | { state: 'uploading' }
    | { state: 'ready'; media: UploadedMedia }
    | { state: 'refused'; problem: FileProblem }
    | { state: 'failed'; error: unknown };
}

export interface Attachments {
  items: readonly Attachment[];
  add: (files: readonly File[]) => void;
  retry: (key: string) => void;
  remove: (key: string) => void;
  clear: () => void;
}

/** The files of one composer. Uploading stops when a file is removed or the conversation is left. */
export function useAttachments(): Attachments {
  const [items, setItems] = useState<readonly Attachment[]>([]);
  const uploads = useRef(new Map<string, AbortController>());
  const previews = useRef(new Map<string, string>());

  const settle = useCallback((key: string, progress: Attachment['progress']) => {
    setItems((all) => all.map((item) => (item.key === key ? { ...item, progress } : item)));
  }, []);

  const upload = useCallback(
    async (key: string, file: File) => {
      const controller = new AbortController();
      uploads.current.set(key, controller);
      try {
        const { inspectFile } = await import('./inspect-file.ts');
        const { problem } = await inspectFile(file);
        if (controller.signal.aborted) return;
        if (problem) return settle(key, { state: 'refused', problem });
        settle(key, { state: 'uploading' });
        const form = new FormData();
        form.set('file', file);
        settle(key, { state: 'ready', media: await call('media.upload', {}, { form, signal: controller.signal }) });
      } catch (error) {
        settle(key, { state: 'failed', error });
      }
    },
    [settle],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): Attachment => {
        const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
        const key = newId();
        if (preview) previews.current.set(key, preview);
        return { key, file, preview, progress: { state: 'checking' } };
      });
      setItems((all) => [...all, ...added]);
      for (const { key, file } of added) void upload(key, file);
    },
    [upload],
  );

  const letGo = useCallback((key: string) => {
    uploads.current.get(key)?.abort();
    uploads.current.delete(key);
    URL.revokeObjectURL(previews.current.get(key) ?? '');
    previews.current.delete(key);
  }, []);
  const clear = useCallback(() => {
    for (const key of [...uploads.current.keys(), ...previews.current.keys()]) letGo(key);
    setItems([]);
  }, [letGo]);
  useEffect(() => clear, [clear]);

  return {
    items,
    add,
    retry: (key) => {
      const item = items.find((other) => other.key === key);
      if (item) void upload(key, item.file);
    },
    remove: (key) => {
      letGo(key);
      setItems((all) => all.filter((item) => item.key !== key));
    },
    clear,
  };
}
