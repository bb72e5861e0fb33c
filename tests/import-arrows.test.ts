import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Rooms in order: a room may use the rooms above it, and no others. */
const rooms = [
  'numerics',
  'quantity',
  'measurement',
  'figure',
  'finding',
  'cell',
  'recipe',
  'formats',
  'circuit',
  'physics',
  'simulation',
  'membrane',
  'analysis',
  'design',
  'audit',
  'project',
  'study',
  'report',
];
/** These three stand side by side. */
const strangers = new Set(['formats', 'circuit', 'recipe']);

const source = fileURLToPath(new URL('../packages/interphase/src', import.meta.url));

describe('import arrows between rooms', () => {
  const files = sourceFiles(source);

  it('sees the library', () => {
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(rooms, file).toContain(roomOf(file));
  });

  it('points upwards only, and only at what a room exports', () => {
    const wrong = files.flatMap((file) => imports(file).flatMap((target) => judge(file, target)));
    expect(wrong).toEqual([]);
  });

  it('would notice a wrong arrow', () => {
    const here = join(source, 'quantity', 'unit.ts');
    expect(judge(here, '../report/index.ts')).toHaveLength(1);
    expect(judge(here, '../numerics/brent.ts')).toHaveLength(1);
    expect(judge(here, 'node:fs')).toHaveLength(1);
    expect(judge(join(source, 'circuit', 'parse.ts'), '../formats/index.ts')).toHaveLength(1);
    expect(judge(here, '../numerics/index.ts')).toEqual([]);
  });
});

/** Complaints about one import of one file. */
function judge(file: string, target: string): string[] {
  const at = `${relative(source, file)} imports ${target}`;
  const test = /\.(test|fixture)\.ts$/.test(file);
  if (!target.startsWith('.')) {
    return target.startsWith('node:') && !test ? [`${at}: the library has no access to Node`] : [];
  }
  const to = resolve(dirname(file), target);
  if (!to.startsWith(source + sep)) return test ? [] : [`${at}: outside the library`];
  const [from, into] = [roomOf(file), roomOf(to)];
  if (from === into) return [];
  if (strangers.has(from) && strangers.has(into))
    return [`${at}: ${from} and ${into} do not use one another`];
  if (rooms.indexOf(into) > rooms.indexOf(from)) return [`${at}: ${into} is below ${from}`];
  const door = /^[^\\/]+[\\/]index\.ts$/.test(relative(source, to)) || (test && to.endsWith('.fixture.ts'));
  return door ? [] : [`${at}: use the room's index.ts`];
}

function roomOf(file: string): string {
  return relative(source, file).split(sep)[0] ?? '';
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return Array.from(found, (match) => match[1] ?? '');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}
