import type { Finding } from '../finding/index.ts';
import { figureNamed, sha, stackedFilms, value } from './report-parts.fixture.ts';

/** A conductivity whose leads fail their gate, and one of alumina that passes. */
export function conductivity(): Finding {
  return {
    id: 'ionic-conductivity-so3li',
    title: 'Ionic conductivity of SPE/SiO₂–SO₃Li',
    of: 'so3li',
    method: {
      name: 'ionic conductivity',
      sentence:
        'The bulk resistance was obtained by fitting L–R–CPE to spectra of blocking cells between 1 MHz and 10 Hz, with weights from the noise found, and the conductivity from the slope of resistance against the number of stacked films.',
      equation: 'σ = L/(R S)',
      citations: [{ text: 'Boukamp, J. Electrochem. Soc. 142 (1995) 1885', doi: '10.1149/1.2044210' }],
    },
    quantities: [
      value('ionic conductivity', 'so3li', 1.76e-4, 'S/cm', 2.4e-5, 'derived', {
        at: '25 °C',
        n: 3,
        principal: true,
      }),
      value('ionic conductivity', 'so3li', 1.27e-4, 'S/cm', 4e-6, 'derived', {
        at: '25 °C',
        note: 'intercept read off the real axis',
      }),
      value('bulk resistance', 'so3li', 0.87, 'Ohm', 0.09, 'measured', { at: '25 °C', n: 3 }),
      value('lead and contact resistance', 'so3li', 0.3, 'Ohm', 0.08, 'measured', { at: '25 °C' }),
      value('lead inductance', 'so3li', 3.1e-7, 'H', 2e-8, 'measured'),
    ],
    gates: [
      { name: 'Kramers–Kronig residual', verdict: 'pass', value: '0.4 %', threshold: '1 %', advice: '' },
      {
        name: 'bulk arc',
        verdict: 'caution',
        value: 'none below 1 MHz',
        threshold: '',
        advice: 'only an intercept is seen',
      },
      {
        name: 'share of the leads',
        verdict: 'fail',
        value: '35 %',
        threshold: '5 %',
        advice: 'measure three thicknesses',
      },
    ],
    assumptions: [
      'The films of a stack are equally thick.',
      'The contact resistance does not depend on the number of films.',
    ],
    advice: [stackedFilms],
    missing: ['cells.ss-1.electrode diameter'],
    figures: [...figureNamed('nyquist-blocking'), ...figureNamed('stack-so3li')],
    files: [1, 2, 3].map((n) => ({
      file: `simulated/ss-${n}-25C.txt`,
      sha256: sha(3 * n - 2),
      simulated: true,
    })),
    simulated: true,
  };
}

export function alumina(): Finding {
  return {
    id: 'ionic-conductivity-alumina',
    title: 'Ionic conductivity of alumina separator',
    of: 'alumina',
    method: conductivity().method,
    quantities: [
      value('ionic conductivity', 'alumina', 6.12e-4, 'S/cm', 1.1e-5, 'measured', {
        at: '25 °C',
        n: 5,
        principal: true,
      }),
    ],
    gates: [{ name: 'share of the leads', verdict: 'pass', value: '0.8 %', threshold: '5 %', advice: '' }],
    assumptions: [],
    advice: [],
    missing: [],
    figures: figureNamed('arrhenius-five'),
    files: [{ file: 'data/alumina.mpt', sha256: sha(11), simulated: false }],
    simulated: false,
  };
}
