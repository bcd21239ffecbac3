/**
 * Artillery renders "{{ x }}" wherever it finds it, and over and over until none is left, so nothing in a request can be escaped. What it
 * never renders is the value of a variable that a loop has set, if the text consists of that variable alone. So a text with braces becomes
 * "{{ literal.body }}", in a loop over the one value {body: "…"}.
 */
export interface Literals {
  /** A text as it must be written to arrive as it is. `key` tells it apart within the request. */
  written(key: string, text: string): string
  /** The variable that stands for a text. */
  variable(key: string, text: string): string
  /** The step, in a loop that sets the literals it needs. */
  around(step: Step): Step
}

export type Step = Readonly<Record<string, unknown>>

/**
 * A variable that none of the texts names. The name of a request is rendered too, although only after it has been counted under: one that
 * named the variable, in whose value it stands again, would never end.
 */
export function unusedVariable(texts: readonly string[]): string {
  for (let number = 0; ; number++) {
    const variable = number === 0 ? 'literal' : `literal${number}`
    if (!texts.some((text) => text.includes(variable))) return variable
  }
}

export function newLiterals(loopElement: string): Literals {
  const values: Record<string, string> = {}
  function variable(key: string, text: string): string {
    values[key] = text
    return `{{ ${loopElement}.${key} }}`
  }
  return {
    variable,
    written: (key, text) => (text.includes('{{') ? variable(key, text) : text),
    around(step) {
      return Object.keys(values).length === 0 ? step : { loop: [step], over: [values], loopElement }
    },
  }
}

/**
 * A URL that arrives as it is, or as what means the same: a brace in it is encoded, as RFC 3986 has it anyway. One that cannot be decoded
 * (%FF) would make Artillery's statistics throw, which they do not where it comes from a variable.
 */
export function writtenUrl(url: string, variableFor: (url: string) => string): string {
  const encoded = url.replaceAll('{', '%7B').replaceAll('}', '%7D')
  try {
    decodeURIComponent(encoded)
    return encoded
  } catch {
    return variableFor(encoded)
  }
}
