import { expect, test } from 'vitest';
import { LearningPath, QuestionSummary } from '../contract/catalogue.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';

describeOnEachDatabase((server) => {
  const read = async (url: string) => (await new Browser(server().app).get(url)).json();

  test('a path that names what no page has, or whose minutes do not add up', async () => {
    const paths = LearningPath.array().parse(await read('/api/paths?lang=en'));
    const questions = QuestionSummary.array().parse(await read('/api/questions?lang=en'));
    const tasksOf = new Map(questions.map(({ slug, tasks }) => [slug, tasks.map((task) => task.id)]));
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(paths.map((path) => path.id)).toEqual(['two-weeks', 'one-week', 'day-before']);
    for (const path of paths) {
      expect(path.minutes).toBe(sum(path.days.map((day) => day.minutes)));
      for (const { minutes, steps } of path.days) {
        expect(minutes).toBe(sum(steps.map((step) => step.minutes)));
        for (const { question, tasks } of steps) expect(tasksOf.get(question)).toEqual(expect.arrayContaining(tasks));
      }
    }
  });

  test('the language that is asked for', async () => {
    const [en, zh] = [await read('/api/paths?lang=en'), await read('/api/paths?lang=zh')].map((body) => LearningPath.array().parse(body));
    expect(en!.map((path) => path.title)).toEqual(['Two weeks', 'One week', 'The day before']);
    expect(zh!.map((path) => path.title)).toEqual(['两周', '一周', '面试前一天']);
  });
});
