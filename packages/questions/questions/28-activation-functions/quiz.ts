import { defineQuiz } from '../../src/quiz.ts';
import { activationItems } from './quiz/activations.ts';
import { slopeItems } from './quiz/slopes.ts';
import { softmaxComputed } from './quiz/softmax-computed.ts';
import { softmaxItems } from './quiz/softmax.ts';

export default defineQuiz([...activationItems, ...slopeItems, ...softmaxItems, ...softmaxComputed]);
