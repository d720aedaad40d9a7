import { defineQuiz } from '../../src/quiz.ts';
import { conceptItems } from './quiz/concepts.ts';
import { gradientItems } from './quiz/gradients.ts';
import { movingPattern } from './quiz/moving-pattern.ts';

export default defineQuiz([...conceptItems, ...gradientItems, movingPattern]);
