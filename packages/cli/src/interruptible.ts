import { constants } from 'node:os';

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Somebody ended the program while it worked; what it had begun is cleared away. */
export class Interrupted extends Error {
  /** 130 for Ctrl-C, 143 for `kill`: 128 and the number of the signal. */
  readonly code: number;

  constructor(signal: (typeof ending)[number]) {
    super(`ended by ${signal}`);
    this.code = 128 + constants.signals[signal];
  }
}

/**
 * Does work that must clear away what it has begun: Ctrl-C or `kill` ends it where it calls `step`, not anywhere.
 *
 * @throws Interrupted once the work has ended
 */
export async function interruptible<T>(work: (step: () => void) => Promise<T>): Promise<T> {
  let signal: (typeof ending)[number] | undefined;
  const note = (given: NodeJS.Signals): void => {
    signal ??= ending.find((one) => one === given);
  };
  const step = (): void => {
    if (signal !== undefined) throw new Interrupted(signal);
  };
  for (const one of ending) process.on(one, note);
  try {
    const result = await work(step);
    step();
    return result;
  } finally {
    for (const one of ending) process.removeListener(one, note);
  }
}
