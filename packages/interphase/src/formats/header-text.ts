import { isUnit, knownUnit } from './unit-text.ts';

/** Takes a header apart into name and unit; the unit is empty when there is none. */
export function splitHeader(header: string): { name: string; unit: string } {
  // A cell of more than 200 characters is no name of a column.
  const text = header
    .slice(0, 200)
    .trim()
    .replace(/^data:\s*/i, '');
  const bracket = /^(.+?)\s*[([{]\s*([^()[\]{}]*)\s*[)\]}]\s*$/.exec(text);
  if (
    bracket !== null &&
    isUnitText(bracket[2]!, /[\s\]]/.test(text.at(bracket[1]!.length) ?? '') || text.endsWith(']'))
  )
    return { name: bracket[1]!, unit: bracket[2]! };
  const slash = text.lastIndexOf('/');
  if (slash > 0 && slash < text.length - 1) {
    const unit = text.slice(slash + 1).trim();
    if (isUnit(unit) || !/[a-z]{4,}|[)\]]|^d[A-Za-z]$/.test(unit))
      return { name: text.slice(0, slash).trim(), unit };
  }
  for (const mark of [',', '_', ' ']) {
    const at = text.lastIndexOf(mark);
    const unit = text.slice(at + 1).trim();
    if (at > 0 && unit !== '' && unit !== '1' && unit !== '#' && knownUnit(unit) !== undefined)
      return { name: text.slice(0, at).trim(), unit };
  }
  return { name: text, unit: '' };
}

/** A unit we know, or behind a blank or in square brackets anything that is no argument as in `Theta (Z)`. */
function isUnitText(unit: string, setApart: boolean): boolean {
  return isUnit(unit) || (setApart && !/^(Z\S*|\d*)$/.test(unit));
}

/** Lower case, one kind of prime and minus, no blanks and underscores. */
export function plainName(name: string): string {
  return name
    .replace(/[\u2032\u2019\u2018`´]/g, "'")
    .replace(/[\u2033\u201d\u201c"]/g, "''")
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .replace(/[\s_]/g, '')
    .toLowerCase();
}
