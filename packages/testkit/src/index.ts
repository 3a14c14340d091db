export * from './api-client.ts';
export * from './database.ts';
export * from './feed-reader.ts';
export * from './payloads.ts';
export * from './replay-law.ts';
export * from './test-house.ts';
export * from './wait-for.ts';
export * from './webhook-sender.ts';
