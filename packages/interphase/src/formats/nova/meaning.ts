import type { Measurement, Warning } from '../../measurement/index.ts';
import { InputError } from '../../quantity/index.ts';
import { columnMeaning } from '../column-meaning.ts';
import { isSimulated } from '../delimited/meaning.ts';
import { measure } from '../measure.ts';
import type { Reader, SourceFile } from '../source-file.ts';
import { looksLikeNova, parseNova } from './layout.ts';

const name = 'Metrohm Nova ASCII';

/** ASCII and CSV exports of Metrohm Autolab Nova, impedance and direct current. */
export const novaReader: Reader = {
  name,
  recognises: (file) => looksLikeNova(file.text),
  read: readNova,
};

function readNova(file: SourceFile): { measurements: Measurement[]; warnings: Warning[] } {
  const parsed = parseNova(file.text);
  if (parsed === undefined || parsed.tables.length === 0)
    throw new InputError(
      'the Nova export holds a header but no rows',
      'export it again from Nova with its data',
      {
        file: file.name,
        line: 1,
      },
    );
  const measurements = parsed.tables.map((table) =>
    measure(file, table, {
      reader: name,
      meanings: table.columns.map(({ header }) => columnMeaning(header)),
      stated: { encoding: file.encoding },
      instrument: 'Metrohm Autolab',
      simulated: isSimulated(table),
    }),
  );
  return { measurements, warnings: [...parsed.warnings] };
}
