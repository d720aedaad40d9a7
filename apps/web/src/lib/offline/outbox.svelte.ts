import type { QuizAnswerRequest, QuizVerdict } from 'api/contract';
import { ApiFailure, createApi, mayWorkLater } from '#lib/api.ts';
import { connection } from './connection.svelte.ts';
import { readKept, writeKept, type KeptTexts } from './kept.ts';

/** An answer that the server has not judged yet, under the attempt that was issued before. */
interface Waiting {
  attemptId: string;
  item: string;
  /** Slug of the question that the item belongs to, and its title as it was read. */
  question: string;
  title: string;
  request: QuizAnswerRequest;
}

/** What became of an answer that waited; null where the server does not know its attempt any more. */
interface Settled extends Waiting {
  verdict: QuizVerdict | null;
}

/** The server's part: answered twice, an attempt keeps its first verdict. */
type Judge = (attemptId: string, request: QuizAnswerRequest) => Promise<QuizVerdict>;

const KEY = 'descent:outbox';

/** Answers that wait for the server. Each is sent until it has been judged, and the server judges an attempt once. */
class Outbox {
  waiting = $state.raw<readonly Waiting[]>([]);
  /** Of answers that waited, since the page was loaded. */
  settled = $state.raw<readonly Settled[]>([]);
  #judge: Judge;
  #storage: KeptTexts | null = null;
  #sending = false;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** In the browser: takes up what waits there, and what another window adds. Returns what ends that. */
  start(storage: KeptTexts): () => void {
    this.#storage = storage;
    this.waiting = parsedWaiting(readKept(storage, KEY));
    const onstorage = ({ key }: StorageEvent): void => {
      if (key === KEY) this.waiting = parsedWaiting(readKept(storage, KEY));
    };
    addEventListener('storage', onstorage);
    void this.send();
    return () => removeEventListener('storage', onstorage);
  }

  isWaiting = (attemptId: string): boolean => this.waiting.some((one) => one.attemptId === attemptId);

  /** The verdict; null where the server could not be reached and the answer waits. */
  async answer(waiting: Waiting): Promise<QuizVerdict | null> {
    try {
      return await this.#judge(waiting.attemptId, waiting.request);
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.status !== 0 || !this.#keep([...this.waiting, waiting])) throw error;
      return null;
    }
  }

  /** Sends what waits, in order, until the server cannot be reached or judge. */
  async send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let first = this.waiting[0]; first && connection.online; first = this.waiting[0]) {
        const verdict = await this.#judged(first);
        if (verdict === 'later') return;
        const { attemptId } = first;
        this.#keep(this.waiting.filter((one) => one.attemptId !== attemptId));
        this.settled = [...this.settled, { ...first, verdict }];
      }
    } finally {
      this.#sending = false;
    }
  }

  /** What is said once need not be said again. */
  dismiss(): void {
    this.settled = [];
  }

  async #judged({ attemptId, request }: Waiting): Promise<QuizVerdict | null | 'later'> {
    try {
      return await this.#judge(attemptId, request);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      return mayWorkLater(error) ? 'later' : null;
    }
  }

  /** False where the browser keeps nothing. */
  #keep(waiting: readonly Waiting[]): boolean {
    if (!this.#storage || !writeKept(this.#storage, KEY, waiting)) return false;
    this.waiting = waiting;
    return true;
  }
}

/** What another release or a person left in the storage is looked at, not believed; the server parses the response itself. */
function parsedWaiting(value: unknown): Waiting[] {
  return Array.isArray(value) ? value.filter(isWaiting) : [];
}

function isWaiting(value: unknown): value is Waiting {
  if (typeof value !== 'object' || value === null || !('request' in value)) return false;
  const isText = (key: 'attemptId' | 'item' | 'question' | 'title') => key in value && typeof Reflect.get(value, key) === 'string';
  const { request } = value;
  const isRequest = typeof request === 'object' && request !== null && 'response' in request;
  return isRequest && isText('attemptId') && isText('item') && isText('question') && isText('title');
}

export const outbox = new Outbox((attemptId, request) => createApi().answerQuiz(attemptId, request));
