/** The blank between a number and its unit, as "605 ms", "1 M", "17 %": no line may end there. */
export const figureBlank = String.raw` (?<=\d )(?=(?:ms|s|min|h|bytes?|kB|MB|GB|TB|M|bn|%)(?![\w]))`
