import type { CircuitElement } from '../element.ts';
import { capacitor } from './capacitor.ts';
import { constantPhaseElement } from './constant-phase-element.ts';
import { inductor } from './inductor.ts';
import { resistor } from './resistor.ts';
import { warburgOpen } from './warburg-open.ts';
import { warburgShort } from './warburg-short.ts';
import { warburg } from './warburg.ts';

/** The elements a circuit string may name. */
export const elements: readonly CircuitElement[] = [
  resistor,
  capacitor,
  inductor,
  constantPhaseElement,
  warburg,
  warburgOpen,
  warburgShort,
];
