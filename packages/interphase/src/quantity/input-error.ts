/** Where something is wrong in what a person or an instrument gave. */
export interface Place {
  /** File name as the person knows it. */
  readonly file?: string;
  /** 1-based line of a text file. */
  readonly line?: number;
  /** 0-based byte offset of a binary file. */
  readonly byte?: number;
  /** Field, written as a path: `specimens.so3li.thickness`. */
  readonly field?: string;
}

/**
 * Input that cannot be used: what is wrong, where, and how to mend it.
 *
 * Every room throws this, and only this, for what a user can mend; any other exception is a defect of
 * ours. `message` is the one line that is shown.
 *
 * @example
 * ```ts
 * import { InputError } from 'interphase/quantity';
 * const error = new InputError('"3 parsec" is a length but no unit we know', 'write 3 µm', {
 *   file: 'project.yaml', line: 14, field: 'specimens.so3li.thickness' });
 * error.message; // => 'project.yaml:14 specimens.so3li.thickness: "3 parsec" is a length but no unit we know; write 3 µm.'
 * ```
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly what: string;
  readonly cure: string;
  readonly place: Place;

  constructor(what: string, cure: string, place: Place = {}) {
    super(`${placeText(place)}${what}; ${cure}.`);
    this.what = what;
    this.cure = cure;
    this.place = place;
  }

  /** The same error with what the caller knows better about the place (the callee's own knowledge wins). */
  at(place: Place): InputError {
    return new InputError(this.what, this.cure, { ...place, ...this.place });
  }
}

function placeText({ file, line, byte, field }: Place): string {
  let position = file ?? '';
  if (line !== undefined) position += file === undefined ? `line ${line}` : `:${line}`;
  if (byte !== undefined) position += `${position === '' ? '' : ' '}byte ${byte}`;
  const parts = [position, field ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(' ')}: `;
}
