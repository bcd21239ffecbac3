/** Replacements in a text, by positions in the text as it was. */
export class Edits {
  readonly #edits: { start: number; end: number; text: string; order: number }[] = []

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text, order: this.#edits.length })
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text)
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0
  }

  /** The text with all edits made; those at one place in the order in which they were given. */
  apply(text: string): string {
    const sorted = [...this.#edits].sort((one, other) => one.start - other.start || one.order - other.order)
    let result = ''
    let at = 0
    for (const edit of sorted) {
      if (edit.start < at) continue
      result += text.slice(at, edit.start) + edit.text
      at = edit.end
    }
    return result + text.slice(at)
  }
}
