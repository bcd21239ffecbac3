/** Words whose plural follows no rule below, or that have none. */
const irregular = new Map(
  `people:person persons:person men:man women:woman children:child feet:foot teeth:tooth geese:goose mice:mouse oxen:ox
  data:data media:media metadata:metadata series:series species:species news:news info:info equipment:equipment staff:staff
  indices:index matrices:matrix vertices:vertex appendices:appendix criteria:criterion phenomena:phenomenon
  analyses:analysis bases:base crises:crisis diagnoses:diagnosis hypotheses:hypothesis theses:thesis syntheses:synthesis axes:axis
  movies:movie cookies:cookie zombies:zombie pies:pie ties:tie calories:calorie selfies:selfie
  caches:cache headaches:headache niches:niche avalanches:avalanche
  shoes:shoe toes:toe canoes:canoe quizzes:quiz buses:bus gases:gas lenses:lens aliases:alias canvases:canvas atlases:atlas biases:bias
  shelves:shelf knives:knife wives:wife lives:life leaves:leaf halves:half selves:self calves:calf thieves:thief loaves:loaf wolves:wolf
  always:always address:address https:https dns:dns sms:sms css:css js:js aws:aws gps:gps tls:tls cors:cors os:os ios:ios`
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([plural = '', one = '']) => [plural, one] as const),
)
const ones = new Set(irregular.values())
/** Among those that have no plural, the ones that are many. */
const many = new Set(['data', 'media', 'series', 'species', 'news', 'staff'])

/** The singular of an English word: "users" → "user", "categories" → "category"; one that is no plural stays. Case is kept. */
export function singular(word: string): string {
  const known = irregular.get(word.toLowerCase())
  if (known !== undefined) return cased(word, known)
  if (ones.has(word.toLowerCase())) return word
  const stem = [...rules].find(([ending]) => ending.test(word))
  return stem === undefined ? word : word.replace(...stem)
}

export function isPlural(word: string): boolean {
  return singular(word) !== word || many.has(word.toLowerCase())
}

/** The first that fits holds. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is|'s)$/i, '$1'],
  [/([^aeiou])ies$/i, '$1y'],
  [/(ss|sh|ch|x|zz)es$/i, '$1'],
  [/(hous|aus|purpos|caus|claus)es$/i, '$1e'],
  [/([a-z]{2,}[^aeo])uses$/i, '$1us'],
  [/([^s])oes$/i, '$1o'],
  [/([a-z]{2,})s$/i, '$1'],
]

function cased(word: string, like: string): string {
  if (word === word.toUpperCase()) return like.toUpperCase()
  return /^\p{Lu}/u.test(word) ? like.charAt(0).toUpperCase() + like.slice(1) : like
}
