import { expect, test } from 'vitest';
import { encodeFrame, FrameError, FrameReader, TOKEN_BYTES } from './frames.ts';

const token = Buffer.alloc(TOKEN_BYTES, 3);
const frame = (head: string, blob: string) => encodeFrame(token, Buffer.from(head), Buffer.from(blob));
const texts = (reader: FrameReader, piece: Buffer) => [...reader.push(piece)].map(({ head, blob }) => [head.toString(), blob.toString()]);

test('frames survive any cut of the stream', () => {
  const stream = Buffer.concat([frame('a', ''), frame('', 'b'), frame('head', 'blob')]);
  const all = [
    ['a', ''],
    ['', 'b'],
    ['head', 'blob'],
  ];
  for (let size = 1; size <= stream.length; size++) {
    const reader = new FrameReader();
    const got: string[][] = [];
    for (let at = 0; at < stream.length; at += size) got.push(...texts(reader, stream.subarray(at, at + size)));
    expect(got).toEqual(all);
  }
});

test('a frame that says it is too long is refused before it arrives', () => {
  const reader = new FrameReader(1000);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(1001);
  expect(() => texts(reader, length)).toThrow(FrameError);
});

test('a frame shorter than its own header is refused', () => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(3);
  expect(() => texts(new FrameReader(), length)).toThrow(FrameError);
});

test('a head that reaches beyond its frame is refused', () => {
  const forged = frame('head', 'blob');
  forged.writeUInt32LE(9, 4 + TOKEN_BYTES);
  expect(() => texts(new FrameReader(), forged)).toThrow(FrameError);
});
