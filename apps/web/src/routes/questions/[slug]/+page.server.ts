import type { QuestionSummary } from 'api/contract';
import { figures, initialValues, type Figure } from 'questions/figures';
import { createApi } from '#lib/api.ts';
import { inLang } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { forPage } from '#lib/server/load.ts';
import { renderInline, renderMarkdown } from '#lib/server/markdown.ts';
import type { PageServerLoad } from './$types';

/** What each figure shows at first: some take a while to compute, and none changes. */
const shownFirst = new Map<string, Promise<{ about: Figure['about']; says: Figure['about'] } | null>>();

async function drawFirst(slug: string) {
  const figure = await figures.get(slug)?.();
  return figure ? { about: figure.about, says: figure.draw(initialValues(figure)).says } : null;
}

/** What can be read of a question's figure without a script: what to try, and what it shows at first. */
async function figureOf(slug: string) {
  if (!shownFirst.has(slug)) shownFirst.set(slug, drawFirst(slug));
  const figure = await shownFirst.get(slug);
  return figure ? { about: inLang(figure.about), says: inLang(figure.says) } : null;
}

const named = ({ slug, number, title }: QuestionSummary) => ({ slug, number, title });

/** A question with its texts rendered. Titles of the questions around it come from the list. */
export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const api = createApi(fetch);
  const [page, list] = await forPage(Promise.all([api.question(params.slug), api.questions()]));
  const { question, followUps, answer, keyPoints, spoken, wrongAnswers, ...rest } = page;
  return {
    ...rest,
    description: m.question_description({ number: page.number, title: page.title }),
    figure: await figureOf(params.slug),
    buildsOn: list.filter(({ slug }) => page.buildsOn.includes(slug)).map(named),
    leadsTo: list.filter(({ buildsOn }) => buildsOn.includes(page.slug)).map(named),
    /** The key point that is to be read, as the search names it. */
    point: keyPoints.find(({ id }) => id === url.searchParams.get('point'))?.id ?? null,
    question: renderMarkdown(question),
    followUps: followUps.map(renderInline),
    answer: renderMarkdown(answer),
    keyPoints: keyPoints.map(({ id, text }) => ({ id, html: renderInline(text) })),
    spoken: { weak: renderMarkdown(spoken.weak), strong: renderMarkdown(spoken.strong), exceptional: renderMarkdown(spoken.exceptional) },
    wrongAnswers: wrongAnswers.map(({ id, claim, why }) => ({ id, claim: renderInline(claim), why: renderMarkdown(why) })),
  };
};
