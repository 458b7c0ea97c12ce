/**
 * The port of a box at which a net leaves. There are two when a phase and something inside it lead to the same place.
 */
export const portName = (net: string, own: boolean): string => (own ? `${net}#own` : net);
