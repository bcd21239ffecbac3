/** Code points that are not seen but act, as inclusive ranges. */
const unseen: [number, number][] = [
  [0x00, 0x08], // C0 controls but tab and newline: a terminal obeys them
  [0x0b, 0x1f],
  [0x7f, 0x9f], // DEL and the C1 controls
  [0xad, 0xad], // soft hyphen
  [0x34f, 0x34f], // combining grapheme joiner
  [0x61c, 0x61c], // Arabic letter mark
  [0x115f, 0x1160], // blank Hangul letters
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200f], // zero-width characters, left-to-right and right-to-left marks
  [0x2028, 0x202e], // line separators; embeddings and overrides ("Trojan Source", CVE-2021-42574)
  [0x2060, 0x206f], // word joiner, isolates
  [0x2800, 0x2800], // blank Braille pattern
  [0x3164, 0x3164],
  [0xd800, 0xdfff], // halves of surrogate pairs
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb], // interlinear annotations
  [0xe0000, 0xe01ef], // tags and variation selectors
]

/** The text with every character that is not seen but acts shown as `\u{202e}`; CRLF becomes a newline, tabs stay. */
export function visible(text: string): string {
  let shown = ''
  for (const character of text.replaceAll('\r\n', '\n')) {
    const point = character.codePointAt(0) ?? 0
    shown += acts(point) ? `\\u{${point.toString(16)}}` : character
  }
  return shown
}

/** As `visible`, on one line: runs of blanks and newlines become one space. */
export function visibleLine(text: string): string {
  return visible(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()
}

function acts(point: number): boolean {
  if (point >= 0x20 && point < 0x7f) return false
  return unseen.some(([from, to]) => point >= from && point <= to)
}
