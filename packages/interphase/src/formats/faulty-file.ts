import type { Fault, Warning } from '../measurement/index.ts';
import { InputError } from '../quantity/index.ts';

/**
 * A file that is cut off, or one of whose units contradicts its column. What is whole of it can be read when
 * somebody accepts that: `orElse` tells how, in the words of whoever asks.
 */
export class FaultyFile extends InputError {
  /** Every fault of the file that nobody accepted, each once. */
  readonly faults: readonly Fault[];

  /** The first fault is told, the others are only counted. */
  constructor(file: string, first: FoundFault, others: readonly FoundFault[] = []) {
    const { message, fault, line, field } = first;
    super(message, cures[fault], {
      file,
      ...(line === undefined ? {} : { line }),
      ...(field === undefined ? {} : { field }),
    });
    this.faults = [...new Set([first, ...others].map((each) => each.fault))];
  }

  /** The same with the way to read what is whole. */
  orElse(way: string): InputError {
    return new InputError(this.what, `${this.cure}, or ${way}`, this.place);
  }
}

/** A warning that is a fault. */
export type FoundFault = Warning & { readonly fault: Fault };

const cures: Readonly<Record<Fault, string>> = {
  truncated: 'copy or export the whole file again',
  'wrong unit': 'export it again with the unit that the values have',
};

/** The faults among warnings. */
export function faultsIn(warnings: readonly Warning[]): FoundFault[] {
  return warnings.filter((warning): warning is FoundFault => warning.fault !== undefined);
}
