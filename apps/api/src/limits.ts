/** Every limit of the API, with its unit. Those of grading are the grader's own. */
export const limits = {
  /** Largest request body: 64 KiB of source, each byte of which JSON may write as six. */
  bodyBytes: 512 * 1024,
  /** Requests a minute from one address, everything together. */
  requestsPerMinute: 600,
  /** Runs and submissions a minute of one learner. */
  gradingsPerMinute: 60,
  /** Guests an hour from one address: a classroom behind one address has forty. */
  guestsPerHour: 100,
  /** Submissions that may wait for a verdict before new ones are refused. */
  waitingSubmissions: 500,
  /** Seconds that a client is asked to wait when the grader is saturated. */
  saturatedRetrySeconds: 5,
  /** Versions of one task's draft that are kept. */
  draftVersions: 20,
  /** Milliseconds within which a save continues a version rather than beginning another. */
  draftVersionMs: 2 * 60 * 1000,
  /** Days of a guest's session without a visit. */
  sessionDays: 365,
  /** Milliseconds by which the event loop of a shared server may lag before requests are refused. */
  eventLoopLagMs: 5_000,
  /** Milliseconds that open requests are given to end when the server stops. */
  stopMs: 5_000,
} as const;
