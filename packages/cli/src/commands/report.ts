import { join } from 'node:path';
import { auditJson, auditProject, jsonText, toJson } from 'interphase/project';
import { reportFiles, reportOfProject, summaryText } from 'interphase/report';
import type { Command } from '../command.ts';
import { openProject } from '../open-project.ts';
import { serveResults, untilInterrupted } from '../serve.ts';
import { version } from '../usage.ts';
import { type ResultFile, writeResults } from '../write-results.ts';

/** `interphase report`: one self-contained page, figures and tables in `results/`. */
export const reportCommand: Command = {
  name: 'report',
  operands: '[DIR]',
  count: [0, 1],
  does: 'writes results/report.html with its figures and tables',
  flags: [{ name: 'serve', does: 'shows it at an address of this machine until Ctrl-C' }],
  run: async ({ operands: [folder = '.'], flags }, terminal) => {
    const { analysis } = await openProject(folder, terminal);
    const audit = auditProject(analysis);
    const input = reportOfProject(analysis, audit, version);
    terminal.progress('drawing the report');
    const files: ResultFile[] = [
      ...(await reportFiles(input)).map(({ path, text }) => ({ path, content: text })),
      ...analysis.generated.map(({ path, bytes }) => ({ path, content: bytes })),
    ];
    terminal.progress(`writing ${files.length} files`);
    const results = await writeResults(folder, files);
    if (flags['json']) {
      const written = files.map(({ path }) => `results/${path}`);
      const content = { files: written, analysis: toJson(analysis), audit: auditJson(audit) };
      terminal.result(jsonText(content, 2));
    } else {
      terminal.result(
        `${summaryText(input, { ascii: terminal.ascii })}\nReport: ${join(results, 'report.html')}`,
      );
    }
    if (flags['serve'] === undefined) return;
    const { server, address } = await serveResults(results);
    // The address is for a person: with --json the result on stdout stays one document.
    if (flags['json']) terminal.note(`Open ${address} (this machine only; Ctrl-C ends it)`);
    else terminal.result(`Open:   ${address} (this machine only; Ctrl-C ends it)`);
    await untilInterrupted(server);
  },
};
