import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { DB } from './tables.generated.ts';

/**
 * The typed query builder. It only builds: queries run through a `Sql` (the pool or a transaction), so one query can be
 * written once and run in either.
 */
export const qb = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export interface Compilable<O> {
  compile(): CompiledQuery<O>;
}

/** Somewhere to run SQL: the pool (each statement on its own) or an open transaction. */
export interface Sql {
  many<O>(query: Compilable<O>): Promise<O[]>;
  first<O>(query: Compilable<O>): Promise<O | undefined>;
  /** Runs a statement for its effect; returns the number of rows it touched. */
  run(query: Compilable<unknown>): Promise<number>;
  /** Hand-written SQL. With a `name` the statement is prepared once per connection. */
  raw<R>(text: string, values?: readonly unknown[], name?: string): Promise<R[]>;
}
