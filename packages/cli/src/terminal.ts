/** Where a command writes: the result on stdout, everything else on stderr. */
export interface Terminal {
  /** Part of the result. */
  readonly result: (text: string) => void;
  /** Progress, warnings and errors, one line each. */
  readonly note: (text: string) => void;
  /** Replaces the progress line in place on a terminal; says nothing elsewhere. */
  readonly progress: (text: string) => void;
  /** Plain ASCII marks instead of ● ▲ ■ ◇ ◐. */
  readonly ascii: boolean;
}

/**
 * The terminal of this process.
 *
 * @param ascii force plain ASCII; a dumb terminal gets it anyway
 */
export function processTerminal(ascii: boolean): Terminal {
  const live = process.stderr.isTTY;
  let shown = 0;
  const clear = (): void => {
    if (shown > 0) process.stderr.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };
  return {
    result: (text) => {
      clear();
      const line = withoutControls(text);
      process.stdout.write(line.endsWith('\n') ? line : `${line}\n`);
    },
    note: (text) => {
      clear();
      process.stderr.write(`${withoutControls(text)}\n`);
    },
    progress: (text) => {
      if (!live) return;
      clear();
      process.stderr.write(text);
      shown = text.length;
    },
    ascii: ascii || process.env['TERM'] === 'dumb',
  };
}

/** Texts of files and names of files may hold control characters that a terminal would obey. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '�');
}
