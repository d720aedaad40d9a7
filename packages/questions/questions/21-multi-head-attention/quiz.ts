import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { headItems } from './quiz/heads.ts';

export default defineQuiz([...headItems, ...computedItems]);
