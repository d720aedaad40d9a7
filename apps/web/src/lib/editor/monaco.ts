import 'monaco-editor/features/anchorSelect/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/diffEditor/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/inPlaceReplace/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/longLinesHelper/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/features/quickCommand/register';
import 'monaco-editor/features/rename/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
// What the package calls the feature is only a part of it: the list itself is this.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/suggest/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/tokenization/register';
import 'monaco-editor/features/unicodeHighlighter/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/features/wordPartOperations/register';
import 'monaco-editor/languages/definitions/typescript/register';
// Vite makes the default export of a worker: there is none in the file.
// oxlint-disable-next-line import/default
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
// oxlint-disable-next-line import/default
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { typescriptDefaults } from 'monaco-editor/languages/features/typescript/register';
import { type editor, languages, Range } from 'monaco-editor/editor';
import type { Lang } from '../i18n.ts';
import { compilerOptions } from './compiler-options.ts';
import { helpersIn, learnerTypes, type Helper } from './learner-types.ts';
import { importEdit, mayNameHelper } from './nd-import.ts';

// Only what a program of thirty lines needs is imported: the whole of Monaco has eighty languages.
export * as monaco from 'monaco-editor/editor';

let workerFailure: Error | null = null;
const whenWorkerFails = new Set<(reason: Error) => void>();

/** Calls back when a worker cannot be loaded, at once where that has happened. Returns what ends it. */
export function onWorkerFailure(callback: (reason: Error) => void): () => void {
  if (workerFailure) callback(workerFailure);
  whenWorkerFails.add(callback);
  return () => whenWorkerFails.delete(callback);
}

/** A worker that has not said anything when it fails has not been loaded; what goes wrong later is its own affair. */
function watched(worker: Worker, label: string): Worker {
  const fail = (): void => {
    workerFailure = new Error(`the worker '${label}' of the editor could not be loaded`);
    for (const callback of whenWorkerFails) callback(workerFailure);
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('message', () => worker.removeEventListener('error', fail), { once: true });
  return worker;
}

self.MonacoEnvironment = {
  getWorker: (_id, label) => watched(label === 'typescript' ? new TypeScriptWorker() : new EditorWorker(), label),
};

typescriptDefaults.setCompilerOptions(compilerOptions);
typescriptDefaults.setEagerModelSync(true);

let helpers: Helper[] = [];

/** Makes the editor know the types and helpers of a task. */
export function setLearnerTypes(forbids: readonly string[], lang: Lang): void {
  const content = learnerTypes(forbids, lang);
  helpers = helpersIn(content);
  typescriptDefaults.setExtraLibs([{ content, filePath: 'file:///learner.d.ts' }]);
}

/** Helpers of `nd` are offered before they are imported, and bring their import with them. */
languages.registerCompletionItemProvider('typescript', {
  provideCompletionItems(model, position) {
    const word = model.getWordUntilPosition(position);
    const before = model.getLineContent(position.lineNumber).slice(0, word.startColumn - 1);
    if (!mayNameHelper(before)) return { suggestions: [] };
    const code = model.getValue();
    const range = new Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn);
    return { suggestions: helpers.flatMap((helper) => suggestionOf(helper, model, code, range)) };
  },
});

function suggestionOf(
  { name, signature, documentation }: Helper,
  model: editor.ITextModel,
  code: string,
  range: Range,
): languages.CompletionItem[] {
  const edit = importEdit(code, name);
  if (!edit) return [];
  const importRange = Range.fromPositions(model.getPositionAt(edit.start), model.getPositionAt(edit.end));
  return [
    {
      label: { label: name, description: 'nd' },
      kind: languages.CompletionItemKind.Function,
      insertText: name,
      range,
      detail: signature,
      documentation: { value: documentation },
      additionalTextEdits: [{ range: importRange, text: edit.text }],
    },
  ];
}

export { followTheme } from './monaco-theme.ts';
