import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { conceptItems } from './quiz/concepts.ts';
import { claims } from './quiz/claims.ts';

export default defineQuiz([...conceptItems, ...computedItems, claims]);
