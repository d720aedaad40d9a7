import { defineQuiz } from '../../src/quiz.ts';
import { conceptItems } from './quiz/concepts.ts';
import { costItems } from './quiz/cost.ts';
import { ratioCurve } from './quiz/ratio-curve.ts';

export default defineQuiz([...conceptItems, ...costItems, ratioCurve]);
