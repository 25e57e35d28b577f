/** What nothing the product says may hold. */
const FORBIDDEN: readonly RegExp[] = [
  /400 ?%/,
  /\bpermanent/i,
  /\bremoves?\b/i,
  /shrinks? pores/i,
  /reverses? sun/i,
  /safe for all/i,
  /clinically proven/i,
  /FDA approved/i,
  /no damage/i,
  /deeper (is|works|gives) (better|more)/i,
  /\binstant/i,
  /\bperfect/i,
  /\bguarantee/i,
  /\bcure/i,
]

/** The honesty rules that a text breaks. */
export function brokenRules(text: string): readonly string[] {
  return FORBIDDEN.filter((rule) => rule.test(text)).map(String)
}
