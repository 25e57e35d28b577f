/**
 * Vessels and cells behind those that are always drawn show while the cut lies behind this, mm: by then as many fibres
 * are cut away as they weigh.
 */
export const DEEP_SHOWN_Z = 0.9
