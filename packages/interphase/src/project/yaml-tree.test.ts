import { describe, expect, it } from 'vitest';
import { InputError } from '../quantity/index.ts';
import { readYamlTree } from './yaml-tree.ts';

const read = (text: string): unknown => readYamlTree(text, 'project.yaml');

function message(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('YAML tree', () => {
  it('keeps every scalar as the text that was written, with its line', () => {
    const tree = readYamlTree('a: 1.77e-4 S/cm\nb:\n  c: no\n  d: [2026-11-25, 0.10]\n', 'x');
    if (tree.type !== 'map') throw new Error('not a map');
    expect(tree.entries.get('a')?.value).toEqual({ type: 'text', line: 1, text: '1.77e-4 S/cm' });
    const b = tree.entries.get('b')?.value;
    if (b?.type !== 'map') throw new Error('not a map');
    expect(b.entries.get('c')?.value).toEqual({ type: 'text', line: 3, text: 'no' });
    expect(b.entries.get('d')?.value).toMatchObject({
      items: [
        { text: '2026-11-25', line: 4 },
        { text: '0.10', line: 4 },
      ],
    });
  });

  it('takes an empty value, ~ and null for blank, but not an empty text in quotes', () => {
    const tree = readYamlTree("a:\nb: ~\nc: null\nd: ''\ne:   # ? a remark\n", 'x');
    if (tree.type !== 'map') throw new Error('not a map');
    expect([...tree.entries.values()].map(({ value }) => value.type)).toEqual([
      'blank',
      'blank',
      'blank',
      'text',
      'blank',
    ]);
    expect(tree.entries.get('e')?.value.line).toBe(5);
  });

  it.each([
    ['a: *b', 'project.yaml:1: the alias "*b" has no place in a project file; write the value out.'],
    ['a: 1\nb: &c 2', 'project.yaml:2: the anchor "&c" has no place in a project file; write the value out.'],
    [
      'a: !!js/function x',
      'project.yaml:1: the tag "!!js/function" has no place in a project file; write the value out.',
    ],
    [
      'a: 1\n__proto__: {polluted: 1}',
      'project.yaml:2: the key "__proto__" is not allowed; use another name.',
    ],
    ['a: {constructor: 1}', 'project.yaml:1: the key "constructor" is not allowed; use another name.'],
    ['"prototype": 1', 'project.yaml:1: the key "prototype" is not allowed; use another name.'],
    ['<<: {a: 1}', 'project.yaml:1: the key "<<" is not allowed; use another name.'],
    ['a: 1\nb: 2\na: 3', 'project.yaml:3: the key "a" is written twice; keep one of them.'],
  ])('refuses %j', (text, expected) => {
    expect(message(text)).toBe(expected);
  });

  it('says the line of a syntax error', () => {
    expect(message('a: 1\nb: [1, 2\nc: 3\n')).toMatch(/^project\.yaml:\d+: not YAML: /u);
    expect(message('a: 1\n\tb: 2\n')).toMatch(/^project\.yaml:2: not YAML: /u);
  });

  it('reads stars and ampersands inside text', () => {
    expect(message('a: x*y & z!\nb: "*c"\n')).toBe('no error');
  });

  it('refuses 100 000 aliases, a bomb of aliases, deep nesting and endless lists, each within a second', () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`;
    const cases = [
      `a: &a x\nb: [${Array.from({ length: 100_000 }, () => '*a').join(', ')}]`,
      bomb,
      '['.repeat(100_000),
      '{a: '.repeat(50_000),
      '- '.repeat(200_000),
      '? '.repeat(200_000),
      ': '.repeat(200_000),
      `[${'a,'.repeat(400_000)}]`,
      '-\n'.repeat(300_000),
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}- `).join('\n'),
      Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      `x: ${'y'.repeat(1_000_001)}`,
    ];
    for (const text of cases) {
      const start = process.cpuUsage();
      expect(message(text)).toMatch(/alias|anchor|deeper|larger|longer/u);
      expect(process.cpuUsage(start).user).toBeLessThan(1e6);
    }
  });

  it('reads a long flat file in linear time', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `key${i}: value`).join('\n');
    const start = process.cpuUsage();
    expect(message(text)).toBe('no error');
    expect(process.cpuUsage(start).user).toBeLessThan(3e6);
  });
});
