import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { controlClass, Field } from './field.tsx';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'children'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: string;
  /** Stands inside the box at its end: a reveal button, a unit. */
  trailing?: ReactNode;
  fixedWidth?: boolean;
}

export function TextField({
  label,
  hint,
  error,
  optional,
  trailing,
  fixedWidth = false,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className} {...(optional ? { optional } : {})}>
      {({ id, describedBy, invalid }) => (
        <div className="relative">
          <input
            {...input}
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            className={clsx(controlClass, 'h-9', fixedWidth && 'font-mono', trailing && 'pe-10')}
          />
          {trailing && <div className="absolute inset-y-0 end-0.5 flex items-center">{trailing}</div>}
        </div>
      )}
    </Field>
  );
}
