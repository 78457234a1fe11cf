/**
 * Global weights of the score: few, and the same for every obligation, law and language. They were set by hand;
 * `bench/leave-one-out.ts` changes them to see what weights fitted without a law are worth on that law.
 */
export const weights = {
  /** A concept of the core against one that only helps. */
  core: 2,
  help: 1,
  against: 0.4,
  /** What is left of the score for each group of the core that is missing altogether. */
  missing: 0.25,
  /** A sentence that lacks more of the core than this is not about the obligation. */
  least: 0.05,
  /** Words from which on a sentence is called long, and how fast its score falls then. */
  long: 90,
  fall: 400,
  /** What a core concept in the section's own heading adds. */
  heading: 0.35,
  /** What a definition keeps for an obligation that asks for a rule. */
  definition: 0.85,
  /** What a penal clause keeps for an obligation that asks for no penalty. */
  penalty: 0.75,
  /** What a transitional provision keeps. */
  transitional: 0.7,
  /** What a clause on explosives and other goods keeps where it names nothing that the obligations are about. */
  otherGoods: 0.75,
  /** What a number of the kind that the obligation measures adds. */
  measured: 0.5,
  /** What a second clause adds to the score of a citation. */
  second: 0.15,
}
