/** A table of text as a spreadsheet holds it; merged cells repeat their value. */
export interface Sheet {
  /** Empty for a text file. */
  readonly name: string;
  /** Row 1 of the sheet is `rows[0]`; a cell that is blank or absent is the empty text. */
  readonly rows: readonly (readonly string[])[];
}

/** Letters of a column as spreadsheets name it: `A`, `AB`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
