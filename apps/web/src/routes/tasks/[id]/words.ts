import type { TaskPage } from 'api/contract';
import { m } from '#lib/paraglide/messages.js';

export const levelWord: Record<TaskPage['level'], () => string> = { easy: m.level_easy, medium: m.level_medium, hard: m.level_hard };

/** How often interviewers ask it: a judgement of the authors. */
export const frequencyWord: Record<TaskPage['frequency'], () => string> = {
  common: m.frequency_common,
  occasional: m.frequency_occasional,
  rare: m.frequency_rare,
};
