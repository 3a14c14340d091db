/**
 * What the embedded server runs with, as command-line settings, so that a new version of Transom needs no edit of
 * anybody's postgresql.conf. Meant for a small machine; fsync and synchronous_commit keep PostgreSQL's safe defaults.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  // Compiling a query costs more than the short queries of an inbox take.
  jit: 'off',
  // One person's report must not take every core from everybody's inbox.
  max_parallel_workers_per_gather: '0',
  // Nobody replicates from this server, so its log need not carry what a replica would want.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  // Compressing page images takes more of a small machine's processor than the disk gains.
  wal_compression: 'off',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // Neither statements nor key values belong in a log file: they hold what customers wrote and their numbers.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
} as const;

/** Command-line arguments of `postgres` besides the data directory and the port. */
export const settingArguments: readonly string[] = Object.entries(settings).flatMap(([name, value]) => [
  '-c',
  `${name}=${value}`,
]);

/** UTF-8 whatever the language of the machine, and sorting that no upgrade of the system can change. */
export const initdbArguments: readonly string[] = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--auth-local=scram-sha-256',
  '--auth-host=scram-sha-256',
];
