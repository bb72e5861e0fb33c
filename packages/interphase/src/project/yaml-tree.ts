import { CST, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../quantity/index.ts';

/**
 * A YAML file as plain text in a tree: no types are guessed, no object is made from its keys, so nothing in a
 * file can reach a prototype. Every node knows its line (1-based).
 */
export type YamlTree = YamlMap | YamlList | YamlText | YamlBlank;

export interface YamlMap {
  readonly type: 'map';
  readonly line: number;
  readonly entries: ReadonlyMap<string, { readonly keyLine: number; readonly value: YamlTree }>;
}

export interface YamlList {
  readonly type: 'list';
  readonly line: number;
  readonly items: readonly YamlTree[];
}

export interface YamlText {
  readonly type: 'text';
  readonly line: number;
  readonly text: string;
}

/** A value left blank (or `~`, `null`): not known yet. */
export interface YamlBlank {
  readonly type: 'blank';
  readonly line: number;
}

const largestFile = 1_000_000;
const deepestNesting = 64;
/** Columns of a block line; each level of nesting takes at least one for every two levels. */
const widestIndentation = 200;
const mostTokens = 200_000;
const forbiddenKeys = ['__proto__', 'constructor', 'prototype', '<<'];

/**
 * Reads one YAML 1.2 document into a tree of text.
 *
 * @throws InputError for a syntax error, a repeated or forbidden key, an anchor, alias or tag, more than 1 MB or
 * more than 64 levels; always with file and line.
 */
export function readYamlTree(text: string, file: string): YamlTree {
  if (text.length > largestFile)
    throw new InputError(
      'this file is larger than 1 MB',
      'a project file holds words and numbers, not data',
      { file },
    );
  refuseBeforeParsing(text, file);
  const lineCounter = new LineCounter();
  const document = parsed(text, lineCounter);
  const problem = document.errors[0];
  if (problem) {
    const { line } = lineCounter.linePos(problem.pos[0]);
    throw new InputError(firstSentence(problem.message), 'mend the YAML there', { file, line });
  }
  const lineAt = (offset: number | undefined): number => lineCounter.linePos(offset ?? 0).line;
  return toTree(document.contents, 1, { file, lineAt });
}

interface Reading {
  readonly file: string;
  readonly lineAt: (offset: number | undefined) => number;
}

/**
 * Refuses on the tokens, before any tree is built, what the parser cannot bear: aliases, anchors and tags; nesting
 * that would exhaust its stack; more tokens than any project has. Block nesting needs columns or indicators, so both
 * are bounded.
 */
function refuseBeforeParsing(text: string, file: string): void {
  let line = 1;
  let flowDepth = 0;
  let tokens = 0;
  let indicators = 0;
  let lineStarts = true;
  let scalarFollows = false;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    const type = scalarFollows ? 'scalar' : CST.tokenType(token);
    if (type === 'alias' || type === 'anchor' || type === 'tag')
      throw new InputError(
        `the ${type} "${token.slice(0, 40)}" has no place in a project file`,
        'write the value out',
        {
          file,
          line,
        },
      );
    if (type === 'flow-map-start' || type === 'flow-seq-start') flowDepth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flowDepth -= 1;
    const block = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind';
    if (block && flowDepth === 0) indicators += 1;
    const indentation = lineStarts && flowDepth === 0 && type === 'space' ? token.length : 0;
    if (flowDepth > deepestNesting || indicators > deepestNesting || indentation > widestIndentation)
      throw tooDeep(file, line);
    if (tokens > mostTokens)
      throw new InputError('this file is longer than any project needs', 'keep data in files of their own', {
        file,
        line,
      });
    scalarFollows = token === CST.SCALAR;
    lineStarts = type === 'newline';
    if (lineStarts) indicators = 0;
    for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) line += 1;
  }
}

function parsed(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> {
  return parseDocument(text, {
    lineCounter,
    version: '1.2',
    // Text only: `1e5`, `no` and `2026-11-25` mean what the field says they mean.
    schema: 'failsafe',
    merge: false,
    prettyErrors: false,
    // Checked below in linear time.
    uniqueKeys: false,
    keepSourceTokens: false,
  });
}

function toTree(node: unknown, depth: number, reading: Reading): YamlTree {
  const { file, lineAt } = reading;
  if (isScalar(node)) {
    const line = lineAt(node.range?.[0]);
    const text = textOf(node.value);
    if (node.type === 'PLAIN' || node.type === undefined || node.type === null) {
      if (['', '~', 'null'].includes(text)) return { type: 'blank', line };
    }
    return { type: 'text', line, text };
  }
  if (isMap(node)) {
    const line = lineAt(node.range?.[0]);
    if (depth > deepestNesting) throw tooDeep(file, line);
    const entries = new Map<string, { keyLine: number; value: YamlTree }>();
    for (const { key, value } of node.items) {
      const keyLine = isScalar(key) ? lineAt(key.range?.[0]) : line;
      if (!isScalar(key))
        throw new InputError('a key must be words', 'write `key: value`', { file, line: keyLine });
      const name = textOf(key.value);
      refuseKey(name, entries, { file, line: keyLine });
      const blank: YamlBlank = { type: 'blank', line: keyLine };
      const child = value === null || value === undefined ? blank : toTree(value, depth + 1, reading);
      // A blank sits where its key is, wherever the parser ends looking for it.
      entries.set(name, { keyLine, value: child.type === 'blank' ? blank : child });
    }
    return { type: 'map', line, entries };
  }
  if (isSeq(node)) {
    const line = lineAt(node.range?.[0]);
    if (depth > deepestNesting) throw tooDeep(file, line);
    return { type: 'list', line, items: node.items.map((item) => toTree(item, depth + 1, reading)) };
  }
  return { type: 'blank', line: 1 };
}

/** With the failsafe schema every scalar is text; an empty one may be null. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function refuseKey(
  name: string,
  entries: ReadonlyMap<string, unknown>,
  place: { file: string; line: number },
): void {
  if (forbiddenKeys.includes(name))
    throw new InputError(`the key "${name}" is not allowed`, 'use another name', place);
  if (entries.has(name))
    throw new InputError(`the key "${name}" is written twice`, 'keep one of them', place);
}

function tooDeep(file: string, line: number): InputError {
  return new InputError(`nested deeper than ${deepestNesting} levels`, 'a project file needs about five', {
    file,
    line,
  });
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return `not YAML: ${line.replace(/[.:]\s*$/u, '')}`;
}
