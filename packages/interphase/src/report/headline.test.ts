import { expect, it } from 'vitest';
import { headline } from './headline.ts';
import { exampleReport } from './report.fixture.ts';

const example = exampleReport();
const refused = example.findings.filter(({ quantities }) =>
  quantities.some(({ principal, quantity }) => principal && quantity.status === 'not identifiable'),
);

it('says once of a finding that it cannot be fixed, though a gate failed for it', () => {
  const failing = refused.filter(({ gates }) => gates.some(({ verdict }) => verdict === 'fail'));
  expect(failing.length).toBeGreaterThan(0);
  const { says } = headline({ ...example, checks: [], findings: failing.slice(0, 1) });
  expect(says).toBe('One finding that the data cannot fix.');
});
