import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { controlClass, Field } from './field.tsx';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'children'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: string;
  /** For code and raw bodies: one width per letter, long lines scroll. */
  fixedWidth?: boolean;
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  rows = 3,
  fixedWidth = false,
  ...input
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className} {...(optional ? { optional } : {})}>
      {({ id, describedBy, invalid }) => (
        <textarea
          {...input}
          id={id}
          rows={rows}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={clsx(controlClass, 'resize-y py-2', fixedWidth && 'whitespace-pre font-mono text-sm!')}
        />
      )}
    </Field>
  );
}
