import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemas } from '../packages/interphase/src/project/index.ts';
import { begin, contents, emptyFolder, repository, run } from './command.ts';
import { describeWithShared } from './shared-folder.ts';

describe('interphase report on the paper', () => {
  const folder = copyOfPaper();
  const first = run(['report', folder]);
  const results = contents(join(folder, 'results'));

  it('prints a screenful: the numbers, what fails, what to measure next, where the report lies', () => {
    expect(first.notes).toBe('');
    expect(first.code).toBe(0);
    const lines = first.result.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(45);
    for (const line of lines.slice(0, -1)) expect(Array.from(line).length, line).toBeLessThanOrEqual(80);
    expect(first.result).toMatch(/Ionic conductivity/);
    expect(first.result).toMatch(/contradiction/);
    expect(first.result).toMatch(/Measure next/);
    expect(first.result).toContain(join(folder, 'results', 'report.html'));
  });

  it('writes the page, every figure and every table', () => {
    const paths = Object.keys(results);
    expect(paths).toContain('report.html');
    expect(paths).toContain('report.json');
    expect(
      paths.filter((path) => path.startsWith('figures') && path.endsWith('.svg')).length,
    ).toBeGreaterThan(3);
    const tables = paths.filter((path) => path.startsWith('tables'));
    const named = (ending: string): string[] =>
      tables.filter((path) => path.endsWith(ending)).map((path) => path.slice(0, -ending.length));
    expect(named('.csv').sort()).toEqual(named('.json').sort());
  });

  it('sets the stated transference number beside the current fraction, and says that they differ', () => {
    const answer = z.looseObject({
      quantity: z.looseObject({ name: z.string() }),
      stated: z.array(
        z.object({
          name: z.string(),
          text: z.string(),
          source: z.string(),
          caveat: z.string().optional(),
        }),
      ),
    });
    const { answers } = z
      .looseObject({ answers: z.array(answer) })
      .parse(JSON.parse(readFileSync(join(folder, 'results', 'report.json'), 'utf8')));
    expect(
      answers.map(({ quantity, stated }) => [
        quantity.name,
        stated.map(({ name, text }) => `${name} ${text}`),
      ]),
    ).toEqual([
      ['ionic conductivity', ['ionic conductivity 1.77e-4 S/cm']],
      ['activation energy', ['activation energy 0.13 eV']],
      ['current fraction', ['transference number 0.65']],
    ]);
    expect(answers.map(({ stated }) => stated[0]?.caveat !== undefined)).toEqual([false, false, true]);
  });

  it('sets every formula as MathML, with its text for those who listen', () => {
    const page = readFileSync(join(folder, 'results', 'report.html'), 'utf8');
    expect(page).not.toContain('(as text:');
    expect(page.match(/<p class="equation"><math displaystyle="true" alttext="[^"]+"/g)?.length).toBe(
      page.match(/class="equation"/g)?.length,
    );
    expect(page).toContain('<math displaystyle="true" alttext="R = L/(σ S)">');
    expect(page.match(/<math /g)?.length).toBeGreaterThan(25);
    expect(page.length).toBeLessThan(400_000);
  });

  it('needs nothing from outside', () => {
    const page = readFileSync(join(folder, 'results', 'report.html'), 'utf8');
    expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!data:|#)/);
    expect(page).not.toMatch(/url\((?!['"]?(?:data:|#))/);
    expect(page).not.toMatch(/NaN|undefined|\[object/);
  });

  it('gives the same bytes the second time', () => {
    expect(run(['report', folder]).code).toBe(0);
    expect(contents(join(folder, 'results'))).toEqual(results);
  });

  it('touches nothing but its results', () => {
    const { results: _, ...rest } = grouped(contents(folder));
    const { results: __, ...original } = grouped(contents(join(repository, 'papers', 'liu-2024')));
    expect(rest).toEqual(original);
  });

  it('leaves the old results whole when it is killed, whenever that is', async () => {
    const whole = contents(join(folder, 'results'));
    for (const delay of [60, 150, 300, 500, 700, 900, 1100]) {
      const child = begin(['report', folder]);
      await Promise.race([wait(delay), once(child, 'exit')]);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      expect(contents(join(folder, 'results')), `killed after ${delay} ms`).toEqual(whole);
    }
    expect(run(['report', folder]).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 120_000);

  it('keeps what a person put among the results', () => {
    writeFileSync(join(folder, 'results', 'my notes.txt'), 'mine');
    expect(run(['report', folder]).code).toBe(0);
    expect(readFileSync(join(folder, 'results', 'my notes.txt'), 'utf8')).toBe('mine');
  });

  it('serves the page to this machine and ends on Ctrl-C', async () => {
    const child = begin(['report', folder, '--serve']);
    let text = '';
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
    });
    const deadline = Date.now() + 20_000;
    while (!text.includes('Open:') && Date.now() < deadline) await wait(50);
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0] ?? '';
    expect(await fetch(address).then((response) => response.text())).toContain('<html');
    expect((await fetch(`${address}..%2f..%2fproject.yaml`)).status).toBe(404);
    expect((await fetch(`${address}figures`)).status).toBe(404);
    expect(await statusFor(address, 'evil.example')).toBe(403);
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
  });
});

describe('the folder as it is typed', () => {
  it('leaves no trace in the results: the same bytes from inside, by a relative and by an absolute path', () => {
    const [inside, relative, absolute] = [copyOfPaper(), copyOfPaper(), copyOfPaper()];
    const runs = [
      run(['report'], inside),
      run(['report', 'liu-2024'], dirname(relative)),
      run(['report', absolute]),
    ];
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const [first, ...others] = [inside, relative, absolute].map((folder) =>
      contents(join(folder, 'results')),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('stands in errors', () => {
    const folder = copyOfPaper();
    writeFileSync(
      join(folder, 'project.yaml'),
      'interphase: 1\nspecimens:\n  a: {kind: membrane, thickness: -3 µm}\n',
    );
    expect(run(['report', folder]).notes).toContain(`${join(folder, 'project.yaml')}:3 `);
  });
});

describe('what --json prints', () => {
  const folder = copyOfPaper();
  it.each(['analyse', 'audit', 'report', 'init', 'plan'])('%s follows its schema', (name) => {
    const outcome = run([name, folder, '--json']);
    expect(outcome.code, outcome.notes).toBe(0);
    expectValid(name, JSON.parse(outcome.result));
  });

  it('read follows its schema', () => {
    const raw = readdirSync(join(folder, 'results', 'simulated')).map((file) =>
      join(folder, 'results', 'simulated', file),
    );
    const outcome = run(['read', ...raw.slice(0, 2), '--json']);
    expect(outcome.code, outcome.notes).toBe(0);
    expectValid('read', JSON.parse(outcome.result));
  });

  it('the schemas are published by the command', () => {
    for (const name of run(['schema']).result.trim().split('\n')) {
      expect(JSON.parse(run(['schema', name]).result)).toEqual(
        JSON.parse(JSON.stringify(jsonSchemas()[name])),
      );
    }
  });

  it('a schema refuses what does not follow it', () => {
    const audit = JSON.parse(run(['audit', folder, '--json']).result) as {
      results: { severity: string[] }[];
    };
    const [first] = audit.results;
    if (first) first.severity = ['fine'];
    expect(() => expectValid('audit', audit)).toThrow();
  });
});

describeWithShared('real folders, without a hand edit', (shared) => {
  it.each(['eis_real', 'eis_csv', 'zplot_zview', 'gamry_dta', 'biologic_mpt'])('%s', (name) => {
    const folder = emptyFolder();
    cpSync(join(shared, 'samples', name), folder, { recursive: true });
    const raw = contents(folder);
    const began = run(['init', folder]);
    expect(began.code, began.notes).toBe(0);
    const proposed = readFileSync(join(folder, 'project.yaml'), 'utf8');

    const analysed = run(['analyse', folder, '--json']);
    expect(analysed.code, analysed.notes).toBe(0);
    const { findings, missing } = JSON.parse(analysed.result) as {
      findings: unknown[];
      missing: { field: string }[];
    };
    expect(findings.length).toBeGreaterThan(0);
    expect(missing.length).toBeGreaterThan(0);

    const reported = run(['report', folder]);
    expect(reported.code, reported.notes).toBe(0);
    const page = readFileSync(join(folder, 'results', 'report.html'), 'utf8');
    for (const { field } of missing) expect(page).toContain(field.split('.').at(-1));
    expect(page).not.toMatch(/NaN|undefined|\[object/);

    const again = run(['init', folder]);
    expect(again.code).toBe(0);
    expect(readFileSync(join(folder, 'project.yaml'), 'utf8')).toBe(proposed);
    const { results: _, 'project.yaml': __, ...rest } = grouped(contents(folder));
    expect(rest).toEqual(grouped(raw));
  });
});

function copyOfPaper(): string {
  const folder = join(emptyFolder(), 'liu-2024');
  mkdirSync(folder);
  const paper = join(repository, 'papers', 'liu-2024');
  cpSync(paper, folder, { recursive: true, filter: (path) => path !== join(paper, 'results') });
  expect(existsSync(join(folder, 'project.yaml'))).toBe(true);
  return folder;
}

/** Digests by the first part of the path. */
function grouped(files: Record<string, string>): Record<string, Record<string, string>> {
  const groups: Record<string, Record<string, string>> = {};
  for (const [path, digest] of Object.entries(files)) {
    const group = path.split('/')[0] ?? '';
    groups[group] = { ...groups[group], [path]: digest };
  }
  return groups;
}

function expectValid(name: string, value: unknown): void {
  const schema = jsonSchemas()[name];
  if (schema === undefined) throw new Error(`there is no schema ${name}`);
  z.fromJSONSchema(JSON.parse(JSON.stringify(schema)) as Parameters<typeof z.fromJSONSchema>[0]).parse(value);
}

/** Status of a request under another host name, as a page of another site would send it. */
async function statusFor(address: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });
}
