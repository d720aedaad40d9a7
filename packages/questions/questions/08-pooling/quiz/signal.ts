import { pooledOver, poolWindows } from '../../../src/math/pooling.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import { createRandom, type Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const length = 60;
const size = 5;
const windows = poolWindows(length, size, size);

/** Noise around −1 with a few spikes upwards and downwards. */
function signalOf(random: Random): number[] {
  const noise = Array.from({ length }, () => -1 + 0.25 * random.normal());
  const spikes = random.shuffle(windows.map((_, i) => i)).slice(0, 5);
  for (const [order, i] of spikes.entries())
    noise[i * size + random.int(1, size - 1)] = order < 3 ? random.uniform(1.5, 3) : random.uniform(-5, -3.5);
  return noise;
}

const summaries: Record<string, { name: Text; says: Text; of: (signal: number[]) => number[] }> = {
  max: {
    name: { en: 'Max pooling', zh: '最大池化' },
    says: {
      en: 'Its curve reaches every upward spike, never follows a downward one, and lies on top of the noise elsewhere.',
      zh: '它的曲线能到达每个向上的尖峰，从不跟随向下的尖峰，其余地方在噪声的上沿。',
    },
    of: (signal) => pooledOver([signal], [{ start: 0, end: 1 }], windows, 'max')[0]!,
  },
  avg: {
    name: { en: 'Average pooling', zh: '平均池化' },
    says: {
      en: 'Its curve runs through the middle of the noise and gives every spike, up or down, a fifth of its height.',
      zh: '它的曲线从噪声中间穿过，向上和向下的尖峰都只剩下五分之一的高度。',
    },
    of: (signal) => pooledOver([signal], [{ start: 0, end: 1 }], windows, 'avg')[0]!,
  },
  zero: {
    name: { en: 'Max pooling whose maximum starts at 0', zh: '最大值从 0 开始的最大池化' },
    says: {
      en: 'Its curve is flat at 0 wherever the window is negative: a value that the signal does not have.',
      zh: '窗口全为负时，它的曲线都停在 0，而信号里并没有这个值。',
    },
    of: (signal) => pooledOver([signal], [{ start: 0, end: 1 }], windows, 'max')[0]!.map((value) => Math.max(0, value)),
  },
  every: {
    name: { en: 'Every fifth element, without pooling', zh: '不做池化，每五个元素取一个' },
    says: {
      en: 'Its curve jumps about like the noise and misses spikes that fall between two samples.',
      zh: '它的曲线像噪声一样跳动，落在两个采样点之间的尖峰就看不到了。',
    },
    of: (signal) => windows.map(({ start }) => signal[start]!),
  },
};

const round = (value: number): number => Math.round(value * 1000) / 1000;

function signalBody(seed: number, shown: string): QuizBody {
  const signal = signalOf(createRandom(seed));
  return {
    kind: 'curve',
    prompt: {
      en: 'A signal of 60 values and what a layer with windows of 5 and stride 5 makes of it, each output drawn in the middle of its window. Which layer is it?',
      zh: '图中是一个有 60 个值的信号，以及某一层（窗口长 5，步幅为 5）的输出，每个输出画在窗口的中间。这是哪一层？',
    },
    x: { en: 'position', zh: '位置' },
    y: { en: 'value', zh: '值' },
    series: [
      { name: { en: 'signal', zh: '信号' }, points: signal.map((value, t): [number, number] => [t, round(value)]) },
      {
        name: { en: 'output', zh: '输出' },
        points: summaries[shown]!.of(signal).map((value, i): [number, number] => [i * size + (size - 1) / 2, round(value)]),
      },
    ],
    options: Object.entries(summaries).map(([id, { name, says }]) => ({
      text: name,
      ...(id === shown ? { correct: true } : { tag: id === 'avg' ? 'pool-average' : 'pool-max' }),
      feedback: says,
    })),
  };
}

export const signalItem: QuizDefinition = {
  id: 'pooling-which-signal',
  tag: 'pool-max',
  keyPoint: 'average',
  body: (random) => signalBody(random.int(0, 1e9), random.pick(Object.keys(summaries))),
};
