import { GraphError } from './graph-error.ts';

/** 132000: so many values were given where the template has another number of variables. */
export function countMismatch(part: string, expected: number, given: number): GraphError {
  return new GraphError(132000, {
    details: `${part}: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
  });
}
