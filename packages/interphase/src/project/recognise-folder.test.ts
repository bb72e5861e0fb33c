import { expect, it, describe } from 'vitest';
import { describeWithShared } from '../../../../tests/shared-folder.ts';
import { folderFiles, textFiles } from './folder.fixture.ts';
import { recogniseFolder } from './recognise-folder.ts';

describe('recognising a folder', () => {
  it('passes over results, hidden files and the project file, and says why a file is not read', async () => {
    const recognised = await recogniseFolder(
      textFiles({
        'project.yaml': 'interphase: 1',
        'results/report.html': '<html>',
        '.git/config': 'x',
        'data/.hidden': 'x',
        'data/notes.txt': 'Dear diary,\n',
        'empty.txt': '',
      }),
    );
    expect(recognised.map(({ path }) => path)).toEqual(['data/notes.txt', 'empty.txt']);
    expect(recognised.every((file) => 'unread' in file && file.unread.length > 10)).toBe(true);
  });

  it('does not open a file above 200 MB', async () => {
    const recognised = await recogniseFolder({
      list: async () => [{ path: 'large.txt', bytes: 200_000_001 }],
      read: async () => {
        throw new Error('opened');
      },
    });
    expect(recognised).toEqual([{ path: 'large.txt', bytes: 200_000_001, unread: 'larger than 200 MB' }]);
  });
});

describeWithShared('recognising real folders', (shared) => {
  const known = async (folder: string) => {
    const recognised = await recogniseFolder(folderFiles(`${shared}samples/${folder}`));
    return Object.fromEntries(recognised.map((file) => [file.path, file]));
  };

  it('tells a blocking pellet and its temperature from data and name', async () => {
    const files = await known('eis_real');
    expect(files['PEIS_LPSCl_IonBlocking_-25C.txt']).toMatchObject({
      techniques: ['impedance'],
      name: { temperature: '-25 °C' },
      cellKind: { kind: 'blocking' },
    });
    expect(files['PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt']).toMatchObject({
      cellKind: { kind: 'blocking' },
    });
    // An R–RC dummy and a full solid-state cell are not blocking.
    expect(files['Circuit3_EIS_1.z']).toMatchObject({ cellKind: { kind: 'not blocking' } });
    expect(files['Sample2_PEIS_AtRest.csv']).not.toMatchObject({ cellKind: { kind: 'blocking' } });
    expect(files['PEIS_LPSCl_IonBlocking_-25C.mpr']).toHaveProperty('unread');
  });

  it('names technique and rows of the Gamry files', async () => {
    const files = await known('gamry_dta');
    expect(files['exampleDataGamry.DTA']).toMatchObject({ reader: 'Gamry DTA' });
    expect(files['exampleDataGamry.DTA']).toHaveProperty('techniques', expect.arrayContaining(['impedance']));
    expect(files['chronoa_data.dta']).toMatchObject({ techniques: ['chronoamperometry'], rows: 10 });
  });

  it.each(['eis_csv', 'zplot_zview', 'biologic_mpt'])('finds a spectrum in %s', async (folder) => {
    const files = Object.values(await known(folder));
    expect(files.some((file) => 'techniques' in file && file.techniques.includes('impedance'))).toBe(true);
  });
});
