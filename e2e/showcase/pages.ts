import type { Page } from 'playwright-core';
import type { QuizKind } from 'questions';
import type { Viewer } from './people.ts';
import { answerQuiz, at, beginReview, failing, openDiagnosis, openResults, report, showFigure, type ShownPage } from './pictures.ts';

const running = (viewer: Viewer) => ({
  viewer,
  path: ({ running }: { running: Partial<Record<Viewer, string>> }) => `/interview/${running[viewer]}`,
});

/** A tab of the task's pane, by its place among the three. */
const openPart = (place: number) => async (page: Page) => {
  await page.locator('[data-of=statement]').getByRole('tab').nth(place).click();
  await page.waitForTimeout(500);
};

async function besideTheSolution(page: Page): Promise<void> {
  await openPart(2)(page);
  await page.locator('[data-of=statement] [data-state=active] button').first().click();
  await page.getByRole('dialog').locator('.monaco-diff-editor, [role=table], pre').first().waitFor();
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill(words);
  await page.getByRole('option').first().waitFor();
}

const tables = async (page: Page) => {
  for (const summary of await page.locator('main details > summary').all()) await summary.click();
};

/** A program that does not compile. */
async function runUnfinished(page: Page): Promise<void> {
  const tabs = page.locator('.bench > .tabs').getByRole('tab');
  if (await tabs.nth(1).isVisible()) await tabs.nth(1).click();
  const editor = page.locator('[data-of=editor]').getByRole('textbox').first();
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    'export function softmax(x: Matrix): Matrix {\n  const rows: number = x;\n  return row.map(Math.exp);\n}\n',
  );
  await page.keyboard.press('Control+Enter');
  await page.locator('.results [role=status] p').first().waitFor();
  await page.waitForTimeout(1500);
}

const kinds: QuizKind[] = ['single', 'multiple', 'numeric', 'order', 'match', 'cloze', 'shape', 'expression', 'curve'];

/** Every page, for looking over. */
export const pages: ShownPage[] = [
  { name: 'home-new', path: at('/'), viewer: 'visitor' },
  { name: 'home', path: at('/') },
  { name: 'questions', path: at('/questions') },
  { name: 'questions-list', path: at('/questions?view=list') },
  { name: 'questions-graph', path: at('/questions?view=graph') },
  { name: 'questions-none', path: at('/questions?topic=transfer&level=hard&kind=random') },
  { name: 'question', path: at('/questions/lstm'), prepare: showFigure },
  { name: 'question-first', path: at('/questions/forward-propagation'), viewer: 'visitor' },
  ...kinds.map((kind): ShownPage => ({
    name: `quiz-${kind}`,
    path: ({ items }) => items[kind] ?? '/',
    prepare: answerQuiz,
    part: '#quiz',
  })),
  { name: 'path', path: at('/paths/two-weeks') },
  { name: 'mastery', path: at('/mastery') },
  { name: 'search', path: at('/questions'), prepare: (page) => searchFor(page, 'softmax') },
  { name: 'task', path: at('/tasks/softmax') },
  { name: 'task-long', path: at('/tasks/layer-norm-backward'), viewer: 'visitor' },
  { name: 'task-failed', path: failing, prepare: openResults },
  { name: 'task-diagnosis', path: failing, prepare: openDiagnosis },
  { name: 'task-uncompiled', path: at('/tasks/softmax'), viewer: 'visitor', prepare: runUnfinished },
  { name: 'task-history', path: at('/tasks/softmax'), prepare: openPart(1) },
  { name: 'task-solution', path: at('/tasks/softmax'), prepare: openPart(2) },
  { name: 'task-beside', path: at('/tasks/softmax'), prepare: besideTheSolution },
  { name: 'task-locked', path: at('/tasks/softmax'), viewer: 'visitor', prepare: openPart(2) },
  { name: 'review-start', path: at('/review') },
  { name: 'review-item', path: at('/review'), prepare: beginReview },
  { name: 'review-empty', path: at('/review'), viewer: 'visitor' },
  { name: 'interview', path: at('/interview') },
  { name: 'interview-new', path: at('/interview'), viewer: 'visitor' },
  { name: 'interview-spoken', ...running('speaker') },
  { name: 'interview-ticking', ...running('ticker') },
  { name: 'interview-quiz', ...running('answerer') },
  { name: 'interview-code', ...running('programmer') },
  { name: 'interview-report', path: report },
  { name: 'dashboard', path: at('/dashboard') },
  { name: 'dashboard-tables', path: at('/dashboard'), prepare: tables },
  { name: 'dashboard-empty', path: at('/dashboard'), viewer: 'visitor' },
  { name: 'class', path: ({ classroom }) => `/classes/${classroom}`, viewer: 'teacher' },
  { name: 'classes-taught', path: at('/classes'), viewer: 'teacher' },
  { name: 'classes-joined', path: at('/classes'), viewer: 'member' },
  { name: 'classes-none', path: at('/classes'), viewer: 'visitor' },
  { name: 'invitation', path: ({ invite }) => `/join/${invite}`, viewer: 'visitor' },
  { name: 'invitation-member', path: ({ invite }) => `/join/${invite}`, viewer: 'member' },
  { name: 'accounts', path: at('/accounts'), viewer: 'administrator' },
  { name: 'settings-new', path: at('/settings'), viewer: 'visitor' },
  { name: 'settings-guest', path: at('/settings') },
  { name: 'settings-account', path: at('/settings'), viewer: 'member' },
  { name: 'sign-in', path: at('/sign-in'), viewer: 'visitor' },
  { name: 'sign-in-guest', path: at('/sign-in') },
  { name: 'sign-up', path: at('/sign-up'), viewer: 'visitor' },
  { name: 'reset', path: at('/reset'), viewer: 'visitor' },
  { name: 'reset-link', path: at('/reset?token=abc'), viewer: 'visitor' },
  { name: 'offline', path: at('/offline'), viewer: 'visitor' },
  { name: 'missing', path: at('/no-such-page'), viewer: 'visitor' },
];
