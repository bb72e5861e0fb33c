import { describe, expect, it } from 'vitest';
import type { Technique } from '../measurement/index.ts';
import { nameProposal } from './name-proposal.ts';

describe('proposals from a file name', () => {
  it.each<[string, Technique, string | undefined]>([
    ['PEIS_LPSCl_IonBlocking_-25C.txt', 'impedance', '-25 °C'],
    ['eis-25C.txt', 'impedance', '25 °C'],
    ['eis_25°C.txt', 'impedance', '25 °C'],
    ['eis 60degC.csv', 'impedance', '60 °C'],
    ['eis_-10 deg C.csv', 'impedance', '-10 °C'],
    ['25C.txt', 'impedance', '25 °C'],
    ['-5C.txt', 'impedance', '-5 °C'],
    ['run_298.15K.z', 'impedance', '298.15 K'],
    ['cycling_1C.txt', 'cycling', undefined],
    ['rate_0.2C.txt', 'impedance', undefined],
    ['Circuit3_EIS_1.z', 'impedance', undefined],
    ['cell_C19.txt', 'impedance', undefined],
    ['exampleData.csv', 'impedance', undefined],
  ])('temperature of %s (%s)', (name, technique, temperature) => {
    expect(nameProposal(name, technique).temperature).toBe(temperature);
  });

  it.each<[string, Technique, string | undefined]>([
    ['fixture_short.txt', 'impedance', 'fixture short'],
    ['open.txt', 'impedance', 'fixture open'],
    ['cell2_before_CA.txt', 'impedance', 'before polarisation'],
    ['cell2-after.txt', 'impedance', 'after polarisation'],
    ['cell2_CA.txt', 'chronoamperometry', 'polarisation'],
    ['polarization.txt', 'chronoamperometry', 'polarisation'],
    ['shorter.txt', 'impedance', undefined],
    ['opening.txt', 'impedance', undefined],
    ['cathode.txt', 'chronoamperometry', undefined],
    ['short.txt', 'cycling', undefined],
  ])('role of %s (%s)', (name, technique, role) => {
    expect(nameProposal(name, technique).role).toBe(role);
  });

  it('gives spectra of one cell at several temperatures one stem', () => {
    const stems = ['eis_ss1_0C.txt', 'eis_ss1_25C.txt', 'data/eis_ss1_80°C.mpt'].map(
      (name) => nameProposal(name, 'impedance').stem,
    );
    expect(new Set(stems).size).toBe(1);
  });

  it.each<[string, string | undefined]>([
    ['ss-1-25C.txt', 'ss-1'],
    ['data/Cell 12.mpt', 'cell-12'],
    ['LiLi3_before.txt', 'lili-3'],
    ['mess-1.txt', undefined],
    ['eis.txt', undefined],
  ])('cell of %s', (name, cell) => {
    expect(nameProposal(name, 'impedance').cell).toBe(cell);
  });
});
