import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue.ts';

const queueOf = (items: string[]): FairQueue<string> => {
  const queue = new FairQueue<string>();
  for (const item of items) queue.push(item[0]!, item);
  return queue;
};
const drained = (queue: FairQueue<string>): string[] => Array.from({ length: queue.length }, () => queue.shift()!);

test('one owner with many keeps nobody else waiting', () => {
  expect(drained(queueOf(['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
});

test('an owner whose turn has passed waits for the others, whatever comes', () => {
  const queue = queueOf(['a1', 'a2', 'b1']);
  expect(queue.shift()).toBe('a1');
  queue.push('a', 'a3');
  queue.push('c', 'c1');
  expect(drained(queue)).toEqual(['b1', 'a2', 'c1', 'a3']);
});

test('what is put back comes next', () => {
  const queue = queueOf(['a1', 'b1', 'b2']);
  const first = queue.shift()!;
  queue.unshift('a', first);
  queue.unshift('b', 'b0');
  expect(drained(queue)).toEqual(['b0', 'a1', 'b1', 'b2']);
});

test('nothing is lost or doubled, each owner is served in order, and the order foretold is the order', () => {
  const arrivals = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 });
  fc.assert(
    fc.property(arrivals, (owners) => {
      const items = owners.map((owner, i) => `${owner}${i}`);
      const queue = queueOf(items);
      const foretold = [...queue];
      const taken = drained(queue);
      expect(taken).toEqual(foretold);
      expect(taken.toSorted()).toEqual(items.toSorted());
      for (const owner of 'abcd') {
        expect(taken.filter((item) => item[0] === owner)).toEqual(items.filter((item) => item[0] === owner));
      }
      expect(queue.length).toBe(0);
      expect(queue.shift()).toBeUndefined();
    }),
  );
});
