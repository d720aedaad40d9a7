import type { Tensor } from '@tensorflow/tfjs';
import type { ActivationKind } from '../../src/math/activations.ts';
import type { Tf, Vector } from '../../src/reference.ts';

/** tfjs's own operators where it has them; gelu and silu from their definitions. Autodiff gives the slopes. */
const forward = (tf: Tf, x: Tensor, kind: ActivationKind): Tensor => {
  switch (kind) {
    case 'sigmoid':
      return tf.sigmoid(x);
    case 'tanh':
      return tf.tanh(x);
    case 'relu':
      return tf.relu(x);
    case 'leaky-relu':
      return tf.leakyRelu(x, 0.2);
    case 'elu':
      return tf.elu(x);
    case 'gelu':
      return tf.mul(x, tf.mul(0.5, tf.add(1, tf.erf(tf.div(x, Math.SQRT2)))));
    case 'silu':
      return tf.mul(x, tf.sigmoid(x));
    case 'softplus':
      return tf.softplus(x);
  }
};

export default (tf: Tf, x: Vector, kind: ActivationKind): { y: Tensor; dy: Tensor } => {
  const { value, grad } = tf.valueAndGrad((z: Tensor) => forward(tf, z, kind))(tf.tensor1d(x));
  return { y: value, dy: grad };
};
