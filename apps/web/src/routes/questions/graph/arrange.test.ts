import { expect, test } from 'vitest';
import { depths, tileHeight, tileWidth } from './drawing.ts';
import { drawingOf } from './arrange.server.ts';

const nodes = [
  { slug: 'forward', buildsOn: [] },
  { slug: 'back', buildsOn: ['forward'] },
  { slug: 'activation', buildsOn: ['forward', 'back'] },
  { slug: 'convolution', buildsOn: ['forward'] },
  { slug: 'loss', buildsOn: ['back', 'activation', 'not-in-this-bank'] },
];

test('each stands below what it builds on, and no two tiles overlap', async () => {
  const { nodes: placed, width, height } = await drawingOf(nodes);
  const at = new Map(placed.map((node) => [node.slug, node]));
  const tooHigh = nodes.filter(({ slug, buildsOn }) =>
    buildsOn.some((base) => at.has(base) && at.get(slug)!.y < at.get(base)!.y + tileHeight),
  );
  expect(tooHigh).toEqual([]);
  const overlapping = placed.flatMap((a) =>
    placed.filter((b) => a !== b && Math.abs(a.x - b.x) < tileWidth && Math.abs(a.y - b.y) < tileHeight),
  );
  expect(overlapping).toEqual([]);
  for (const { x, y } of placed) expect(x >= 0 && y >= 0 && x + tileWidth <= width && y + tileHeight <= height).toBe(true);
});

test('an arrow that follows from two others is not drawn, and one from outside the bank neither', async () => {
  const drawn = (await drawingOf(nodes)).edges.map(({ from, to }) => `${from} ${to}`);
  expect(drawn.sort()).toEqual(['activation loss', 'back activation', 'forward back', 'forward convolution']);
});

test('the keyboard goes through the layers from above', async () => {
  const order = (await drawingOf(nodes)).nodes.map(({ y }) => y);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('the layer of a question is the longest way to it', () => {
  expect(Object.fromEntries(depths(nodes))).toMatchObject({ forward: 0, back: 1, convolution: 1, activation: 2, loss: 3 });
});
