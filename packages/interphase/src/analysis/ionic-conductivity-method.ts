import type { Citation, Method } from '../finding/index.ts';
import type { GroupResult } from './ionic-conductivity-evaluate.ts';

/** Of the mean of a few replicates that have uncertainties of their own. */
const meanCitation: Citation = {
  text: 'Röver, Knapp, Friede, BMC Med. Res. Methodol. 15 (2015) 99 (modified Knapp–Hartung)',
  doi: '10.1186/s12874-015-0091-1',
};

/** The method as it was applied. */
export function ionicConductivityMethod({ exclusion, cells }: GroupResult): Method {
  const how: Record<GroupResult['exclusion'], string> = {
    stacks:
      'The resistance of one film is the slope of a weighted straight line of the total series resistance against the number of stacked films.',
    'fixture short':
      'The resistance of a measured short of the fixture was subtracted from the total series resistance.',
    none: 'No correction for leads and contacts was made.',
  };
  const replicates =
    exclusion !== 'stacks' && cells.length > 1
      ? ` R is the mean of ${cells.length} cells with the standard deviation between them over √n, and no less than their own uncertainties allow (n − 1 degrees of freedom).`
      : '';
  return {
    name: 'ionic conductivity',
    sentence: `The ionic conductivity was obtained from impedance spectra between blocking electrodes. The total series resistance was read by complex non-linear least squares (weights 1/|Z|) over a family of circuits of leads, bulk and a constant-phase tail, averaged by AICc. ${how[exclusion]}${replicates}`,
    equation: 'σ = L/(R S)',
    citations: [
      { text: 'Boukamp, Solid State Ionics 20 (1986) 31', doi: '10.1016/0167-2738(86)90031-7' },
      { text: 'Burnham, Anderson, Sociol. Methods Res. 33 (2004) 261', doi: '10.1177/0049124104268644' },
      ...(replicates === '' ? [] : [meanCitation]),
    ],
  };
}
