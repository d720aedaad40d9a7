import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { layerItems } from './quiz/layer.ts';
import { weightItems } from './quiz/weights.ts';

export default defineQuiz([...weightItems, ...computedItems, ...layerItems]);
