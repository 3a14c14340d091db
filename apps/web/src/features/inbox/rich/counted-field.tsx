import type { InteractiveProblem } from '@transom/protocol';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '@/ui/text-area.tsx';
import { TextField } from '@/ui/text-field.tsx';

interface CountedFieldProps {
  label: string;
  value: string;
  limit: number;
  problem: InteractiveProblem | undefined;
  /** Something was left empty and the message was to be sent all the same. */
  tried: boolean;
  optional?: string;
  hint?: ReactNode;
  lines?: number;
  type?: 'text' | 'url';
  autoFocus?: boolean;
  className?: string;
  onChange: (value: string) => void;
}

/** A box that counts down to what WhatsApp takes. Too long is told while typing, empty only when sending was tried. */
export function CountedField(props: CountedFieldProps) {
  const { label, value, limit, problem, tried, optional, hint, lines, type = 'text', autoFocus, className } = props;
  const { t } = useTranslation('sending');
  const left = limit - value.trim().length;
  const error = problem && (problem.code !== 'value_missing' || tried) ? say(problem) : undefined;
  const shared = {
    label,
    value,
    error,
    dir: 'auto',
    autoFocus,
    ...(className ? { className } : {}),
    ...(optional ? { optional } : {}),
  } as const;
  if (lines) {
    return (
      <TextArea
        {...shared}
        rows={lines}
        hint={hint ?? t('interactive.left', { count: Math.max(0, left) })}
        onChange={(event) => props.onChange(event.target.value)}
      />
    );
  }
  return (
    <TextField
      {...shared}
      type={type}
      hint={hint}
      autoComplete="off"
      trailing={
        <span
          title={t('interactive.left', { count: Math.max(0, left) })}
          className={left < 0 ? 'pe-2 text-red text-xs tabular-nums' : 'pe-2 text-ink-3 text-xs tabular-nums'}
        >
          {left}
        </span>
      }
      onChange={(event) => props.onChange(event.target.value)}
    />
  );

  function say({ code, limit: most }: InteractiveProblem): string {
    if (code === 'value_too_long') return t('problem.value_too_long', { count: -left });
    return t(`problem.${code}`, { limit: most });
  }
}
