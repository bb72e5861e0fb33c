import { InputError } from '../quantity/index.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { FormulaToken } from './formula-tokens.ts';
import { formulaTokens } from './formula-tokens.ts';

/**
 * Formulas in plain text as MathML, one `math` element each, whose `alttext` is the plain text. Formulas stand apart by `; `.
 *
 * A product is a space or two brackets (`I_0 R_0`), a slash takes the whole product before it and one factor after it, a bracket
 * that touches a name holds its arguments (`R_b(T_0)`). `_` sets low, `^` high; `₊` and `²` are understood.
 *
 * @throws InputError for what it cannot read or could read in two ways, such as `a/b c`
 */
export function mathOf(text: string): Markup {
  return html`${text.split('; ').map((formula) => html`<math displaystyle="true" alttext="${formula}">${read(formula)}</math> `)}`;
}

/** The formulas as MathML, or, where one cannot be read, its text with the reason: never text in silence. */
export function formulaMarkup(text: string): Markup {
  try {
    return mathOf(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return html`${text} <span class="soft">(as text: ${error.what})</span>`;
  }
}

function read(formula: string): Markup {
  const parser = new FormulaParser(formulaTokens(formula));
  return parser.whole();
}

/** A part, and the same without its brackets where a fraction or root needs none. */
interface Part {
  readonly markup: Markup;
  readonly bare?: Markup;
}

const relations = new Set(['=', '≈', '≤', '≥', '<', '>']);
const signs = new Set(['+', '−', '±']);
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const functions = new Set(['ln', 'log', 'exp', 'sinh', 'asinh', 'tanh', 'coth', 'cos', 'max', 'min']);
/** Names of several letters; any other word is a product that lacks its spaces. */
const words = new Set(['CE']);

/** Recursive descent from relations through sums and fractions to factors with their indices. */
class FormulaParser {
  readonly #tokens: readonly FormulaToken[];
  #at = 0;

  constructor(tokens: readonly FormulaToken[]) {
    this.#tokens = tokens;
  }

  whole(): Markup {
    const parts = [this.#sum()];
    while (relations.has(this.#text)) parts.push(operator(this.#take()), this.#sum());
    if (this.#at < this.#tokens.length) throw this.#unexpected();
    return html`${parts}`;
  }

  #sum(): Markup {
    const parts: Markup[] = [];
    if (signs.has(this.#text)) parts.push(operator(this.#take()));
    parts.push(this.#term());
    while (signs.has(this.#text)) parts.push(operator(this.#take()), this.#term());
    return html`${parts}`;
  }

  /** Fractions times fractions; a sum over an index takes all of them. */
  #term(): Markup {
    if (this.#text === 'Σ') {
      this.#take();
      return html`<mo>∑</mo>${this.#term()}`;
    }
    const parts = [this.#fraction()];
    while (this.#text === '×' || this.#text === '·') parts.push(operator(this.#take()), this.#fraction());
    return html`${parts}`;
  }

  #fraction(): Markup {
    const over = this.#product();
    if (this.#text !== '/') return over.markup;
    this.#take();
    const under = this.#factor();
    if (this.#startsFactor || this.#text === '/')
      throw new InputError(
        `"/" before several factors can be read in two ways, at "${this.#text}"`,
        'put what it divides by into brackets',
      );
    return html`<mfrac><mrow>${over.bare ?? over.markup}</mrow><mrow>${under.bare ?? under.markup}</mrow></mfrac>`;
  }

  #product(): Part {
    const first = this.#factor();
    if (!this.#startsFactor) return first;
    const parts = [first.markup];
    while (this.#startsFactor) {
      const next = this.#tokens[this.#at]?.text ?? '';
      parts.push(
        html`<mo>&#x2062;</mo>${functions.has(next) ? thinSpace : undefined}`,
        this.#factor().markup,
      );
    }
    return { markup: html`${parts}` };
  }

  get #startsFactor(): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && (token.kind !== 'sign' || token.text in closing || token.text === '√');
  }

  #factor(): Part {
    if (this.#text === '√') {
      this.#take();
      const { bare, markup } = this.#factor();
      return { markup: html`<msqrt>${bare ?? markup}</msqrt>` };
    }
    const token = this.#tokens[this.#at];
    if (token === undefined || !this.#startsFactor) throw this.#unexpected();
    if (token.kind === 'sign') return this.#raised(this.#brackets());
    this.#at += 1;
    const { markup } = this.#raised({ markup: leaf(token) });
    if (token.kind === 'number') return { markup };
    const isFunction = functions.has(token.text);
    const touches = this.#text in closing && this.#tokens[this.#at]?.spaced === false;
    if (!isFunction && !touches) return { markup };
    return {
      markup: html`${markup}<mo>&#x2061;</mo>${this.#text in closing ? undefined : thinSpace}${this.#factor().markup}`,
    };
  }

  #brackets(): Part {
    const open = this.#take();
    const parts = [this.#sum()];
    while (this.#text === ',') parts.push(operator(this.#take()), this.#sum());
    const close = closing[open] ?? '';
    if (this.#text !== close) throw this.#unexpected();
    this.#take();
    const content = html`${parts}`;
    return { markup: html`<mrow>${operator(open)}${content}${operator(close)}</mrow>`, bare: content };
  }

  #raised(part: Part): Part {
    if (this.#text !== '^') return part;
    this.#take();
    const { bare, markup } = this.#factor();
    return { markup: html`<msup><mrow>${part.markup}</mrow><mrow>${bare ?? markup}</mrow></msup>` };
  }

  get #text(): string {
    const token = this.#tokens[this.#at];
    return token?.kind === 'sign' ? token.text : '';
  }

  #take(): string {
    const text = this.#text;
    this.#at += 1;
    return text;
  }

  #unexpected(): InputError {
    const token = this.#tokens[this.#at];
    return new InputError(
      token === undefined ? 'it ends too early' : `"${token.text}" is not expected there`,
      'mend the formula',
    );
  }
}

const thinSpace = html`<mspace width="0.17em"/>`;

function operator(text: string): Markup {
  return html`<mo>${text}</mo>`;
}

function leaf({ kind, text, low, high, unit }: Exclude<FormulaToken, { kind: 'sign' }>): Markup {
  const base = kind === 'number' ? html`<mn>${text}</mn>` : name(text);
  const whole = unit === undefined ? base : html`${base}${thinSpace}<mi mathvariant="normal">${unit}</mi>`;
  if (low !== undefined && high !== undefined)
    return html`<msubsup>${whole}${label(low)}${label(high)}</msubsup>`;
  if (low !== undefined) return html`<msub>${whole}${label(low)}</msub>`;
  return high === undefined ? whole : html`<msup>${whole}${label(high)}</msup>`;
}

function name(text: string): Markup {
  if (/^Δ./u.test(text) && Array.from(text).length === 2)
    return html`<mrow><mi mathvariant="normal">Δ</mi>${name(text.slice(1))}</mrow>`;
  if (Array.from(text).length > 1 && !functions.has(text) && !words.has(text))
    throw new InputError(`"${text}" is no single quantity`, 'put spaces between the factors');
  return html`<mi>${text}</mi>`;
}

/** An index: a number, a sign, a running index in italics or a label upright. */
function label(text: string): Markup {
  if (/^[\d.]+$/u.test(text)) return html`<mn>${text}</mn>`;
  if (/^\p{L}/u.test(text))
    return text === 'i' || text === 'n' ? html`<mi>${text}</mi>` : html`<mtext>${text}</mtext>`;
  return /^[+−′″]$/u.test(text) ? html`<mo>${text}</mo>` : html`<mtext>${text}</mtext>`;
}
