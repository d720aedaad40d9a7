import { createHash, createHmac } from 'node:crypto';

/** Seeds of hidden cases that are in use for one revision of a task. */
export const seedsPerRevision = 8;

/** Public and edge cases are those of this seed, whatever the submission's: what a learner was shown does not change. */
export const fixedSeed = 1;

const uint32 = (digest: Buffer): number => digest.readUInt32BE(0);

/** The pool of a task's revision: HMAC-SHA256(secret, task, revision, i) cut to 32 bits. Rotating it is changing the secret. */
export function seedPool(secret: string, task: string, revision: number): number[] {
  return Array.from({ length: seedsPerRevision }, (_, i) =>
    uint32(
      createHmac('sha256', secret)
        .update(JSON.stringify([task, revision, i]))
        .digest(),
    ),
  );
}

/** The seed of the pool that a submission takes: by a hash of its id, so that grading it again takes the same. */
export function seedOfSubmission(pool: number[], submissionId: string): number {
  return pool[uint32(createHash('sha256').update(submissionId).digest()) % pool.length]!;
}
