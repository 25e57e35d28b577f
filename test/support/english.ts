/** What gives an English sentence away among words of other languages. */
export const ENGLISH =
  /(?<![\p{L}-])(?:the|and|with|of|are|is|was|were|from|this|that|which|needle|skin|than)(?![\p{L}-])/u
