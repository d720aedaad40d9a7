import { styleText } from 'node:util';
import type { Arg, Lang, Task } from 'questions';
import { errorsOf } from '../compare.ts';
import type { CaseReport, OutputPair, Report } from '../report.ts';
import { fromWire } from '../wire.ts';
import { explain, type Explained } from './explain.ts';
import { rough, shown } from './numbers.ts';

/** Rows and columns of a matrix that are drawn; larger ones are left to `--json` and the web. */
const drawnRows = 10;
const drawnColumns = 8;
/** Characters of an argument that are printed. */
const argumentCharacters = 600;

const words = {
  en: {
    seed: 'seed',
    revision: 'revision',
    got: 'got',
    expected: 'expected',
    error: 'worst error',
    times: (ratio: string) => `${ratio} × tolerance`,
    comma: ', ',
    colon: ': ',
    input: 'Smallest failing input',
    hint: 'Hint',
    printed: 'The program printed',
    omitted: 'longer than can be shown here',
  },
  zh: {
    seed: '种子',
    revision: '修订',
    got: '得到',
    expected: '期望',
    error: '最大误差',
    times: (ratio: string) => `容差的 ${ratio} 倍`,
    comma: '，',
    colon: '：',
    input: '最小的失败输入',
    hint: '提示',
    printed: '程序的输出',
    omitted: '过长，此处从略',
  },
} as const;

const visibilityWords = {
  en: { public: 'public', edge: 'edge', hidden: 'hidden' },
  zh: { public: '公开', edge: '边界', hidden: '隐藏' },
} as const;

const badges = {
  en: { mathematics: 'Mathematics', shapes: 'Shapes', numerics: 'Numerics: right but for extreme values' },
  zh: { mathematics: '数学', shapes: '形状', numerics: '数值：仅极端取值出错' },
} as const;

/** A report for reading in a terminal. Colours follow the stream and NO_COLOR. */
export function terminalText(report: Report, task: Task, lang: Lang): string {
  const word = words[lang];
  const explained = readable(explain(report, task, lang));
  const isAccepted = report.status === 'accepted';
  const blocks = [
    `${styleText('bold', task.id)}  ${task.text[lang].title}\n${styleText('dim', `${word.revision} ${report.revision}${word.comma}${word.seed} ${report.seed}`)}`,
    styleText(isAccepted ? 'green' : 'red', explained.verdict) +
      (report.badge ? styleText('dim', `  [${badges[lang][report.badge]}]`) : ''),
    report.cases.map((one, i) => caseLines(one, saidOnce(explained, i), lang)).join('\n'),
    ...explained.diagnoses.map((diagnosis) => diagnosisLines(diagnosis, lang)),
    inputLines(report, task, lang),
    report.printed === '' ? '' : `${word.printed}${word.colon.trim()}\n${indent(withoutControls(report.printed.trimEnd()), 2)}`,
    styleText('dim', `${Math.round(report.wallMs)} ms, ${(report.peakHeapBytes / 2 ** 20).toFixed(1)} MiB`),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** What a program prints or throws must not steer the terminal: control characters but for line ends and tabs are replaced. */
const withoutControls = (text: string): string => text.replaceAll(/[^\P{Cc}\n\t]/gu, '\ufffd');

const readable = (explained: Explained): Explained => ({
  ...explained,
  verdict: withoutControls(explained.verdict),
  cases: explained.cases.map(withoutControls),
});

/** The sentence of a case, unless the verdict or an earlier case said the same. */
const saidOnce = ({ verdict, cases }: Explained, i: number): string =>
  cases[i] === verdict || cases.indexOf(cases[i] ?? '') < i ? '' : (cases[i] ?? '');

const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

const marks = { passed: '✓', untested: '·' } as const;

function caseLines(one: CaseReport, sentence: string, lang: Lang): string {
  const mark = one.status === 'passed' || one.status === 'untested' ? marks[one.status] : '✗';
  const colour = one.status === 'passed' ? 'green' : one.status === 'untested' ? 'dim' : 'red';
  const kind = visibilityWords[lang][one.visibility];
  const head = `  ${styleText(colour, mark)} ${one.title[lang]}  ${styleText('dim', [one.id, kind, errorText(one, lang)].filter(Boolean).join(words[lang].comma))}`;
  const body = [sentence, ...(one.status === 'passed' ? [] : (one.outputs ?? []).map((pair) => pairTable(pair, lang)))];
  return [head, ...body.filter((part) => part !== '').map((part) => indent(part, 6))].join('\n');
}

function errorText({ worstAbsolute, worstRatio }: CaseReport, lang: Lang): string {
  if (worstAbsolute === undefined || worstRatio === undefined) return '';
  const { error, comma, times } = words[lang];
  return `${error} ${rough(worstAbsolute)}` + (typeof worstRatio === 'number' ? comma + times(rough(worstRatio)) : '');
}

/** Vectors and matrices side by side, what differs in red and marked. Larger tensors are not drawn. */
function pairTable(pair: OutputPair, lang: Lang): string {
  const [rows, columns] =
    pair.shape.length === 1 ? [1, pair.shape[0]!] : pair.shape.length === 2 ? [pair.shape[0]!, pair.shape[1]!] : [0, 0];
  if (rows === 0 || columns === 0 || rows > drawnRows || columns > drawnColumns) return '';
  const cells = (side: 'got' | 'expected') => pair[side].map(shown);
  const [got, expected] = [cells('got'), cells('expected')];
  const width = Math.max(...got.map((text) => text.length), ...expected.map((text) => text.length)) + 2;
  const isWrong = (i: number): boolean => errorsOf(fromWire(pair.got[i]!), fromWire(pair.expected[i]!), pair.tolerance).ratio > 1;
  const line = (texts: string[], row: number, mark: boolean): string =>
    texts
      .slice(row * columns, (row + 1) * columns)
      .map((text, j) => (mark && isWrong(row * columns + j) ? styleText('red', `*${text}`.padStart(width)) : text.padStart(width)))
      .join('');
  const { got: gotWord, expected: expectedWord } = words[lang];
  const title = `${pair.path === '' ? '' : `${pair.path}  `}${gotWord} | ${expectedWord}`;
  return [
    styleText('dim', title),
    ...Array.from({ length: rows }, (_, row) => `${line(got, row, true)}   |${line(expected, row, false)}`),
  ].join('\n');
}

function diagnosisLines({ where, pattern, name, why, hint }: Explained['diagnoses'][number], lang: Lang): string {
  const head = name === '' ? '' : styleText('bold', name);
  return [head, where, pattern, why, hint === '' ? '' : `${words[lang].hint}${words[lang].colon}${hint}`]
    .filter((line) => line !== '')
    .join('\n');
}

function inputLines(report: Report, task: Task, lang: Lang): string {
  const smallest = report.smallestFailing === undefined ? undefined : report.cases[report.smallestFailing];
  if (!smallest?.args) return '';
  const lines = task.signature.params.map(({ name }, i) => `${name} = ${argumentText(smallest.args?.[i], lang)}`);
  return `${words[lang].input} (${smallest.id})${words[lang].colon.trim()}\n${indent(lines.join('\n'), 2)}`;
}

function argumentText(arg: Arg | undefined, lang: Lang): string {
  const text = JSON.stringify(arg) ?? '';
  return text.length <= argumentCharacters ? text : `(${words[lang].omitted})`;
}
