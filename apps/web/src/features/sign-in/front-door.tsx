import type { ReactNode } from 'react';
import { Logo } from '@/ui/logo.tsx';
import { usePageTitle } from '@/ui/use-page-title.ts';

interface FrontDoorProps {
  title: string;
  text?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
}

/** The frame of the pages before one is in: sign-in, first visit, invitation. */
export function FrontDoor({ title, text, children, footer }: FrontDoorProps) {
  usePageTitle(title);
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-10 sm:justify-center">
      <div className="w-full max-w-[380px]">
        <Logo className="mx-auto mb-5 size-11 rounded-[12px]" />
        <h1 className="text-balance text-center font-semibold text-xl tracking-[-0.01em]">{title}</h1>
        {text && <p className="mt-1 text-balance text-center text-ink-2 text-msg">{text}</p>}
        <div className="mt-6 rounded-lg bg-panel p-6 shadow-card max-sm:p-5">{children}</div>
        {footer && <div className="mt-5 text-balance text-center text-ink-3 text-sm">{footer}</div>}
      </div>
    </main>
  );
}
