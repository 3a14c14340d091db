import { type ChangeEvent, type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { fieldErrors } from './error-text.ts';

type Values = Readonly<Record<string, string>>;
type Errors<V> = { readonly [K in keyof V]?: string | undefined };

interface FormPlan<V extends Values> {
  initial: V;
  /** What can be told without the server, per field. */
  check: (values: V) => Errors<V>;
  /** Sends it. What it throws is laid at the fields the server named, or else shown as `failure`. */
  submit: (values: V) => Promise<void>;
}

/** A form of text fields: values, errors at their field, focus on the first wrong one, busy while it is sent. */
export function useForm<V extends Values>({ initial, check, submit }: FormPlan<V>) {
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors<V>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const set = (name: keyof V & string, value: string) => {
    setValues((now) => ({ ...now, [name]: value }));
    setErrors((now) => ({ ...now, [name]: undefined }));
  };
  const mark = (found: Errors<V>) => {
    flushSync(() => setErrors(found));
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setFailure(null);
    const wrong = check(values);
    if (Object.values(wrong).some(Boolean)) return mark(wrong);
    setBusy(true);
    try {
      await submit(values);
    } catch (error) {
      const named = fieldErrors(error);
      const ours = Object.keys(values).filter((name) => named[name]);
      if (ours.length === 0) setFailure(error);
      else mark(Object.fromEntries(ours.map((name) => [name, named[name]])) as Errors<V>);
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    set,
    busy,
    /** What went wrong and belongs to no field; for `errorText`. */
    failure,
    form: { ref: form, noValidate: true, onSubmit: (event: FormEvent) => void onSubmit(event) },
    field: (name: keyof V & string) => ({
      name,
      value: values[name] ?? '',
      error: errors[name],
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => set(name, event.target.value),
    }),
  };
}
