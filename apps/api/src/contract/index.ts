/** The HTTP contract: Zod schemas for the server, types for everybody else. The web imports the types alone. */
export * from './account.ts';
export * from './catalogue.ts';
export * from './classes.ts';
export * from './common.ts';
export * from './interview.ts';
export * from './practice.ts';
export * from './progress.ts';
export * from './review.ts';
export * from './search.ts';
export * from './service.ts';
export * from './tokens.ts';
