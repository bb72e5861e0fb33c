import { printStated, type Reported, type Statement } from '../audit/index.ts';

/**
 * Text of a statement with its reported value in the style of this page (`11.7 g m⁻²` for `11.7 g/m2`), so that it reads like the
 * result it is set against. A statement that quotes no reported value stays as typed.
 */
export function statedText({ text, source }: Statement, reported: readonly Reported[]): string {
  const quoted = reported
    .filter((one) => one.source === source && text.includes(`${one.name} ${one.text}`))
    .reduce<Reported | undefined>(
      (longest, one) => (longest === undefined || one.text.length > longest.text.length ? one : longest),
      undefined,
    );
  if (quoted === undefined) return text;
  const { name } = quoted;
  return text.replace(`${name} ${quoted.text}`, () => `${name} ${printStated(quoted, 'sentence')}`);
}
