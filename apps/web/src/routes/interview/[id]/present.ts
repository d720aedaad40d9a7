import type { Interview } from 'api/contract';
import { renderItem, type Render, type RenderedItem } from '#lib/quiz/rendered.ts';
import type { Source } from '#lib/render.ts';

type Item = NonNullable<Interview['current']>;
type Result = NonNullable<Interview['report']>['results'][number];

/** An interview with its texts as HTML. */
export interface Shown {
  interview: Interview;
  spoken: { question: string; followUp: string; points: { id: string; html: string }[] } | null;
  quiz: RenderedItem | null;
  statement: string | null;
  /** Of each result that was answered aloud: what was not said, the follow-up, and a better answer. */
  results: { missing: string[]; followUp: string; better: string | null }[];
}

const inline = (text: string): Source => ({ kind: 'inline', text });
const block = (text: string): Source => ({ kind: 'block', text });

/** Renders what an interview shows now; on the server and in the browser with what renders there. */
export async function present(interview: Interview, render: Render): Promise<Shown> {
  const { current, report } = interview;
  return {
    interview,
    spoken: current?.kind === 'spoken' ? await spokenOf(current, render) : null,
    quiz: current?.kind === 'quiz' ? await renderItem(current.attempt.item, render) : null,
    statement: current?.kind === 'code' ? ((await render([block(current.statement)]))[0] ?? '') : null,
    results: await Promise.all((report?.results ?? []).map((result) => resultOf(result, render))),
  };
}

async function spokenOf({ question, followUp, points }: Extract<Item, { kind: 'spoken' }>, render: Render): Promise<Shown['spoken']> {
  const [first = '', second = '', ...rest] = await render([
    block(question),
    block(followUp ?? ''),
    ...points.map(({ text }) => inline(text)),
  ]);
  return { question: first, followUp: second, points: points.map(({ id }, index) => ({ id, html: rest[index] ?? '' })) };
}

async function resultOf({ evidence }: Result, render: Render): Promise<Shown['results'][number]> {
  if (evidence.kind !== 'spoken') return { missing: [], followUp: '', better: null };
  const [followUp = '', better = '', ...missing] = await render([
    inline(evidence.followUp),
    block(evidence.better ?? ''),
    ...evidence.missing.map(inline),
  ]);
  return { missing, followUp, better: evidence.better === null ? null : better };
}
