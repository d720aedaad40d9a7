/** Which fold an index belongs to: the first n mod k folds hold one more than ⌊n/k⌋, so they end at multiples of that. */
const foldOf = (index: number, n: number, k: number): number => {
  const [size, longer] = [Math.floor(n / k), n % k];
  const boundary = longer * (size + 1);
  return index < boundary ? Math.floor(index / (size + 1)) : longer + Math.floor((index - boundary) / size);
};

/** Every index asks for its fold; the rest of a fold's complement is its training set. */
export default (n: number, k: number): { train: number[]; validation: number[] }[] => {
  const all = [...Array.from({ length: n }).keys()];
  return [...Array.from({ length: k }).keys()].map((fold) => ({
    train: all.filter((index) => foldOf(index, n, k) !== fold),
    validation: all.filter((index) => foldOf(index, n, k) === fold),
  }));
};
