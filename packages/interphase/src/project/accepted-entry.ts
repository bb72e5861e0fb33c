import type { Fault } from '../measurement/index.ts';
import type { ValueOf } from './field.ts';
import type { measurementFields } from './project-fields.ts';
import { complain, type Reading } from './reading.ts';
import { reasonOf } from './selection-entry.ts';

/** A fault of a file that somebody accepts: what is whole of the file is used. */
export interface AcceptedFault {
  readonly fault: Fault;
  readonly because: string;
}

type Entry = ValueOf<typeof measurementFields>;

/** What `accept:` of a measurement says; a reason is required. */
export function readAccepted(entry: Entry, reading: Reading): AcceptedFault[] {
  return (entry.accept ?? []).flatMap((each) => {
    const because = reasonOf(each, reading);
    const { fault, path, line } = each;
    if (fault === undefined && reading.lines.has(`${path}.fault`))
      complain(reading, 'no fault is named', 'write truncated or wrong unit', {
        line: reading.lines.get(`${path}.fault`) ?? line,
        field: `${path}.fault`,
      });
    return fault === undefined || because === undefined ? [] : [{ fault, because }];
  });
}
