import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { conceptItems } from './quiz/concepts.ts';
import { kernelItems } from './quiz/kernels.ts';
import { claims } from './quiz/claims.ts';

export default defineQuiz([...computedItems, ...kernelItems, ...conceptItems, claims]);
