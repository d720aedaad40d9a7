import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { densityCurve } from './quiz/density-curve.ts';
import { gameItems } from './quiz/game.ts';
import { claims } from './quiz/claims.ts';

export default defineQuiz([
  ...gameItems,
  ...computedItems,
  { id: 'generator-density-diagnosis', tag: 'mode-collapse', keyPoint: 'collapse', body: densityCurve },
  claims,
]);
