import type { Check } from './check.ts';
import { activationEnergy } from './checks/activation-energy.ts';
import { arealMassAgainstThickness } from './checks/areal-mass-against-thickness.ts';
import { bulkResistanceOfOneFilm } from './checks/bulk-resistance-of-one-film.ts';
import { causeOfCriticalCurrent } from './checks/cause-of-critical-current.ts';
import { efficiencyAgainstRetention } from './checks/efficiency-against-retention.ts';
import { exchangeCurrentAgainstImpedance } from './checks/exchange-current-against-impedance.ts';
import { lithiumExcess } from './checks/lithium-excess.ts';
import { rateRecovery } from './checks/rate-recovery.ts';
import { transferenceNumber } from './checks/transference-number.ts';

/** All checks, in the order of their ids. */
export const checks: readonly Check[] = [
  arealMassAgainstThickness,
  bulkResistanceOfOneFilm,
  activationEnergy,
  transferenceNumber,
  exchangeCurrentAgainstImpedance,
  causeOfCriticalCurrent,
  lithiumExcess,
  efficiencyAgainstRetention,
  rateRecovery,
];
