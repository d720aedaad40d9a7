import type { Tf } from 'questions/reference';

export default (tf: Tf, logProbs: number[]) => tf.exp(tf.neg(tf.mean(tf.tensor1d(logProbs))));
