import type { Check, Evaluation, Severity } from '../check.ts';
import type { Claim, Facts, Reported } from '../facts.ts';
import { reportedFact } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';

/**
 * A downfield ⁷Li shift read as mobility. *Claim not supported*: a chemical shift reports the local electron density; only a
 * diffusion coefficient, a relaxation time or a line width reports motion. *Consistent*: one of these is reported too.
 */
export const shiftAsMobility: Check = {
  id: 'A24',
  topic: 'reading of an NMR shift as mobility',
  needs: ['a claim that a shift shows migration or mobility'],
  evaluate(facts) {
    const claims = claimsThat(facts, /\bshift/u, /(migrat|mobil|transport|diffus)/u);
    if (claims.length === 0) return undefined;
    const supported = claims.filter(({ of }) => reportedOf(facts, 'diffusion coefficient', of).length > 0);
    const open = supported.length < claims.length;
    return result(this, claims, {
      severity: open ? 'claim not supported' : 'consistent',
      text: open
        ? 'A chemical shift reports the local electron density, not mobility; the reading does not follow from it.'
        : 'A diffusion coefficient is reported beside the shift.',
      measureNext: open ? [nextMeasurements.pulsedFieldGradient] : [],
    });
  },
};

/**
 * A cell called all solid. *Not identifiable*: no figure for residual volatiles (or conversion) is given, so that solvent or
 * unreacted monomer may carry the current. *Consistent*: one is given and is below 1 %. *Ambiguous*: it is above.
 */
export const allSolid: Check = {
  id: 'A26',
  topic: 'how solid is "all solid"',
  needs: ['a claim that the cell is all solid'],
  evaluate(facts) {
    const claims = claimsThat(facts, /all[- ]solid/u);
    if (claims.length === 0) return undefined;
    const volatiles = facts.reported.filter(({ name }) => name === 'residual volatiles');
    const most = Math.max(...volatiles.map(({ quantity }) => quantity.value));
    const severity = volatiles.length === 0 ? 'not identifiable' : most <= 0.01 ? 'consistent' : 'ambiguous';
    const words: Readonly<Record<string, string>> = {
      'not identifiable':
        'No residual volatiles are stated; solvent or unreacted monomer may carry the current.',
      consistent: 'Residual volatiles of 1 % or less are stated.',
      ambiguous: 'More than 1 % of residual volatiles is stated; they may carry the current.',
    };
    return result(this, claims, {
      severity,
      text: words[severity] ?? '',
      statements: volatiles,
      measureNext: severity === 'consistent' ? [] : [nextMeasurements.volatiles],
    });
  },
};

/**
 * An oxidation limit without the rule by which it was read. *Not identifiable*: no current threshold is stated with it (`at:
 * {threshold: …}` or a leakage current density). *Consistent*: one is.
 */
export const oxidationLimit: Check = {
  id: 'A27',
  topic: 'oxidation limit by voltammetry',
  needs: ['oxidation limit of a membrane'],
  evaluate(facts) {
    const limits = facts.reported.filter(({ name }) => name === 'oxidation limit');
    if (limits.length === 0) return undefined;
    const open = limits.filter(({ at }) => at.other?.['threshold'] === undefined);
    return result(this, [], {
      of: limits.map(({ of }) => of),
      severity: open.length > 0 ? 'not identifiable' : 'consistent',
      text:
        open.length > 0
          ? 'No current threshold or tangent rule is stated with the limit; it cannot be found again, and depends on area and scan rate.'
          : 'The rule is stated with the limit.',
      statements: limits,
      measureNext: open.length > 0 ? [nextMeasurements.onsetRules] : [],
    });
  },
};

/**
 * A hot press "at the melting point". *Ambiguous*: the temperature is given and neither a transition measured by calorimetry
 * (`at: {step: transition}`) nor the pressure is, so that another component may have softened. *Consistent*: a transition
 * within 10 K is reported.
 */
export const hotPress: Check = {
  id: 'A23',
  topic: 'hot press at the melting point',
  needs: ['a claim of pressing at a melting point', 'the temperature of the press'],
  evaluate(facts) {
    const claims = claimsThat(facts, /press/u, /melt/u);
    const press = facts.reported.filter(
      ({ name, at }) => name === 'temperature' && /press/u.test(at.other?.['step'] ?? ''),
    );
    const [first] = press;
    if (claims.length === 0 || !first) return undefined;
    const transition = facts.reported.find(
      ({ name, at, quantity }) =>
        name === 'temperature' &&
        /transition|melting/u.test(at.other?.['step'] ?? '') &&
        Math.abs(quantity.value - first.quantity.value) <= 10,
    );
    return result(this, claims, {
      severity: transition ? 'consistent' : 'ambiguous',
      text: transition
        ? 'A transition within 10 K of the press is reported.'
        : 'No transition of the component is reported at the temperature of the press; binder or pressure may have densified the electrode.',
      statements: [...press, ...(transition ? [transition] : [])],
      measureNext: transition ? [] : [nextMeasurements.thermalTransition],
    });
  },
};

function claimsThat(facts: Facts, ...patterns: readonly RegExp[]): Claim[] {
  return facts.claims.filter(({ mechanism }) =>
    patterns.every((pattern) => pattern.test(mechanism.toLowerCase())),
  );
}

function reportedOf(facts: Facts, name: string, of: string): Reported[] {
  return facts.reported.filter((reported) => reported.name === name && reported.of === of);
}

function result(
  { id, topic }: Check,
  claims: readonly Claim[],
  found: {
    readonly severity: Severity;
    readonly text: string;
    readonly of?: readonly string[];
    readonly statements?: readonly Reported[];
    readonly measureNext: readonly string[];
  },
): Evaluation {
  return {
    id,
    topic,
    of: [...new Set(found.of ?? claims.map(({ of }) => of))],
    severity: [found.severity],
    conditions: [],
    statements: [
      ...claims.map(({ mechanism: text, source }) => ({ text, source })),
      ...(found.statements ?? []).map((reported) => {
        const { text, source } = reportedFact(reported, reported.of).statement;
        return { text, source };
      }),
    ],
    disputed: [],
    asides: [],
    values: [],
    arithmetic: [],
    result: found.text,
    assumptions: [],
    measureNext: found.measureNext,
  };
}
