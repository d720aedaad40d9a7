/** A drawing of what builds on what: computed on the server, shown by `Graph.svelte`. Lengths are CSS pixels. */
export interface Drawing {
  width: number;
  height: number;
  /** Left upper corners, layer by layer and from the left within each: the order of the Tab key. */
  nodes: { slug: string; x: number; y: number }[];
  /** From what is built upon to what builds on it; those that follow from others are left out. */
  edges: { from: string; to: string; path: string }[];
}

export const tileWidth = 132;
export const tileHeight = 64;

export interface Node {
  slug: string;
  buildsOn: string[];
}

/** Everything that a question builds on, directly or not. */
export function foundationsOf(slug: string, nodes: Node[]): Set<string> {
  const bySlug = new Map(nodes.map((node) => [node.slug, node]));
  const found = new Set<string>();
  const open = [...(bySlug.get(slug)?.buildsOn ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(bySlug.get(next)?.buildsOn ?? []));
  }
  return found;
}

/** How many questions stand between one and a question that builds on nothing, at most, by slug. */
export function depths(nodes: Node[]): Map<string, number> {
  const bySlug = new Map(nodes.map((node) => [node.slug, node]));
  const known = new Map<string, number>();
  const depthOf = (slug: string): number => {
    const depth = known.get(slug) ?? Math.max(0, ...(bySlug.get(slug)?.buildsOn ?? []).map((base) => depthOf(base) + 1));
    known.set(slug, depth);
    return depth;
  };
  for (const { slug } of nodes) depthOf(slug);
  return known;
}
