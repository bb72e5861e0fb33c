import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { leastSquares } from './least-squares.ts';
import { nistNames, nistProblem } from './nist-nonlinear.fixture.ts';

/** Correct decimal digits of the worst entry. */
function digits(values: ArrayLike<number>, certified: readonly number[]): number {
  return Math.min(...certified.map((c, i) => -Math.log10(Math.abs(values[i]! / c - 1) + 1e-16)));
}

// The certified standard deviations of Lanczos1 (residual s.d. 9e-14) are below the rounding of its data.
const uncertaintyDigits = (name: string) => (name === 'Lanczos1' ? 2 : 4);

describeWithShared('NIST StRD nonlinear regression', (folder) => {
  const problemNamed = (name: string) =>
    nistProblem(name, readFileSync(`${folder}samples/nist_strd/${name}.dat`, 'latin1'));

  it('holds the 27 problems', () => {
    expect(nistNames).toHaveLength(27);
  });

  it.each(nistNames)('%s', (name) => {
    const { problem, starts, ...certified } = problemNamed(name);
    const { residualCount, residuals } = problem;
    for (const start of starts) {
      for (const offered of [problem, { residualCount, residuals }]) {
        const fit = leastSquares(offered, start);
        expect(fit.status).toBe('converged');
        expect(digits(fit.parameters, certified.parameters)).toBeGreaterThan(6);
        expect(digits(fit.standardUncertainties, certified.standardDeviations)).toBeGreaterThan(
          uncertaintyDigits(name),
        );
        expect(fit.degreesOfFreedom).toBe(residualCount - start.length);
        const deviation = Math.sqrt(fit.sumOfSquares / fit.degreesOfFreedom);
        expect(digits([deviation], [certified.residualStandardDeviation])).toBeGreaterThan(
          uncertaintyDigits(name),
        );
      }
    }
  });

  it('does it with no more work than it used to', () => {
    const work = nistNames.map((name) => {
      const { problem, starts } = problemNamed(name);
      return starts.reduce((sum, start) => sum + leastSquares(problem, start).evaluations, 0);
    });
    // 3066 when written; Math functions that differ by an ulp move it by a few.
    expect(work.reduce((sum, count) => sum + count, 0)).toBeLessThan(3300);
  });
});
