import type { Lang, Task } from 'questions';
import { allDrawsId } from '../statistics.ts';
import type { CaseReport, Check, Diagnosis, Report, SourceError } from '../report.ts';
import { element, param, rough, shown } from './numbers.ts';
import { patternText } from './patterns.ts';
import { reasonText } from './reasons.ts';

/** A report in words. */
export interface Explained {
  /** One sentence, first. */
  verdict: string;
  /** Per case, in the order of the report; empty where it passed or was not reached. */
  cases: string[];
  /** Staged: where, then the pattern, then the name with its reason and hint. What is not known is empty. */
  diagnoses: { where: string; pattern: string; name: string; why: string; hint: string }[];
}

/** Renders the language-neutral report; texts of mistakes come from the task. */
export function explain(report: Report, task: Pick<Task, 'text'>, lang: Lang): Explained {
  return {
    verdict: verdictText(report, lang),
    cases: report.cases.map((one) => caseText(one, lang)),
    diagnoses: report.diagnoses.map((diagnosis) => diagnosisText(diagnosis, report, task, lang)),
  };
}

function verdictText(report: Report, lang: Lang): string {
  const { status, cases } = report;
  if (status === 'accepted') return acceptedText(report, lang);
  if (status === 'timeout' || status === 'out-of-memory') return reasonText(status, {}, lang);
  if (status === 'wrong') {
    const failing = cases.filter((one) => one.status === 'wrong').length;
    return lang === 'en' ? `Wrong in ${failing} of ${cases.length} cases.` : `${cases.length} 个用例中有 ${failing} 个结果错误。`;
  }
  const failing = cases.find((one) => one.status === status);
  const reason = report.reason ?? failing?.reason;
  const error = report.error ?? failing?.error;
  const sentence = reason ? reasonText(reason.code, reason.params, lang) : error ? `${error.name}: ${error.message}` : status;
  const isSaid = reason?.code === 'threw' || reason?.code === 'not-implemented' || !reason;
  if (!error || isSaid || error.message === '') return sentence + placeText(error, lang);
  const message = `${error.name}: ${error.message}`;
  if (lang === 'en') return `${sentence} ${message}${placeText(error, lang)}`;
  return error.line === undefined ? sentence + message : `${sentence}${lineText(error.line, error.column, lang)}：${message}`;
}

function acceptedText({ mode, only, cases }: Report, lang: Lang): string {
  const count = cases.length;
  if (only !== undefined) return lang === 'en' ? 'This case passes. The others were not run.' : '该用例通过，其余用例未运行。';
  if (mode === 'submit') return lang === 'en' ? `Accepted: ${count} of ${count} cases pass.` : `通过：${count} 个用例全部正确。`;
  return lang === 'en'
    ? `The public cases pass (${count}). Edge and hidden cases are tested on submission.`
    : `公开用例全部通过（${count} 个）。边界用例与隐藏用例在提交时测试。`;
}

function placeText(error: SourceError | undefined, lang: Lang): string {
  if (error?.line === undefined) return '';
  const line = lineText(error.line, error.column, lang);
  return lang === 'en' ? ` (${line})` : `（${line}）`;
}

function lineText(line: number, column: number | undefined, lang: Lang): string {
  if (column === undefined) return lang === 'en' ? `line ${line}` : `第 ${line} 行`;
  return lang === 'en' ? `line ${line}, column ${column}` : `第 ${line} 行，第 ${column} 列`;
}

function caseText(one: CaseReport, lang: Lang): string {
  if (one.status === 'passed' || one.status === 'untested') return '';
  if (one.status === 'timeout' || one.status === 'out-of-memory') return reasonText(one.status, {}, lang);
  const parts = [
    one.reason && one.reason.code !== 'values' ? reasonText(one.reason.code, one.reason.params, lang) + placeText(one.error, lang) : '',
    one.reason?.code === 'values' && !one.first ? reasonText('values', one.reason.params, lang) : '',
    differenceText(one, lang),
    ...(one.checks ?? []).filter((check) => !check.passed).map((check) => checkText(check, lang)),
  ];
  return parts.filter((part) => part !== '').join(lang === 'en' ? ' ' : '');
}

function differenceText({ first, differing, elements }: CaseReport, lang: Lang): string {
  if (!first || differing === undefined || elements === undefined) return '';
  const where = element(first.path, first.index);
  return lang === 'en'
    ? `${differing} of ${elements} numbers differ; the first is ${where}: got ${shown(first.got)}, expected ${shown(first.expected)} ± ${rough(first.tolerance)}.`
    : `${elements} 个数中有 ${differing} 个不同；第一个是 ${where}：得到 ${shown(first.got)}，应为 ${shown(first.expected)} ± ${rough(first.tolerance)}。`;
}

/** What each statistical check measures. */
export const checkNames: Record<string, Record<Lang, string>> = {
  mean: { en: 'mean', zh: '均值' },
  deviation: { en: 'standard deviation', zh: '标准差' },
  distribution: { en: 'distance from the distribution function (Kolmogorov–Smirnov)', zh: '与分布函数的距离（Kolmogorov–Smirnov）' },
  'along-rows': { en: 'correlation of neighbours along rows', zh: '沿行方向相邻元素的相关系数' },
  'along-columns': { en: 'correlation of neighbours along columns', zh: '沿列方向相邻元素的相关系数' },
  tails: { en: 'share of draws beyond 2.5 deviations', zh: '落在 2.5 倍标准差之外的比例' },
  bound: { en: 'largest magnitude', zh: '最大绝对值' },
  'bound-reached': { en: 'how far both ends are reached', zh: '两端达到的程度' },
  repeats: { en: 'share of draws that repeat with the same seed', zh: '相同种子下重复出现的比例' },
  differs: { en: 'share of draws that are the same with another seed', zh: '不同种子下仍然相同的比例' },
  orthonormal: { en: 'largest deviation of QᵀQ from the identity', zh: 'QᵀQ 与单位阵的最大偏离' },
  dropped: { en: 'share of dropped entries', zh: '被丢弃元素的比例' },
  'count-varies': { en: 'share of calls that drop exactly the expected number', zh: '丢弃个数恰好等于期望值的调用所占比例' },
  'mask-values': { en: 'value of a kept entry of the mask', zh: '掩码中保留元素的值' },
  'out-is-x-times-mask': { en: 'element of out, which is x times mask', zh: 'out 的元素（应为 x 乘掩码）' },
};

function checkText({ id, measured, expected }: Check, lang: Lang): string {
  const name = checkNames[id]?.[lang] ?? id;
  return lang === 'en'
    ? `${name}: ${shown(measured)}, expected ${shown(expected)}.`
    : `${name}：${shown(measured)}，应为 ${shown(expected)}。`;
}

function diagnosisText(diagnosis: Diagnosis, report: Report, task: Pick<Task, 'text'>, lang: Lang): Explained['diagnoses'][number] {
  const isMistake = diagnosis.kind === 'mistake';
  const text = isMistake ? task.text[lang].mistakes[diagnosis.id] : undefined;
  const pattern = isMistake ? diagnosis.params['pattern'] : diagnosis.id;
  return {
    where: whereText(diagnosis, report, lang),
    pattern: typeof pattern === 'string' ? patternText(pattern, diagnosis.params, diagnosis.path, lang) : '',
    name: text?.title ?? '',
    why: text?.why ?? '',
    hint: text?.hint ?? '',
  };
}

/** Where to look: the output that is wrong, or the cases. */
function whereText(diagnosis: Diagnosis, report: Report, lang: Lang): string {
  const cases = report.cases.filter((one) => one.id !== allDrawsId);
  const failing = cases.filter((one) => one.status !== 'passed' && one.status !== 'untested');
  const output = diagnosis.path ? `\`${param({ path: diagnosis.path }, 'path')}\`` : '';
  const only = failing.length === 1 ? failing[0] : undefined;
  if (lang === 'en') {
    const place = only ? `in the case '${only.title.en}' alone` : `in ${failing.length} of ${cases.length} cases`;
    return output ? `${output} differs ${place}; the other outputs are right.` : `The result differs ${place}.`;
  }
  const place = only ? `只在用例“${only.title.zh}”中` : `在 ${cases.length} 个用例中的 ${failing.length} 个里`;
  return output ? `${output} ${place}不同，其余输出正确。` : `结果${place}不同。`;
}
