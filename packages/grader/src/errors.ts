/** A fault of ours: retried once, logged, never counted as an attempt and never shown as the learner's mistake. */
export class GraderError extends Error {
  override name = 'GraderError';
}
