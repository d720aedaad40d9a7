// expect: invalid-output
export * as f from 'nd';
