import type { ReactNode } from 'react';
import { usePageTitle } from '@/ui/use-page-title.ts';

interface SettingsPageProps {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** One page of settings: its name, what it is for, its main action, then its content in a readable column. */
export function SettingsPage({ title, text, action, children }: SettingsPageProps) {
  usePageTitle(title);
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[760px] flex-col gap-5 px-4 py-5 md:px-8 md:py-8">
        <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <div className="min-w-0 flex-1 basis-64">
            <h1 className="font-semibold text-xl tracking-[-0.01em]">{title}</h1>
            {text && <p className="mt-0.5 max-w-[60ch] text-ink-2">{text}</p>}
          </div>
          {action}
        </header>
        {children}
      </div>
    </main>
  );
}
