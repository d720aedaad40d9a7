import type { Page } from 'playwright-core';
import type { ShownPeople, Viewer } from './people.ts';

/** A page to look at. `viewer`: who sees it; the learner where none is named. */
export interface ShownPage {
  name: string;
  path: (people: ShownPeople) => string;
  viewer?: Viewer;
  /** What is done before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
  /** A selector of what is shown instead of the whole. */
  part?: string;
}

/** One of the pictures of the docs. */
export interface Picture extends ShownPage {
  width: 'wide' | 'phone';
  theme: 'light' | 'dark';
  lang: 'en' | 'zh';
}

export async function showFigure(page: Page): Promise<void> {
  await page.locator('#figure').scrollIntoViewIfNeeded();
  await page.locator('#figure figure').waitFor();
}

/** Answers the item that the quiz begins with, whatever its kind, and waits for what is said to that. */
export async function answerQuiz(page: Page): Promise<void> {
  const form = page.locator('#quiz form');
  await page.locator('#quiz button').last().click();
  await form.waitFor();
  if (await form.getByRole('radio').count()) await form.getByRole('radio').first().check();
  for (const box of (await form.getByRole('checkbox').all()).slice(0, 2)) await box.check();
  for (const text of await form.getByRole('textbox').all()) await text.fill('2');
  for (const [at, choice] of (await form.getByRole('combobox').all()).entries()) await choice.selectOption({ index: at + 1 });
  const judged = page.waitForResponse((response) => /attempts\/.*\/answer/.test(response.url()));
  await form.locator('button[type=submit]').click();
  await judged;
  await page.locator('#quiz').scrollIntoViewIfNeeded();
}

export async function beginReview(page: Page): Promise<void> {
  await page.locator('main button').first().click();
  await page.locator('#item-title').waitFor();
  await page.waitForTimeout(800);
}

export async function openResults(page: Page): Promise<void> {
  const tab = page.locator('.bench > .tabs').getByRole('tab').last();
  if (await tab.isVisible()) await tab.click();
  await page.locator('section.picture').first().waitFor();
}

/** The tensors, and what the mistake is, to its name. */
export async function openDiagnosis(page: Page): Promise<void> {
  await openResults(page);
  const drawn = page.locator('section.picture').first();
  for (const step = page.locator('.results section.rounded-one > div > button').first(); await step.isVisible();) await step.click();
  await drawn.evaluate((node) => node.scrollIntoView({ block: 'end' }));
}

export const failing = ({ failed }: ShownPeople): string => `/tasks/dense-backward?submission=${failed}`;
export const report = ({ interview }: ShownPeople): string => `/interview/${interview}`;
export const at = (path: string) => () => path;

/** The pictures of docs/screenshots. */
export const pictures: Picture[] = [
  { name: 'home', path: at('/'), width: 'wide', theme: 'light', lang: 'en', viewer: 'visitor' },
  { name: 'today', path: at('/'), width: 'phone', theme: 'light', lang: 'en' },
  { name: 'question', path: at('/questions/attention-mechanism'), width: 'wide', theme: 'light', lang: 'en' },
  { name: 'question-zh', path: at('/questions/lstm'), width: 'phone', theme: 'dark', lang: 'zh' },
  { name: 'figure', path: at('/questions/optimizers'), prepare: showFigure, part: '#figure', width: 'wide', theme: 'light', lang: 'en' },
  { name: 'quiz', path: at('/questions/vanishing-gradients'), prepare: answerQuiz, width: 'wide', theme: 'light', lang: 'en' },
  { name: 'failing-task', path: failing, prepare: openDiagnosis, width: 'wide', theme: 'light', lang: 'en' },
  { name: 'failing-task-phone', path: failing, prepare: openDiagnosis, width: 'phone', theme: 'dark', lang: 'zh' },
  { name: 'review', path: at('/review'), prepare: beginReview, width: 'phone', theme: 'light', lang: 'zh' },
  { name: 'dashboard', path: at('/dashboard'), width: 'wide', theme: 'light', lang: 'en' },
  { name: 'dashboard-zh', path: at('/dashboard'), width: 'wide', theme: 'dark', lang: 'zh' },
  { name: 'interview-report', path: report, width: 'wide', theme: 'dark', lang: 'en' },
];
