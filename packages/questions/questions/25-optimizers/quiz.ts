import { defineQuiz } from '../../src/quiz.ts';
import { byHandItems } from './quiz/by-hand.ts';
import { conceptItems } from './quiz/concepts.ts';
import { rateItems } from './quiz/rates.ts';

export default defineQuiz([...conceptItems, ...rateItems, ...byHandItems]);
