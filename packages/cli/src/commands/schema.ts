import { jsonSchemas, nearest } from 'interphase/project';
import { InputError } from 'interphase/quantity';
import type { Command } from '../command.ts';

/** `interphase schema`: the JSON Schema of what `--json` prints, and of the project file. */
export const schemaCommand: Command = {
  name: 'schema',
  operands: '[NAME]',
  count: [0, 1],
  does: 'the JSON Schema of a command’s --json, or of project.yaml',
  flags: [],
  run: async ({ operands: [name] }, terminal) => {
    const schemas = jsonSchemas();
    const names = Object.keys(schemas);
    if (name === undefined) {
      terminal.result(names.join('\n'));
      return;
    }
    const schema = schemas[name];
    if (schema === undefined) {
      const close = nearest(name, names);
      throw new InputError(
        `there is no schema "${name}"`,
        close === undefined ? `the schemas are ${names.join(', ')}` : `the nearest is ${close}`,
      );
    }
    terminal.result(JSON.stringify(schema, undefined, 2));
  },
};
