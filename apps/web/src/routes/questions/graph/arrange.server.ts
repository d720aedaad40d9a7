import ELK, { type ElkEdgeSection, type ElkNode, type ElkPoint } from 'elkjs/lib/elk.bundled.js';
import { foundationsOf, tileHeight, tileWidth, type Drawing, type Node } from './drawing.ts';

/** Layers from above to below, arrows as curves; of ELK's placements the one that keeps chains straight and is narrow enough for a page. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'SPLINES',
  'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
  'elk.spacing.nodeNode': '12',
  'elk.spacing.edgeNode': '8',
  'elk.spacing.edgeEdge': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '8',
  'elk.padding': '[top=1,left=1,bottom=1,right=1]',
};

/** Lays questions out in layers, each below what it builds on, with few crossings. */
export async function drawingOf(nodes: Node[]): Promise<Drawing> {
  const graph: ElkNode = {
    id: 'questions',
    layoutOptions: options,
    children: nodes.map(({ slug }) => ({ id: slug, width: tileWidth, height: tileHeight })),
    edges: directEdges(nodes).map(({ from, to }) => ({ id: `${from} ${to}`, sources: [from], targets: [to] })),
  };
  const { width = 0, height = 0, children = [], edges = [] } = await new ELK().layout(graph);
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: children
      .map(({ id, x = 0, y = 0 }) => ({ slug: id, x: Math.round(x), y: Math.round(y) }))
      .sort((a, b) => a.y - b.y || a.x - b.x),
    edges: edges.map(({ sources, targets, sections = [] }) => ({
      from: sources[0] ?? '',
      to: targets[0] ?? '',
      path: sections.map(pathOf).join(''),
    })),
  };
}

/** Without what follows from the others: where a question builds on a second one that builds on the first, no arrow comes from the first. */
function directEdges(nodes: Node[]): { from: string; to: string }[] {
  const known = new Set(nodes.map(({ slug }) => slug));
  return nodes.flatMap(({ slug, buildsOn }) =>
    buildsOn
      .filter((base) => known.has(base) && !buildsOn.some((other) => foundationsOf(other, nodes).has(base)))
      .map((base) => ({ from: base, to: slug })),
  );
}

/** A path of SVG: the bends of a curve are two points that draw it and one on it, again and again; without bends it is straight. */
function pathOf({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): string {
  const points = [...bendPoints, endPoint].map(text);
  const isCurve = points.length % 3 === 0;
  const steps = isCurve ? points.map((point, i) => (i % 3 === 0 ? `C${point}` : ` ${point}`)) : points.map((point) => `L${point}`);
  return `M${text(startPoint)}${steps.join('')}`;
}

const text = ({ x, y }: ElkPoint): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
