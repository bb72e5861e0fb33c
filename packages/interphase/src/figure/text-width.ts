/**
 * Estimated width of a text in px, from the advance widths of a common sans-serif. Deterministic and the
 * same in every program, which measuring is not; good to about 10 %.
 */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += advance(character);
  return width * fontSize;
}

function advance(character: string): number {
  if (/[ .,:;'|!ilj]/u.test(character)) return 0.28;
  if (/[()/tfrI-]/u.test(character)) return 0.33;
  if (/[⁰¹²³⁴-⁹⁻]/u.test(character)) return 0.36;
  if (/[mwMWΩ%@]/u.test(character)) return 0.85;
  if (/[A-Z]/u.test(character)) return 0.68;
  if (character > '⺀') return 1;
  return 0.56;
}
