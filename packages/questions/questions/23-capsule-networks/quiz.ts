import { defineQuiz } from '../../src/quiz.ts';
import { capsuleItems } from './quiz/capsules.ts';
import { computedItems } from './quiz/computed.ts';
import { claims } from './quiz/claims.ts';

export default defineQuiz([...capsuleItems, ...computedItems, claims]);
