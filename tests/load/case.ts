/** One thing that was measured: the median unless its name says otherwise. */
export interface Measured {
  what: string;
  value: number;
  unit: "ms" | "per s" | "kB" | "MB" | "MiB" | "×" | "";
  /** What it has to keep to; without it, the value is only told. */
  most?: number;
  least?: number;
  /** What helps to read it: how often it was measured, how far it spread. */
  note?: string;
}

/** A group of measurements that are made together. Cases run one after another, alone on the machine. */
export interface Case {
  /** What it measures, in a sentence. */
  about: string;
  /** Takes so long that it runs only when it is asked for by name. */
  whenAsked?: boolean;
  measure: (tell: (measured: Measured) => void) => Promise<void>;
}

export const isMet = ({ value, most, least }: Measured): boolean =>
  (most === undefined || value <= most) && (least === undefined || value >= least);
