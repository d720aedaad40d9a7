import type { Lang } from 'questions';
import { param, type Params } from './numbers.ts';

type Sentence = (params: Params) => string;

/** What each structural detector says. The meaning of a factor is told only where exactly one fits every case. */
export const patterns: Record<string, Record<Lang, Sentence>> = {
  'constant-factor': {
    en: (p) =>
      p['meaning'] === undefined
        ? `Every number that differs is ${param(p, 'factor')} times the expected one.`
        : `Every number that differs is the expected one times ${param(p, 'meaning')}.`,
    zh: (p) =>
      p['meaning'] === undefined
        ? `出错的每个数都是期望值的 ${param(p, 'factor')} 倍。`
        : `出错的每个数都等于期望值乘以 ${param(p, 'meaning')}。`,
  },
  negated: {
    en: () => 'Every number that differs has the opposite sign.',
    zh: () => '出错的每个数符号都相反。',
  },
  'constant-offset': {
    en: (p) => `Every number that differs is the expected one plus ${param(p, 'offset')}.`,
    zh: (p) => `出错的每个数都等于期望值加上 ${param(p, 'offset')}。`,
  },
  transposed: {
    en: () => 'The matrix is the transpose of the expected one.',
    zh: () => '得到的矩阵是期望矩阵的转置。',
  },
  'permuted-axes': {
    en: (p) => `The axes are in another order: the expected axes ${param(p, 'order')}, counted from 0.`,
    zh: (p) => `轴的顺序不同：依次为期望结果的第 ${param(p, 'order')} 轴（从 0 数起）。`,
  },
  reshaped: {
    en: () => 'The numbers and their order are right, but they are cut into another shape.',
    zh: () => '数值与顺序都正确，但排成了另一种形状。',
  },
  'reversed-axis': {
    en: (p) => `The numbers are right but in reverse order along axis ${param(p, 'axis')}, counted from 0.`,
    zh: (p) => `数值正确，但沿第 ${param(p, 'axis')} 轴（从 0 数起）顺序颠倒。`,
  },
  'first-only': {
    en: (p) => `Along axis ${param(p, 'axis')}, counted from 0, only the first step is right.`,
    zh: (p) => `沿第 ${param(p, 'axis')} 轴（从 0 数起）只有第一步正确。`,
  },
  'last-only': {
    en: (p) => `Along axis ${param(p, 'axis')}, counted from 0, only the last step is right.`,
    zh: (p) => `沿第 ${param(p, 'axis')} 轴（从 0 数起）只有最后一步正确。`,
  },
  'one-output': {
    en: (p) => `Only \`${param(p, 'output')}\` is wrong; the other outputs are right.`,
    zh: (p) => `只有 \`${param(p, 'output')}\` 错误，其余输出都正确。`,
  },
  'one-case': {
    en: (p) => `Every case is right but '${param(p, 'en')}'.`,
    zh: (p) => `除“${param(p, 'zh')}”外，其余用例都正确。`,
  },
};

export function patternText(id: string, params: Params, path: string | undefined, lang: Lang): string {
  const sentence = patterns[id]?.[lang](params) ?? id;
  if (!path || id === 'one-output') return sentence;
  return lang === 'en' ? `\`${path}\`: ${sentence}` : `\`${path}\`：${sentence}`;
}
