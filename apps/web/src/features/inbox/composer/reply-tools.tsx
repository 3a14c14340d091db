import type { Conversation } from '@transom/protocol';
import { LayoutTemplate, SendHorizontal } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '@/sync/preferences.ts';
import { useKeys } from '@/sync/shortcuts.ts';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { ScheduleButton } from '../scheduling/schedule-button.tsx';
import type { Timing } from '../scheduling/timing.ts';
import { AttachButton } from './attachments/attach-button.tsx';
import { EmojiTool, SlashTool } from './insert-buttons.tsx';
import { LengthNote } from './length-note.tsx';
import { MoreMenu } from './more-menu.tsx';
import { type Hold, VoiceButton } from './voice/voice-button.tsx';

interface ReplyToolsProps {
  conversation: Conversation;
  modeSwitch: ReactNode;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  length: number;
  sendable: boolean;
  onFiles: (files: readonly File[]) => void;
  onSendTemplate: () => void;
  onVoice: (hold: Hold | null) => void;
  /** With a timing: later. */
  onSend: (timing?: Timing) => void;
}

/** The row under a reply: what is used all day stands here, the rest in the menu, and at the end what sends. */
export function ReplyTools({
  conversation,
  modeSwitch,
  inputRef,
  length,
  sendable,
  onFiles,
  onSendTemplate,
  onVoice,
  onSend,
}: ReplyToolsProps) {
  const { t } = useTranslation('inbox');
  const templateKeys = useKeys('template');
  const enterSends = usePreferences((preferences) => preferences.enterSends);
  return (
    <div className="mt-1.5 flex items-center gap-1 max-md:gap-0.5">
      {modeSwitch}
      <AttachButton onFiles={onFiles} />
      <EmojiTool inputRef={inputRef} />
      {/* On a phone a slash is typed as fast, and the row is full. */}
      <span className="max-md:hidden">
        <SlashTool inputRef={inputRef} />
      </span>
      <IconButton
        label={t('composer.sendTemplate')}
        shortcut={templateKeys}
        icon={<LayoutTemplate />}
        size="sm"
        onClick={onSendTemplate}
      />
      <MoreMenu conversationId={conversation.id} />
      <LengthNote length={length} />
      <span className="ms-auto pe-1.5 text-ink-3 text-xs max-xl:hidden">
        {t(enterSends ? 'composer.enterHint' : 'composer.shiftEnterHint')}
      </span>
      <span className="flex items-center gap-1 max-xl:ms-auto">
        <VoiceButton onStart={onVoice} />
        <ScheduleButton
          conversation={conversation}
          disabled={!sendable}
          onSchedule={onSend}
          onSendTemplate={onSendTemplate}
        />
      </span>
      <Button
        variant="primary"
        disabled={!sendable}
        onClick={() => onSend()}
        icon={<SendHorizontal aria-hidden className="rtl:rotate-180" />}
      >
        <span className="max-md:sr-only">{t('composer.send')}</span>
      </Button>
    </div>
  );
}
