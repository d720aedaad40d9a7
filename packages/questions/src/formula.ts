import { createRequire } from 'node:module';
import type * as mathjs from 'mathjs/number';
import { UnreadableResponse } from './unreadable.ts';

const require = createRequire(import.meta.url);

const functions = ['exp', 'log', 'sqrt', 'abs', 'sin', 'cos', 'tan', 'tanh', 'sinh', 'cosh', 'max', 'min', 'sign'];
const constants = ['pi', 'e'];
const nodes = ['ConstantNode', 'SymbolNode', 'OperatorNode', 'ParenthesisNode', 'FunctionNode'];

/**
 * A function of the named variables, from a formula such as `y * (1 - y)`.
 * Only arithmetic and a few elementary functions are read: the text comes from a learner.
 * Throws UnreadableResponse, which says what stands in the way.
 */
export function evaluator(formula: string, variables: string[]): (values: Record<string, number>) => number {
  const tree = parsed(formula);
  const known = [...variables, ...functions, ...constants];
  tree.traverse((node) => {
    if (!nodes.includes(node.type))
      throw new UnreadableResponse(`'${node.toString()}' is not arithmetic: use + − * / ^, parentheses and ${functions.join(', ')}`);
    if ('name' in node && typeof node.name === 'string' && !known.includes(node.name)) {
      throw new UnreadableResponse(`'${node.name}' is not known here: the variables are ${variables.join(', ')}`);
    }
  });
  const code = tree.compile();
  return (values) => Number(code.evaluate({ ...values }));
}

function parsed(formula: string): mathjs.MathNode {
  // Loaded at the first formula: it takes longer than all the rest of the bank, and most who read the bank judge no formula.
  const { parse }: typeof mathjs = require('mathjs/number');
  try {
    return parse(formula);
  } catch (error) {
    throw new UnreadableResponse(`'${formula}' cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
