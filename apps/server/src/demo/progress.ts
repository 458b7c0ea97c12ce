/** How far the demo's past has been played. */
export interface DemoProgress {
  /** From 0 to 1 while it is being played; null before, after, and where there is no demo. */
  share: number | null;
}
