import { describe, expect, it } from 'vitest';
import { InputError } from '../quantity/index.ts';
import { elementOf, elements } from './elements/index.ts';
import { impedance } from './impedance.ts';
import { parseCircuit } from './parse-circuit.ts';

/** A complex number; arithmetic of its own, so that their formulas are written out here and not borrowed. */
class Complex {
  readonly re: number;
  readonly im: number;
  constructor(re: number, im = 0) {
    this.re = re;
    this.im = im;
  }
  times(other: Complex | number): Complex {
    const { re, im } = typeof other === 'number' ? new Complex(other) : other;
    return new Complex(this.re * re - this.im * im, this.re * im + this.im * re);
  }
  plus(other: Complex | number): Complex {
    const { re, im } = typeof other === 'number' ? new Complex(other) : other;
    return new Complex(this.re + re, this.im + im);
  }
  power(exponent: number): Complex {
    const size = Math.hypot(this.re, this.im) ** exponent;
    const angle = exponent * Math.atan2(this.im, this.re);
    return new Complex(size * Math.cos(angle), size * Math.sin(angle));
  }
  get inverse(): Complex {
    return this.power(-1);
  }
  get tanh(): Complex {
    const e = new Complex(Math.cos(2 * this.im), Math.sin(2 * this.im)).times(Math.exp(2 * this.re));
    return e.plus(-1).times(e.plus(1).inverse);
  }
  get coth(): Complex {
    return this.tanh.inverse;
  }
}

type Formula = (s: Complex, ...theirs: number[]) => Complex;

/** Their formula in s = jω, and a set of their parameters. */
const formulas: Readonly<Record<string, readonly [Formula, ...number[]]>> = {
  '(jωL)^α': [(s, l, a) => s.times(l).power(a), 3.3e-7, 0.9],
  '1/(jωQ)^α': [(s, q, a) => s.times(q).power(-a), 1.5e-5, 0.87],
  '1/(Y₀√(jω))': [(s, y) => s.power(-0.5).times(1 / y), 2e-3],
  'coth(B√(jω))/(Y₀√(jω))': [
    (s, y, b) =>
      s
        .power(0.5)
        .times(b)
        .coth.times(s.power(-0.5))
        .times(1 / y),
    2e-2,
    1.7,
  ],
  'tanh(B√(jω))/(Y₀√(jω))': [
    (s, y, b) =>
      s
        .power(0.5)
        .times(b)
        .tanh.times(s.power(-0.5))
        .times(1 / y),
    2e-2,
    1.7,
  ],
  'coth((jωB)^n)/(jωY)^n': [
    (s, y, b, n) => s.times(b).power(n).coth.times(s.times(y).power(-n)),
    6e-4,
    3.5,
    0.5,
  ],
  'tanh((jωB)^n)/(jωY)^n': [
    (s, y, b, n) => s.times(b).power(n).tanh.times(s.times(y).power(-n)),
    6e-4,
    3.5,
    0.5,
  ],
  'R·coth((jωT)^P)/(jωT)^P': [
    (s, r, t, p) => s.times(t).power(p).coth.times(s.times(t).power(-p)).times(r),
    75,
    3.5,
    0.5,
  ],
  'R·tanh((jωT)^P)/(jωT)^P': [
    (s, r, t, p) => s.times(t).power(p).tanh.times(s.times(t).power(-p)).times(r),
    75,
    3.5,
    0.5,
  ],
  'R coth(γ)/γ, γ = (jωτ)^(α/2)': [(s, r, t, a) => line(s.times(t).power(a), 'coth').times(r), 75, 3.5, 1],
  '1/(Y₀√(k + jω))': [
    (s, y, k) =>
      s
        .plus(k)
        .power(-0.5)
        .times(1 / y),
    2e-3,
    40,
  ],
  'Z₀/√(k + jω)': [(s, z, k) => s.plus(k).power(-0.5).times(z), 400, 40],
  '1/(Y(k + jω)^n)': [
    (s, y, k, n) =>
      s
        .plus(k)
        .power(-n)
        .times(1 / y),
    2e-3,
    40,
    0.5,
  ],
  '1/(1/R + jωC)': [(s, r, c) => s.times(c).plus(1 / r).inverse, 200, 1.5e-5],
  '1/(1/R + Q(jω)^α)': [
    (s, r, q, a) =>
      s
        .power(a)
        .times(q)
        .plus(1 / r).inverse,
    200,
    1.5e-5,
    0.87,
  ],
  'R/(1 + (jωτ)^(1−α))': [
    (s, r, t, a) =>
      s
        .times(t)
        .power(1 - a)
        .plus(1)
        .inverse.times(r),
    200,
    3e-3,
    0.13,
  ],
  '(R/a) coth(a), a = √(R Y L² (jω)^n)': [
    (s, r, y, n, l) => line(s.power(n).times(r * y * l ** 2), 'coth').times(r),
    90,
    2e-3,
    0.92,
    3,
  ],
  '(R/a) tanh(a), a = √(R Y L² (jω)^n)': [
    (s, r, y, n, l) => line(s.power(n).times(r * y * l ** 2), 'tanh').times(r),
    90,
    2e-3,
    0.92,
    3,
  ],
  '√(R Rct/a) coth(L√(R a/Rct)), a = 1 + Rct Y (jω)^n': [
    (s, r, c, y, n, l) => {
      const a = s
        .power(n)
        .times(c * y)
        .plus(1);
      const root = a.times(r / c).power(0.5);
      return a.inverse
        .times(r * c)
        .power(0.5)
        .times(root.times(l).coth);
    },
    90,
    30,
    2e-3,
    0.92,
    3,
  ],
  '√(R Rct/a) tanh(L√(R a/Rct)), a = 1 + Rct Y (jω)^n': [
    (s, r, c, y, n, l) => {
      const a = s
        .power(n)
        .times(c * y)
        .plus(1);
      const root = a.times(r / c).power(0.5);
      return a.inverse
        .times(r * c)
        .power(0.5)
        .times(root.times(l).tanh);
    },
    90,
    30,
    2e-3,
    0.92,
    3,
  ],
};

function line(w: Complex, kind: 'tanh' | 'coth'): Complex {
  const root = w.power(0.5);
  return root[kind].times(root.inverse);
}

const conventions = elements.flatMap(({ symbol, conventions: list = [] }) =>
  list.map((convention) => [symbol, convention.usedBy, convention] as const),
);

describe('conventions of other programs', () => {
  it.each(conventions)('%s of %s gives the same spectrum', (symbol, _usedBy, convention) => {
    const [formula, ...theirs] = formulas[convention.formula]!;
    expect(theirs.length).toBe(convention.parameters.length);
    const ours = convention.toOurs(theirs);
    // and back: again the same spectrum, though a length or an exponent may have become a fixed number
    const back = convention.fromOurs(ours);
    const frequencies = [1e-3, 0.1, 5, 300];
    const { real, imaginary } = impedance(parseCircuit(`${symbol}0`), ours, frequencies);
    frequencies.forEach((frequency, i) => {
      for (const values of [theirs, back]) {
        const expected = formula(new Complex(0, 2 * Math.PI * frequency), ...values);
        const error = Math.hypot(real[i]! - expected.re, imaginary[i]! - expected.im);
        expect(error / Math.hypot(expected.re, expected.im)).toBeLessThan(1e-12);
      }
    });
  });

  it('refuses an element more general than ours', () => {
    const zview = elementOf('Ws')!.conventions!.find(({ usedBy }) => usedBy === 'ZView')!;
    expect(() => zview.toOurs([75, 3.5, 0.45])).toThrow(InputError);
    expect(() => zview.toOurs([75, 3.5, 0.45])).toThrow('P = 0.45');
  });
});
