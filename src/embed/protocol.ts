/**
 * What the page tells whoever holds it. For now one thing: everything it will ever load is loaded, and from here
 * on it asks the network for nothing.
 */
export const SETTLED_EVENT = 'skin-settled'
