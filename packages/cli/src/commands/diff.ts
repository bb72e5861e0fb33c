import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  auditProject,
  type Change,
  compareStates,
  diffJson,
  isSame,
  jsonText,
  type NumberChange,
  type ProjectState,
  type StateDifference,
  stateOfAnalysis,
  stateOfReport,
} from 'interphase/project';
import { InputError, printComparison, printQuantity, type Quantity } from 'interphase/quantity';
import type { Command } from '../command.ts';
import { wrapped } from '../layout.ts';
import { openProject, projectIn } from '../open-project.ts';
import { failWith, readBytes } from '../project-files.ts';
import type { Terminal } from '../terminal.ts';
import { exists, recoverResults } from '../workshop.ts';

/** `interphase diff`: what changed between two states of a project. */
export const diffCommand: Command = {
  name: 'diff',
  operands: 'A [B]',
  count: [1, 2],
  does: 'what changed between two projects or reports; A alone: since its last report',
  flags: [],
  run: async ({ operands: [first = '.', second], flags }, terminal) => {
    const before = second === undefined ? join(first, 'results', 'report.json') : first;
    const after = second ?? first;
    await Promise.all([before, after].map(recovered));
    const states =
      second === undefined ? await sinceReport(before, first, terminal) : await both(first, second, terminal);
    const difference = compareStates(...states);
    const same = isSame(difference);
    if (flags['json']) {
      terminal.result(jsonText(diffJson(before, after, same, difference), 2));
      return;
    }
    const heading = `${before} → ${after}`;
    terminal.result(
      same ? `${heading}: nothing changed.` : [heading, ...printDifference(difference)].join('\n'),
    );
  },
};

/** A report is text of a few numbers for each file; anything larger is something else. */
const largestReport = 200_000_000;

/** Puts the results that this path leads into back in place, where a killed report left none. */
async function recovered(path: string): Promise<void> {
  const results = dirname(path);
  if (basename(results) !== 'results' || !(await exists(dirname(results)))) return;
  await recoverResults(dirname(results)).catch((error: unknown) => failWith(error, results));
}

async function both(
  first: string,
  second: string,
  terminal: Terminal,
): Promise<[ProjectState, ProjectState]> {
  return [await stateAt(first, terminal), await stateAt(second, terminal)];
}

async function sinceReport(
  report: string,
  folder: string,
  terminal: Terminal,
): Promise<[ProjectState, ProjectState]> {
  const found = await stat(folder).catch((error: unknown) => failWith(error, folder));
  if (!found.isDirectory()) {
    throw new InputError(
      'is a file, and nothing is named to compare it with',
      'name a second report or a folder',
      {
        file: folder,
      },
    );
  }
  const before = await reportState(report).catch(async (error: unknown) => {
    if (!(error instanceof InputError) || !error.what.startsWith('there is no such file')) throw error;
    // Where there is no project either, that is what is missing.
    await projectIn(folder);
    throw new InputError('there is no report to compare with', `interphase report ${folder} writes one`, {
      file: report,
    });
  });
  return [before, await stateAt(folder, terminal)];
}

/** The state of a project folder as it is now, or of a report as it was written. */
async function stateAt(path: string, terminal: Terminal): Promise<ProjectState> {
  const found = await stat(path).catch((error: unknown) => failWith(error, path));
  if (!found.isDirectory()) return reportState(path);
  const { analysis } = await openProject(path, terminal);
  return stateOfAnalysis(analysis, auditProject(analysis));
}

async function reportState(path: string): Promise<ProjectState> {
  return stateOfReport(new TextDecoder().decode(await readBytes(path, path, largestReport)), path);
}

function printDifference({ files, settings, numbers, gates, checks }: StateDifference): string[] {
  const answers = numbers.filter(({ principal, printsAlike }) => principal && !printsAlike);
  const alike = numbers.filter(({ principal, printsAlike }) => principal && printsAlike).length;
  const others = numbers.length - answers.length - alike;
  return [
    ...section(
      'Files',
      files.map(({ file, ...change }) => `${file}: ${fileText(change)}`),
    ),
    ...(settings === undefined
      ? ['', 'Settings: a report written by an older version does not hold them.']
      : section(
          'Settings',
          settings.map(({ field, ...change }) => `${field}: ${sides(change, (text) => text)}`),
        )),
    ...section('Numbers', [
      ...answers.map(numberText),
      ...(alike > 0
        ? [`${alike} ${alike === 1 ? 'moves' : 'move'} by less than the last digit printed`]
        : []),
      ...(others > 0
        ? [`and ${others} that lie behind ${answers.length > 0 ? 'them' : 'the answers'} (--json lists them)`]
        : []),
    ]),
    ...section(
      'Gates',
      gates.map(({ finding, name, ...change }) => `${finding}, ${name}: ${sides(change, (word) => word)}`),
    ),
    ...section(
      'Checks',
      checks.map(
        ({ id, topic, of, ...change }) =>
          `${id} ${topic} (${of.join(', ')}): ${sides(change, (words) => words.join(' / '))}`,
      ),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.flatMap((line) => wrapped(`  ${line}`))];
}

function fileText({
  before,
  after,
}: StateDifference['files'][number] | Change<{ sha256: string; rows: number }>): string {
  if (before === undefined) return `new, ${after?.rows ?? 0} rows`;
  if (after === undefined) return `gone, it had ${before.rows} rows`;
  if (before.sha256 === after.sha256) return `${before.rows} → ${after.rows} rows are read`;
  return before.rows === after.rows
    ? `other content, ${after.rows} rows`
    : `${before.rows} → ${after.rows} rows`;
}

function numberText({ name, of, at, before, after, inUncertainties, comparison }: NumberChange): string {
  const sameStatus = before?.status === after?.status;
  const shown = (quantity: Quantity): string =>
    sameStatus ? printQuantity(quantity) : `${printQuantity(quantity)} ${quantity.status}`;
  const sign = (inUncertainties ?? 0) < 0 ? '−' : '+';
  const width =
    inUncertainties === undefined ? '' : `, by ${sign}${Number(Math.abs(inUncertainties).toPrecision(2))} u`;
  const verdict = comparison ? `, ${printComparison(comparison)}` : '';
  const change = { ...(before && { before }), ...(after && { after }) };
  return `${name} of ${of}${at === undefined ? '' : `, ${at}`}: ${sides(change, shown)}${width}${verdict}`;
}

function sides<T>({ before, after }: Change<T>, shown: (side: T) => string): string {
  if (before === undefined) return `new, ${after === undefined ? '' : shown(after)}`;
  if (after === undefined) return `gone, it was ${shown(before)}`;
  return `${shown(before)} → ${shown(after)}`;
}
