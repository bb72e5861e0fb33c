import { expect, it } from 'vitest';
import { substance } from './show.ts';

it.each([
  ['SiO2', 'SiO₂'],
  ['Al2O3', 'Al₂O₃'],
  ['Li7La3Zr2O12', 'Li₇La₃Zr₂O₁₂'],
  ['NCM811', 'NCM811'],
  ['PVDF-HFP', 'PVDF-HFP'],
  ['P(VEC-PEGDA)–LiTFSI', 'P(VEC-PEGDA)–LiTFSI'],
  ['batch 2', 'batch 2'],
])('sets the indices of a formula low, and of no other name: %s', (name, shown) => {
  expect(substance(name)).toBe(shown);
});
