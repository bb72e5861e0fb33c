/**
 * Lines of the project file that give a field, with a blank where the value goes. A field name ends at a dot; an entry of a list is
 * `measurements[3]`, counted from 0 as the errors count.
 *
 * @example
 * ```ts
 * import { yamlLines } from 'interphase/report';
 * yamlLines('cells.ss-1.electrode diameter'); // => 'cells:\n  ss-1:\n    electrode diameter: … mm'
 * ```
 */
export function yamlLines(field: string): string {
  const steps = field.split('.').filter((step) => step !== '');
  return steps
    .map((step, depth) => {
      const indent = '  '.repeat(depth);
      const entry = /^(?<list>.+)\[(?<index>\d+)\]$/u.exec(step)?.groups;
      const last = depth === steps.length - 1;
      if (entry !== undefined)
        return `${indent}${entry['list']}: # entry ${Number(entry['index']) + 1}${last ? `\n${indent}  - …` : ''}`;
      return last ? `${indent}${step}: ${blank(step)}` : `${indent}${step}:`;
    })
    .join('\n');
}

function blank(name: string): string {
  const unit = units[name];
  return unit === undefined ? '…' : `… ${unit}`;
}

const units: Readonly<Record<string, string>> = {
  thickness: 'µm',
  'areal mass': 'g/m²',
  'lithium thickness': 'µm',
  'electrode diameter': 'mm',
  'electrode area': 'cm²',
  'cathode area': 'cm²',
  'anode area': 'cm²',
  'cathode loading': 'mg/cm²',
  loading: 'mg/cm²',
  temperature: '°C',
  potential: 'mV',
  pressure: 'MPa',
  dwell: 'h',
  'membrane thickness': 'µm',
  'cathode mass': 'mg',
  density: 'g/cm³',
  'molar mass': 'g/mol',
};
