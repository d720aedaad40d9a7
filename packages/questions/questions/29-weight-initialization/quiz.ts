import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { symmetryItems } from './quiz/symmetry.ts';
import { varianceItems } from './quiz/variance.ts';
import { claims } from './quiz/claims.ts';

export default defineQuiz([...symmetryItems, ...computedItems, ...varianceItems, claims]);
