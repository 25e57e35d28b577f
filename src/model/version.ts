/**
 * Version of the model, said on everything that leaves the page. It goes up whenever the same plan would no longer give
 * the same course; a test holds the courses of some plans to it.
 */
export const MODEL_VERSION = '1.0'
