import { judgeQuiz, quizBody, type QuizDefinition, type QuizResponse } from 'questions';

/** A response to an item as it was put, right or wrong. Throws where the item has none. */
export function responseTo(item: QuizDefinition, seed: number, isRight: boolean): QuizResponse {
  for (const response of candidates(item, seed)) if (judgeQuiz(item, seed, response).correct === isRight) return response;
  throw new Error(`no ${isRight ? 'right' : 'wrong'} response to the item ${item.id} was found`);
}

function* candidates(item: QuizDefinition, seed: number): Generator<QuizResponse> {
  const body = quizBody(item, seed);
  switch (body.kind) {
    case 'single':
    case 'curve':
      for (const option of body.options.keys()) yield { kind: body.kind, option };
      return;
    case 'multiple':
      for (let subset = 1; subset < 2 ** body.options.length; subset++) {
        yield { kind: 'multiple', options: [...body.options.keys()].filter((option) => subset & (1 << option)) };
      }
      return;
    case 'order':
      for (const order of permutations([...body.steps.keys()])) yield { kind: 'order', order };
      return;
    case 'match':
      for (const rights of permutations([...body.pairs.keys()])) yield { kind: 'match', rights };
      return;
    case 'numeric':
      for (const value of [body.answer, ...body.wrong.map((one) => one.value)]) yield { kind: 'numeric', value };
      return;
    case 'shape':
      for (const shape of [body.answer, ...body.wrong.map((one) => one.shape)]) yield { kind: 'shape', shape };
      return;
    case 'expression':
      for (const formula of [body.answer, ...body.wrong.map((one) => one.formula)]) yield { kind: 'expression', formula };
      return;
    case 'cloze':
      yield { kind: 'cloze', gaps: Object.fromEntries(body.gaps.map(({ id, accept }) => [id, accept[0]!])) };
      yield { kind: 'cloze', gaps: Object.fromEntries(body.gaps.map(({ id, wrong }) => [id, wrong[0]!.accept[0]!])) };
  }
}

function* permutations(items: number[]): Generator<number[]> {
  if (items.length <= 1) yield items;
  else for (const first of items) for (const rest of permutations(items.filter((item) => item !== first))) yield [first, ...rest];
}
