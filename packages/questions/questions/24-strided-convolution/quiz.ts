import { defineQuiz } from '../../src/quiz.ts';
import { computedItems } from './quiz/computed.ts';
import { conceptItems } from './quiz/concepts.ts';

export default defineQuiz([...conceptItems, ...computedItems, { id: 'strided-same-zeros', retired: true }]);
