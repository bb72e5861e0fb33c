import type { Membrane } from '../../cell/index.ts';
import type { Quantity } from '../../quantity/index.ts';
import type { Check } from '../check.ts';
import { claimsOf, membraneOfClaim } from '../claims.ts';
import { condition, derive } from '../derive.ts';
import type { Claim, Facts } from '../facts.ts';
import { areaSpecificResistance } from '../formulas/bulk-resistance.ts';
import { butlerVolmerOverpotential } from '../formulas/butler-volmer-overpotential.ts';
import { limitingCurrentDensity } from '../formulas/limiting-current-density.ts';
import { saltDiffusionCoefficient } from '../formulas/salt-diffusion-coefficient.ts';
import { sandTime } from '../formulas/sand-time.ts';
import { checkResult, value } from '../judgement.ts';
import type { Judgement } from '../judgement.ts';
import { membraneFact, membranesOf, temperatureOf, thicknessOf } from '../membrane-facts.ts';
import { nextMeasurements } from '../next-measurements.ts';
import { saltConcentrations } from '../salt-concentrations.ts';
import { show } from '../show.ts';

/** Share of the limiting current from which transport can be what limits the critical current. */
export const transportShare = 0.5;

/**
 * Can ionic transport be what limits the critical current density?
 *
 * The steady limiting current density of an ideal binary electrolyte, 4σt₊RT/(FL), is what transport allows.
 * *Claim not supported*: a claim names transport (or conductivity, transference, diffusion) as the cause of the
 * critical current density, and the latter is below half the limit. *Consistent*: at or above half of it. Without
 * such a claim the check is silent; membranes that the claim is not about get numbers and no verdict.
 */
export const causeOfCriticalCurrent: Check = {
  id: 'A10',
  topic: 'cause of the critical current density',
  needs: [
    'claim that transport determines the critical current density',
    'critical current density, ionic conductivity, transference number (between 0 and 1) and thickness of a membrane',
  ],
  formulas: ['i_lim = 4 σ t₊ R T/(F L)', 'η = (2 R T/F) asinh[i/(2 i_0)]'],
  evaluate(facts) {
    const claims = claimsOf(facts, 'critical current density', transportWords);
    if (claims.length === 0) return undefined;
    return checkResult(
      this,
      membranesOf(facts).flatMap((membrane) => judge(facts, membrane, claims) ?? []),
    );
  },
};

const transportWords = ['transport', 'conductivity', 'transference', 'diffusion', 'depletion'];

function judge(facts: Facts, membrane: Membrane, claims: readonly Claim[]): Judgement | undefined {
  const critical = membraneFact(facts, 'critical current density', membrane);
  const conductivity = membraneFact(facts, 'ionic conductivity', membrane);
  const number = membraneFact(facts, 'transference number', membrane);
  const thickness = thicknessOf(facts, membrane);
  if (!critical || !conductivity || !number || !thickness) return undefined;
  if (!(number.quantity.value > 0 && number.quantity.value < 1)) return undefined;
  const of = membrane.name;
  const temperature = condition(temperatureOf(conductivity), '°C', conductivity.statement.source);
  const transport = {
    conductivity: conductivity.quantity,
    transferenceNumber: number.quantity,
    thickness: thickness.quantity,
    temperature,
  };
  const limit = derive(limitingCurrentDensity, transport, 'mA/cm²');
  const share = derive(
    (x) => x.critical / limitingCurrentDensity(x),
    { ...transport, critical: critical.quantity },
    '1',
  );
  const at = show(critical.quantity);
  const drop = derive(
    (x) => x.critical * areaSpecificResistance(x),
    { thickness: thickness.quantity, conductivity: conductivity.quantity, critical: critical.quantity },
    'mV',
  );
  const values = [
    value('limiting current density', of, limit),
    value('critical over limiting current density', of, share),
    value('bulk voltage drop', of, drop, { at, principal: false }),
    ...sandTimes(
      facts,
      membrane,
      { ...transport, critical: critical.quantity },
      at,
      critical.quantity.value > limit.value,
    ),
  ];
  const arithmetic = [`i_lim = 4σt₊RT/(FL) = ${show(limit)}; ${at} / ${show(limit)} = ${show(share)}`];
  const exchange = membraneFact(facts, 'exchange current density', membrane);
  if (exchange) {
    const overpotential = derive(
      (x) =>
        butlerVolmerOverpotential({
          currentDensity: x.critical,
          exchangeCurrentDensity: x.exchange,
          temperature: x.temperature,
        }),
      { critical: critical.quantity, exchange: exchange.quantity, temperature },
      'mV',
    );
    values.push(
      value('interface overpotential', of, overpotential, {
        at,
        note: 'one electrode, Butler–Volmer',
        principal: false,
      }),
    );
    arithmetic.push(
      `at ${at} the bulk takes ${show(drop)}, each interface ${show(overpotential)} by (2RT/F)asinh(i/2i₀)`,
    );
  }
  const about = claims.filter((claim) => (membraneOfClaim(facts, claim) ?? of) === of);
  const shared = {
    of,
    label: membrane.label,
    values,
    arithmetic,
    assumptions: [
      'Ideal binary electrolyte with fixed total salt.',
      ...(thickness.quantity.status === 'assumed'
        ? [
            `Thickness of ${membrane.label} ${show(thickness.quantity)} (${thickness.quantity.sources.join(', ')}).`,
          ]
        : []),
    ],
  };
  if (about.length === 0) return { ...shared, severity: [], statements: [], result: '', measureNext: [] };
  const unsupported = share.value < transportShare;
  return {
    ...shared,
    severity: [unsupported ? 'claim not supported' : 'consistent'],
    statements: [
      ...about.map(({ mechanism, source }) => ({ text: `${membrane.label}: ${mechanism}`, source })),
      critical.statement,
      conductivity.statement,
      number.statement,
    ],
    result: unsupported
      ? `the critical current density ${at} is ${show(share)} of the limiting ${show(limit)}; transport does not limit it, interface, mechanics or defects do.`
      : `the critical current density ${at} is ${show(share)} of the limiting ${show(limit)}; transport can be what limits it.`,
    measureNext: unsupported
      ? [
          nextMeasurements.criticalCurrentFixed,
          nextMeasurements.criticalCurrentThickness,
          nextMeasurements.shortedCells,
        ]
      : [],
  };
}

function sandTimes(
  facts: Facts,
  membrane: Membrane,
  inputs: Record<'conductivity' | 'transferenceNumber' | 'thickness' | 'temperature' | 'critical', Quantity>,
  at: string,
  aboveLimit: boolean,
): ReturnType<typeof value>[] {
  return saltConcentrations(facts, membrane).map(({ words, concentration }) => {
    const time = derive(
      (x) =>
        sandTime({
          diffusionCoefficient: saltDiffusionCoefficient(x),
          concentration: x.concentration,
          currentDensity: x.critical,
          transferenceNumber: x.transferenceNumber,
        }),
      { ...inputs, concentration },
      's',
    );
    return value('Sand time', membrane.name, time, {
      at: `${at}, ${words}`,
      ...(!aboveLimit && { note: 'not applicable below the limiting current' }),
      principal: false,
    });
  });
}
