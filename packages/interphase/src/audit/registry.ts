import type { Check } from './check.ts';
import { activationEnergy } from './checks/activation-energy.ts';
import { anionTrappingAndConductivity } from './checks/anion-trapping-and-conductivity.ts';
import { arealMassAgainstThickness } from './checks/areal-mass-against-thickness.ts';
import { bulkResistanceOfOneFilm } from './checks/bulk-resistance-of-one-film.ts';
import { capacityWindow } from './checks/capacity-window.ts';
import { cathodeIonPath } from './checks/cathode-ion-path.ts';
import { causeOfCriticalCurrent } from './checks/cause-of-critical-current.ts';
import { allSolid, hotPress, oxidationLimit, shiftAsMobility } from './checks/claims-without-support.ts';
import { coatingAgainstAdded } from './checks/coating-thickness.ts';
import { efficiencyAgainstRetention } from './checks/efficiency-against-retention.ts';
import { exchangeCurrentAgainstImpedance } from './checks/exchange-current-against-impedance.ts';
import { lithiumExcess } from './checks/lithium-excess.ts';
import { platedLithium } from './checks/plated-lithium.ts';
import { poreTexture } from './checks/pore-texture.ts';
import { rateOfHighLoading } from './checks/rate-of-high-loading.ts';
import { rateRecovery } from './checks/rate-recovery.ts';
import { titrationPulse } from './checks/titration-pulse.ts';
import { transferenceNumber } from './checks/transference-number.ts';
import { trappingCapacity } from './checks/trapping-capacity.ts';
import { energyAsBuilt, fillerBasis, precursorBasis, rateDropShape } from './checks/waiting.ts';
import { zetaPotential } from './checks/zeta-potential.ts';

/** All checks, in the order of their ids A1 to A27. */
export const checks: readonly Check[] = [
  arealMassAgainstThickness,
  bulkResistanceOfOneFilm,
  activationEnergy,
  transferenceNumber,
  anionTrappingAndConductivity,
  trappingCapacity,
  poreTexture,
  zetaPotential,
  exchangeCurrentAgainstImpedance,
  causeOfCriticalCurrent,
  platedLithium,
  lithiumExcess,
  efficiencyAgainstRetention,
  rateRecovery,
  rateDropShape,
  capacityWindow,
  cathodeIonPath,
  coatingAgainstAdded,
  titrationPulse,
  rateOfHighLoading,
  fillerBasis,
  precursorBasis,
  hotPress,
  shiftAsMobility,
  energyAsBuilt,
  allSolid,
  oxidationLimit,
];
