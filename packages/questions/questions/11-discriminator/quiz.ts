import { defineQuiz } from '../../src/quiz.ts';
import { classifierItems } from './quiz/classifier.ts';
import { computedItems } from './quiz/computed.ts';
import { optimumItems } from './quiz/optimum.ts';
import { claims } from './quiz/claims.ts';

export default defineQuiz([...classifierItems, ...optimumItems, ...computedItems, claims]);
