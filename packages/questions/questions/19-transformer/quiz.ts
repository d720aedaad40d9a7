import { defineQuiz } from '../../src/quiz.ts';
import { blockItems } from './quiz/block.ts';
import { computedItems } from './quiz/computed.ts';
import { decoderItems } from './quiz/decoder.ts';

export default defineQuiz([...blockItems, ...computedItems, ...decoderItems]);
