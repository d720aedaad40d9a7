import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { gradientItems } from './quiz/gradient.ts';
import { upsamplingItems } from './quiz/upsampling.ts';
import { claims } from './quiz/claims.ts';

export default defineQuiz([...upsamplingItems, ...gradientItems, ...computedItems, claims]);
