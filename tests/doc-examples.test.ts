import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

/** Every fenced `ts` block in a doc comment runs, and every `expression; // => value` in it holds. */
const root = fileURLToPath(new URL('..', import.meta.url));
/** Inside the repository, so that the examples find its packages; one a run. */
const workshop = workshopIn(join(root, '.interphase'));

interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

const examples = sourceFiles(join(root, 'packages')).flatMap(examplesOf);
afterAll(() => rmSync(workshop, { recursive: true }));

describe('examples in doc comments', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  it.each(
    examples.map((example, index) => [`${example.file}:${example.line}`, example.code, index] as const),
  )('%s', async (place, code, index) => {
    const path = join(workshop, `example-${index}.ts`);
    writeFileSync(path, instrumented(code));
    const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { checks: Check[] };
    expect(module.checks.length, `${place} asserts nothing`).toBeGreaterThan(0);
    for (const check of module.checks) agree(check.actual, check.expected, check.text);
  });
});

function workshopIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, 'doc-examples-'));
}

interface Check {
  readonly actual: unknown;
  readonly expected: unknown;
  readonly text: string;
}

/** Turns `expression; // => value` into a recorded check. */
function instrumented(code: string): string {
  const lines = code.split('\n').map((line) => {
    const match = /^(\s*)(.+?);?\s*\/\/ => (.+)$/.exec(line);
    if (!match) return line;
    const [, indent = '', expression = '', value = ''] = match;
    return `${indent}checks.push({ actual: ${expression}, expected: (${value}), text: ${JSON.stringify(line.trim())} });`;
  });
  return `export const checks: { actual: unknown; expected: unknown; text: string }[] = [];\n${lines.join('\n')}\n`;
}

/** Numbers to 1e-9 relative, everything else exactly. */
function agree(actual: unknown, expected: unknown, text: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const close = Object.is(actual, expected) || Math.abs(actual - expected) <= 1e-9 * Math.abs(expected);
    expect(close, `${text} gave ${actual}`).toBe(true);
  } else if (
    expected !== null &&
    typeof expected === 'object' &&
    actual !== null &&
    typeof actual === 'object'
  ) {
    const plain = ArrayBuffer.isView(actual) ? Array.from(actual as Float64Array) : actual;
    expect(Object.keys(plain), text).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) {
      agree((plain as Record<string, unknown>)[key], value, `${text} at ${key}`);
    }
  } else expect(actual, text).toEqual(expected);
}

function examplesOf(file: string): Example[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const found: Example[] = [];
  let start = -1;
  let code: string[] = [];
  lines.forEach((line, index) => {
    const text = /^\s*\* ?(.*)$/.exec(line)?.[1];
    if (text === undefined) start = -1;
    else if (start < 0 && text.trim() === '```ts') [start, code] = [index + 1, []];
    else if (start >= 0 && text.trim() === '```') {
      found.push({ file: relative(root, file), line: start, code: code.join('\n') });
      start = -1;
    } else if (start >= 0) code.push(text);
  });
  return found;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'dist' ? [] : sourceFiles(path);
    return /(?<!\.test|\.fixture)\.ts$/.test(entry.name) ? [path] : [];
  });
}
