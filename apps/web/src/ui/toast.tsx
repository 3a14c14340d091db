import { type ComponentType, useEffect, useState } from 'react';
import { create } from 'zustand';

interface Toast {
  kind: 'message' | 'success' | 'error';
  text: string;
  /** One thing to do about it, for as long as it is shown. */
  action?: ToastAction | undefined;
}
export interface ToastAction {
  label: string;
  run: () => void;
}

const useWaiting = create<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));
const say = (kind: Toast['kind']) => (text: string, action?: ToastAction) =>
  useWaiting.setState(({ toasts }) => ({ toasts: [...toasts, { kind, text, action }] }));

/** A short word on what just happened, gone by itself. Never the only trace of an error that needs an answer. */
export const toast = { message: say('message'), success: say('success'), error: say('error') };

type Host = ComponentType<{ toasts: readonly Toast[]; onTaken: () => void; label: string }>;

/** Where toasts appear; once, at the root. What draws them is loaded with the first one. */
export function ToastHost({ label }: { label: string }) {
  const toasts = useWaiting((waiting) => waiting.toasts);
  const [Drawn, setDrawn] = useState<Host | null>(null);
  const wanted = toasts.length > 0;
  useEffect(() => {
    if (wanted && !Drawn) void import('./toast-drawer.tsx').then(({ ToastDrawer }) => setDrawn(() => ToastDrawer));
  }, [wanted, Drawn]);
  return Drawn && <Drawn toasts={toasts} onTaken={() => useWaiting.setState({ toasts: [] })} label={label} />;
}
