import { Toaster } from 'sonner';

/** Where toasts appear; once, at the root. Bottom on a phone would cover the composer, so they come from the top. */
export function ToastHost({ label }: { label: string }) {
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
          description: 'text-ink-2',
          content: 'min-w-0 flex-1',
          icon: 'shrink-0 [&>svg]:size-4',
          success: '[&_[data-icon]]:text-accent',
          error: '[&_[data-icon]]:text-red',
          actionButton: 'shrink-0 rounded-sm px-2 py-1 font-medium text-accent hover:bg-hover',
        },
      }}
    />
  );
}

export { toast } from 'sonner';
