import type { Lang } from 'questions';
import { BUDGET_MS, ISOLATE_HEAP_MIB, SOURCE_BYTES } from '../limits.ts';
import { param, type Params } from './numbers.ts';

type Sentence = (params: Params) => string;

const seconds = BUDGET_MS / 1000;
const kib = SOURCE_BYTES / 1024;

const outputEn = (params: Params): string => (params['path'] ? `\`${param(params, 'path')}\`` : 'the result');
const outputZh = (params: Params): string => (params['path'] ? `\`${param(params, 'path')}\`` : '返回值');

/** One sentence for every code of a `Reason`. */
export const reasons: Record<string, Record<Lang, Sentence>> = {
  'missing-export': {
    en: (p) => `The program must export a function named \`${param(p, 'expected')}\`.`,
    zh: (p) => `程序必须导出名为 \`${param(p, 'expected')}\` 的函数。`,
  },
  'duplicate-export': {
    en: (p) => `\`${param(p, 'name')}\` is exported more than once.`,
    zh: (p) => `\`${param(p, 'name')}\` 被导出了不止一次。`,
  },
  'not-a-function': {
    en: (p) => `The export \`${param(p, 'expected')}\` must be a function; it is ${param(p, 'got')}.`,
    zh: (p) => `导出的 \`${param(p, 'expected')}\` 必须是函数，实际是 ${param(p, 'got')}。`,
  },
  'wrong-type': {
    en: (p) => `The type of ${outputEn(p)} is wrong: got ${param(p, 'got')}, expected ${param(p, 'expected')}.`,
    zh: (p) => `${outputZh(p)}的类型不对：得到 ${param(p, 'got')}，应为 ${param(p, 'expected')}。`,
  },
  ragged: {
    en: (p) =>
      `The rows of ${outputEn(p)} differ in length: ${param(p, 'got')} at ${param(p, 'index')}, ${param(p, 'expected')} before it.`,
    zh: (p) => `${outputZh(p)}各行长度不一：位置 ${param(p, 'index')} 处长 ${param(p, 'got')}，此前长 ${param(p, 'expected')}。`,
  },
  'wrong-rank': {
    en: (p) => `The number of axes of ${outputEn(p)} is wrong: got ${param(p, 'got')}, expected ${param(p, 'expected')}.`,
    zh: (p) => `${outputZh(p)}的轴数不对：得到 ${param(p, 'got')}，应为 ${param(p, 'expected')}。`,
  },
  'wrong-shape': {
    en: (p) => `The shape of ${outputEn(p)} is wrong: got ${param(p, 'got')}, expected ${param(p, 'expected')}.`,
    zh: (p) => `${outputZh(p)}的形状不对：得到 ${param(p, 'got')}，应为 ${param(p, 'expected')}。`,
  },
  promise: {
    en: () => 'The function returns a promise; it must return the value itself, so it cannot be `async`.',
    zh: () => '函数返回了 Promise；应直接返回值，因此不能写成 `async`。',
  },
  'too-large': {
    en: (p) => `The size of ${outputEn(p)} is beyond the limit of ${param(p, 'limit')}.`,
    zh: (p) => `${outputZh(p)}过大，超过上限 ${param(p, 'limit')}。`,
  },
  'argument-mutated': {
    en: (p) => `The argument \`${param(p, 'parameter')}\` was changed. The caller still needs it: write into a new array.`,
    zh: (p) => `参数 \`${param(p, 'parameter')}\` 被改写了。调用方还要用它：请写入新数组。`,
  },
  'missing-field': {
    en: (p) => `The output \`${param(p, 'path')}\` is missing or not asked for.`,
    zh: (p) => `输出 \`${param(p, 'path')}\` 缺失，或不在要求之列。`,
  },
  'not-thrown': {
    en: (p) => `A \`${param(p, 'expected')}\` should have been thrown here; the function returned instead.`,
    zh: (p) => `此处应抛出 \`${param(p, 'expected')}\`，函数却正常返回了。`,
  },
  'wrong-error': {
    en: (p) => `A \`${param(p, 'expected')}\` should have been thrown here; what was thrown is \`${param(p, 'got')}\`.`,
    zh: (p) => `此处应抛出 \`${param(p, 'expected')}\`，实际抛出的是 \`${param(p, 'got')}\`。`,
  },
  'non-finite': {
    en: () => 'NaN or an infinity stands where a finite number is expected, or the other way round.',
    zh: () => '应为有限数的位置出现了 NaN 或无穷大，或者相反。',
  },
  'not-finite': {
    en: (p) => `Element ${param(p, 'position')} of ${outputEn(p)} is ${param(p, 'got')}; every draw must be finite.`,
    zh: (p) => `${outputZh(p)}的第 ${param(p, 'position')} 个元素是 ${param(p, 'got')}；每个抽样值都必须是有限数。`,
  },
  values: {
    en: (p) => (p['got'] === undefined ? 'Values differ.' : `Got ${outputEn(p)} ${param(p, 'got')}, expected ${param(p, 'expected')}.`),
    zh: (p) => (p['got'] === undefined ? '数值不同。' : `${outputZh(p)}为 ${param(p, 'got')}，应为 ${param(p, 'expected')}。`),
  },
  threw: {
    en: (p) => `The function threw ${param(p, 'name')}: ${param(p, 'message')}`,
    zh: (p) => `函数抛出 ${param(p, 'name')}：${param(p, 'message')}`,
  },
  'not-implemented': {
    en: () => "The function still throws 'not implemented': replace that line with the computation.",
    zh: () => '函数仍在抛出 “not implemented”：请把那一行换成真正的计算。',
  },
  syntax: {
    en: () => 'The program is not valid TypeScript.',
    zh: () => '程序不是合法的 TypeScript。',
  },
  'forbidden-import': {
    en: (p) => `Only \`nd\` can be imported, not \`${param(p, 'module')}\`.`,
    zh: (p) => `只能导入 \`nd\`，不能导入 \`${param(p, 'module')}\`。`,
  },
  'forbidden-helper': {
    en: (p) => `This task is about \`${param(p, 'name')}\` itself: \`nd\` does not offer it here.`,
    zh: (p) => `本题要写的正是 \`${param(p, 'name')}\`：此处 \`nd\` 不提供它。`,
  },
  'top-level-await': {
    en: () => '`await` outside a function is not possible here.',
    zh: () => '此处不能在函数之外使用 `await`。',
  },
  'non-erasable': {
    en: (p) => `\`${param(p, 'syntax')}\` is not supported: only TypeScript whose types can simply be erased runs here.`,
    zh: (p) => `不支持 \`${param(p, 'syntax')}\`：这里只运行擦除类型即可执行的 TypeScript。`,
  },
  'source-too-large': {
    en: () => `The program is larger than ${kib} KiB.`,
    zh: () => `程序超过 ${kib} KiB。`,
  },
  statistics: {
    en: () => 'The sample does not follow the law that is asked for.',
    zh: () => '样本不服从所要求的分布。',
  },
  timeout: {
    en: () => `The program did not finish all cases within ${seconds} s. Look for a loop that does not end.`,
    zh: () => `程序未能在 ${seconds} 秒内跑完所有用例。请检查是否有不会结束的循环。`,
  },
  'out-of-memory': {
    en: () => `The program needs more memory than it may have (${ISOLATE_HEAP_MIB} MiB).`,
    zh: () => `程序占用的内存超过上限（${ISOLATE_HEAP_MIB} MiB）。`,
  },
};

/** The sentence of a reason; a code without one is named as it is rather than hidden. */
export function reasonText(code: string, params: Params, lang: Lang): string {
  return reasons[code]?.[lang](params) ?? code;
}
