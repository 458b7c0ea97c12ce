export interface Claim {
  /** ISO time that leases and due dates are compared with. */
  now: string;
  limit: number;
  /** Names this process in the row. */
  owner: string;
  /** For how long nobody else takes it. */
  leaseMs: number;
}

/** When a lease taken at `now` ends. */
export function leaseEnd({ now, leaseMs }: Claim): string {
  return new Date(Date.parse(now) + leaseMs).toISOString();
}
