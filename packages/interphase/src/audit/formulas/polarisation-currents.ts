/** A symmetric lithium cell under a small voltage: V, Ω. */
export interface PolarisedCell {
  /** Applied voltage ΔV, V. */
  voltage: number;
  bulkResistance: number;
  interfaceResistance: number;
}

/**
 * Current right after a voltage step, before any concentration gradient: I₀ = ΔV/(R_b + R_i), in A.
 *
 * @example
 * ```ts
 * import { initialCurrent } from 'interphase/audit';
 * initialCurrent({ voltage: 0.01, bulkResistance: 20, interfaceResistance: 80 }); // => 0.0001
 * ```
 */
export function initialCurrent(cell: PolarisedCell): number {
  return cell.voltage / (cell.bulkResistance + cell.interfaceResistance);
}

/**
 * Steady current of an ideal binary electrolyte: I_ss = ΔV/(R_b/t₊ + R_i), in A.
 *
 * Bruce, Evans, Vincent, Solid State Ionics 28–30 (1988) 918, doi 10.1016/0167-2738(88)90304-9.
 *
 * @example
 * ```ts
 * import { steadyCurrent } from 'interphase/audit';
 * steadyCurrent({ voltage: 0.01, bulkResistance: 10, interfaceResistance: 80, transferenceNumber: 0.5 }); // => 0.0001
 * ```
 */
export function steadyCurrent(cell: PolarisedCell & { transferenceNumber: number }): number {
  return cell.voltage / (cell.bulkResistance / cell.transferenceNumber + cell.interfaceResistance);
}

/**
 * Voltage left for the bulk at the first instant, ΔV − I₀R₀ in V: the numerator of the
 * Bruce–Vincent–Evans formula.
 *
 * @example
 * ```ts
 * import { bulkVoltage } from 'interphase/audit';
 * bulkVoltage({ voltage: 0.01, bulkResistance: 20, interfaceResistance: 80 }); // => 0.002
 * ```
 */
export function bulkVoltage(cell: PolarisedCell): number {
  return cell.voltage * (cell.bulkResistance / (cell.bulkResistance + cell.interfaceResistance));
}

/**
 * Condition number of the Bruce–Vincent–Evans formula with respect to the interfacial resistance:
 * κ = I₀R₀/(ΔV − I₀R₀) = R_i/R_b, dimensionless. A relative error u of R_i becomes κu of t₊.
 *
 * @example
 * ```ts
 * import { conditionNumber } from 'interphase/audit';
 * conditionNumber({ bulkResistance: 20, interfaceResistance: 80 }); // => 4
 * ```
 */
export function conditionNumber(cell: Omit<PolarisedCell, 'voltage'>): number {
  return cell.interfaceResistance / cell.bulkResistance;
}
