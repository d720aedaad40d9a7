/** Task, question and key points of the first five minutes. */
export const introTask = 'debug-softmax';
export const introQuestion = 'activation-functions';
export const whyPoints = ['shift', 'overflow', 'own-maximum'];
/** Seconds to say why the maximum is subtracted. */
export const whySeconds = 60;

export const introSteps = ['softmax', 'why', 'plan', 'today'] as const;
export type IntroStep = (typeof introSteps)[number];

/** Where a newcomer is, kept in the browser: a reload goes on from there. */
export interface IntroPlace {
  step: IntroStep;
  /** The program as it stands; null where it has not been touched. */
  code: string | null;
  solved: boolean;
}

export const introStart: IntroPlace = { step: 'softmax', code: null, solved: false };
const key = 'descent.intro';

/** What was kept, or the start where nothing was or it cannot be read. */
export function parseIntro(text: string | null): IntroPlace {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return introStart;
    const { step, code, solved }: Partial<Record<keyof IntroPlace, unknown>> = value;
    return {
      step: introSteps.find((known) => known === step) ?? 'softmax',
      code: typeof code === 'string' ? code : null,
      solved: solved === true,
    };
  } catch {
    return introStart;
  }
}

export const keptIntro = (): IntroPlace => parseIntro(localStorage.getItem(key));
export const keepIntro = (place: IntroPlace): void => localStorage.setItem(key, JSON.stringify(place));
