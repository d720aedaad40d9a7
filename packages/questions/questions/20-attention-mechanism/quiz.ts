import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { roleItems } from './quiz/roles.ts';
import { scoreItems } from './quiz/scores.ts';
import { claims } from './quiz/claims.ts';

export default defineQuiz([...roleItems, ...scoreItems, ...computedItems, claims]);
