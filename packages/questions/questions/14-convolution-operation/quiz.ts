import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { mapItems } from './quiz/map.ts';
import { backwardItems } from './quiz/backward.ts';
import { whichKernel } from './quiz/which-kernel.ts';

export default defineQuiz([...mapItems, ...backwardItems, ...computedItems, whichKernel]);
