import { useEffect } from 'react';
import { Toaster, toast } from 'sonner';
import type { ToastAction } from './toast.tsx';

interface ToastDrawerProps {
  toasts: readonly { kind: 'message' | 'success' | 'error'; text: string; action?: ToastAction | undefined }[];
  onTaken: () => void;
  label: string;
}

/** Draws toasts at the top: at the bottom of a phone they would cover what is being written. */
export function ToastDrawer({ toasts, onTaken, label }: ToastDrawerProps) {
  useEffect(() => {
    if (toasts.length === 0) return;
    for (const { kind, text, action } of toasts) {
      toast[kind](text, action ? { duration: 8_000, action: { label: action.label, onClick: action.run } } : {});
    }
    onTaken();
  }, [toasts, onTaken]);
  return (
    <Toaster
      position="top-center"
      // Below the heads of the panels: what acts on the same conversation stays in reach.
      offset={68}
      mobileOffset={68}
      containerAriaLabel={label}
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-[min(360px,calc(100vw-32px))] items-center gap-2.5 rounded-md bg-panel px-3.5 py-2.5 text-md text-ink shadow-pop',
          title: 'font-medium',
          content: 'min-w-0 flex-1',
          actionButton: 'shrink-0 rounded-sm px-2 py-1 font-medium text-accent hover:bg-hover',
          icon: 'shrink-0 [&>svg]:size-4',
          success: '[&_[data-icon]]:text-accent',
          error: '[&_[data-icon]]:text-red',
        },
      }}
    />
  );
}
