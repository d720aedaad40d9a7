import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBank, quizBody } from 'questions';
import { expect, test } from 'vitest';

const client = fileURLToPath(new URL('../apps/web/build/client', import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** What must not be in anything that a browser can load: lines of solutions and mistakes, feedback of quiz items, hints. */
async function secrets(): Promise<string[]> {
  const { questions, tasks } = await loadBank();
  const programs = [...tasks.values()].flatMap((task) => [
    task.solution,
    ...task.alternatives,
    ...task.mistakes.map((mistake) => mistake.source),
  ]);
  const lines = programs
    .flatMap((source) => source.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length > 40);
  const hints = [...tasks.values()].flatMap((task) => [...task.text.en.hints, ...task.text.zh.hints]);
  const feedback = questions
    .flatMap((question) => question.quiz)
    .flatMap((item) => [...JSON.stringify(quizBody(item, 1)).matchAll(/"feedback":\{"en":"([^"\\]{30,})/g)].map(([, text]) => text!));
  return [...new Set([...lines, ...hints, ...feedback])];
}

test('a solution, a hint or the feedback of a quiz item in the files that the browser loads', async () => {
  const texts = filesBelow(client)
    .filter((file) => /\.(js|css|html|json|svg|map)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const wanted = await secrets();
  expect(wanted.length).toBeGreaterThan(200);
  expect(texts.length).toBeGreaterThan(100_000);
  expect(wanted.filter((secret) => texts.includes(secret))).toEqual([]);
});
