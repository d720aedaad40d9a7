import type { Page } from 'playwright-core';
import type { Made, Person } from './people.ts';

/** A page as somebody sees it. */
interface ShownPage {
  name: string;
  of: Person;
  path: (made: Made) => string;
  /** What is done before it is looked at, in either language. */
  prepare?: (page: Page) => Promise<void>;
}

async function showFigure(page: Page): Promise<void> {
  await page.locator('#figure').scrollIntoViewIfNeeded();
  await page.locator('#figure figure').waitFor();
}

async function answerQuiz(page: Page): Promise<void> {
  const numbers = page.locator('#quiz nav button');
  const options = page.locator('#quiz form').getByRole('radio');
  for (let item = 0; item < (await numbers.count()) && (await options.count()) === 0; item++) {
    await numbers.nth(item).click();
    await page.locator('#quiz form').waitFor();
    await page.waitForTimeout(300);
  }
  await options.first().check();
  await page.locator('#quiz form button[type=submit]').click();
  await page.locator('#quiz ul > li > p').first().waitFor();
  await page.locator('#quiz').scrollIntoViewIfNeeded();
}

async function beginReview(page: Page): Promise<void> {
  await page.locator('main button').first().click();
  await page.locator('#item-title').waitFor();
  await page.locator('main form').or(page.locator('main button').first()).first().waitFor();
}

/** The report of a submission is opened by its address. */
async function openResults(page: Page): Promise<void> {
  await page.locator('article table[role=grid]').first().waitFor();
}

/** Another part of the task's pane: its history, its solution. */
const openPart = (place: number) => async (page: Page) => {
  await page.locator('.view-lines').waitFor();
  const tab = page.locator('[data-of=statement]').getByRole('tab').nth(place);
  await tab.click();
  await page
    .locator(`#${await tab.getAttribute('aria-controls')} :is(li, pre, p)`)
    .first()
    .waitFor();
};

/** Plots come when they are near the screen, and the tables of their numbers are folded. */
async function unfold(page: Page): Promise<void> {
  for (const table of await page.locator('main details > summary').all()) await table.click();
  for (const plot of await page.locator('main .h-48').all()) {
    await plot.scrollIntoViewIfNeeded();
    await plot.locator('svg').first().waitFor();
  }
}

/** A key that comes before the page's scripts is lost: it is pressed until the window is there. */
async function openWindow(page: Page, key: string): Promise<void> {
  const opened = page.getByRole('dialog');
  while (!(await opened.isVisible())) {
    await page.keyboard.press(key);
    await opened.waitFor({ timeout: 1_000 }).catch(() => undefined);
  }
}

async function search(page: Page): Promise<void> {
  await openWindow(page, '/');
  await page.getByRole('combobox').fill('softmax');
  await page.getByRole('option').first().waitFor();
}

const listKeys = (page: Page): Promise<void> => openWindow(page, '?');

const editor = (page: Page) => page.locator('.view-lines').first().waitFor();
const at = (path: string) => () => path;

/** Every page, some as more than one person sees them. */
export const everyPage: ShownPage[] = [
  { name: 'home-new', of: 'visitor', path: at('/') },
  { name: 'home', of: 'learner', path: at('/') },
  { name: 'questions', of: 'learner', path: at('/questions') },
  { name: 'questions-list', of: 'learner', path: at('/questions?view=list') },
  { name: 'questions-graph', of: 'learner', path: at('/questions?view=graph') },
  { name: 'questions-none', of: 'visitor', path: at('/questions?status=due') },
  { name: 'path', of: 'learner', path: at('/paths/two-weeks') },
  { name: 'question', of: 'learner', path: at('/questions/lstm'), prepare: showFigure },
  { name: 'quiz', of: 'learner', path: at('/questions/vanishing-gradients'), prepare: answerQuiz },
  { name: 'task', of: 'visitor', path: at('/tasks/softmax'), prepare: editor },
  { name: 'task-failed', of: 'learner', path: ({ failed }) => `/tasks/matmul?submission=${failed}`, prepare: openResults },
  { name: 'task-solution', of: 'learner', path: at('/tasks/softmax'), prepare: openPart(2) },
  { name: 'review-start', of: 'learner', path: at('/review') },
  { name: 'review-item', of: 'learner', path: at('/review'), prepare: beginReview },
  { name: 'review-empty', of: 'visitor', path: at('/review') },
  { name: 'interview-first', of: 'visitor', path: at('/interview') },
  { name: 'interview', of: 'learner', path: at('/interview') },
  { name: 'interview-running', of: 'teacher', path: ({ running }) => `/interview/${running}` },
  { name: 'interview-report', of: 'learner', path: ({ interview }) => `/interview/${interview}` },
  { name: 'mastery', of: 'learner', path: at('/mastery') },
  { name: 'dashboard', of: 'learner', path: at('/dashboard'), prepare: unfold },
  { name: 'dashboard-empty', of: 'visitor', path: at('/dashboard') },
  { name: 'settings', of: 'learner', path: at('/settings') },
  { name: 'settings-guest', of: 'visitor', path: at('/settings') },
  { name: 'sign-in', of: 'visitor', path: at('/sign-in') },
  { name: 'sign-in-already', of: 'learner', path: at('/sign-in') },
  { name: 'sign-up', of: 'visitor', path: at('/sign-up') },
  { name: 'reset', of: 'visitor', path: at('/reset') },
  { name: 'reset-mailed', of: 'visitor', path: at('/reset?token=of-the-mail') },
  { name: 'classes-none', of: 'visitor', path: at('/classes') },
  { name: 'classes', of: 'learner', path: at('/classes') },
  { name: 'classes-taught', of: 'teacher', path: at('/classes') },
  { name: 'class', of: 'teacher', path: ({ classroom }) => `/classes/${classroom}` },
  { name: 'class-empty', of: 'teacher', path: ({ emptyClass }) => `/classes/${emptyClass}` },
  { name: 'invitation', of: 'visitor', path: ({ invite }) => `/join/${invite}` },
  { name: 'invitation-joined', of: 'learner', path: ({ invite }) => `/join/${invite}` },
  { name: 'accounts', of: 'teacher', path: at('/accounts') },
  { name: 'offline', of: 'visitor', path: at('/offline') },
  { name: 'missing', of: 'visitor', path: at('/no-such-page') },
  { name: 'search', of: 'learner', path: at('/mastery'), prepare: search },
  { name: 'keys', of: 'learner', path: at('/mastery'), prepare: listKeys },
];
