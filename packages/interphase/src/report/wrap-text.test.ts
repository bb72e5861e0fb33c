import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

const indent = { first: '- ', rest: '  ' };

describe('wrapText', () => {
  it('keeps whole sentences where it can', () => {
    expect(wrapText('One two three. Four five six seven.', indent, 20, 2)).toEqual(['- One two three.']);
    expect(wrapText('One two; three four five six seven eight', indent, 14, 1)).toEqual(['- One two.']);
  });

  it('ends with dots where the first sentence is too long, and cuts a word wider than the screen', () => {
    expect(wrapText('one two three four five', indent, 12, 1)).toEqual(['- one ...']);
    expect(wrapText('x'.repeat(30), indent, 12, 2)).toEqual([`- ${'x'.repeat(7)}...`]);
  });
});
