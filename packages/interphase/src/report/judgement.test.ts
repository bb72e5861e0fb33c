import { expect, it } from 'vitest';
import { worstVerdict } from '../finding/index.ts';
import { exampleReport } from './report.fixture.ts';
import { answerRows } from './answers.ts';
import { reportHtml, reportTables, summaryText } from './index.ts';

const example = exampleReport();
const untested = example.findings.slice(0, 1).map((finding) => ({ ...finding, gates: [] }));

it('a finding without a gate has no verdict, which is not a pass', async () => {
  expect(worstVerdict([])).toBeUndefined();
  const input = { ...example, findings: untested, reported: [], checks: [] };
  expect(answerRows(input).map(({ judgement: { mark, word } }) => [mark, word])).toEqual([
    ['–', 'not judged'],
  ]);
  expect(summaryText(input)).toContain('– not judged');
  expect(summaryText(input, { ascii: true })).toContain('- not judged');
  expect(summaryText(input)).not.toContain('pass');
  const page = await reportHtml(input);
  expect(page).toContain('Nothing is judged yet.');
  expect(page).toContain('– not judged');
  expect(page).not.toMatch(/●\s*pass/u);
  const answer = reportTables(input).find(({ name }) => name === 'answer');
  expect(answer?.rows[0]?.[answer.columns.indexOf('verdict')]).toBe('not judged');
});
