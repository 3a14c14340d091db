import { Dialog } from '@base-ui/react/dialog';
import { Command as Base } from 'cmdk';
import { ChevronLeft, ChevronRight, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { fuzzyFilter } from './fuzzy-score.ts';
import { IconButton } from './icon-button.tsx';
import { Keys } from './kbd.tsx';

/** One of the things a command can be done with. */
export interface CommandChoice {
  id: string;
  label: string;
  run: () => void | Promise<void>;
}

/** Something that can be done by name. With `choices`, one of them is picked first. */
export interface Command {
  id: string;
  label: string;
  icon: ReactNode;
  /** Beside the label, quieter. */
  detail?: string;
  /** Other words it is found by. */
  words?: readonly string[];
  /** Its keys, as printed. */
  keys?: string | undefined;
  choices?: readonly CommandChoice[];
  run: () => void | Promise<void>;
}

export interface CommandGroup {
  label: string;
  commands: readonly Command[];
  /** They were found for the query elsewhere: not to be sifted again. */
  found?: boolean;
}

interface CommandPaletteProps {
  label: string;
  placeholder: string;
  nothing: string;
  back: string;
  groups: readonly CommandGroup[];
  query: string;
  onQuery: (query: string) => void;
  /** The command whose choices are shown. */
  page: Command | null;
  onPage: (id: string | null) => void;
  /** A choice or a command without choices was picked; the bar is to close. */
  onPick: (run: () => void | Promise<void>) => void;
  onClose: () => void;
}

/** Everything that can be done, found by typing. Arrows move, Enter does it, Esc or an empty Backspace goes back. */
export function CommandPalette(props: CommandPaletteProps) {
  const { label, placeholder, nothing, back, groups, query, onQuery, page, onPage, onPick, onClose } = props;
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState('');
  const shown = page ? [{ label: page.label, commands: asCommands(page) }] : groups;
  const sifted = shown
    .map((group) => ({ ...group, commands: sift(group, query) }))
    .filter(({ commands }) => commands.length > 0);
  const first = sifted[0]?.commands[0]?.id ?? '';
  const known = sifted.some(({ commands }) => commands.some(({ id }) => id === active));
  const pick = (command: Command) => (command.choices ? onPage(command.id) : onPick(command.run));
  const onKeyDown = (event: KeyboardEvent) => {
    if (page === null || event.key !== 'Backspace' || query !== '') return;
    event.preventDefault();
    onPage(null);
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(_, { reason, cancel }) => {
        if (page === null || reason !== 'escape-key') return onClose();
        cancel();
        onPage(null);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          initialFocus={input}
          aria-label={label}
          className="fixed inset-x-0 top-0 z-40 mx-auto flex max-h-[min(480px,80dvh)] w-full max-w-[600px] flex-col overflow-hidden rounded-b-lg bg-panel shadow-pop outline-hidden md:top-[12vh] md:rounded-lg"
        >
          <Base
            label={label}
            shouldFilter={false}
            loop
            vimBindings={false}
            value={known ? active : first}
            onValueChange={setActive}
            onKeyDown={onKeyDown}
            className="flex min-h-0 flex-col"
          >
            <div className="flex h-12 shrink-0 items-center gap-2 border-line border-b px-3">
              {page ? (
                <IconButton
                  label={back}
                  icon={<ChevronLeft className="rtl:rotate-180" />}
                  size="sm"
                  onClick={() => onPage(null)}
                />
              ) : (
                <Search aria-hidden className="mx-1.5 size-4 shrink-0 text-ink-3" />
              )}
              <Base.Input
                ref={input}
                value={query}
                onValueChange={onQuery}
                placeholder={page ? page.label : placeholder}
                className="h-full min-w-0 flex-1 bg-transparent text-msg outline-hidden max-md:text-lg"
              />
            </div>
            <Base.List label={label} className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
              <Base.Empty className="px-3 py-6 text-center text-ink-2">{nothing}</Base.Empty>
              {sifted.map((group) => (
                <Base.Group
                  key={group.label}
                  heading={group.label}
                  className="[&>[cmdk-group-heading]]:px-2 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:font-medium [&>[cmdk-group-heading]]:text-ink-3 [&>[cmdk-group-heading]]:text-sm"
                >
                  {group.commands.map((command) => (
                    <Row key={command.id} command={command} onPick={() => pick(command)} />
                  ))}
                </Base.Group>
              ))}
            </Base.List>
          </Base>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row({
  command: { id, label, icon, detail, keys, choices },
  onPick,
}: {
  command: Command;
  onPick: () => void;
}) {
  return (
    <Base.Item
      value={id}
      onSelect={onPick}
      className="flex min-h-9 select-none items-center gap-2.5 rounded-sm px-2 py-1 data-[selected=true]:bg-hover max-md:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3"
    >
      {icon}
      <span dir="auto" className="min-w-0 truncate">
        {label}
      </span>
      {detail && (
        <span dir="auto" className="min-w-0 shrink-[2] truncate text-ink-3">
          {detail}
        </span>
      )}
      <span className="ms-auto flex shrink-0 items-center gap-1">
        {keys && <Keys keys={keys} />}
        {choices && <ChevronRight aria-hidden className="size-4 text-ink-3 rtl:rotate-180" />}
      </span>
    </Base.Item>
  );
}

const asCommands = ({ icon, choices = [] }: Command): Command[] => choices.map((choice) => ({ ...choice, icon }));

const sift = ({ commands, found }: CommandGroup, query: string): readonly Command[] =>
  found ? commands : fuzzyFilter(query.trim(), commands, ({ label, words = [] }) => [label, ...words]);
