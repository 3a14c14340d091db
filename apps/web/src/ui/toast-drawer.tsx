import { useEffect } from 'react';
import { Toaster, toast } from 'sonner';

interface ToastDrawerProps {
  toasts: readonly { kind: 'message' | 'success' | 'error'; text: string }[];
  onTaken: () => void;
  label: string;
}

/** Draws toasts at the top: at the bottom of a phone they would cover what is being written. */
export function ToastDrawer({ toasts, onTaken, label }: ToastDrawerProps) {
  useEffect(() => {
    if (toasts.length === 0) return;
    for (const { kind, text } of toasts) toast[kind](text);
    onTaken();
  }, [toasts, onTaken]);
  return (
    <Toaster
      position="top-center"
      containerAriaLabel={label}
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-[min(360px,calc(100vw-32px))] items-center gap-2.5 rounded-md bg-panel px-3.5 py-2.5 text-md text-ink shadow-pop',
          title: 'font-medium',
          content: 'min-w-0 flex-1',
          icon: 'shrink-0 [&>svg]:size-4',
          success: '[&_[data-icon]]:text-accent',
          error: '[&_[data-icon]]:text-red',
        },
      }}
    />
  );
}
