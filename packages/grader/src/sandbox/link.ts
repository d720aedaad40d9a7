import { type Node, parse } from 'acorn';

/** A replacement of the characters [start, end). */
interface Edit {
  start: number;
  end: number;
  text: string;
}

function applied(source: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: with_ }) => text.slice(0, start) + with_ + text.slice(end), source);
}

const nameOf = (node: Node): string => {
  if ('name' in node && typeof node.name === 'string') return node.name;
  throw new Error(`a ${node.type} where a name was expected`);
};

interface Linked {
  /** The files it imports. */
  imports: string[];
  /** The module as an expression whose value is an object of its exports. */
  expression: string;
}

function linked(name: string, js: string): Linked {
  const edits: Edit[] = [];
  const exported: string[] = [];
  const imports: string[] = [];
  for (const node of parse(js, { ecmaVersion: 'latest', sourceType: 'module' }).body) {
    if (node.type === 'ImportDeclaration') {
      const file = String(node.source.value).replace('./', '');
      const names = node.specifiers.map((specifier) => {
        if (specifier.type !== 'ImportSpecifier') throw new Error(`${name}: only named imports can be linked`);
        return `${nameOf(specifier.imported)}: ${specifier.local.name}`;
      });
      imports.push(file);
      edits.push({ start: node.start, end: node.end, text: `const { ${names.join(', ')} } = modules[${JSON.stringify(file)}];` });
    } else if (node.type === 'ExportNamedDeclaration') {
      const { declaration } = node;
      edits.push({ start: node.start, end: declaration ? declaration.start : node.end, text: '' });
      exported.push(...node.specifiers.map((specifier) => nameOf(specifier.exported)));
      if (declaration?.type === 'VariableDeclaration') exported.push(...declaration.declarations.map(({ id }) => nameOf(id)));
      else if (declaration) exported.push(nameOf(declaration.id));
    } else if (node.type.startsWith('Export')) {
      throw new Error(`${name}: ${node.type} cannot be linked`);
    }
  }
  return { imports, expression: `(() => {\n${applied(js, edits)}\nreturn { ${exported.join(', ')} };\n})()` };
}

/**
 * Modules that import nothing but each other, as one strict expression: the exports of `entry`.
 * One script costs a fresh isolate much less than ten modules, and only a script can stand in a snapshot.
 */
export function linkModules(files: ReadonlyMap<string, string>, entry: string): string {
  const done = new Map<string, string>();
  const visit = (name: string): void => {
    if (done.has(name)) return;
    const js = files.get(name);
    if (js === undefined) throw new Error(`${name} is imported but does not exist`);
    const { imports, expression } = linked(name, js);
    imports.forEach(visit);
    done.set(name, `modules[${JSON.stringify(name)}] = ${expression};`);
  };
  visit(entry);
  return `(() => {\n'use strict';\nconst modules = { __proto__: null };\n${[...done.values()].join('\n')}\nreturn modules[${JSON.stringify(entry)}];\n})()`;
}
