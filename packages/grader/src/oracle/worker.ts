import { parentPort } from 'node:worker_threads';
import { loadBackend } from './backend.ts';
import type { Answer, Question, Ready } from './messages.ts';
import { runReference } from './reference.ts';

// The thread in which references run: importing tfjs takes most of a second and a reference may take longer.
const port = parentPort;
if (!port) throw new Error('oracle/worker.ts runs as a worker thread only');

const { tf, backend, line } = await loadBackend();

port.on('message', (question: Question) => {
  void answerTo(question).then((answer) => port.postMessage(answer));
});
const ready: Ready = { backend, line };
port.postMessage(ready);

async function answerTo(question: Question): Promise<Answer> {
  try {
    return { id: question.id, results: await runReference(question, tf) };
  } catch (error) {
    return { id: question.id, error: error instanceof Error ? error.message : String(error) };
  }
}
