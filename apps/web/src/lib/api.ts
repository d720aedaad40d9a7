import type {
  AccountChange,
  ApiError,
  ClassPage,
  ClassSummary,
  CodeReview,
  CodeReviewAnswer,
  CodeReviewVerdict,
  Draft,
  DraftVersions,
  Hint,
  ImportSummary,
  Interview,
  InterviewAnswer,
  InterviewRequest,
  InterviewRun,
  InterviewRunRequest,
  InterviewStep,
  InterviewSummary,
  Invitation,
  LearningPath,
  ListedAccount,
  Mastery,
  Me,
  Meta,
  NewToken,
  Plan,
  Preferences,
  Progress,
  QuestionPage,
  QuestionSummary,
  QuizAnswerRequest,
  QuizAttempt,
  QuizVerdict,
  Review,
  RunRequest,
  RunResult,
  SearchResults,
  Session,
  Solution,
  SpokenRequest,
  SpokenResult,
  Submission,
  SubmissionSummary,
  SubmitRequest,
  TaskPage,
  Token,
  TokenRequest,
} from 'api/contract';
import { connection } from './offline/connection.svelte.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

/** A request that did not bring what was asked for. `status` is 0 when the server could not be reached. */
export class ApiFailure extends Error {
  override name = 'ApiFailure';
  readonly status: number;
  readonly code: string;
  readonly field: string | undefined;
  /** Seconds to wait, where the server says. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, message: string, field?: string, retryAfter?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.field = field;
    this.retryAfter = retryAfter;
  }
}

/** Waiting time that is named when the server names none, in seconds. */
const usualWait = 5;

/** Why the server refuses what is not wrong in itself, by its code. */
const refusals: Record<string, () => string> = {
  'in-interview': m.fail_in_interview,
  'not-solved': m.fail_not_solved,
  'moved-on': m.fail_moved_on,
  finished: m.fail_finished,
  running: m.fail_running,
  'cross-site': m.fail_cross_site,
  'session-over': m.fail_session_over,
  'learner-gone': m.fail_session_over,
};

/** Refused because of who asked, who may be somebody else a moment later: this browser is signing in. */
const ofSession = ['session-over', 'learner-gone'];

/** Whether the same request may be taken later; what is wrong in itself is refused for good. */
export const mayWorkLater = ({ status, code }: ApiFailure): boolean =>
  status === 0 || status === 429 || status >= 500 || ofSession.includes(code);

/** The server's own sentence, which is English; elsewhere the names in it that are the same in every language. */
const detailOf = ({ message, field, code }: ApiFailure): string =>
  getLocale() === 'en' ? message : [field, code].filter((name) => name !== undefined).join(', ');

/** What happened and what to do about it, in the language of the page. */
export function describeFailure(failure: ApiFailure): string {
  const seconds = failure.retryAfter ?? usualWait;
  if (failure.status === 0) return m.fail_offline();
  if (failure.status === 503) return m.fail_busy({ seconds });
  if (failure.status === 429) return m.fail_many({ seconds });
  const refusal = refusals[failure.code];
  if (refusal) return refusal();
  if (failure.status === 404) return m.fail_missing({ message: detailOf(failure) });
  if (failure.status < 500) return m.fail_refused({ message: detailOf(failure) });
  return m.fail_server({ status: failure.status });
}

/** Why an answer to a quiz item was not taken; in English with what the server says of it. */
export const describeUnreadable = ({ message }: ApiFailure): string =>
  getLocale() === 'en' ? `${m.quiz_unreadable()} (${message})` : m.quiz_unreadable();

/** Anything thrown on the way to the API, as a failure that can be shown. Programming errors pass through. */
export function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  throw error;
}

type Fetch = typeof globalThis.fetch;

async function failureOf(response: Response): Promise<ApiFailure> {
  const body: Partial<ApiError> = await response.json().catch(() => ({}));
  const wait = Number(response.headers.get('retry-after'));
  return new ApiFailure(
    response.status,
    body.code ?? 'unknown',
    body.message ?? response.statusText,
    body.field,
    Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : undefined,
  );
}

/** Fetches a file that the server names, and hands it to the browser to keep. Throws ApiFailure. */
export async function download(url: string): Promise<void> {
  const response = await fetch(url).catch((error: Error) => {
    throw new ApiFailure(0, 'unreachable', error.message);
  });
  if (!response.ok) throw await failureOf(response);
  const link = document.createElement('a');
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'descent';
  link.href = URL.createObjectURL(await response.blob());
  link.click();
  URL.revokeObjectURL(link.href);
}

let firstWrite: Promise<void> | null = null;

/**
 * The first write makes the guest. Until its cookie is here, a second one would make another: writes wait for the first,
 * also for that of another tab.
 */
async function afterFirstWrite(write: () => Promise<Response>): Promise<Response> {
  if (firstWrite !== null) {
    await firstWrite;
    return write();
  }
  // Only a page with a trusted address has locks; without them, tabs do not wait for each other.
  const written = navigator.locks?.request('descent.first-write', write) ?? write();
  const forget = (): void => {
    firstWrite = null;
  };
  firstWrite = written.then(({ ok }) => (ok ? undefined : forget()), forget);
  return written;
}

/** One request to `/api`. */
export function createSend(fetch: Fetch = globalThis.fetch.bind(globalThis)) {
  return async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const init: RequestInit & { headers: Record<string, string> } = { method, headers: {} };
    // The first write makes the guest, whose days begin where the browser is.
    if (method !== 'GET') init.headers['x-time-zone'] = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // The language of a mail that it makes the server send.
    if (method !== 'GET') init.headers['x-lang'] = getLocale();
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers['content-type'] = 'application/json';
    }
    const request = () => fetch(`/api${path}`, init);
    // Nothing is kept of a run, so it makes nobody a guest.
    const isKept = method !== 'GET' && !/^\/tasks\/[^/]+\/run\?/.test(path) && typeof window !== 'undefined';
    const response = await (isKept ? afterFirstWrite(request) : request()).catch((error: Error) => {
      if (typeof window !== 'undefined') connection.lost();
      throw new ApiFailure(0, 'unreachable', error.message);
    });
    connection.found();
    if (!response.ok) throw await failureOf(response);
    return response.status === 204 ? (undefined as T) : response.json();
  };
}

/** The HTTP interface, typed by its contract. In a `load` give the `fetch` of the event; in the browser none. */
export function createApi(fetch?: Fetch) {
  const send = createSend(fetch);
  const id = encodeURIComponent;
  const langQuery = () => `lang=${getLocale()}`;

  return {
    me: () => send<Me>('GET', '/me'),
    meta: () => send<Meta>('GET', '/meta'),
    rename: (name: string) => send<Me>('PATCH', '/me', { name }),
    sessions: () => send<Session[]>('GET', '/me/sessions'),
    endSession: (session: string) => send<void>('DELETE', `/me/sessions/${id(session)}`),
    tokens: () => send<Token[]>('GET', '/tokens'),
    createToken: (token: TokenRequest) => send<NewToken>('POST', '/tokens', token),
    revokeToken: (token: string) => send<void>('DELETE', `/tokens/${id(token)}`),
    deleteEverything: (password: string | undefined) => send<void>('DELETE', '/me', { confirm: 'delete everything', password }),
    classes: () => send<ClassSummary[]>('GET', '/classes'),
    class: (one: string) => send<ClassPage>('GET', `/classes/${id(one)}?${langQuery()}`),
    createClass: (name: string) => send<{ id: string }>('POST', '/classes', { name }),
    renameClass: (one: string, name: string) => send<void>('PATCH', `/classes/${id(one)}`, { name }),
    removeClass: (one: string) => send<void>('DELETE', `/classes/${id(one)}`),
    replaceInvite: (one: string) => send<void>('POST', `/classes/${id(one)}/invite`),
    removeMember: (one: string, member: string) => send<void>('DELETE', `/classes/${id(one)}/members/${id(member)}`),
    leaveClass: (one: string) => send<void>('DELETE', `/classes/${id(one)}/membership`),
    invitation: (invite: string) => send<Invitation>('GET', `/invitations/${id(invite)}`),
    joinClass: (invite: string) => send<Invitation>('POST', `/invitations/${id(invite)}`),
    accounts: (search: string, after: string) => send<ListedAccount[]>('GET', `/accounts?search=${id(search)}&after=${id(after)}`),
    changeAccount: (account: string, change: AccountChange) => send<ListedAccount>('PATCH', `/accounts/${id(account)}`, change),
    endOtherSessions: () => send<void>('DELETE', '/me/sessions'),
    setPreferences: (change: Partial<Preferences>) => send<Me>('PATCH', '/me/preferences', change),
    questions: () => send<QuestionSummary[]>('GET', `/questions?${langQuery()}`),
    search: (query: string) => send<SearchResults>('GET', `/search?q=${id(query)}&${langQuery()}`),
    paths: () => send<LearningPath[]>('GET', `/paths?${langQuery()}`),
    question: (slug: string) => send<QuestionPage>('GET', `/questions/${id(slug)}?${langQuery()}`),
    plan: () => send<Plan>('GET', `/plan?${langQuery()}`),
    progress: () => send<Progress>('GET', `/progress?${langQuery()}`),
    review: (more = false) => send<Review>('GET', `/review?${langQuery()}&more=${more}`),
    mastery: () => send<Mastery>('GET', `/mastery?${langQuery()}`),
    issueCodeReview: (review: string, task: string) => send<CodeReview>('POST', `/code-reviews?${langQuery()}`, { id: review, task }),
    codeReviewHint: (review: string) => send<CodeReview>('POST', `/code-reviews/${id(review)}/hint?${langQuery()}`),
    answerCodeReview: (review: string, answer: CodeReviewAnswer) =>
      send<CodeReviewVerdict>('POST', `/code-reviews/${id(review)}/answer?${langQuery()}`, answer),
    interviews: () => send<InterviewSummary[]>('GET', '/interviews'),
    interview: (interview: string) => send<Interview>('GET', `/interviews/${id(interview)}?${langQuery()}`),
    startInterview: (request: InterviewRequest) => send<Interview>('POST', `/interviews?${langQuery()}`, request),
    interviewStep: (interview: string, step: InterviewStep) =>
      send<Interview>('POST', `/interviews/${id(interview)}/step?${langQuery()}`, step),
    interviewAnswer: (interview: string, answer: InterviewAnswer) =>
      send<Interview>('POST', `/interviews/${id(interview)}/answer?${langQuery()}`, answer),
    interviewRun: (interview: string, request: InterviewRunRequest) =>
      send<InterviewRun>('POST', `/interviews/${id(interview)}/run?${langQuery()}`, request),
    finishInterview: (interview: string) => send<Interview>('POST', `/interviews/${id(interview)}/finish?${langQuery()}`),
    spoken: (answer: SpokenRequest) => send<SpokenResult>('POST', '/spoken', answer),
    issueQuiz: (item: string) => send<QuizAttempt>('POST', `/quiz/${id(item)}/attempts`),
    issueQuizzes: (items: readonly string[]) => send<QuizAttempt[]>('POST', '/quiz/attempts', { items }),
    answerQuiz: (attemptId: string, answer: QuizAnswerRequest) =>
      send<QuizVerdict>('POST', `/quiz/attempts/${id(attemptId)}/answer`, answer),
    task: (task: string) => send<TaskPage>('GET', `/tasks/${id(task)}?${langQuery()}`),
    run: (task: string, code: string, one: Omit<RunRequest, 'code'> = {}) =>
      send<RunResult>('POST', `/tasks/${id(task)}/run?${langQuery()}`, { code, ...one }),
    submit: (submission: SubmitRequest) => send<Submission>('POST', `/submissions?${langQuery()}`, submission),
    submission: (submission: string, waitSeconds = 0) =>
      send<Submission>('GET', `/submissions/${id(submission)}?${langQuery()}&wait=${waitSeconds}`),
    submissions: (task?: string) =>
      send<SubmissionSummary[]>('GET', `/submissions?${langQuery()}${task === undefined ? '' : `&task=${id(task)}`}`),
    /** A page of those before the one with the given id. */
    submissionsBefore: (before: string) => send<SubmissionSummary[]>('GET', `/submissions?${langQuery()}&before=${id(before)}`),
    importFile: (content: unknown) => send<ImportSummary>('POST', '/import', content),
    openHint: (task: string, index: number) => send<Hint>('POST', `/tasks/${id(task)}/hints/${index}?${langQuery()}`),
    giveUp: (task: string) => send<Solution>('POST', `/tasks/${id(task)}/give-up`),
    solution: (task: string) => send<Solution>('GET', `/tasks/${id(task)}/solution`),
    drafts: (task: string) => send<DraftVersions>('GET', `/tasks/${id(task)}/drafts`),
    saveDraft: (task: string, code: string, savedAt: string) => send<Draft>('PUT', `/tasks/${id(task)}/draft`, { code, savedAt }),
  };
}
export type Api = ReturnType<typeof createApi>;
