import type { Claim, Facts } from './facts.ts';

/**
 * Claims whose mechanism names the effect and one of the causes, in plain words and any order: the effect
 * `critical current density` and the cause `transport` match "lithium transport raises the critical current
 * density".
 */
export function claimsOf(facts: Facts, effect: string, causes: readonly string[]): readonly Claim[] {
  return facts.claims.filter(({ mechanism }) => {
    const text = mechanism.toLowerCase();
    return text.includes(effect) && causes.some((cause) => text.includes(cause));
  });
}

/** Membrane a claim is about: named itself, or held by the cell it names; undefined when it is neither. */
export function membraneOfClaim(facts: Facts, claim: Claim): string | undefined {
  if (facts.specimens[claim.of]?.kind === 'membrane') return claim.of;
  return facts.cells[claim.of]?.membrane;
}
