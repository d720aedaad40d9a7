import { randomUUIDv7 } from 'node:crypto';
import { quizBody } from 'questions';
import { describe, expect, test } from 'vitest';
import { queryCharacters, SearchResults, type SearchHit } from '../contract/search.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';

const kinds: SearchHit['kind'][] = ['question', 'task', 'key-point'];

describeOnEachDatabase((server) => {
  const browser = () => new Browser(server().app);

  async function search(q: string, lang = 'en', learner = browser()): Promise<SearchResults> {
    const response = await learner.get(`/api/search?q=${encodeURIComponent(q)}&lang=${lang}`);
    expect(response.statusCode, q).toBe(200);
    return SearchResults.parse(response.json());
  }
  const ids = ({ hits }: SearchResults, kind: SearchHit['kind']) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);

  test.each([
    ['attention', 'en'],
    ['attention', 'zh'],
    ['注意力', 'en'],
    ['注意力', 'zh'],
  ])('%s on the %s page finds questions, tasks and key points', async (query, lang) => {
    const found = await search(query, lang);
    for (const kind of kinds) expect(ids(found, kind).length, kind).toBeGreaterThan(0);
    expect(ids(found, 'question').slice(0, 4)).toEqual(expect.arrayContaining(['attention-mechanism', 'self-attention']));
    expect(ids(found, 'task')).toContain('self-attention');
    const title = found.hits.find(({ id }) => id === 'attention-mechanism')?.title;
    expect(title).toMatch(lang === 'zh' ? /注意力/ : /attention/i);
  });

  test('what is named so comes before what mentions it', async () => {
    for (const [query, slug] of [
      ['lstm', 'lstm'],
      ['pooling', 'pooling'],
      ['dropout', 'regularization'],
      ['池化', 'pooling'],
      ['过拟合', 'overfitting'],
      ['transformer', 'transformer'],
    ] as const)
      expect(ids(await search(query), 'question')[0], query).toBe(slug);
  });

  test('the beginning of a word is enough, another ending too, and a typo in a Latin word is forgiven', async () => {
    const whole = ids(await search('attention'), 'question');
    for (const query of ['attent', 'atention', 'attnetion']) expect(ids(await search(query), 'question')[0], query).toBe(whole[0]);
    expect(ids(await search('sofmax'), 'task')).toContain('softmax');
    expect(ids(await search('masking'), 'task')).toContain('masked-attention');
  });

  test('a word that is there is not taken for a misspelt other one', async () => {
    const { hits } = await search('batch');
    expect(hits.flatMap(({ terms }) => terms).filter((term) => !term.startsWith('batch'))).toEqual([]);
  });

  test('the other language and a sentence below the title are shown where the words stand there', async () => {
    const foreign = (await search('注意力', 'en')).hits.find(({ id }) => id === 'self-attention');
    expect(foreign?.passage).toMatchObject({ lang: 'zh', text: expect.stringContaining('注意力') });
    const below = (await search('FlashAttention')).hits.find(({ kind, id }) => kind === 'question' && id === 'self-attention');
    expect(below?.passage).toMatchObject({ lang: 'en', text: expect.stringContaining('FlashAttention') });
    const titled = (await search('self-attention')).hits.find(({ kind, id }) => kind === 'question' && id === 'self-attention');
    expect(titled?.passage).toBeNull();
  });

  test('nothing that a page hides is found: solutions, mistakes, hints, quiz items, wrong answers, spoken answers', async () => {
    const { questions, tasks } = server().bank;
    const shown = (texts: string[]) => new Set(texts.map((text) => text.replace(/\s+/g, ' ')));
    const hidden = shown([
      ...[...tasks.values()].flatMap(({ text, mistakes, solution }) => [
        solution,
        ...mistakes.map(({ source }) => source),
        ...text.en.hints,
        ...text.zh.hints,
      ]),
      ...questions.flatMap(({ text, quiz }) => [
        ...quiz.map((item) => quizBody(item, 1).prompt.en),
        ...[text.en, text.zh].flatMap(({ spoken, wrongAnswers }) => [
          spoken.weak,
          spoken.strong,
          spoken.exceptional,
          ...wrongAnswers.flatMap(({ claim, why }) => [claim, why]),
        ]),
      ]),
    ]);
    expect(hidden.size).toBeGreaterThan(500);
    const queries = [...hidden]
      .filter((_, i) => i % 25 === 0)
      .map((text) =>
        text
          .slice(0, queryCharacters)
          .replace(/\p{Cc}/gu, ' ')
          .trim(),
      );
    for (const query of queries.filter((one) => one !== '')) {
      for (const { title, passage } of (await search(query)).hits) {
        expect(hidden.has(title), `${query}: ${title}`).toBe(false);
        expect(passage === null ? false : hidden.has(passage.text), `${query}: ${passage?.text}`).toBe(false);
      }
    }
  });

  test('words that stand in hidden texts alone find nothing', async () => {
    const { questions, tasks } = server().bank;
    const wordsOf = (texts: string[]) =>
      new Set(
        texts
          .join(' ')
          .toLowerCase()
          .match(/[a-z]{9,}/g),
      );
    const open = wordsOf([
      ...questions.flatMap(({ slug, short, text: { en } }) => [
        slug,
        short.en,
        en.title,
        en.question,
        en.answer,
        ...Object.values(en.keyPoints),
      ]),
      ...[...tasks.values()].flatMap(({ id, signature, text: { en } }) => [id, signature.fn, en.title, en.statement]),
      ...questions.flatMap(({ text: { zh } }) => [zh.title, zh.question, zh.answer, ...Object.values(zh.keyPoints)]),
      ...[...tasks.values()].map(({ text: { zh } }) => zh.statement),
    ]);
    const hidden = wordsOf([
      ...[...tasks.values()].flatMap(({ solution, mistakes, text }) => [
        solution,
        ...mistakes.map(({ source }) => source),
        ...text.en.hints,
      ]),
      ...questions.flatMap(({ text: { en } }) => [en.spoken.weak, en.spoken.exceptional, ...en.wrongAnswers.map(({ why }) => why)]),
    ]);
    const alone = [...hidden].filter((word) => !open.has(word));
    expect(alone.length).toBeGreaterThan(20);
    for (const word of alone.slice(0, 60)) for (const { terms } of (await search(word)).hits) expect(terms, word).not.toContain(word);
  });

  test('what a running interview asks cannot be looked up', async () => {
    const learner = browser();
    const id = randomUUIDv7();
    const started = await learner.post('/api/interviews', { id, minutes: 30, topics: ['attention'] });
    expect(started.statusCode).toBe(200);
    const { title } = started.json().current;
    const { slug } = server().bank.questions.find(({ text }) => text.en.title === title)!;
    const before = await search(title, 'en');
    expect(before.hits.some(({ question }) => question?.slug === slug)).toBe(true);
    const during = await search(title, 'en', learner);
    expect(during.hits.filter(({ question }) => question?.slug === slug)).toEqual([]);
  });

  describe('a query that cannot be meant is 400 and names the field', () => {
    test.each([
      ['none', ''],
      ['empty', '?q='],
      ['spaces', '?q=%20%20'],
      ['too long', `?q=${'a'.repeat(queryCharacters + 1)}`],
      ['a control character', '?q=a%07b'],
      ['U+0000', '?q=a%00b'],
      ['two at once', '?q=a&q=b'],
    ])('%s', async (_name, query) => {
      const response = await browser().get(`/api/search${query}`);
      expect(response.statusCode).toBe(400);
      expect(response.json().field).toMatch(/^q/);
    });

    test('a language that is not there', async () => {
      expect((await browser().get('/api/search?q=a&lang=fr')).json()).toMatchObject({ statusCode: 400, field: 'lang' });
    });

    test('the longest one is answered, and so is one of nothing but punctuation', async () => {
      await search('语'.repeat(queryCharacters));
      expect(await search('?!')).toEqual({ hits: [], total: 0 });
    });
  });

  test('reading makes nobody a guest', async () => {
    const visitor = browser();
    await search('softmax', 'en', visitor);
    expect(visitor.hasSession).toBe(false);
  });
});
