/** Every limit of the API, with its unit. Those of grading are the grader's own. */
export const limits = {
  /** Largest request body: 64 KiB of source, each byte of which JSON may write as six. */
  bodyBytes: 512 * 1024,
  /** Smallest body that is worth compressing. */
  compressedFromBytes: 1024,
  /** Milliseconds within which a request must have arrived as a whole, and how often that is looked at. */
  arriveMs: 30_000,
  arriveLookMs: 5_000,
  /** Requests a minute from one address, everything together. */
  requestsPerMinute: 600,
  /** Runs and submissions a minute of one learner. */
  gradingsPerMinute: 60,
  /** Guests an hour from one address: a classroom behind one address has forty. */
  guestsPerHour: 100,
  /** Sign-ins and sign-ups an hour from one address: a classroom behind one address has forty. */
  signInsPerHour: 100,
  /** Attempts to sign in to one account in a quarter of an hour, from anywhere. */
  signInsPerAccount: 10,
  /** Attempts in a quarter of an hour to remove an account, which asks for its password. */
  deletionsPerAccount: 10,
  /** Mails to one address in an hour. */
  mailsPerHour: 5,
  /** Characters of a password. */
  passwordLength: { least: 10, most: 128 },
  /** Seconds for which a link in a mail can be used. */
  mailedLinkSeconds: 60 * 60,
  /** Requests a minute with one API token. */
  tokenRequestsPerMinute: 120,
  /** Requests a quarter of an hour from one address with tokens that are none. */
  tokenGuesses: 20,
  /** Tokens of one account. */
  tokens: 20,
  /** Days for which a token can be made at most. */
  tokenDays: 365,
  /** Classes of one teacher, and members of one class. */
  classes: 50,
  classMembers: 500,
  /** Questions that a class's page names as its hardest, and answers below which none of them counts as hard. */
  hardestQuestions: 10,
  hardestLeastAnswers: 3,
  /** Accounts on one page of the list of accounts. */
  accountsListed: 50,
  /** Submissions that may wait for a verdict before new ones are refused. */
  waitingSubmissions: 500,
  /** Quiz items that are issued by one request. */
  quizItemsAtOnce: 40,
  /** Seconds that a client is asked to wait when the grader is saturated. */
  saturatedRetrySeconds: 5,
  /** Versions of one task's draft that are kept. */
  draftVersions: 20,
  /** Milliseconds within which a save continues a version rather than beginning another. */
  draftVersionMs: 2 * 60 * 1000,
  /** Days of a session without a visit, a guest's too. */
  sessionDays: 365,
  /** Largest file that is imported, and how many an hour one learner may send. */
  importBytes: 32 * 1024 * 1024,
  importsPerHour: 20,
  /** Submissions without a verdict that one import may hand to the grader. */
  importedUngraded: 50,
  /** Milliseconds by which the event loop of a shared server may lag before requests are refused. */
  eventLoopLagMs: 5_000,
  /** Milliseconds that a part of the server may take to start: making the tables of the jobs, finding what has no verdict. */
  startMs: 120_000,
  /** Milliseconds that open requests are given to end when the server stops. */
  stopMs: 5_000,
} as const;
