import type { Tensor } from '@tensorflow/tfjs';
import type { Tensor4, Tf, Vector } from '../../src/reference.ts';

/**
 * A dilated kernel is an ordinary one with zeros between its taps: tfjs takes no stride beside a dilation, so the kernel is spread here.
 * Tap (u, v) goes to (u·dh, v·dw).
 */
export default (tf: Tf, x: Tensor4, kernel: Tensor4, stride: Vector, dilation: Vector, pad: Vector): Tensor => {
  const [dh, dw] = [dilation[0]!, dilation[1]!];
  const empty = kernel[0]![0]!.map((filters) => filters.map(() => 0));
  const spread = Array.from({ length: (kernel.length - 1) * dh + 1 }, (_, i) =>
    Array.from({ length: (kernel[0]!.length - 1) * dw + 1 }, (_, j) => (i % dh === 0 && j % dw === 0 ? kernel[i / dh]![j / dw]! : empty)),
  );
  const [rows, columns] = [pad[0]!, pad[1]!];
  const padded = tf.pad(tf.tensor4d(x), [
    [0, 0],
    [rows, rows],
    [columns, columns],
    [0, 0],
  ]);
  return tf.conv2d(padded, tf.tensor4d(spread), [stride[0]!, stride[1]!], 'valid');
};
