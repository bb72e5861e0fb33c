import { describe, expect, it } from 'vitest';
import { parseUnit } from '../quantity/index.ts';
import { findTerm, vocabulary } from './vocabulary.ts';

describe('vocabulary', () => {
  it('has no word twice', () => {
    expect(new Set(vocabulary.map((term) => term.name)).size).toBe(vocabulary.length);
  });

  it('uses units that can be read', () => {
    for (const { unit } of vocabulary) expect(() => parseUnit(unit)).not.toThrow();
  });

  it('is not fooled by names every object has', () => {
    expect(findTerm('constructor')).toBeUndefined();
    expect(findTerm('__proto__')).toBeUndefined();
  });
});
